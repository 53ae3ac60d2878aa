"""The pages in docs/regeln are those that the rules give."""

from __future__ import annotations

from pathlib import Path

from ik_model.rules import pages, registry
from ik_model.rules.ausfall import AUSFALLCODES

DOCS = Path(__file__).parents[3] / "docs" / "regeln"


def test_pages_are_fresh() -> None:
    expected = pages.pages()
    assert len(expected) == len(registry.TABELLE) + len(AUSFALLCODES) + 1
    assert {file.name for file in DOCS.iterdir()} == set(expected), "run python -m ik_model.rules.pages docs/regeln"
    for name, content in expected.items():
        assert (DOCS / name).read_text(encoding="utf-8") == content, f"{name} is stale"


def test_stale_pages_are_removed(tmp_path: Path) -> None:
    (tmp_path / "ZZ999.md").write_text("old", encoding="utf-8")
    pages.write(tmp_path)
    assert {file.name for file in tmp_path.iterdir()} == set(pages.pages())
