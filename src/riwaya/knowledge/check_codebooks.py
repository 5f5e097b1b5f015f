"""Checks of the codebooks: each code once, labelled in Arabic and English; codes of the mapping to ACLED exist."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from msgspec.structs import replace

from riwaya.errors import PackSyntaxError
from riwaya.knowledge.acled_mapping import AcledMapping, AcledRow
from riwaya.knowledge.check_problems import Check, Problem, error
from riwaya.knowledge.codebook_records import Code, Codebook, EvidenceGrades, Measures
from riwaya.knowledge.codebooks import CODEBOOK_NAMES, codes, list_codes, load_codebook
from riwaya.knowledge.pack_folders import CODEBOOKS, folder_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def check_codebooks(root: Path) -> Iterator[Problem]:
    """Problems of all codebooks."""
    for name in CODEBOOK_NAMES:
        file, path = f"{CODEBOOKS}/{name}.yaml", folder_of(CODEBOOKS, root) / f"{name}.yaml"
        if not path.is_file():
            yield error(Check.CODEBOOK, file, None, "the codebook is missing.", "Restore it from the source tree.")
            continue
        try:
            book = load_codebook(name, root=root)
        except PackSyntaxError as failure:
            message = str(failure).removeprefix(f"{path}: ").partition(" Correct the file")[0]
            yield error(Check.SYNTAX, file, None, message, "Correct it; the codebook was not checked further.")
            continue
        yield from check_codebook(book, file)
        if isinstance(book, AcledMapping):
            yield from check_mapping(book, file, root)
        if isinstance(book, Measures):
            yield from check_measures(book, file)
        if isinstance(book, EvidenceGrades):
            yield from check_grades(book, file, root)


def check_codebook(book: Codebook, file: str) -> Iterator[Problem]:
    """Problems of one codebook."""
    for name, listed in list_codes(book).items():
        for code, times in Counter(listed).items():
            if times > 1:
                yield error(
                    Check.CODEBOOK, file, code, f"{name} lists the code {times} times.", "Remove or rename one."
                )
    for row in _rows(book):
        if not row.ar.strip():
            yield error(Check.CODEBOOK, file, row.code, "has no label in Arabic.", "Fill `ar`.")
        if row.code.isupper() and not (row.en or row.definition or "").strip():
            message = "has neither label nor definition in English, and its code is an abbreviation."
            yield error(Check.CODEBOOK, file, row.code, message, "Fill `en` or `def`.")


def check_measures(book: Measures, file: str) -> Iterator[Problem]:
    """Measures that share kind and happening, so that one is never used; states that are no happening."""
    known = {row.happening for row in book.measures}
    for state in book.states:
        if state not in known:
            message = "is among `states`, and no measure has this happening."
            yield error(Check.CODEBOOK, file, state, message, "Correct or remove it.")
    seen: dict[tuple[str, str | None], str] = {}
    for row in book.measures:
        other = seen.setdefault((row.kind, row.happening), row.code)
        if other != row.code:
            message = f"has the kind and happening of {other!r}."
            yield error(Check.CODEBOOK, file, row.code, message, "Change one of them, or remove the row.")


def check_grades(book: EvidenceGrades, file: str, root: Path) -> Iterator[Problem]:
    """Types, modes and kinds of harm that no codebook lists."""
    try:
        types, modes = codes("plover.types", root=root), codes("plover.modes", root=root)
        kinds = {row.kind for row in load_codebook("measures", root=root).measures}
    except (PackSyntaxError, FileNotFoundError):
        return  # said by the checks of these codebooks
    unknown = [code for code in book.harm.types if code not in types]
    unknown += [mode for mode in book.harm.modes if mode not in modes]
    unknown += [kind for kind in book.harm.harmed if kind not in kinds]
    for code in unknown:
        yield error(Check.CODEBOOK, file, code, "is among `harm`, and no codebook has it.", "Correct or remove it.")


def check_mapping(book: AcledMapping, file: str, root: Path) -> Iterator[Problem]:
    """Codes of the mapping to ACLED that no codebook lists, and rows that no event reaches."""
    try:
        types, sub_events = codes("plover.types", root=root), codes("acled.sub_events", root=root)
        modes = codes("plover.modes", root=root)
    except (PackSyntaxError, FileNotFoundError):
        return  # said by the checks of these codebooks
    seen: set[AcledRow] = set()
    for number, row in enumerate(book.mapping, 1):
        where = f"row {number}"
        unknown = [code for code in row.types if code not in types]
        unknown += [f"{kind}/{mode}" for kind in row.types for mode in row.modes if f"{kind}/{mode}" not in modes]
        unknown += [row.acled] if row.acled is not None and row.acled not in sub_events else []
        for code in unknown:
            yield error(Check.CODEBOOK, file, where, f"no codebook has the code {code!r}.", "Correct the code.")
        condition = replace(row, acled=None)
        if condition in seen:
            yield error(Check.CODEBOOK, file, where, "an earlier row has the same conditions.", "Remove one of them.")
        seen.add(condition)


def _rows(book: object) -> Iterator[Code]:
    """Codes anywhere in a record."""
    for field in getattr(book, "__struct_fields__", ()):
        value = getattr(book, field)
        for row in value if isinstance(value, tuple) else ():
            if isinstance(row, Code):
                yield row
            yield from _rows(row)
