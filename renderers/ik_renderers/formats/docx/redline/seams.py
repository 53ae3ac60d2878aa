"""Seams between paragraphs, so that LibreOffice keeps apart what belongs to two of them.

Where one paragraph ends with words that were put in, and the next one begins with such words, LibreOffice (seen in 7.4)
takes both for one insertion, and with them the end of the paragraph between them, although nothing says so of it.
Rejecting would make one paragraph of the two. So one of the sides gets something between: words that were taken out.
"""

from __future__ import annotations

from collections.abc import Sequence

from ik_renderers.formats.docx.redline.pieces import Piece
from ik_renderers.formats.docx.redline.tracking import Side

Row = Sequence[Piece] | None
"""The pieces of a paragraph; ``None`` for one in which nothing has changed."""


def appends(row: Row) -> bool:
    """Whether a paragraph ends with words that were put in, and not in the place of others."""
    return row is not None and _last(row) == "ins" and _swapped(row) == row


def parted(rows: Sequence[Row], ends: Sequence[Side]) -> list[Row]:
    """The paragraphs, with no seam where one insertion meets another.

    Args:
        rows: The paragraphs in a row.
        ends: In which version the end of each stands.
    """
    result = list(rows)
    for place, end in enumerate(ends[:-1]):
        here, following = result[place], result[place + 1]
        if end == "both" and here and following and _last(here) == _first(following) == "ins":
            result[place] = _swapped(here)
            if result[place] == here:
                result[place + 1] = _led_in(following)
    return result


def _first(row: Sequence[Piece]) -> Side | None:
    return next((piece.side for piece in row if not piece.is_mark), None)


def _last(row: Sequence[Piece]) -> Side | None:
    return _first(row[::-1])


def _swapped(row: Sequence[Piece]) -> Sequence[Piece]:
    """What was put in last, before that which was taken out for it."""
    start = len(row)
    while start and (row[start - 1].is_mark or row[start - 1].side == "ins"):
        start -= 1
    middle = start
    while start and row[start - 1].side == "del":
        start -= 1
    return [*row[:start], *row[middle:], *row[start:middle]] if start < middle else row


def _led_in(row: Sequence[Piece]) -> Sequence[Piece]:
    """The first word that has not changed, taken out before everything and put in again in its place."""
    for place, piece in enumerate(row):
        if not piece.is_mark and piece.side == "both":
            token = piece.content
            return [Piece("del", token), *row[:place], Piece("ins", token), *row[place + 1 :]]
    return row
