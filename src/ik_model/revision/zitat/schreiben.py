"""Write a citation as the council does, so that reading it gives the same parts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from ik_model.revision.zitat.anfuehrung import anfuehren
from ik_model.revision.zitat.glied import Art, FundstelleFehler, Glied
from ik_model.revision.zitat.lesen import KUERZEL, VORLAGE, lesen
from ik_model.revision.zitat.wortschatz import GRUNDWORTSCHATZ, SCHLICHT, ZAEHLER

_WORTE: Final = {
    Art.VORLAGE: "Vorlage",
    Art.ABSATZ: "Absatz",
    Art.TABELLE: "Tabelle",
    Art.ZEILE: "Zeile",
    Art.FUSSNOTE: "Fußnote",
    Art.SATZ: "Satz",
    Art.SEITE: "Seite",
}


def schreiben(glieder: Sequence[Glied]) -> str:
    """The parts in their order, a label between commas: "Ziffer 3.1.2 Teilziel 2, Aufgaben, Satz 1"."""
    text = ""
    feld = False  # whether the label, and the item of it that is meant, still wait for their comma
    for nummer, (glied, danach) in enumerate(zip(glieder, (*glieder[1:], None), strict=True)):
        davor = glieder[nummer - 1].art if nummer else None
        geschrieben = _geschrieben(glied, danach)
        feld = davor is Art.FELD or (feld and davor is Art.PUNKT and glieder[nummer - 2].art is Art.FELD)
        if glied.art is Art.SEITE and davor:
            text += f" ({geschrieben})"
        elif glied.art is Art.FELD or (feld and not (davor is Art.FELD and glied.art is Art.PUNKT)):
            text += f"{', ' if davor else ''}{geschrieben}"
        else:
            text += f"{' ' if davor else ''}{geschrieben}"
    return text


def ist_schlicht(worte: str) -> bool:
    """Whether words can stand in a citation without quotation marks."""
    if not SCHLICHT.fullmatch(worte):
        return False
    try:
        return [glied.wert for glied in lesen(worte, GRUNDWORTSCHATZ)] == [worte]
    except FundstelleFehler:
        return False


def _geschrieben(glied: Glied, danach: Glied | None) -> str:
    match glied.art:
        case Art.TITEL:
            return anfuehren(glied.wert)
        case Art.NAME | Art.FELD:
            # „Maßnahmen Nummer 2“ would be a measure.
            zaehlt = danach and danach.wort == "Nummer" and GRUNDWORTSCHATZ.wort(glied.wert.split()[-1])
            return glied.wert if ist_schlicht(glied.wert) and not zaehlt else anfuehren(glied.wert)
        case Art.VORLAGE:
            return f"{_WORTE[glied.art]} {_lesbar(glied.wert, VORLAGE)}"
        case Art.TEIL:
            return f"{glied.wort} {_lesbar(glied.wert, re.compile(ZAEHLER), KUERZEL)}"
        case _:
            return f"{glied.wort or _WORTE.get(glied.art, '')} {glied.wert}".strip()


def _lesbar(wert: str, *formen: re.Pattern[str]) -> str:
    """A sign as it is, if it is read back so; else in quotation marks."""
    erstes = GRUNDWORTSCHATZ.suche.match(wert)
    return wert if not erstes and any(form.fullmatch(wert) for form in formen) else anfuehren(wert)
