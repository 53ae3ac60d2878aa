"""Findings on the command line: as text for people, as JSON for programs, as an exit code for the shell."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import click

from ik_model.cli.status import Status

if TYPE_CHECKING:  # the model takes its time; a usage error need not wait for it
    from ik_model.diagnostics.finding import Finding

JSON_VERSION: Final = 1
"""Raised when a key of the JSON changes its meaning or goes; a new key does not raise it."""

_COLOURS = {"fehler": "red", "warnung": "yellow", "hinweis": "cyan"}
_LOADING = "LA"
_OTHERS = {_LOADING: "Laden", "EA": "Einarbeiten"}
"""Groups of codes whose findings come from no rule."""


@dataclass(frozen=True, slots=True)
class Count:
    """How many findings there are; the excused ones count only as such."""

    fehler: int
    warnungen: int
    hinweise: int
    ausgenommen: int

    @classmethod
    def of(cls, findings: Iterable[Finding]) -> Count:
        """Count findings."""
        kinds = ["ausgenommen" if finding.ausnahme else finding.severity.value for finding in findings]
        return cls(*(kinds.count(kind) for kind in ("fehler", "warnung", "hinweis", "ausgenommen")))

    def __str__(self) -> str:
        """``0 Fehler, 12 Warnungen, 3 Hinweise``."""
        parts = [
            f"{self.fehler} Fehler",
            f"{self.warnungen} {'Warnung' if self.warnungen == 1 else 'Warnungen'}",
            f"{self.hinweise} {'Hinweis' if self.hinweise == 1 else 'Hinweise'}",
        ]
        if self.ausgenommen:
            parts.append(f"{self.ausgenommen} ausgenommen")
        return ", ".join(parts)


def status_of(findings: Sequence[Finding], *, loaded: bool, strict: bool = False) -> Status:
    """What findings mean for the shell.

    Args:
        findings: All of them.
        loaded: Whether there is a concept to speak of.
        strict: Warnings count like errors.
    """
    count = Count.of(findings)
    broken = any(finding.code.startswith(_LOADING) and finding.severity.value == "fehler" for finding in findings)
    if broken or not loaded:
        return Status.FAILED
    return Status.FINDINGS if count.fehler or (strict and count.warnungen) else Status.OK


def as_text(findings: Iterable[Finding], *, colour: bool) -> str:
    """One block each, as the diagnostics show them; the word for the severity coloured if wanted."""
    from ik_model.diagnostics.display import show_finding

    blocks: list[str] = []
    for finding in findings:
        head, newline, rest = show_finding(finding).partition("\n")
        if colour:
            words = f"{finding.severity.label} {finding.code}"
            paint = None if finding.ausnahme else _COLOURS[finding.severity.value]
            head = head.replace(f" {words}:", f" {click.style(words, fg=paint, bold=True)}:", 1)
        blocks.append(_printable(head + newline + rest))
    return "\n\n".join(blocks)


def summary(findings: Sequence[Finding]) -> str:
    """How many of what, by group, and in all."""
    if not findings:
        return "Keine Befunde."
    from ik_model.rules.regel import FAMILIEN

    prefixes = {finding.code[:2] for finding in findings}
    known = [_LOADING, *FAMILIEN]
    ordered = [*(prefix for prefix in known if prefix in prefixes), *sorted(prefixes.difference(known))]
    width = max(len(group_name(prefix)) for prefix in ordered)
    lines: list[str] = []
    for prefix in ordered:
        count = Count.of(finding for finding in findings if finding.code.startswith(prefix))
        lines.append(f"  {group_name(prefix):<{width}}  {_nonzero(count)}")
    return "\n".join([*(lines if len(lines) > 1 else ()), str(Count.of(findings))])


def as_json(findings: Iterable[Finding]) -> str:
    """One object: ``version`` and ``findings``.

    Each finding has ``code``, ``name``, ``severity`` (fehler, warnung, hinweis), ``message``, ``hint``, ``file``
    (relative to the current folder, with ``/``), ``line``, ``column`` and ``length`` (in characters, from 1),
    ``element`` (its ID), ``ort`` (the place in the words of the council) and ``ausnahme`` (the reason if it is
    excused). Where there is no place, the four are ``null``; a text that is not there is empty.
    """
    answer = {"version": JSON_VERSION, "findings": [_as_object(finding) for finding in findings]}
    text = json.dumps(answer, ensure_ascii=False, indent=2) + "\n"
    return text.encode("utf-8", "replace").decode()  # a file's name may hold what is no character


def group_name(prefix: str) -> str:
    """The group of rules that a code's first two letters stand for."""
    from ik_model.rules.registry import gruppe

    return _OTHERS.get(prefix) or gruppe(prefix)


def _nonzero(count: Count) -> str:
    return ", ".join(part for part in str(count).split(", ") if not part.startswith("0 "))


def _as_object(finding: Finding) -> dict[str, object]:
    span = finding.span
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.value,
        "message": finding.message,
        "hint": finding.hint,
        "file": _relative(span.file) if span else None,
        "line": span.line if span else None,
        "column": span.column if span else None,
        "length": span.length if span else None,
        "element": finding.element,
        "ort": finding.ort,
        "ausnahme": finding.ausnahme,
    }


def _relative(file: str) -> str:
    try:
        return os.path.relpath(file).replace(os.sep, "/")
    except ValueError:  # another drive
        return file


def _printable(text: str) -> str:
    """Without control characters but line ends and our own colours: a file's name must not steer the terminal."""
    return "".join(c if c.isprintable() or c == "\n" or c == "\x1b" else "�" for c in text)
