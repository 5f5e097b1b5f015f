"""Layer `loaded`: words that carry framing."""

from __future__ import annotations

from msgspec import Struct


class Loaded(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A stretch of loaded words, whom it is about and in whose voice."""

    id: str
    start: int
    end: int
    text: str
    category: str
    """Code of `packs/codebooks/loaded.yaml`."""
    target: str | None
    """Mention that the words are about; None when open."""
    voice: str | None
    """Attribution whose words they are; None: the outlet's own."""
    reason: str
    """Words of the lexicon that made it and how its target was found; for people who check."""
