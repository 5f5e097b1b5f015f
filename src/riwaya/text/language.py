"""The language layer: pieces, encoder features, sentence vectors and parses of a text, each worked out once."""

from __future__ import annotations

from itertools import accumulate, groupby
from typing import TYPE_CHECKING, Protocol

import numpy as np
from msgspec import Struct
from msgspec.structs import replace
from threadpoolctl import threadpool_limits

from riwaya.errors import DamagedModelError
from riwaya.text.encoder import Encoder
from riwaya.text.fold import fold_form
from riwaya.text.frequencies import Frequencies
from riwaya.text.models import UNREADABLE
from riwaya.text.pieces import Piece, find_pieces
from riwaya.text.segmenter import CliticWeights, Segmenter, read_exceptions
from riwaya.text.sentences import Sentence
from riwaya.text.subwords import read_subwords
from riwaya.text.syntax import Parse, SyntaxInput, SyntaxModel
from riwaya.text.tokens import TokenKind
from riwaya.text.windows import split_long

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from riwaya.text.layers import TextLayers
    from riwaya.text.models import ModelFolder
    from riwaya.text.tokens import Token

    Array = np.ndarray

FLAGS = 19
"""Columns of what a pack knows of a piece; see `riwaya.extract.name_flags`."""
_PIECES = 16_384
"""Pieces that are read in one go; a batch of articles (`riwaya.text.batches`) holds fewer."""
_SPOKEN = frozenset({TokenKind.WORD, TokenKind.NUMBER, TokenKind.LATIN})
_VERB, _VOICE, _NONE = "VERB", "Voice=", "_"


class Hints(Protocol):
    """Whoever knows names: gives a row of flags for each token of a text."""

    def read(self, tokens: Sequence[Token]) -> tuple[Array, Array]:
        """Flags float32 [n_tokens, 19], and for each token the letters before a name that begins in it."""
        ...


class ReadSentence(Struct, frozen=True):
    """A sentence, or a window of an over-long one, with all that the models say of it."""

    sentence: Sentence
    pieces: tuple[Piece, ...]
    features: Array
    """float32 [n_pieces, 1280]; [0, 1280] once names were read from them (`without_features`)."""
    flags: Array
    """float32 [n_pieces, 19]."""
    vector: Array
    """float32 [512], unit length: what the sentence is about."""
    parse: Parse


