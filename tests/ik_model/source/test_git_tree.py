"""A concept as a revision has it, and what a repository from anywhere cannot do."""

from __future__ import annotations

import hashlib
import os
import resource
import struct
import subprocess
import zlib
from pathlib import Path

import pytest

import ik_model
from ik_model.source.git.errors import Damaged, GitError, TooLarge
from ik_model.source.git_tree import git_tree
from ik_model.source.reader import read
from ik_model.source.tree import MAX_BYTES, Folder, TreeError
from tests.ik_model.cli.conftest import FILES, replace, snapshot, write
from tests.ik_model.source.git.repositories import ENVIRONMENT, Repo, needs_git

pytestmark = needs_git


@pytest.fixture
def repo(tmp_path: Path) -> Repo:
    """A repository that holds a concept in a subfolder."""
    repo = Repo.init(tmp_path / "repo")
    write(repo.folder / "recht" / "concept")
    repo.commit({"README.md": "Daneben.\n"}, "Erste Fassung")
    return repo


@pytest.fixture
def concept(repo: Repo) -> Path:
    """The folder of the concept."""
    return repo.folder / "recht" / "concept"


def test_reads_what_was_committed(repo: Repo, concept: Path) -> None:
    was = snapshot(repo.folder / "recht")
    replace(concept / "bildung.yaml", "Die Betreuung der Kinder", "Die gute Betreuung der Kinder")
    (concept / "stellen.yaml").unlink()
    tree = git_tree(concept, "HEAD")
    assert list(tree.files()) == sorted(FILES, key=lambda name: (name.count("/"), name))
    assert {name: tree.read(name).decode() for name in FILES} == FILES
    assert tree.shown("konzept.yaml") == "HEAD:recht/concept/konzept.yaml"
    assert tree.commit.subject == "Erste Fassung"
    reading = read(tree)
    assert reading.konzept is not None
    assert reading.konzept == read(_folder(concept, was)).konzept


def _folder(concept: Path, was: dict[str, str]) -> Path:
    """The folder as it was."""
    write(concept)
    assert snapshot(concept.parent) == was
    return concept


def test_loads_like_a_folder(repo: Repo, concept: Path) -> None:
    old = ik_model.load(ik_model.git_tree(str(concept), "HEAD"))
    assert old == ik_model.load(concept)
    replace(concept / "bildung.yaml", "titel: Bildung", "titel: Schule")
    (change,) = ik_model.vergleiche(old, ik_model.load(concept))
    assert change.beschreibung == "Ziffer 1, Titel: Schule (bisher Bildung)"
    replace(concept / "bildung.yaml", "[kinder]", "[kindr]")
    repo.commit()
    with pytest.raises(ik_model.KonzeptError) as caught:
        ik_model.load(ik_model.git_tree(concept, "HEAD"))
    assert [finding.span.file for finding in caught.value.findings if finding.span] == [
        "HEAD:recht/concept/bildung.yaml"
    ]


def test_lists_as_a_folder_does(repo: Repo, concept: Path) -> None:
    repo.commit(
        {f"recht/concept/{name}": "x" for name in ("b/c.md", "b.md", "b-c.md", ".x/y.md", ".z", "ä.md", "B.md")}
    )
    assert list(git_tree(concept, "HEAD").files()) == list(Folder(concept).files())


def test_each_revision_is_its_own(repo: Repo, concept: Path) -> None:
    replace(concept / "konzept.yaml", "Integrationskonzept", "Konzept zur Teilhabe")
    repo.commit()
    repo("gc", "--quiet")
    titles = {revision: read(git_tree(concept, revision)).konzept for revision in ("HEAD~1", "HEAD", "main^")}
    assert [konzept.titel for konzept in titles.values() if konzept] == [
        "Integrationskonzept",
        "Konzept zur Teilhabe",
        "Integrationskonzept",
    ]


def test_concept_at_the_top_and_through_a_link(tmp_path: Path) -> None:
    repo = Repo.init(tmp_path / "repo")
    write(repo.folder)
    repo.commit()
    (tmp_path / "link").symlink_to(repo.folder)
    for folder in (repo.folder, tmp_path / "link"):
        tree = git_tree(folder, "HEAD")
        assert tree.shown("konzept.yaml") == "HEAD:konzept.yaml"
        assert read(tree).konzept is not None


