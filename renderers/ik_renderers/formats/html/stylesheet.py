"""The page's style sheet: the county's colours and the running marks of the print, then the theme's own rules."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import asdict
from importlib.resources import files

from ik_renderers.contract import Angaben, Hausstil, Schrift
from ik_renderers.formats.html import colours


def stylesheet(angaben: Angaben) -> str:
    """The whole style sheet of one page; what comes from the document is in custom properties only."""
    marks = {"kurztitel": _string(angaben.kurztitel), "kennzeichen": _string(angaben.kennzeichen)}
    return "\n".join(
        (
            *_colour_rules(angaben.hausstil),
            f":root {{ {_properties(marks)} }}",
            theme_file("style.css"),
            theme_file("print.css"),
            *_font_rules(angaben.hausstil.schrift),
        )
    )


def theme_file(name: str) -> str:
    """A file of the theme, without white space around it.

    *Why without:* pandoc drops the newline at the end, and the hash in the security policy would not match.
    """
    return files(__package__).joinpath(name).read_text("utf-8").strip()


def _colour_rules(style: Hausstil) -> tuple[str, ...]:
    """Light everywhere; dark on a screen that wants it, or whose reader asked for it."""
    day = f"color-scheme: light; {_properties(asdict(colours.light(style)))}"
    # A logo is drawn for white paper; in the dark it keeps a patch of it.
    night = f"color-scheme: dark; --patch: #fff; {_properties(asdict(colours.dark(style)))}"
    return (
        f":root {{ {day} }}",
        f"@media screen and (prefers-color-scheme: dark) {{ :root:not([data-ansicht=hell]) {{ {night} }} }}",
        f"@media screen {{ :root[data-ansicht=dunkel] {{ {night} }} }}",
    )


def _font_rules(schrift: Schrift | None) -> tuple[str, ...]:
    """The county's own font, inside the page; its bold serves for all that is heavier than running text."""
    if schrift is None:
        return ()
    faces = (
        (schrift.normal, "100 500", "normal"),
        (schrift.fett, "501 900", "normal"),
        (schrift.kursiv, "100 500", "italic"),
        (schrift.fettkursiv, "501 900", "italic"),
    )
    rules = [
        f'@font-face {{ font-family: "Hausschrift"; font-weight: {weight}; font-style: {style}; '
        f"src: url(data:font/{'ttf' if face.truetype else 'otf'};base64,{b64encode(face.data).decode()}); }}"
        for face, weight, style in faces
    ]
    return (*rules, ':root { --fonts: "Hausschrift", "Source Sans 3", "Segoe UI", system-ui, sans-serif; }')


def _properties(values: dict[str, str]) -> str:
    return " ".join(f"--{name}: {value};" for name, value in values.items())


def _string(text: str) -> str:
    """A CSS string in which nothing but letters, digits and spaces stands for itself."""
    return '"' + "".join(c if c.isalnum() or c == " " else f"\\{ord(c):x} " for c in text) + '"'
