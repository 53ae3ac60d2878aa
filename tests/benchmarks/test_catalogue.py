"""The county that is measured is one: so many measures, nothing that the check objects to."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

import ik_model
from benchmarks.catalogue import with_measures

ROOT = Path(__file__).resolve().parents[2]
KLIMA = ROOT / "examples" / "klimaschutzkonzept"


def test_a_county_with_many_measures(tmp_path: Path) -> None:
    few, many = ik_model.load(KLIMA), ik_model.load(with_measures(KLIMA, tmp_path / "county", 40))
    once, measures = list(few.massnahmen), list(many.massnahmen)
    assert len(measures) == 3 * len(once) >= 40
    assert len({measure.kuerzel for measure in measures}) == len(measures)
    assert [section.titel for section in many.abschnitte] == [section.titel for section in few.abschnitte]
    for measure in measures:
        original = next(m for m in once if measure.id.startswith(m.id))
        assert (measure.titel, measure.kosten) == (original.titel, original.kosten)
        suffix = measure.id.removeprefix(original.id)
        own = [str(reference) for reference in measure.querverweise]
        assert own == [name + suffix if many.find(name + suffix) else name for name in map(str, original.querverweise)]
    assert ik_model.check(tmp_path / "county", stichtag=date(2026, 11, 22)) == []


def test_a_concept_without_measures_cannot_grow(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no massnahmen"):
        with_measures(ROOT / "concept", tmp_path / "county", 400)
