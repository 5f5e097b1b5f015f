from __future__ import annotations

import pytest

from riwaya.knowledge.loaded_lexicon import Aim, LoadedEntry, LoadedGroup, LoadedLexicon, Side, Strength, compile_loaded
from riwaya.knowledge.loaded_phrases import read_phrase


def entry(**fields) -> LoadedEntry:
    return LoadedEntry(lemma="باسل", gloss="valiant", **fields)


def group(*entries: LoadedEntry, **fields) -> LoadedGroup:
    return LoadedGroup(category="honorific", applied_to=Side.OWN, aim=Aim.NOUN, entries=entries, **fields)


def test_an_entry_takes_over_what_its_group_says():
    lexicon = LoadedLexicon(groups=(group(entry(adjectives=("باسل",)), camps=("gov",), strength=Strength.WEAK),))
    (found,) = lexicon.entries()
    assert (found.category, found.aim, found.camps, found.strength) == ("honorific", Aim.NOUN, ("gov",), Strength.WEAK)


def test_what_an_entry_says_itself_goes_before():
    lexicon = LoadedLexicon(groups=(group(entry(category="glorification", aim=Aim.OWNER)),))
    (found,) = lexicon.entries()
    assert (found.category, found.aim) == ("glorification", Aim.OWNER)


def test_baseline_words_never_count():
    assert list(LoadedLexicon(groups=(group(entry(), baseline=True),)).entries()) == []


@pytest.mark.parametrize("form", ["باسل", "باسله", "باسلين", "بواسل", "بواسلا"])
def test_adjectives_are_inflected_with_their_broken_plurals(form):
    loaded = compile_loaded(LoadedLexicon(groups=(group(entry(adjectives=("باسل بواسل",))),)))
    assert form in loaded.forms.index


def test_a_word_with_its_article_has_to_be_definite():
    first, second = read_phrase("حضن الوطن", 0).slots
    assert (first.definite, second.definite, second.forms) == (False, True, frozenset({"وطن", "وطنا"}))


def test_slashes_part_forms_and_dots_leave_room():
    first, second = read_phrase("رفع/يرفع … رأسه", 3).slots
    assert ({"رفع", "يرفع"} <= first.forms, second.after_gap) == (True, True)
