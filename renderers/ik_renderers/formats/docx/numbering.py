"""Lists: pandoc's numbers for them become ours, tied to styles where Word ties them."""

from __future__ import annotations

from typing import Literal
from xml.etree import ElementTree as ET

from ik_renderers.formats.docx.styles import Styles
from ik_renderers.formats.docx.wordml import (
    PPR,
    VAL,
    drop_property,
    element,
    parse,
    q,
    set_property,
    set_style,
    style_of,
)

_Kind = Literal["bullet", "number", "more"]
_DEEPEST = 2
FIRST_LIST = 10
"""The number of the first list that counts for itself; those below belong to the styles."""
_BOX_BULLETS, _BOX_MORE = "3", "5"
_HANGING: dict[_Kind, int] = {"bullet": 227, "more": 227, "number": 340}
_BODY_STYLE: dict[_Kind, str] = {"bullet": "ListBullet", "number": "ListNumber", "more": "ListContinue"}


class Numbering:
    """The numbering part of one document; it grows by one entry for each ordered list."""

    def __init__(self, root: ET.Element, pandoc: bytes | None, styles: Styles) -> None:
        self.root = root
        self._styles = styles
        self._kinds: dict[tuple[str, int], _Kind] = {}
        self._starts: dict[str, str] = {}
        self._own: dict[tuple[str, bool], str] = {}
        if pandoc is not None:
            self._learn(parse(pandoc))

    def place(self, paragraph: ET.Element, *, in_box: bool) -> None:
        """Turn pandoc's list paragraph into ours; leave any other paragraph alone, but for the bullet of its style."""
        numbering = paragraph.find(f"{PPR}/{q('w:numPr')}")
        if numbering is None:
            self._without_bullet(paragraph)
            return
        drop_property(paragraph, "w:numPr")
        source = _value(numbering, "w:numId")
        level = min(int(_value(numbering, "w:ilvl")), _DEEPEST)
        kind = self._kinds.get((source, level), "bullet")
        if in_box:
            self._in_box(paragraph, kind, source, level)
        else:
            self._in_body(paragraph, kind, source, level)

    def _in_body(self, paragraph: ET.Element, kind: _Kind, source: str, level: int) -> None:
        suffix = str(level + 1) if level else ""
        if style_of(paragraph) in ("", "BodyText"):
            set_style(paragraph, _BODY_STYLE[kind] + suffix)
            if kind == "number":
                set_property(paragraph, _reference(level, self._list(source, in_box=False)))
            return
        # A list in a role of its own: the role's style, with the bullets of running text.
        number = {"bullet": "1", "number": self._list(source, in_box=False), "more": "0"}[kind]
        set_property(paragraph, _reference(level, number))
        step = _HANGING[kind]
        set_property(paragraph, element("w:ind", left=step * (level + 1), hanging=0 if kind == "more" else step))

    def _in_box(self, paragraph: ET.Element, kind: _Kind, source: str, level: int) -> None:
        if kind == "bullet" and level == 0 and self._styles.numbered(style_of(paragraph)):
            return
        number = {"bullet": _BOX_BULLETS, "more": _BOX_MORE, "number": self._list(source, in_box=True)}[kind]
        set_property(paragraph, _reference(level, number))
        # Why: neighbours share one frame only if they hang from the same edge.
        width = _HANGING[kind] * (level + 1)
        set_property(paragraph, element("w:ind", left=self._styles.indent("IKKasten", "left") + width, hanging=width))

    def _without_bullet(self, paragraph: ET.Element) -> None:
        style = style_of(paragraph)
        if self._styles.is_a(style, "IKKasten") and self._styles.numbered(style):
            set_property(paragraph, _reference(0, "0"))
            set_property(paragraph, element("w:ind", left=self._styles.indent("IKKasten", "left"), hanging=0))

    def _list(self, source: str, *, in_box: bool) -> str:
        """Our number for one ordered list of pandoc's, counting from where it starts."""
        key = (source, in_box)
        if key not in self._own:
            self._own[key] = str(FIRST_LIST + len(self._own))
            start = element("w:startOverride", val=self._starts.get(source, "1"))
            entry = element(
                "w:num",
                element("w:abstractNumId", val=4 if in_box else 2),
                *(element("w:lvlOverride", _copy(start), ilvl=level) for level in range(_DEEPEST + 1)),
                numId=self._own[key],
            )
            self.root.append(entry)
        return self._own[key]

    def _learn(self, pandoc: ET.Element) -> None:
        levels: dict[str, list[_Kind]] = {}
        for definition in pandoc.iter(q("w:abstractNum")):
            key = definition.get(q("w:abstractNumId"), "")
            levels[key] = [_kind(level) for level in definition.iter(q("w:lvl"))]
        for entry in pandoc.iter(q("w:num")):
            number = entry.get(q("w:numId"), "")
            for level, kind in enumerate(levels.get(_value(entry, "w:abstractNumId"), [])):
                self._kinds[number, level] = kind
            start = entry.find(f"{q('w:lvlOverride')}/{q('w:startOverride')}")
            if start is not None:
                self._starts[number] = start.get(VAL, "1")


def _kind(level: ET.Element) -> _Kind:
    if _value(level, "w:numFmt") != "bullet":
        return "number"
    return "bullet" if _value(level, "w:lvlText").strip() else "more"


def _value(node: ET.Element, name: str) -> str:
    found = node.find(q(name))
    return "0" if found is None else found.get(VAL, "0")


def _reference(level: int, number: str) -> ET.Element:
    return element("w:numPr", element("w:ilvl", val=level), element("w:numId", val=number))


def _copy(node: ET.Element) -> ET.Element:
    return ET.Element(node.tag, node.attrib)
