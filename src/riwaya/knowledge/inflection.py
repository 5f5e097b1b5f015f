"""Written forms of nouns and adjectives, generated from lexicon entries and folded."""

from __future__ import annotations

from riwaya.text.fold import fold_form

FEMININE = "ه"
_SHORT = 3


def noun_forms(entry: str) -> dict[tuple[str, ...], bool]:
    """Indefinite forms of a lexicon noun, as tuples of folded words; the value says whether the form is plural.

    The entry is `singular plural…`: `+ون` and `+ات` stand for the sound plurals, `_` joins the words of a compound.
    """
    singular, *plurals = entry.split()
    words = tuple(fold_form(word) for word in singular.split("_"))
    out: dict[tuple[str, ...], bool] = dict.fromkeys(_with(words, _singular_endings(words[-1])), False)
    if len(words) == 1:
        out |= {form: False for form in _with(words, _dual_endings(words[-1])) if form not in out}
    for plural in plurals:
        if plural == "+ون":
            forms = _with(words, [words[0] + ending for ending in ("ون", "ين", "و", "ي")])
        elif plural == "+ين":
            forms = _with(words, [words[0] + ending for ending in ("ان", "ين", "ي")])
        elif plural == "+ات":
            forms = _with(words, [_stem(words[-1]) + "ات"])
        else:
            parts = tuple(fold_form(word) for word in plural.split("_"))
            forms = _with(parts, _singular_endings(parts[-1]))
        out |= dict.fromkeys(forms, True)
    return out


def adjective_forms(adjective: str) -> frozenset[str]:
    """Indefinite folded forms of an adjective: both genders, dual, sound plurals, accusative."""
    word = fold_form(adjective)
    if word.endswith(FEMININE):
        return frozenset({word, _stem(word) + "ات"})
    endings = ("", FEMININE, "ا", "ان", "ين", "تان", "تين", "ون", "ات")
    return frozenset(word + ending for ending in endings)


def _stem(word: str) -> str:
    return word[:-1] if word.endswith((FEMININE, "ا")) else word


def _with(words: tuple[str, ...], endings: list[str]) -> list[tuple[str, ...]]:
    return [(*words[:-1], ending) for ending in endings]


def _singular_endings(word: str) -> list[str]:
    """The word, its accusative, and what a final hamza becomes before a pronoun (ميناء: مينائها)."""
    out = [word]
    if word.endswith("اء"):
        out += [word[:-1] + "ي", word[:-1] + "و"]
    elif not word.endswith((FEMININE, "ا", "ي")) or word.endswith("ي"):
        out.append(word + "ا")
    return out


def _dual_endings(word: str) -> list[str]:
    stem = _stem(word) + "ت" if word.endswith(FEMININE) else word
    return [stem + ending for ending in ("ان", "ين", "ا", "ي")]


def is_construct(form: str, entry: str) -> bool:
    """Whether a form is only the construct of a dual or sound plural, which takes no ال (مسلحي، بلدتي)."""
    lemma, *plurals = (fold_form(word) for word in entry.split())
    stem = _stem(lemma) + "ت" if lemma.endswith(FEMININE) else lemma
    return form in {stem + "ي", stem + "و"} and form not in plurals and form != lemma


def bears_pronoun(form: str) -> bool:
    """Whether a pronoun may follow a form as it stands: not the accusative in ا."""
    return not form.endswith("ا") or len(form) < _SHORT
