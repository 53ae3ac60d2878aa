"""Where German sentences end within one line.

``sentencex`` splits; abbreviations and ordinals that it takes for an end are joined again.
A boundary that stays open (the sentence may go on: "… Vereine usw. Der Kreis …") is reported as unsure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_KANDIDAT = re.compile(r"[.!?…][\"'”“«»’)\]]*\s")
_ABKUERZUNG = re.compile(
    r"(?:^|[\s(„\"/–-])(?:ggf|ggfs|bzw|ca|vgl|evtl|inkl|exkl|zzgl|zz|gem|lt|bspw|sog|max|min|ehem|einschl|ggü|rd|tlw|insb|insbes"
    r"|[Nn]r|Abs|Art|Ziff|Kap|Bd|Hrsg|Anm|Abb|Tab|Aufl|Az|S|Tel|St|Str|Dr|Prof|Dipl|Ing|Hr|Fr|Mio|Mrd|Std|Min|Jh|betr|bes"
    r"|mind|abzgl|bzgl|städt|staatl|gesetzl|vorauss"
    r"|[Zz]\.\s?[BTHZ]|[Dd]\.\s?h|[Uu]\.\s?U|[Ii]\.\s?[dD]\.\s?R|[Ii]\.\s?S(?:\.\s?d)?|[Ii]\.\s?V(?:\.\s?m)?|[Vv]\.\s?a"
    r"|[Oo]\.\s?g|[Ss]\.\s?[ou]|[Mm]\.\s?E|[Gg]em|[Ss]iehe S)\.\s*$"
)
_KANN_ENDEN_WORTE = (
    r"(?:^|[\s(„\"/–-])(?:usw|etc|usf|ff|f|u\.\s?[aäv]|u\.\s?v\.\s?m|u\.\s?dgl|o\.\s?ä|e\.\s?V|a\.\s?D|[nv]\.\s?Chr)"
    r"\.\s"
)
_KANN_ENDEN = re.compile(_KANN_ENDEN_WORTE + "*$")
_ORDNUNGSZAHL = re.compile(r"(?:^|[\s(„\"/–-])(?:[1-9]\d?|[IVX]+)\.\s*$")
_ZEICHEN_IM_NAMEN = re.compile(r"(?:^|[\s(„\"])[!?]$")
_SATZANFANG = re.compile(
    r"[„\"(]?(?:Der|Die|Das|Dem|Den|Des|Ein|Eine|Einer|Einem|Es|Er|Sie|Wir|Ihr|Ihre|Im|In|Am|An|Auf|Aus|Bei|Beim|Bis|Durch"
    r"|Für|Mit|Nach|Seit|Um|Unter|Vom|Von|Vor|Zu|Zum|Zur|Dies|Diese|Dieser|Dieses|Hier|Hierzu|Hierbei|Dabei|Dazu|Damit"
    r"|Danach|Darüber|Daher|Auch|Als|Wenn|Da|So|Alle|Jede|Jeder|Darunter|Davon|Zudem|Außerdem|Insgesamt)\b"
)
_OFFEN = re.compile(rf"(?:{_KANN_ENDEN_WORTE}|[^\s.](?:\s|\s\()(?:[1-9]\d?|[IVX]+)\.\s)\s*(?={_SATZANFANG.pattern})")


class Grenze(NamedTuple):
    """The end of a sentence inside a line.

    Attributes:
        vorher: The words before it.
        nachher: The words after it.
        sicher: Whether it certainly is one.
        ab: Where in the line the words after it begin.
    """

    vorher: str
    nachher: str
    sicher: bool
    ab: int


def grenzen(zeile: str) -> Iterator[Grenze]:
    """The sentence boundaries inside one line; none for a line that is one sentence."""
    if not _KANDIDAT.search(zeile):
        return
    from sentencex import segment  # type: ignore[attr-defined]  # compiled, without stubs

    teile = list(segment("de", zeile))
    vorher, ab = "", 0
    for teil, naechster in zip(teile, [*teile[1:], ""], strict=True):
        ab = zeile.index(teil, ab)
        for offen in _OFFEN.finditer(teil):
            rest = teil[offen.end() :].strip()
            yield Grenze((vorher + teil[: offen.end()]).strip(), rest, sicher=False, ab=ab + offen.end())
        vorher, ab = vorher + teil, ab + len(teil)
        sicher = _endet(vorher, naechster) if naechster else None
        if sicher is not None:
            rest = naechster.strip()
            yield Grenze(vorher.strip(), rest, sicher, zeile.index(rest, ab))
            vorher = ""


def saetze(zeile: str) -> list[str]:
    """The sentences of a line, split where a sentence certainly ends."""
    ergebnis: list[str] = []
    rest = zeile.strip()
    for grenze in grenzen(zeile):
        if grenze.sicher:
            stelle = rest.index(grenze.vorher) + len(grenze.vorher)
            ergebnis.append(rest[:stelle].strip())
            rest = rest[stelle:].strip()
    return [*ergebnis, rest] if rest else ergebnis


def _endet(vorher: str, nachher: str) -> bool | None:
    """Whether a sentence ends here: ``True`` certainly, ``False`` perhaps, ``None`` no."""
    if not vorher[-1:].isspace() or _ZEICHEN_IM_NAMEN.search(vorher) or _ABKUERZUNG.search(vorher):
        return None
    anfang = nachher.lstrip(' („"»')[:1]
    if anfang.islower():
        return None
    if " " not in vorher.strip() and _ORDNUNGSZAHL.search(vorher):  # the number of an item
        return None
    if _KANN_ENDEN.search(vorher) or _ORDNUNGSZAHL.search(vorher):
        return False if _SATZANFANG.match(nachher) else None
    return True
