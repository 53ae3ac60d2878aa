"""What one Maßgabe may have forgotten."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Folgeart = Literal["daten", "text", "anderswo"]
"""The kinds.

``daten``: words change, the data that say the same do not. ``text``: data change, the words that say the same do not.
``anderswo``: a term that is replaced stands elsewhere, too.
"""


@dataclass(frozen=True, slots=True)
class Folge:
    """One thing that may have been forgotten; it keeps nobody from applying the Maßgabe.

    Attributes:
        massgabe: ID of the Maßgabe.
        art: What kind.
        meldung: German: what is left behind.
        rat: German: what to do.
        pfad: The field of the Maßgabe that it concerns.
        wort: The word in it that it concerns.
    """

    massgabe: str
    art: Folgeart
    meldung: str
    rat: str
    pfad: tuple[str | int, ...] = ()
    wort: str = ""
