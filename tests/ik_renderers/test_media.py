"""Files of a concept's folder: images by what they are, templates as text, and nothing from elsewhere."""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Callable
from pathlib import Path

import pytest

from ik_model.ports import RenderError
from ik_model.source.tree import Folder
from ik_renderers.media import data_uri, media_type, text
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
    uri = data_uri("bilder/x.gif", lambda path: png(2, 2))  # the name says nothing
    head, _, code = uri.partition(",")
    assert head == "data:image/png;base64"
    assert b64decode(code) == png(2, 2)


def test_what_is_no_image_is_refused_by_its_name() -> None:
    with pytest.raises(RenderError) as refused:
        data_uri("bilder/x.png", lambda path: b"root:x:0:0")
    assert "bilder/x.png" in refused.value.reason
    assert "PNG" in refused.value.reason


@pytest.mark.parametrize("read", [data_uri, text])
def test_without_a_folder_nothing_is_read(read: Callable[..., str]) -> None:
    with pytest.raises(RenderError, match="nicht zugänglich"):
        read("x", None)


@pytest.mark.parametrize("read", [data_uri, text])
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
