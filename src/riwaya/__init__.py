"""Riwaya (رواية): reads Arabic reporting on a conflict and turns opposed accounts into sourced, comparable data.

`riwaya.analyze(text)` gives the layers of one text; `riwaya.open(store)` a store to read into, walk through and query.
See docs/how-to/use-from-python.md.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from riwaya.corpus import Corpus as Corpus
    from riwaya.corpus import analyze as analyze
    from riwaya.corpus import open_corpus as open  # noqa: A004 - as in gzip.open
    from riwaya.rows import Rows as Rows

__version__ = "0.1.0"
__all__ = ["Corpus", "Rows", "__version__", "analyze", "open"]

_PLACES = {
    "Corpus": ("riwaya.corpus", "Corpus"),
    "Rows": ("riwaya.rows", "Rows"),
    "analyze": ("riwaya.corpus", "analyze"),
    "open": ("riwaya.corpus", "open_corpus"),
}


def __getattr__(name: str) -> object:
    """Loads what is asked for when it is: a command line that only wants the version must not wait for it."""
    if name not in _PLACES:
        message = f"module 'riwaya' has no attribute {name!r}"
        raise AttributeError(message)
    module, attribute = _PLACES[name]
    return getattr(import_module(module), attribute)


def __dir__() -> list[str]:
    return __all__
