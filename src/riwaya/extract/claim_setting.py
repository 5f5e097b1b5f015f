"""Who, where and when of a claim: from the event or tie of the same words, else from the mentions and times beside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.extract.claim_figures import RANK
from riwaya.knowledge.claim_lexicon import About
from riwaya.model.mention import PARTIES, PLACES, Kind
from riwaya.text.fold import fold_form

if TYPE_CHECKING:
    from collections.abc import Sequence

    from riwaya.extract.claim_drafts import Draft
    from riwaya.extract.words import Words
    from riwaya.model.event import Event
    from riwaya.model.relation import Relation
    from riwaya.model.span import Span
    from riwaya.text.sentences import Sentence

_HOLDING = frozenset({"controls", "besieges", "present_in"})
_AROUND, _BACK, _AHEAD = 4, 14, 8
_STOPS = frozenset(".؛;:؟?!")
_OF = fold_form("من")
_HOLDERS = PARTIES | {Kind.PERSON}


class Setting(Struct, frozen=True):
    """Ids of what surrounds a claim."""

    subject: str | None = None
    object: str | None = None
    place: str | None = None
    timexes: tuple[str, ...] = ()
    event: str | None = None


class Surroundings:
    """Looks round in one text."""

    def __init__(self, words: Words, events: Sequence[Event], relations: Sequence[Relation]) -> None:
        self._words, self._events, self._relations = words, events, relations
        self._by_id = {mention.id: mention for mention in words.mentions}
        self._by_quantity: dict[str, list[Event]] = {}
        for event in events:
            for quantity in event.quantities:
                self._by_quantity.setdefault(quantity, []).append(event)

    def setting(self, draft: Draft, first: int, last: int) -> Setting:
        """What surrounds a draft whose words are tokens `[first, last)`."""
        figure, happening, words = draft.figure, draft.happening, self._words
        trigger = words.layers.span(happening.first, happening.last) if happening else None
        event = self._event(trigger, words.quantities[figure.quantity].id if figure.quantity >= 0 else None)
        tie = self._holding(trigger)
        subject, other = self._parties(draft, event, tie)
        times = self._times(first, last, (figure.first, figure.last), draft.sentence)
        if event is not None and draft.compared is None:
            times = tuple(dict.fromkeys((*times, *event.timexes)))
        return Setting(
            subject=subject,
            object=other,
            place=self._place(draft, event, tie, first, last),
            timexes=times,
            event=event.id if event else None,
        )

    def _parties(self, draft: Draft, event: Event | None, tie: Relation | None) -> tuple[str | None, str | None]:
        """Whom the claim is about, and the other side."""
        happening, figure = draft.happening, draft.figure
        counted = self._counted(figure.first, figure.last, with_places=figure.unit == RANK)
        actors, recipients = (event.actors, event.recipients) if event else ((), ())
        if happening is None or happening.group.subject is not About.DOER:
            subject = counted or next(iter(recipients), None)
            return subject, next((a for a in actors if a != subject), None)
        subject = (tie.subject if tie else None) or next(iter(actors), None)
        subject = subject or self._party(happening.first, figure.first, draft.sentence, besides=recipients)
        return subject, counted if counted != subject else next((r for r in recipients if r != subject), None)

    def _place(self, draft: Draft, event: Event | None, tie: Relation | None, first: int, last: int) -> str | None:
        """Where it holds: what the whole names, else the first linked of the places that tie, event and words give."""
        if draft.whole is not None and draft.whole.mention >= 0:
            return self._words.mentions[draft.whole.mention].id
        found = [tie.object] if tie is not None and tie.object is not None else []
        found += list(event.places) if event is not None else []
        found += self._places_near(first, last, draft.sentence)
        return next((name for name in found if self._entity(name)), next(iter(found), None))

    def _entity(self, name: str) -> str | None:
        mention = self._by_id.get(name)
        return name if mention is None else mention.entity

    def _event(self, trigger: Span | None, quantity: str | None) -> Event | None:
        """The event of a word, else the one that a quantity was given to."""
        owners = self._by_quantity.get(quantity or "", [])
        if trigger is not None:
            for event in (*owners, *self._events):
                if event.trigger.span.overlaps(trigger):
                    return event
        return owners[0] if owners else None

    def _holding(self, trigger: Span | None) -> Relation | None:
        """The tie of holding that a word states."""
        if trigger is None:
            return None
        return next((r for r in self._relations if r.type in _HOLDING and r.evidence.span.overlaps(trigger)), None)

    def _counted(self, first: int, last: int, *, with_places: bool) -> str | None:
        """The mention of those who are counted: inside the figure, or right behind «من»."""
        words = self._words
        behind = last + 1 if last < len(words.tokens) and words.tokens[last].text == _OF else last
        for at in (*range(first, last), behind):
            mention = words.mention(at)
            if mention is not None and (with_places or mention.kind not in PLACES):
                is_near = at < last or behind > last or mention.kind in _HOLDERS
                return mention.id if is_near and mention.kind is not Kind.MEDIA else None
        return None

    def _party(self, first: int, last: int, sentence: Sentence, *, besides: Sequence[str]) -> str | None:
        """The party inside a range of words, else the nearest before it in its sentence; none of `besides`."""
        ahead = range(first, last)
        behind = range(first - 1, max(sentence.first, first - _BACK) - 1, -1)
        for at in (*ahead, *behind):
            if at < first and self._words.tokens[at].text in _STOPS:
                return None
            mention = self._words.mention(at)
            if mention is None or mention.adjectival or mention.id in besides:
                continue
            if mention.kind in _HOLDERS:
                return mention.id
        return None

    def _places_near(self, first: int, last: int, sentence: Sentence) -> list[str]:
        """The places inside a range of words, then those behind it in its clause."""
        end = min(sentence.last, last + _AHEAD)
        stop = next((at for at in range(last, end) if self._words.tokens[at].text in _STOPS), end)
        mentions = (self._words.mention(at) for at in range(first, stop))
        found = [m.id for m in mentions if m is not None and m.kind in PLACES and not m.adjectival]
        return list(dict.fromkeys(found))

    def _times(self, first: int, last: int, besides: tuple[int, int], sentence: Sentence) -> tuple[str, ...]:
        """Times inside a range or next to it, without those that the figure itself is («أربع سنوات»)."""
        words = self._words
        begin, end = max(sentence.first, first - _AROUND), min(sentence.last, last + _AROUND)
        out = dict.fromkeys(
            words.timex_at[at]
            for at in range(begin, end)
            if words.timex_at[at] >= 0 and not besides[0] <= at < besides[1]
        )
        return tuple(words.timexes[index].id for index in out)
