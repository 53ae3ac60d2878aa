"""The public names: complete, each with one home, and what they promise."""

from __future__ import annotations

import importlib
import inspect
import types
from pathlib import Path

import pytest

import ik_model
from ik_model import Finding, Konzept, KonzeptError, Severity

CONCEPT = Path(__file__).parents[3] / "concept"
PUBLIC = {
    *("Abschnitt", "Befund", "BuildRequest", "BuiltFile", "Finding", "Kontext", "Konzept", "KonzeptError"),
    *("Massnahme", "Profil", "Regel", "RenderError", "RenderRequest", "Renderer", "Severity", "Span", "Teilziel"),
    *("Text", "Textstelle", "Vergleichsfassung", "Vorlage", "Zustaendigkeit"),
    *("check", "from_json", "json_schema", "konzeptregel", "load", "regel", "render", "to_json"),
    "zustaendigkeiten",
    *("Fundstelle", "FundstelleFehler", "Satzanker", "Treffer", "aufloesen", "fundstelle", "PagesRequest"),
    *("Aenderung", "GitError", "Vergleich", "git_tree", "vergleiche"),
}


def test_inventory() -> None:
    assert set(ik_model.__all__) == PUBLIC
    assert list(ik_model.__all__) == sorted(ik_model.__all__)
    for name in ik_model.__all__:
        assert getattr(ik_model, name) is not None
    assert set(ik_model.__all__) <= set(dir(ik_model))


def test_nothing_else_is_public() -> None:
    names = {
        name
        for name, value in vars(ik_model).items()
        if not name.startswith("_") and not isinstance(value, types.ModuleType)
    }
    assert names <= PUBLIC | {"annotations", "TYPE_CHECKING"}


@pytest.mark.parametrize("name", sorted(PUBLIC))
def test_each_name_has_one_home_and_is_documented(name: str) -> None:
    value = getattr(ik_model, name)
    assert inspect.getdoc(value)
    home = importlib.import_module(value.__module__)
    assert getattr(home, name) is value


def test_load_and_check() -> None:
    konzept = ik_model.load(CONCEPT)
    assert isinstance(konzept, Konzept)
    findings = ik_model.check(konzept)
    assert findings
    assert {(type(finding), finding.span) for finding in findings} == {(Finding, None)}
    located = ik_model.check(CONCEPT)
    assert {(f.code, f.message) for f in located} == {(f.code, f.message) for f in findings}
    assert all(finding.span is not None for finding in located)
    assert ik_model.load(str(CONCEPT)) == konzept


def test_load_reports_all_problems(tmp_path: Path) -> None:
    (tmp_path / "konzept.yaml").write_text(
        "id: konzept\ntitel: Konzept\nautor: x\ndatum: bald\nprofil: {kreis: K}\ngliederung:\n  - {id: A, titel: A}\n",
        encoding="utf-8",
    )
    with pytest.raises(KonzeptError) as caught:
        ik_model.load(tmp_path)
    assert [finding.code for finding in caught.value.findings] == ["LA007", "LA008", "LA009"]
    assert str(caught.value).count("Fehler LA") == 3


def test_load_refuses_what_leads_nowhere(tmp_path: Path) -> None:
    (tmp_path / "konzept.yaml").write_text(
        "id: konzept\ntitel: Konzept\nprofil: {kreis: K}\ngliederung:\n"
        "  - {id: a, titel: A, teilziele: [{id: a, text: Ein Ziel., zielgruppen: [kinder], verantwortliche: [amt]}]}\n",
        encoding="utf-8",
    )
    with pytest.raises(KonzeptError) as caught:
        ik_model.load(tmp_path)
    findings = caught.value.findings
    assert {finding.name for finding in findings} == {"kennung-doppelt", "kennung-unbekannt"}
    assert {finding.severity for finding in findings} == {Severity.FEHLER}
    assert sorted(
        finding.code for finding in ik_model.check(tmp_path) if finding.severity is Severity.FEHLER
    ) >= sorted(finding.code for finding in findings)
