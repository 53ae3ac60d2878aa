"""The words of empty spans: figures, places and pages that are computed, not typed."""

from __future__ import annotations

from ik_model.model.kennzahl import Kennzahl
from ik_model.model.konzept import Konzept
from ik_model.model.massgabe import Massgabe
from ik_model.ports import RenderError
from ik_model.revision.fundstelle import fundstelle, ort
from ik_renderers.documents.draft import PageMap
from ik_renderers.documents.zahl import zahl
from ik_renderers.markdown import Fill

_STEP = "Verweise ausfüllen"


def fuellen(konzept: Konzept, pages: PageMap) -> Fill:
    """Gives the words for ``[]{fundstelle=…}``, ``[]{seite=…}``, for a figure and for the name of a record."""

    def fill(art: str, ziel: str) -> str:
        element = konzept.find(ziel)
        if element is None:
            raise RenderError(_STEP, f"Die Kennung „{ziel}“ gibt es nicht.", "ik check nennt die Stelle.")
        satz = element.satz if isinstance(element, Massgabe) else None
        if art == "fundstelle" and satz is not None:
            try:
                return str(fundstelle(konzept, satz))
            except LookupError as error:
                raise RenderError(_STEP, f"Maßgabe „{ziel}“: {error}.", "ik check nennt die Stelle.") from error
        if art == "seite":
            anchor = satz.html_id if satz is not None else ziel
            page = pages().of.get(anchor)
            if page is None:
                raise RenderError(
                    _STEP, f"„{ziel}“ kommt im Konzept auf keiner Seite vor.", "ik check nennt die Stelle."
                )
            return str(page)
        if art == "fundstelle":
            return ort(konzept, element)
        if isinstance(element, Kennzahl):
            return zahl(element.wert if element.stellen is None else round(element.wert, element.stellen))
        return str(getattr(element, "name", "") or getattr(element, "titel", ""))

    return fill
