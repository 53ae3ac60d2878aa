"""A paragraph of both versions as one row of pieces: kept, taken out, put in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import NamedTuple
from xml.etree import ElementTree as ET

from ik_renderers.formats.docx.redline.tokens import Content, Link, Token, content_of
from ik_renderers.formats.docx.redline.tracking import Side
from ik_renderers.formats.docx.redline.wording import compare
from ik_renderers.formats.docx.wordml import BOOKMARK_END, BOOKMARK_START, PPR

_ASIDE = (PPR, BOOKMARK_START, BOOKMARK_END)


class Piece(NamedTuple):
    """A token and the version in which it stands; or a mark, which takes no room in either."""

    side: Side
    content: Token | ET.Element

    @property
    def is_mark(self) -> bool:
        """Whether it takes no room."""
        return not isinstance(self.content, Token)

    @property
    def link(self) -> Link | None:
        """The hyperlink that it stands in; ``None`` for a mark."""
        return self.content.link if isinstance(self.content, Token) else None


def alone(paragraph: ET.Element, side: Side) -> list[Piece]:
    """The pieces of a paragraph that stands in one version only."""
    content = content_of(paragraph)
    marks = _by_place(content)
    pieces: list[Piece] = []
    for place, token in enumerate(content.tokens):
        pieces += [*marks.get(place, []), Piece(side, token)]
    return [*pieces, *marks.get(len(content.tokens), [])]


def together(old: ET.Element, new: ET.Element) -> list[Piece] | None:
    """The pieces of a paragraph that stands in both versions; ``None`` if nothing has changed in it."""
    if _same(old, new):
        return None
    before, after = content_of(old), content_of(new)
    if not before.marks and [token.key for token in before.tokens] == [token.key for token in after.tokens]:
        return None
    return list(_together(before, after))


def _same(old: ET.Element, new: ET.Element) -> bool:
    """Whether two paragraphs are the same, element by element, but for bookmarks of the new one.

    *Why:* most are, and to cut them into words takes ten times as long.
    """
    before = (node for child in old if child.tag != PPR for node in child.iter())
    after = (node for child in new if child.tag not in _ASIDE for node in child.iter())
    return all(
        a is not None and b is not None and (a.tag, a.text, a.attrib) == (b.tag, b.text, b.attrib)
        for a, b in zip_longest(before, after)
    )


def _together(old: Content, new: Content) -> Iterator[Piece]:
    marks = _by_place(old), _by_place(new)
    row = column = 0
    for stretch in compare(old.tokens, new.tokens):
        if stretch.same:
            for token in stretch.new:
                yield from (*marks[0].get(row, []), *marks[1].get(column, []), Piece("both", token))
                row, column = row + 1, column + 1
            continue
        for token in stretch.old:
            yield from (*marks[0].get(row, []), Piece("del", token))
            row += 1
        for token in stretch.new:
            yield from (*marks[1].get(column, []), Piece("ins", token))
            column += 1
    yield from (*marks[0].get(row, []), *marks[1].get(column, []))


def _by_place(content: Content) -> Mapping[int, Sequence[Piece]]:
    places: dict[int, list[Piece]] = {}
    for place, mark in content.marks:
        places.setdefault(place, []).append(Piece("both", mark))
    return places
