"""DOCX: pandoc writes the text, this package everything around it.

pandoc turns the AST into paragraphs, runs, footnotes, tables and pictures; of what it writes only these are taken.
Styles, numbering, settings, theme and font table are the readable XML files in ``parts/``; head, foot, table of
contents and properties are made here.

*Why no reference.docx:* a reference document is a binary file that no diff can show, pandoc takes only half of it over
(no fonts, no settings), and the county's colours and language must go into the styles anyway.
So pandoc runs with its built-in one, whose look never reaches the result, and a change of style is a change of a line
in ``parts/styles.xml``.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping
from importlib.resources import as_file, files

from ik_renderers import engines
from ik_renderers.contract import Aenderungsvermerk, Angaben, Manuscript, Pages, PagesSource, Rendition
from ik_renderers.formats.docx import drawings, fonts, properties, softhyphens
from ik_renderers.formats.docx.body import Body
from ik_renderers.formats.docx.bookmarks import bookmark
from ik_renderers.formats.docx.inlines import Inlines
from ik_renderers.formats.docx.numbering import Numbering
from ik_renderers.formats.docx.package import Package, Relationship, part
from ik_renderers.formats.docx.redline.merge import merged
from ik_renderers.formats.docx.sections import COVER, FOOTER, HEADER, SHEETS, running_foot, running_head
from ik_renderers.formats.docx.styles import Styles, tokens
from ik_renderers.formats.docx.wordml import P, element, parse, q, serialise, set_style

_DOCUMENT = "word/document.xml"
_FOOTNOTES = "word/footnotes.xml"
_NOTES_FROM = 1_000_000


class DocxFormat:
    """Writes a manuscript as a Word document that Word people can go on working with."""

    name = "docx"

    def write(self, manuscript: Manuscript, pages: PagesSource) -> Rendition:
        """Write one manuscript; the page map is asked for last, when all else is done."""
        angaben = manuscript.angaben
        ast, soft_hyphen = softhyphens.hide(_with_logo(drawings.as_png(manuscript.ast), angaben))
        with as_file(files("ik_renderers.formats.docx").joinpath("filter.lua")) as lua:
            written = engines.pandoc(["-f", "json", "-t", "docx", "--lua-filter", str(lua)], ast, step="DOCX schreiben")
        source = Package.read(written)
        softhyphens.show(source, soft_hyphen)
        return Rendition(_Document(source, angaben).pack(pages))

    def redline(self, old: Rendition, new: Rendition, vermerk: Aenderungsvermerk) -> Rendition:
        """Show what has changed as Word's own insertions and deletions."""
        return Rendition(merged(old.data, new.data, vermerk))


