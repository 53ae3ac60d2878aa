"""Where each character of a value stands in its file: folded lines, escapes and indentation undone.

*Why from the file:* libyaml gives a value and where it begins, nothing between. A caret must stand under the character
that is meant, not as many columns off as there are escapes before it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from ik_model.model.text import VERBOTENE_ZEICHEN

_ESCAPE: Final = re.compile(r"\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))")
_SIMPLE: Final = {
    "0": "\0", "a": "\a", "b": "\b", "t": "\t", "\t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r", "e": "\x1b",
    " ": " ", '"': '"', "/": "/", "\\": "\\", "N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029",
}  # fmt: skip
_BLANKS: Final = " \t"


class Character(NamedTuple):
    """One character of a value, and where it is written: line, column, and how many characters of the file it takes."""

    text: str
    row: int
    column: int
    width: int = 1


def characters(
    value: str, lines: Sequence[str], row: int, column: int, style: str, end: tuple[int, int]
) -> list[Character] | None:
    """All characters of a value whose lines are folded, or that has escapes.

    Args:
        value: The value, to see that it is the same.
        lines: The lines of the file.
        row: Where it begins; for a block, the line of its mark.
        column: Likewise.
        style: YAML's style: ``>``, ``'``, ``"`` or empty.
        end: Line and column behind it; of no meaning for a block.

    Returns:
        One for each character of the value; ``None`` if what is read here is not the value.
    """
    if style == ">":
        read = list(_folded_block(value, lines, row + 1, block_indent(value, lines, row)))
    else:
        read = list(_flow(lines, row, column, style, end))
    return read if "".join(character.text for character in read) == value else None


def block_indent(value: str, lines: Sequence[str], row: int) -> int:
    """How far the lines of a block text are indented, whose mark stands in ``row``; its own indentation not counted."""
    first = row + 1
    while first < len(lines) and not lines[first].strip(_BLANKS):
        first += 1
    own = next((line for line in value.split("\n") if line.strip(_BLANKS)), "")
    return _indent(lines[first]) - _indent(own) if first < len(lines) and own else 0


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _folded_block(value: str, lines: Sequence[str], row: int, indent: int) -> Iterator[Character]:
    """Lines become one, unless a blank line parts them or they are indented further."""
    pending: list[Character] = []  # line ends whose meaning the next line decides
    before = ""
    missing = len(value)
    for number in range(row, len(lines)):
        text = lines[number][indent:]
        if missing <= 0:
            return
        if not text.strip(" "):
            pending.append(Character("\n", number, 0))
            continue
        if before:
            line_end = pending.pop(0)
            if before[0] in _BLANKS or text[0] in _BLANKS:
                yield line_end
                missing -= 1
            elif not pending:
                yield line_end._replace(text=" ")
                missing -= 1
        yield from pending
        missing -= len(pending) + len(text)
        for place, letter in enumerate(text, indent):
            yield Character(letter, number, place)
        before, pending = text, [Character("\n", number, indent + len(text))]


def _flow(lines: Sequence[str], row: int, column: int, style: str, end: tuple[int, int]) -> Iterator[Character]:
    """A plain or quoted value: line ends are blanks, blank lines are line ends."""
    quote = 1 if style else 0
    last, behind = end
    blank_lines: list[Character] = []
    line_end: Character | None = None
    for number in range(row, last + 1):
        start = column + quote if number == row else _indent_blanks(lines[number])
        stop = behind - quote if number == last else len(lines[number].rstrip(_BLANKS))
        if number not in (row, last) and start >= stop:
            blank_lines.append(Character("\n", number, 0))
            continue
        if line_end is not None:
            yield from blank_lines or [line_end]
        joined = style == '"' and number < last and _ends_escaped(lines[number], start)
        text = lines[number] if joined else lines[number][: max(start, stop)]
        yield from _letters(text[: len(text) - joined], number, min(start, len(text)), style)
        blank_lines = []
        line_end = None if joined else Character(" ", number, len(text))


def _indent_blanks(line: str) -> int:
    return len(line) - len(line.lstrip(_BLANKS))


def _ends_escaped(line: str, start: int) -> bool:
    """Whether a backslash takes the line end away."""
    text = line[start:]
    return (len(text) - len(text.rstrip("\\"))) % 2 == 1


def _letters(line: str, row: int, start: int, style: str) -> Iterator[Character]:
    """The characters of one line from ``start`` on, escapes read."""
    place = start
    while place < len(line):
        letter, width = line[place], 1
        if style == "'" and line.startswith("''", place):
            width = 2
        elif style == '"' and (match := _ESCAPE.match(line, place)):
            code = match[1] or match[2] or match[3]
            letter, width = (chr(int(code, 16)) if code else _SIMPLE.get(match[4], match[4])), len(match[0])
            letter = VERBOTENE_ZEICHEN.sub("\ufffd", unicodedata.normalize("NFC", letter))
        yield Character(letter, row, place, width)
        place += width
