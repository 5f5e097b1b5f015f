"""Checks of the loaded lexicons: categories of the codebook, provenance, no form in two categories, enough entries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.errors import KnowledgeError
from riwaya.knowledge.check_problems import Check, Problem, error
from riwaya.knowledge.codebooks import codes
from riwaya.knowledge.form_table import Class, build_form_table
from riwaya.knowledge.loaded_lexicon import LoadedEntry, LoadedLexicon, Strength
from riwaya.knowledge.pack_folders import folder_of
from riwaya.knowledge.yaml_files import read_yaml
from riwaya.text.fold import fold_form

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from riwaya.knowledge.records import Manifest

LEXICONS = {"loaded": "loaded", "persuasion": "persuasion"}
"""File below `lexicon/`, and the codebook that its categories are from."""
BOUND = "lexicon/"
"""How a bound of `pack.yaml` for a lexicon begins; it counts entries that may count."""


_IN_CONTEXT = frozenset({Strength.QUOTED, Strength.OPINION})
"""What counts in a context of its own, where a stronger entry of the same form goes before."""


class _Placed(Struct, frozen=True):
    entry: LoadedEntry
    file: str
    own: bool
    """In the pack that is checked."""


def check_loaded(manifests: Sequence[Manifest], root: Path) -> Iterator[Problem]:
    """Problems of the loaded lexicons of a pack, those it extends read along."""
    for name, book in LEXICONS.items():
        placed, problems = _read(manifests, root, name)
        yield from problems
        own = [one for one in placed if one.own]
        yield from _few(manifests[-1], name, len(own))
        known = _codes(book, root)
        for one in own:
            yield from _rows(one, known, book)
        yield from _sources(own, manifests)
        if name == book == "loaded":
            yield from _shared_forms(placed)


def _codes(book: str, root: Path) -> frozenset[str] | None:
    """The codes of a codebook; None where it is missing or broken, which its own checks say."""
    try:
        return codes(book, root=root)
    except (KnowledgeError, FileNotFoundError):
        return None


def _read(manifests: Sequence[Manifest], root: Path, name: str) -> tuple[list[_Placed], list[Problem]]:
    placed: list[_Placed] = []
    problems: list[Problem] = []
    for manifest in manifests:
        file = f"{manifest.id}/{BOUND}{name}.yaml"
        is_own = manifest is manifests[-1]
        path = folder_of(manifest.id, root) / BOUND / f"{name}.yaml"
        if not path.is_file():
            continue
        try:
            lexicon = read_yaml(path, LoadedLexicon)
        except KnowledgeError as failure:
            advice = "Correct it; the entries of this file were not checked further."
            problems += [error(Check.SYNTAX, file, None, str(failure), advice)] * is_own
            continue
        placed += [_Placed(entry, file, is_own) for entry in lexicon.entries()]
    return placed, problems


def _few(manifest: Manifest, name: str, count: int) -> Iterator[Problem]:
    least = manifest.bounds.get(f"{BOUND}{name}", 0)
    if count < least:
        message = f"holds {count} entries; pack.yaml promises at least {least}."
        file = f"{manifest.id}/{BOUND}{name}.yaml"
        yield error(Check.BOUNDS, file, None, message, "Add the missing entries or lower the bound.")


def _rows(one: _Placed, known: frozenset[str] | None, book: str) -> Iterator[Problem]:
    entry = one.entry
    if known is not None and entry.category not in known:
        message = f"the category {entry.category!r} is not in codebooks/{book}.yaml."
        yield error(Check.TYPE, one.file, entry.lemma, message, "Use a category from there.")
    if not (entry.nouns or entry.adjectives or entry.verbs or entry.phrases):
        yield error(
            Check.EMPTY_NAME, one.file, entry.lemma, "has no form.", "Give nouns, adjectives, verbs or phrases."
        )


def _sources(placed: Iterable[_Placed], manifests: Sequence[Manifest]) -> Iterator[Problem]:
    declared = {source.code for manifest in manifests for source in manifest.sources}
    for one in placed:
        if one.entry.source not in declared:
            message = f"the source {one.entry.source!r} is not among those of pack.yaml."
            yield error(Check.SOURCE, one.file, one.entry.lemma, message, "Declare it with its licence.")


def _shared_forms(placed: Iterable[_Placed]) -> Iterator[Problem]:
    """No noun, adjective or phrase counts in two categories; marks and arguments are a context."""
    owners: dict[str, _Placed] = {}
    for one in placed:
        if one.entry.strength in _IN_CONTEXT:
            continue
        for form in _forms(one.entry):
            earlier = owners.setdefault(form, one)
            if one.own and earlier.entry.category != one.entry.category:
                message = f"the form {form!r} is also one of {earlier.entry.lemma!r}, {earlier.entry.category}."
                advice = "Keep it in one of the two, or give words of context in a phrase."
                yield error(Check.SHARED_NAME, one.file, one.entry.lemma, message, advice)


def _forms(entry: LoadedEntry) -> Iterator[str]:
    """Written forms without those of finite verbs, which meet by chance."""
    table = build_form_table([entry])
    forms = table.forms.split("\n") if table.forms else []
    yield from (form for form in forms if any(m.cls is not Class.VERB for _, m in table.index.readings(form)))
    yield from (fold_form(phrase) for phrase in entry.phrases)
