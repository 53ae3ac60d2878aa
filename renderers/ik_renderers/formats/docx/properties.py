"""Document properties: what the file says about itself, and nothing about the machine that made it."""

from __future__ import annotations

from datetime import UTC
from xml.sax.saxutils import escape

from ik_renderers.contract import Angaben
from ik_renderers.formats.docx.wordml import clean

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
)
_APP = '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'


def core(angaben: Angaben) -> bytes:
    """``docProps/core.xml``: every date in it is the document's own."""
    date = angaben.datum.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    values = {
        "dc:title": angaben.titel,
        "dc:subject": angaben.thema,
        "dc:creator": angaben.herausgeber,
        "cp:keywords": ", ".join(angaben.stichworte),
        "dc:language": angaben.sprache,
        "cp:contentStatus": angaben.kennzeichen,
        "cp:lastModifiedBy": angaben.herausgeber,
        "cp:revision": "1",
    }
    lines = [f"<{name}>{escape(clean(value))}</{name}>" for name, value in values.items() if value]
    lines += [f'<dcterms:{when} xsi:type="dcterms:W3CDTF">{date}</dcterms:{when}>' for when in ("created", "modified")]
    return (_HEAD + _CORE + "".join(lines) + "</cp:coreProperties>").encode("utf-8")


def app(angaben: Angaben, pages: int) -> bytes:
    """``docProps/app.xml``: page count and publisher."""
    company = escape(clean(angaben.herausgeber))
    return (f"{_HEAD}{_APP}<Pages>{pages}</Pages><Company>{company}</Company></Properties>").encode()
