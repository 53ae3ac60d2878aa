"""A run of blocks – a body, a cell, a note, the contents – of both versions in one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from copy import deepcopy
from itertools import groupby
from typing import NamedTuple
from xml.etree import ElementTree as ET

from ik_renderers.formats.docx.redline import contents, tables
from ik_renderers.formats.docx.redline.alignment import Step, align, one_of, side_of
from ik_renderers.formats.docx.redline.blocks import blocks_of
from ik_renderers.formats.docx.redline.endings import endings, met
from ik_renderers.formats.docx.redline.paragraphs import written
from ik_renderers.formats.docx.redline.partners import partnered
from ik_renderers.formats.docx.redline.pieces import alone, together
from ik_renderers.formats.docx.redline.seams import Row, appends, parted
from ik_renderers.formats.docx.redline.tracking import Tracker


class Placed(NamedTuple):
    """A block of the result and where it comes from."""

    step: Step
    node: ET.Element


def merge(old: ET.Element, new: ET.Element, tracker: Tracker) -> list[ET.Element]:
    """The blocks of two versions of a cell, a note or the like."""
    return [placed.node for placed in place(align(blocks_of(old), blocks_of(new)), tracker)]


def place(steps: Sequence[Step], tracker: Tracker) -> list[Placed]:
    """The blocks of both versions that :func:`align` has laid side by side."""
    placed: list[Placed] = []
    for is_text, group in groupby(partnered(_flat(steps)), key=lambda step: one_of(step).kind == "paragraph"):
        alike = list(group)
        placed += _paragraphs(met(alike), tracker) if is_text else [_other(step, tracker) for step in alike]
    return placed


def _flat(steps: Iterable[Step]) -> Iterator[Step]:
    """The contents, where only one version has them, are paragraphs like others."""
    for step in steps:
        side = side_of(step)
        if one_of(step).kind == "contents" and side != "both":
            for inner in blocks_of(contents.entries(one_of(step).node)):
                yield (inner, None) if side == "del" else (None, inner)
        else:
            yield step


def _paragraphs(steps: Sequence[Step], tracker: Tracker) -> Iterator[Placed]:
    rows = [_row(step) for step in steps]
    ends = endings(steps, [appends(row) for row in rows])
    for step, row, ending in zip(steps, parted(rows, [ending.side for ending in ends]), ends, strict=True):
        node = deepcopy(one_of(step).node) if row is None else written(row, tracker)
        ending.put(node, tracker)
        yield Placed(step, node)


def _row(step: Step) -> Row:
    old, new = step
    return together(old.node, new.node) if old and new else alone(one_of(step).node, side_of(step))


def _other(step: Step, tracker: Tracker) -> Placed:
    old, new = step
    if old and new:
        merged = tables.merged if new.kind == "table" else contents.merged
        return Placed(step, merged(old.node, new.node, tracker, merge))
    return Placed(step, tables.whole(one_of(step).node, side_of(step), tracker))
