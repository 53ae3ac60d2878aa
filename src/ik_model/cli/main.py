"""The entry point, and the outermost boundary: whatever happens below ends in an exit code and never in a traceback.

*Why so little is imported here:* Ctrl-C must be caught from the first moment on, the import of the commands included.
"""

from __future__ import annotations

import codecs
import os
import sys
from collections.abc import Sequence
from contextlib import suppress

from ik_model.cli.status import Status


def main(arguments: Sequence[str] | None = None) -> int:
    """Run ``ik``.

    Args:
        arguments: The arguments behind ``ik``; those of the process if left out.

    Returns:
        The exit code, see :class:`~ik_model.cli.status.Status`.
    """
    arguments = sys.argv[1:] if arguments is None else arguments
    try:
        _prepare_streams()
        from ik_model.cli.app import run

        return run(arguments)
    except KeyboardInterrupt:
        # A line of its own, for the terminal has just shown ^C.
        _say_on_stderr("\nAbgebrochen." if sys.stderr is not None and sys.stderr.isatty() else "Abgebrochen.")
        return Status.INTERRUPTED
    except BrokenPipeError:
        _close_stdout()
        return Status.PIPE_CLOSED
    except Exception as error:  # noqa: BLE001 - the last resort: a message in German instead of a traceback
        from ik_model.cli.crash import report

        _say_on_stderr(report(error, arguments))
        return Status.BUG


def _prepare_streams() -> None:
    """Let no character that the terminal cannot show end the program."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            # ASCII is nobody's wish, it is what is left when the locale is not set up.
            ascii_only = codecs.lookup(stream.encoding).name == "ascii"
            reconfigure(encoding="utf-8" if ascii_only else None, errors="replace")


def _say_on_stderr(text: str) -> None:
    with suppress(OSError, ValueError, AttributeError):  # closed, full or not there at all
        sys.stderr.write(text + "\n")
        sys.stderr.flush()


def _close_stdout() -> None:
    """Point stdout to nowhere, so that Python's flush at exit does not complain about the closed pipe."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
