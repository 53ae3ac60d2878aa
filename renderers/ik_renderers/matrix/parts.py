"""What a matrix shows, without a word on how it looks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

Kind = Literal["full", "ring", "diamond"]


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark: its shape tells its kind, so that no colour need be seen; with a number it grows with that."""

    kind: Kind
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    Attributes:
        title: Its heading.
        target: The ID that the heading leads to; empty for none.
    """

    title: str
    target: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """Columns that belong together, under a heading of their own."""

    title: str
    columns: tuple[Column, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One row.

    Attributes:
        number: Its number or short name, in a column of its own; may be empty.
        text: What it is.
        marks: Number of the column, from 0 over all blocks, to the marks there; ``None`` keeps a place free, so that
            marks of one kind stand below each other.
        spoken: The whole row in words.
        target: The ID that it leads to; empty for none.
        total: The figures in the last column, where the matrix has one.
    """

    number: str
    text: str
    marks: Mapping[int, tuple[Mark | None, ...]]
    spoken: str
    target: str = ""
    total: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """Rows under a heading; without a title there is none."""

    title: str
    rows: tuple[Row, ...]
    target: str = ""


@dataclass(frozen=True, slots=True)
class Matrix:
    """A whole matrix.

    Attributes:
        blocks: Its columns.
        groups: Its rows.
        foot: Rows of figures at its end: a label, and a figure for each column.
        legend: What the marks mean.
        total: Heading of the last column; empty for none.
        connected: Whether a line joins the marks of a row.
    """

    blocks: tuple[Block, ...]
    groups: tuple[Group, ...]
    legend: tuple[tuple[Mark, str], ...]
    foot: tuple[tuple[str, tuple[str, ...]], ...] = ()
    total: str = ""
    connected: bool = False

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns of all blocks."""
        return tuple(column for block in self.blocks for column in block.columns)

    @property
    def cells(self) -> Iterator[tuple[Mark | None, ...]]:
        """The cells that have marks."""
        return (marks for group in self.groups for row in group.rows for marks in row.marks.values())

    @property
    def most(self) -> int | None:
        """The greatest number at a mark; ``None`` if no mark has one."""
        numbers = [mark.number for cell in self.cells for mark in cell if mark and mark.number is not None]
        return max(numbers, default=None)
