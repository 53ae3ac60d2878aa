"""What the tests read out of a finished file, in the same form for every format.

Known additions to the text are kept apart here, each told by its tag, class or style in its own format, never by its
words: the cover, the table of contents, the quiet quoting line of a box ("Teilziel 1 in Ziffer 3.1.1"), running heads.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_WHITE = re.compile(r"[ \t\r\n\f]+")


def folded(text: str) -> str:
    """The text on one line; a no-break space is a character like any other."""
    return _WHITE.sub(" ", text).strip(" ")


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a table of contents; HTML has no pages."""

    ziffer: str
    titel: str
    seite: int | None


@dataclass(frozen=True, slots=True)
class Content:
    """One document.

    Attributes:
        front: The lines of all that stands before the chapters: cover, Vorwort, the heading of the table of contents.
        toc: The table of contents.
        body: One text for each heading (number first), paragraph, label, item and cell; an image is ``[Bild: …]``.
        notes: The footnotes in the order of their signs.
        quotes: The quoting lines of the boxes.
    """

    front: tuple[str, ...]
    toc: tuple[Entry, ...]
    body: tuple[str, ...]
    notes: tuple[str, ...]
    quotes: tuple[str, ...]


def image(alt: str) -> str:
    """How an image stands in a content."""
    return f"[Bild: {folded(alt)}]"
