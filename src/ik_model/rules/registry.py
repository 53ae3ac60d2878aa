"""The one table of codes, and how a code becomes a rule.

*Why a table:* codes are quoted in profiles, exceptions and minutes, so they are given once, here, and never again.
It also lets ``ik_model.load`` import two rules instead of all.

A package can bring rules of its own (:mod:`ik_model.rules.fremde`); their codes begin with letters of their own.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib import import_module

from ik_model.diagnostics.finding import Finding
from ik_model.rules.fremde import fremde, herkunft
from ik_model.rules.kontext import Kontext, Lauf
from ik_model.rules.regel import FAMILIEN, Regel

TABELLE: dict[str, str] = {
    # Struktur
    "ST001": "struktur.teilziel_ohne_zielgruppe",
    "ST002": "struktur.teilziel_ohne_verantwortliche",
    "ST003": "struktur.handlungsfeld_ohne_teilziel",
    "ST004": "struktur.handlungsfeld_ohne_oberziel",
    "ST005": "struktur.gliederungsnummer_fehlt_oder_doppelt",
    "ST006": "struktur.aufzaehlung_anders_als_gliederung",
    "ST007": "struktur.platzhalter_leer",
    "ST008": "struktur.texte_fast_gleich",
    "ST009": "struktur.teilziel_ohne_aktivitaet",
    "ST010": "struktur.zwei_aktivitaeten_in_einem_punkt",
    "ST011": "struktur.teilziel_ohne_pflichtteil",
    "ST012": "struktur.massnahme_ohne_pflichtfeld",
    "ST013": "struktur.wert_nicht_auf_der_skala",
    "ST014": "struktur.ebene_unbekannt",
    "ST015": "struktur.platzhalter_noch_offen",
    "ST016": "struktur.platzhalter_im_fertigen_text",
    # Verweise
    "VW001": "verweise.kennung_doppelt",
    "VW002": "verweise.kennung_unbekannt",
    "VW003": "verweise.linkziel_leer",
    "VW004": "verweise.domain_weicht_ab",
    "VW005": "verweise.fussnote_ohne_ziel",
    "VW006": "verweise.fussnote_ohne_zeichen",
    "VW007": "verweise.seitenverweis_ohne_ziffer",
    "VW008": "verweise.anlage_nicht_beigefuegt",
    # Änderungen
    "AE001": "aenderungen.fundstelle_gibt_es_nicht",
    "AE002": "aenderungen.wortlaut_nicht_gefunden",
    "AE003": "aenderungen.wortlaut_mehrfach",
    "AE004": "aenderungen.aenderung_ohne_wortlaut",
    "AE005": "aenderungen.satzgrenze_unsicher",
    "AE006": "aenderungen.mehrere_saetze_in_einer_zeile",
    "AE007": "aenderungen.setzt_passt_nicht",
    "AE008": "aenderungen.ausgangstext_geaendert",
    "AE009": "aenderungen.zwei_aenderungen_an_einer_stelle",
    "AE010": "aenderungen.aenderung_nicht_moeglich",
    "AE011": "aenderungen.daten_bleiben_zurueck",
    "AE012": "aenderungen.text_bleibt_zurueck",
    "AE013": "aenderungen.begriff_auch_anderswo",
    "AE014": "aenderungen.verweis_auf_gestrichenes",
    "AE015": "aenderungen.geaenderte_vorlage_fehlt",
    "AE016": "aenderungen.beschluss_ohne_wortlaut",
    "AE020": "aenderungen.beschlossener_text_weicht_ab",
    # Organisation
    "OR001": "organisation.einheit_nicht_im_verzeichnis",
    "OR002": "organisation.einheit_in_zwei_schreibweisen",
    "OR003": "organisation.sammelbegriff_ohne_federfuehrung",
    "OR004": "organisation.parteien_statt_fraktionen",
    "OR005": "organisation.federfuehrung_kommt_nicht_vor",
    # Berichtswesen
    "BE001": "berichtswesen.kein_bericht_an_den_ausschuss",
    "BE002": "berichtswesen.berichtspflicht_unvollstaendig",
    "BE003": "berichtswesen.bericht_faellig",
    "BE004": "berichtswesen.bericht_nur_an_ausschuss",
    "BE005": "berichtswesen.massnahme_endet_vor_beginn",
    "BE006": "berichtswesen.steuerungsgruppe_unvollstaendig",
    # Vorlage
    "VO001": "vorlage.nummer_passt_nicht",
    "VO002": "vorlage.bezugsvorlage_fehlt",
    "VO003": "vorlage.nichtoeffentlich_ohne_begruendung",
    "VO004": "vorlage.zustaendigkeit_leer",
    "VO005": "vorlage.kein_entscheidendes_gremium",
    "VO006": "vorlage.beratung_nicht_in_beratungsfolge",
    "VO007": "vorlage.ladungsfrist_unterschritten",
    "VO008": "vorlage.pflichtfeld_leer",
    "VO009": "vorlage.anlage_in_anderer_fassung",
    "VO010": "vorlage.bericht_mit_beschlussvorschlag",
    "VO011": "vorlage.kaestchen_passt_nicht",
    # Barrierefreiheit
    "BA001": "barrierefreiheit.sprache_oder_titel_fehlt",
    "BA002": "barrierefreiheit.ueberschriftenebene_uebersprungen",
    "BA003": "barrierefreiheit.tabelle_ohne_kopfzellen",
    "BA004": "barrierefreiheit.bild_ohne_alternativtext",
    "BA005": "barrierefreiheit.linktext_ohne_aussage",
    "BA006": "barrierefreiheit.akzentfarbe_zu_hell",
    # Prüfung
    "PR001": "pruefung.ausnahme_ohne_befund",
    "PR002": "pruefung.regel_unbekannt",
    "PR003": "pruefung.regel_nicht_abschaltbar",
}
"""Code → the module of its rule, below ``ik_model.rules``. A code that was given is never given to another rule."""

_INTEGRITAET = ("VW001", "VW002")


@cache
def alle() -> Sequence[Regel]:
    """Every rule, in the order of the table; those of other packages follow."""
    return (*map(finde, TABELLE), *fremde().regeln.values())


@cache
def integritaet() -> Sequence[Regel]:
    """The rules without which a concept cannot be used: its IDs are unique, and its references lead somewhere."""
    return tuple(map(finde, _INTEGRITAET))


def einzeln(weitere: Iterable[Regel] = ()) -> Sequence[Regel]:
    """The rules that look at one element at a time, and so hold for a part of a concept as well."""
    return tuple(regel for regel in (*alle(), *weitere) if regel.umfang not in (Kontext, Lauf))


def ausfaelle() -> Mapping[str, Finding]:
    """The rules of other packages that cannot be used, by their codes."""
    return fremde().ausfaelle


def finde(code: str) -> Regel:
    """The rule of a code.

    Raises:
        KeyError: There is no such rule.
    """
    if code not in TABELLE:
        return fremde().regeln[code]
    module = TABELLE[code]
    rule: Regel = getattr(import_module(f"ik_model.rules.{module}"), module.rpartition(".")[2])
    return rule


def codes() -> Sequence[str]:
    """Every code that there is, or that a package has asked for; nothing is imported for it."""
    return (*TABELLE, *herkunft())


def herkunft_von(code: str) -> str:
    """The package that a rule comes from; one that a program hands over comes from none."""
    return "ik-model" if code in TABELLE else ", ".join(herkunft().get(code, ["eigene Regel"]))


def gruppe(kuerzel: str) -> str:
    """What the rules are called together whose codes begin with these two letters."""
    pakete = (", ".join(pakete) for code, pakete in herkunft().items() if code.startswith(kuerzel))
    return FAMILIEN.get(kuerzel) or next(pakete, kuerzel)
