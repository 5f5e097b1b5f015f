"""What the lexemes are read from: their own files, and the other lexicons that list words with their plurals."""

from __future__ import annotations

from difflib import SequenceMatcher
from itertools import chain
from typing import TYPE_CHECKING, TypeVar

from msgspec import Struct
from msgspec.structs import fields

from riwaya.knowledge.cue_lexicon import CueLexicon
from riwaya.knowledge.event_lexicon import EventLexicon
from riwaya.knowledge.event_nouns import EventNouns
from riwaya.knowledge.form_table import NO_VERB, WordGroup
from riwaya.knowledge.lexeme_forms import OR
from riwaya.knowledge.loaded_lexicon import LoadedLexicon
from riwaya.knowledge.noun_lexicon import NounLexicon
from riwaya.knowledge.number_lexicon import NumberLexicon
from riwaya.knowledge.records import Country, Name, Place
from riwaya.knowledge.yaml_files import read_lexicon, read_yaml
from riwaya.text.fold import fold_form

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

FOLDER = "lexicon/lexemes"
_JOINED = "_"
_RELATIONAL = "ي"
_ALIKE = 0.7
"""Likeness above which two names of one place are spellings of one."""

Row = TypeVar("Row", Country, Place)


class LexemeFile(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """Lexemes, an entry each; `a/b` gives two spellings of a word. Later files and packs add to the lists."""

    verbs: tuple[str, ...] = ()
    """Each `past present masdar…`; `-` for a verb without one, `- - masdar` for a verbal noun alone."""
    nouns: tuple[str, ...] = ()
    """Each `singular plural…`; `+ات` and `+ون` for sound plurals."""
    adjectives: tuple[str, ...] = ()
    """Each masculine singular, then broken plurals and irregular feminines; all else is made. Participles, too."""
    names: tuple[str, ...] = ()
    """Each a name in all its spellings, with its article where it has one."""
    numerals: tuple[str, ...] = ()
    """Each a number with all its forms."""
    particles: tuple[str, ...] = ()
    """Each a word without content of its own, with all its forms."""
    whole: tuple[str, ...] = ()
    """Words that look like و or ف before a particle, and are not: ولي, فقد."""
    cut: tuple[str, ...] = ()
    """Words that are spelled like a listed one but stand for two in news: باسم, بغض."""


def read_lexeme_files(folders: Sequence[Path]) -> LexemeFile:
    """The lexeme files of all packs, joined in order."""
    return join_files(read_yaml(path, LexemeFile) for folder in folders for path in lexeme_paths(folder))


def lexeme_paths(folder: Path) -> list[Path]:
    """The lexeme files of one pack."""
    return sorted((folder / FOLDER).glob("*.yaml"))


def join_files(files: Iterable[LexemeFile]) -> LexemeFile:
    """All entries of all files."""
    names = [field.name for field in fields(LexemeFile)]
    joined: dict[str, list[str]] = {name: [] for name in names}
    for file in files:
        for name in names:
            joined[name].extend(getattr(file, name))
    return LexemeFile(**{name: tuple(entries) for name, entries in joined.items()})


def read_other_lexicons(folders: Sequence[Path]) -> LexemeFile:
    """Verbs and nouns of the lexicons of events, mentions and quantities; adjectives and names of countries."""
    groups: list[WordGroup] = []
    for path in _event_paths(folders):
        groups += read_yaml(path, EventLexicon).groups
    groups += read_lexicon(folders, ("cues",), CueLexicon).cues
    groups += read_lexicon(folders, ("loaded",), LoadedLexicon).entries()
    nouns = read_lexicon(folders, ("nouns", "given-names"), NounLexicon)
    numbers = read_lexicon(folders, ("units",), NumberLexicon)
    event_nouns = read_lexicon(folders, ("event-nouns", "contexts"), EventNouns)
    coded = (*event_nouns.contexts, *event_nouns.instruments, *event_nouns.parties)
    countries = list(_rows(folders, "countries", Country))
    capitals = (row.capital for row in countries if row.capital is not None)
    cities = _rows(folders, "cities", Place)
    spellings = [one for rows in (countries, capitals, cities) for row in rows for one in _spellings(row.names)]
    nominal = [group.nouns for group in groups] + [head.nouns for head in nouns.heads]
    nominal += [unit.nouns for unit in numbers.units] + [group.nouns for group in coded]
    listed = [entry for entries in nominal for entry in entries if _JOINED not in entry]
    adjectives = [entry for group in groups for entry in group.adjectives]
    return LexemeFile(
        verbs=_unique(verb for group in groups for verb in group.verbs if verb.split()[0] != NO_VERB),
        nouns=_unique(noun for noun in listed if not _is_relational(noun)),
        adjectives=_unique((
            *adjectives,
            *filter(_is_relational, listed),
            *chain.from_iterable(map(_adjectives, countries)),
        )),
        names=_unique((*spellings, *nouns.given_names)),
    )


def _event_paths(folders: Sequence[Path]) -> Iterator[Path]:
    for folder in folders:
        yield from sorted((folder / "lexicon" / "events").glob("*.yaml"))


def _rows(folders: Sequence[Path], stem: str, kind: type[Row]) -> Iterator[Row]:
    for path in (folder / f"{stem}.yaml" for folder in folders):
        if path.is_file():
            rows: list[Row] = read_yaml(path, list[kind])  # type: ignore[valid-type]
            yield from rows


def _spellings(names: Iterable[str | Name]) -> list[str]:
    """Those of the names of a place that are one word, spellings of one name together."""
    forms = (name if isinstance(name, str) else name.form for name in names)
    return _alike(form for form in forms if " " not in form)


def _adjectives(row: Country) -> list[str]:
    """The adjectives of a country, that first listed with the plurals of its people."""
    first, *rest = [entry.replace(" ", OR) for entry in _alike(row.adjectives)] or [""]
    return [" ".join((first, *row.peoples)), *rest] if first else rest


def _alike(words: Iterable[str]) -> list[str]:
    """The words, those together that are spellings of one (سوريا سورية); others are apart (بريطاني, إنجليزي)."""
    out: list[str] = []
    for word in (word for word in words if " " not in word):
        near = next((at for at, one in enumerate(out) if _likeness(one.split()[0], word) > _ALIKE), None)
        if near is None:
            out.append(word)
        else:
            out[near] += " " + word
    return out


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, fold_form(one), fold_form(other)).ratio()


def _is_relational(noun: str) -> bool:
    """Whether a noun listed without a plural is a relational adjective: عسكري."""
    return noun.endswith(_RELATIONAL) and " " not in noun


def _unique(entries: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(entries))
