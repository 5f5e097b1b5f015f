"""The lexicons of words that say that something happens or holds, with the tables of their written forms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.knowledge.claim_lexicon import ClaimLexicon
from riwaya.knowledge.cue_lexicon import CueLexicon
from riwaya.knowledge.event_lexicon import EventLexicon
from riwaya.knowledge.event_nouns import EventNouns, build_noun_table
from riwaya.knowledge.form_table import FormTable, WordGroup, build_form_table
from riwaya.knowledge.grammar_lexicon import GrammarLexicon
from riwaya.knowledge.mood_lexicon import MoodLexicon
from riwaya.knowledge.source_lexicon import SourceLexicon
from riwaya.knowledge.tie_lexicon import TieLexicon
from riwaya.knowledge.verdict_lexicon import (
    VerdictLexicon,
    build_opposite_forms,
    build_paired_forms,
    build_rung_forms,
    build_sign_forms,
)
from riwaya.knowledge.yaml_files import read_lexicon

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_EVENTS, _CUES, _TIES, _CLAIMS = "events", "cues", "ties", "claims"


class Predicates(Struct, frozen=True, kw_only=True):
    """Each lexicon with the forms of its words."""

    events: EventLexicon = EventLexicon()
    event_forms: FormTable = FormTable()
    cues: CueLexicon = CueLexicon()
    cue_forms: FormTable = FormTable()
    light_forms: FormTable = FormTable()
    moods: MoodLexicon = MoodLexicon()
    mood_forms: FormTable = FormTable()
    grammar: GrammarLexicon = GrammarLexicon()
    control_forms: FormTable = FormTable()
    """Groups: 0 verbs that lend their subject, 1 their object, 2 that have their object behind ل, 3 auxiliaries."""
    nouns: EventNouns = EventNouns()
    context_forms: FormTable = FormTable()
    instrument_forms: FormTable = FormTable()
    party_forms: FormTable = FormTable()
    ties: TieLexicon = TieLexicon()
    tie_forms: FormTable = FormTable()
    claims: ClaimLexicon = ClaimLexicon()
    happening_forms: FormTable = FormTable()
    counted_forms: FormTable = FormTable()
    reach_forms: FormTable = FormTable()
    outcome_forms: FormTable = FormTable()
    verdicts: VerdictLexicon = VerdictLexicon()
    sign_forms: FormTable = FormTable()
    paired_forms: FormTable = FormTable()
    rung_forms: FormTable = FormTable()
    opposite_forms: FormTable = FormTable()
    sources: SourceLexicon = SourceLexicon()
    source_forms: FormTable = FormTable()


def read_predicates(folders: Sequence[Path]) -> Predicates:
    """The lexicons of all packs in `folders`, base first, with their tables.

    Raises:
        PackSyntaxError: a file does not decode.
    """
    events = read_lexicon(folders, _stems(folders, _EVENTS), EventLexicon)
    cues = read_lexicon(folders, (_CUES,), CueLexicon)
    grammar = read_lexicon(folders, ("grammar",), GrammarLexicon)
    control = [grammar.controllers, grammar.object_controllers, grammar.takes_li, grammar.auxiliaries]
    moods = read_lexicon(folders, ("modality",), MoodLexicon)
    nouns = read_lexicon(folders, ("contexts", "event-nouns"), EventNouns)
    ties = read_lexicon(folders, [_TIES], TieLexicon)
    claims = read_lexicon(folders, [_CLAIMS], ClaimLexicon)
    verdicts = read_lexicon(folders, ("verdicts",), VerdictLexicon)
    sources = read_lexicon(folders, ("source-words",), SourceLexicon)
    return Predicates(
        events=events,
        event_forms=build_form_table(events.groups),
        cues=cues,
        cue_forms=build_form_table(cues.cues),
        light_forms=build_form_table(events.lights),
        moods=moods,
        mood_forms=build_form_table([WordGroup(verbs=group.verbs, nouns=group.nouns) for _, group in moods.listed]),
        grammar=grammar,
        control_forms=build_form_table([WordGroup(verbs=verbs) for verbs in control]),
        nouns=nouns,
        context_forms=build_noun_table(nouns.contexts),
        instrument_forms=build_noun_table(nouns.instruments),
        party_forms=build_noun_table(nouns.parties),
        ties=ties,
        tie_forms=build_form_table(ties.groups),
        claims=claims,
        happening_forms=build_form_table(claims.happenings),
        counted_forms=build_form_table(claims.counted),
        reach_forms=build_form_table(claims.reaches),
        outcome_forms=build_form_table(claims.outcomes),
        verdicts=verdicts,
        sign_forms=build_sign_forms(verdicts),
        paired_forms=build_paired_forms(verdicts),
        rung_forms=build_rung_forms(verdicts),
        opposite_forms=build_opposite_forms(verdicts),
        sources=sources,
        source_forms=build_form_table(sources.sources),
    )


def _stems(folders: Sequence[Path], name: str) -> list[str]:
    """Files of a lexicon that is a folder, as stems below `lexicon/`, in order of their names."""
    found = {path.stem for folder in folders for path in (folder / "lexicon" / name).glob("*.yaml")}
    return [f"{name}/{stem}" for stem in sorted(found)]
