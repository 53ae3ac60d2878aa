"""What the fields of a class are to a comparison, told by their annotations.

*Why by annotation:* a class or a field that is added to the model is compared from that moment on.
"""

from __future__ import annotations

import types
import typing
from dataclasses import dataclass
from functools import cache
from typing import Any

from pydantic.types import StringConstraints

from ik_model.model.base import KENNUNG_MUSTER, Element, Modell
from ik_model.model.verweis import Verweis


@dataclass(frozen=True, slots=True)
class Aufbau:
    """The fields of a class.

    Attributes:
        reihen: Those that hold a row of elements.
        einzelne: Those that hold one element, or none.
        gruppen: Those that hold one value with fields of its own, or none.
        werte: All others, which are compared as a whole; the ID is not among them.
    """

    reihen: tuple[str, ...]
    einzelne: tuple[str, ...]
    gruppen: tuple[str, ...]
    werte: tuple[str, ...]


@cache
def aufbau(klasse: type[Modell]) -> Aufbau:
    """Sort the fields of a class by what they hold."""
    faecher: dict[str, list[str]] = {"reihen": [], "einzelne": [], "gruppen": [], "werte": []}
    for name, feld in klasse.model_fields.items():
        kern = _kern(feld.annotation)
        if typing.get_origin(kern) is tuple and _ist(typing.get_args(kern)[0], Element):
            faecher["reihen"].append(name)
        elif _ist(kern, Element):
            faecher["einzelne"].append(name)
        elif _ist(kern, Modell) and not _ist(kern, Verweis):
            faecher["gruppen"].append(name)
        elif name != "id" or not issubclass(klasse, Element):
            faecher["werte"].append(name)
    return Aufbau(**{fach: tuple(namen) for fach, namen in faecher.items()})


@cache
def reihe_fuer(klasse: type[Modell], art: type[Element]) -> str:
    """The first field of a class that holds a row of such elements; empty if there is none."""
    for name in aufbau(klasse).reihen:
        if _ist(typing.get_args(_kern(klasse.model_fields[name].annotation))[0], art):
            return name
    return ""


@cache
def nennt_kennungen(klasse: type[Modell], feld: str) -> bool:
    """Whether a field names other elements by their IDs: one, or several."""
    kern = _kern(klasse.model_fields[feld].annotation)
    if typing.get_origin(kern) is tuple:
        kern = typing.get_args(kern)[0]
    return _ist_kennung(kern) or any(map(_hat_muster, klasse.model_fields[feld].metadata))


def _kern(annotation: Any) -> Any:
    """The annotation without ``| None``."""
    if typing.get_origin(annotation) in (typing.Union, types.UnionType):
        rest = [teil for teil in typing.get_args(annotation) if teil is not types.NoneType]
        return rest[0] if len(rest) == 1 else annotation
    return annotation


def _ist(annotation: Any, klasse: type) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, klasse)


def _ist_kennung(annotation: Any) -> bool:
    return typing.get_origin(annotation) is typing.Annotated and any(map(_hat_muster, typing.get_args(annotation)[1:]))


def _hat_muster(metadatum: object) -> bool:
    return isinstance(metadatum, StringConstraints) and metadatum.pattern == KENNUNG_MUSTER
