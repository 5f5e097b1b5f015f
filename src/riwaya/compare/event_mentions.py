"""Mentions of happenings in an analysed article: its events, what is said, and further words of a family."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from datetime import date
from typing import TYPE_CHECKING, TypeVar

from msgspec.structs import replace

from riwaya.compare.event_mention import OTHER, Amount, Days, EventMention, Ground, Told
from riwaya.compare.event_places import COUNTRY, Gazetteer
from riwaya.compare.event_states import States
from riwaya.compare.event_words import stem_of
from riwaya.model.attribution import chain_of
from riwaya.model.mention import PLACES, Kind
from riwaya.model.span import Quote, Span
from riwaya.text.clitics import ARTICLE, read_proclitics, read_pronouns
from riwaya.text.fold import fold, fold_form
from riwaya.text.layers import TextLayers
from riwaya.text.tokens import TokenKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from riwaya.compare.event_reader import ReadArticle
    from riwaya.knowledge.cluster_table import ClusterTable
    from riwaya.knowledge.pack import Pack
    from riwaya.model.analysis import Analysis
    from riwaya.model.article import Article
    from riwaya.model.attribution import Attribution
    from riwaya.model.event import Event
    from riwaya.model.mention import Mention
    from riwaya.model.quantity import Quantity
    from riwaya.model.timex import Timex
    from riwaya.text.tokens import Token

SPEECH = "speech"
"""Family of what is said."""
_NEAR = 7
"""Words on each side that stand near a trigger."""
_NEXT = 2
"""Words after a trigger among which an adjective tells whose it is."""
_BESIDE = 40
"""Characters behind a source in which its name may follow its office."""
_CARRIED = 5
"""Words after a trigger among which the dead or hurt stand that it carries."""
_THEATRE = 2
"""Places that make the theatre of an article."""
_LONGEST = 3
"""Days that a time may cover and still date a happening."""
_WORDS = frozenset({TokenKind.WORD, TokenKind.NUMBER, TokenKind.LATIN})
Placed = TypeVar("Placed", "Mention", "Timex", "Quantity")


class EventMentionFinder:
    """Finds the mentions of an article; made once per pack."""

    def __init__(self, pack: Pack) -> None:
        self._pack, self._table = pack, pack.clusters
        self.gazetteer, self.states = Gazetteer(pack), States(pack)
        words = pack.predicates
        self._families, self._events, self._cues = (
            pack.clusters.forms.index,
            words.event_forms.index,
            words.cue_forms.index,
        )
        cues = words.cues
        small = (*cues.prepositions, *cues.adverbs, *cues.openers, *cues.closers, *cues.quantifiers)
        self._small = frozenset(map(fold_form, small))
        """Words that stand between others: بين is no form of "to show" unless the event layer says so."""

    def find(self, article: Article, analysis: Analysis, read: ReadArticle | None = None) -> tuple[EventMention, ...]:
        """Mentions in text order.

        Args:
            article: the text.
            analysis: of it.
            read: what the reader of happenings sees in it; without it every word of a family tells of one.
        """
        found = _ArticleMentions(self, article, analysis, read).all()
        return tuple(_in_turn(sorted(found, key=lambda one: one.key)))

    @property
    def table(self) -> ClusterTable:
        """Families, and how sure the reader of happenings has to be."""
        return self._table

    def families_of(
        self, word: str, kind: str | None, mode: str | None = None, after: Iterable[str] = ()
    ) -> frozenset[str]:
        """What a folded trigger tells of: families that list it, else that of its type, else the type itself.

        Args:
            word: the trigger.
            kind: its PLOVER type; None: it has none.
            mode: its PLOVER mode.
            after: words after it, which tell what some triggers carry.
        """
        listed = self._carried(frozenset(self._listed(word)) or frozenset(self._listed(word.partition(" ")[0])), after)
        if listed or kind is None:
            return listed
        types = self._table.types
        return frozenset({types.get(f"{kind}/{mode}") or types.get(kind, kind)})

    def families_of_word(self, word: str, after: Iterable[str]) -> frozenset[str]:
        """What a word tells of that the event layer passed over; empty for words that no lexicon has."""
        if word in self._small:
            return frozenset()
        listed = self._carried(frozenset(self._listed(word)), after)
        if listed:
            return listed - {SPEECH} or listed
        if any(form in self._cues for form in _forms(word)):
            return frozenset({SPEECH})
        return frozenset()

    def _carried(self, listed: frozenset[str], after: Iterable[str]) -> frozenset[str]:
        """Families of a trigger; where it carries the dead or hurt that stand after it, their family."""
        carriers = listed & self._table.carriers
        if not carriers:
            return listed
        told = (self._table.alone.intersection(self._listed(fold(word).text)) for word in after)
        return next(filter(None, told), listed - carriers)

    def _listed(self, word: str) -> Iterator[str]:
        families = self._table.families
        for form in _forms(word):
            for lexeme, _ in self._families.readings(form):
                yield families[lexeme.group].id

    def lemmas_of(self, word: str) -> frozenset[str]:
        """Lemmas that a folded trigger may have by the lexicons, else its stem."""
        first = word.partition(" ")[0]
        found = {
            lexeme.lemma
            for form in (*_forms(word), *_forms(first))
            for index in (self._families, self._events)
            for lexeme, _ in index.readings(form)
        }
        return frozenset(found or {stem_of(word)})

    def parents_of(self, entity: str) -> Iterator[str]:
        """An actor and all that it belongs to."""
        seen: set[str] = set()
        actors, name = self._pack.actors, entity
        while name not in seen:
            seen.add(name)
            yield name
            actor = actors.get(name)
            name = actor.parent if actor is not None and actor.parent is not None else name


def _forms(word: str) -> Iterator[str]:
    """A folded word as written, without ال, and without a pronoun."""
    for bare in dict.fromkeys((word, word.removeprefix(ARTICLE))):
        yield bare
        yield from (suffixed.stem for suffixed in read_pronouns(bare))


def _in_turn(mentions: Iterable[EventMention]) -> Iterator[EventMention]:
    """Mentions in text order, each with the place of the one before it that tells of the same sort."""
    last: dict[str, int] = {}
    for one in mentions:
        follows = max((last[family] for family in one.families if family in last), default=None)
        last |= dict.fromkeys(one.families, one.trigger.start)
        yield replace(one, follows=follows)


class _ArticleMentions:
    """The mentions of one article while they are made."""

    def __init__(
        self, finder: EventMentionFinder, article: Article, analysis: Analysis, read: ReadArticle | None
    ) -> None:
        self._finder, self._article, self._analysis, self._read = finder, article, analysis, read
        self._layers = TextLayers(article.text)
        self._starts = [token.start for token in self._layers.tokens]
        self._sentence_starts = [sentence.start for sentence in self._layers.sentences]
        self._mentions = {one.id: one for one in analysis.mentions}
        self._timexes = {one.id: one for one in analysis.timexes}
        self._quantities = {one.id: one for one in analysis.quantities}
        self._attributions = {one.id: one for one in analysis.attributions}
        self._published = date.fromisoformat(article.published).toordinal() if article.published else None
        self._theatre = _theatre_of(analysis)

    def all(self) -> Iterator[EventMention]:
        taken: list[Span] = []
        for event in self._analysis.events:
            taken.append(event.trigger.span)
            yield self._of_event(event)
        for attribution in self._analysis.attributions:
            if not any(attribution.cue.span.overlaps(span) for span in taken):
                taken.append(attribution.cue.span)
                yield self._of_cue(attribution)
        for quote, families in self._further(taken):
            if self._read is None or self._read.chance(quote.span) >= self._finder.table.least_chance:
                taken.append(quote.span)
                yield self._of_word(quote, families)
        yield from self._read_only(taken)

    # --- three ways to tell of a happening
    def _of_event(self, event: Event) -> EventMention:
        after = self._after(event.trigger, _CARRIED)
        families = self._finder.families_of(fold(event.trigger.text).text, event.type, event.mode, after)
        said = next((one for one in self._analysis.attributions if one.cue.span.overlaps(event.trigger.span)), None)
        actors = [self._mentions[one] for one in event.actors if one in self._mentions]
        recipients = [self._mentions[one] for one in event.recipients if one in self._mentions]
        return self._made(
            event.trigger,
            Told.EVENT,
            families=families | ({SPEECH} if said is not None else frozenset()),
            is_speech=said is not None or SPEECH in families,
            kind=event.type,
            mode=event.mode,
            when=self._days(self._timexes[one] for one in event.timexes if one in self._timexes),
            places=[self._mentions[one] for one in event.places if one in self._mentions],
            actors=actors or self._speaker(said),
            recipients=recipients,
            amounts=[self._quantities[one] for one in event.quantities if one in self._quantities],
            attribution=event.attribution,
            content=said.content if said is not None else None,
            speaker=frozenset() if actors else self._speaker_words(said),
            is_told_before=event.historical,
        )

    def _of_cue(self, said: Attribution) -> EventMention:
        content = said.content.span if said.content is not None else None
        sentence = self._sentence(said.cue.start)
        times = [
            one
            for one in self._within(self._analysis.timexes, sentence)
            if content is None or not content.overlaps(one.span)
        ]
        return self._made(
            said.cue,
            Told.CUE,
            families=frozenset({SPEECH}) | self._finder.families_of(fold(said.cue.text).text, None),
            is_speech=True,
            when=self._days(times),
            actors=self._speaker(said),
            attribution=said.parent,
            content=said.content,
            speaker=self._speaker_words(said),
        )

    def _read_only(self, taken: Sequence[Span]) -> Iterator[EventMention]:
        """Words that only the reader of happenings sees: «ما جرى», «الخطوة»; what sort it is, nobody says."""
        if self._read is None:
            return
        text = self._article.text
        for span, is_said in self._read.happenings(self._finder.table.enough_chance):
            if not any(span.overlaps(one) for one in taken):
                quote = Quote(start=span.start, end=span.end, text=span.of(text))
                yield self._of_word(quote, frozenset({SPEECH}) if is_said else frozenset(), is_speech=is_said)

    def _of_word(self, quote: Quote, families: frozenset[str], *, is_speech: bool = False) -> EventMention:
        near = self._span_near(quote)
        mentions = self._within(self._analysis.mentions, near)
        return self._made(
            quote,
            Told.WORD,
            families=families,
            is_speech=is_speech,
            when=self._days(self._within(self._analysis.timexes, near)),
            places=[one for one in mentions if one.kind in PLACES],
            amounts=self._within(self._analysis.quantities, near),
            attribution=self._voice(quote),
        )

    def _further(self, taken: Sequence[Span]) -> Iterator[tuple[Quote, frozenset[str]]]:
        """Words of a family where neither an event nor a cue is."""
        text = self._article.text
        spans = sorted([*taken, *(one.span for one in self._analysis.mentions if one.entity is not None)])
        busy = {at for span in spans for at in range(span.start, span.end)}
        for token in self._layers.tokens:
            if token.kind is TokenKind.WORD and token.end - 1 not in busy:
                for reading in read_proclitics(token.text):
                    families = self._finder.families_of_word(reading.stem, self._after(token, _CARRIED))
                    if families and len(reading.stem) >= 3:
                        start = (
                            token.end - len(reading.stem) if token.end - token.start == len(token.text) else token.start
                        )
                        yield Quote(start=start, end=token.end, text=text[start : token.end]), families
                        break

    # --- what they share
    def _made(
        self,
        trigger: Quote,
        told: Told,
        *,
        families: frozenset[str],
        is_speech: bool,
        when: Days | None,
        kind: str | None = None,
        mode: str | None = None,
        places: Iterable[Mention] = (),
        actors: Iterable[Mention] = (),
        recipients: Iterable[Mention] = (),
        amounts: Iterable[Quantity] = (),
        attribution: str | None,
        content: Quote | None = None,
        speaker: frozenset[str] = frozenset(),
        is_told_before: bool = False,
    ) -> EventMention:
        number = max(0, bisect_right(self._sentence_starts, trigger.start) - 1)
        sentence = self._sentence(trigger.start)
        doers, sufferers = list(actors), list(recipients)
        entities = [one.entity for one in (*doers, *sufferers) if one.entity is not None]
        chain = chain_of(attribution, self._attributions)
        return EventMention(
            article=self._article.id,
            trigger=trigger,
            told=told,
            type=kind,
            mode=mode,
            is_speech=is_speech,
            families=families or frozenset({OTHER}),
            lemmas=self._finder.lemmas_of(fold(trigger.text).text),
            when=when,
            setting=when or self._setting(number),
            published=self._published,
            places=self._finder.gazetteer.narrowest(_grounds(places)),
            grounds=self._finder.gazetteer.narrowest(
                _grounds(one for one in self._within(self._analysis.mentions, sentence) if one.kind in PLACES)
            ),
            actors=self._names(doers) | speaker,
            recipients=self._names(sufferers),
            kin=frozenset(name for entity in entities for name in self._finder.parents_of(entity)),
            states=self._finder.states.of(self._names(doers) | speaker, self._after(trigger, _NEXT)),
            amounts=tuple(Amount(one.low, one.high, one.unit) for one in amounts),
            sources=self._names([one for said in chain for one in self._speaker(said)]),
            words=self._stems(content.span if content is not None else sentence),
            near=self._stems(self._span_near(trigger)),
            theatre=self._theatre,
            is_told_before=is_told_before,
            sentence=number,
        )

    def _setting(self, number: int) -> Days | None:
        """Days of a sentence, else of the one before."""
        for sentence in self._layers.sentences[max(0, number - 1) : number + 1][::-1]:
            days = self._days(self._within(self._analysis.timexes, Span(sentence.start, sentence.end)))
            if days is not None:
                return days
        return None

    def _after(self, quote: Quote | Token, count: int) -> list[str]:
        """The next so many tokens that are words."""
        first = bisect_right(self._starts, quote.end - 1)
        return [token.text for token in self._layers.tokens[first : first + count] if token.kind in _WORDS]

    def _sentence(self, at: int) -> Span:
        number = max(0, bisect_right(self._sentence_starts, at) - 1)
        sentence = self._layers.sentences[number]
        return Span(sentence.start, sentence.end)

    def _span_near(self, quote: Quote) -> Span:
        """The words round a quote, as far as its sentence goes."""
        sentence = self._sentence(quote.start)
        tokens = self._layers.tokens
        at = bisect_right(self._starts, quote.start) - 1
        first, last = max(0, at - _NEAR), min(len(tokens) - 1, at + _NEAR)
        start, end = max(sentence.start, tokens[first].start), min(sentence.end, tokens[last].end)
        return Span(min(start, quote.start), max(end, quote.end))

    def _tokens(self, span: Span) -> Sequence[Token]:
        first = bisect_right(self._starts, span.start) - 1
        return self._layers.tokens[max(0, first) : bisect_right(self._starts, span.end - 1)]

    def _stems(self, span: Span) -> frozenset[str]:
        return frozenset(stem_of(token.text) for token in self._tokens(span) if token.kind in _WORDS)

    @staticmethod
    def _within(records: Iterable[Placed], span: Span) -> list[Placed]:
        return [one for one in records if span.overlaps(one.span)]

    def _voice(self, quote: Quote) -> str | None:
        """The narrowest content that holds a quote."""
        holding = [
            one
            for one in self._analysis.attributions
            if one.content is not None and one.content.span.contains(quote.span)
        ]
        return min(holding, key=lambda one: len(one.content.span), default=None).id if holding else None  # type: ignore[union-attr]

    def _speaker(self, said: Attribution | None) -> list[Mention]:
        """The source, with whoever is named beside it: «الموفد الدولي إلى سوريا ستافان دي ميستورا»."""
        source = said.source if said is not None else None
        if said is None or source is None or source.mention not in self._mentions:
            return []
        speaker = self._mentions[source.mention]
        end = min(said.content.start if said.content is not None else speaker.end, speaker.end + _BESIDE)
        named = (one for one in self._analysis.mentions if one.kind is Kind.PERSON and one.entity is not None)
        return [speaker, *(one for one in named if speaker.end <= one.start < end)]

    def _speaker_words(self, said: Attribution | None) -> frozenset[str]:
        """Of a source that no mention covers."""
        if said is None or said.source is None or self._speaker(said):
            return frozenset()
        return frozenset("=" + stem_of(word) for word in fold(said.source.text).text.split())

    def _names(self, mentions: Iterable[Mention]) -> frozenset[str]:
        """Entities; of those without one the stems of their words."""
        out: set[str] = set()
        for mention in mentions:
            if mention.entity is not None:
                out.add(mention.entity)
            else:
                out.update("=" + stem_of(word) for word in fold(mention.text).text.split())
        return frozenset(out)

    def _days(self, timexes: Iterable[Timex]) -> Days | None:
        """The first time that names a day or a few."""
        for timex in timexes:
            if timex.begin is not None:
                first = date.fromisoformat(timex.begin).toordinal()
                last = date.fromisoformat(timex.end_date).toordinal() if timex.end_date else first
                if last - first < _LONGEST:
                    return Days(first, last)
        return None


def _theatre_of(analysis: Analysis) -> frozenset[str]:
    """The places below a country that are named most; the first of equals."""
    counts = Counter(
        one.entity
        for one in analysis.mentions
        if one.entity is not None and one.location is not None and one.location.precision != COUNTRY
    )
    return frozenset(name for name, _ in counts.most_common(_THEATRE) if name is not None)


def _grounds(mentions: Iterable[Mention]) -> tuple[Ground, ...]:
    """Places, each once; those that no pack has by the stems of their words."""
    found: dict[str, Ground] = {}
    for one in mentions:
        name = one.entity or "=" + " ".join(stem_of(word) for word in fold(one.text).text.split())
        found.setdefault(name, Ground(name, one.location))
    return tuple(found.values())
