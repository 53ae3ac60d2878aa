"""A real Chromium for tests, and someone who reads a page in it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
WIDE, NARROW, ZOOMED = (1440, 900), (320, 640), (320, 256)  # the last is 1280 × 1024 at 400 %

BROWSER = [
    pytest.mark.browser,
    pytest.mark.slow,
    pytest.mark.skipif(CHROMIUM is None, reason="kein Chromium auf dieser Maschine (Debian: apt install chromium)"),
]
"""The marks of a module that needs it."""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One browser for all tests of a module."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield chromium
        chromium.close()


class Reader:
    """Someone who opens the page; what the browser complains about and asks for is written down."""

    def __init__(self, browser: Browser) -> None:
        self.browser = browser
        self.complaints: list[str] = []
        self.requests: list[str] = []

    def opens(
        self, file: Path, size: tuple[int, int] = WIDE, *, dark: bool = False, script: bool = True, at: str = ""
    ) -> Page:
        context = self.browser.new_context(
            viewport={"width": size[0], "height": size[1]},
            color_scheme="dark" if dark else "light",
            java_script_enabled=script,
        )
        tab = context.new_page()
        tab.on("console", lambda message: self.complaints.append(message.text))
        tab.on("pageerror", lambda error: self.complaints.append(str(error)))
        tab.on("request", lambda request: self.requests.append(request.url))
        tab.goto(file.as_uri() + at)
        return tab


@pytest.fixture
def reader(browser: Browser) -> Iterator[Reader]:
    """A new reader for each test."""
    someone = Reader(browser)
    yield someone
    for context in browser.contexts:
        context.close()
