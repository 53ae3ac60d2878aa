"""A labelled part of an element, by its label or the beginning of that."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ik_model.diagnostics.nearest import nearest
from ik_model.diagnostics.positions import Path
from ik_model.model.base import Element
from ik_model.model.konzept import Konzept
from ik_model.revision.beschriftung import feldname
from ik_model.revision.fundstelle import ort
from ik_model.revision.zitat.felder import Feldtext, feldtexte
from ik_model.revision.zitat.glied import Art, FundstelleFehler, Glied
from ik_model.revision.zitat.mehrzahl import anzahl
from ik_model.revision.zitat.textglieder import zaehlwert

_KEINE = frozenset({"id", "ausnahmen", "umbruch", "art", "nummeriert"})
"""Fields that no document shows."""


@dataclass(frozen=True, slots=True)
class Feldfund:
    """What a label leads to: a text, an element of a list, or the field itself.

    Attributes:
        beschriftung: The whole label.
        path: The way to the field.
        rest: The parts of the citation that go on within it.
        text: The text.
        element: The element.
    """

    beschriftung: str
    path: Path
    rest: Sequence[Glied]
    text: Feldtext | None = None
    element: Element | None = None


def finde_feld(konzept: Konzept, element: Element, worte: str, innen: Sequence[Glied]) -> Feldfund:
    """The part of an element that bears a label.

    Args:
        konzept: The concept.
        element: The element.
        worte: The label, words of it that no other label has, or the name of the field.
        innen: What the citation names within it.

    Raises:
        FundstelleFehler: There is no such part; the message names the nearest, or what there is.
    """
    texte = [feld for feld in feldtexte(element, konzept.profil) if feld.feld]
    felder = {str(feld.path[0]): feld.feld for feld in reversed(texte)}
    eigene = {str(feld.path[-1]): feld.feld for feld in texte if isinstance(feld.path[-1], str)}
    andere = {
        name: " ".join(feldname(element, name, konzept.profil).split())
        for name in type(element).model_fields
        if name not in _KEINE and name not in felder
    }
    beschriftung = _beschriftung(worte, andere | felder | eigene)
    if beschriftung is None and (gezaehlt := re.fullmatch(r"(.+) ([1-9][0-9]{0,3})", worte)):  # Meilenstein 2
        return finde_feld(konzept, element, gezaehlt[1], [Glied(Art.PUNKT, gezaehlt[2], "Punkt"), *innen])
    if beschriftung is None:
        gefuellt = [feld.feld for feld in texte if feld.text]
        rat = _aehnlich(worte, [*felder.values(), *andere.values()]) or _moeglich(gefuellt)
        raise FundstelleFehler(f"{ort(konzept, element)} hat kein Feld „{worte}“", rat)
    gemeint = [feld for feld in texte if feld.feld == beschriftung]
    if gemeint:
        return _text(f"{ort(konzept, element)}, {beschriftung}", gemeint, innen)
    name = next(name for name, feld in andere.items() if feld == beschriftung)
    return _wert(konzept, element, name, beschriftung, innen)


def gleich(a: str, b: str) -> bool:
    """Whether two labels say the same, capitals and marks aside."""
    return _schluessel(a) == _schluessel(b)


def _schluessel(worte: str) -> str:
    return " ".join(re.findall(r"\w+", worte.casefold()))


def _beschriftung(worte: str, felder: dict[str, str]) -> str | None:
    """The label that words mean: all of it, the name of its field, or words that only it begins with or holds."""
    kurz = _schluessel(worte)
    namen = list(dict.fromkeys(felder.values()))
    if genau := [name for name in namen if _schluessel(name) == kurz]:
        return genau[0]
    if worte in felder:
        return felder[worte]
    for passt in (
        lambda name: f"{name} ".startswith(f"{kurz} "),
        lambda name: f" {kurz} " in f" {name} ",
        lambda name: name.startswith(kurz),
    ):
        treffer = [name for name in namen if kurz and passt(_schluessel(name))]
        if len(treffer) == 1:
            return treffer[0]
    return None


def _text(wo: str, texte: Sequence[Feldtext], innen: Sequence[Glied]) -> Feldfund:
    """One of the texts under a label: the one of the point that is named."""
    vorn = 0
    while vorn < len(innen) and innen[vorn].art is Art.PUNKT:
        vorn += 1
    punkte = tuple(zaehlwert(glied.wert) or 0 for glied in innen[:vorn])
    for laenge in range(vorn, -1, -1):
        for feld in texte:
            if feld.punkte == punkte[:laenge] and (feld.text or innen):
                return Feldfund(feld.feld, feld.path, innen[laenge:], feld)
    erster = texte[0]
    if not innen:
        return Feldfund(erster.feld, erster.path[:1], ())
    if len(texte) == 1 and not vorn:
        return Feldfund(erster.feld, erster.path, innen, erster)
    rat = "" if vorn else f"Den Punkt nennen: {wo} Punkt {texte[-1].punkte[0]}"
    raise FundstelleFehler(f"{wo} hat {anzahl(len(texte), 'Punkt')}", rat)


def _wert(konzept: Konzept, element: Element, name: str, beschriftung: str, innen: Sequence[Glied]) -> Feldfund:
    wert = getattr(element, name)
    if innen and innen[0].art is Art.PUNKT and isinstance(wert, tuple):
        zahl = zaehlwert(innen[0].wert) or 0
        if not 1 <= zahl <= len(wert):
            raise FundstelleFehler(f"{ort(konzept, element)}, {beschriftung} hat {anzahl(len(wert), 'Punkt')}")
        teil = wert[zahl - 1]
        unter = teil if isinstance(teil, Element) else None
        return Feldfund(beschriftung, (name, zahl - 1), innen[1:], element=unter)
    return Feldfund(beschriftung, (name,), innen)


def _aehnlich(worte: str, beschriftungen: Sequence[str]) -> str:
    """The label that is nearest, as a whole or in one of its words."""
    nach_wort = {wort: name for name in reversed(beschriftungen) for wort in (*name.split(), name)}
    naechstes = nearest(worte, nach_wort)
    return f"Meinten Sie „{nach_wort[naechstes]}“?" if naechstes else ""


def _moeglich(beschriftungen: Sequence[str]) -> str:
    namen = list(dict.fromkeys(beschriftungen))
    return f"Es hat: {', '.join(namen)}." if namen else ""
