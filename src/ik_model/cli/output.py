"""Where the data of a command goes: to stdout byte for byte, or into a file, whole or not at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

import click

from ik_model.cli.terminal import OutputError


def deliver(text: str, out: str | None) -> None:
    """Write data that programs read.

    *Why bytes:* the terminal's encoding is for people; what another program reads is UTF-8 wherever it runs.

    Args:
        text: The data.
        out: The file; ``None`` for stdout.

    Raises:
        BrokenPipeError: Nobody reads any more.
        OutputError: It cannot be written; a file that was there is as it was.
    """
    try:
        if out is None:
            click.echo(text.encode(), nl=False)
        else:
            _replace(Path(out), text.encode())
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputError(f"{out}: {error.strerror or error}" if out else error.strerror or str(error)) from error


def deliver_into(folder: str, texts: Mapping[str, str]) -> None:
    """Write several files into a folder, which is made if need be; each is written whole or not at all.

    Raises:
        OutputError: One cannot be written.
    """
    try:
        Path(folder).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(f"{folder}: {error.strerror or error}") from error
    for name, text in texts.items():
        deliver(text, f"{folder}/{name}")


def _replace(path: Path, data: bytes) -> None:
    """Write beside the place, then move: a full disk or a crash leaves the old file."""
    path = path.resolve() if path.is_symlink() else path
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(_mode(path))
        Path(name).replace(path)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise


def _mode(path: Path) -> int:
    """The permissions of the file that is replaced, else those that a new file would get."""
    with suppress(OSError):
        return path.stat().st_mode & 0o777
    umask = os.umask(0)
    os.umask(umask)
    return 0o666 & ~umask
