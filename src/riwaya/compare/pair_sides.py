"""Two short texts as the pair model reads them: words with lemma, class and features, and the vector of the whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from msgspec import Struct

from riwaya.compare.statement_words import StatementWords
from riwaya.extract.language import load_language
from riwaya.extract.name_flags import NameFlags
from riwaya.text.fold import fold_form
from riwaya.text.layers import TextLayers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from riwaya.extract.matchers import Matchers
    from riwaya.text.language import ReadSentence
    from riwaya.text.models import ModelFolder

    Array = np.ndarray

CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM", "X", "ADV"})
_VECTOR, _FEATURES = 512, 1280


class PairSide(Struct, frozen=True):
    """One of two texts."""

    forms: tuple[str, ...]
    """Folded words without their clitics."""
    lemmas: tuple[str, ...]
    upos: tuple[str, ...]
    features: Array
    """float32 [n, 1280]: of each word, in its context; one row of zeros where there is no word."""
    vector: Array
    """float32 [512], unit length."""
    poles: frozenset[int]
    """Groups of opposites that its words belong to."""
    negations: int
    """Words that negate or deny."""

    @property
    def content(self) -> list[int]:
        """Numbers of the words that carry content."""
        return [at for at, upos in enumerate(self.upos) if upos in CONTENT]


class SideReader:
    """Reads texts; loads the language models once. Not safe for use from several threads."""

    def __init__(self, matchers: Matchers, folder: ModelFolder) -> None:
        """Loads them.

        Raises:
            DamagedModelError: a file is missing or does not hold what it should.
        """
        self._model = load_language(matchers, NameFlags(matchers), folder)
        self._words = StatementWords(matchers.pack)

    def read(self, texts: Sequence[str]) -> list[PairSide]:
        """A side for each text; sentences of one text are put together."""
        layers = [TextLayers(text) for text in texts]
        read = self._model.read_many(layers)
        return [self._side(one, sentences) for one, sentences in zip(layers, read, strict=True)]

    def _side(self, layers: TextLayers, sentences: Sequence[ReadSentence]) -> PairSide:
        forms = tuple(fold_form(piece.form) for one in sentences for piece in one.pieces)
        vector = sum((one.vector * len(one.pieces) for one in sentences), np.zeros(_VECTOR, np.float32))
        features = [np.asarray(one.features, np.float32) for one in sentences]
        return PairSide(
            forms=forms,
            lemmas=tuple(fold_form(lemma) for one in sentences for lemma in one.parse.lemmas),
            upos=tuple(upos for one in sentences for upos in one.parse.upos),
            features=np.concatenate(features) if features else np.zeros((1, _FEATURES), np.float32),
            vector=vector / (float(np.linalg.norm(vector)) or 1.0),
            poles=self._words.poles(token.text for token in layers.tokens),
            negations=self._words.count_negations(layers.tokens),
        )
