"""One file as its bytes are, beside how it was read: places of the parsed source to places in it, and edits of it."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ik_model.source.decoding import BOM, LINE_ENDS
from ik_model.source.nodes import SourceFile

_LINE_END = re.compile(f"{LINE_ENDS.pattern}|\n")


@dataclass(frozen=True, slots=True)
class Edit:
    """What stands from ``start`` to ``end`` becomes ``text``, which is given the line ends of the file."""

    start: int
    end: int
    text: str


class RawFile:
    """A file's characters before they were normalised, with the line ends that it has.

    Positions are offsets in :attr:`text`; lines and columns are those of the file as it was read.

    *Why:* the reader evens out line ends, byte order marks and decomposed letters. What is not edited must stay as it
    was saved.
    """

    def __init__(self, data: bytes, file: SourceFile) -> None:
        self.file = file
        self._mark = BOM if data.startswith(BOM) else b""
        self.text: str = data.removeprefix(BOM).decode("utf-8")
        self._ends = list(_LINE_END.finditer(self.text))
        self._begins = [0, *(match.end() for match in self._ends)]

    def begin(self, line: int) -> int:
        """Where a line begins; for the line behind the last one, the end of the file."""
        return self._begins[line] if line < len(self._begins) else len(self.text)

    def end(self, line: int) -> int:
        """Where a line ends, its line end not included."""
        return self._ends[line].start() if line < len(self._ends) else len(self.text)

    def offset(self, line: int, column: int) -> int:
        """Where a character of the file as it was read stands in the file as it is."""
        begin, raw = self.begin(line), self.text[self.begin(line) : self.end(line)]
        read = self.file.lines[line]
        if raw == read:
            return begin + column
        for length in range(len(raw) + 1):
            if unicodedata.normalize("NFC", raw[:length]) == read[:column]:
                return begin + length
        return begin + min(column, len(raw))

    def insert(self, line: int, lines: Sequence[str]) -> Edit:
        """Lines that come before a line; behind the last one, they become the end of the file."""
        return self.replace(line, line, lines)

    def replace(self, first: int, behind: int, lines: Sequence[str]) -> Edit:
        """Other lines in the place of those from ``first`` on, up to but not including ``behind``."""
        start, end = self.begin(first), self.begin(behind)
        if behind < len(self._begins):
            return Edit(start, end, "".join(f"{line}\n" for line in lines))
        # Behind the last line there is no line end, and there need not be one.
        text = "\n".join(lines)
        return Edit(start, end, f"\n{text}" if lines and first == behind else text)

    def part(self, start: int, end: int, edits: Iterable[Edit] = ()) -> str:
        """What stands between two places, after edits of it; every line end a newline."""
        return _LINE_END.sub("\n", self._apply(start, end, edits))

    def edited(self, edits: Iterable[Edit]) -> bytes:
        """The file after edits, which must not overlap.

        Raises:
            ValueError: They do.
        """
        return self._mark + self._apply(0, len(self.text), edits).encode("utf-8")

    def _apply(self, start: int, end: int, edits: Iterable[Edit]) -> str:
        parts: list[str] = []
        done = start
        for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
            if edit.start < done or edit.end > end:
                raise ValueError(f"edits overlap in {self.file.shown} at offset {edit.start}")
            parts += [self.text[done : edit.start], edit.text.replace("\n", self._line_end(edit.start))]
            done = edit.end
        return "".join([*parts, self.text[done:end]])

    def _line_end(self, offset: int) -> str:
        """The line end of the line that an offset is in; of the one before it, if it has none."""
        if not self._ends:
            return "\n"
        line = bisect_right(self._begins, offset) - 1
        return self._ends[min(line, len(self._ends) - 1)][0]
