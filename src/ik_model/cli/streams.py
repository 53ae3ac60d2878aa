"""stdout and stderr as the operating system gives them, before and after a command uses them."""

from __future__ import annotations

import codecs
import os
import sys
from contextlib import suppress


def prepare() -> None:
    """Let no character that the terminal cannot show end the program."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            # ASCII is nobody's wish, it is what is left when the locale is not set up.
            ascii_only = codecs.lookup(stream.encoding).name == "ascii"
            reconfigure(encoding="utf-8" if ascii_only else None, errors="replace")


def abandon_stdout() -> None:
    """Point stdout to nowhere, so that Python's flush at exit does not complain of what could not be written."""
    with suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def say_on_stderr(text: str) -> None:
    """Write to stderr, if there is one that can be written."""
    with suppress(OSError, ValueError, AttributeError):
        sys.stderr.write(text + "\n")
        sys.stderr.flush()
