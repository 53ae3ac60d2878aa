"""``make bench``: measures and prints; a figure that misses its target fails nothing."""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks import suite
from benchmarks.table import Figure, table
from benchmarks.timing import Lap

ROOT = Path(__file__).resolve().parent.parent

_HAS_GIT = shutil.which("git") is not None
"""``ik diff`` needs no git, but the revisions that it is measured with are made by git."""

Groups = list[tuple[str, list[Figure]]]


def main() -> int:
    """Measure and print.

    Returns:
        0, or 1 if something failed to run or was stopped; what was measured is printed all the same.
    """
    wanted = _arguments()
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # stopped either way, the work folder is removed
    machine, started = _machine(), time.perf_counter()
    cache = ROOT / ".cache"
    cache.mkdir(exist_ok=True)
    groups: Groups = []
    failed = False
    with tempfile.TemporaryDirectory(prefix="bench-", dir=cache) as folder:
        try:
            for step in _steps(wanted, Path(folder), groups):
                sys.stderr.write(f"{step} …\n")
        except subprocess.CalledProcessError as error:
            failed = True
            words = (error.stderr or b"").decode("utf-8", "replace")
            sys.stderr.write(f"failed with code {error.returncode}: {' '.join(map(str, error.cmd))}\n{words}\n")
        except KeyboardInterrupt:
            failed = True
            sys.stderr.write("stopped\n")
    seconds = time.perf_counter() - started
    sys.stdout.write(f"{machine}\n\n{table(groups)}\nmeasured in {seconds:.0f} s\n")
    return int(failed)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="Measure build, check and diff.")
    parser.add_argument("--runs", type=int, default=5, help="runs of all that is quick (default: 5)")
    parser.add_argument("--no-build", action="store_true", help="only import, check and diff")
    parser.add_argument("--no-growth", action="store_true", help="leave out the first concept at its sizes")
    parser.add_argument("--no-largest", action="store_true", help="do not build the largest of these (minutes)")
    return parser.parse_args()


def _steps(wanted: argparse.Namespace, work: Path, groups: Groups) -> Iterator[str]:
    """Name each step, then do it; the figures go to ``groups`` as they come."""
    yield "import"
    groups.append(("import in a fresh interpreter, over an empty one", suite.importing(2 * wanted.runs)))
    concepts, county = suite.concepts(ROOT), suite.county(ROOT, work)
    yield "check"
    groups.append(("ik check, from a cold start", suite.checking([*concepts, county], wanted.runs)))
    if _HAS_GIT:
        yield "diff"
        diff = suite.comparing(concepts[0], suite.DIFF_EDITS, suite.DIFF_SECONDS, wanted.runs, work)
        groups.append(("ik diff of two revisions, from a cold start", [diff]))
    if not wanted.no_build:
        figures: list[Figure] = []
        groups.append(("ik build, all documents in all formats, from a cold start", figures))
        for one in (*concepts, county):
            yield f"build, {one.label}"
            figures += suite.building(one, 1 if one is county else wanted.runs, work)[1]
    if not wanted.no_growth:
        yield from _growth(wanted, work, groups)


def _growth(wanted: argparse.Namespace, work: Path, groups: Groups) -> Iterator[str]:
    """The first concept ten and a hundred times over."""
    sized = suite.sizes(ROOT, work)
    yield "check, growing"
    checks = suite.growing_check(sized, wanted.runs)
    groups.append(("ik check of the first concept, ten and a hundred times over", checks))
    if _HAS_GIT:
        yield "diff of the largest"
        edits, target = suite.DIFF_LARGEST_EDITS, suite.DIFF_LARGEST_SECONDS
        groups.append(("ik diff of the largest", [suite.comparing(sized[-1], edits, target, wanted.runs, work)]))
    if wanted.no_build:
        return
    figures: list[Figure] = []
    groups.append(("ik build of the same", figures))
    builds: list[list[Lap]] = []
    for one, runs in zip(sized, (wanted.runs, max(2, wanted.runs // 2), 1), strict=True):
        if wanted.no_largest and one is sized[-1]:
            break
        yield f"build, {one.label}"
        laps, its = suite.building(one, runs, work)
        builds.append(laps)
        figures += [*its, *suite.grown(sized[: len(builds)], builds)[-1:]]


def _machine() -> str:
    """What the figures depend on, in general words; the load tells how busy the machine was with other things."""
    load = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    version = platform.python_version()
    return f"{platform.system()}, Python {version}, {os.cpu_count()} cores{load}, {time.strftime('%Y-%m-%d')}"


if __name__ == "__main__":
    sys.exit(main())
