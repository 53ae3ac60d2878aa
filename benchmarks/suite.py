"""What is measured, and what is aimed at."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from pathlib import Path

from benchmarks import floor
from benchmarks.catalogue import with_measures
from benchmarks.edits import two_revisions
from benchmarks.recording import PROGRAM
from benchmarks.scale import repeat
from benchmarks.table import Figure
from benchmarks.timing import Lap, cpu, cpu_ratio, excess, growth, in_turn, ratio, wall

CONCEPTS = ("concept", "examples/klimaschutzkonzept", "examples/gleichstellungsplan")
"""The concepts of this repository."""

MEASURES = 400
"""How many measures a large county has."""

TIMES = (1, 10, 100)
"""How often the first concept is repeated, to see how the effort grows."""

BUILD_TO_FLOOR = 1.2
CHECK_SECONDS = 0.6
CHECK_LARGEST_SECONDS = 5.0
DIFF_SECONDS = 1.0
DIFF_LARGEST_SECONDS = 8.0
DIFF_EDITS, DIFF_LARGEST_EDITS = 10, 200
"""How many edits there are between two revisions."""

GROWTH = 12.0
"""For ten times as much; a little more than linear is allowed, no more."""


@dataclass(frozen=True, slots=True)
class Sized:
    """A concept to measure with.

    Attributes:
        label: As it is named in the table.
        folder: Where it is.
        check: Seconds that a check may take.
        build: How many times the floor a build may take; ``None`` for a plan of a few pages, where starting Python
            takes as long as all that it starts.
    """

    label: str
    folder: Path
    check: float | None = None
    build: float | None = BUILD_TO_FLOOR


def concepts(root: Path) -> list[Sized]:
    """The concepts of this repository."""
    targets = (BUILD_TO_FLOOR, BUILD_TO_FLOOR, None)
    return [
        Sized(Path(folder).name, root / folder, CHECK_SECONDS, target)
        for folder, target in zip(CONCEPTS, targets, strict=True)
    ]


def county(root: Path, work: Path) -> Sized:
    """A county with a large catalogue of measures."""
    folder = with_measures(root / "examples" / "klimaschutzkonzept", work / "county", MEASURES)
    return Sized(f"a county with {MEASURES} measures", folder)


def sizes(root: Path, work: Path) -> list[Sized]:
    """The first concept at its sizes, the smallest being the concept itself."""
    import ik_model

    concept = root / CONCEPTS[0]
    once = len(list(ik_model.load(concept).teilziele))
    targets = (CHECK_SECONDS, None, CHECK_LARGEST_SECONDS)
    return [
        Sized(
            f"{once * times:,} Teilziele",
            concept if times == 1 else repeat(concept, work / f"concept-{times}", times),
            target,
        )
        for times, target in zip(TIMES, targets, strict=True)
    ]


def comparing(one: Sized, edits: int, target: float, runs: int, work: Path) -> Figure:
    """``ik diff`` of two git revisions of a concept, from a cold start.

    Args:
        one: The concept.
        edits: How many edits there are between the two.
        target: Seconds that it may take.
        runs: How often it is run.
        work: Folder for the repository.
    """
    what = f"{one.label}, {edits} edits"
    folder = two_revisions(one.folder, work / f"revisions-{edits}", edits)
    run = partial(ik, "diff", "HEAD~1", "HEAD", "--konzept", folder, good=(1,))
    return _time(what, in_turn(runs, {what: run})[what], target)


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


def importing(runs: int) -> list[Figure]:
    """``import ik_model`` in a fresh interpreter, over one that imports nothing.

    *Why two figures:* the package loads its parts when they are first asked for.
    """
    programs = {
        "nothing": "",
        "import ik_model": "import ik_model",
        "from ik_model import *": "from ik_model import *",
    }
    run = partial(subprocess.run, stdin=subprocess.DEVNULL, check=True)
    laps = in_turn(runs, {name: partial(run, [sys.executable, "-c", code]) for name, code in programs.items()})
    nothing = laps.pop("nothing")
    more = [Figure(name, excess(its, nothing), "s") for name, its in laps.items()]
    return [Figure("an empty interpreter", wall(nothing), "s"), *more]


def checking(sized: Sequence[Sized], runs: int) -> list[Figure]:
    """``ik check`` from a cold start; findings do not count as a failure."""
    return _checked(sized, runs)[0]


def growing_check(sized: Sequence[Sized], runs: int) -> list[Figure]:
    """The same for a concept at several sizes, and how much longer each takes than the one before."""
    figures, laps = _checked(sized, runs)
    return [*figures, *grown(sized, laps)]


def _checked(sized: Sequence[Sized], runs: int) -> tuple[list[Figure], list[list[Lap]]]:
    laps = in_turn(runs, {one.label: partial(ik, "check", one.folder, good=(0, 1)) for one in sized})
    return [_time(one.label, laps[one.label], one.check) for one in sized], [laps[one.label] for one in sized]


def building(one: Sized, runs: int, work: Path) -> tuple[list[Lap], list[Figure]]:
    """``ik build`` of all documents in all formats, against the floor of the same calls.

    Args:
        one: The concept.
        runs: How often it is built; if just once, it is not built for warming up either.
        work: Folder for what is built and recorded.

    Returns:
        The laps of the build, and the figures.
    """
    name = "-".join(one.label.split())
    arguments = ("build", str(one.folder), "--out", str(work / f"build-{name}"))
    calls = floor.record(arguments, work / f"calls-{name}")
    things = {"build": partial(ik, *arguments), "floor": partial(floor.replay, calls)}
    laps = in_turn(runs, things, warm=runs > 1)
    return laps["build"], [
        _time(f"{one.label}: build", laps["build"]),
        _time(f"{one.label}: floor", laps["floor"], note=floor.counted(calls)),
        Figure(f"{one.label}: build / floor", ratio(laps["build"], laps["floor"]), "×", one.build),
        Figure(f"{one.label}: the same in processor time", cpu_ratio(laps["build"], laps["floor"]), "×"),
    ]


def grown(sized: Sequence[Sized], laps: Sequence[list[Lap]]) -> list[Figure]:
    """From each size to the next, in processor time; the target is set for the last step.

    *Why processor time:* the sizes run minutes apart, and by then the machine may be busy with something else.
    """
    return [
        Figure(
            f"growth, {small.label} → {large.label}",
            growth(cpu(less), cpu(more)),
            "×",
            GROWTH if large is sized[-1] and len(sized) == len(TIMES) else None,
            f"by the clock {growth(wall(less), wall(more)).median:.1f} ×",
        )
        for (small, large), (less, more) in zip(pairwise(sized), pairwise(laps), strict=True)
    ]


def _time(what: str, laps: list[Lap], target: float | None = None, note: str = "") -> Figure:
    """Seconds by the clock, with the processor time beside it: that hardly depends on what else the machine does."""
    processor = f"processor {cpu(laps).median:.2f} s"
    return Figure(what, wall(laps), "s", target, ", ".join(filter(None, (processor, note))))
