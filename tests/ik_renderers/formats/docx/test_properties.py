from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from io import BytesIO

import docx

from tests.ik_renderers.formats.docx.document import ANGABEN, document, muster


def test_core_properties_are_the_angaben() -> None:
    properties = docx.Document(BytesIO(muster().data)).core_properties
    assert properties.title == ANGABEN.titel
    assert properties.author == properties.last_modified_by == ANGABEN.herausgeber
    assert properties.subject == ANGABEN.thema
    assert properties.keywords == "Alter, Jugend"
    assert properties.language == "de-DE"
    assert properties.content_status == "Entwurf"
    assert properties.created == properties.modified == ANGABEN.datum


def test_dates_are_told_in_utc() -> None:
    east = timezone(timedelta(hours=2))
    written = document("x", datum=datetime(2020, 9, 9, 1, 0, tzinfo=east))
    assert docx.Document(BytesIO(written.data)).core_properties.created == datetime(2020, 9, 8, 23, 0, tzinfo=UTC)


def test_application_properties_tell_of_no_machine() -> None:
    app = muster().tree("docProps/app.xml")
    assert {str(node.tag).rpartition("}")[2]: node.text for node in app} == {
        "Pages": "7",
        "Company": ANGABEN.herausgeber,
    }
