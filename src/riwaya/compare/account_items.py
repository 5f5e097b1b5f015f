"""What an account says in answer to one question, each answer with the words that give it.

Answers with one key say the same: they are one item, however many texts give it, and in whatever words.
"""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from riwaya.compare.cited import Cited, cite
from riwaya.compare.claims import PERCENT
from riwaya.compare.joined import Voice
from riwaya.knowledge.codebooks import load_codebook
from riwaya.model.claim import Claim
from riwaya.model.event import Event, Modality, Polarity
from riwaya.model.mention import Naming
from riwaya.model.quantity import VAGUE, Quantity
from riwaya.text.fold import fold_form

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from riwaya.compare.claim_rows import ClaimRow
    from riwaya.compare.event_rows import EventRow
    from riwaya.compare.loaded_rows import LoadedRow
    from riwaya.compare.name_uses import NameUse
    from riwaya.knowledge.codebook_records import Measure
    from riwaya.model.mention import Mention

OWN = "own"
"""Key of the outlet's own voice."""
HIDDEN = "hidden"
"""Key of a source that the text does not name."""


class Question(StrEnum):
    """The rows of an account, in their order."""

    WHAT = "what"
    """What happened, in its words."""
    WHO = "who"
    WHOM = "whom"
    WHERE = "where"
    WHEN = "when"
    HOW_MANY = "how_many"
    OUTCOME = "outcome"
    """Whether it came about at all, and what came of it."""
    WORD_OF = "word_of"
    """Who is reported to say so."""
    NAMES = "names"
    """By which names the parties go."""
    LOADED = "loaded"


