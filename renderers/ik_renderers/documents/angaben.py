"""Properties of a document that follow from the concept alone."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time

from ik_model.model.konzept import Konzept
from ik_renderers.contract import Hausstil
from ik_renderers.documents.draft import Media


def zeitpunkt(tag: date | None) -> datetime:
    """The time stamp of a document: noon UTC of its date, so that it is the same day in every time zone of Europe.

    Without a date it is 1 January 2000, a fixed one: the same source gives the same bytes.
    """
    return datetime.combine(tag or date(2000, 1, 1), time(12), UTC)


def hausstil(konzept: Konzept, media: Media) -> Hausstil:
    """The county's house style for the formats."""
    stil = konzept.profil.hausstil
    logo = media.image(stil.logo) if stil.logo else None
    schrift = media.font(stil.schrift) if stil.schrift else None
    return Hausstil(stil.akzent, stil.tint, logo, stil.logo_alternativtext, schrift)


def dateiname(nummer: str) -> str:
    """A paper's number as part of a file name: ``VO/2020/426-001`` becomes ``VO-2020-426-001``."""
    return re.sub(r"[^A-Za-z0-9]+", "-", nummer).strip("-") or "ohne-nummer"
