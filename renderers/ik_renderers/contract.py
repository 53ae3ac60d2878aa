"""What documents hand to formats, and what formats hand back.

A *document* (``ik_renderers.documents``) yields a :class:`Manuscript`: pandoc's JSON AST with semantic classes, and the
:class:`Angaben` that belong to it.
A *format* (``ik_renderers.formats``) turns any manuscript into a :class:`Rendition`.
Neither knows the other: N documents and M formats cost N + M.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal, Protocol, runtime_checkable

Layout = Literal["konzept", "vorlage", "quer"]


@dataclass(frozen=True, slots=True)
class Schnitt:
    """One face of a font.

    Attributes:
        data: The font file, TTF or OTF.
        truetype: Whether its outlines are TrueType; Word embeds no others.
        editierbar: Whether its makers allow it in documents that others go on editing.
    """

    data: bytes
    truetype: bool
    editierbar: bool


@dataclass(frozen=True, slots=True)
class Schrift:
    """The county's own font.

    Attributes:
        familie: Its name, as Word knows it.
        normal: Its faces.
        fett: Bold.
        kursiv: Italic.
        fettkursiv: Bold italic.
        panose: Its classification, ten bytes.
        umfang: What it covers: four numbers for Unicode, two for code pages (OpenType, ``OS/2``).
    """

    familie: str
    normal: Schnitt
    fett: Schnitt
    kursiv: Schnitt
    fettkursiv: Schnitt
    panose: bytes
    umfang: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Hausstil:
    """The county's house style, as far as every format needs it.

    Attributes:
        akzent: The one accent colour, ``#rrggbb``; contrast at least 7 : 1 on white.
        tint: The light tint behind boxes, ``#rrggbb``.
        logo: The logo as PNG, JPEG or SVG bytes; ``None`` where the profile has none.
        logo_alt: The alternative text of the logo.
        schrift: The county's own font; ``None`` where it takes the one that comes along.
    """

    akzent: str = "#1f3a5f"
    tint: str = "#eef2f7"
    logo: bytes | None = None
    logo_alt: str = ""
    schrift: Schrift | None = None


@dataclass(frozen=True, slots=True)
class Angaben:
    """What a format must know beside the text: properties, running marks, layout.

    Attributes:
        titel: The title on one line, for properties and the browser's tab.
        kurztitel: The short title of the running head.
        herausgeber: Author in the document properties.
        datum: The document's date, aware of its time zone: every time stamp in the output is this one.
        sprache: BCP 47, for example ``de-DE``.
        thema: Subject in the document properties, for example the paper number.
        stichworte: Keywords in the document properties.
        kennzeichen: The running mark (``Entwurf``), empty for none.
        layout: ``konzept`` (cover, table of contents, running head), ``vorlage`` (a form) or ``quer``
            (landscape, for wide tables and pictures).
        hausstil: Colours and logo.
    """

    titel: str
    kurztitel: str
    herausgeber: str
    datum: datetime
    sprache: str = "de-DE"
    thema: str = ""
    stichworte: tuple[str, ...] = ()
    kennzeichen: str = ""
    layout: Layout = "konzept"
    hausstil: Hausstil = field(default_factory=Hausstil)


@dataclass(frozen=True, slots=True)
class Manuscript:
    """One document, read once: the AST as pandoc's JSON bytes, and its properties."""

    ast: bytes
    angaben: Angaben


@dataclass(frozen=True, slots=True)
class Pages:
    """Where things stand in the laid-out PDF.

    Attributes:
        count: The number of pages.
        of: Element or heading ID, or ID of an anchored sentence, to the page (from 1) on which it begins.
    """

    count: int
    of: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Rendition:
    """One finished file, still in memory.

    Attributes:
        data: The bytes of the file.
        pages: The page map, for formats that lay out pages themselves (PDF).
    """

    data: bytes
    pages: Pages | None = None


class PagesSource(Protocol):
    """Gives the page map of the same manuscript, waiting for the layout if need be."""

    def __call__(self) -> Pages:
        """Wait for the layout and give its pages."""
        ...


@dataclass(frozen=True, slots=True)
class Aenderungsvermerk:
    """What stands beside each change of a document that shows its changes.

    Attributes:
        autor: By whom they are.
        datum: When they were made, aware of its time zone.
    """

    autor: str
    datum: datetime


class Format(Protocol):
    """One output format; registered under the entry-point group ``ik_renderers.formats``."""

    name: str
    """What ``--format`` calls it, and the file suffix without its dot."""

    def write(self, manuscript: Manuscript, pages: PagesSource) -> Rendition:
        """Write one manuscript.

        Args:
            manuscript: The document.
            pages: The page map of the same manuscript in the PDF.
                Why: a DOCX table of contents shows page numbers before anyone presses F9; call it as late as possible,
                for the layout runs side by side.

        Returns:
            The finished file in memory; nothing is written to disk.

        Raises:
            ik_renderers.children.EngineError: pandoc or typst failed, or ran into its time or memory limit.
        """
        ...


@runtime_checkable
class Redlining(Format, Protocol):
    """A format that can show what has changed, so that each change can be accepted or rejected."""

    def redline(self, old: Rendition, new: Rendition, vermerk: Aenderungsvermerk) -> Rendition:
        """Merge two files that :meth:`write` has made.

        Args:
            old: The older version.
            new: The newer one.
            vermerk: What stands beside each change.

        Returns:
            One file: accept all changes, and its text is the new one; reject all, the old one.
        """
        ...
