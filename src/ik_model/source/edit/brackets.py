"""Lists and mappings that are written with brackets and braces: what comes in, goes or moves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from ik_model.source.edit.composing import Item
from ik_model.source.edit.extent import as_written, own_entries
from ik_model.source.edit.raw_file import Edit, RawFile
from ik_model.source.nodes import ListNode, MapNode

Bounds = tuple[int, int]


def item_bounds(raw: RawFile, node: ListNode) -> list[Bounds]:
    """Where each item begins and ends."""
    return [(raw.offset(item.line, item.column), raw.offset(*item.end)) for item in node.items]


def arrange(raw: RawFile, node: ListNode, slots: Sequence[int | Item]) -> Iterator[Edit]:
    """The edits that make a list hold these items: those that stay, by number in rising order, and others between."""
    bounds, between = item_bounds(raw, node), _between(raw, node)
    stay = {slot for slot in slots if isinstance(slot, int)}
    if not stay:
        start, end = _inside(raw, node) if not bounds else (bounds[0][0], bounds[-1][1])
        yield Edit(start, end, between.join(slot.bracketed() for slot in slots if not isinstance(slot, int)))
        return
    yield from _removals(bounds, stay)
    before: int | None = None
    coming: list[str] = []
    for slot in slots:
        if not isinstance(slot, int):
            text = slot.bracketed()
            if before is None:
                coming.append(text + between)
            else:
                yield Edit(bounds[before][1], bounds[before][1], between + text)
            continue
        if coming:
            yield Edit(bounds[slot][0], bounds[slot][0], "".join(coming))
        before, coming = slot, []


def insert(raw: RawFile, node: MapNode, after: str | None, written: str) -> Edit:
    """A new field behind another one; without one, before all others."""
    bounds = _field_bounds(raw, node)
    if after is not None:
        return Edit(bounds[after][1], bounds[after][1], f", {written}")
    if bounds:
        start = min(start for start, _ in bounds.values())
        return Edit(start, start, f"{written}, ")
    return Edit(*_inside(raw, node), written)


def remove(raw: RawFile, node: MapNode, keys: AbstractSet[str]) -> Iterator[Edit]:
    """Take out fields; one must stay."""
    bounds = _field_bounds(raw, node)
    yield from _removals(list(bounds.values()), {number for number, key in enumerate(bounds) if key not in keys})


def _field_bounds(raw: RawFile, node: MapNode) -> dict[str, Bounds]:
    bounds: dict[str, Bounds] = {}
    for key, entry in own_entries(node).items():
        start, end = raw.offset(entry.key.line, entry.key.column), raw.offset(*entry.key.end)
        bounds[key] = (start, max(end, raw.offset(*as_written(entry).end)))
    return bounds


def _inside(raw: RawFile, node: ListNode | MapNode) -> Bounds:
    """What stands between brackets that hold nothing."""
    return raw.offset(node.line, node.column) + 1, raw.offset(*node.end) - 1


def _between(raw: RawFile, node: ListNode) -> str:
    """What stands between two items: a comma, and a line end where each has its own line."""
    bounds = item_bounds(raw, node)
    usual = raw.part(bounds[0][1], bounds[1][0]) if len(bounds) > 1 else ", "
    return ", " if "#" in usual else usual


def _removals(bounds: Sequence[Bounds], stay: AbstractSet[int]) -> Iterator[Edit]:
    """What is not the last goes with the comma behind it, else with the one before it."""
    for number, (start, end) in enumerate(bounds):
        if number in stay:
            continue
        if any(other > number for other in stay):
            yield Edit(start, bounds[number + 1][0], "")
        else:
            yield Edit(bounds[number - 1][1], end, "")
