"""A table of both versions in one, row by row.

Word knows rows that were put in or taken out, but no columns: where their number differs, all rows of the old table are
taken out and all of the new one put in, in one table.
*Why one:* Word makes one of two neighbours anyway.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from copy import deepcopy
from itertools import accumulate, pairwise
from typing import NamedTuple
from xml.etree import ElementTree as ET

from rapidfuzz.distance import Indel

from ik_renderers.formats.docx.redline import paragraphs
from ik_renderers.formats.docx.redline.blocks import text_in
from ik_renderers.formats.docx.redline.sequences import Pair, best_pairs
from ik_renderers.formats.docx.redline.tracking import Side, Tracker
from ik_renderers.formats.docx.tables import HEADER, columns_of
from ik_renderers.formats.docx.wordml import P, element, q

Merge = Callable[[ET.Element, ET.Element, Tracker], list[ET.Element]]

_ALIKE = 0.4  # share of common words from which one row became the other
_TWIPS = 30  # so near, two edges are one
_TR, _TC, _TCPR, _GRID = q("w:tr"), q("w:tc"), q("w:tcPr"), q("w:tblGrid")


def whole(table: ET.Element, side: Side, tracker: Tracker) -> ET.Element:
    """A table that stands in one version only."""
    result = deepcopy(table)
    for row in result.findall(_TR):
        _mark(row, side, tracker)
    return result


def merged(old: ET.Element, new: ET.Element, tracker: Tracker, merge: Merge) -> ET.Element:
    """The new table, and in it what has changed since the old one."""
    before, after = old.findall(_TR), new.findall(_TR)
    old_edges, edges = _edges(old), _edges(new)
    pairs: Sequence[Pair] = ()
    if len(old_edges) == len(edges):
        old_edges = edges
        pairs = best_pairs(len(before), len(after), lambda row, column: _score(before[row], after[column]))
    grid = sorted({*edges, *(_near(edge, edges) for edge in old_edges)})
    old_edges = [_near(edge, edges) for edge in old_edges]
    rows: list[ET.Element] = []
    row = column = 0
    for next_row, next_column in [*pairs, (len(before), len(after))]:
        rows += [_only(one, "del", _columns(old_edges, grid), tracker) for one in before[row:next_row]]
        rows += [_only(one, "ins", _columns(edges, grid), tracker) for one in after[column:next_column]]
        if next_row < len(before):
            rows.append(_both(before[next_row], after[next_column], tracker, merge))
        row, column = next_row + 1, next_column + 1
    result = element("w:tbl", *(deepcopy(child) for child in new if child.tag != _TR), *rows)
    for own in result.findall(_GRID):
        own[:] = [element("w:gridCol", w=right - left) for left, right in pairwise(grid)]
    return result


def _both(old: ET.Element, new: ET.Element, tracker: Tracker, merge: Merge) -> ET.Element:
    row = deepcopy(new)
    for before, cell in zip(old.findall(_TC), row.findall(_TC), strict=True):
        content = merge(before, cell, tracker)
        cell[:] = [*cell.findall(_TCPR), *content]
    return row


def _only(row: ET.Element, side: Side, columns: Sequence[_Column], tracker: Tracker) -> ET.Element:
    """A row of one version, in the columns of the table that holds both."""
    result = deepcopy(row)
    _mark(result, side, tracker)
    position = 0
    for cell in result.findall(_TC):
        covered = columns[position : position + columns_of(cell)]
        position += columns_of(cell)
        for properties in cell.findall(_TCPR):
            for name in ("w:tcW", "w:gridSpan"):
                for old in properties.findall(q(name)):
                    properties.remove(old)
            wide = sum(column.units for column in covered)
            properties[:0] = [
                element("w:tcW", w=sum(column.width for column in covered), type="dxa"),
                *([element("w:gridSpan", val=wide)] if wide > 1 else []),
            ]
    return result


def _mark(row: ET.Element, side: Side, tracker: Tracker) -> None:
    """Mark a row and everything in it; a cell's last paragraph has no end that could go."""
    tracker.row(row, side)
    for cell in row.findall(_TC):
        inside = cell.findall(P)
        for place, child in enumerate(list(cell)):
            if child.tag == P:
                cell[place] = paragraphs.whole(child, side, tracker)
                if child is not inside[-1]:
                    tracker.mark(cell[place], side)


def _score(old: ET.Element, new: ET.Element) -> float:
    """How well two rows go together: rows that begin alike do, however much their figures have changed."""
    a, b = ([(columns_of(cell), text_in(cell)) for cell in row.findall(_TC)] for row in (old, new))
    if [wide for wide, _ in a] != [wide for wide, _ in b] or _is_header(old) != _is_header(new):
        return 0
    if a == b:
        return 1.1
    words = [" ".join(text for _, text in cells).split() for cells in (a, b)]
    likeness: float = Indel.normalized_similarity(*words)
    if _is_header(old) or (a[0] == b[0] and a[0][1]):
        return 0.5 + likeness / 2
    return likeness - _ALIKE + 0.1 if likeness >= _ALIKE else 0


def _is_header(row: ET.Element) -> bool:
    return row.find(f"{q('w:trPr')}/{q(HEADER)}") is not None


class _Column(NamedTuple):
    """A column of one version: its width, and how many columns it takes of the table that holds both."""

    width: int
    units: int


def _columns(edges: Sequence[int], grid: Sequence[int]) -> list[_Column]:
    return [_Column(right - left, grid.index(right) - grid.index(left)) for left, right in pairwise(edges)]


def _edges(table: ET.Element) -> list[int]:
    """Where the columns begin and end."""
    widths = [int(column.get(q("w:w"), "0")) for column in table.iterfind(f"{q('w:tblGrid')}/{q('w:gridCol')}")]
    return list(accumulate(widths, initial=0))


def _near(edge: int, edges: Sequence[int]) -> int:
    """The edge of the new table that is as good as this one, else the edge itself."""
    nearest = min(edges, key=lambda other: abs(other - edge))
    return nearest if abs(nearest - edge) <= _TWIPS else edge
