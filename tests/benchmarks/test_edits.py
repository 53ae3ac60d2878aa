"""What ``ik diff`` is measured with: two sound revisions, and between them as many edits as were asked for."""

from __future__ import annotations

from pathlib import Path

import ik_model
from benchmarks.edits import two_revisions
from ik_model.revision.diff.aenderung import Geaendert, Verschoben
from tests.ik_model.source.git.repositories import needs_git

ROOT = Path(__file__).parents[2]


@needs_git
def test_two_revisions(tmp_path: Path) -> None:
    folder = two_revisions(ROOT / "concept", tmp_path / "repo", 20)
    old, new = (ik_model.load(ik_model.git_tree(folder, revision)) for revision in ("HEAD~1", "HEAD"))
    assert old == ik_model.load(ROOT / "concept")
    assert new == ik_model.load(folder)
    changes = [change for change in ik_model.vergleiche(old, new) if isinstance(change, Geaendert | Verschoben)]
    assert len(changes) > 10
    assert {type(change) for change in changes} == {Geaendert, Verschoben}
