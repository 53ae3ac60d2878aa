"""Lead a citation to what it means in a concept."""

from __future__ import annotations

from collections.abc import Sequence

from ik_model.diagnostics.nearest import did_you_mean
from ik_model.diagnostics.positions import Path
from ik_model.model.abschnitt import Abschnitt
from ik_model.model.base import Element
from ik_model.model.konzept import Konzept
from ik_model.model.nummerierung import zaehlung
from ik_model.model.teilziel import Teilziel
from ik_model.model.text import Tabelle
from ik_model.revision.aufloesung.feld import Feldfund, finde_feld, gleich
from ik_model.revision.aufloesung.namen import finde_benanntes, finde_vorlage
from ik_model.revision.aufloesung.nummern import finde_abschnitt, klammerabschnitt, unterabschnitt
from ik_model.revision.aufloesung.teile import finde_gezaehltes, finde_teil
from ik_model.revision.aufloesung.textteil import eigener_text, hat_liste, im_text
from ik_model.revision.aufloesung.treffer import Treffer
from ik_model.revision.fundstelle import ort, stelle
from ik_model.revision.zitat.felder import feldtexte, verzeichnisstelle
from ik_model.revision.zitat.fundstelle import Fundstelle
from ik_model.revision.zitat.glied import ZAHLEN, Art, FundstelleFehler, Glied
from ik_model.revision.zitat.mehrzahl import anzahl
from ik_model.revision.zitat.textglieder import zaehlwert
from ik_model.revision.zitat.wortschatz import wortschatz

Glieder = Sequence[Glied]


def aufloesen(konzept: Konzept, fundstelle: Fundstelle | str) -> Treffer:
    """The element, the text and the sentences that a citation means.

    Args:
        konzept: The concept.
        fundstelle: The citation, or its words: "Ziffer 5 Satz 2".
            A page that is named beside the place is not looked at: which page that is, only a layout knows.

    Raises:
        FundstelleFehler: There is no such place, or several; the message says what there is instead.
    """
    if isinstance(fundstelle, str):
        fundstelle = Fundstelle.parse(fundstelle, wortschatz(konzept.profil))
    glieder = [glied for glied in fundstelle if glied.art is not Art.SEITE]
    if not glieder:
        raise FundstelleFehler(f"{fundstelle} nennt keine Stelle des Textes")
    aussen = [glied for glied in glieder if glied.art in {Art.VORLAGE, Art.ABSCHNITT, Art.NAME, Art.TITEL}]
    innen = glieder[len(aussen) :]
    if not aussen:
        return _ohne_ort(konzept, innen)
    if aussen[0].art is Art.ABSCHNITT:
        nummern = [glied for glied in aussen if glied.art is Art.ABSCHNITT]
        abschnitt, rest = finde_abschnitt(konzept, nummern)
        for titel in aussen[len(nummern) :]:
            abschnitt = _unter_titel(konzept, abschnitt, titel.wert)
        return _im_element(konzept, abschnitt, [*rest, *innen])
    if aussen[0].art is Art.VORLAGE:
        return _im_element(konzept, finde_vorlage(konzept, aussen[0].wert), innen)
    benannt = finde_benanntes(konzept, aussen[0].wert)
    if benannt.rest:
        innen = [Glied(Art.FELD, benannt.rest), *innen]
    if benannt.path:
        return _im_verzeichnis(konzept, benannt.path, innen)
    return _im_element(konzept, benannt.element, innen)


def _ohne_ort(konzept: Konzept, innen: Glieder) -> Treffer:
    """A citation that names no section: what there is once only needs none."""
    erstes, *rest = innen
    if erstes.art is Art.TEIL:
        return _im_element(konzept, finde_teil(konzept, None, erstes), rest)
    form = konzept.profil.teilziel
    if erstes.art is Art.PUNKT and erstes.wort == "Buchstabe" and zaehlung(form.zaehlung).stil.startswith("buchstabe"):
        return _im_element(konzept, finde_teil(konzept, None, Glied(Art.TEIL, erstes.wert, form.name)), rest)
    if erstes.art is Art.PUNKT and erstes.wort in {"Punkt", "Nummer"}:
        abschnitt, mehr = finde_abschnitt(konzept, [Glied(Art.ABSCHNITT, erstes.wert, "Ziffer")])
        return _im_element(konzept, abschnitt, [*mehr, *rest])
    worte = str(Fundstelle(tuple(innen)))
    moeglich = next((a for a in konzept.abschnitte if _hat(konzept, a, erstes)), None)
    if moeglich is None:
        raise FundstelleFehler(f"{worte} gibt es nicht; in diesem Konzept wird so nichts gezählt")
    if erstes.art in ZAHLEN:
        erstes = Glied(erstes.art, "1")
    raise FundstelleFehler(
        f"{worte}: Es fehlt, wovon", f"Zum Beispiel: {ort(konzept, moeglich)} {Fundstelle((erstes,))}"
    )


