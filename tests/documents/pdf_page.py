"""The characters on a page of a PDF: what they say, where they stand, and which marked content they belong to."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

import pikepdf


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters that stand side by side.

    Attributes:
        text: What they say.
        page: The page, from 1.
        x: Where they begin, in points from the left.
        y: Their base line, in points from the foot of the page.
        width: How far they reach.
        size: Type size.
        hyphen: Whether this is only the hyphen at the end of a line.
    """

    text: str
    page: int
    x: float
    y: float
    width: float
    size: float
    hyphen: bool = False


class Page:
    """The text of one page, by the number of its marked content.

    Attributes:
        marked: What belongs to the structure tree.
        artifacts: What does not: running heads, leaders.
        unmarked: What is neither.
    """

    def __init__(self, page: pikepdf.Page, number: int) -> None:
        self._number = number
        self._fonts = {name: Font(font) for name, font in page.Resources.get("/Font", {}).items()}
        self.marked: dict[int, list[Piece]] = {}
        self.artifacts: list[Piece] = []
        self.unmarked: list[Piece] = []
        self._read(page)

    def _read(self, page: pikepdf.Page) -> None:
        matrices, matrix = [], pikepdf.Matrix()
        marks: list[Mark] = []
        font, size, text_matrix = Font(None), 0.0, pikepdf.Matrix()
        for instruction in pikepdf.parse_content_stream(page):
            assert isinstance(instruction, pikepdf.ContentStreamInstruction)
            operands = instruction.operands
            match str(instruction.operator):
                case "q":
                    matrices.append(matrix)
                case "Q":
                    matrix = matrices.pop()
                case "cm":
                    matrix = pikepdf.Matrix(*map(float, operands)) @ matrix
                case "Tm":
                    text_matrix = pikepdf.Matrix(*map(float, operands))
                case "Tf":
                    font, size = self._fonts[str(operands[0])], float(operands[1])
                case "BDC":
                    marks.append(Mark(str(operands[0]), operands[1]))
                case "BMC":
                    marks.append(Mark(str(operands[0]), None))
                case "EMC":
                    marks.pop()
                case "Tj" | "TJ" as shown:
                    text, width = font.read(list(operands[0]) if shown == "TJ" else [operands[0]], size)
                    place = text_matrix @ matrix
                    # Where a subset has its hyphen at line ends only, the glyph itself says so, without an ActualText.
                    piece = Piece(text, self._number, place.e, place.f, width, size, hyphen=text == "\xad")
                    self._keep(piece, marks)
                case "'" | '"' | "Td" | "TD" | "T*":
                    raise NotImplementedError(f"operator {instruction.operator}")

    def _keep(self, piece: Piece, marks: list[Mark]) -> None:
        if any(mark.tag == "/Artifact" for mark in marks):
            self.artifacts.append(piece)
            return
        mcid = None
        for mark in marks:
            if (actual := mark.take()) is not None:
                piece = replace(piece, text=actual, hyphen=actual == "\xad")
            mcid = mark.number if mark.number is not None else mcid
        if mcid is None:
            self.unmarked.append(piece)
        else:
            self.marked.setdefault(mcid, []).append(piece)


class Mark:
    """Marked content that is open.

    Attributes:
        tag: Its tag.
        number: The number by which the structure tree knows it.
    """

    def __init__(self, tag: str, properties: pikepdf.Object | None) -> None:
        self.tag = tag
        self.number = int(properties.MCID) if properties is not None and "/MCID" in properties else None
        self._actual = str(properties.ActualText) if properties is not None and "/ActualText" in properties else None

    def take(self) -> str | None:
        """What all glyphs in it say together: said at the first of them, nothing at the others."""
        actual = self._actual
        self._actual = None if actual is None else ""
        return actual


class Font:
    """What the codes of a font say, and how wide they are."""

    def __init__(self, font: pikepdf.Object | None) -> None:
        self._says: Mapping[int, str] = _to_unicode(font.ToUnicode.read_bytes()) if font is not None else {}
        self._widths: Mapping[int, float] = _widths(font.DescendantFonts[0]) if font is not None else {}

    def read(self, shown: list[pikepdf.Object], size: float) -> tuple[str, float]:
        """The text of strings and shifts, and its width."""
        text, width = "", 0.0
        for item in shown:
            if isinstance(item, pikepdf.String):
                data = bytes(item)
                codes = [int.from_bytes(data[n : n + 2], "big") for n in range(0, len(data), 2)]
                text += "".join(self._says[code] for code in codes)
                width += sum(self._widths.get(code, 1000.0) for code in codes)
            else:
                width -= float(item)
        return text, width * size / 1000


def _to_unicode(data: bytes) -> dict[int, str]:
    says: dict[int, str] = {}
    text = data.decode("latin-1")
    if "beginbfrange" in text:
        raise NotImplementedError("ranges")
    for section in re.findall(r"beginbfchar(.*?)endbfchar", text, re.DOTALL):
        for code, words in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>", section):
            says[int(code, 16)] = bytes.fromhex(words).decode("utf-16-be")
    return says


def _widths(font: pikepdf.Object) -> dict[int, float]:
    """The array W: ``first [w w w]`` or ``first last w``."""
    widths: dict[int, float] = {}
    rest = list(font.get("/W", []))
    while rest:
        first = int(rest.pop(0))
        if isinstance(rest[0], pikepdf.Array):
            widths |= {first + n: float(width) for n, width in enumerate(rest.pop(0))}
        else:
            last, width = int(rest.pop(0)), float(rest.pop(0))
            widths |= dict.fromkeys(range(first, last + 1), width)
    return widths
