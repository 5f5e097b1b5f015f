"""Sentences of a treebank as tensors, and all labels that they carry."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import numpy as np
import torch
from msgspec import Struct
from torch.nn import functional

from riwaya.text.affixes import affixes_of
from riwaya.text.fold import fold
from riwaya.text.language import flags_of_pieces
from riwaya.text.layers import TextLayers
from riwaya.text.lemmas import Edit, find_edit
from riwaya.text.letters import restore_letters
from riwaya.text.pieces import pieces_of_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from riwaya.extract.name_flags import NameFlags
    from riwaya.text.encoder import Encoder
    from riwaya.text.given import GivenSentence

IGNORED = -100
MORPHOLOGY = (
    "Aspect", "Case", "Definite", "Gender", "Mood", "Number", "NumType", "Person", "Polarity", "PronType", "Tense",
    "VerbForm", "Voice",
)  # fmt: skip
_LEAST_EDIT = 2


class Labels(Struct, frozen=True, kw_only=True):
    """What the network can say, in the order of its outputs."""

    upos: tuple[str, ...]
    deprel: tuple[str, ...]
    morphology: tuple[tuple[str, ...], ...]
    """Values of each feature of `MORPHOLOGY`; the first is empty: the word has none."""
    edits: tuple[Edit, ...]

    @property
    def sizes(self) -> tuple[int, ...]:
        """How many values each feature has."""
        return tuple(map(len, self.morphology))


class Item(Struct, frozen=True):
    """One sentence as tensors; labels that training lacks are `IGNORED`, or shares of nothing."""

    features: torch.Tensor
    affixes: torch.Tensor
    glue: torch.Tensor
    flags: torch.Tensor
    upos: torch.Tensor
    """float32 [n, tags]: how sure each is; a treebank is sure of one."""
    arcs: torch.Tensor
    """float32 [n, n + 1]: how sure each head is; the first is the root."""
    heads: torch.Tensor
    """int64 [n]: the heads that make a tree."""
    deprel: torch.Tensor
    """float32 [n, relations], to the head that makes the tree."""
    morphology: torch.Tensor
    edits: torch.Tensor


def letters_of(form: str) -> str:
    """A form as the models read it at run time."""
    return restore_letters(fold(form), form) or form


def plain_lemma(lemma: str) -> str:
    """A lemma without vocalisation; empty when the treebank gives none."""
    return "".join(char for char in letters_of(lemma) if char.isalnum()) if lemma != "_" else ""


def split_features(feats: str) -> dict[str, str]:
    """CoNLL-U features as a mapping."""
    return dict(pair.split("=", 1) for pair in feats.split("|")) if feats != "_" else {}


def collect_labels(sentences: Iterable[GivenSentence]) -> Labels:
    """All labels of a treebank, and the edits that occur twice."""
    words = [word for sentence in sentences for word in sentence.words]
    feats = [split_features(word.feats) for word in words]
    edits = Counter(find_edit(letters_of(word.form), plain_lemma(word.lemma)) for word in words)
    kept = sorted((edit for edit, count in edits.items() if edit and count >= _LEAST_EDIT), key=lambda e: -edits[e])
    return Labels(
        upos=tuple(sorted({word.upos for word in words})),
        deprel=tuple(sorted({word.deprel for word in words})),
        morphology=tuple(("", *sorted({f[name] for f in feats if name in f})) for name in MORPHOLOGY),
        edits=tuple(kept),
    )


def make_items(sentences: Sequence[GivenSentence], labels: Labels, encoder: Encoder, flags: NameFlags) -> list[Item]:
    """Sentences as tensors; what the labels lack is `IGNORED`."""
    forms = [[letters_of(word.form) for word in sentence.words] for sentence in sentences]
    return [
        _item(sentence, form, (encoded.tokens, flags_of(sentence, flags)), labels)
        for sentence, form, encoded in zip(sentences, forms, encoder.encode(forms), strict=True)
    ]


def flags_of(sentence: GivenSentence, flags: NameFlags) -> np.ndarray:
    """What the pack knows of treebank words: float32 [n_words, 19]."""
    layers = TextLayers(sentence.text)
    return flags_of_pieces(
        flags.read(layers.tokens), pieces_of_words(layers, [word.form for word in sentence.words], sentence.starts())
    )


def _item(sentence: GivenSentence, forms: Sequence[str], inputs: tuple[np.ndarray, np.ndarray], labels: Labels) -> Item:
    words = sentence.words
    features, flags = inputs
    glued = [word.is_glued for word in words]
    index = lambda values, value: values.index(value) if value in values else IGNORED  # noqa: E731
    edits = [find_edit(form, plain_lemma(word.lemma)) for form, word in zip(forms, words, strict=True)]
    feats = [split_features(word.feats) for word in words]
    return Item(
        features=torch.from_numpy(features.astype(np.float32)),
        affixes=torch.tensor([affixes_of(form) for form in forms]),
        glue=torch.tensor([[float(here), float(i > 0 and glued[i - 1])] for i, here in enumerate(glued)]),
        flags=torch.from_numpy(flags.astype(np.float32)),
        upos=_shares([index(labels.upos, word.upos) for word in words], len(labels.upos)),
        arcs=_shares([word.head or 0 for word in words], len(words) + 1),
        heads=torch.tensor([word.head or 0 for word in words]),
        deprel=_shares([index(labels.deprel, word.deprel) for word in words], len(labels.deprel)),
        morphology=torch.tensor([
            [index(values, f.get(name, "")) for name, values in zip(MORPHOLOGY, labels.morphology, strict=True)]
            for f in feats
        ]),
        edits=torch.tensor([index(labels.edits, edit) for edit in edits]),
    )


def _shares(indices: Sequence[int], size: int) -> torch.Tensor:
    """One for the label at each index, and nothing in rows that are `IGNORED`: float32 [len(indices), size]."""
    rows = torch.tensor(indices)
    return functional.one_hot(rows.clamp_min(0), size).float() * (rows != IGNORED)[:, None]
