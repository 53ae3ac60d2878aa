"""Where something stands in a source file."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A place in one line of a source file.

    Attributes:
        file: The path as the user knows it, relative to the concept's folder where possible, with ``/``.
        line: Line from 1.
        column: Column in characters from 1.
        length: How many characters the caret underlines, at least 1.
        text: The source line itself.
            Why: the line is shown under the message; carried along, it needs no second read of a file that may have
            changed since.
    """

    file: str
    line: int
    column: int
    length: int = 1
    text: str = ""

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"
