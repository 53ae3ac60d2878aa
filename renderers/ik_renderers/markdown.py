"""Text to Markdown: every character escaped, markup only from typed text.

What comes out is read by pandoc as :data:`READER`, a CommonMark without raw HTML, raw blocks, maths or smart quotes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from importlib.resources import files
from urllib.parse import quote

from ik_model.model.text import (
    Absatz,
    Aufzaehlung,
    Betont,
    Bild,
    Block,
    Fussnotenzeichen,
    Inline,
    Inlines,
    Link,
    Satz,
    Spanne,
    Stark,
    Tabelle,
    Text,
    Zeichen,
)

READER = "commonmark+attributes+bracketed_spans+fenced_divs+footnotes+pipe_tables"
"""pandoc's input format; what is not named here cannot be expressed."""


def reading() -> list[str]:
    """The arguments of pandoc for reading what is written here, to its JSON AST."""
    return ["-f", READER, "-t", "json", "--lua-filter", str(files("ik_renderers") / "markdown.lua")]


_PLACES = frozenset({"element", "fundstelle"})
"""Empty spans of these kinds lead to what they name, where that stands in the same document."""

_PUNCTUATION = re.compile(r"[!-/:-@\[-`{-~]")
_NO_NAME = re.compile(r"[^\w.-]")
_SPACES = re.compile(r"[ \t\r\n]+")


class Markdown(str):
    """A string that is Markdown already; a plain ``str`` is escaped before it reaches a document."""

    __slots__ = ()


def escape(text: str) -> Markdown:
    """Any text as Markdown that says exactly that text, on one line."""
    return Markdown(_PUNCTUATION.sub(r"\\\g<0>", _SPACES.sub(" ", text)))


def quoted(value: str) -> Markdown:
    """A value for an attribute, in quotes: ``{zitat="…"}``.

    *Why entities:* within attributes pandoc reads a backslash as itself.
    """
    for char, entity in (("&", "&amp;"), ('"', "&quot;"), ("\\", "&#92;")):
        value = value.replace(char, entity)
    return Markdown(f'"{_SPACES.sub(" ", value)}"')


def finish(value: object) -> str:
    """What a template prints: Markdown as it is, anything else escaped."""
    return value if isinstance(value, Markdown) else escape(str(value))


Fill = Callable[[str, str], str]
"""Gives the words for an empty span, by its kind and target: ``("seite", "massgabe-1")``."""


Anchors = Mapping[tuple[str, str], Mapping[int, str]]
"""For a text (element ID and field) the sentences that get an ID: number to ID."""


@dataclass(frozen=True, slots=True)
class TextWriter:
    """Writes typed text as Markdown.

    Attributes:
        fill: Gives the words of empty spans.
        image: Gives an image as a ``data:`` URI, by its path.
        anchors: The sentences that get an ID.
    """

    fill: Fill = field(default=lambda _art, _ziel: "")
    image: Callable[[str], str] = field(default=lambda _pfad: "")
    anchors: Anchors = field(default_factory=dict)

    def write(self, text: Text, element: str, feld: str = "text", *, davor: int = 0) -> Markdown:
        """A whole text field.

        Args:
            text: The text.
            element: ID of its element.
            feld: The field, with the number of its point, as in the IDs of sentences: ``aktivitaeten.3``.
                With the element it finds anchored sentences and makes footnote names unique.
            davor: How many sentences at its beginning do not belong to the field.
        """
        anchors = {nummer + davor: id for nummer, id in self.anchors.get((element, feld), {}).items()}
        writer = _Writer(self, _NO_NAME.sub("-", f"{element}.{feld}"), text, anchors)
        return Markdown("\n\n".join([*writer.blocks(text.bloecke), *writer.notes(text)]))

    def line(self, absatz: Absatz) -> Markdown:
        """A paragraph on one line, for the cell of a table; footnotes, which a cell cannot hold, are left out."""
        writer = _Writer(self, "", Text((absatz,)), {})
        saetze = (tuple(i for i in satz.inhalt if not isinstance(i, Fussnotenzeichen)) for satz in absatz.saetze)
        return Markdown(" ".join(map(writer.inlines, saetze)))


