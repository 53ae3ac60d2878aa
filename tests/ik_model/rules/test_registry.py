"""One table gives all codes, and every rule file is in it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from ik_model.rules import registry
from ik_model.rules.regel import FAMILIEN

FOLDER = Path(registry.__file__).parent


def test_every_rule_file_has_its_code() -> None:
    files = {
        ".".join(file.relative_to(FOLDER).with_suffix("").parts)
        for file in FOLDER.glob("*/*.py")
        if file.name != "__init__.py"
    }
    assert files == set(registry.TABELLE.values())
    assert len(files) == len(registry.TABELLE) > 50


@pytest.mark.parametrize("code", registry.TABELLE)
def test_a_rule_says_what_the_table_says(code: str) -> None:
    regel = registry.finde(code)
    assert regel.code == code
    assert regel.name == registry.TABELLE[code].rpartition(".")[2].replace("_", "-")
    assert re.fullmatch(r"[A-Z]{2}\d{3}", code)
    assert code[:2] in FAMILIEN
    assert regel.text
    assert regel.hinweis


def test_the_rules_of_integrity() -> None:
    assert {regel.name for regel in registry.integritaet()} == {"kennung-doppelt", "kennung-unbekannt"}
    assert all(regel.integritaet and regel.fest for regel in registry.integritaet())
    assert {regel for regel in registry.alle() if regel.integritaet} == set(registry.integritaet())


def test_an_unknown_code() -> None:
    with pytest.raises(KeyError):
        registry.finde("XX001")
