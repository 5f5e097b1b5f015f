from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from riwaya.compare.event_mentions import EventMentionFinder
from riwaya.compare.primary_sources import SourceCounter
from riwaya.compare.tellings import PartyRole, Position, Rule, SourceKind
from riwaya.model.article import Article
from tests.compare.sourced import names, told

STRIKE = "قصفت الطائرات مدينة دوما السبت"
ACCOUNTS = Path(__file__).parents[2] / "examples" / "accounts.jsonl"


def rules(source):
    return [[one.rule for one in telling.because] for telling in source.tellings]


@pytest.fixture
def made(analyzer):
    def make(*texts, words):
        return told(analyzer, *texts, words=words)

    return make


@pytest.fixture
def source_of(made):
    """The one source of one article by Al-Ufuq."""

    def find(text, words="قصفت قصف قصفوا"):
        (source,) = made(("ufuq", text), words=words).count.all
        return source

    return find


# --- what stands underneath


@pytest.mark.parametrize(
    ("text", "key"),
    [
        (f"قال المرصد السوري لحقوق الإنسان إن الطائرات {STRIKE}.", "sohr"),
        ("ذكرت رويترز نقلا عن المرصد السوري لحقوق الإنسان أن الطائرات قصفت دوما.", "sohr"),
        ("أفادت وكالة رويترز، نقلا عن المرصد السوري لحقوق الإنسان، بأن الطائرات قصفت دوما السبت.", "sohr"),
        ("نقلت رويترز عن المرصد السوري لحقوق الإنسان قوله إن الطائرات قصفت دوما.", "sohr"),
        ("ذكرت رويترز أن الطائرات قصفت مدينة دوما السبت.", "reuters"),
        ("دوما - رويترز: قصفت الطائرات مدينة دوما السبت ودمرت مدرسة.", "reuters"),
        ("قصفت الطائرات مدينة دوما السبت.", "ufuq"),
        ("قصفت الطائرات دوما السبت، بحسب ما أفاد مراسل الأفق.", "ufuq"),
        ("قال مسعفون من الدفاع المدني السوري إن الطائرات قصفت دوما.", "white-helmets"),
        ("قال قيادي في الجيش السوري الحر إن الطائرات قصفت دوما.", "fsa"),
        ("قال فرع وزارة الصحة التابعة للمعارضة السورية إن الطائرات قصفت دوما.", "syr-opposition"),
        ("قال مندوب فرنسا في مجلس الأمن إن الطائرات قصفت دوما.", "france"),
        ("قالت مصادر محلية إن الطائرات قصفت مدينة دوما.", "unnamed@ufuq"),
        ("قال ناشطون إن الطائرات قصفت مدينة دوما.", "activist@ufuq"),
        ("ونقلت الأفق عن سكان محليين أن مسلحين قصفوا متاجر.", "witness@ufuq"),
        ("قال مصدر عسكري إن الطائرات قصفت مدينة دوما.", "unnamed_official@ufuq"),
    ],
)
def test_the_innermost_named_source_is_the_root(source_of, text, key):
    assert source_of(text).key == key


def test_an_official_speaks_for_the_state_of_his_adjective(source_of):
    assert source_of("قال مسؤول أميركي إن الطائرات قصفت مدينة دوما.").key == "usa"


def test_a_noun_with_its_article_takes_up_the_body_before(made):
    text = "قال مركز المصالحة الروسي إن الهدنة صامدة. وأوضح المركز أن فصائل قصفت مدينة دوما."
    assert names(made(("ufuq", text), words="قصفت").count.all) == ["rus-reconciliation"]


def test_a_source_cites_its_words_and_the_cue(made):
    text = "قال المرصد السوري لحقوق الإنسان إن الطائرات قصفت مدينة دوما."
    ((source,), article) = made(("ufuq", text), words="قصفت").count.independent, text
    voice = source.tellings[0].voice
    assert [article[one.start : one.end] for one in voice] == ["المرصد السوري لحقوق الإنسان", "قال"]


# --- what is one source


def test_two_papers_with_one_observatory_have_one_source(made):
    count = made(
        ("ufuq", "قال المرصد السوري لحقوق الإنسان إن 20 مدنيا قتلوا في مدينة دوما السبت."),
        ("nashrat-salam", "قتل 20 مدنيا في دوما السبت، بحسب المرصد السوري لحقوق الإنسان."),
        words="قتلوا قتل",
    ).count
    assert (count.articles, count.least, count.most, names(count.independent)) == (2, 1, 1, ["sohr"])


