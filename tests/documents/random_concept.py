"""A concept that carries many strings, each in one of the places where a text can stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ik_model.model.abschnitt import Abschnitt
from ik_model.model.konzept import Eintragung, Konzept
from ik_model.model.massnahme import Massnahme, Meilenstein
from ik_model.model.profil import Ebene, Profil, Teilzielform
from ik_model.model.teilziel import Teilziel
from ik_model.model.text import (
    Absatz,
    Aufzaehlung,
    Betont,
    Bild,
    Fussnote,
    Fussnotenzeichen,
    Inline,
    Link,
    Satz,
    Stark,
    Tabelle,
    Text,
    Zeichen,
)
from ik_model.model.verweis import Verweis

PER_SECTION = 28
"""How many strings a section takes."""


def concept_of(strings: Sequence[str]) -> Konzept:
    """A concept in which each of the strings stands once.

    Raises:
        ValueError: The number of strings does not fill sections and pairs.
    """
    if len(strings) % PER_SECTION % 2:
        raise ValueError(f"{len(strings)} strings")
    rest = iter(strings)
    sections = [_section(n, rest) for n in range(1, len(strings) // PER_SECTION + 1)]
    glossar = tuple(Eintragung(begriff=begriff, text=Text.plain(text)) for begriff, text in _pairs(rest))
    return Konzept(
        id="zufall",
        titel="Zufall",
        profil=Profil(
            kreis="Kreis",
            ebenen={"kapitel": Ebene(name="Kapitel", ziel="Ziel")},
            teilziel=Teilzielform(name="Teilziel"),
        ),
        gliederung=tuple(sections),
        glossar=glossar,
    )


def _pairs(rest: Iterator[str]) -> Iterable[tuple[str, str]]:
    return zip(rest, rest, strict=False)


def _section(number: int, rest: Iterator[str]) -> Abschnitt:
    def words() -> Zeichen:
        return Zeichen(next(rest))

    def link() -> Zeichen:  # see test_a_link_may_end_in_a_hyphen
        return Zeichen(words().text.rstrip("\xad"))

    def sentence(*inlines: Inline) -> Absatz:
        return Absatz((Satz(inlines),))

    def cell() -> Absatz:
        return sentence(words())

    id = f"abschnitt-{number}"
    text = Text(
        (
            sentence(words(), Betont((words(),)), words()),
            sentence(Stark((words(), Betont((words(),)))), Link((link(),), "https://example.org/?a=b&c=(d)#e")),
            Aufzaehlung((cell(), cell())),
            Tabelle((cell(), cell()), ((cell(), cell()),), next(rest)),
            Aufzaehlung((cell(),), "zahl"),
            Absatz((Satz((words(),)), Satz((words(), Fussnotenzeichen("a"))))),
            Bild("bild.png", next(rest), next(rest)),
        ),
        (Fussnote("a", sentence(words())),),
    )
    teilziel = Teilziel(
        id=f"{id}-ziel",
        text=Text.plain(next(rest)),
        aufgaben=Text.plain(next(rest)),
        verantwortliche=(Verweis(id="stelle", wortlaut=next(rest)),),
        aktivitaeten=(Text.plain(next(rest)), Text.plain(next(rest))),
        massnahmen=(
            Massnahme(
                id=f"{id}-massnahme",
                titel=next(rest),
                meilensteine=(Meilenstein(id=f"{id}-stein", titel=next(rest)),),
            ),
        ),
    )
    return Abschnitt(id=id, titel=next(rest), oberziel=Text.plain(next(rest)), text=text, teilziele=(teilziel,))
