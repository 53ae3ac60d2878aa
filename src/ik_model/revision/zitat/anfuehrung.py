"""Quotation marks: words between them are taken as they stand."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

_PAARE: Final = {"„": "“", "»": "«", "“": "”"}
_GERADE: Final = re.compile(r'"((?:[^"]|"")*+)"(?!")')
"""Straight marks; the mark itself is written twice."""


class Anfuehrung(NamedTuple):
    """Words between quotation marks, and where the text goes on behind them."""

    inhalt: str
    ende: int


def angefuehrt(text: str, pos: int) -> Anfuehrung | None:
    """What stands in quotation marks at ``pos``; marks within them are paired.

    Returns:
        ``None`` if none open there, or if they are not closed.
    """
    if match := _GERADE.match(text, pos):
        return Anfuehrung(match[1].replace('""', '"').strip(), match.end())
    auf = text[pos : pos + 1]
    zu = _PAARE.get(auf)
    if zu is None:
        return None
    tiefe = 0
    for stelle in range(pos, len(text)):
        tiefe += (text[stelle] == auf) - (text[stelle] == zu)
        if tiefe == 0:
            return Anfuehrung(text[pos + 1 : stelle].strip(), stelle + 1)
    return None


def anfuehren(worte: str) -> str:
    """Words in quotation marks, in the first kind of marks that reads them back.

    *Why:* the words may hold marks of their own, and these need not be paired.
    """
    for auf, zu in _PAARE.items():
        geschrieben = f"{auf}{worte}{zu}"
        if angefuehrt(geschrieben, 0) == (worte, len(geschrieben)):
            return geschrieben
    return '"{}"'.format(worte.replace('"', '""'))
