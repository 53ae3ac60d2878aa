"""Reads a tagged PDF by its structure tree, as a screen reader does; what is an artifact does not exist.

*Why not an extractor:* those guess words and order from positions; the tags say both, and say where a hyphen is only
the end of a line (its ActualText is a soft hyphen).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from typing import Any

import pikepdf

from tests.documents.pdf_page import Page, Piece

_SPACE = 0.12
"""A gap on the line wider than this part of the type size separates words."""

_INVISIBLE = "\u00ad\u034f\u200b\u200c\u200d\u200e\u200f\u2060\ufe0f"


@dataclass(frozen=True, slots=True)
class Node:
    """An element of the structure tree: a tag, its children, and its alternative text."""

    tag: str
    kids: tuple[Node | Piece, ...]
    alt: str = ""

    def pieces(self, *without: str) -> Iterator[Piece]:
        """All characters below, those in elements of the tags ``without`` left out."""
        for kid in self.kids:
            if isinstance(kid, Piece):
                yield kid
            elif kid.tag not in without:
                yield from kid.pieces(*without)

    def nodes(self, *tags: str) -> Iterator[Node]:
        """All elements below with one of these tags, outermost first."""
        for kid in self.kids:
            if isinstance(kid, Node):
                if kid.tag in tags:
                    yield kid
                yield from kid.nodes(*tags)

    def text(self, *without: str) -> str:
        """What it says; hyphens at the end of a line are undone."""
        said, last = "", None
        kept = {id(piece) for piece in self.pieces(*without)}
        for piece in self.pieces():
            if id(piece) in kept and not piece.hyphen:
                said += (" " if last is not None and _apart(last, piece) else "") + piece.text
            last = piece
        return said

    def lines(self) -> list[str]:
        """What it says, line by line as it is set."""
        lines: list[list[Piece]] = []
        for piece in self.pieces():
            if not lines or _below(lines[-1][-1], piece):
                lines.append([])
            lines[-1].append(piece)
        return [Node("", tuple(line)).text().strip(" ") for line in lines]

    @property
    def page(self) -> int:
        """The page on which it begins, or 0 if it is empty."""
        return next((piece.page for piece in self.pieces()), 0)


def _below(last: Piece, piece: Piece) -> bool:
    return piece.page != last.page or abs(piece.y - last.y) > 0.6 * last.size


def _apart(last: Piece, piece: Piece) -> bool:
    """Whether a gap on the line separates two pieces, with no space written in between."""
    if _below(last, piece) or last.text.rstrip(_INVISIBLE)[-1:].isspace() or piece.text.startswith(" "):
        return False
    return piece.x - (last.x + last.width) > _SPACE * last.size


class PdfFile:
    """A tagged PDF.

    Attributes:
        pdf: The file, for everything that is not text.
    """

    def __init__(self, data: bytes) -> None:
        self.pdf = pikepdf.open(BytesIO(data))

    @property
    def page_count(self) -> int:
        """The number of its pages."""
        return len(self.pdf.pages)

    @cached_property
    def pages(self) -> list[Page]:
        """The characters of each page."""
        return [Page(page, n) for n, page in enumerate(self.pdf.pages, 1)]

    @cached_property
    def tree(self) -> Node:
        """The structure tree."""
        numbers = {page.obj.objgen: n for n, page in enumerate(self.pdf.pages, 1)}

        def node(element: pikepdf.Object, page: int) -> Node:
            page = numbers[element.Pg.objgen] if "/Pg" in element else page
            found: list[Node | Piece] = []
            for kid in as_list(element.get("/K")):
                if isinstance(kid, int):
                    found += self.pages[page - 1].marked.get(kid, [])
                elif kid.get("/Type") == "/MCR":
                    found += self.pages[numbers[kid.Pg.objgen] - 1].marked.get(int(kid.MCID), [])
                elif kid.get("/Type") != "/OBJR":
                    found.append(node(kid, page))
            tag = str(element.get("/S", "/Root")).removeprefix("/")
            return Node(tag, tuple(found), str(element.get("/Alt", "")))

        return node(self.pdf.Root.StructTreeRoot, 0)

    @property
    def unmarked(self) -> list[Piece]:
        """Text that is neither in the structure tree nor an artifact; there must be none."""
        return [piece for page in self.pages for piece in page.unmarked]

    @property
    def document(self) -> Node:
        """The root element."""
        (root,) = self.tree.nodes("Document")
        return root

    def close(self) -> None:
        """Let go of the file."""
        self.pdf.close()


def as_list(kids: pikepdf.Object | None) -> list[Any]:
    """What a PDF writes as nothing, as one value or as an array."""
    return [] if kids is None else list(kids) if isinstance(kids, pikepdf.Array) else [kids]