class LanguageModel:
    """Reads texts; loaded once. Not safe for use from several threads."""

    def __init__(
        self,
        folder: ModelFolder,
        *,
        hints: Hints | None = None,
        exceptions: Iterable[str] = (),
        names: Iterable[str] = (),
        passives: Iterable[str] = (),
    ) -> None:
        """Loads segmenter, encoder and parser.

        Args:
            hints: what is known of names, as input of the parser.
            exceptions: cuts of words by hand, with plus signs: «و+هم».
            names: words of known names, which are as good as words seen in a corpus.
            passives: verb forms that are passive in print; no other verb is given a voice.

        Raises:
            DamagedModelError: a file is missing or does not hold what it should.
        """
        self.folder = folder
        self._passives = frozenset(map(fold_form, passives))
        self._hints = hints
        self.segmenter = load_segmenter(folder, exceptions, names)
        self.encoder = load_encoder(folder)
        self.syntax = SyntaxModel(folder)

    def adapt(self, counts: Mapping[str, int]) -> None:
        """Makes the segmenter know the words of a corpus (`riwaya.text.frequencies.count_words`)."""
        self.segmenter = self.segmenter.adapted(counts)

    def read(self, layers: TextLayers) -> tuple[ReadSentence, ...]:
        """The sentences of one text."""
        return self.read_many([layers])[0]

    def read_many(self, texts: Sequence[TextLayers]) -> list[tuple[ReadSentence, ...]]:
        """The sentences of each text; all texts together make the batches, so that short ones cost no more."""
        with threadpool_limits(limits=1, user_api="blas"):
            return self._read(texts)

    def read_in_parts(self, texts: Sequence[TextLayers]) -> Iterator[list[tuple[int, ReadSentence]]]:
        """As `read_many`, a few thousand pieces at a time, each sentence with the number of its text.

        Features take five kilobytes a piece: whoever drops them before the next part can read a text of any length.
        """
        flat = [(number, cut) for number, layers in enumerate(texts) for cut in self._cut(layers)]
        sizes = accumulate((len(pieces) for _, (_, pieces, _) in flat), initial=0)
        for _, part in groupby(zip(flat, sizes, strict=False), key=lambda row: row[1] // _PIECES):
            rows = [row for row, _ in part]
            with threadpool_limits(limits=1, user_api="blas"):
                read = self._read_cut([cut for _, cut in rows])
            yield [(number, sentence) for (number, _), sentence in zip(rows, read, strict=True)]

    def _read(self, texts: Sequence[TextLayers]) -> list[tuple[ReadSentence, ...]]:
        cut = [self._cut(layers) for layers in texts]
        read = iter(self._read_cut([part for parts in cut for part in parts]))
        return [tuple(next(read) for _ in parts) for parts in cut]

    def _read_cut(self, flat: Sequence[tuple[Sentence, tuple[Piece, ...], Array]]) -> list[ReadSentence]:
        encoded = self.encoder.encode([[piece.form for piece in pieces] for _, pieces, _ in flat])
        inputs = [
            SyntaxInput(tuple(p.form for p in pieces), tuple(p.is_glued for p in pieces), e.tokens, flags)
            for (_, pieces, flags), e in zip(flat, encoded, strict=True)
        ]
        parses = self.syntax.parse(inputs)
        return [
            ReadSentence(sentence, pieces, e.tokens, flags, e.vector, self._voiced(pieces, parse))
            for (sentence, pieces, flags), e, parse in zip(flat, encoded, parses, strict=True)
        ]

    def _voiced(self, pieces: Sequence[Piece], parse: Parse) -> Parse:
        """The parse with the voice of its verbs by list: print without vowels does not tell, and the models guess."""
        feats = tuple(
            _with_voice(feats, is_passive=fold_form(piece.form) in self._passives) if upos == _VERB else feats
            for piece, upos, feats in zip(pieces, parse.upos, parse.feats, strict=True)
        )
        return replace(parse, feats=feats)

    def _cut(self, layers: TextLayers) -> list[tuple[Sentence, tuple[Piece, ...], Array]]:
        """Windows, their pieces and the flags of these."""
        spoken = (sentence for sentence in layers.sentences if _has_words(layers, sentence))
        parts = (part for sentence in spoken for part in _without_dateline(layers, sentence))
        windows = [window for part in parts for window in split_long(part, layers.tokens)]
        known = self._hints.read(layers.tokens) if self._hints else None
        return [
            (window, pieces, flags_of_pieces(known, pieces))
            for window, pieces in zip(windows, find_pieces(layers, windows, self.segmenter), strict=True)
        ]


def without_features(sentence: ReadSentence) -> ReadSentence:
    """The sentence without the largest part of it, which only the networks read."""
    return replace(sentence, features=sentence.features[:0].copy())


def _has_words(layers: TextLayers, sentence: Sentence) -> bool:
    """Whether a sentence says anything; rules of dashes do not."""
    return any(token.kind in _SPOKEN for token in layers.tokens[sentence.first : sentence.last])


def _without_dateline(layers: TextLayers, sentence: Sentence) -> tuple[Sentence, ...]:
    """Dateline or list mark, and the sentence proper: «موسكو – » would be read as its subject."""
    if not sentence.has_head:
        return (sentence,)
    tokens = layers.tokens
    head = replace(sentence, last=sentence.body, end=tokens[sentence.body - 1].end, body=sentence.first)
    return head, replace(sentence, first=sentence.body, start=tokens[sentence.body].start)


def _with_voice(feats: str, *, is_passive: bool) -> str:
    """Features of a verb with the voice that the list of passives gives it, or none."""
    kept = [pair for pair in feats.split("|") if not pair.startswith((_VOICE, _NONE))]
    return "|".join([*kept, f"{_VOICE}Pass"] if is_passive else kept) or _NONE


def flags_of_pieces(known: tuple[Array, Array] | None, pieces: Sequence[Piece]) -> Array:
    """Flags of pieces: those of their token, none for proclitics before a name; float32 [n_pieces, 19]."""
    if known is None:
        return np.zeros((len(pieces), FLAGS), np.float32)
    flags, skips = known
    index = np.fromiter((piece.token for piece in pieces), np.int64, len(pieces))
    ends = np.fromiter((piece.skip + len(piece.form) for piece in pieces), np.int64, len(pieces))
    out: Array = flags[index] * (ends > skips[index])[:, None]
    return out


def load_segmenter(folder: ModelFolder, exceptions: Iterable[str] = (), names: Iterable[str] = ()) -> Segmenter:
    """The segmenter of a folder, with cuts by hand and words of known names."""
    try:
        fields = "\t".join(folder.lines("words.tsv")).split("\t")
        counts = dict(zip(fields[::2], map(int, fields[1::2]), strict=True))
        with np.load(folder.file("clitics.npz"), allow_pickle=False) as archive:
            weights = CliticWeights(archive["keys"], archive["weights"], archive["transitions"])
    except UNREADABLE as error:
        raise DamagedModelError(folder.path, f"segmenter: {error}") from error
    for name in names:
        counts[name] = counts.get(name, 0) + 1
    return Segmenter(weights, Frequencies(counts), read_exceptions(exceptions))


def load_encoder(folder: ModelFolder) -> Encoder:
    """The frozen encoder of a folder."""
    try:
        subwords = read_subwords(folder, "pieces.txt")
        with np.load(folder.file("encoder.npz"), allow_pickle=False) as archive:
            weights = {name: archive[name] for name in archive.files}
        table = np.load(folder.file("pieces.npy"), mmap_mode="r", allow_pickle=False)
        if len(subwords) != len(table):
            raise DamagedModelError(folder.path, f"pieces.txt has {len(subwords)} pieces, pieces.npy {len(table)}")
        return Encoder(subwords, table, weights)
    except UNREADABLE as error:
        raise DamagedModelError(folder.path, f"encoder: {error}") from error
