from __future__ import annotations

from riwaya.extract.name_model import NamedSpan
from riwaya.extract.name_votes import LEAST, with_proper_nouns
from riwaya.text.syntax import Parse


def _parse(*tags: str) -> Parse:
    size = len(tags)
    return Parse(tags, ("_",) * size, ("",) * size, (0,) * size, ("dep",) * size)


def _span(first: int, last: int, label: str = "ORG", score: float = 0.9) -> NamedSpan:
    return NamedSpan(first=first, last=last, label=label, fine="", score=score)


def test_common_nouns_inside_a_name_become_proper_nouns_and_nothing_else_does():
    parse = with_proper_nouns(_parse("VERB", "NOUN", "ADP", "NOUN", "NOUN"), [_span(1, 4)])
    assert parse.upos == ("VERB", "PROPN", "ADP", "PROPN", "NOUN")


def test_spans_of_low_score_or_of_other_kinds_have_no_vote():
    parse = _parse("NOUN", "NOUN")
    assert with_proper_nouns(parse, [_span(0, 1, score=LEAST - 0.01), _span(1, 2, "MISC")]) is parse
