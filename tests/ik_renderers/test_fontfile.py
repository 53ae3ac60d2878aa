"""The county's own font is checked before anything is made with it, and what is wrong is said of which file."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ik_model.model.profil import Schriftdateien
from ik_model.ports import RenderError
from ik_renderers.contract import Schrift
from ik_renderers.fontfile import face, house_font
from tests.documents.schriften import FAMILY, PATHS, font, media, table, with_rights, with_tag


def read_from(files: dict[str, bytes]) -> Callable[[str], bytes]:
    def read(path: str) -> bytes:
        if path not in files:
            raise FileNotFoundError("Die Datei gibt es nicht.")
        return files[path]

    return read


def read_font(files: dict[str, bytes], **paths: str) -> Schrift:
    return house_font(Schriftdateien.model_validate(PATHS | paths), read_from(files))


def test_four_faces_of_one_family() -> None:
    schrift = read_font(media())
    assert schrift.familie == FAMILY
    assert [len(part.data) for part in (schrift.normal, schrift.fett, schrift.kursiv, schrift.fettkursiv)] == [
        len(data) for data in media().values()
    ]
    assert schrift.normal.truetype
    assert schrift.normal.editierbar
    assert len(schrift.panose) == 10
    assert len(schrift.umfang) == 6


def test_a_font_without_italics_names_the_upright_ones_again() -> None:
    schrift = read_font(media(), kursiv=PATHS["normal"], fettkursiv=PATHS["fett"])
    assert schrift.kursiv.data == schrift.normal.data


@pytest.mark.parametrize(
    ("others", "words"),
    [
        ({"fett": font("fett", "Amtsschrift 2")}, "schrift/fett.ttf gehört zur Schrift „Amtsschrift 2“"),
        ({"fett": font("normal")}, "schrift/fett.ttf ist nicht fett."),
        ({"normal": font("fett")}, "schrift/normal.ttf ist fett."),
        ({"kursiv": font("normal")}, "schrift/kursiv.ttf ist nicht kursiv."),
        ({"fettkursiv": font("kursiv")}, "schrift/fettkursiv.ttf ist nicht fett."),
        ({"normal": b""}, "schrift/normal.ttf ist keine Schriftdatei."),
        ({"normal": b"\x89PNG\r\n\x1a\n"}, "schrift/normal.ttf ist keine Schriftdatei."),
        ({"normal": b"wOF2" + bytes(60)}, "schrift/normal.ttf ist eine Webschrift (WOFF2)."),
        ({"normal": b"ttcf" + bytes(60)}, "schrift/normal.ttf ist eine Sammlung (TTC)."),
        ({"normal": font("normal")[:5000]}, "schrift/normal.ttf ist beschädigt."),
        ({"normal": with_tag(font("normal"), b"name", b"nome")}, "schrift/normal.ttf ist beschädigt."),
        ({"normal": with_tag(font("normal"), b"glyf", b"glif")}, "schrift/normal.ttf ist beschädigt."),
        ({"normal": with_tag(font("normal"), b"prep", b"fvar")}, "schrift/normal.ttf ist eine variable Schrift."),
        ({"fett": with_rights(font("fett"), 2)}, "schrift/fett.ttf darf nach Angabe der Hersteller nicht"),
        ({"fett": with_rights(font("fett"), 0x104)}, "schrift/fett.ttf darf nach Angabe der Hersteller nicht"),
    ],
)
def test_what_is_wrong_is_said_of_which_file(others: dict[str, bytes], words: str) -> None:
    with pytest.raises(RenderError) as caught:
        read_font(media(**others))
    assert words in caught.value.reason
    assert caught.value.hint


def test_a_file_that_is_not_there() -> None:
    with pytest.raises(RenderError) as caught:
        read_font(media(), fett="schrift/Haus-Bold.ttf")
    assert caught.value.reason == "schrift/Haus-Bold.ttf: Die Datei gibt es nicht."
    assert "hausstil.schrift" in caught.value.hint


def test_a_concept_without_a_folder() -> None:
    with pytest.raises(RenderError, match="Schrift lesen"):
        house_font(Schriftdateien.model_validate(PATHS), None)


@pytest.mark.parametrize(("rights", "editable"), [(0, True), (8, True), (4, False), (12, True)])
def test_what_the_makers_allow(rights: int, editable: bool) -> None:
    found = read_font(media(normal=with_rights(font("normal"), rights)))
    assert found.normal.editierbar is editable


def test_other_outlines_are_known() -> None:
    data = b"OTTO" + with_tag(font("normal"), b"glyf", b"CFF ")[4:]
    assert not face("a.otf", read_from({"a.otf": data})).truetype


@settings(deadline=None)
@given(st.data())
def test_a_damaged_font_is_a_message_and_no_crash(data: st.DataObject) -> None:
    broken = bytearray(font("normal"))
    start, length = table(bytes(broken), data.draw(st.sampled_from([b"name", b"OS/2", b"head", b"cmap"])))
    for _ in range(data.draw(st.integers(1, 5))):
        place = data.draw(st.one_of(st.integers(0, 300), st.integers(start, start + length - 1)))
        broken[place] = data.draw(st.integers(0, 255))
    with suppress(RenderError):
        face("a.ttf", read_from({"a.ttf": bytes(broken)}))
