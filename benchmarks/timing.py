"""Times of things that are done in turn.

*Why in turn (A B A B) and as ratios:* whatever else the machine does then falls on both alike; a figure in seconds says
more about the machine and the hour than about the program.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from resource import RUSAGE_CHILDREN, getrusage
from statistics import median


@dataclass(frozen=True, slots=True)
class Lap:
    """One run.

    Attributes:
        wall: Seconds by the clock.
        cpu: Processor seconds of all children, of all cores together.
    """

    wall: float
    cpu: float


@dataclass(frozen=True, slots=True)
class Spread:
    """A figure of several runs: the median, and how far the runs were apart."""

    median: float
    least: float
    most: float


def in_turn(runs: int, things: Mapping[str, Callable[[], object]], *, warm: bool = True) -> dict[str, list[Lap]]:
    """Do all the things one after another, and that several times.

    Args:
        runs: How often.
        things: What to do, by name.
        warm: Do everything once before, unmeasured: files get into the system's cache, ``.pyc`` files are written.

    Returns:
        The laps of each thing, in the order they were run.
    """
    if warm:
        for thing in things.values():
            thing()
    laps: dict[str, list[Lap]] = {name: [] for name in things}
    for _ in range(runs):
        for name, thing in things.items():
            laps[name].append(_lap(thing))
    return laps


def _lap(thing: Callable[[], object]) -> Lap:
    before, started = getrusage(RUSAGE_CHILDREN), time.perf_counter()
    thing()
    wall, after = time.perf_counter() - started, getrusage(RUSAGE_CHILDREN)
    return Lap(wall, after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime)


def wall(laps: list[Lap]) -> Spread:
    """Seconds by the clock."""
    return _spread([lap.wall for lap in laps])


def cpu(laps: list[Lap]) -> Spread:
    """Processor seconds."""
    return _spread([lap.cpu for lap in laps])


def ratio(laps: list[Lap], to: list[Lap]) -> Spread:
    """How many times as long, each run compared with its neighbour."""
    return _spread([a.wall / b.wall for a, b in zip(laps, to, strict=True)])


def cpu_ratio(laps: list[Lap], to: list[Lap]) -> Spread:
    """How many times the processor time, each run compared with its neighbour."""
    return _spread([a.cpu / b.cpu for a, b in zip(laps, to, strict=True)])


def excess(laps: list[Lap], over: list[Lap]) -> Spread:
    """How many seconds more, each run compared with its neighbour."""
    return _spread([a.wall - b.wall for a, b in zip(laps, over, strict=True)])


def growth(less: Spread, more: Spread) -> Spread:
    """How many times as much the larger one is, by their medians; they may have run differently often."""
    times = more.median / less.median
    return Spread(times, times, times)


def _spread(values: list[float]) -> Spread:
    return Spread(median(values), min(values), max(values))
