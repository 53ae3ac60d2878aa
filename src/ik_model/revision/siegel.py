"""The seal: a hash over what a body has adopted, so that nobody changes an adopted text without a new decision."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from ik_model.model.abschnitt import Abschnitt
from ik_model.model.base import Element, Modell
from ik_model.model.beschluss import Beschlussvermerk
from ik_model.model.kennzahl import Indikator
from ik_model.model.konzept import Konzept
from ik_model.model.massnahme import Massnahme, Meilenstein
from ik_model.model.profil import Massnahmenform, Profil, Teilzielform
from ik_model.model.teilziel import Teilziel

VERSION = "ik-siegel-1"
"""Goes into the hash: should another form ever be needed, an old seal stays what it was."""

_OHNE: dict[type[Modell], frozenset[str]] = {
    Element: frozenset({"ausnahmen"}),
    Konzept: frozenset({"status", "datum", "vorlagen", "beschluesse", "nachfolger", "stichworte", "sprachfassungen"}),
    Abschnitt: frozenset({"umbruch"}),
    Teilziel: frozenset({"umbruch"}),
    Massnahme: frozenset({"umbruch", "verlauf"}),
    Meilenstein: frozenset({"erreicht"}),
    Indikator: frozenset({"messwerte"}),
    Profil: frozenset({"anschrift", "vorlagen", "berichtswesen", "domains", "hausstil", "dokumentvorlagen", "regeln"}),
    Teilzielform: frozenset({"pflicht"}),
    Massnahmenform: frozenset({"pflicht"}),
}
"""What a body does not adopt: layout, checks and papers, and what is only recorded after the decision.

*Why the profile's names and numbering stay:* "Ziffer 5" and "Teilziel" are words of the adopted text.
"""


def siegel(konzept: Konzept) -> str:
    """``sha256:…`` over the canonical form of the adopted text.

    The canonical form is JSON in UTF-8, keys sorted, no blank between them, fields with their default left out.
    """
    inhalt = {"siegel": VERSION, "konzept": beschlossener_inhalt(konzept)}
    form = json.dumps(inhalt, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
    return f"sha256:{hashlib.sha256(form.encode()).hexdigest()}"


def beschlossener_inhalt(konzept: Konzept) -> dict[str, Any]:
    """What the seal covers, as plain data."""
    daten = konzept.model_dump(mode="json", exclude_defaults=True)
    _kuerzen(konzept, daten)
    return daten


def geltender_beschluss(konzept: Konzept) -> Beschlussvermerk | None:
    """The last decision on the text, if it says that it is adopted."""
    beschlossen = konzept.status.strip().lower() == "beschlossen"
    return konzept.beschluesse[-1] if beschlossen and konzept.beschluesse else None


def unversehrt(konzept: Konzept) -> bool:
    """Whether the text is the one that was adopted, word for word."""
    beschluss = geltender_beschluss(konzept)
    return beschluss is not None and beschluss.siegel == siegel(konzept)


def _kuerzen(modell: Modell, daten: dict[str, Any]) -> None:
    """Take out of the data of a model what is not adopted, at any depth."""
    ohne = frozenset[str]().union(*(_OHNE.get(klasse, frozenset()) for klasse in type(modell).__mro__))
    for name in list(daten):
        if name in ohne:
            del daten[name]
        else:
            _kuerzen_wert(getattr(modell, name), daten[name])


def _kuerzen_wert(wert: object, daten: Any) -> None:
    match wert:
        case Modell() if isinstance(daten, dict):
            _kuerzen(wert, daten)
        case tuple():
            for teil, teildaten in zip(wert, daten, strict=True):
                _kuerzen_wert(teil, teildaten)
        case dict():
            for name, teil in wert.items():
                _kuerzen_wert(teil, daten[name])
