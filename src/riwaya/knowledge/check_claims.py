"""Checks of the words of claims: what they name is a kind, happening or outcome of the codebook of measures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.errors import KnowledgeError
from riwaya.knowledge.check_problems import Check, Problem, error
from riwaya.knowledge.claim_lexicon import ClaimLexicon
from riwaya.knowledge.codebooks import codes, load_codebook
from riwaya.knowledge.pack_folders import folder_of
from riwaya.knowledge.yaml_files import read_yaml

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from riwaya.knowledge.codebook_records import Measures

_FILE = "lexicon/claims.yaml"
_BOOK = "codebooks/measures.yaml"


def check_claim_words(pack_id: str, root: Path) -> Iterator[Problem]:
    """Problems of the pack's own words of claims; none where it has none."""
    path = folder_of(pack_id, root) / _FILE
    if not path.is_file():
        return
    file = f"{pack_id}/{_FILE}"
    try:
        lexicon = read_yaml(path, ClaimLexicon)
    except KnowledgeError as failure:
        message = str(failure).removeprefix(f"{path}: ").partition(" Correct the file")[0]
        yield error(Check.SYNTAX, file, None, message, "Correct it; the words of claims were not checked further.")
        return
    try:
        book, relations = load_codebook("measures", root=root), codes("relations", root=root)
    except (KnowledgeError, FileNotFoundError):
        return  # said by the checks of the codebooks
    for field, value in _unknown(lexicon, book, relations):
        message = f"{_BOOK} knows no {field} {value!r}."
        yield error(Check.CODEBOOK, file, value, message, "Correct it, or add it there.")


def _unknown(lexicon: ClaimLexicon, book: Measures, relations: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Field and value of whatever no codebook has."""
    kinds = {row.kind for row in book.measures}
    happenings = {row.happening for row in book.measures if row.happening is not None}
    outcomes = {row.code for row in book.outcomes}
    named = [(kind.kind, kind.parent) for kind in lexicon.kinds]
    used_kinds = [one for pair in named for one in pair if one is not None]
    used_kinds += [group.kind for group in lexicon.counted] + [whole.kind for whole in lexicon.wholes]
    used_kinds += [group.kind for group in lexicon.happenings if group.kind is not None]
    used = [group.happening for group in lexicon.counted] + [group.happening for group in lexicon.happenings]
    used += [row.happening for row in lexicon.superlatives]
    claimed = [group.measure for group in lexicon.outcomes]
    claimed += [code for tie in lexicon.ties for code in (tie.measure, tie.ended) if code is not None]
    rows = (
        ("kind", used_kinds, kinds),
        ("happening", [*used, *lexicon.entire_happenings, *lexicon.singles], happenings),
        ("outcome", claimed, outcomes),
        ("relation", [tie.relation for tie in lexicon.ties], relations),
    )
    for field, values, known in rows:
        yield from ((field, value) for value in dict.fromkeys(values) if value not in known)
