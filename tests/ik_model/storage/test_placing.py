"""New contents of files: all of them or none, whatever happens on the way."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from ik_model.storage.placing import Unfinished, place
from ik_model.storage.reasons import reason

OLD = {"a.txt": b"alt", "tief/b.txt": b"alt", "tief/c.txt": b"alt"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "tief").mkdir()
    for name, data in OLD.items():
        (tmp_path / name).write_bytes(data)
    return tmp_path


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_new_changed_and_gone(folder: Path) -> None:
    place(folder, {"a.txt": b"neu", "tief/b.txt": None, "neu/tiefer/d.txt": b"neu"})
    assert files(folder) == {"a.txt": b"neu", "tief/c.txt": b"alt", "neu/tiefer/d.txt": b"neu"}


def test_permissions(folder: Path) -> None:
    (folder / "a.txt").chmod(0o640)
    place(folder, {"a.txt": b"neu"}, keep_modes=True)
    assert (folder / "a.txt").stat().st_mode & 0o777 == 0o640
    umask = os.umask(0o027)
    try:
        place(folder, {"a.txt": b"neuer"})
    finally:
        os.umask(umask)
    assert (folder / "a.txt").stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize("error", [OSError(errno.EIO, "kaputt"), KeyboardInterrupt()])
@pytest.mark.parametrize("fails_at", [1, 2, 3, 4])
def test_what_was_moved_is_put_back(
    folder: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException, fails_at: int
) -> None:
    moves: list[Path] = []
    replace, unlink = Path.replace, Path.unlink

    def count(path: Path) -> None:
        moves.append(path)
        if len(moves) == fails_at:
            raise error

    def replacing(path: Path, target: Path) -> Path:
        count(path)
        return replace(path, target)

    def unlinking(path: Path, missing_ok: bool = False) -> None:
        count(path)
        unlink(path, missing_ok)

    monkeypatch.setattr(Path, "replace", replacing)
    monkeypatch.setattr(Path, "unlink", unlinking)
    with pytest.raises(type(error)):
        place(folder, {"a.txt": b"neu", "tief/b.txt": None, "neu/d.txt": b"neu", "tief/c.txt": b"neu"})
    monkeypatch.undo()
    assert files(folder) == OLD
    assert sorted(path.name for path in folder.iterdir()) == ["a.txt", "tief"]


def test_the_last_moment_to_change_ones_mind(folder: Path) -> None:
    def refuse() -> None:
        assert files(folder) != OLD  # it is all written
        raise ValueError("doch nicht")

    with pytest.raises(ValueError, match="doch nicht"):
        place(folder, {"a.txt": b"neu"}, ready=refuse)
    assert files(folder) == OLD


def test_a_file_that_is_not_whole(folder: Path) -> None:
    with pytest.raises(Unfinished, match=r"b\.txt"):
        place(folder, {"a.txt": b"neu", "tief/b.txt": b"halb"}, whole=lambda _, data: data != b"halb")
    assert files(folder) == OLD


def test_a_folder_in_the_way(folder: Path) -> None:
    with pytest.raises(IsADirectoryError):
        place(folder, {"a.txt": b"neu", "tief": None})
    assert files(folder) == OLD


def test_a_disk_without_second_names(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.EPERM, "no links here")

    monkeypatch.setattr(os, "link", refuse)
    place(folder, {"a.txt": b"neu", "tief/b.txt": b"neu"})
    assert files(folder) == {**OLD, "a.txt": b"neu", "tief/b.txt": b"neu"}


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "kein Platz"),
        (errno.EROFS, "nicht geschrieben werden"),
        (errno.ENOTDIR, "kein Ordner"),
        (errno.EISDIR, "liegt ein Ordner"),
        (errno.EIO, "kann nicht geschrieben werden"),
    ],
)
def test_reasons(number: int, words: str) -> None:
    assert words in reason(Path("hier"), OSError(number, os.strerror(number)))
