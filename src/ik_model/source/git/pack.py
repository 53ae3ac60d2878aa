"""A pack: many objects in one file, some as differences from others, with an index.

The formats are those of gitformat-pack(5): indexes of version 1 and 2, packs of version 2 and 3.
"""

from __future__ import annotations

import struct
from bisect import bisect_left
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from ik_model.source.git.delta import patched, result_size
from ik_model.source.git.errors import Damaged, TooLarge
from ik_model.source.git.inflate import check_size, inflate
from ik_model.source.git.raw_file import RawFile

KINDS: Final = {1: "commit", 2: "tree", 3: "blob", 4: "tag"}
_OFFSET_DELTA, _NAME_DELTA = 6, 7
_MAGIC = b"\xfftOc\x00\x00\x00\x02"
_FAR = 1 << 31

_MAX_CHAIN = 5000
"""git itself allows chains of 4,095 differences."""

_MAX_WORK = 256 * 1024 * 1024
"""So many bytes may come by on the way through one chain."""

_MAX_KEPT = 32 * 1024 * 1024

Raw = tuple[str, bytes]
"""The kind of an object, and its content."""


class Pack:
    """One pack, open as long as the program runs; both files are read only where an object stands."""

    def __init__(self, index: Path, hash_bytes: int) -> None:
        """Open a pack by its index.

        Raises:
            FileNotFoundError: One of the two files is not there (any more).
            Damaged: One of them is no pack.
        """
        self._width = hash_bytes
        self._index = RawFile(index)
        self._data = RawFile(index.with_suffix(".pack"))
        self._new = self._index.read(0, 8) == _MAGIC
        self._fan = struct.unpack(">256I", self._index.exactly(8 if self._new else 0, 1024))
        self._count = self._fan[255]
        if any(a > b for a, b in zip(self._fan, self._fan[1:], strict=False)):
            raise Damaged(f"{index.name} ist kein Verzeichnis von Objekten")
        if self._data.read(0, 4) != b"PACK":
            raise Damaged(f"{index.name} gehört zu keiner Sammlung von Objekten")
        self._kept: dict[int, Raw] = {}
        self._kept_bytes = 0

    def __contains__(self, name: bytes) -> bool:
        return self._offset(name) is not None

    def beginning_with(self, prefix: str) -> Iterator[bytes]:
        """The names of objects that begin with some hexadecimal digits."""
        least = bytes.fromhex(prefix + "0" * (2 * self._width - len(prefix)))
        place = self._place(least)
        while place < self._count and (name := self._name(place)).hex().startswith(prefix):
            yield name
            place += 1

    def read(self, name: bytes, other: Callable[[bytes], Raw | None]) -> Raw | None:
        """One object by its name.

        Args:
            name: The name.
            other: Gives an object that is not in this pack, as the base of a difference.

        Returns:
            The object; ``None`` if it is not in this pack.

        Raises:
            TooLarge: It, or something on the way to it, is too large.
            Damaged: The pack is not as it should be.
        """
        offset = self._offset(name)
        return None if offset is None else self._object(offset, other)

    def _object(self, offset: int, other: Callable[[bytes], Raw | None]) -> Raw:
        """Follow the differences down to a whole object, then apply them upwards."""
        deltas: list[tuple[int, bytes]] = []
        work = 0
        while (raw := self._kept.get(offset)) is None:
            kind, size, start = self._head(offset)
            check_size(size)
            if kind in KINDS:
                raw = KINDS[kind], inflate(self._data.read, start, size)
                self._keep(offset, raw)
                break
            base: int | None
            base, name, start = self._base(kind, offset, start)
            delta = inflate(self._data.read, start, size)
            deltas.append((offset, delta))
            check_size(result_size(delta))
            work += result_size(delta) + size
            if len(deltas) > _MAX_CHAIN or work > _MAX_WORK:
                raise TooLarge("Die Geschichte einer Datei ist zu verwickelt gepackt.", "„git repack -a -d -f“ hilft.")
            if base is None and (raw := other(name)) is None:
                raise Damaged("einem Unterschied fehlt das Objekt, auf dem er beruht")
            if base is None:
                break
            offset = base
        assert raw is not None
        for place, delta in reversed(deltas):
            raw = raw[0], patched(raw[1], delta)
            self._keep(place, raw)
        return raw

    def _head(self, offset: int) -> tuple[int, int, int]:
        """Kind and size of the entry at an offset, and where its content begins."""
        head = self._data.read(offset, 16)
        if not head:
            raise Damaged("eine Sammlung von Objekten ist zu kurz")
        kind, size, shift = head[0] >> 4 & 7, head[0] & 15, 4
        for used, byte in enumerate(head, 1):
            if used > 1:
                size |= (byte & 0x7F) << shift
                shift += 7
            if not byte & 0x80:
                return kind, size, offset + used
        raise Damaged("eine Größe in einer Sammlung von Objekten ist unlesbar")

    def _base(self, kind: int, offset: int, start: int) -> tuple[int | None, bytes, int]:
        """What a difference is based on: an offset, or a name; and where the difference begins."""
        if kind == _NAME_DELTA:
            name = self._data.exactly(start, self._width)
            return self._offset(name), name, start + self._width
        if kind != _OFFSET_DELTA:
            raise Damaged(f"ein Objekt hat die unbekannte Art {kind}")
        head = self._data.read(start, 10)
        back = -1
        for used, byte in enumerate(head, 1):
            back = (back + 1) << 7 | byte & 0x7F
            if not byte & 0x80:
                if not 0 < back < offset:
                    break
                return offset - back, b"", start + used
        raise Damaged("ein Unterschied beruht auf nichts")

    def _keep(self, offset: int, raw: Raw) -> None:
        """Remember an object: the next difference may be based on it."""
        if self._kept_bytes + len(raw[1]) > _MAX_KEPT:
            self._kept.clear()
            self._kept_bytes = 0
        self._kept[offset] = raw
        self._kept_bytes += len(raw[1])

    def _place(self, name: bytes) -> int:
        """Where in the index a name stands, or would stand."""
        low, high = self._fan[name[0] - 1] if name[0] else 0, self._fan[name[0]]
        return bisect_left(range(high), name, low, high, key=self._name)

    def _name(self, place: int) -> bytes:
        if self._new:
            return self._index.exactly(1032 + place * self._width, self._width)
        return self._index.exactly(1024 + place * (self._width + 4) + 4, self._width)

    def _offset(self, name: bytes) -> int | None:
        """Where an object stands in the pack."""
        place = self._place(name)
        if place >= self._count or self._name(place) != name:
            return None
        if not self._new:
            return _number(self._index.exactly(1024 + place * (self._width + 4), 4))
        table = 1032 + self._count * (self._width + 4)
        offset = _number(self._index.exactly(table + place * 4, 4))
        if offset < _FAR:
            return offset
        return _number(self._index.exactly(table + self._count * 4 + (offset - _FAR) * 8, 8))


def _number(data: bytes) -> int:
    return int.from_bytes(data, "big")
