from __future__ import annotations

import pytest

from riwaya.extract.loaded import LoadedFinder
from riwaya.extract.matchers import Matchers
from riwaya.extract.words import Words
from riwaya.model.attribution import Attribution, Form, Stance
from riwaya.model.span import Quote
from riwaya.text.layers import TextLayers


@pytest.fixture(scope="module")
def finder(pack):
    return LoadedFinder(Matchers(pack))


@pytest.fixture(scope="module")
def read(mentions, timexes):
    """The words of a text, by rules alone."""

    def make(text: str) -> Words:
        return Words(TextLayers(text), (), mentions(text), timexes(text))

    return make


@pytest.fixture(scope="module")
def loaded(finder, read):
    """Loaded words of a text as (words, category)."""

    def find(text: str):
        return [(one.text, one.category) for one in finder.find(read(text))]

    return find


@pytest.fixture(scope="module")
def targets(finder, read):
    """Loaded words of a text with the words of whom they are about."""

    def find(text: str):
        words = read(text)
        named = {mention.id: mention.text for mention in words.mentions}
        return [(one.text, named.get(one.target or "")) for one in finder.find(words)]

    return find


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("وصل الجيش الباسل إلى البلدة.", ("الباسل", "honorific")),
        ("تمكنت القوات من تطهير البلدة.", ("تطهير", "liberation")),
        ("اقتحمت ميليشيات الحوثي القرية.", ("ميليشيات الحوثي", "delegitimising")),
        ("اتخذوا الأهالي دروعا بشرية.", ("دروعا بشرية", "victimhood")),
        ("دمروا أوكارهم في الجبل.", ("أوكارهم", "dehumanising")),
        ("حذر من مؤامرة كونية على البلاد.", ("مؤامرة كونية", "conspiracy")),
        ("قاتلوا الروافض في المدينة.", ("الروافض", "sectarian")),
        ("وعاد الثوار إلى المدينة.", ("الثوار", "glorification")),
    ],
)
def test_words_of_each_category_are_found_behind_clitics(loaded, text, found):
    assert loaded(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "استعاد الجيش السيطرة على القرية.",
        "قال رئيس تحرير الصحيفة ذلك.",
        "سيطرت هيئة تحرير الشام على القرية.",
        "تعمل الفرق على تطهير الطريق من الألغام.",
        "غادر الوفد القاعة مساء.",
        "فاز بلقب دوري أبطال أوروبا.",
        "أصلحت الوزارة النظام الصحي في البلاد.",
    ],
)
def test_plain_reports_and_innocent_phrases_are_not_loaded(loaded, text):
    assert loaded(text) == []


def test_a_weak_word_counts_beside_an_actor_only(loaded):
    assert loaded("عبر الرجل عن صموده في وجه المرض.") == []
    assert loaded("أشاد بصمود الجيش السوري في المدينة.") == [("صمود", "glorification")]


def test_a_blamed_class_takes_its_noun_along(loaded):
    assert loaded("قصفوا التنظيمات الإرهابية في الريف.") == [("التنظيمات الإرهابية", "delegitimising")]


def test_what_ties_a_blamed_name_to_a_foreign_state_stands_apart(loaded):
    assert [words for words, _ in loaded("تقدمت ميليشيات الحوثي الإيرانية شمالا.")] == ["ميليشيات الحوثي", "الإيرانية"]


def test_a_plain_word_alone_in_marks_is_called_into_question(loaded):
    assert loaded("دخلت «المساعدات» عبر الحدود.") == [("المساعدات", "delegitimising")]
    assert loaded("دخلت المساعدات عبر الحدود.") == []


def test_the_name_of_an_operation_in_marks_is_its_own_praise(loaded):
    assert loaded("أطلقوا عملية «فجر الجبال» في الشمال.") == [("فجر الجبال", "glorification")]


def test_adjectives_describe_the_mention_before_them(targets):
    assert targets("دخل الجيش السوري الباسل البلدة.") == [("الباسل", "الجيش السوري")]


def test_a_loaded_name_is_its_own_target(targets):
    assert targets("تقدمت قوات النظام شمالا.") == [("قوات النظام", "قوات النظام")]


def test_a_place_is_freed_though_an_adjective_stands_between(targets):
    text = "عملت الحكومة اليمنية، بدعم من التحالف العربي، بعد التحرير الكامل لمدينة تعز على إعادة الخدمات."
    assert ("التحرير", "مدينة تعز") in targets(text)


def test_words_inside_a_content_are_in_the_voice_of_its_source(finder, read):
    text = "قال إن الإرهابيين فروا."
    said = Quote(start=7, end=22, text=text[7:22])
    attribution = Attribution(
        id="a1",
        cue=Quote(start=0, end=3, text="قال"),
        source=None,
        content=said,
        form=Form.INDIRECT,
        stance=Stance.NEUTRAL,
        parent=None,
        reason="verb قال",
    )
    (one,) = finder.find(read(text), [attribution])
    assert (one.voice, one.reason) == ("a1", "noun إرهابي; target: inside the mention")


def test_the_outlet_speaks_where_nobody_is_quoted(finder, read):
    (one,) = finder.find(read("هاجم الإرهابيون القرية."))
    assert one.voice is None


def test_words_of_argument_count_where_the_author_argues(loaded):
    sentence = "كانت سياسة واشنطن متهورة، وقد خذلت حلفاءها. "
    plain = "قال المتحدث باسم الوزارة ذلك يوم الأحد الماضي. "
    assert ("متهورة", "delegitimising") in loaded(sentence * 20)
    assert loaded(sentence + plain * 3) == []
