"""Function words of Arabic clauses (`packs/*/lexicon/grammar.yaml`)."""

from __future__ import annotations

from msgspec import Struct


class GrammarLexicon(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """Lists of function words, and of verbs that lend their subject or object; later packs add to them."""

    prepositions: tuple[tuple[str, ...], ...] = ()
    """Forms of one preposition; the first is its name."""
    places: tuple[str, ...] = ()
    """Names of prepositions that lead to where something happens."""
    agents: tuple[str, ...] = ()
    """Names of prepositions that lead to who did it."""
    subordinators: tuple[str, ...] = ()
    relatives: tuple[str, ...] = ()
    controllers: tuple[str, ...] = ()
    """Verbs, past and present, whose subject also does what the verbal noun behind them says."""
    object_controllers: tuple[str, ...] = ()
    """Verbs whose object does it."""
    takes_li: tuple[str, ...] = ()
    """Verbs whose object stands behind ل."""
    auxiliaries: tuple[str, ...] = ()
    """Verbs that only place another one in time."""
    inclusions: tuple[str, ...] = ()
    """Words behind which some of those just named are singled out: بينهم, معظمهم."""
    negators: tuple[str, ...] = ()
    """Words that deny the adjective behind them, which still belongs to the noun before: غير."""
    namings: tuple[str, ...] = ()
    """Verbs that give a name (يدعى): written like a claim (يدعي) once folded."""
    quantifiers: tuple[str, ...] = ()
    """Nouns that count what stands behind them."""
    resumptives: tuple[str, ...] = ()
    """Preposition and pronoun that take up the noun of a relative clause."""
    responsible: tuple[str, ...] = ()
    """Predicates that blame, before عن: مسؤول."""
    responsibility: tuple[str, ...] = ()
    """Nouns that take blame upon who speaks, with a pronoun: مسؤوليته."""
    auxiliaries_between: tuple[str, ...] = ()
    """Words between who is blamed and the predicate: كان, هو."""
    positions: tuple[str, ...] = ()
    """Nouns for what forces hold or store things in: struck, it is acted on, while elsewhere is where it happens."""
