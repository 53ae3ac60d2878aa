"""The sources of the three concepts, however they are saved: what is wanted is said, and nothing else is touched."""

from __future__ import annotations

from collections import Counter
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ik_model.model.konzept import Konzept
from ik_model.source.edit.rewrite import rewrite
from ik_model.source.reader import read
from tests.ik_model.source.edit.changes import Change, changes, plain
from tests.ik_model.source.files import CONCEPTS, WAYS, Files, of_folder, saved

_ANY = pytest.mark.parametrize("folder", CONCEPTS, ids=lambda folder: folder.name)


@cache
def _read(folder: Path, way: str) -> tuple[Files, Konzept]:
    files = saved(of_folder(folder), way)
    konzept = read(files).konzept
    assert konzept is not None
    return files, konzept


@_ANY
@pytest.mark.parametrize("way", WAYS)
def test_nothing_wanted_nothing_written(folder: Path, way: str) -> None:
    files, konzept = _read(folder, way)
    assert rewrite(files, konzept) == {}
    assert rewrite(files, Konzept.model_validate(plain(konzept))) == {}


@_ANY
@given(data=st.data())
@settings(max_examples=60)
def test_says_what_is_wanted_and_keeps_the_rest(folder: Path, data: st.DataObject) -> None:
    files, konzept = _read(folder, data.draw(st.sampled_from(WAYS)))
    change: Change = data.draw(changes(lambda: konzept))
    done = rewrite(files, change.wanted)
    after = files.after(done)
    assert read(after).konzept == change.wanted
    assert sum(_lost(files.contents[path], after.contents.get(path, b"")) for path in files.contents) <= change.gone
    if change.moves:
        assert _comments(files) <= _comments(after)
    for path, new in done.items():
        if new is not None and path in files.contents:
            assert _line_ends(new) <= _line_ends(files.contents[path]) | {b"\n"} if b"\n" in new else True


def _lost(old: bytes, new: bytes) -> int:
    """How many lines of a file are not there any more, in their order and byte for byte."""
    lines = old.splitlines(keepends=True)
    matcher = SequenceMatcher(None, lines, new.splitlines(keepends=True), autojunk=False)
    return len(lines) - sum(block.size for block in matcher.get_matching_blocks())


def _comments(files: Files) -> Counter[bytes]:
    return Counter(
        line.strip()
        for data in files.contents.values()
        for line in data.replace(b"\r", b"\n").split(b"\n")
        if line.strip().startswith(b"# ")
    )


def _line_ends(data: bytes) -> set[bytes]:
    return {line[len(line.rstrip(b"\r\n")) :] for line in data.splitlines(keepends=True)} - {b""}
