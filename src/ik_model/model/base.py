"""What every part of the model shares: frozen, nothing undeclared, an ID that is not a number."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Any, ClassVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints
from pydantic_core import PydanticCustomError

KENNUNG_MUSTER = r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"

Kennung = Annotated[str, StringConstraints(pattern=KENNUNG_MUSTER, max_length=80)]
"""A stable ID: small letters, digits and hyphens, ``sprachkurse-angebot``.

*Why:* numbers change when something is inserted; amendments, reports and links must not break then.
"""


def _ja_nein(value: object) -> object:
    if isinstance(value, str):
        if value.lower() == "ja":
            return True
        if value.lower() == "nein":
            return False
        if value.lower() not in {"true", "false"}:
            raise PydanticCustomError("ja_nein", "ja oder nein erwartet")
    return value


def _datum(value: object) -> object:
    """*Why so strict:* pydantic would take "86400" as a second of 1970."""
    if not isinstance(value, str):
        return value
    if match := re.fullmatch(r"([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4})", value.strip()):
        return f"{match[3]}-{int(match[2]):02}-{int(match[1]):02}"
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        raise PydanticCustomError("date_parsing", "Datum erwartet")
    return value


JaNein = Annotated[bool, BeforeValidator(_ja_nein)]
"""``ja`` or ``nein`` in the source, a bool in Python and JSON."""

Datum = Annotated[date, BeforeValidator(_datum)]
"""A day, written ``2020-09-14`` or ``14.09.2020``."""


def Feld(beschreibung: str, **optionen: Any) -> Any:  # noqa: N802 - it stands where pydantic's Field would
    """A model field with its German description, which editors see as help while they type."""
    return Field(description=beschreibung, **optionen)


class Modell(BaseModel):
    """The root of the model: frozen, and an undeclared key is an error."""

    # Deferred: only the validator of the whole concept is built, not one for each part, when a concept is loaded.
    model_config: ClassVar[ConfigDict] = ConfigDict(
        frozen=True, extra="forbid", hide_input_in_errors=True, defer_build=True
    )


class Ausnahme(Modell):
    """One finding that is excused in the source; the reason is kept and shown."""

    regel: str = Feld("Code der Regel, zum Beispiel ST009", pattern=r"^[A-Z]{2}[0-9]{3}$")
    grund: str = Feld("Warum dieser Befund hier in Ordnung ist", min_length=1)


class Element(Modell):
    """Anything that can be named by its ID: sections, goals, units, papers, duties, figures."""

    id: Kennung = Feld(
        "Dauerhafte Kennung aus Kleinbuchstaben, Ziffern und Bindestrichen; sie ändert sich nie, auch wenn sich "
        "Nummer oder Wortlaut ändern"
    )
    ausnahmen: tuple[Ausnahme, ...] = Feld("Befunde der Prüfung, die hier mit Grund ausgenommen sind", default=())
