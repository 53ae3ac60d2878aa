"""``make bench``: measures, prints, and judges nothing; a figure beside its target never fails a build."""

from __future__ import annotations

import argparse
import os
import platform
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks import suite
from benchmarks.table import table

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Measure and print; exit code 1 only if something failed to run."""
    wanted = _arguments()
    cache = ROOT / ".cache"
    cache.mkdir(exist_ok=True)
    machine, started = _machine(), time.perf_counter()
    with tempfile.TemporaryDirectory(prefix="bench-", dir=cache) as folder:
        try:
            groups = _measured(wanted, Path(folder))
        except subprocess.CalledProcessError as error:
            _say(f"failed with code {error.returncode}: {' '.join(map(str, error.cmd))}")
            _say((error.stderr or b"").decode("utf-8", "replace"))
            return 1
    sys.stdout.write(f"{machine}\n\n{table(groups)}\nmeasured in {time.perf_counter() - started:.0f} s\n")
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="Measure build and check.")
    parser.add_argument("--concept", type=Path, default=ROOT / "concept", help="folder of the concept")
    parser.add_argument("--runs", type=int, default=5, help="runs of everything quick (default: 5)")
    parser.add_argument("--no-build", action="store_true", help="only import and check")
    parser.add_argument("--no-largest", action="store_true", help="do not build the largest concept")
    return parser.parse_args()


def _measured(wanted: argparse.Namespace, work: Path) -> list[suite.Group]:
    sized = suite.concepts(wanted.concept.resolve(), work)
    _say("import")
    groups = [suite.importing(2 * wanted.runs)]
    _say("check")
    groups.append(suite.checking(sized, wanted.runs))
    if not wanted.no_build:
        often = (wanted.runs, max(2, wanted.runs // 2), 1)
        built = sized[:-1] if wanted.no_largest else sized
        groups.append(suite.building(built, often[: len(built)], work, _say))
    return groups


def _machine() -> str:
    """What the figures depend on, in general words; the load tells how busy the machine was with other things."""
    cores = os.cpu_count() or 1
    load = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    return f"{platform.system()}, Python {platform.python_version()}, {cores} cores{load}, {time.strftime('%Y-%m-%d')}"


def _say(words: str) -> None:
    sys.stderr.write(f"{words}\n")


if __name__ == "__main__":
    sys.exit(main())
