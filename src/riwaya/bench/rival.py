"""The language layer beside a token classifier of BERT-base's size, on the same text and one thread each.

The rival has random weights: its speed does not depend on what it knows. It reads the same sentences in sub-words, as a
multilingual vocabulary of 128,000 cuts printed words, in batches of like length, and does nothing but the forward pass.
Source of its size: Devlin et al. 2019, "BERT".
"""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from riwaya.errors import MissingExtraError
from riwaya.text.batches import take_together
from riwaya.text.layers import TextLayers
from riwaya.text.networks import batches_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from riwaya.extract.language import LanguageReader
    from riwaya.model.article import Article
    from riwaya.text.language import ReadSentence

_LAYERS, _WIDTH, _HEADS, _INNER = 12, 768, 12, 3072
_VOCABULARY, _LABELS, _LONGEST = 32_000, 42, 512


class Comparison(Struct, frozen=True, kw_only=True):
    """Words a second of both, the best of the rounds, measured in turn."""

    words: int
    rounds: int
    language_words_per_s: float
    """Folding, tokens, sentences, clitics, encoder, tags, trees and names."""
    rival_words_per_s: float

    @property
    def ratio(self) -> float:
        """How many times as fast the language layer is."""
        return self.language_words_per_s / self.rival_words_per_s


def compare(
    articles: Sequence[Article],
    reader: LanguageReader,
    *,
    rounds: int = 2,
    on_round: Callable[[int], None] | None = None,
) -> Comparison:
    """Times both on the articles, round by round.

    Raises:
        MissingExtraError: torch is not installed.
    """
    rival = _make_rival()
    words = sum(len(article.text.split()) for article in articles)
    ours, theirs = float("inf"), float("inf")
    for number in range(rounds):
        began = perf_counter()
        read = _read(articles, reader)
        ours = min(ours, perf_counter() - began)
        lengths = [reader.model.encoder.count(_words(text, s)) for text, sentences in read for s in sentences]
        began = perf_counter()
        for batch in batches_of(lengths):
            rival([lengths[i] for i in batch])
        theirs = min(theirs, perf_counter() - began)
        if on_round is not None:
            on_round(number + 1)
    return Comparison(words=words, rounds=rounds, language_words_per_s=words / ours, rival_words_per_s=words / theirs)


def _read(articles: Sequence[Article], reader: LanguageReader) -> list[tuple[TextLayers, tuple[ReadSentence, ...]]]:
    """The sentences of each article, read a few articles at a time as the pipeline does."""
    out = []
    for batch in take_together(articles, lambda article: article.text):
        texts = [TextLayers(article.text) for article in batch]
        out += [(text, read.sentences) for text, read in zip(texts, reader.read_many(texts), strict=True)]
    return out


def _words(layers: TextLayers, read: ReadSentence) -> list[str]:
    """The printed words of a sentence, clitics and all."""
    return [layers.printed(token) for token in layers.tokens[read.sentence.first : read.sentence.last]]


def _make_rival() -> Callable[[Sequence[int]], None]:
    """A forward pass over sentences of the given lengths, padded to the longest."""
    try:
        import torch
    except ModuleNotFoundError as error:
        raise MissingExtraError("torch", "bench") from error
    torch.set_num_threads(1)
    nn: Any = torch.nn
    embedding, places = nn.Embedding(_VOCABULARY, _WIDTH), nn.Embedding(_LONGEST, _WIDTH)
    layer = nn.TransformerEncoderLayer(_WIDTH, _HEADS, _INNER, activation="gelu", batch_first=True)
    network = nn.TransformerEncoder(layer, _LAYERS, enable_nested_tensor=False).eval()
    output = nn.Linear(_WIDTH, _LABELS)

    def run(lengths: Sequence[int]) -> None:
        longest = max(lengths)
        size = torch.tensor(lengths)
        padding = torch.arange(longest)[None, :] >= size[:, None]
        with torch.inference_mode():
            ids = torch.randint(0, _VOCABULARY, (len(lengths), longest))
            rows = embedding(ids) + places(torch.arange(longest).clamp_max(_LONGEST - 1))
            output(network(rows, src_key_padding_mask=padding)).argmax(-1)

    return run
