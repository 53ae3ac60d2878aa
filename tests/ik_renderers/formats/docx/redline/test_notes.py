from __future__ import annotations

from tests.ik_renderers.formats.docx.document import Document, find
from tests.ik_renderers.formats.docx.redline.changes import both, changed, shown
from tests.ik_renderers.formats.docx.redline.made import Para, Run

SOURCE = "Statistisches Bundesamt, Bevölkerung nach Herkunft, Stand 2019"


def para(words: str, note: str = "") -> Para:
    return Para((Run(words, note=note), Run(" Mehr dazu später.")))


def notes(written: Document) -> list[str]:
    """The notes in the order of the references to them; each has one."""
    root = written.tree("word/footnotes.xml")
    found = {note.get(next(iter(note.attrib))): note for note in find(root, "w:footnote[not(@w:type)]")}
    references = find(written.body, "//w:footnoteReference/@w:id")
    assert sorted(references) == sorted(found)
    return [" ".join(shown(paragraph) for paragraph in find(found[id], "w:p")) for id in references]


def test_a_note_that_is_put_in_or_taken_out() -> None:
    without, noted = (para("Viele kamen."),), (para("Viele kamen.", SOURCE),)
    written = both(without, noted)
    assert changed(written) == ["Viele kamen.{+[*]+} Mehr dazu später."]
    assert notes(written) == [f"{{+{SOURCE}+}}"]
    written = both(noted, without)
    assert changed(written) == ["Viele kamen.[-[*]-] Mehr dazu später."]
    assert notes(written) == [f"[-{SOURCE}-]"]


def test_a_note_that_says_something_else_stays_where_it_is() -> None:
    written = both((para("Viele kamen.", SOURCE),), (para("Viele kamen.", SOURCE.replace("2019", "2023")),))
    assert changed(written) == []
    assert notes(written) == ["Statistisches Bundesamt, Bevölkerung nach Herkunft, Stand [-2019-]{+2023+}"]


def test_a_note_that_moved_is_there_twice() -> None:
    one, two = "Viele kamen in den Kreis.", "Das hat das Land gezählt."
    written = both((para(one, SOURCE), para(two)), (para(one), para(two, SOURCE)))
    assert notes(written) == [f"[-{SOURCE}-]", f"{{+{SOURCE}+}}"]


def test_notes_of_both_versions_have_numbers_of_their_own() -> None:
    old = (para("Eins.", "Erste Quelle"), para("Zwei.", "Zweite Quelle"))
    new = (para("Null.", "Ganz andere Auskunft"), para("Zwei.", "Zweite Quelle"))
    written = both(old, new)
    assert notes(written) == ["[-Erste Quelle-]", "{+Ganz andere Auskunft+}", "Zweite Quelle"]
    # LibreOffice takes the first one for the first reference, and so on.
    in_order = find(written.tree("word/footnotes.xml"), "w:footnote[not(@w:type)]/@w:id")
    assert in_order == find(written.body, "//w:footnoteReference/@w:id") == ["1", "2", "3"]
