"""What of a broken concept is sound: the concept without the parts that do not fit the model.

*Why:* an editor should see all problems at once. One mistyped field must not hide that a Teilziel elsewhere has no
target group; so the sound rest is judged too, though it is never handed out as the concept.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from ik_model.model.konzept import Konzept

_ROUNDS = 6
_GONE = object()

_WORDS = "unlesbar"
_NEEDED: dict[str, object] = {
    **dict.fromkeys(("id", "titel", "name", "text", "kreis", "nummer", "betreff", "begriff"), _WORDS),
    "gliederung": [],
}
"""What is made up where it is missing."""

_ROWS = {"gliederung": "titel", "anhaenge": "titel", "abschnitte": "titel", "massnahmen": "titel", "teilziele": "text"}
"""Rows whose parts are numbered, and what a part of them needs beside its ID."""

Loc = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Partial:
    """The sound rest of a concept.

    Attributes:
        konzept: The concept without its broken parts.
        damaged: IDs of the elements that lost something; what rules say of them may be an echo.
    """

    konzept: Konzept
    damaged: frozenset[str]


def sound_part(data: object, error: ValidationError, damaged: Iterable[str] = ()) -> Partial | None:
    """Take out what does not fit until the rest is a concept.

    What a part cannot do without is made up, and what stands in a row of numbered parts leaves a part that stands for
    it. *Why:* else the rest would be judged less, or under other numbers than the editor sees.

    Args:
        data: The concept as plain data; it is used up.
        error: What pydantic says of it.
        damaged: IDs of elements that are known to be damaged.

    Returns:
        The sound rest, or ``None`` if too little is left of it.
    """
    all_damaged = set(damaged)
    for _ in range(_ROUNDS):
        for item in error.errors(include_url=False, include_input=False, include_context=False):
            loc: Loc = tuple(step for step in item["loc"] if step != "[key]")
            missing = item["type"] == "missing"
            all_damaged |= _ids(data, loc)
            if not (missing and _made_up(data, loc, all_damaged)) and not _take_out(
                data, loc[:-1] if missing else loc, all_damaged
            ):
                return None
        data = _without_gaps(data)
        try:
            return Partial(Konzept.model_validate(data), frozenset(all_damaged))
        except ValidationError as next_error:
            error = next_error
    return None


def _made_up(data: Any, loc: Loc, damaged: set[str]) -> bool:
    """Put something in the place of a missing word; ``False`` where that would say too much."""
    name = str(loc[-1])
    parent = data
    for step in loc[:-1]:
        parent = _child(parent, step)
    if not isinstance(parent, dict) or name not in _NEEDED:
        return False
    parent[name] = _new_id(damaged) if name == "id" else _NEEDED[name]
    if isinstance(parent.get("id"), str):
        damaged.add(parent["id"])
    return True


def _new_id(damaged: set[str]) -> str:
    id = f"unlesbar-{len(damaged) + 1}"
    damaged.add(id)
    return id


def _ids(data: Any, loc: Iterable[str | int]) -> set[str]:
    """IDs of the innermost element on the way."""
    found: set[str] = set()
    for step in loc:
        if isinstance(data, dict) and isinstance(data.get("id"), str):
            found = {data["id"]}
        data = _child(data, step)
    if isinstance(data, dict) and isinstance(data.get("id"), str):
        found = {data["id"]}
    return found


def _child(data: Any, step: str | int) -> Any:
    if isinstance(data, dict):
        return data.get(str(step), _GONE)
    if isinstance(data, list) and isinstance(step, int) and step < len(data):
        return data[step]
    return _GONE


def _take_out(data: Any, loc: Loc, damaged: set[str]) -> bool:
    """Mark the value at ``loc`` (or as near to it as there is one) as gone; ``False`` if that is the concept itself."""
    holder, last, row = None, None, ""
    for step in loc:
        child = _child(data, step)
        if child is _GONE:
            if isinstance(data, list) or str(step) in data:
                return True  # it has been taken out already
            break
        row = str(last) if isinstance(data, list) else ""
        holder, last, data = data, step, child
    if holder is None:
        return False
    stand_in = _ROWS.get(row)
    holder[last if isinstance(holder, list) else str(last)] = (
        {"id": _new_id(damaged), stand_in: _WORDS} if stand_in else _GONE
    )
    return True


def _without_gaps(data: Any) -> Any:
    if isinstance(data, dict):
        return {key: _without_gaps(value) for key, value in data.items() if value is not _GONE}
    if isinstance(data, list):
        return [_without_gaps(value) for value in data if value is not _GONE]
    return data
