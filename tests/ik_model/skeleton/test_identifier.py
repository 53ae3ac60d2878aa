from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ik_model.model.base import KENNUNG_MUSTER
from ik_model.skeleton.identifier import kennung


@pytest.mark.parametrize(
    ("name", "erwartet"),
    [
        ("Fachdienst Müllabfuhr & Straßenreinigung", "fachdienst-muellabfuhr-strassenreinigung"),
        ("«Sozialausschuss»", "sozialausschuss"),
        ("Ausschuss für Jugend, Öffentlichkeit und Übergänge", "ausschuss-fuer-jugend-oeffentlichkeit-und-uebergaenge"),
        ("Café Łódź", "cafe-lodz"),
        ("VO/2020/426-001", "vo-2020-426-001"),
        ("2018/0412", "stelle-2018-0412"),
        ("U\u0308bung", "uebung"),
        ("CON", "stelle-con"),
        ("com1", "stelle-com1"),
        ("🙂", "stelle"),
        ("日本", "stelle"),
    ],
)
def test_names(name: str, erwartet: str) -> None:
    assert kennung(name, "stelle") == erwartet


def test_an_id_that_is_taken() -> None:
    assert kennung("Kreistag", "ausschuss", {"kreistag"}) == "ausschuss-kreistag"
    assert kennung("Kreistag", "ausschuss", {"kreistag", "ausschuss-kreistag"}) == "ausschuss-kreistag-2"
    assert kennung("🙂", "ausschuss", {"ausschuss"}) == "ausschuss-2"


@given(st.text(), st.sets(st.sampled_from(["stelle", "stelle-a", "a", "b", "kreistag"])))
def test_any_name_gives_an_id_that_is_free(name: str, taken: set[str]) -> None:
    found = kennung(name, "stelle", taken)
    assert re.fullmatch(KENNUNG_MUSTER, found)
    assert len(found) <= 80
    assert found not in taken
