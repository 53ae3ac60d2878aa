"""LibreOffice accepts and rejects all changes: what is left says what the new document says, or the old one."""

from __future__ import annotations

from pathlib import Path

import pytest

from ik_renderers.formats.docx.redline.merge import merged
from tests.ik_renderers.formats.docx.document import Document, find, words
from tests.ik_renderers.formats.docx.redline.office import SOFFICE, decide
from tests.ik_renderers.formats.docx.redline.vermerk import VERMERK
from tests.ik_renderers.formats.docx.redline.versions import PAIRS

pytestmark = [
    pytest.mark.office,
    pytest.mark.slow,
    pytest.mark.skipif(SOFFICE is None, reason="there is no LibreOffice on this machine"),
]


def says(data: bytes) -> list[str]:
    """What a document says, line by line, and behind it what its footnotes say.

    Empty paragraphs do not count: LibreOffice leaves one where all that stands between two tables was put in or taken
    out. Neither do the breaks of pages that it writes, nor the character without a width by which it marks a row.
    """
    document = Document(data)
    for page_break in find(document.body, "//w:br[@w:type='page']"):
        page_break.getparent().remove(page_break)
    lines = [words(paragraph) for paragraph in document.paragraphs]
    notes = document.tree("word/footnotes.xml")
    lines += [f"[{words(note).strip()}]" for note in find(notes, "w:footnote[not(@w:type)]")]
    return [line for line in (line.replace("\u200d", "").rstrip() for line in lines) if line.strip("[]")]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every pair as one document, accepted and rejected, all in one run of LibreOffice."""
    folder = tmp_path_factory.mktemp("libreoffice")
    sources = []
    for name, pair in PAIRS.items():
        sources.append(folder / f"{name}.docx")
        sources[-1].write_bytes(merged(*pair(), VERMERK))
    decide(sources, folder)
    return folder


@pytest.mark.parametrize("name", PAIRS)
def test_accepted_it_is_the_new_text(folder: Path, name: str) -> None:
    old, new = map(says, PAIRS[name]())
    assert old != new
    assert says((folder / f"{name}.accept.docx").read_bytes()) == new


@pytest.mark.parametrize("name", PAIRS)
def test_rejected_it_is_the_old_text(folder: Path, name: str) -> None:
    old, _ = map(says, PAIRS[name]())
    assert says((folder / f"{name}.reject.docx").read_bytes()) == old


@pytest.mark.parametrize("name", PAIRS)
def test_nothing_is_left_to_decide(folder: Path, name: str) -> None:
    for decision in ("accept", "reject"):
        document = Document((folder / f"{name}.{decision}.docx").read_bytes())
        assert not find(document.body, "//w:ins | //w:del")
    assert find(Document((folder / f"{name}.docx").read_bytes()).body, "//w:ins | //w:del")
