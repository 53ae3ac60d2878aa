"""The figures as a table that can be read at a glance."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.timing import Spread


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured figure.

    Attributes:
        what: What was measured.
        value: The figure.
        unit: Its unit, ``s`` or ``×``.
        target: The most it should be, if there is a target.
        note: A word on it.
    """

    what: str
    value: Spread
    unit: str
    target: float | None = None
    note: str = ""

    @property
    def met(self) -> bool | None:
        """Whether the target is met; ``None`` where there is none."""
        return None if self.target is None else self.value.median <= self.target


def table(groups: Sequence[tuple[str, Sequence[Figure]]]) -> str:
    """Groups of figures, with a heading each, in common columns."""
    rows: list[tuple[str, ...]] = [("what", "median", "least … most", "target", "met", "")]
    rows += [_cells(figure) for _, figures in groups for figure in figures]
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = [_line(rows[0], widths)]
    for heading, figures in groups:
        lines += ["", heading, *(_line(_cells(figure), widths) for figure in figures)]
    return "\n".join(lines) + "\n"


def _cells(figure: Figure) -> tuple[str, ...]:
    value, unit = figure.value, figure.unit
    spread = "" if value.least == value.most else f"{_number(value.least)} … {_number(value.most)}"
    target = "" if figure.target is None else f"≤ {_number(figure.target)} {unit}"
    met = {None: "", True: "yes", False: "NO"}[figure.met]
    return f"  {figure.what}", f"{_number(value.median)} {unit}", spread, target, met, figure.note


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    what, *rest = cells
    padded = [what.ljust(widths[0])]
    padded += [cell.rjust(width) for cell, width in zip(rest[:-1], widths[1:-1], strict=True)]
    return "   ".join((*padded, rest[-1])).rstrip()


def _number(value: float) -> str:
    return f"{value:.3f}" if abs(value) < 0.1 else f"{value:.2f}" if abs(value) < 10 else f"{value:.1f}"
