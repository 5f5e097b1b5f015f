"""Trains the clitic segmenter with crfsuite and takes its weights out."""

from __future__ import annotations

import tempfile
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from msgspec import Struct

from riwaya.text.clitic_features import LONGEST, find_features
from riwaya.text.layers import TextLayers
from riwaya.text.segmenter import CliticWeights, Segmenter
from riwaya.text.tokens import TokenKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from riwaya.text.frequencies import Frequencies
    from riwaya.text.given import GivenSentence
    from training.name_corpora import NamedText

_BEGINS, _GOES_ON = "B", "I"
_SETTINGS = {"c1": 0.05, "c2": 0.02, "max_iterations": 120, "feature.possible_transitions": True}
_LEAST = 1e-4


class CutWord(Struct, frozen=True):
    """A written word with the letters at which its later pieces begin."""

    word: str
    cuts: tuple[int, ...]


def cut_words(sentences: Iterable[GivenSentence]) -> list[CutWord]:
    """The Arabic words of treebank sentences as our tokens have them, cut where the treebank begins a word."""
    return [word for sentence in sentences for word in _cut(sentence.text, set(sentence.starts()))]


def agreed_words(texts: Iterable[NamedText], segmenter: Segmenter) -> list[CutWord]:
    """Forms that a corpus of names and a segmenter cut alike, each once; what the corpus splits alone is unreliable."""
    words = (word for text in texts for word in _cut(text.text, {start for start, _ in text.words}))
    forms = list(dict.fromkeys(words))
    guesses = segmenter.cut([form.word for form in forms])
    return [form for form, guess in zip(forms, guesses, strict=True) if form.cuts == guess]


def _cut(text: str, starts: set[int]) -> Iterator[CutWord]:
    """The Arabic words of a text, cut at `starts`."""
    layers = TextLayers(text)
    for token in layers.tokens:
        if token.kind is TokenKind.WORD:
            at = layers.folded.starts[token.at : token.at + len(token.text)]
            yield CutWord(layers.printed(token), tuple(i for i, start in enumerate(at) if i and start in starts))


def train_segmenter(words: Sequence[CutWord], frequencies: Frequencies) -> CliticWeights:
    """Weights of a field trained on cut words; each form counts by the logarithm of how often it was seen."""
    import pycrfsuite

    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.select("lbfgs")
    trainer.set_params(_SETTINGS)
    for cut, count in sorted(Counter(words).items(), key=lambda item: item[0].word):
        if 1 < len(cut.word) <= LONGEST:
            features = find_features([cut.word], frequencies)[0]
            labels = [_BEGINS if at == 0 or at in cut.cuts else _GOES_ON for at in range(len(cut.word))]
            rows = [[str(key) for key in row if key] for row in features.tolist()]
            for _ in range(min(count, 8)):
                trainer.append(rows, labels)
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "clitics.crfsuite")
        trainer.train(path)
        return _weights_of(path)


def _weights_of(path: str) -> CliticWeights:
    import pycrfsuite

    tagger = pycrfsuite.Tagger()
    tagger.open(path)
    info = tagger.info()
    spoken: dict[int, float] = {}
    for (attribute, label), weight in info.state_features.items():
        spoken[int(attribute)] = spoken.get(int(attribute), 0.0) + (weight if label == _BEGINS else -weight)
    kept = sorted((key, weight) for key, weight in spoken.items() if abs(weight) > _LEAST)
    labels = (_GOES_ON, _BEGINS)
    moves = [[info.transitions.get((a, b), 0.0) for b in labels] for a in labels]
    keys = np.array([key for key, _ in kept], np.int64)
    weights = np.array([weight for _, weight in kept], np.float32)
    return CliticWeights(keys, weights, np.array(moves, np.float32))


class CliticScore(Struct, frozen=True, kw_only=True):
    """How well words were cut."""

    words: int
    right: float
    """Share of words cut exactly."""
    clitic_words: float
    """Of words with clitics."""
    unseen: float
    """Of words that the training part lacks."""


def score_segmenter(segmenter: Segmenter, words: Sequence[CutWord], seen: set[str]) -> CliticScore:
    """Cuts `words` and compares."""
    guesses = segmenter.cut([word.word for word in words])
    hits = [guess == word.cuts for guess, word in zip(guesses, words, strict=True)]
    with_clitics = [hit for hit, word in zip(hits, words, strict=True) if word.cuts]
    unseen = [hit for hit, word in zip(hits, words, strict=True) if word.word not in seen]
    share = lambda them: sum(them) / max(1, len(them))  # noqa: E731
    return CliticScore(words=len(words), right=share(hits), clitic_words=share(with_clitics), unseen=share(unseen))
