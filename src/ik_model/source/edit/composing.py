"""New values as lines of YAML, laid out as an editor would write them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

from ik_model.source.edit.notation import fits_block, in_brackets, is_short, one_line, words

STEP = 2
"""How much further a level is indented than the one above."""


class Item(Protocol):
    """What may come into a list: something new, or something that stood elsewhere."""

    def lines(self, column: int) -> list[str]:
        """As lines, the dash of the first one in this column."""
        ...

    def bracketed(self) -> str:
        """On one line, for a list in brackets."""
        ...


Known = Callable[[object], Item | None]
"""Knows the items that the source has elsewhere, with their comments and their layout."""


class NewItem:
    """A value that has not been in the source."""

    def __init__(self, value: object, known: Known, *, short: bool = False) -> None:
        """Short: a mapping is written in braces, as its siblings are."""
        self._value = value
        self._known = known
        self._short = short

    def lines(self, column: int) -> list[str]:
        """See :meth:`Item.lines`."""
        indent = " " * column
        value = self._value
        if isinstance(value, Mapping):
            if (self._short or "id" not in value) and is_short(value):
                return [f"{indent}- {in_brackets(value)}"]
            below = mapping_lines(value, column + STEP, self._known)
            return [f"{indent}- {below[0].lstrip(' ')}", *below[1:]]
        first, *rest = text_lines(words(value), column + STEP)
        return [f"{indent}- {first}", *rest]

    def bracketed(self) -> str:
        """See :meth:`Item.bracketed`."""
        return in_brackets(self._value)


def mapping_lines(data: Mapping[str, object], column: int, known: Known) -> list[str]:
    """All fields, each beginning in this column."""
    return [line for key, value in data.items() for line in field_lines(key, value, column, known)]


def field_lines(key: str, value: object, column: int, known: Known) -> list[str]:
    """One field, beginning in this column."""
    first, *rest = value_lines(value, column, known)
    return [f"{' ' * column}{one_line(key)}:{first and ' '}{first}", *rest]


def value_lines(value: object, column: int, known: Known) -> list[str]:
    """What stands behind a key and its colon, and on the lines below.

    Args:
        value: Text, yes or no, a number, a list or a mapping of such.
        column: Where the key begins.
        known: Knows the items that the source has already.
    """
    below = column + STEP
    if isinstance(value, Mapping):
        return [in_brackets(value)] if is_short(value) or not value else ["", *mapping_lines(value, below, known)]
    if isinstance(value, Sequence) and not isinstance(value, str):
        if is_short(value):
            return [in_brackets(value)]
        return ["", *item_lines([known(item) or NewItem(item, known) for item in value], below)]
    return text_lines(words(value), below)


def item_lines(items: Sequence[Item], column: int) -> list[str]:
    """Items of a list, a blank line between those that take several lines."""
    lines: list[str] = []
    for item in items:
        new = item.lines(column)
        lines += ["", *new] if lines and is_long(new) else new
    return lines


def is_long(lines: Sequence[str]) -> bool:
    """Whether an item is so long that a blank line sets it apart."""
    return len(lines) > 3


def text_lines(text: str, column: int) -> list[str]:
    """A text: on one line, or ``|`` and one sentence a line below it, in this column."""
    if "\n" not in text or not fits_block(text):
        return [one_line(text)]
    return ["|", *block_text(text.split("\n"), column)]


def block_text(lines: Sequence[str], column: int) -> list[str]:
    """Lines of a text as they stand below ``|``."""
    return [f"{' ' * column}{line}" if line else "" for line in lines]
