"""Read a concept: files to model, with every problem and every position."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from ik_model.diagnostics.finding import Finding, Severity
from ik_model.diagnostics.positions import Positions
from ik_model.diagnostics.span import Span
from ik_model.model.konzept import Konzept
from ik_model.source.assembly import Assembly
from ik_model.source.codes import LADECODES
from ik_model.source.messages import translate
from ik_model.source.nodes import MapNode, to_data
from ik_model.source.partial import Partial, sound_part
from ik_model.source.positions import SourcePositions
from ik_model.source.tree import Source, tree


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of reading.

    Attributes:
        konzept: The concept; ``None`` if anything of it could not be read.
        findings: Every problem of loading, in the order of files and lines.
        positions: Where every part of the concept stands.
        partial: If there is no concept: its sound rest, for the rules to judge.
    """

    konzept: Konzept | None
    findings: tuple[Finding, ...]
    positions: Positions
    partial: Partial | None = None


def read(source: Source) -> Reading:
    """Read a concept from a folder or any other tree.

    Never raises for bad content: whatever is wrong is in :attr:`Reading.findings`.
    """
    if isinstance(source, str | os.PathLike) and (problem := _no_folder(Path(source))) is not None:
        return Reading(None, (problem,), SourcePositions(None))
    assembly = Assembly(tree(source))
    root = assembly.assemble()
    konzept = _build(root, assembly) if root is not None else None
    findings = tuple(sorted(assembly.findings, key=lambda finding: finding.sort_key))
    if isinstance(konzept, Konzept) and any(finding.severity is Severity.FEHLER for finding in findings):
        konzept = Partial(konzept, frozenset(assembly.stand_ins))  # a file of it could not be read
    if isinstance(konzept, Konzept):
        return Reading(konzept, findings, SourcePositions(root))
    return Reading(None, findings, SourcePositions(root), konzept)


def _build(root: MapNode, assembly: Assembly) -> Konzept | Partial | None:
    data = to_data(root)
    try:
        return Konzept.model_validate(data)
    except ValidationError as error:
        for item in error.errors(include_url=False, include_input=False):
            # A file that could not be read is reported already; what it would have held is not missing as well.
            if item["type"] != "missing" or len(item["loc"]) > 1 or item["loc"][0] not in assembly.unread:
                assembly.findings.extend(translate(item, root, Konzept))
        return sound_part(data, error, assembly.stand_ins)


def _no_folder(folder: Path) -> Finding | None:
    code = LADECODES["LA001"]
    span = Span(str(folder), 1, 1)
    try:
        if folder.is_dir():
            return None
        exists = folder.exists()
    except (OSError, ValueError):
        exists = False
    if exists:
        message, hint = "Das ist eine Datei, kein Ordner.", "Den Ordner angeben, in dem konzept.yaml liegt."
    else:
        message, hint = (
            "Diesen Ordner gibt es nicht.",
            "Schreibweise prüfen; der Pfad gilt ab dem aktuellen Ordner.",
        )
    return Finding(code.code, code.name, Severity.FEHLER, message, hint, span)
