from __future__ import annotations

import re
from itertools import pairwise

import pytest

from ik_renderers.contract import Hausstil
from ik_renderers.formats.docx.package import resource
from tests.ik_renderers.formats.docx.document import (
    ANGABEN,
    VAL,
    Document,
    document,
    find,
    muster,
    style_of,
    vorlage,
    words,
)

ROLES = {
    "IKHerausgeber": "Kreis Musterland",
    "IKTitel": "Konzept zum Miteinander\nvon Alt und Jung",
    "IKAngaben": "Entwurf\nStand 01.02.2024",
    "IKPlatzhalter": "Das Vorwort folgt.",
    "IKOberzielBeschriftung": "Oberziel:",
    "IKOberziel": "Alle Menschen begegnen einander",
    "IKTeilziel": "Es gibt Orte für alle.",
    "IKAufgaben": "Räume öffnen.",
    "IKZielgruppe": "Alle",
    "IKAktivitaet": "Ein Café",
    "IKVerantwortliche": "Fachdienst Soziales",
    "IKMassnahme": "Eine Werkstatt",
    "IKZitat": "Teilziel 1 in Ziffer 1.1.1",
    "IKKostenJeJahr": "Miete",
    "IKHinweis": "Ein Hinweis, den keine Tabelle kennt.",
    "Heading1": "Vorwort der Landrätin",
    "Heading2": "1.1\tBegegnung",
    "Heading3": "1.1.1\tOrte",
    "Heading4": "1.1.1.1\tZu tief für das Verzeichnis",
    "ListBullet": "Erstens",
    "ListBullet2": "Darunter",
    "ListContinue": "Auch zweitens.",
    "ListNumber": "Drittens",
    "IKTabellenkopf": "Jahr",
    "IKTabellentext": "2022",
}


@pytest.mark.parametrize("style", ROLES)
def test_every_role_has_its_style(style: str) -> None:
    assert words(muster().styled(style)[0]) == ROLES[style]


def test_form_has_its_styles() -> None:
    assert [style_of(paragraph) for paragraph in vorlage().paragraphs if not find(paragraph, "ancestor::w:tbl")] == [
        "IKVorlageart",
        "IKKopflinks",
        "IKKopfrechts",
        "IKKopfrechts",
        "Heading1",
        "IKBeschriftung",
        "Heading2",
        "BodyText",
    ]


@pytest.mark.parametrize("written", [muster, vorlage], ids=["muster", "vorlage"])
def test_styles_hold_together(written: object) -> None:
    assert callable(written)
    doc: Document = written()
    ids = find(doc.styles, "w:style/@w:styleId")
    names = [str(name).lower() for name in find(doc.styles, "w:style/w:name/@w:val")]
    assert len(ids) == len(set(ids)) == len(set(names)) > 50
    assert set(find(doc.styles, "//w:basedOn/@w:val | //w:next/@w:val")) <= set(ids)
    assert {style_of(paragraph) for paragraph in doc.paragraphs} <= set(ids)
    assert all(id.isascii() for id in ids)
    for part in ("word/styles.xml", "word/numbering.xml", "word/theme/theme1.xml", "word/settings.xml"):
        assert not re.search(b"AKZENT|TINT|SPRACHE", doc.parts[part])


def test_the_table_of_roles_names_styles_that_exist() -> None:
    table = resource("filter.lua").decode().partition("local STYLE_OF = {")[2].partition("}")[0]
    named = set(re.findall(r'= "([^"]+)"', table))
    assert len(named) > 10
    assert named <= set(find(muster().styles, "w:style/w:name/@w:val"))


def test_a_role_nobody_knows_looks_like_its_surroundings() -> None:
    written = muster()
    for id, name, base in (
        ("IKKostenJeJahr", "IK Kosten Je Jahr", "IKKastentext"),
        ("IKHinweis", "IK Hinweis", "BodyText"),
    ):
        style = written.style(id)
        assert find(style, "w:name/@w:val | w:basedOn/@w:val") == [name, base]


def test_built_in_headings_carry_the_outline() -> None:
    written = muster()
    for level in range(1, 7):
        style = written.style(f"Heading{level}")
        assert find(style, "w:name/@w:val") == [f"heading {level}"]
        assert find(style, "w:pPr/w:outlineLvl/@w:val") == [str(level - 1)]


def test_no_level_is_skipped() -> None:
    for written in (muster(), vorlage()):
        levels = [written.effective(paragraph, "outlineLvl") for paragraph in written.paragraphs]
        outline = [int(level) for level in levels if level is not None]
        assert outline[0] == 0
        assert all(after <= before + 1 for before, after in pairwise(outline))


def test_colours_and_language_are_the_county_s() -> None:
    written = document("# [1]{.ziffer} Titel", sprache="de-AT", hausstil=Hausstil(akzent="#7a1f2b", tint="#f7eef0"))
    assert find(written.style("Heading1"), "w:rPr/w:color/@w:val") == ["7A1F2B"]
    assert find(written.style("IKAussage"), "w:pPr/w:shd/@w:fill") == ["F7EEF0"]
    (language,) = find(written.styles, "w:docDefaults//w:lang")
    assert language.get(VAL) == "de-AT"
    assert b'themeFontLang w:val="de-AT"' in written.parts["word/settings.xml"]
    assert b"1F3A5F" not in b"".join(part for name, part in written.parts.items() if name.endswith(".xml"))


@pytest.mark.parametrize(
    "changes",
    [{"hausstil": Hausstil(akzent='1f3a5f"/><x')}, {"hausstil": Hausstil(tint="#eee")}, {"sprache": 'de"/>'}],
)
def test_values_of_a_wrong_form_are_refused(changes: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="not a"):
        document("x", **changes)


def test_word_hyphenates_by_itself_and_asks_nothing() -> None:
    settings = muster().tree("word/settings.xml")
    assert find(settings, "w:autoHyphenation")
    assert not find(settings, "w:updateFields")
    assert find(settings, "w:compat/w:compatSetting[@w:name='compatibilityMode']/@w:val") == ["15"]
    assert ANGABEN.sprache == "de-DE"
    assert find(muster().styles, "w:docDefaults//w:lang/@w:val") == ["de-DE"]


def test_four_sizes_at_most() -> None:
    sizes = find(muster().styles, "//w:docDefaults//w:sz/@w:val | //w:style[not(@w:styleId='IKTrenner')]//w:sz/@w:val")
    assert set(sizes) == {"17", "21", "25", "40"}
