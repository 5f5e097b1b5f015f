"""Content: where what is said begins behind a cue, and in what shape it comes."""

from __future__ import annotations

from msgspec import Struct

from riwaya.extract.quotations import Quotation
from riwaya.knowledge.cue_lexicon import Shape


class Content(Struct, frozen=True):
    """Where a content begins: token `first` without `skip` letters."""

    shape: Shape
    first: int
    skip: int = 0
    quotation: Quotation | None = None
    """The quotation that is the content, or opens it."""
    that: int | None = None
    """Token of أن or إن."""
    said: int | None = None
    """Token where the charge itself begins, behind the accused."""

    @property
    def begin(self) -> int:
        """The token where it begins, its أن included."""
        return self.that if self.that is not None else self.first
