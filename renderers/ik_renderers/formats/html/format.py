"""HTML: one page that carries everything it needs, for a wide screen, a phone, a screen reader and paper.

The text comes through pandoc and ``filter.lua``; this module only gives the page its particulars: title and author,
the county's colours, and a content security policy that forbids everything from outside.
"""

from __future__ import annotations

import json
from base64 import b64encode
from hashlib import sha256
from html import escape
from importlib.resources import as_file, files
from typing import Any

from ik_renderers import engines
from ik_renderers.contract import Angaben, Hausstil, Manuscript, PagesSource, Rendition
from ik_renderers.formats.html import drawings
from ik_renderers.formats.html.stylesheet import stylesheet, theme_file

_ARGUMENTS = ("--from=json", "--to=html5", "--wrap=none", "--syntax-highlighting=none")
_SIGNATURES = {b"\x89PNG": "png", b"\xff\xd8\xff": "jpeg"}


class HtmlFormat:
    """One self-contained, accessible HTML page."""

    name = "html"

    def write(self, manuscript: Manuscript, pages: PagesSource) -> Rendition:
        """Write one manuscript as a page.

        Args:
            manuscript: The document.
            pages: Not called: a browser numbers its printed pages itself.

        Returns:
            The page, UTF-8.

        Raises:
            ik_renderers.children.EngineError: pandoc failed, or ran into its limits.
        """
        document = json.loads(manuscript.ast)
        document["meta"] = {name: _raw(html) for name, html in _variables(manuscript.angaben).items() if html}
        document["meta"]["schaubilder"] = {"t": "MetaList", "c": list(map(_raw, drawings.taken_out(document)))}
        with as_file(files(__package__)) as theme:
            page = engines.pandoc(
                (*_ARGUMENTS, f"--lua-filter={theme / 'filter.lua'}", f"--template={theme / 'template.html'}"),
                json.dumps(document).encode(),
                step="HTML schreiben",
            )
        return Rendition(page)


def _raw(html: str) -> dict[str, Any]:
    """A template variable that pandoc hands on as it is; whoever calls has escaped it."""
    return {"t": "MetaInlines", "c": [{"t": "RawInline", "c": ["html", html]}]}


def _variables(angaben: Angaben) -> dict[str, str]:
    """The template's variables as HTML: every value of the document is escaped."""
    version = [angaben.kennzeichen, f"Stand {angaben.datum:%d.%m.%Y}", angaben.herausgeber]
    texts = {
        "titel": angaben.titel,
        "pagetitle": angaben.titel,  # pandoc warns where it is missing
        "sprache": angaben.sprache,
        "herausgeber": angaben.herausgeber,
        "datum": angaben.datum.date().isoformat(),
        "thema": angaben.thema,
        "stichworte": ", ".join(angaben.stichworte),
        "beschreibung": " – ".join(filter(None, [angaben.titel, *version])),
        "fusszeile": " · ".join(filter(None, [angaben.kurztitel, *version])),
        "layout": angaben.layout,
    }
    style, script = stylesheet(angaben), theme_file("script.js")
    return {name: escape(text) for name, text in texts.items()} | {
        "logo": _logo(angaben.hausstil),
        "stil": style,
        "skript": script,
        "regeln": _policy(style, script, font=angaben.hausstil.schrift is not None),
    }


def _policy(style: str, script: str, *, font: bool) -> str:
    """Nothing from outside, no form, no frame; of styles and scripts only these two, known by their hashes."""
    return (
        f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; img-src data:; "
        f"{'font-src data:; ' if font else ''}base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"


def _logo(style: Hausstil) -> str:
    """The logo as an image inside the page."""
    if style.logo is None:
        return ""
    kind = next((kind for start, kind in _SIGNATURES.items() if style.logo.startswith(start)), "svg+xml")
    source = f"data:image/{kind};base64,{b64encode(style.logo).decode()}"
    return f'<img class="logo" src="{source}" alt="{escape(style.logo_alt)}">'
