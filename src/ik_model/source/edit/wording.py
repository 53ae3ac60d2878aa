"""A text with its new wording, in the lines that it already has.

*Why:* the same typed text can be written in many ways: an indented second sentence of an item, two blank lines, a
footnote in the middle. Where the wording stays, so does the way in which it is written.
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from ik_model.model.auszeichnung import TextFehler, lesen, schreiben
from ik_model.model.text import Absatz, Aufzaehlung, Bild, Tabelle, Text


def reworded(written: str, old: str, new: str) -> str:
    """The new wording in the lines of the old one.

    Args:
        written: The value as the source has it.
        old: What it says, in the one form that the model writes.
        new: What it shall say, in that form.
    """
    lead = written[: len(written) - len(written.lstrip("\n"))]
    if written == lead + old:
        return lead + new
    try:
        if schreiben(lesen(written)) != old:
            return new
        result = _in_its_lines(written, old, new)
        return result if schreiben(lesen(result)) == schreiben(lesen(new)) else new
    except TextFehler:
        return new


def _in_its_lines(written: str, old: str, new: str) -> str:
    source, canonical, wanted = written.split("\n"), old.split("\n"), new.split("\n")
    line_of = dict(zip(_lines(lesen(old)), _lines(lesen(written)), strict=True))
    place: dict[int, int] = {}  # where a wanted line stands already, or the one whose place it takes
    stays: set[int] = set()
    for tag, i, j, m, n in SequenceMatcher(None, canonical, wanted, autojunk=False).get_opcodes():
        if tag == "equal" or j - i == n - m:
            place |= {m + k: line_of[i + k] for k in range(j - i) if i + k in line_of}
            stays |= set(range(m, n)) if tag == "equal" else set()
    lines = source[: next(number for number, line in enumerate(source) if line.strip(" "))]
    before: int | None = None
    for number, line in enumerate(wanted):
        if not line:
            continue
        here = place.get(number)
        between = source[before + 1 : here] if before is not None and here is not None and before < here else None
        if between is not None and not any(text.strip(" ") for text in between):
            lines += between
        elif number:
            lines += [""] * (wanted[number - 1] == "")
        lines.append(source[here] if here is not None and number in stays else line)
        before = here
    return "\n".join(lines)


def _lines(text: Text) -> Iterator[int]:
    """The lines that hold something, in the order of the text: the same order however it is written."""
    for block in text.bloecke:
        match block:
            case Absatz():
                yield from (satz.zeile for satz in block.saetze)
            case Aufzaehlung():
                yield from (satz.zeile for punkt in block.punkte for satz in punkt.saetze)
            case Tabelle():
                # its title, its head, the rule below that, its rows
                yield from range(block.zeile - bool(block.titel), block.zeile + 2 + len(block.zeilen))
            case Bild():
                yield block.zeile
    for note in text.fussnoten:
        yield from (satz.zeile for satz in note.inhalt.saetze)
