from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from ik_model.skeleton import answers
from ik_model.skeleton.answers import Antworten, Unpassend
from ik_model.skeleton.kinds import ARTEN


@pytest.mark.parametrize(
    ("read", "value", "expected"),
    [
        (answers.name, "  Kreis Nordmoor ", "Kreis Nordmoor"),
        (answers.name, "Kreis Mu\u0308hlenau", "Kreis Mühlenau"),
        (answers.name, "Amt\u00a0I", "Amt\u00a0I"),
        (answers.titel, "Konzept\r\n für alle\n", "Konzept\nfür alle"),
        (answers.anschrift, "", ()),
        (answers.anschrift, "Am Markt 1;  24999 Moorstadt ;", ("Am Markt 1", "24999 Moorstadt")),
        (answers.vorlagennummer, " 2018/0412", "2018/0412"),
        (answers.akzent, "1F3A5F", "#1f3a5f"),
        (answers.akzent, "#14532d", "#14532d"),
    ],
)
def test_answers_that_fit(read: Callable[[str], object], value: str, expected: object) -> None:
    assert read(value) == expected


@pytest.mark.parametrize(
    ("read", "value", "message"),
    [
        (answers.name, "", "fehlt"),
        (answers.name, "\u2003", "fehlt"),
        (answers.name, "– ¡ 🙂", "kein Buchstabe"),
        (answers.name, "a\nb", "in eine Zeile"),
        (answers.name, "a\x1bb", r"Steuerzeichen U\+001B"),
        (answers.name, "a\udcffb", r"Steuerzeichen U\+DCFF"),
        (answers.name, "x" * 201, "zu lang"),
        (answers.titel, "a\n\nb", "fehlt"),
        (answers.titel, "\n".join("abcdefghi"), "höchstens 8 Zeilen"),
        (answers.anschrift, ";".join("abcdefghi"), "höchstens 8 Zeilen"),
        (answers.anschrift, "a;b\x00", r"Steuerzeichen U\+0000"),
        (answers.vorlagennummer, "VO/…", "keine Ziffer"),
        (answers.vorlagennummer, "1" * 41, "zu lang"),
        (answers.akzent, "blau", "Form 1f3a5f"),
        (answers.akzent, "#abc", "Form 1f3a5f"),
        (answers.akzent, "ffcc00", r"Kontrast 1,5 : 1, nötig sind 7 : 1"),
    ],
)
def test_answers_that_do_not_fit(read: Callable[[str], object], value: str, message: str) -> None:
    with pytest.raises(Unpassend, match=message):
        read(value)


@pytest.mark.parametrize("art", ARTEN)
def test_every_proposal_is_an_answer(art: str) -> None:
    proposal = Antworten.vorschlag(art, date(2026, 11, 22))
    for name in (proposal.kreis, proposal.stelle, proposal.ausschuss):
        assert answers.name(name) == name
    assert answers.titel(proposal.titel) == proposal.titel
    assert answers.vorlagennummer(proposal.vorlagennummer) == "VO/2026/001"
    assert answers.akzent(proposal.akzent) == proposal.akzent
