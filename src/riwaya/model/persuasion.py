"""Persuasion techniques: stretches of words, beside the layers of the contract."""

from __future__ import annotations

from msgspec import Struct


class Persuasion(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words that persuade by one technique, and in whose voice."""

    start: int
    end: int
    text: str
    technique: str
    """Code of `packs/codebooks/persuasion.yaml`."""
    voice: str | None
    """Attribution whose words they are; None: the outlet's own."""
    reason: str
    """What made it: a loaded record or words of the lexicon."""
