"""Which item of a list was which one before."""

from __future__ import annotations

import json
from bisect import bisect_left
from collections import defaultdict, deque
from collections.abc import Mapping, Sequence


def align(old: Sequence[object], new: Sequence[object]) -> list[int | None]:
    """For each new item, the old one that it was; ``None`` for one that was not there.

    Items with an ID are the same if their ID is; others are the same if they are equal, and what is left between two
    items that stayed is taken for the same with another value.
    """
    places: defaultdict[str, deque[int]] = defaultdict(deque)
    for number, item in enumerate(old):
        places[_key(item)].append(number)
    origins: list[int | None] = []
    for item in new:
        same = places[_key(item)]
        origins.append(same.popleft() if same else None)
    _pair_what_is_left(old, new, origins)
    return origins


def staying(origins: Sequence[int | None]) -> set[int]:
    """The places in the new list of as many items as possible that need not be moved."""
    ends: list[int] = []  # the smallest old number that a run of this length can end with
    run: list[int] = []
    before: list[int] = []
    known = [(place, origin) for place, origin in enumerate(origins) if origin is not None]
    for number, (_, origin) in enumerate(known):
        length = bisect_left(ends, origin)
        before.append(run[length - 1] if length else -1)
        ends[length : length + 1] = [origin]
        run[length : length + 1] = [number]
    stay: set[int] = set()
    number = run[-1] if run else -1
    while number >= 0:
        stay.add(known[number][0])
        number = before[number]
    return stay


def _key(item: object) -> str:
    if isinstance(item, Mapping) and isinstance(id := item.get("id"), str):
        return id
    return item if isinstance(item, str) else json.dumps(item, sort_keys=True)


def _pair_what_is_left(old: Sequence[object], new: Sequence[object], origins: list[int | None]) -> None:
    taken = {origin for origin in origins if origin is not None}
    stay = staying(origins)
    before, gap = -1, list[int]()
    for place in range(len(new) + 1):
        if place < len(new) and place not in stay:
            if origins[place] is None:
                gap.append(place)
            continue
        behind = origins[place] if place < len(new) else len(old)
        assert behind is not None, "what stays has been there"
        left = [number for number in range(before + 1, behind) if number not in taken]
        for new_place, number in zip(gap, left, strict=False):
            if not (_is_element(old[number]) and _is_element(new[new_place])):
                origins[new_place] = number
        before, gap = behind, []


def _is_element(item: object) -> bool:
    return isinstance(item, Mapping) and "id" in item
