"""How paragraphs end: nothing joins a table or goes beyond the end of a cell, and no two insertions meet."""

from __future__ import annotations

from tests.ik_renderers.formats.docx.redline.changes import both, changed
from tests.ik_renderers.formats.docx.redline.made import Block, Para, Run, Table


def para(words: str, style: str = "BodyText") -> Para:
    return Para((Run(words),), style)


def cell(*words: str) -> tuple[Para, ...]:
    return tuple(para(one, "IKTabellentext") for one in words)


def changes(old: tuple[Block, ...], new: tuple[Block, ...]) -> list[str]:
    return changed(both(old, new))


TABLE = Table(((cell("Jahr"),), (cell("2024"),)))


def test_between_others_a_paragraph_has_its_own_end() -> None:
    assert changes((para("A"), para("C")), (para("A"), para("B"), para("C"))) == ["{+B+}¶ins"]


def test_at_the_end_it_is_the_end_of_the_one_before_that_is_marked() -> None:
    assert changes((para("A"),), (para("A"), para("B"))) == ["A¶ins", "{+B+}"]
    assert changes((para("A"), para("B"), para("C")), (para("A"),)) == ["A¶del", "[-B-]¶del", "[-C-]"]
    assert changes((para("A"),), (para("A"), para("B", "Quote"))) == ["A¶ins", "{+B+}(war BodyText)"]


def test_the_same_before_a_table_and_in_a_cell() -> None:
    assert changes((para("A"), TABLE), (para("A"), para("B"), TABLE)) == ["A¶ins", "{+B+}"]
    more = Table(((cell("Jahr"),), (cell("2024", "vorläufig"),)))
    assert changes((TABLE,), (more,)) == ["2024¶ins", "{+vorläufig+}"]
    assert changes((more,), (TABLE,)) == ["2024¶del", "[-vorläufig-]"]


def test_where_both_have_a_last_one_it_is_one() -> None:
    old, new = (para("A"), para("Vorher ging es so."), TABLE), (para("A"), para("Jetzt aber ganz anders!"), TABLE)
    assert changes(old, new) == ["[-Vorher ging es so.-]{+Jetzt aber ganz anders!+}"]


def test_between_two_tables_the_paragraph_without_words_gives_its_place() -> None:
    old, new = (TABLE, TABLE, para("E")), (TABLE, para("Titel", "Caption"), TABLE, para("E"))
    assert changes(old, new) == ["{+Titel+}(war IKTrenner)"]


def test_an_insertion_at_the_end_goes_on_in_the_paragraph_after_it() -> None:
    old, new = (para("Eins"), para("Drei.")), (para("Eins und"), para("zwei."), para("Drei."))
    assert changes(old, new) == ["Eins{+ und+}¶ins", "{+zwei.+}"]


def test_where_two_insertions_would_meet_something_stands_between() -> None:
    old, new = (para("Am Montag"), para("Drei Tage.")), (para("Am Dienstag"), para("Nur Drei Tage."))
    assert changes(old, new) == ["Am {+Dienstag+}[-Montag-]", "{+Nur +}Drei Tage."]
    old, new = (para("Der Kreis"), para("Drei Tage.")), (para("Der Kreis hilft"), para("Nur Drei Tage."))
    assert changes(old, new) == ["Der Kreis{+ hilft+}", "[-Drei-]{+Nur Drei+} Tage."]
