from __future__ import annotations

import pytest

from riwaya.cli.language import LANGUAGES, Messages
from riwaya.compare.evidence_records import Change, Finding
from riwaya.compare.tellings import ANONYMOUS, PartyRole, Position, Rule

CODES = {"rule": Rule, "finding": Finding, "change": Change, "party_role": PartyRole, "position": Position}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_of_sources_and_grades_has_words(language):
    say = Messages(language)
    keys = [f"{kind}.{code}" for kind, codes in CODES.items() for code in codes]
    keys += [f"source_kind.{kind}" for kind in ANONYMOUS]
    assert [key for key in keys if key not in say] == []
