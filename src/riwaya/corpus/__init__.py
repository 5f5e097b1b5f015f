"""A whole store with what people said of it: for programs, for the command line, for the server.

`riwaya.analyze`, `riwaya.open` and `riwaya.Corpus` are from here; see docs/how-to/use-from-python.md.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from riwaya.corpus.corpus import Corpus as Corpus
    from riwaya.corpus.corpus import analyze as analyze
    from riwaya.corpus.corpus import open_corpus as open_corpus

__all__ = ["Corpus", "analyze", "open_corpus"]


def __getattr__(name: str) -> object:
    """Loads what is asked for when it is: the parts of this package are used one by one."""
    if name not in __all__:
        message = f"module 'riwaya.corpus' has no attribute {name!r}"
        raise AttributeError(message)
    return getattr(import_module("riwaya.corpus.corpus"), name)
