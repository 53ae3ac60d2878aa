from __future__ import annotations

from base64 import b64encode

from lxml import etree

from tests.documents.pictures import png
from tests.ik_renderers.formats.docx.document import Document, W, document, find, muster, style_of, words

BOX = """:::: {{.steckbrief .teilziel #{id}{zitat}}}
::: {{.teil .aussage .teilziel-text}}
[Teilziel]{{.beschriftung}}

Aussage {id}
:::

::: {{.teil .aktivitaeten}}
[Beispiele]{{.beschriftung}}

{items}
:::

::: {{.teil .verantwortliche}}
[Verantwortliche]{{.beschriftung}}

Amt
:::
::::

"""


def box(id: str, *, zitat: bool = True, items: str = "- eins\n- zwei") -> str:
    return BOX.format(id=id, zitat=f' zitat="Zitat {id}"' if zitat else "", items=items)


def edges(written: Document, paragraph: etree._Element) -> tuple[int, int]:
    left, hanging, right = (
        int(written.effective(paragraph, "ind", side) or 0) for side in ("left", "hanging", "right")
    )
    return left - hanging, right


def boxed(written: Document) -> list[etree._Element]:
    return [paragraph for paragraph in written.paragraphs if framed(written, paragraph)]


def framed(written: Document, paragraph: etree._Element) -> bool:
    id = style_of(paragraph)
    while id:
        if id == "IKKasten":
            return True
        id = "".join(map(str, find(written.style(id), "w:basedOn/@w:val")))
    return False


def keeps_next(written: Document, paragraph: etree._Element) -> bool:
    return written.effective(paragraph, "keepNext") == ""


def test_all_paragraphs_share_one_frame() -> None:
    # Word and LibreOffice join borders where they are equal and hang from the same edges.
    written = document(box("a", items="- eins\n  - tiefer\n\n  Auch eins.\n- zwei\n\nKein Punkt.\n\n1. gezählt"))
    inside = boxed(written)
    assert len(inside) == 11
    assert {edges(written, paragraph) for paragraph in inside} == {(-1757, 0)}
    assert not any(find(paragraph, "w:pPr/w:pBdr") for paragraph in inside)
    assert len(find(written.styles, "w:style[w:name/@w:val='IK Kasten']/w:pPr/w:pBdr/*")) == 4


def test_the_title_of_a_table_stays_within_the_frame() -> None:
    table = "Vorher.\n\n::: {.tabellentitel}\nDer Titel\n:::\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\nNachher."
    written = document(box("a", items=table))
    (title,) = [paragraph for paragraph in written.paragraphs if words(paragraph) == "Der Titel"]
    assert style_of(title) == "IKKastentitel"
    assert framed(written, title)
    assert edges(written, title) == (-1757, 0)
    assert keeps_next(written, title)
    # Also in a box that may be torn elsewhere.
    tall = document(
        box("a", items="\n\n".join(f"Absatz {n}." for n in range(30)) + "\n\n" + table.partition("\n\nNach")[0])
    )
    (title,) = [paragraph for paragraph in tall.paragraphs if words(paragraph) == "Der Titel"]
    assert keeps_next(tall, title)
    assert not all(keeps_next(tall, paragraph) for paragraph in boxed(tall))


def test_a_measure_may_be_torn_sooner_than_a_goal() -> None:
    items = "\n".join(f"- Punkt {n}" for n in range(12))
    goal = document(box("a", items=items))
    measure = document(
        box("a", items=items).replace(".teilziel-text", ".massnahme-titel").replace(".teilziel ", ".massnahme ")
    )
    assert style_of(boxed(measure)[1]) == "IKMassnahme"
    assert all(keeps_next(goal, paragraph) for paragraph in boxed(goal))
    assert not all(keeps_next(measure, paragraph) for paragraph in boxed(measure))


def test_it_stays_on_one_page_with_its_quoting_line() -> None:
    written = document(box("a"))
    *inside, zitat = written.paragraphs
    assert all(keeps_next(written, paragraph) for paragraph in inside)
    assert all(written.effective(paragraph, "keepLines") == "" for paragraph in inside)
    assert (style_of(zitat), words(zitat), keeps_next(written, zitat)) == ("IKZitat", "Zitat a", False)


