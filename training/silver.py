"""Silver: sentences of the name corpora, parsed by several networks together, for one network to learn from."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from training.syntax import MORPHOLOGY, SyntaxNetwork, make_items, predict
from training.treebank import Sentence, Word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from riwaya.extract.name_flags import NameFlags
    from riwaya.text.encoder import Encoder
    from riwaya.text.lemmas import Edit
    from training.names import CutText

_SHORTEST, _LONGEST = 6, 45


def blank_sentences(cuts: Sequence[CutText], count: int, seed: int = 5) -> list[Sentence]:
    """Sentences of middling length as words without labels, `count` of them picked by chance."""
    fitting = [cut for cut in cuts if _SHORTEST <= len(cut.pieces) <= _LONGEST]
    random.Random(seed).shuffle(fitting)
    return [
        Sentence(
            id=f"{cut.text.corpus}-{number}",
            words=tuple(
                Word(form=p.form, lemma="_", upos="X", feats="_", head=0, deprel="root", is_glued=p.is_glued)
                for p in cut.pieces
            ),
        )
        for number, cut in enumerate(fitting[:count])
    ]


def label_sentences(
    sentences: Sequence[Sentence], networks: Sequence[SyntaxNetwork], encoder: Encoder, flags: NameFlags
) -> list[Sentence]:
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
                Word(
                    form=word.form,
                    lemma=_lemma(labels.edits[edits[i]], word.form),
                    upos=labels.upos[upos[i]],
                    feats=feats or "_",
                    head=heads[i],
                    deprel=labels.deprel[relations[i]],
                    is_glued=word.is_glued,
                )
            )
        out.append(Sentence(id=sentence.id, words=tuple(words)))
    return out


def _lemma(edit: Edit, form: str) -> str:
    return edit.apply(form) or "_"
