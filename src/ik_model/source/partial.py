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


def sound_part(data: object, error: ValidationError) -> Partial | None:
    """Take out what does not fit until the rest is a concept.

    Args:
        data: The concept as plain data; it is used up.
        error: What pydantic says of it.

    Returns:
        The sound rest, or ``None`` if too little is left of it.
    """
    damaged: set[str] = set()
    for _ in range(_ROUNDS):
        for item in error.errors(include_url=False, include_input=False, include_context=False):
            loc: Loc = tuple(item["loc"])
            damaged |= _ids(data, loc)
            if not _take_out(data, _culprit(loc) if item["type"] == "missing" else loc):
                return None
        data = _without_gaps(data)
        try:
            return Partial(Konzept.model_validate(data), frozenset(damaged))
        except ValidationError as next_error:
            error = next_error
    return None


def _culprit(loc: Loc) -> Loc:
    """For a missing field: the list item, or the value, that lacks it."""
    return loc[:-1]


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


def _take_out(data: Any, loc: Loc) -> bool:
    """Mark the value at ``loc`` (or as near to it as there is one) as gone; ``False`` if that is the concept itself."""
    holder, last = None, None
    for step in loc:
        child = _child(data, step)
        if child is _GONE:
            if isinstance(data, list) or str(step) in data:
                return True  # it has been taken out already
            break
        holder, last, data = data, step, child
    if holder is None:
        return False
    holder[last if isinstance(holder, list) else str(last)] = _GONE
    return True


def _without_gaps(data: Any) -> Any:
    if isinstance(data, dict):
        return {key: _without_gaps(value) for key, value in data.items() if value is not _GONE}
    if isinstance(data, list):
        return [_without_gaps(value) for value in data if value is not _GONE]
    return data
