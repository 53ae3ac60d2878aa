"""The text: pandoc's paragraphs in our order, with what its markers ask for.

filter.lua speaks by empty elements of a namespace of its own; here they become page breaks, sections, boxes and the
place of the table of contents, and none of them is left.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from xml.etree import ElementTree as ET

from ik_renderers.formats.docx import boxes, tables, toc
from ik_renderers.formats.docx.inlines import Inlines, is_empty
from ik_renderers.formats.docx.numbering import Numbering
from ik_renderers.formats.docx.sections import Sheet, section
from ik_renderers.formats.docx.styles import Styles
from ik_renderers.formats.docx.wordml import (
    BOOKMARK_END,
    BOOKMARK_START,
    MARKER,
    TBL,
    P,
    element,
    paragraph,
    q,
    set_property,
    set_spacing,
    set_style,
    style_of,
)

_HEADING = "Heading"
_FIRST_TARGET = 100_000_001
_PLACE = "ik-inhaltsverzeichnis"
_DRAWING, _CAPTION = "IKSchaubild", "Caption"
_AFTER_TABLE = 160  # twips


class Body:
    """Walks once over what pandoc wrote.

    Attributes:
        headings: The headings with a Ziffer, in order.
        cover: Whether the document begins with a cover.
    """

    def __init__(
        self, styles: Styles, names: Mapping[str, str], numbering: Numbering, inlines: Inlines, sheet: Sheet
    ) -> None:
        """Take what belongs to the document; ``names`` are pandoc's style IDs and their names."""
        self.headings: list[toc.Heading] = []
        self.cover = False
        self._styles, self._names, self._numbering = styles, names, numbering
        self._inlines, self._sheet = inlines, sheet
        self._out: list[ET.Element] = []
        self._bookmarks: list[str] = []
        self._sections: list[tuple[ET.Element, bool]] = []  # the paragraph that ends it; whether it has two columns
        self._page_break = self._column_break = False
        self._list_style = ""
        self._wide = False
        self._number: str | None = None
        self._box: list[ET.Element] | None = None
        self._closing: tuple[list[ET.Element], int, bool] | None = None
        self._level, self._touches = 1, False
        self._head_from = 0

    def walk(self, body: ET.Element) -> None:
        """Take all children of pandoc's ``w:body``."""
        handlers: dict[str, Callable[[ET.Element], None]] = {
            P: self._paragraph,
            TBL: self._table,
            BOOKMARK_START: lambda node: self._bookmarks.append(node.get(q("w:name"), "")),
        }
        for node in body:
            if node.tag.startswith(MARKER):
                self._marker(node)
            elif node.tag in handlers:
                handlers[node.tag](node)
        self._close_box(bound=False)
        if self._out and self._out[-1].tag == TBL:
            self._out.append(paragraph("IKTrenner"))  # Why: Word wants a paragraph after the last table

    def finish(self, pages: Mapping[str, int], *, header: bool) -> ET.Element:
        """The finished ``w:body``; ``pages`` tells the page of a heading's bookmark."""
        table = toc.table(self.headings, pages)
        content: list[ET.Element] = []
        for node in self._out:
            if node.tag != _PLACE:
                content.append(node)
            elif table is not None:
                content.append(table)
        if self.headings:
            content.insert(content.index(self.headings[0].node), element("w:bookmarkStart", id=0, name=toc.SCOPE))
            content.append(element("w:bookmarkEnd", id=0))
        for index, (node, columns) in enumerate(self._sections):
            set_property(node, self._section(index, columns=columns, header=header))
        return element("w:body", *content, self._section(len(self._sections), columns=False, header=header))

    def _section(self, index: int, *, columns: bool, header: bool) -> ET.Element:
        return section(
            self._sheet,
            first=index == 0,
            cover=self.cover,
            columns=columns,
            header=header,
            continuous=bool(self._sections),
        )

    # Markers ---------------------------------------------------------------------------------------------------------

    def _marker(self, node: ET.Element) -> None:
        name = node.tag.removeprefix(MARKER)
        if name == "seitenumbruch":
            self._page_break = bool(self._out)
        elif name == "ziffer":
            self._number = node.get("id", "")
        elif name == "stil":
            self._styles.add(node.get("name", ""), node.get("basis", ""))
        elif name == "titelblatt":
            self.cover = self.cover or not self._out
        elif name == "inhaltsverzeichnis":
            self._out.append(ET.Element(_PLACE))
        elif name in ("breit", "breit-ende"):
            self._wide = name == "breit"
        elif name in ("liste", "liste-ende"):
            self._list_style = self._styles.id_of(node.get("stil", "")) if name == "liste" else ""
        elif name == "kasten-anfang":
            # Of three in a row only the second has a changed edge, or the third would run into it.
            self._touches = self._closing is not None and not self._closing[2]
            self._close_box(bound=False)
            self._level = int(node.get("stufe", "1"))
            self._box = []
        elif name == "kasten-ende" and self._box is not None:
            self._closing = (self._box, self._level, self._touches)
            self._box = None
        else:
            self._head(name)

    def _head(self, name: str) -> None:
        if name == "kopf-anfang":
            self._end_section(columns=False)
            self._head_from = len(self._out)
        elif name == "kopf-rechts":
            self._column_break = len(self._out) > self._head_from
        elif name == "kopf-ende" and len(self._out) > self._head_from:
            self._end_section(columns=True)

    def _end_section(self, *, columns: bool) -> None:
        if self._out and self._out[-1].tag == P:
            self._sections.append((self._out[-1], columns))

    # Content ---------------------------------------------------------------------------------------------------------

    def _paragraph(self, node: ET.Element) -> None:
        if is_empty(node):
            self._bookmarks += [start.get(q("w:name"), "") for start in node.iter(BOOKMARK_START)]
            return
        self._style(node)
        style = style_of(node)
        self._numbering.place(node, in_box=self._styles.is_a(style, "IKKasten"))
        self._inlines.tidy(node, breadth=self._breadth(style) if style == _DRAWING else None)
        if style.startswith(_HEADING):
            self._heading(node, style)
        if self._box is None:
            self._close_box(bound=style == "IKZitat")
        if self._column_break:
            node.insert(1, element("w:r", element("w:br", type="column")))
            self._column_break = False
        if style == _CAPTION and self._out and style_of(self._out[-1]) == "IKAbbildung":
            set_property(self._out[-1], element("w:keepNext"))
        if self._box is None and self._out and self._out[-1].tag == TBL and not style.startswith(_HEADING):
            set_spacing(node, before=_AFTER_TABLE * (2 if style == _CAPTION else 1))
        if self._wide and style == _CAPTION:
            set_property(node, element("w:ind", left=self._styles.indent(_DRAWING, "left")))
        self._add(node, node)

    def _table(self, node: ET.Element) -> None:
        if self._box is None:
            tables.tidy(node, *self._reach())
        else:
            tables.tidy_in_box(node, self._sheet.text, inset=-self._styles.indent("IKKasten", "left"))
        for inner in node.iter(P):
            self._inlines.tidy(inner)
        for cell in node.iter(q("w:tc")):
            for child in list(cell):
                if child.tag.startswith(MARKER) or child.tag in (BOOKMARK_START, BOOKMARK_END):
                    cell.remove(child)
        if self._box is None:
            self._close_box(bound=False)
        if self._out and self._out[-1].tag == TBL:
            self._out.append(paragraph("IKTrenner"))  # Why: Word makes one table of two neighbours
        elif self._out and style_of(self._out[-1]) == _CAPTION:
            set_property(self._out[-1], element("w:keepNext"))
        first = node.find(f".//{P}")
        self._add(node, first)

    def _reach(self) -> tuple[int, int]:
        """Width of a table, and by how much it reaches out to the left of the text; a wide one is like a picture."""
        if not self._wide:
            return self._sheet.text, 0
        return self._breadth(_DRAWING), -self._styles.indent(_DRAWING, "left")

    def _add(self, node: ET.Element, first: ET.Element | None) -> None:
        """Add a block; pending bookmarks and a pending page break go to its first paragraph."""
        if first is not None:
            if self._page_break:
                set_property(first, element("w:pageBreakBefore"))
                if style_of(first).startswith(_HEADING):
                    set_spacing(first, before=0)
                self._page_break = False
            self._inlines.mark(first, self._bookmarks)
            self._bookmarks = []
        if self._box is not None:
            self._box.append(node)
        self._out.append(node)

    def _style(self, node: ET.Element) -> None:
        style = self._list_style or self._styles.id_of(self._names.get(style_of(node), "Body Text"))
        if node.find(f".//{q('w:drawing')}") is not None:
            known = self._styles.is_a(style, "IKKasten") or style in ("IKLogo", _DRAWING)
            style = style if known else "IKAbbildung"
            # Why: a line of an exact height would show a strip of the picture only.
            set_spacing(node, line=240, lineRule="auto")
        # Why another style in a box: what has not its frame and edge falls out of it.
        set_style(node, boxes.TITLE if style == _CAPTION and self._box is not None else style)

    def _breadth(self, style: str) -> int:
        """How wide a paragraph is, in twips."""
        return self._sheet.text - self._styles.indent(style, "left") - self._styles.indent(style, "right")

    def _heading(self, node: ET.Element, style: str) -> None:
        level = int(style.removeprefix(_HEADING))
        if self._number is None:
            set_property(node, element("w:ind", left=0, hanging=0))
            return
        target = f"{toc.TARGET}{_FIRST_TARGET + len(self.headings)}"
        self.headings.append(toc.Heading(node, level, self._number, target))
        self._bookmarks.insert(0, target)
        self._number = None

    def _close_box(self, *, bound: bool) -> None:
        if self._closing is not None:
            box, level, touches = self._closing
            boxes.close(box, self._styles, level=level, bound=bound, touches=touches)
            self._closing = None
