"""Rules of other packages: entry points of the group ``ik_model.rules``, each named by its code.

::

    [project.entry-points."ik_model.rules"]
    LS001 = "my_package.satz_zu_lang:satz_zu_lang"

*Why named by the code:* which codes there are is known without importing anybody's rules.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.metadata import EntryPoint, entry_points

from ik_model.diagnostics.finding import Finding
from ik_model.rules.ausfall import lade_grund, nicht_ladbar
from ik_model.rules.regel import FAMILIEN, Regel

GRUPPE = "ik_model.rules"
"""The entry-point group."""

VERGEBEN = frozenset({*FAMILIEN, "LA", "EA"})
"""First letters of codes that are ours; ``LA`` is for loading."""

_CODE = re.compile(r"[A-Z]{2}[0-9]{3}")


@dataclass(frozen=True, slots=True)
class Fremde:
    """What other packages bring.

    Attributes:
        regeln: Their rules by code.
        ausfaelle: What cannot be used, by the code that was asked for.
    """

    regeln: Mapping[str, Regel]
    ausfaelle: Mapping[str, Finding]


@cache
def herkunft() -> Mapping[str, Sequence[str]]:
    """The packages that have registered a code, without importing them."""
    namen: dict[str, list[str]] = defaultdict(list)
    for code, punkt in _punkte():
        namen[code].append(_paket(punkt))
    return dict(namen)


@cache
def fremde() -> Fremde:
    """Load the rules of other packages; what cannot be used is told, never raised."""
    regeln: dict[str, Regel] = {}
    ausfaelle: dict[str, Finding] = {}
    for code, punkt in _punkte():
        paket = _paket(punkt)
        geladen = _grund(code) or _geladen(code, punkt)
        if isinstance(geladen, Regel):
            regeln[code] = geladen
        else:
            ausfaelle[code] = nicht_ladbar(code, paket, geladen)
    return Fremde(regeln, ausfaelle)


def _punkte() -> list[tuple[str, EntryPoint]]:
    punkte = entry_points(group=GRUPPE)
    return sorted(((punkt.name, punkt) for punkt in punkte), key=lambda paar: (paar[0], paar[1].value))


def _paket(punkt: EntryPoint) -> str:
    return punkt.dist.name if punkt.dist else punkt.module


def _grund(code: str) -> str:
    """What is wrong with a code; empty if nothing is."""
    if not _CODE.fullmatch(code):
        return "Ein Code besteht aus zwei Großbuchstaben und drei Ziffern"
    if code[:2] in VERGEBEN:
        return f"Codes mit {code[:2]} vergibt ik-model selbst"
    if len(herkunft()[code]) > 1:
        return f"Den Code gibt es mehrfach ({', '.join(herkunft()[code])})"
    return ""


def _geladen(code: str, punkt: EntryPoint) -> Regel | str:
    """The rule, or why there is none."""
    try:
        regel = punkt.load()
    except Exception as error:  # noqa: BLE001 - foreign code may raise anything; the check goes on without it
        return lade_grund(error)
    if not isinstance(regel, Regel):
        return f"„{punkt.value}“ ist keine Regel"
    if regel.code != code:
        return f"Sie nennt sich selbst {regel.code}"
    if regel.integritaet:
        return "Ob ein Konzept sich laden lässt, entscheidet ik-model selbst (integritaet)"
    return regel
