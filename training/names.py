"""Trains name networks: corpora as tensors, gold or as other networks label them, and the batches made of them."""

from __future__ import annotations

import random
from collections.abc import Mapping
from typing import TYPE_CHECKING

import numpy as np
import torch
from msgspec import Struct
from torch.nn import functional

from riwaya.text.affixes import affixes_of
from riwaya.text.language import flags_of_pieces
from riwaya.text.layers import TextLayers
from riwaya.text.pieces import Piece, find_pieces
from riwaya.text.sentences import Sentence
from training.loop import DEVICE, batches_of_like_length, fit, mask_of, pad_rows
from training.name_corpora import NamedText
from training.name_network import MANY, Belief, NameNetwork, NameSettings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from riwaya.extract.name_flags import NameFlags
    from riwaya.text.encoder import Encoder
    from riwaya.text.segmenter import Segmenter

OUTSIDE = "O"
_TOGETHER = 64


class NameItem(Struct, frozen=True):
    """One sentence as tensors, labelled for one or more heads."""

    heads: tuple[int, ...]
    features: torch.Tensor
    affixes: torch.Tensor
    flags: torch.Tensor
    beliefs: tuple[Belief, ...]
    """For each head, in half precision."""


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
            torch.from_numpy(cut.features).to(DEVICE),
            torch.tensor([affixes_of(piece.form) for piece in cut.pieces]).to(DEVICE),
            torch.from_numpy(cut.flags.astype(np.float32)).to(DEVICE),
            tuple(
                _gold([index[label] for label in bio_labels(cut, scheme.kinds)], len(index))
                for scheme, index in zip(schemes, indices, strict=True)
            ),
        )
        for cut in cuts
        if cut.pieces
    ]


def _gold(labels: Sequence[int], count: int) -> Belief:
    sure = functional.one_hot(torch.tensor(labels), count).half().to(DEVICE)
    if count > MANY:
        return Belief(sure, sure.new_zeros(len(labels), 0, 0))
    return Belief(sure, torch.cat([sure.new_zeros(1, count, count), sure[:-1, :, None] * sure[1:, None, :]]))


def train_names(items: Sequence[NameItem], heads: Sequence[int], settings: NameSettings) -> NameNetwork:
    """A network trained on items of several corpora; a batch holds one corpus."""
    torch.manual_seed(settings.seed)
    order = random.Random(settings.seed)
    network = NameNetwork(heads, settings).to(DEVICE)
    groups = len({item.heads for item in items})
    fit(
        network,
        (_batches(items, settings.batch, order) for _ in range(settings.epochs)),
        lambda batch: _loss_of(network, batch, settings, order),
        rate=settings.rate,
        steps=settings.epochs * (len(items) // settings.batch + groups),
        holds_rate=True,
    )
    return network


def _loss_of(
    network: NameNetwork, batch: Sequence[NameItem], settings: NameSettings, order: random.Random
) -> torch.Tensor:
    """The sum of the losses of the heads for which a batch is labelled."""
    lengths = torch.tensor([len(item.affixes) for item in batch])
    shown = torch.tensor([order.random() >= settings.flag_dropout for _ in batch])[:, None, None].to(DEVICE)
    features = pad_rows([item.features for item in batch]).float()
    kept = torch.rand(features.shape[:2], device=DEVICE) >= settings.word_dropout
    flags = pad_rows([item.flags for item in batch]) * shown
    states = network(features * kept[:, :, None], pad_rows([item.affixes for item in batch]), flags, lengths)
    mask = mask_of(lengths).to(DEVICE)
    losses = [network.fields[head].loss(states, _padded(batch, i), mask) for i, head in enumerate(batch[0].heads)]
    return torch.stack(losses).sum()


def _padded(batch: Sequence[NameItem], head: int) -> Belief:
    beliefs = [item.beliefs[head] for item in batch]
    return Belief(
        pad_rows([belief.labels for belief in beliefs]).float(), pad_rows([belief.moves for belief in beliefs]).float()
    )


def _batches(items: Sequence[NameItem], size: int, order: random.Random) -> list[list[NameItem]]:
    """Shuffled batches of sentences of one corpus and of like length."""
    out = []
    for heads in sorted({item.heads for item in items}):
        own = [item for item in items if item.heads == heads]
        out += batches_of_like_length(own, size, lambda item: len(item.affixes), order, spread=16)
    order.shuffle(out)
    return out
