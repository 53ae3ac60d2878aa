"""What else the old version needs: lists, links, pictures, styles, bookmarks, the contents, the running head."""

from __future__ import annotations

from ik_renderers.formats.docx.redline.merge import merged
from tests.documents.pictures import png
from tests.ik_renderers.formats.docx.document import NS, VAL, Document, document, find, words
from tests.ik_renderers.formats.docx.redline.changes import changed, shown
from tests.ik_renderers.formats.docx.redline.vermerk import VERMERK

CONTENTS = "::: {.inhaltsverzeichnis}\n# Inhaltsverzeichnis {.unnummeriert}\n:::\n\n"


def both(old: str, new: str, **angaben: object) -> Document:
    """The merged document of two pieces of Markdown; ``angaben`` are those of the new one."""
    return Document(merged(document(old).data, document(new, **angaben).data, VERMERK))


def picture(width: int) -> str:
    from base64 import b64encode

    return f"data:image/png;base64,{b64encode(png(width, 8)).decode()}"


def test_a_list_goes_on_counting_as_the_one_it_has_come_of() -> None:
    written = both("1. eins\n2. zwei\n\nText.", "Vorweg:\n\n1. null\n\nText.\n\n1. eins\n\nEnde.")
    numbers = {words(p): find(p, "w:pPr/w:numPr/w:numId/@w:val") for p in written.styled("ListNumber")}
    known = find(written.tree("word/numbering.xml"), "w:num/@w:numId")
    assert {"null", "eins"} <= set(numbers)
    assert all(number and number[0] in known for number in numbers.values())
    assert len(set(known)) == len(known)


def test_an_item_that_is_taken_out_counts_in_its_list() -> None:
    written = both("1. eins\n2. zwei\n3. drei", "1. eins\n2. drei")
    ids = find(written.body, "//w:p[w:pPr/w:pStyle/@w:val='ListNumber']/w:pPr/w:numPr/w:numId/@w:val")
    assert len(ids) == 3
    assert len(set(ids)) == 1
    assert changed(written) == ["[-zwei-]¶del"]


def test_pictures_and_links_of_both_versions_are_there() -> None:
    old = f"![Alt]({picture(8)})\n\nEin [Verweis](https://example.org/alt) und [noch einer](https://example.org/beide)."
    new = (
        f"![Neu]({picture(16)})\n\nEin [Verweis](https://example.org/neu) und [noch einer](https://example.org/beide)."
    )
    written = both(old, new)
    lines = {line.get("Id"): line for line in written.tree("word/_rels/document.xml.rels")}
    used = [str(id) for id in find(written.body, "//@r:embed | //@r:id")]
    assert set(used) <= set(lines)
    images = {lines[id].get("Target") for id in find(written.body, "//a:blip/@r:embed")}
    assert {len(written.parts[f"word/{image}"]) for image in images} == {len(png(8, 8)), len(png(16, 8))}
    targets = [lines[id].get("Target", "") for id in find(written.body, "//w:hyperlink/@r:id")]
    assert sorted(set(targets)) == [f"https://example.org/{name}" for name in ("alt", "beide", "neu")]
    assert targets.count("https://example.org/beide") == 1


def test_a_picture_that_stays_is_there_once() -> None:
    written = both(f"![Bild]({picture(8)})\n\nEins.", f"![Bild]({picture(8)})\n\nZwei.")
    assert len([name for name in written.parts if "media" in name]) == 1
    assert changed(written) == ["[-Eins-]{+Zwei+}."]


def test_a_style_of_the_old_version_is_kept() -> None:
    written = both("::: {.fussweg}\nAlter Weg.\n:::\n\nEnde.", "Ende.")
    (gone,) = [p for p in written.paragraphs if "Alter Weg" in "".join(p.itertext())]
    style = find(gone, "w:pPr/w:pStyle")[0].get(VAL)
    assert find(written.styles, f"w:style[@w:styleId='{style}']")


def test_entries_of_the_contents_change_and_the_field_stays_whole() -> None:
    old = f"{CONTENTS}# [1]{{.ziffer}} Eins {{#warum}}\n\nText.\n\n# [2]{{.ziffer}} Zwei {{#orte}}\n\nText."
    new = f"{CONTENTS}# [1]{{.ziffer}} Null {{#berichtswesen}}\n\nText.\n\n# [2]{{.ziffer}} Zwei {{#orte}}\n\nText."
    written = both(old, new)
    (contents,) = find(written.body, "w:sdt")
    entries = [shown(entry) for entry in find(contents, ".//w:p")]
    assert entries == ["[-1\tEins\t4-]¶del", "{+1\tNull\t6+}¶ins", "2\tZwei\t5"]
    kinds = find(contents, ".//w:fldChar/@w:fldCharType")
    assert kinds[0] == "begin"
    assert kinds[-1] == "end"
    assert kinds.count("begin") == kinds.count("separate") == kinds.count("end") == 4
    names = find(written.body, "//w:bookmarkStart/@w:name")
    assert len(set(names)) == len(names)
    assert set(find(contents, ".//w:hyperlink/@w:anchor")) <= set(names)
    scope = find(written.body, "w:bookmarkStart[@w:name='IK_Gliederung']")[0]
    assert "Eins" in "".join(scope.getnext().itertext())


def test_two_numbers_of_an_entry_have_room() -> None:
    def hanging(document: Document) -> str:
        return str(find(document.style("TOC1"), "w:pPr/w:ind/@w:hanging")[0])

    one = f"{CONTENTS}# [1]{{.ziffer}} Eins {{#warum}}\n\nText."
    other = one.replace("[1]", "[2]")
    assert hanging(both(one, one + " Mehr.")) == hanging(document(one)) == "794"
    assert hanging(both(one, other)) == "1757"


def test_contents_of_one_version_only() -> None:
    text = "# [1]{.ziffer} Eins {#warum}\n\nText."
    written = both(text, CONTENTS + text)
    assert not find(written.body, "w:sdt")
    assert changed(written)[:2] == ["{+Inhaltsverzeichnis+}¶ins", "{+1\tEins\t4+}¶ins"]
    assert changed(both(CONTENTS + text, text))[1] == "[-1\tEins\t4-]¶del"


def test_the_running_head_and_foot_change_too() -> None:
    written = both("Text.", "Text.", kurztitel="Jung & Alt", kennzeichen="beschlossen")
    assert changed(written, "word/header1.xml") == ["[-Alt & Jung-]{+Jung & Alt+}\t"]
    assert changed(written, "word/footer1.xml") == ["[-Entwurf-]{+beschlossen+}\tSeite 2 von 7"]


def test_properties_are_those_of_the_new_version() -> None:
    written = both("Alt.", "Neu.", titel="Der neue Titel")
    core = written.tree("docProps/core.xml")
    assert "Der neue Titel" in "".join(map(str, core.itertext()))
    assert NS["w"] in written.parts["word/document.xml"].decode()
