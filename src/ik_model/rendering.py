"""Documents from Python: the installed renderers, found by their entry points, and one file of one document in memory.

``ik_model`` imports no renderer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from importlib.metadata import EntryPoint, entry_points

from ik_model.model.konzept import Konzept
from ik_model.ports import RENDERERS, Renderer, RenderError, RenderRequest, Vergleichsfassung
from ik_model.source.origin import origin
from ik_model.source.tree import Source, tree

_STEP = "Renderer laden"


def render(
    konzept: Konzept,
    dokument: str,
    format: str,
    *,
    element: str | None = None,
    media: Source | None = None,
    vergleich: Vergleichsfassung | None = None,
) -> bytes:
    """One file of a concept's documents, in memory.

    Args:
        konzept: The concept.
        dokument: The name of the document, as ``ik build --dokument`` takes it: ``konzept``, ``vorlage`` …
        format: The name of the format: ``pdf``, ``docx``, ``html`` …
        element: Where the document has several files, the ID of the element that the wanted one is about: for a
            paper, that of the ``Vorlage``.
        media: The folder, or another tree of files, with the images and templates of the concept.
            A concept that was loaded from a folder knows it; one that was built or changed in Python, or comes from
            JSON, does not.
        vergleich: The older version, for a document that shows what has changed.

    Returns:
        The bytes of the file.

    Raises:
        RenderError: There is no such document or format, several files to choose from, something that the document
            needs is missing, or the renderers are not installed (``pip install "ik-model[dokumente]"``).
    """
    found = installed()
    _known("Dokument", dokument, names("documents", found))
    _known("Format", format, names("formats", found))
    read_media = _reader(konzept) if media is None else tree(media).read
    if vergleich is not None and vergleich.read_media is None:
        vergleich = replace(vergleich, read_media=_reader(vergleich.alt))
    request = RenderRequest(konzept, dokument, format, element or "", read_media, vergleich)
    for renderer in found:
        if dokument in renderer.documents and format in renderer.formats:
            return renderer.render(request)
    raise RenderError("Dokument wählen", f"Das Dokument „{dokument}“ gibt es nicht im Format „{format}“.")


def installed() -> list[Renderer]:
    """Every renderer, by the names of the entry points.

    Raises:
        RenderError: There is none, or one cannot be loaded.
    """
    found: list[Renderer] = []
    for point in sorted(entry_points(group=RENDERERS), key=lambda point: point.name):
        try:
            found.append(point.load()())
        except Exception as error:  # a renderer is foreign code: whatever it raises, its name belongs into the message
            raise _not_loaded(point, error) from error
    if not found:
        hint = 'Der mitgelieferte kommt mit: pip install "ik-model[dokumente]"'
        raise RenderError(_STEP, "Es ist keiner installiert, also kann kein Dokument entstehen.", hint)
    return found


def names(kind: str, renderers: Iterable[Renderer]) -> list[str]:
    """The names of all ``formats`` or ``documents``, each once."""
    lists = [renderer.formats if kind == "formats" else renderer.documents for renderer in renderers]
    return list(dict.fromkeys(name for part in lists for name in part))


def _reader(konzept: Konzept) -> Callable[[str], bytes] | None:
    source = origin(konzept)
    return None if source is None else source.read


def _not_loaded(point: EntryPoint, error: Exception) -> RenderError:
    """What an installation lacks: most often the extra of a package that brings a renderer."""
    extras: Sequence[str] = (point.dist.metadata.get_all("Provides-Extra") if point.dist else None) or ()
    missing = (error.name or "").partition(".")[0] if isinstance(error, ModuleNotFoundError) else ""
    if missing not in ("", point.module.partition(".")[0]) and point.dist and extras:
        reason = f"Zum Bauen von Dokumenten fehlt das Python-Paket „{missing}“."
        return RenderError(_STEP, reason, f'Installieren mit: pip install "{point.dist.name}[{",".join(extras)}]"')
    reason = f"„{point.name}“ ({point.value}) lässt sich nicht laden: {type(error).__name__}: {error}"
    return RenderError(_STEP, reason, "Das Paket, das ihn mitbringt, neu installieren oder entfernen.")


def _known(what: str, name: str, known: Sequence[str]) -> None:
    if name not in known:
        hint = f"Möglich sind: {', '.join(known)}."
        raise RenderError(f"{what} wählen", f"Das {what} „{name}“ gibt es nicht.", hint)
