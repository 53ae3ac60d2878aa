"""Files of a concept's folder: images by what they are, templates as text, and nothing from elsewhere."""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Callable
from pathlib import Path

import pytest

from ik_model.ports import RenderError
from ik_model.source.tree import Folder
from ik_renderers.media import data_uri, image, media_type, text
from tests.documents.pictures import png

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="3" height="2"/>'


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (png(2, 2), "image/png"),
        (b"\xff\xd8\xff\xe0", "image/jpeg"),
        (SVG, "image/svg+xml"),
        (b'\xef\xbb\xbf <?xml version="1.0"?>\n' + SVG, "image/svg+xml"),
        (b"", None),
        (b"GIF89a", None),
        (b"%PDF-1.7", None),
        (b"RIFF\0\0\0\0WEBP", None),
        (b"<html><svg/></html>", None),
        (b'<?xml version="1.0"?><html/>', None),
        (b"#!/bin/sh", None),
    ],
)
def test_an_image_is_known_by_its_first_bytes(data: bytes, kind: str | None) -> None:
    assert media_type(data) == kind


def test_an_image_becomes_a_uri_of_itself() -> None:
    uri = data_uri(image("bilder/x.gif", lambda path: png(2, 2)))  # the name says nothing
    head, _, code = uri.partition(",")
    assert head == "data:image/png;base64"
    assert b64decode(code) == png(2, 2)


def test_what_is_no_image_is_refused_by_its_name() -> None:
    with pytest.raises(RenderError) as refused:
        image("bilder/x.png", lambda path: b"root:x:0:0")
    assert "bilder/x.png" in refused.value.reason
    assert "PNG" in refused.value.reason


@pytest.mark.parametrize(
    "data",
    [
        png(9, 9)[:-1],
        png(9, 9)[:40],
        png(9, 9)[:20] + b"x" + png(9, 9)[21:],
        b"\x89PNG\r\n\x1a\n",
        SVG[:-2],
        SVG + b"</x>",
    ],
)
def test_a_damaged_image_is_refused_by_its_name(data: bytes) -> None:
    with pytest.raises(RenderError, match=r"bilder/x\.png ist beschädigt"):
        image("bilder/x.png", lambda path: data)


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        '<svg:script xmlns:svg="http://www.w3.org/2000/svg"/>',
        '<rect onload="alert(1)"/>',
        "<rect onclick = 'alert(1)'/>",
        "<foreignObject><p/></foreignObject>",
        '<image href="file:///etc/passwd"/>',
        '<image href="../geheim.png"/>',
        '<image xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="http://127.0.0.1/x.png"/>',
        '<use href="https://example.org/x.svg#a"/>',
        '<a href="javascript:alert(1)"/>',
        "<style>@import 'http://example.org/x.css';</style>",
        "<style>rect { fill: url(http://example.org/x) }</style>",
        "<style>rect { fill: url( 'http://example.org/x') }</style>",
    ],
)
def test_an_svg_that_is_more_than_a_picture_is_refused(inside: str) -> None:
    data = f'<svg xmlns="http://www.w3.org/2000/svg">{inside}</svg>'.encode()
    with pytest.raises(RenderError, match="mehr als ein Bild"):
        image("x.svg", lambda path: data)


def test_an_svg_with_entities_is_refused_unread() -> None:
    bomb = b'<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "aaa"><!ENTITY b "&a;&a;">]><svg>&b;</svg>'
    with pytest.raises(RenderError, match="mehr als ein Bild"):
        image("x.svg", lambda path: bomb)


def test_an_svg_as_drawing_programs_write_it_is_good() -> None:
    data = b"""<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg version="1.1" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="9" height="9">
<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><x rdf:resource="http://purl.org/"/></rdf:RDF>
</metadata><defs><linearGradient id="a"/></defs><style>.b { fill: url(#a); font: 9px sans-serif }</style>
<rect class="b" style="fill:url('#a')" width="9" height="9"/><use xlink:href="#a"/>
<image href="data:image/png;base64,AAAA"/><text>Version = on</text></svg>"""
    assert data_uri(image("x.svg", lambda path: data)).startswith("data:image/svg+xml;base64,")


@pytest.mark.parametrize("read", [image, text])
def test_without_a_folder_nothing_is_read(read: Callable[..., str]) -> None:
    with pytest.raises(RenderError, match="nicht zugänglich"):
        read("x", None)


@pytest.mark.parametrize("read", [image, text])
@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("fehlt.png", "gibt es nicht"),
        (".", "Ordner"),
        ("../geheim.png", "außerhalb"),
        ("/etc/hostname", "außerhalb"),
        ("hinaus.png", "außerhalb"),
        ("a\0b.png", "kann nicht gelesen werden"),
    ],
)
def test_what_cannot_be_read_is_named(tmp_path: Path, read: Callable[..., str], path: str, words: str) -> None:
    folder = tmp_path / "concept"
    folder.mkdir()
    (tmp_path / "geheim.png").write_bytes(png(1, 1))
    (folder / "hinaus.png").symlink_to(tmp_path / "geheim.png")
    with pytest.raises(RenderError) as refused:
        read(path, Folder(folder).read)
    assert words in refused.value.reason
    assert path in refused.value.reason
    assert refused.value.hint


def test_text_is_utf_8() -> None:
    assert text("x.j2", lambda path: b"\xef\xbb\xbf\xc3\xa4\r\nb") == "ä\nb"
    with pytest.raises(RenderError, match="UTF-8"):
        text("x.j2", lambda path: "ä".encode("latin-1"))
