"""Packs from their YAML files: found, decoded straight into records, merged along `extends`, flattened for matching."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec
from msgspec.structs import fields

from riwaya.errors import KnowledgeError, PackSyntaxError, UnknownCodeError, UnknownPackError
from riwaya.knowledge.acled_mapping import AcledMapping
from riwaya.knowledge.cache import compiled_path, read_compiled, write_compiled
from riwaya.knowledge.cluster_table import ClusterTable, with_forms
from riwaya.knowledge.codebook_records import Measures
from riwaya.knowledge.entries import flatten_names
from riwaya.knowledge.frame_lexicon import FrameLexicon
from riwaya.knowledge.loaded_lexicon import read_loaded, read_persuasion
from riwaya.knowledge.noun_lexicon import NounLexicon
from riwaya.knowledge.number_lexicon import NumberLexicon
from riwaya.knowledge.pack import Pack
from riwaya.knowledge.pack_folders import (
    CODEBOOKS,
    MANIFEST,
    digest_of,
    find_packs_root,
    find_shipped_root,
    folder_of,
    ids_below,
    source_files,
)
from riwaya.knowledge.predicates import read_predicates
from riwaya.knowledge.records import (
    Actor,
    ActorType,
    Agreement,
    Country,
    Manifest,
    Outlet,
    Place,
    PlaceType,
    Whole,
)
from riwaya.knowledge.time_lexicon import TimeLexicon
from riwaya.knowledge.verdict_scoring import VerdictScoring
from riwaya.knowledge.verdict_weights import VerdictWeights
from riwaya.knowledge.verdict_worth import VerdictWorth
from riwaya.knowledge.word_lexicon import WordLexicon
from riwaya.knowledge.yaml_files import read_lexicon, read_yaml

if TYPE_CHECKING:
    from collections.abc import Container, Mapping, Sequence
    from pathlib import Path

DEFAULT_PACK = "syria"
CLUSTERS, WORTH, WEIGHTS, SCORING = "clusters", "verdict-worth", "verdict-weights", "verdict-scoring"

ACTOR_FILES = ("actors", "organisations", "persons")
PLACE_FILES = ("admin", "settlements", "places", "cities")
OUTLET_FILES = ("outlets", "sample-outlets")
_TIME_FILES = ("time",)
_WORD_FILES = ("clitics", "passives")
NOUN_FILES = ("nouns", "given-names", "personal-names", "common-words")
_KEPT = frozenset({"id", "type", "label", "names", "source", "note"})
_SAME = "="
"""The label of a row that keeps the label of the one it extends."""
_POINT = ("lat", "lon", "radius_km", "verify", "source")
"""What is said of a point, all of it at once."""
PACK_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")

Table = TypeVar("Table", ClusterTable, VerdictScoring, VerdictWeights, VerdictWorth)
Row = TypeVar("Row", Actor, Place, Country, Outlet, Agreement, Whole)


def list_packs(root: Path | None = None) -> tuple[Manifest, ...]:
    """Manifests of all packs under `root`, by id; without `root`, of all that can be used."""
    if root is not None:
        return tuple(read_manifest(root / name) for name in ids_below(root))
    first = find_packs_root()
    names = {name for folder in (first, find_shipped_root()) if folder is not None for name in ids_below(folder)}
    return tuple(read_manifest(folder_of(name, first)) for name in sorted(names))


def read_manifest(folder: Path) -> Manifest:
    """The manifest of the pack in `folder`.

    Raises:
        UnknownPackError: the folder holds no `pack.yaml`.
        PackSyntaxError: it does not decode, or names another folder.
    """
    path = folder / MANIFEST
    if not path.is_file():
        raise _unknown_pack(folder.name, folder.parent)
    manifest = read_yaml(path, Manifest)
    if manifest.id != folder.name:
        raise PackSyntaxError(
            f"{path}: the id is {manifest.id!r}, the folder {folder.name!r}. Give both the same name."
        )
    return manifest


def _unknown_pack(pack_id: str, root: Path) -> UnknownPackError:
    shipped = find_shipped_root()
    message = f"no pack named {pack_id!r} in {root}. Packs there: {_listed(root)}."
    if shipped is not None and shipped.resolve() != root.resolve():
        message += f" Packs that Riwaya brings: {_listed(shipped)}."
    return UnknownPackError(message)


def _listed(root: Path) -> str:
    return ", ".join(ids_below(root)) or "none"


def resolve_order(pack_id: str, root: Path) -> tuple[Manifest, ...]:
    """The pack and all it extends, base first.

    Raises:
        KnowledgeError: packs extend each other in a circle.
    """
    order: list[Manifest] = []

    def visit(name: str, path: tuple[str, ...]) -> None:
        if name in path:
            raise KnowledgeError(f"{root}: packs extend each other in a circle: {' -> '.join((*path, name))}.")
        if any(done.id == name for done in order):
            return
        manifest = read_manifest(folder_of(name, root))
        for base in manifest.extends:
            visit(base, (*path, name))
        order.append(manifest)

    visit(pack_id, ())
    return tuple(order)


def build_pack(pack_id: str, root: Path) -> Pack:
    """The pack, read from its YAML files.

    Raises:
        UnknownPackError: `root` has no such pack.
        PackSyntaxError: a file does not decode.
        UnknownCodeError: a row has a type that no codebook lists.
    """
    manifests = resolve_order(pack_id, root)
    digest = digest_of(source_files((manifest.id for manifest in manifests), root), root)  # before the files are read
    folders = [folder_of(manifest.id, root) for manifest in manifests]
    codebooks = folder_of(CODEBOOKS, root)
    actors = _merge(folders, ACTOR_FILES, Actor)
    places = _merge(folders, PLACE_FILES, Place)
    countries = _merge(folders, ("countries",), Country)
    outlets = _merge(folders, OUTLET_FILES, Outlet)
    agreements = _merge(folders, ("agreements",), Agreement)
    actor_types = {row.code: row for row in read_yaml(codebooks / "actor-types.yaml", list[ActorType])}
    place_types = {row.code: row for row in read_yaml(codebooks / "place-types.yaml", list[PlaceType])}
    _require_types(actors, actor_types, codebooks / "actor-types.yaml")
    _require_types(places, place_types, codebooks / "place-types.yaml")
    return Pack(
        manifest=manifests[-1],
        manifests=manifests,
        digest=digest,
        codebook_digest=digest_of(source_files((), root), root),
        actors=actors,
        places=places,
        countries=countries,
        outlets=outlets,
        agreements=agreements,
        wholes=_merge(folders, ("wholes",), Whole),
        actor_types=actor_types,
        place_types=place_types,
        entries=flatten_names(actors, places, countries, outlets, agreements, actor_types, place_types),
        time=read_lexicon(folders, _TIME_FILES, TimeLexicon),
        numbers=read_lexicon(folders, ("numbers", "units"), NumberLexicon),
        nouns=read_lexicon(folders, NOUN_FILES, NounLexicon),
        words=read_lexicon(folders, _WORD_FILES, WordLexicon),
        predicates=read_predicates(folders),
        acled=read_yaml(codebooks / "acled-mapping.yaml", AcledMapping),
        measures=read_yaml(codebooks / "measures.yaml", Measures),
        frames=read_lexicon(folders, ("frames",), FrameLexicon),
        loaded=read_loaded(folders),
        persuasion=read_persuasion(folders),
        clusters=with_forms(_read_last(folders, CLUSTERS, ClusterTable)),
        worth=_read_last(folders, WORTH, VerdictWorth),
        verdict_weights=_read_last(folders, WEIGHTS, VerdictWeights),
        verdict_scoring=_read_last(folders, SCORING, VerdictScoring),
    )


def read_countries(pack_id: str, root: Path) -> dict[str, Country]:
    """The countries of a pack and all it extends, by id, and nothing else of them.

    Raises:
        UnknownPackError: `root` has no such pack.
        PackSyntaxError: a file does not decode.
    """
    folders = [folder_of(manifest.id, root) for manifest in resolve_order(pack_id, root)]
    return _merge(folders, ("countries",), Country)


def _read_last(folders: Sequence[Path], stem: str, kind: type[Table]) -> Table:
    """The table of the last pack that has one; an empty one where none has."""
    files = [path for folder in folders if (path := folder / f"{stem}.yaml").is_file()]
    return read_yaml(files[-1], kind) if files else kind()


def _require_types(rows: Mapping[str, Actor] | Mapping[str, Place], types: Container[str], path: Path) -> None:
    for row in rows.values():
        if row.type not in types:
            raise UnknownCodeError(
                f"{path}: no type {row.type!r}, which the row {row.id!r} has. Correct it or add it there."
            )


def _merge(folders: Sequence[Path], stems: Sequence[str], kind: type[Row]) -> dict[str, Row]:
    """Rows by id; a later row of an id that is there adds its names to the earlier one, and what it says beside them
    takes the place of what that one said."""
    out: dict[str, Row] = {}
    for folder in folders:
        for stem in stems:
            path = folder / f"{stem}.yaml"
            if not path.is_file():
                continue
            rows: list[Row] = read_yaml(path, list[kind])  # type: ignore[valid-type]
            for row in rows:
                earlier = out.get(row.id)
                out[row.id] = row if earlier is None else _extend(earlier, row)
    return out


def _extend(earlier: Row, later: Row) -> Row:
    """The earlier row with the names of both and what the later one states; kind and provenance stay, a label of `=`.

    The pack of a conflict knows its own better than one that all share: whose side a party is on, where a place lies.
    """
    names: Any = (*earlier.names, *(name for name in later.names if name not in earlier.names))
    stated = {field.name: getattr(later, field.name) for field in fields(later) if field.name not in _KEPT}
    stated = {name: value for name, value in stated.items() if value != _default(type(later), name)}
    if later.label.en != _SAME:
        stated["label"] = later.label
    if isinstance(later, Place) and later.lat is not None:
        stated |= {name: getattr(later, name) for name in _POINT}
    return msgspec.structs.replace(earlier, names=names, **stated)


def _default(kind: type[Row], name: str) -> Any:
    return next(field.default for field in fields(kind) if field.name == name)


def load_pack(pack_id: str = DEFAULT_PACK, *, root: Path | None = None) -> Pack:
    """The pack with all it extends, from its compiled copy while that is up to date.

    Raises:
        UnknownPackError: `root` has no such pack.
        KnowledgeError: the pack cannot be read.
    """
    root = root or find_packs_root()
    if not PACK_ID.fullmatch(pack_id):
        raise _unknown_pack(pack_id, root)
    path = compiled_path("packs", pack_id, root)
    pack = read_compiled(path, Pack, lambda folders: digest_of(source_files(folders, root), root))
    if pack is None:
        pack = build_pack(pack_id, root)
        write_compiled(path, pack, folders=tuple(manifest.id for manifest in pack.manifests), digest=pack.digest)
    return pack
