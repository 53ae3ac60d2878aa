"""Pictures that a document of ours has drawn: Word gets them as PNG, in a style of their own.

*Why not as SVG:* older versions of Word show none, and newer ones set its text in a font of the machine.
"""

from __future__ import annotations

import json
from base64 import b64encode
from typing import Any

from ik_renderers import engines
from ik_renderers.ast_images import SVG, decoded, images, is_drawing, may_have_images, set_target, target

_FINENESS = 200  # pixels an inch: letters stay sharp in print


def as_png(ast: bytes) -> bytes:
    """The AST with each picture as PNG, in a division that gives it its style."""
    if not may_have_images(ast):
        return ast
    document = json.loads(ast)
    found = [(image, svg) for image in images(document) if (svg := _svg(image))]
    if not found:
        return ast
    pngs = engines.pictures([svg for _, svg in found], pixels_per_inch=_FINENESS, step="DOCX: Schaubilder zeichnen")
    for (image, _), png in zip(found, pngs, strict=True):
        set_target(image, f"data:image/png;base64,{b64encode(png).decode('ascii')}")
    document["blocks"] = list(map(_styled, document["blocks"]))
    return json.dumps(document, ensure_ascii=False).encode("utf-8")


def _svg(image: dict[str, Any]) -> bytes:
    kind, content = decoded(target(image))
    return content if is_drawing(image) and kind == SVG else b""


def _styled(block: dict[str, Any]) -> dict[str, Any]:
    """A paragraph that is nothing but a picture, in a division of the picture's class."""
    content = block.get("c") or [None]
    only = content[0] if block["t"] == "Para" and len(content) == 1 else None
    if only is None or only["t"] != "Image" or not is_drawing(only):
        return block
    return {"t": "Div", "c": [["", ["schaubild"], []], [block]]}
