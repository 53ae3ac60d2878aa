"""Pictures that a document of ours has drawn, as part of the page: their text is text, their colours are the page's.

*Why not as ``img``:* a picture in a frame of its own has no links, knows nothing of the dark, and has only the fonts of
the system.
"""

from __future__ import annotations

from html import escape
from typing import Any
from xml.etree import ElementTree as ET

from ik_renderers.ast_images import SVG, alternative, decoded, images, is_drawing, set_target, target

PLACE = "schaubild:"
"""What stands in the text where the filter is to put a picture, before its number."""

_SPACE = "{http://www.w3.org/2000/svg}"
_ALLOWED = {
    "svg": {"viewBox", "font-family"},
    "g": {"aria-hidden"},
    "a": {"href", "aria-label"},
    "title": set(),
    "text": {"x", "y", "transform", "font-size", "font-weight", "text-anchor", "textLength", "lengthAdjust"},
    "line": {"x1", "y1", "x2", "y2", "stroke-width"},
    "rect": {"x", "y", "width", "height", "pointer-events"},
    "circle": {"cx", "cy", "r", "stroke-width"},
    "path": {"d"},
}
_COLOURS = {"class", "fill", "stroke"}
_DROPPED = {"width", "height"}  # of the whole picture: on a screen it is as wide as there is room


def taken_out(document: dict[str, Any]) -> list[str]:
    """Take the pictures out of a document; in their place stands ``schaubild:`` and a number, from 1.

    Returns:
        The pictures as HTML. One that holds more than shapes, text and links within the page stays an image.
    """
    found: list[str] = []
    places = None
    for image in images(document):
        if not is_drawing(image):
            continue
        kind, content = decoded(target(image))
        places = _ids(document["blocks"]) if places is None else places
        drawing = _inline(content, places) if kind == SVG else None
        if drawing is not None:
            label = escape(alternative(image))
            # Why the tab stop: where the picture is wider than the screen, keys must reach it to scroll it.
            stop = "" if "<a " in drawing else ' tabindex="0"'
            found.append(f'<figure class="schaubild" aria-label="{label}"{stop}>\n{drawing}\n</figure>')
            set_target(image, f"{PLACE}{len(found)}")
    return found


def _inline(svg: bytes, places: set[str]) -> str | None:
    try:
        root = ET.fromstring(svg)
    except ET.ParseError:
        return None
    return _element(root, places) if all(map(_is_allowed, root.iter())) else None


def _is_allowed(element: ET.Element) -> bool:
    name = element.tag.removeprefix(_SPACE)
    known = _ALLOWED.get(name)
    if known is None or not element.tag.startswith(_SPACE):
        return False
    names = known | _COLOURS | (_DROPPED if name == "svg" else set())
    return set(element.attrib) <= names and element.get("href", "#").startswith("#")


def _element(element: ET.Element, places: set[str]) -> str:
    """An element of the page; a link that leads nowhere is only what it shows."""
    name = element.tag.removeprefix(_SPACE)
    inside = escape(element.text or "", quote=False) + "".join(
        _element(child, places) + escape(child.tail or "", quote=False) for child in element
    )
    if name == "a" and element.get("href", "")[1:] not in places:
        return inside
    attributes = "".join(
        f' {key}="{escape(value)}"' for key, value in element.attrib.items() if name != "svg" or key not in _DROPPED
    )
    return f"<{name}{attributes}>{inside}</{name}>"


def _ids(root: Any) -> set[str]:
    """The IDs of all elements below a node: the first of every triple of ID, classes and attributes."""
    found: set[str] = set()
    stack: list[Any] = [root]
    while stack:
        node = stack.pop()
        if isinstance(node, dict):
            stack.extend(node.values())
        elif isinstance(node, list):
            if len(node) == 3 and isinstance(node[0], str) and isinstance(node[1], list):
                found.add(node[0])
            stack.extend(node)
    return found
