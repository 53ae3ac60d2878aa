"""Images of a manuscript: taken out of their ``data:`` URIs and laid beside the text, where typst can read them."""

from __future__ import annotations

import json

from ik_renderers.ast_images import decoded, images, may_have_images, set_target, target

_SUFFIXES = {"image/png": "png", "image/jpeg": "jpg", "image/svg+xml": "svg", "image/gif": "gif", "image/webp": "webp"}


def staged_images(ast: bytes) -> tuple[bytes, dict[str, bytes]]:
    """Replace each image's ``data:`` URI by the name of a staged file.

    Args:
        ast: pandoc's JSON.

    Returns:
        The changed AST, and the files by name; an image that is no ``data:`` URI of a known type loses its target, and
        the filter shows its alternative text instead.
    """
    if not may_have_images(ast):  # Why: reading the AST twice costs more than most documents are worth
        return ast, {}
    document = json.loads(ast)
    files: dict[str, bytes] = {}
    for image in images(document):
        kind, content = decoded(target(image))
        name = f"/bild-{len(files) + 1}.{_SUFFIXES[kind]}" if kind in _SUFFIXES else ""
        set_target(image, name)
        if name:
            files[name.removeprefix("/")] = content
    return json.dumps(document, ensure_ascii=False).encode(), files


def suffix_of(content: bytes) -> str:
    """The file suffix that says how to read an image, told by its first bytes."""
    if content.startswith(b"\x89PNG"):
        return "png"
    return "jpg" if content.startswith(b"\xff\xd8") else "svg"
