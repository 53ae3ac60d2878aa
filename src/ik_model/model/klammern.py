"""The brackets of a line: which ``[`` belongs to which ``]``, and what stands behind them.

*Why before reading:* a reader that tries each bracket and goes back when it leads nowhere takes exponential time on a
line of ``[``; here every character is looked at once.
"""

from __future__ import annotations

import re
from typing import Final

_KLAMMERZEICHEN = re.compile(r"[\\\[\]<]")
MASKIERBAR: Final = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~•·")
"""What a backslash may stand before: ASCII punctuation, and the two bullets that begin no line."""
FUSSNOTE: Final = re.compile(r"\[\^([a-z0-9]++(?:-[a-z0-9]++)*+)\]")
"""The mark of a footnote, ``[^id]``."""
AUTOLINK: Final = re.compile(r"<(?![/!])([^\s<>:]*+:[^\s<>]*+)>")
"""A bare address, ``<https://…>``."""
_ATTRIBUT = re.compile(r"\{\s*+([a-z]++)\s*+=\s*+\"?+([^\s\"{}]*+)\"?+\s*+\}")
_ZIEL = re.compile(r"\(([^\s()<>]*+(?:\([^\s()<>]*+\)[^\s()<>]*+)*+)\)")


def paare(text: str) -> dict[int, tuple[int, re.Match[str]]]:
    """The brackets that mean something: position of ``[`` → position of its ``]`` and the target behind it."""
    offen: list[int] = []
    paare: dict[int, tuple[int, re.Match[str]]] = {}
    pos = 0
    while zeichen := _KLAMMERZEICHEN.search(text, pos):
        pos = zeichen.end()
        match: re.Match[str] | None
        match zeichen[0]:
            case "\\":
                pos += text[pos : pos + 1] in MASKIERBAR
            case "<":
                pos = match.end() if (match := AUTOLINK.match(text, pos - 1)) else pos
            case "[" if match := FUSSNOTE.match(text, pos - 1):
                pos = match.end()
            case "[":
                offen.append(pos - 1)
            case _ if offen:
                beginn = offen.pop()
                if match := _ATTRIBUT.match(text, pos) or _ZIEL.match(text, pos):
                    paare[beginn] = (pos - 1, match)
                    pos = match.end()
    return paare


def adresswort(ziel: str) -> str:
    """What a bare address shows: without ``mailto:`` and ``tel:``."""
    return ziel.removeprefix("mailto:").removeprefix("tel:")
