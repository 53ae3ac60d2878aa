"""A concept many times over: every part of the outline repeated under IDs of its own, the registers once.

*Why the source and not the model:* reading is most of the work of a check, so what grows must be files and lines.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path

_OWN_ID = re.compile(r"^(\s*(?:- )?id: )([a-z0-9-]+)$(?!\n\s+wortlaut:)", re.MULTILINE)
"""IDs of elements; an ID with a wording is a reference to a record."""

_OUTLINE = re.compile(r"^gliederung:\n(?:[ ].*\n?)+", re.MULTILINE)
_FILE = re.compile(r"([\w/-]+\.(?:md|yaml))")
_REFERENCE = re.compile(r"(\{element=|\]\(#)([a-z0-9-]+)(?=[)}])")
"""What the text of the outline says of other parts of it: ``{element=id}`` and ``[text](#id)``."""


def repeat(concept: Path, target: Path, times: int) -> Path:
    """Write ``concept`` to ``target`` with its outline repeated.

    Args:
        concept: Folder of the concept.
        target: Folder to write; must not exist.
        times: How often the outline stands in the copy; 1 is a plain copy.

    Returns:
        ``target``.

    Raises:
        ValueError: The concept has no outline to repeat.
    """
    shutil.copytree(concept, target)
    main = (target / "konzept.yaml").read_text("utf-8")
    outline = _OUTLINE.search(main)
    if outline is None:
        raise ValueError(f"{concept}: konzept.yaml has no gliederung")
    files: list[str] = _FILE.findall(outline[0])
    texts = {file: (target / file).read_text("utf-8") for file in files}
    ids = {id for text in texts.values() for _, id in _OWN_ID.findall(text)}
    head, entries = outline[0].split("\n", 1)
    copies = [entries.rstrip("\n")]
    parts = _FILE.split(copies[0])
    for number in range(2, times + 1):
        for file, text in texts.items():
            copy = target / _numbered(file, number)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_text(_renamed(text, ids, number), "utf-8")
        copies.append("".join(_numbered(part, number) if part in texts else part for part in parts))
    repeated = "\n".join((head, *copies, ""))
    (target / "konzept.yaml").write_text(main.replace(outline[0], repeated), "utf-8")
    return target


def _numbered(file: str, number: int) -> str:
    folder, _, name = file.rpartition("/")
    return f"{folder}/{number:03}/{name}"


def _renamed(text: str, ids: set[str], number: int) -> str:
    """The file with the outline's own IDs, and the references to them, made unique."""
    text = _OWN_ID.sub(lambda match: f"{match[1]}{match[2]}-{number}", text)
    return _REFERENCE.sub(lambda match: f"{match[1]}{match[2]}-{number}" if match[2] in ids else match[0], text)
