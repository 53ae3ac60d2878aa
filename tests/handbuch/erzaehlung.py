# SPDX-FileCopyrightText: 2026 The ik-model contributors
# SPDX-License-Identifier: EUPL-1.2
"""A page of the handbook that tells a story in commands, carried out in a scratch folder.

Two kinds of fenced blocks count, all others are for reading:

- ``console``: each line that begins with ``$`` is run, what follows is what it prints. A line ``…`` stands for any
  lines, ``…`` within a line for any text.
- a language and a path (``yaml konzept/vorlagen/antrag.yaml``): the file with that content is written; with ``+``
  before the path the content is added at the end; with ``~`` the block is two versions parted by ``=======``, and the
  first is replaced by the second.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_IK = "import sys; from ik_model.cli.main import main; sys.exit(main())"
_ZAUN = re.compile(r"^```(?P<info>[^\n]*)\n(?P<inhalt>.*?)^```$", re.MULTILINE | re.DOTALL)
_BEFEHL = re.compile(r"^\$ (.*)$", re.MULTILINE)


@dataclass(frozen=True)
class Befehl:
    """A command and what it is said to print."""

    zeile: int
    befehl: str
    ausgabe: str


@dataclass(frozen=True)
class Datei:
    """A file that is written, continued (``+``) or changed (``~``)."""

    zeile: int
    pfad: str
    inhalt: str
    wie: str


def schritte(seite: str) -> Iterator[Befehl | Datei]:
    """What a page does, in its order."""
    for zaun in _ZAUN.finditer(seite):
        zeile = seite.count("\n", 0, zaun.start()) + 1
        sprache, _, pfad = zaun["info"].partition(" ")
        if sprache == "console":
            teile = _BEFEHL.split(zaun["inhalt"])[1:]
            for befehl, ausgabe in zip(teile[::2], teile[1::2], strict=True):
                yield Befehl(zeile, befehl, ausgabe.strip("\n"))
        elif pfad:
            wie = pfad[0] if pfad[0] in "+~" else ""
            yield Datei(zeile, pfad.removeprefix(wie), zaun["inhalt"], wie)


def schreiben(datei: Datei, ordner: Path) -> None:
    """Write, continue or change a file."""
    ziel = ordner / datei.pfad
    match datei.wie:
        case "+":
            ziel.write_text(ziel.read_text(encoding="utf-8") + datei.inhalt, encoding="utf-8")
        case "~":
            alt, neu = datei.inhalt.split("=======\n")
            vorher = ziel.read_text(encoding="utf-8")
            assert vorher.count(alt) == 1, f"Zeile {datei.zeile}: steht nicht genau einmal in {datei.pfad}:\n{alt}"
            ziel.write_text(vorher.replace(alt, neu), encoding="utf-8")
        case _:
            ziel.parent.mkdir(parents=True, exist_ok=True)
            ziel.write_text(datei.inhalt, encoding="utf-8")


def ausfuehren(befehl: Befehl, ordner: Path, heim: Path) -> str:
    """Run a command in a folder; what it prints on both streams, one after the other."""
    worte = shlex.split(befehl.befehl)
    programm = {
        "ik": [sys.executable, "-c", "import sys; from ik_model.cli.main import main; sys.exit(main())"],
        "git": ["git"],
    }[worte[0]]
    umgebung = {
        "HOME": str(heim),
        "PATH": os.environ["PATH"],
        "PYTHONPATH": os.environ.get("PYTHONPATH", ""),
        "LANG": "C.UTF-8",
        "COLUMNS": "200",
        "GIT_CONFIG_NOSYSTEM": "1",
        **{f"GIT_{wer}_{was}": wert for wer in ("AUTHOR", "COMMITTER") for was, wert in _WER.items()},
    }
    lauf = subprocess.run(
        [*programm, *worte[1:]], cwd=ordner, env=umgebung, capture_output=True, text=True, check=False, timeout=120
    )
    return (lauf.stdout + lauf.stderr).strip("\n")


_WER = {"NAME": "Redaktion", "EMAIL": "redaktion@example.org", "DATE": "2026-11-02T09:00:00+0100"}


def passt(erwartet: str, ausgabe: str) -> bool:
    """Whether an output is the one that the page shows."""
    zeilen = [
        r"(?:.*\n)*?" if zeile.strip() == "…" else ".*?".join(map(re.escape, zeile.rstrip().split("…"))) + r"[ ]*\n"
        for zeile in erwartet.splitlines()
    ]
    return re.fullmatch("".join(zeilen), ausgabe + "\n" if ausgabe else "") is not None
