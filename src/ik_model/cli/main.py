"""The entry point, and the outermost boundary: whatever happens below ends in an exit code and never in a traceback.

*Why so little is imported here:* Ctrl-C must be caught from the first moment on, the import of the commands included.
"""

from __future__ import annotations

import signal
import sys
from collections.abc import Sequence

from ik_model.cli import streams
from ik_model.cli.status import Status


def main(arguments: Sequence[str] | None = None) -> int:
    """Run ``ik``.

    Args:
        arguments: The arguments behind ``ik``; those of the process if left out.

    Returns:
        The exit code, see :class:`~ik_model.cli.status.Status`.
    """
    if arguments is None:
        arguments = sys.argv[1:]
        # Whoever ends the process politely (timeout, CI) gets the same clean end as Ctrl-C: no children, no leftovers.
        signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        streams.prepare()
        from ik_model.cli.app import run

        return run(arguments)
    except KeyboardInterrupt:
        # A line of its own, for the terminal has just shown ^C.
        on_terminal = sys.stderr is not None and sys.stderr.isatty()
        streams.say_on_stderr("\nAbgebrochen." if on_terminal else "Abgebrochen.")
        return Status.INTERRUPTED
    except BrokenPipeError:
        streams.abandon_stdout()
        return Status.PIPE_CLOSED
    except Exception as error:  # noqa: BLE001 - the last resort: a message in German instead of a traceback
        from ik_model.cli.crash import report

        streams.say_on_stderr(report(error, arguments))
        return Status.BUG
