"""The child process that fills a county's own template: reads a request from stdin, limits itself, answers on stdout.

Answer: JSON with ``text``, or with ``kind``, ``message`` and the place (``template``, ``line``) of what went wrong.

*Why a child:* a template is a program; one that loops or grows without end must be stopped, and only a process of its
own has limits of its own. *Why a script:* as in :mod:`ik_renderers.typst_child`.
"""

import json
import signal
import sys
from types import FrameType
from typing import Any


class TooLong(Exception):
    """The time is up."""


class TooMuch(Exception):
    """The text is longer than any document."""


def limit(memory: int, seconds: float) -> None:
    """Limit memory, processor time and files.

    The time limit raises an exception in the template, so its line is known; should a single step take for ever, the
    hard limit of the processor time, and the parent's clock, end it.
    """
    if sys.platform == "win32":
        return
    import resource

    def stop(_number: int, _frame: FrameType | None) -> None:
        raise TooLong

    signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    for kind, value in (
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_CPU, int(2 * seconds) + 2),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        try:
            resource.setrlimit(kind, (value, value))
        except (ValueError, OSError):
            if sys.platform == "linux":  # macOS knows RLIMIT_AS by name only
                raise


def fill(request: dict[str, Any]) -> str:
    """The whole text."""
    from ik_renderers.templating import pieces, unpacked

    text: list[str] = []
    size = 0
    running = pieces(request["name"], request["sources"], unpacked(request["context"]))
    for piece in running:
        size += len(piece)
        if size > request["characters"]:
            running.throw(TooMuch())  # inside the template, so its line is known
        text.append(piece)
    return "".join(text)


def place(error: BaseException, templates: list[str]) -> dict[str, Any]:
    """The innermost line of a template that the error came through; that of the county's own goes before ours."""
    if (line := getattr(error, "lineno", None)) is not None:
        return {"template": getattr(error, "name", None) or templates[0], "line": line}
    lines: dict[str, int] = {}
    trace = error.__traceback__
    while trace is not None:
        name = trace.tb_frame.f_code.co_filename
        if name in templates:
            lines[name] = trace.tb_lineno
        trace = trace.tb_next
    for name in templates:
        if name in lines:
            return {"template": name, "line": lines[name]}
    return {"template": templates[0], "line": None}


def main() -> int:
    """Fill one template."""
    request: dict[str, Any] = json.load(sys.stdin)
    sys.path[:] = request["path"]
    import ik_renderers.templating  # noqa: F401 - before the limits: its own memory does not count

    limit(request["memory"], request["seconds"])
    answer: dict[str, Any]
    try:
        answer = {"text": fill(request)}
    except Exception as error:  # noqa: BLE001 - whatever a template does wrong is for the parent to say
        answer = {"kind": type(error).__name__, "message": str(error), **place(error, list(request["sources"]))}
    json.dump(answer, sys.stdout)
    return 0


if __name__ == "__main__":
    sys.exit(main())
