"""Checks of the lexicon of lexemes: entries that can be read, each word once, homographs told apart by their plural."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.errors import KnowledgeError
from riwaya.knowledge.check_problems import Check, Problem, error
from riwaya.knowledge.lexeme_lexicon import check_entries
from riwaya.knowledge.lexeme_sources import LexemeFile, join_files, lexeme_paths
from riwaya.knowledge.pack_folders import file_name, folder_of
from riwaya.knowledge.yaml_files import read_yaml

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def check_lexemes(pack_id: str, root: Path) -> Iterator[Problem]:
    """Problems of the pack's own lexemes; none where it has none."""
    files: dict[str, LexemeFile] = {}
    for path in lexeme_paths(folder_of(pack_id, root)):
        name = file_name(path, root)
        try:
            files[name] = read_yaml(path, LexemeFile)
        except KnowledgeError as failure:
            message = str(failure).removeprefix(f"{path}: ").partition(" Correct the file")[0]
            yield error(Check.SYNTAX, name, None, message, "Correct it; its lexemes were not checked further.")
    for entry, message in check_entries(join_files(files.values())):
        check = Check.DUPLICATE_ID if "also given" in message else Check.SYNTAX
        yield error(check, _file_of(entry, files), entry, message, "Join the two or correct the entry.")


def _file_of(entry: str, files: dict[str, LexemeFile]) -> str:
    """The last file that has an entry."""
    holders = [
        name
        for name, file in files.items()
        if entry in (*file.verbs, *file.nouns, *file.adjectives, *file.names, *file.numerals, *file.particles)
    ]
    return holders[-1]
