"""Versions of the concepts of this repository, as DOCX; their pages are made up, so that nothing has to be laid out."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial
from pathlib import Path
from random import Random

import ik_model
from ik_model.model.konzept import Konzept
from ik_model.revision.fassung import fassungen
from ik_model.source.tree import Folder
from ik_renderers import engines
from ik_renderers.build import drafts_of
from ik_renderers.contract import Manuscript, Pages
from ik_renderers.formats.docx.format import DocxFormat
from ik_renderers.markdown import reading
from tests.examples.conftest import FOLDERS
from tests.ik_renderers.formats.docx.redline.revising import revised

Pair = tuple[bytes, bytes]


def docx_of(konzept: Konzept, folder: Path) -> bytes:
    """The concept as DOCX."""
    (draft,) = drafts_of(konzept, ("konzept",), Folder(folder).read)
    pages = Pages(99, {ort.element.id: 3 + place // 20 for place, ort in enumerate(konzept.elemente)})
    ast = engines.pandoc(reading(), draft.markdown(lambda: pages).encode(), step="Text lesen")
    return DocxFormat().write(Manuscript(ast, draft.angaben), lambda: pages).data


@cache
def massgabe() -> Pair:
    """The submitted concept of Rendsburg-Eckernförde, and the text that its paper proposes."""
    folder = FOLDERS["integrationskonzept"]
    konzept = ik_model.load(folder)
    (fassung,) = fassungen(konzept)
    return docx_of(konzept, folder), docx_of(fassung.konzept.ersetzt(status=fassung.vermerk), folder)


@cache
def revision(name: str, seed: int, changes: int) -> Pair:
    """A concept, and the same after so many changes of all kinds."""
    folder = FOLDERS[name]
    konzept = ik_model.load(folder)
    return docx_of(konzept, folder), docx_of(revised(konzept, Random(seed), changes), folder)


PAIRS: dict[str, Callable[[], Pair]] = {
    "massgabe": massgabe,
    **{f"{name}-{seed}": partial(revision, name, seed, 40) for name in FOLDERS for seed in (1, 201)},
}
