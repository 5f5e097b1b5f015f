"""The reader of words that tell of happenings while it learns (`riwaya.compare.event_reader` is what it becomes).

A story at a time: the vectors of two words that tell of one happening shall be nearer to each other than to those of
all other words of the story, which tell of much the same, on other days, in other places, by other hands.
"""

from __future__ import annotations

import random
from functools import partial
from typing import TYPE_CHECKING

import torch
from msgspec import Struct
from torch import nn
from torch.nn import functional

from riwaya.compare.event_passages import Passage, find_passages
from riwaya.compare.event_reader import DEED, GOES_ON, NONE, SPEECH, TAGS, EventLabels
from riwaya.model.span import Span
from riwaya.text.subwords import Subwords
from riwaya.text.transformer import cut_tokens
from training.context import write_heads, write_layers
from training.context_network import Layers, read_together
from training.fine_tuning import Rates, fine_tune
from training.written_events import SAID

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from riwaya.compare.event_passages import Cut
    from training.e5 import Pretrained
    from training.written_events import WrittenStory

_NEVER = -1e9


class Settings(Struct, frozen=True):
    """How it learns."""

    layers: int = 6
    axes: int = 128
    epochs: int = 8
    passages: int = 8
    """Read at once."""
    sharpness: float = 0.07
    """What cosines are divided by."""
    tags: float = 2.0
    """How much the tags of tokens count."""
    rates: Rates = Rates(layers=1e-4, heads=1e-3)
    seed: int = 0


class Story(Struct, frozen=True):
    """The passages of a story, with what its words are, one after the other."""

    passages: tuple[Passage, ...]
    words: tuple[tuple[tuple[int, int], ...], ...]
    """By passage: first sub-word and the one behind the last of each word that tells of a happening."""
    happenings: torch.Tensor
    """Which one, by word."""
    tags: torch.Tensor
    """By token of all passages."""


class EventLearner(nn.Module):
    """The layers with both heads."""

    def __init__(self, source: Pretrained, settings: Settings) -> None:
        super().__init__()
        self.table = nn.Embedding.from_pretrained(torch.tensor(source.arrays["words"]), freeze=True)
        self.layers = Layers(source, settings.layers)
        width = self.table.embedding_dim
        self.project, self.tags = nn.Linear(width, settings.axes), nn.Linear(width, len(TAGS))

    def forward(
        self, passages: Sequence[Passage], words: Sequence[Sequence[tuple[int, int]]]
    ) -> tuple[torch.Tensor, torch.Tensor]:
        """Vectors of words, float32 [n_words, n_axes] of unit length, and raw scores of tags [n_tokens, n_tags]."""
        read, _ = read_together(self.table, self.layers, [one.pieces for one in passages])
        told = [read[row, a:b].mean(0) for row, own in enumerate(words) for a, b in own]
        tokens = [read[row, at.first : at.last].mean(0) for row, one in enumerate(passages) for at in one.places]
        vectors = self.project(torch.stack(told) if told else read[:0, 0])
        return functional.normalize(vectors, dim=1), self.tags(torch.stack(tokens))


def make_stories(written: Iterable[WrittenStory], source: Pretrained) -> list[Story]:
    """Stories as they are read."""
    cut = partial(cut_tokens, Subwords(source.pieces, source.scores))
    return [_story(one, cut) for one in written]


def _story(story: WrittenStory, cut: Cut) -> Story:
    told: dict[str, dict[Span, tuple[int, bool]]] = {}
    for number, (name, members) in enumerate(story.pool.clusters.items()):
        for where in members:
            told.setdefault(where.article, {})[Span(where.start, where.end)] = number, name.startswith(SAID)
    passages, words, happenings, tags = [], [], [], []
    for article in story.articles:
        for passage in find_passages(article.text, article.published, cut):
            own = {span: at for span in told.get(article.id, ()) if (at := passage.sub_words(span)) is not None}
            passages.append(passage)
            words.append(tuple(own.values()))
            happenings += [told[article.id][span][0] for span in own]
            tags += [_tag(place.span, told.get(article.id, {})) for place in passage.places]
    return Story(tuple(passages), tuple(words), torch.tensor(happenings), torch.tensor(tags))


def _tag(token: Span, told: Mapping[Span, tuple[int, bool]]) -> int:
    """What a token is."""
    for span, (_, is_said) in told.items():
        if token.start <= span.start < token.end:
            return SPEECH if is_said else DEED
        if token.overlaps(span):
            return GOES_ON
    return NONE


def train_event_reader(source: Pretrained, stories: Sequence[Story], settings: Settings) -> EventLearner:
    """One network."""
    torch.manual_seed(settings.seed)
    chance = random.Random(settings.seed)
    network = EventLearner(source, settings)
    fine_tune(
        network,
        settings.rates,
        settings.epochs,
        lambda: chance.sample(stories, len(stories)),
        lambda story: _loss(network, story, settings),
    )
    return network


def _loss(network: EventLearner, story: Story, settings: Settings) -> torch.Tensor:
    """How far each word is from finding those that tell of the same among all others, and each token from its tag."""
    vectors, tags = _read(network, story, settings.passages)
    same = story.happenings[:, None] == story.happenings[None]
    same.fill_diagonal_(False)
    alone = torch.eye(len(same), dtype=torch.bool)
    scores = (vectors @ vectors.T / settings.sharpness).masked_fill(alone, _NEVER)
    shares = (scores - scores.logsumexp(1, keepdim=True)).masked_fill(~same, 0.0)
    told_twice = same.any(1)
    apart = -(shares.sum(1)[told_twice] / same.sum(1)[told_twice]).mean()
    return apart + settings.tags * functional.cross_entropy(tags, story.tags)


def _read(network: EventLearner, story: Story, size: int) -> tuple[torch.Tensor, torch.Tensor]:
    """Vectors and tags in the order of passages, those of like length read together."""
    order = sorted(range(len(story.passages)), key=lambda at: len(story.passages[at].pieces))
    vectors: dict[int, torch.Tensor] = {}
    tags: dict[int, torch.Tensor] = {}
    for start in range(0, len(order), size):
        part = order[start : start + size]
        told, said = network([story.passages[at] for at in part], [story.words[at] for at in part])
        vectors |= zip(part, told.split([len(story.words[at]) for at in part]), strict=True)
        tags |= zip(part, said.split([len(story.passages[at].places) for at in part]), strict=True)
    in_turn = range(len(story.passages))
    return torch.cat([vectors[at] for at in in_turn]), torch.cat([tags[at] for at in in_turn])


def write_event_reader(out: Path, network: EventLearner) -> None:
    """`happenings.onnx`, `happenings.npz`, `happenings.json`; the table of sub-words is that of `context.npz`."""
    write_layers(out / "happenings.onnx", network.layers)
    heads = {
        "project": network.project.weight.T,
        "project_bias": network.project.bias,
        "tags": network.tags.weight.T,
        "tags_bias": network.tags.bias,
    }
    write_heads(out, "happenings", heads, EventLabels(tags=TAGS))