def _hat(konzept: Konzept, abschnitt: Abschnitt, glied: Glied) -> bool:
    """Whether a section counts what a part of a citation counts."""
    match glied.art:
        case Art.FUSSNOTE:
            return bool(abschnitt.text.fussnoten)
        case Art.TABELLE | Art.ZEILE:
            return any(isinstance(block, Tabelle) for block in abschnitt.text.bloecke)
        case Art.PUNKT if glied.wort == "Buchstabe":
            return not glied.wert.isdigit() and unterabschnitt(konzept, abschnitt, glied.wert) is not None
        case Art.PUNKT:
            return any(teilziel.aktivitaeten for teilziel in abschnitt.teilziele)
    return bool(abschnitt.text)


def _im_element(konzept: Konzept, element: Element, innen: Glieder) -> Treffer:
    """Follow the parts of a citation into an element, from the outside in."""
    if not innen:
        return Treffer(stelle(konzept, element) or Fundstelle((Glied(Art.TITEL, element.id),)), element)
    erstes, *rest = innen
    if erstes.art is Art.TEIL:
        return _im_element(konzept, finde_teil(konzept, element, erstes), rest)
    if erstes.art is Art.FELD:
        return _im_feld(konzept, element, finde_feld(konzept, element, erstes.wert, rest))
    if (gezaehlt := _gezaehlt(konzept, element, erstes)) is not None:
        return _im_element(konzept, gezaehlt, rest)
    if isinstance(element, Teilziel) and erstes.art is Art.PUNKT and not hat_liste(element.text):
        return _im_feld(konzept, element, finde_feld(konzept, element, "aktivitaeten", innen))
    traeger, feld = eigener_text(konzept, element)
    return im_text(konzept, traeger, feld, innen)


def _im_feld(konzept: Konzept, element: Element, fund: Feldfund) -> Treffer:
    if fund.element is not None:
        return _im_element(konzept, fund.element, fund.rest)
    if fund.text is not None:
        return im_text(konzept, element, fund.text, fund.rest)
    eigene = stelle(konzept, element) or Fundstelle((Glied(Art.TITEL, element.id),))
    feld = eigene.mit(Glied(Art.FELD, fund.beschriftung))
    if fund.rest:
        raise FundstelleFehler(f"{feld} besteht nicht aus Sätzen")
    return Treffer(feld, element, fund.path)


def _gezaehlt(konzept: Konzept, element: Element, glied: Glied) -> Element | None:
    """What a number within a section means, if it means no part of its text."""
    if not isinstance(element, Abschnitt):
        return None
    if glied.art is Art.ABSATZ:
        return klammerabschnitt(konzept, element, glied.wert)
    if glied.art is not Art.PUNKT or (glied.wort != "Buchstabe" and hat_liste(element.text)):
        return None
    if glied.wort == "Aktivität" and element.teilziele:
        worte = f"{glied.wort} {glied.wert}"
        beispiel = f"{ort(konzept, element.teilziele[0])} {worte}"
        raise FundstelleFehler(f"{ort(konzept, element)} {worte}: Es fehlt das Ziel", f"Zum Beispiel: {beispiel}")
    return finde_gezaehltes(konzept, element, glied)


def _unter_titel(konzept: Konzept, oben: Abschnitt, titel: str) -> Abschnitt:
    """The section below that has this title and no number."""
    unten = [abschnitt for abschnitt in oben.alle() if abschnitt is not oben and not abschnitt.ziffer]
    gefunden = next((a for a in unten if " ".join(a.titel.split()).casefold() == titel.casefold()), None)
    if gefunden is None:
        rat = did_you_mean(titel, [a.titel for a in unten])
        raise FundstelleFehler(f"{ort(konzept, oben)} hat keinen Abschnitt „{titel}“", rat)
    return gefunden


def _im_verzeichnis(konzept: Konzept, path: Path, innen: Glieder) -> Treffer:
    """A list or a text of the concept itself: Leitbild, Glossar."""
    texte = [feld for feld in feldtexte(konzept, konzept.profil) if feld.path[: len(path)] == path]
    erstes = innen[0] if innen else None
    name = Fundstelle(verzeichnisstelle(konzept, path))
    if len(texte) == 1 and texte[0].path == path:
        return im_text(konzept, konzept, texte[0], innen)
    if erstes is None:
        return Treffer(name, konzept, path)
    begriffe = [eintrag.begriff for eintrag in getattr(konzept, str(path[0]))]
    nummer: int | None = None
    if erstes.art is Art.FELD:
        nummer = next((n for n, b in enumerate(begriffe) if gleich(b, erstes.wert)), None)
    elif erstes.art is Art.PUNKT:
        nummer = (zaehlwert(erstes.wert) or 0) - 1
    if nummer is None or not 0 <= nummer < len(begriffe):
        rat = did_you_mean(erstes.wert, begriffe) or f"Es hat {anzahl(len(begriffe), 'Eintrag')}."
        raise FundstelleFehler(f"{name} hat keinen Eintrag „{erstes.wert}“", rat)
    return im_text(konzept, konzept, texte[nummer], innen[1:])
