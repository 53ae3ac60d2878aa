"""One sentence written back as a line of source markup, so that reading it gives the same sentence."""

from __future__ import annotations

import re

from ik_model.model.klammern import adresswort
from ik_model.model.text import Betont, Fussnotenzeichen, Inlines, Link, Satz, Spanne, Stark, Zeichen

_MASKE = re.compile(r"[\\*\[\]<`]")
_MASKE_ANFANG = re.compile(r"#{1,6}(?:\s|$)|>|~~~|:::|[-_=+•·](?=\s|$)|(?:[-_=] *){3,}$|\|")
_MASKE_LINIE = re.compile(r"(\*[-_=* ]*?)([-_=][-_=* ]*)")
_NUMMER = re.compile(r"(\d{1,3})[.)] +(?=[^ ])")


def satz_schreiben(satz: Satz) -> str:
    """One line; what would begin a block at its start is escaped."""
    zeile = zeile_schreiben(satz.inhalt)
    erstes = satz.inhalt[0]
    if isinstance(erstes, Zeichen):
        if match := _NUMMER.match(zeile):
            return f"{match[1]}\\{zeile[len(match[1]) :]}"
        return f"\\{zeile}" if _MASKE_ANFANG.match(zeile) else zeile
    if isinstance(erstes, Fussnotenzeichen):
        marke = zeile_schreiben((erstes,))
        return f"{marke}\\{rest}" if (rest := zeile.removeprefix(marke)).startswith(":") else zeile
    match = _MASKE_LINIE.fullmatch(zeile)
    return f"{match[1]}\\{match[2]}" if match else zeile


def _maskiert(text: str) -> str:
    """Plain characters as source markup, so that reading them gives the same characters."""
    return _MASKE.sub(lambda match: "\\" + match[0], text)


def zeile_schreiben(inlines: Inlines) -> str:
    """Inlines as one line of source markup, the inverse of :class:`~ik_model.model.zeile.Zeilenleser`."""
    teile: list[str] = []
    for inline in inlines:
        match inline:
            case Zeichen(text):
                teile.append(_maskiert(text))
            case Betont(inhalt):
                teile.append(f"*{zeile_schreiben(inhalt)}*")
            case Stark(inhalt):
                teile.append(f"**{zeile_schreiben(inhalt)}**")
            case Link((Zeichen(wort),), ziel) if ":" in ziel and wort == adresswort(ziel):
                teile.append(f"<{ziel}>")
            case Link(inhalt, ziel):
                teile.append(f"{_in_klammern(inhalt)}({ziel or '#'})")
            case Fussnotenzeichen(kennung):
                teile.append(f"[^{kennung}]")
            case Spanne(inhalt, art, ziel):
                teile.append(f"{_in_klammern(inhalt)}{{{art}={ziel}}}")
    for nummer, inline in enumerate(inlines[:-1]):
        if isinstance(inline, Zeichen) and inline.text.endswith("!") and teile[nummer + 1].startswith("["):
            teile[nummer] = f"{teile[nummer][:-1]}\\!"  # "![" would begin an image
    return "".join(teile)


def _in_klammern(inhalt: Inlines) -> str:
    worte = zeile_schreiben(inhalt)
    return f"[\\{worte}]" if worte.startswith("^") else f"[{worte}]"
