"""The table of contents of both versions in one: its entries change like text, the field around them stays whole."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from xml.etree import ElementTree as ET

from ik_renderers.formats.docx.redline.tracking import Tracker
from ik_renderers.formats.docx.wordml import PPR, P, R, q

Merge = Callable[[ET.Element, ET.Element, Tracker], list[ET.Element]]
_HEAD = 3  # runs of a field before its result: begin, code, separate


def entries(contents: ET.Element) -> ET.Element:
    """The element that holds the entries."""
    found = contents.find(q("w:sdtContent"))
    return contents if found is None else found


def merged(old: ET.Element, new: ET.Element, tracker: Tracker, merge: Merge) -> ET.Element:
    """The new contents, and in them what has changed since the old ones."""
    result = deepcopy(new)
    content = entries(result)
    head, end = _without_field(content)
    before = deepcopy(entries(old))
    _without_field(before)
    paragraphs = merge(before, content, tracker)
    start = 1 if paragraphs[0].find(PPR) is not None else 0
    paragraphs[0][start:start] = head
    paragraphs[-1].append(end)
    content[:] = paragraphs
    return result


def make_room(text: ET.Element, styles: ET.Element) -> None:
    """Let the numbers of the contents begin where those of the headings do, if any of the entries has changed.

    *Why:* an old number and a new one side by side run over the tab behind them, and the title falls to the right edge.
    """
    changed = (
        change for entry in text.iter(q("w:sdt")) for name in ("w:ins", "w:del") for change in entry.iter(q(name))
    )
    if next(changed, None) is None:
        return
    hanging = {style.get(q("w:styleId")): style.find(f"{PPR}/{q('w:ind')}") for style in styles.iter(q("w:style"))}
    heading, entry = hanging.get("Heading1"), hanging.get("TOC1")
    if heading is not None and entry is not None:
        entry.set(q("w:hanging"), heading.get(q("w:hanging"), "0"))


def _without_field(content: ET.Element) -> tuple[list[ET.Element], ET.Element]:
    """Take the field's own runs out of the first and the last entry."""
    paragraphs = content.findall(P)
    head = paragraphs[0].findall(R)[:_HEAD]
    end = paragraphs[-1].findall(R)[-1]
    for run in head:
        paragraphs[0].remove(run)
    paragraphs[-1].remove(end)
    return head, end
