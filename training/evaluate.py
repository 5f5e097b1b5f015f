"""Scores the models as they are shipped, through the code that runs them, on a treebank and corpora of names."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from riwaya.extract.matchers import Matchers
from riwaya.extract.name_flags import NameFlags
from riwaya.extract.name_model import NameModel
from riwaya.extract.name_votes import with_proper_nouns
from riwaya.knowledge.loader import load_pack
from riwaya.text.given import GivenSentence
from riwaya.text.language import LanguageModel, ReadSentence, flags_of_pieces
from riwaya.text.layers import TextLayers
from riwaya.text.models import read_folder
from riwaya.text.parse_given import parse_given
from riwaya.text.pieces import find_pieces
from riwaya.text.sentences import Sentence as Stretch
from riwaya.text.syntax import Parse
from training.clitics import cut_words, score_segmenter
from training.treebank import blank_word
from training.words import plain_lemma

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from riwaya.text.given import GivenWord
    from training.name_corpora import NamedText

_PACK = "syria"


class Models:
    """The models of a folder as they are trained: with what the pack knows of names, without its cuts by hand."""

    def __init__(self, folder: Path) -> None:
        """Loads them.

        Raises:
            DamagedModelError: a file is missing or does not hold what it should.
        """
        found = read_folder(folder)
        self.flags = NameFlags(Matchers(load_pack(_PACK)))
        self.language = LanguageModel(found, hints=self.flags)
        self.names = NameModel(found)

    def parse(self, sentences: Sequence[GivenSentence]) -> Iterator[tuple[GivenSentence, Parse]]:
        """Sentences with their parses, after the name model's vote, as at run time."""
        return parse_given(self.language, self.flags, sentences, vote=self._vote)

    def _vote(self, read: Sequence[ReadSentence]) -> list[ReadSentence]:
        spans = self.names.find(read)
        return [replace(s, parse=with_proper_nouns(s.parse, named)) for s, named in zip(read, spans, strict=True)]


class Row(Struct, frozen=True):
    """One line of the table."""

    name: str
    value: float
    """A share, or an F1, in [0, 1]."""
    of: int
    """Words, or names, that it counts."""


def score_clitics(model: LanguageModel, sentences: Sequence[GivenSentence]) -> list[Row]:
    """Words cut exactly; those with clitics."""
    words = cut_words(sentences)
    score = score_segmenter(model.segmenter, words, set())
    with_clitics = sum(bool(word.cuts) for word in words)
    return [
        Row("words segmented right", score.right, score.words),
        Row("words with clitics segmented right", score.clitic_words, with_clitics),
    ]


def score_gold_tokens(models: Models, sentences: Sequence[GivenSentence]) -> list[Row]:
    """Tags and trees over the treebank's own words."""
    tally: Counter[str] = Counter()
    for sentence, parse in models.parse(sentences):
        for i, word in enumerate(sentence.words):
            tally.update(_hits(word, parse, i, is_head=parse.heads[i] == word.head))
    return [
        Row(f"{name}, gold tokens", tally[name] / max(1, tally["words"]), tally["words"])
        for name in ("UPOS", "lemma", "UAS", "LAS")
    ]


def score_raw_text(models: Models, sentences: Sequence[GivenSentence]) -> list[Row]:
    """Tags and trees from printed sentences: F1 over words of the same span, as the CoNLL 2018 shared task scores."""
    tally: Counter[str] = Counter()
    cut = [_cut(models.language, sentence.text) for sentence in sentences]
    for sentence, (system, parse) in zip(sentences, models.parse(cut), strict=True):
        _tally_aligned(sentence, system, parse, tally)
    both = tally["gold"] + tally["system"]
    rows = [Row("words found, raw text", 2 * tally["words"] / max(1, both), tally["gold"])]
    return rows + [
        Row(f"{name}, raw text", 2 * tally[name] / max(1, both), tally["gold"]) for name in ("UPOS", "UAS", "LAS")
    ]


def _cut(model: LanguageModel, text: str) -> GivenSentence:
    """A printed sentence in the words that the segmenter finds."""
    layers = TextLayers(text)
    pieces = find_pieces(layers, [_whole(layers)], model.segmenter)[0]
    return GivenSentence(
        id=None,
        comments=(),
        words=tuple(blank_word(text[piece.start : piece.end], is_glued=piece.is_glued) for piece in pieces),
    )


