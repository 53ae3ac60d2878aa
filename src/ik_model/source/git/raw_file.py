"""A file of the repository, read piece by piece."""

from __future__ import annotations

import os
import stat
import weakref
from pathlib import Path
from types import TracebackType
from typing import Self

from ik_model.source.git.errors import Damaged, GitError


class RawFile:
    """An ordinary file that is open for reading.

    *Why not mapped into memory:* a pack that is cut short while it is read would end the program.
    """

    def __init__(self, path: Path) -> None:
        """Open it.

        Raises:
            FileNotFoundError: It is not there.
            IsADirectoryError: It is a folder.
            GitError: It is no ordinary file, or must not be read.
        """
        try:
            # A pipe in the place of a file would keep us waiting for ever.
            self._descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
        except (FileNotFoundError, NotADirectoryError) as error:
            raise FileNotFoundError(path) from error
        except (OSError, ValueError) as error:
            reason = getattr(error, "strerror", None) or str(error)
            raise GitError(f"{path} kann nicht gelesen werden: {reason}.", "Die Zugriffsrechte prüfen.") from error
        self._close = weakref.finalize(self, os.close, self._descriptor)
        status = os.fstat(self._descriptor)
        self.size: int = status.st_size
        if stat.S_ISDIR(status.st_mode):
            raise IsADirectoryError(path)
        if not stat.S_ISREG(status.st_mode):
            raise Damaged(f"{path} ist keine gewöhnliche Datei")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close it; left out, it is closed when nobody knows it any more."""
        self._close()

    def read(self, offset: int, length: int) -> bytes:
        """Up to ``length`` bytes from ``offset`` on; fewer at the end of the file."""
        try:
            return os.pread(self._descriptor, length, offset)
        except OSError as error:
            raise GitError(f"Das Repository kann nicht gelesen werden: {error.strerror or error}.") from error

    def exactly(self, offset: int, length: int) -> bytes:
        """Just so many bytes.

        Raises:
            Damaged: The file is shorter.
        """
        data = self.read(offset, length)
        if len(data) != length:
            raise Damaged("eine Datei ist kürzer, als sie sein müsste")
        return data


def small_file(path: Path, limit: int = 4096) -> bytes | None:
    """The content of a small file; ``None`` if there is none.

    Raises:
        GitError: It is larger than ``limit``, or no ordinary file.
    """
    try:
        with RawFile(path) as file:
            if file.size > limit:
                raise Damaged(f"{path} ist größer als {limit} Bytes")
            return file.read(0, limit)
    except (FileNotFoundError, IsADirectoryError):
        return None
