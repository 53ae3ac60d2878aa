"""The words of empty spans: figures, places, pages and changes, which are computed, not typed."""

from __future__ import annotations

from functools import cached_property

from ik_model.model.base import Element
from ik_model.model.kennzahl import Kennzahl
from ik_model.model.konzept import Konzept
from ik_model.model.massgabe import Massgabe
from ik_model.model.vorlage import Vorlage
from ik_model.ports import RenderError
from ik_model.revision.fassung import Schritt, schritte
from ik_model.revision.fundstelle import ort
from ik_model.revision.ortsangabe import aenderungsort, sprungziel
from ik_model.revision.wortlaut.ort import ort_von
from ik_model.revision.wortlaut.wortlaut import wortlaut
from ik_renderers.documents.draft import PageMap
from ik_renderers.documents.zahl import zahl
from ik_renderers.markdown import Fill

_STEP = "Verweise ausfüllen"
_HINT = "ik check nennt die Stelle."


def fuellen(konzept: Konzept, pages: PageMap) -> Fill:
    """Gives the words for ``[]{fundstelle=…}``, ``[]{seite=…}``, ``[]{wortlaut=…}``, for a figure and for a name."""
    return _Ausfueller(konzept, pages).fill


class _Ausfueller:
    """Fills spans; what papers do to the concept is found out when the first span asks for it."""

    def __init__(self, konzept: Konzept, pages: PageMap) -> None:
        self._konzept = konzept
        self._pages = pages

    @cached_property
    def _schritte(self) -> dict[str, Schritt]:
        return schritte(self._konzept)

    def fill(self, art: str, ziel: str) -> str:
        konzept, element = self._find(ziel)
        match art, element:
            case "wortlaut", Massgabe():
                return self._wortlaut(element)
            case "wortlaut", Vorlage():
                punkte = [" ".join(map(self._wortlaut, massgaben)) for massgaben in element.punkte.values()]
                gezaehlt = (f"{nummer}. {worte}" for nummer, worte in enumerate(punkte, 1))
                return " ".join(gezaehlt) if len(punkte) > 1 else "".join(punkte)
            case "fundstelle", Massgabe():
                return self._fundstelle(element)
            case "fundstelle", _:
                return ort(konzept, element)
            case "seite", _:
                return self._seite(element)
            case _, Kennzahl():
                return zahl(element.wert if element.stellen is None else round(element.wert, element.stellen))
            case _:
                return str(getattr(element, "name", "") or getattr(element, "titel", ""))

    def _find(self, ziel: str) -> tuple[Konzept, Element]:
        """The element and the text that it stands in: the submitted one, else one that a paper makes or was given."""
        if (element := self._konzept.find(ziel)) is not None:
            return self._konzept, element
        for schritt in self._schritte.values():
            for konzept in (schritt.danach, schritt.davor):
                if (element := konzept.find(ziel)) is not None:
                    return konzept, element
        raise RenderError(_STEP, f"Die Kennung „{ziel}“ gibt es nicht.", _HINT)

    def _fundstelle(self, massgabe: Massgabe) -> str:
        konzept, eingearbeitet = self._ausgang(massgabe)
        try:
            return aenderungsort(konzept, massgabe)
        except LookupError as error:
            if eingearbeitet and massgabe.stelle is not None and konzept.find(massgabe.stelle.element) is not None:
                ort_davor = ort_von(konzept, massgabe.satz or massgabe.stelle, gestrichen=massgabe.id)
                return f"{ort_davor.wo} {ort_davor.stelle}".strip()
            raise _ohne_stelle(massgabe, error, eingearbeitet=eingearbeitet) from error

    def _wortlaut(self, massgabe: Massgabe) -> str:
        konzept, eingearbeitet = self._ausgang(massgabe)
        try:
            return wortlaut(konzept, massgabe, self.fill, eingearbeitet=eingearbeitet)
        except LookupError as error:
            raise _ohne_stelle(massgabe, error, eingearbeitet=eingearbeitet) from error

    def _ausgang(self, massgabe: Massgabe) -> tuple[Konzept, bool]:
        """The text that the Maßgabe speaks of, and whether it holds it by now."""
        stelle = self._konzept.ort(massgabe.id)
        vorlage = stelle.eltern[-1] if stelle is not None else None
        if not isinstance(vorlage, Vorlage):
            return self._konzept, False
        schritt = self._schritte.get(vorlage.id)
        return schritt.davor if schritt is not None else self._konzept, massgabe.id in vorlage.eingearbeitet

    def _seite(self, element: Element) -> str:
        ziele = [element.id]
        if isinstance(element, Massgabe):
            ziel = sprungziel(element)
            ziele = [ziel.html_id, ziel.element]
        seiten = self._pages().of
        for ziel_id in ziele:
            if (seite := seiten.get(ziel_id)) is not None:
                return str(seite)
        raise RenderError(_STEP, f"„{element.id}“ kommt im Konzept auf keiner Seite vor.", _HINT)


def _ohne_stelle(massgabe: Massgabe, error: LookupError, *, eingearbeitet: bool) -> RenderError:
    hint = "Sie ist eingearbeitet; die Fundstelle im Text der Vorlage ausschreiben." if eingearbeitet else _HINT
    return RenderError(_STEP, f"Maßgabe „{massgabe.id}“: {error}.", hint)
