"""Where things stand: how wide the columns are, how their headings break, how much is left for the rows' own words.

All measures are points. Headings are written across where there is room for it, else they run upwards.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ik_renderers.matrix.lines import longest_word, wrapped
from ik_renderers.matrix.metrics import width
from ik_renderers.matrix.parts import Matrix, Row

SIZE = 8.5
LINE = 10.4

_DOT, _NUMBERED = 13.0, 22.0  # the breadth that a mark takes
_ROW, _NUMBERED_ROW = 16.5, 19.5  # heights: a row can be hit with a finger once the picture is shown on a screen
_GAP = 10.0  # between two blocks
_ACROSS = 150.0  # the widest column with a heading written across
_ACROSS_LINES = 5
_UPWARDS = (80.0, 95.0, 110.0, 130.0, 150.0, 180.0)  # heights of headings that run upwards: the lowest that fits
_SPREAD = 12.0  # by which a column may be wider than it must
_LABELS = (0.5, 0.4, 0.3)  # of the breadth, for the rows' words
_MOST_LINES = 3  # of a row


class _Headings(NamedTuple):
    lines: list[tuple[str, ...]]
    columns: list[float]
    upwards: bool


@dataclass(frozen=True, slots=True)
class Frame:
    """The measures of one matrix.

    Attributes:
        breadth: Of the whole picture.
        number: Breadth of the column of numbers.
        label: Breadth of the column of words.
        centres: The middle of each column of marks.
        guides: Where light lines lead from the marks to their heading: through the marks, or between the columns where
            these have several marks side by side.
        blocks: For each block, where it begins and where it ends.
        total: The middle of the column of totals.
        headings: The headings of the columns in lines.
        upwards: Whether they run upwards.
        head: Height of the headings.
        row: Least height of a row.
    """

    breadth: float
    number: float
    label: float
    centres: tuple[float, ...]
    guides: tuple[float, ...]
    blocks: tuple[tuple[float, float], ...]
    total: float
    headings: tuple[tuple[str, ...], ...]
    upwards: bool
    head: float
    row: float

    def lines_of(self, row: Row) -> tuple[str, ...]:
        """The words of a row in lines."""
        return wrapped(row.text, self.label - 8, SIZE, most=_MOST_LINES)

    def height_of(self, row: Row) -> float:
        """Height of a row."""
        return max(self.row, len(self.lines_of(row)) * LINE + 6)


def frame(matrix: Matrix, breadth: float) -> Frame | None:
    """The measures of a matrix in so much breadth; ``None`` if that is too little."""
    room = breadth - _fixed(matrix)
    titles = [column.title for column in matrix.columns]
    wanted = max([width(row.text, SIZE) + 12 for group in matrix.groups for row in group.rows], default=0.0)
    least = min(wanted, _LABELS[-1] * breadth)
    headings = _across(matrix, titles, room, breadth, wanted) or _upwards(matrix, titles, room - least)
    return _placed(matrix, breadth, _spread(headings, room - wanted)) if headings else None


def _across(matrix: Matrix, titles: Sequence[str], room: float, breadth: float, wanted: float) -> _Headings | None:
    """Headings written across, the more room for the rows' words the better."""
    least = max([_cell(matrix), *(longest_word(title, SIZE) + 8 for title in titles)])
    for share in _LABELS:
        column = min((room - min(wanted, share * breadth)) / max(1, len(titles)), _ACROSS)
        if column >= least:
            lines = [wrapped(title, column - 8, SIZE) for title in titles]
            if max(map(len, lines), default=1) <= _ACROSS_LINES:
                return _Headings(lines, [column] * len(titles), upwards=False)
    return None


def _upwards(matrix: Matrix, titles: Sequence[str], room: float) -> _Headings | None:
    """Headings that run upwards, as low as there is room for their lines side by side."""
    cell = _cell(matrix)
    for height in _UPWARDS:
        lines = [wrapped(title, height, SIZE) for title in titles]
        columns = [max(cell, len(heading) * LINE + 5) for heading in lines]
        whole = all(longest_word(title, SIZE) <= height for title in titles)
        if sum(columns) <= room and (whole or height == _UPWARDS[-1]):
            return _Headings(lines, columns, upwards=True)
    return None


def _spread(headings: _Headings, room: float) -> _Headings:
    """The columns a little wider, if the rows' words leave some room."""
    more = (room - sum(headings.columns)) / max(1, len(headings.columns))
    return headings._replace(columns=[column + min(max(0.0, more), _SPREAD) for column in headings.columns])


def _cell(matrix: Matrix) -> float:
    """The least breadth of a column: what its marks take."""
    side_by_side = _side_by_side(matrix)
    return (_DOT if matrix.most is None else _NUMBERED) * side_by_side + (8 if side_by_side > 1 else 0)


def _side_by_side(matrix: Matrix) -> int:
    return max(map(len, matrix.cells), default=1)


def _number(matrix: Matrix) -> float:
    widest = max((width(row.number, SIZE, "Semibold") for group in matrix.groups for row in group.rows), default=0.0)
    return widest + 8 if widest else 0.0


def _total(matrix: Matrix) -> float:
    figures = max((len(row.total) for group in matrix.groups for row in group.rows), default=1)
    return max(longest_word(matrix.total, SIZE, "Semibold") + 12, _NUMBERED * figures) if matrix.total else 0.0


def _fixed(matrix: Matrix) -> float:
    """What stands beside the rows' words and the columns."""
    return _number(matrix) + _total(matrix) + _GAP * (len(matrix.blocks) - 1) + 4


def _placed(matrix: Matrix, breadth: float, headings: _Headings) -> Frame:
    label = breadth - _fixed(matrix) - sum(headings.columns)
    x = _number(matrix) + label + 4
    centres: list[float] = []
    edges: list[float] = []
    blocks: list[tuple[float, float]] = []
    columns = iter(headings.columns)
    for block in matrix.blocks:
        begin = x
        for _, column in zip(block.columns, columns, strict=False):
            edges.append(x)
            centres.append(x + column / 2)
            x += column
        blocks.append((begin, x))
        x += _GAP
    longest = max((width(line, SIZE) for heading in headings.lines for line in heading), default=0.0)
    most = max(map(len, headings.lines), default=0)
    return Frame(
        breadth=breadth,
        number=_number(matrix),
        label=label,
        centres=tuple(centres),
        guides=tuple(edges if _side_by_side(matrix) > 1 else centres),
        blocks=tuple(blocks),
        total=breadth - _total(matrix) / 2,
        headings=tuple(headings.lines),
        upwards=headings.upwards,
        head=(longest if headings.upwards else most * LINE) + 8,
        row=_ROW if matrix.most is None else _NUMBERED_ROW,
    )
