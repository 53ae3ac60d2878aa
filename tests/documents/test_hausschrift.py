"""A county's own font comes into every format, and where it may not or cannot, the reader still finds a font."""

from __future__ import annotations

import re
import zipfile
from base64 import b64decode
from collections.abc import Mapping
from io import BytesIO
from uuid import UUID
from xml.etree import ElementTree as ET

import page as page_validation
import pikepdf
import pytest

from ik_model.model.abschnitt import Abschnitt
from ik_model.model.auszeichnung import lesen
from ik_model.model.konzept import Konzept
from ik_model.model.profil import Hausstil, Profil, Schriftdateien
from ik_model.ports import RenderError
from ik_model.rendering import render
from ik_model.source.tree import Files
from ik_renderers.formats.docx.fonts import obfuscate
from tests.documents.docx_content import W
from tests.documents.schriften import FACES, FAMILY, PATHS, font, media, with_rights, with_tag

REL = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
KONZEPT = Konzept(
    id="k",
    titel="Schrift",
    profil=Profil(kreis="Kreis", hausstil=Hausstil(schrift=Schriftdateien.model_validate(PATHS))),
    gliederung=(Abschnitt(id="a", titel="Wort", text=lesen("Normal, **fett**, *kursiv*, ***beides***.")),),
)


def made(suffix: str, files: Mapping[str, bytes] | None = None) -> bytes:
    return render(KONZEPT, "konzept", suffix, media=Files(media() if files is None else files))


def docx(files: Mapping[str, bytes] | None = None) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(made("docx", files))) as package:
        return {name: package.read(name) for name in package.namelist()}


def embedded(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """The faces inside a DOCX, by the name of their element."""
    (entry,) = ET.fromstring(parts["word/fontTable.xml"])
    assert entry.get(f"{W}name") == FAMILY
    targets: dict[str, str] = {}
    if "word/_rels/fontTable.xml.rels" in parts:
        lines = ET.fromstring(parts["word/_rels/fontTable.xml.rels"])
        targets = {line.get("Id", ""): line.get("Target", "") for line in lines}
    return {
        node.tag.removeprefix(W): obfuscate(parts[f"word/{targets[node.get(REL, '')]}"], UUID(node.get(f"{W}fontKey")))
        for node in entry
        if node.get(REL)
    }


def test_pdf() -> None:
    data = made("pdf")
    for profile in ("ua1", "2a"):
        assert page_validation.validate_pdf_bytes(data, profile=profile).failures == []
    with pikepdf.open(BytesIO(data)) as file:
        fonts = {
            str(node.BaseFont) for node in file.objects if isinstance(node, pikepdf.Dictionary) and "/BaseFont" in node
        }
    styles = {name.partition("-")[2] or "Regular" for name in fonts}
    assert all("Amtsschrift" in name for name in fonts)
    assert {"Regular", "Bold", "It", "BoldIt"} <= styles


def test_docx() -> None:
    parts = docx()
    assert list(embedded(parts).values()) == [font(name) for name in FACES]
    used = re.findall(rb'w:ascii="([^"]*)"', parts["word/styles.xml"])
    assert set(used) == {FAMILY.encode()}
    assert f'typeface="{FAMILY}"'.encode() in parts["word/theme/theme1.xml"]


def test_docx_names_what_it_must_not_embed() -> None:
    files = media(normal=with_rights(font("normal"), 4))
    assert list(embedded(docx(files))) == ["embedBold", "embedItalic", "embedBoldItalic"]


def test_docx_is_no_place_for_a_name_that_is_code() -> None:
    evil = 'A"><x>&TINT'.ljust(13)
    files = media(**{name: font(name, evil) for name in FACES})
    (entry,) = ET.fromstring(docx(files)["word/fontTable.xml"])
    assert entry.get(f"{W}name") == evil.strip()


def test_html() -> None:
    page = made("html").decode()
    faces = re.findall(r"font-weight: ([\d ]+); font-style: (\w+); src: url\(data:font/ttf;base64,([^)]*)\)", page)
    assert [(weight, style) for weight, style, _ in faces] == [
        ("100 500", "normal"), ("501 900", "normal"), ("100 500", "italic"), ("501 900", "italic"),
    ]  # fmt: skip
    assert [b64decode(data) for _, _, data in faces] == [font(name) for name in FACES]
    assert "font-src data:;" in page


def test_a_page_without_a_font_of_its_own_allows_none() -> None:
    profil = KONZEPT.profil.model_copy(update={"hausstil": Hausstil()})
    page = render(KONZEPT.ersetzt(profil=profil), "konzept", "html").decode()
    assert "font-src" not in page
    assert "@font-face" not in page


@pytest.mark.parametrize("suffix", ["pdf", "docx", "html"])
def test_what_is_wrong_with_the_font_stops_every_format(suffix: str) -> None:
    with pytest.raises(RenderError, match="Schrift lesen"):
        made(suffix, media(fett=b"keine Schrift"))


def test_a_font_that_typst_cannot_read_is_said_so() -> None:
    files = media(normal=with_tag(font("normal"), b"hhea", b"hhxx"))
    with pytest.raises(RenderError, match="Schrift"):
        made("pdf", files)
