"""Compressed data of a repository, never larger than was announced."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from typing import Final

from ik_model.source.git.errors import Damaged, TooLarge
from ik_model.source.tree import MAX_BYTES

MAX_OBJECT: Final = MAX_BYTES
"""An object larger than this belongs to no concept."""

_CHUNK = 64 * 1024


def check_size(size: int) -> None:
    """Refuse what is too large, before it is read.

    Raises:
        TooLarge: It is.
    """
    if size > MAX_OBJECT:
        raise TooLarge(f"Die Datei ist größer als {MAX_OBJECT // 2**20} MB.", "Die Datei auf mehrere aufteilen.")


def inflate(read: Callable[[int, int], bytes], offset: int, size: int, *, exact: bool = True) -> bytes:
    """Decompress from ``offset`` on.

    Args:
        read: Gives bytes by offset and length.
        offset: Where the compressed data begins.
        size: How many bytes come of it.
        exact: Just so many; else as many as there are, up to ``size``.

    Raises:
        Damaged: It is no compressed data, or holds more or less than ``size``.
    """
    stream = zlib.decompressobj()
    parts: list[bytes] = []
    missing = size + 1  # one more shows that there is too much
    taken, most = 0, 2 * size + _CHUNK
    try:
        while missing and not stream.eof and taken < most:
            if not (chunk := stream.unconsumed_tail or read(offset + taken, min(_CHUNK, missing + 64))):
                break
            taken += 0 if stream.unconsumed_tail else len(chunk)
            parts.append(stream.decompress(chunk, missing))
            missing -= len(parts[-1])
    except zlib.error as error:
        raise Damaged("ein Objekt lässt sich nicht entpacken") from error
    data = b"".join(parts)
    if exact and (len(data) != size or not stream.eof):
        raise Damaged("ein Objekt hat nicht die Größe, die es nennt")
    return data[:size]
