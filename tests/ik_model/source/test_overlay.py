"""Trees seen through changes, and trees that are read once."""

from __future__ import annotations

from pathlib import Path

import pytest

from ik_model.source.overlay import Overlay, Snapshot
from ik_model.source.reader import read
from ik_model.source.tree import Folder, TreeError
from tests.ik_model.source.files import Files


def test_overlay() -> None:
    below = Files({"a.yaml": "a", "b.yaml": "b"})
    overlay = Overlay(below, {"b.yaml": None, "c/d.yaml": b"d"})
    assert list(overlay.files()) == ["a.yaml", "c/d.yaml"]
    assert [overlay.read(path) for path in overlay.files()] == [b"a", b"d"]
    with pytest.raises(TreeError):
        overlay.read("b.yaml")
    with pytest.raises(TreeError):
        overlay.read("e.yaml")
    assert (overlay.label, overlay.shown("a.yaml")) == (below.label, "a.yaml")
    assert list(below.files()) == ["a.yaml", "b.yaml"]


def test_snapshot_stays_what_it_was(tmp_path: Path) -> None:
    (tmp_path / "konzept.yaml").write_text("id: k\ntitel: T\nprofil: {kreis: K}\ngliederung: [a.md]\n")
    (tmp_path / "a.md").write_text("---\nid: a\ntitel: A\n---\n")
    snapshot = Snapshot(Folder(tmp_path))
    before = read(snapshot).konzept
    assert before is not None
    for path in tmp_path.iterdir():
        path.unlink()
    (tmp_path / "neu.yaml").write_text("neu")
    assert read(snapshot).konzept == before
    assert list(snapshot.files()) == ["a.md", "konzept.yaml"]
    assert snapshot.shown("a.md") == str(tmp_path / "a.md")
