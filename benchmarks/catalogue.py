"""A county with many measures: the catalogue of the climate-protection concept, its measures several times over.

*Why not the whole outline:* a large county has more measures, not more chapters on why there is a concept.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path

_HEAD = "\nmassnahmen:\n"
_MEASURE = re.compile(r"^  - id: ([a-z0-9-]+)$", re.MULTILINE)
_ID = re.compile(r"\bid: ([a-z0-9-]+)")
_CODE = re.compile(r"^(    kuerzel: [A-Z]+)(\d+)$", re.MULTILINE)
_REFERENCES = re.compile(r"^    querverweise: \[(.*)\]$", re.MULTILINE)


def with_measures(concept: Path, target: Path, at_least: int) -> Path:
    """Write ``concept`` to ``target`` with so many measures, each under an ID and a code of its own.

    Args:
        concept: Folder of the concept; the measures stand in the files of its ``katalog/``.
        target: Folder to write; must not exist.
        at_least: How many measures there are to be; all are repeated equally often.

    Returns:
        ``target``.

    Raises:
        ValueError: The concept has no measures to repeat.
    """
    shutil.copytree(concept, target)
    files = [file for file in sorted((target / "katalog").glob("*.yaml")) if _HEAD in file.read_text("utf-8")]
    ids = {id for file in files for id in _MEASURE.findall(file.read_text("utf-8"))}
    if not ids:
        raise ValueError(f"{concept}: katalog/ has no massnahmen")
    times = -(-at_least // len(ids))
    for file in files:
        head, measures = file.read_text("utf-8").split(_HEAD)
        copies = [measures, *(_renamed(measures, ids, number) for number in range(2, times + 1))]
        file.write_text(head + _HEAD + "\n".join(copies), "utf-8")
    return target


def _renamed(measures: str, ids: set[str], number: int) -> str:
    """The same measures under other IDs and codes, and referring to each other by these."""

    def references(match: re.Match[str]) -> str:
        names = [f"{name}-{number}" if name in ids else name for name in match[1].split(", ")]
        return f"    querverweise: [{', '.join(names)}]"

    text = _ID.sub(lambda match: f"id: {match[1]}-{number}", measures)
    text = _CODE.sub(lambda match: f"{match[1]}{number * 100 + int(match[2])}", text)
    return _REFERENCES.sub(references, text)