class _Document:
    """One document on its way from pandoc's package to ours."""

    def __init__(self, source: Package, angaben: Angaben) -> None:
        self._source = source
        self._angaben = angaben
        self._sheet = SHEETS[angaben.layout]
        self._styles = Styles(angaben)
        self._numbering = Numbering(
            part("numbering.xml", tokens(angaben)), source.parts.get("word/numbering.xml"), self._styles
        )
        self._names = _style_names(source.parts["word/styles.xml"])
        self._out = Package()
        self._body = self._walk()
        self._footnotes()

    def pack(self, pages: PagesSource) -> bytes:
        """Finish with the page map, and pack."""
        tree = tokens(self._angaben)
        parts = self._out.parts
        for name, target in (("settings.xml", "word/settings.xml"), ("theme1.xml", "word/theme/theme1.xml")):
            parts[target] = serialise(part(name, tree))
        parts["word/styles.xml"] = serialise(self._styles.root)
        parts["word/numbering.xml"] = serialise(self._numbering.root)
        fonts.embed(self._out, self._angaben.hausstil.schrift)
        self._relate()
        self._finish(pages())
        return self._out.write()

    def _walk(self) -> Body:
        inlines = Inlines(self._links(_DOCUMENT), self._sheet.text)
        body = Body(self._styles, self._names, self._numbering, inlines, self._sheet)
        found = parse(self._source.parts[_DOCUMENT]).find(q("w:body"))
        if found is not None:
            body.walk(found)
        return body

    def _footnotes(self) -> None:
        """Take the footnotes over; a document without any has the part nevertheless, as Word's own have."""
        root = parse(self._source.parts[_FOOTNOTES])
        inlines = Inlines(self._links(_FOOTNOTES), self._sheet.text, start=_NOTES_FROM)
        for note in root:
            for paragraph in note.iter(P):
                inlines.tidy(paragraph)
                if q("w:type") not in note.attrib:
                    set_style(paragraph, "FootnoteText")
        self._out.parts[_FOOTNOTES] = serialise(root)

    def _finish(self, pages: Pages) -> None:
        body = self._body.finish({bookmark(id): page for id, page in pages.of.items()}, header=self._has_header)
        parts = self._out.parts
        parts[_DOCUMENT] = serialise(element("w:document", body))
        parts["word/footer1.xml"] = serialise(running_foot(self._angaben, max(1, pages.count)))
        if self._has_header:
            parts["word/header1.xml"] = serialise(running_head(self._angaben))
        if self._body.cover:
            parts["word/header2.xml"] = serialise(part("cover.xml", tokens(self._angaben)))
        parts["docProps/core.xml"] = properties.core(self._angaben)
        parts["docProps/app.xml"] = properties.app(self._angaben, max(1, pages.count))

    @property
    def _has_header(self) -> bool:
        return self._angaben.layout == "konzept"

    def _links(self, owner: str) -> Mapping[str, str]:
        lines = self._source.relationships.get(owner, [])
        return {line.id: line.target for line in lines if line.external}

    def _relate(self) -> None:
        out = self._out
        for target, kind in (
            ("word/document.xml", "officeDocument"),
            ("docProps/core.xml", "core-properties"),
            ("docProps/app.xml", "extended-properties"),
        ):
            out.relate("", Relationship(f"ik{len(out.relationships.get('', [])) + 1}", kind, target))
        own = {"styles": "styles.xml", "numbering": "numbering.xml", "settings": "settings.xml"}
        own |= {"fontTable": "fontTable.xml", "theme": "theme/theme1.xml", "footnotes": "footnotes.xml"}
        for kind, target in own.items():
            out.relate(_DOCUMENT, Relationship(f"ik{kind}", kind, target))
        out.relate(_DOCUMENT, Relationship(FOOTER, "footer", "footer1.xml"))
        if self._has_header:
            out.relate(_DOCUMENT, Relationship(HEADER, "header", "header1.xml"))
        if self._body.cover:
            out.relate(_DOCUMENT, Relationship(COVER, "header", "header2.xml"))
        for owner in (_DOCUMENT, _FOOTNOTES):
            used = self._source.relationships.get(owner, [])
            for line in used:
                if line.kind in ("hyperlink", "image"):
                    out.relate(owner, line)
                if line.kind == "image":
                    out.parts[f"word/{line.target}"] = self._source.parts[f"word/{line.target}"]


def _style_names(styles: bytes) -> Mapping[str, str]:
    """Style IDs of pandoc → the names that filter.lua gave them."""
    names = {}
    for style in parse(styles).iter(q("w:style")):
        name = style.find(q("w:name"))
        if name is not None:
            names[style.get(q("w:styleId"), "")] = name.get(q("w:val"), "")
    return names


def _with_logo(ast: bytes, angaben: Angaben) -> bytes:
    """Put the profile's logo before everything else on the cover, or in the letterhead of a form."""
    logo = angaben.hausstil.logo
    if logo is None:
        return ast
    document = json.loads(ast)
    for block in document["blocks"]:
        if block["t"] == "Div" and {"titelblatt", "briefkopf"} & set(block["c"][0][1]):
            source = f"data:{_media_type(logo)};base64,{base64.b64encode(logo).decode('ascii')}"
            alt = [{"t": "Str", "c": angaben.hausstil.logo_alt}]
            image = {
                "t": "Image",
                "c": [["", [], [["height", "20mm" if angaben.layout == "konzept" else "14mm"]]], alt, [source, ""]],
            }
            block["c"][1].insert(0, {"t": "Div", "c": [["", ["logo"], []], [{"t": "Para", "c": [image]}]]})
            break
    return json.dumps(document, ensure_ascii=False).encode("utf-8")


def _media_type(data: bytes) -> str:
    if data.startswith(b"\x89PNG"):
        return "image/png"
    return "image/jpeg" if data.startswith(b"\xff\xd8") else "image/svg+xml"
