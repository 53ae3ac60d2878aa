"""The documents say the official text, word for word and block by block; the witness is ``tests/concept/official``."""

from __future__ import annotations

import pytest

from tests.concept.official import text as official
from tests.documents.building import FORMATS, Built
from tests.documents.content import Content, Entry

KREIS = "Kreis Rendsburg-Eckernförde"
PAPER = "VO/2020/426-001"
STEMS = ("konzept", "konzept-beschlussfassung")
SUBMITTED = "In einem zweijährigen Turnus wird dem Kreistag ein Bericht"
ADOPTED = "In einem zweijährigen Turnus wird dem Sozial- und Gesundheitsausschuss ein Bericht"


def quotes() -> list[str]:
    """The quoting lines: each Teilziel counted within its section."""
    counted: dict[str, int] = {}
    for teilziel in official.teilziele():
        counted[teilziel.ziffer] = counted.get(teilziel.ziffer, 0) + 1
    return [f"Teilziel {n} in Ziffer {ziffer}" for ziffer, count in counted.items() for n in range(1, count + 1)]


def test_every_document_is_there(built: Built) -> None:
    assert sorted(built.files) == sorted(
        [f"{stem}.{suffix}" for stem in (*STEMS, "uebersicht") for suffix in FORMATS]
        + [f"vorlage-VO-2020-426-001.{suffix}" for suffix in ("docx", "pdf")]
    )
    assert sorted(path.name for path in built.folder.iterdir()) == sorted(built.files)


@pytest.mark.parametrize("suffix", FORMATS)
def test_konzept(built: Built, suffix: str) -> None:
    content = built.content(f"konzept.{suffix}")
    assert list(content.body) == official.expected_konzept()
    assert list(content.notes) == official.expected_fussnoten()
    assert list(content.quotes) == quotes()
    assert len(content.body) == 294


@pytest.mark.parametrize("suffix", FORMATS)
def test_beschlussfassung_differs_in_one_sentence(built: Built, suffix: str) -> None:
    content = built.content(f"konzept-beschlussfassung.{suffix}")
    expected = official.expected_konzept()
    assert [n for n, block in enumerate(expected) if SUBMITTED in block] == [expected.index("5 Berichtswesen") + 1]
    assert list(content.body) == [block.replace(SUBMITTED, ADOPTED) for block in expected]
    assert list(content.notes) == official.expected_fussnoten()
    assert list(content.quotes) == quotes()


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize(
    ("stem", "status"), [(STEMS[0], "Entwurf"), (STEMS[1], f"Fassung nach Beschlussvorschlag {PAPER}")]
)
def test_cover_and_vorwort(built: Built, suffix: str, stem: str, status: str) -> None:
    assert list(built.content(f"{stem}.{suffix}").front) == [
        KREIS,
        *official.expected_titel(),
        status,
        "Stand 09.09.2020",
        f"Anlage zur Vorlage {PAPER}",
        *official.expected_vorwort(),
        "Inhaltsverzeichnis",
    ]


@pytest.mark.parametrize("suffix", FORMATS)
def test_table_of_contents(built: Built, suffix: str) -> None:
    expected = [
        Entry(entry.ziffer, entry.titel, None if suffix == "html" else entry.seite)
        for entry in official.expected_verzeichnis()
    ]
    assert list(built.content(f"konzept.{suffix}").toc) == expected


@pytest.mark.parametrize("suffix", ["docx", "pdf"])
def test_vorlage(built: Built, suffix: str) -> None:
    # "Ziffer 5 Satz 2" and the page are worked out; the witness has them as they were printed.
    content = built.content(f"vorlage-VO-2020-426-001.{suffix}")
    assert list(content.body) == official.expected_vorlage()
    assert sum("in Ziffer 5 Satz 2 des Konzepts (Seite 17) heißt" in block for block in content.body) == 2
    assert content == Content((), (), content.body, (), ())


def test_the_witness_has_nothing_that_the_readers_would_fold(built: Built) -> None:
    # Readers fold blanks and line ends only; were there another white space in the text, it would have to come through.
    said = "".join(official.expected_konzept())
    assert {char for char in said if char.isspace()} == {" "}
