"""New contents of files, all or none.

Every file is written into a hidden folder beside its place, synced and read back; only when all are ready are they
moved into place, each in one step.
*Why:* killed or on a full disk, a writer that writes in place leaves half a file where a good one was.
"""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path

STAGE = ".ik-"
"""How the hidden folders begin."""

_OLD = 3600  # seconds; nobody writes that long


class Unfinished(Exception):
    """What was read back is not what was written, or not a whole file of its kind; carries the file's name."""


def place(
    folder: Path,
    files: Mapping[str, bytes | None],
    *,
    whole: Callable[[str, bytes], bool] = lambda _name, _data: True,
    ready: Callable[[], None] = lambda: None,
    keep_modes: bool = False,
) -> None:
    """Put all files into a folder, or none; should one of them fail to be moved, those before it are put back.

    Args:
        folder: The folder.
        files: New contents by path in the folder, with ``/``; ``None`` for a file that goes.
        whole: Whether the bytes of a file are a whole one.
        ready: Called when all is written and nothing moved yet: the last moment to raise an exception.
        keep_modes: A file that is replaced keeps its permissions; else it gets those of a new one.

    Raises:
        Unfinished: A file has not been written as a whole.
        OSError: The folder is not there or cannot be written.
    """
    _sweep(folder)
    stage = Path(tempfile.mkdtemp(prefix=STAGE, dir=folder))
    try:
        for number, (name, data) in enumerate(files.items()):
            if data is not None:
                write(stage / str(number), data)
                if not whole(name, data):
                    raise Unfinished(name)
        for name in files:
            if (folder / name).is_dir():  # before the first one is moved: all or none
                raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        ready()
        _Move(folder, stage, keep_modes=keep_modes).all(files)
    finally:
        shutil.rmtree(stage, ignore_errors=True)


def write(path: Path, data: bytes) -> None:
    """Write a new file, sync it and read it back.

    Raises:
        Unfinished: It does not hold what was written.
        OSError: It cannot be written.
    """
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    if path.read_bytes() != data:
        raise Unfinished(path.name)


class _Move:
    """The last step, and the way back."""

    def __init__(self, folder: Path, stage: Path, *, keep_modes: bool) -> None:
        self._folder = folder
        self._stage = stage
        self._keep_modes = keep_modes
        self._moved: list[tuple[Path, Path | None]] = []
        self._made: list[Path] = []

    def all(self, files: Mapping[str, bytes | None]) -> None:
        """Move everything; on any exception, Ctrl-C included, the folder is as it was."""
        try:
            for number, (name, data) in enumerate(files.items()):
                self._one(number, self._folder / name, gone=data is None)
        except BaseException:
            self._back()
            raise
        for parent in {(self._folder / name).parent for name in files}:
            _sync_folder(parent)

    def _one(self, number: int, target: Path, *, gone: bool) -> None:
        self._make(target.parent)
        before: Path | None = None
        if target.exists() or target.is_symlink():
            before = self._stage / f"{number}.before"
            _copy(target, before)
        new = self._stage / str(number)
        if before is not None and self._keep_modes and not gone:
            new.chmod(target.stat().st_mode & 0o777)
        self._moved.append((target, before))
        if gone:
            target.unlink(missing_ok=True)
        else:
            new.replace(target)

    def _make(self, folder: Path) -> None:
        missing = [parent for parent in (folder, *folder.parents) if not parent.exists()]
        for parent in reversed(missing):
            parent.mkdir(exist_ok=True)
            self._made.append(parent)

    def _back(self) -> None:
        for target, before in reversed(self._moved):
            with suppress(OSError):
                if before is not None:
                    before.replace(target)
                else:
                    target.unlink(missing_ok=True)
        for folder in reversed(self._made):
            with suppress(OSError):
                folder.rmdir()


def _copy(target: Path, copy: Path) -> None:
    """A second name for a file, or its copy where the disk knows no second names."""
    try:
        os.link(target, copy, follow_symlinks=False)
    except OSError:
        shutil.copy2(target, copy, follow_symlinks=False)


def _sweep(folder: Path) -> None:
    """Remove what a killed writer has left; a young stage may belong to one that is at work."""
    for left in folder.glob(f"{STAGE}*"):
        with suppress(FileNotFoundError):  # another one has just finished
            if time.time() - left.stat().st_mtime > _OLD:
                shutil.rmtree(left, ignore_errors=True)


def _sync_folder(folder: Path) -> None:
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
