from __future__ import annotations

import pytest

from riwaya.compare.framing import FrameUse, make_framings
from riwaya.model.article import Article
from riwaya.model.frame import Frame, Role, Valence
from riwaya.model.span import Quote


@pytest.fixture
def use():
    def make(
        article: str, role: Role, *, outlet: str | None = "neva", entity: str | None = "isis", day: str = "2018-01-01"
    ):
        head = Article(id=article, text="نص", outlet=outlet, published=day).head
        frame = Frame(
            id="f1",
            entity=entity,
            mention="m1",
            role=role,
            fine=("terrorist",) if role is Role.ANTAGONIST else (),
            valence=Valence.NEUTRAL,
            evidence=(Quote(start=0, end=2, text="نص"),),
            reason="test",
        )
        return FrameUse(article=head, frame=frame)

    return make


def outlet_of(head):
    return head.outlet


def test_roles_are_shares_of_the_frames_of_a_group(use):
    (framing,) = make_framings([use("a", Role.ANTAGONIST), use("b", Role.NONE)], outlet_of)
    (cell,) = framing.cells
    assert (cell.count, cell.roles[Role.ANTAGONIST], cell.roles[Role.NONE], cell.roles[Role.INNOCENT]) == (
        2,
        0.5,
        0.5,
        0,
    )
    assert cell.fine == (("terrorist", 1),)


def test_the_entity_framed_most_comes_first(use):
    uses = [use("a", Role.NONE, entity="sdf"), use("a", Role.NONE), use("b", Role.NONE)]
    assert [one.entity for one in make_framings(uses, outlet_of)] == ["isis", "sdf"]


def test_the_example_is_the_earliest_in_the_commonest_role(use):
    uses = [
        use("late", Role.ANTAGONIST, day="2018-02-02"),
        use("early", Role.ANTAGONIST),
        use("first", Role.NONE, day="2017-01-01"),
    ]
    (framing,) = make_framings(uses, outlet_of)
    assert framing.cells[0].example.article.id == "early"


def test_unlisted_people_and_articles_without_group_are_left_out(use):
    assert make_framings([use("a", Role.NONE, entity=None), use("b", Role.NONE, outlet=None)], outlet_of) == ()
