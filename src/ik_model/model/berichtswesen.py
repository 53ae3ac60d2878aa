"""Who reports what to whom, and how often."""

from __future__ import annotations

from ik_model.model.anker import SatzankerFeld
from ik_model.model.base import Datum, Element, Feld, Kennung
from ik_model.model.turnus import TurnusFeld


class Berichtspflicht(Element):
    """One duty to report."""

    an: Kennung | None = Feld("Kennung des Gremiums, das den Bericht bekommt", default=None)
    von: Kennung | None = Feld("Kennung der Stelle, die berichtet", default=None)
    turnus: TurnusFeld | None = Feld("Wie oft: P1Y jährlich, P2Y alle zwei Jahre", default=None)
    anlass: str | None = Feld("Wobei berichtet wird, zum Beispiel „erste Sitzung des Jahres“", default=None)
    gegenstand: str | None = Feld("Worüber berichtet wird", default=None)
    erstmals: Datum | None = Feld("Tag, bis zu dem der erste Bericht fällig ist", default=None)
    satz: SatzankerFeld | None = Feld("Satz des Konzepts, in dem die Pflicht steht: berichtswesen/2", default=None)
