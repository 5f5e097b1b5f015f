"""The files of a pack as they stand, row by row with where each comes from; nothing merged."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

import yaml
from msgspec import Struct

from riwaya.errors import PackSyntaxError
from riwaya.knowledge.check_problems import Check, Problem, error, warning
from riwaya.knowledge.loader import (
    ACTOR_FILES,
    CLUSTERS,
    NOUN_FILES,
    OUTLET_FILES,
    PLACE_FILES,
    SCORING,
    WEIGHTS,
    WORTH,
    resolve_order,
)
from riwaya.knowledge.noun_lexicon import NounLexicon
from riwaya.knowledge.pack_folders import file_name, folder_of
from riwaya.knowledge.records import Actor, Agreement, Country, Manifest, Outlet, Place, Whole
from riwaya.knowledge.yaml_files import read_yaml
from riwaya.text.clitics import ARTICLE
from riwaya.text.fold import fold_form

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

AnyRow = Actor | Place | Country | Outlet | Agreement | Whole
Row = TypeVar("Row", bound=AnyRow)
Row_co = TypeVar("Row_co", bound=AnyRow, covariant=True)
Record = TypeVar("Record")

_READ_STEMS = frozenset({
    *ACTOR_FILES,
    *PLACE_FILES,
    *OUTLET_FILES,
    "countries",
    "agreements",
    "wholes",
    "pack",
    CLUSTERS,
    WORTH,
    WEIGHTS,
    SCORING,
})
_ORDINARY_WORDS = "ordinary-words"


class Located(Struct, Generic[Row_co], frozen=True):
    """A row and its file."""

    row: Row_co
    file: str
    own: bool
    """In the pack that is checked, not in one that it extends."""


class OrdinaryWords(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`lexicon/ordinary-words.yaml`: words so frequent that a name spelt like them needs a flag."""

    function_words: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()

    def forms(self) -> frozenset[str]:
        """Every word folded, nouns and adjectives with ال too."""
        nominal = frozenset(map(fold_form, (*self.nouns, *self.adjectives)))
        others = frozenset(map(fold_form, (*self.function_words, *self.verbs)))
        return nominal | others | {ARTICLE + word for word in nominal}


class PackFiles(Struct, frozen=True, kw_only=True):
    """Rows of a pack and of those it extends, base first."""

    manifests: tuple[Manifest, ...]
    actors: tuple[Located[Actor], ...]
    places: tuple[Located[Place], ...]
    countries: tuple[Located[Country], ...]
    outlets: tuple[Located[Outlet], ...]
    agreements: tuple[Located[Agreement], ...]
    wholes: tuple[Located[Whole], ...]
    noun_entities: tuple[tuple[str, str], ...]
    """File and id of each entity that nouns stand for."""
    ordinary: frozenset[str]
    """Ordinary words, folded."""
    problems: tuple[Problem, ...]
    """What went wrong while reading the checked pack."""

    @property
    def manifest(self) -> Manifest:
        """Of the pack that is checked."""
        return self.manifests[-1]

    @property
    def manifest_file(self) -> str:
        """Its path below the root."""
        return f"{self.manifest.id}/pack.yaml"

    def rows(self) -> Iterator[Located[AnyRow]]:
        """Rows of all tables."""
        for table in (self.actors, self.places, self.countries, self.outlets, self.agreements, self.wholes):
            yield from table

    def own_rows(self) -> Iterator[Located[AnyRow]]:
        """Rows of the pack that is checked."""
        return (located for located in self.rows() if located.own)


def read_files(pack_id: str, root: Path) -> PackFiles:
    """Everything in a pack's files that can be read; what cannot is among the problems.

    Raises:
        KnowledgeError: a manifest is missing or wrong, so that nothing can be said of the pack.
    """
    manifests = resolve_order(pack_id, root)
    reader = _Reader(manifests, root)
    return PackFiles(
        manifests=manifests,
        actors=reader.table(ACTOR_FILES, Actor),
        places=reader.table(PLACE_FILES, Place),
        countries=reader.table(("countries",), Country),
        outlets=reader.table(OUTLET_FILES, Outlet),
        agreements=reader.table(("agreements",), Agreement),
        wholes=reader.table(("wholes",), Whole),
        noun_entities=reader.noun_entities(),
        ordinary=reader.ordinary_words(),
        problems=(*reader.problems, *reader.look_at_files()),
    )


