from __future__ import annotations

from pathlib import Path

import pytest

from ik_model.source.tree import Files, Folder, TreeError

CONTENTS = {"konzept.yaml": b"id: a\n", "kapitel/1.md": b"---\n", ".gitlab-ci.yml": b"", "kapitel/.entwurf.md": b""}


def test_a_tree_in_memory_is_like_a_folder(tmp_path: Path) -> None:
    for path, data in CONTENTS.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_bytes(data)
    folder, memory = Folder(tmp_path), Files(CONTENTS)
    assert sorted(memory.files()) == sorted(folder.files()) == ["kapitel/1.md", "konzept.yaml"]
    assert memory.read("konzept.yaml") == folder.read("konzept.yaml")
    for tree in (folder, memory):
        with pytest.raises(TreeError, match="gibt es nicht"):
            tree.read("kapitel/2.md")


@pytest.mark.parametrize("name", ["venv", ".venv", "env"])
def test_a_python_environment_is_no_part_of_a_concept(tmp_path: Path, name: str) -> None:
    library = tmp_path / name / "lib" / "python3.11" / "site-packages" / "x"
    library.mkdir(parents=True)
    (tmp_path / name / "pyvenv.cfg").touch()
    (library / "NEWS.md").touch()
    (tmp_path / "konzept.yaml").touch()
    assert list(Folder(tmp_path).files()) == ["konzept.yaml"]
