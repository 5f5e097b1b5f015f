"""The joint tagger, morphology, lemma and parser network, and its training. Torch is needed here only."""

from __future__ import annotations

import random
from collections import Counter
from typing import TYPE_CHECKING

import numpy as np
import torch
from msgspec import Struct
from torch import nn
from torch.nn import functional

from riwaya.text.affixes import BUCKETS, affixes_of
from riwaya.text.encoder import FEATURES
from riwaya.text.fold import fold
from riwaya.text.language import FLAGS, flags_of_pieces
from riwaya.text.layers import TextLayers
from riwaya.text.lemmas import Edit, find_edit
from riwaya.text.letters import restore_letters
from riwaya.text.pieces import pieces_of_words
from riwaya.text.trees import best_tree
from training.loop import batches_of_like_length, fit, mask_of, pad_rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from riwaya.extract.name_flags import NameFlags
    from riwaya.text.encoder import Encoder
    from riwaya.text.given import GivenSentence

IGNORED = -100
MORPHOLOGY = (
    "Aspect", "Case", "Definite", "Gender", "Mood", "Number", "NumType", "Person", "Polarity", "PronType", "Tense",
    "VerbForm", "Voice",
)  # fmt: skip
_LEAST_EDIT = 2


class Labels(Struct, frozen=True, kw_only=True):
    """What the network can say, in the order of its outputs."""

    upos: tuple[str, ...]
    deprel: tuple[str, ...]
    morphology: tuple[tuple[str, ...], ...]
    """Values of each feature of `MORPHOLOGY`; the first is empty: the word has none."""
    edits: tuple[Edit, ...]

    @property
    def sizes(self) -> tuple[int, ...]:
        """How many values each feature has."""
        return tuple(map(len, self.morphology))


class Settings(Struct, frozen=True, kw_only=True):
    """Everything that may be varied."""

    projection: int = 192
    affixes: int = 64
    hidden: int = 200
    layers: int = 2
    arcs: int = 200
    relations: int = 100
    dropout: float = 0.4
    batch: int = 24
    epochs: int = 26
    flag_dropout: float = 0.2
    """How often what the pack knows of a sentence is hidden."""
    rate: float = 3e-3
    seed: int = 1


class Item(Struct, frozen=True):
    """One sentence as tensors; labels that are not known are `IGNORED`."""

    features: torch.Tensor
    affixes: torch.Tensor
    glue: torch.Tensor
    flags: torch.Tensor
    upos: torch.Tensor
    heads: torch.Tensor
    deprel: torch.Tensor
    morphology: torch.Tensor
    edits: torch.Tensor


def letters_of(form: str) -> str:
    """A form as the models read it at run time."""
    return restore_letters(fold(form), form) or form


def plain_lemma(lemma: str) -> str:
    """A lemma without vocalisation; empty when the treebank gives none."""
    return "".join(char for char in letters_of(lemma) if char.isalnum()) if lemma != "_" else ""


def split_features(feats: str) -> dict[str, str]:
    """CoNLL-U features as a mapping."""
    return dict(pair.split("=", 1) for pair in feats.split("|")) if feats != "_" else {}


def collect_labels(sentences: Iterable[GivenSentence]) -> Labels:
    """All labels of a treebank, and the edits that occur twice."""
    words = [word for sentence in sentences for word in sentence.words]
    feats = [split_features(word.feats) for word in words]
    edits = Counter(find_edit(letters_of(word.form), plain_lemma(word.lemma)) for word in words)
    kept = sorted((edit for edit, count in edits.items() if edit and count >= _LEAST_EDIT), key=lambda e: -edits[e])
    return Labels(
        upos=tuple(sorted({word.upos for word in words})),
        deprel=tuple(sorted({word.deprel for word in words})),
        morphology=tuple(("", *sorted({f[name] for f in feats if name in f})) for name in MORPHOLOGY),
        edits=tuple(kept),
    )


def make_items(sentences: Sequence[GivenSentence], labels: Labels, encoder: Encoder, flags: NameFlags) -> list[Item]:
    """Sentences as tensors; what the labels lack is `IGNORED`."""
    forms = [[letters_of(word.form) for word in sentence.words] for sentence in sentences]
    return [
        _item(sentence, form, (encoded.tokens, flags_of(sentence, flags)), labels)
        for sentence, form, encoded in zip(sentences, forms, encoder.encode(forms), strict=True)
    ]


def flags_of(sentence: GivenSentence, flags: NameFlags) -> np.ndarray:
    """What the pack knows of treebank words: float32 [n_words, 19]."""
    layers = TextLayers(sentence.text)
    return flags_of_pieces(
        flags.read(layers.tokens), pieces_of_words(layers, [word.form for word in sentence.words], sentence.starts())
    )


