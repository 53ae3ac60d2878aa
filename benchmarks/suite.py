"""What is measured, and what is aimed at."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from pathlib import Path

from benchmarks import floor
from benchmarks.recording import PROGRAM
from benchmarks.scale import repeat
from benchmarks.table import Figure
from benchmarks.timing import Lap, cpu_ratio, excess, growth, in_turn, ratio, wall

TIMES = (1, 10, 100)
"""How often the concept is repeated."""

BUILD_TO_FLOOR = 1.2
CHECK_SECONDS = 0.6
CHECK_LARGEST_SECONDS = 5.0
GROWTH = 12.0
"""For ten times as much; a little more than linear is allowed, no more."""

Group = tuple[str, list[Figure]]


@dataclass(frozen=True, slots=True)
class Sized:
    """A concept to measure with.

    Attributes:
        times: How often the concept is in it.
        size: How many Teilziele it has.
        folder: Where it is.
    """

    times: int
    size: int
    folder: Path

    @property
    def label(self) -> str:
        """As it is named in the table."""
        return f"{self.size:,} Teilziele"


def concepts(concept: Path, work: Path) -> list[Sized]:
    """The concept at its sizes, the smallest being the concept itself."""
    import ik_model

    once = len(list(ik_model.load(concept).teilziele))
    return [
        Sized(times, once * times, concept if times == 1 else repeat(concept, work / f"concept-{times}", times))
        for times in TIMES
    ]


def ik(*arguments: str | Path, good: Sequence[int] = (0,)) -> None:
    """Run the installed program from a cold start.

    Raises:
        subprocess.CalledProcessError: Its exit code is none of ``good``.
    """
    command = [str(Path(sys.executable).with_name(PROGRAM)), *map(str, arguments)]
    nothing = subprocess.DEVNULL
    run = subprocess.run(command, stdin=nothing, stdout=nothing, stderr=subprocess.PIPE, check=False)
    if run.returncode not in good:
        raise subprocess.CalledProcessError(run.returncode, command, stderr=run.stderr)


def importing(runs: int) -> Group:
    """``import ik_model`` in a fresh interpreter, over one that imports nothing."""
    python = partial(subprocess.run, stdin=subprocess.DEVNULL, check=True)
    laps = in_turn(
        runs,
        {
            "import": lambda: python([sys.executable, "-c", "import ik_model"]),
            "nothing": lambda: python([sys.executable, "-c", ""]),
        },
    )
    return "import ik_model, from a cold start", [
        Figure("over an empty interpreter", excess(laps["import"], laps["nothing"]), "s"),
        Figure("an empty interpreter", wall(laps["nothing"]), "s"),
    ]


def checking(sized: Sequence[Sized], runs: int) -> Group:
    """``ik check`` from a cold start; findings do not count as a failure."""
    laps = in_turn(runs, {one.label: partial(ik, "check", one.folder, good=(0, 1)) for one in sized})
    targets = (CHECK_SECONDS, None, CHECK_LARGEST_SECONDS)
    return "ik check, from a cold start", [
        *(Figure(one.label, wall(laps[one.label]), "s", target) for one, target in zip(sized, targets, strict=True)),
        *_growth(sized, [laps[one.label] for one in sized]),
    ]


def building(sized: Sequence[Sized], runs: Sequence[int], work: Path, say: Callable[[str], None]) -> Group:
    """``ik build`` of all documents in all formats, against the floor of the same calls.

    Args:
        sized: The concepts.
        runs: How often each is built; what is built just once is not built for warming up either.
        work: Folder for what is built and recorded.
        say: Told what is being done.
    """
    figures: list[Figure] = []
    builds: list[list[Lap]] = []
    for one, often in zip(sized, runs, strict=True):
        say(f"build, {one.label}")
        arguments = ("build", str(one.folder), "--out", str(work / f"build-{one.size}"))
        calls = floor.record(arguments, work / f"calls-{one.size}")
        things = {"build": partial(ik, *arguments), "floor": partial(floor.replay, calls)}
        laps = in_turn(often, things, warm=often > 1)
        builds.append(laps["build"])
        figures += [
            Figure(f"{one.label}: build", wall(laps["build"]), "s"),
            Figure(f"{one.label}: floor", wall(laps["floor"]), "s", note=floor.counted(calls)),
            Figure(f"{one.label}: build / floor", ratio(laps["build"], laps["floor"]), "×", BUILD_TO_FLOOR),
            Figure(f"{one.label}: the same in processor time", cpu_ratio(laps["build"], laps["floor"]), "×"),
        ]
    return "ik build, all documents in all formats, from a cold start", [*figures, *_growth(sized, builds)]


def _growth(sized: Sequence[Sized], laps: Sequence[list[Lap]]) -> list[Figure]:
    """From each size to the next; the target is set for the last step."""
    steps = zip(pairwise(sized), pairwise(laps), strict=True)
    return [
        Figure(
            f"growth, {small.size:,} → {large.size:,}",
            growth(less, more),
            "×",
            GROWTH if large.times == TIMES[-1] else None,
        )
        for (small, large), (less, more) in steps
    ]