def test_folder_that_is_not_there(repo: Repo, concept: Path, tmp_path: Path) -> None:
    (repo.folder / "neu").mkdir()
    with pytest.raises(GitError, match="Im Stand HEAD gibt es den Ordner neu/ nicht") as caught:
        git_tree(repo.folder / "neu", "HEAD")
    assert caught.value.hint == "Ein Konzept liegt dort in recht/concept/."
    with pytest.raises(GitError, match="liegt in keinem git-Repository"):
        git_tree(tmp_path, "HEAD")
    empty = Repo.init(tmp_path / "leer")
    with pytest.raises(GitError, match="noch keinen Stand"):
        git_tree(empty.folder, "HEAD")


def test_what_is_no_file(repo: Repo, concept: Path, tmp_path: Path) -> None:
    (concept / "link.md").symlink_to(tmp_path / "geheim.md")
    other = Repo.init(tmp_path / "anderes")
    commit = other.commit({"a": "b"})
    repo("update-index", "--add", "--cacheinfo", f"160000,{commit},recht/concept/modul")
    lfs = f"version https://git-lfs.github.com/spec/v1\noid sha256:{'0' * 64}\nsize 12345\n"
    repo.write({"recht/concept/bild.md": lfs, "recht/concept/gross.md": b"x" * (MAX_BYTES + 1)})
    repo("add", "recht/concept/bild.md", "recht/concept/gross.md", "recht/concept/link.md")
    repo("commit", "--quiet", "--message", "Anderes")
    tree = git_tree(concept, "HEAD")
    for path, words in {
        "link.md": "Verknüpfung",
        "modul": "submodule",
        "bild.md": "Git LFS",
        "gross.md": "größer als 8 MB",
        "vorlagen": "ist ein Ordner",
        "fehlt.md": "gibt es im Stand HEAD nicht",
        "../../README.md": "gibt es im Stand HEAD nicht",
        "/etc/passwd": "gibt es im Stand HEAD nicht",
    }.items():
        with pytest.raises(TreeError, match=words):
            tree.read(path)


def test_shallow_and_borrowed_objects(repo: Repo, concept: Path, tmp_path: Path) -> None:
    repo.commit({"README.md": "Neu.\n"})
    shallow = Repo(tmp_path / "flach")
    repo("clone", "--quiet", "--depth=1", f"file://{repo.folder}", str(shallow.folder))
    assert read(git_tree(shallow.folder / "recht/concept", "HEAD")).konzept is not None
    with pytest.raises(GitError) as caught:
        git_tree(shallow.folder / "recht/concept", "HEAD~1")
    assert "git fetch --unshallow" in caught.value.hint
    borrowing = Repo(tmp_path / "geliehen")
    repo("clone", "--quiet", "--shared", str(repo.folder), str(borrowing.folder))
    with pytest.raises(GitError) as caught:
        git_tree(borrowing.folder / "recht/concept", "HEAD")
    assert "alternates" in caught.value.hint
    borrowing("repack", "-q", "-a", "-d")
    assert read(git_tree(borrowing.folder / "recht/concept", "HEAD")).konzept is not None


def test_reftable(repo: Repo, concept: Path) -> None:
    commit = repo("rev-parse", "HEAD")
    (repo.folder / ".git/reftable").mkdir()
    (repo.folder / ".git/HEAD").write_text("ref: refs/heads/.invalid\n")
    with pytest.raises(GitError, match="reftable"):
        git_tree(concept, "main")
    assert read(git_tree(concept, commit)).konzept is not None


# What a repository from anywhere cannot do


