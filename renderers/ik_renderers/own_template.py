"""Templates of a county: filled in a child with limits, and what goes wrong in them said with file and line."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping

from ik_model.ports import RenderError
from ik_renderers import engines
from ik_renderers.markdown import Markdown
from ik_renderers.templating import STANDARD, packed

SECONDS = 10.0
"""Processor time of a template; ours takes some hundredths of a second."""

_MEMORY = 1024**3
_CHARACTERS = 50_000_000
_STEP = "Eigene Dokumentvorlage ausfüllen"
_LAUT_VORLAGE = "Die Vorlage an dieser Stelle ändern; wie Vorlagen geschrieben werden, sagt docs/handbuch/profil.md."

_GRUENDE = {
    "TemplateSyntaxError": "die Schreibweise von jinja2 stimmt nicht ({message})",
    "TemplateAssertionError": "das gibt es in Vorlagen nicht ({message})",
    "UndefinedError": "diesen Namen gibt es nicht ({message})",
    "SecurityError": "das ist in Vorlagen nicht erlaubt ({message})",
    "TemplateNotFound": "die Vorlage „{message}“ gibt es nicht; erweitern lässt sich nur „" + STANDARD + "“",
    "TooLong": "abgebrochen nach {seconds:g} Sekunden, eine Schleife endet nicht",
    "TooMuch": "abgebrochen, der Text wächst ohne Grenze",
    "MemoryError": "abgebrochen, der Text wächst ohne Grenze",
    "OverflowError": "abgebrochen, eine Zahl ist zu groß ({message})",
    "RecursionError": "abgebrochen, die Vorlage ruft sich endlos selbst auf",
}


def fill(name: str, own: str, standard: str, context: Mapping[str, object], *, seconds: float = SECONDS) -> Markdown:
    """Fill a county's template, which may extend ours.

    Args:
        name: Its path, as the county knows it.
        own: Its text.
        standard: Our template of the same document, for ``{% extends "standard" %}``.
        context: What it can print.
        seconds: Processor time after which it is stopped.

    Raises:
        RenderError: It is wrong, takes too long or grows too large; the reason names its file and line.
        ik_renderers.children.EngineError: The child could not be run.
    """
    request = {
        "path": sys.path,
        "name": name,
        "sources": {name: own, STANDARD: standard},
        "context": packed(context),
        "memory": _MEMORY,
        "seconds": seconds,
        "characters": _CHARACTERS,
    }
    code, output, errors = engines.child("template_child.py", request, step=_STEP, seconds=10 * seconds)
    if code != 0:
        raise RenderError(
            _STEP, f"{name}: abgebrochen (Code {code}), zu viel Zeit oder Speicher.", errors.strip()[-500:]
        )
    answer = json.loads(output)
    if "text" in answer:
        return Markdown(answer["text"])
    raise RenderError(_STEP, f"{_ort(name, answer)}: {_grund(answer, seconds)}.", _LAUT_VORLAGE)


def _ort(name: str, answer: dict[str, object]) -> str:
    template = f"{name} (in der Vorlage „{STANDARD}“)" if answer["template"] == STANDARD else name
    return f"{template}, Zeile {answer['line']}" if answer["line"] else template


def _grund(answer: dict[str, object], seconds: float) -> str:
    muster = _GRUENDE.get(str(answer["kind"]), "{kind}: {message}")
    return muster.format(kind=answer["kind"], message=answer["message"], seconds=seconds)
