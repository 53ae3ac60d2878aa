"""Writing to the terminal: the answer of a command, and what is shown while something takes time."""

from __future__ import annotations

import os
import sys
import threading
from types import TracebackType
from typing import Self, TextIO

import click

_PATIENCE = 1.0


class OutputError(Exception):
    """stdout cannot be written, for example because the disk behind ``>`` is full; the message is the system's."""


def say(text: str) -> None:
    """Write a command's answer to stdout.

    Raises:
        BrokenPipeError: Nobody reads any more.
        OutputError: It cannot be written.
    """
    try:
        click.echo(text)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputError(error.strerror or str(error)) from error


def has_colour(stream: TextIO | None) -> bool:
    """Whether to colour what goes to a stream; see https://no-color.org."""
    return _on_terminal(stream) and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _on_terminal(stream: TextIO | None) -> bool:
    return stream is not None and stream.isatty()


class Progress:
    """One line on stderr that says how far a build is: on a terminal only, and only if it takes longer than a second.

    Its method :meth:`step` may be called from any thread.
    """

    def __init__(self, words: str) -> None:
        self._words = words
        self._lock = threading.Lock()
        self._done, self._total = 0, 0
        self._last = ""
        self._visible = False
        self._closed = False
        self._timer = threading.Timer(_PATIENCE, self._appear)
        self._timer.daemon = True

    def __enter__(self) -> Self:
        if _on_terminal(sys.stderr):
            self._timer.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._timer.cancel()
        with self._lock:
            self._closed = True
            if self._visible:
                self._write("\r\x1b[K")

    def step(self, name: str, total: int) -> None:
        """One step is done."""
        with self._lock:
            self._done, self._total, self._last = self._done + 1, total, name
            self._draw()

    def _appear(self) -> None:
        with self._lock:
            self._visible = not self._closed
            self._draw()

    def _draw(self) -> None:
        if self._visible:
            count = f" {self._done} von {self._total}: {self._last}" if self._total else ""
            self._write(f"\r\x1b[K{self._words}{count} …")

    @staticmethod
    def _write(text: str) -> None:
        try:
            sys.stderr.write(text)
            sys.stderr.flush()
        except OSError:
            return
