"""A concept from JSON, in the present version of the format or an older one."""

from __future__ import annotations

from typing import Any

from pydantic import ValidationError

from ik_model.diagnostics.errors import KonzeptError
from ik_model.diagnostics.finding import Finding
from ik_model.exchange.envelope import FORMAT, SCHEMA, VERSION
from ik_model.exchange.migration import Content, migrate
from ik_model.exchange.parsing import decode, finding, parse
from ik_model.exchange.places import Document
from ik_model.exchange.steps import STEPS
from ik_model.model.konzept import Konzept

_KEYS = {"$schema": SCHEMA, "format": FORMAT, "version": VERSION, "konzept": "das Konzept selbst"}
_HINT = f'Erwartet wird {{"format": "{FORMAT}", "version": {VERSION}, "konzept": {{…}}}}.'


def from_json(data: str | bytes | bytearray, *, name: str = "JSON") -> Konzept:
    """Read a concept from its canonical form, the inverse of :func:`~ik_model.exchange.canonical.to_json`.

    It is judged by the model alone, as one that was built in Python would be; whether every reference leads somewhere
    is for :func:`ik_model.check` to say.

    Args:
        data: The document; bytes are UTF-8. The format is that of :func:`~ik_model.exchange.canonical.to_json` or an
            older version of it; the order of keys and white space do not matter.
        name: What to call the document in messages, for example its path.

    Raises:
        KonzeptError: with every problem in ``findings``, each with its JSON path (``ort``) and its place (``span``).
    """
    source = decode(data, name)
    content = parse(source)
    if not isinstance(content, dict) or content.get("format", FORMAT) != FORMAT:
        message = "Das ist kein Konzept im Austauschformat."
        raise KonzeptError([finding("LA014", message, _HINT, source.span(("format",)), ("format",))])
    version = _version(content)
    if version is None:
        raise KonzeptError([_bad_version(content.get("version"), source)])
    migrated = migrate(content, version=version, to=VERSION, steps=STEPS)
    if found := _envelope(migrated.content, source):
        raise KonzeptError(found)
    try:
        return Konzept.model_validate(migrated.content["konzept"])
    except ValidationError as error:
        from ik_model.exchange.messages import translate

        errors: list[Any] = error.errors(include_url=False)
        raise KonzeptError(translate(errors, source, migrated.origin)) from None


def _version(content: Content) -> int | None:
    """The version of a document, if it is one that is known."""
    if not _KEYS.keys() & content.keys() and "gliederung" in content:
        return 0
    version = content.get("version")
    return version if type(version) is int and 1 <= version <= VERSION else None


def _bad_version(version: object, source: Document) -> Finding:
    path = ("version",)
    if type(version) is int and version > VERSION:
        message = f"Das Dokument hat die Version {version}, dieses Programm kennt sie bis {VERSION}."
        hint = "Mit einer neueren Version von ik-model lesen."
    else:
        message, hint = "Die Version des Formats fehlt, oder es ist keine.", _HINT
    return finding("LA015", message, hint, source.span(path), path)


def _envelope(content: Content, source: Document) -> list[Finding]:
    """What is wrong around the concept."""
    found = [
        finding(
            "LA007",
            f"Das Feld „{key}“ gibt es hier nicht.",
            f"Möglich sind: {', '.join(_KEYS)}.",
            source.span((key,), of_key=True),
            (key,),
        )
        for key in content
        if key not in _KEYS
    ]
    if not isinstance(content.get("$schema", ""), str):
        found.append(
            finding("LA008", "Hier wird ein Text erwartet.", f"„{SCHEMA}“", source.span(("$schema",)), ("$schema",))
        )
    return found + [
        finding("LA006", f"Das Feld „{key}“ fehlt.", f"Erwartet wird: {_KEYS[key]}.", source.span(()), ())
        for key in ("format", "konzept")
        if key not in content
    ]
