"""Scores the models as they are shipped, through the code that runs them, on a treebank and corpora of names."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.extract.name_votes import with_proper_nouns
from riwaya.text.language import LanguageModel, ReadSentence, flags_of_pieces
from riwaya.text.layers import TextLayers
from riwaya.text.pieces import find_pieces, pieces_of_words
from riwaya.text.sentences import Sentence as Stretch
from riwaya.text.syntax import Parse, SyntaxInput
from training.clitics import cut_words, score_segmenter
from training.syntax import plain_lemma

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from riwaya.extract.name_flags import NameFlags
    from riwaya.extract.name_model import NameModel
    from riwaya.text.pieces import Piece
    from training.name_corpora import NamedText
    from training.treebank import Sentence, Word


class Row(Struct, frozen=True):
    """One line of the table."""

    name: str
    value: float
    """A share, or an F1, in [0, 1]."""
    of: int
    """Words, or names, that it counts."""


def score_clitics(model: LanguageModel, sentences: Sequence[Sentence]) -> list[Row]:
    """Words cut exactly; those with clitics."""
    words = cut_words(sentences)
    score = score_segmenter(model.segmenter, words, set())
    with_clitics = sum(bool(word.cuts) for word in words)
    return [
        Row("words segmented right", score.right, score.words),
        Row("words with clitics segmented right", score.clitic_words, with_clitics),
    ]


def score_gold_tokens(
    model: LanguageModel, flags: NameFlags, names: NameModel, sentences: Sequence[Sentence]
) -> list[Row]:
    """Tags and trees over the treebank's own words."""
    parses = _parse(model, flags, names, [_gold_pieces(sentence) for sentence in sentences])
    tally: Counter[str] = Counter()
    for sentence, parse in zip(sentences, parses, strict=True):
        for i, word in enumerate(sentence.words):
            tally.update(_hits(word, parse, i, is_head=parse.heads[i] == word.head))
    return [
        Row(f"{name}, gold tokens", tally[name] / max(1, tally["words"]), tally["words"])
        for name in ("UPOS", "lemma", "UAS", "LAS")
    ]


def score_raw_text(
    model: LanguageModel, flags: NameFlags, names: NameModel, sentences: Sequence[Sentence]
) -> list[Row]:
    """Tags and trees from printed sentences: F1 over words of the same span, as the CoNLL 2018 shared task scores."""
    pieces = []
    for sentence in sentences:
        layers = TextLayers(sentence.text)
        whole = Stretch(0, len(layers.tokens), 0, len(sentence.text), 0)
        pieces.append((layers, find_pieces(layers, [whole], model.segmenter)[0]))
    parses = _parse(model, flags, names, pieces)
    tally: Counter[str] = Counter()
    for sentence, (_, cut), parse in zip(sentences, pieces, parses, strict=True):
        _tally_aligned(sentence, cut, parse, tally)
    both = tally["gold"] + tally["system"]
    rows = [Row("words found, raw text", 2 * tally["words"] / max(1, both), tally["gold"])]
    return rows + [
        Row(f"{name}, raw text", 2 * tally[name] / max(1, both), tally["gold"]) for name in ("UPOS", "UAS", "LAS")
    ]


def _gold_pieces(sentence: Sentence) -> tuple[TextLayers, tuple[Piece, ...]]:
    layers = TextLayers(sentence.text)
    return layers, pieces_of_words(layers, [word.form for word in sentence.words], sentence.starts())


def _parse(
    model: LanguageModel,
    flags: NameFlags,
    names: NameModel,
    pieces: Sequence[tuple[TextLayers, tuple[Piece, ...]]],
) -> list[Parse]:
    """Parses with the name model's vote, as at run time."""
    encoded = model.encoder.encode([[piece.form for piece in cut] for _, cut in pieces])
    read = []
    for (layers, cut), e in zip(pieces, encoded, strict=True):
        known = flags_of_pieces(flags.read(layers.tokens), cut)
        given = SyntaxInput(tuple(piece.form for piece in cut), tuple(piece.is_glued for piece in cut), e.tokens, known)
        whole = Stretch(0, len(layers.tokens), 0, len(layers.text), 0)
        read.append(ReadSentence(whole, cut, e.tokens, known, e.vector, model.syntax.parse([given])[0]))
    return [with_proper_nouns(s.parse, spans) for s, spans in zip(read, names.find(read), strict=True)]


