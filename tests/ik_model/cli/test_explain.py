"""``ik explain``: every code has its page."""

from __future__ import annotations

import re

import pytest

from ik_model.amending.codes import EINARBEITUNGSCODES
from ik_model.rules.ausfall import AUSFALLCODES, nicht_ladbar
from ik_model.rules.registry import alle
from ik_model.source.codes import LADECODES
from tests.ik_model.cli.conftest import Ik


@pytest.mark.parametrize("code", [*(regel.code for regel in alle()), *AUSFALLCODES, *LADECODES, *EINARBEITUNGSCODES])
def test_page(code: str, ik: Ik) -> None:
    result = ik("explain", code)
    assert (result.status, result.err) == (0, "")
    head, kind, blank, *text = result.out.split("\n")
    assert re.fullmatch(rf"{code} [a-z0-9-]+", head)
    assert re.fullmatch(r"(Fehler|Warnung|Hinweis) · Gruppe \w+", kind)
    assert blank == ""
    assert len("".join(text)) > 40
    name = head.split(" ")[1]
    assert ik("explain", code.lower()) == ik("explain", name) == ik("explain", name.upper()) == result


def test_a_code_whose_rule_cannot_be_used(ik: Ik, monkeypatch: pytest.MonkeyPatch) -> None:
    ausfall = nicht_ladbar("MB001", "paket", "Sie nennt sich selbst MB002")
    monkeypatch.setattr("ik_model.rules.registry.ausfaelle", lambda: {"MB001": ausfall})
    result = ik("explain", "mb001")
    assert (result.status, result.out) == (2, "")
    assert "Die Regel MB001 (paket) ist nicht dabei: Sie nennt sich selbst MB002." in result.err


def test_list(ik: Ik) -> None:
    result = ik("explain")
    assert (result.status, result.err) == (0, "")
    listed = re.findall(r"^  ([A-Z]{2}\d{3})  (?:Fehler |Warnung|Hinweis)  [a-z0-9-]+$", result.out, re.MULTILINE)
    assert listed == [*(regel.code for regel in alle()), *AUSFALLCODES, *LADECODES, *EINARBEITUNGSCODES]
    assert re.search(r"^Struktur$", result.out, re.MULTILINE)
