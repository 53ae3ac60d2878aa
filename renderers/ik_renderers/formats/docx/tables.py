"""Tables: a real header row, rows that no page break tears, columns as wide as what stands in them."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from ik_renderers.formats.docx.wordml import P, element, q, set_style, text_of

HEADER = "w:tblHeader"
"""The property of a row that Word repeats on every page."""

_CHARACTER = 112  # twips, on average
_CAPITAL = 40  # twips more
_MARGIN = 260  # twips at the sides of a cell
_PADDING = 180  # twips between the frame of a box and its text


def tidy(table: ET.Element, width: int, inset: int = 0) -> None:
    """Bring one of pandoc's tables into form.

    Args:
        table: The ``w:tbl``.
        width: Its width in twips.
        inset: How far it reaches out to the left of the text.
    """
    _tidy(table, width, "IKTabelle", inset)


def tidy_in_box(table: ET.Element, width: int, inset: int) -> None:
    """The same for a table in a box.

    *Why a style of its own:* the frame of a box, which paragraphs alone can share, goes on at the table's sides.

    Args:
        table: The ``w:tbl``.
        width: Width of the text in twips.
        inset: How far the box reaches out to the left of the text.
    """
    _tidy(table, width + inset + 2 * _PADDING, "IKKastentabelle", inset + _PADDING)


def _tidy(table: ET.Element, width: int, style: str, inset: int) -> None:
    rows = table.findall(q("w:tr"))
    headed = bool(rows) and rows[0].find(f"{q('w:trPr')}/{q(HEADER)}") is not None
    columns = _widths(rows, width)
    _properties(table, width, style, headed=headed, inset=inset)
    grid = table.find(q("w:tblGrid"))
    if grid is not None:
        grid[:] = [element("w:gridCol", w=column) for column in columns]
    for row in rows:
        header = row.find(f"{q('w:trPr')}/{q(HEADER)}") is not None
        for old in row.findall(q("w:trPr")):
            row.remove(old)
        row.insert(0, element("w:trPr", element("w:cantSplit"), *([element(HEADER)] if header else [])))
        _row(row, columns, "IKTabellenkopf" if header else "IKTabellentext")


def _properties(table: ET.Element, width: int, style: str, *, headed: bool, inset: int) -> None:
    for old in table.findall(q("w:tblPr")):
        table.remove(old)
    look = element("w:tblLook", val="0020" if headed else "0000", firstRow=int(headed), lastRow=0, firstColumn=0)
    look.attrib.update({q("w:lastColumn"): "0", q("w:noHBand"): "1", q("w:noVBand"): "1"})
    size = element("w:tblW", w=width, type="dxa")
    indent = [element("w:tblInd", w=-inset, type="dxa")] if inset else []
    layout = element("w:tblLayout", type="fixed")
    table.insert(0, element("w:tblPr", element("w:tblStyle", val=style), size, *indent, layout, look))


def _row(row: ET.Element, columns: list[int], style: str) -> None:
    position = 0
    for cell in row.findall(q("w:tc")):
        properties = cell.find(q("w:tcPr"))
        if properties is None:
            properties = element("w:tcPr")
            cell.insert(0, properties)
        span = columns_of(cell)
        for old in properties.findall(q("w:tcW")):
            properties.remove(old)
        properties.insert(0, element("w:tcW", w=sum(columns[position : position + span]), type="dxa"))
        position += span
        for paragraph in cell.iter(P):
            set_style(paragraph, style)


def _widths(rows: list[ET.Element], width: int) -> list[int]:
    """Share the width out: each column gets its longest word, and of the rest as much as its longest cell wants."""
    least: list[int] = []
    wanted: list[int] = []
    for row in rows:
        position = 0
        for cell in row.findall(q("w:tc")):
            span = columns_of(cell)
            missing = position + span - len(least)
            least.extend([_MARGIN] * missing)
            wanted.extend([_MARGIN] * missing)
            if span == 1:
                text = text_of(cell)
                word = max(map(_length, text.split(" ")), default=0)  # a no-break space breaks no line
                least[position] = max(least[position], word + _MARGIN)
                wanted[position] = max(wanted[position], _length(text) + _MARGIN)
            position += span
    if sum(least) >= width or sum(wanted) <= width:
        basis = least if sum(least) >= width else wanted
        columns = [width * share // sum(basis) for share in basis]
    else:
        more = [want - need for need, want in zip(least, wanted, strict=True)]
        rest = width - sum(least)
        columns = [need + rest * share // sum(more) for need, share in zip(least, more, strict=True)]
    if columns:
        columns[-1] += width - sum(columns)
    return columns


def _length(text: str) -> int:
    return len(text) * _CHARACTER + sum(map(str.isupper, text)) * _CAPITAL


def columns_of(cell: ET.Element) -> int:
    """How many columns a cell covers."""
    span = cell.find(f"{q('w:tcPr')}/{q('w:gridSpan')}")
    return 1 if span is None else int(span.get(q("w:val"), "1"))
