"""Statements of an article: any stretch of it, with what layers and words tell of it."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from riwaya.compare.clause_joints import ClauseWords, Joints, Saying
from riwaya.compare.clauses import find_clauses
from riwaya.compare.paired_signs import LadderWords
from riwaya.compare.sites import REACH_KM, narrowest
from riwaya.compare.statement_words import StatementWords
from riwaya.compare.statements import Days, Figure, Site, Statement
from riwaya.compare.told_days import possible_days
from riwaya.compare.word_keys import key_of
from riwaya.knowledge.verdict_lexicon import Sign
from riwaya.model.event import Modality, Polarity
from riwaya.model.mention import PLACES
from riwaya.model.span import Span
from riwaya.text.fold import fold_form
from riwaya.text.layers import TextLayers
from riwaya.text.tokens import TokenKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from riwaya.knowledge.pack import Pack
    from riwaya.model.analysis import Analysis
    from riwaya.model.article import Article
    from riwaya.model.claim import Claim
    from riwaya.model.event import Event
    from riwaya.model.mention import Mention
    from riwaya.model.timex import Timex
    from riwaya.text.tokens import Token


_CLOSE = 4
"""Words between two tolls at most that are told in one breath."""
_ASSAULT, _ACCUSE = "ASSAULT", "ACCUSE"


class StatementReader:
    """Reads statements; made once per pack."""

    def __init__(self, pack: Pack) -> None:
        self.words, self.ladders = StatementWords(pack), LadderWords(pack)
        self._places, self._place_types = pack.places, pack.place_types
        self.clause_words = _clause_words(pack)
        self.tolls = frozenset(pack.predicates.verdicts.repeated)
        self.measures = {row.code: row for row in pack.measures.measures}

    def site(self, mention: Mention) -> Site:
        """The place that a mention names."""
        point, row = mention.location, self._places.get(mention.entity or "")
        kind = None if row is None else self._place_types.get(row.type)
        reach = None if row is None else row.radius_km
        precision = kind.precision if kind is not None else "" if point is None else point.precision
        return Site(
            key=mention.entity or fold_form(mention.text),
            words=frozenset(map(key_of, fold_form(mention.text).split())),
            is_linked=mention.entity is not None,
            lat=None if point is None else point.lat,
            lon=None if point is None else point.lon,
            reach_km=reach or REACH_KM.get(precision, 0.0),
        )

    def read(self, article: Article, analysis: Analysis) -> ArticleStatements:
        """The article, of which any stretch can be asked for."""
        return ArticleStatements(self, article, analysis)


class ArticleStatements:
    """The statements of one article."""

    def __init__(self, reader: StatementReader, article: Article, analysis: Analysis) -> None:
        self.article, self.analysis = article, analysis
        self._reader = reader
        self._layers = TextLayers(article.text)
        self._starts = [token.start for token in self._layers.tokens]
        self._mentions = {mention.id: mention for mention in analysis.mentions}
        self._quantities = {one.id: one for one in analysis.quantities}
        self._timexes = {timex.id: timex for timex in analysis.timexes}
        self._attributions = {one.id: one for one in analysis.attributions}
        self._asides = frozenset(self._positions(self._aside_spans()))
        self._sources = frozenset(
            one.source.mention for one in analysis.attributions if one.source is not None and one.source.mention
        )
        self._named_places = [one.span for one in analysis.mentions if one.kind in PLACES and one.entity is not None]

    def statement(self, start: int, end: int) -> Statement:
        """What the stretch `[start, end)` asserts."""
        span, sentence = Span(start, end), self.sentence(start, end)
        tokens, around = self._tokens(span), self._tokens(sentence)
        claims = [one for one in self.analysis.claims if span.overlaps(one.span)]
        events = [one for one in self.analysis.events if span.contains(Span(one.trigger.start, one.trigger.end))]
        own = [one for one in self.analysis.timexes if span.overlaps(one.span)]
        return Statement(
            article=self.article.id,
            start=start,
            end=end,
            text=self.article.text[start:end],
            published=self.article.published,
            figures=tuple(self._figures(span, claims)),
            types=frozenset(event.type for event in events),
            modes=frozenset(event.mode for event in events if event.mode is not None),
            doers=self._doers(events, tokens),
            blamed=self._blamed(events),
            states=self._reader.words.states(tokens),
            sites=self._sites(span, events, claims),
            sites_around=self._sites_around(start, end),
            days=self._days(own),
            days_told=self._days(self._times_of(events, claims)),
            signs=self._signs(self._without_places(tokens), [*own, *self._times_of(events, claims)]),
            rungs=self._reader.ladders.rungs(tokens),
            is_negated=self._is_negated(tokens, events),
            is_planned=any(event.modality is not Modality.ASSERTED for event in events[:1]),
            source=self._source(span, events, claims),
            keys=self._reader.words.keys(self._content(tokens)),
            around=self._reader.words.keys(around),
            has_claims=bool(claims),
        )

    def statements(self) -> tuple[Statement, ...]:
        """One for each clause that asserts something: a figure, an event, a claim, a denial or a stage."""
        spans = find_clauses(self._layers, self._joints(), self._reader.clause_words)
        found = (self.statement(span.start, span.end) for span in spans)
        return tuple(one for one in found if one.asserts)

    def _joints(self) -> Joints:
        """Where clauses may begin, and what carries one."""
        figures = list(self._figure_joints())
        triggers = [one.trigger.start for one in self.analysis.events]
        words = self._reader.words
        signs = [one.start for one in self._layers.tokens if words.tells([one])]
        return Joints(
            figures=figures,
            sayings=tuple(self._sayings(frozenset(triggers))),
            heads=figures + triggers + signs,
        )

    def _figure_joints(self) -> Iterator[int]:
        """Where claims with a figure begin; the wounded right behind the dead stay with them."""
        before: Claim | None = None
        for claim in sorted((one for one in self.analysis.claims if one.has_figure), key=lambda one: one.start):
            if before is None or not self._goes_on(before, claim):
                yield claim.start
            before = claim

    def _goes_on(self, before: Claim, claim: Claim) -> bool:
        """Whether both are tolls, and few words without a sign stand between them."""
        rows = (self._reader.measures.get(one.measure) for one in (before, claim))
        if not all(row is not None and row.happening in self._reader.tolls for row in rows):
            return False
        between = self._tokens(Span(before.end, claim.start)) if claim.start > before.end else ()
        return len(between) <= _CLOSE and all(token.kind is not TokenKind.SIGN for token in between)

    def _sayings(self, triggers: frozenset[int]) -> Iterator[Saying]:
        """Who says what stands behind it; not where the cue itself tells something, or denies."""
        for one in self.analysis.attributions:
            if one.content is None or one.cue.start >= one.content.start or one.cue.start in triggers:
                continue
            if not self._reader.words.tells(self._tokens(one.cue.span)):
                source = None if one.source is None else one.source.span
                yield Saying(source=source, cue=one.cue.start, content=one.content.start)

    def sentence(self, start: int, end: int) -> Span:
        """The sentences that a stretch stands in, and the one before."""
        held = [one for one in self._layers.sentences if one.start < end and start < one.end]
        if not held:
            return Span(start, end)
        before = [one for one in self._layers.sentences if one.end <= held[0].start][-1:]
        return Span(min(start, (before or held)[0].start), max(end, held[-1].end))

    def _content(self, tokens: Sequence[Token]) -> Sequence[Token]:
        """Tokens without those that tell when, and who says so."""
        return [token for token in tokens if token.start not in self._asides]

    def _aside_spans(self) -> Iterator[Span]:
        yield from (Span(one.start, one.end) for one in self.analysis.timexes)
        for one in self.analysis.attributions:
            yield one.cue.span
            if one.source is not None:
                yield one.source.span

    def _positions(self, spans: Iterable[Span]) -> Iterator[int]:
        """Where the tokens begin that spans touch."""
        return (token.start for span in spans for token in self._tokens(span))

    def _tokens(self, span: Span) -> Sequence[Token]:
        """The tokens that a stretch touches."""
        tokens = self._layers.tokens
        first, last = bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)
        if first and tokens[first - 1].end > span.start:
            first -= 1
        return tokens[first:last]

    def _without_places(self, tokens: Sequence[Token]) -> Sequence[Token]:
        """Tokens without those of places that are known by name: الزور of دير الزور is no forgery."""
        if not tokens:
            return tokens
        near = [span for span in self._named_places if span.start < tokens[-1].end and tokens[0].start < span.end]
        return [token for token in tokens if not any(span.start < token.end <= span.end for span in near)]

    def _is_negated(self, tokens: Sequence[Token], events: Sequence[Event]) -> bool:
        """Whether a word inside negates; where none does, whether its first event is negated from outside."""
        if self._reader.words.has_negation(tokens):
            return self._reader.words.is_negated(tokens)
        return any(event.polarity is Polarity.NEGATED for event in events[:1])

    def _figures(self, span: Span, claims: Sequence[Claim]) -> Iterable[Figure]:
        """Those of claims, then quantities that are no claim's."""
        inside = [one for one in claims if one.has_figure and self._figure_inside(span, one)]
        for claim in inside:
            row = self._reader.measures.get(claim.measure)
            subject = self._mentions.get(claim.subject or "")
            yield Figure(
                kind=None if row is None else row.kind,
                happening=None if row is None else row.happening,
                value=claim.value,
                low=claim.low,
                high=claim.high,
                unit=claim.unit,
                comparator=claim.comparator,
                holder=claim.subject if subject is None else subject.entity,
                is_worded=not any(letter.isdigit() for letter in self._text(claim)),
            )
        taken = {claim.quantity for claim in inside}
        for quantity in self.analysis.quantities:
            if span.contains(quantity.span) and quantity.id not in taken:
                yield Figure(
                    kind=None,
                    happening=None,
                    value=quantity.value,
                    low=quantity.low,
                    high=quantity.high,
                    unit=quantity.unit,
                    comparator=quantity.comparator,
                    holder=None,
                )

    def _text(self, claim: Claim) -> str:
        """The words of a claim's quantity; of the claim, where it has none."""
        quantity = self._quantities.get(claim.quantity or "")
        span = claim.span if quantity is None else quantity.span
        return self.article.text[span.start : span.end]

    def _figure_inside(self, span: Span, claim: Claim) -> bool:
        quantity = self._quantities.get(claim.quantity or "")
        return span.overlaps(quantity.span) if quantity is not None else span.contains(claim.span)

    def _doers(self, events: Sequence[Event], tokens: Sequence[Token]) -> frozenset[str]:
        """Entities of the actors of its events, of assaults where it tells one, and not of who only tells it.

        Where none is linked, the states whose adjectives stand inside.
        """
        assaults = [event for event in events if event.type == _ASSAULT]
        names = [name for event in assaults or events for name in event.actors]
        told = [name for name in names if name not in self._sources] or names
        named = [self._mentions[name] for name in told if name in self._mentions]
        linked = frozenset(mention.entity for mention in named if mention.entity is not None)
        if linked:
            return linked
        return self._reader.words.states(tokens) or frozenset(fold_form(mention.text) for mention in named)

    def _blamed(self, events: Sequence[Event]) -> frozenset[str]:
        """Entities of the recipients of its accusations."""
        names = [name for event in events if event.type == _ACCUSE for name in event.recipients]
        named = [self._mentions[name] for name in names if name in self._mentions]
        return frozenset(mention.entity for mention in named if mention.entity is not None)

    def _sites(self, span: Span, events: Sequence[Event], claims: Sequence[Claim]) -> tuple[Site, ...]:
        """Places inside; else those of its records."""
        found = [one for one in self.analysis.mentions if one.kind in PLACES and span.overlaps(one.span)]
        if any(one.entity is not None for one in found):
            return tuple(dict.fromkeys(self._reader.site(mention) for mention in found))
        names = [name for event in events for name in event.places]
        names += [claim.place for claim in claims if claim.place is not None]
        found += [self._mentions[name] for name in dict.fromkeys(names) if name in self._mentions]
        return narrowest(self._reader.site(mention) for mention in found)

    def _sites_around(self, start: int, end: int) -> frozenset[str]:
        held = [one for one in self._layers.sentences if one.start < end and start < one.end]
        inside = [one for one in self.analysis.mentions if held and held[0].start <= one.start < held[-1].end]
        return frozenset(one.entity for one in inside if one.kind in PLACES and one.entity is not None)

    def _times_of(self, events: Sequence[Event], claims: Sequence[Claim]) -> list[Timex]:
        names = [name for event in events for name in event.timexes]
        names += [name for claim in claims for name in claim.timexes]
        return [self._timexes[name] for name in dict.fromkeys(names) if name in self._timexes]

    def _signs(self, tokens: Sequence[Token], timexes: Iterable[Timex]) -> frozenset[Sign]:
        """What its words say; a time behind «منذ» makes a total of it even where it stands outside."""
        signs = self._reader.words.signs(tokens)
        before = (self._before(timex) for timex in timexes)
        return signs | {sign for tokens in before for sign in self._reader.words.signs(tokens) if sign is Sign.TOTAL}

    def _days(self, timexes: Iterable[Timex]) -> tuple[Days, ...]:
        """The stretches of days that times tell, the shortest first; «since» a day runs to the day of the article."""
        told: set[Days] = set()
        published = self.article.published
        for one in timexes:
            if one.begin is not None and Sign.TOTAL in self._reader.words.signs(self._before(one)):
                told.add((one.begin, (published or one.begin)[:10]))
            else:
                told.update(possible_days(one, published))
        return tuple(sorted(told, key=lambda days: (days[0] != days[1], days)))

    def _before(self, timex: Timex) -> Sequence[Token]:
        """The word before a time and its own first one."""
        at = bisect_left(self._starts, timex.start)
        return self._layers.tokens[max(0, at - 1) : at + 1]

    def _source(self, span: Span, events: Sequence[Event], claims: Sequence[Claim]) -> str | None:
        named = [*(claim.attribution for claim in claims), *(event.attribution for event in events)]
        held = [self._attributions[name] for name in named if name in self._attributions]
        held += [
            one
            for one in self.analysis.attributions
            if one.content is not None and Span(one.content.start, one.content.end).overlaps(span)
        ]
        for attribution in held:
            if attribution.source is not None:
                mention = self._mentions.get(attribution.source.mention or "")
                return (mention.entity if mention else None) or fold_form(attribution.source.text)
        return None


def _clause_words(pack: Pack) -> ClauseWords:
    lexicon, grammar = pack.predicates.verdicts, pack.predicates.cues
    return ClauseWords(
        leading=frozenset(map(fold_form, (*grammar.prepositions, *lexicon.leading))),
        joining=frozenset(map(fold_form, lexicon.joining)),
        opening=frozenset(map(fold_form, lexicon.opening)),
        unfinished=frozenset(map(fold_form, lexicon.unfinished)),
        being=frozenset(map(fold_form, lexicon.being)),
        among=frozenset(map(fold_form, lexicon.among)),
    )
