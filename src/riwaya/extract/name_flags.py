"""What the pack knows of each token, as input of the models: matched names by kind, words of names, titles, heads."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from riwaya.model.mention import Kind
from riwaya.text.fold import fold_form
from riwaya.text.language import FLAGS
from riwaya.text.tokens import TokenKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from riwaya.extract.matchers import Matchers
    from riwaya.text.tokens import Token

_COLUMN = {
    Kind.PERSON: 0,
    Kind.ACTOR: 1,
    Kind.ORGANISATION: 1,
    Kind.MEDIA: 1,
    Kind.PLACE: 2,
    Kind.FACILITY: 3,
    Kind.AGREEMENT: 4,
    Kind.ASSET: 4,
}
_GROUPS = 5
_ADJECTIVE, _GIVEN, _OPENER, _TITLE = 2 * _GROUPS, 2 * _GROUPS + 1, 2 * _GROUPS + 2, 2 * _GROUPS + 3
_HEAD = 2 * _GROUPS + 4


class NameFlags:
    """Looks tokens up; made once per pack.

    The columns: a name begins, a name goes on (five groups of kinds each), adjective of a country, given name,
    opener of a name, title, head noun (five groups).
    """

    def __init__(self, matchers: Matchers) -> None:
        lexicon = matchers.pack.nouns
        self._names, self._nisbas = matchers.names, matchers.world.nisbas
        self._titles, self._nouns = matchers.titles, matchers.nouns
        self._given = frozenset(map(fold_form, lexicon.given_names))
        self._openers = frozenset(map(fold_form, (*lexicon.name_openers, *lexicon.name_joints)))

    def read(self, tokens: Sequence[Token]) -> tuple[np.ndarray, np.ndarray]:
        """Flags of all tokens of a text.

        Returns:
            float32 [n_tokens, 19], 1 where a flag holds, and int64 [n_tokens]: how many folded letters of the token
            stand before a name that begins in it; its proclitics carry no flag.
        """
        flags = np.zeros((len(tokens), FLAGS), np.float32)
        skips = np.zeros(len(tokens), np.int64)
        for match in self._names.matches(tokens):
            column = _COLUMN[match.values[0].kind]
            if not flags[match.first, _GROUPS : 2 * _GROUPS].any():
                flags[match.first, column] = 1
                skips[match.first] = match.skip
                flags[match.first + 1 : match.last, _GROUPS + column] = 1
        for adjective in self._nisbas.matches(tokens):
            flags[adjective.first, _ADJECTIVE] = 1
        for at, token in enumerate(tokens):
            if token.kind is TokenKind.WORD:
                self._look_up(tokens, at, flags[at])
        return flags, skips

    def _look_up(self, tokens: Sequence[Token], at: int, row: np.ndarray) -> None:
        word = tokens[at].text
        if word in self._given:
            row[_GIVEN] = 1
        if word in self._openers:
            row[_OPENER] = 1
        if self._titles.match(tokens, at) is not None:
            row[_TITLE] = 1
        noun = self._nouns.read(tokens, at)
        if noun is not None:
            row[_HEAD + _COLUMN[noun.form.group.kind]] = 1
