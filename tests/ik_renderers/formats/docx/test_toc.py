from __future__ import annotations

import re

from ik_renderers.contract import Pages
from tests.ik_renderers.formats.docx.document import (
    Document,
    W,
    ast_of,
    document,
    document_of_ast,
    find,
    muster,
    style_of,
    words,
)


def entries(written: Document) -> list[tuple[str, str]]:
    return [(style_of(paragraph), words(paragraph)) for paragraph in find(written.body, "w:sdt/w:sdtContent/w:p")]


def test_it_is_filled() -> None:
    assert entries(muster()) == [
        ("TOC1", "1\tWarum wir es wollen & müssen\t4"),
        ("TOC2", "1.1\tBegegnung\t5"),
        ("TOC3", "1.1.1\tOrte\t5"),
        ("TOC1", "2\tBerichtswesen\t6"),
    ]


def test_it_is_a_field_that_is_whole_and_clean() -> None:
    body = muster().body
    codes = [str(code.text).strip() for code in find(body, "//w:instrText")]
    assert codes[0] == r'TOC \o "1-3" \h \z \b IK_Gliederung'
    assert len(codes) == 1 + 4
    kinds = find(body, "//w:fldChar/@w:fldCharType")
    assert [kinds.count(kind) for kind in ("begin", "separate", "end")] == [5, 5, 5]
    assert (kinds[0], kinds[-1]) == ("begin", "end")
    assert not find(body, "//@w:dirty")
    assert find(body, "w:sdt/w:sdtPr/w:docPartObj/w:docPartGallery/@w:val") == ["Table of Contents"]


def test_entries_lead_to_their_headings() -> None:
    body = muster().body
    for link in find(body, "w:sdt//w:hyperlink"):
        (target,) = find(link, "@w:anchor")
        (start,) = find(body, f"//w:p/w:bookmarkStart[@w:name='{target}']")
        assert words(link).startswith(words(start.getparent()))
        assert find(link, ".//w:instrText")[0].text == rf" PAGEREF {target} \h "
        assert re.fullmatch(r"_Toc\d{9}", str(target))


def test_an_update_lists_the_same() -> None:
    # The field lists what lies in its bookmark: from the first number to the end, without the Vorwort.
    children = list(muster().body)
    (start,) = find(muster().body, "w:bookmarkStart[@w:name='IK_Gliederung']")
    (end,) = find(muster().body, f"w:bookmarkEnd[@w:id='{start.get(f'{W}id')}']")
    inside = children[children.index(start) : children.index(end)]
    headings = [words(node) for node in inside if re.fullmatch("Heading[1-3]", style_of(node))]
    assert headings == [entry.rpartition("\t")[0] for _, entry in entries(muster())]
    assert style_of(inside[1]) == "Heading1"


def test_leader_and_links_are_in_the_styles() -> None:
    (stop,) = find(muster().style("TOC1"), "w:pPr/w:tabs/w:tab")
    assert sorted(stop.attrib.values()) == ["6747", "dot", "right"]


def test_a_page_that_nobody_knows_is_left_open() -> None:
    source = ast_of("::: {.inhaltsverzeichnis}\n:::\n\n# [1]{.ziffer} A {#a}\n\n# [2]{.ziffer} B {#b}")
    assert entries(document_of_ast(source, Pages(3, {"b": 3}))) == [("TOC1", "1\tA\t"), ("TOC1", "2\tB\t3")]


def test_nothing_to_list() -> None:
    written = document("::: {.inhaltsverzeichnis}\n# Inhaltsverzeichnis {.unnummeriert}\n:::\n\nText")
    assert [words(paragraph) for paragraph in written.paragraphs] == ["Inhaltsverzeichnis", "Text"]
    assert not find(written.body, "w:sdt | //w:bookmarkStart[@w:name='IK_Gliederung']")


def test_notes_and_breaks_of_a_heading_stay_out() -> None:
    written = document("::: {.inhaltsverzeichnis}\n:::\n\n# [1]{.ziffer} Der *erste*[^1] Titel {#a}\n\n[^1]: Note")
    assert entries(written) == [("TOC1", "1\tDer erste Titel\t")]
    assert find(written.body, "w:sdt//w:i")
    assert not find(written.body, "w:sdt//w:footnoteReference")


def test_the_contents_stand_on_a_page_of_their_own() -> None:
    body = [node for node in muster().body if not str(node.tag).endswith(("bookmarkStart", "bookmarkEnd"))]
    place = next(index for index, node in enumerate(body) if str(node.tag).endswith("sdt"))
    for heading in (body[place - 1], body[place + 1]):
        assert find(heading, "w:pPr/w:pageBreakBefore")
