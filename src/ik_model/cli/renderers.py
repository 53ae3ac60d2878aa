"""The installed renderers, found by their entry points: ``ik_model`` imports none of them."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.metadata import entry_points

from ik_model.ports import RENDERERS, Renderer, RenderError

_STEP = "Renderer laden"


def load() -> list[Renderer]:
    """Every renderer, by the names of the entry points.

    Raises:
        RenderError: There is none, or one cannot be loaded.
    """
    found: list[Renderer] = []
    for point in sorted(entry_points(group=RENDERERS), key=lambda point: point.name):
        try:
            found.append(point.load()())
        except Exception as error:  # a renderer is foreign code: whatever it raises, its name belongs into the message
            reason = f"„{point.name}“ ({point.value}) lässt sich nicht laden: {type(error).__name__}: {error}"
            raise RenderError(
                _STEP, reason, "Das Paket, das ihn mitbringt, neu installieren oder entfernen."
            ) from error
    if not found:
        hint = "Mit „pip install ik-model“ kommt der mitgelieferte."
        raise RenderError(_STEP, "Es ist keiner installiert, also kann kein Dokument entstehen.", hint)
    return found


def names(kind: str, renderers: Sequence[Renderer] | None = None) -> list[str]:
    """The names of all ``formats`` or ``documents``, each once."""
    loaded = load() if renderers is None else renderers
    lists = [renderer.formats if kind == "formats" else renderer.documents for renderer in loaded]
    return list(dict.fromkeys(name for part in lists for name in part))