def test_who_quotes_an_outlet_is_that_outlet(made):
    count = made(("reuters", f"{STRIKE}."), ("ufuq", f"ذكرت رويترز أن الطائرات {STRIKE}."), words="قصفت").count
    (source,) = count.independent
    assert (source.key, rules(source)) == ("reuters", [[Rule.OWN_VOICE], [Rule.QUOTES_OUTLET]])


def test_an_army_and_its_ministry_are_one(made):
    count = made(
        ("sindiyan", "قالت وزارة الدفاع السورية إن الجيش قصف مواقع المسلحين في دوما."),
        ("ufuq", "قال الجيش السوري إن قواته قصفت مواقع المسلحين في دوما."),
        words="قصف قصفت",
    ).count
    (source,) = count.parties
    assert (source.key, source.parts) == ("syr-state", ("syr-army-saa", "syr-defence-ministry"))


def test_a_ministry_whose_row_names_no_parent_belongs_to_its_state(made):
    text = "قالت وزارة الدفاع الروسية إن الطيران الروسي قصف مواقع في دوما."
    (source,) = made(("neva", text), words="قصف").count.parties
    assert source.party is PartyRole.ACTOR


SENTENCE = "إن الطائرات الحربية قصفت مشفى الأطفال في مدينة دوما ظهر السبت وأخرجته من الخدمة تماما."


def test_one_sentence_in_two_articles_is_one_source_whomever_they_name(made):
    count = made(("ufuq", f"قال أطباء {SENTENCE}"), ("nida-furat", f"قالت شبكة شام {SENTENCE}"), words="قصفت").count
    (source,) = count.all
    assert rules(source)[1][-1] is Rule.SAME_WORDS


def test_copies_of_one_text_are_one_source(made):
    text = (
        "قصفت الطائرات الحربية مدينة دوما صباح السبت وسقط جرحى بين المدنيين. "
        "وعملت فرق الإنقاذ على رفع الأنقاض حتى المساء وسط نقص في الوقود والآليات. "
        "وأغلقت المدارس أبوابها في المدينة والبلدات القريبة منها ثلاثة أيام خشية تجدد الغارات."
    )
    count = made(("ufuq", text), ("rudaw", text), words="قصفت").count
    (source,) = count.independent
    assert (source.key, rules(source)[1][0]) == ("ufuq", Rule.REPRINT)


def test_own_words_rest_on_the_source_named_beside_them(made):
    text = "قتل 20 مدنيا في دوما السبت. وقال المرصد السوري لحقوق الإنسان إن القتلى سقطوا في غارات."
    (source,) = made(("ufuq", text), words="قتل القتلى").count.independent
    assert (source.key, rules(source)[0]) == ("sohr", [Rule.OWN_VOICE, Rule.RESTS_ON])


# --- how many


def test_unnamed_sources_of_two_outlets_are_one_or_two(made):
    count = made(
        ("ufuq", f"قالت مصادر محلية إن الطائرات {STRIKE}."),
        ("nida-furat", f"قال ناشطون إن الطائرات {STRIKE}."),
        words="قصفت",
    ).count
    assert (count.least, count.most) == (1, 2)


def test_outlets_that_name_nobody_add_nothing_to_what_is_sure(made):
    count = made(
        ("ufuq", "قال المرصد السوري لحقوق الإنسان إن الطائرات قصفت دوما."), ("rudaw", f"{STRIKE}."), words="قصفت"
    ).count
    assert (count.least, count.most) == (1, 2)


# --- parties


def test_a_paper_of_the_actors_side_and_country_is_kept_apart(made):
    count = made(
        ("sindiyan", "قصف الجيش السوري مواقع الإرهابيين في دوما."),
        ("rudaw", "قصف الجيش السوري مدينة دوما."),
        words="قصف",
    ).count
    assert (names(count.independent), count.parties[0].party) == (["rudaw"], PartyRole.SIDE)


def test_who_fights_in_the_war_is_no_bystander(made):
    text = "قالت وزارة الدفاع الروسية إن جيش الإسلام قصف دمشق."
    (source,) = made(("ufuq", text), words="قصف").count.parties
    assert source.party is PartyRole.BELLIGERENT


def test_an_observatory_is_a_bystander_whatever_its_camp(source_of):
    assert source_of("قال المرصد السوري لحقوق الإنسان إن فصائل المعارضة قصفت دمشق.").party is None


