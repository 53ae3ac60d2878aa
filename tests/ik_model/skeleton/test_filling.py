"""A new folder is sound, whatever was typed, and says of every example that it is one."""

from __future__ import annotations

import json
import re
import subprocess
from dataclasses import replace
from datetime import date
from pathlib import Path, PurePosixPath
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from ik_model.api import check, load
from ik_model.exchange.schema.kinds import SOURCES
from ik_model.exchange.schema.pages import schema_text
from ik_model.model.text import VERBOTENE_ZEICHEN
from ik_model.skeleton import answers
from ik_model.skeleton.answers import Antworten, Unpassend
from ik_model.skeleton.filling import files
from ik_model.skeleton.kinds import ARTEN
from ik_model.skeleton.pins import requirements
from ik_model.source.tree import Files

DAY = date(2026, 11, 22)
KINDS = pytest.mark.parametrize("art", ARTEN)
TYPED = st.text(min_size=1, max_size=60)


def texts(antworten: Antworten) -> dict[str, str]:
    return {path: data.decode() for path, data in files(antworten).items()}


def typed(value: str, read: Any) -> Any:
    """What a question takes for an answer; what it refuses is not typed."""
    try:
        return read(value)
    except Unpassend:
        return None


@KINDS
def test_nothing_to_object_to_but_what_is_to_be_filled_in(art: str) -> None:
    findings = check(Files(files(Antworten.vorschlag(art, DAY))), stichtag=DAY)
    assert {finding.code for finding in findings} == {"ST015"}
    assert len(findings) >= 15


@KINDS
def test_it_stays_so_for_a_year(art: str) -> None:
    findings = check(Files(files(Antworten.vorschlag(art, DAY))), stichtag=date(2027, 11, 22))
    assert {finding.code for finding in findings} == {"ST015"}


@KINDS
def test_a_finished_concept_has_no_examples(art: str) -> None:
    contents = files(Antworten.vorschlag(art, DAY))
    contents["konzept.yaml"] = contents["konzept.yaml"].replace(b"status: Entwurf", b"status: beschlossen")
    errors = {finding.code for finding in check(Files(contents)) if finding.severity.value == "fehler"}
    assert errors == {"ST016"}


@KINDS
def test_every_example_is_marked(art: str) -> None:
    # What can be marked is: a name, a title, a text of a part that a newcomer has not written.
    konzept = load(Files(files(Antworten.vorschlag(art, DAY))))
    for teilziel in konzept.teilziele:
        assert str(teilziel.text).startswith("«")
        assert all(str(text).startswith("«") for text in teilziel.aktivitaeten)
    for massnahme in konzept.massnahmen:
        assert massnahme.titel.startswith("«")
        assert all(teil.titel.startswith("«") for teil in massnahme.meilensteine)
    eintraege = (*konzept.stellen, *konzept.zielgruppen)
    for name in (*(e.name for e in eintraege), *(kennzahl.name for kennzahl in konzept.kennzahlen)):
        assert name.startswith("«")
    assert "«" in str(konzept.vorlagen[0].sachverhalt)
    assert konzept.profil.kreis.startswith("«")


@KINDS
def test_each_kind_has_what_it_takes(art: str) -> None:
    contents = texts(Antworten.vorschlag(art, DAY))
    konzept = load(Files(files(Antworten.vorschlag(art, DAY))))
    assert any(konzept.teilziele) or any(konzept.massnahmen)
    assert len(konzept.vorlagen) == 1
    assert konzept.vorlagen[0].entscheidung is not None
    for path in ("README.md", ".gitignore", ".gitattributes", ".editorconfig", ".gitlab-ci.yml", "requirements.txt"):
        assert contents[path]
    assert "@{" not in "".join(contents.values())
    assert not any("lorem" in text.lower() for text in contents.values())
    assert all(text.endswith("\n") and "\t" not in text for text in contents.values())


def test_the_kinds_differ() -> None:
    konzepte = {art: load(Files(files(Antworten.vorschlag(art, DAY)))) for art in ARTEN}
    assert [a.ziffer for a in konzepte["klimaschutzkonzept"].gliederung] == ["I", "II", "III", "IV"]
    assert konzepte["gleichstellungsplan"].profil.teilziel.zaehlung == "a)"
    assert any(konzepte["klimaschutzkonzept"].massnahmen)
    assert not any(konzepte["integrationskonzept"].massnahmen)
    assert len({konzept.profil.hausstil.akzent for konzept in konzepte.values()}) == 3


