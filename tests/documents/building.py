"""Builds concepts and keeps what was read out of the files."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from functools import cache
from pathlib import Path

from ik_model.model.konzept import Konzept
from ik_model.ports import BuildRequest, BuiltFile
from ik_model.source.tree import Folder
from ik_renderers.build import StandardRenderer
from tests.documents.content import Content
from tests.documents.docx_content import content_of_docx
from tests.documents.html_content import content_of_html
from tests.documents.pdf_content import content_of_pdf
from tests.documents.pictures import png

ROOT = Path(__file__).resolve().parents[2]
CONCEPT = ROOT / "concept"
OTHER = Path(__file__).parent / "anderes-konzept"

FORMATS = ("docx", "html", "pdf")
READERS: dict[str, Callable[[bytes], Content]] = {
    "docx": content_of_docx,
    "html": content_of_html,
    "pdf": content_of_pdf,
}


def copied(original: Path, folder: Path) -> Path:
    """A copy of the source of a concept, with the pictures that it wants."""
    source = shutil.copytree(original, folder)
    if original == OTHER:
        (source / "bilder").mkdir()
        (source / "bilder" / "hafen.png").write_bytes(png(24, 16))
    return source


class Built:
    """All documents of one concept in all formats.

    Attributes:
        konzept: The concept.
        folder: Where the files are.
        files: What the build said about each file, by its name.
    """

    def __init__(self, konzept: Konzept, source: Path, out: Path) -> None:
        self.konzept = konzept
        self.folder = out
        request = BuildRequest(konzept, out, read_media=Folder(source).read)
        self.files: dict[str, BuiltFile] = {file.path.name: file for file in StandardRenderer().build(request)}
        self.content = cache(self._content)

    def data(self, name: str) -> bytes:
        """A file's bytes."""
        return (self.folder / name).read_bytes()

    def _content(self, name: str) -> Content:
        return READERS[name.rpartition(".")[2]](self.data(name))

    def names(self, suffix: str) -> list[str]:
        """The names of all files of one format."""
        return sorted(name for name in self.files if name.endswith(f".{suffix}"))
