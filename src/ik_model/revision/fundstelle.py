"""From the model to citations: "Ziffer 5 Satz 2", "Ziffer 3.1.2 Teilziel 2, Aufgaben, Satz 1"."""

from __future__ import annotations

from collections.abc import Sequence

from ik_model.diagnostics.positions import Path
from ik_model.model.abschnitt import Abschnitt
from ik_model.model.anker import Elementanker, Satzanker
from ik_model.model.base import Element
from ik_model.model.berichtswesen import Berichtspflicht
from ik_model.model.kennzahl import Indikator
from ik_model.model.konzept import Konzept, Seite
from ik_model.model.massgabe import Massgabe
from ik_model.model.massnahme import Massnahme, Meilenstein
from ik_model.model.nummerierung import glied, zaehlung
from ik_model.model.profil import Profil
from ik_model.model.teilziel import Teilziel
from ik_model.model.vorlage import Vorlage
from ik_model.revision.beschriftung import feldname
from ik_model.revision.zitat.felder import Feldtext, benannt, feldtexte, verzeichnisstelle
from ik_model.revision.zitat.fundstelle import Fundstelle
from ik_model.revision.zitat.glied import Art, FundstelleFehler, Glied
from ik_model.revision.zitat.mehrzahl import anzahl
from ik_model.revision.zitat.textglieder import satzglieder


def ort(konzept: Konzept, element: Element) -> str:
    """Where an element stands, in words: by number, and by its name where it has none."""
    gefunden = stelle(konzept, element)
    if gefunden is None:
        return "Profil" if isinstance(element, Profil) else ""
    return str(gefunden)


def name(konzept: Konzept, teil: Teilziel | Massnahme) -> str:
    """What a goal or a measure is called within its section: "Teilziel 1", "Ziel a)", "Maßnahme SP15"."""
    if isinstance(teil, Teilziel):
        form = konzept.profil.teilziel
        return f"{form.name} {glied(max(1, teil.nummer), form.zaehlung)}"
    return f"{konzept.profil.massnahme.name} {teil.kuerzel or teil.nummer}"


def zitat(konzept: Konzept, teil: Teilziel | Massnahme) -> str:
    """How a goal or a measure is quoted: "Teilziel 1 in Ziffer 3.1.1"."""
    abschnitt = _abschnitt(konzept, teil)
    wo = abschnitt.fundstelle if abschnitt else ""
    return f"{name(konzept, teil)} in {wo}" if wo else name(konzept, teil)


def fundstelle(konzept: Konzept, anker: Satzanker | Elementanker) -> Fundstelle:
    """The place of a sentence, or of an element, a field, a point of a list.

    A point may be one more than there are: where something is to be inserted.

    Raises:
        FundstelleFehler: Element, field or sentence do not exist; the message says what does.
    """
    element = konzept.find(anker.element)
    if element is None:
        raise FundstelleFehler(f"die Kennung „{anker.element}“ gibt es nicht")
    if isinstance(anker, Satzanker):
        return satzstelle(konzept, element, anker.pfad, anker.satz)
    eigene = stelle(konzept, element) or Fundstelle((Glied(Art.TITEL, element.id),))
    if not anker.feld:
        return eigene
    feld = next((feld for feld in feldtexte(element, konzept.profil) if feld.path == anker.pfad), None)
    if feld is not None:
        return textstelle(konzept, element, feld)
    eigene = eigene.mit(Glied(Art.FELD, feldname(element, anker.feld.rpartition(".")[2], konzept.profil)))
    return eigene.mit(Glied(Art.PUNKT, str(anker.punkt), "Punkt")) if anker.punkt else eigene


def satzstelle(konzept: Konzept, element: Element, path: Path, satz: int) -> Fundstelle:
    """The place of a sentence of the text at ``path``.

    Raises:
        FundstelleFehler: There is no such text, or no such sentence; the message says what there is.
    """
    feld = next((feld for feld in feldtexte(element, konzept.profil) if feld.path == path), None)
    if feld is None:
        worte = ".".join(str(s + 1) if isinstance(s, int) else s for s in path)
        raise FundstelleFehler(f"{_benannt(konzept, element)} hat keinen Text „{worte}“")
    glieder = textstelle(konzept, element, feld).glieder
    saetze = len(feld.text.saetze)
    if not 1 <= satz <= saetze:
        raise FundstelleFehler(f"{Fundstelle(glieder)} hat {anzahl(saetze, 'Satz')}")
    return Fundstelle((*glieder, *satzglieder(feld.text)[satz - 1]))


def textstelle(konzept: Konzept, element: Element, feld: Feldtext) -> Fundstelle:
    """The place of one text of an element."""
    if isinstance(element, Konzept):
        return Fundstelle(verzeichnisstelle(konzept, feld.path))
    eigene = stelle(konzept, element) or Fundstelle((Glied(Art.TITEL, element.id),))
    return eigene.mit(*feld.glieder)


