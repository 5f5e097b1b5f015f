"""Silver: sentences of the name corpora, for several networks to label and one to learn from."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from riwaya.text.given import GivenSentence
from training.treebank import blank_word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from training.names import CutText

_SHORTEST, _LONGEST = 6, 45


def blank_sentences(cuts: Sequence[CutText], count: int, seed: int = 5) -> list[GivenSentence]:
    """Sentences of middling length as words without labels, `count` of them picked by chance."""
    fitting = [cut for cut in cuts if _SHORTEST <= len(cut.pieces) <= _LONGEST]
    random.Random(seed).shuffle(fitting)
    return [
        GivenSentence(
            id=f"{cut.text.corpus}-{number}",
            comments=(),
            words=tuple(blank_word(piece.form, is_glued=piece.is_glued) for piece in cut.pieces),
        )
        for number, cut in enumerate(fitting[:count])
    ]
