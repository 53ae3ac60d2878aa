"""Which block of the old version became which block of the new one.

First by what cannot mislead: the same element of the concept (its bookmark), or a sentence long enough that stands once
in each version. Of these, those that keep their order hold; whatever has moved is taken out and put in.
Between two of them, the rest is paired by its words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from rapidfuzz.distance import Indel

from ik_renderers.formats.docx.redline.blocks import Block
from ik_renderers.formats.docx.redline.sequences import Pair, best_pairs, heaviest_chain
from ik_renderers.formats.docx.redline.tracking import Side

Step = tuple[Block | None, Block | None]
"""A block of the old version and what became of it; ``None`` where it is gone, or where there was none."""

_TELLING = 30  # characters from which a text that stands once is the same one
_ALIKE = 0.4  # share of common words from which one text became the other
_SAME_HEAD = 0.6
_MANY = 400_000  # pairs that are worth comparing one by one


def side_of(step: Step) -> Side:
    """In which version a block stands."""
    old, new = step
    return "ins" if old is None else "del" if new is None else "both"


def one_of(step: Step) -> Block:
    """The new block of a step, or the old one where there is no new one."""
    block = step[1] or step[0]
    assert block is not None
    return block


def align(old: Sequence[Block], new: Sequence[Block]) -> list[Step]:
    """Lay two versions side by side, every block once, each version in its order."""
    fixed = _anchors(old, new)
    steps: list[Step] = []
    for (row, column), (next_row, next_column) in pairwise([(-1, -1), *fixed, (len(old), len(new))]):
        if row >= 0:
            steps.append((old[row], new[column]))
        steps += _between(old[row + 1 : next_row], new[column + 1 : next_column])
    return steps


def _anchors(old: Sequence[Block], new: Sequence[Block]) -> list[Pair]:
    there = {block.id: (place, block) for place, block in enumerate(new) if block.id}
    pairs = [
        (place, there[block.id][0])
        for place, block in enumerate(old)
        if block.id in there and there[block.id][1].style == block.style
    ]
    taken_old, taken_new = {row for row, _ in pairs}, {column for _, column in pairs}
    once = _standing_once(old), _standing_once(new)
    pairs += [
        (row, once[1][key])
        for key, row in once[0].items()
        if key in once[1] and row not in taken_old and once[1][key] not in taken_new
    ]
    return heaviest_chain(pairs, [1 + len(old[row].text) for row, _ in pairs])


def _standing_once(blocks: Sequence[Block]) -> dict[tuple[str, str, str], int]:
    counted = Counter(block.key for block in blocks)
    return {
        block.key: place
        for place, block in enumerate(blocks)
        if len(block.text) >= _TELLING and counted[block.key] == 1 and not block.id
    }


def _between(old: Sequence[Block], new: Sequence[Block]) -> list[Step]:
    """The rest between two fixed pairs, in which heads pair first, and then what belongs to them."""
    if not old or not new:
        return _side_by_side(old, new, [])
    heads = _heads(old), _heads(new)
    pairs = best_pairs(len(heads[0]), len(heads[1]), lambda r, c: _head_score(old[heads[0][r]], new[heads[1][c]]))
    fixed = [(heads[0][row], heads[1][column]) for row, column in pairs]
    found: list[Pair] = []
    for (row, column), (next_row, next_column) in pairwise([(-1, -1), *fixed, (len(old), len(new))]):
        if row >= 0:
            found.append((row, column))
        inner = _by_words(old[row + 1 : next_row], new[column + 1 : next_column])
        found += [(row + 1 + r, column + 1 + c) for r, c in inner]
    return _side_by_side(old, new, found)


def _heads(blocks: Sequence[Block]) -> list[int]:
    return [place for place, block in enumerate(blocks) if block.id]


def _head_score(old: Block, new: Block) -> float:
    if old.style != new.style:
        return 0
    return _likeness(old, new) - _SAME_HEAD


def _by_words(old: Sequence[Block], new: Sequence[Block]) -> list[Pair]:
    if len(old) * len(new) > _MANY:
        same = (step for step in Indel.opcodes([b.key for b in old], [b.key for b in new]) if step.tag == "equal")
        return [
            pair
            for step in same
            for pair in zip(range(step.src_start, step.src_end), range(step.dest_start, step.dest_end), strict=True)
        ]
    owners = _owners(old), _owners(new)

    def score(row: int, column: int) -> float:
        a, b = old[row], new[column]
        if a.kind != b.kind or a.id or b.id:
            return 0
        if a.kind == "contents":
            return 2
        if owners[0][row] or owners[1][column]:  # what stands in a part that is gone or new pairs with nothing like it
            return 0.1 if a.key == b.key and len(a.text) >= _TELLING else 0
        if a.key == b.key:
            return 1.1
        likeness = _likeness(a, b)
        if a.kind == "table":
            return 0.01 + likeness  # the rows of any two tables can be laid side by side
        return likeness - _ALIKE + 0.1 if likeness >= _ALIKE and a.style == b.style else 0

    return best_pairs(len(old), len(new), score)


def _owners(blocks: Sequence[Block]) -> list[str]:
    """The ID of the unpaired head that each block stands behind."""
    owner, owners = "", []
    for block in blocks:
        owner = block.id or owner
        owners.append(owner)
    return owners


def _likeness(old: Block, new: Block) -> float:
    """How much of the words is common to both, from 0 to 1; of a word or two, how much of the letters."""
    words = Indel.normalized_similarity(old.words, new.words)
    if max(len(old.words), len(new.words)) <= 2:
        return max(words, Indel.normalized_similarity(old.says, new.says, score_cutoff=0.7))
    return words


def _side_by_side(old: Sequence[Block], new: Sequence[Block], pairs: Iterable[Pair]) -> list[Step]:
    """Everything in order: pairs, and between them what is gone, then what is new."""
    steps: list[Step] = []
    row = column = 0
    for next_row, next_column in [*pairs, (len(old), len(new))]:
        steps += [(block, None) for block in old[row:next_row]]
        steps += [(None, block) for block in new[column:next_column]]
        if next_row < len(old):
            steps.append((old[next_row], new[next_column]))
        row, column = next_row + 1, next_column + 1
    return steps
