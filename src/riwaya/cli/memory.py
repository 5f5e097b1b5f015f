"""Memory of a process that makes large things once and then works with them."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def kept_for_good() -> Iterator[None]:
    """What is made inside is never searched for garbage: hundreds of thousands of objects, none of which will go."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()
