"""The worked examples in ``docs/beispiele`` run, and print what they say they print."""

from __future__ import annotations

import re
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "docs" / "beispiele"
PAGES = sorted(page for page in FOLDER.glob("*.md") if page.name != "README.md")
BLOCK = re.compile(r"^```python\n(.*?)^```$(?:\n\n^```text\n(.*?)^```$)?", re.MULTILINE | re.DOTALL)
"""A program, and what it prints."""


def test_there_are_examples_and_all_are_listed() -> None:
    assert len(PAGES) >= 3
    listed = re.findall(r"\]\((\S+\.md)\)", (FOLDER / "README.md").read_text(encoding="utf-8"))
    assert [name for name in sorted(listed) if "/" not in name] == [page.name for page in PAGES]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_an_example_prints_what_it_says(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    text = page.read_text(encoding="utf-8")
    blocks = list(BLOCK.finditer(text))
    assert len(blocks) == text.count("```python") >= 2
    assert text.count("```text") == sum(block[2] is not None for block in blocks) >= 1
    names: dict[str, object] = {"__name__": "beispiel"}
    for block in blocks:
        printed = StringIO()
        program = "\n" * text.count("\n", 0, block.start(1)) + block[1]  # a traceback names the page's own line
        with redirect_stdout(printed):
            exec(compile(program, str(page), "exec"), names)
        assert printed.getvalue() == (block[2] or "")
