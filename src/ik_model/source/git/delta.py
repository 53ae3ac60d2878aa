"""A difference between two objects, as packs hold it: pieces to copy from the one, pieces to add."""

from __future__ import annotations

from ik_model.source.git.errors import Damaged
from ik_model.source.git.inflate import check_size


def result_size(delta: bytes) -> int:
    """How large the object is that a difference makes."""
    _, pos = _size(delta, 0)
    return _size(delta, pos)[0]


def patched(base: bytes, delta: bytes) -> bytes:
    """The object that a difference makes of another one.

    Raises:
        Damaged: The difference is none, or not from this object.
        TooLarge: What it makes is too large.
    """
    expected, pos = _size(delta, 0)
    size, pos = _size(delta, pos)
    check_size(size)
    if expected != len(base):
        raise Damaged("ein Unterschied gehört zu einem anderen Objekt")
    parts: list[bytes] = []
    made = 0
    while pos < len(delta) and made <= size:
        code = delta[pos]
        pos += 1
        if code & 0x80:
            start, length, pos = _copy(delta, pos, code)
            part = base[start : start + length]
        else:
            length = code
            part = delta[pos : pos + length]
            pos += length
        if not length or len(part) != length:
            raise Damaged("ein Unterschied führt ins Leere")
        parts.append(part)
        made += length
    if made != size:
        raise Damaged("ein Unterschied hat nicht die Größe, die er nennt")
    return b"".join(parts)


def _copy(delta: bytes, pos: int, code: int) -> tuple[int, int, int]:
    """What to copy (start and length), and where the next instruction stands."""
    values = []
    for bits in (range(4), range(4, 7)):
        value = 0
        for shift, bit in enumerate(bits):
            if code & 1 << bit:
                if pos >= len(delta):
                    raise Damaged("ein Unterschied bricht ab")
                value |= delta[pos] << 8 * shift
                pos += 1
        values.append(value)
    return values[0], values[1] or 0x10000, pos


def _size(delta: bytes, pos: int) -> tuple[int, int]:
    size = shift = 0
    for place in range(pos, min(pos + 10, len(delta))):
        size |= (delta[place] & 0x7F) << shift
        shift += 7
        if not delta[place] & 0x80:
            return size, place + 1
    raise Damaged("ein Unterschied nennt keine Größe")
