"""Builds a concept in a process of its own: ``python one_build.py SOURCE OUT [FORMAT …]``.

Exit codes: 0 built, 3 refused with a RenderError; whatever else comes is a mistake.
"""

from __future__ import annotations

import sys
from pathlib import Path

import ik_model
from ik_model.ports import BuildRequest, RenderError
from ik_model.source.tree import Folder
from ik_renderers.build import StandardRenderer


def main(source: str, out: str, *formats: str) -> int:
    """Build and say what went wrong."""
    konzept = ik_model.load(source)
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    request = BuildRequest(konzept, Path(out), formats=formats, read_media=Folder(Path(source)).read)
    try:
        StandardRenderer().build(request)
    except RenderError as error:
        sys.stderr.write(f"{error.step}: {error.reason} {error.hint}\n")
        return 3
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
