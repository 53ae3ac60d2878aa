"""A tree with some of its files replaced: how a concept would read if they were written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ik_model.source.tree import Tree, TreeError

Changes = Mapping[str, bytes | None]
"""New contents of files by path; ``None`` takes a file away."""


class Overlay:
    """The tree below, seen through changes; nothing is written."""

    def __init__(self, below: Tree, changes: Changes) -> None:
        self._below = below
        self._changes = dict(changes)
        self.label: str = below.label

    def read(self, path: str) -> bytes:
        """See :meth:`ik_model.source.tree.Tree.read`."""
        if path not in self._changes:
            return self._below.read(path)
        data = self._changes[path]
        if data is None:
            raise TreeError("Die Datei gibt es nicht.")
        return data

    def files(self) -> Iterator[str]:
        """See :meth:`ik_model.source.tree.Tree.files`."""
        there = set(self._below.files()) | set(self._changes)
        yield from sorted(path for path in there if self._changes.get(path, b"") is not None)

    def shown(self, path: str) -> str:
        """See :meth:`ik_model.source.tree.Tree.shown`."""
        return self._below.shown(path)


class Snapshot:
    """A tree whose files are read once: whoever asks again gets the same bytes, whatever happens on disk meanwhile."""

    def __init__(self, below: Tree) -> None:
        self._below = below
        self._listed: tuple[str, ...] | None = None
        self._read: dict[str, bytes] = {}
        self.label: str = below.label

    def read(self, path: str) -> bytes:
        """See :meth:`ik_model.source.tree.Tree.read`."""
        if path not in self._read:
            self._read[path] = self._below.read(path)
        return self._read[path]

    def files(self) -> Iterator[str]:
        """See :meth:`ik_model.source.tree.Tree.files`."""
        if self._listed is None:
            self._listed = tuple(self._below.files())
        yield from self._listed

    def shown(self, path: str) -> str:
        """See :meth:`ik_model.source.tree.Tree.shown`."""
        return self._below.shown(path)
