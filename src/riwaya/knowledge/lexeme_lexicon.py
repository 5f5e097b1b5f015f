"""Lexemes for search: which words a written form can be a form of (`packs/*/lexicon/lexemes/*.yaml`).

The files hold what no other lexicon has; verbs and nouns of the lexicons of events, mentions, quantities, and names
and adjectives of countries are read along. Nothing here is loaded before a search asks for it.
"""

from __future__ import annotations

from array import array
from collections import Counter
from enum import StrEnum
from itertools import accumulate, product
from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.knowledge.cache import compiled_path, read_compiled, write_compiled
from riwaya.knowledge.form_table import NO_VERB, Class
from riwaya.knowledge.lexeme_forms import (
    HAMZAS,
    OR,
    YAS,
    Form,
    Forms,
    Rank,
    forms_as_given,
    forms_of_adjective,
    forms_of_noun,
    forms_of_verb,
    give_way,
)
from riwaya.knowledge.lexeme_plurals import Plurals, lend_plurals
from riwaya.knowledge.lexeme_sources import LexemeFile, read_lexeme_files, read_other_lexicons
from riwaya.knowledge.loader import DEFAULT_PACK, resolve_order
from riwaya.knowledge.pack_folders import digest_of, find_packs_root, folder_of, source_files
from riwaya.text.fold import fold_form

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence
    from pathlib import Path

_KINDS = tuple(product(Class, ("", *HAMZAS), (False, True), ("", *YAS), Rank))
_CODES = {kind: code for code, kind in enumerate(_KINDS)}


class Sort(StrEnum):
    """What a lexeme is."""

    VERB = "v"
    """With its verbal nouns."""
    NOMINAL = "n"
    NAME = "p"
    """Takes no article but the one written in the lexicon."""
    NUMERAL = "c"
    PARTICLE = "f"
    """Carries no content of its own."""


_SORTS = {sort.value: sort for sort in Sort}
_TOLD = {Sort.VERB: 3, Sort.NOMINAL: 2}
"""Words of an entry that tell it from others, where it is more than one."""


class Found(Struct, frozen=True, gc=False):
    """A lexeme that a form can belong to."""

    lexeme: str
    """Id: sort and folded lemma, of homographs the first plural or verbal noun, too: `n:حكم:احكام`."""
    sort: Sort
    cls: Class
    """What the form is of it: verb, masdar, noun or adjective."""
    rank: Rank
    hamza: str = ""
    """What a first alef bears in print: أ, إ, آ; empty for a bare one."""
    has_ha: bool = False
    """The form ends in a ه of its own, not in ة."""
    last: str = ""
    """ى or ي where the form ends in one and is known to; print folds them into one."""


class LexemeTable(Struct, frozen=True, kw_only=True):
    """All forms with their lexemes, packed so that they are read from a file at once."""

    ids: str = ""
    """A line each."""
    forms: str = ""
    """A line each."""
    counts: bytes = b""
    """uint8 [n_forms]: lexemes of each form."""
    whole: str = ""
    """Words that look like a conjunction before a particle and are not; a line each."""
    cut: str = ""
    """Words that are spelled like a listed one but stand for two; a line each."""
    pairs: bytes = b""
    """uint16 [n, 2], native order: number of the lexeme; class, rank and print of the form."""


