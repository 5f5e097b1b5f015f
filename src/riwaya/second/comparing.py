"""Where a second reader and the analysis part: what either has and the other lacks, and labels that differ."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from riwaya.judgements.records import role_of, values_of
from riwaya.model.judgement import PARTICIPANTS, JudgementKind
from riwaya.model.span import Span
from riwaya.second.checking import FoundClaim, FoundEvent
from riwaya.second.question import CLAIMS, EVENTS

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence

    from riwaya.compare.joined import JoinedArticle
    from riwaya.model.claim import Claim
    from riwaya.model.event import Event
    from riwaya.model.mention import Mention
    from riwaya.second.checking import Found


_NEAR = 30
"""Code points between two words of one report («شنت الطائرات غارات»); further apart they tell of two."""


class Difference(Struct, frozen=True, kw_only=True):
    """A judgement that would bring the analysis to what the second reader says."""

    kind: JudgementKind
    layer: str
    spans: tuple[Span, ...]
    labels: Mapping[str, str | None] = {}
    was: Mapping[str, str | None] = {}


class Compared(Struct, frozen=True, kw_only=True):
    """What came of comparing."""

    differences: tuple[Difference, ...]
    agreed: int
    """Records of the second reader that raise nothing."""


def compare(joined: JoinedArticle, found: Sequence[Found], asked: Sequence[Span], layers: Collection[str]) -> Compared:
    """All differences; what people judged is left as it is.

    Args:
        joined: the article as people judged it.
        found: what the second reader says.
        asked: sentences that were answered: where the second reader had nothing else, it says that there is nothing.
        layers: those that were asked for.
    """
    events = _Sides([one for one in found if isinstance(one, FoundEvent)], joined.analysis.events, asked, _trigger)
    claims = _Sides(
        [one for one in found if isinstance(one, FoundClaim)],
        [one for one in joined.analysis.claims if one.value is not None],
        asked,
        lambda one: one.span,
    )
    differences: list[Difference] = []
    agreed = 0
    if EVENTS in layers:
        pairs = events.pairs(_event_likeness)
        for said, event in pairs:
            told = [] if event is not None and event.id in joined.judged else list(_of_event(said, event, joined))
            differences += told
            agreed += not told
        differences += _lacking(events.left(pairs), EVENTS, _trigger, joined)
    if CLAIMS in layers:
        claim_pairs = claims.pairs(_claim_likeness)
        for said, claim in claim_pairs:
            told = [] if claim is not None and claim.id in joined.judged else list(_of_claim(said, claim))
            differences += told
            agreed += not told
        differences += _lacking(claims.left(claim_pairs), CLAIMS, lambda one: one.span, joined)
    return Compared(differences=tuple(differences), agreed=agreed)


def _trigger(event: Event) -> Span:
    return event.trigger.span


class _Sides:
    """What the second reader says and what the analysis has, to be paired."""

    def __init__(
        self, said: Sequence[Any], records: Sequence[Any], asked: Sequence[Span], place: Callable[[Any], Span]
    ) -> None:
        self._said = said
        self._place = place
        self._records = [one for one in records if any(sentence.overlaps(place(one)) for sentence in asked)]

    def pairs(self, likeness: Callable[[Any, Any], float]) -> list[tuple[Any, Any | None]]:
        """Each thing said with the record most like it; None where none is left that is like it at all."""
        scored = [
            (score, at, number)
            for at, said in enumerate(self._said)
            for number, record in enumerate(self._records)
            if (score := likeness(said, record)) > 0
        ]
        chosen: dict[int, int] = {}
        taken: set[int] = set()
        for _, at, number in sorted(scored, key=lambda one: (-one[0], one[1], one[2])):
            if at not in chosen and number not in taken:
                chosen[at] = number
                taken.add(number)
        return [(said, self._records[chosen[at]] if at in chosen else None) for at, said in enumerate(self._said)]

    def left(self, pairs: Sequence[tuple[Any, Any | None]]) -> list[Any]:
        """Records that nothing said is like."""
        taken = {id(record) for _, record in pairs}
        return [one for one in self._records if id(one) not in taken]


def _event_likeness(said: FoundEvent, event: Event) -> float:
    """Events of one word are the same; so are two of one type that stand near each other in one sentence."""
    span, is_same_type = event.trigger.span, said.labels["type"] == event.type
    if said.span.overlaps(span):
        return 2 + is_same_type + said.span.likeness(span)
    apart = abs(said.span.start - span.start)
    return 1 / (1 + apart) if is_same_type and apart <= _NEAR and said.sentence.contains(span) else 0.0


def _claim_likeness(said: FoundClaim, claim: Claim) -> float:
    if not said.span.overlaps(claim.span):
        return 0.0
    has = values_of(claim, said.labels)
    same = sum(has[field] == value for field, value in said.labels.items())
    return 2.0 * (has["value"] == said.labels["value"]) + same + said.span.likeness(claim.span)


def _of_event(said: FoundEvent, event: Event | None, joined: JoinedArticle) -> Iterator[Difference]:
    if event is None:
        labels = {name: value for name, value in said.labels.items() if value is not None}
        yield Difference(kind=JudgementKind.ADD, layer=EVENTS, spans=(said.span,), labels=labels)
        place = said.span
    else:
        place = event.trigger.span
        changed = _changed(said, event)
        if changed:
            yield Difference(
                kind=JudgementKind.WRONG_LABEL,
                layer=EVENTS,
                spans=(place,),
                labels=changed,
                was=values_of(event, changed),
            )
    for party in said.parties:
        mention = _mention_at(joined, party.span)
        if mention is None:
            continue
        role = None if event is None else role_of(event, mention.id)
        if role is not party.role:
            yield Difference(
                kind=JudgementKind.WRONG_LABEL,
                layer=PARTICIPANTS,
                spans=(place, mention.span),
                labels={"role": party.role.value},
                was={"role": None if role is None else role.value},
            )


def _changed(said: FoundEvent, event: Event) -> dict[str, str | None]:
    """Labels that differ. A mode that only one of them gives is no difference; with another type it comes along."""
    has = values_of(event, said.labels)
    changed = {name: value for name, value in said.labels.items() if value is not None and value != has[name]}
    if "type" not in changed and has["mode"] is None:
        changed.pop("mode", None)
    return dict(changed)


def _mention_at(joined: JoinedArticle, span: Span) -> Mention | None:
    """The mention that shares most with some words."""
    near = [one for one in joined.analysis.mentions if one.span.overlaps(span)]
    return max(near, key=lambda one: one.span.likeness(span), default=None)


def _of_claim(said: FoundClaim, claim: Claim | None) -> Iterator[Difference]:
    if claim is None:
        yield Difference(kind=JudgementKind.ADD, layer=CLAIMS, spans=(said.span,), labels=dict(said.labels))
        return
    has = values_of(claim, said.labels)
    changed = {name: value for name, value in said.labels.items() if value != has[name]}
    if changed:
        was = {name: has[name] for name in changed}
        yield Difference(kind=JudgementKind.WRONG_LABEL, layer=CLAIMS, spans=(claim.span,), labels=changed, was=was)


def _lacking(
    records: Sequence[Any], layer: str, place: Callable[[Any], Span], joined: JoinedArticle
) -> Iterator[Difference]:
    """What the analysis has and the second reader does not; where people spoke, nothing."""
    fields = {EVENTS: ("type", "mode"), CLAIMS: ("measure", "value")}[layer]
    for one in records:
        if one.id not in joined.judged:
            was = values_of(one, dict.fromkeys(fields))
            yield Difference(kind=JudgementKind.NO_RECORD, layer=layer, spans=(place(one),), was=was)
