"""What an edit of a concept's source works on: the files as they are, and the edits that have been decided so far."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ik_model.source.edit.raw_file import Edit, RawFile
from ik_model.source.nodes import SourceFile
from ik_model.source.tree import Tree


class Refused(Exception):
    """The source cannot be edited as wanted; the message is German and fit for editors. Nothing has been written."""


class Workbench:
    """The files of one concept, each opened once.

    Attributes:
        added: New files and what they hold.
        removed: Files that go.
    """

    def __init__(self, tree: Tree, paths: Mapping[str, str]) -> None:
        """Paths: the path of each file of the tree by its name in messages."""
        self.added: dict[str, bytes] = {}
        self.removed: set[str] = set()
        self._tree = tree
        self._paths = paths
        self._files: dict[str, RawFile] = {}
        self._edits: dict[str, list[Edit]] = {}

    def path(self, file: SourceFile) -> str:
        """The path of a file in the tree."""
        return self._paths[file.shown]

    def raw(self, file: SourceFile) -> RawFile:
        """A file as its bytes are."""
        if file.shown not in self._files:
            self._files[file.shown] = RawFile(self._tree.read(self.path(file)), file)
        return self._files[file.shown]

    def add(self, file: SourceFile, *edits: Edit) -> None:
        """Decide on edits."""
        self._edits.setdefault(file.shown, []).extend(edits)

    def captured(self, file: SourceFile, start: int, end: int, work: Callable[[], None]) -> str:
        """What stands between two places after some work, whose edits in there are not made but handed out.

        *Why:* what is moved takes its own changes with it.
        """
        edits = self._edits.setdefault(file.shown, [])
        before = len(edits)
        work()
        inside = [edit for edit in edits[before:] if start <= edit.start and edit.end <= end]
        edits[before:] = [edit for edit in edits[before:] if edit not in inside]
        return self.raw(file).part(start, end, inside)

    def free_path(self, folder: str, name: str, ending: str) -> str:
        """A path that no file has yet."""
        there = {*self._tree.files(), *self.added}
        paths = (f"{folder}{name}{number}{ending}" for number in ("", *(f"-{n}" for n in range(2, len(there) + 3))))
        return next(path for path in paths if path not in there)

    def changes(self) -> dict[str, bytes | None]:
        """The new contents of all files that change, by path.

        Raises:
            ValueError: Edits overlap.
        """
        changes: dict[str, bytes | None] = {}
        for shown, edits in self._edits.items():
            if edits:
                changes[self._paths[shown]] = self._files[shown].edited(edits)
        return changes | self.added | dict.fromkeys(self.removed)