class LexemeIndex:
    """Looks forms up; made once."""

    def __init__(self, table: LexemeTable) -> None:
        self._ids = table.ids.split("\n") if table.ids else []
        self.whole = frozenset(table.whole.split("\n"))
        """Folded words that look like a conjunction before a particle and are not."""
        self.cut = frozenset(table.cut.split("\n"))
        """Folded words that stand for a proclitic and a word, though one is listed that is spelled so."""
        self._pairs = memoryview(table.pairs).cast("H")
        forms = table.forms.split("\n") if table.forms else []
        starts = accumulate(table.counts, initial=0)
        self._readings = dict(zip(forms, zip(starts, table.counts, strict=False), strict=False))

    def __contains__(self, form: str) -> bool:
        return form in self._readings

    def __len__(self) -> int:
        return len(self._ids)

    def find(self, form: str) -> list[Found]:
        """Lexemes of a folded form without clitics and article, surest first; empty for an unknown form."""
        start, count = self._readings.get(form, (0, 0))
        pairs = ((self._pairs[2 * at], self._pairs[2 * at + 1]) for at in range(start, start + count))
        found = [self._found(number, code) for number, code in pairs]
        return sorted(found, key=lambda one: -one.rank)

    def _found(self, number: int, code: int) -> Found:
        lexeme = self._ids[number]
        cls, hamza, has_ha, last, rank = _KINDS[code]
        return Found(lexeme, _SORTS[lexeme[0]], cls, rank, hamza, has_ha, last)


def load_lexemes(pack_id: str = DEFAULT_PACK, *, root: Path | None = None) -> LexemeIndex:
    """The lexemes of a pack with all it extends, from their compiled copy while that is up to date.

    Raises:
        UnknownPackError: `root` has no such pack.
        PackSyntaxError: a file does not decode, or a verb lacks its present.
    """
    root = root or find_packs_root()
    path = compiled_path("lexemes", pack_id, root)
    table = read_compiled(path, LexemeTable, lambda folders: digest_of(source_files(folders, root), root))
    if table is None:
        names = tuple(manifest.id for manifest in resolve_order(pack_id, root))
        digest = digest_of(source_files(names, root), root)  # before the files are read
        folders = [folder_of(name, root) for name in names]
        table = build_table(read_lexeme_files(folders), read_other_lexicons(folders))
        write_compiled(path, table, folders=names, digest=digest)
    return LexemeIndex(table)


def build_table(own: LexemeFile, others: LexemeFile | None = None) -> LexemeTable:
    """The table of the lexemes of `own`, with those of `others` that it lacks and the forms that it lacks."""
    lexemes: dict[str, Forms] = {}
    for key, forms in _entries(own):
        _join(lexemes.setdefault(key, {}), forms)
    if others is not None:
        _add_others(lexemes, others)
    return _pack(_shortened(lexemes), own)


def lexeme_key(sort: Sort, entry: str) -> str:
    """Id of an entry in full: present and first verbal noun of verbs, first plural of nouns tell homographs apart."""
    words = [fold_form(word.split(OR)[0]) for word in entry.split() if word != NO_VERB]
    return ":".join((sort, *words[: _TOLD.get(sort, 1)]))


def _entries(words: LexemeFile) -> Iterator[tuple[str, Forms]]:
    rows = (
        (Sort.VERB, words.verbs, forms_of_verb),
        (Sort.NOMINAL, words.adjectives, forms_of_adjective),
        (Sort.NOMINAL, words.nouns, forms_of_noun),
        (Sort.NAME, words.names, forms_as_given),
        (Sort.NUMERAL, words.numerals, forms_as_given),
        (Sort.PARTICLE, words.particles, forms_as_given),
    )
    for sort, entries, make in rows:
        yield from ((lexeme_key(sort, entry), make(entry)) for entry in entries)


def _shortened(lexemes: dict[str, Forms]) -> dict[str, Forms]:
    """The same with ids as short as homographs allow."""
    owners = Counter(map(_short, lexemes))
    return {_short(key) if owners[_short(key)] == 1 else key: forms for key, forms in lexemes.items()}


def _short(key: str) -> str:
    """The id without what tells homographs apart."""
    sort, *words = key.split(":")
    return ":".join((sort, *words[: _TOLD.get(Sort(sort), len(words) + 1) - 1]))


