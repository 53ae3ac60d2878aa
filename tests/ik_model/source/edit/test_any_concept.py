"""Whatever a concept says and however that is written: the source can be made to say anything else."""

from __future__ import annotations

import random
from typing import Any

import yaml
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from ik_model.model.konzept import Konzept
from ik_model.source.edit.rewrite import rewrite
from ik_model.source.reader import read
from tests.ik_model.exchange.konzepte import KONZEPTE
from tests.ik_model.source.edit.changes import plain
from tests.ik_model.source.files import Files

_LAYOUTS = st.fixed_dictionaries(
    {
        "width": st.sampled_from([20, 80, 10**6]),
        "default_flow_style": st.sampled_from([True, False, None]),
        "default_style": st.sampled_from([None, None, "'", '"', "|", ">"]),
        "indent": st.sampled_from([2, 4]),
    }
)


@given(KONZEPTE, KONZEPTE, _LAYOUTS)
@settings(max_examples=25)
def test_any_concept_becomes_any_other(old: Konzept, new: Konzept, layout: dict[str, Any]) -> None:
    files = _source(old, layout)
    # PyYAML's writer folds some texts into what its reader does not unfold again.
    assume(_distinct(old) and read(files).konzept == old)
    assert read(files.after(rewrite(files, new))).konzept == new


@given(KONZEPTE, KONZEPTE, _LAYOUTS, st.randoms(use_true_random=False))
@settings(max_examples=50)
def test_a_concept_takes_parts_of_another(
    old: Konzept, other: Konzept, layout: dict[str, Any], chance: random.Random
) -> None:
    files = _source(old, layout)
    new = Konzept.model_validate(_mixed(plain(old), plain(other), chance))
    assume(_distinct(old) and _distinct(new) and read(files).konzept == old)
    assert read(files.after(rewrite(files, new))).konzept == new


def _distinct(konzept: Konzept) -> bool:
    ids = [ort.element.id for ort in konzept.elemente]
    return len(ids) == len(set(ids))


def _source(konzept: Konzept, layout: dict[str, Any]) -> Files:
    text = yaml.dump(_as_strings(plain(konzept)), allow_unicode=True, sort_keys=False, **layout)
    return Files({"konzept.yaml": text})


def _as_strings(value: Any) -> Any:
    """Every value as the source has it: a string."""
    if isinstance(value, dict):
        return {key: _as_strings(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_as_strings(item) for item in value]
    return {True: "ja", False: "nein"}[value] if isinstance(value, bool) else str(value)


def _mixed(old: Any, other: Any, chance: random.Random) -> Any:
    """Some of this and some of that, to any depth."""
    if isinstance(old, dict) and isinstance(other, dict):
        new = {key: _mixed(value, other[key], chance) if key in other else value for key, value in old.items()}
        return new | {key: value for key, value in other.items() if key not in old and chance.random() < 0.4}
    if isinstance(old, list) and isinstance(other, list):
        items = [*old, *other]
        chance.shuffle(items)
        return [item for item in items if chance.random() < 0.7] or items[:1]
    return chance.choice([old, other])
