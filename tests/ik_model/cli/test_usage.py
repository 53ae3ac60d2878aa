"""What a user sees of the command line itself is German: help pages, usage errors, completion."""

from __future__ import annotations

import re
from importlib.metadata import version

import click
import pytest

from ik_model.cli.app import ik as group
from tests.golden import Golden
from tests.ik_model.cli.conftest import Ik

PAGES = ["", *group.commands]
ENGLISH = re.compile(
    r"\b(Usage|Options|Commands|Arguments|Error|Try|Show|help for|exit|default|required|Missing|Invalid|such|"
    r"Did you mean|Aborted|unexpected|argument|directory|file)\b"
)


@pytest.mark.parametrize("command", PAGES)
def test_help_page(command: str, ik: Ik, golden: Golden) -> None:
    result = ik(*command.split(), "--help")
    assert (result.status, result.err) == (0, "")
    assert ik(*command.split(), "-h") == result
    assert not ENGLISH.search(result.out)
    golden.check(f"hilfe{'-' * bool(command)}{command}.txt", result.out)


def test_every_option_is_described() -> None:
    for command in (group, *group.commands.values()):
        context = click.Context(command, info_name="ik")
        for param in command.get_params(context):
            assert getattr(param, "help", None), (command.name, param.name)


def test_without_a_command(ik: Ik) -> None:
    result = ik()
    assert (result.status, result.out) == (2, "")
    assert "Befehle:" in result.err


def test_version(ik: Ik) -> None:
    assert ik("--version").out == f"ik-model {version('ik-model')}\n"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ("chek", "Den Befehl „chek“ gibt es nicht. Meinten Sie „check“?"),
        ("veröffentlichen", "Den Befehl „veröffentlichen“ gibt es nicht."),
        ("--versoin", "Die Option „--versoin“ gibt es nicht. Meinten Sie „--version“?"),
        ("--version=3", "Die Option „--version“ steht allein, sie nimmt keinen Wert."),
        ("check --fromat json", "Die Option „--fromat“ gibt es nicht. Meinten Sie „--format“?"),
        ("check -x", "Die Option „-x“ gibt es nicht."),
        ("check --format", "Nach der Option „--format“ fehlt der Wert."),
        ("check --format=jsn", "--format: „jsn“ gibt es nicht. Meinten Sie „json“?"),
        ("check --format=yaml", "--format: „yaml“ gibt es nicht. Möglich sind: text, json."),
        ("check --streng=ja", "Die Option „--streng“ steht allein, sie nimmt keinen Wert."),
        ("check --stichtag heute", "--stichtag: „heute“ ist kein Datum. Zum Beispiel 2026-12-31 oder 31.12.2026."),
        ("check --stichtag 31.02.2026", "--stichtag: „31.02.2026“ ist kein Datum."),
        ("check a b c", "Zu viele Angaben: b c"),
        ("explain ST001 ST002", "Zu viele Angaben: ST002"),
        ("explain ST0O1", "Den Code „ST0O1“ gibt es nicht. Meinten Sie"),
        ("explain xyz", "Den Code „xyz“ gibt es nicht. Alle Codes zeigt: ik explain"),
        ("build --out", "Nach der Option „--out“ fehlt der Wert."),
        ("build --format pdv", "--format: „pdv“ gibt es nicht. Meinten Sie „pdf“?"),
        ("build --format docx,odt", "--format: „odt“ gibt es nicht."),
        ("build --dokument konzpet", "--dokument: „konzpet“ gibt es nicht. Meinten Sie „konzept“?"),
    ],
)
def test_wrong_use(arguments: str, message: str, ik: Ik) -> None:
    result = ik(*arguments.split())
    assert (result.status, result.out) == (2, "")
    first, usage, hint = result.err.rstrip("\n").split("\n")
    assert first.startswith(f"Fehler: {message}")
    assert usage.startswith("Aufruf: ik ")
    assert re.fullmatch(r"Hilfe:  ik( \w+)? --help", hint)
    assert not ENGLISH.search(result.err)


@pytest.mark.parametrize("command", ["check", "build"])
def test_no_concept_here(command: str, ik: Ik, tmp_path: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(str(tmp_path))
    result = ik(command)
    assert (result.status, result.out) == (2, "")
    assert "Hier liegt kein Konzept" in result.err


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("ik ch", ["check"]),
        ("ik check --fo", ["--format"]),
        ("ik check --format ", ["text", "json"]),
        ("ik explain be", ["BE001"]),
        ("ik explain LA00", ["LA001", "LA009"]),
        ("ik build --format p", ["pdf"]),
        ("ik build --dokument v", ["vorlage"]),
    ],
)
def test_completion(words: str, expected: list[str], ik: Ik, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("_IK_COMPLETE", "bash_complete")
    monkeypatch.setenv("COMP_WORDS", words)
    monkeypatch.setenv("COMP_CWORD", str(len(words.split(" ")) - 1))
    result = ik()
    assert result.status == 0
    offered = [line.partition(",")[2] for line in result.out.splitlines()]
    assert set(expected) <= set(offered)


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_script(shell: str, ik: Ik, monkeypatch: pytest.MonkeyPatch) -> None:
    if shell == "bash":
        monkeypatch.setattr("click.shell_completion.BashComplete._check_version", staticmethod(lambda: None))
    monkeypatch.setenv("_IK_COMPLETE", f"{shell}_source")
    result = ik()
    assert result.status == 0
    assert "_IK_COMPLETE" in result.out
