"""Pages: paper, margins, columns, running head and foot."""

from __future__ import annotations

from dataclasses import dataclass
from xml.etree import ElementTree as ET

from ik_renderers.contract import Angaben, Layout
from ik_renderers.formats.docx.wordml import element, field, paragraph, q, run, tab

HEADER, FOOTER, COVER = "ikKopfzeile", "ikFusszeile", "ikDeckblatt"
"""Relationship IDs of the running head and foot, and of the cover's own head."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """Measures of a page in twips (1 mm = 56.7); A4."""

    left: int
    right: int
    top: int
    bottom: int
    header: int = 737
    footer: int = 624
    width: int = 11906
    height: int = 16838

    @property
    def text(self) -> int:
        """Width of the text."""
        return self.width - self.left - self.right


SHEETS: dict[Layout, Sheet] = {
    # 56 mm left: the margin of 25 mm and the column of 31 mm in which numbers hang and boxes begin.
    # The other measures are those of the PDF too.
    "konzept": Sheet(left=3175, right=1984, top=1332, bottom=1134),
    "vorlage": Sheet(left=1418, right=1247, top=1247, bottom=1134),
    "quer": Sheet(left=1134, right=1134, top=1134, bottom=1021, width=16838, height=11906),
}


def section(sheet: Sheet, *, first: bool, cover: bool, columns: bool, header: bool, continuous: bool) -> ET.Element:
    """Properties of one section.

    Args:
        sheet: Its measures.
        first: Whether it is the first section: it brings head and foot, the others inherit them.
        cover: Whether its first page is a cover, without head and foot.
        columns: Two columns instead of one.
        header: Whether there is a running head.
        continuous: Whether the section goes on upon the same page.
    """
    references: list[ET.Element] = []
    if first:
        if header:
            references.append(_reference("w:headerReference", HEADER, "default"))
        if cover:
            references.append(_reference("w:headerReference", COVER, "first"))
        references.append(_reference("w:footerReference", FOOTER, "default"))
    return element(
        "w:sectPr",
        *references,
        *([element("w:type", val="continuous")] if continuous else []),
        _paper(sheet),
        element(
            "w:pgMar",
            top=sheet.top,
            right=sheet.right,
            bottom=sheet.bottom,
            left=sheet.left,
            header=sheet.header,
            footer=sheet.footer,
            gutter=0,
        ),
        element("w:cols", num=2, space=454) if columns else element("w:cols", space=454),
        *([element("w:titlePg")] if cover and first else []),
    )


def _paper(sheet: Sheet) -> ET.Element:
    size = element("w:pgSz", w=sheet.width, h=sheet.height)
    if sheet.width > sheet.height:
        size.set(q("w:orient"), "landscape")
    return size


def running_head(angaben: Angaben) -> ET.Element:
    """Short title, and the chapter of the page.

    *Why the chapter's field is empty as stored:* Word works STYLEREF out for every page as it lays it out, while a
    program that does not know it would show one stored chapter on all pages.
    """
    chapter = field("STYLEREF 1", ())
    return element("w:hdr", paragraph("Header", run(angaben.kurztitel), tab(), *chapter))


def running_foot(angaben: Angaben, pages: int) -> ET.Element:
    """The mark on the left (a form: its short title, too), the page number on the right."""
    words = [angaben.kennzeichen]
    if angaben.layout != "konzept":
        words.insert(0, angaben.kurztitel)
    left = [run(" · ".join(filter(None, words)))] if any(words) else []
    shown = 2 if angaben.layout == "konzept" and pages > 1 else 1
    return element(
        "w:ftr",
        paragraph(
            "Footer",
            *left,
            tab(),
            run("Seite "),
            *field("PAGE", [run(str(shown))]),
            run(" von "),
            *field("NUMPAGES", [run(str(pages))]),
        ),
    )


def _reference(name: str, target: str, kind: str) -> ET.Element:
    node = element(name, type=kind)
    node.set(q("r:id"), target)
    return node
