"""What the language models are told by hand (`packs/*/lexicon/clitics.yaml`, `passives.yaml`)."""

from __future__ import annotations

from msgspec import Struct


class WordLexicon(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """Corrections that anybody may add to; later packs add to the lists."""

    cuts: tuple[str, ...] = ()
    """Words cut by hand, with plus signs, as printed: «و+هم», «وادي» for one that stays whole. They beat the model."""
    passives: tuple[str, ...] = ()
    """Verb forms that, printed without vowels in news, are passive. قتل, which reads both ways, is not among them."""