@settings(max_examples=40, deadline=None)  # each one is a whole concept, filled and checked
@given(
    art=st.sampled_from(list(ARTEN)), kreis=TYPED, titel=TYPED, stelle=TYPED, ausschuss=TYPED, nummer=TYPED, zeile=TYPED
)
def test_whatever_is_typed_comes_back(
    art: str, kreis: str, titel: str, stelle: str, ausschuss: str, nummer: str, zeile: str
) -> None:
    given_answers = {
        "kreis": typed(kreis, answers.name),
        "titel": typed(titel, answers.titel),
        "stelle": typed(stelle, answers.name),
        "ausschuss": typed(ausschuss, answers.name),
        "vorlagennummer": typed(f"{nummer[:38]}7", answers.vorlagennummer),
        "anschrift": typed(zeile, answers.anschrift),
    }
    antworten = replace(
        Antworten.vorschlag(art, DAY), **{name: value for name, value in given_answers.items() if value is not None}
    )
    contents = files(antworten)
    findings = [finding for finding in check(Files(contents), stichtag=DAY) if finding.severity.value != "hinweis"]
    assert findings == []
    konzept = load(Files(contents))
    assert konzept.profil.kreis == antworten.kreis
    assert konzept.titel == antworten.titel
    assert konzept.profil.anschrift == antworten.anschrift
    assert str(konzept.vorlagen[0].federfuehrung) == antworten.stelle
    assert antworten.ausschuss in {gremium.name for gremium in konzept.gremien}
    assert antworten.vorlagennummer.startswith(konzept.vorlagen[0].nummer)
    assert all(re.fullmatch(r"[a-z0-9./-]+|README\.md|\.vscode/\w+\.json", path.replace("_", "-")) for path in contents)


def test_hostile_words_stay_words() -> None:
    hostile = 'a: "b" # c\n@{kreis} <script> | {x: [y]} 🙂 — „ü“ \\n'
    antworten = replace(Antworten.vorschlag("leer", DAY), titel=answers.titel(hostile), kreis="@{titel} *x* `y`")
    konzept = load(Files(files(antworten)))
    assert (konzept.titel, konzept.profil.kreis) == (hostile.strip(), "@{titel} *x* `y`")
    assert "<script>" not in texts(antworten)["README.md"].replace(r"\<script\>", "")


def test_names_that_are_ids_already() -> None:
    antworten = replace(Antworten.vorschlag("integrationskonzept", DAY), stelle="Kreistag", ausschuss="Steuerung")
    konzept = load(Files(files(antworten)))
    assert konzept.stellen[0].id == "stelle-kreistag"
    assert konzept.profil.berichtswesen.zustaendiger_ausschuss == "ausschuss-steuerung"


@KINDS
def test_every_source_file_names_a_schema_that_is_there(art: str) -> None:
    contents = texts(Antworten.vorschlag(art, DAY))
    sources = [path for path in contents if path.endswith(".yaml")]
    assert len(sources) >= 6
    for path in sources:
        line = contents[path].partition("\n")[0]
        target = line.removeprefix("# yaml-language-server: $schema=")
        assert target != line
        schema = PurePosixPath(path).parent.as_posix() + "/" + target
        assert Path("/", schema).resolve().as_posix()[1:] in contents, line


@KINDS
def test_the_editor_knows_every_file(art: str) -> None:
    contents = texts(Antworten.vorschlag(art, DAY))
    editor = json.loads(contents[".vscode/settings.json"])
    assert editor["yaml.schemaStore.enable"] is False
    for schema, patterns in editor["yaml.schemas"].items():
        assert schema.removeprefix("./") in contents
        assert patterns
    patterns = [pattern for listed in editor["yaml.schemas"].values() for pattern in listed]
    for path in contents:
        if path.endswith(".yaml"):
            assert any(PurePosixPath(path).match(pattern) for pattern in patterns), path
    assert {path for path in contents if path.startswith("schema/")} == {f"schema/{a}.schema.json" for a in SOURCES}
    assert contents["schema/quelle-profil.schema.json"] == schema_text("quelle-profil")


