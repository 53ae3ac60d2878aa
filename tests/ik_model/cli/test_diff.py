"""``ik diff``: what an editor sees of two versions, and what comes of every way to name them."""

from __future__ import annotations

import json
import os
import re
import subprocess
from pathlib import Path

import pytest

import ik_model
from ik_model.exchange.comparison.form import FORMAT, SCHEMA, VERSION
from tests.golden import Golden
from tests.ik_model.cli.conftest import IK, Ik, replace, snapshot, write
from tests.ik_model.source.git.repositories import Repo, needs_git

pytestmark = needs_git

ROOT = Path(__file__).parents[3]
THREE = [ROOT / "concept", ROOT / "examples/klimaschutzkonzept", ROOT / "examples/gleichstellungsplan"]


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repo:
    """A repository with a concept in ``concept/``, and its folder as the current one."""
    repo = Repo.init(tmp_path / "repo")
    write(repo.folder / "concept")
    repo.commit(subject="Erste Fassung")
    monkeypatch.chdir(repo.folder)
    return repo


def edit(concept: Path) -> None:
    """What an editor does in an afternoon."""
    replace(concept / "bildung.yaml", "Die Betreuung der Kinder", "Die gute Betreuung aller Kinder")
    replace(concept / "bildung.yaml", "[fachdienst]", "[jugendamt, fachdienst]")
    replace(concept / "bildung.yaml", "[Beratung der Träger]", "[Beratung der Träger vor Ort, Fortbildung]")
    replace(concept / "stellen.yaml", "stellen:\n", "stellen:\n  - {id: jugendamt, name: Jugendamt}\n")
    with (concept / "bildung.yaml").open("a") as file:
        file.write("  - id: schule\n    text: |\n      Alle Schulen sind beteiligt.\n      Alle Eltern auch.\n")
        file.write("    zielgruppen: [kinder]\n    verantwortliche: [fachdienst]\n")
    replace(
        concept / "konzept.yaml", "  - bildung.yaml\n  - berichtswesen.md", "  - berichtswesen.md\n  - bildung.yaml"
    )
    replace(concept / "berichtswesen.md", "Alle zwei Jahre wird", "Jedes Jahr wird")
    replace(concept / "berichtswesen.md", "dem Kreistag", "dem [Kreistag](https://example.org/kreistag)")
    replace(concept / "berichtswesen.yaml", "turnus: P2Y", "turnus: P1Y")
    (concept / "vorlagen/VO-1.yaml").unlink()


def test_what_an_editor_sees(repo: Repo, ik: Ik, golden: Golden) -> None:
    edit(repo.folder / "concept")
    result = ik("diff")
    assert (result.status, result.err) == (1, "")
    head = repo("rev-parse", "HEAD")
    golden.check("diff.txt", result.out.replace(head[:7], "0000000"))
    assert ik("diff", "HEAD") == result
    repo.commit()
    assert ik("diff", "HEAD~1", "HEAD").out.split("\n")[2:] == result.out.split("\n")[2:]


def test_backwards(repo: Repo, ik: Ik, golden: Golden) -> None:
    edit(repo.folder / "concept")
    result = ik("diff", "./concept", "HEAD")
    assert (result.status, result.err) == (1, "")
    golden.check("diff-zurueck.txt", result.out.replace(repo("rev-parse", "HEAD")[:7], "0000000"))


def test_no_difference(repo: Repo, ik: Ik) -> None:
    before = snapshot(repo.folder)
    result = ik("diff")
    assert (result.status, result.err) == (0, "")
    assert re.fullmatch(r"Kein Unterschied zwischen HEAD \(\w{7} vom 22\.11\.2026\) und Arbeitsstand\.\n", result.out)
    (repo.folder / "concept/konzept.yaml").touch()
    replace(repo.folder / "concept/konzept.yaml", "datum: 2020-09-09", "datum: 09.09.2020  # ein Kommentar")
    assert ik("diff").status == 0
    replace(repo.folder / "concept/konzept.yaml", "datum: 09.09.2020  # ein Kommentar", "datum: 2020-09-09")
    assert snapshot(repo.folder) == before


