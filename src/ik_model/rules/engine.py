"""Run the rules on a concept: what they object to becomes findings, with place, weight and excuse."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime

from ik_model.diagnostics.finding import Finding, Severity
from ik_model.diagnostics.positions import Nowhere, Positions
from ik_model.model.konzept import Konzept
from ik_model.rules import registry
from ik_model.rules.ausfall import AUSFALLCODES, abgebrochen
from ik_model.rules.befund import Befund
from ik_model.rules.fundort import fundort
from ik_model.rules.kontext import Kontext, Lauf
from ik_model.rules.regel import Regel, fuelle
from ik_model.rules.textstelle import Textstelle


def judge(
    konzept: Konzept,
    positions: Positions | None = None,
    *,
    stichtag: date | None = None,
    only: Iterable[Regel] | None = None,
    only_integrity: bool = False,
    more: Iterable[Regel] = (),
) -> list[Finding]:
    """Judge a concept.

    Args:
        konzept: The concept, from files or built in Python.
        positions: Where its parts stand in files.
        stichtag: The day for due dates; today if left out.
        only: These rules alone; without it, all.
        only_integrity: Only the rules without which a concept cannot be used.
        more: Rules that no package has registered, beside the others.

    Returns:
        Every finding, sorted by place; excused ones carry their reason in ``ausnahme``.
    """
    if only_integrity:
        only = registry.integritaet()
    regeln = (*(registry.alle() if only is None else only), *more)
    kontext = Kontext(konzept, stichtag or datetime.now(UTC).astimezone().date())
    return _Durchgang(kontext, positions or Nowhere()).judge(regeln, komplett=only is None)


def als_finding(konzept: Konzept, positions: Positions, regel: Regel, befund: Befund) -> Finding:
    """What a rule would say of one place, with the rule's own weight; nothing excuses it."""
    return Finding(
        code=regel.code,
        name=regel.name,
        severity=regel.severity,
        message=fuelle(regel.meldung, befund.werte),
        hint=fuelle(regel.hinweis, befund.werte),
        span=positions.span(befund.element, befund.path, line=befund.zeile, word=befund.wort, column=befund.spalte),
        element=befund.element,
        ort=fundort(konzept, befund.element, befund.path, befund.satz),
    )


class _Durchgang:
    """One run over one concept."""

    def __init__(self, kontext: Kontext, positions: Positions) -> None:
        self._kontext = kontext
        self._konzept = kontext.konzept
        self._positions = positions
        self._benutzt: set[tuple[str, int]] = set()

    def judge(self, regeln: tuple[Regel, ...], *, komplett: bool) -> list[Finding]:
        aktiv = [regel for regel in regeln if self._gewicht(regel) is not None]
        findings: list[Finding] = []
        for regel in aktiv:
            if regel.umfang is not Lauf:
                findings += self._findings(regel)
        if komplett:
            aus = {code for code, wert in self._konzept.profil.regeln.items() if wert == "aus"}
            findings += [finding for code, finding in registry.ausfaelle().items() if code not in aus]
            lauf = Lauf(
                self._kontext,
                bekannt=frozenset({*registry.codes(), *AUSFALLCODES}) | {regel.code for regel in regeln},
                gelaufen=frozenset(regel.code for regel in aktiv),
                fest=frozenset(AUSFALLCODES) | {regel.code for regel in regeln if regel.fest},
                benutzt=frozenset(self._benutzt),
            )
            for regel in aktiv:
                if regel.umfang is Lauf:
                    findings += self._findings(regel, lauf)
        return sorted(dict.fromkeys(findings), key=lambda finding: finding.sort_key)

    def _findings(self, regel: Regel, lauf: Lauf | None = None) -> Iterator[Finding]:
        """What one rule finds; should it break off, what it has found until then, and that it has."""
        try:
            for befund in self._befunde(regel, lauf):
                yield self._finding(regel, befund)
        except Exception as error:  # noqa: BLE001 - one rule must not take the whole check down
            yield abgebrochen(regel.code, registry.herkunft_von(regel.code), error)

    def _befunde(self, regel: Regel, lauf: Lauf | None) -> Iterator[Befund]:
        profil = self._konzept.profil
        if regel.umfang is Lauf:
            yield from regel.funktion(lauf)
        elif regel.umfang is Kontext:
            yield from regel.funktion(self._kontext)
        elif regel.umfang is Textstelle:
            for stelle in self._kontext.textstellen:
                yield from regel.funktion(stelle, profil)
        else:
            for element in self._kontext.elemente.get(regel.umfang, ()):
                yield from regel.funktion(element, profil)
            for neues in self._kontext.neue_elemente:
                if type(neues.element) is regel.umfang:
                    for befund in regel.funktion(neues.element, profil):
                        yield befund.versetzt(neues.massgabe.id, neues.path)

    def _gewicht(self, regel: Regel) -> Severity | None:
        """How much a finding of the rule weighs here; ``None`` if the profile has switched it off."""
        wert = None if regel.fest else self._konzept.profil.regeln.get(regel.code)
        if wert is None:
            return regel.severity
        return None if wert == "aus" else Severity(wert)

    def _finding(self, regel: Regel, befund: Befund) -> Finding:
        return replace(
            als_finding(self._konzept, self._positions, regel, befund),
            severity=self._gewicht(regel) or regel.severity,
            ausnahme="" if regel.fest else self._ausnahme(regel.code, befund.element),
        )

    def _ausnahme(self, code: str, kennung: str) -> str:
        """The reason that excuses a finding, at its element or at one that this stands in; the nearest counts."""
        ort = self._konzept.ort(kennung)
        if ort is None:
            return ""
        for element in (ort.element, *reversed(ort.eltern)):
            for nummer, ausnahme in enumerate(element.ausnahmen):
                if ausnahme.regel == code:
                    self._benutzt.add((element.id, nummer))
                    return ausnahme.grund
        return ""
