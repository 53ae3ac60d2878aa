"""The content of an HTML page, by its tags and classes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

from tests.documents.content import Content, Entry, folded, image

_VOID = frozenset({"br", "hr", "img", "input", "link", "meta", "wbr"})
_INLINES = frozenset({"a", "abbr", "b", "br", "code", "em", "i", "img", "q", "span", "strong", "sub", "sup", "wbr"})
"""All else is a block."""
_SILENT = frozenset({"zusatz", "fussnotenzeichen"})
"""Classes of what helps a reader and is no text: jump marks, buttons, the sign of a footnote and the way back."""


@dataclass(slots=True)
class Tag:
    """An element."""

    name: str
    attributes: dict[str, str]
    kids: list[Tag | str] = field(default_factory=list)

    @property
    def classes(self) -> frozenset[str]:
        """Its classes."""
        return frozenset(self.attributes.get("class", "").split())

    def find(self, name: str = "", css: str = "") -> Iterator[Tag]:
        """The outermost elements below with this name and this class."""
        for kid in self.kids:
            if isinstance(kid, Tag):
                if (not name or kid.name == name) and (not css or css in kid.classes):
                    yield kid
                else:
                    yield from kid.find(name, css)

    def words(self) -> str:
        """All words below; a line break is a line end."""
        return "".join(kid if isinstance(kid, str) else "\n" if kid.name == "br" else kid.words() for kid in self.kids)


class _Builder(HTMLParser):
    """Builds the tree; end tags must match, as nothing in our pages may be left out."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Tag("", {})
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Tag(tag, {name: value or "" for name, value in attrs})
        self._open[-1].kids.append(element)
        if tag not in _VOID:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        closed = self._open.pop()
        if closed.name != tag:
            raise ValueError(f"</{tag}> closes <{closed.name}> in line {self.getpos()[0]}")

    def handle_data(self, data: str) -> None:
        self._open[-1].kids.append(data)


def parse(data: bytes) -> Tag:
    """The tree of a page.

    Raises:
        ValueError: An end tag does not match.
    """
    builder = _Builder()
    builder.feed(data.decode("utf-8"))
    builder.close()
    return builder.root


def content_of_html(data: bytes) -> Content:
    """Read a finished page."""
    (body,) = parse(data).find("body")
    (nav,) = body.find("nav")
    notes = [item for section in body.find("section", "fussnoten") for item in section.find("li")]
    (text,) = (tag for tag in body.find("div", "text"))
    front = [*body.find("header"), *body.find("div", "vorspann"), *nav.find("h2")]
    return Content(
        front=tuple(line for tag in front for line in _blocks(tag, lines=True)),
        toc=tuple(_entry(link) for link in nav.find("a")),
        body=tuple(_blocks(text, skip=("zitat", "fussnoten"))),
        notes=tuple(" ".join(_blocks(note)) for note in notes),
        quotes=tuple(folded(quote.words()) for quote in text.find(css="zitat")),
    )


def _entry(link: Tag) -> Entry:
    (ziffer,) = link.find("span", "ziffer")
    return Entry(ziffer.words(), folded(link.words().removeprefix(ziffer.words())), None)


def _blocks(tag: Tag, *, skip: tuple[str, ...] = (), lines: bool = False) -> Iterator[str]:
    """One text for each run of inlines between the borders of blocks."""
    runs = [""]
    _collect(tag, frozenset(skip) | _SILENT, runs)
    for run in runs:
        yield from (
            text for part in (run.split("\v") if lines else [run.replace("\v", "\n")]) if (text := folded(part))
        )


def _collect(tag: Tag, skip: frozenset[str], runs: list[str]) -> None:
    if tag.name not in _INLINES:
        runs.append("")
    for kid in tag.kids:
        if isinstance(kid, str):
            runs[-1] += kid
        elif kid.name == "br":
            runs[-1] += "\v"
        elif kid.name == "img":
            runs[-1] += image(kid.attributes["alt"])
        elif "schaubild" in kid.classes:  # part of the page; its words are those of the tables
            runs += [image(kid.attributes["aria-label"]), ""]
        elif not kid.classes & skip:
            _collect(kid, skip, runs)
    if tag.name not in _INLINES:
        runs.append("")
