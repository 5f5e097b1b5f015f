"""How an invented text casts those it is about."""

from __future__ import annotations

import pytest

from riwaya.extract.characters import CharacterReader
from riwaya.extract.frames import FrameFinder, Layers
from riwaya.extract.words import Words
from riwaya.model.article import Article
from riwaya.model.frame import Frame, Role, Valence
from riwaya.model.loaded import Loaded
from riwaya.pipeline import Analyzer
from riwaya.text.layers import TextLayers

COLUMN = (
    "شنت ميليشيات الحوثي الانقلابية هجوما غادرا على المدنيين في مدينة تعز، فيما حررت قوات الشرعية الباسلة المدينة."
    " وقتل 12 مدنيا في قصف ميليشيات الحوثي الإجرامية على حي سكني في تعز."
)
REPORT = (
    "قال متحدث باسم الجيش التركي إن القوات التركية تقدمت نحو بلدة في شمال سوريا."
    " وذكر المرصد السوري لحقوق الإنسان أن قوات سوريا الديمقراطية انسحبت من البلدة، بحسب وكالة رويترز."
)


@pytest.fixture(scope="module")
def frames(pack, models):
    """Frames of a text by whom they are about."""
    analyzer = Analyzer(pack, models=models)

    def find(text: str) -> dict[str | None, Frame]:
        return {frame.entity: frame for frame in analyzer.analyze(Article(id="a1", text=text)).frames}

    return find


@pytest.fixture(scope="module")
def weighed(pack, mentions):
    """The characters of a text by key, weighed on names and given loaded words alone."""
    finder = FrameFinder(pack)

    def weigh(text: str, **layers):
        return {one.character.key: one for one in finder.weigh(_words(text, mentions), Layers(**layers))}

    return weigh


def _words(text: str, mentions) -> Words:
    return Words(TextLayers(text), (), mentions(text))


def test_a_text_that_argues_has_its_villain_its_hero_and_its_victims(frames):
    found = frames(COLUMN)
    assert {name: found[name].role for name in ("houthis", "yemeni-army", "civilians")} == {
        "houthis": Role.ANTAGONIST,
        "yemeni-army": Role.PROTAGONIST,
        "civilians": Role.INNOCENT,
    }
    assert found["houthis"].valence is Valence.UNFAVOURABLE


def test_straight_news_casts_nobody(frames):
    found = frames(REPORT)
    assert {found[name].role for name in ("turkish-mil", "sdf")} == {Role.NONE}
    assert {frame.valence for frame in found.values()} == {Valence.NEUTRAL}


def test_who_is_only_a_source_gets_no_frame(frames):
    assert not {"sohr", "reuters"} & set(frames(REPORT))


def test_every_frame_has_evidence_in_the_text_and_a_reason_with_its_sums(frames):
    for frame in frames(COLUMN).values():
        assert frame.evidence
        assert all(COLUMN[piece.start : piece.end] == piece.text for piece in frame.evidence)
        assert frame.reason.startswith("matters +")


def test_no_piece_of_evidence_lies_inside_another(frames):
    for frame in frames(COLUMN).values():
        spans = [piece.span for piece in frame.evidence]
        assert not any(one.contains(other) for one in spans for other in spans if one != other)


def test_fine_roles_belong_to_the_role(frames):
    found = frames(COLUMN)
    assert found["civilians"].fine == ("victim",)
    assert "tyrant" in found["houthis"].fine


def test_a_name_inside_a_direct_quotation_is_not_the_outlets(pack, models):
    told = "قال القائد: «سنهزم ميليشيات الحوثي الانقلابية قريبا في مدينة تعز»."
    finder, seen = FrameFinder(pack), []
    analyzer = Analyzer(pack, models=models)
    analyzer._frames = type("Seen", (), {"find": lambda _, *given: seen.append(given) or ()})()
    for text in (told, "سنهزم ميليشيات الحوثي الانقلابية قريبا في مدينة تعز."):
        analyzer.analyze(Article(id="a1", text=text))
    amounts = [
        one.traces["pejorative_name"].amount if "pejorative_name" in one.traces else 0.0
        for given in seen
        for one in finder.weigh(*given)
        if one.character.key == "houthis"
    ]
    assert amounts == [0.0, 1.0]


def test_loaded_words_weigh_on_their_target(weighed, mentions):
    text = "يواصل الجيش السوري تقدمه في محافظة إدلب ضد قوات سوريا الديمقراطية."
    target = next(mention.id for mention in mentions(text) if mention.entity == "syr-army-saa")
    praise = Loaded(
        id="l1", start=0, end=5, text="يواصل", category="glorification", target=target, voice=None, reason=""
    )
    alone, praised = (weighed(text, loaded=given)["syr-army-saa"].sums for given in ((), (praise,)))
    assert praised.total(Role.PROTAGONIST) > alone.total(Role.PROTAGONIST)


def test_a_state_and_its_government_are_one_character(pack, mentions):
    text = "رفضت الحكومة السورية الاقتراح، وقالت دمشق إن سوريا ترفض التدخل. وأكد النظام السوري موقفه."
    keys = [one.key for one in CharacterReader(pack).read(_words(text, mentions))]
    assert len({"syr-state", "syr-gov-assad"} & set(keys)) == 1


def test_a_contested_name_speaks_for_its_bearer_or_against_it(weighed):
    rebels = weighed("تقدم الثوار في ريف حلب.")["syr-rebels"].traces
    regime = weighed("تقدمت قوات النظام في ريف حلب.")["syr-army-saa"].traces
    assert ("rallying_name" in rebels, "slighting_name" in regime) == (True, True)


def test_unlisted_people_of_one_sort_are_one_character(pack, mentions):
    text = "قتل إرهابيون في الجبل، وهاجمت المجموعات الإرهابية القرية."
    characters = CharacterReader(pack).read(_words(text, mentions))
    (terrorists,) = (one for one in characters if one.key == "terrorists")
    assert (len(terrorists.mentions), terrorists.entity) == (2, None)


def test_reasons_name_what_adds_to_each_sum(weighed):
    sums = weighed("شنت ميليشيات الحوثي الانقلابية هجوما على مدينة تعز.")["houthis"].sums
    assert "pejorative_name +" in sums.reason(Role.ANTAGONIST)
    assert sums.total(Role.ANTAGONIST) == pytest.approx(sum(part.adds for part in sums.parts[Role.ANTAGONIST]))


def test_one_of_a_list_is_marked_as_no_more_than_that(weighed):
    found = weighed("أبرز الفصائل هناك جيش الإسلام وفيلق الرحمن وحركة أحرار الشام. وانسحبت قوات سوريا الديمقراطية.")
    assert ["enumerated" in found[key].traces for key in ("faylaq-rahman", "sdf")] == [True, False]
