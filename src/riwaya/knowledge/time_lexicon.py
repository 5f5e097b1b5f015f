"""Words of time: months, weekdays, relative dates, units (`packs/*/lexicon/time.yaml`)."""

from __future__ import annotations

from msgspec import Struct


class TimeLexicon(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What the reader of time expressions knows; each field is a list, and later packs add to it."""
