from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ik_model.model.profil import Vorlagenform
from ik_model.skeleton.number_pattern import nummernform

HOUSES = [
    # an example, what the pattern is, others that are numbers of that county, what is none
    ("VO/2020/426-001", r"VO/\d{4}/\d{1,4}(-\d{3})?", ["VO/2020/426", "VO/2026/7"], ["VO/20/426", "VO-2020-426"]),
    ("2018/0412", r"\d{4}/\d{4}", ["2026/0001"], ["2018/412", "18/0412"]),
    ("DrS/2020/246-4", r"DrS/\d{4}/\d{1,4}(-\d{1,2})?", ["DrS/2026/118", "DrS/2026/118-12"], ["DrS/2026"]),
    ("SV-9-0667", r"SV-\d{1,2}-\d{4}", ["SV-10-0001"], ["SV-9-667"]),
    ("2024/2748/1", r"\d{4}/\d{1,4}(/\d{1,2})?", ["2024/2748"], ["2024"]),
    ("178-1/2021", r"\d{1,4}-\d{1,2}/\d{4}", ["9-2/2026"], ["178/2021"]),
    ("XVII-0490/2014/4", r"[IVX]{1,7}-\d{4}/\d{4}(/\d{1,2})?", ["XX-0001/2026"], ["17-0490/2014"]),
    ("FB 36/0456/WP17", r"FB \d{1,2}/\d{4}/WP\d{1,2}", ["FB 4/0001/WP18"], ["FB 36/456/WP17"]),
    ("1536/V", r"\d{1,4}/[IVX]{1,7}", ["7/VI"], ["1536/v"]),
]


@pytest.mark.parametrize(("beispiel", "muster", "auch", "nicht"), HOUSES, ids=[house[0] for house in HOUSES])
def test_numbers_of_nine_houses(beispiel: str, muster: str, auch: list[str], nicht: list[str]) -> None:
    form = nummernform(beispiel)
    assert form.muster == muster
    for nummer in (beispiel, form.erste, *auch):
        assert re.fullmatch(muster, nummer), nummer
    for nummer in nicht:
        assert not re.fullmatch(muster, nummer), nummer


def test_the_mark_of_a_later_version() -> None:
    form = nummernform("VO/2020/426-001")
    assert (form.nachtrag, form.erste) == (r"-\d{3}$", "VO/2020/426")
    assert re.search(form.nachtrag, "VO/2020/426-001")
    assert not re.search(form.nachtrag, form.erste)
    assert nummernform("SV-9-0667").nachtrag == ""


def test_words_with_roman_letters_are_words() -> None:
    assert nummernform("VO/2026/001").muster == r"VO/\d{4}/\d{3}"
    assert nummernform("KIX 7").muster == r"KIX \d{1,2}"


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), min_size=1, max_size=40))
def test_any_example_fits_its_own_pattern(beispiel: str) -> None:
    form = nummernform(beispiel)
    profil = Vorlagenform.model_validate({"muster": form.muster, "nachtrag": form.nachtrag or None})
    assert profil.muster == form.muster
    assert re.fullmatch(form.muster, beispiel)
    assert re.fullmatch(form.muster, form.erste)
