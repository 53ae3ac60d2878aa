"""Partners for paragraphs whose end has nothing to join.

Where all paragraphs before a table, or at the end of the text, stand in one version only, Word takes the last of them
away whole, but LibreOffice leaves an empty one (seen in 7.4).
So it becomes the other side of the nearest paragraph of the other version, if that one has no partner to lose.
"""

from __future__ import annotations

from collections.abc import Iterable

from ik_renderers.formats.docx.redline.alignment import Step, one_of, side_of


def partnered(steps: Iterable[Step]) -> list[Step]:
    """The steps, so that the last paragraph before each table and at the end stands in both versions, if it can."""
    result = list(steps)
    start = 0
    while start < len(result):
        end = start
        while end < len(result) and one_of(result[end]).kind == "paragraph":
            end += 1
        sides = {side_of(step) for step in result[start:end]}
        before = len(result)
        if len(sides) == 1 and "both" not in sides:
            _find(result, end - 1)
        start = end + 1 - (before - len(result))
    return result


def _find(steps: list[Step], taker: int) -> None:
    side = 0 if side_of(steps[taker]) == "ins" else 1
    places = range(taker - 1, -1, -1), range(taker + 1, len(steps))
    for giver in (next((place for place in way if steps[place][side] is not None), None) for way in places):
        if giver is not None and _is_free(steps[giver]):
            _give(steps, giver, taker, side)
            return


def _is_free(step: Step) -> bool:
    """Whether a paragraph has no partner, or nothing to say to it."""
    block = one_of(step)
    return block.kind == "paragraph" and (side_of(step) != "both" or not block.text)


def _give(steps: list[Step], giver: int, taker: int, side: int) -> None:
    """Let one paragraph give its old (0) or new (1) version to another one."""
    (old, new), (taker_old, taker_new) = steps[giver], steps[taker]
    steps[taker] = (old, taker_new) if side == 0 else (taker_old, new)
    steps[giver] = (None, new) if side == 0 else (old, None)
    if steps[giver] == (None, None):
        del steps[giver]
