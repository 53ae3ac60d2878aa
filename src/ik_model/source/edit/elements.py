"""Elements and where the source has them, so that one that moves takes its comments and its layout with it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ik_model.source.edit import block_list, brackets
from ik_model.source.edit.composing import NewItem
from ik_model.source.edit.notation import in_brackets
from ik_model.source.edit.workbench import Workbench
from ik_model.source.nodes import ListNode, MapNode, Node

Data = Mapping[str, object]
Change = Callable[[Node, object, object], None]
"""Decides on the edits inside a node: what it says, what it shall say."""

_REFERENCE = {"id", "wortlaut"}


class Moved:
    """An item of a list that comes to stand elsewhere."""

    def __init__(self, bench: Workbench, node: ListNode, number: int, change: Callable[[], None], new: object) -> None:
        """Change: decides on the edits inside the item, which move with it."""
        self._bench = bench
        self._node = node
        self._number = number
        self._change = change
        self._new = new

    def lines(self, column: int) -> list[str]:
        """See :meth:`~ik_model.source.edit.composing.Item.lines`."""
        if self._node.flow:
            return NewItem(self._new, lambda _: None).lines(column)
        raw = self._bench.raw(self._node.file)
        start, end = block_list.piece_of(raw, self._node, self._number)
        text = self._bench.captured(self._node.file, start, end, self._change)
        return block_list.shifted(text, column - self._node.column)

    def bracketed(self) -> str:
        """See :meth:`~ik_model.source.edit.composing.Item.bracketed`."""
        if not self._node.flow:
            return in_brackets(self._new)
        start, end = brackets.item_bounds(self._bench.raw(self._node.file), self._node)[self._number]
        return self._bench.captured(self._node.file, start, end, self._change)


class Elements:
    """Goals, measures and whatever else has an ID and stands in a list of its own kind."""

    def __init__(self, bench: Workbench, change: Change) -> None:
        self._bench = bench
        self._change = change
        self._known: dict[str, tuple[ListNode, int, Data]] = {}

    def collect(self, node: Node, data: object) -> None:
        """Learn of all elements of the source."""
        if isinstance(node, MapNode) and isinstance(data, Mapping):
            for key, entry in node.entries.items():
                self.collect(entry.value, data.get(key))
        elif isinstance(node, ListNode) and isinstance(data, list):
            for number, (item, value) in enumerate(zip(node.items, data, strict=False)):
                if not node.written and _is_element(value) and isinstance(item, MapNode):
                    self._known.setdefault(str(value["id"]), (node, number, value))
                self.collect(item, value)

    def moved(self, new: object) -> Moved | None:
        """The element as it stands in the source, if it does."""
        if not isinstance(new, Mapping) or not _is_element(new) or (known := self._known.get(str(new["id"]))) is None:
            return None
        node, number, old = known
        return Moved(self._bench, node, number, lambda: self._change(node.items[number], old, new), new)


def _is_element(value: object) -> bool:
    return isinstance(value, Mapping) and "id" in value and not value.keys() <= _REFERENCE
