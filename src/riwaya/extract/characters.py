"""The characters of a text: all mentions of one entity together; unlisted people by what they are called."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.model.mention import PLACES, Kind, Mention
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
_ROW = 3
_JOINTS = ' ،,و"«»“”'
_POWERS = frozenset({"state", "government", "bloc", "military", "coalition"})
"""Types of states and what acts for them."""


class Character(Struct, frozen=True, kw_only=True, eq=False):
    """Somebody of whom a text speaks."""

    key: str
    """The entity; for the unlisted, what groups them."""
    entity: str | None
    mentions: tuple[Mention, ...]
    kinds: tuple[str, ...]
    """Features that say what sort of party this is."""
    power: str | None = None
    """home | outside: a state or its forces, of the country that most places of the text lie in, or of another."""

    def is_any_of(self, kinds: Sequence[str]) -> bool:
        """Whether it is of one of these sorts."""
        return any(kind in kinds for kind in self.kinds)

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
                grouped[mention.entity or self._class_of(mention) or plain(mention.text)].append(mention)
        for name in list(grouped):
            state = self._state_of(name)
            if state in grouped and name in grouped:
                first, second = sorted((state, name), key=lambda key: -len(grouped[key]))
                grouped[first] = sorted(grouped[first] + grouped.pop(second), key=lambda mention: mention.start)
        theatre = self._theatre(words)
        return tuple(self._character(key, found, theatre) for key, found in grouped.items())

    def _theatre(self, words: Words) -> str | None:
        """The country that most places of the text lie in; None where no two agree."""
        found = Counter(
            self._country_of(mention.entity) for mention in words.mentions if mention.entity and mention.kind in PLACES
        )
        country, most = max(found.items(), key=lambda item: item[1], default=(None, 0))
        return country if most > 1 else None

    def _country_of(self, entity: str) -> str | None:
        place, actor = self._pack.places.get(entity), self._pack.actors.get(entity)
        if place is not None:
            return place.country
        return entity if entity in self._pack.countries else actor.country if actor is not None else None

    def _power_of(self, entity: str, theatre: str | None) -> str | None:
        row = self._pack.actors.get(entity)
        if theatre is None or not (entity in self._pack.countries or (row is not None and row.type in _POWERS)):
            return None
        return "home" if self._country_of(entity) == theatre else "outside"

    def _state_of(self, entity: str) -> str | None:
        """The state that a government is the government of."""
        row = self._pack.actors.get(entity)
        return row.parent if row is not None and row.type == "government" else None

    def _character(self, key: str, mentions: Sequence[Mention], theatre: str | None) -> Character:
        entity = key if mentions[0].entity is not None else None
        kinds = tuple(self._kinds_of(entity)) if entity is not None else self._unlisted(key, mentions)
        return Character(
            key=key, entity=entity, mentions=tuple(mentions), kinds=kinds, power=self._power_of(key, theatre)
        )

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
        said = plain(mention.text).split()
        found = (name for name, stems in self._classes for word in said if word.startswith(stems))
        return next(found, None)


def _fits(kind: FrameKind, found: str, camps: Sequence[str]) -> bool:
    return (not kind.types or found in kind.types) and (not kind.camps or any(camp in kind.camps for camp in camps))


def plain(text: str) -> str:
    """Folded words without ال."""
    return " ".join(word.removeprefix(ARTICLE) for word in fold_form(text).split())


def _is_pointed_at(words: Words, index: int) -> bool:
    first, _ = words.mention_range(index)
    sentence = words.sentence_at[first] if first < len(words.tokens) else None
    return sentence is not None and sentence.role is SentenceRole.LINK


def by_mention(characters: Sequence[Character]) -> Mapping[str, Character]:
    """The character of each mention, by its id."""
    return {mention.id: character for character in characters for mention in character.mentions}


def enumerated(words: Words) -> frozenset[str]:
    """Ids of the mentions that stand in a row of three or more: «كرواتيا وإثيوبيا وجورجيا»."""
    rows: list[list[Mention]] = [[]]
    for mention in words.mentions:
        row = rows[-1]
        if row and not _joins(words.layers.text[row[-1].end : mention.start]):
            rows.append([])
        rows[-1].append(mention)
    return frozenset(mention.id for row in rows if len(row) >= _ROW for mention in row)


def _joins(between: str) -> bool:
    """Whether nothing but commas, «و» and quotation marks parts two mentions."""
    return bool(between) and not between.strip(_JOINTS)
