"""Bookmarks and what leads to them: one name for what is the same in both versions, different names for what is not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from xml.etree import ElementTree as ET

from ik_renderers.formats.docx.redline.alignment import Step
from ik_renderers.formats.docx.toc import TARGET
from ik_renderers.formats.docx.wordml import BOOKMARK_END, BOOKMARK_START, q

_FIRST_GONE = 200_000_001
_NAME, _ID = q("w:name"), q("w:id")


def follow(old: ET.Element, new: ET.Element, steps: Iterable[Step]) -> None:
    """Bring the names in the old version into line with those of the new one.

    A bookmark that the new version has, too, stands where it stands there: a name is one place in a document.
    """
    renamed = _targets(old, steps)
    for node in old.iter():
        for attribute in (_NAME, q("w:anchor")):
            if node.get(attribute) in renamed:
                node.set(attribute, renamed[node.attrib[attribute]])
        if node.tag == q("w:instrText") and node.text:
            node.text = " ".join(renamed.get(word, word) for word in node.text.split(" "))
    kept = {start.get(_NAME) for start in new.iter(BOOKMARK_START)}
    dropped = {start.get(_ID) for start in old.iter(BOOKMARK_START) if start.get(_NAME) in kept}
    for parent in list(old.iter()):
        for child in list(parent):
            if child.tag in (BOOKMARK_START, BOOKMARK_END):
                if child.get(_ID) in dropped:
                    parent.remove(child)
                else:
                    child.set(_ID, f"alt-{child.get(_ID)}")


def _targets(old: ET.Element, steps: Iterable[Step]) -> Mapping[str, str]:
    """What the targets of the old contents are called from now on."""
    renamed: dict[str, str] = {}
    for before, after in steps:
        if before is not None and after is not None:
            renamed.update(zip(_names(before.node), _names(after.node), strict=False))
    gone = (name for name in _names(old) if name not in renamed)
    return renamed | {name: f"{TARGET}{_FIRST_GONE + number}" for number, name in enumerate(gone)}


def _names(node: ET.Element) -> list[str]:
    names = (start.get(_NAME, "") for start in node.iter(BOOKMARK_START))
    return [name for name in names if name.startswith(TARGET)]
