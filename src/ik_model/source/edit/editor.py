"""Makes parsed source say something else: what differs is found value by value and edited where it stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ik_model.source.edit import block_list, brackets, mapping
from ik_model.source.edit.alignment import align, staying
from ik_model.source.edit.composing import Item, NewItem
from ik_model.source.edit.elements import Data, Elements, Moved
from ik_model.source.edit.extent import BODY, block_lines, own_entries
from ik_model.source.edit.notation import words
from ik_model.source.edit.outline import BELOW, Outline
from ik_model.source.edit.scalar import rewrite_scalar
from ik_model.source.edit.wording import reworded
from ik_model.source.edit.workbench import Refused, Workbench
from ik_model.source.layout import OUTLINE_KEYS, PAPERS
from ik_model.source.nodes import Entry, ListNode, MapNode, Node, Scalar


class Editor:
    """Compares what the source says with what it shall say, and decides on the edits."""

    def __init__(self, bench: Workbench, root: MapNode, old: Data, new: Data) -> None:
        """Old and new: the concept as plain data, as the model writes it."""
        self._bench = bench
        self._root, self._old, self._new = root, old, new
        elements = Elements(bench, self._value)
        elements.collect(root, old)
        self._outline = Outline(bench, root, old, new, self._mapping, elements.moved)

    def decide(self) -> None:
        """Decide on all edits."""
        self._mapping(self._root, self._old, self._new)

    def _mapping(self, node: MapNode, old: Data, new: Data) -> None:
        gone = {key for key in old if key not in new}
        after: str | None = None
        for key in [*new, *gone]:
            if key == BELOW or (node is self._root and key in OUTLINE_KEYS):
                self._outline.arrange(node, key, old, new, after)
                gone.discard(key)
            elif key in new and (key not in old or old[key] != new[key]):
                self._field(node, key, old.get(key), new[key], after)
            if key in own_entries(node) and key not in gone:
                after = key
        self._without(node, gone)

    def _field(self, node: MapNode, key: str, old: object, new: object, after: str | None) -> None:
        entry = node.entries.get(key)
        if entry is None and key == "text" and self._is_markdown(node):
            self._begin_body(node, str(new))
        elif entry is None:
            mapping.insert(self._bench, node, after, key, new, self._outline.known)
        elif _nobody_wrote(entry) and isinstance(entry.value, ListNode):
            self._papers(entry.value, old, new)
        elif _fits(entry.value, old, new):
            self._value(entry.value, old, new, column=None if node.flow else entry.key.column)
        else:
            mapping.replace(self._bench, node, entry, new, self._outline.known)

    def _value(self, node: Node, old: object, new: object, column: int | None = None) -> None:
        """Decide on the edits inside a value that :func:`_fits`; column as for :func:`rewrite_scalar`."""
        if old == new:
            return
        if isinstance(node, MapNode):
            self._mapping(node, _long_form(old), _long_form(new))
        elif isinstance(node, ListNode):
            assert isinstance(old, list)
            assert isinstance(new, list)
            self._list(node, old, new)
        else:
            text = reworded(node.value, words(old), words(new))
            self._bench.add(node.file, *rewrite_scalar(self._bench.raw(node.file), node, text, column))

    def _list(self, node: ListNode, old: Sequence[object], new: Sequence[object]) -> None:
        column = None if node.flow else node.column
        origins = align(old, new)
        stay = staying(origins)
        slots: list[int | Item] = []
        for number, value in enumerate(new):
            origin = origins[number]
            if origin is None or not _fits(node.items[origin], old[origin], value):
                slots.append(self._outline.known(value) or self._new_item(node, value))
            elif number in stay:
                self._value(node.items[origin], old[origin], value, column)
                slots.append(origin)
            else:
                slots.append(self._moved(node, origin, old[origin], value))
        if slots != list(range(len(old))):
            arrange = brackets.arrange if node.flow else block_list.arrange
            self._bench.add(node.file, *arrange(self._bench.raw(node.file), node, slots))

    def _moved(self, node: ListNode, number: int, old: object, new: object) -> Item:
        column = None if node.flow else node.column
        return Moved(self._bench, node, number, lambda: self._value(node.items[number], old, new, column), new)

    def _new_item(self, node: ListNode, value: object) -> Item:
        in_braces = any(isinstance(item, MapNode) and item.flow for item in node.items)
        return NewItem(value, self._outline.known, short=in_braces)

    def _without(self, node: MapNode, keys: set[str]) -> None:
        """Take fields away, and the files that hold nothing else."""
        own: set[str] = set()
        for key in keys:
            entry = node.entries.get(key)
            if entry is None:
                raise Refused(f"Das Feld „{key}“ steht nicht da, wo es gesucht wird.")
            value = entry.value
            if isinstance(value, Scalar) and value.style == BODY:
                lines = block_lines(value)
                self._bench.add(value.file, self._bench.raw(value.file).replace(lines.start, lines.stop, []))
            elif _nobody_wrote(entry):
                held = value.items if isinstance(value, ListNode) else [value]
                self._bench.removed.update(self._bench.path(item.file) for item in held)
            elif entry.key.file is not node.file:
                mapping.replace(self._bench, node, entry, [], self._outline.known)
            else:
                own.add(key)
                if value.file is not node.file:
                    self._bench.removed.add(self._bench.path(value.file))
        mapping.remove(self._bench, node, own)

    def _papers(self, papers: ListNode, old: object, new: object) -> None:
        """Papers that are files of a folder: what they say, which there are; their names give the order."""
        assert isinstance(old, list)
        assert isinstance(new, list)
        origins = align(old, new)
        for origin, paper in zip(origins, new, strict=True):
            if origin is not None:
                self._value(papers.items[origin], old[origin], paper)
                continue
            lines = NewItem(paper, self._outline.known).lines(0)
            path = self._bench.free_path(f"{PAPERS}/", str(paper["id"]), ".yaml")
            self._bench.added[path] = "".join(f"{line[2:]}\n" for line in lines).encode("utf-8")
        for number, item in enumerate(papers.items):
            if number not in origins:
                self._bench.removed.add(self._bench.path(item.file))

    def _is_markdown(self, node: MapNode) -> bool:
        """Whether a mapping is the head of a Markdown file."""
        return node.column == 0 and not node.flow and self._bench.path(node.file).endswith(".md")

    def _begin_body(self, node: MapNode, text: str) -> None:
        fences = [number for number, line in enumerate(node.file.lines) if line.rstrip() == "---"]
        raw = self._bench.raw(node.file)
        self._bench.add(node.file, raw.insert(fences[1] + 1, ["", *text.split("\n")]))


def _fits(node: Node, old: object, new: object) -> bool:
    """Whether what a node says can be changed in it: it is of the kind of the new value, and something of it stays."""
    if isinstance(node, MapNode):
        return not _long_form(old).keys().isdisjoint(_long_form(new))
    if isinstance(node, ListNode):
        return isinstance(old, list) and isinstance(new, list) and len(node.items) == len(old) > 0 < len(new)
    return not isinstance(new, Mapping | list)


def _long_form(value: object) -> Data:
    """A mapping; a reference that is written with its ID alone is one too."""
    if isinstance(value, Mapping):
        return value
    return {"id": value} if isinstance(value, str) else {}


def _nobody_wrote(entry: Entry) -> bool:
    """Whether the name of a file or a folder says the key."""
    return entry.key.end == (0, 0)
