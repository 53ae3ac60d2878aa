"""The zip around the parts: read what pandoc wrote, write what Word opens.

Every written package has fixed time stamps, order and attributes, so the same parts give the same bytes.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from importlib.resources import files
from xml.etree import ElementTree as ET
from xml.sax.saxutils import quoteattr

from ik_renderers.formats.docx.wordml import clean, parse

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_WORDML = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_TIME = (1980, 1, 1, 0, 0, 0)

CONTENT_TYPES = {
    "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    "docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    "word/document.xml": f"{_WORDML}.document.main+xml",
    "word/styles.xml": f"{_WORDML}.styles+xml",
    "word/numbering.xml": f"{_WORDML}.numbering+xml",
    "word/settings.xml": f"{_WORDML}.settings+xml",
    "word/fontTable.xml": f"{_WORDML}.fontTable+xml",
    "word/theme/theme1.xml": "application/vnd.openxmlformats-officedocument.theme+xml",
    "word/footnotes.xml": f"{_WORDML}.footnotes+xml",
    "word/header1.xml": f"{_WORDML}.header+xml",
    "word/header2.xml": f"{_WORDML}.header+xml",
    "word/footer1.xml": f"{_WORDML}.footer+xml",
}
_EXTENSIONS = {
    "rels": "application/vnd.openxmlformats-package.relationships+xml",
    "xml": "application/xml",
    "odttf": "application/vnd.openxmlformats-officedocument.obfuscatedFont",
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "gif": "image/gif",
    "svg": "image/svg+xml",
}


@dataclass(frozen=True, slots=True)
class Relationship:
    """One line of a ``.rels`` part."""

    id: str
    kind: str
    target: str
    external: bool = False


@dataclass(slots=True)
class Package:
    """The parts of a DOCX and their relationships (part name, empty for the package → lines)."""

    parts: dict[str, bytes] = field(default_factory=dict)
    relationships: dict[str, list[Relationship]] = field(default_factory=dict)

    @classmethod
    def read(cls, data: bytes) -> Package:
        """Unpack what pandoc wrote."""
        package = cls()
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for name in archive.namelist():
                folder, _, leaf = name.rpartition("/")
                if leaf.endswith(".rels"):
                    owner = f"{folder.removesuffix('_rels')}{leaf.removesuffix('.rels')}"
                    package.relationships[owner] = list(_read_relationships(archive.read(name)))
                elif leaf:
                    package.parts[name] = archive.read(name)
        return package

    def relate(self, owner: str, relationship: Relationship) -> None:
        """Add a relationship of a part."""
        self.relationships.setdefault(owner, []).append(relationship)

    def write(self) -> bytes:
        """Pack all parts, byte-identical for identical parts."""
        entries = {"[Content_Types].xml": _content_types(self.parts)}
        for owner, lines in sorted(self.relationships.items()):
            folder, _, leaf = owner.rpartition("/")
            entries[f"{folder}/_rels/{leaf}.rels".lstrip("/")] = _relationships(lines)
        entries.update(sorted(self.parts.items()))
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w") as archive:
            for name, data in entries.items():
                entry = zipfile.ZipInfo(name, _TIME)
                entry.compress_type = zipfile.ZIP_DEFLATED
                entry.create_system = 0  # Why: the default is the machine's own
                # Why level 1 for fonts: twice as fast, and hardly larger.
                archive.writestr(entry, data, compresslevel=1 if name.endswith(".odttf") else 6)
        return buffer.getvalue()


def resource(name: str) -> bytes:
    """A file of this format's own folder."""
    return files("ik_renderers.formats.docx").joinpath(name).read_bytes()


def part(name: str, tokens: Mapping[str, str]) -> ET.Element:
    """One of the readable parts, its tokens filled in, its comments left out."""
    text = resource(f"parts/{name}").decode("utf-8")
    for token, value in tokens.items():
        text = text.replace(token, value)
    return parse(text.encode("utf-8"))


def _read_relationships(data: bytes) -> Iterable[Relationship]:
    for line in parse(data):
        yield Relationship(
            line.get("Id", ""),
            line.get("Type", "").rpartition("/")[2],
            line.get("Target", ""),
            line.get("TargetMode") == "External",
        )


def _relationships(lines: Iterable[Relationship]) -> bytes:
    out = [_HEAD, f'<Relationships xmlns="{_RELATIONSHIPS}">']
    for line in lines:
        base = f"{_RELATIONSHIPS}/metadata" if line.kind == "core-properties" else OFFICE
        mode = ' TargetMode="External"' if line.external else ""
        out.append(
            f"<Relationship Id={quoteattr(line.id)} Type={quoteattr(f'{base}/{line.kind}')} "
            f"Target={quoteattr(clean(line.target))}{mode}/>"
        )
    return "".join([*out, "</Relationships>"]).encode("utf-8")


def _content_types(names: Iterable[str]) -> bytes:
    present = sorted(names)
    extensions = {"rels", "xml"} | {name.rpartition(".")[2] for name in present}
    out = [_HEAD, '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">']
    out += [f'<Default Extension="{e}" ContentType="{t}"/>' for e, t in _EXTENSIONS.items() if e in extensions]
    out += [f'<Override PartName="/{n}" ContentType="{t}"/>' for n, t in CONTENT_TYPES.items() if n in present]
    return "".join([*out, "</Types>"]).encode("utf-8")
