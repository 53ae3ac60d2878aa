"""Within a text: its sentences, its tables, its footnotes."""

from __future__ import annotations

from collections.abc import Sequence

from ik_model.model.abschnitt import Abschnitt
from ik_model.model.base import Element
from ik_model.model.konzept import Konzept
from ik_model.model.text import Aufzaehlung, Fussnotenzeichen, Text
from ik_model.revision.aufloesung.treffer import Treffer
from ik_model.revision.fundstelle import ort, textstelle
from ik_model.revision.zitat.felder import Feldtext, erster_text, feldtexte
from ik_model.revision.zitat.glied import Art, FundstelleFehler, Glied
from ik_model.revision.zitat.mehrzahl import anzahl
from ik_model.revision.zitat.textglieder import finde_bereich, satzglieder, tabellenzeile

_VIELE = 6
_GEZEIGT = frozenset({"leitbild", "beteiligung"})


def eigener_text(konzept: Konzept, element: Element) -> tuple[Element, Feldtext]:
    """The text that is meant where a citation names no label, and the element that holds it.

    Raises:
        FundstelleFehler: The element has none; the message says what it has.
    """
    felder = feldtexte(element, konzept.profil)
    if eigener := next((feld for feld in felder if not feld.feld and feld.text), None):
        return element, eigener
    for name in erster_text(element):
        if erster := next((feld for feld in felder if feld.path == (name,) and feld.text), None):
            return element, erster
    if isinstance(element, Abschnitt) and element.zeigt in _GEZEIGT:
        gezeigt = next(f for f in feldtexte(konzept, konzept.profil) if f.path == (element.zeigt,))
        return konzept, gezeigt
    raise FundstelleFehler(
        f"{ort(konzept, element) or element.id} hat keinen eigenen Text", _stattdessen(konzept, element)
    )


def _stattdessen(konzept: Konzept, element: Element) -> str:
    """What has a text instead."""
    felder = [feld.feld for feld in feldtexte(element, konzept.profil) if feld.feld and feld.text]
    darunter = [*element.abschnitte, *element.teilziele, *element.massnahmen] if isinstance(element, Abschnitt) else []
    rat = [f"Es hat: {', '.join(dict.fromkeys(felder))}."] if felder else []
    if darunter:
        orte = [ort(konzept, teil) for teil in darunter]
        mehr = f" und {len(orte) - _VIELE} weitere" if len(orte) > _VIELE else ""
        rat.append(f"Darunter stehen: {', '.join(orte[:_VIELE])}{mehr}.")
    return " ".join(rat)


def hat_liste(text: Text) -> bool:
    """Whether there is a list in the text itself."""
    return any(isinstance(block, Aufzaehlung) for block in text.bloecke)


def im_text(konzept: Konzept, element: Element, feld: Feldtext, innen: Sequence[Glied]) -> Treffer:
    """The sentences of a text that the inner parts of a citation mean; all of them, if it names none.

    Raises:
        FundstelleFehler: There are no such sentences; the message says what there is.
    """
    text = feld.text
    wo = textstelle(konzept, element, feld)
    arten = {glied.art: glied for glied in innen}
    if not innen:
        return Treffer(wo, element, feld.path, text, saetze=text.saetze)
    if fussnote := arten.get(Art.FUSSNOTE):
        zeichen = [inline.kennung for _, inline in text.inlines if isinstance(inline, Fussnotenzeichen)]
        if fussnote.zahl > len(zeichen):
            raise FundstelleFehler(f"{wo} hat {anzahl(len(zeichen), 'Fußnote')}")
        note = next((n for n in text.fussnoten if n.kennung == zeichen[fussnote.zahl - 1]), None)
        return Treffer(wo.mit(fussnote), element, feld.path, text, saetze=note.inhalt.saetze if note else ())
    if tabelle := arten.get(Art.TABELLE):
        zeile = arten.get(Art.ZEILE)
        saetze = tabellenzeile(text, tabelle.zahl, zeile.zahl if zeile else None, str(wo))
        return Treffer(wo.mit(tabelle, *([zeile] if zeile else [])), element, feld.path, text, saetze=saetze)
    if Art.ZEILE in arten:
        raise FundstelleFehler(f"{wo}: Es fehlt die Tabelle", f"Zum Beispiel: {wo} Tabelle 1 Zeile 2")
    bereich = finde_bereich(text, innen, str(wo))
    genau = satzglieder(text)[bereich.von - 1]
    if Art.SATZ not in arten:
        genau = tuple(g for g in genau if g.art is Art.ABSATZ or (g.art is Art.PUNKT and Art.PUNKT in arten))
        genau = genau or tuple(glied for glied in innen if glied.art is Art.ABSATZ)
    saetze = text.saetze[bereich.von - 1 : bereich.bis]
    return Treffer(wo.mit(*genau), element, feld.path, text, bereich, saetze)
