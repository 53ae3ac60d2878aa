"""A concept as a git revision has it, read from the repository's objects: no checkout, no program, no configuration."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path, PurePosixPath

from ik_model.source.git.errors import GitError, TooLarge
from ik_model.source.git.objects import Commit, Entry, Objects
from ik_model.source.git.repository import Repository, repository_of
from ik_model.source.git.revisions import commit_of, shown
from ik_model.source.layout import MAIN
from ik_model.source.tree import TreeError

_MAX_FILES = 20_000
_MAX_DEPTH = 30
_FILE = ("100644", "100755", "100664")
_LINK, _MODULE = "120000", "160000"
_LFS = b"version https://git-lfs.github.com/spec/"


class GitTree:
    """The folder of a concept in one revision.

    Attributes:
        label: How the tree is named in messages.
        commit: The revision.
        revision: The revision as the user has named it.
    """

    def __init__(self, repository: Repository, revision: str, folder: str = "") -> None:
        """Open it.

        Args:
            repository: The repository.
            revision: What people call the revision.
            folder: The folder of the concept, from the top of the repository, with ``/``.

        Raises:
            GitError: There is no such revision, or no such folder in it.
        """
        self.revision = revision
        self.commit: Commit = commit_of(repository, revision)
        self._folder = folder
        self._objects: Objects = repository.objects
        self.label: str = f"{shown(revision)}:{folder}"
        self._entries = dict(_listing(self._objects, self._root(), ""))

    def read(self, path: str) -> bytes:
        """See :meth:`ik_model.source.tree.Tree.read`."""
        entry = self._entries.get(path)
        if entry is None:
            raise TreeError(f"Die Datei gibt es im Stand {shown(self.revision)} nicht.")
        if entry.mode == _LINK:
            raise TreeError("Das ist eine Verknüpfung (Symlink); aus einem Stand werden nur Dateien gelesen.")
        if entry.mode == _MODULE:
            raise TreeError("Das ist ein eingebundenes Repository (submodule); dort wird nicht gelesen.")
        if entry.mode not in _FILE:
            raise TreeError("Das ist ein Ordner, keine Datei." if entry.is_folder else "Das ist keine Datei.")
        try:
            data = self._objects.blob(entry.name)
        except TooLarge as error:
            raise TreeError(str(error), "LA012", error.hint) from error
        except GitError as error:
            raise TreeError(str(error), hint=error.hint) from error
        if data.startswith(_LFS):
            raise TreeError(
                "Die Datei liegt nicht im Repository, sondern in einem Speicher für große Dateien (Git LFS).",
                hint="„git lfs migrate export“ holt sie ins Repository zurück.",
            )
        return data

    def files(self) -> Iterator[str]:
        """See :meth:`ik_model.source.tree.Tree.files`."""
        return (path for path, entry in self._entries.items() if not entry.is_folder and not _hidden(path))

    def shown(self, path: str) -> str:
        """See :meth:`ik_model.source.tree.Tree.shown`: as git writes it, ``HEAD~1:concept/konzept.yaml``."""
        return f"{shown(self.revision)}:{PurePosixPath(self._folder, path).as_posix()}"

    def _root(self) -> str:
        """The tree of the concept's folder."""
        name = self.commit.tree
        for step in filter(None, self._folder.split("/")):
            entry = next((entry for entry in self._objects.tree(name) if entry.path == step), None)
            if entry is None or not entry.is_folder:
                raise self._no_folder()
            name = entry.name
        return name

    def _no_folder(self) -> GitError:
        """There is no such folder in this revision: say which ones hold a concept there."""
        found: list[str] = []
        with suppress(TooLarge):
            for path, _ in _listing(self._objects, self.commit.tree, ""):
                folder, _, name = path.rpartition("/")
                found += [f"{folder}/" if folder else "dem obersten Ordner"] if name == MAIN else []
        hint = f"Ein Konzept liegt dort in {', '.join(found[:6])}." if found else "Dort liegt kein Konzept."
        return GitError(f"Im Stand {shown(self.revision)} gibt es den Ordner {self._folder}/ nicht.", hint)


def git_tree(folder: str | os.PathLike[str], revision: str) -> GitTree:
    """The concept of a folder as a revision has it: ``load(git_tree("concept", "HEAD~1"))``.

    Args:
        folder: The folder of the concept in the work tree.
        revision: What people call the revision.

    Raises:
        GitError: The folder is in no repository, there is no such revision, or no such folder in it.
    """
    repository = repository_of(Path(folder))
    if repository is None:
        raise GitError(
            f"{folder} liegt in keinem git-Repository, es gibt also keine früheren Stände.",
            "Statt eines Standes einen zweiten Ordner angeben.",
        )
    inside = Path(os.path.realpath(folder)).relative_to(repository.top)
    return GitTree(repository, revision, "/".join(inside.parts))


def _listing(objects: Objects, name: str, folder: str, depth: int = 0, count: int = 0) -> Iterator[tuple[str, Entry]]:
    """Everything in a folder and below it; first the files, then the folders, each by name.

    Raises:
        GitError: There is more than a concept could have.
    """
    entries = sorted(objects.tree(name), key=lambda entry: (entry.is_folder, entry.path))
    for entry in entries:
        count += 1
        if count > _MAX_FILES or depth > _MAX_DEPTH:
            raise TooLarge(
                "Der Ordner enthält mehr Dateien, als ein Konzept haben kann.", "Ist es der richtige Ordner?"
            )
        path = f"{folder}{entry.path}"
        yield path, entry
        if entry.is_folder and not entry.path.startswith("."):
            for below in _listing(objects, entry.name, f"{path}/", depth + 1, count):
                count += 1
                yield below


def _hidden(path: str) -> bool:
    return any(step.startswith(".") for step in path.split("/"))
