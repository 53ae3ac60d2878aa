"""Small DOCX made without pandoc, in the form that our format writes them: quick enough for hundreds of pairs."""

from __future__ import annotations

import zipfile
from dataclasses import dataclass
from functools import cache
from html import escape
from io import BytesIO

from hypothesis import strategies as st

from tests.ik_renderers.formats.docx.document import NS, document

_SPACES = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NS.items())
_NOTES_START = (
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>'
)


@dataclass(frozen=True)
class Run:
    """Words in a look, in a link, or with a note behind them."""

    words: str
    look: str = ""
    link: str = ""
    note: str = ""


@dataclass(frozen=True)
class Para:
    """A paragraph; a heading of that ID if it has one."""

    runs: tuple[Run, ...]
    style: str = "BodyText"
    id: str = ""


@dataclass(frozen=True)
class Table:
    """A table of rows of cells of paragraphs, its first row a header."""

    rows: tuple[tuple[tuple[Para, ...], ...], ...]


Block = Para | Table


class _Writer:
    def __init__(self) -> None:
        self.notes: list[str] = []
        self.links: list[str] = []
        self._marks = 0

    def block(self, block: Block) -> str:
        return self._table(block) if isinstance(block, Table) else self.paragraph(block)

    def paragraph(self, paragraph: Para) -> str:
        numbering = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="10"/></w:numPr>' if paragraph.style == "List" else ""
        inside = "".join(map(self._run, paragraph.runs))
        if paragraph.id:
            self._marks += 1
            inside = (
                f'<w:bookmarkStart w:id="{self._marks}" w:name="{paragraph.id}"/>{inside}<w:bookmarkEnd '
                f'w:id="{self._marks}"/>'
            )
        return f'<w:p><w:pPr><w:pStyle w:val="{paragraph.style}"/>{numbering}</w:pPr>{inside}</w:p>'

    def _run(self, run: Run) -> str:
        look = f"<w:rPr><w:{run.look}/></w:rPr>" if run.look else ""
        text = f'<w:r>{look}<w:t xml:space="preserve">{escape(run.words)}</w:t></w:r>' if run.words else ""
        if run.link.startswith("http"):
            self.links.append(run.link)
            text = f'<w:hyperlink r:id="link{len(self.links)}">{text}</w:hyperlink>'
        elif run.link:
            text = f'<w:hyperlink w:anchor="{run.link}">{text}</w:hyperlink>'
        if run.note:
            inside = self.paragraph(Para((Run(run.note),), "FootnoteText"))
            self.notes.append(f'<w:footnote w:id="{len(self.notes) + 1}">{inside}</w:footnote>')
            text += f'<w:r><w:footnoteReference w:id="{len(self.notes)}"/></w:r>'
        return text

    def _table(self, table: Table) -> str:
        columns = max(map(len, table.rows))
        width = 6000 // columns
        rows = "".join(
            f"<w:tr><w:trPr><w:cantSplit/>{'' if number else '<w:tblHeader/>'}</w:trPr>"
            + "".join(
                f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{"".join(map(self.paragraph, cell))}</w:tc>'
                for cell in row
            )
            + "</w:tr>"
            for number, row in enumerate(table.rows)
        )
        grid = f'<w:gridCol w:w="{width}"/>' * columns
        return f'<w:tbl><w:tblPr><w:tblW w:w="6000" w:type="dxa"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>'


@cache
def _parts() -> dict[str, bytes]:
    parts = document("Ein Absatz.\n\n1. Eine Liste").parts
    return {name: data for name, data in parts.items() if "font" not in name}  # they are most of the bytes


