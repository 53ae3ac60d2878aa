"""The images in pandoc's AST, for formats that must look into them."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterator
from typing import Any

SVG = "image/svg+xml"

_DRAWING = "schaubild"
"""The class of a picture that a document of ours has drawn."""


def images(document: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """All images of a document, in its order, without recursion."""
    stack: list[Any] = [document["blocks"]]
    while stack:
        node = stack.pop()
        if isinstance(node, dict):
            if node.get("t") == "Image":
                yield node
            stack.append(node.get("c"))
        elif isinstance(node, list):
            stack.extend(reversed(node))


def may_have_images(ast: bytes) -> bool:
    """Whether it is worth while to read an AST for its images."""
    return b'"Image"' in ast


def target(image: dict[str, Any]) -> str:
    """Where its content is: a ``data:`` URI, as a rule."""
    return str(image["c"][2][0])


def set_target(image: dict[str, Any], uri: str) -> None:
    """Put another content in its place."""
    image["c"][2][0] = uri


def alternative(image: dict[str, Any]) -> str:
    """Its alternative text."""
    return "".join(word.get("c", " ") if word["t"] == "Str" else " " for word in image["c"][1])


def is_drawing(image: dict[str, Any]) -> bool:
    """Whether a document of ours has drawn it."""
    return _DRAWING in image["c"][0][1]


def decoded(uri: str) -> tuple[str, bytes]:
    """Media type and content of a ``data:`` URI; nothing for any other."""
    head, comma, data = uri.partition(",")
    scheme, _, kind = head.removesuffix(";base64").partition(":")
    if not comma or scheme != "data" or not head.endswith(";base64"):
        return "", b""
    try:
        return kind.partition(";")[0].lower(), base64.b64decode(data, validate=True)
    except (binascii.Error, ValueError):
        return "", b""