def test_configuration_and_attributes_do_nothing(repo: Repo, concept: Path, tmp_path: Path) -> None:
    """Whatever git would run on reading, showing or fetching: none of it leaves a trace."""
    canary = tmp_path / "canary"
    program = tmp_path / "program"
    program.write_text(f"#!/bin/sh\necho run >> {canary}\nexit 1\n")
    program.chmod(0o755)
    included = tmp_path / "included"
    included.write_text(f"[core]\n\tfsmonitor = {program}\n")
    dot_git = repo.folder / ".git"
    repo.commit({".gitattributes": "* diff=x filter=x text eol=crlf\n"})
    expected = {name: git_tree(concept, "HEAD").read(name) for name in FILES}
    with (dot_git / "config").open("a") as config:
        for section, keys in {
            "core": "fsmonitor sshCommand pager editor gitProxy hooksPath askPass alternateRefsCommand",
            "diff": "external",
            'diff "x"': "textconv command",
            'filter "x"': "clean smudge process",
            "credential": "helper",
            "gpg": "program",
            "uploadpack": "packObjectsHook",
        }.items():
            config.writelines([f"[{section}]\n", *(f"\t{key} = {program}\n" for key in keys.split())])
        config.write(f'[include]\n\tpath = {included}\n[includeIf "gitdir:/"]\n\tpath = {included}\n')
        config.write(
            f'[alias]\n\trev-parse = !{program}\n\tcat-file = !{program}\n[remote "evil"]\n\turl = ssh://example.invalid/x\n'
        )
        config.write("\tpromisor = true\n[extensions]\n\tpartialClone = evil\n[core]\n\tworktree = /\n")
    for hook in ("post-checkout", "reference-transaction", "fsmonitor-watchman", "query-watchman"):
        (dot_git / "hooks").mkdir(exist_ok=True)
        (dot_git / "hooks" / hook).symlink_to(program)
    outside = Repo.init(tmp_path / "outside")
    secret = outside.commit({"geheim.md": "geheim"})
    (dot_git / "objects/info").mkdir(exist_ok=True)
    (dot_git / "objects/info/alternates").write_text(f"{outside.folder}/.git/objects\n")
    lost = repo("rev-parse", "HEAD:recht/concept/bildung.yaml")
    (dot_git / "objects" / lost[:2] / lost[2:]).unlink()  # git would now fetch it from the remote, by the program
    before = {path: path.lstat().st_mtime_ns for path in tmp_path.rglob("*")}
    environment = dict(os.environ)
    try:
        os.environ |= {"GIT_DIR": str(outside.folder / ".git"), "GIT_SSH_COMMAND": str(program)}
        os.environ |= {"GIT_ALTERNATE_OBJECT_DIRECTORIES": str(outside.folder / ".git/objects")}
        tree = git_tree(concept, "HEAD")
        found = {name: tree.read(name) for name in FILES if name != "bildung.yaml"}
        with pytest.raises(TreeError, match="nicht im Repository"):
            tree.read("bildung.yaml")
        with pytest.raises(GitError):
            git_tree(concept, secret)
    finally:
        os.environ.clear()
        os.environ.update(environment)
    assert found == {name: data for name, data in expected.items() if name != "bildung.yaml"}
    assert not canary.exists()
    assert {path: path.lstat().st_mtime_ns for path in tmp_path.rglob("*")} == before
    # git itself would have run it, merely to print an object:
    subprocess.run(
        ["git", "cat-file", "-p", lost], cwd=dot_git, env=ENVIRONMENT, capture_output=True, timeout=60, check=False
    )
    assert canary.exists()


def loose(repo: Repo, kind: str, data: bytes, *, claimed: int | None = None) -> str:
    """Write an object by hand."""
    head = f"{kind} {len(data) if claimed is None else claimed}\0".encode()
    name = hashlib.sha1(head + data, usedforsecurity=False).hexdigest()
    path = repo.folder / ".git/objects" / name[:2] / name[2:]
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(zlib.compress(head + data))
    return name


def commit_with(repo: Repo, tree: str) -> str:
    """A commit of a tree, written by hand."""
    person = "E <e@example.org> 1700000000 +0000"
    return loose(repo, "commit", f"tree {tree}\nauthor {person}\ncommitter {person}\n\nVon Hand\n".encode())


def entry(mode: str, path: str, name: str) -> bytes:
    return f"{mode} {path}\0".encode() + bytes.fromhex(name)


