"""How changes are worded: by the Handbuch der Rechtsförmlichkeit of the federation, or as the Länder do.

The handbook (4th edition, part D 2.2) knows three commands – ersetzen, einfügen, streichen – and calls any words
"Angabe". The Länder say "Wort", "Worte" and "Zahl", "erhält folgende Fassung" and "anfügen".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

Fall = Literal["nominativ", "dativ", "akkusativ"]
Sache = Literal["Satz", "Absatz", "Punkt", "Text"]

_MEHRZAHL: dict[Sache, str] = {"Satz": "Sätze", "Absatz": "Absätze", "Punkt": "Punkte", "Text": "Texte"}
_ZAHL = re.compile(r"[\d.,]*\d")


def zitiert(worte: str) -> str:
    """Words in quotation marks; those within become single ones."""
    return f"„{worte.translate(str.maketrans('„“', '‚‘'))}“"


@dataclass(frozen=True, slots=True)
class Sprache:
    """One of the two.

    Attributes:
        land: Whether it is that of the Länder.
    """

    land: bool

    def angabe(self, worte: str, fall: Fall) -> str:
        """Words as what is replaced, inserted or struck: "die Angabe „Kreis“", "den Worten „im Kreis“"."""
        dativ = fall == "dativ"
        if not self.land:
            return f"{'der' if dativ else 'die'} Angabe {zitiert(worte)}"
        if self.mehrzahl(worte):
            return f"{'den Worten' if dativ else 'die Worte'} {zitiert(worte)}"
        if _ZAHL.fullmatch(worte):
            return f"{'der' if dativ else 'die'} Zahl {zitiert(worte)}"
        return f"{'dem' if dativ else 'das'} Wort {zitiert(worte)}"

    def mehrzahl(self, worte: str) -> bool:
        """Whether the verb is in the plural when these words are what is done to."""
        return self.land and len(worte.split()) > 1

    def folgend(self, sache: Sache, anzahl: int, fall: Fall) -> str:
        """What follows after the colon: "der folgende Satz", "folgende Sätze"."""
        if anzahl > 1:
            return f"{'folgende' if self.land else 'die folgenden'} {_MEHRZAHL[sache]}"
        if self.land:
            return f"{'folgenden' if fall == 'akkusativ' else 'folgender'} {sache}"
        return f"{'den folgenden' if fall == 'akkusativ' else 'der folgende'} {sache}"


def wird(mehrzahl: bool) -> str:
    """The verb."""
    return "werden" if mehrzahl else "wird"