@KINDS
def test_the_server_checks_and_builds_with_a_pinned_version(art: str) -> None:
    contents = texts(Antworten.vorschlag(art, DAY))
    lines = [line for line in contents["requirements.txt"].splitlines() if not line.startswith("#")]
    assert lines == requirements()
    assert lines[0].startswith("ik-model[dokumente]==")
    gitlab = yaml.safe_load(contents[".gitlab-ci.yml"])["konzept"]
    github = yaml.safe_load(contents[".github/workflows/konzept.yml"])["jobs"]["konzept"]
    for commands in (
        [*gitlab["before_script"], *gitlab["script"]],
        [step["run"] for step in github["steps"] if "run" in step],
    ):
        assert commands[-2:] == [".venv/bin/ik check .", ".venv/bin/ik build . --out build"]
        assert any("--requirement requirements.txt" in command for command in commands)
    assert gitlab["artifacts"]["paths"] == ["build/"]


@KINDS
def test_the_readme_names_what_is_there(art: str) -> None:
    contents = texts(Antworten.vorschlag(art, DAY))
    readme = contents["README.md"]
    named = re.findall(r"^\| `([^`]+)` \| \S", readme, re.MULTILINE)[: readme.count("\n")]
    listed = [name for name in named if not name.startswith("git ")]
    assert {path for path in contents if "/" not in path and path.endswith(".yaml")} <= set(listed)
    for name in listed:
        assert any(path == name or path.startswith(name) for path in contents), name
    assert f"`{ARTEN[art].erste_datei}`" in readme
    assert ARTEN[art].erste_datei in contents


@KINDS
def test_the_first_steps_of_the_readme(art: str) -> None:
    contents = files(Antworten.vorschlag(art, DAY))
    before = check(Files(contents), stichtag=DAY)
    path = ARTEN[art].erste_datei
    first = re.search("«.*?»", contents[path].decode())
    assert first
    contents[path] = contents[path].decode().replace(first[0], "Das ist unser erster Satz.", 1).encode()
    assert len(check(Files(contents), stichtag=DAY)) == len(before) - 1


@KINDS
def test_the_change_that_the_paper_shows_as_an_example(art: str) -> None:
    contents = texts(Antworten.vorschlag(art, DAY))
    (paper,) = (path for path in contents if path.startswith("vorlagen/"))
    first = next(load(Files(files(Antworten.vorschlag(art, DAY)))).kapitel)
    wording = str(first.text.saetze[0])
    contents[paper] = (
        re.sub(r"^# ((?:massgaben:|  ).*)$", r"\1", contents[paper], flags=re.MULTILINE)
        .replace("kennung-des-kapitels/2", f"{first.id}/1")
        .replace("Der zweite Satz des Kapitels, wie er jetzt dasteht.", wording)
    )
    konzept = load(Files({path: text.encode() for path, text in contents.items()}))
    assert [massgabe.id for massgabe in konzept.vorlagen[0].massgaben] == ["satz-aendern"]
    codes = {finding.code for finding in check(konzept, stichtag=DAY)}
    assert codes == {"ST015"}


def test_git_keeps_the_sources_and_not_what_is_built(tmp_path: Path) -> None:
    for path, data in files(Antworten.vorschlag("leer", DAY)).items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(data)
    for path in ("build/konzept.pdf", ".venv/bin/ik", "~$konzept.docx"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).touch()
    subprocess.run(["git", "init", "-q", "."], cwd=tmp_path, check=True)
    subprocess.run(["git", "add", "."], cwd=tmp_path, check=True)
    tracked = subprocess.run(["git", "ls-files"], cwd=tmp_path, check=True, capture_output=True, text=True).stdout
    assert set(tracked.split()) == set(files(Antworten.vorschlag("leer", DAY)))


def test_no_character_that_no_document_can_hold() -> None:
    for art in ARTEN:
        for path, text in texts(Antworten.vorschlag(art, DAY)).items():
            assert not VERBOTENE_ZEICHEN.search(text), path