class _Reader:
    """Reads the files of several packs and collects what goes wrong in the last of them."""

    def __init__(self, manifests: Sequence[Manifest], root: Path) -> None:
        self._root, self._packs = root, [manifest.id for manifest in manifests]
        self.problems: list[Problem] = []

    def table(self, stems: Iterable[str], kind: type[Row]) -> tuple[Located[Row], ...]:
        """Rows of one kind with their files."""
        out: list[Located[Row]] = []
        for pack, stem in ((pack, stem) for pack in self._packs for stem in stems):
            rows: list[Row] = self._read(pack, f"{stem}.yaml", list[kind]) or []  # type: ignore[valid-type]
            out += [Located(row, f"{pack}/{stem}.yaml", self._is_own(pack)) for row in rows]
        return tuple(out)

    def noun_entities(self) -> tuple[tuple[str, str], ...]:
        """What nouns of all packs stand for: a shared lexicon may only name what every pack that extends it has."""
        out = []
        for pack, stem in ((pack, stem) for pack in self._packs for stem in NOUN_FILES):
            lexicon = self._read(pack, f"lexicon/{stem}.yaml", NounLexicon)
            groups = lexicon.heads if lexicon is not None else ()
            out += [(f"{pack}/lexicon/{stem}.yaml", group.entity) for group in groups if group.entity]
        return tuple(out)

    def ordinary_words(self) -> frozenset[str]:
        """Words of all packs' `ordinary-words.yaml`."""
        parts = [self._read(pack, f"lexicon/{_ORDINARY_WORDS}.yaml", OrdinaryWords) for pack in self._packs]
        return frozenset(form for part in parts if part is not None for form in part.forms())

    def look_at_files(self) -> Iterator[Problem]:
        """Problems of the last pack's files as files: keys given twice, files that nothing reads."""
        folder = folder_of(self._packs[-1], self._root)
        for path in sorted(folder.rglob("*.yaml")):
            file = file_name(path, self._root)
            if path.parent == folder and path.stem not in _READ_STEMS:
                advice = f"Give it one of the names {', '.join(sorted(_READ_STEMS))}, or remove it."
                yield warning(Check.UNREAD_FILE, file, None, "no part of Riwaya reads this file.", advice)
            for key, line in find_repeated_keys(path.read_bytes()):
                message = f"line {line} gives the field {key!r} a second time; only the last counts."
                yield error(Check.REPEATED_KEY, file, None, message, "Join the two.")

    def _is_own(self, pack: str) -> bool:
        return pack == self._packs[-1]

    def _read(self, pack: str, name: str, kind: type[Record]) -> Record | None:
        path = folder_of(pack, self._root) / name
        if not path.is_file():
            return None
        try:
            return read_yaml(path, kind)
        except PackSyntaxError as failure:
            if self._is_own(pack):
                message = str(failure).removeprefix(f"{path}: ").partition(" Correct the file")[0]
                advice = "Correct it; the rows of this file were not checked further."
                self.problems.append(error(Check.SYNTAX, f"{pack}/{name}", None, message, advice))
            return None


def find_repeated_keys(data: bytes) -> Iterator[tuple[str, int]]:
    """Keys that a mapping in a YAML file holds twice, with the line of the later one; none if it does not parse."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        top = yaml.compose(data, Loader=loader)
    except (yaml.YAMLError, UnicodeDecodeError):
        return
    waiting = [top] if top is not None else []
    while waiting:
        node = waiting.pop()
        if isinstance(node, yaml.MappingNode):
            seen: set[str] = set()
            for key, value in node.value:
                if key.value in seen:
                    yield str(key.value), key.start_mark.line + 1
                if isinstance(key, yaml.ScalarNode):
                    seen.add(key.value)
                waiting.append(value)
        elif isinstance(node, yaml.SequenceNode):
            waiting.extend(node.value)
