"""Who is responsible for what, in a real browser: of every concept, the document of its own."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest
from axe_playwright_python.sync_playwright import Axe

from ik_model.model.zustaendigkeit import zustaendigkeiten
from tests.browser import BROWSER, NARROW, WIDE, ZOOMED, Reader, browser, reader
from tests.documents.building import Built

__all__ = ["browser", "reader"]  # fixtures

pytestmark = BROWSER


@pytest.fixture
def file(built: Built) -> Path:
    return built.folder / "uebersicht.html"


@pytest.mark.parametrize("size", [WIDE, NARROW, ZOOMED], ids=["wide", "narrow", "zoomed"])
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_axe_finds_nothing(reader: Reader, file: Path, dark: bool, size: tuple[int, int]) -> None:
    tab = reader.opens(file, size, dark=dark)
    results = Axe().run(tab)
    assert results.violations_count == 0, results.generate_report()
    assert tab.evaluate("document.documentElement.scrollWidth") == size[0], "must not scroll sideways"
    assert not reader.complaints
    assert all(url.startswith(("file:", "data:")) for url in reader.requests)


@pytest.mark.parametrize("folder", ["klimaschutzkonzept"], indirect=True)
@pytest.mark.parametrize("size", [WIDE, (1100, 800), NARROW, ZOOMED], ids=["wide", "middle", "narrow", "zoomed"])
def test_a_section_of_the_concept_can_show_it(reader: Reader, built: Built, size: tuple[int, int]) -> None:
    assert any(abschnitt.zeigt == "uebersicht" for abschnitt in built.konzept.abschnitte)
    tab = reader.opens(built.folder / "konzept.html", size)
    results = Axe().run(tab)
    assert results.violations_count == 0, results.generate_report()
    assert tab.evaluate("document.documentElement.scrollWidth") == size[0], "must not scroll sideways"
    # Each row leads to the box of its measure.
    for zeile in zustaendigkeiten(built.konzept):
        assert tab.locator(f'.schaubild a[href="#{zeile.teil.id}"]').count() == 1
        assert tab.locator(f"article#{zeile.teil.id}").count() == 1


def test_no_text_leaves_the_picture_or_meets_another(reader: Reader, file: Path) -> None:
    """Also in a font that is not the house's: none is installed here, or another one is."""
    tab = reader.opens(file)
    texts = tab.evaluate(
        """() => [...document.querySelectorAll(".schaubild svg")].map((svg) => {
          const whole = svg.getBoundingClientRect();
          const boxes = [...svg.querySelectorAll("text")].map((text) => text.getBoundingClientRect());
          const outside = boxes.filter((box) => box.left < whole.left - 1 || box.right > whole.right + 1
            || box.top < whole.top - 1 || box.bottom > whole.bottom + 1).length;
          const met = boxes.flatMap((box, n) => boxes.slice(n + 1).filter((other) =>
            Math.min(box.right, other.right) - Math.max(box.left, other.left) > 2
            && Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top) > 8)).length;
          return [boxes.length, outside, met];
        })"""
    )
    assert texts
    assert all(count > 10 for count, _, _ in texts)
    assert [(outside, met) for _, outside, met in texts] == [(0, 0)] * len(texts)


def test_text_can_be_read_at_any_width(reader: Reader, file: Path) -> None:
    for size in (WIDE, NARROW, ZOOMED):
        heights = reader.opens(file, size).evaluate(
            """() => [...document.querySelectorAll(".schaubild text")].map((text) => {
              const size = parseFloat(getComputedStyle(text).fontSize);
              return size * text.getScreenCTM().a || size * Math.abs(text.getScreenCTM().b);
            })"""
        )
        assert min(heights) > 11.9


def test_the_picture_leads_to_the_row_of_the_table(reader: Reader, file: Path, built: Built) -> None:
    tab = reader.opens(file)
    first = zustaendigkeiten(built.konzept)[0].teil.id
    link = tab.locator(f'.schaubild a[href="#{first}"]')
    assert link.get_attribute("aria-label")
    link.click()
    place = tab.locator(f"table #{first}")
    assert place.evaluate("place => place.getBoundingClientRect().top < innerHeight")
    assert tab.url.endswith(f"#{first}")


def test_the_picture_can_be_reached_with_the_keys(reader: Reader, file: Path) -> None:
    tab = reader.opens(file, NARROW)
    for _ in range(12):
        tab.keyboard.press("Tab")
        if tab.evaluate("!!document.activeElement.closest('.schaubild')"):
            break
    assert tab.evaluate("!!document.activeElement.closest('.schaubild')")


def test_the_dark_changes_its_colours(reader: Reader, file: Path) -> None:
    def colours(dark: bool) -> list[str]:
        return [
            reader.opens(file, dark=dark).evaluate(
                f"getComputedStyle(document.querySelector('.schaubild .{name}')).fill"
            )
            for name in ("akzent", "tinte", "tint")
        ]

    light, dark = colours(dark=False), colours(dark=True)
    assert all(one != other for one, other in zip(light, dark, strict=True))


def test_on_paper_it_is_whole(reader: Reader, file: Path, tmp_path: Path) -> None:
    tab = reader.opens(file)
    tab.emulate_media(media="print")
    tab.pdf(path=tmp_path / "druck.pdf", prefer_css_page_size=True)
    with pikepdf.open(tmp_path / "druck.pdf") as pdf:
        assert 1 <= len(pdf.pages) <= 12
        assert all(float(page.mediabox[2]) > float(page.mediabox[3]) for page in pdf.pages)  # landscape
