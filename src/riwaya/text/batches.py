"""Texts that are read together: enough to keep the networks busy, few enough to keep memory small."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

Item = TypeVar("Item")

TEXTS = 8
"""Texts to a batch."""
_LETTERS = 40_000
"""Code points to a batch; a longer text is read alone. Features take about a kilobyte for each."""


def take_together(items: Iterable[Item], text_of: Callable[[Item], str]) -> Iterator[list[Item]]:
    """The items in their order, as many together as are read in one go; items are taken one ahead at most."""
    batch: list[Item] = []
    letters = 0
    for item in items:
        size = len(text_of(item))
        if batch and letters + size > _LETTERS:
            yield batch
            batch, letters = [], 0
        batch.append(item)
        letters += size
        if len(batch) == TEXTS:
            yield batch
            batch, letters = [], 0
    if batch:
        yield batch
