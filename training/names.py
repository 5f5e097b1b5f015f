"""The name model: a BiLSTM over encoder features and what the pack knows, with one field of labels per corpus.

Source: Lample et al. 2016, "Neural Architectures for Named Entity Recognition".
"""

from __future__ import annotations

import random
from collections.abc import Mapping
from typing import TYPE_CHECKING

import numpy as np
import torch
from msgspec import Struct
from torch import nn
from torch.nn import functional

from riwaya.text.affixes import BUCKETS, affixes_of
from riwaya.text.encoder import FEATURES
from riwaya.text.language import FLAGS, flags_of_pieces
from riwaya.text.layers import TextLayers
from riwaya.text.pieces import Piece, find_pieces
from riwaya.text.sentences import Sentence
from training.loop import batches_of_like_length, fit, mask_of, pad_rows
from training.name_corpora import NamedText

if TYPE_CHECKING:
    from collections.abc import Sequence

    from riwaya.extract.name_flags import NameFlags
    from riwaya.text.encoder import Encoder
    from riwaya.text.segmenter import Segmenter

OUTSIDE = "O"
_MANY = 20


class NameSettings(Struct, frozen=True, kw_only=True):
    """Everything that may be varied."""

    projection: int = 160
    affixes: int = 48
    hidden: int = 160
    dropout: float = 0.4
    flag_dropout: float = 0.25
    """How often all that the pack knows of a sentence is hidden, so that unlisted names are learned too."""
    batch: int = 24
    epochs: int = 9
    rate: float = 2.5e-3
    seed: int = 1


class NameItem(Struct, frozen=True):
    """One sentence as tensors, labelled for one or more heads."""

    heads: tuple[int, ...]
    features: torch.Tensor
    affixes: torch.Tensor
    flags: torch.Tensor
    labels: tuple[torch.Tensor, ...]
    """int64 [n] for each head."""


class Scheme(Struct, frozen=True):
    """How a corpus is labelled for a head of the network."""

    head: int
    labels: tuple[str, ...]
    kinds: Mapping[str, str]
    """Label of the head for each label of the corpus; others are outside."""


class CutText(Struct, frozen=True):
    """A text of a corpus with its pieces, as run-time code sees them."""

    text: NamedText
    pieces: tuple[Piece, ...]
    flags: np.ndarray
    features: np.ndarray


def cut_texts(texts: Sequence[NamedText], segmenter: Segmenter, encoder: Encoder, flags: NameFlags) -> list[CutText]:
    """Texts through segmenter, encoder and pack."""
    ready = []
    for text in texts:
        layers = TextLayers(text.text)
        whole = Sentence(0, len(layers.tokens), 0, len(text.text), 0)
        pieces = find_pieces(layers, [whole], segmenter)[0]
        ready.append((text, pieces, flags_of_pieces(flags.read(layers.tokens), pieces)))
    encoded = encoder.encode([[piece.form for piece in pieces] for _, pieces, _ in ready])
    return [CutText(*parts, e.tokens.astype(np.float16)) for parts, e in zip(ready, encoded, strict=True)]


def bio_labels(cut: CutText, kinds: Mapping[str, str]) -> list[str]:
    """A label for each piece; labels that `kinds` lacks are outside."""
    out = [OUTSIDE] * len(cut.pieces)
    for span in cut.text.spans:
        kind = kinds.get(span.label)
        inside = [i for i, piece in enumerate(cut.pieces) if piece.start < span.end and piece.end > span.start]
        inside = _without_proclitics(inside, cut.pieces)
        if kind is not None:
            for i in inside:
                out[i] = f"{'B' if i == inside[0] else 'I'}-{kind}"
    return out


def _without_proclitics(inside: Sequence[int], pieces: Sequence[Piece]) -> Sequence[int]:
    """Without pieces in front that are a proclitic: corpora of whole words label و with its name."""
    first = 0
    while first + 1 < len(inside) and len(pieces[inside[first]].form) == 1 and pieces[inside[first]].is_glued:
        first += 1
    return inside[first:]


def make_name_items(cuts: Sequence[CutText], schemes: Sequence[Scheme]) -> list[NameItem]:
    """Cut texts as tensors, labelled by each scheme."""
    indices = [{label: i for i, label in enumerate(scheme.labels)} for scheme in schemes]
    return [
        NameItem(
            tuple(scheme.head for scheme in schemes),
            torch.from_numpy(cut.features),
            torch.tensor([affixes_of(piece.form) for piece in cut.pieces]),
            torch.from_numpy(cut.flags.astype(np.float32)),
            tuple(
                torch.tensor([index[label] for label in bio_labels(cut, scheme.kinds)])
                for scheme, index in zip(schemes, indices, strict=True)
            ),
        )
        for cut in cuts
        if cut.pieces
    ]


