"""The files of a new folder, made in memory from the answers."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from importlib.resources import files as package_files
from importlib.resources.abc import Traversable
from typing import Final

from ik_model.exchange.schema.kinds import SOURCES, kind_of
from ik_model.exchange.schema.pages import file_name, modeline, source_schemas
from ik_model.model.farbe import WEISS, farbwert, gemischt, rgb
from ik_model.skeleton.answers import Antworten
from ik_model.skeleton.identifier import kennung
from ik_model.skeleton.number_pattern import nummernform
from ik_model.skeleton.pins import requirements
from ik_model.skeleton.quoting import markdown_words, yaml_lines, yaml_list, yaml_pattern, yaml_value

SCHEMAS: Final = "schema"
"""The folder of the schemas for editors."""

_GAP = re.compile(r"@\{(\w+)\}")
_ID = re.compile(r"\bid: ([a-z][a-z0-9-]*)")
_TINT = 0.93  # so much white is in the ground of a box

_INHALT: Final = {
    "konzept.yaml": "Titel, Stand, Datum und die **Gliederung**: welche Dateien in welcher Reihenfolge",
    "vorwort.md": "das Vorwort",
    "kapitel/": "die Kapitel",
    "handlungsfelder/": "die Handlungsfelder",
    "katalog/": "die Maßnahmen, nach Handlungsfeldern",
    "anhang/": "die Anhänge",
    "stellen.yaml": "Verzeichnis der Stellen, die verantwortlich sind oder mitwirken",
    "zielgruppen.yaml": "Verzeichnis der Zielgruppen",
    "gremien.yaml": "Verzeichnis der Gremien",
    "kennzahlen.yaml": "jede Zahl, die der Text nennt, mit Stichtag und Quelle",
    "glossar.yaml": "Begriffe und Abkürzungen",
    "steuerung.yaml": "wer die Umsetzung steuert",
    "berichtswesen.yaml": "wer wem wie oft berichtet",
    "vorlagen/": "die Vorlagen für die Gremien",
    "profil.yaml": "was bei Ihrem Kreis anders ist: Namen der Ebenen, Zählung, Vordruck, Farbe",
    f"{SCHEMAS}/": "Beschreibungen für den Editor; nicht von Hand ändern",
    "requirements.txt": "die Versionen, mit denen gebaut wird",
}
"""What stands where, in the words of the README."""


def files(antworten: Antworten) -> dict[str, bytes]:
    """Every file by its path in the folder, with ``/``."""
    templates = _templates("gemeinsam") | _templates(antworten.art.kennung)
    values = _values(antworten, templates)
    texts: dict[str, str] = {}
    for path, template in templates.items():
        target = f"vorlagen/{values['vorlage_id']}.yaml" if path == "vorlagen/vorlage.yaml" else path
        texts[target] = _head(target) + _fill(template, values)
    texts |= {f"{SCHEMAS}/{name}": text for name, text in source_schemas().items()}
    texts |= {
        "requirements.txt": "\n".join(["# Womit dieses Konzept geprüft und gebaut wird", *requirements(), ""]),
        ".vscode/settings.json": _json(_editor_settings()),
        ".vscode/extensions.json": _json({"recommendations": ["redhat.vscode-yaml", "editorconfig.editorconfig"]}),
    }
    texts["README.md"] = _fill(texts["README.md"], {"tabelle": _table(texts)})
    return {path: text.encode() for path, text in sorted(texts.items())}


def _templates(folder: str) -> dict[str, str]:
    root = package_files("ik_model.skeleton") / "data" / folder
    return {path.replace("dot-", "."): file.read_text("utf-8") for path, file in _walk(root, "")}


def _walk(folder: Traversable, prefix: str) -> list[tuple[str, Traversable]]:
    found: list[tuple[str, Traversable]] = []
    for entry in folder.iterdir():
        path = f"{prefix}{entry.name}"
        found += _walk(entry, f"{path}/") if entry.is_dir() else [(path, entry)]
    return found


def _fill(template: str, values: Mapping[str, str]) -> str:
    """Fill the gaps that have a value, in one pass: what is filled in is never looked at again."""
    return _GAP.sub(lambda match: values.get(match[1], match[0]), template)


def _values(antworten: Antworten, templates: Mapping[str, str]) -> dict[str, str]:
    taken = {found[1] for template in templates.values() for found in _ID.finditer(template)} | {"profil"}
    form = nummernform(antworten.vorlagennummer)
    stelle_id = kennung(antworten.stelle, "stelle", taken)
    ausschuss_id = kennung(antworten.ausschuss, "ausschuss", taken | {stelle_id})
    titelzeile = " ".join(antworten.titel.split("\n"))
    tag = antworten.datum
    kreuze = ", ".join(f"{feld}: [{kaestchen}]" for feld, kaestchen in antworten.art.angekreuzt)
    return {
        "kreis": yaml_value(antworten.kreis),
        "titel": yaml_lines(antworten.titel, "  "),
        "titelzeile_md": markdown_words(titelzeile),
        "betreff": yaml_value(titelzeile),
        "anschrift": yaml_list(antworten.anschrift, "  "),
        "stelle": yaml_value(antworten.stelle),
        "stelle_id": stelle_id,
        "ausschuss": yaml_value(antworten.ausschuss),
        "ausschuss_id": ausschuss_id,
        "nummern": _nummern(form.muster, form.nachtrag),
        "nummer": yaml_value(form.erste),
        "vorlage_id": kennung(form.erste, "vorlage", taken | {stelle_id, ausschuss_id}),
        "akzent": antworten.akzent,
        "tint": farbwert(gemischt(rgb(antworten.akzent), WEISS, _TINT)),
        "gegenstand": antworten.art.gegenstand,
        "angekreuzt": f"\n# Welche Kästchen gelten: Feld und Kennung, wie im Profil.\nangekreuzt: {{{kreuze}}}\n"
        if kreuze
        else "",
        "erste_datei": antworten.art.erste_datei,
        "datum": tag.isoformat(),
        "datum_de": f"{tag:%d.%m.%Y}",
        "vorjahr": str(tag.year - 1),
        "folgejahr": str(tag.year + 1),
        "laufzeitende": str(tag.year + 3),
        "zieljahr": str(tag.year + 9),
    }


def _nummern(muster: str, nachtrag: str) -> str:
    lines = [
        "  # Das Muster Ihrer Vorlagennummern (regulärer Ausdruck): \\d{4} sind vier Ziffern.",
        f"  muster: {yaml_pattern(muster)}",
    ]
    if nachtrag:
        lines += ["  # Woran man die spätere Fassung einer Vorlage erkennt.", f"  nachtrag: {yaml_pattern(nachtrag)}"]
    return "\n".join(lines)


def _head(path: str) -> str:
    """The line that tells an editor the schema of a source file."""
    if not path.endswith(".yaml") or path.startswith("."):
        return ""
    return modeline(kind_of(path), "../" * path.count("/") + SCHEMAS) + "\n"


def _editor_settings() -> dict[str, object]:
    """Schemas by file name too, for the files that a newcomer will add; nothing is fetched from the network."""
    schemas = {f"./{SCHEMAS}/{file_name(art)}": kind.files.split(", ") for art, kind in SOURCES.items()}
    schemas[f"./{SCHEMAS}/{file_name('quelle-abschnitt')}"] += ["katalog/*.yaml", "anhang/*.yaml"]
    return {
        "yaml.schemas": schemas,
        "yaml.schemaStore.enable": False,
        "yaml.format.enable": False,
        "files.encoding": "utf8",
        "editor.wordWrap": "on",
    }


def _table(texts: Mapping[str, str]) -> str:
    present = [path for path in _INHALT if any(text == path or text.startswith(path) for text in texts)]
    return "\n".join(f"| `{path}` | {_INHALT[path]} |" for path in present)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
