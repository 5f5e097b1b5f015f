"""Networks that label for one that learns."""

from __future__ import annotations

import pytest

from riwaya.text.affixes import BUCKETS, COUNT
from riwaya.text.encoder import FEATURES
from riwaya.text.language import FLAGS

torch = pytest.importorskip("torch", reason="part of the train extra")


def _network(seed: int):
    from training.name_network import NameNetwork, NameSettings

    torch.manual_seed(seed)
    return NameNetwork([5, 31], NameSettings(projection=9, affixes=5, hidden=7)).eval()


def _blank(length: int):
    from training.names import NameItem

    torch.manual_seed(length)
    words = torch.randint(BUCKETS, (length, COUNT))
    return NameItem((), torch.randn(length, FEATURES).half(), words, torch.zeros(length, FLAGS), ())


def test_teachers_label_a_sentence_together_and_for_both_heads() -> None:
    from training.name_teachers import believe

    blank = [_blank(4), _blank(2)]
    one, other, both = (
        believe(some, blank, [0, 1]) for some in ([_network(1)], [_network(2)], [_network(1), _network(2)])
    )
    assert [item.heads for item in both] == [(0, 1), (0, 1)]
    for head in (0, 1):
        mean = (one[1].beliefs[head].labels + other[1].beliefs[head].labels) / 2
        torch.testing.assert_close(both[1].beliefs[head].labels, mean, atol=2e-3, rtol=0)


def test_a_sentence_is_labelled_the_same_beside_longer_ones() -> None:
    from training.name_teachers import believe

    teachers = [_network(1)]
    alone, beside = believe(teachers, [_blank(2)], [0])[0], believe(teachers, [_blank(5), _blank(2)], [0])[1]
    torch.testing.assert_close(alone.beliefs[0].labels, beside.beliefs[0].labels, atol=2e-3, rtol=0)
    torch.testing.assert_close(alone.beliefs[0].moves, beside.beliefs[0].moves, atol=2e-3, rtol=0)
