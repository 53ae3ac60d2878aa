from __future__ import annotations

from tests.ik_renderers.formats.docx.document import document, find, muster, words


def numbers(text: str) -> list[tuple[str, str, str]]:
    written = document(text)
    numbering = written.tree("word/numbering.xml")
    found = []
    for paragraph in written.paragraphs:
        for id in find(paragraph, "w:pPr/w:numPr/w:numId/@w:val"):
            (start,) = find(numbering, f"w:num[@w:numId='{id}']/w:lvlOverride[@w:ilvl='0']/w:startOverride/@w:val")
            found.append((words(paragraph), str(id), str(start)))
    return found


def test_every_ordered_list_counts_for_itself() -> None:
    assert numbers("3. drei\n4. vier\n\nDazwischen\n\n1. eins") == [
        ("drei", "10", "3"),
        ("vier", "10", "3"),
        ("eins", "11", "1"),
    ]


def test_bullets_come_from_the_style() -> None:
    written = muster()
    assert not find(written.styled("ListBullet")[0], "w:pPr/w:numPr")
    assert find(written.style("ListBullet"), "w:pPr/w:numPr/w:numId/@w:val") == ["1"]
    assert not find(written.styled("ListContinue")[0], "w:pPr/w:numPr")


def test_every_number_is_defined() -> None:
    written = muster()
    numbering = written.tree("word/numbering.xml")
    used = set(find(written.body, "//w:numId/@w:val | //w:numId/@w:val")) - {"0"}
    used |= set(find(written.styles, "//w:numId/@w:val"))
    assert used <= set(find(numbering, "w:num/@w:numId"))
    assert set(find(numbering, "//w:abstractNumId/@w:val")) <= set(find(numbering, "w:abstractNum/@w:abstractNumId"))


def test_deep_lists_stop_at_the_third_level() -> None:
    written = document("- a\n  - b\n    - c\n      - d")
    styles = [str(style) for style in find(written.body, "w:p/w:pPr/w:pStyle/@w:val")]
    assert styles == ["ListBullet", "ListBullet2", "ListBullet3", "ListBullet3"]
