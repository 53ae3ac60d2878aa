"""Images of a manuscript: taken out of their ``data:`` URIs and laid beside the text, where typst can read them."""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Iterator
from typing import Any

_SUFFIXES = {"image/png": "png", "image/jpeg": "jpg", "image/svg+xml": "svg", "image/gif": "gif", "image/webp": "webp"}


def staged_images(ast: bytes) -> tuple[bytes, dict[str, bytes]]:
    """Replace each image's ``data:`` URI by the name of a staged file.

    Args:
        ast: pandoc's JSON.

    Returns:
        The changed AST, and the files by name; an image that is no ``data:`` URI of a known type loses its target, and
        the filter shows its alternative text instead.
    """
    if b'"Image"' not in ast:  # Why: reading the AST twice costs more than most documents are worth
        return ast, {}
    document = json.loads(ast)
    files: dict[str, bytes] = {}
    for image in _images(document["blocks"]):
        target = image["c"][2]
        suffix, content = _decoded(target[0])
        target[0] = f"/bild-{len(files) + 1}.{suffix}" if suffix else ""
        if suffix:
            files[target[0].removeprefix("/")] = content
    return json.dumps(document, ensure_ascii=False).encode(), files


def suffix_of(content: bytes) -> str:
    """The file suffix that says how to read an image, told by its first bytes."""
    if content.startswith(b"\x89PNG"):
        return "png"
    return "jpg" if content.startswith(b"\xff\xd8") else "svg"


def _images(root: Any) -> Iterator[dict[str, Any]]:
    """All images below a node, in document order, without recursion."""
    stack = [root]
    while stack:
        node = stack.pop()
        if isinstance(node, dict):
            if node.get("t") == "Image":
                yield node
            stack.append(node.get("c"))
        elif isinstance(node, list):
            stack.extend(reversed(node))


def _decoded(uri: str) -> tuple[str, bytes]:
    head, comma, data = uri.partition(",")
    scheme, _, kind = head.removesuffix(";base64").partition(":")
    suffix = _SUFFIXES.get(kind.partition(";")[0].lower(), "")
    if not comma or scheme != "data" or not suffix or not head.endswith(";base64"):
        return "", b""
    try:
        return suffix, base64.b64decode(data, validate=True)
    except (binascii.Error, ValueError):
        return "", b""
