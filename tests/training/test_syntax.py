"""Treebank sentences as tensors, and what the syntax network makes of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from riwaya.text.affixes import COUNT
from riwaya.text.encoder import FEATURES
from riwaya.text.given import GivenSentence, GivenWord
from riwaya.text.language import FLAGS

if TYPE_CHECKING:
    from training.syntax_network import SyntaxNetwork
    from training.words import Item, Labels

torch = pytest.importorskip("torch", reason="part of the train extra")


def _word(form: str, upos: str, head: int, deprel: str, lemma: str = "_", feats: str = "_") -> GivenWord:
    return GivenWord(form=form, lemma=lemma, upos=upos, feats=feats, head=head, deprel=deprel, misc="_", is_glued=False)


@pytest.fixture
def sentence() -> GivenSentence:
    words = (
        _word("قال", "VERB", 0, "root", "قال", "Aspect=Perf"),
        _word("وزير", "NOUN", 1, "nsubj", "وزير"),
        _word("روسيا", "PROPN", 2, "nmod", "روسيا"),
    )
    return GivenSentence(id="أ", comments=(), words=words)


@pytest.fixture
def labels(sentence: GivenSentence) -> Labels:
    from training.words import collect_labels

    return collect_labels([sentence, sentence])


class _Encoder:
    def encode(self, sentences: list[list[str]]) -> list[object]:
        from riwaya.text.encoder import EMBEDDING, Encoded

        draw = np.random.default_rng(1)
        return [
            Encoded(draw.normal(size=(len(s), FEATURES)).astype(np.float32), np.zeros(EMBEDDING, np.float32))
            for s in sentences
        ]


class _Flags:
    def read(self, tokens: list[object]) -> tuple[np.ndarray, np.ndarray]:
        return np.zeros((len(tokens), FLAGS), np.float32), np.zeros(len(tokens), np.int64)


@pytest.fixture
def item(sentence: GivenSentence, labels: Labels) -> Item:
    from training.words import make_items

    return make_items([sentence], labels, _Encoder(), _Flags())[0]


@pytest.fixture
def network(labels: Labels) -> SyntaxNetwork:
    from training.syntax_network import Settings, SyntaxNetwork

    torch.manual_seed(1)
    return SyntaxNetwork(labels, Settings(projection=9, affixes=5, hidden=7, arcs=6, relations=4)).eval()


def test_a_treebank_is_sure_of_its_labels(item: Item, labels: Labels) -> None:
    assert [labels.upos[i] for i in item.upos.argmax(-1)] == ["VERB", "NOUN", "PROPN"]
    assert item.arcs.tolist() == [[1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0]]
    assert item.deprel.sum(-1).tolist() == [1, 1, 1]
    assert item.affixes.shape == (3, COUNT)


def test_a_label_that_training_lacks_has_shares_of_nothing(sentence: GivenSentence, labels: Labels) -> None:
    from msgspec.structs import replace
    from training.words import make_items

    other = replace(sentence, words=(replace(sentence.words[0], upos="INTJ"), *sentence.words[1:]))
    upos = make_items([other], labels, _Encoder(), _Flags())[0].upos
    assert upos.sum(-1).tolist() == [0, 1, 1]


def test_networks_together_give_shares_and_a_tree(item: Item, network: SyntaxNetwork) -> None:
    from training.syntax_scores import label

    guess = label([network, network], item)
    for shares in (guess.upos, guess.arcs, guess.deprel):
        assert torch.allclose(shares.sum(-1), torch.ones(3), atol=1e-5)
    assert (guess.heads == 0).sum() == 1
    assert guess.arcs.shape == (3, 4)


def test_padding_changes_no_loss(item: Item, network: SyntaxNetwork) -> None:
    from training.syntax import loss_of, make_batch
    from training.syntax_network import Settings

    twice = {name: torch.cat([getattr(item, name)] * 2) for name in item.__struct_fields__}
    longer = type(item)(**twice | {"arcs": torch.nn.functional.pad(twice["arcs"], (0, 3))})
    still = Settings(flag_dropout=0.0, word_dropout=0.0, smoothing=0.05)
    alone, other, both = (
        float(loss_of(network, make_batch(items), still).detach()) for items in ([item], [longer], [item, longer])
    )
    assert both == pytest.approx((alone + 2 * other) / 3, rel=1e-4)


def test_a_network_learns_a_sentence(item: Item, labels: Labels, sentence: GivenSentence) -> None:
    from training.syntax import train
    from training.syntax_network import Settings
    from training.syntax_scores import score

    settings = Settings(
        projection=16, affixes=8, hidden=16, arcs=12, relations=8, dropout=0.0, word_dropout=0.0, epochs=60, batch=1
    )
    got = score([train([item], labels, settings)], [item], [sentence])
    assert (got.upos, got.uas, got.las, got.morphology) == (1.0, 1.0, 1.0, 1.0)