class _Writer:
    """One text: its sentences come in the order in which they are counted."""

    def __init__(self, settings: TextWriter, name: str, text: Text, anchors: Mapping[int, str]) -> None:
        self._settings = settings
        self._name = name
        self._anchors = anchors
        self._counted = text.gezaehlt
        self._in_link = False

    def blocks(self, blocks: Iterable[Block]) -> Iterator[str]:
        """All blocks; lists of one kind that follow each other take other marks by turns, else they would be one."""
        before, other = "", False
        for block in blocks:
            art = block.art if isinstance(block, Aufzaehlung) else ""
            before, other = art, art == before and not other
            yield self._block(block, other)

    def _block(self, block: Block, other: bool) -> str:
        match block:
            case Absatz():
                return self._paragraph(block, "")
            case Aufzaehlung(punkte, art):
                sign = ("*" if other else "-") if art == "punkt" else (")" if other else ".")
                marks = [f"{n if art == 'zahl' else ''}{sign} " for n in range(1, len(punkte) + 1)]
                items = zip(marks, punkte, strict=True)
                return "\n".join(mark + self._paragraph(punkt, " " * len(mark)) for mark, punkt in items)
            case Tabelle():
                return self._table(block)
            case Bild(pfad, alternativtext, unterschrift):
                image = f"![{escape(alternativtext)}]({self._settings.image(pfad)})"
                return f"::: {{.abbildung}}\n{image}\n\n{escape(unterschrift)}\n:::" if unterschrift else image

    def notes(self, text: Text) -> list[str]:
        notes = []
        for note in text.fussnoten:
            body = "\n    ".join(self.inlines(satz.inhalt) for satz in note.inhalt.saetze)
            notes.append(f"[^{self._name}.{note.kennung}]: {body}")
        return notes

    def _paragraph(self, absatz: Absatz, indent: str) -> str:
        return f"\n{indent}".join(map(self._sentence, absatz.saetze))

    def _sentence(self, satz: Satz) -> str:
        words = self.inlines(satz.inhalt)
        anchor = self._anchors.get(next(self._counted).nummer)
        return f"[{words}]{{#{anchor} .satz}}" if anchor else words

    def _table(self, tabelle: Tabelle) -> str:
        def row(cells: tuple[Absatz, ...]) -> str:
            return "| " + " | ".join(" ".join(self.inlines(s.inhalt) for s in cell.saetze) for cell in cells) + " |"

        title = f"\n\n::: {{.tabellentitel}}\n{escape(tabelle.titel)}\n:::" if tabelle.titel else ""
        lines = [row(tabelle.kopf), "|" + "---|" * len(tabelle.kopf), *map(row, tabelle.zeilen)]
        return "\n".join(lines) + title

    def inlines(self, inlines: Inlines) -> str:
        return "".join(map(self._inline, inlines))

    def _inline(self, inline: Inline) -> str:
        match inline:
            case Zeichen(text):
                return escape(text)
            case Betont(inhalt):
                return f"[{self.inlines(inhalt)}]{{.betont}}"
            case Stark(inhalt):
                return f"[{self.inlines(inhalt)}]{{.stark}}"
            case Link(inhalt, ""):
                return self.inlines(inhalt)
            case Link(inhalt, ziel):
                self._in_link = True  # a link within a link is no Markdown
                words = self.inlines(inhalt)
                self._in_link = False
                return f"[{words}]({_target(ziel)})"
            case Fussnotenzeichen(kennung):
                return f"[^{self._name}.{kennung}]"
            case Spanne((), art, ziel):
                words = escape(self._settings.fill(art, ziel))
                return f"[{words}](#{ziel})" if art in _PLACES and not self._in_link else words
            case Spanne(inhalt):
                return self.inlines(inhalt)


def _target(ziel: str) -> str:
    """A link target without any character that could end it or begin anything else."""
    return quote(ziel, safe="/:?#@!$&'*+,;=%~-._")
