"""WordprocessingML as ElementTree: names, properties in the order the schema asks for, fields, escaped values.

*Why ElementTree:* pandoc's output is well-formed and has no mixed content, so the standard library is enough.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from xml.etree import ElementTree as ET

NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "asvg": "http://schemas.microsoft.com/office/drawing/2016/SVG/main",
    "a14": "http://schemas.microsoft.com/office/drawing/2010/main",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
}
for _prefix, _uri in NAMESPACES.items():
    ET.register_namespace(_prefix, _uri)

MARKER = "{urn:ik-model:docx}"
"""Namespace of the empty elements by which filter.lua speaks to this package."""

_DECLARATION = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

# The order of CT_PPr; Word calls a file damaged whose properties stand in another.
# fmt: off
_PARAGRAPH_ORDER = (
    "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr",
    "suppressLineNumbers", "pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap", "overflowPunct",
    "topLinePunct", "autoSpaceDE", "autoSpaceDN", "bidi", "adjustRightInd", "snapToGrid", "spacing", "ind",
    "contextualSpacing", "mirrorIndents", "suppressOverlap", "jc", "textDirection", "textAlignment",
    "textboxTightWrap", "outlineLvl", "divId", "cnfStyle", "rPr", "sectPr", "pPrChange",
)
# fmt: on


def q(name: str) -> str:
    """``w:p`` → ``{http://…}p``."""
    prefix, _, local = name.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


P, R, T, TBL, PPR, RPR = q("w:p"), q("w:r"), q("w:t"), q("w:tbl"), q("w:pPr"), q("w:rPr")
BOOKMARK_START, BOOKMARK_END = q("w:bookmarkStart"), q("w:bookmarkEnd")
VAL = q("w:val")


def clean(text: str) -> str:
    """Text without the characters that XML cannot hold."""
    return _FORBIDDEN.sub("", text)


def parse(data: bytes) -> ET.Element:
    """Parse a part; white space between elements goes."""
    root = ET.fromstring(data)
    for element in root.iter():
        element.tail = None
        if len(element):
            element.text = None
    return root


def serialise(root: ET.Element) -> bytes:
    """A part as bytes, with the declaration that Word writes itself."""
    content: bytes = ET.tostring(root, encoding="utf-8")
    return _DECLARATION + content


def element(name: str, /, *children: ET.Element, **attributes: str | int) -> ET.Element:
    """``element("w:tab", val="left", pos=8)`` → ``<w:tab w:val="left" w:pos="8"/>``."""
    prefix = name.partition(":")[0]
    node = ET.Element(q(name), {q(f"{prefix}:{key}"): clean(str(value)) for key, value in attributes.items()})
    node.extend(children)
    return node


def run(text: str) -> ET.Element:
    """A run of plain text."""
    node = ET.Element(T, {"{http://www.w3.org/XML/1998/namespace}space": "preserve"})
    node.text = clean(text)
    return element("w:r", node)


def tab() -> ET.Element:
    """A run that is one tab character."""
    return element("w:r", element("w:tab"))


def field(instruction: str, result: Iterable[ET.Element]) -> list[ET.Element]:
    """A field that already shows its result.

    *Why not fldSimple:* Word writes complex fields, and only they may hold tabs and other fields.
    """
    code = ET.Element(q("w:instrText"), {"{http://www.w3.org/XML/1998/namespace}space": "preserve"})
    code.text = f" {clean(instruction)} "
    parts = [element("w:fldChar", fldCharType="begin"), code, element("w:fldChar", fldCharType="separate")]
    return [*(element("w:r", part) for part in parts), *result, element("w:r", element("w:fldChar", fldCharType="end"))]


def paragraph(style_id: str, *content: ET.Element) -> ET.Element:
    """A paragraph in a style."""
    return element("w:p", element("w:pPr", element("w:pStyle", val=style_id)), *content)


def properties(node: ET.Element) -> ET.Element:
    """The ``w:pPr`` of a paragraph, made if it is missing."""
    found = node.find(PPR)
    if found is None:
        found = ET.Element(PPR)
        node.insert(0, found)
    return found


def set_property(node: ET.Element, child: ET.Element) -> None:
    """Set one property of a paragraph, in place of an older one of that name, where the schema wants it."""
    owner = properties(node)
    for old in owner.findall(child.tag):
        owner.remove(old)
    rank = _rank(child)
    position = sum(1 for other in owner if _rank(other) < rank)
    owner.insert(position, child)


def set_spacing(node: ET.Element, **attributes: str | int) -> None:
    """Set some of a paragraph's distances and leave the others."""
    old = properties(node).find(q("w:spacing"))
    spacing = element("w:spacing", **attributes)
    set_property(node, spacing if old is None else ET.Element(old.tag, {**old.attrib, **spacing.attrib}))


def drop_property(node: ET.Element, name: str) -> None:
    """Take one property from a paragraph."""
    owner = properties(node)
    for old in owner.findall(q(name)):
        owner.remove(old)


def style_of(node: ET.Element) -> str:
    """The style ID of a paragraph, empty for none."""
    found = node.find(f"{PPR}/{q('w:pStyle')}")
    return "" if found is None else found.get(VAL, "")


def set_style(node: ET.Element, style_id: str) -> None:
    """Give a paragraph a style."""
    set_property(node, element("w:pStyle", val=style_id))


def text_of(node: ET.Element) -> str:
    """The text of an element; tabs and breaks are spaces."""
    return "".join(_pieces(node))


def _pieces(node: ET.Element) -> Iterator[str]:
    for child in node.iter():
        if child.tag == T:
            yield child.text or ""
        elif child.tag in (q("w:tab"), q("w:br")):
            yield " "


def _rank(child: ET.Element) -> int:
    return _PARAGRAPH_ORDER.index(child.tag.partition("}")[2])
