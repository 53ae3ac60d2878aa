"""A text in lines that are not too wide."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ik_renderers.matrix.metrics import Weight, width

_PIECE = re.compile("[^ /\u00ad-]*(?:[ /\u00ad-]+|$)")
_ABBREVIATION = re.compile(r"(?<!\w)(\w\.) (?=\w)")  # "e. V." stays together
_SOFT = "\u00ad"
_MORE = " …"


def wrapped(text: str, limit: float, size: float, weight: Weight = "Regular", *, most: int = 99) -> tuple[str, ...]:
    """Break a text into lines.

    Args:
        text: The text; it may break at spaces, slashes and hyphens, and within a word only if that fits no line.
        limit: The greatest width of a line.
        size: Size of the letters.
        weight: Their weight.
        most: The greatest number of lines; the last one ends in "…" if there would be more.

    Returns:
        The lines, at least one.
    """
    lines: list[str] = []
    line = ""
    for piece in _pieces(text, limit, size, weight):
        if line and width(_shown(line + piece), size, weight) > limit:
            lines.append(_shown(line))
            line = ""
        line += piece
    lines.append(_shown(line))
    if len(lines) <= most:
        return tuple(lines)
    last = lines[most - 1]
    while last and width(last.rstrip(" ,;:") + _MORE, size, weight) > limit:
        last = last.rpartition(" ")[0]
    return (*lines[: most - 1], last.rstrip(" ,;:") + _MORE if last else _MORE.strip())


def longest_word(text: str, size: float, weight: Weight = "Regular") -> float:
    """Width of the widest piece that no line may break."""
    return max(width(_shown(piece), size, weight) for piece in _words(text))


def _words(text: str) -> list[str]:
    """The pieces between which a line may break."""
    return _PIECE.findall(_ABBREVIATION.sub("\\1\u00a0", " ".join(text.split())))


def _pieces(text: str, limit: float, size: float, weight: Weight) -> Iterator[str]:
    for piece in _words(text):
        part = ""
        for char in piece:
            if part and width(_shown(f"{part}{char}{_SOFT}"), size, weight) > limit:
                yield part + _SOFT
                part = ""
            part += char
        yield part


def _shown(line: str) -> str:
    """What a reader sees of a line: of soft hyphens only the one at its end."""
    hyphen = "-" if line.endswith(_SOFT) else ""
    return line.replace(_SOFT, "").rstrip(" ") + hyphen