def made(blocks: tuple[Block, ...]) -> bytes:
    """The document of some blocks; like ours, it ends with a paragraph, and two tables have one between them."""
    writer = _Writer()
    body = ""
    for index, block in enumerate(blocks):
        body += writer.block(block)
        if isinstance(block, Table) and (index + 1 == len(blocks) or isinstance(blocks[index + 1], Table)):
            body += writer.block(Para((), "IKTrenner"))
    parts = dict(_parts())
    section = parts["word/document.xml"]
    section = section[section.rindex(b"<w:sectPr") : section.rindex(b"</w:sectPr>") + len(b"</w:sectPr>")]
    parts["word/document.xml"] = (
        f"<w:document {_SPACES}><w:body>{body}{section.decode()}</w:body></w:document>".encode()
    )
    notes = "".join(writer.notes)
    parts["word/footnotes.xml"] = f"<w:footnotes {_SPACES}>{_NOTES_START}{notes}</w:footnotes>".encode()
    lines = "".join(
        f'<Relationship Id="link{number}" Type="{NS["r"]}/hyperlink" Target="{escape(target)}" TargetMode="External"/>'
        for number, target in enumerate(writer.links, 1)
    )
    rels = "word/_rels/document.xml.rels"
    parts[rels] = parts[rels].replace(b"</Relationships>", lines.encode() + b"</Relationships>")
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        for name, data in parts.items():
            package.writestr(name, data)
    return buffer.getvalue()


_WORDS = st.sampled_from(["der", "die", "und", "Kreistag", "Ausschuss", "berichtet", "im Jahr 2024", "8 %,", "nicht"])
_SENTENCE = st.lists(_WORDS, min_size=1, max_size=7).map(" ".join)
_RUN = st.builds(
    Run,
    words=_SENTENCE.map(lambda words: f"{words} "),
    look=st.sampled_from(["", "", "", "b", "i"]),
    link=st.sampled_from(["", "", "", "", "eins", "https://example.org/a", "https://example.org/b"]),
    note=st.sampled_from(["", "", "", ""]) | _SENTENCE,
)
_RUNS = st.lists(_RUN, min_size=1, max_size=3).map(tuple)
_TEXT = st.builds(Para, runs=_RUNS, style=st.sampled_from(["BodyText", "BodyText", "List", "Quote"]))
_CELL = st.lists(st.builds(Para, runs=_RUNS, style=st.just("IKTabellentext")), min_size=1, max_size=2).map(tuple)


@st.composite
def _tables(draw: st.DrawFn) -> Table:
    columns = draw(st.integers(1, 3))
    row = st.lists(_CELL, min_size=columns, max_size=columns).map(tuple)
    return Table(tuple(draw(st.lists(row, min_size=1, max_size=4))))


@st.composite
def texts(draw: st.DrawFn) -> tuple[Block, ...]:
    """Blocks of any kind; the headings have different IDs."""
    blocks: list[Block] = draw(st.lists(_TEXT | _TEXT | _tables(), min_size=1, max_size=8))
    for id in draw(st.lists(st.sampled_from(["eins", "zwei", "drei"]), unique=True)):
        place = draw(st.integers(0, len(blocks)))
        blocks.insert(place, Para(draw(_RUNS), "Heading1", id))
    return tuple(blocks)


@st.composite
def pairs(draw: st.DrawFn) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """Two versions: the second has blocks of the first, in their order or not, some of them changed, and its own."""
    old, own = draw(texts()), list(draw(texts()))
    kept = [block for block in old if draw(st.integers(0, 4))]
    if draw(st.booleans()):
        kept = draw(st.permutations(kept))
    new: list[Block] = [_changed(draw, block) for block in kept]
    taken = {block.id for block in new if isinstance(block, Para) and block.id}
    for block in own[: draw(st.integers(0, 4))]:
        if not (isinstance(block, Para) and block.id in taken):
            new.insert(draw(st.integers(0, len(new))), block)
    return old, tuple(new) or old[:1]


def _changed(draw: st.DrawFn, block: Block) -> Block:
    if draw(st.booleans()):
        return block
    if isinstance(block, Table):
        rows = list(block.rows)
        at = draw(st.integers(0, len(rows) - 1))
        rows[at] = tuple(tuple(Para(draw(_RUNS), para.style) for para in cell) for cell in rows[at])
        return Table(tuple(rows[: at + 1] + rows[at + draw(st.integers(1, 2)) :]))
    runs = list(block.runs)
    at = draw(st.integers(0, len(runs)))
    runs[at : at + draw(st.integers(0, 1))] = draw(st.lists(_RUN, max_size=1))
    return Para(tuple(runs), block.style, block.id)
