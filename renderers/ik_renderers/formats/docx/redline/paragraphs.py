"""Pieces written as a paragraph."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from copy import deepcopy
from itertools import groupby
from xml.etree import ElementTree as ET

from ik_renderers.formats.docx.redline.pieces import Piece, alone
from ik_renderers.formats.docx.redline.tokens import HYPERLINK, Token, look_of
from ik_renderers.formats.docx.redline.tracking import Side, Tracker
from ik_renderers.formats.docx.wordml import PPR, element, run


def whole(paragraph: ET.Element, side: Side, tracker: Tracker) -> ET.Element:
    """A paragraph that stands in one version only; nothing is said of its end."""
    result = written(alone(paragraph, side), tracker)
    result[:0] = map(deepcopy, paragraph.findall(PPR))
    return result


def written(pieces: Iterable[Piece], tracker: Tracker) -> ET.Element:
    """A paragraph of these pieces, without properties."""
    paragraph = element("w:p")
    for link, linked in groupby(pieces, key=lambda piece: piece.link):
        group = list(linked)
        if link is None:
            paragraph.extend(deepcopy(piece.content) for piece in group if isinstance(piece.content, ET.Element))
            continue
        owner = paragraph
        if link:
            owner = ET.SubElement(paragraph, HYPERLINK, dict(link))
        for side, pieces_of_side in groupby(group, key=lambda piece: piece.side):
            tokens = [piece.content for piece in pieces_of_side if isinstance(piece.content, Token)]
            owner.extend(tracker.runs(side, _runs(tokens)))
    return paragraph


def _runs(tokens: Iterable[Token]) -> Iterator[ET.Element]:
    for (is_field, _), alike in groupby(tokens, key=lambda token: (token.is_field, look_of(token.look))):
        group = list(alike)
        if is_field:
            yield from (deepcopy(node) for token in group for node in token.nodes)
        else:
            yield _run(group)


def _run(tokens: Sequence[Token]) -> ET.Element:
    look = tokens[0].look
    one = element("w:r", *([] if look is None else [deepcopy(look)]))
    for is_text, alike in groupby(tokens, key=lambda token: not token.nodes):
        group = list(alike)
        if is_text:
            one.append(run("".join(token.words for token in group))[0])
        else:
            one.extend(deepcopy(node) for token in group for node in token.nodes)
    return one
