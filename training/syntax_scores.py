"""What syntax networks say of sentences together, and how much of it is right."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import numpy as np
import torch
from msgspec import Struct

from riwaya.text.trees import best_tree
from training.syntax import make_batch
from training.words import Item, letters_of, plain_lemma

if TYPE_CHECKING:
    from collections.abc import Sequence

    from riwaya.text.given import GivenSentence
    from training.syntax_network import SyntaxNetwork

_IMPOSSIBLE = -1e9


@torch.no_grad()
def label(networks: Sequence[SyntaxNetwork], item: Item) -> Item:
    """The sentence with the labels that networks give it by their mean, each as sure as they are, and its best tree."""
    batch = make_batch([item])
    given = (item.features[None], item.affixes[None], item.glue[None], item.flags[None], batch.lengths)
    outs = [network(*given) for network in networks]
    known = networks[0].labels
    sizes = [len(known.upos), *known.sizes, len(known.edits)]
    parts = zip(*(out[0][0].split(sizes, -1) for out in outs), strict=True)
    upos, *morphology, edits = (torch.stack(part).softmax(-1).mean(0) for part in parts)
    arcs = torch.stack([out[1][0].softmax(-1) for out in outs]).mean(0)
    heads = torch.tensor(_tree(arcs.numpy()))
    deprel = [n.relations(out[2][0], out[3][0][heads]).softmax(-1) for n, out in zip(networks, outs, strict=True)]
    return Item(
        features=item.features,
        affixes=item.affixes,
        glue=item.glue,
        flags=item.flags,
        upos=upos,
        arcs=arcs,
        heads=heads,
        deprel=torch.stack(deprel).mean(0),
        morphology=torch.stack([values.argmax(-1) for values in morphology], -1),
        edits=edits.argmax(-1),
    )


def _tree(arcs: np.ndarray) -> list[int]:
    scores = np.full((len(arcs) + 1, len(arcs) + 1), _IMPOSSIBLE)
    scores[1:] = np.log(arcs.clip(1e-12))
    return best_tree(scores)


class SyntaxScore(Struct, frozen=True, kw_only=True):
    """Shares of words right."""

    words: int
    upos: float
    morphology: float
    """All features right."""
    lemma: float
    uas: float
    las: float


def score(networks: Sequence[SyntaxNetwork], items: Sequence[Item], sentences: Sequence[GivenSentence]) -> SyntaxScore:
    """Scores with gold tokens against treebank sentences; a label that training lacks counts as wrong."""
    tally: Counter[str] = Counter()
    labels = networks[0].labels
    for item, sentence in zip(items, sentences, strict=True):
        guess = label(networks, item)
        upos, deprel, edits = (part.tolist() for part in (guess.upos.argmax(-1), guess.deprel.argmax(-1), guess.edits))
        for i, word in enumerate(sentence.words):
            lemma = labels.edits[edits[i]].apply(letters_of(word.form)) or letters_of(word.form)
            is_head = int(guess.heads[i]) == word.head
            tally["words"] += 1
            tally["upos"] += labels.upos[upos[i]] == word.upos
            tally["morphology"] += torch.equal(guess.morphology[i], item.morphology[i])
            tally["lemma"] += lemma == plain_lemma(word.lemma) or not plain_lemma(word.lemma)
            tally["uas"] += is_head
            tally["las"] += is_head and labels.deprel[deprel[i]] == word.deprel
    count = max(1, tally["words"])
    return SyntaxScore(words=count, **{name: tally[name] / count for name in SyntaxScore.__struct_fields__[1:]})
