"""Whether two values say the same in the source.

*Why not ``==``:* to Python 5.90 equals 5.9, mappings equal each other in any order, and a reference is unequal to
itself once its record has got another name.
"""

from __future__ import annotations

from decimal import Decimal

from ik_model.model.base import Modell
from ik_model.model.verweis import Verweis


def gleich(a: object, b: object) -> bool:
    """Whether both values are written alike."""
    if a is b:
        return True
    if type(a) is not type(b):
        return False
    match a, b:
        case Verweis(), Verweis():
            return a.id == b.id and a.wortlaut == b.wortlaut
        case Modell(), Modell():
            return all(gleich(getattr(a, name), getattr(b, name)) for name in type(a).model_fields)
        case tuple(), tuple():
            return len(a) == len(b) and all(map(gleich, a, b))
        case dict(), dict():
            return list(a) == list(b) and all(map(gleich, a.values(), b.values()))
        case Decimal(), Decimal():
            return str(a) == str(b)
        case _:
            return a == b
