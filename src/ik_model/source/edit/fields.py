"""Fields of a mapping that stand on lines of their own: in, out, and with another value altogether."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from ik_model.source.edit.extent import (
    BLOCK,
    as_written,
    entry_end,
    entry_pieces,
    indent_of,
    is_blank,
    own_entries,
    removals,
)
from ik_model.source.edit.raw_file import Edit, RawFile
from ik_model.source.nodes import Entry, MapNode, Scalar


def replace_value(raw: RawFile, entry: Entry, lines: Sequence[str]) -> Edit:
    """Another value behind a key; a comment behind the key or the old value stays.

    Args:
        raw: The file.
        entry: The field as it is.
        lines: What shall stand behind the colon, and on the lines below.
    """
    value = as_written(entry)
    start = raw.text.index(":", raw.offset(*entry.key.end)) + 1
    behind = raw.end(entry_end(entry))
    if isinstance(value, Scalar) and value.style in BLOCK:
        comment = raw.text[raw.offset(value.line, value.column) : raw.end(value.line)].lstrip("|>+-123456789")
    elif value.flow if not isinstance(value, Scalar) else value.value or value.style:
        comment = raw.text[raw.offset(*value.end) : behind]
    else:
        comment = raw.text[start : raw.end(entry.key.line)]
    first, *rest = lines
    return Edit(start, behind, "\n".join([f"{first and ' '}{first}{comment.rstrip(' ')}", *rest]))


def insert(raw: RawFile, node: MapNode, after: str | None, lines: Sequence[str]) -> Edit:
    """A new field behind another one; without one, before all others."""
    pieces, file = entry_pieces(node), raw.file
    if after is None:
        key = next(iter(own_entries(node).values())).key
        first = pieces[key.value].first
        if indent_of(file.lines[key.line]) == node.column:
            return raw.insert(first, lines)
        start = raw.offset(key.line, key.column)  # behind a dash
        return Edit(start, start, "\n".join([*lines, " " * node.column]).lstrip(" "))
    piece = pieces[after]
    # Behind the last line end of a file stands nothing, not a blank line.
    behind = piece.last + 2 < len(file.lines) and is_blank(file.lines[piece.last + 1])
    set_apart = [other for other in pieces.values() if other.first > 0 and is_blank(file.lines[other.first - 1])]
    # Where blank lines set groups of fields apart, what takes several lines is a group of its own.
    apart = len(lines) > 1 and (behind or piece in set_apart or (piece.last > piece.first and bool(set_apart)))
    return raw.insert(piece.last + 1, ["", *lines] if apart else lines)


def remove(raw: RawFile, node: MapNode, keys: AbstractSet[str]) -> Iterator[Edit]:
    """Take out fields with their comments; one must stay."""
    pieces = entry_pieces(node)
    names = list(pieces)
    stay = {number for number, key in enumerate(names) if key not in keys}
    for lines in removals(raw.file, list(pieces.values()), stay):
        first = own_entries(node)[names[0]].key
        if 0 in stay or lines.start != first.line or indent_of(raw.file.lines[first.line]) == node.column:
            yield raw.replace(lines.start, lines.stop, [])
        else:
            # Behind the dash of an item comes what comes next; a comment cannot, it stays where it is.
            key = own_entries(node)[names[min(stay)]].key
            following = key.line if pieces[key.value].first == key.line else None
            start = raw.offset(first.line, first.column)
            end = raw.offset(key.line, key.column) if following is not None else raw.end(lines.stop - 1)
            yield Edit(start, end, "")
