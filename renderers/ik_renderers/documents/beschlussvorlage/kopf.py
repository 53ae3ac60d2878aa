"""The head of a paper: who it comes from, its particulars, its way through the bodies."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ik_model.model.beschluss import Punktbeschluss
from ik_model.model.profil import Vorlagenform
from ik_model.model.vorlage import Beratung, Vorlage
from ik_renderers.documents.zahl import tag

_PLATZHALTER = re.compile(r"\{(\w+)\}")


def links(form: Vorlagenform, vorlage: Vorlage) -> list[str]:
    """The lines on the left; one that has nothing to fill in is left out, a placeholder alone gives a line each."""
    angaben = _angaben(vorlage)
    zeilen: list[str] = []
    for muster in form.kopf_links:
        namen = _PLATZHALTER.findall(muster)
        if namen and _PLATZHALTER.fullmatch(muster):
            zeilen += angaben[namen[0]]
        elif not namen or any(angaben[name] for name in namen):
            zeilen.append(_PLATZHALTER.sub(lambda match: ", ".join(angaben[match[1]]), muster))
    return zeilen


def rechts(form: Vorlagenform, vorlage: Vorlage) -> list[str]:
    """The particulars on the right, each with its label."""
    angaben = _angaben(vorlage)
    zeilen = [(beschriftung, angaben[name]) for name, beschriftung in form.kopf_rechts.items()]
    return [f"{beschriftung}: {', '.join(worte)}" for beschriftung, worte in zeilen if worte]


def _angaben(vorlage: Vorlage) -> dict[str, list[str]]:
    """What the head can name, each as a list of words."""
    einzeln = {
        "nummer": vorlage.nummer,
        "art": vorlage.art,
        "status": vorlage.status,
        "datum": tag(vorlage.datum) if vorlage.datum else None,
        "federfuehrung": str(vorlage.federfuehrung) if vorlage.federfuehrung else None,
        "ansprechpartner": vorlage.ansprechpartner,
        "bearbeitung": vorlage.bearbeitung,
        "verfasser": vorlage.verfasser,
        "aktenzeichen": vorlage.aktenzeichen,
        "aendert": vorlage.aendert,
        "antragsteller": vorlage.antragsteller,
    }
    return {
        **{name: [wert] if wert else [] for name, wert in einzeln.items()},
        "beteiligte": list(map(str, vorlage.beteiligte)),
        "bezug": list(vorlage.bezug),
    }


def beratungsfolge(stationen: Sequence[Beratung]) -> tuple[list[str], list[list[str]]]:
    """Header and rows; columns for agenda item and result only where some stop has them."""
    spalten = ["Datum", "Gremium", "Zuständigkeit"]
    mit_top = any(s.top for s in stationen)
    mit_ergebnis = any(s.ergebnis for s in stationen)
    spalten += ["TOP"] * mit_top + ["Ergebnis"] * mit_ergebnis
    zeilen = [
        [tag(s.datum) if s.datum else "", str(s.gremium), s.zustaendigkeit or ""]
        + [s.top or ""] * mit_top
        + [ergebnis(s)] * mit_ergebnis
        for s in stationen
    ]
    return spalten, zeilen


def ergebnis(station: Beratung | Punktbeschluss) -> str:
    """What was decided, with the votes: "geändert beschlossen (Ja 24, Nein 3, Enthaltung 1)"."""
    stimmen = station.abstimmung
    if stimmen is None:
        return station.ergebnis or ""
    teile = ["einstimmig"] if stimmen.einstimmig else []
    teile += [f"Ja {stimmen.ja}", f"Nein {stimmen.nein}", f"Enthaltung {stimmen.enthaltung}"]
    teile += [f"Befangen {stimmen.befangen}"] if stimmen.befangen else []
    return f"{station.ergebnis or ''} ({', '.join(teile)})".strip()
