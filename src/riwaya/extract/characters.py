"""The characters of a text: all mentions of one entity together; unlisted people by what they are called."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.model.mention import Kind, Mention
from riwaya.text.clitics import ARTICLE
from riwaya.text.fold import fold_form
from riwaya.text.roles import SentenceRole

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from riwaya.extract.words import Words
    from riwaya.knowledge.frame_lexicon import FrameKind
    from riwaya.knowledge.pack import Pack

CAST = frozenset({Kind.ACTOR, Kind.PERSON, Kind.ORGANISATION, Kind.MEDIA})
"""Kinds of mentions that a text can cast in a role."""


class Character(Struct, frozen=True, kw_only=True, eq=False):
    """Somebody of whom a text speaks."""

    key: str
    """The entity; for the unlisted, what groups them."""
    entity: str | None
    mentions: tuple[Mention, ...]
    kinds: tuple[str, ...]
    """Features that say what sort of party this is."""

    @property
    def is_listed(self) -> bool:
        """Whether a row of the pack stands for it."""
        return self.entity is not None


class CharacterReader:
    """Groups mentions; made once per pack."""

    def __init__(self, pack: Pack) -> None:
        self._pack = pack
        lexicon = pack.frames
        self._rows = [kind for kind in lexicon.kinds if kind.types or kind.camps]
        self._classes = [(kind.feature, tuple(map(fold_form, kind.words))) for kind in lexicon.kinds if kind.words]

    def read(self, words: Words) -> tuple[Character, ...]:
        """Characters in order of their first mention; what only a pointer to another text names is none."""
        grouped: dict[str, list[Mention]] = defaultdict(list)
        for index, mention in enumerate(words.mentions):
            if mention.kind in CAST and not _is_pointed_at(words, index):
                grouped[mention.entity or self._class_of(mention) or _plain(mention.text)].append(mention)
        return tuple(self._character(key, found) for key, found in grouped.items())

    def _character(self, key: str, mentions: Sequence[Mention]) -> Character:
        entity = mentions[0].entity
        kinds = tuple(self._kinds_of(entity)) if entity is not None else self._unlisted(key, mentions)
        return Character(key=key, entity=entity, mentions=tuple(mentions), kinds=kinds)

    def _kinds_of(self, entity: str) -> Iterator[str]:
        row = self._pack.actors.get(entity)
        found, camps = ("state" if row is None else row.type), (row.camp if row is not None else ())
        if entity in self._pack.outlets:
            found = "media"
        for kind in self._rows:
            if _fits(kind, found, camps):
                yield kind.feature

    def _unlisted(self, key: str, mentions: Sequence[Mention]) -> tuple[str, ...]:
        known = [feature for feature, _ in self._classes if feature == key]
        return ("unlisted", f"unlisted_{mentions[0].kind}", *known)

    def _class_of(self, mention: Mention) -> str | None:
        """The class of people that a mention names without a row of the pack."""
        plain = _plain(mention.text).split()
        found = (name for name, stems in self._classes for word in plain if word.startswith(stems))
        return next(found, None)


def _fits(kind: FrameKind, found: str, camps: Sequence[str]) -> bool:
    return (not kind.types or found in kind.types) and (not kind.camps or any(camp in kind.camps for camp in camps))


def _plain(text: str) -> str:
    """Folded words without ال."""
    return " ".join(word.removeprefix(ARTICLE) for word in fold_form(text).split())


def _is_pointed_at(words: Words, index: int) -> bool:
    first, _ = words.mention_range(index)
    sentence = words.sentence_at[first] if first < len(words.tokens) else None
    return sentence is not None and sentence.role is SentenceRole.LINK


def by_mention(characters: Sequence[Character]) -> Mapping[str, Character]:
    """The character of each mention, by its id."""
    return {mention.id: character for character in characters for mention in character.mentions}
