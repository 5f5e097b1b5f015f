"""The lexicon of cues."""

import pytest

from riwaya.errors import PackSyntaxError
from riwaya.knowledge.cue_lexicon import CueRole, Shape
from riwaya.knowledge.form_table import FormIndex
from riwaya.knowledge.predicates import read_predicates

CUES = """
cues:
  - takes: [clause, quote]
    stance: distancing
    verbs: [زعم يزعم زعم]
    participles: active
sayers: [مصدر مصادر]
"""


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "lexicon").mkdir()
    return tmp_path


def test_group_is_read_with_the_forms_of_its_words(folder) -> None:
    (folder / "lexicon" / "cues.yaml").write_text(CUES, "utf-8")
    predicates = read_predicates([folder])
    assert (predicates.cues.cues[0].takes, predicates.cues.sayers) == ((Shape.CLAUSE, Shape.QUOTE), ("مصدر مصادر",))
    assert {form for form in ("زعمت", "يزعمون", "زاعما") if FormIndex(predicates.cue_forms).readings(form)} == {
        "زعمت",
        "يزعمون",
        "زاعما",
    }


def test_unknown_shape_is_refused(folder) -> None:
    (folder / "lexicon" / "cues.yaml").write_text(CUES.replace("quote", "song"), "utf-8")
    with pytest.raises(PackSyntaxError, match="song"):
        read_predicates([folder])


def test_pack_lists_at_least_150_verbs(syria) -> None:
    groups = syria.predicates.cues.cues
    assert len({verb.split()[0] for group in groups for verb in group.verbs}) >= 150
    assert {group.role for group in groups} == set(CueRole)
