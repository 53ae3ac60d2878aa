"""In a real Chromium: axe, keyboard, narrow and wide, light and dark, without JavaScript, on paper."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from ik_renderers.contract import Hausstil, Schnitt, Schrift
from tests.browser import BROWSER, NARROW, WIDE, ZOOMED, Reader, browser, reader
from tests.documents.schriften import FACES, font
from tests.ik_renderers.formats.html.page import example, page

__all__ = ["browser", "reader"]  # fixtures

pytestmark = BROWSER


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("html")
    red = Hausstil(akzent="#c8102e", tint="#fff1c9")
    pages = {
        "konzept": page(example("muster")),
        "rot": page(example("muster"), hausstil=red),
        "vorlage": page(example("vorlage"), layout="vorlage", kennzeichen=""),
        "leer": page(""),
    }
    for name, html in pages.items():
        (folder / f"{name}.html").write_text(html, encoding="utf-8")
    return {name: folder / f"{name}.html" for name in pages}


def focused(tab: Page) -> str:
    return str(tab.evaluate("document.activeElement.textContent.trim()"))


@pytest.mark.parametrize("size", [WIDE, NARROW, ZOOMED], ids=["wide", "narrow", "zoomed"])
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("name", ["konzept", "rot", "vorlage", "leer"])
def test_axe_finds_nothing(
    reader: Reader, files: dict[str, Path], name: str, dark: bool, size: tuple[int, int]
) -> None:
    tab = reader.opens(files[name], size, dark=dark)
    results = Axe().run(tab)
    assert results.violations_count == 0, results.generate_report()
    assert tab.evaluate("document.documentElement.scrollWidth") == size[0], "must not scroll sideways"
    assert not reader.complaints
    assert all(url.startswith(("file:", "data:")) for url in reader.requests)


def test_axe_finds_nothing_in_the_open_contents(reader: Reader, files: dict[str, Path]) -> None:
    tab = reader.opens(files["konzept"], NARROW)
    tab.click("summary")
    results = Axe().run(tab)
    assert results.violations_count == 0, results.generate_report()


def test_the_first_keys_skip_to_contents_and_text(reader: Reader, files: dict[str, Path]) -> None:
    tab = reader.opens(files["konzept"])
    tab.keyboard.press("Tab")
    assert focused(tab) == "Zum Inhaltsverzeichnis springen"
    assert tab.evaluate("document.activeElement.getBoundingClientRect().top") >= 0
    tab.keyboard.press("Tab")
    tab.keyboard.press("Enter")
    assert tab.evaluate("document.activeElement.id") == "Text"
    tab.keyboard.press("Tab")
    assert focused(tab) == "1", "the first link of the text is its first footnote"


def test_focus_is_visible(reader: Reader, files: dict[str, Path]) -> None:
    tab = reader.opens(files["konzept"])
    for _ in range(tab.locator("a, button").count() - 1):
        tab.keyboard.press("Tab")
        assert tab.evaluate("getComputedStyle(document.activeElement).outlineWidth") == "3px", focused(tab)


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
def test_every_entry_of_the_contents_leads_to_its_heading(
    reader: Reader, files: dict[str, Path], size: tuple[int, int]
) -> None:
    tab = reader.opens(files["konzept"], size)
    for entry in tab.locator(".verzeichnis a").all():
        words = entry.text_content()
        if size == NARROW:
            tab.click("summary")
        entry.click()
        heading = tab.locator(":target")
        assert heading.text_content() == words
        bar = tab.locator("nav").bounding_box() if size == NARROW else None
        box = heading.bounding_box()
        assert box
        assert (bar["y"] + bar["height"] if bar else 0) <= box["y"] < size[1], f"{words} is hidden"


def test_the_contents_show_where_the_reader_is(reader: Reader, files: dict[str, Path]) -> None:
    tab = reader.opens(files["konzept"])
    assert tab.locator("[aria-current]").count() == 0
    tab.goto(tab.url + "#patenschaften")
    tab.wait_for_selector("[aria-current]")
    assert tab.locator("[aria-current]").text_content() == "2.1.1 Lesepatenschaften"


def test_on_a_narrow_screen_the_contents_are_a_button(reader: Reader, files: dict[str, Path]) -> None:
    tab = reader.opens(files["konzept"], NARROW)
    entry = tab.locator(".verzeichnis a").first
    assert not entry.is_visible()
    tab.locator("summary").focus()
    tab.keyboard.press("Enter")
    assert entry.is_visible()
    tab.keyboard.press("Tab")
    tab.keyboard.press("Escape")
    assert not entry.is_visible()
    assert focused(tab).startswith("Inhalt")


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
def test_all_of_it_works_without_javascript(reader: Reader, files: dict[str, Path], size: tuple[int, int]) -> None:
    tab = reader.opens(files["konzept"], size, script=False)
    entry = tab.locator(".verzeichnis a").last
    if size == NARROW:
        assert not entry.is_visible()
        tab.locator("summary").click()
    assert entry.is_visible()
    entry.click()
    assert tab.url.endswith("#ausblick")
    assert not tab.locator("button").count()


def test_the_button_changes_the_appearance_and_is_remembered(reader: Reader, files: dict[str, Path]) -> None:
    tab = reader.opens(files["konzept"])
    paper = "getComputedStyle(document.documentElement).backgroundColor"
    light = tab.evaluate(paper)
    tab.click("text=Dunkle Ansicht")
    dark = tab.evaluate(paper)
    assert dark != light
    assert tab.locator("button").text_content() == "Helle Ansicht"
    tab.reload()
    tab.wait_for_function(f"{paper} === '{dark}'")  # on a busy machine the page may still be on its way
    tab.click("text=Helle Ansicht")
    tab.wait_for_function(f"{paper} === '{light}'")
    assert tab.evaluate("localStorage.length") == 0


@pytest.mark.parametrize("anchor", ["lesepaten", "teilziel-1-in-ziffer-2.1.1", "ziffer-2.1.1", "ausgangslage-satz-1"])
def test_anchors_bring_the_reader_there(reader: Reader, files: dict[str, Path], anchor: str) -> None:
    tab = reader.opens(files["konzept"], NARROW, at=f"#{anchor}")
    box = tab.locator(f"[id='{anchor}']").bounding_box()
    assert box
    assert 48 <= box["y"] < NARROW[1]


def test_on_paper_cover_foreword_and_contents_have_their_pages(
    reader: Reader, files: dict[str, Path], tmp_path: Path
) -> None:
    tab = reader.opens(files["konzept"], dark=True)
    tab.pdf(path=tmp_path / "konzept.pdf", prefer_css_page_size=True)
    with pikepdf.open(tmp_path / "konzept.pdf") as pdf:
        assert len(pdf.pages) == 6
        width, height = (float(side) / 72 * 25.4 for side in list(pdf.pages[0].mediabox)[2:])
        assert (round(width), round(height)) == (210, 297)
    assert not reader.complaints


def test_colours_on_paper_are_those_of_the_day(reader: Reader, files: dict[str, Path]) -> None:
    tab = reader.opens(files["konzept"], dark=True)
    tab.emulate_media(media="print")
    assert tab.evaluate("getComputedStyle(document.body).color") == "rgb(27, 31, 36)"
    tab.emulate_media(media="screen")
    tab.evaluate("document.documentElement.dataset.ansicht = 'dunkel'")
    tab.emulate_media(media="print", color_scheme="light")
    assert tab.evaluate("getComputedStyle(document.body).color") == "rgb(27, 31, 36)"


def test_the_county_s_own_font_is_taken_from_the_page(reader: Reader, tmp_path: Path) -> None:
    faces = {name: Schnitt(font(name), truetype=True, editierbar=True) for name in FACES}
    schrift = Schrift("Amtsschrift 1", **faces, panose=bytes(10), umfang=(0,) * 6)
    html = page("Normal, **fett**, *kursiv*, ***beides***.", hausstil=Hausstil(schrift=schrift))
    (tmp_path / "seite.html").write_text(html, encoding="utf-8")
    tab = reader.opens(tmp_path / "seite.html", WIDE)
    faces_of = "document.fonts.ready.then(() => [...document.fonts].map(f => `${f.weight} ${f.style} ${f.status}`))"
    wanted = [f"{weight} {style} loaded" for weight in ("100 500", "501 900") for style in ("normal", "italic")]
    assert sorted(tab.evaluate(faces_of)) == sorted(wanted)
    assert not reader.complaints
