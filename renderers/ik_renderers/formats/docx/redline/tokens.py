"""The content of a paragraph, cut into what can be taken out or put in: words, signs, pictures, notes, fields."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from xml.etree import ElementTree as ET

from ik_renderers.formats.docx.wordml import PPR, RPR, R, T, q

HYPERLINK = q("w:hyperlink")
_WORD = re.compile(r"\w+(?:[-.,:*’]\w+|/\d\w*)*|\s+|.", re.DOTALL)
_FIELD = q("w:fldChar")
_DEPTH = {"begin": 1, "end": -1}
_LIVE = ("PAGE ", "NUMPAGES ", "STYLEREF ")
"""Fields that are worked out on every page: what is stored of them changes nothing."""

Link = tuple[tuple[str, str], ...]
"""The attributes of the hyperlink around a run; empty for none."""


@dataclass(frozen=True, slots=True)
class Token:
    """The smallest piece that is kept or changed as a whole.

    Attributes:
        words: What it says, if it is text.
        nodes: What a run holds for it, if it is no text; of a field, whole runs.
        look: The properties of its run.
        link: The hyperlink that it stands in.
        is_field: Whether it is a whole field.
        key: Equal for tokens that are the same in content, look and link.
    """

    words: str
    nodes: tuple[ET.Element, ...]
    look: ET.Element | None
    link: Link
    is_field: bool = False
    key: tuple[object, ...] = field(init=False)

    def __post_init__(self) -> None:
        """Work the key out once: it is compared often."""
        nodes = "".join(ET.tostring(node, encoding="unicode") for node in self.nodes)
        if self.is_field and (code := _code(self.nodes)).startswith(_LIVE):
            nodes = code
        object.__setattr__(self, "key", (self.words, nodes, look_of(self.look), self.link))


@dataclass(frozen=True, slots=True)
class Content:
    """What a paragraph holds.

    Attributes:
        tokens: Its tokens in order.
        marks: What takes no room, such as the ends of bookmarks, and before which token it stands.
    """

    tokens: list[Token]
    marks: list[tuple[int, ET.Element]]


def look_of(properties: ET.Element | None) -> str:
    """The properties of a run as a string."""
    return "" if properties is None else ET.tostring(properties, encoding="unicode")


def content_of(paragraph: ET.Element) -> Content:
    """Cut a paragraph into tokens."""
    content = Content([], [])
    pending: list[tuple[ET.Element, Link]] = []  # the runs of a field that has not ended yet
    depth = 0
    for node, link in _runs(paragraph):
        if node.tag != R:
            content.marks.append((len(content.tokens), node))
            continue
        depth += sum(_DEPTH.get(char.get(q("w:fldCharType"), ""), 0) for char in node.iter(_FIELD))
        if depth <= 0 and not pending:
            content.tokens.extend(_of_run(node, link))
            continue
        pending.append((node, link))
        if depth <= 0:
            content.tokens.append(Token("", tuple(run for run, _ in pending), None, link, is_field=True))
            pending = []
    for node, link in pending:  # a field that goes on in the next paragraph
        content.tokens.extend(_of_run(node, link))
    return content


def words_of(tokens: Iterable[Token]) -> str:
    """What tokens say."""
    return "".join(token.words for token in tokens)


def _code(runs: Iterable[ET.Element]) -> str:
    return "".join(code.text or "" for run in runs for code in run.iter(q("w:instrText"))).strip() + " "


def _runs(paragraph: ET.Element) -> Iterator[tuple[ET.Element, Link]]:
    for node in paragraph:
        if node.tag == HYPERLINK:
            link = tuple(sorted(node.attrib.items()))
            yield from ((inner, link) for inner in node)
        elif node.tag != PPR:
            yield node, ()


def _of_run(run: ET.Element, link: Link) -> Iterator[Token]:
    look = run.find(RPR)
    for node in run:
        if node.tag == T:
            yield from (Token(word, (), look, link) for word in _WORD.findall(node.text or ""))
        elif node.tag != RPR:
            yield Token("", (node,), look, link)
