"""Edits all over a concept, as they come together between two revisions, and a repository that holds both."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from itertools import cycle
from pathlib import Path

_TEXT = re.compile(r"(?m)^(    text: )(.*)$")
_UNIT = re.compile(r"(?m)^(    verantwortliche: )\[(?P<unit>[a-z-]+)\]$")
_ITEM = re.compile(r"(?m)^      - (?!id:).*\n")
_SECTION = re.compile(r"(?m)^( +)- \S+\.yaml\n\1- \S+\.yaml\n")


def two_revisions(concept: Path, target: Path, changes: int) -> Path:
    """A repository with two commits: the concept, and the same after some edits.

    Args:
        concept: Folder of the concept.
        target: Folder of the repository; must not exist.
        changes: How many edits.

    Returns:
        The folder of the concept in it.
    """
    folder = target / "concept"
    shutil.copytree(concept, folder)
    _git(target, "init", "--quiet")
    for step in (None, changes):
        if step is not None:
            edit(folder, step)
        _git(target, "add", "--all")
        _git(target, "commit", "--quiet", "--message", "Stand")
    return folder


def edit(folder: Path, changes: int) -> None:
    """Edit a concept in place: words, references, entries of lists by turns, and the order of sections.

    Raises:
        ValueError: The concept has not so many places to edit.
    """
    files = sorted((folder / "handlungsfelder").rglob("*.yaml"))
    main = folder / "konzept.yaml"
    moved = main.read_text("utf-8")
    done = 0
    for file, kind in zip(cycle(files), cycle(["words", "unit", "item", "order"]), strict=False):
        before = file.read_text("utf-8")
        match kind:
            case "words":
                after = _TEXT.sub(rf"\1Auf Dauer gilt für {done + 1} Jahre, dass \2", before, count=1)
            case "unit":
                after = _UNIT.sub(r"\1[gleichstellungsbeauftragte, alle-fachbereiche]", before, count=1)
            case "item":
                after = _ITEM.sub("", before, count=1)
            case _:
                after = before
                pairs = list(_SECTION.finditer(moved))
                pair = pairs[done % len(pairs)]
                first, second = pair[0].splitlines(keepends=True)
                moved = f"{moved[: pair.start()]}{second}{first}{moved[pair.end() :]}"
                done += 1
        if after != before:
            file.write_text(after, "utf-8")
            done += 1
        if done >= changes:
            break
    main.write_text(moved, "utf-8")


def _git(folder: Path, *arguments: str) -> None:
    person = {"NAME": "Bench", "EMAIL": "bench@example.org", "DATE": "2026-01-01T00:00:00Z"}
    environment = {f"GIT_{who}_{what}": value for who in ("AUTHOR", "COMMITTER") for what, value in person.items()}
    environment |= {"PATH": os.environ.get("PATH", ""), "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": os.devnull}
    subprocess.run(["git", *arguments], cwd=folder, env=environment, check=True, capture_output=True)
