"""Places in the words of the council: "Ziffer 5 Satz 2", "Ziffer 3.1.2 Teilziel 2"."""

from __future__ import annotations

from ik_model.model.abschnitt import Abschnitt
from ik_model.model.anker import Satzanker
from ik_model.model.base import Element
from ik_model.model.konzept import Konzept, Seite
from ik_model.model.massgabe import Massgabe
from ik_model.model.massnahme import Massnahme
from ik_model.model.nummerierung import glied
from ik_model.model.profil import Profil
from ik_model.model.teilziel import Teilziel
from ik_model.model.text import Text
from ik_model.model.vorlage import Vorlage
from ik_model.revision.satz import feldtext


def ort(konzept: Konzept, element: Element) -> str:
    """Where an element stands: by number, and by its name where it has none."""
    match element:
        case Abschnitt():
            return element.fundstelle or f"„{element.titel}“"
        case Teilziel() | Massnahme():
            return f"{_abschnitt(konzept, element)} {name(konzept, element)}".strip()
        case Seite():
            return element.titel
        case Vorlage():
            return f"Vorlage {element.nummer}"
        case Massgabe():
            return "Maßgabe"
        case Profil():
            return "Profil"
        case _:
            eigenname = getattr(element, "name", "")
            return f"„{eigenname}“" if eigenname else ""


def name(konzept: Konzept, teil: Teilziel | Massnahme) -> str:
    """What a goal or a measure is called within its section: "Teilziel 1", "Ziel a)", "Maßnahme SP15"."""
    if isinstance(teil, Teilziel):
        form = konzept.profil.teilziel
        return f"{form.name} {glied(max(1, teil.nummer), form.zaehlung)}"
    return f"{konzept.profil.massnahme.name} {teil.kuerzel or teil.nummer}"


def zitat(konzept: Konzept, teil: Teilziel | Massnahme) -> str:
    """How a goal or a measure is quoted: "Teilziel 1 in Ziffer 3.1.1"."""
    wo = _abschnitt(konzept, teil)
    return f"{name(konzept, teil)} in {wo}" if wo else name(konzept, teil)


def _abschnitt(konzept: Konzept, teil: Teilziel | Massnahme) -> str:
    """The section that it stands in, as it is cited; empty if that has no number."""
    stelle = konzept.ort(teil.id)
    eltern = reversed(stelle.eltern) if stelle else ()
    return next((e.fundstelle for e in eltern if isinstance(e, Abschnitt)), "")


def fundstelle(konzept: Konzept, anker: Satzanker) -> str:
    """The place of a sentence, "Ziffer 5 Satz 2"; the Absatz is named where the section has several.

    Raises:
        LookupError: Element, field or sentence do not exist; the message says what does.
    """
    element = konzept.find(anker.element)
    if element is None:
        raise LookupError(f"die Kennung „{anker.element}“ gibt es nicht")
    text = feldtext(element, anker)
    wo = ort(konzept, element)
    if text is None:
        raise LookupError(f"{wo} hat keinen Text „{anker.feld}“")
    if anker.satz > len(text.saetze):
        anzahl = len(text.saetze)
        raise LookupError(f"{wo} hat {anzahl} {'Satz' if anzahl == 1 else 'Sätze'}")
    if isinstance(element, Teilziel) and anker.feld != "text":
        beschriftung = getattr(konzept.profil.teilziel, anker.feld, anker.feld)
        punkt = f" Punkt {anker.punkt}" if anker.punkt else ""
        return f"{wo}, {beschriftung}{punkt}, Satz {anker.satz}"
    return f"{wo} {_absatz_satz(text, anker.satz)}"


def _absatz_satz(text: Text, satz: int) -> str:
    if len(text.absaetze) == 1:
        return f"Satz {satz}"
    stelle = next(stelle for stelle in text.gezaehlt if stelle.nummer == satz)
    return f"Absatz {stelle.absatz} Satz {stelle.im_absatz}"
