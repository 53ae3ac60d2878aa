"""Sections: the file of each, and the lists that name those files."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ik_model.source.edit import block_list, brackets, mapping
from ik_model.source.edit.alignment import align, staying
from ik_model.source.edit.composing import STEP, Item, Known, NewItem, item_lines, mapping_lines
from ik_model.source.edit.elements import Data, Moved
from ik_model.source.edit.extent import last_line
from ik_model.source.edit.notation import one_line
from ik_model.source.edit.raw_file import Edit
from ik_model.source.edit.workbench import Refused, Workbench
from ik_model.source.layout import OUTLINE_KEYS
from ik_model.source.nodes import ListNode, MapNode, Scalar

BELOW = "abschnitte"
"""The key of the sections below a section."""

_HEAD = frozenset({"id", "titel", "text", "art", "nummeriert", "umbruch", "wiederholt", "zeigt", "ausnahmen"})
"""What a Markdown file has, its text below the rest; whoever needs more is better off with YAML."""

Change = Callable[[MapNode, Data, Data], None]


@dataclass(frozen=True, slots=True)
class _Place:
    """A section as the source has it."""

    node: MapNode
    data: Data
    listed_in: ListNode
    number: int


class Outline:
    """The sections of a concept, wherever they are written."""

    def __init__(self, bench: Workbench, root: MapNode, old: Data, new: Data, change: Change, known: Known) -> None:
        self._bench = bench
        self._change = change
        self._known = known
        self._places: dict[str, _Place] = {}
        self._stay: set[str] = set()
        for key in OUTLINE_KEYS:
            self._collect(root, key, old)
            self._stay.update(_ids(_sections(new, key)))

    def known(self, value: object) -> Item | None:
        """A section or another element as the source has it, to be put elsewhere."""
        if isinstance(value, Mapping) and (place := self._places.get(str(value.get("id")))) is not None:
            return self._moved(place, value)
        return self._known(value)

    def arrange(self, holder: MapNode, key: str, old: Data, new: Data, after: str | None) -> None:
        """Make the list under a key hold these sections, and make the sections say what they shall.

        Args:
            holder: What has the sections.
            key: Under which key.
            old: What the holder says.
            new: What it shall say.
            after: The field that the list would follow if there is none so far.
        """
        there, wanted = _sections(old, key), _sections(new, key)
        nodes = self._nodes(holder, key, there)
        origins = align(there, wanted)
        stay = staying(origins)
        slots: list[int | Item] = []
        for number, section in enumerate(wanted):
            origin = origins[number]
            if number in stay and origin is not None:
                self._change(nodes[origin], there[origin], section)
                slots.append(origin)
            else:
                place = self._places.get(str(section["id"]))
                slots.append(self._moved(place, section) if place else self._new(section, holder, nodes))
        for number, node in enumerate(nodes):
            if number not in origins:
                self._drop(node, there[number])
        if slots != list(range(len(nodes))):
            self._write(holder, key, nodes, slots, after)

    def _collect(self, holder: MapNode, key: str, old: Data) -> None:
        sections = _sections(old, key)
        for node, section in zip(self._nodes(holder, key, sections), sections, strict=True):
            listed, number = _listing(holder, key, node)
            written = _written(holder, key)[listed]
            self._places.setdefault(str(section["id"]), _Place(node, section, written, number))
            self._collect(node, BELOW, section)

    def _nodes(self, holder: MapNode, key: str, sections: Sequence[Data]) -> list[MapNode]:
        entry = holder.entries.get(key)
        items = entry.value.items if entry and isinstance(entry.value, ListNode) else []
        nodes = [item for item in items if isinstance(item, MapNode)]
        if len(nodes) != len(sections):
            raise Refused(f"Unter „{key}“ stehen nicht die Abschnitte, die das Konzept hat.")
        return nodes

    def _moved(self, place: _Place, new: Data) -> Moved:
        def change() -> None:
            self._change(place.node, place.data, new)

        return Moved(self._bench, place.listed_in, place.number, change, new)

    def _new(self, section: Data, holder: MapNode, siblings: Sequence[MapNode]) -> Item:
        """A section that has not been there, written as its siblings are: in a file of its own, or in the list."""
        files = [node for node in (*siblings, holder) if node.listed is not node and node.listed is not None]
        in_place = bool(siblings) and all(node.listed is node for node in siblings)
        everywhere = self._places.values()
        if in_place or (not files and not any(place.node.listed is not place.node for place in everywhere)):
            return NewItem(section, self.known)
        return _NewFile(self, section, files[0] if files else None)

    def _drop(self, node: MapNode, section: Data) -> None:
        """Take away the file of a section that goes, and those of the sections below it that go too."""
        if str(section["id"]) in self._stay:
            return
        if node.listed is not node:
            self._bench.removed.add(self._bench.path(node.file))
        below = _sections(section, BELOW)
        for child, data in zip(self._nodes(node, BELOW, below), below, strict=True):
            self._drop(child, data)

    def _write(
        self, holder: MapNode, key: str, nodes: Sequence[MapNode], slots: Sequence[int | Item], after: str | None
    ) -> None:
        """Put the items into the lists that name them; a section may be named by its parent's file and beside it."""
        written = _written(holder, key)
        if not written:
            self._begin(holder, key, [slot for slot in slots if not isinstance(slot, int)], after)
            return
        homes = [_listing(holder, key, node) for node in nodes]
        of: list[list[int | Item]] = [[] for _ in written]
        at = next((homes[slot][0] for slot in slots if isinstance(slot, int)), 0)
        for slot in slots:
            at = homes[slot][0] if isinstance(slot, int) else at
            of[at].append(homes[slot][1] if isinstance(slot, int) else slot)
        for listed, own in zip(written, of, strict=True):
            if own:
                arrange = brackets.arrange if listed.flow else block_list.arrange
                self._bench.add(listed.file, *arrange(self._bench.raw(listed.file), listed, own))
            elif listed.items:
                self._end(holder, key, listed)

    def _begin(self, holder: MapNode, key: str, items: Sequence[Item], after: str | None) -> None:
        """The first sections below something that had none."""
        owner = holder if key != BELOW or holder.listed is None else holder.listed
        if isinstance(owner, MapNode):
            mapping.insert_list(self._bench, owner, after if owner is holder else "datei", key, items)
            return
        assert isinstance(owner, Scalar), "a section is listed by the name of its file or by a mapping"
        # "- kapitel/1.md" becomes "- datei: kapitel/1.md", and the sections below it follow.
        raw, bench = self._bench.raw(owner.file), self._bench
        start, end = raw.offset(owner.line, owner.column), raw.offset(*owner.end)
        if self._listed_in(holder).flow:
            below = ", ".join(item.bracketed() for item in items)
            bench.add(owner.file, Edit(start, start, "{datei: "), Edit(end, end, f", {BELOW}: [{below}]}}"))
            return
        lines = [f"{' ' * owner.column}{BELOW}:", *item_lines(items, owner.column + STEP)]
        bench.add(owner.file, Edit(start, start, "datei: "), raw.insert(last_line(owner) + 1, lines))

    def _listed_in(self, section: MapNode) -> ListNode:
        return next(place.listed_in for place in self._places.values() if place.node is section)

    def _end(self, holder: MapNode, key: str, listed: ListNode) -> None:
        """A list that holds no section any more."""
        owner = holder
        if isinstance(line := holder.listed, MapNode) and (entry := line.entries.get(key)) and entry.value is listed:
            owner = line
        if key == BELOW:
            mapping.remove(self._bench, owner, {key})
        else:
            mapping.replace(self._bench, owner, owner.entries[key], [], self.known)

    def create(self, section: Data, sibling: MapNode | None) -> str:
        """Write a section into a file of its own beside that of a sibling.

        Returns:
            Its path.
        """
        bench = self._bench
        beside = bench.path(sibling.file) if sibling is not None else ""
        content = {key: value for key, value in section.items() if key != BELOW}
        body = content.pop("text") if "text" in content and beside.endswith(".md") and content.keys() <= _HEAD else ""
        lines = mapping_lines(content, 0, self.known)
        if body:
            lines = ["---", *lines, "---", "", *str(body).split("\n")]
        elif sibling is not None and (first := sibling.file.lines[0]).startswith("# yaml-language-server:"):
            lines.insert(0, first)
        folder = beside[: beside.rfind("/") + 1]
        path = bench.free_path(folder, str(section["id"]), ".md" if body else ".yaml")
        bench.added[path] = "".join(f"{line}\n" for line in lines).encode("utf-8")
        return path


