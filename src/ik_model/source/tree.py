"""What a concept is read from: a folder, or any other tree of files (a git revision)."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Protocol

MAX_BYTES = 8 * 1024 * 1024
"""A source file larger than this is no concept."""


_REASONS = {
    errno.ENAMETOOLONG: "der Name ist zu lang",
    errno.ELOOP: "sie ist eine Verknüpfung auf sich selbst",
    errno.ENOTDIR: "ein Teil des Pfades ist kein Ordner",
    errno.EIO: "der Datenträger meldet einen Fehler",
}


class TreeError(Exception):
    """A file of the tree cannot be read; the message is German and fit for editors.

    Attributes:
        code: What kind of problem of loading it is.
        hint: What to do, if the usual hint (to check the path) does not help.
    """

    def __init__(self, message: str, code: str = "LA001", hint: str = "") -> None:
        self.code = code
        self.hint = hint
        super().__init__(message)


class Tree(Protocol):
    """A read-only tree of files; paths are relative, with ``/``."""

    label: str
    """How the tree is named in messages."""

    def read(self, path: str) -> bytes:
        """The content of one file.

        Raises:
            TreeError: It is not there, is no file, leaves the tree, is too large or cannot be read.
        """
        ...

    def files(self) -> Iterator[str]:
        """All files of the tree, sorted; hidden ones left out."""
        ...

    def shown(self, path: str) -> str:
        """The path as messages show it."""
        ...


Source = Tree | str | os.PathLike[str]
"""Where a concept is: a folder, or another tree of files."""


def tree(source: Source) -> Tree:
    """A source as a tree."""
    return Folder(Path(source)) if isinstance(source, str | os.PathLike) else source


class Folder:
    """A folder on disk. Symbolic links that lead out of it are refused."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._real = os.path.realpath(root)
        self.label: str = str(root)

    def read(self, path: str) -> bytes:
        """See :meth:`Tree.read`."""
        try:
            full = Path(os.path.realpath(Path(self._real, path)))
            # ".." is refused even where it comes back: each file has one name.
            if not full.is_relative_to(self._real) or ".." in Path(path).parts:
                raise TreeError("Die Datei liegt außerhalb des Konzeptordners.")
            mode = full.stat().st_mode
            if stat.S_ISDIR(mode):
                raise TreeError("Das ist ein Ordner, keine Datei.")
            if not stat.S_ISREG(mode):  # a pipe would keep us waiting for ever
                raise TreeError("Das ist keine gewöhnliche Datei.")
            with full.open("rb") as file:
                data = file.read(MAX_BYTES + 1)
        except FileNotFoundError as error:
            raise TreeError("Die Datei gibt es nicht.") from error
        except PermissionError as error:
            raise TreeError("Die Datei darf nicht gelesen werden (fehlende Rechte).") from error
        except (OSError, ValueError) as error:
            number: int = getattr(error, "errno", None) or 0
            reason = _REASONS.get(number, os.strerror(number) if number else str(error))
            raise TreeError(f"Die Datei kann nicht gelesen werden: {reason}.") from error
        if len(data) > MAX_BYTES:
            raise TreeError(
                f"Die Datei ist größer als {MAX_BYTES // 2**20} MB.", "LA012", "Die Datei auf mehrere aufteilen."
            )
        return data

    def files(self) -> Iterator[str]:
        """See :meth:`Tree.files`."""
        for folder, folders, names in os.walk(self._real):
            folders[:] = sorted(name for name in folders if not name.startswith(".") and not _is_venv(folder, name))
            for name in sorted(names):
                if not name.startswith("."):
                    yield os.path.relpath(f"{folder}/{name}", self._real).replace(os.sep, "/")

    def shown(self, path: str) -> str:
        """See :meth:`Tree.shown`: the folder as the user typed it, and the path in it."""
        return (self._root / path).as_posix()


def _is_venv(folder: str, name: str) -> bool:
    """Whether a folder is a Python environment, which newcomers call ``venv``, without a dot."""
    return Path(folder, name, "pyvenv.cfg").exists()


class Files:
    """A tree in memory: path to content."""

    label = "(im Speicher)"

    def __init__(self, contents: Mapping[str, bytes]) -> None:
        self._contents = contents

    def read(self, path: str) -> bytes:
        """See :meth:`Tree.read`."""
        if path not in self._contents:
            raise TreeError("Die Datei gibt es nicht.")
        return self._contents[path]

    def files(self) -> Iterator[str]:
        """See :meth:`Tree.files`."""
        return (path for path in sorted(self._contents) if not path.startswith(".") and "/." not in path)

    def shown(self, path: str) -> str:
        """See :meth:`Tree.shown`."""
        return path
