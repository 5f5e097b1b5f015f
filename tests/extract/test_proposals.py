"""Names that the model proposes, as mentions: only where nothing surer was read."""

from __future__ import annotations

import numpy as np
import pytest

from riwaya.extract.name_model import NamedSpan
from riwaya.extract.proposals import LEAST, find_proposals
from riwaya.model.mention import Kind
from riwaya.text.language import FLAGS, ReadSentence
from riwaya.text.layers import TextLayers
from riwaya.text.pieces import Piece
from riwaya.text.sentences import Sentence
from riwaya.text.syntax import Parse


def _read(text: str, *tags: str) -> tuple[TextLayers, ReadSentence]:
    """A sentence of one piece a token, with given classes."""
    layers = TextLayers(text)
    pieces = tuple(Piece(token.text, i, 0, token.start, token.end, False) for i, token in enumerate(layers.tokens))
    size = len(pieces)
    parse = Parse(tags, ("_",) * size, ("",) * size, (0,) * size, ("dep",) * size)
    whole = Sentence(0, size, 0, len(text), 0)
    rows = np.zeros((size, 1), np.float32)
    return layers, ReadSentence(whole, pieces, rows, np.zeros((size, FLAGS), np.float32), rows[0], parse)


def _span(first: int, last: int, label: str = "PERS", score: float = 0.9) -> NamedSpan:
    return NamedSpan(first=first, last=last, label=label, fine="Politician", score=score)


def test_a_proposal_has_its_kind_score_and_reason():
    layers, sentence = _read("قال نذير سلوم", "VERB", "PROPN", "PROPN")
    found = find_proposals([sentence], [[_span(1, 3)]], layers.tokens)[1]
    assert (found.last, found.kind, found.entity, found.score) == (3, Kind.PERSON, None, 0.9)
    assert found.reason == "name model: PERS, Politician"


@pytest.mark.parametrize(
    ("tags", "span"),
    [
        (("VERB", "NOUN", "NOUN"), _span(1, 3)),
        (("VERB", "PROPN", "PROPN"), _span(1, 3, score=LEAST - 0.01)),
        (("VERB", "PROPN", "PROPN"), _span(1, 3, label="MISC")),
    ],
)
def test_no_proposal_without_a_proper_noun_a_score_and_a_kind(tags, span):
    layers, sentence = _read("قال نذير سلوم", *tags)
    assert find_proposals([sentence], [[span]], layers.tokens) == {}


def test_a_government_is_proposed_as_an_organisation():
    layers, sentence = _read("قال ديوان الصناعة", "VERB", "PROPN", "PROPN")
    found = find_proposals([sentence], [[_span(1, 3, "GOV")]], layers.tokens)
    assert [candidate.kind for candidate in found.values()] == [Kind.ORGANISATION]


def test_quotation_marks_at_its_edges_are_no_part_of_a_name():
    layers, sentence = _read('قناة "الأفق" أمس', "NOUN", "PUNCT", "PROPN", "PUNCT", "NOUN")
    found = find_proposals([sentence], [[_span(1, 4, "ORG")]], layers.tokens)
    assert {at: (c.first, c.last) for at, c in found.items()} == {2: (2, 3)}


def test_an_unlisted_name_becomes_a_mention_without_entity(analyzer, article, models):
    found = analyzer.analyze(article("قال نذير سلوم إن الاجتماع انتهى أمس.")).mentions
    assert [(m.text, m.kind, m.entity) for m in found if "نذير" in m.text] == [("نذير سلوم", Kind.PERSON, None)]


def test_an_analysis_names_the_models_that_made_it(analyzer, article, models):
    assert analyzer.analyze(article()).versions.models == models.label
