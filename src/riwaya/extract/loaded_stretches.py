"""The stretch of a loaded record: the word with the name that it heads or the class noun that it blames."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from riwaya.extract.loaded_matches import Hit
from riwaya.knowledge.loaded_lexicon import Aim, Side
from riwaya.text.clitics import ARTICLE
from riwaya.text.fold import fold_form

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from riwaya.extract.matchers import Matchers
    from riwaya.extract.words import Words

_LONGEST_NAME = 5
_FROM = frozenset({fold_form("من")})


class Stretch(Struct, frozen=True):
    """Tokens `[first, last)` of one record, without `skip` letters of the first, and the hits inside."""

    first: int
    last: int
    skip: int
    hits: tuple[Hit, ...]


class StretchReader:
    """Makes stretches of hits; made once per pack."""

    def __init__(self, matchers: Matchers) -> None:
        self._world = matchers.world
        self._states = {*matchers.pack.countries, *self._world.capitals}

    def read(self, hits: Iterable[Hit], words: Words) -> Iterator[Stretch]:
        """The stretches of the hits of one sentence, in order."""
        for stretch in _joined(_widened(hit, words) for hit in hits):
            yield from self._parted(stretch, words)

    def _parted(self, stretch: Stretch, words: Words) -> Iterator[Stretch]:
        """The stretch, and apart from it what ties it to a foreign state: ميليشيات الحوثي | الإيرانية."""
        hit = stretch.hits[0]
        is_name = hit.entry.aim is Aim.NAME and hit.entry.applied_to is Side.OPPONENT
        cut = self._hold(stretch, words) if is_name and hit.first == stretch.first else None
        if cut is None:
            yield stretch
        else:
            yield replace(stretch, last=cut)
            yield Stretch(cut, stretch.last, 0, (hit,))

    def _hold(self, stretch: Stretch, words: Words) -> int | None:
        """Token where the words begin that tie a name to a foreign state; None without any."""
        last = stretch.last - 1
        mention, inner = words.mention(stretch.first), words.mention(last)
        if mention is None or inner is None:
            return None
        if mention is inner:
            return last if last - stretch.first > 1 and self._is_foreign(mention.entity, last, words) else None
        cut = last - 1 - (words.tokens[last - 1].text in _FROM)
        is_state = inner.entity in self._states
        return cut if is_state and cut > stretch.first and words.tokens[cut].text.startswith(ARTICLE) else None

    def _is_foreign(self, entity: str | None, at: int, words: Words) -> bool:
        """Whether a token is the adjective of a state whose war is not that of an actor."""
        found = self._world.nisbas.match(words.tokens, at)
        own = () if entity is None else self._world.theatres(entity)
        return found is not None and found.skip == 0 and bool(own) and found.values[0].country not in own


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
    describes = behind.hits[0].entry.aim is Aim.NOUN and behind.hits[0].reading is not None
    return describes and not behind.skip and not is_closed