def test_who_denies_is_no_source_of_it(made):
    count = made(
        ("ufuq", "قال المرصد السوري لحقوق الإنسان إن الجيش السوري قصف مشفى في دوما."),
        ("sindiyan", "نفت وزارة الدفاع السورية أن يكون الجيش السوري قصف مشفى في دوما."),
        words="قصف",
    ).count
    assert (names(count.independent), count.parties[0].position) == (["sohr"], Position.DENIES)


def test_what_is_feared_is_left_open(source_of):
    assert source_of("حذرت الأمم المتحدة من أن الطائرات ستقصف مدينة دوما.", words="تقصف").position is Position.OPEN


def test_of_what_is_said_the_speaker_is_the_source(made):
    count = made(("ufuq", "قال المرصد السوري لحقوق الإنسان إن الطائرات قصفت دوما."), words="قال").count
    assert rules(count.independent[0]) == [[Rule.SPEAKS]]


# --- laws

TEXTS = (
    ("ufuq", f"قال المرصد السوري لحقوق الإنسان إن الطائرات {STRIKE}."),
    ("nida-furat", f"قال ناشطون إن الطائرات {STRIKE}."),
    ("sindiyan", "قالت وزارة الدفاع السورية إن طائراتها قصفت مواقع المسلحين في دوما."),
    ("reuters", f"{STRIKE} وسقط جرحى."),
    ("rudaw", f"ذكرت رويترز أن الطائرات {STRIKE}."),
    ("neva", "نفى مركز المصالحة الروسي أن تكون الطائرات قصفت دوما."),
)


@pytest.fixture(scope="module")
def pool(analyzer):
    return told(analyzer, *TEXTS, words="قصفت")


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.permutations(range(len(TEXTS))), st.permutations(range(len(TEXTS))))
def test_the_order_of_articles_and_members_does_not_matter(pool, articles, members):
    counter = SourceCounter(pool.analyzer.pack, [pool.articles[at] for at in articles])
    assert counter.count([pool.members[at] for at in members]) == pool.count


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sets(st.integers(0, len(TEXTS) - 1), min_size=1))
def test_each_telling_rests_on_one_source_and_none_is_lost(pool, chosen):
    members = [pool.members[at] for at in chosen]
    count = pool.counter.count(members)
    tellings = [telling for source in count.all for telling in source.tellings]
    assert sorted(one.trigger.start for one in tellings) == sorted(one.trigger.start for one in members)
    assert count.least <= count.most <= count.articles == len(members)


@pytest.mark.parametrize("at", range(len(TEXTS)))
def test_a_second_article_on_the_word_of_the_same_source_adds_none(analyzer, at):
    outlet, text = TEXTS[at]
    again = told(analyzer, *TEXTS, (outlet, text), words="قصفت")
    once = told(analyzer, *TEXTS, words="قصفت")
    assert set(names(again.count.all)) == set(names(once.count.all))


# --- the sample accounts


@pytest.fixture(scope="module")
def samples(analyzer):
    made = []
    for line in ACCOUNTS.read_text("utf-8").splitlines():
        row = json.loads(line)
        article = Article(id=row["id"], text=row["text"], outlet=row["outlet"], published=row["date"])
        made.append((article, analyzer.analyze(article)))
    return made


def sample_count(analyzer, samples, word, *ids):
    finder = EventMentionFinder(analyzer.pack)
    found = [one for article, analysis in samples if article.id in ids for one in finder.find(article, analysis)]
    return SourceCounter(analyzer.pack, samples).count([one for one in found if one.trigger.text == word])


@pytest.mark.parametrize("word", ["عملية", "إسقاط"])
def test_the_estimate_of_the_un_in_two_papers_is_one_source(analyzer, samples, word):
    count = sample_count(analyzer, samples, word, "ex-deir-salam", "ex-deir-ufuq")
    assert (count.articles, count.least, names(count.independent)) == (2, 1, ["un"])


def test_an_aleppo_of_three_papers_has_one_bystander(analyzer, samples):
    count = sample_count(analyzer, samples, "تسيطر", "ex-aleppo-neva", "ex-aleppo-salam")
    assert (names(count.independent), names(count.parties)) == (["sohr"], ["rus-reconciliation"])


def test_a_commander_of_the_free_army_speaks_for_it(analyzer, samples):
    (source,) = sample_count(analyzer, samples, "دخلوا", "ex-afrin-nida").all
    assert (source.key, source.kind) == ("fsa", SourceKind.PARTY)
