"""What names a military unit behind its noun: a number and the arm («اللواء 35 مدرع», «اللواء الخامس حرس حدود»)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.extract.names import trie_of
from riwaya.text.clitics import ARTICLE, read_proclitics
from riwaya.text.fold import fold_form
from riwaya.text.tokens import TokenKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from riwaya.knowledge.noun_lexicon import NounLexicon
    from riwaya.text.tokens import Token

_DUALS = ("ين", "ان")


class DesignationReader:
    """Reads designations; made once per lexicon."""

    def __init__(self, lexicon: NounLexicon) -> None:
        units = {fold_form(word) for word in lexicon.units}
        self._units = frozenset(units | {unit + dual for unit in units for dual in _DUALS})
        self._arms = trie_of((word.replace("_", " "), True) for word in lexicon.arms)

    def end(self, tokens: Sequence[Token], at: int, limit: int) -> int:
        """Past a number and an arm at `at`, or an arm behind an ordinal; `at` where none names the unit before."""
        if at < limit and tokens[at].kind is TokenKind.NUMBER and self._is_unit(tokens, at - 1):
            return self._past_arm(tokens, at + 1, limit)
        is_ordinal = at > 1 and tokens[at - 1].text.removeprefix("و").startswith(ARTICLE)
        return self._past_arm(tokens, at, limit) if is_ordinal and self._follows_unit(tokens, at - 2) else at

    def _past_arm(self, tokens: Sequence[Token], at: int, limit: int) -> int:
        arm = self._arms.match(tokens, at) if at < limit else None
        return arm.last if arm is not None and arm.skip == 0 and arm.last <= limit else at

    def _follows_unit(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether a unit stands at `at`, or before one more ordinal: «اللواءين الخامس والثالث»."""
        before = tokens[at].text.startswith(ARTICLE) and at > 0
        return self._is_unit(tokens, at) or (before and self._is_unit(tokens, at - 1))

    def _is_unit(self, tokens: Sequence[Token], at: int) -> bool:
        return at >= 0 and any(r.stem.removeprefix(ARTICLE) in self._units for r in read_proclitics(tokens[at].text))
