"""Documents to test: Markdown as documents write it, through pandoc's reader and the DOCX format."""

from __future__ import annotations

import json
import zipfile
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

from lxml import etree

from ik_renderers import engines
from ik_renderers.contract import Angaben, Manuscript, Pages
from ik_renderers.formats.docx.format import DocxFormat
from ik_renderers.markdown import READER
from tests.documents.pictures import png

NS = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
}
W = f"{{{NS['w']}}}"
VAL = f"{W}val"
ANGABEN = Angaben(
    titel="Konzept zum Miteinander von Alt und Jung",
    kurztitel="Alt & Jung",
    herausgeber="Kreis Musterland",
    datum=datetime(2024, 2, 1, 9, 30, tzinfo=UTC),
    thema="Anlage zu VO/2024/017",
    stichworte=("Alter", "Jugend"),
    kennzeichen="Entwurf",
)
PAGES = Pages(count=7, of={"warum": 4, "begegnung": 5, "orte": 5, "berichtswesen": 6, "vorwort": 2})


class Document:
    """A finished DOCX, taken apart."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        with zipfile.ZipFile(BytesIO(data)) as package:
            self.infos = package.infolist()
            self.parts = {info.filename: package.read(info) for info in self.infos}
        self.body = self.tree("word/document.xml")[0]
        self.styles = self.tree("word/styles.xml")

    def tree(self, name: str) -> etree._Element:
        """One of its parts."""
        root: etree._Element = etree.fromstring(self.parts[name])
        return root

    @property
    def paragraphs(self) -> list[etree._Element]:
        """All paragraphs of the text, those in tables and in the table of contents too."""
        return list(self.body.iter(f"{W}p"))

    def styled(self, style: str) -> list[etree._Element]:
        """The paragraphs of one style, by its ID."""
        return [paragraph for paragraph in self.paragraphs if style_of(paragraph) == style]

    def style(self, id: str) -> etree._Element:
        """The definition of a style."""
        found: list[etree._Element] = find(self.styles, f"w:style[@w:styleId='{id}']")
        return found[0]

    def effective(self, paragraph: etree._Element, property: str, attribute: str = "val") -> str | None:
        """A property of a paragraph, its own or that of its style and what this is based on; ``""`` without a value."""
        owners = [paragraph]
        id = style_of(paragraph)
        while id:
            owners.append(self.style(id))
            based = find(owners[-1], "w:basedOn/@w:val")
            id = str(based[0]) if based else ""
        for owner in owners:
            for found in find(owner, f"w:pPr/w:{property}"):
                if attribute == "val" or f"{W}{attribute}" in found.attrib:
                    return str(found.get(f"{W}{attribute}", ""))
        return None


def find(element: etree._Element, path: str) -> list[Any]:
    """What an XPath finds."""
    result: list[Any] = element.xpath(path, namespaces=NS)
    return result


def style_of(paragraph: etree._Element) -> str:
    """The ID of a paragraph's style."""
    return "".join(map(str, find(paragraph, "w:pPr/w:pStyle/@w:val")))


def words(element: etree._Element) -> str:
    """The text of an element; a tab is a tab, a break is a line's end."""
    return "".join(
        {f"{W}tab": "\t", f"{W}br": "\n", f"{W}softHyphen": "\xad"}.get(str(node.tag), node.text or "")
        for node in element.iter(f"{W}t", f"{W}tab", f"{W}br", f"{W}softHyphen")
        if not find(node, "ancestor::w:tabs")
    )


def example(name: str) -> str:
    """One of the Markdown documents beside this module; its picture is put in."""
    text = (Path(__file__).parent / f"{name}.md").read_text(encoding="utf-8")
    return text.replace("bild.png", f"data:image/png;base64,{b64encode(png(1600, 400)).decode()}")


def document_of_ast(ast: bytes, pages: Pages = PAGES, **changes: Any) -> Document:
    """The document of an AST, with some of the Angaben changed."""
    return Document(DocxFormat().write(Manuscript(ast, replace(ANGABEN, **changes)), lambda: pages).data)


def ast_of(markdown: str) -> bytes:
    """Markdown as documents write it → the AST that formats get."""
    return engines.pandoc(("-f", READER, "-t", "json"), markdown.encode(), step="Markdown lesen")


def document(markdown: str, **changes: Any) -> Document:
    """The document of a piece of Markdown."""
    return document_of_ast(ast_of(markdown), **changes)


@cache
def muster() -> Document:
    """One that has everything a concept may have."""
    return document(example("muster"))


@cache
def vorlage() -> Document:
    """A form."""
    return document(example("vorlage"), layout="vorlage", kurztitel="VO/2024/017", kennzeichen="")


def ast(*paragraphs: Mapping[str, Any]) -> bytes:
    """An AST of blocks as pandoc's JSON has them."""
    return json.dumps({"pandoc-api-version": [1, 23, 1, 1], "meta": {}, "blocks": paragraphs}).encode()
