"""Where the data of a command goes: to stdout byte for byte, or into a file, whole or not at all."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import click

from ik_model.cli.terminal import OutputError
from ik_model.storage.placing import Unfinished, place


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
    except Unfinished as error:
        raise OutputError(f"{out}: nicht vollständig geschrieben") from error
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
    path = path.resolve() if path.is_symlink() else path
    place(path.parent, {path.name: data}, keep_modes=True)
