"""The stretch of a loaded record: the word with the name that it heads or the class noun that it blames."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.extract.loaded_matches import Hit
from riwaya.knowledge.loaded_lexicon import Aim, Side

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from riwaya.extract.words import Words

_LONGEST_NAME = 4


class Stretch(Struct, frozen=True):
    """Tokens `[first, last)` of one record, without `skip` letters of the first, and the hits inside."""

    first: int
    last: int
    skip: int
    hits: tuple[Hit, ...]


def stretches(hits: Iterable[Hit], words: Words) -> Iterator[Stretch]:
    """The records of the hits of one sentence, in order."""
    return _joined(_widened(hit, words) for hit in hits)


def _widened(hit: Hit, words: Words) -> Stretch:
    """The hit with the rest of its name (ميليشيات الحوثي), or with the noun before it (التنظيمات الإرهابية)."""
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


def _joined(found: Iterable[Stretch]) -> Iterator[Stretch]:
    """Stretches that overlap, or that touch within one phrase, as one."""
    last: Stretch | None = None
    for stretch in found:
        if last is not None and _go_together(last, stretch):
            last = Stretch(last.first, max(last.last, stretch.last), last.skip, (*last.hits, *stretch.hits))
            continue
        if last is not None:
            yield last
        last = stretch
    if last is not None:
        yield last


def _go_together(before: Stretch, behind: Stretch) -> bool:
    """Whether two stretches are one: an adjective belongs to the word right before it, but not to a full name."""
    if behind.first != before.last:
        return behind.first < before.last
    is_closed = before.hits[-1].entry.aim is Aim.NAME and before.last > before.hits[-1].last
    return behind.hits[0].entry.aim is Aim.NOUN and not behind.skip and not is_closed
