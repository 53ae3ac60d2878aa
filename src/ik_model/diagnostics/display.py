"""Findings as text: place, message, the line with a caret, what to do."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from ik_model.diagnostics.finding import Finding

_WINDOW = 100


def show(findings: Iterable[Finding]) -> str:
    """All findings, one block each, separated by a blank line."""
    return "\n\n".join(show_finding(finding) for finding in findings)


def show_finding(finding: Finding) -> str:
    """One finding as the terminal shows it, without colour.

    The first line is ``file:line:column: Fehler ST001: message``; editors and git hosts make it clickable.
    """
    place = str(finding.span) if finding.span else (finding.element or "Konzept")
    ort = f" [{finding.ort}]" if finding.ort else ""
    lines = [f"{place}: {finding.severity.label} {finding.code}: {finding.message}{ort}"]
    if finding.span is not None and finding.span.text.strip():
        lines += _excerpt(finding.span.line, finding.span.column, finding.span.length, finding.span.text)
    if finding.hint:
        lines.append(f"   = Hilfe: {finding.hint}")
    if finding.ausnahme:
        lines.append(f"   = ausgenommen: {finding.ausnahme}")
    return "\n".join(lines)


def _excerpt(line: int, column: int, length: int, text: str) -> list[str]:
    """The source line, cut to a window around the place, and the caret below it."""
    text = text.replace("\t", " ")
    start = 0
    if len(text) > _WINDOW and column > _WINDOW * 2 // 3:
        start = column - _WINDOW // 2
    shown = text[start : start + _WINDOW]
    lead = "…" if start else ""
    tail = "…" if start + _WINDOW < len(text) else ""
    before = lead + shown[: column - 1 - start]
    room = max(1, len(shown) - (column - 1 - start))
    number = str(line)
    gutter = " " * len(number)
    return [
        f" {number} | {lead}{shown}{tail}",
        f" {gutter} | {' ' * _width(before)}{'^' * max(1, min(length, room))}",
    ]


def _width(text: str) -> int:
    """Columns on a terminal: combining marks take none, wide characters two."""
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)
