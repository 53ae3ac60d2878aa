"""Documents and formats of other packages: found, combined with ours, and named where they do not work."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.metadata import EntryPoint, entry_points

import pytest

from ik_model.ports import RenderError
from ik_renderers import registry
from ik_renderers.build import drafts_of
from ik_renderers.documents.draft import OTHER_FORMATS, Draft
from tests.ik_renderers.test_build import PAPER, konzept

PDF = "ik_renderers.formats.pdf.format:PdfFormat"


@pytest.fixture(autouse=True)
def fresh() -> Iterator[None]:
    yield
    registry._found.cache_clear()
    registry.format_named.cache_clear()


def add(monkeypatch: pytest.MonkeyPatch, *points: tuple[str, str, str]) -> None:
    """Register entry points beside ours: group, name, value."""
    ours = {group: entry_points(group=group) for group in (registry.DOCUMENTS, registry.FORMATS)}
    more = [EntryPoint(name, value, group) for group, name, value in points]
    monkeypatch.setattr(
        registry, "entry_points", lambda group: [*ours[group], *(point for point in more if point.group == group)]
    )
    registry._found.cache_clear()


def test_other_formats_are_for_the_documents_that_take_them(monkeypatch: pytest.MonkeyPatch) -> None:
    add(monkeypatch, (registry.FORMATS, "txt", "fremd.text:Text"), (registry.FORMATS, "odt", "fremd.odt:Odt"))
    drafts = {draft.stem: draft.formats for draft in drafts_of(konzept(vorlagen=(PAPER,)), (), None)}
    assert drafts["konzept"] == ("pdf", "docx", "html", "odt", "txt")
    assert drafts["vorlage-1-24"] == ("pdf", "docx", "odt", "txt")
    draft = drafts_of(konzept(), ("konzept",), None)[0]
    only = Draft(draft.stem, ("odt", "pdf", OTHER_FORMATS), draft.angaben, draft.markdown)
    assert registry.formats_of(only) == ("odt", "pdf", "txt")


def test_a_name_that_two_packages_want(monkeypatch: pytest.MonkeyPatch) -> None:
    add(monkeypatch, (registry.FORMATS, "pdf", "fremd.pdf:Pdf"))
    with pytest.raises(RenderError, match=f"„pdf“ gibt es mehrfach: {PDF} und fremd.pdf:Pdf"):
        registry.format_names()


@pytest.mark.parametrize("value", ["gibt_es_nicht:X", "ik_renderers.registry:gibt_es_nicht", "ik_renderers:__name__"])
def test_what_cannot_be_loaded_is_named(value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    add(monkeypatch, (registry.FORMATS, "txt", value), (registry.DOCUMENTS, "brief", value))
    assert "txt" in registry.format_names()
    with pytest.raises(RenderError, match=f"Das Format „txt“ .{value}. lässt sich nicht laden: "):
        registry.format_named("txt")
    with pytest.raises(RenderError, match=f"Das Dokument „brief“ .{value}. lässt sich nicht laden: "):
        registry.document("brief")
