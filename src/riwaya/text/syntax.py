"""The joint tagger and parser: universal tags, morphology, lemma and a dependency tree for the pieces of a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import numpy as np
from msgspec import Struct

from riwaya.errors import DamagedModelError
from riwaya.text.lemmas import Edit
from riwaya.text.models import UNREADABLE
from riwaya.text.networks import Network, affix_rows
from riwaya.text.tag_rules import with_certain_tags
from riwaya.text.trees import best_heads, best_tree

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from riwaya.text.models import ModelFolder

    Array = np.ndarray

_IMPOSSIBLE = -1e9
_ROWS = 256
"""Pieces whose relations are worked out together: what is between stays in the processor's cache."""


class SyntaxInput(Struct, frozen=True):
    """One sentence as the network takes it."""

    forms: tuple[str, ...]
    glued: tuple[bool, ...]
    features: Array
    """float32 [n, 1280]."""
    flags: Array
    """float32 [n, 19]: what the pack knows; zeros where no pack is at hand."""


class Parse(Struct, frozen=True):
    """Labels of the pieces of one sentence, in order."""

    upos: tuple[str, ...]
    feats: tuple[str, ...]
    """As CoNLL-U writes them, without Voice; `_` for none."""
    lemmas: tuple[str, ...]
    heads: tuple[int, ...]
    """Position of the head, from 1; 0 is the root."""
    deprel: tuple[str, ...]


_EMPTY = Parse((), (), (), (), ())


class SyntaxLabels(Struct, frozen=True, kw_only=True):
    """What the outputs mean, in their order."""

    upos: tuple[str, ...]
    deprel: tuple[str, ...]
    features: tuple[str, ...]
    morphology: tuple[tuple[str, ...], ...]
    edits: tuple[Edit, ...]


class SyntaxModel:
    """Tags and parses; loaded once."""

    def __init__(self, folder: ModelFolder) -> None:
        """Loads network, labels and lemma table.

        Raises:
            DamagedModelError: a file is missing or does not hold what it should.
        """
        self._network = Network(folder.file("syntax.onnx"))
        try:
            self._labels = msgspec.json.decode(folder.file("syntax.json").read_bytes(), type=SyntaxLabels)
            relations = np.load(folder.file("relations.npy"), allow_pickle=False).astype(np.float32)
            self._lemmas = _read_lemmas(folder.lines("lemmas.tsv"))
            self._count, self._width, _ = relations.shape
        except UNREADABLE as error:
            raise DamagedModelError(folder.path, f"syntax: {error}") from error
        self._written: dict[tuple[int, ...], str] = {}
        self._relations = np.ascontiguousarray(relations.transpose(1, 0, 2).reshape(self._width, -1))

    def parse(self, sentences: Sequence[SyntaxInput]) -> list[Parse]:
        """Parses of sentences, in their order; each goes through the network alone, the rest is read off together."""
        spoken = [sentence for sentence in sentences if sentence.forms]
        parses = iter(self._read(spoken, [self._run(sentence) for sentence in spoken]) if spoken else ())
        return [next(parses) if sentence.forms else _EMPTY for sentence in sentences]

    def _run(self, sentence: SyntaxInput) -> list[Array]:
        """Scores of tags and of heads, and each piece as a child and as a head of relations."""
        return self._network.run_one(
            features=sentence.features,
            affixes=affix_rows(sentence.forms),
            glue=_glue(sentence.glued),
            flags=sentence.flags,
        )

    def _read(self, sentences: Sequence[SyntaxInput], outputs: Sequence[list[Array]]) -> Iterator[Parse]:
        trees = [_tree(arcs) for _, arcs, _, _ in outputs]
        tags = self._labels_of(np.concatenate([tags for tags, _, _, _ in outputs]))
        children = np.concatenate([children for _, _, children, _ in outputs])
        heads = np.concatenate([heads[tree] for (_, _, _, heads), tree in zip(outputs, trees, strict=True)])
        relations = self._relations_of(children, heads)
        first = 0
        for sentence, tree in zip(sentences, trees, strict=True):
            last = first + len(tree)
            yield self._parse(sentence.forms, tags[first:last], tree, relations[first:last])
            first = last

    def _labels_of(self, scores: Array) -> list[list[int]]:
        """The best of each group of scores for each piece: class, the features of morphology, and edit of the lemma."""
        edges = np.cumsum([len(self._labels.upos), *map(len, self._labels.morphology)])
        best: list[list[int]] = np.stack([part.argmax(axis=1) for part in np.split(scores, edges, axis=1)], 1).tolist()
        return best

    def _parse(self, forms: Sequence[str], tags: Sequence[list[int]], tree: list[int], relations: Array) -> Parse:
        labels = self._labels
        upos = [labels.upos[row[0]] for row in tags]
        parse = Parse(
            upos=tuple(upos),
            feats=tuple([self._feats(tuple(row[1:-1])) for row in tags]),
            lemmas=tuple([self._lemma(form, word, row[-1]) for form, word, row in zip(forms, upos, tags, strict=True)]),
            heads=tuple(tree),
            deprel=tuple([labels.deprel[i] for i in relations.tolist()]),
        )
        return with_certain_tags(forms, parse)

    def _relations_of(self, children: Array, heads: Array) -> Array:
        """The best relation of each child to its head: int64 [n]."""
        best = np.empty(len(children), np.int64)
        for first in range(0, len(children), _ROWS):
            part = slice(first, first + _ROWS)
            left, right = _with_one(children[part]), _with_one(heads[part])
            mixed = (left @ self._relations).reshape(len(left), self._count, self._width)
            best[part] = (mixed @ right[:, :, None])[:, :, 0].argmax(axis=1)
        return best

    def _feats(self, values: tuple[int, ...]) -> str:
        """Features as CoNLL-U writes them; words share a few hundred combinations, each written once."""
        written = self._written.get(values)
        if written is None:
            labels = self._labels
            named = zip(labels.features, labels.morphology, values, strict=True)
            written = "|".join(f"{name}={known[value]}" for name, known, value in named if known[value]) or "_"
            self._written[values] = written
        return written

    def _lemma(self, form: str, upos: str, edit: int) -> str:
        """By the table where the treebank has the form, else by the edit."""
        return self._lemmas.get((form, upos)) or self._labels.edits[edit].apply(form) or form


def _tree(arcs: Array) -> list[int]:
    """Heads of the best tree from scores of heads, float32 [n, n + 1]."""
    heads = best_heads(arcs)
    if heads is not None:
        return heads
    scores = np.full((len(arcs) + 1, len(arcs) + 1), _IMPOSSIBLE)
    shifted = arcs - arcs.max(axis=1, keepdims=True)
    scores[1:] = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return best_tree(scores)


def _with_one(rows: Array) -> Array:
    """Rows with a one behind, for what the relations make of either side alone."""
    return np.concatenate([rows, np.ones((len(rows), 1), np.float32)], axis=1)


def _glue(glued: Sequence[bool]) -> Array:
    """Whether a piece touches the next and the one before: float32 [n, 2]."""
    here = np.array(glued, np.float32)
    return np.stack([here, np.concatenate([[0], here[:-1]]).astype(np.float32)], axis=1)


def _read_lemmas(lines: Iterable[str]) -> dict[tuple[str, str], str]:
    rows = (line.split("\t") for line in lines)
    return {(form, upos): lemma for form, upos, lemma in rows}