def test_words_are_marked_by_colour_too(repo: Repo) -> None:
    replace(repo.folder / "concept/berichtswesen.md", "zwei Jahre", "drei Jahre")
    terminal = "import os, pty, sys; sys.exit(os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:])))"
    done = subprocess.run([IK[0], "-c", terminal, *IK, "diff"], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "\x1b[31m[-zwei-]\x1b[0m \x1b[32m{+drei+}\x1b[0m Jahre" in done.stdout


def test_ways_to_name_a_version(repo: Repo, ik: Ik, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    concept = repo.folder / "concept"
    assert ik("export", "json", concept, "--out", tmp_path / "alt.json").status == 0
    write(tmp_path / "alt")
    repo("tag", "v1")
    repo("branch", "entwurf")
    edit(concept)
    expected = ik("diff").out.split("\n")[2:]
    ways = ["v1", "entwurf", "HEAD", "@", repo("rev-parse", "HEAD")[:8], tmp_path / "alt.json", tmp_path / "alt"]
    ways += [tmp_path / "alt/konzept.yaml", "../alt", "../alt/", "../alt.json"]
    for way in ways:
        for arguments in ((way,), (way, "./concept"), (way, concept), (way, "concept/konzept.yaml")):
            result = ik("diff", *arguments)
            assert (result.status, result.err) == (1, ""), (arguments, result.err)
            assert result.out.split("\n")[2:] == expected, arguments
    monkeypatch.chdir(concept)
    assert ik("diff").out.split("\n")[2:] == expected
    monkeypatch.chdir(tmp_path)
    assert ik("diff", "v1", "--konzept", concept).out.split("\n")[2:] == expected
    assert ik("diff", "alt", "repo/concept").out.split("\n")[2:] == expected  # no repository here, and none needed


def test_a_name_with_two_meanings(repo: Repo, ik: Ik) -> None:
    repo("branch", "concept")
    result = ik("diff", "concept")
    assert (result.status, result.out) == (2, "")
    assert "„concept“ ist ein Ordner und ein Stand im Repository." in result.err
    assert "./concept" in result.err
    assert ik("diff", "./concept").status == 0
    assert ik("diff", "heads/concept").status == 0


WRONG: list[tuple[list[str], str, str]] = [
    (["mian"], "Den Stand „mian“ gibt es nicht.", "Meinten Sie „main“?"),
    (["v2"], "Den Stand „v2“ gibt es nicht.", "Marken: v1."),
    (["HEAD~7"], "„HEAD~7“ gibt es nicht.", "der erste überhaupt"),
    (["HEAD..main"], "„HEAD..main“ sind zwei Stände.", "HEAD main"),
    (["HEAD@{1}"], "„HEAD@{1}“ ist keine Bezeichnung eines Standes.", "HEAD~2"),
    (["--", "--output=X"], "„--output=X“ ist keine Bezeichnung eines Standes.", "Zweig"),
    (["--", "-h"], "„-h“ ist keine Bezeichnung eines Standes.", "Zweig"),
    (["HEAD\nX"], "„HEAD�X“ ist keine Bezeichnung eines Standes.", "Zweig"),
    (["a" * 5000], "ist keine Bezeichnung eines Standes.", "Zweig"),
    (["--output=X"], "Die Option „--output“ gibt es nicht.", "ik diff --help"),
    (["HEAD", "fehlt/"], "Diesen Ordner gibt es nicht.", "lässt sich nicht laden"),
    (["HEAD", "vorlagen"], "konzept.yaml: Die Datei gibt es nicht.", "Ist es der richtige Ordner?"),
    (["HEAD", "fehlt.json"], "Diesen Ordner gibt es nicht.", "fehlt.json lässt sich nicht laden"),
    (["HEAD", "README.md"], "Schreibweise von JSON", "README.md lässt sich nicht laden"),
    (["HEAD", "--konzept", "vorlagen"], "Im Stand HEAD gibt es den Ordner vorlagen/ nicht.", "dort in concept/."),
    (["HEAD", "HEAD", "HEAD"], "Zu viele Angaben: HEAD", "ik diff --help"),
    (["--format", "xml"], "„xml“ gibt es nicht.", "text, json"),
]


@pytest.mark.parametrize(("arguments", "words", "more"), WRONG, ids=lambda value: ascii(value)[:40])
def test_mistakes(arguments: list[str], words: str, more: str, repo: Repo, ik: Ik) -> None:
    repo("tag", "v1")
    repo.commit({"vorlagen/x": "", "README.md": "Guten Tag\n"})
    repo("update-ref", "refs/heads/main", "v1")
    before = snapshot(repo.folder)
    result = ik("diff", *arguments)
    assert (result.status, result.out) == (2, "")
    assert words in result.err
    assert more in result.err
    assert snapshot(repo.folder) == before


def test_branches_and_tags_are_completed(repo: Repo, monkeypatch: pytest.MonkeyPatch) -> None:
    repo("tag", "vorgelegt")
    repo("branch", "vorschlag")
    words = {"_IK_COMPLETE": "bash_complete", "COMP_WORDS": "ik diff vor", "COMP_CWORD": "2"}
    done = subprocess.run(IK, env=os.environ | words, capture_output=True, text=True, check=False)
    assert done.stdout.split("\n")[:2] == ["plain,vorschlag", "plain,vorgelegt"]
    assert done.stderr == ""


def test_without_a_repository(ik: Ik, concept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    result = ik("diff", "--konzept", concept)
    assert (result.status, result.out) == (2, "")
    assert "liegt in keinem git-Repository" in result.err
    assert "einen zweiten Ordner angeben" in result.err
    monkeypatch.chdir(concept.parent / "concept" / "vorlagen")
    assert "Hier liegt kein Konzept" in ik("diff").err


def test_a_revision_that_cannot_be_loaded(repo: Repo, ik: Ik) -> None:
    concept = repo.folder / "concept"
    replace(concept / "bildung.yaml", "text: Die", "txt: Die")
    replace(concept / "stellen.yaml", "name:", "nahme:")
    repo.commit()
    write(concept)
    result = ik("diff")
    assert (result.status, result.out) == (2, "")
    assert "HEAD:concept/bildung.yaml:" in result.err
    assert "HEAD:concept/stellen.yaml:" in result.err
    assert "HEAD:concept lässt sich nicht laden: 4 Fehler." in result.err
    result = ik("diff", "HEAD~1", "HEAD")
    assert (result.status, result.out) == (2, "")
    assert ik("diff", "HEAD~1").status == 0


def test_what_breaks_rules_is_compared(repo: Repo, ik: Ik) -> None:
    # While somebody is writing, not every reference leads somewhere yet.
    replace(repo.folder / "concept/bildung.yaml", "[fachdienst]", "[noch-nicht-da]")
    result = ik("diff")
    assert (result.status, result.err) == (1, "")
    assert "noch-nicht-da" in result.out


def test_a_concept_cannot_steer_the_terminal(repo: Repo, ik: Ik) -> None:
    repo("commit", "--quiet", "--allow-empty", "--message", "\x1b[31mrot", "--author", "\x1b]0;x\x07 <a@b>")
    replace(repo.folder / "concept/bildung.yaml", "titel: Bildung", "titel: Bil\u202edung\u200b")
    result = ik("diff")
    assert result.status == 1
    assert all(character.isprintable() or character == "\n" for character in result.out)


def test_json(repo: Repo, ik: Ik) -> None:
    edit(repo.folder / "concept")
    result = ik("diff", "--format", "json")
    assert (result.status, result.err) == (1, "")
    data = json.loads(result.out)
    assert (data["$schema"], data["format"], data["version"]) == (SCHEMA, FORMAT, VERSION)
    assert data["alt"]["revision"] == repo("rev-parse", "HEAD")
    assert data["alt"] | {"name": "", "revision": ""} == {
        "name": "",
        "revision": "",
        "autor": "Erika Muster",
        "datum": "2026-11-22",
    }
    assert data["neu"] == {"name": "Arbeitsstand"}
    kinds = [(change["art"], change["element"], change.get("feld")) for change in data["aenderungen"]]
    assert ("geaendert", "berichtswesen-kapitel", "text") in kinds
    assert ("hinzugefuegt", "schule", None) in kinds
    assert ("entfernt", "vo-1", None) in kinds
    assert ("geaendert", "umsetzungsbericht", "turnus") in kinds
    turnus = next(change for change in data["aenderungen"] if change.get("feld") == "turnus")
    assert (turnus["vorher"], turnus["nachher"]) == ("P2Y", "P1Y")
    repo.commit()
    empty = ik("diff", "--format", "json")
    assert (empty.status, json.loads(empty.out)["aenderungen"]) == (0, [])


@pytest.mark.parametrize("one", THREE, ids=lambda folder: folder.name)
@pytest.mark.parametrize("other", THREE, ids=lambda folder: folder.name)
def test_the_three_concepts(one: Path, other: Path, ik: Ik) -> None:
    result = ik("diff", one, other)
    assert (result.status, result.err) == (int(one is not other), "")
    words = result.out.split()
    if one is not other:
        for teilziel in ik_model.load(other).teilziele:
            assert " ".join(str(teilziel.text).split()[:3]) in " ".join(words)
