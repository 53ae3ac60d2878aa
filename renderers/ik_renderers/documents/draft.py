"""What a document is: its name, its parts for one concept, and the Markdown of each."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from typing import Protocol, Self

from ik_model.model.konzept import Konzept
from ik_model.model.profil import Schriftdateien
from ik_model.ports import Vergleichsfassung
from ik_renderers.contract import Aenderungsvermerk, Angaben, Pages, Schrift
from ik_renderers.fontfile import house_font
from ik_renderers.markdown import Markdown
from ik_renderers.media import data_uri, image, text

PageMap = Callable[[], Pages]
"""Gives the pages of the concept as submitted, waiting for its layout if need be."""


OTHER_FORMATS = "*"
"""In :attr:`Draft.formats`: whatever formats other packages bring."""


@dataclass(frozen=True, slots=True)
class Media:
    """Files of the concept's folder."""

    image: Callable[[str], bytes]
    """An image by its path, checked.

    Raises:
        ik_model.ports.RenderError: The image is missing or is none.
    """

    text: Callable[[str], str]
    """A text file by its path.

    Raises:
        ik_model.ports.RenderError: The file is missing or is no UTF-8.
    """

    font: Callable[[Schriftdateien], Schrift]
    """The font of the profile by its files, checked.

    Raises:
        ik_model.ports.RenderError: A file is missing, is no font, or does not belong to the others.
    """

    @classmethod
    def of(cls, read: Callable[[str], bytes] | None) -> Self:
        """The files that ``read`` gives; without it, every file is missing."""
        return cls(partial(image, read=read), partial(text, read=read), partial(house_font, read=read))

    def data_uri(self, path: str) -> str:
        """An image by its path, checked, as a ``data:`` URI.

        Raises:
            ik_model.ports.RenderError: The image is missing or is none.
        """
        return data_uri(self.image(path))


@dataclass(frozen=True, slots=True)
class Draft:
    """One file-to-be: its name without suffix, its formats, its properties, and its Markdown when asked.

    Attributes:
        stem: File name without suffix.
        formats: The names of the formats that it is made in, in the order of lists; :data:`OTHER_FORMATS` may be one.
        angaben: Its properties.
        markdown: Gives the Markdown; may ask for the pages of the submitted concept.
        element: ID of the element that it is about, where the document has a file for each: of its paper, for example.
        is_base: Whether its pages are those that other papers quote ("Seite 17").
        since: The older version, if the file shows what has changed since then; only a format that is
            :class:`~ik_renderers.contract.Redlining` can make it.
        anchored: Gives the same Markdown with an ID at every sentence, for those who ask on which page it stands.
    """

    stem: str
    formats: tuple[str, ...]
    angaben: Angaben
    markdown: Callable[[PageMap], Markdown]
    element: str = ""
    is_base: bool = False
    since: Since | None = None
    anchored: Callable[[PageMap], Markdown] | None = None


@dataclass(frozen=True, slots=True)
class Since:
    """The older version of a file.

    Attributes:
        draft: The file as it was.
        vermerk: What stands beside each change.
    """

    draft: Draft
    vermerk: Aenderungsvermerk


class Document(Protocol):
    """A kind of document; registered under the entry-point group ``ik_renderers.documents``."""

    name: str

    def drafts(self, konzept: Konzept, media: Media, vergleich: Vergleichsfassung | None = None) -> Iterable[Draft]:
        """The files that this document is for one concept; none if the concept has nothing for it.

        Args:
            konzept: The concept.
            media: Files of its folder.
            vergleich: The older version that it is compared with, for a document that shows changes.
        """
        ...
