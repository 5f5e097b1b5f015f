"""Layer `mentions`: spans that name entities, linked to the pack.

Sentence by sentence, at each token the longest reading wins: a name of the pack, a person, or a noun phrase.
What was found before decides what short forms mean (التنظيم، المدينة، لافروف).
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from msgspec.structs import replace

from riwaya.extract.countries import CountryReader
from riwaya.extract.eligible import Eligibility
from riwaya.extract.linking import Linker
from riwaya.extract.locations import Locator
from riwaya.extract.name_words import NameWords
from riwaya.extract.named import NamedReader
from riwaya.extract.numbers import NumeralReader
from riwaya.extract.people import PeopleReader
from riwaya.extract.persons import PersonReader
from riwaya.extract.proposals import read_proposal, with_proposed_name
from riwaya.extract.rows import RowReader
from riwaya.extract.scene import Candidate, Scene
from riwaya.model.mention import Kind, Mention, Naming
from riwaya.model.timex import TimexType
from riwaya.text.clitics import read_proclitics
from riwaya.text.fold import fold_form
from riwaya.text.tokens import Token, TokenKind

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from riwaya.extract.matchers import Matchers
    from riwaya.extract.proposals import Proposals
    from riwaya.model.timex import Timex
    from riwaya.text.layers import TextLayers
    from riwaya.text.sentences import Sentence

_COUNTED = frozenset({Kind.PERSON, Kind.FACILITY, Kind.ASSET})
_DATES = {TimexType.DATE, TimexType.TIME}


class MentionFinder:
    """Finds and links mentions; made once per pack."""

    def __init__(self, matchers: Matchers) -> None:
        pack = matchers.pack
        lexicon = pack.nouns
        self._names, self._world = matchers.names, matchers.world
        nouns, titles = matchers.nouns, matchers.titles
        people = {actor.id for actor in pack.actors.values() if actor.type == "person"}
        others = {entry.words[0] for entry in pack.entries if len(entry.words) == 1 and entry.kind is not Kind.PERSON}
        known = [
            [word for word in entry.words if word not in others]
            for entry in pack.entries
            if entry.entity in people and entry.naming is Naming.NEUTRAL and entry.words[0] not in others
        ]
        words = NameWords(lexicon, titles, nouns, self._world, known)
        persons = PersonReader(lexicon, titles, words, nouns, self._world)
        self._people = PeopleReader(lexicon, self._world, persons, words, self._names)
        linker = Linker(pack, self._world, nouns)
        self._named = NamedReader(pack, self._world, nouns, words, persons, linker)
        self._rows = RowReader(words, linker)
        self._locator = Locator(pack)
        self._countries = CountryReader(pack, self._world, nouns)
        self._eligibility = Eligibility(pack, self._world, nouns, self._countries)
        self._numerals = NumeralReader(pack.numbers)
        self._one = frozenset(map(fold_form, lexicon.one_of))
        self._quantifiers = frozenset(map(fold_form, lexicon.quantifiers))

    def find(
        self, layers: TextLayers, dct: date | None, timexes: Sequence[Timex], proposals: Proposals | None = None
    ) -> tuple[Mention, ...]:
        """Mentions in text order.

        Args:
            layers: the text.
            dct: date of publication, None when unknown.
            timexes: its dates, whose words name nothing else.
            proposals: what the name model sees, by first token; None without models.
        """
        scene = self._scene(layers, dct)
        scene.proposals = proposals or {}
        dated = _Dated(layers.tokens, timexes)
        for sentence in layers.sentences:
            self._read(sentence, scene, dated)
        return tuple(
            self._mention(i, c, layers) for i, c in enumerate(sorted(scene.found, key=lambda c: (c.first, c.skip)), 1)
        )

    def _scene(self, layers: TextLayers, dct: date | None) -> Scene:
        """The article's names, and which country it is about."""
        tokens = layers.tokens
        matches = [found for found in self._names.matches(tokens) if not tokens[found.last - 1].is_nunated]
        countries = self._countries.read(matches, self._world.nisbas.matches(layers.tokens))
        names = self._eligibility.choose(matches, layers, dct, countries)
        return Scene(layers, names, countries, dct.isoformat() if dct else None)

    def _read(self, sentence: Sentence, scene: Scene, dated: _Dated) -> None:
        at = sentence.first
        counted = False
        while at < sentence.last:
            if at in dated or scene.layers.tokens[at].kind is TokenKind.SIGN:
                at += 1
                continue
            candidate = self._candidate(at, _up_to_date(sentence, at, dated, scene), scene, counted=counted)
            counted = self._counts(scene.layers.tokens, at, sentence.last)
            if candidate is not None:
                holder = self._named.read_holder(candidate, sentence, scene)
                scene.found += [candidate] if holder is None else [holder, candidate]
                if candidate.kind is Kind.PERSON:
                    self._people.remember(candidate, scene)
                self._rows.remember(candidate, scene)
            at = max(at + 1, candidate.last if candidate else 0)

    def _candidate(self, at: int, sentence: Sentence, scene: Scene, *, counted: bool) -> Candidate | None:
        """The longest reading at `at`, the surest of equals; an adjective where nothing else begins."""
        options = [
            *self._people.read(at, scene, sentence.last),
            *self._named.read(at, sentence, scene, counted=counted),
        ]
        if not options:
            return (
                self._people.read_adjective(at, sentence, scene)
                or self._rows.read_listed(at, sentence, scene)
                or self._rows.read_earlier(at, sentence.last, scene)
                or read_proposal(at, scene)
            )
        best = self._rows.under_shared_head(max(options, key=lambda c: (c.last, c.score)), scene)
        return self._one_of(_with_gloss(with_proposed_name(best, scene), scene), scene)

    def _one_of(self, candidate: Candidate, scene: Scene) -> Candidate:
        """The candidate with «أحد» before it: one of the leaders."""
        if candidate.skip or candidate.first == 0:
            return candidate
        before = scene.layers.tokens[candidate.first - 1]
        skip = next((r.start for r in read_proclitics(before.text) if r.stem in self._one), None)
        if skip is None or candidate.kind not in _COUNTED:
            return candidate
        return replace(candidate, first=candidate.first - 1, skip=skip)

    def _counts(self, tokens: Sequence[Token], at: int, limit: int) -> bool:
        """Whether the word at `at` counts what follows: a number, بعض, معظم."""
        return tokens[at].text in self._quantifiers or self._numerals.read(tokens, at, limit) is not None

    def _mention(self, number: int, candidate: Candidate, layers: TextLayers) -> Mention:
        span = layers.span(candidate.first, candidate.last, skip=candidate.skip)
        return Mention(
            id=f"m{number}",
            start=span.start,
            end=span.end,
            text=span.of(layers.text),
            kind=candidate.kind,
            entity=candidate.entity,
            naming=candidate.naming,
            score=candidate.score,
            location=self._locator.locate(candidate.entity, candidate.kind),
            adjectival=candidate.adjectival,
            reason=candidate.reason,
        )