def stelle(konzept: Konzept, element: Element) -> Fundstelle | None:
    """The place of an element; ``None`` for what stands nowhere: the concept itself, its profile."""
    match element:
        case Konzept() | Profil():
            return None
        case Abschnitt():
            return Fundstelle((_abschnittsglied(konzept, element),))
        case Teilziel():
            zeichen = glied(max(1, element.nummer), konzept.profil.teilziel.zaehlung).removesuffix(".")
            return _im_abschnitt(konzept, element, Glied(Art.TEIL, zeichen, konzept.profil.teilziel.name))
        case Massnahme():
            return _massnahme(konzept, element)
        case Seite():
            return Fundstelle((benannt(element.titel.strip() or element.id),))
        case Vorlage():
            return Fundstelle((Glied(Art.VORLAGE, element.nummer.strip() or element.id),))
        case Berichtspflicht():
            return _vermerkt(konzept, element)
    eltern = _eltern(konzept, element)[-1]
    match element:
        case Massgabe() if isinstance(eltern, Vorlage):
            nummer = _platz(eltern.massgaben, element)
            return Fundstelle((*_glieder(konzept, eltern), Glied(Art.TEIL, nummer, "Maßgabe")))
        case Indikator() | Meilenstein() if isinstance(eltern, Teilziel | Massnahme):
            return _in_liste(konzept, eltern, element)
    eigenname = str(getattr(element, "name", "") or getattr(element, "titel", "")).strip()
    return Fundstelle((Glied(Art.TITEL, eigenname),)) if eigenname else None


def _abschnittsglied(konzept: Konzept, abschnitt: Abschnitt) -> Glied:
    """A section by its number with the word that this is cited by; by its title if it has none."""
    if not abschnitt.ziffer:
        return Glied(Art.TITEL, abschnitt.titel.strip() or abschnitt.id)
    if abschnitt.fundstelle != abschnitt.ziffer:
        return Glied(Art.ABSCHNITT, abschnitt.ziffer, abschnitt.fundstelle.removesuffix(abschnitt.ziffer).strip())
    for muster in (konzept.profil.nummerierung, konzept.profil.nummerierung_anhang):
        davor = zaehlung(muster[0]).davor if muster else ""
        if davor.endswith(" ") and abschnitt.ziffer.startswith(davor):
            return Glied(Art.ABSCHNITT, abschnitt.ziffer.removeprefix(davor).strip(), davor.strip())
    return Glied(Art.ABSCHNITT, abschnitt.ziffer)


def _massnahme(konzept: Konzept, massnahme: Massnahme) -> Fundstelle:
    """A measure by its own sign within its section; one that has none is counted where it stands."""
    zeichen = (massnahme.kuerzel or "").strip() or str(max(1, massnahme.nummer))
    teil = Glied(Art.TEIL, zeichen, konzept.profil.massnahme.name)
    eltern = _eltern(konzept, massnahme)[-1]
    if isinstance(eltern, Teilziel) and not (massnahme.kuerzel or "").strip():
        return Fundstelle((*_glieder(konzept, eltern), teil))
    return _im_abschnitt(konzept, massnahme, teil)


def _im_abschnitt(konzept: Konzept, teil: Teilziel | Massnahme, eigenes: Glied) -> Fundstelle:
    abschnitt = _abschnitt(konzept, teil)
    return Fundstelle((*(_glieder(konzept, abschnitt) if abschnitt else ()), eigenes))


def _abschnitt(konzept: Konzept, element: Element) -> Abschnitt | None:
    """The section that it stands in."""
    return next((e for e in reversed(_eltern(konzept, element)) if isinstance(e, Abschnitt)), None)


def _eltern(konzept: Konzept, element: Element) -> tuple[Element, ...]:
    """What it stands in, the concept first; also where it shares its ID with another element."""
    gefunden = konzept.ort(element.id)
    if gefunden is None or gefunden.element is not element:
        gefunden = next((ort for ort in konzept.elemente if ort.element is element), None)
    return gefunden.eltern if gefunden else (konzept,)


def _platz(liste: Sequence[Element], element: Element) -> str:
    """Its place in the list that it stands in, from 1."""
    return str(next(nummer for nummer, anderes in enumerate(liste, 1) if anderes is element))


def _in_liste(konzept: Konzept, eltern: Teilziel | Massnahme, element: Element) -> Fundstelle:
    """An element in a labelled list of a goal or a measure: "Maßnahme SP15, Meilensteine Punkt 2"."""
    feld = "meilensteine" if isinstance(element, Meilenstein) else "indikatoren"
    punkt = Glied(Art.PUNKT, _platz(getattr(eltern, feld), element), "Punkt")
    beschriftung = Glied(Art.FELD, feldname(eltern, feld, konzept.profil))
    return Fundstelle((*_glieder(konzept, eltern), beschriftung, punkt))


def _vermerkt(konzept: Konzept, pflicht: Berichtspflicht) -> Fundstelle | None:
    """A duty stands in the sentence that it comes from."""
    if pflicht.satz is None:
        return None
    try:
        return fundstelle(konzept, pflicht.satz)
    except FundstelleFehler:
        return None


def _glieder(konzept: Konzept, element: Element) -> tuple[Glied, ...]:
    gefunden = stelle(konzept, element)
    return gefunden.glieder if gefunden else ()


def _benannt(konzept: Konzept, element: Element) -> str:
    return ort(konzept, element) or f"„{element.id}“"
