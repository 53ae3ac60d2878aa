"""The page of the handbook on amendments: each example fits the official concept and is worded as the page says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from ik_model.model.massgabe import Massgabe
from ik_model.revision.anwendung.anwenden import anwenden
from ik_model.revision.wortlaut.wortlaut import wortlaut
from ik_model.rules.engine import judge
from tests.ik_model.rules.official import konzept

PAGE = Path(__file__).parents[3] / "docs" / "handbuch" / "massgaben.md"
EXAMPLE = re.compile(r"^```yaml\n(- id: .*?)^```\n\n> (.*?)$", re.MULTILINE | re.DOTALL)
EXAMPLES = EXAMPLE.findall(PAGE.read_text(encoding="utf-8"))


def test_every_example_is_looked_at() -> None:
    text = PAGE.read_text(encoding="utf-8")
    assert len(EXAMPLES) == text.count("```yaml\n- id:") == text.count("\n> ") > 8


@pytest.mark.parametrize(("source", "words"), EXAMPLES, ids=[source.split()[2] for source, _ in EXAMPLES])
def test_example(source: str, words: str) -> None:
    # BaseLoader: every value is a string, as the loader of the concept has it.
    (massgabe,) = (Massgabe.model_validate(data) for data in yaml.load(source, yaml.BaseLoader))
    ganz = konzept()
    (papier,) = ganz.vorlagen
    vorlage = papier.model_copy(update={"massgaben": (*papier.massgaben, massgabe)})
    anwendung = anwenden(ganz, vorlage, ["2"])
    assert anwendung.probleme == ()
    assert anwendung.konzept != ganz
    assert judge(ganz.ersetzt(vorlagen=(vorlage,)), only_integrity=True) == []
    assert wortlaut(ganz, massgabe) == words
