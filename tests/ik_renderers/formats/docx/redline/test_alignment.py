from __future__ import annotations

from tests.ik_renderers.formats.docx.redline.changes import both, changed
from tests.ik_renderers.formats.docx.redline.made import Block, Para, Run, Table

ONE = "Der Kreis berät Menschen, die neu zugewandert sind, in allen Ämtern und Gemeinden."
TWO = "Kurse der Volkshochschule stehen allen offen, die Deutsch lernen wollen."


def para(words: str, style: str = "BodyText", id: str = "") -> Para:
    return Para((Run(words),), style, id)


def section(id: str, title: str, *texts: str) -> tuple[Block, ...]:
    return para(title, "Heading1", id), *map(para, texts)


def test_what_is_put_in_or_taken_out_leaves_the_rest_alone() -> None:
    old = (para("Eins."), para("Drei."))
    new = (para("Eins."), para("Zwei."), para("Drei."))
    assert changed(both(old, new)) == ["{+Zwei.+}¶ins"]
    assert changed(both(new, old)) == ["[-Zwei.-]¶del"]


def test_an_element_is_the_same_by_its_id_however_its_title_changes() -> None:
    old = section("eins", "Sprache", ONE)
    new = section("eins", "Bildung und mehr", ONE)
    assert changed(both(old, new)) == ["[-Sprache-]{+Bildung und mehr+}"]


def test_of_two_elements_that_changed_places_the_shorter_one_moves() -> None:
    long, short = section("eins", "Sprache", ONE, TWO), section("zwei", "Arbeit", "Nichts.")
    document = both((*long, *short, para("Ende.")), (*short, *long, para("Ende.")))
    assert changed(document) == ["{+Arbeit+}¶ins", "{+Nichts.+}¶ins", "[-Arbeit-]¶del", "[-Nichts.-]¶del"]


def test_what_stands_in_a_part_that_is_gone_pairs_with_nothing_like_it_elsewhere() -> None:
    labels = ("Aufgaben", "Beraten.", "Zuständig", "Niemand.")
    old = (*section("eins", "Erstens", *labels), *section("zwei", "Zweitens", *labels))
    new = section("eins", "Erstens", "Aufgaben", "Beraten.", "Zuständig", "Jemand.")
    # The last paragraph of a text has an end that cannot go, so the end before it goes instead.
    assert changed(both(old, new)) == [
        "[-Niemand-]{+Jemand+}.¶del",
        "[-Zweitens-]¶del",
        "[-Aufgaben-]¶del",
        "[-Beraten.-]¶del",
        "[-Zuständig-]¶del",
        "[-Niemand.-]",
    ]


def test_a_paragraph_that_became_another_one_is_replaced_whole() -> None:
    assert changed(both((para(ONE), para("Ende.")), (para(TWO), para("Ende.")))) == [
        f"[-{ONE}-]¶del",
        f"{{+{TWO}+}}¶ins",
    ]


def test_a_great_many_alike_are_still_laid_side_by_side() -> None:
    old = tuple(para(f"Punkt {number % 3}") for number in range(700))
    new = (*old[:350], para("Etwas ganz anderes"), *old[350:])
    assert changed(both(old, new)) == ["{+Etwas ganz anderes+}¶ins"]


def test_any_two_tables_in_one_place_are_one_table() -> None:
    old = Table((((para("Jahr"),), (para("Zahl"),)), ((para("2019"),), (para("17"),))))
    new = Table((((para("Ort"),), (para("Bus"),)), ((para("Kiel"),), (para("3"),))))
    document = both((para("Davor."), old, para("Danach.")), (para("Davor."), new, para("Danach.")))
    assert len(document.body.findall(f"{{{document.body.nsmap['w']}}}tbl")) == 1
