from __future__ import annotations

from riwaya.compare.account_items import (
    HIDDEN,
    OWN,
    Item,
    Question,
    claim_items,
    event_items,
    merge_items,
    tells_harm,
    tells_what_happened,
)
from riwaya.compare.cited import Cited
from riwaya.compare.claim_rows import claim_rows
from riwaya.compare.event_rows import event_rows
from riwaya.compare.joined import JoinedArticle
from riwaya.model.article import Article
from tests.told import ANALYSIS, ARTICLE

JOINED = JoinedArticle(ARTICLE, ANALYSIS)
STRIKE, KILLING = event_rows(JOINED)


def answers(row, question):
    return [item for asked, item in event_items(row) if asked is question]


def cited(article, start=0, end=3):
    return Cited(article=article, start=start, end=end, text="قصف")


def test_an_event_answers_who_where_and_when_with_its_words():
    (who,) = answers(STRIKE, Question.WHO)
    assert who.entity == who.key == "rus-mil"
    assert who.cited[0].text == "الطيران الروسي"
    (when,) = answers(STRIKE, Question.WHEN)
    assert (when.begin, when.end) == ("2017-09-05", "2017-09-05")


def test_every_answer_quotes_its_words_exactly():
    for row in (STRIKE, KILLING):
        for _, item in event_items(row):
            for one in item.cited:
                assert ARTICLE.text[one.start : one.end] == one.text


def test_the_word_of_an_event_is_the_whole_chain():
    (word,) = answers(STRIKE, Question.WORD_OF)
    assert word.key.startswith("reuters sohr ")
    assert len(word.voices) == 3


def test_an_event_of_the_outlet_itself_has_its_own_voice():
    from msgspec.structs import replace

    (word,) = answers(replace(STRIKE, voices=()), Question.WORD_OF)
    assert word.key == OWN
    assert word.key != HIDDEN


def test_a_denied_event_says_so():
    (outcome,) = answers(KILLING, Question.OUTCOME)
    assert (outcome.polarity, outcome.modality) == ("negated", "future")


def test_a_counted_party_is_cited_with_its_number():
    from msgspec.structs import replace

    nameless = replace(KILLING, recipients=tuple(replace(one, entity=None) for one in KILLING.recipients))
    (whom,) = answers(nameless, Question.WHOM)
    assert whom.cited[0].text == "نحو 30 مدنيا"


def test_claims_with_figures_say_how_many():
    for row in claim_rows(JOINED):
        (pair,) = claim_items(row)
        assert (pair[0] is Question.HOW_MANY) == row.claim.has_figure


def test_one_item_a_key_that_most_articles_give_first():
    rare = Item(key="b", cited=(cited("one"),))
    found = merge_items([rare, Item(key="a", cited=(cited("one"),)), Item(key="a", cited=(cited("two"),))])
    assert [(one.key, len(one.articles)) for one in found] == [("a", 2), ("b", 1)]


def test_the_same_words_are_cited_once():
    (found,) = merge_items([Item(key="a", cited=(cited("one"),)), Item(key="a", cited=(cited("one"),))])
    assert found.cited == (cited("one"),)


def test_of_figures_the_dead_and_hurt_come_first_and_facts_before_what_is_vague_or_only_said_to_come(analyzer):
    text = (
        "استمرت المعارك 40 يوما. وسيطر الجيش على 60 في المئة من المدينة. ونزح 900 مدني منها. وقتل عشرات المدنيين. "
        "وقتل 12 مدنيا في المدينة. وفي المدينة 7 مدارس."
    )
    article = Article(id="a", text=text, published="2018-03-18")
    joined = JoinedArticle(article, analyzer.analyze(article))
    found = merge_items(
        item for row in claim_rows(joined) for kind, item in claim_items(row) if kind is Question.HOW_MANY
    )
    told = [(one.claim.measure, one.claim.value or one.claim.low) for one in found]
    assert told[:3] == [("civilians_killed", 12), ("civilians_killed", 20), ("civilians_displaced", 900)]
    assert {one for one, _ in told[3:5]} == {"share_of_area_controlled", "battle_duration"}


def test_measures_of_harm_and_plain_counts():
    assert tells_harm("civilians_killed")
    assert not tells_harm("persons_displaced")
    assert tells_what_happened("share_of_area_controlled")
    assert not tells_what_happened("things_counted")
    assert not tells_what_happened("duration")
