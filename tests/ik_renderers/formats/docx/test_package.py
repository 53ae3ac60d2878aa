from __future__ import annotations

import os
import time
from io import BytesIO

import docx
import pytest
from lxml import etree

from tests.ik_renderers.formats.docx.document import (
    NS,
    Document,
    ast_of,
    document_of_ast,
    example,
    find,
    muster,
    vorlage,
)

RELATIONSHIPS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


@pytest.fixture(params=[muster, vorlage], ids=["muster", "vorlage"])
def written(request: pytest.FixtureRequest) -> Document:
    result: Document = request.param()
    return result


def test_word_library_opens_it(written: Document) -> None:
    opened = docx.Document(BytesIO(written.data))
    assert [paragraph.text for paragraph in opened.paragraphs if paragraph.style.name == "Heading 1"]  # type: ignore[union-attr]  # every paragraph has a style


def test_every_part_has_a_type_and_every_target_is_there(written: Document) -> None:
    types = written.tree("[Content_Types].xml")
    known = {node.get("PartName") for node in types} | {node.get("Extension") for node in types}
    for name in written.parts:
        assert f"/{name}" in known or name.rpartition(".")[2] in known
    for name in written.parts:
        if name.endswith(".rels"):
            folder = name.partition("_rels/")[0]
            for line in written.tree(name).iter(RELATIONSHIPS):
                assert line.get("TargetMode") == "External" or f"{folder}{line.get('Target')}" in written.parts


def test_every_reference_has_its_relationship(written: Document) -> None:
    for owner in ("word/document.xml", "word/footnotes.xml", "word/fontTable.xml"):
        used = set(map(str, find(written.tree(owner), "//@r:id | //@r:embed")))
        folder, _, leaf = owner.rpartition("/")
        lines = written.parts.get(f"{folder}/_rels/{leaf}.rels")
        there = {str(line.get("Id")) for line in etree.fromstring(lines)} if lines else set()
        assert used <= there


def test_no_trace_of_the_machine(written: Document) -> None:
    assert {info.date_time for info in written.infos} == {(1980, 1, 1, 0, 0, 0)}
    assert {info.create_system for info in written.infos} == {0}
    assert written.infos[0].filename == "[Content_Types].xml"
    assert not {"docProps/custom.xml", "word/comments.xml", "word/webSettings.xml"} & set(written.parts)
    assert not [name for name, part in written.parts.items() if b"pandoc" in part.lower() and name.endswith(".xml")]


def test_same_input_gives_the_same_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    source = ast_of(example("muster"))
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1")
    time.tzset()
    mask = os.umask(0o077)
    try:
        assert document_of_ast(source).data == muster().data
    finally:
        os.umask(mask)
        monkeypatch.undo()
        time.tzset()


def test_no_marker_is_left(written: Document) -> None:
    assert b"urn:ik-model" not in b"".join(part for name, part in written.parts.items() if name.endswith(".xml"))


def test_numbers_are_used_once(written: Document) -> None:
    for part in ("word/document.xml", "word/footnotes.xml"):
        tree = written.tree(part)
        starts = find(tree, "//w:bookmarkStart/@w:id")
        assert len(starts) == len(set(starts))
        assert sorted(starts) == sorted(find(tree, "//w:bookmarkEnd/@w:id"))
    pictures = find(written.tree("word/document.xml"), "//wp:docPr/@id")
    assert len(pictures) == len(set(pictures))


def test_namespaces_have_word_s_own_prefixes(written: Document) -> None:
    for name in written.parts:
        if name.startswith("word/") and name.endswith(".xml"):
            assert {"ns0", "ns1"}.isdisjoint(prefix for prefix in written.tree(name).nsmap if prefix)
    assert written.body.nsmap["w"] == NS["w"]
