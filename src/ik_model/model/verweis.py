"""A reference to a record by its ID, with the adopted wording where it differs from the record's name."""

from __future__ import annotations

from typing import Any, Self

from pydantic import PrivateAttr, model_serializer, model_validator

from ik_model.model.base import Feld, Kennung, Modell


class Verweis(Modell):
    """Names a unit, a target group or a body.

    *Why:* 21 goals name 6 units in 8 spellings. The record says which unit it is, ``wortlaut`` says what was adopted.
    """

    id: Kennung = Feld("Kennung der Stelle, der Zielgruppe oder des Gremiums")
    wortlaut: str | None = Feld(
        "Wortlaut des beschlossenen Textes, wenn er vom Namen im Verzeichnis abweicht",
        default=None,
        min_length=1,
    )
    _name: str = PrivateAttr("")

    @model_validator(mode="before")
    @classmethod
    def _kurzform(cls, value: Any) -> Any:
        return {"id": value} if isinstance(value, str) else value

    @model_serializer(mode="plain")
    def _als_kurzform(self) -> str | dict[str, str]:
        return self.id if self.wortlaut is None else {"id": self.id, "wortlaut": self.wortlaut}

    def __str__(self) -> str:
        return self.wortlaut or self._name or self.id

    def mit_namen(self, name: str) -> Self:
        """A copy that knows the record's name, so that ``str()`` can say it."""
        copy = self.model_copy()
        copy._name = name
        return copy
