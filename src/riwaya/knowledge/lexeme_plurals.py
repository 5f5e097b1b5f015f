"""Plurals and duals that are listed apart from their words, and which words they belong to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.knowledge.form_table import Class
from riwaya.knowledge.inflection import FEMININE
from riwaya.knowledge.lexeme_forms import Form, Forms, Rank

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_DUAL = ("ان", "ين")
_SOUND_FEMININE = "ات"


class Plurals:
    """Words by what an entry may give of them alone: plural, feminine, dual (قوات, طرفان طرفين)."""

    def __init__(self, sort: str, listed: Iterable[str]) -> None:
        """`sort` opens the ids of nouns and adjectives; `listed` are the ids of all entries that may be such parts."""
        self._opening = f"{sort}:"
        self._listed = frozenset(listed)
        self._owners: dict[tuple[str, str], dict[Rank, str]] = {}

    def add(self, key: str, forms: Forms) -> None:
        """A lexeme that may own such entries."""
        for form, rank in forms.items() if key.startswith(self._opening) else ():
            if rank is Rank.CITED or (rank is Rank.REGULAR and self._may_own(form.text)):
                self._owners.setdefault((form.text, form.hamza), {}).setdefault(rank, key)

    def owner(self, key: str, forms: Forms) -> str | None:
        """The word of an entry listed by itself: rather one that gives it as its plural than one that makes it."""
        lemma = key.split(":")[1]
        hamza = next((form.hamza for form, rank in forms.items() if form.text == lemma and rank is Rank.CITED), "")
        found = self._owners.get((lemma, hamza), {}) if key.startswith(self._opening) else {}
        return found.get(Rank.CITED) or found.get(Rank.REGULAR)

    def _may_own(self, form: str) -> bool:
        """Not the dual of a word that happens to be spelled like a noun (عدوان, إنسان)."""
        stem = form[: -len(_DUAL[0])]
        return not form.endswith(_DUAL) or {f"{self._opening}{stem}{ending}" for ending in _DUAL} <= self._listed


def lend_plurals(lexemes: Iterable[Forms]) -> Iterator[Forms]:
    """The same lexemes; a verb also has the plural of its verbal noun that is listed as a noun (تحقيق +ات)."""
    lexemes = list(lexemes)
    plurals: dict[tuple[str, str], set[str]] = {}
    for forms in lexemes:
        cited = {form for form, rank in forms.items() if form.cls is Class.NOUN and rank is Rank.CITED}
        sound = {form.text for form in cited if form.text.endswith(_SOUND_FEMININE)}
        for form in cited if sound else ():
            plurals.setdefault((form.text, form.hamza), set()).update(sound)
    for forms in lexemes:
        lent = dict(forms)
        for form, rank in forms.items():
            if form.cls is Class.MASDAR and rank is Rank.CITED:
                own = plurals.get((form.text, form.hamza), set()).intersection(_sound_plurals(form.text))
                lent |= {Form(plural, Class.MASDAR, form.hamza): Rank.CITED for plural in own}
        yield lent


def _sound_plurals(word: str) -> tuple[str, str]:
    return word + _SOUND_FEMININE, word.removesuffix(FEMININE) + _SOUND_FEMININE
