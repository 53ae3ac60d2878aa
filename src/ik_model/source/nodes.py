"""The parsed source: scalars, lists and mappings, each with its place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from ik_model.diagnostics.span import Span
from ik_model.source.characters import Character, block_indent, characters

_MAX_CHARACTERS = 100_000


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One decoded file: its name as messages show it, and its lines."""

    shown: str
    lines: Sequence[str]

    def span(self, line: int, column: int, length: int = 1) -> Span:
        """A place; line and column from 0."""
        text = self.lines[line] if 0 <= line < len(self.lines) else ""
        return Span(self.shown, line + 1, column + 1, max(1, length), text)


@dataclass(slots=True)
class Scalar:
    """A value as written; every scalar is a string.

    Attributes:
        style: YAML's ``|``, ``>``, ``'``, ``"`` or empty for plain; ``m`` for the body of a Markdown file.
        end: Line and column (from 0) behind the value; meaningless for blocks and bodies, which end where lines do.
        letters: Its characters with their places, once they have been asked for.
    """

    value: str
    file: SourceFile
    line: int
    column: int
    style: str = ""
    end: tuple[int, int] = (0, 0)
    letters: Sequence[Character] | None = field(default=None, repr=False, compare=False)

    @property
    def span(self) -> Span:
        """The place of the value; for a block, its first line."""
        if self.style in {"|", ">", "m"}:
            return self.at(0, 0, len(self.value.partition("\n")[0]))
        last, behind = self.end
        if last > self.line:  # it goes on below
            behind = len(self.file.lines[self.line].rstrip())
        known = self.end != (0, 0)
        return self.file.span(self.line, self.column, behind - self.column if known else len(self.value))

    def at(self, line: int, column: int, length: int = 1) -> Span:
        """The place of line and column (from 0) *of the value* in the file.

        Where a part of a value is written on several lines, it is its first line.
        """
        lines = self.file.lines
        if self.style == "m":
            return self.file.span(self.line + line, column, length)
        if self.style == "|":
            return self.file.span(self.line + 1 + line, block_indent(self.value, lines, self.line) + column, length)
        if self._as_written():
            return self.file.span(self.line, self.column + len(self.style) + column, length)
        letters = self._characters()
        before = self.value.split("\n")[:line]
        start = sum(map(len, before)) + len(before) + column
        if not letters:
            below = self.style == ">"
            return self.file.span(self.line + below, 0 if below else self.column, length)
        if start >= len(letters):
            last = letters[-1]
            return self.file.span(last.row, last.column + last.width, length)
        first = letters[start]
        same = [letter for letter in letters[start : start + max(1, length)] if letter.row == first.row]
        return self.file.span(first.row, first.column, same[-1].column + same[-1].width - first.column)

    def _as_written(self) -> bool:
        """Whether the value stands on one line, character for character."""
        start = self.column + len(self.style)
        return self.style != ">" and self.file.lines[self.line].startswith(self.value, start)

    def _characters(self) -> Sequence[Character]:
        """All characters of the value; none if they cannot be told, or are more than anybody would underline."""
        if self.letters is None:
            found = None
            if len(self.value) <= _MAX_CHARACTERS:
                found = characters(self.value, self.file.lines, self.line, self.column, self.style, self.end)
            self.letters = found or ()
        return self.letters


@dataclass(slots=True)
class ListNode:
    """A list.

    Attributes:
        end: Line and column (from 0) behind the closing bracket; meaningless where items stand on lines with a dash.
        flow: Whether it is written ``[a, b]``.
        written: For sections put together from files: the lists that name those files, as they are written.
    """

    items: list[Node]
    file: SourceFile
    line: int
    column: int
    end: tuple[int, int] = (0, 0)
    flow: bool = False
    written: tuple[ListNode, ...] = ()

    @property
    def span(self) -> Span:
        """Where it begins."""
        return self.file.span(self.line, self.column)


@dataclass(slots=True)
class Entry:
    """One key of a mapping, and its value."""

    key: Scalar
    value: Node


@dataclass(slots=True)
class MapNode:
    """A mapping; keys in the order of the file.

    Attributes:
        end: Line and column (from 0) behind the closing brace; meaningless where keys stand on lines of their own.
        flow: Whether it is written ``{a: b}``.
        blank: Keys without a value; they count as not there, but nothing may be written beside them.
        listed: For a section or a foreword: the item that stands for it where it is listed, a file name for most.
    """

    file: SourceFile
    line: int
    column: int
    entries: dict[str, Entry] = field(default_factory=dict)
    end: tuple[int, int] = (0, 0)
    flow: bool = False
    blank: dict[str, Entry] = field(default_factory=dict)
    listed: Node | None = field(default=None, repr=False, compare=False)

    @property
    def span(self) -> Span:
        """Where it begins: its first key."""
        for entry in self.entries.values():
            return entry.key.span
        return self.file.span(self.line, self.column)

    def scalar(self, key: str) -> str | None:
        """The value of a key, if it is a scalar."""
        entry = self.entries.get(key)
        return entry.value.value if entry and isinstance(entry.value, Scalar) else None

    def put(self, key: str, value: Node) -> None:
        """Add or replace a value; a new key takes the value's place."""
        old = self.entries.get(key)
        place = old.key if old else Scalar(key, value.file, value.line, value.column)
        self.entries[key] = Entry(place, value)


Node = Scalar | ListNode | MapNode


def to_data(node: Node) -> object:
    """Plain data for pydantic: strings, lists, dicts."""
    match node:
        case Scalar():
            return node.value
        case ListNode():
            return [to_data(item) for item in node.items]
        case MapNode():
            return {key: to_data(entry.value) for key, entry in node.entries.items()}
