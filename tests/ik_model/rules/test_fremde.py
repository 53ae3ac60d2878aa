"""Rules of other packages: they judge like ours, and whatever is wrong with one stays with that one."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from importlib.metadata import entry_points
from pathlib import Path

import pytest

from ik_model.diagnostics.finding import Finding, Severity
from ik_model.rules import fremde, registry
from ik_model.rules.ausfall import AUSFALLCODES
from ik_model.rules.regel import FAMILIEN
from ik_model.source.codes import LADECODES
from tests.ik_model.rules.beispiele import pruefe
from tests.ik_model.rules.test_engine import AUSNAHME, GRUND, bildung, profil

KOPF = """\
\"\"\"Das Teilziel sagt nicht, bis wann.

Ohne Frist lässt sich nicht sagen, ob es erreicht ist.
\"\"\"
from ik_model.diagnostics.finding import Severity
from ik_model.model.teilziel import Teilziel
from ik_model.rules.befund import Befund
from ik_model.rules.kontext import Lauf
from ik_model.rules.regel import konzeptregel, laufregel, regel

NACHSICHT = Severity.HINWEIS
"""
GUT = """
@regel("MB001", Teilziel, NACHSICHT, meldung="{name}: Frist fehlt.", hinweis="Frist nennen.")
def teilziel_ohne_frist(teilziel, profil):
    yield Befund(teilziel.id, ("text",), name=teilziel.id)
