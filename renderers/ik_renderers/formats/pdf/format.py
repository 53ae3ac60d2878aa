"""PDF: pandoc writes the body as Typst, the theme designs it, typst sets it as PDF/UA-1 and PDF/A-2a."""

from __future__ import annotations

import json
from datetime import UTC
from functools import cache
from importlib.resources import files as package_files
from pathlib import Path

from ik_renderers import engines
from ik_renderers.contract import Angaben, Hausstil, Manuscript, PagesSource, Rendition
from ik_renderers.formats.pdf.images import staged_images, suffix_of

_MAIN = b'#import "/theme/theme.typ": *\n#show: dokument\n#include "/body.typ"\n'
_BODY_HEAD = b'#import "/theme/theme.typ": *\n\n'


class PdfFormat:
    """Tagged, archivable PDF."""

    name = "pdf"

    def write(self, manuscript: Manuscript, pages: PagesSource) -> Rendition:
        """Write one manuscript; ``pages`` is not asked, this format is where the pages come from."""
        ast, images = staged_images(manuscript.ast)
        body = engines.pandoc(
            ["-f", "json", "-t", "typst-smart", "--wrap=none", "--lua-filter", str(_theme_folder() / "filter.lua")],
            ast,
            step="PDF: Text in Typst übersetzen",
        )
        stage = {
            **_theme(),
            **images,
            **_logo(manuscript.angaben.hausstil),
            "angaben.json": _angaben(manuscript.angaben),
            "body.typ": _BODY_HEAD + body,
            "main.typ": _MAIN,
        }
        data, plan = engines.typst(
            "main.typ",
            stage,
            # Why: typst writes UTC, and midnight in Kiel must not become the day before.
            timestamp=manuscript.angaben.datum.replace(tzinfo=UTC),
            step="PDF: Seiten setzen",
            seconds=60 + len(body) / 10_000,
            fonts=_fonts(manuscript.angaben.hausstil),
        )
        return Rendition(data=data, pages=plan)


@cache
def _theme_folder() -> Path:
    return Path(str(package_files("ik_renderers") / "formats" / "pdf"))


@cache
def _theme() -> dict[str, bytes]:
    return {f"theme/{path.name}": path.read_bytes() for path in sorted((_theme_folder() / "theme").glob("*.typ"))}


def _logo(hausstil: Hausstil) -> dict[str, bytes]:
    return {f"logo.{suffix_of(hausstil.logo)}": hausstil.logo} if hausstil.logo else {}


def _fonts(hausstil: Hausstil) -> dict[str, bytes]:
    """The files of the county's own font; one that stands for two faces comes once."""
    schrift = hausstil.schrift
    if schrift is None:
        return {}
    faces = dict.fromkeys(face.data for face in (schrift.normal, schrift.fett, schrift.kursiv, schrift.fettkursiv))
    return {f"{number}.{'otf' if data.startswith(b'OTTO') else 'ttf'}": data for number, data in enumerate(faces)}


def _angaben(angaben: Angaben) -> bytes:
    """What the theme reads; as JSON, so that no value can become code."""
    hausstil = angaben.hausstil
    return json.dumps(
        {
            "titel": angaben.titel,
            "kurztitel": angaben.kurztitel,
            "herausgeber": angaben.herausgeber,
            "sprache": angaben.sprache,
            "thema": angaben.thema,
            "stichworte": angaben.stichworte,
            "kennzeichen": angaben.kennzeichen,
            "layout": angaben.layout,
            "hausstil": {
                "akzent": hausstil.akzent,
                "tint": hausstil.tint,
                "logo": next((f"/{name}" for name in _logo(hausstil)), None),
                "logo_alt": hausstil.logo_alt,
            },
        }
    ).encode()
