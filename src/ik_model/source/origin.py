"""Where a concept was loaded from: its images and templates are there.

*Why beside the model:* two concepts that say the same are equal, wherever they come from.
*Why by identity:* a concept that was made from another one may name images that the folder of that one does not have.
"""

from __future__ import annotations

from weakref import ref

from ik_model.model.konzept import Konzept
from ik_model.source.tree import Tree

_origins: dict[int, tuple[ref[Konzept], Tree]] = {}


def remember(konzept: Konzept, tree: Tree) -> None:
    """Keep in mind where a concept came from, for as long as there is that concept."""
    key = id(konzept)
    _origins[key] = (ref(konzept, lambda _gone: _origins.pop(key, None)), tree)


def origin(konzept: Konzept) -> Tree | None:
    """Where a concept was loaded from; ``None`` for one that was built or changed in Python, or came from JSON."""
    known, tree = _origins.get(id(konzept), (None, None))
    return tree if known is not None and known() is konzept else None
