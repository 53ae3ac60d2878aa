"""A document's Markdown from its template: ours, or the county's own."""

from __future__ import annotations

from collections.abc import Mapping

from ik_model.model.konzept import Konzept
from ik_renderers import own_template
from ik_renderers.documents.draft import Media
from ik_renderers.markdown import Markdown
from ik_renderers.templating import render, source_of


def ausfuellen(
    konzept: Konzept, media: Media, package: str, kontext: Mapping[str, object], *dokumente: str
) -> Markdown:
    """Fill the template that the profile names for a document, else the one of its package.

    Args:
        konzept: The concept.
        media: Reads the files of its folder.
        package: Where our template is.
        kontext: What the template can print.
        dokumente: The names under which the profile may have a template; the first that it has counts.

    Raises:
        ik_model.ports.RenderError: The county's template cannot be read, or is wrong.
    """
    eigene = konzept.profil.dokumentvorlagen
    pfad = next((eigene[name] for name in dokumente if name in eigene), None)
    if pfad is None:
        return render(package, kontext)
    return own_template.fill(pfad, media.text(pfad), source_of(package), kontext)
