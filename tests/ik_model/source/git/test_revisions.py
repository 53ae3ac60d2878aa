"""What people call a revision, compared with what git makes of the same words."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ik_model.source.git.errors import GitError
from ik_model.source.git.refs import is_name
from ik_model.source.git.repository import repository_of
from ik_model.source.git.revisions import commit_of
from tests.ik_model.source.git.repositories import ENVIRONMENT, Repo, needs_git

pytestmark = needs_git

SAME = [
    *("HEAD", "@", "main", "heads/main", "refs/heads/main", "HEAD~", "HEAD~1", "HEAD~2", "@~1", "HEAD^", "HEAD^1"),
    *("HEAD^^", "HEAD~1^2", "HEAD~1^2~1", "HEAD^0", "HEAD~0", "v1", "v2", "tags/v1", "refs/tags/v2", "v2^{commit}"),
    *(
        "v2^{}",
        "v2~1",
        "seite",
        "seite/lang",
        "origin",
        "origin/main",
        "remotes/origin/main",
        "ORIG_HEAD",
        "FETCH_HEAD",
    ),
]


@pytest.fixture(scope="module", params=["loose", "packed", "worktree"])
def repo(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Repo:
    folder: Path = tmp_path_factory.mktemp("revisions")
    repo = Repo.init(folder / "repo")
    repo.commit({"a": "1"})
    repo("tag", "v1")
    repo("switch", "--quiet", "--create", "zweig/seite")
    repo.commit({"b": "1"})
    repo.commit({"b": "2"})
    repo("switch", "--quiet", "main")
    repo.commit({"a": "2"})
    repo("merge", "--quiet", "--no-ff", "--message", "zusammen", "zweig/seite")
    repo("tag", "--annotate", "v2", "--message", "zwei")
    repo("branch", "seite/lang", "HEAD~1")
    repo("tag", "seite", "v1")
    repo.commit({"a": "3"})
    clone = Repo(folder / "clone")
    repo("clone", "--quiet", str(repo.folder), str(clone.folder))
    for name in ("seite/lang",):
        clone("branch", "--quiet", name, f"origin/{name}")
    clone("fetch", "--quiet", "origin", "main")
    clone("reset", "--quiet", "--hard", "HEAD~1")
    clone("reset", "--quiet", "--hard", "origin/main")
    if request.param == "packed":
        clone("gc", "--quiet")
        clone("pack-refs", "--all")
    if request.param == "worktree":
        clone("worktree", "add", "--quiet", "-b", "arbeit", str(folder / "arbeit"), "HEAD~1")
        clone = Repo(folder / "arbeit")
        clone("reset", "--quiet", "--soft", "HEAD~1")
    return clone


def theirs(repo: Repo, revision: str) -> str | None:
    done = subprocess.run(
        ["git", "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}"],
        cwd=repo.folder,
        env=ENVIRONMENT,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout.strip() or None


def ours(repo: Repo, revision: str) -> str | None:
    repository = repository_of(repo.folder)
    assert repository is not None
    try:
        return commit_of(repository, revision).name
    except GitError:
        return None


def test_as_git_understands_them(repo: Repo) -> None:
    expected = {revision: theirs(repo, revision) for revision in SAME}
    assert sum(value is not None for value in expected.values()) > 20
    assert {revision: ours(repo, revision) for revision in SAME} == expected


def test_hashes(repo: Repo) -> None:
    for name in repo("rev-list", "--all").split("\n"):
        for revision in (name, name.upper(), name[:12], name[:7], f"{name[:7]}~0"):
            assert ours(repo, revision) == name


@given(st.lists(st.sampled_from([*"~^~^12", "HEAD", "main", "v2", "^{}", "@"]), max_size=5).map("".join))
@settings(max_examples=60)
def test_steps(repo: Repo, revision: str) -> None:
    found = ours(repo, revision)
    assert found is None or found == theirs(repo, revision)


WORDS = """
--output=X -h --help --git-dir=/ - -- @{1} @{upstream} HEAD@{yesterday} main@{u} @{-1} :/Stand HEAD^{/Stand} HEAD^{tree}
^HEAD HEAD..main HEAD...main HEAD:a :a :0:a ../../HEAD refs/../HEAD /etc/passwd * refs/heads/* HEAD~-1 HEAD^999999
config index objects logs/HEAD hooks/x description packed-refs refs refs/heads heads zweig main.lock äöü
HEAD~99999999999999999999
"""
HOSTILE = [
    *WORDS.split(),
    *("", " ", "\0", "HEAD\0", "HEAD\n", "a\nb", "\x1b[31m", "\ud800", "HEAD" + "~" * 30),
    *("a" * 100_000, "HEAD" + "^" * 50_000, "~" * 1000),
]


@pytest.mark.parametrize("revision", HOSTILE, ids=lambda revision: ascii(revision[:30]))
def test_hostile_names_are_no_revisions(repo: Repo, revision: str) -> None:
    repository = repository_of(repo.folder)
    assert repository is not None
    before = sorted(path for path in repo.folder.rglob("*"))
    with pytest.raises(GitError) as caught:
        commit_of(repository, revision)
    words = f"{caught.value} {caught.value.hint}"
    assert words.isprintable()
    assert len(words) < 600
    assert sorted(path for path in repo.folder.rglob("*")) == before


@given(st.text(max_size=12))
@settings(max_examples=300)
def test_no_name_leads_out_of_the_folder(name: str) -> None:
    if is_name(name):
        assert not Path(name).is_absolute()
        assert ".." not in Path(name).parts
        assert name.isprintable() or not any(ord(character) < 32 for character in name)


def test_unknown_names_are_answered_with_known_ones(repo: Repo) -> None:
    repository = repository_of(repo.folder)
    assert repository is not None
    with pytest.raises(GitError, match="Den Stand „mian“ gibt es nicht") as caught:
        commit_of(repository, "mian")
    assert caught.value.hint.startswith("Meinten Sie „main“? Zweige: ")
    assert "Marken: seite, v1, v2." in caught.value.hint
    with pytest.raises(GitError, match="HEAD~50"):
        commit_of(repository, "HEAD~50")


def test_ambiguous_hashes(tmp_path: Path) -> None:
    repo = Repo.init(tmp_path)
    person = "committer E <e@example.org> 1700000000 +0000"
    stream = "".join(f"commit refs/heads/main\n{person}\ndata 4\n{number:04}\n" for number in range(1500))
    repo("fast-import", "--quiet", data=stream.encode())
    beginnings: dict[str, list[str]] = {}
    for name in repo("rev-list", "main").split("\n"):
        beginnings.setdefault(name[:4], []).append(name)
    digits, names = next((digits, names) for digits, names in beginnings.items() if len(names) == 2)
    repository = repository_of(repo.folder)
    assert repository is not None
    with pytest.raises(GitError, match=f"Mit „{digits}“ beginnen 2 Prüfsummen") as caught:
        commit_of(repository, digits)
    assert {word.strip(",.") for word in caught.value.hint.split()[-2:]} == {name[:8] for name in names}
    assert commit_of(repository, "main~1499").subject == "0000"
