"""The content of a PDF, by its tags."""

from __future__ import annotations

from collections.abc import Iterator

from tests.documents.content import Content, Entry, folded, image
from tests.documents.pdf_file import Node, PdfFile

_HEADINGS = ("H1", "H2", "H3", "H4", "H5", "H6")
_SMALL = 9.0
"""Running text is larger than this; a smaller paragraph that nothing follows in its box is the box's quoting line."""


def content_of_pdf(data: bytes) -> Content:
    """Read a finished PDF."""
    file = PdfFile(data)
    kids = [kid for kid in file.document.kids if isinstance(kid, Node)]
    cut = next((n for n, kid in enumerate(kids) if kid.tag == "TOC"), -1)
    front, rest = kids[: max(cut, 0)], kids[cut + 1 :]
    quotes = [quote for kid in rest for quote in _quote(kid)]
    cover = next((n for n, kid in enumerate(front) if kid.tag == "H1"), len(front))
    notes = [note for kid in [*front, *rest] for note in kid.nodes("Note")]
    content = Content(
        front=(
            *(line for node in front[:cover] for line in (node.lines() if node.tag != "Figure" else [image(node.alt)])),
            *(text for node in front[cover:] for text in _blocks(node)),
        ),
        toc=tuple(_entry(entry) for entry in kids[cut].nodes("TOCI")) if cut >= 0 else (),
        body=tuple(text for node in rest for text in _without_quote(node) if text),
        notes=tuple(folded(_without_sign(note)) for note in notes),
        quotes=tuple(folded(quote.text()) for quote in quotes),
    )
    assert not file.unmarked
    file.close()
    return content


def _quote(node: Node) -> list[Node]:
    """The quoting line of a box, if this is one that has any."""
    end = list(node.pieces())[-1:]
    captions = [p for caption in node.nodes("Caption") for p in caption.nodes("P")]
    last = [p for p in list(node.nodes("P"))[-1:] if node.tag == "Div" and not any(p is other for other in captions)]
    return [p for p in last if list(p.pieces())[-1:] == end and all(piece.size < _SMALL for piece in p.pieces())]


def _without_quote(node: Node) -> list[str]:
    """The blocks of a node, all but its quoting line."""
    blocks = list(_blocks(node))
    return blocks[: len(blocks) - len(_quote(node))]


def _entry(entry: Node) -> Entry:
    """Number, title, leaders (an artifact) and page, the farthest to the right; typst joins it on with U+2060."""
    number, *rest = entry.pieces()
    page = max((piece for piece in rest if piece.text.strip(" \u2060").isdecimal()), key=lambda piece: piece.x)
    title = Node("", tuple(piece for piece in rest if piece is not page)).text()
    return Entry(number.text.strip(), folded(title.rstrip(" \u2060")), int(page.text.strip(" \u2060")))


def _blocks(node: Node) -> Iterator[str]:
    match node.tag:
        case "P" | "H1" | "H2" | "H3" | "H4" | "H5" | "H6" | "Caption":
            yield folded(node.text("Lbl", "Note"))
        case "Figure":
            yield image(node.alt)
            if any(True for _ in node.nodes(*_BLOCKS)):  # a caption; letters that are drawn belong to the picture
                yield from _inside(node)
        case "Lbl":
            return
        case _:
            yield from _inside(node)


_BLOCKS = ("P", "L", "Table", "Div", "Figure", "Caption", *_HEADINGS)


def _inside(node: Node) -> Iterator[str]:
    """What stands in an item, a cell or a group: its blocks, or else its words."""
    if any(True for _ in node.nodes(*_BLOCKS)) or node.tag in {"L", "LI", "Table", "THead", "TBody", "TR"}:
        kids = [kid for kid in node.kids if isinstance(kid, Node)]
        if any(kid.tag == "Figure" for kid in kids):  # typst names the caption first, wherever it stands
            kids.sort(key=lambda kid: kid.tag == "Caption")
        for kid in kids:
            yield from _blocks(kid)
    else:
        yield folded(node.text("Lbl", "Note"))


def _without_sign(note: Node) -> str:
    """A note begins with its own sign, a link back to the text."""
    sign, *rest = note.kids
    assert isinstance(sign, Node)
    assert sign.text().strip().isdecimal()
    return Node("", tuple(rest)).text()
