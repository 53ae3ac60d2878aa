"""Fields in and out of a mapping, whichever way it is written."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from ik_model.source.edit import brackets, fields
from ik_model.source.edit.composing import STEP, Item, Known, field_lines, item_lines, value_lines
from ik_model.source.edit.extent import as_written
from ik_model.source.edit.notation import in_brackets, one_line
from ik_model.source.edit.raw_file import Edit
from ik_model.source.edit.workbench import Workbench
from ik_model.source.nodes import Entry, MapNode


def insert(bench: Workbench, node: MapNode, after: str | None, key: str, value: object, known: Known) -> None:
    """A new field behind another one; without one, before all others. Where its key stands already, only its value."""
    raw = bench.raw(node.file)
    if (blank := node.blank.get(key)) is not None:
        replace(bench, node, blank, value, known)
    elif node.flow:
        bench.add(node.file, brackets.insert(raw, node, after, f"{one_line(key, flow=True)}: {in_brackets(value)}"))
    else:
        bench.add(node.file, fields.insert(raw, node, after, field_lines(key, value, node.column, known)))


def insert_list(bench: Workbench, node: MapNode, after: str | None, key: str, items: Sequence[Item]) -> None:
    """A new field that holds a list; where its key stands already, only the list."""
    raw = bench.raw(node.file)
    blank = node.blank.get(key)
    if node.flow:
        listed = f"[{', '.join(item.bracketed() for item in items)}]"
        edit = (
            _in_braces(bench, node, blank, listed) if blank else brackets.insert(raw, node, after, f"{key}: {listed}")
        )
        bench.add(node.file, edit)
        return
    lines = item_lines(items, node.column + STEP)
    edit = (
        fields.replace_value(raw, blank, ["", *lines])
        if blank
        else fields.insert(raw, node, after, [f"{' ' * node.column}{key}:", *lines])
    )
    bench.add(node.file, edit)


def replace(bench: Workbench, node: MapNode, entry: Entry, value: object, known: Known) -> None:
    """Another value behind a key.

    Args:
        bench: What is worked on.
        node: The mapping.
        entry: The field.
        value: The value that it shall have.
        known: Knows the items that the source has already.
    """
    if node.flow:
        bench.add(node.file, _in_braces(bench, node, entry, in_brackets(value)))
        return
    file = entry.key.file
    lines = value_lines(value, entry.key.column, known)
    bench.add(file, fields.replace_value(bench.raw(file), entry, lines))


def remove(bench: Workbench, node: MapNode, keys: AbstractSet[str]) -> None:
    """Take out fields; one must stay."""
    if keys:
        take_out = brackets.remove if node.flow else fields.remove
        bench.add(node.file, *take_out(bench.raw(node.file), node, keys))


def _in_braces(bench: Workbench, node: MapNode, entry: Entry, text: str) -> Edit:
    raw = bench.raw(node.file)
    start = raw.offset(*entry.key.end)
    return Edit(start, max(start, raw.offset(*as_written(entry).end)), f": {text}")
