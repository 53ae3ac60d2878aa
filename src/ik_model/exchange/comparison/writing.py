"""A comparison to JSON."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import date
from decimal import Decimal
from typing import Any, Final

from ik_model.exchange.comparison import form
from ik_model.model.anker import Satzanker
from ik_model.model.auszeichnung import schreiben
from ik_model.model.base import Modell
from ik_model.model.text import Text
from ik_model.model.turnus import Turnus
from ik_model.revision.diff.aenderung import (
    Aenderung,
    Entfernt,
    Geaendert,
    Hinzugefuegt,
    KennungGeaendert,
    Umnummeriert,
    Vergleich,
    Verschoben,
)
from ik_model.revision.diff.inhalt import (
    Eintragspaar,
    Felderaenderung,
    Inhalt,
    Listenaenderung,
    Textaenderung,
    Verweisaenderung,
    Wertaenderung,
)

_ARTEN: Final = {
    Hinzugefuegt: "hinzugefuegt",
    Entfernt: "entfernt",
    Verschoben: "verschoben",
    Umnummeriert: "umnummeriert",
    KennungGeaendert: "kennung-geaendert",
    Geaendert: "geaendert",
}


def comparison_json(vergleich: Vergleich, alt: form.Stand, neu: form.Stand) -> str:
    """The comparison as JSON: two blanks a level, what is not there left out, a line end at the end.

    Args:
        vergleich: The comparison.
        alt: What to say of the old version.
        neu: What to say of the new version.
    """
    aenderungen = [_aenderung(aenderung) for aenderung in vergleich]
    inhalt = form.Vergleich.model_validate({"alt": alt, "neu": neu, "aenderungen": aenderungen})
    envelope = {"$schema": form.SCHEMA, "format": form.FORMAT, "version": form.VERSION}
    data = envelope | inhalt.model_dump(mode="json", exclude_defaults=True)
    text = json.dumps(data, ensure_ascii=False, indent=2, allow_nan=False) + "\n"
    return text.encode("utf-8", "replace").decode()  # a file's name may hold what is no character


def _aenderung(aenderung: Aenderung) -> dict[str, Any]:
    data: dict[str, Any] = {
        "art": _ARTEN[type(aenderung)],
        "element": aenderung.element,
        "schluessel": aenderung.schluessel,
        "klasse": aenderung.klasse,
        "beschreibung": aenderung.beschreibung,
        "folgt": aenderung.folgt,
    }
    data |= {name: asdict(lage) for name in ("alt", "neu") if (lage := getattr(aenderung, name)) is not None}
    match aenderung:
        case KennungGeaendert():
            data["bisher"] = aenderung.bisher
        case Verschoben():
            data["platz"] = asdict(aenderung.platz)
        case Hinzugefuegt():
            data |= {"platz": asdict(aenderung.platz), "werte": wert(aenderung.inhalt)}
        case Entfernt():
            data["werte"] = wert(aenderung.inhalt)
        case Geaendert():
            data |= {
                "feld": aenderung.feld,
                "beschriftung": aenderung.beschriftung,
                "vorher": wert(aenderung.vorher),
                "nachher": wert(aenderung.nachher),
                "inhalt": _inhalt(aenderung.inhalt),
            }
    return data


def _inhalt(inhalt: Inhalt) -> dict[str, Any]:
    match inhalt:
        case Textaenderung():
            saetze = [asdict(paar) for paar in inhalt.saetze]
            return {"art": "text", "saetze": saetze, "anders_gegliedert": inhalt.bau}
        case Verweisaenderung():
            return {"art": "verweise", **asdict(inhalt)}
        case Wertaenderung():
            return {"art": "wert", **asdict(inhalt)}
        case Felderaenderung():
            return {"art": "felder", "felder": [{"name": name, "inhalt": _inhalt(i)} for name, i in inhalt.felder]}
        case Listenaenderung():
            return {"art": "liste", "eintraege": list(map(_eintrag, inhalt.eintraege))}


def _eintrag(paar: Eintragspaar) -> dict[str, Any]:
    inhalt = None if paar.inhalt is None else _inhalt(paar.inhalt)
    return {"art": paar.art, "name": paar.name, "alt": paar.alt, "neu": paar.neu, "inhalt": inhalt}


def wert(value: object) -> Any:
    """A value of the model as plain data, in the canonical form of a concept."""
    match value:
        case Text():
            return schreiben(value)
        case Modell():
            return value.model_dump(mode="json", exclude_defaults=True)
        case tuple():
            return [wert(teil) for teil in value]
        case dict():
            return {schluessel: wert(teil) for schluessel, teil in value.items()}
        case Turnus():
            return value.iso
        case date():
            return value.isoformat()
        case Decimal() | Satzanker():
            return str(value)
        case _:
            return value
