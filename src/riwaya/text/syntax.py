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
from riwaya.text.trees import best_tree

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from riwaya.text.models import ModelFolder

    Array = np.ndarray

_IMPOSSIBLE = -1e9


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
        """Parses of sentences, in their order."""
        return [self._parse(sentence) if sentence.forms else _EMPTY for sentence in sentences]

    def _parse(self, sentence: SyntaxInput) -> Parse:
        tags, arcs, children, heads = self._network.run_one(
            features=sentence.features,
            affixes=affix_rows(sentence.forms),
            glue=_glue(sentence.glued),
            flags=sentence.flags,
        )
        return with_certain_tags(sentence.forms, self._read(sentence.forms, (tags, arcs, children, heads)))

    def _read(self, forms: Sequence[str], outputs: tuple[Array, Array, Array, Array]) -> Parse:
        tags, arcs, children, heads = outputs
        tree = self._tree(arcs)
        labels = self._labels
        edges = np.cumsum([len(labels.upos), *map(len, labels.morphology)])
        upos, *morphology, edits = (part.argmax(axis=1) for part in np.split(tags, edges, axis=1))
        words = [labels.upos[i] for i in upos]
        relations = self._relations_of(children, heads[tree])
        return Parse(
            upos=tuple(words),
            feats=tuple(map(self._feats, zip(*(values.tolist() for values in morphology), strict=True))),
            lemmas=tuple(self._lemma(*known) for known in zip(forms, words, edits, strict=True)),
            heads=tuple(tree),
            deprel=tuple(labels.deprel[i] for i in relations),
        )

    @staticmethod
    def _tree(arcs: Array) -> list[int]:
        scores = np.full((len(arcs) + 1, len(arcs) + 1), _IMPOSSIBLE)
        shifted = arcs - arcs.max(axis=1, keepdims=True)
        scores[1:] = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
        return best_tree(scores)

    def _relations_of(self, children: Array, heads: Array) -> Array:
        """The best relation of each child to its head: int64 [n]."""
        one = np.ones((len(children), 1), np.float32)
        left, right = np.hstack([children, one]), np.hstack([heads, one])
        mixed = (left @ self._relations).reshape(len(left), self._count, self._width)
        scores: Array = (mixed @ right[:, :, None])[:, :, 0]
        best: Array = scores.argmax(axis=1)
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


def _glue(glued: Sequence[bool]) -> Array:
    """Whether a piece touches the next and the one before: float32 [n, 2]."""
    here = np.array(glued, np.float32)
    return np.stack([here, np.concatenate([[0], here[:-1]]).astype(np.float32)], axis=1)


def _read_lemmas(lines: Iterable[str]) -> dict[tuple[str, str], str]:
    rows = (line.split("\t") for line in lines)
    return {(form, upos): lemma for form, upos, lemma in rows}
