"""Whether a sentence names a record or says how often."""

from __future__ import annotations

import re

from ik_model.model.konzept import Konzept
from ik_model.model.turnus import Turnus
from ik_model.model.verzeichnis import Eintrag

_ZAHLEN = {
    wort: zahl
    for zahl, worte in enumerate(
        ("", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf")
    )
    for wort in (worte, str(zahl))
    if zahl
}
_ZAHL = "|".join(sorted(_ZAHLEN, key=len, reverse=True))
_JAHRE = re.compile(rf"\b({_ZAHL})(?:-?jähr(?:ig|lich)| Jahre\b)", re.IGNORECASE)
_MONATE = re.compile(rf"\b({_ZAHL})(?:-?monat(?:ig|lich)| Monate\b)", re.IGNORECASE)
_WORTE = (
    (re.compile(r"\b(?:jährlich|jedes Jahr|einmal im Jahr|jeden Jahres)", re.IGNORECASE), 12),
    (re.compile(r"\b(?:halbjährlich|jedes Halbjahr)", re.IGNORECASE), 6),
    (re.compile(r"\b(?:vierteljährlich|quartalsweise|jedes Quartal)", re.IGNORECASE), 3),
    (re.compile(r"\b(?:monatlich|jeden Monat)", re.IGNORECASE), 1),
    (re.compile(r"\b(?:jedes zweite Jahr|alle 2 Jahre)", re.IGNORECASE), 24),
)


def nennt(konzept: Konzept, worte: str, kennung: str) -> str:
    """How a sentence names a record, by its name or its short name; empty if it does not."""
    eintrag = konzept.find(kennung)
    if not isinstance(eintrag, Eintrag):
        return ""
    return next((name for name in (eintrag.name, eintrag.kurz) if name and name in worte), "")


def nennt_turnus(worte: str, turnus: Turnus) -> str:
    """How a sentence says how often; empty if it does not say it."""
    for muster, monate in _WORTE:
        if monate == turnus.monate and (match := muster.search(worte)):
            return match[0]
    for muster, faktor in ((_JAHRE, 12), (_MONATE, 1)):
        for match in muster.finditer(worte):
            if _ZAHLEN[match[1].lower()] * faktor == turnus.monate:
                return match[0]
    return ""
