"""IDs as Word's bookmarks."""

from __future__ import annotations

import hashlib
import re

_PLAIN = re.compile("[a-z][a-z0-9-]{0,39}")


def bookmark(id: str) -> str:
    """The bookmark of an ID: letters, digits and underscores, at most 40 of them (filter.lua knows the same rule)."""
    if _PLAIN.fullmatch(id):
        return id.replace("-", "_")
    return "id_" + hashlib.sha1(id.encode("utf-8"), usedforsecurity=False).hexdigest()[:32]