def _item(sentence: GivenSentence, forms: Sequence[str], inputs: tuple[np.ndarray, np.ndarray], labels: Labels) -> Item:
    words = sentence.words
    features, flags = inputs
    glued = [word.is_glued for word in words]
    index = lambda values, value: values.index(value) if value in values else IGNORED  # noqa: E731
    edits = [find_edit(form, plain_lemma(word.lemma)) for form, word in zip(forms, words, strict=True)]
    feats = [split_features(word.feats) for word in words]
    return Item(
        features=torch.from_numpy(features.astype(np.float32)),
        affixes=torch.tensor([affixes_of(form) for form in forms]),
        glue=torch.tensor([[float(here), float(i > 0 and glued[i - 1])] for i, here in enumerate(glued)]),
        flags=torch.from_numpy(flags.astype(np.float32)),
        upos=torch.tensor([index(labels.upos, word.upos) for word in words]),
        heads=torch.tensor([word.head for word in words]),
        deprel=torch.tensor([index(labels.deprel, word.deprel) for word in words]),
        morphology=torch.tensor([
            [index(values, f.get(name, "")) for name, values in zip(MORPHOLOGY, labels.morphology, strict=True)]
            for f in feats
        ]),
        edits=torch.tensor([index(labels.edits, edit) for edit in edits]),
    )


class SyntaxNetwork(nn.Module):
    """Encoder features through a BiLSTM; tags by a linear layer, arcs and relations by biaffine ones.

    Source: Dozat and Manning 2017, "Deep Biaffine Attention for Neural Dependency Parsing".
    """

    def __init__(self, labels: Labels, settings: Settings) -> None:
        super().__init__()
        self.labels = labels
        wide = 2 * settings.hidden
        self.projection = nn.Linear(FEATURES, settings.projection)
        self.affixes = nn.Embedding(BUCKETS, settings.affixes)
        self.lstm = nn.LSTM(
            settings.projection + settings.affixes + 2 + FLAGS,
            settings.hidden,
            settings.layers,
            batch_first=True,
            bidirectional=True,
            dropout=settings.dropout,
        )
        self.tags = nn.Linear(wide, len(labels.upos) + sum(labels.sizes) + len(labels.edits))
        self.root = nn.Parameter(torch.randn(wide) * 0.1)
        self.arc_child = nn.Linear(wide, settings.arcs)
        self.arc_head = nn.Linear(wide, settings.arcs)
        self.relation_child = nn.Linear(wide, settings.relations)
        self.relation_head = nn.Linear(wide, settings.relations)
        self.arc = nn.Parameter(nn.init.xavier_uniform_(torch.empty(settings.arcs + 1, settings.arcs)))
        size = settings.relations + 1
        self.relation = nn.Parameter(torch.randn(len(labels.deprel), size, size) * 0.02)
        self.drop = nn.Dropout(settings.dropout)

    def forward(
        self,
        features: torch.Tensor,
        affixes: torch.Tensor,
        glue: torch.Tensor,
        flags: torch.Tensor,
        lengths: torch.Tensor,
    ) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor, torch.Tensor]:
        """Tags [b, t, tags], arcs [b, t, t + 1]; relation vectors of children [b, t, r], heads [b, t + 1, r]."""
        dense = self.drop(functional.gelu(self.projection(self.drop(features))))
        inputs = torch.cat([dense, self.drop(self.affixes(affixes).sum(2)), glue, flags], -1)
        packed = nn.utils.rnn.pack_padded_sequence(inputs, lengths, batch_first=True, enforce_sorted=False)
        states, _ = nn.utils.rnn.pad_packed_sequence(self.lstm(packed)[0], batch_first=True)
        states = self.drop(states)
        rooted = torch.cat([self.root.expand(len(states), 1, -1), states], 1)
        squash = lambda layer, rows: self.drop(functional.gelu(layer(rows)))  # noqa: E731
        arcs = _with_one(squash(self.arc_child, states)) @ self.arc @ squash(self.arc_head, rooted).transpose(1, 2)
        children, heads = squash(self.relation_child, states), squash(self.relation_head, rooted)
        return self.tags(states), arcs, children, heads

    def relations(self, children: torch.Tensor, heads: torch.Tensor) -> torch.Tensor:
        """Scores of relations [n, labels] between children [n, r] and their heads [n, r]."""
        return torch.einsum("ni,rij,nj->nr", _with_one(children), self.relation, _with_one(heads))


def _with_one(rows: torch.Tensor) -> torch.Tensor:
    return torch.cat([rows, torch.ones(*rows.shape[:-1], 1)], -1)


class Batch(Struct, frozen=True):
    """Items padded to one length."""

    lengths: torch.Tensor
    mask: torch.Tensor
    item: Item


def make_batch(items: Sequence[Item]) -> Batch:
    """Items side by side."""
    lengths = torch.tensor([len(item.upos) for item in items])
    padded = (pad_rows([getattr(item, name) for item in items]) for name in Item.__struct_fields__)
    return Batch(lengths, mask_of(lengths), Item(*padded))


