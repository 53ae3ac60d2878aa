"""What was asked of ``ik cite``, and how the answer is found: place, version and page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property
from pathlib import Path

from ik_model import rendering
from ik_model.cli.cited import Answer, answer, on_page
from ik_model.cli.terminal import Progress
from ik_model.cli.version import Version
from ik_model.diagnostics.nearest import did_you_mean
from ik_model.model.anker import Elementanker, Satzanker
from ik_model.model.konzept import Konzept
from ik_model.ports import PagesRequest, RenderError
from ik_model.revision.aufloesung.aufloesen import aufloesen
from ik_model.revision.aufloesung.namen import finde_vorlage
from ik_model.revision.aufloesung.treffer import Treffer
from ik_model.revision.fassung import fassungen
from ik_model.revision.fundstelle import fundstelle
from ik_model.revision.zitat.fundstelle import Fundstelle
from ik_model.revision.zitat.glied import Art, FundstelleFehler, Glied
from ik_model.revision.zitat.lesen import S
from ik_model.revision.zitat.wortschatz import wortschatz
from ik_model.source.reader import Reading
from ik_model.source.tree import Folder


class Question:
    """One question to a concept.

    Attributes:
        notes: What is to be said beside the answer.
    """

    def __init__(self, reading: Reading, folder: str, paper: str, *, pageless: bool) -> None:
        assert reading.konzept is not None
        self.notes: list[str] = []
        self._folder = folder
        self._pageless = pageless
        self._version = _version(reading.konzept, reading, paper)

    @property
    def _konzept(self) -> Konzept:
        return self._version.konzept

    def by_words(self, words: str) -> Answer:
        """The answer to a citation.

        Raises:
            FundstelleFehler: There is no such place.
        """
        if "/" in words and (anker := _satzanker(words)) and self._konzept.find(anker.element):
            return self.by_id(words)
        asked = Fundstelle.parse(words, wortschatz(self._konzept.profil))
        if len(asked.glieder) == 1 and asked.seite is not None:
            return self._page(asked.seite)
        treffer, page = self._resolved(asked)
        found = self._answer(treffer)
        if page is not None and self._pages and found.page not in (page, None):
            self.notes.append(f"{found.fundstelle} steht auf Seite {found.page}, nicht auf Seite {page}.")
        return found

    def by_id(self, id: str) -> Answer:
        """The answer to an ID of an element, a field or a sentence.

        Raises:
            FundstelleFehler: There is no such ID.
        """
        konzept = self._konzept
        anker = _satzanker(id) or _elementanker(id)
        if anker is None or konzept.find(anker.element) is None:
            known = did_you_mean(id.partition("/")[0], konzept.register)
            raise FundstelleFehler(f"Die Kennung „{id}“ gibt es nicht", known)
        if isinstance(anker, Elementanker) and not anker.feld:
            element = konzept.register[anker.element].element
            return self._answer(Treffer(Fundstelle((Glied(Art.TITEL, element.id),)), element))
        return self._answer(aufloesen(konzept, fundstelle(konzept, anker)))

    def _answer(self, treffer: Treffer) -> Answer:
        found = answer(self._version, treffer, self._pages)
        fassung = self._version.fassung
        return found if fassung is None else replace(found, notes=(*found.notes, fassung.vermerk))

    def _resolved(self, asked: Fundstelle) -> tuple[Treffer, int | None]:
        """What is meant, and the page that was named beside it; „S.“ is a page where there is no such sentence."""
        try:
            return aufloesen(self._konzept, asked), asked.seite
        except FundstelleFehler:
            if not any(glied.wort == S for glied in asked):
                raise
            as_page = Fundstelle(tuple(Glied(Art.SEITE, g.wert) if g.wort == S else g for g in asked))
            treffer = aufloesen(self._konzept, as_page)
            if as_page.seite != answer(self._version, treffer, self._pages).page:
                raise
            return treffer, as_page.seite

    def _page(self, number: int) -> Answer:
        """What begins on a page.

        Raises:
            FundstelleFehler: Nothing does, or nobody knows the pages.
        """
        if not self._pages:
            why = "; ".join(self.notes) or "mit --ohne-seite wird sie nicht ermittelt."
            raise FundstelleFehler(f"Was auf Seite {number} steht, ist nicht bekannt: {why}")
        lines = on_page(self._version, number, self._pages)
        last = max(self._pages.values())
        if not lines and number > last:
            raise FundstelleFehler(f"Auf Seite {number} steht nichts; der Text endet auf Seite {last}")
        notes = () if lines else ("Hier beginnt kein Satz des Textes.",)
        return Answer(f"Seite {number}", "", "", "", None, number, lines, notes)

    @cached_property
    def _pages(self) -> Mapping[str, int]:
        """Pages by ID; none if they are not wanted or nobody can tell them."""
        if self._pageless:
            return {}
        request = PagesRequest(self._konzept, Folder(Path(self._folder)).read)
        try:
            with Progress("Ermittle die Seiten"):
                pages = [renderer.pages(request) for renderer in rendering.installed()]
        except RenderError as error:
            self.notes.append(f"Die Seite ist nicht angegeben. {error}")
            return {}
        return next(filter(None, pages), {})


def _version(konzept: Konzept, reading: Reading, paper: str) -> Version:
    """The text as submitted, or as a paper wants it.

    Raises:
        FundstelleFehler: There is no such paper, or it changes nothing.
    """
    if not paper:
        return Version(konzept, konzept, reading.positions)
    vorlage = finde_vorlage(konzept, paper)
    fassung = next((fassung for fassung in fassungen(konzept) if fassung.vorlage.id == vorlage.id), None)
    if fassung is None:
        raise FundstelleFehler(f"Die Vorlage {vorlage.nummer} hat keine eigene Fassung des Konzepts")
    return Version(fassung.konzept, konzept, reading.positions, fassung)


def _satzanker(value: str) -> Satzanker | None:
    try:
        return Satzanker.parse(value)
    except ValueError:
        return None


def _elementanker(value: str) -> Elementanker | None:
    try:
        return Elementanker.parse(value)
    except ValueError:
        return None