def _whole(layers: TextLayers) -> Stretch:
    return Stretch(0, len(layers.tokens), 0, len(layers.text), 0)


def _hits(word: GivenWord, parse: Parse, index: int, *, is_head: bool) -> Counter[str]:
    lemma = plain_lemma(word.lemma)
    return Counter({
        "words": 1,
        "UPOS": parse.upos[index] == word.upos,
        "lemma": not lemma or plain_lemma(parse.lemmas[index]) == lemma,
        "UAS": is_head,
        "LAS": is_head and parse.deprel[index] == word.deprel,
    })


def _tally_aligned(gold: GivenSentence, system: GivenSentence, parse: Parse, tally: Counter[str]) -> None:
    places = {span: i for i, span in enumerate(_spans(gold))}
    aligned = [places.get(span) for span in _spans(system)]
    tally["gold"] += len(gold.words)
    tally["system"] += len(system.words)
    for i, at in enumerate(aligned):
        if at is not None:
            word, head = gold.words[at], parse.heads[i]
            is_head = (aligned[head - 1] == word.head - 1) if head and word.head else head == word.head
            tally.update(_hits(word, parse, i, is_head=is_head))


def _spans(sentence: GivenSentence) -> list[tuple[int, int]]:
    starts = sentence.starts()
    return [(start, start + len(word.form)) for word, start in zip(sentence.words, starts, strict=True)]


def score_names(models: Models, texts: Sequence[NamedText], labels: Sequence[str]) -> list[Row]:
    """F1 of names by exact words and label, over the corpus's own words; only `labels` count."""
    tally: Counter[tuple[str, str]] = Counter()
    for got, gold in _compared(models, texts):
        for label in labels:
            mine, theirs = ({row for row in rows if row[2] == label} for rows in (set(got), gold))
            tally.update({("hit", label): len(mine & theirs), ("got", label): len(mine), ("gold", label): len(theirs)})
    rows = [_f1(label, [label], tally) for label in labels]
    return [*rows, _f1("all", labels, tally)]


def judge_names(models: Models, texts: Sequence[NamedText]) -> tuple[list[float], list[bool]]:
    """The score of each name found, and whether it is right."""
    rows = [(score, row in gold) for got, gold in _compared(models, texts) for row, score in got.items()]
    return [score for score, _ in rows], [right for _, right in rows]


_Names = set[tuple[int, int, str]]


def _compared(models: Models, texts: Sequence[NamedText]) -> Iterator[tuple[dict[tuple[int, int, str], float], _Names]]:
    """For each text the names found, with their scores, and those of the corpus: first word, last word, label."""
    for start in range(0, len(texts), 64):
        some = texts[start : start + 64]
        read = [_read(models, text) for text in some]
        for text, sentence, spans in zip(some, read, models.names.find(read), strict=True):
            got = {
                (*_words(text, sentence.pieces[s.first].start, sentence.pieces[s.last - 1].end), s.label): s.score
                for s in spans
            }
            yield got, {(*_words(text, s.start, s.end), s.label) for s in text.spans}


def _f1(name: str, labels: Sequence[str], tally: Counter[tuple[str, str]]) -> Row:
    hit, got, gold = (sum(tally[kind, label] for label in labels) for kind in ("hit", "got", "gold"))
    return Row(f"names, {name}, F1", 2 * hit / max(1, got + gold), gold)


def _read(models: Models, text: NamedText) -> ReadSentence:
    layers = TextLayers(text.text)
    pieces = find_pieces(layers, [_whole(layers)], models.language.segmenter)[0]
    encoded = models.language.encoder.encode([[piece.form for piece in pieces]])[0]
    known = flags_of_pieces(models.flags.read(layers.tokens), pieces)
    return ReadSentence(_whole(layers), pieces, encoded.tokens, known, encoded.vector, Parse((), (), (), (), ()))


def _words(text: NamedText, start: int, end: int) -> tuple[int, int]:
    """First and last of the corpus's words that a span touches."""
    inside = [i for i, (begin, stop) in enumerate(text.words) if begin < end and stop > start]
    return inside[0], inside[-1]