class _NewFile:
    """A section that gets a file of its own, as its listing names it."""

    def __init__(self, outline: Outline, section: Data, sibling: MapNode | None) -> None:
        self._outline = outline
        self._section = section
        self._sibling = sibling

    def lines(self, column: int) -> list[str]:
        """See :meth:`~ik_model.source.edit.composing.Item.lines`."""
        indent, path = " " * column, one_line(self._outline.create(self._section, self._sibling))
        if not (below := self._below()):
            return [f"{indent}- {path}"]
        return [f"{indent}- datei: {path}", f"{indent}  {BELOW}:", *item_lines(below, column + 2 * STEP)]

    def bracketed(self) -> str:
        """See :meth:`~ik_model.source.edit.composing.Item.bracketed`."""
        path = one_line(self._outline.create(self._section, self._sibling), flow=True)
        if not (below := self._below()):
            return path
        return f"{{datei: {path}, {BELOW}: [{', '.join(item.bracketed() for item in below)}]}}"

    def _below(self) -> list[Item]:
        known = self._outline.known
        return [
            known(section) or _NewFile(self._outline, section, self._sibling)
            for section in _sections(self._section, BELOW)
        ]


def _sections(data: Data, key: str) -> list[Data]:
    sections = data.get(key, [])
    return sections if isinstance(sections, list) else []


def _ids(sections: Sequence[Data]) -> Iterator[str]:
    for section in sections:
        yield str(section["id"])
        yield from _ids(_sections(section, BELOW))


def _listing(holder: MapNode, key: str, section: MapNode) -> tuple[int, int]:
    """Which of the lists that name the sections under a key names this one, and at which place."""
    for listed, written in enumerate(_written(holder, key)):
        for number, item in enumerate(written.items):
            if item is section.listed:
                return listed, number
    raise Refused(f"Unter „{key}“ stehen nicht die Abschnitte, die das Konzept hat.")


def _written(holder: MapNode, key: str) -> tuple[ListNode, ...]:
    """The lists that name the sections under a key."""
    entry = holder.entries.get(key)
    return entry.value.written if entry and isinstance(entry.value, ListNode) else ()
