"""The codebooks (`packs/codebooks/*.yaml`) as records: every closed list of codes that the layers draw on.

Prose in the files (rules, notes on columns) is for readers of the YAML and is not loaded. Load a codebook once and hold
on to it; nothing here is kept between calls but the compiled copy on disk.
"""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING, Literal, overload

from riwaya.errors import UnknownCodeError
from riwaya.knowledge.acled_mapping import AcledMapping
from riwaya.knowledge.cache import compiled_path, read_compiled, write_compiled
from riwaya.knowledge.codebook_records import (
    Acled,
    ActorTypes,
    Book,
    Code,
    Codebook,
    ComparatorRule,
    CountryCodes,
    EvidenceGrades,
    Frames,
    LoadedCategories,
    Measures,
    Persuasion,
    PlaceTypes,
    Plover,
    Quantities,
    Relations,
    Roles,
)
from riwaya.knowledge.pack_folders import CODEBOOKS, digest_of, find_packs_root, folder_of
from riwaya.knowledge.records import ActorType, CountryCode, PlaceType
from riwaya.knowledge.yaml_files import read_yaml

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path


_KINDS: dict[str, type[Codebook]] = {
    "plover": Plover,
    "acled": Acled,
    "acled-mapping": AcledMapping,
    "roles": Roles,
    "relations": Relations,
    "measures": Measures,
    "frames": Frames,
    "loaded": LoadedCategories,
    "persuasion": Persuasion,
    "evidence-grades": EvidenceGrades,
    "quantities": Quantities,
    "actor-types": ActorTypes,
    "place-types": PlaceTypes,
    "country-codes": CountryCodes,
}
CODEBOOK_NAMES = tuple(_KINDS)
CODE_LISTS = (
    "plover.types",
    "plover.modes",
    "plover.auxiliary_modes",
    "plover.contexts",
    "plover.sectors",
    "acled.types",
    "acled.sub_events",
    "acled.disorder_types",
    "acled.inter",
    "roles.main",
    "roles",
    "relations",
    "measures",
    "frames",
    "frames.genres",
    "loaded",
    "persuasion",
    "persuasion.groups",
    "evidence-grades",
    "evidence-grades.party_view",
    "quantities.comparators",
    "actor-types",
    "place-types",
)
"""Names that `codes` and `require_code` know."""


@overload
def load_codebook(name: Literal["plover"], *, root: Path | None = None) -> Plover: ...
@overload
def load_codebook(name: Literal["acled"], *, root: Path | None = None) -> Acled: ...
@overload
def load_codebook(name: Literal["acled-mapping"], *, root: Path | None = None) -> AcledMapping: ...
@overload
def load_codebook(name: Literal["roles"], *, root: Path | None = None) -> Roles: ...
@overload
def load_codebook(name: Literal["relations"], *, root: Path | None = None) -> Relations: ...
@overload
def load_codebook(name: Literal["measures"], *, root: Path | None = None) -> Measures: ...
@overload
def load_codebook(name: Literal["frames"], *, root: Path | None = None) -> Frames: ...
@overload
def load_codebook(name: Literal["loaded"], *, root: Path | None = None) -> LoadedCategories: ...
@overload
def load_codebook(name: Literal["persuasion"], *, root: Path | None = None) -> Persuasion: ...
@overload
def load_codebook(name: Literal["evidence-grades"], *, root: Path | None = None) -> EvidenceGrades: ...
@overload
def load_codebook(name: Literal["quantities"], *, root: Path | None = None) -> Quantities: ...
@overload
def load_codebook(name: Literal["actor-types"], *, root: Path | None = None) -> ActorTypes: ...
@overload
def load_codebook(name: Literal["place-types"], *, root: Path | None = None) -> PlaceTypes: ...
@overload
def load_codebook(name: Literal["country-codes"], *, root: Path | None = None) -> CountryCodes: ...
@overload
def load_codebook(name: str, *, root: Path | None = None) -> Codebook: ...