def loss_of(network: SyntaxNetwork, batch: Batch, hidden: float) -> torch.Tensor:
    """The sum of the losses of all tasks; `hidden` is the share of sentences whose flags are not shown."""
    item, mask = batch.item, batch.mask
    shown = (torch.rand(len(mask), 1, 1) >= hidden).float()
    tags, arcs, children, heads = network(item.features, item.affixes, item.glue, item.flags * shown, batch.lengths)
    seen = torch.cat([torch.ones(len(mask), 1, dtype=torch.bool), mask], 1)
    arcs = arcs.masked_fill(~seen[:, None, :], -1e9)
    chosen = heads.gather(1, item.heads[..., None].expand(-1, -1, heads.shape[-1]))
    labels = network.labels
    sizes = [len(labels.upos), *labels.sizes, len(labels.edits)]
    upos, *morphology, edits = tags[mask].split(sizes, -1)
    total = functional.cross_entropy(upos, item.upos[mask], ignore_index=IGNORED)
    total = total + functional.cross_entropy(arcs[mask], item.heads[mask])
    relations = network.relations(children[mask], chosen[mask])
    total = total + functional.cross_entropy(relations, item.deprel[mask], ignore_index=IGNORED)
    for scores, wanted in zip(morphology, item.morphology[mask].unbind(-1), strict=True):
        total = total + 0.3 * functional.cross_entropy(scores, wanted, ignore_index=IGNORED)
    return total + 0.5 * functional.cross_entropy(edits, item.edits[mask], ignore_index=IGNORED)


def train(items: Sequence[Item], labels: Labels, settings: Settings, *, silver: Sequence[Item] = ()) -> SyntaxNetwork:
    """A network trained on items; silver ones, labelled by machine, are seen in the first two thirds of training."""
    torch.manual_seed(settings.seed)
    order = random.Random(settings.seed)
    network = SyntaxNetwork(labels, settings)
    plan = [items if epoch >= settings.epochs * 2 // 3 else [*items, *silver] for epoch in range(settings.epochs)]
    fit(
        network,
        (_batches(epoch, settings.batch, order) for epoch in plan),
        lambda batch: loss_of(network, make_batch(batch), settings.flag_dropout),
        rate=settings.rate,
        steps=sum(-(-len(epoch) // settings.batch) for epoch in plan) + settings.epochs,
    )
    return network


def _batches(items: Sequence[Item], size: int, order: random.Random) -> list[list[Item]]:
    """Shuffled batches of sentences of like length."""
    out = batches_of_like_length(items, size, lambda item: len(item.upos), order, spread=8)
    order.shuffle(out)
    return out


class SyntaxScore(Struct, frozen=True, kw_only=True):
    """Shares of words right."""

    words: int
    upos: float
    morphology: float
    """All features right."""
    lemma: float
    uas: float
    las: float


@torch.no_grad()
def predict(
    networks: Sequence[SyntaxNetwork], item: Item
) -> tuple[list[int], list[int], list[int], np.ndarray, list[int]]:
    """UPOS, heads, relations, morphology [n, features] and edits by the mean of networks, as a tree."""
    batch = make_batch([item])
    outs = [
        n(batch.item.features, batch.item.affixes, batch.item.glue, batch.item.flags, batch.lengths) for n in networks
    ]
    labels = networks[0].labels
    sizes = [len(labels.upos), *labels.sizes, len(labels.edits)]
    tags = [
        torch.stack(parts).softmax(-1).mean(0) for parts in zip(*(o[0][0].split(sizes, -1) for o in outs), strict=True)
    ]
    arcs = torch.stack([o[1][0].softmax(-1) for o in outs]).mean(0).clamp_min(1e-12).log().numpy()
    scores = np.full((len(arcs) + 1, len(arcs) + 1), -1e9)
    scores[1:] = arcs
    heads = best_tree(scores)
    chosen = torch.tensor(heads)
    relations = torch.stack([
        n.relations(o[2][0], o[3][0][chosen]).softmax(-1) for n, o in zip(networks, outs, strict=True)
    ])
    upos, *morphology, edits = (part.argmax(-1) for part in tags)
    return (
        upos.tolist(),
        heads,
        relations.mean(0).argmax(-1).tolist(),
        torch.stack(morphology, -1).numpy(),
        edits.tolist(),
    )


def score(networks: Sequence[SyntaxNetwork], items: Sequence[Item], sentences: Sequence[GivenSentence]) -> SyntaxScore:
    """Scores with gold tokens against treebank sentences; a label that training lacks counts as wrong."""
    tally: Counter[str] = Counter()
    labels = networks[0].labels
    for item, sentence in zip(items, sentences, strict=True):
        upos, heads, relations, morphology, edits = predict(networks, item)
        for i, word in enumerate(sentence.words):
            lemma = labels.edits[edits[i]].apply(letters_of(word.form)) or letters_of(word.form)
            tally["words"] += 1
            tally["upos"] += labels.upos[upos[i]] == word.upos
            tally["morphology"] += bool((morphology[i] == item.morphology[i].numpy()).all())
            tally["lemma"] += lemma == plain_lemma(word.lemma) or not plain_lemma(word.lemma)
            tally["uas"] += heads[i] == word.head
            tally["las"] += heads[i] == word.head and labels.deprel[relations[i]] == word.deprel
    count = max(1, tally["words"])
    return SyntaxScore(words=count, **{name: tally[name] / count for name in SyntaxScore.__struct_fields__[1:]})
