"""Silver: sentences of the name corpora, parsed by several networks together, for one network to learn from."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from msgspec.structs import replace

from riwaya.text.given import GivenSentence
from training.syntax import MORPHOLOGY, SyntaxNetwork, make_items, predict
from training.treebank import blank_word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from riwaya.extract.name_flags import NameFlags
    from riwaya.text.encoder import Encoder
    from training.names import CutText

_SHORTEST, _LONGEST = 6, 45


def blank_sentences(cuts: Sequence[CutText], count: int, seed: int = 5) -> list[GivenSentence]:
    """Sentences of middling length as words without labels, `count` of them picked by chance."""
    fitting = [cut for cut in cuts if _SHORTEST <= len(cut.pieces) <= _LONGEST]
    random.Random(seed).shuffle(fitting)
    return [
        GivenSentence(
            id=f"{cut.text.corpus}-{number}",
            comments=(),
            words=tuple(blank_word(piece.form, is_glued=piece.is_glued) for piece in cut.pieces),
        )
        for number, cut in enumerate(fitting[:count])
    ]


def label_sentences(
    sentences: Sequence[GivenSentence], networks: Sequence[SyntaxNetwork], encoder: Encoder, flags: NameFlags
) -> list[GivenSentence]:
    """The sentences with the labels that the networks give together."""
    labels = networks[0].labels
    out = []
    for sentence, item in zip(sentences, make_items(sentences, labels, encoder, flags), strict=True):
        upos, heads, relations, morphology, edits = predict(networks, item)
        words = []
        for i, word in enumerate(sentence.words):
            values = [values[value] for values, value in zip(labels.morphology, morphology[i], strict=True)]
            feats = "|".join(f"{name}={value}" for name, value in zip(MORPHOLOGY, values, strict=True) if value)
            words.append(
                replace(
                    word,
                    lemma=labels.edits[edits[i]].apply(word.form) or "_",
                    upos=labels.upos[upos[i]],
                    feats=feats or "_",
                    head=heads[i],
                    deprel=labels.deprel[relations[i]],
                )
            )
        out.append(replace(sentence, words=tuple(words)))
    return out
