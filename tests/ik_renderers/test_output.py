"""Files come to disk whole or not at all, under names that every system can hold."""

from __future__ import annotations

import errno
import os
import stat
import tempfile
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ik_model.ports import RenderError
from ik_renderers.output import check_names, complete, publish

OLD = {"a.txt": b"alt", "b.txt": b"alt"}


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def docx() -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        package.writestr("word/document.xml", b"<x/>" * 500)
    return buffer.getvalue()


@pytest.mark.parametrize(
    "name",
    [
        *(
            "",
            ".",
            "..",
            " ",
            "a ",
            "a.",
            " a.pdf",
            ".versteckt.pdf",
            "a/b.pdf",
            "a\\b.pdf",
            "a:b.pdf",
            "a?.pdf",
            "a*.pdf",
        ),
        *('a".pdf', "a<b.pdf", "a>b.pdf", "a|b.pdf", "a\nb.pdf", "a\0b.pdf", "a\x7f.pdf"),
        *("CON", "con.pdf", "Prn.docx", "AUX.html", "nul", "COM1.pdf", "lpt9.pdf", "con .pdf", "con.tar.gz"),
        *("x" * 255, "x" * 252 + ".pdf", "ä" * 120 + ".pdf"),
    ],
)
def test_names_that_some_system_cannot_hold(name: str) -> None:
    with pytest.raises(RenderError) as refused:
        check_names(["konzept.pdf", name])
    assert refused.value.step
    assert "Dateiname" in refused.value.reason
    assert refused.value.hint


@pytest.mark.parametrize(
    "pair", [("A.pdf", "a.pdf"), ("a.pdf", "a.pdf"), ("Ä.pdf", "a\u0308.pdf"), ("ß.pdf", "SS.pdf")]
)
def test_names_that_would_be_one_file(pair: tuple[str, str]) -> None:
    with pytest.raises(RenderError) as refused:
        check_names(pair)
    assert "dieselbe Datei" in refused.value.reason


def test_the_names_of_our_documents_are_good() -> None:
    check_names(["konzept.pdf", "konzept.docx", "konzept.html", "vorlage-VO-2020-426-001.pdf", "Bericht 2024 äöü.pdf"])


@given(st.text(max_size=30))
@example("konzept.pdf")
def test_a_name_that_is_let_through_can_be_written(name: str) -> None:
    try:
        check_names([name])
    except (RenderError, UnicodeEncodeError):
        return
    assert Path(name).name == name
    assert name not in {"", ".", ".."}
    assert "\0" not in name


def test_files_are_new_or_replaced(tmp_path: Path) -> None:
    out = tmp_path / "neu" / "tief"
    publish(out, OLD)
    assert files(out) == OLD
    publish(out, {"b.txt": b"neu", "c.txt": b"neu"})
    assert files(out) == {"a.txt": b"alt", "b.txt": b"neu", "c.txt": b"neu"}


def test_other_files_stay(tmp_path: Path) -> None:
    (tmp_path / "Notizen.txt").write_bytes(b"mein")
    publish(tmp_path, OLD)
    assert files(tmp_path) == {**OLD, "Notizen.txt": b"mein"}


def test_a_read_only_file_is_replaced_and_its_link_is_not_followed(tmp_path: Path) -> None:
    outside = tmp_path / "fremd.txt"
    outside.write_bytes(b"fremd")
    out = tmp_path / "out"
    publish(out, OLD)
    (out / "a.txt").chmod(stat.S_IRUSR)
    (out / "b.txt").unlink()
    (out / "b.txt").symlink_to(outside)
    publish(out, {"a.txt": b"neu", "b.txt": b"neu"})
    assert files(out) == {"a.txt": b"neu", "b.txt": b"neu"}
    assert not (out / "b.txt").is_symlink()
    assert outside.read_bytes() == b"fremd"


@pytest.mark.parametrize(
    ("name", "data"), [("b.pdf", b"%PDF-1.7 halb"), ("b.docx", b"PK"), ("b.html", b"<html>"), ("b.x", b"")]
)
def test_an_unfinished_file_is_not_published_nor_is_any_other(tmp_path: Path, name: str, data: bytes) -> None:
    publish(tmp_path, OLD)
    with pytest.raises(RenderError) as refused:
        publish(tmp_path, {"a.txt": b"neu", name: data})
    assert "nicht vollständig" in refused.value.reason
    assert files(tmp_path) == OLD


def test_a_folder_in_the_way_keeps_all_files_as_they_are(tmp_path: Path) -> None:
    publish(tmp_path, {"a.txt": b"alt"})
    (tmp_path / "b.txt").mkdir()
    with pytest.raises(RenderError) as refused:
        publish(tmp_path, {"a.txt": b"neu", "b.txt": b"neu"})
    assert "liegt ein Ordner" in refused.value.reason
    assert (tmp_path / "a.txt").read_bytes() == b"alt"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.txt", "b.txt"]


@pytest.mark.parametrize("below", ["", "tiefer"])
def test_a_file_in_the_way_of_the_folder(tmp_path: Path, below: str) -> None:
    (tmp_path / "out").write_bytes(b"mein")
    with pytest.raises(RenderError) as refused:
        publish(tmp_path / "out" / below, OLD)
    assert "kein Ordner" in refused.value.reason
    assert "--out" in refused.value.hint
    assert (tmp_path / "out").read_bytes() == b"mein"


@pytest.mark.parametrize(
    ("error", "words"),
    [(errno.EACCES, "nicht geschrieben werden"), (errno.EROFS, "nicht geschrieben werden"), (errno.EIO, "kann nicht")],
)
def test_a_folder_that_cannot_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: int, words: str
) -> None:
    publish(tmp_path, OLD)

    def refuse(**_: object) -> str:
        raise OSError(error, os.strerror(error))

    monkeypatch.setattr(tempfile, "mkdtemp", refuse)
    with pytest.raises(RenderError) as refused:
        publish(tmp_path, {"a.txt": b"neu"})
    assert words in refused.value.reason
    assert str(tmp_path) in refused.value.reason
    assert files(tmp_path) == OLD


def test_no_room_at_any_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    publish(tmp_path, OLD)
    synced: list[int] = []

    def full(handle: int) -> None:
        synced.append(handle)
        if len(synced) == 2:
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(RenderError) as refused:
        publish(tmp_path, {"a.txt": b"neu", "b.txt": b"neu"})
    assert "kein Platz" in refused.value.reason
    assert files(tmp_path) == OLD


@given(st.integers(0, 2000), st.sampled_from([".pdf", ".docx", ".html"]))
def test_no_part_of_a_file_is_complete(length: int, suffix: str) -> None:
    whole = {
        ".pdf": b"%PDF-1.7\n" + b"x" * 2000 + b"\n%%EOF\n",
        ".docx": docx(),
        ".html": b"<html>" * 200 + b"</html>\n",
    }
    data = whole[suffix]
    assert complete(suffix, data)
    assert not complete(suffix, data[: min(length, len(data) - 10)])


def test_a_package_with_a_wrong_checksum_is_not_complete() -> None:
    data = bytearray(docx())
    data[data.index(b"<x/>") + 1] ^= 1
    assert not complete(".docx", bytes(data))
    assert not complete(".docx", docx().replace(b"document.xml", b"dokument.xml"))
