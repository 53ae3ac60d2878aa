"""Where the parts of a model came from: positions travel beside the model, not in it."""

from __future__ import annotations

from typing import Protocol

from ik_model.diagnostics.span import Span

Path = tuple[str | int, ...]
"""The way from an element to one of its values: ``("zielgruppen", 0)``."""


class Positions(Protocol):
    """Finds the place of an element's value in its source."""

    def span(
        self, element: str, path: Path = (), *, line: int | None = None, word: str = "", column: int = 0
    ) -> Span | None:
        """The place of a value.

        Args:
            element: ID of the element.
            path: The way from the element to the value; as far as it leads, if a part of it is missing.
            line: For a text field: the line of the value, from 0 (``Satz.zeile``).
            word: What to underline within that line (or the whole value), where it is found.
            column: The column of that line from which on the word is looked for, from 0.

        Returns:
            The place, or ``None`` if the element did not come from a file.
        """
        ...


class Nowhere:
    """The positions of a model that was built in Python."""

    def span(
        self, element: str, path: Path = (), *, line: int | None = None, word: str = "", column: int = 0
    ) -> Span | None:
        """Always ``None``."""
        return None
