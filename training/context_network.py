"""The transformer and its heads while they learn (`riwaya.extract.context_network` is what they become)."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import numpy as np
import torch
from msgspec import Struct
from torch import nn
from torch.nn import functional

from riwaya.extract.context_network import FARTHEST, TYPES, distance
from riwaya.extract.role_network import ROLES
from riwaya.text.subwords import BEGIN, END, Subwords
from riwaya.text.transformer import cut_tokens, stretches
from training.fine_tuning import Rates, fine_tune
from training.role_network import UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from training.e5 import Pretrained
    from training.roles import Sentence

    Array = np.ndarray


class Settings(Struct, frozen=True):
    """How they learn."""

    layers: int = 6
    hidden: int = 128
    epochs: int = 4
    batch: int = 2048
    """Sub-words, padding counted."""
    rates: Rates = Rates(layers=2e-4, heads=1e-3)
    types_weight: float = 4.0
    """Of the error in types, which is a mean over words, most of them easy."""
    seed: int = 0


class Layer(nn.Module):
    """One layer: attention, then two dense ones, each added and normalised."""

    def __init__(self, width: int, inner: int, heads: int, epsilon: float) -> None:
        super().__init__()
        self.heads = heads
        self.q, self.k, self.v, self.ao = (nn.Linear(width, width) for _ in range(4))
        self.aln, self.oln = nn.LayerNorm(width, epsilon), nn.LayerNorm(width, epsilon)
        self.fi, self.fo = nn.Linear(width, inner), nn.Linear(inner, width)
        self.drop = nn.Dropout(0.1)

    def forward(self, held: torch.Tensor, mask: torch.Tensor | None) -> torch.Tensor:
        """Vectors [b, n, width]; mask bool [b, 1, 1, n], True where there is something."""
        batch, places, width = held.shape

        def apart(rows: torch.Tensor) -> torch.Tensor:
            return rows.view(batch, places, self.heads, width // self.heads).transpose(1, 2)

        seen = functional.scaled_dot_product_attention(
            apart(self.q(held)), apart(self.k(held)), apart(self.v(held)), attn_mask=mask
        )
        held = self.aln(held + self.drop(self.ao(seen.transpose(1, 2).reshape(batch, places, width))))
        out: torch.Tensor = self.oln(held + self.drop(self.fo(functional.gelu(self.fi(held)))))
        return out


class Layers(nn.Module):
    """From rows of the table to vectors: what becomes `context.onnx`."""

    def __init__(self, source: Pretrained, count: int) -> None:
        super().__init__()
        arrays = {name: torch.tensor(array) for name, array in source.arrays.items()}
        inner, width = arrays["l0.fi.w"].shape
        self.places = nn.Parameter(arrays["places"])
        self.norm = nn.LayerNorm(width, source.epsilon)
        self.layers = nn.ModuleList(Layer(width, inner, source.heads, source.epsilon) for _ in range(count))
        with torch.no_grad():
            self.norm.weight.copy_(arrays["emb.ln.w"])
            self.norm.bias.copy_(arrays["emb.ln.b"])
            for at, layer in enumerate(self.layers):
                for name, part in layer.named_children():
                    if isinstance(part, nn.Linear | nn.LayerNorm):
                        part.weight.copy_(arrays[f"l{at}.{name}.w"])
                        part.bias.copy_(arrays[f"l{at}.{name}.b"])
        self.drop = nn.Dropout(0.1)

    def forward(self, inputs: torch.Tensor, mask: torch.Tensor | None = None) -> torch.Tensor:
        """Rows [b, n, width] and mask bool [b, 1, 1, n] to vectors [b, n, width]."""
        held = self.drop(self.norm(inputs + self.places[: inputs.shape[1]]))
        for layer in self.layers:
            held = layer(held, mask)
        return held


def read_together(
    table: nn.Embedding, layers: Layers, runs: Sequence[Sequence[int]]
) -> tuple[torch.Tensor, torch.Tensor]:
    """Vectors of runs of sub-words, padded behind: float32 [b, n, width], and where there is something: bool [b, n]."""
    longest, device = max(map(len, runs)), table.weight.device
    ids, mask = torch.full((len(runs), longest), END), torch.zeros(len(runs), longest, dtype=torch.bool)
    for row, run in enumerate(runs):
        ids[row, : len(run)] = torch.tensor(run)
        mask[row, : len(run)] = True
    ids, mask = ids.to(device), mask.to(device)
    with torch.autocast(device.type, torch.bfloat16):
        return layers(table(ids), mask[:, None, None, :]).float(), mask


class Stretch(Struct, frozen=True):
    """Tokens of a sentence that are read together."""

    pieces: tuple[int, ...]
    firsts: tuple[int, ...]
    """The first sub-word of each token, and the end."""
    types: tuple[int, ...]
    pairs: tuple[tuple[tuple[int, int], tuple[int, int], int, float], ...]
    """Trigger, mention, role, weight."""


def cut_sentences(sentences: Iterable[Sentence], subwords: Subwords) -> Iterator[Stretch]:
    """Stretches with all pairs that lie in one of them."""
    for one in sentences:
        cut = cut_tokens(subwords, one.tokens)
        at = 0
        for part in stretches(cut):
            yield _stretch(one, part, at, at + len(part))
            at += len(part)


def _stretch(one: Sentence, cut: Sequence[tuple[int, ...]], first: int, last: int) -> Stretch:
    pieces, firsts = [BEGIN], []
    for token in cut:
        firsts.append(len(pieces))
        pieces += token
    firsts.append(len(pieces))
    pairs = tuple(
        (_within(case.tokens, first), _within(pair.tokens, first), pair.role, one.weight)
        for case in one.cases
        for pair in case.pairs
        if first <= min(case.tokens[0], pair.tokens[0]) and max(case.tokens[1], pair.tokens[1]) <= last
    )
    return Stretch((*pieces, END), tuple(firsts), one.types[first:last], pairs)


def _within(tokens: tuple[int, int], first: int) -> tuple[int, int]:
    return tokens[0] - first, tokens[1] - first


class ContextLearner(nn.Module):
    """The layers with both heads."""

    def __init__(self, source: Pretrained, settings: Settings) -> None:
        super().__init__()
        self.table = nn.Embedding.from_pretrained(torch.tensor(source.arrays["words"]), freeze=True)
        self.layers = Layers(source, settings.layers)
        width, hidden = self.table.embedding_dim, settings.hidden
        self.types = nn.Linear(width, len(TYPES))
        self.trigger, self.mention = nn.Linear(width, hidden), nn.Linear(width, hidden)
        self.distance = nn.Embedding(2 * FARTHEST + 1, hidden)
        self.hidden, self.output = nn.Linear(hidden, hidden), nn.Linear(hidden, len(ROLES))
        self.product = nn.Linear(hidden, len(ROLES), bias=False)
        self.drop = nn.Dropout(0.1)

    def vectors(self, batch: Sequence[Stretch]) -> torch.Tensor:
        """Of all tokens of a batch, one below the other."""
        read, mask = read_together(self.table, self.layers, [one.pieces for one in batch])
        longest = mask.shape[1]
        starts = [row * longest + at for row, one in enumerate(batch) for at in one.firsts[:-1]]
        ends = [row * longest + at for row, one in enumerate(batch) for at in one.firsts[1:]]
        return _means(self.drop(read).flatten(0, 1), starts, ends)

    def forward(self, batch: Sequence[Stretch]) -> tuple[torch.Tensor, torch.Tensor | None]:
        """Raw scores of types [n_tokens, n_types], and of roles [n_pairs, 4] where there are pairs."""
        vectors = self.vectors(batch)
        opens = np.cumsum([0, *(len(one.types) for one in batch)])
        pairs = [(int(at), pair) for at, one in zip(opens, batch, strict=False) for pair in one.pairs]
        if not pairs:
            return self.types(vectors), None
        one, other = (
            part(_means(vectors, [at + pair[n][0] for at, pair in pairs], [at + pair[n][1] for at, pair in pairs]))
            for n, part in enumerate((self.trigger, self.mention))
        )
        apart = self.distance(torch.tensor([distance(trigger, mention) for _, (trigger, mention, _, _) in pairs]))
        hidden = torch.relu(self.hidden(self.drop(torch.relu(one + other + apart))))
        return self.types(vectors), self.output(self.drop(hidden)) + self.product(one * other)


def _means(rows: torch.Tensor, starts: Sequence[int], ends: Sequence[int]) -> torch.Tensor:
    sums = torch.cat([rows.new_zeros(1, rows.shape[1]), rows.double().cumsum(0)])
    first, last = torch.tensor(starts), torch.tensor(ends)
    return ((sums[last] - sums[first]) / (last - first)[:, None]).float()


def train_context(source: Pretrained, sentences: Sequence[Sentence], settings: Settings) -> ContextLearner:
    """One network."""
    torch.manual_seed(settings.seed)
    chance = random.Random(settings.seed)
    network = ContextLearner(source, settings)
    held = list(cut_sentences(sentences, Subwords(source.pieces, source.scores)))
    fine_tune(
        network,
        settings.rates,
        settings.epochs,
        lambda: list(_batches(held, settings.batch, chance)),
        lambda batch: _loss(network, batch, settings),
    )
    return network


def _loss(network: ContextLearner, batch: Sequence[Stretch], settings: Settings) -> torch.Tensor:
    types, roles = network(batch)
    wanted = torch.tensor([kind for one in batch for kind in one.types])
    loss = types.sum() * 0.0
    if (wanted != UNKNOWN).any():
        loss = settings.types_weight * functional.cross_entropy(types, wanted, ignore_index=UNKNOWN)
    if roles is None:
        return loss
    coded = torch.tensor([pair[2] for one in batch for pair in one.pairs])
    weights = torch.tensor([pair[3] for one in batch for pair in one.pairs]) * (coded != UNKNOWN)
    if not weights.any():
        return loss
    each = functional.cross_entropy(roles, coded, ignore_index=UNKNOWN, reduction="none")
    return loss + (each * weights).sum() / weights.sum()


def _batches(held: Sequence[Stretch], size: int, chance: random.Random) -> Iterator[list[Stretch]]:
    """Stretches of like length together, in an order of chance."""
    order = sorted(held, key=lambda one: len(one.pieces) + chance.random() * 20)
    out: list[list[Stretch]] = [[]]
    for one in order:
        longest = max([len(one.pieces), *(len(other.pieces) for other in out[-1])])
        if out[-1] and longest * (len(out[-1]) + 1) > size:
            out.append([])
        out[-1].append(one)
    chance.shuffle(out)
    yield from out
