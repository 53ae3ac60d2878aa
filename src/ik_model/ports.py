"""What a renderer is: the one thing that the command line asks of whatever makes documents.

Renderers are found by the entry-point group ``ik_model.renderers``; ``ik_model`` imports none of them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Protocol

from ik_model.model.konzept import Konzept
from ik_model.model.vorlage import Vorlage

RENDERERS = "ik_model.renderers"
"""The entry-point group."""


AENDERUNGEN = "aenderungen"
"""The document that shows what has changed since an older version, so that each change can be accepted or rejected."""


class RenderError(Exception):
    """Documents could not be made; nothing has been written.

    Attributes:
        step: German: what was being done.
        reason: German: what went wrong.
        hint: German: what to do.
    """

    def __init__(self, step: str, reason: str, hint: str = "") -> None:
        self.step = step
        self.reason = reason
        self.hint = hint
        super().__init__(" ".join(filter(None, (f"{step}: {reason}", hint))))


@dataclass(frozen=True, slots=True)
class Vergleichsfassung:
    """The older version that a concept is compared with.

    Attributes:
        alt: The older version; the newer one is the concept of the request.
        alt_name: What readers call the older version, for example „Fassung vom 12.08.2020“.
        neu_name: What readers call the newer one.
        autor: By whom the changes are; the county if empty.
        datum: When they were made; the date of the newer version if left out.
        read_media: Reads an image of the older version's folder by its path.
        papiere: The papers that the changes come from; a Synopse quotes their numbers and reasons.
    """

    alt: Konzept
    alt_name: str
    neu_name: str
    autor: str = ""
    datum: date | None = None
    read_media: Callable[[str], bytes] | None = None
    papiere: Sequence[Vorlage] = ()


@dataclass(frozen=True, slots=True)
class BuildRequest:
    """What to build.

    Attributes:
        konzept: The concept.
        out: The folder that the documents go to; made if it is not there.
        formats: Only these formats; all if empty.
        documents: Only these documents; all if empty.
        read_media: Reads an image of the concept's folder by its path.
        vergleich: The older version, for documents that show what has changed; they are left out without one.
        progress: Called with a German word on each step that is done, and how many there are in all.
    """

    konzept: Konzept
    out: Path
    formats: Sequence[str] = ()
    documents: Sequence[str] = ()
    read_media: Callable[[str], bytes] | None = None
    vergleich: Vergleichsfassung | None = None
    progress: Callable[[str, int], None] = field(default=lambda _step, _total: None)


@dataclass(frozen=True, slots=True)
class RenderRequest:
    """Which file to make, in memory.

    Attributes:
        konzept: The concept.
        document: The document.
        format: The format.
        element: Where the document has several files: the ID of the element that the wanted one is about, for example
            of a paper.
        read_media: Reads an image of the concept's folder by its path.
        vergleich: The older version, for documents that show what has changed.
    """

    konzept: Konzept
    document: str
    format: str
    element: str = ""
    read_media: Callable[[str], bytes] | None = None
    vergleich: Vergleichsfassung | None = None


@dataclass(frozen=True, slots=True)
class PagesRequest:
    """Of which concept to tell the pages.

    Attributes:
        konzept: The concept.
        read_media: Reads an image of the concept's folder by its path.
    """

    konzept: Konzept
    read_media: Callable[[str], bytes] | None = None


@dataclass(frozen=True, slots=True)
class BuiltFile:
    """One finished document.

    Attributes:
        path: Where it was written.
        pages: Its number of pages, for formats that have pages of their own.
        size: Its size in bytes.
        seconds: From the start of the build until it was ready.
    """

    path: Path
    pages: int | None
    size: int
    seconds: float


class Renderer(Protocol):
    """Makes documents of a concept."""

    formats: Sequence[str]
    """The names of the formats that it can write."""

    documents: Sequence[str]
    """The names of the documents that it can make."""

    def build(self, request: BuildRequest) -> Sequence[BuiltFile]:
        """Make the documents and put them in place, all or none.

        Raises:
            RenderError: Something failed; the files of the last good build are untouched.
        """
        ...

    def pages(self, request: PagesRequest) -> Mapping[str, int]:
        """Tell on which page of the printed concept everything begins; nothing is written.

        Returns:
            Pages from 1, by the IDs of elements (``berichtswesen``) and of sentences (``berichtswesen/2``); what is not
            printed has none, and without a format that has pages there are none at all.

        Raises:
            RenderError: Something failed.
        """
        ...

    def render(self, request: RenderRequest) -> bytes:
        """Make one file of one document; nothing is written.

        Raises:
            RenderError: Something failed, or the request does not say which file of several.
        """
        ...
