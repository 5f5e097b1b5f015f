"""Packs from their YAML files: found, decoded straight into records, merged along `extends`, flattened for matching."""

from __future__ import annotations

import hashlib
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

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
from riwaya.knowledge.verdict_weights import VerdictWeights
from riwaya.knowledge.verdict_worth import VerdictWorth
from riwaya.knowledge.word_lexicon import WordLexicon
from riwaya.knowledge.yaml_files import read_lexicon, read_yaml

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping, Sequence

PACKS_VARIABLE = "RIWAYA_PACKS"
DEFAULT_PACK = "syria"
CODEBOOKS = "codebooks"
CLUSTERS, WORTH, WEIGHTS = "clusters", "verdict-worth", "verdict-weights"

ACTOR_FILES = ("actors", "organisations", "persons")
PLACE_FILES = ("admin", "settlements", "places", "cities")
OUTLET_FILES = ("outlets", "sample-outlets")
_TIME_FILES = ("time",)
_WORD_FILES = ("clitics", "passives")
NOUN_FILES = ("nouns", "given-names", "personal-names", "common-words")
_PACK_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")

Table = TypeVar("Table", ClusterTable, VerdictWeights, VerdictWorth)
Row = TypeVar("Row", Actor, Place, Country, Outlet, Agreement, Whole)


def find_packs_root() -> Path:
    """The folder of packs: `RIWAYA_PACKS`, else the installed package's, else the source tree's.

    Raises:
        KnowledgeError: none of them exists.
    """
    named = os.environ.get(PACKS_VARIABLE)
    package = Path(__file__).parents[1]
    candidates = [Path(named)] if named else [package / "packs", package.parents[1] / "packs"]
    for candidate in candidates:
        if candidate.is_dir():
            return candidate
    raise KnowledgeError(f"no packs in {', '.join(map(str, candidates))}. Set {PACKS_VARIABLE} to the folder of packs.")


def list_packs(root: Path | None = None) -> tuple[Manifest, ...]:
    """Manifests of all packs under `root`, by id."""
    root = root or find_packs_root()
    return tuple(read_manifest(path.parent) for path in sorted(root.glob("*/pack.yaml")))


def read_manifest(folder: Path) -> Manifest:
    """The manifest of the pack in `folder`.

    Raises:
        UnknownPackError: the folder holds no `pack.yaml`.
        PackSyntaxError: it does not decode, or names another folder.
    """
    path = folder / "pack.yaml"
    if not path.is_file():
        raise _unknown_pack(folder.name, folder.parent)
    manifest = read_yaml(path, Manifest)
    if manifest.id != folder.name:
        raise PackSyntaxError(
            f"{path}: the id is {manifest.id!r}, the folder {folder.name!r}. Give both the same name."
        )
    return manifest


def _unknown_pack(pack_id: str, root: Path) -> UnknownPackError:
    known = ", ".join(sorted(path.parent.name for path in root.glob("*/pack.yaml"))) or "none"
    return UnknownPackError(f"no pack named {pack_id!r} in {root}. Packs there: {known}.")


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
        manifest = read_manifest(root / name)
        for base in manifest.extends:
            visit(base, (*path, name))
        order.append(manifest)

    visit(pack_id, ())
    return tuple(order)


def source_files(folders: Iterable[str], root: Path) -> tuple[Path, ...]:
    """Every YAML file that goes into the packs in `folders`, codebooks last, in a fixed order."""
    own = [path for folder in folders for path in sorted((root / folder).rglob("*.yaml"))]
    return (*own, *sorted((root / CODEBOOKS).glob("*.yaml")))


def digest_of(paths: Iterable[Path], root: Path) -> str:
    """SHA-256 over names below `root` and bytes of files, hex."""
    total = hashlib.sha256()
    for path in paths:
        total.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return total.hexdigest()


def build_pack(pack_id: str, root: Path) -> Pack:
    """The pack, read from its YAML files.

    Raises:
        UnknownPackError: `root` has no such pack.
        PackSyntaxError: a file does not decode.
        UnknownCodeError: a row has a type that no codebook lists.
    """
    manifests = resolve_order(pack_id, root)
    digest = digest_of(source_files((manifest.id for manifest in manifests), root), root)  # before the files are read
    folders = [root / manifest.id for manifest in manifests]
    codebooks = root / CODEBOOKS
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
        codebook_digest=digest_of(sorted(codebooks.glob("*.yaml")), root),
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
    )


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
    """Rows by id; a later row of an id that is there adds its names to the earlier one."""
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
    names: Any = (*earlier.names, *(name for name in later.names if name not in earlier.names))
    return msgspec.structs.replace(earlier, names=names)


def load_pack(pack_id: str = DEFAULT_PACK, *, root: Path | None = None) -> Pack:
    """The pack with all it extends, from its compiled copy while that is up to date.

    Raises:
        UnknownPackError: `root` has no such pack.
        KnowledgeError: the pack cannot be read.
    """
    root = root or find_packs_root()
    if not _PACK_ID.fullmatch(pack_id):
        raise _unknown_pack(pack_id, root)
    path = compiled_path("packs", pack_id, root)
    pack = read_compiled(path, Pack, lambda folders: digest_of(source_files(folders, root), root))
    if pack is None:
        pack = build_pack(pack_id, root)
        write_compiled(path, pack, folders=tuple(manifest.id for manifest in pack.manifests), digest=pack.digest)
    return pack
