"""Draws a matrix: as many pictures as pages are needed, each with the headings of its columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import sqrt

from ik_renderers.matrix.canvas import Canvas, Colour, Ink
from ik_renderers.matrix.frame import LINE, SIZE, Frame, frame
from ik_renderers.matrix.lines import wrapped
from ik_renderers.matrix.parts import Group, Mark, Matrix, Row

_BLOCK = 14.0  # height of the headings of blocks
_GROUP = 18.0
_FOOT = 15.0
_DOT = 3.7
_SIDE = 22.0  # from one mark to the next in the same cell
_AGAIN = " (Fortsetzung)"


@dataclass(frozen=True, slots=True)
class Sheet:
    """How large a picture may be, in points."""

    breadth: float
    height: float


def draw(matrix: Matrix, sheet: Sheet, ink: Ink) -> list[bytes]:
    """The pictures of a matrix, as SVG; none if it is too wide for the sheet."""
    measures = frame(matrix, sheet.breadth)
    if measures is None:
        return []
    head = _head(matrix, measures)
    room = sheet.height - head - _FOOT * len(matrix.foot) - 2
    pages = list(_pages(matrix.groups, measures, room))
    parts = [replace(matrix, groups=groups, foot=matrix.foot if groups is pages[-1] else ()) for groups in pages]
    return [_Page(part, measures, ink, matrix.most or 1).picture() for part in parts]


def _head(matrix: Matrix, measures: Frame) -> float:
    """Height of all headings, and of the legend beside them."""
    blocks = _BLOCK if any(block.title for block in matrix.blocks) else 0.0
    return max(blocks + measures.head, len(_legend(matrix, measures)) * (LINE + 2) + 6)


def _legend(matrix: Matrix, measures: Frame) -> list[tuple[Mark | None, str]]:
    """The legend in lines; a mark stands before the first line of its words."""
    room = measures.number + measures.label - 24
    return [
        (None if number else mark, line)
        for mark, words in matrix.legend
        for number, line in enumerate(wrapped(words, room, SIZE))
    ]


def _pages(groups: Sequence[Group], measures: Frame, room: float) -> Iterator[tuple[Group, ...]]:
    """The groups on pages; one is torn only if it is higher than a page."""
    page: list[Group] = []
    left = room
    for group in groups:
        rest: Group | None = group
        while rest:
            if sum(_heights(rest, measures)) <= left:
                page.append(rest)
                left -= sum(_heights(rest, measures))
                rest = None
            elif page:
                yield tuple(page)
                page, left = [], room
            else:
                part, rest = _torn(rest, measures, room)
                yield (part,)
    if page:
        yield tuple(page)


def _heights(group: Group, measures: Frame) -> list[float]:
    return [_GROUP if group.title else 0.0, *map(measures.height_of, group.rows)]


def _torn(group: Group, measures: Frame, room: float) -> tuple[Group, Group | None]:
    """What of a group fits a page, one row at least, and what is left."""
    fits, height = 0, _GROUP if group.title else 0.0
    for row in group.rows:
        height += measures.height_of(row)
        if height > room and fits:
            break
        fits += 1
    if fits == len(group.rows):
        return group, None
    title = group.title if group.title.endswith(_AGAIN) or not group.title else group.title + _AGAIN
    return replace(group, rows=group.rows[:fits]), replace(group, title=title, rows=group.rows[fits:])


class _Page:
    """One picture on its way."""

    def __init__(self, matrix: Matrix, measures: Frame, ink: Ink, most: int) -> None:
        self._matrix, self._measures, self._canvas, self._most = matrix, measures, Canvas(ink), most

    def picture(self) -> bytes:
        head = _head(self._matrix, self._measures)
        body = sum(sum(_heights(group, self._measures)) for group in self._matrix.groups)
        self._guides(head, head + body)
        with self._canvas.unspoken():
            self._legend(head)
        self._headings(head)
        y = head
        for group in self._matrix.groups:
            y = self._group(group, y)
        with self._canvas.unspoken():
            y = self._foot(y)
        return self._canvas.picture(self._measures.breadth, y + 2)

    def _guides(self, top: float, bottom: float) -> None:
        """Light lines along which the eye finds from a mark to its heading."""
        for x in self._measures.guides:
            self._canvas.line(x, top, x, bottom, "haar", 0.5)

    def _legend(self, head: float) -> None:
        lines = _legend(self._matrix, self._measures)
        y = head - 6 - (len(lines) - 1) * (LINE + 2)
        for mark, words in lines:
            if mark:
                self._mark(replace(mark, number=None), 5, y - 2.8)
            self._canvas.text(16, y, words, SIZE, colour="leise")
            y += LINE + 2

    def _headings(self, head: float) -> None:
        measures, canvas = self._measures, self._canvas
        with canvas.unspoken():
            for block, (begin, end) in zip(self._matrix.blocks, measures.blocks, strict=True):
                if block.title:
                    y = head - measures.head - 4
                    canvas.text(begin, y, block.title, SIZE, weight="Semibold", colour="akzent")
                    canvas.line(begin, y + 3.5, end, y + 3.5, "akzent", 0.8)
            if self._matrix.total:
                canvas.text(measures.total, head - 5, self._matrix.total, SIZE, weight="Semibold", anchor="middle")
        for x, column, lines in zip(measures.centres, self._matrix.columns, measures.headings, strict=True):
            with canvas.link(column.target, column.title) if column.target else canvas.unspoken():
                self._heading(x, lines, head - 5)

    def _heading(self, x: float, lines: tuple[str, ...], y: float) -> None:
        if self._measures.upwards:
            x -= (len(lines) - 1) * LINE / 2 - 2.8
            for line in lines:
                self._canvas.text(x, y, line, SIZE, upwards=True)
                x += LINE
            return
        for line in reversed(lines):
            self._canvas.text(x, y, line, SIZE, anchor="middle")
            y -= LINE

    def _group(self, group: Group, y: float) -> float:
        if group.title:
            title = wrapped(group.title, self._measures.breadth - 8, SIZE, "Semibold", most=1)[0]
            with self._canvas.link(group.target, group.title):
                self._canvas.box(0, y, self._measures.breadth, _GROUP, "tint")
                self._canvas.text(4, y + _GROUP - 6, title, SIZE, weight="Semibold", colour="akzent")
            y += _GROUP
        for row in group.rows:
            y = self._row(row, y)
        return y

    def _row(self, row: Row, y: float) -> float:
        measures, canvas = self._measures, self._canvas
        high, lines = measures.height_of(row), measures.lines_of(row)
        middle = y + high / 2
        canvas.line(0, y + high, measures.breadth, y + high, "haar", 0.5)
        with canvas.link(row.target, row.spoken):
            canvas.box(0, y, measures.breadth, high, None)
            base = middle + 2.8 - (len(lines) - 1) * LINE / 2
            canvas.text(4, base, row.number, SIZE, weight="Semibold", colour="akzent")
            for number, line in enumerate(lines):
                canvas.text(4 + measures.number, base + number * LINE, line, SIZE)
            columns = sorted(row.marks)
            if self._matrix.connected and len(columns) > 1:
                ends = measures.centres[columns[0]], measures.centres[columns[-1]]
                canvas.line(ends[0], middle, ends[1], middle, "leise", 0.9)
            for column in columns:
                self._cell(row.marks[column], measures.centres[column], middle)
            for x, figure in zip(self._places(measures.total, len(row.total)), row.total, strict=True):
                canvas.text(x, middle + 2.8, figure, SIZE, weight="Semibold", anchor="middle")
        return y + high

    def _cell(self, marks: tuple[Mark | None, ...], x: float, y: float) -> None:
        for place, mark in zip(self._places(x, len(marks)), marks, strict=True):
            if mark:
                self._mark(mark, place, y)

    def _places(self, middle: float, number: int) -> list[float]:
        """Places side by side for several things in one column."""
        return [middle + _SIDE * (place - (number - 1) / 2) for place in range(number)]

    def _mark(self, mark: Mark, x: float, y: float) -> None:
        canvas = self._canvas
        radius = _DOT if mark.number is None else 6 + 3 * sqrt(mark.number / self._most)
        match mark.kind:
            case "full":
                canvas.disc(x, y, radius, "akzent")
            case "ring":
                canvas.ring(x, y, radius - 0.6, "akzent", 1.2)
            case "diamond":
                canvas.diamond(x, y, radius * 1.25, "tinte")
        if mark.number is not None:
            colour: Colour = "tinte" if mark.kind == "ring" else "papier"
            canvas.text(x, y + 2.8, str(mark.number), SIZE, weight="Semibold", colour=colour, anchor="middle")

    def _foot(self, y: float) -> float:
        measures, canvas = self._measures, self._canvas
        if self._matrix.foot:
            canvas.line(0, y, measures.breadth, y, "akzent", 0.8)
        for label, figures in self._matrix.foot:
            canvas.text(4, y + 11, label, SIZE, weight="Semibold")
            for x, figure in zip(measures.centres, figures, strict=True):
                canvas.text(x, y + 11, figure, SIZE, weight="Semibold", anchor="middle")
            y += _FOOT
        return y