def test_trees_that_hold_each_other_many_times(tmp_path: Path) -> None:
    repo = Repo.init(tmp_path)
    name = loose(repo, "tree", entry("100644", "konzept.yaml", loose(repo, "blob", b"id: x\n")))
    for _ in range(12):  # ten to the twelfth files in a dozen small objects
        name = loose(repo, "tree", b"".join(entry("40000", f"{number:02}", name) for number in range(10)))
    with pytest.raises(TooLarge, match="mehr Dateien"):
        git_tree(tmp_path, commit_with(repo, name))
    for number in range(40):
        name = loose(repo, "tree", entry("40000", f"{number:02}", name))
    with pytest.raises(TooLarge):
        git_tree(tmp_path, commit_with(repo, name))


def test_names_that_no_checkout_would_have(tmp_path: Path) -> None:
    repo = Repo.init(tmp_path)
    blob = loose(repo, "blob", b"geheim")
    names = ("..", ".", ".git", "../../x", "/etc/passwd", "a\nb", "konzept.yaml")
    tree = git_tree(tmp_path, commit_with(repo, loose(repo, "tree", b"".join(entry("100644", n, blob) for n in names))))
    assert [path for path in tree.files() if path.startswith(".")] == []
    assert read(tree).konzept is None


def zeros(size: int) -> bytes:
    """So many zeros, compressed."""
    stream = zlib.compressobj(9)
    parts = [stream.compress(bytes(2**20)) for _ in range(size // 2**20)]
    return b"".join([*parts, stream.flush()])


def packed(repo: Repo, entries: list[tuple[str, bytes]]) -> None:
    """Write a pack by hand: names, and their entries as they stand in it."""
    pack = b"PACK" + struct.pack(">II", 2, len(entries))
    places: dict[bytes, int] = {}
    for name, data in entries:
        places[bytes.fromhex(name)] = len(pack)
        pack += data
    pack += hashlib.sha1(pack, usedforsecurity=False).digest()
    names = sorted(places)
    index = b"\xfftOc" + struct.pack(">I", 2)
    index += b"".join(struct.pack(">I", sum(name[0] <= first for name in names)) for first in range(256))
    index += b"".join(names) + bytes(4 * len(names)) + b"".join(struct.pack(">I", places[name]) for name in names)
    folder = repo.folder / ".git/objects/pack"
    folder.mkdir(exist_ok=True)
    (folder / f"pack-{pack[-20:].hex()}.pack").write_bytes(pack)
    (folder / f"pack-{pack[-20:].hex()}.idx").write_bytes(index + pack[-20:] + bytes(20))


def head(kind: int, size: int) -> bytes:
    """The head of an entry in a pack."""
    parts = [kind << 4 | size & 15]
    size >>= 4
    while size:
        parts[-1] |= 0x80
        parts.append(size & 0x7F)
        size >>= 7
    return bytes(parts)


@pytest.mark.parametrize("honest", [True, False])
def test_much_that_is_packed_small(honest: bool, tmp_path: Path) -> None:
    repo = Repo.init(tmp_path)
    huge, delta, name = 2**28, "1" * 40, "2" * 40
    chain = b"\x06" + number(huge)  # copies the same sixty-odd kilobytes again and again
    copies = number(6) + number(huge) + bytes([0x90, 6]) * 100
    claimed = huge if honest else 1000
    packed(
        repo,
        [
            (name, head(3, claimed) + zeros(huge)),
            ("3" * 40, head(3, 6) + zlib.compress(b"sechs\n")),
            (delta, head(7, len(copies)) + bytes.fromhex("3" * 40) + zlib.compress(copies)),
            ("4" * 40, head(6, len(chain)) + b"\x01" + zlib.compress(chain)),
        ],
    )
    bomb = loose(repo, "blob", b"", claimed=claimed)
    path = repo.folder / ".git/objects" / bomb[:2] / bomb[2:]
    path.write_bytes(zlib.compress(f"blob {claimed}\0".encode())[:-4] + zeros(huge))
    tree = b"".join(entry("100644", str(n), one) for n, one in enumerate((name, delta, bomb, "3" * 40, "4" * 40)))
    opened = git_tree(tmp_path, commit_with(repo, loose(repo, "tree", tree)))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for path_ in ("0", "1", "2", "3", "4"):
        with pytest.raises(TreeError, match=r"größer als 8 MB|beschädigt"):
            opened.read(path_)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 64 * 1024


def number(size: int) -> bytes:
    """A size as differences write it."""
    parts = [size & 0x7F]
    while size := size >> 7:
        parts[-1] |= 0x80
        parts.append(size & 0x7F)
    return bytes(parts)


def test_objects_that_are_based_on_themselves(tmp_path: Path) -> None:
    repo = Repo.init(tmp_path)
    one, two = "1" * 40, "2" * 40
    delta = zlib.compress(b"\x01\x01\x01x")
    packed(repo, [(one, head(7, 4) + bytes.fromhex(two) + delta), (two, head(7, 4) + bytes.fromhex(one) + delta)])
    packed(repo, [("3" * 40, head(7, 4) + bytes.fromhex("4" * 40) + delta)])
    packed(repo, [("4" * 40, head(7, 4) + bytes.fromhex("3" * 40) + delta)])
    tree = loose(repo, "tree", entry("100644", "a", one) + entry("100644", "b", "3" * 40))
    opened = git_tree(tmp_path, commit_with(repo, tree))
    for path in ("a", "b"):
        with pytest.raises(TreeError):
            opened.read(path)


def test_every_damage_is_an_error(repo: Repo, concept: Path) -> None:
    """Each byte of a pack and its index turned around: what is read is what was written, or an error says so."""
    expected = {name: git_tree(concept, "HEAD").read(name) for name in FILES}
    repo("gc", "--quiet")
    errors = 0
    for path in sorted((repo.folder / ".git/objects/pack").glob("pack-*.*")):
        if path.suffix not in {".pack", ".idx"}:
            continue
        path.chmod(0o644)
        data = path.read_bytes()
        for place in range(0, len(data), 7):
            damaged = bytearray(data)
            damaged[place] ^= 0xFF
            path.write_bytes(damaged)
            errors += not _same_or_error(concept, expected)
        for length in (0, 3, 8, 100, len(data) // 2, len(data) - 25):
            path.write_bytes(data[:length])
            errors += not _same_or_error(concept, expected)
        path.write_bytes(data)
    assert errors > 100


def _same_or_error(concept: Path, expected: dict[str, bytes]) -> bool:
    try:
        tree = git_tree(concept, "HEAD")
        assert {name: tree.read(name) for name in FILES} == expected
    except (GitError, TreeError):
        return False
    return True


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_pipes_do_not_keep_us_waiting(repo: Repo, concept: Path) -> None:
    dot_git = repo.folder / ".git"
    blob = repo("rev-parse", "HEAD:recht/concept/bildung.yaml")
    for path in (dot_git / "objects" / blob[:2] / blob[2:], dot_git / "refs/heads/rohr"):
        path.unlink(missing_ok=True)
        os.mkfifo(path)
    with pytest.raises(Damaged, match="keine gewöhnliche Datei"):
        git_tree(concept, "rohr")
    with pytest.raises(TreeError, match="keine gewöhnliche Datei"):
        git_tree(concept, "main").read("bildung.yaml")
    os.mkfifo(dot_git / "packed-refs")
    with pytest.raises(Damaged, match="keine gewöhnliche Datei"):
        git_tree(concept, "main")


@pytest.mark.parametrize("text", ["gitdir: ", "gitdir: /nirgends", "unsinn", "gitdir: a\0b", "x" * 10_000, ""])
def test_a_dot_git_file_that_leads_nowhere(text: str, tmp_path: Path) -> None:
    (tmp_path / ".git").write_text(text)
    with pytest.raises(GitError):
        git_tree(tmp_path, "HEAD")


@pytest.mark.parametrize("text", ["ref: refs/heads/main", "ref: ../../x", "ref: HEAD", "unsinn", "", "x" * 10_000])
def test_names_that_lead_nowhere(text: str, repo: Repo, concept: Path) -> None:
    (repo.folder / ".git/refs/heads/main").write_text(text)
    with pytest.raises(GitError):
        git_tree(concept, "main")
