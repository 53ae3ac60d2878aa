"""The content of a DOCX, by its parts and styles."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from io import BytesIO
from xml.etree import ElementTree as ET

from tests.documents.content import Content, Entry, folded, image

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PICTURE = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_SAYS = {f"{W}tab": " ", f"{W}br": "\n", f"{W}noBreakHyphen": "\u2011", f"{W}softHyphen": "\xad"}
_FIELDS = ("instrText", "fldChar", "footnoteReference", "footnoteRef", "bookmarkStart", "bookmarkEnd")
_SILENT = {f"{W}{name}" for name in ("pPr", "rPr", "lastRenderedPageBreak", *_FIELDS)}
_GROUPS = {f"{W}{name}" for name in ("r", "hyperlink", "fldSimple", "smartTag", "p")}
_QUOTE = "IKZitat"


def content_of_docx(data: bytes) -> Content:
    """Read a finished DOCX; the running head and foot are other parts, so they do not come up."""
    with zipfile.ZipFile(BytesIO(data)) as package:
        document = ET.fromstring(package.read("word/document.xml"))
        names = package.namelist()
        footnotes = ET.fromstring(package.read("word/footnotes.xml")) if "word/footnotes.xml" in names else None
    contents = document.find(f".//{W}sdt")
    inside = set() if contents is None else set(contents.iter(f"{W}p"))
    paragraphs = list(document.iter(f"{W}p"))
    toc = [paragraph for paragraph in paragraphs if paragraph in inside]
    cut = paragraphs.index(toc[0]) if toc else 0
    front = [text for paragraph in paragraphs[:cut] for text in words_of(paragraph).split("\n")]
    rest = [paragraph for paragraph in paragraphs[cut:] if paragraph not in inside]
    return Content(
        front=tuple(map(folded, front)),
        toc=tuple(map(_entry, toc)),
        body=tuple(text for p in rest if style_of(p) != _QUOTE if (text := folded(words_of(p)))),
        notes=tuple(_notes(document, footnotes)),
        quotes=tuple(folded(words_of(p)) for p in rest if style_of(p) == _QUOTE),
    )


def style_of(paragraph: ET.Element) -> str:
    """The ID of a paragraph's style."""
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    return "" if style is None else style.get(f"{W}val", "")


def words_of(paragraph: ET.Element) -> str:
    """What a paragraph says.

    Raises:
        ValueError: There is something in it that might say something and that nobody thought of.
    """
    return "".join(_words(paragraph))


def _words(element: ET.Element) -> Iterator[str]:
    for child in element:
        if child.tag == f"{W}t":
            yield child.text or ""
        elif child.tag == f"{W}drawing":
            yield from (image(picture.get("descr", "")) for picture in child.iter(_PICTURE))
        elif child.tag in _SAYS:
            yield "" if child.get(f"{W}type") == "page" else _SAYS[child.tag]
        elif child.tag in _GROUPS:
            yield from _words(child)
        elif child.tag not in _SILENT:
            raise ValueError(f"unknown element {child.tag}")


def _entry(paragraph: ET.Element) -> Entry:
    ziffer, titel, seite = (
        "".join({f"{W}tab": "\t", f"{W}t": child.text or ""}.get(child.tag, "") for child in paragraph.iter())
    ).split("\t")
    return Entry(ziffer, titel, int(seite))


def _notes(document: ET.Element, footnotes: ET.Element | None) -> Iterator[str]:
    for reference in document.iter(f"{W}footnoteReference"):
        assert footnotes is not None
        (note,) = (note for note in footnotes if note.get(f"{W}id") == reference.get(f"{W}id"))
        yield folded(" ".join(words_of(paragraph) for paragraph in note.iter(f"{W}p")))