"""

Install = Callable[..., None]


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Install]:
    """Installs a package: its name, its rules (code to object), and its one module."""
    modules = set(sys.modules)

    def add(name: str, rules: dict[str, str], source: str) -> None:
        folder = tmp_path / "site" / name
        module = name.replace("-", "_")
        info = folder / f"{module}-1.0.dist-info"
        info.mkdir(parents=True)
        (folder / f"{module}.py").write_text(KOPF + source, encoding="utf-8")
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n", encoding="utf-8")
        points = "".join(f"{code} = {module}:{what}\n" for code, what in rules.items())
        (info / "entry_points.txt").write_text(f"[ik_model.rules]\n{points}", encoding="utf-8")
        monkeypatch.syspath_prepend(folder)
        forget()

    forget()
    yield add
    monkeypatch.undo()
    for name in set(sys.modules) - modules:
        if name.startswith("paket"):
            del sys.modules[name]
    forget()


def forget() -> None:
    for remembered in (fremde.herkunft, fremde.fremde, registry.alle):
        remembered.cache_clear()


def other(findings: list[Finding]) -> list[tuple[str, str]]:
    """The findings that the small concept does not have without other packages."""
    return [(f.code, f.message) for f in findings if f.code != "ST001"]


def test_without_other_packages_there_is_nothing() -> None:
    assert list(entry_points(group=fremde.GRUPPE)) == []
    assert registry.ausfaelle() == {}
    assert registry.gruppe("MB") == "MB"


def test_a_rule_of_another_package_judges_like_ours(install: Install, tmp_path: Path) -> None:
    install("paket-eins", {"MB001": "teilziel_ohne_frist"}, GUT)
    (_, theirs) = pruefe(tmp_path / "k", bildung())
    assert (theirs.code, theirs.name, theirs.severity) == ("MB001", "teilziel-ohne-frist", Severity.HINWEIS)
    assert theirs.message == "kita-betreuung: Frist fehlt."
    assert theirs.ort == "Ziffer 2 Teilziel 1"
    assert theirs.span
    assert theirs.span.line == 6
    assert theirs.span.text == "    text: Die Betreuung der Kinder ist sichergestellt."
    assert registry.finde("MB001").text.startswith("Das Teilziel sagt nicht")
    assert registry.gruppe("MB") == registry.herkunft_von("MB001") == "paket-eins"
    assert registry.codes()[-1] == "MB001"


def test_it_can_be_weighed_switched_off_and_excused(install: Install, tmp_path: Path) -> None:
    install("paket-eins", {"MB001": "teilziel_ohne_frist"}, GUT)
    weighed = pruefe(tmp_path / "a", bildung() | profil("{MB001: fehler}"))
    assert [(f.code, f.severity) for f in weighed if f.code == "MB001"] == [("MB001", Severity.FEHLER)]
    assert other(pruefe(tmp_path / "b", bildung() | profil("{MB001: aus}"))) == []
    excused = pruefe(tmp_path / "c", bildung(oben=AUSNAHME.format(code="MB001", grund=GRUND)))
    assert [f.ausnahme for f in excused if f.code == "MB001"] == [GRUND]


BROKEN = {
    "raises": 'yield Befund(teilziel.id, name="a")\n    teilziel.frist.tag',
    "message": "yield Befund(teilziel.id)",
    "no iterator": "return None",
    "no finding": "yield teilziel",
    "no element": 'yield Befund(teilziel, name="a")',
}


@pytest.mark.parametrize("body", BROKEN.values(), ids=BROKEN)
def test_a_rule_that_breaks_off_is_named_and_the_others_judge(body: str, install: Install, tmp_path: Path) -> None:
    install("paket-eins", {"MB001": "teilziel_ohne_frist"}, GUT.partition("    yield")[0] + f"    {body}\n")
    findings = pruefe(tmp_path / "k", bildung(unten="    zielgruppen: [kinder]\n    aktivitaeten: [A und B.]\n"))
    broken = [f for f in findings if f.code == "PR004"]
    assert [(f.severity, f.element, f.span) for f in broken] == [(Severity.FEHLER, "", None)]
    assert broken[0].message.startswith("Die Regel MB001 (paket-eins) ist abgebrochen: ")
    assert ".py, Zeile " in broken[0].message
    assert "regeln: {MB001: aus}" in broken[0].hint
    assert [f.code for f in findings if f.code == "MB001"] == (["MB001"] if body == BROKEN["raises"] else [])
    assert other(pruefe(tmp_path / "k", bildung() | profil("{MB001: aus}"))) == []


@pytest.mark.parametrize("scope", ["konzeptregel", "laufregel"])
def test_so_is_one_of_the_whole(scope: str, install: Install, tmp_path: Path) -> None:
    source = f'@{scope}("MB001", NACHSICHT, meldung="", hinweis="")\ndef immer(alles):\n    raise ValueError("nein")\n'
    install("paket-eins", {"MB001": "immer"}, source)
    assert other(pruefe(tmp_path, bildung())) == [
        ("PR004", "Die Regel MB001 (paket-eins) ist abgebrochen: ValueError: nein (paket_eins.py, Zeile 14).")
    ]


UNUSABLE = [
    ({"MB002": "teilziel_ohne_frist"}, GUT, "Sie nennt sich selbst MB001."),
    ({"MB001": "NACHSICHT"}, GUT, "„paket_eins:NACHSICHT“ ist keine Regel."),
    ({"MB001": "gibt_es_nicht"}, GUT, "Sie lässt sich nicht laden (AttributeError: "),
    ({"MB001": "x"}, "import gibt_es_nicht", "Sie lässt sich nicht laden (ModuleNotFoundError: "),
    ({"MB001": "x"}, "def", "Sie lässt sich nicht laden (SyntaxError: "),
    ({"mb-eins": "teilziel_ohne_frist"}, GUT, "Ein Code besteht aus zwei Großbuchstaben und drei Ziffern."),
    ({"ST001": "teilziel_ohne_frist"}, GUT.replace("MB", "ST"), "Codes mit ST vergibt ik-model selbst."),
    ({"LA900": "teilziel_ohne_frist"}, GUT.replace("MB001", "LA900"), "Codes mit LA vergibt ik-model selbst."),
    (
        {"MB001": "immer"},
        '@konzeptregel("MB001", NACHSICHT, meldung="", hinweis="", integritaet=True)\ndef immer(k): return ()\n',
        "Ob ein Konzept sich laden lässt, entscheidet ik-model selbst (integritaet).",
    ),
]


@pytest.mark.parametrize(("rules", "source", "reason"), UNUSABLE)
def test_what_cannot_be_used_is_told(
    rules: dict[str, str],
    source: str,
    reason: str,
    install: Install,
    tmp_path: Path,
) -> None:
    install("paket-eins", rules, source)
    (code,) = rules
    ((found, message),) = other(pruefe(tmp_path / "k", bildung()))
    assert found == "PR005"
    assert message.startswith(f"Die Regel {code} (paket-eins) ist nicht dabei: {reason}")
    assert registry.finde("ST001").severity is Severity.FEHLER
    if code.startswith("MB"):
        assert other(pruefe(tmp_path / "k", bildung() | profil(f"{{{code}: aus}}"))) == []


def test_a_code_that_two_packages_want_is_nobodys(install: Install, tmp_path: Path) -> None:
    install("paket-eins", {"MB001": "teilziel_ohne_frist"}, GUT)
    install("paket-zwei", {"MB001": "teilziel_ohne_frist"}, GUT)
    ((code, message),) = other(pruefe(tmp_path / "k", bildung()))
    assert code == "PR005"
    assert message.endswith("Den Code gibt es mehrfach (paket-eins, paket-zwei).")


def test_letters_that_are_ours_are_reserved() -> None:
    ours = {code[:2] for code in (*registry.TABELLE, *LADECODES, *AUSFALLCODES)}
    # LA: what keeps a source from being loaded; EA: what keeps a paper from being worked in.
    assert ours == set(FAMILIEN) | {"LA"} == fremde.VERGEBEN - {"EA"}
    assert not AUSFALLCODES.keys() & registry.TABELLE.keys()


def test_what_keeps_rules_from_judging_cannot_be_switched_off(tmp_path: Path) -> None:
    findings = pruefe(tmp_path, bildung() | profil("{PR004: aus, PR005: hinweis}"))
    assert [code for code, _ in other(findings)] == ["PR003", "PR003"]
