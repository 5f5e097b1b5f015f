"""Nouns that name actors, persons, places and things without a proper name (`packs/*/lexicon/nouns.yaml`)."""

from __future__ import annotations

from msgspec import Struct


class NounLexicon(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What the reader of nominal mentions knows; each field is a list, and later packs add to it."""
