"""What git has written is read as it was written: loose, packed, as differences, by name and by hash."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ik_model.source.git.delta import patched, result_size
from ik_model.source.git.errors import Damaged, GitError
from ik_model.source.git.repository import Repository, repository_of
from tests.ik_model.source.git.repositories import Repo, needs_git

pytestmark = needs_git


def opened(repo: Repo) -> Repository:
    found = repository_of(repo.folder)
    assert found is not None
    return found


def kinds_of(repo: Repo) -> dict[str, str]:
    """Every object by git's own account, and what it is."""
    lines = repo("cat-file", "--batch-all-objects", "--batch-check=%(objectname) %(objecttype)").split("\n")
    return {line.split()[0]: line.split()[1] for line in lines}


def history(repo: Repo, revisions: int) -> dict[str, bytes]:
    """Files of some size that change a little from revision to revision; each blob by its hash."""
    rng = random.Random(7)
    lines = [f"Satz {number} über {rng.random()} und {rng.random()}.\n" for number in range(400)]
    blobs: dict[str, bytes] = {}
    for number in range(revisions):
        for _ in range(5):
            lines[rng.randrange(len(lines))] = f"Neuer Satz {number} {rng.random()}.\n"
        if number % 7 == 3:
            lines = [*lines[100:], *lines[:100]]
        text = "".join(lines).encode()
        repo.commit({"text.md": text, f"ordner/{number % 5}.md": text[number:][:5000]})
        blobs[repo("rev-parse", "HEAD:text.md")] = text
    return blobs


@pytest.mark.parametrize("packing", ["loose", "gc", "deep", "refs", "old index", "sha256"])
def test_every_object_is_read(packing: str, tmp_path: Path) -> None:
    repo = Repo.init(tmp_path, *(["--object-format=sha256"] if packing == "sha256" else []))
    blobs = history(repo, 12)
    repo("tag", "--annotate", "v1", "--message", "Fassung 1")
    match packing:
        case "gc" | "sha256":
            repo("gc", "--quiet", "--aggressive")
        case "deep":
            repo("repack", "-q", "-a", "-d", "-f", "--depth=4000", "--window=50")
        case "refs":
            repo("-c", "repack.useDeltaBaseOffset=false", "repack", "-q", "-a", "-d", "-f")
        case "old index":
            repo("-c", "pack.indexVersion=1", "gc", "--quiet")
    packs = list(tmp_path.glob(".git/objects/pack/*.pack"))
    assert bool(packs) == (packing != "loose")
    objects = opened(repo).objects
    assert {name: objects.blob(name) for name in blobs} == blobs
    kinds = kinds_of(repo)
    assert len(kinds) > 40
    for name, kind in kinds.items():
        assert name in objects
        match kind:
            case "tree":
                shown = repo("ls-tree", name).split("\n")
                assert sorted(f"{e.mode:0>6} {e.name}\t{e.path}" for e in objects.tree(name)) == sorted(
                    f"{line.split()[0]} {line.split()[2]}\t{line.split(chr(9))[1]}" for line in shown
                )
            case "commit":
                commit = objects.commit(name)
                shown_commit = repo("show", "--no-patch", "--format=%T/%P/%an/%aI/%s", name)
                assert commit.when is not None
                assert shown_commit == "/".join(
                    (commit.tree, " ".join(commit.parents), commit.author, commit.when.isoformat(), commit.subject)
                )
                assert objects.peeled(name) == name
            case "tag":
                assert objects.peeled(name) == repo("rev-parse", f"{name}^{{commit}}")


def test_by_the_beginning_of_a_hash(tmp_path: Path) -> None:
    repo = Repo.init(tmp_path)
    history(repo, 12)
    repo("gc", "--quiet")
    history(repo, 3)
    names = kinds_of(repo)
    objects = opened(repo).objects
    for name in names:
        for digits in (4, 5, 8, 40):
            expected = {other for other in names if other.startswith(name[:digits])}
            assert objects.beginning_with(name[:digits]) == expected
    assert objects.beginning_with("0000") == {name for name in names if name.startswith("0000")}
    assert objects.beginning_with("ffff") == {name for name in names if name.startswith("ffff")}


def test_what_is_not_there(tmp_path: Path) -> None:
    repo = Repo.init(tmp_path)
    repo.commit({"a": "b"})
    objects = opened(repo).objects
    for name in ("0" * 40, "f" * 40, "../../../etc/passwd", "", "g" * 40):
        assert name not in objects
    with pytest.raises(GitError, match="nicht im Repository"):
        objects.blob("0" * 40)
    with pytest.raises(Damaged, match="statt"):
        objects.tree(repo("rev-parse", "HEAD")).__next__()


def as_delta(base: bytes, instructions: list[tuple[int, int] | bytes]) -> tuple[bytes, bytes]:
    """A difference as git would write it, and what it makes."""
    made = b"".join(part if isinstance(part, bytes) else base[part[0] : part[0] + part[1]] for part in instructions)
    data = number(len(base)) + number(len(made))
    for part in instructions:
        if isinstance(part, bytes):
            data += bytes([len(part)]) + part
            continue
        code, rest = 0x80, b""
        for bit, byte in enumerate((*part[0].to_bytes(4, "little"), *part[1].to_bytes(3, "little"))):
            if byte:
                code |= 1 << bit
                rest += bytes([byte])
        data += bytes([code]) + rest
    return data, made


def number(size: int) -> bytes:
    parts = []
    while True:
        size, low = size >> 7, size & 0x7F
        parts.append(low | (0x80 if size else 0))
        if not size:
            return bytes(parts)


@given(st.data())
@settings(max_examples=100)
def test_differences(data: st.DataObject) -> None:
    base = data.draw(st.binary(min_size=1, max_size=300))
    copies = st.integers(0, len(base) - 1).flatmap(
        lambda start: st.tuples(st.just(start), st.integers(1, len(base) - start))
    )
    delta, made = as_delta(base, data.draw(st.lists(st.one_of(copies, st.binary(min_size=1, max_size=127)))))
    assert patched(base, delta) == made
    assert result_size(delta) == len(made)


@given(st.binary(max_size=40), st.binary(max_size=40))
@settings(max_examples=300)
def test_no_difference_brings_the_reader_down(base: bytes, delta: bytes) -> None:
    try:
        result = patched(base, number(len(base)) + delta)
    except GitError:
        return
    assert len(result) <= 0x10000 * len(delta)
