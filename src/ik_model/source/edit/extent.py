"""Which lines a value takes, and which comments go with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from ik_model.source import characters
from ik_model.source.nodes import Entry, ListNode, MapNode, Node, Scalar, SourceFile

BLOCK = frozenset({"|", ">"})
"""Styles of a text that stands on the lines below its mark."""

BODY = "m"
"""The style of a Markdown file's text."""


@dataclass(frozen=True, slots=True)
class Piece:
    """An item or a field with the comments that belong to it: lines from ``first`` to ``last``.

    Comments directly above it belong to it, and so do those directly below that are indented further.
    """

    first: int
    last: int


def is_blank(text: str) -> bool:
    """Whether a line holds nothing."""
    return not text.strip(" \t")


def indent_of(text: str) -> int:
    """How far a line is indented."""
    return len(text) - len(text.lstrip(" "))


def block_lines(node: Scalar) -> range:
    """The lines of a block text or of a Markdown body, from its first to its last that is not blank."""
    lines = node.file.lines
    first = node.line if node.style == BODY else node.line + 1
    if is_blank(node.value.replace("\n", "")):
        return range(first, first)
    behind = first
    depth = 0 if node.style == BODY else block_indent(node)
    while behind < len(lines) and (is_blank(lines[behind]) or indent_of(lines[behind]) >= depth):
        behind += 1
    while behind > first and is_blank(lines[behind - 1]):
        behind -= 1
    return range(first, behind)


def block_indent(node: Scalar) -> int:
    """How far the lines of a block text are indented."""
    return characters.block_indent(node.value, node.file.lines, node.line)


def last_line(node: Node) -> int:
    """The last line that a value takes in its file."""
    if isinstance(node, Scalar):
        if node.style in BLOCK or node.style == BODY:
            return max(node.line, block_lines(node).stop - 1)
        return node.end[0]
    if node.flow:
        return node.end[0]
    if isinstance(node, ListNode):
        return max(map(last_line, node.items), default=node.line)
    return max(map(entry_end, own_entries(node).values()), default=node.line)


def own_entries(node: MapNode) -> dict[str, Entry]:
    """The fields of a mapping that stand in its own file, those without a value too, in their order.

    A key that nobody has written (the name of a file says it) has no end.
    """
    entries = {**node.blank, **node.entries}
    own = {key: entry for key, entry in entries.items() if entry.key.file is node.file and entry.key.end != (0, 0)}
    return dict(sorted(own.items(), key=lambda item: (item[1].key.line, item[1].key.column)))


def as_written(entry: Entry) -> Node:
    """The value of a field as it stands behind its key: for sections and the foreword, the names of their files."""
    value = entry.value
    if isinstance(value, ListNode):
        return next((written for written in value.written if written.file is entry.key.file), value)
    if isinstance(value, MapNode) and value.listed is not None:
        return value.listed
    return value


def entry_end(entry: Entry) -> int:
    """The last line of a field."""
    return max(entry.key.line, last_line(as_written(entry)))


def item_pieces(node: ListNode) -> list[Piece]:
    """The items of a list that is written with dashes."""
    pieces: list[Piece] = []
    lines, floor, dash = node.file.lines, 0, node.line
    for item in node.items:
        while not (lines[dash].startswith("-", node.column) and indent_of(lines[dash]) == node.column):
            dash += 1
        pieces.append(_piece(node.file, floor, dash, last_line(item), node.column))
        floor = dash = pieces[-1].last + 1
    return pieces


def entry_pieces(node: MapNode) -> dict[str, Piece]:
    """The fields of a mapping that is written on lines of their own."""
    pieces: dict[str, Piece] = {}
    behind = 0
    for key, entry in own_entries(node).items():
        pieces[key] = _piece(node.file, behind, entry.key.line, entry_end(entry), node.column)
        behind = pieces[key].last + 1
    return pieces


def _piece(file: SourceFile, floor: int, first: int, last: int, column: int) -> Piece:
    lines = file.lines
    while first > floor and _is_comment(lines, first - 1) and indent_of(lines[first - 1]) <= column:
        first -= 1
    while _is_comment(lines, last + 1) and indent_of(lines[last + 1]) > column:
        last += 1
    return Piece(first, last)


def removals(file: SourceFile, pieces: Sequence[Piece], stay: AbstractSet[int]) -> Iterator[range]:
    """The lines that go when only some pieces stay, with the blank lines that need not stay either."""
    lines, number = file.lines, 0
    while number < len(pieces):
        last = number
        if number not in stay:
            while last + 1 < len(pieces) and last + 1 not in stay:
                last += 1
            first_line, behind = pieces[number].first, pieces[last].last + 1
            apart = number == 0 or is_blank(lines[first_line - 1])
            if last + 1 < len(pieces):
                while apart and behind < pieces[last + 1].first and is_blank(lines[behind]):
                    behind += 1
            elif number:
                while first_line > pieces[number - 1].last + 1 and is_blank(lines[first_line - 1]):
                    first_line -= 1
            yield range(first_line, behind)
        number = last + 1


def _is_comment(lines: Sequence[str], line: int) -> bool:
    return line < len(lines) and lines[line].lstrip(" ").startswith("#")