class Item(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One answer; what is not part of it is None."""

    key: str
    """Equal for answers that say the same."""
    entity: str | None = None
    """Who or what it is, as the pack has it."""
    code: str | None = None
    """PLOVER type with its mode, measure, or category of loaded words."""
    naming: Naming | None = None
    begin: str | None = None
    """First ISO date."""
    end: str | None = None
    polarity: Polarity | None = None
    modality: Modality | None = None
    claim: Claim | None = None
    quantity: Quantity | None = None
    """What holds the figure of the claim."""
    voices: tuple[Voice, ...] = ()
    """Nearest to the outlet first."""
    cited: tuple[Cited, ...]
    """All words that give it, by article and place in it."""

    @property
    def articles(self) -> frozenset[str]:
        """Ids of the articles that give it."""
        return frozenset(one.article for one in self.cited)


def event_items(row: EventRow) -> Iterator[tuple[Question, Item]]:
    """What an event answers."""
    article, event = row.article.id, row.event
    yield Question.WHAT, _happening(article, event)
    for question, mentions in (
        (Question.WHO, row.actors),
        (Question.WHOM, row.recipients),
        (Question.WHERE, row.places),
    ):
        for mention in mentions:
            yield question, _party(article, mention, row.quantities)
    for timex in row.timexes:
        if timex.begin is not None:
            end = timex.end_date or timex.begin
            cited = (cite(article, timex),)
            yield Question.WHEN, Item(key=f"{timex.begin}/{end}", begin=timex.begin, end=end, cited=cited)
    yield Question.OUTCOME, _mood(article, event)
    yield Question.WORD_OF, _word_of(row)


def _happening(article: str, event: Event) -> Item:
    code = event.type if event.mode is None else f"{event.type}/{event.mode}"
    return Item(key=fold_form(event.trigger.text), code=code, cited=(cite(article, event.trigger),))


def _party(article: str, mention: Mention, quantities: Iterable[Quantity]) -> Item:
    """Somebody by entity, else by words: «أكثر من 167 ألف شخص» rather than «شخص»."""
    counted = next((one for one in quantities if one.span.contains(mention.span)), None)
    words = counted if counted is not None and mention.entity is None else mention
    return Item(key=mention.entity or fold_form(words.text), entity=mention.entity, cited=(cite(article, words),))


def _mood(article: str, event: Event) -> Item:
    return Item(
        key=f"{event.polarity}/{event.modality}",
        polarity=event.polarity,
        modality=event.modality,
        cited=(cite(article, event.trigger),),
    )


def _word_of(row: EventRow) -> Item:
    """The chain of voices; words of the outlet itself are cited by what they tell."""
    if not row.voices:
        return Item(key=OWN, cited=(cite(row.article.id, row.event.trigger),))
    return voices_item(row.article.id, row.voices)


def voices_item(article: str, voices: Sequence[Voice]) -> Item:
    """A chain of voices, cited by its innermost source, else by the words that report."""
    last = voices[-1].attribution
    words = last.cue if last.source is None else last.source
    return Item(
        key=" ".join(map(_voice_key, voices)),
        entity=voices[-1].mention.entity if voices[-1].mention is not None else None,
        voices=tuple(voices),
        cited=(cite(article, words),),
    )


def _voice_key(voice: Voice) -> str:
    if voice.mention is not None and voice.mention.entity is not None:
        return voice.mention.entity
    source = voice.attribution.source
    return HIDDEN if source is None else fold_form(source.text)


def claim_items(row: ClaimRow) -> Iterator[tuple[Question, Item]]:
    """What a claim answers: a figure, or an outcome."""
    claim = row.claim
    figure = f"{claim.value}|{claim.low}|{claim.high}|{claim.comparator}|{claim.unit}" if claim.has_figure else ""
    mood = f"{claim.polarity}/{claim.modality}"
    yield (
        Question.HOW_MANY if claim.has_figure else Question.OUTCOME,
        Item(
            key=f"{claim.measure} {figure} {mood}",
            code=claim.measure,
            polarity=claim.polarity,
            modality=claim.modality,
            claim=claim,
            quantity=row.quantity,
            voices=row.voices,
            cited=(cite(row.article.id, claim),),
        ),
    )


def name_item(use: NameUse) -> Item:
    """A name in use."""
    return Item(
        key=f"{use.entity} {use.name}",
        entity=use.entity,
        naming=use.mention.naming,
        cited=(cite(use.article.id, use.mention),),
    )


def loaded_item(row: LoadedRow) -> Item:
    """Loaded words."""
    loaded = row.loaded
    return Item(
        key=f"{loaded.category} {fold_form(loaded.text)}",
        code=loaded.category,
        entity=None if row.target is None else row.target.entity,
        voices=row.voices,
        cited=(cite(row.article.id, loaded),),
    )


def merge_items(items: Iterable[Item]) -> tuple[Item, ...]:
    """One item a key, the one that most articles give first, of figures the dead and hurt before all others, and what
    is told as a fact before what is not; the words of the earliest stand for all.
    """
    merged: dict[str, Item] = {}
    for item in items:
        known = merged.get(item.key)
        cited = item.cited if known is None else (*known.cited, *(one for one in item.cited if one not in known.cited))
        merged[item.key] = replace(known or item, cited=cited)
    return tuple(sorted(merged.values(), key=lambda item: (*_rank(item), -len(item.articles))))


def _rank(item: Item) -> tuple[int, bool]:
    """Of figures: the dead and hurt, whatever else happened to somebody, shares and durations, plain counts; and
    whether they are vague or not told as a fact.
    """
    claim = item.claim
    if claim is None or not claim.has_figure:
        return 0, False
    is_fact = claim.polarity is Polarity.AFFIRMED and claim.modality is Modality.ASSERTED
    return _kind_rank(claim), not is_fact or claim.comparator in VAGUE


def _kind_rank(claim: Claim) -> int:
    if not tells_what_happened(claim.measure):
        return 3
    row = _row(claim.measure)
    if claim.unit == PERCENT or (row is not None and row.kind == _TIME):
        return 2
    return int(not tells_harm(claim.measure))


_TIME, _THINGS = "time", "things"
_ANYTHING = frozenset({_THINGS, _TIME})
"""Kinds that hold whatever has no kind of its own."""
_HARM = frozenset({"killed", "wounded", "casualties"})


@cache
def _row(measure: str) -> Measure | None:
    """A measure as the codebook has it."""
    return next((row for row in load_codebook("measures").measures if row.code == measure), None)


def tells_anything(measure: str) -> bool:
    """Whether a measure is one for what no other fits: three axes, 58 days."""
    row = _row(measure)
    return row is not None and row.happening is None and row.kind in _ANYTHING


def tells_harm(measure: str) -> bool:
    """Whether a measure counts the dead or the hurt."""
    row = _row(measure)
    return row is not None and row.happening in _HARM


def tells_what_happened(measure: str) -> bool:
    """Whether a measure says what happened to those it counts, or is a share: the dead, the land held; not a count of
    things, not how long something took.
    """
    row = _row(measure)
    return row is not None and ((row.happening is not None and row.kind != _THINGS) or row.unit == PERCENT)
