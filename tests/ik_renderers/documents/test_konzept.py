"""The concept as a document: which files there are, what they carry beside the text, and how its parts are marked."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from ik_model.model.konzept import Konzept
from ik_model.revision.siegel import siegel
from ik_renderers.build import drafts_of
from ik_renderers.contract import Pages
from ik_renderers.documents.draft import Draft
from tests.documents.pictures import png

SATZ = {"id": "m1", "satz": "a/2", "bisher": "Zwei.", "kuenftig": "Drei."}


def paper(id: str, **fields: object) -> dict[str, object]:
    return {"id": id, "nummer": f"{id}/1", "betreff": "B", **fields}


def concept(**fields: Any) -> Konzept:
    section = {"id": "a", "titel": "A*", "text": "Eins.\nZwei.", "umbruch": "davor"}
    return Konzept.model_validate(
        {"id": "k", "titel": "Titel\nzweite Zeile", "profil": {"kreis": "Kreis"}, "gliederung": [section], **fields}
    )


def drafts(konzept: Konzept, *documents: str) -> dict[str, Draft]:
    return {draft.stem: draft for draft in drafts_of(konzept, documents, lambda path: png(2, 2))}


def markdown(draft: Draft) -> str:
    return draft.markdown(lambda: Pages(9, {"a": 3}))


def test_one_file_for_each_version() -> None:
    assert list(drafts(concept())) == ["konzept"]
    one, two = (paper(id, massgaben=[SATZ | {"id": f"{id}-m"}]) for id in ("v", "w"))
    assert list(drafts(concept(vorlagen=[paper("u"), one]), "konzept", "beschlussfassung")) == [
        "konzept",
        "konzept-beschlussfassung",
    ]
    assert list(drafts(concept(vorlagen=[one, two]), "beschlussfassung")) == [
        "konzept-beschlussfassung-v",
        "konzept-beschlussfassung-w",
    ]


def test_only_the_submitted_text_is_quoted_by_page() -> None:
    both = drafts(concept(vorlagen=[paper("v", massgaben=[SATZ])]), "konzept", "beschlussfassung")
    assert [draft.is_base for draft in both.values()] == [True, False]


def test_properties() -> None:
    angaben = drafts(concept(datum="2024-02-29", stichworte=["x", "y"], status="Entwurf"))["konzept"].angaben
    assert angaben.titel == "Titel zweite Zeile"
    assert angaben.kurztitel == "Titel zweite Zeile"
    assert angaben.herausgeber == "Kreis"
    assert angaben.datum == datetime(2024, 2, 29, 12, tzinfo=UTC)
    assert angaben.stichworte == ("x", "y")
    assert (angaben.kennzeichen, angaben.thema, angaben.layout) == ("Entwurf", "Entwurf", "konzept")
    assert drafts(concept())["konzept"].angaben.datum.date() == date(2000, 1, 1)
    assert drafts(concept(status="beschlossen"))["konzept"].angaben.kennzeichen == ""


def test_a_proposed_version_is_marked_and_an_adopted_one_is_not() -> None:
    proposed = paper("v", massgaben=[SATZ])
    angaben = drafts(concept(vorlagen=[proposed]), "beschlussfassung")["konzept-beschlussfassung"].angaben
    assert angaben.kennzeichen == angaben.thema == "Fassung nach Beschlussvorschlag v/1"
    stop = {"gremium": "rat", "datum": "2024-03-20", "ergebnis": "ungeändert beschlossen"}
    adopted = concept(vorlagen=[proposed | {"beratungsfolge": [stop]}], gremien=[{"id": "rat", "name": "Rat"}])
    angaben = drafts(adopted, "beschlussfassung")["konzept-beschlussfassung"].angaben
    assert angaben.kennzeichen == ""
    assert "Rat am 20.03.2024" in angaben.thema


def test_the_logo_of_the_house() -> None:
    profil = {
        "kreis": "Kreis",
        "hausstil": {"logo": "bilder/l.png", "logo_alternativtext": "Wappen", "akzent": "#003366"},
    }
    stil = drafts(concept(profil=profil))["konzept"].angaben.hausstil
    assert (stil.logo, stil.logo_alt, stil.akzent) == (png(2, 2), "Wappen", "#003366")


def test_the_parts_are_marked_as_the_formats_know_them() -> None:
    goal = {"id": "z", "text": "Ziel.", "umbruch": "davor", "aktivitaeten": ["Eins.", "Zwei.\nDrei."]}
    profil = {"kreis": "Kreis", "ebenen": {"kapitel": {"name": "Kapitel", "ziel": "Oberziel:"}}}
    section = {"id": "a", "titel": "A*", "text": "Text.", "umbruch": "davor", "oberziel": "Alle.", "teilziele": [goal]}
    text = markdown(drafts(concept(profil=profil, gliederung=[section]))["konzept"])
    blank = "\n\n"
    assert "::: {.titel}\nTitel\\\nzweite Zeile\n:::" in text
    assert "::: {.inhaltsverzeichnis}\n# Inhaltsverzeichnis {.unnummeriert}\n:::" in text
    assert f"::: {{.seitenumbruch}}\n:::{blank}# [1]{{.ziffer}} A\\* {{#a .ebene-kapitel}}" in text
    assert f"::: {{.oberziel #a-oberziel}}\n[Oberziel\\:]{{.beschriftung}}{blank}Alle\\.\n:::" in text
    assert ':::: {.steckbrief .teilziel #z zitat="Teilziel 1 in Ziffer 1"}' in text
    assert f"::: {{.teil .teilziel-text .aussage}}\n[Teilziel]{{.beschriftung}}{blank}Ziel\\.\n:::" in text
    assert f"[Aktivitäten]{{.beschriftung}}{blank}- Eins\\.\n- Zwei\\.\n  Drei\\.\n:::" in text
    assert ".verantwortliche" not in text


def test_the_sentence_of_a_massgabe_carries_an_id() -> None:
    text = markdown(drafts(concept(vorlagen=[paper("v", massgaben=[SATZ])]))["konzept"])
    assert "Eins\\.\n[Zwei\\.]{#a-satz-2 .satz}" in text


def test_an_id_stays_with_its_sentence_in_every_version() -> None:
    strike = {"id": "m1", "satz": "a/1", "bisher": "Eins."}
    both = [strike, SATZ | {"id": "m2"}]
    konzept = concept(vorlagen=[paper("v", massgaben=both)])
    base = markdown(drafts(konzept)["konzept"])
    assert "[Eins\\.]{#a-satz-1 .satz}\n[Zwei\\.]{#a-satz-2 .satz}" in base
    version = markdown(drafts(konzept, "beschlussfassung")["konzept-beschlussfassung"])
    assert "[Drei\\.]{#a-satz-2 .satz}" in version
    assert "a-satz-1" not in version


def test_the_points_of_a_paper_are_a_list_of_their_own() -> None:
    both = [SATZ, {"id": "m2", "satz": "a/1", "bisher": "Eins.", "kuenftig": "Ein *Mal*."}]
    all_of_them = paper("v", massgaben=both, beschlussvorschlag="Wie folgt:\n\n[]{wortlaut=v}")
    text = markdown(drafts(concept(vorlagen=[all_of_them]), "vorlage")["vorlage-v-1"])
    assert "1. Ziffer 1 Satz 2 wird durch den folgenden Satz ersetzt\\: „Drei\\.“\n2. Ziffer 1 Satz 1 wird" in text
    only_one = all_of_them | {"massgaben": [SATZ]}
    text = markdown(drafts(concept(vorlagen=[only_one]), "vorlage")["vorlage-v-1"])
    assert "\n\nZiffer 1 Satz 2 wird" in text


@pytest.mark.parametrize(
    ("nummer", "stem"),
    [
        ("VO/2020/426-001", "VO-2020-426-001"),
        ("178-1/2021", "178-1-2021"),
        ("FB 36/0456/WP17", "FB-36-0456-WP17"),
        ("§", ""),
    ],
)
def test_the_name_of_a_papers_file(nummer: str, stem: str) -> None:
    konzept = concept(vorlagen=[paper("v") | {"nummer": nummer}])
    assert list(drafts(konzept, "vorlage")) == [f"vorlage-{stem or 'ohne-nummer'}"]


def test_the_cover_shows_who_adopted_the_text_and_its_seal() -> None:
    plain = concept()
    vermerk = {"vorlage": "1/2", "datum": "2026-12-14", "siegel": siegel(plain)}
    sealed = plain.ersetzt(status="beschlossen", beschluesse=[vermerk])
    text = markdown(drafts(sealed)["konzept"])
    assert "Beschlossen am 14\\.12\\.2026 \\(Vorlage 1\\/2\\)" in text
    art, _, summe = siegel(plain).partition(":")
    gruppen = " ".join(summe[beginn : beginn + 8] for beginn in range(0, 64, 8))
    assert f"Siegel \\({art}\\)\\: {gruppen}" in text
    for other in (sealed.ersetzt(titel="Anderer Titel"), sealed.ersetzt(status="Entwurf")):
        assert "Siegel" not in markdown(drafts(other)["konzept"])
