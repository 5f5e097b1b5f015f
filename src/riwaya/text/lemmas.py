"""Lemmas as edits of a form: so many letters off the front and the end, others put in their place.

A lemma is a key for looking things up, without vocalisation; it is no more than the trained edits allow.
"""

from __future__ import annotations

from msgspec import Struct


class Edit(Struct, frozen=True, gc=False):
    """What makes a form its lemma."""

    front: int
    """Letters taken off the front."""
    head: str
    """Letters put there."""
    back: int
    """Letters taken off the end."""
    tail: str

    def apply(self, form: str) -> str | None:
        """The lemma; None when the form is too short for the edit."""
        if self.front + self.back > len(form) or not (form or self.head or self.tail):
            return None
        lemma = self.head + form[self.front : len(form) - self.back] + self.tail
        return lemma or None


def find_edit(form: str, lemma: str) -> Edit | None:
    """The edit that keeps the longest common run of letters; None when they share none."""
    size, at, to = _longest_common(form, lemma)
    if not size:
        return None
    return Edit(at, lemma[:to], len(form) - at - size, lemma[to + size :])


def _longest_common(left: str, right: str) -> tuple[int, int, int]:
    """Length of the first longest common run, and where it begins in each."""
    best = (0, 0, 0)
    for at in range(len(left)):
        for to in range(len(right)):
            size = 0
            while at + size < len(left) and to + size < len(right) and left[at + size] == right[to + size]:
                size += 1
            if size > best[0]:
                best = (size, at, to)
    return best
