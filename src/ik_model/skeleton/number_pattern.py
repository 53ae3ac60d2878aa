"""The pattern of a county's paper numbers, read off one example.

An example does not say everything. What can be said of numbers of councils in general is said here: a run of digits
with a leading zero has a fixed width, any other may grow; four digits that begin with 19 or 20 are a year; Roman
numerals count electoral terms; and a short number behind year and number counts the later versions of a paper.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_PART = re.compile(r"(?P<ziffern>\d+)|(?P<roemisch>(?<![^\W\d_])[IVX]+(?![^\W\d_]))|.", re.DOTALL)
_YEAR = re.compile(r"(?:19|20)\d\d")
_SPECIAL = re.compile(r"[.^$*+?{}\[\]\\|()]")
_SUFFIX = re.compile(r"[-/](\d{1,3})")


class Nummernform(NamedTuple):
    """What one example tells.

    Attributes:
        muster: Regular expression of all numbers.
        nachtrag: By what a later version of a paper is known; empty if the example shows none.
        erste: The example without the mark of a later version.
    """

    muster: str
    nachtrag: str
    erste: str


def nummernform(beispiel: str) -> Nummernform:
    """Read the pattern off an example such as ``VO/2020/426-001``."""
    erste, zusatz = _ohne_nachtrag(beispiel)
    muster = _muster(erste)
    if not zusatz:
        return Nummernform(muster, "", erste)
    nachtrag = _muster(zusatz)
    return Nummernform(f"{muster}({nachtrag})?", f"{nachtrag}$", erste)


def _ohne_nachtrag(beispiel: str) -> tuple[str, str]:
    """The number, and the suffix that marks a later version: the third number or more, short, and behind a year."""
    zahlen = list(re.finditer(r"\d+", beispiel))
    if len(zahlen) < 3 or not any(_YEAR.fullmatch(zahl[0]) for zahl in zahlen[:-1]):
        return beispiel, ""
    ab = zahlen[-1].start() - 1
    return (beispiel[:ab], beispiel[ab:]) if _SUFFIX.fullmatch(beispiel[ab:]) else (beispiel, "")


def _muster(worte: str) -> str:
    return "".join(map(_teil, _PART.finditer(worte)))


def _teil(match: re.Match[str]) -> str:
    if match["ziffern"]:
        return _ziffern(match["ziffern"])
    return "[IVX]{1,7}" if match["roemisch"] else _SPECIAL.sub(r"\\\g<0>", match[0])


def _ziffern(zahl: str) -> str:
    if zahl.startswith("0") or _YEAR.fullmatch(zahl):
        return rf"\d{{{len(zahl)}}}"
    return rf"\d{{1,{max(len(zahl), 2 if len(zahl) < 3 else 4)}}}"
