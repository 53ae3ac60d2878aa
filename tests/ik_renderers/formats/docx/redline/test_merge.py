"""Two documents in one: accept all changes, and it is the new one; reject all, the old one."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings

from ik_renderers.formats.docx.redline.merge import merged
from tests.ik_renderers.formats.docx.document import Document, W, find, muster
from tests.ik_renderers.formats.docx.redline.changes import changed
from tests.ik_renderers.formats.docx.redline.decided import Told, decided, parts_of
from tests.ik_renderers.formats.docx.redline.made import Block, made, pairs
from tests.ik_renderers.formats.docx.redline.vermerk import VERMERK
from tests.ik_renderers.formats.docx.redline.versions import PAIRS, massgabe

PARTS = ("word/document.xml", "word/footnotes.xml", "word/header1.xml", "word/footer1.xml")


@settings(max_examples=50)
@given(pairs())
def test_accept_all_is_new_and_reject_all_is_old(pair: tuple[tuple[Block, ...], tuple[Block, ...]]) -> None:
    old, new = map(made, pair)
    both = merged(old, new, VERMERK)
    assert Told(decided(both, "accept")).lines == Told(parts_of(new)).lines
    assert Told(decided(both, "reject")).lines == Told(parts_of(old)).lines
    check(Document(both))


@pytest.mark.parametrize("name", PAIRS)
def test_so_it_is_with_the_concepts(name: str) -> None:
    old, new = PAIRS[name]()
    both = merged(old, new, VERMERK)
    assert Told(decided(both, "accept")).lines == Told(parts_of(new)).lines
    assert Told(decided(both, "reject")).lines == Told(parts_of(old)).lines
    assert merged(old, new, VERMERK) == both
    check(Document(both))


def check(document: Document) -> None:
    """What Word asks of a document with changes, or it calls it damaged."""
    trees = [document.tree(name) for name in PARTS if name in document.parts]
    numbers = Counter(str(id) for tree in trees for id in find(tree, "//w:ins/@w:id | //w:del/@w:id"))
    numbers.update(str(id) for tree in trees for id in find(tree, "//w:bookmarkStart/@w:id | //w:pPrChange/@w:id"))
    assert set(numbers.values()) <= {1}
    for tree in trees:
        assert not find(tree, "//w:del//w:t | //w:del//w:instrText | //w:ins//w:delText")
        assert not find(tree, "//w:delText[not(ancestor::w:del)] | //w:delInstrText[not(ancestor::w:del)]")
        # They stand in paragraphs and links around runs, or empty in the properties of an end or a row.
        assert not find(tree, "//w:ins[not(parent::w:p or parent::w:hyperlink or parent::w:rPr or parent::w:trPr)]")
        assert not find(tree, "//w:del[not(parent::w:p or parent::w:hyperlink or parent::w:rPr or parent::w:trPr)]")
        inside = find(tree, "//w:p//w:ins[not(ancestor::w:pPr)]/* | //w:p//w:del[not(ancestor::w:pPr)]/*")
        assert all(child.tag == f"{W}r" for child in inside)
        assert all(len(find(look, "w:ins | w:del")) <= 1 for look in find(tree, "//w:pPr/w:rPr"))
        assert not find(tree, "//w:pPr/w:pPrChange/following-sibling::*")
        assert not find(tree, "//w:tc[not(*[last()][self::w:p])]")
        starts = find(tree, "//w:bookmarkStart/@w:id")
        assert sorted(starts) == sorted(find(tree, "//w:bookmarkEnd/@w:id"))
        names = find(tree, "//w:bookmarkStart/@w:name")
        assert len(set(names)) == len(names)
        for kind in ("begin", "separate", "end"):
            assert len(find(tree, f"//w:fldChar[@w:fldCharType='{kind}']")) == len(find(tree, "//w:fldChar")) // 3
    ids = find(trees[1], "w:footnote[not(@w:type)]/@w:id")
    assert sorted(ids) == sorted(find(trees[0], "//w:footnoteReference/@w:id"))
    pictures = find(trees[0], "//wp:docPr/@id")
    assert len(set(pictures)) == len(pictures)


def test_who_and_when() -> None:
    document = Document(merged(*massgabe(), VERMERK))
    changes = find(document.body, "//w:ins | //w:del")
    assert {change.get(f"{W}author") for change in changes} == {"Kreis & Söhne"}
    assert {change.get(f"{W}date") for change in changes} == {"2024-02-01T12:00:00Z"}


def test_the_real_massgabe() -> None:
    document = Document(merged(*massgabe(), VERMERK))
    cover, report = changed(document)
    assert cover.startswith("[-Entwurf-]{+Fassung nach Beschlussvorschlag VO/2020/426-001+}\n")
    assert "wird dem [-Kreistag-]{+Sozial- und Gesundheitsausschuss+} ein Bericht zum Stand" in report


def test_where_nothing_has_changed_nothing_is_marked() -> None:
    same = muster().data
    document = Document(merged(same, same, VERMERK))
    assert changed(document) == []
    assert Told(parts_of(document.data)).lines == Told(parts_of(same)).lines
