"""``*.txt``: the same text for a mail, a search index or a Braille display."""

from __future__ import annotations

from importlib.resources import as_file, files

from ik_renderers import engines
from ik_renderers.contract import Manuscript, PagesSource, Rendition


class Klartext:
    """Plain text in lines of at most 72 characters."""

    name = "txt"

    def write(self, manuscript: Manuscript, pages: PagesSource) -> Rendition:
        """See :class:`ik_renderers.contract.Format`; the text has no pages."""
        with as_file(files(__package__) / "filter.lua") as script:
            arguments = ["--from=json", "--to=plain", "--columns=72", f"--lua-filter={script}"]
            text = engines.pandoc(arguments, manuscript.ast, step="Klartext schreiben")
        return Rendition(text)
