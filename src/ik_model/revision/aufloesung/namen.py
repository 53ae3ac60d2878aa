"""Elements by their name or title: „Vorwort“, „Glossar“, „Fachgruppe Integration“, SP15."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ik_model.diagnostics.nearest import did_you_mean
from ik_model.diagnostics.positions import Path
from ik_model.model.abschnitt import Abschnitt
from ik_model.model.base import Element
from ik_model.model.kennzahl import Indikator, Kennzahl
from ik_model.model.konzept import Konzept, Seite
from ik_model.model.massnahme import Massnahme, Meilenstein
from ik_model.model.verzeichnis import Eintrag
from ik_model.model.vorlage import Vorlage
from ik_model.revision.fundstelle import ort
from ik_model.revision.zitat.glied import Art, FundstelleFehler
from ik_model.revision.zitat.wortschatz import wortschatz

_VIELE = 6
_VERZEICHNISSE = {"leitbild": "Leitbild", "beteiligung": "Beteiligung", "glossar": "Glossar", "literatur": "Literatur"}
_BENENNUNGEN: tuple[tuple[type[Element], int, str], ...] = (
    (Seite, 0, "titel"),
    (Abschnitt, 1, "titel"),
    (Massnahme, 1, "kuerzel"),
    (Vorlage, 1, "nummer"),
    (Massnahme, 2, "titel"),
    (Vorlage, 2, "betreff"),
    (Eintrag, 3, "name"),
    (Eintrag, 4, "kurz"),
    (Kennzahl, 4, "name"),
    (Indikator, 4, "name"),
    (Meilenstein, 4, "titel"),
)
"""What bears which names, and what is meant first."""


class Benannt(NamedTuple):
    """What has a name.

    Attributes:
        rang: What is meant first, should several share it; 0 for what cannot be cited otherwise.
        name: The name.
        element: What bears it.
        path: For a list of the concept itself, the way to it.
        rest: Words behind the name, which are a label.
    """

    rang: int
    name: str
    element: Element
    path: Path = ()
    rest: str = ""


def finde_benanntes(konzept: Konzept, worte: str) -> Benannt:
    """What bears a name; words behind it are left as ``rest``.

    Raises:
        FundstelleFehler: Nothing does, or several things do; the message names the nearest.
    """
    alle = list(_alle(konzept))
    teile = worte.split()
    for laenge in range(len(teile), 0, -1):
        vorn, rest = " ".join(teile[:laenge]), " ".join(teile[laenge:])
        if gefunden := _genau(konzept, alle, vorn):
            return gefunden._replace(rest=rest)
    if gefunden := _beginnt(konzept, alle, worte):
        return gefunden
    if (wort := wortschatz(konzept.profil).wort(worte)) is not None:
        beispiel = "a" if wort.wort == "Buchstabe" else "3"
        raise FundstelleFehler(f"Nach „{worte}“ fehlt die Nummer", f"Zum Beispiel: {wort.wort} {beispiel}")
    raise FundstelleFehler(f"„{worte}“ gibt es nicht", did_you_mean(worte, [b.name for b in alle]))


def finde_vorlage(konzept: Konzept, nummer: str) -> Vorlage:
    """The paper with this number.

    Raises:
        FundstelleFehler: There is none; the message names those that there are.
    """
    for vorlage in konzept.vorlagen:
        if _schluessel(nummer) in {_schluessel(vorlage.nummer), _schluessel(vorlage.id)}:
            return vorlage
    if not konzept.vorlagen:
        raise FundstelleFehler(f"Die Vorlage {nummer} gibt es nicht; zu diesem Konzept gehört keine")
    nummern = [vorlage.nummer for vorlage in konzept.vorlagen]
    raise FundstelleFehler(f"Die Vorlage {nummer} gibt es nicht; es gibt {', '.join(nummern)}")


def _genau(konzept: Konzept, alle: list[Benannt], worte: str) -> Benannt | None:
    """By the whole name; also in the genitive, and behind the name of a level."""
    schluessel = {
        _schluessel(worte),
        _schluessel(re.sub("(?:es|s)$", "", worte)),
        _schluessel(_ohne_ebene(konzept, worte)),
    }
    return _eines(konzept, worte, [b for b in alle if _schluessel(b.name) in schluessel])


def _beginnt(konzept: Konzept, alle: list[Benannt], worte: str) -> Benannt | None:
    """By the first words of a section's title."""
    anfang = _schluessel(_ohne_ebene(konzept, worte))
    treffer = [b for b in alle if isinstance(b.element, Abschnitt) and _schluessel(b.name).startswith(anfang + " ")]
    return _eines(konzept, worte, treffer) if anfang else None


def _eines(konzept: Konzept, worte: str, treffer: list[Benannt]) -> Benannt | None:
    if not treffer:
        return None
    rang = min(b.rang for b in treffer)
    erste = {b.element.id: b for b in treffer if b.rang == rang}
    if len(erste) > 1:
        orte = list(dict.fromkeys(ort(konzept, b.element) for b in erste.values()))
        stellen, rat = orte, "Die Nummer statt des Namens angeben."
        if len(orte) < len(erste):
            stellen, rat = list(erste), "Die Kennung statt des Namens angeben."
        raise FundstelleFehler(f"„{worte}“ gibt es mehrmals: {', '.join(stellen[:_VIELE])}", rat)
    return next(iter(erste.values()))


def _schluessel(name: str) -> str:
    return " ".join(re.findall(r"\w+", name.casefold()))


def _ohne_ebene(konzept: Konzept, worte: str) -> str:
    """„Handlungsfeld Bildung“ means the section with that title."""
    erstes, _, rest = worte.partition(" ")
    wort = wortschatz(konzept.profil).wort(erstes)
    return rest if rest and wort and wort.art in {Art.ABSCHNITT, Art.VORLAGE, Art.TEIL} else worte


def _alle(konzept: Konzept) -> Iterator[Benannt]:
    for feld, name in _VERZEICHNISSE.items():
        if getattr(konzept, feld):
            yield Benannt(0, name, konzept, (feld,))
    if konzept.vorwort:
        yield Benannt(0, "Vorwort", konzept.vorwort)
    for element, _ in konzept.elemente:
        for klasse, rang, feld in _BENENNUNGEN:
            if isinstance(element, klasse) and (name := getattr(element, feld)):
                ohne_nummer = isinstance(element, Abschnitt) and not element.ziffer
                yield Benannt(0 if ohne_nummer else rang, name, element)
        if isinstance(element, Massnahme) and element.kuerzel:
            yield Benannt(2, f"{element.kuerzel} {element.titel}", element)
        yield Benannt(5, element.id, element)