class Field(nn.Module):
    """A linear-chain conditional random field."""

    def __init__(self, width: int, labels: int) -> None:
        super().__init__()
        self.scores = nn.Linear(width, labels)
        self.moves = nn.Parameter(torch.zeros(labels, labels))
        self.begin = nn.Parameter(torch.zeros(labels))

    def loss(self, states: torch.Tensor, labels: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """Negative log-likelihood of the labels, by sentence."""
        scores = self.scores(states)
        rows = torch.arange(len(scores))
        total = self.begin + scores[:, 0]
        gold = self.begin[labels[:, 0]] + scores[rows, 0, labels[:, 0]]
        for at in range(1, scores.shape[1]):
            on = mask[:, at]
            step = torch.logsumexp(total[:, :, None] + self.moves, 1) + scores[:, at]
            total = torch.where(on[:, None], step, total)
            here = self.moves[labels[:, at - 1], labels[:, at]] + scores[rows, at, labels[:, at]]
            gold = gold + here * on
        return (torch.logsumexp(total, 1) - gold).mean()


class Single(nn.Module):
    """Labels without regard to their neighbours."""

    def __init__(self, width: int, labels: int) -> None:
        super().__init__()
        self.scores = nn.Linear(width, labels)

    def loss(self, states: torch.Tensor, labels: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """Negative log-likelihood of the labels, by sentence."""
        return functional.cross_entropy(self.scores(states[mask]), labels[mask], reduction="sum") / len(mask)


class NameNetwork(nn.Module):
    """Shared layers and a field for each set of coarse labels; fine labels, which are many, are scored one by one."""

    def __init__(self, heads: Sequence[int], settings: NameSettings) -> None:
        super().__init__()
        self.projection = nn.Linear(FEATURES, settings.projection)
        self.affixes = nn.Embedding(BUCKETS, settings.affixes)
        self.lstm = nn.LSTM(
            settings.projection + settings.affixes + FLAGS, settings.hidden, batch_first=True, bidirectional=True
        )
        self.fields = nn.ModuleList(
            Field(2 * settings.hidden, size) if size <= _MANY else Single(2 * settings.hidden, size) for size in heads
        )
        self.drop = nn.Dropout(settings.dropout)

    def forward(
        self, features: torch.Tensor, affixes: torch.Tensor, flags: torch.Tensor, lengths: torch.Tensor
    ) -> torch.Tensor:
        """States [b, t, 2 * hidden]."""
        dense = self.drop(functional.gelu(self.projection(self.drop(features))))
        inputs = torch.cat([dense, self.drop(self.affixes(affixes).sum(2)), flags], -1)
        packed = nn.utils.rnn.pack_padded_sequence(inputs, lengths, batch_first=True, enforce_sorted=False)
        states, _ = nn.utils.rnn.pad_packed_sequence(self.lstm(packed)[0], batch_first=True)
        return self.drop(states)


def train_names(items: Sequence[NameItem], heads: Sequence[int], settings: NameSettings) -> NameNetwork:
    """A network trained on items of several corpora; a batch holds one corpus."""
    torch.manual_seed(settings.seed)
    order = random.Random(settings.seed)
    network = NameNetwork(heads, settings)
    fit(
        network,
        (_batches(items, settings.batch, order) for _ in range(settings.epochs)),
        lambda batch: _loss_of(network, batch, settings.flag_dropout, order),
        rate=settings.rate,
        steps=settings.epochs * (len(items) // settings.batch + 2 * len(heads)),
    )
    return network


def _loss_of(network: NameNetwork, batch: Sequence[NameItem], hidden: float, order: random.Random) -> torch.Tensor:
    """The sum of the losses of the heads for which a batch is labelled."""
    lengths = torch.tensor([len(item.affixes) for item in batch])
    shown = torch.tensor([order.random() >= hidden for _ in batch])[:, None, None]
    states = network(
        pad_rows([item.features for item in batch]).float(),
        pad_rows([item.affixes for item in batch]),
        pad_rows([item.flags for item in batch]) * shown,
        lengths,
    )
    mask = mask_of(lengths)
    losses = [
        network.fields[head].loss(states, pad_rows([item.labels[i] for item in batch]), mask)
        for i, head in enumerate(batch[0].heads)
    ]
    return torch.stack(losses).sum()


def _batches(items: Sequence[NameItem], size: int, order: random.Random) -> list[list[NameItem]]:
    """Shuffled batches of sentences of one corpus and of like length."""
    out = []
    for heads in sorted({item.heads for item in items}):
        own = [item for item in items if item.heads == heads]
        out += batches_of_like_length(own, size, lambda item: len(item.affixes), order, spread=16)
    order.shuffle(out)
    return out
