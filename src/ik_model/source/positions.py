"""Element and field to file, line and column, found in the parsed source on demand."""

from __future__ import annotations

from ik_model.diagnostics.positions import Path
from ik_model.diagnostics.span import Span
from ik_model.model.profil import Profil
from ik_model.source.nodes import ListNode, MapNode, Node, Scalar


class SourcePositions:
    """Positions in the assembled source.

    *Why:* on demand: a concept has thousands of values, and only the few that a finding names need a position.
    """

    def __init__(self, root: MapNode | None) -> None:
        self._elements: dict[str, MapNode] = {}
        if root is not None:
            self._collect(root)
            profil = root.entries.get("profil")
            if profil is not None and isinstance(profil.value, MapNode):
                # The one element whose ID may be left out.
                self._elements.setdefault(Profil.model_fields["id"].default, profil.value)

    def _collect(self, node: Node) -> None:
        if isinstance(node, ListNode):
            for item in node.items:
                self._collect(item)
        elif isinstance(node, MapNode):
            if (own := node.scalar("id")) is not None:
                self._elements.setdefault(own, node)
            for entry in node.entries.values():
                self._collect(entry.value)

    def span(
        self, element: str, path: Path = (), *, line: int | None = None, word: str = "", column: int = 0
    ) -> Span | None:
        """See :meth:`ik_model.diagnostics.positions.Positions.span`."""
        node: Node | None = self._elements.get(element)
        if node is None:
            return None
        own = node.entries.get("id") if isinstance(node, MapNode) and not path else None
        span = own.value.span if own is not None else node.span
        for key in path:
            step = _step(node, key)
            if step is None:
                break
            span, node = step
        if isinstance(node, Scalar):
            return _within(node, line, word, column)
        return span


def _step(node: Node, key: str | int) -> tuple[Span, Node] | None:
    if isinstance(node, MapNode) and (entry := node.entries.get(str(key))) is not None:
        return entry.key.span, entry.value
    if isinstance(node, ListNode) and isinstance(key, int) and key < len(node.items):
        item = node.items[key]
        return item.span, item
    if isinstance(node, Scalar) and key == "id":  # the short form of a reference
        return node.span, node
    return None


def _within(node: Scalar, line: int | None, word: str, start: int) -> Span:
    lines = node.value.split("\n")
    if line is None:
        line = next((n for n, text in enumerate(lines) if word and word in text), None)
    if line is None or line >= len(lines):
        return node.span
    column = lines[line].find(word, start) if word else -1
    if column < 0 and word:
        column = lines[line].find(word)
    if column < 0:
        column = len(lines[line]) - len(lines[line].lstrip(" "))
        return node.at(line, column, len(lines[line].strip()))
    return node.at(line, column, len(word))
