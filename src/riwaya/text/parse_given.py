"""Tags and trees for sentences that are cut already: what a treebank scores, or what a user's own tokens get."""

from __future__ import annotations

from typing import TYPE_CHECKING

from threadpoolctl import threadpool_limits

from riwaya.text.language import ReadSentence, flags_of_pieces
from riwaya.text.layers import TextLayers
from riwaya.text.pieces import Piece, pieces_of_words
from riwaya.text.sentences import Sentence
from riwaya.text.syntax import SyntaxInput

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    import numpy as np

    from riwaya.text.given import GivenSentence
    from riwaya.text.language import Hints, LanguageModel
    from riwaya.text.syntax import Parse

    Vote = Callable[[Sequence[ReadSentence]], Sequence[ReadSentence]]

_BATCH = 256
"""Sentences that are held in memory at once: a sentence of 30 words takes 150 kB."""


def parse_given(
    model: LanguageModel, hints: Hints | None, sentences: Iterable[GivenSentence], *, vote: Vote | None = None
) -> Iterator[tuple[GivenSentence, Parse]]:
    """Each sentence with its parse over its own words; features, also Voice, are the network's.

    Args:
        model: the language models.
        hints: what is known of names, as input of the parser; those that the model was made with, else it parses worse.
        sentences: with their own words.
        vote: what others say of word classes, such as `riwaya.extract.language.LanguageReader.vote`.
    """
    batch: list[GivenSentence] = []
    for sentence in sentences:
        batch.append(sentence)
        if len(batch) == _BATCH:
            yield from zip(batch, _parse(model, hints, batch, vote), strict=True)
            batch = []
    yield from zip(batch, _parse(model, hints, batch, vote), strict=True)


def _parse(
    model: LanguageModel, hints: Hints | None, sentences: Sequence[GivenSentence], vote: Vote | None
) -> list[Parse]:
    layers = [TextLayers(sentence.text) for sentence in sentences]
    pieces = [_pieces(text, sentence) for text, sentence in zip(layers, sentences, strict=True)]
    with threadpool_limits(limits=1, user_api="blas"):
        encoded = model.encoder.encode([[piece.form for piece in cut] for cut in pieces])
        inputs = [
            _input(text, cut, features.tokens, hints)
            for text, cut, features in zip(layers, pieces, encoded, strict=True)
        ]
        read = [
            ReadSentence(_whole(text), cut, given.features, given.flags, features.vector, parse)
            for text, cut, given, features, parse in zip(
                layers, pieces, inputs, encoded, model.syntax.parse(inputs), strict=True
            )
        ]
        return [sentence.parse for sentence in (vote(read) if vote is not None else read)]


def _whole(layers: TextLayers) -> Sentence:
    return Sentence(0, len(layers.tokens), 0, len(layers.text), 0)


def _pieces(layers: TextLayers, sentence: GivenSentence) -> tuple[Piece, ...]:
    """The words as pieces; also where folding leaves no token of any."""
    forms, starts = [word.form for word in sentence.words], sentence.starts()
    if layers.tokens:
        return pieces_of_words(layers, forms, starts)
    return tuple(Piece(form, 0, 0, start, start + len(form), False) for form, start in zip(forms, starts, strict=True))


def _input(layers: TextLayers, pieces: Sequence[Piece], features: np.ndarray, hints: Hints | None) -> SyntaxInput:
    known = hints.read(layers.tokens) if hints is not None and layers.tokens else None
    return SyntaxInput(
        tuple(piece.form for piece in pieces),
        tuple(piece.is_glued for piece in pieces),
        features,
        flags_of_pieces(known, pieces),
    )