def _add_others(lexemes: dict[str, Forms], others: LexemeFile) -> None:
    """Words of other lexicons join the first lexeme that is the same word; the rest become lexemes."""
    rest = sorted(_entries(others), key=lambda entry: -len(entry[0].split(":")))
    owners: dict[str, str] = {}
    plurals = Plurals(Sort.NOMINAL, (key for key, _ in rest))

    def own(key: str, forms: Forms) -> None:
        for mark in (*_marks(key, forms), _short(key)):
            owners.setdefault(mark, key)
        plurals.add(key, forms)

    for key, forms in lexemes.items():
        own(key, forms)
    for key, forms in rest:  # verbs without a verbal noun, nouns without a plural last: they join any of their letters
        if _has_noun_alone(forms, lexemes):
            continue
        owner = next((owners[mark] for mark in _marks(key, forms) if mark in owners), key)
        if owner == key and key == _short(key):
            owner = plurals.owner(key, forms) or key  # listed in the plural alone: قوات
        _join(lexemes.setdefault(owner, {}), forms)
        own(owner, forms)


def _marks(key: str, forms: Forms) -> Iterator[str]:
    """What entries of one word share: a verbal noun or broken plural, if they give any; a name any of its spellings."""
    short = _short(key)
    cited = [form for form, rank in forms.items() if rank is Rank.CITED]
    if key.startswith(Sort.NAME):
        yield from (f"{Sort.NAME}:{form.text}" for form in cited)
        return
    told = [
        form.text for form in cited if form.cls is Class.MASDAR or (form.cls is not Class.VERB and _is_broken(form))
    ]
    told = [text for text in told if f"{key[0]}:{text}" != short]
    yield from (f"{short}:{text}" for text in told)
    if not told:
        yield short


def _is_broken(form: Form) -> bool:
    """Whether a form listed for a noun may be a broken plural, which tells nouns of one singular apart."""
    return not form.text.endswith(("ات", "ون", "ين"))


def _has_noun_alone(forms: Forms, lexemes: Container[str]) -> bool:
    """Whether the lexicon gives a verbal noun of these without its verb, which is spelled like a commoner one."""
    return any(f"{Sort.VERB}:{form.text}" in lexemes for form in forms if form.cls is Class.MASDAR)


def _join(into: Forms, forms: Forms) -> None:
    for pair, rank in forms.items():
        into[pair] = max(rank, into.get(pair, rank))


def _pack(lexemes: dict[str, Forms], own: LexemeFile) -> LexemeTable:
    readings: dict[str, list[tuple[int, int]]] = {}
    for number, forms in enumerate(give_way(lend_plurals(lexemes.values()))):
        for form, rank in forms.items():
            code = _CODES[form.cls, form.hamza, form.has_ha, form.last, rank]
            readings.setdefault(form.text, []).append((number, code))
    return LexemeTable(
        ids="\n".join(lexemes),
        whole="\n".join(map(fold_form, own.whole)),
        cut="\n".join(map(fold_form, own.cut)),
        forms="\n".join(readings),
        counts=bytes(map(len, readings.values())),
        pairs=array("H", [code for pairs in readings.values() for pair in pairs for code in pair]).tobytes(),
    )


def check_entries(words: LexemeFile) -> Sequence[tuple[str, str]]:
    """Entries that cannot be read or are given twice, each with what is wrong."""
    seen: dict[str, str] = {}
    out = []
    for sort, entries in (
        (Sort.VERB, words.verbs),
        (Sort.NOMINAL, (*words.nouns, *words.adjectives)),
        (Sort.NAME, words.names),
        (Sort.NUMERAL, words.numerals),
        (Sort.PARTICLE, words.particles),
    ):
        for entry in entries:
            key = lexeme_key(sort, entry)
            if sort is Sort.VERB and len(entry.split()) < len(("past", "present", "masdar")):
                out.append((entry, "gives no past, present and verbal noun (`-` for none)."))
            if key in seen:
                out.append((entry, f"is also given as {seen[key]!r}."))
            seen.setdefault(key, entry)
    return out
