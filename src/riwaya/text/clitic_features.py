"""Features of the clitic segmenter: for each letter of a word, what stands around it and which parts are words.

Every feature is one integer, so that thousands of words are scored at once: the number of its template above the
letters or buckets it holds, six bits each. 0 is no feature.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from riwaya.text.frequencies import key_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from riwaya.text.frequencies import Frequencies

    Keys = np.ndarray[tuple[int, int, int], np.dtype[np.int64]]

LONGEST = 24
"""Letters; longer words are left whole."""
_LETTERS = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي"
_CODES = {letter: code for code, letter in enumerate(dict.fromkeys(key_of(_LETTERS)), 2)}
_OTHER = 1
_BITS = 6
_TEMPLATE = 1 << 48
_BEFORE, _AFTER = 4, 4
_LONGEST_GRAM = 4
_HEAD, _TAIL = 4, 5
_PROCLITIC, _ENCLITIC = 3, 4
_CAP = 7
_INSIDE = 5
_ARTICLE = "ال"
_LETTERS_OF_PROCLITICS = "وفبل"
_RESTORED = {"ت": "ة", "ا": "ى", "ئ": "ء", "ؤ": "ء"}
"""What the last letter of a word may be before an enclitic changes it."""


def find_features(words: Sequence[str], frequencies: Frequencies) -> Keys:
    """Features of each letter of each word.

    Returns:
        int64 [n_words, n_letters, n_templates]; rows past the end of a word are 0.
    """
    codes = _encode(words)
    lengths = np.fromiter(map(len, words), np.int64, len(words))
    columns = [*_grams(codes), *_places(codes, lengths), *_words_inside(words, codes.shape[1], frequencies)]
    keys = np.stack([np.where(column > 0, column + (i + 1) * _TEMPLATE, 0) for i, column in enumerate(columns)], axis=2)
    keys[np.arange(codes.shape[1])[None, :] >= lengths[:, None]] = 0
    return keys


def is_attested(word: str, start: int, end: int, frequencies: Frequencies) -> bool:
    """Whether the letters `[start, end)` of a word were seen as a word, with the article, or as print changes them."""
    plain = key_of(word)
    stem = plain[start:end]
    forms = [stem, _ARTICLE + stem]
    if start and plain[start - 1] == "ل" and stem.startswith("ل"):
        forms.append("ا" + stem)
    if end < len(plain) and stem[-1] in _RESTORED:
        forms += [key_of(form[:-1] + _RESTORED[stem[-1]]) for form in forms]
    return any(frequencies.count(form) for form in forms)


def _encode(words: Sequence[str]) -> np.ndarray:
    """Letters as codes, int64 [n_words, longest]; 0 past the end."""
    out = np.zeros((len(words), max(map(len, words))), np.int64)
    for row, word in zip(out, words, strict=True):
        row[: len(word)] = [_CODES.get(letter, _OTHER) for letter in key_of(word)]
    return out


def _grams(codes: np.ndarray) -> list[np.ndarray]:
    """Runs of one to four letters around each letter, the word's edge among them."""
    count, width = codes.shape
    padded = np.zeros((count, width + _BEFORE + _AFTER), np.int64)
    padded[:, _BEFORE : _BEFORE + width] = codes
    out = []
    for size in range(1, _LONGEST_GRAM + 1):
        for shift in range(_BEFORE + 1 + _AFTER - size):
            packed = np.ones((count, width), np.int64)
            for step in range(size):
                packed = packed << _BITS | padded[:, shift + step : shift + step + width]
            out.append(packed)
    return out


def _places(codes: np.ndarray, lengths: np.ndarray) -> list[np.ndarray]:
    """Where in the word a letter stands, the head of the word before it and the tail from it on."""
    width = codes.shape[1]
    at = np.broadcast_to(np.arange(width, dtype=np.int64)[None, :], codes.shape)
    left = lengths[:, None] - at
    both = 1 + (np.minimum(at, _CAP) << _BITS | np.minimum(np.maximum(left, 0), _CAP))
    return [
        1 + np.minimum(at, _CAP),
        1 + np.minimum(np.maximum(left, 0), _CAP),
        both,
        _heads(codes),
        _tails(codes, left),
    ]


def _heads(codes: np.ndarray) -> np.ndarray:
    """The letters before each letter, where they are few; 0 elsewhere."""
    out = np.zeros_like(codes)
    packed = np.ones(len(codes), np.int64)
    for at in range(1, min(_HEAD + 1, codes.shape[1])):
        packed = packed << _BITS | codes[:, at - 1]
        out[:, at] = packed
    return out


def _tails(codes: np.ndarray, left: np.ndarray) -> np.ndarray:
    """The letters from each letter to the end of the word, where they are few; 0 elsewhere."""
    width = codes.shape[1]
    packed = np.ones_like(codes)
    for step in range(min(_TAIL, width)):
        shifted = np.zeros_like(codes)
        shifted[:, : width - step] = codes[:, step:]
        packed = np.where(step < left, packed << _BITS | shifted, packed)
    return np.where((left > 0) & (left <= _TAIL), packed, 0)


def _words_inside(words: Sequence[str], width: int, frequencies: Frequencies) -> list[np.ndarray]:
    """How common the word is, what is left of it behind a proclitic, and what stands before an enclitic."""
    out = np.zeros((_INSIDE, len(words), width), np.int64)
    for row, written in enumerate(words):
        word = key_of(written)
        size = len(word)
        whole = frequencies.bucket(word)
        out[0, row, :size] = 1 + whole
        for at in range(1, min(_PROCLITIC + 1, size)):
            rest = _bucket_of_rest(word, at, frequencies)
            out[1, row, at] = _pack(at, rest, whole)
            out[2, row, at] = _pack(_CODES.get(word[at - 1], _OTHER), at, rest, min(size - at, _CAP))
        for at in range(max(2, size - _ENCLITIC), size):
            stem = _bucket_of_stem(word[:at], frequencies)
            out[3, row, at] = _pack(size - at, stem, whole)
            out[4, row, at] = _pack(*(_CODES.get(letter, _OTHER) for letter in word[at:]), stem)
    return list(out)


def _pack(*parts: int) -> int:
    packed = 1
    for part in parts:
        packed = packed << _BITS | part
    return packed


def _bucket_of_rest(word: str, at: int, frequencies: Frequencies) -> int:
    """How common the word is without its first letters; behind ل a ل stands for the article."""
    rest = frequencies.bucket(word[at:])
    if word[at - 1] == "ل" and word[at] == "ل":
        return max(rest, frequencies.bucket("ا" + word[at:]))
    return rest


def _bucket_of_stem(stem: str, frequencies: Frequencies) -> int:
    """How common a stem is, as it stands, as it is printed without enclitic, or without a proclitic of one letter."""
    forms = [stem]
    if stem[-1] in _RESTORED:
        forms.append(key_of(stem[:-1] + _RESTORED[stem[-1]]))
    if len(stem) > 3 and stem[0] in _LETTERS_OF_PROCLITICS:
        forms += [form[1:] for form in forms]
    return max(map(frequencies.bucket, forms))