def test_without_quoting_line_it_lets_go_of_what_follows() -> None:
    written = document(box("a", zitat=False) + "Danach.")
    *inside, last, _ = written.paragraphs
    assert all(keeps_next(written, paragraph) for paragraph in inside)
    assert written.effective(last, "keepNext") == "0"


def test_boxes_that_touch_do_not_run_into_each_other() -> None:
    written = document(box("a", zitat=False) + box("b", zitat=False) + box("c", zitat=False))
    frames = {id: set[tuple[int, int]]() for id in "abc"}
    paragraphs = boxed(written)
    for index, paragraph in enumerate(paragraphs):
        frames["abc"[index * 3 // len(paragraphs)]].add(edges(written, paragraph))
    assert all(len(edge) == 1 for edge in frames.values())
    assert frames["a"] != frames["b"] != frames["c"]


def test_boxes_with_a_line_between_look_alike() -> None:
    written = document(box("a") + box("b"))
    assert {edges(written, paragraph) for paragraph in boxed(written)} == {(-1757, 0)}


def test_a_tall_box_may_be_torn_but_not_at_its_ends() -> None:
    items = "\n".join(f"- Punkt {n}: " + "viele Worte " * 15 for n in range(12))
    written = document(box("a", items=items))
    inside = boxed(written)
    free = [index for index, paragraph in enumerate(inside) if written.effective(paragraph, "keepNext") == "0"]
    texts = [words(paragraph)[:8] for paragraph in inside]
    first, last = texts.index("Punkt 0:"), texts.index("Verantwo")
    assert free == list(range(first + 1, last - 2))


def test_statement_is_in_the_outline_below_its_section() -> None:
    written = document("# [1]{.ziffer} A\n\n## [1.1]{.ziffer} B\n\n" + box("a"))
    (statement,) = written.styled("IKTeilziel")
    assert find(statement, "w:pPr/w:outlineLvl/@w:val") == ["2"]
    assert len(find(written.body, "//w:outlineLvl")) == 1


def test_lists_of_a_role_have_its_style() -> None:
    written = muster()
    assert [words(paragraph) for paragraph in written.styled("IKAktivitaet")] == [
        "Ein Café",
        "Ein Garten",
        "Kein Punkt, ein Absatz.",
    ]
    first, second, plain = written.styled("IKAktivitaet")
    assert not find(first, "w:pPr/w:numPr")  # the bullet is the style's own
    assert not find(second, "w:pPr/w:numPr")
    assert find(plain, "w:pPr/w:numPr/w:numId/@w:val") == ["0"]


def test_a_table_in_a_box_goes_on_with_its_sides() -> None:
    written = document(box("a", items="| A | B |\n|---|---|\n| 1 | 2 |"))
    (table,) = find(written.body, "w:tbl")
    assert find(table, "w:tblPr/w:tblStyle/@w:val") == ["IKKastentabelle"]
    assert find(table, "w:tblPr/w:tblInd/@w:w") == ["-1937"]
    assert find(written.style("IKKastentabelle"), ".//w:tblBorders/w:left/@w:sz") == ["20"]


def test_a_picture_in_a_box_is_not_cut_off() -> None:
    picture = f"![Bild](data:image/png;base64,{b64encode(png(9, 9)).decode()})"
    written = document(box("a", items=picture))
    (paragraph,) = [node for node in written.paragraphs if find(node, ".//w:drawing")]
    assert framed(written, paragraph)
    assert paragraph.find(f"{W}pPr/{W}spacing").get(f"{W}lineRule") == "auto"  # type: ignore[union-attr]  # it is there


def test_the_link_to_a_box_leads_to_its_first_line() -> None:
    written = muster()
    (start,) = find(written.body, "//w:bookmarkStart[@w:name='wer_hilft']")
    assert words(start.getparent()) == "Teilziel"
    assert find(written.body, "//w:hyperlink[@w:anchor='wer_hilft']")
