"""Layer `loaded`: words that carry framing, with whom they are about and in whose voice.

The lexicon says which words can; context says whether they do: a weak word counts where an actor of the war stands in
the clause, no word counts inside a longer neutral name, and a word alone in quotation marks keeps the outlet's voice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.extract.loaded_matches import Hit, LoadedMatcher
from riwaya.extract.loaded_targets import TargetReader
from riwaya.extract.voices import Voices
from riwaya.knowledge.form_table import Class
from riwaya.knowledge.loaded_lexicon import Aim, Side, Strength
from riwaya.model.loaded import Loaded
from riwaya.model.mention import PARTIES, Naming
from riwaya.text.roles import SentenceRole

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from riwaya.extract.words import Words
    from riwaya.knowledge.pack import Pack
    from riwaya.model.attribution import Attribution
    from riwaya.text.sentences import Sentence

_CLAUSE = 8
"""Words either side in which an actor stands in the clause of a word."""
_LONGEST_NAME = 4
_KINDS, _WORDS_EACH = 4, 45
"""A text is thick with loaded words where it has so many different ones, and one to so many words."""
_NAMED = "name "
"""How the reason of a mention by a name of the pack begins."""


class Stretch(Struct, frozen=True):
    """Tokens `[first, last)` of one record with the hits inside."""

    first: int
    last: int
    skip: int
    hits: tuple[Hit, ...]


class LoadedFinder:
    """Finds loaded words; made once per pack."""

    def __init__(self, pack: Pack) -> None:
        self._matcher = LoadedMatcher(pack.loaded)
        self._precedence = {category: rank for rank, category in enumerate(pack.loaded.precedence)}

    def find(self, words: Words, attributions: Sequence[Attribution] = ()) -> tuple[Loaded, ...]:
        """Loaded words in text order.

        Args:
            words: the text with its mentions.
            attributions: who says what in it; may be empty.
        """
        voices, targets = Voices(attributions), TargetReader(words)
        hits = {sentence: self._hits(words, sentence) for sentence in words.layers.sentences}
        is_thick = _is_thick(hits.values(), words)
        found = [
            (stretch, sentence)
            for sentence, in_sentence in hits.items()
            for stretch in _joined(_widened(hit, words) for hit in in_sentence if is_thick or not _is_faint(hit))
        ]
        return tuple(
            self._record(number, stretch, sentence, words, voices, targets)
            for number, (stretch, sentence) in enumerate(found, 1)
        )

    def _hits(self, words: Words, sentence: Sentence) -> list[Hit]:
        """What may count in a sentence."""
        if sentence.role is SentenceRole.LINK:
            return []
        found = self._matcher.find(words, sentence.body, sentence.last)
        return [hit for hit in found if not _is_inside_neutral_name(hit, words) and _has_company(hit, words, sentence)]

    def _record(
        self, number: int, stretch: Stretch, sentence: Sentence, words: Words, voices: Voices, targets: TargetReader
    ) -> Loaded:
        span = words.layers.span(stretch.first, stretch.last, skip=stretch.skip)
        chief = min(stretch.hits, key=lambda hit: self._precedence.get(hit.entry.category or "", 0))
        target = targets.find(chief, sentence)
        labels = ", ".join(hit.label for hit in stretch.hits)
        return Loaded(
            id=f"l{number}",
            start=span.start,
            end=span.end,
            text=span.of(words.layers.text),
            category=chief.entry.category or "",
            target=words.mentions[target[0]].id if target is not None else None,
            voice=voices.innermost(span.start, span.end),
            reason=f"{labels}; target: {target[1] if target is not None else 'open'}",
        )


def _is_inside_neutral_name(hit: Hit, words: Words) -> bool:
    """Whether the words are part of a longer name of the pack that takes no side."""
    mention = words.mention(hit.first)
    if mention is None or not mention.reason.startswith(_NAMED):
        return False
    first, last = words.mention_range(words.mention_at[hit.first])
    return mention.naming is Naming.NEUTRAL and last - first > hit.last - hit.first


def _is_faint(hit: Hit) -> bool:
    return hit.entry.strength is Strength.FAINT


def _is_thick(hits: Iterable[Sequence[Hit]], words: Words) -> bool:
    """Whether a text speaks for a side throughout: many words that count by themselves, of several kinds."""
    lemmas = [hit.entry.lemma for in_sentence in hits for hit in in_sentence if not _is_faint(hit)]
    return len(set(lemmas)) >= _KINDS and len(lemmas) * _WORDS_EACH >= words.layers.words


def _has_company(hit: Hit, words: Words, sentence: Sentence) -> bool:
    """Whether a word has what its strength asks for."""
    match hit.entry.strength:
        case Strength.NAME:
            mention = words.mention(hit.first)
            return mention is not None and mention.kind in PARTIES
        case Strength.WEAK:
            return _has_actor_near(hit, words, sentence)
        case _:
            return True


def _has_actor_near(hit: Hit, words: Words, sentence: Sentence) -> bool:
    around = range(max(sentence.first, hit.first - _CLAUSE), min(sentence.last, hit.last + _CLAUSE))
    found = (words.mention(at) for at in around)
    return any(mention is not None and mention.kind in PARTIES for mention in found)


def _widened(hit: Hit, words: Words) -> Stretch:
    """The hit with the name that it heads, or the class noun that it blames: التنظيمات الإرهابية."""
    plain = Stretch(hit.first, hit.last, hit.skip, (hit,))
    index = words.mention_at[hit.first]
    if index < 0 or index != words.mention_at[hit.last - 1]:
        return plain
    first, last = words.mention_range(index)
    if last - first > _LONGEST_NAME:
        return plain
    if hit.entry.aim is Aim.NAME and hit.first == first:
        return Stretch(first, last, hit.skip, (hit,))
    if hit.entry.aim is Aim.NOUN and hit.entry.applied_to is Side.OPPONENT and hit.first > first:
        return Stretch(first, hit.last, _skip_of(index, first, words), (hit,))
    return plain


def _skip_of(index: int, first: int, words: Words) -> int:
    """Letters of a mention's first token that are clitics."""
    mention, token = words.mentions[index], words.tokens[first]
    starts = words.layers.folded.starts
    return next((k for k in range(len(token.text)) if starts[token.at + k] >= mention.start), 0)


def _joined(stretches: Iterable[Stretch]) -> Iterator[Stretch]:
    """Stretches that overlap, or that touch within one phrase, as one."""
    last: Stretch | None = None
    for stretch in stretches:
        if last is not None and _go_together(last, stretch):
            last = Stretch(last.first, max(last.last, stretch.last), last.skip, (*last.hits, *stretch.hits))
            continue
        if last is not None:
            yield last
        last = stretch
    if last is not None:
        yield last


def _go_together(before: Stretch, behind: Stretch) -> bool:
    """Whether two stretches are one: not a verb or a full name with what happens to stand behind it."""
    if behind.first != before.last:
        return behind.first < before.last
    is_closed = before.hits[-1].cls is Class.VERB or before.hits[-1].entry.aim is Aim.NAME
    return not is_closed or (behind.hits[0].entry.aim is Aim.NOUN and before.last == before.hits[-1].last)
