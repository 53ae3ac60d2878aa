"""Lists that are written with dashes: items in, out and in another order, each with its comments."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ik_model.source.edit.composing import Item, is_long
from ik_model.source.edit.extent import Piece, is_blank, item_pieces, removals
from ik_model.source.edit.raw_file import Edit, RawFile
from ik_model.source.nodes import ListNode


def arrange(raw: RawFile, node: ListNode, slots: Sequence[int | Item]) -> Iterator[Edit]:
    """The edits that make a list hold these items.

    Args:
        raw: The file that it stands in.
        node: The list.
        slots: The items that stay, by number in rising order, and those that come in between.
    """
    pieces = item_pieces(node)
    stay = {slot for slot in slots if isinstance(slot, int)}
    for lines in removals(raw.file, pieces, stay):
        yield raw.replace(lines.start, lines.stop, [])
    before: int | None = None
    coming: list[list[str]] = []
    for slot in [*slots, None]:
        if slot is not None and not isinstance(slot, int):
            coming.append(slot.lines(node.column))
            continue
        if coming:
            apart = _apart(raw, pieces, coming)
            if before is not None:
                after = [line for new in coming for line in ([""] * apart + new)]
                yield raw.insert(pieces[before].last + 1, after)
            else:
                ahead = [line for new in coming for line in (new + [""] * apart)]
                yield raw.insert(pieces[slot or 0].first, ahead if slot is not None or not apart else ahead[:-1])
        before, coming = slot, []


def piece_of(raw: RawFile, node: ListNode, number: int) -> tuple[int, int]:
    """Where an item begins and ends, with its comments and its last line end."""
    piece = item_pieces(node)[number]
    return raw.begin(piece.first), raw.begin(piece.last + 1)


def shifted(text: str, columns: int) -> list[str]:
    """Lines moved to the right, or to the left as far as they can."""
    lines = text.removesuffix("\n").split("\n")
    if columns >= 0:
        return [f"{' ' * columns}{line}" if line else "" for line in lines]
    return [line[min(-columns, len(line) - len(line.lstrip(" "))) :] for line in lines]


def _apart(raw: RawFile, pieces: Sequence[Piece], coming: Sequence[Sequence[str]]) -> bool:
    """Whether blank lines stand between the items."""
    if len(pieces) > 1:
        return is_blank(raw.file.lines[pieces[0].last + 1])
    return any(map(is_long, coming)) or pieces[0].last - pieces[0].first > 2
