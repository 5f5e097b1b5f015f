"""What a sentence shows a classifier of events: its words, what it is about, and what the rules find in it.

Words and rules give named features, which are hashed into buckets; the encoder gives a vector of the sentence. The
same code makes features when models are trained and when they are used.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING
from zlib import crc32

import numpy as np
from msgspec import Struct

from riwaya.text.fold import fold_form

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence, Set

    from riwaya.extract.happenings import Happening
    from riwaya.extract.words import Words
    from riwaya.text.language import ReadSentence

    Array = np.ndarray

BUCKETS = 1 << 16
_NEAR = (-2, -1, 1, 2, 3)
_PUNCTUATION, _VERB, _ASPECT = "PUNCT", "VERB", "Aspect="
_EDGE, _ROOT = "#", "root"
_MANY = 3
"""From here on a count is no longer told apart."""


class Hashed(Struct, frozen=True):
    """Named features as buckets, each once, in rising order; all weigh the same, the whole has length one."""

    buckets: Array
    """int64 [n]."""

    @property
    def weight(self) -> float:
        """Value of each feature."""
        return float(1 / np.sqrt(max(1, len(self.buckets))))


def hash_features(names: Iterable[str]) -> Hashed:
    """Buckets of named features.

    >>> hash_features(["l قصف", "l قصف"]).weight
    1.0
    """
    return Hashed(
        np.array(sorted({crc32(name.encode("utf-8", "surrogatepass")) % BUCKETS for name in names}), np.int64)
    )


def word_features(sentence: ReadSentence) -> set[str]:
    """Words, lemmas with their class, pairs of lemmas, and verbs with their aspect."""
    parse = sentence.parse
    lemmas = [fold_form(lemma) for lemma in parse.lemmas]
    out = {f"f {fold_form(piece.form)}" for piece in sentence.pieces}
    spoken = []
    for lemma, upos, feats in zip(lemmas, parse.upos, parse.feats, strict=True):
        if upos == _PUNCTUATION:
            continue
        spoken.append(lemma)
        out.add(f"l {lemma}")
        out.add(f"p {lemma} {upos == _VERB}")
        if upos == _VERB:
            out.add(f"a {lemma} {_value(feats, _ASPECT)}")
    return out | {f"b {first} {second}" for first, second in pairwise(spoken)}


def rule_features(family: str, number: int, words: Words, happenings: Sequence[Happening]) -> set[str]:
    """What the rules find of a family in a sentence: triggers, what stands round them, participants, mood.

    Args:
        family: PLOVER type.
        number: index of the sentence in `words.read`.
        words: the text.
        happenings: those of the sentence, of all families.
    """
    own = [one for one in happenings if one.trigger.group.type == family]
    out: set[str] = set()
    for one in own:
        out.update(_of_rules(one))
        piece = words.words[one.trigger.first].piece
        if piece >= 0:
            out.update(_of_place(one, piece, words.read[number]))
    counts = Counter(_kind(one) for one in own)
    counts.update(f"type {one.trigger.group.type}" for one in happenings)
    out.update(f"count {name} {min(count, _MANY)}" for name, count in counts.items())
    out.add(f"own {min(len(own), _MANY)}")
    return out | _setting(number, words, {one.trigger.first for one in own})


def _setting(number: int, words: Words, triggers: Set[int]) -> set[str]:
    """What else is in a sentence, and whether a trigger heads it."""
    sentence = words.read[number].sentence
    inside = range(sentence.first, sentence.last)
    out = {f"length {len(inside).bit_length()}", f"times {_has(words.timex_at, inside)}"}
    out.add(f"quantities {_has(words.quantity_at, inside)}")
    mentions = {mention.id: mention.kind for mention in map(words.mention, inside) if mention is not None}
    out.update(f"kind {kind} {min(count, _MANY)}" for kind, count in Counter(mentions.values()).items())
    root = next((at for at in inside if words.words[at].deprel == _ROOT), None)
    if root is not None:
        out.add(f"root {words.words[root].lemma}")
        out.add(f"root {words.words[root].upos} {root in triggers}")
    return out


def _has(found: Sequence[int], inside: Iterable[int]) -> bool:
    return any(found[at] >= 0 for at in inside)


def _kind(one: Happening) -> str:
    return f"{one.trigger.reading.morph.cls} {one.trigger.group.weak}"


def _of_rules(one: Happening) -> Iterator[str]:
    """Features of a trigger that need no tree."""
    reading, group = one.trigger.reading, one.trigger.group
    word_class, lemma = reading.morph.cls, reading.lexeme.lemma
    roles = " ".join(one.roles)
    yield from (f"class {word_class}", f"lemma {lemma}", f"lemma {lemma} {word_class}", f"weak {_kind(one)}")
    yield from (f"mode {group.mode} {word_class}", f"frame {group.frame} {word_class}")
    yield from (f"role {role}" for role in one.roles)
    yield from (f"role {role} {word_class}" for role in one.roles)
    yield from (f"roles {roles}", f"roles {word_class} {roles}", f"definite {word_class} {reading.is_definite}")
    mood = f"{one.mood.polarity} {one.mood.modality}"
    yield from (f"mood {mood}", f"mood {mood} {word_class}", f"mood {mood} {roles}", f"mood why {one.mood.reason}")


def _of_place(one: Happening, at: int, sentence: ReadSentence) -> Iterator[str]:
    """Features of the pieces round a trigger and of those that hang on it."""
    parse, size = sentence.parse, len(sentence.pieces)
    word_class, lemma = one.trigger.reading.morph.cls, one.trigger.reading.lexeme.lemma
    lemmas = [fold_form(entry) for entry in parse.lemmas]
    yield f"morph {word_class} {parse.feats[at]}"
    yield f"relation {word_class} {parse.deprel[at]}"
    for step in _NEAR:
        is_inside = 0 <= at + step < size
        near = lemmas[at + step] if is_inside else _EDGE
        upos = parse.upos[at + step] if is_inside else _EDGE
        yield from (f"near {step} {near}", f"near {step > 0} {near}", f"tag {step} {upos} {word_class}")
        if abs(step) == 1:
            yield f"pair {step} {near} {lemma}"
    head = parse.heads[at] - 1
    if head >= 0:
        yield from (f"head {lemmas[head]}", f"head {parse.upos[head]} {parse.deprel[at]}")
    for child in (i for i, parent in enumerate(parse.heads) if parent == at + 1):
        relation = parse.deprel[child]
        flags = "".join(map(str, np.flatnonzero(sentence.flags[child])))
        yield from (f"child {relation} {word_class}", f"child {relation} {lemmas[child]}", f"known {relation} {flags}")


def _value(feats: str, name: str) -> str:
    """Value of a morphological feature; empty when it has none."""
    return next((pair.removeprefix(name) for pair in feats.split("|") if pair.startswith(name)), "")
