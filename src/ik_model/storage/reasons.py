"""Why a folder cannot be written, in German."""

from __future__ import annotations

import errno
from pathlib import Path


def no_room(error: OSError) -> bool:
    """Whether the disk is full, or what one may take of it."""
    return error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


def reason(folder: Path, error: OSError) -> str:
    """What is wrong."""
    if no_room(error):
        return "Auf dem Datenträger ist kein Platz mehr."
    match error.errno:
        case errno.EACCES | errno.EPERM | errno.EROFS:
            return f"In den Ordner {folder} darf nicht geschrieben werden."
        case errno.ENOTDIR | errno.EEXIST:
            return f"{folder} ist kein Ordner."
        case errno.ENOENT:
            return f"Den Ordner {folder} gibt es nicht."
        case errno.EISDIR:
            return f"In {folder} liegt ein Ordner, wo eine Datei hin soll."
        case _:
            return f"In den Ordner {folder} kann nicht geschrieben werden ({error.strerror})."