def load_codebook(name: str, *, root: Path | None = None) -> Codebook:
    """The codebook in `packs/codebooks/<name>.yaml`.

    Raises:
        UnknownCodeError: no codebook of this name.
        PackSyntaxError: the file does not decode.
    """
    kind = _KINDS.get(name)
    if kind is None:
        raise UnknownCodeError(f"no codebook named {name!r}. Codebooks: {', '.join(CODEBOOK_NAMES)}.")
    root = root or find_packs_root()
    source = folder_of(CODEBOOKS, root) / f"{name}.yaml"
    path = compiled_path(CODEBOOKS, name, root)
    book = read_compiled(path, kind, lambda _: digest_of((source,), root))
    if book is None:
        digest = digest_of((source,), root)
        book = read_codebook(source, kind)
        write_compiled(path, book, folders=(CODEBOOKS,), digest=digest)
    return book


def read_codebook(path: Path, kind: type[Book]) -> Book:
    """A codebook from its YAML file; a file that is a bare list fills the field `rows`."""
    if kind is ActorTypes:
        return kind(rows=read_yaml(path, tuple[ActorType, ...]))
    if kind is PlaceTypes:
        return kind(rows=read_yaml(path, tuple[PlaceType, ...]))
    if kind is CountryCodes:
        return kind(rows=read_yaml(path, tuple[CountryCode, ...]))
    return read_yaml(path, kind)


def codes(name: str, *, root: Path | None = None) -> frozenset[str]:
    """All codes of one list of `CODE_LISTS`; modes are written `TYPE/mode`, as one mode name serves several types.

    Raises:
        UnknownCodeError: no list of this name.
    """
    if name not in CODE_LISTS:
        raise UnknownCodeError(f"no list of codes named {name!r}. Lists: {', '.join(CODE_LISTS)}.")
    return frozenset(list_codes(load_codebook(name.partition(".")[0], root=root))[name])


def require_code(name: str, code: str, *, root: Path | None = None) -> str:
    """`code` itself when the list `name` holds it.

    Raises:
        UnknownCodeError: it does not; the message names the nearest codes.
    """
    known = codes(name, root=root)
    if code in known:
        return code
    near = difflib.get_close_matches(code, sorted(known), n=3) or sorted(known)[:8]
    raise UnknownCodeError(
        f"{name}: no code {code!r}. Nearest: {', '.join(near)}. Correct it or add it to the codebook."
    )


def require_code_of(names: Sequence[str], code: str, *, root: Path | None = None) -> str:
    """`code` itself when one of several lists holds it; else the first is named, for `TYPE/mode` the last.

    Raises:
        UnknownCodeError: none does.
    """
    if any(code in codes(name, root=root) for name in names):
        return code
    return require_code(names[-1 if "/" in code else 0], code, root=root)


def list_codes(book: Codebook) -> dict[str, tuple[str, ...]]:
    """The lists of a codebook by name, in file order, duplicates kept."""
    out: dict[str, tuple[str, ...]]
    match book:
        case Plover():
            out = {
                "plover.types": _of(book.types),
                "plover.modes": tuple(f"{kind.code}/{mode.code}" for kind in book.types for mode in kind.modes),
                "plover.auxiliary_modes": _of(book.auxiliary_modes),
                "plover.contexts": _of(book.contexts),
                "plover.sectors": _of((*book.sectors, *book.international_sectors)),
            }
        case Acled():
            out = {
                "acled.types": _of(book.types),
                "acled.sub_events": _of(sub for kind in book.types for sub in kind.sub),
                "acled.disorder_types": _of(book.disorder_types),
                "acled.inter": tuple(map(str, book.inter)),
            }
        case AcledMapping() | CountryCodes():
            out = {}
        case Roles():
            out = {"roles.main": _of(book.main), "roles": _of(book.roles)}
        case Relations():
            out = {"relations": _of(book.relations)}
        case Measures():
            out = {"measures": _of((*book.measures, *book.outcomes))}
        case Frames():
            out = {"frames": _of(book.frames), "frames.genres": _of(book.genres)}
        case LoadedCategories():
            out = {"loaded": _of(book.categories)}
        case Persuasion():
            out = {"persuasion": _of(book.techniques), "persuasion.groups": _of(book.groups)}
        case EvidenceGrades():
            out = {"evidence-grades": _of(book.grades), "evidence-grades.party_view": _of(book.party_view)}
        case Quantities():
            out = {"quantities.comparators": _of(book.comparators)}
        case ActorTypes() | PlaceTypes():
            out = {"actor-types" if isinstance(book, ActorTypes) else "place-types": _of(book.rows)}
    return out


def _of(rows: Iterable[Code | ComparatorRule | ActorType | PlaceType]) -> tuple[str, ...]:
    return tuple(row.code for row in rows)
