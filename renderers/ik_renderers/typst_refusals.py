"""Why typst refused, in German, for the reasons that an editor can mend."""

from __future__ import annotations

import re
import unicodedata

_NO_GLYPH = re.compile(r'the text `"(.+?)"` could not be displayed|codepoint `"(.+?)"`')
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")

_KNOWN = {
    "missing alt text": "Ein Bild hat keinen Alternativtext.",
    "house font": "Die eigene Schrift (hausstil.schrift) ist nicht lesbar oder nicht aus einer Familie.",
    "failed to decode image": "Ein Bild lässt sich nicht lesen.",
    "unknown image format": "Ein Bild lässt sich nicht lesen.",
    "failed to parse SVG": "Ein Bild (SVG) lässt sich nicht lesen.",
    "failed to load linked image": "Ein Bild (SVG) verweist auf eine andere Datei.",
    "depth exceeded": "Der Text ist zu tief verschachtelt.",
}


def reason_of(message: str, diagnostic: str) -> str:
    """Say in one German sentence why typst refused a document.

    Args:
        message: typst's first message.
        diagnostic: All its messages.
    """
    characters = _unprintable(diagnostic)
    if characters:
        names = ", ".join(f"„{character}“ ({_name(character)})" for character in characters)
        return f"Für Zeichen im Text gibt es keine Schrift: {names}."
    known = (german for words, german in _KNOWN.items() if words in message)
    return next(known, "Typst hat den Text abgelehnt.")


def _unprintable(diagnostic: str) -> list[str]:
    """The characters that no font has, each once, in the order of the text."""
    found = dict.fromkeys(first or second for first, second in _NO_GLYPH.findall(diagnostic))
    return [_ESCAPED.sub(lambda match: chr(int(match[1], 16)), text) for text in found]


def _name(text: str) -> str:
    points = " ".join(f"U+{ord(character):04X}" for character in text)
    return f"{points} {unicodedata.name(text, '')}".strip() if len(text) == 1 else points