def _with_gloss(candidate: Candidate, scene: Scene) -> Candidate:
    """The candidate with its other name in brackets: «حركة المقاومة الإسلامية (حماس)»."""
    tokens, at = scene.layers.tokens, candidate.last
    inner = scene.names.get(at + 1)
    if inner is None or inner.skip or tokens[at].text != "(" or tokens[at + 1].kind is not TokenKind.WORD:
        return candidate
    if inner.last >= len(tokens) or tokens[inner.last].text != ")" or inner.values[0].kind is not candidate.kind:
        return candidate
    entity = inner.values[0].entity
    if candidate.entity not in {None, entity}:
        return candidate
    return replace(candidate, entity=entity, last=inner.last + 1)


def _up_to_date(sentence: Sentence, at: int, dated: _Dated, scene: Scene) -> Sentence:
    """The sentence as far as the next date, which no phrase takes in; a listed name may hold one (جسر 14 تموز)."""
    found = scene.names.get(at)
    end = dated.next(at + 1, sentence.last)
    if end == sentence.last:
        return sentence
    return sentence if found is not None and found.last > end else replace(sentence, last=end)


class _Dated:
    """The tokens that belong to dates: أيلول is no town there."""

    def __init__(self, tokens: Sequence[Token], timexes: Sequence[Timex]) -> None:
        starts = [token.start for token in tokens]
        self._tokens = {
            at
            for timex in timexes
            if timex.type in _DATES
            for at in range(bisect_left(starts, timex.start), bisect_left(starts, timex.end))
        }
        self._in_order = sorted(self._tokens)

    def __contains__(self, at: int) -> bool:
        return at in self._tokens

    def next(self, first: int, last: int) -> int:
        """The first of them in `[first, last)`; `last` when there is none."""
        place = bisect_left(self._in_order, first)
        return min(last, self._in_order[place]) if place < len(self._in_order) else last
