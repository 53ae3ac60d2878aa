"""Inside a paragraph: runs joined, bookmarks numbered, links and pictures as Word writes them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from xml.etree import ElementTree as ET

from ik_renderers.formats.docx.wordml import (
    BOOKMARK_END,
    BOOKMARK_START,
    PPR,
    RPR,
    VAL,
    R,
    T,
    element,
    q,
    text_of,
)

_TWIP = 635  # EMU

_VISIBLE = {q(f"w:{name}") for name in ("drawing", "pict", "footnoteReference", "sym", "noBreakHyphen", "softHyphen")}


class Inlines:
    """Works on the paragraphs of one part, and counts what must have a number of its own in it."""

    def __init__(self, targets: Mapping[str, str], width: int, *, start: int = 0) -> None:
        """Begin with one part.

        Args:
            targets: Its external links, relationship ID → URL.
            width: Width of the text in twips.
            start: Where its numbers start; no two parts may share one.
        """
        self._targets = targets
        self._width = width * _TWIP
        self._bookmarks = self._pictures = start

    def tidy(self, paragraph: ET.Element, *, breadth: int | None = None) -> None:
        """Bring one paragraph into the form that Word itself would save.

        Args:
            paragraph: The paragraph.
            breadth: How wide its pictures are to be, in twips; if left out, as they are, but no wider than the text.
        """
        self._renumber(paragraph)
        join_runs(paragraph)
        for link in paragraph.iter(q("w:hyperlink")):
            join_runs(link)
            link.set(q("w:history"), "1")
            # A visible URL is text of no language: no hyphens, no spelling checker.
            bare = self._targets.get(link.get(q("r:id"), "")) == text_of(link)
            for style in link.iter(q("w:rStyle")):
                if style.get(VAL) == "Hyperlink":
                    style.set(VAL, "IKURL" if bare else "IKVerweis")
        for drawing in paragraph.iter(q("w:drawing")):
            self._picture(drawing)
            if breadth:
                _resize(drawing, breadth * _TWIP)

    def mark(self, paragraph: ET.Element, names: Iterable[str]) -> None:
        """Put bookmarks around the whole content of a paragraph."""
        for name in names:
            self._bookmarks += 1
            start = 1 if paragraph.find(PPR) is not None else 0
            paragraph.insert(start, element("w:bookmarkStart", id=self._bookmarks, name=name))
            paragraph.append(element("w:bookmarkEnd", id=self._bookmarks))

    def _renumber(self, paragraph: ET.Element) -> None:
        new: dict[str, str] = {}
        for node in paragraph.iter(BOOKMARK_START):
            self._bookmarks += 1
            new[node.get(q("w:id"), "")] = str(self._bookmarks)
        for node in paragraph.iter():
            if node.tag in (BOOKMARK_START, BOOKMARK_END):
                node.set(q("w:id"), new.get(node.get(q("w:id"), ""), "0"))

    def _picture(self, drawing: ET.Element) -> None:
        self._pictures += 1
        for properties in (*drawing.iter(q("wp:docPr")), *drawing.iter(q("pic:cNvPr"))):
            properties.set("id", str(self._pictures))
            properties.set("name", f"Bild {self._pictures}")
            properties.attrib.pop("title", None)
        for properties in drawing.iter(q("pic:cNvPr")):
            properties.attrib.pop("descr", None)  # Why: pandoc repeats the whole data: URI there
        for inline in drawing.iter(q("wp:inline")):
            inline.attrib.update(dict.fromkeys(("distT", "distB", "distL", "distR"), "0"))
        for blip in drawing.iter(q("a:blip")):
            svg = blip.find(f".//{q('asvg:svgBlip')}")
            if svg is not None:
                # Why: LibreOffice shows what the picture itself embeds, Word what stands in the extension.
                blip.attrib.setdefault(q("r:embed"), svg.get(q("r:embed"), ""))
        _resize(drawing, self._width, enlarge=False)


def _resize(drawing: ET.Element, width: int, *, enlarge: bool = True) -> None:
    """Make a picture as wide as ``width`` in EMU, or only no wider, and as high as it then is."""
    for extent in (*drawing.iter(q("wp:extent")), *drawing.iter(q("a:ext"))):
        if "cx" in extent.attrib:
            wide, high = int(extent.attrib["cx"]), int(extent.attrib["cy"])
            if wide > width or enlarge:
                extent.set("cx", str(width))
                extent.set("cy", str(max(1, high * width // max(1, wide))))


def join_runs(parent: ET.Element) -> None:
    """Join neighbouring text runs of equal properties: pandoc makes one of every word."""
    last: ET.Element | None = None
    look = ""
    for child in list(parent):
        if not _is_text_run(child):
            last = None
            continue
        here = _look(child)
        if last is not None and here == look:
            text = last.find(T)
            assert text is not None
            text.text = (text.text or "") + text_of(child)
            parent.remove(child)
        else:
            last, look = child, here


def is_empty(paragraph: ET.Element) -> bool:
    """Whether a paragraph shows nothing."""
    return not any(node.tag in _VISIBLE or (node.tag == T and node.text) for node in paragraph.iter())


def _is_text_run(node: ET.Element) -> bool:
    return node.tag == R and [child.tag for child in node if child.tag != RPR] == [T]


def _look(run: ET.Element) -> str:
    properties = run.find(RPR)
    return "" if properties is None else ET.tostring(properties, encoding="unicode")
