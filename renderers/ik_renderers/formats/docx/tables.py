"""Tables: a real header row, rows that no page break tears, columns as wide as what stands in them."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from ik_renderers.formats.docx.wordml import P, element, q, set_style, text_of

_HEADER = "w:tblHeader"
_WIDEST = 60  # characters that a column may ask for
_NARROWEST = 6


def tidy(table: ET.Element, width: int) -> None:
    """Bring one of pandoc's tables into form.

    Args:
        table: The ``w:tbl``.
        width: Width of the text in twips.
    """
    rows = table.findall(q("w:tr"))
    headed = bool(rows) and rows[0].find(f"{q('w:trPr')}/{q(_HEADER)}") is not None
    columns = _widths(rows, width)
    _properties(table, width, headed=headed)
    grid = table.find(q("w:tblGrid"))
    if grid is not None:
        grid[:] = [element("w:gridCol", w=column) for column in columns]
    for row in rows:
        header = row.find(f"{q('w:trPr')}/{q(_HEADER)}") is not None
        for old in row.findall(q("w:trPr")):
            row.remove(old)
        row.insert(0, element("w:trPr", element("w:cantSplit"), *([element(_HEADER)] if header else [])))
        _row(row, columns, "IKTabellenkopf" if header else "IKTabellentext")


def _properties(table: ET.Element, width: int, *, headed: bool) -> None:
    for old in table.findall(q("w:tblPr")):
        table.remove(old)
    look = element("w:tblLook", val="0020" if headed else "0000", firstRow=int(headed), lastRow=0, firstColumn=0)
    look.attrib.update({q("w:lastColumn"): "0", q("w:noHBand"): "1", q("w:noVBand"): "1"})
    table.insert(
        0,
        element(
            "w:tblPr",
            element("w:tblStyle", val="IKTabelle"),
            element("w:tblW", w=width, type="dxa"),
            element("w:tblLayout", type="fixed"),
            look,
        ),
    )


def _row(row: ET.Element, columns: list[int], style: str) -> None:
    position = 0
    for cell in row.findall(q("w:tc")):
        properties = cell.find(q("w:tcPr"))
        if properties is None:
            properties = element("w:tcPr")
            cell.insert(0, properties)
        span = _span(cell)
        for old in properties.findall(q("w:tcW")):
            properties.remove(old)
        properties.insert(0, element("w:tcW", w=sum(columns[position : position + span]), type="dxa"))
        position += span
        for paragraph in cell.iter(P):
            set_style(paragraph, style)


def _widths(rows: list[ET.Element], width: int) -> list[int]:
    """Share the width out by the longest cell of each column, within bounds."""
    longest: list[int] = []
    for row in rows:
        position = 0
        for cell in row.findall(q("w:tc")):
            span = _span(cell)
            longest.extend([_NARROWEST] * (position + span - len(longest)))
            if span == 1:
                longest[position] = max(longest[position], min(_WIDEST, len(text_of(cell)) + 2))
            position += span
    total = sum(longest) or 1
    columns = [width * share // total for share in longest]
    if columns:
        columns[-1] += width - sum(columns)
    return columns


def _span(cell: ET.Element) -> int:
    span = cell.find(f"{q('w:tcPr')}/{q('w:gridSpan')}")
    return 1 if span is None else int(span.get(q("w:val"), "1"))
