"""The page-break hint of an outline element."""

from typing import Literal

Umbruch = Literal["davor"] | None
"""``davor``: begin a new page before this element.

*Why:* a page that the council quotes ("Seite 17") is part of the paper; where the adopted document broke its pages, the
source can say so, and every paged format follows.
"""
