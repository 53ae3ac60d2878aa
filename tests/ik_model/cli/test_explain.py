"""``ik explain``: every code has its page."""

from __future__ import annotations

import re

import pytest

from ik_model.rules.registry import alle
from ik_model.source.codes import LADECODES
from tests.ik_model.cli.conftest import Ik


@pytest.mark.parametrize("code", [*(regel.code for regel in alle()), *LADECODES])
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


def test_list(ik: Ik) -> None:
    result = ik("explain")
    assert (result.status, result.err) == (0, "")
    listed = re.findall(r"^  ([A-Z]{2}\d{3})  (?:Fehler |Warnung|Hinweis)  [a-z0-9-]+$", result.out, re.MULTILINE)
    assert listed == [*(regel.code for regel in alle()), *LADECODES]
    assert re.search(r"^Struktur$", result.out, re.MULTILINE)
