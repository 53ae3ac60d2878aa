"""Values as people read them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from ik_model.model.anker import Satzanker
from ik_model.model.base import Modell
from ik_model.model.konzept import Konzept
from ik_model.model.text import Text
from ik_model.model.verweis import Verweis
from ik_model.revision.beschriftung import feldname
from ik_model.revision.fundstelle import fundstelle


def anzeige(wert: object, konzept: Konzept) -> str:
    """A value in German, on one line: a day as 14.09.2020, an amount as 12.500,50, ja and nein."""
    match wert:
        case None:
            return ""
        case bool():
            return "ja" if wert else "nein"
        case Decimal():
            return f"{wert:,f}".translate(str.maketrans(",.", ".,"))
        case date():
            return f"{wert:%d.%m.}{wert.year:04}"
        case Satzanker():
            return _satz(wert, konzept)
        case Text() | str():
            return " ".join(str(wert).split())
        case Verweis():
            return str(wert)
        case Modell():
            return _felder(wert, konzept)
        case tuple():
            return ", ".join(anzeige(teil, konzept) for teil in wert)
        case Mapping():
            return "; ".join(f"{name}: {anzeige(teil, konzept)}" for name, teil in wert.items())
        case _:
            return str(wert)


def name_von(kennung: str, konzept: Konzept) -> str:
    """What an ID stands for: the name, title or place of its element; the ID itself if there is none."""
    element = konzept.find(kennung)
    if element is None:
        return kennung
    eigenname = getattr(element, "name", None) or getattr(element, "titel", None)
    return " ".join(eigenname.split()) if isinstance(eigenname, str) else kennung


def _satz(anker: Satzanker, konzept: Konzept) -> str:
    try:
        return str(fundstelle(konzept, anker))
    except LookupError:
        return str(anker)


def _felder(modell: Modell, konzept: Konzept) -> str:
    """What is said of a record, without what is left out."""
    felder = type(modell).model_fields
    gesagt = {name: getattr(modell, name) for name in felder}
    return "; ".join(
        f"{feldname(modell, name, konzept.profil)}: {worte}"
        for name, wert in gesagt.items()
        if wert != felder[name].get_default(call_default_factory=True) and (worte := anzeige(wert, konzept))
    )
