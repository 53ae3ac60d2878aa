"""All files of a new folder come to their place, or none; what was there stays as it was."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import Any

import pytest

from ik_model.skeleton.answers import Unpassend
from ik_model.skeleton.folder import check_place, place

CONTENTS = {"konzept.yaml": b"id: x\n", "kapitel/1.md": b"---\n", ".gitignore": b"/build/\n"}


def tree(folder: Path) -> dict[str, bytes]:
    """Every file of a folder, and every folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else b"/" for path in folder.rglob("*")
    }


WHOLE = {**CONTENTS, "kapitel": b"/"}


def test_a_new_folder(tmp_path: Path) -> None:
    target = tmp_path / "neu"
    place(check_place(str(target)), CONTENTS)
    assert tree(tmp_path) == {"neu": b"/", **{f"neu/{name}": data for name, data in WHOLE.items()}}
    umask = os.umask(0)
    os.umask(umask)
    assert target.stat().st_mode & 0o777 == 0o777 & ~umask


def test_an_empty_folder_stays_the_same_folder(tmp_path: Path) -> None:
    inode = tmp_path.stat().st_ino
    place(check_place(str(tmp_path)), CONTENTS)
    assert tree(tmp_path) == WHOLE
    assert tmp_path.stat().st_ino == inode


def test_a_fresh_clone(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "HEAD").write_bytes(b"ref: refs/heads/main\n")
    place(check_place(str(tmp_path)), CONTENTS)
    assert tree(tmp_path) == {**WHOLE, ".git": b"/", ".git/HEAD": b"ref: refs/heads/main\n"}


@pytest.mark.parametrize("name", ["konzept.yaml", ".hidden", "notizen.txt"])
def test_a_folder_that_is_not_empty(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"mein")
    with pytest.raises(Unpassend, match="nicht leer"):
        check_place(str(tmp_path))
    assert tree(tmp_path) == {name: b"mein"}


def test_a_file_and_a_dead_link(tmp_path: Path) -> None:
    (tmp_path / "datei").touch()
    (tmp_path / "tot").symlink_to("nirgends")
    for name in ("datei", "tot"):
        with pytest.raises(Unpassend, match="kein Ordner"):
            check_place(str(tmp_path / name))


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("", "fehlt der Name"),
        ("CON", "Gerätename"),
        ("nul.konzept", "Gerätename"),
        ("LPT1", "Gerätename"),
        ("a:b", "nicht jeder Rechner"),
        ("a\\b", "nicht jeder Rechner"),
        ("was?", "nicht jeder Rechner"),
        ("a\nb", "nicht jeder Rechner"),
        ("a\x1b[31mb", "nicht jeder Rechner"),
        ("a\x00b", "nicht benutzbar|nicht jeder Rechner"),
        ("a\udcff", "nicht jeder Rechner"),
        ("\u202eevil", "nicht jeder Rechner"),
        ("x" * 255, "zu lang"),
        ("x" * 5000, "zu lang|nicht benutzbar"),
        ("ü" * 60, "zu lang"),
        (".versteckt", "beginnt oder endet"),
        ("-rf", "beginnt oder endet"),
        ("punkt.", "beginnt oder endet"),
        ("leer ", "beginnt oder endet"),
        ("../x", r"„\.\.“"),
        ("a/../x", r"„\.\.“"),
        ("gibt/es/nicht", "gibt es nicht"),
    ],
)
def test_hostile_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, message: str) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(Unpassend, match=message):
        check_place(name)
    assert tree(tmp_path) == {}


@pytest.mark.parametrize("name", ["konzept", "Konzept Müller", "klima-2027", "k.2", "日本"])
def test_names_that_may_be(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.chdir(tmp_path)
    place(check_place(name), CONTENTS)
    assert (tmp_path / name / "konzept.yaml").is_file()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_place_where_nothing_may_be_written(tmp_path: Path) -> None:
    (tmp_path / "zu").mkdir(mode=0o500)
    with pytest.raises(Unpassend, match="darf nicht geschrieben werden"):
        check_place(str(tmp_path / "zu" / "neu"))


class Stops:
    """Lets a function be called so often, then raises."""

    def __init__(self, real: Any, calls: int, error: BaseException) -> None:
        self.real, self.calls, self.error = real, calls, error

    def __call__(self, *arguments: Any, **options: Any) -> Any:
        self.calls -= 1
        if self.calls < 0:
            raise self.error
        return self.real(*arguments, **options)


@pytest.mark.parametrize("error", [KeyboardInterrupt(), OSError(errno.ENOSPC, "kein Platz")])
@pytest.mark.parametrize("exists", [True, False])
@pytest.mark.parametrize("calls", range(4))
@pytest.mark.parametrize("function", ["fsync", "rename"])
def test_nothing_is_left_of_a_try(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, function: str, calls: int, exists: bool, error: BaseException
) -> None:
    target = tmp_path / "neu"
    if exists:
        target.mkdir()
    before = tree(tmp_path)
    stops = Stops(getattr(os, function), calls, error)
    monkeypatch.setattr(os, function, stops)
    try:
        place(target, CONTENTS)
    except (KeyboardInterrupt, Unpassend):
        assert tree(tmp_path) == before
    else:
        assert stops.calls >= 0
        assert set(tree(tmp_path)) == {"neu"} | {f"neu/{name}" for name in WHOLE}


def test_somebody_was_quicker(tmp_path: Path) -> None:
    target = check_place(str(tmp_path / "neu"))
    target.mkdir()
    (target / "konzept.yaml").write_bytes(b"mein")
    with pytest.raises(Unpassend, match="nicht leer"):
        place(target, CONTENTS)
    assert tree(tmp_path) == {"neu": b"/", "neu/konzept.yaml": b"mein"}
