"""The floor of a build: the same pandoc and typst calls on the same intermediate files, one after another.

No build that makes these calls one at a time can be faster.
A build that makes some of them side by side can, where there is a second core.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.recording import CALL, INPUT, STAGE


@dataclass(frozen=True, slots=True)
class Call:
    """One child process, ready to be run again.

    Attributes:
        engine: ``pandoc`` or ``typst``.
        command: Program and arguments.
        environment: All its environment.
        folder: Where it is started, with the files that it reads.
        input: The file that it gets as its standard input.
    """

    engine: str
    command: tuple[str, ...]
    environment: dict[str, str]
    folder: Path
    input: Path

    def run(self) -> None:
        """Run it once; its answer goes nowhere.

        Raises:
            subprocess.CalledProcessError: It failed.
        """
        with self.input.open("rb") as data:
            subprocess.run(
                self.command,
                stdin=data,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                cwd=self.folder,
                env=self.environment,
                check=True,
            )


def record(arguments: Sequence[str], records: Path) -> tuple[Call, ...]:
    """Run ``ik`` once and give back the calls that it made, in the order of their start.

    Args:
        arguments: What ``ik`` is asked for.
        records: Folder for the records; must not exist.

    Raises:
        subprocess.CalledProcessError: The build failed.
        ValueError: It ran no pandoc or no typst, so there is no floor to compare with.
    """
    records.mkdir(parents=True)
    command = [sys.executable, "-m", "benchmarks.recording", str(records), *arguments]
    subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=True)
    calls = tuple(_here(record.resolve()) for record in sorted(records.iterdir()))
    if {call.engine for call in calls} != {"pandoc", "typst"}:
        raise ValueError(f"expected calls of pandoc and typst, recorded: {counted(calls) or 'none'}")
    return calls


def counted(calls: Sequence[Call]) -> str:
    """How many calls of each engine, in words."""
    return ", ".join(f"{number} × {name}" for name, number in sorted(Counter(call.engine for call in calls).items()))


def replay(calls: Sequence[Call]) -> None:
    """Run all calls, one after another."""
    for call in calls:
        call.run()


def _here(record: Path) -> Call:
    """A recorded call, with its folder (gone since) replaced by the copy wherever it is named."""
    call = json.loads((record / CALL).read_text("utf-8"))
    stage, data = record / STAGE, record / INPUT
    old, new = call["folder"], str(stage)
    data.write_bytes(data.read_bytes().replace(os.fsencode(old), os.fsencode(new)))
    return Call(
        call["engine"],
        tuple(part.replace(old, new) for part in call["command"]),
        {name: value.replace(old, new) for name, value in call["environment"].items()},
        stage,
        data,
    )
