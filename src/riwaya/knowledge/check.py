"""Checks packs beyond what decoding sees: names, references, places, provenance, codebooks (`riwaya pack check`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.errors import KnowledgeError, UnknownPackError
from riwaya.knowledge.check_claims import check_claim_words
from riwaya.knowledge.check_codebooks import check_codebooks
from riwaya.knowledge.check_files import PackFiles, read_files
from riwaya.knowledge.check_lexemes import check_lexemes
from riwaya.knowledge.check_loaded import check_loaded
from riwaya.knowledge.check_names import (
    check_adjectives,
    check_homographs,
    check_naming,
    check_proclitics,
    check_shared_names,
    check_short_forms,
    own_names,
)
from riwaya.knowledge.check_problems import Check, Problem, Severity, error
from riwaya.knowledge.check_refs import check_admin, check_circles, check_kinds, check_references, check_types
from riwaya.knowledge.check_rows import (
    check_alignments,
    check_bounds,
    check_dates,
    check_examples,
    check_geonames,
    check_ids,
    check_points,
    check_sources,
    check_wikidata,
)
from riwaya.knowledge.codebooks import load_codebook
from riwaya.knowledge.pack_folders import ids_below

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

__all__ = ["Check", "Problem", "Severity", "check_all", "check_pack"]

FILE_CHECKS = (
    check_bounds,
    check_ids,
    check_dates,
    check_points,
    check_sources,
    check_wikidata,
    check_geonames,
    check_alignments,
    check_references,
    check_circles,
    check_admin,
    check_naming,
    check_examples,
)
NAME_CHECKS = (check_short_forms, check_proclitics)


def check_all(root: Path) -> tuple[Problem, ...]:
    """Problems of every pack under `root` and of the codebooks, each once."""
    packs = ids_below(root)
    return tuple(dict.fromkeys(problem for pack in packs for problem in check_pack(pack, root)))


def check_pack(pack_id: str, root: Path) -> tuple[Problem, ...]:
    """Problems of one pack's own files and of the codebooks, by file; empty when all is well.

    Rows of packs that it extends are looked at only where they meet its own; check those packs by themselves.

    Raises:
        UnknownPackError: `root` has no such pack.
    """
    problems = list(check_codebooks(root))
    try:
        files = read_files(pack_id, root)
    except UnknownPackError:
        raise
    except KnowledgeError as failure:
        advice = "Correct it; nothing else of the pack was checked."
        problems.append(error(Check.SYNTAX, f"{pack_id}/pack.yaml", None, str(failure), advice))
    else:
        problems += _check_files(files, root)
        problems += check_claim_words(pack_id, root)
        problems += check_lexemes(pack_id, root)
    unique = dict.fromkeys(problems)
    return tuple(sorted(unique, key=lambda problem: (problem.severity, problem.file)))


def _check_files(files: PackFiles, root: Path) -> Iterator[Problem]:
    yield from files.problems
    for check in FILE_CHECKS:
        yield from check(files)
    names = own_names(files)
    for check_each in NAME_CHECKS:
        yield from check_each(names)
    states = [(located.row.id, located.row.state) for located in files.countries if located.row.state is not None]
    yield from check_shared_names(names, states)
    yield from check_adjectives(names, files)
    yield from check_homographs(names, files.ordinary)
    yield from check_loaded(files.manifests, root)
    try:
        actor_types, place_types = load_codebook("actor-types", root=root), load_codebook("place-types", root=root)
    except (KnowledgeError, FileNotFoundError):
        return  # said by the checks of the codebooks
    yield from check_kinds(actor_types, place_types)
    yield from check_types(files, actor_types, place_types)
