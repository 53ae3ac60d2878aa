"""Records the engines' child processes of one real ``ik build``.

Started as ``python -m benchmarks.recording FOLDER build concept …``.
Each child leaves a folder with all it takes to run it again: its command, its environment, what it was given on its
standard input, and a copy of the folder that it was started in.

*Why at the process and not at* :mod:`ik_renderers.engines`: this way the floor is what was really started, however the
engines come to start it.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import threading
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any
from unittest.mock import patch

INPUT, STAGE, CALL = "input", "stage", "call.json"
"""The parts of a recorded child: standard input, its folder, and the rest."""

PROGRAM = "ik"
"""Name of the command that is recorded."""


def engine(command: list[str]) -> str | None:
    """Which engine a command runs: ``pandoc``, ``typst`` (in a runner of its own), or none."""
    if Path(command[0]).stem == "pandoc":
        return "pandoc"
    return "typst" if any("typst" in Path(part).name for part in command) else None


def recorder(folder: Path) -> type[subprocess.Popen[bytes]]:
    """A ``Popen`` that writes down each engine it starts, in a numbered folder each."""
    lock = threading.Lock()
    numbers = iter(range(1, 10_000))

    class Recorder(subprocess.Popen[bytes]):
        def __init__(self, command: list[str], **options: Any) -> None:
            self._record: Path | None = None
            if name := engine(command):
                with lock:
                    self._record = folder / f"{next(numbers):04}"
                shutil.copytree(options["cwd"], self._record / STAGE)
                call = {
                    "engine": name,
                    "command": command,
                    "folder": str(options["cwd"]),
                    "environment": options["env"],
                }
                (self._record / CALL).write_text(json.dumps(call, indent=1), "utf-8")
                (self._record / INPUT).touch()
            super().__init__(command, **options)

        def communicate(self, input: bytes | None = None, timeout: float | None = None) -> tuple[bytes, bytes]:
            if self._record and input is not None:
                (self._record / INPUT).write_bytes(input)
            return super().communicate(input, timeout)

    return Recorder


def main() -> int:
    """Run the command with every engine that it starts recorded."""
    folder, arguments = Path(sys.argv[1]), sys.argv[2:]
    (program,) = entry_points(group="console_scripts", name=PROGRAM)
    with patch.object(subprocess, "Popen", recorder(folder)), patch.object(sys, "argv", [PROGRAM, *arguments]):
        code = program.load()()
    return int(code or 0)


if __name__ == "__main__":
    sys.exit(main())
