"""What has to be known of a new concept, and what an answer must look like."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date

from ik_model.model.farbe import TEXTKONTRAST, WEISS, kontrast, rgb
from ik_model.model.text import VERBOTENE_ZEICHEN
from ik_model.skeleton.kinds import ARTEN, Art

MUSTERKREIS = "«Kreis Musterland»"
"""Where nobody says which county it is; in guillemets, so that the check reports it."""

_AKZENT = re.compile(r"#?([0-9a-fA-F]{6})")
_LINES = 8


class Unpassend(ValueError):
    """An answer that cannot be used; the message is German and says what would be right."""


@dataclass(frozen=True, slots=True)
class Antworten:
    """All that a new concept needs.

    Attributes:
        art: The kind of concept.
        kreis: The county's name.
        titel: The title; its line breaks are those of the cover.
        stelle: The unit that is in charge.
        ausschuss: The committee that prepares the decision and is reported to.
        anschrift: The lines of the address.
        vorlagennummer: One number of a paper, as the county writes it.
        akzent: The accent colour, ``#rrggbb``.
        datum: The day of the first draft.
    """

    art: Art
    kreis: str
    titel: str
    stelle: str
    ausschuss: str
    anschrift: tuple[str, ...]
    vorlagennummer: str
    akzent: str
    datum: date

    @classmethod
    def vorschlag(cls, art: str, datum: date) -> Antworten:
        """What is taken where nobody says otherwise."""
        gewaehlt = ARTEN[art]
        return cls(
            art=gewaehlt,
            kreis=MUSTERKREIS,
            titel=gewaehlt.titel,
            stelle=gewaehlt.stelle,
            ausschuss=gewaehlt.ausschuss,
            anschrift=(),
            vorlagennummer=f"VO/{datum.year}/001",
            akzent=gewaehlt.akzent,
            datum=datum,
        )


def name(value: str) -> str:
    """A name, on one line.

    Raises:
        Unpassend: It is empty, too long, or holds what no document can show.
    """
    return _words(value, 200)


def titel(value: str) -> str:
    """A title, on one line or several.

    Raises:
        Unpassend: It is empty, too long, or holds what no document can show.
    """
    lines = [line.strip() for line in value.replace("\r\n", "\n").strip().split("\n")]
    if len(lines) > _LINES:
        raise Unpassend(f"Ein Titel hat höchstens {_LINES} Zeilen.")
    return "\n".join(_words(line, 200) for line in lines)


def anschrift(value: str) -> tuple[str, ...]:
    """The lines of an address, parted by semicolons or line ends; none, if nothing is given.

    Raises:
        Unpassend: One is too long, there are too many, or one holds what no document can show.
    """
    lines = [line for line in re.split("[;\n]", value.replace("\r\n", "\n")) if line.strip()]
    if len(lines) > _LINES:
        raise Unpassend(f"Eine Anschrift hat höchstens {_LINES} Zeilen.")
    return tuple(_words(line, 100) for line in lines)


def vorlagennummer(value: str) -> str:
    """An example of a paper's number.

    Raises:
        Unpassend: It has no digit, is too long, or holds what no document can show.
    """
    number = _words(value, 40)
    if not re.search(r"\d", number):
        raise Unpassend("Darin steht keine Ziffer. Gemeint ist eine Nummer wie VO/2020/426-001 oder 2018/0412.")
    return number


def akzent(value: str) -> str:
    """A colour as ``#rrggbb``; the sign before it may be left out, for a shell takes it for a comment.

    Raises:
        Unpassend: It is none, or too light to be read on white.
    """
    match = _AKZENT.fullmatch(value.strip())
    if match is None:
        raise Unpassend("Eine Farbe hat die Form 1f3a5f: je zwei Zeichen (0 bis 9, a bis f) für Rot, Grün und Blau.")
    colour = f"#{match[1].lower()}"
    if (found := kontrast(rgb(colour), WEISS)) < TEXTKONTRAST:
        gemessen = f"{found:.1f}".replace(".", ",")
        raise Unpassend(
            f"Diese Farbe ist auf weißem Papier zu schwach (Kontrast {gemessen} : 1, nötig sind "
            f"{TEXTKONTRAST:g} : 1). Eine dunklere nehmen."
        )
    return colour


def _words(value: str, longest: int) -> str:
    words = unicodedata.normalize("NFC", value).strip()
    if not words:
        raise Unpassend("Hier fehlt die Angabe.")
    if not any(sign.isalnum() for sign in words):
        raise Unpassend("Darin steht kein Buchstabe und keine Ziffer.")
    if match := VERBOTENE_ZEICHEN.search(words):
        raise Unpassend(f"Das Steuerzeichen U+{ord(match[0]):04X} kann in keinem Dokument stehen.")
    if "\n" in words:
        raise Unpassend("Die Angabe gehört in eine Zeile.")
    if len(words) > longest:
        raise Unpassend(f"Das ist zu lang ({len(words)} Zeichen, höchstens {longest}).")
    return words