def _hits(word: Word, parse: Parse, index: int, *, is_head: bool) -> Counter[str]:
    lemma = plain_lemma(word.lemma)
    return Counter({
        "words": 1,
        "UPOS": parse.upos[index] == word.upos,
        "lemma": not lemma or plain_lemma(parse.lemmas[index]) == lemma,
        "UAS": is_head,
        "LAS": is_head and parse.deprel[index] == word.deprel,
    })


def _tally_aligned(sentence: Sentence, cut: Sequence[Piece], parse: Parse, tally: Counter[str]) -> None:
    starts = sentence.starts()
    places = {
        (start, start + len(word.form)): i for i, (word, start) in enumerate(zip(sentence.words, starts, strict=True))
    }
    aligned = {i: places.get((piece.start, piece.end)) for i, piece in enumerate(cut)}
    tally["gold"] += len(sentence.words)
    tally["system"] += len(cut)
    for i, gold in aligned.items():
        if gold is not None:
            word = sentence.words[gold]
            head = parse.heads[i]
            is_head = (aligned[head - 1] == word.head - 1) if head and word.head else head == word.head
            tally.update(_hits(word, parse, i, is_head=is_head))


def score_names(
    model: LanguageModel, flags: NameFlags, names: NameModel, texts: Sequence[NamedText], labels: Sequence[str]
) -> list[Row]:
    """F1 of names by exact words and label, over the corpus's own words; only `labels` count."""
    tally: Counter[tuple[str, str]] = Counter()
    for got, gold in _compared(model, flags, names, texts):
        for label in labels:
            mine, theirs = ({row for row in rows if row[2] == label} for rows in (set(got), gold))
            tally.update({("hit", label): len(mine & theirs), ("got", label): len(mine), ("gold", label): len(theirs)})
    rows = [_f1(label, [label], tally) for label in labels]
    return [*rows, _f1("all", labels, tally)]


def judge_names(
    model: LanguageModel, flags: NameFlags, names: NameModel, texts: Sequence[NamedText]
) -> tuple[list[float], list[bool]]:
    """The score of each name found, and whether it is right."""
    rows = [(score, row in gold) for got, gold in _compared(model, flags, names, texts) for row, score in got.items()]
    return [score for score, _ in rows], [right for _, right in rows]


_Names = set[tuple[int, int, str]]


def _compared(
    model: LanguageModel, flags: NameFlags, names: NameModel, texts: Sequence[NamedText]
) -> Iterator[tuple[dict[tuple[int, int, str], float], _Names]]:
    """For each text the names found, with their scores, and those of the corpus: first word, last word, label."""
    for start in range(0, len(texts), 64):
        some = texts[start : start + 64]
        read = [_read(model, flags, text) for text in some]
        for text, sentence, spans in zip(some, read, names.find(read), strict=True):
            got = {
                (*_words(text, sentence.pieces[s.first].start, sentence.pieces[s.last - 1].end), s.label): s.score
                for s in spans
            }
            yield got, {(*_words(text, s.start, s.end), s.label) for s in text.spans}


def _f1(name: str, labels: Sequence[str], tally: Counter[tuple[str, str]]) -> Row:
    hit, got, gold = (sum(tally[kind, label] for label in labels) for kind in ("hit", "got", "gold"))
    return Row(f"names, {name}, F1", 2 * hit / max(1, got + gold), gold)


def _read(model: LanguageModel, flags: NameFlags, text: NamedText) -> ReadSentence:
    layers = TextLayers(text.text)
    whole = Stretch(0, len(layers.tokens), 0, len(text.text), 0)
    pieces = find_pieces(layers, [whole], model.segmenter)[0]
    encoded = model.encoder.encode([[piece.form for piece in pieces]])[0]
    known = flags_of_pieces(flags.read(layers.tokens), pieces)
    return ReadSentence(whole, pieces, encoded.tokens, known, encoded.vector, Parse((), (), (), (), ()))


def _words(text: NamedText, start: int, end: int) -> tuple[int, int]:
    """First and last of the corpus's words that a span touches."""
    inside = [i for i, (begin, stop) in enumerate(text.words) if begin < end and stop > start]
    return inside[0], inside[-1]
