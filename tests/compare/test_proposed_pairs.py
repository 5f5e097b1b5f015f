from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from msgspec.structs import replace

from riwaya.compare.judged_pairs import Relation
from riwaya.compare.pair_reader import PairReader
from riwaya.compare.proposed_pairs import propose_pairs
from riwaya.compare.statement_reader import StatementReader
from riwaya.compare.statement_vectors import StatementVectors
from riwaya.compare.store_verdicts import VerdictFinder, find_verdicts
from riwaya.model.article import Article

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from riwaya.compare.statements import Statement
    from riwaya.model.analysis import Analysis
    from riwaya.pipeline import Analyzer
    from riwaya.text.models import ModelFolder

    Read = Callable[..., list[tuple[Article, Analysis]]]


@pytest.fixture(scope="module")
def read(analyzer: Analyzer) -> Read:
    """Texts with their days, analysed."""

    def run(*texts: tuple[str, str]) -> list[tuple[Article, Analysis]]:
        articles = [Article(id=f"a{at}", text=text, published=day) for at, (text, day) in enumerate(texts)]
        return [(article, analyzer.analyze(article)) for article in articles]

    return run


@pytest.fixture(scope="module")
def proposed(read: Read, analyzer: Analyzer) -> Callable[..., set[tuple[str, str]]]:
    """Articles of the pairs proposed between texts."""

    def run(*texts: tuple[str, str]) -> set[tuple[str, str]]:
        reader = StatementReader(analyzer.pack)
        found: list[Statement] = [one for given in read(*texts) for one in reader.read(*given).statements()]
        vectors = StatementVectors(None).of([one.text for one in found])
        pairs = propose_pairs(found, vectors, analyzer.pack.worth.weights)
        return {(found[one.left].article, found[one.right].article) for _, one in pairs}

    return run


STRIKE = "قتل 12 مدنيا في قصف على حلب."


def test_statements_of_one_measure_are_paired(proposed) -> None:
    assert ("a0", "a1") in proposed((STRIKE, "2018-03-16"), ("مقتل 19 شخصا في مدينة حلب.", "2018-03-17"))


def test_articles_far_apart_in_time_are_not_paired(proposed) -> None:
    assert not proposed((STRIKE, "2018-03-16"), (STRIKE, "2019-03-16"))


def test_a_story_that_comes_back_after_months_is_paired(proposed) -> None:
    assert proposed((STRIKE, "2018-03-16"), (STRIKE, "2018-06-16"))


def test_statements_with_nothing_in_common_are_not_paired(proposed) -> None:
    assert not proposed((STRIKE, "2018-03-16"), ("افتتح الوزير معرض الكتاب السنوي.", "2018-03-16"))


def test_the_same_whatever_the_order_of_articles(read: Read, analyzer: Analyzer) -> None:
    articles = read((STRIKE, "2018-03-16"), ("نفت موسكو القصف على حلب.", "2018-03-17"))
    both = [find_verdicts(one, analyzer.pack) for one in (articles, articles[::-1])]
    assert both[0] == both[1]
    assert both[0]


def test_what_means_the_same_is_paired_without_a_common_word(read: Read, analyzer: Analyzer) -> None:
    texts = ("اندلع حريق ضخم في المستودعات.", "2018-03-16"), ("شبت النيران داخل المخازن.", "2018-03-16")
    reader = StatementReader(analyzer.pack)
    found = [one for given in read(*texts) for one in reader.read(*given).statements()]
    vectors = np.array([[0.8, 0.6], [0.6, 0.8]], np.float32)
    ((_, pair),) = propose_pairs(found, vectors, analyzer.pack.worth.weights)
    assert (pair.sense_rank, round(pair.sense, 2)) == (0, 0.96)


def test_the_worthiest_come_first_and_no_more_than_the_pack_allows(read: Read, analyzer: Analyzer) -> None:
    articles = read(*((f"قتل {number} مدنيا في قصف على حلب.", "2018-03-16") for number in range(12, 20)))
    table = replace(analyzer.pack.worth, per_statement=1.0)
    found = find_verdicts(articles, replace(analyzer.pack, worth=table))
    assert len(found) == len(articles)
    assert [one.worth for one in found] == sorted((one.worth for one in found), reverse=True)


def test_pairs_that_share_too_little_are_left_out(read: Read, analyzer: Analyzer) -> None:
    articles = read(("قصفت طائرات حلب.", "2018-03-16"), ("افتتح الوزير معرض الكتاب السنوي.", "2018-03-16"))
    assert find_verdicts(articles, analyzer.pack) == ()


def test_one_denial_is_not_set_against_everything(read: Read, analyzer: Analyzer) -> None:
    told = [
        (f"قصفت طائرات روسية بلدة في ريف حلب {hour} ليلا.", "2018-03-16") for hour in ("الأولى", "الثانية", "الثالثة")
    ]
    articles = read(("نفت موسكو قصف بلدة في ريف حلب.", "2018-03-16"), *told)
    table = replace(analyzer.pack.worth, of_one_denial=1)
    found = find_verdicts(articles, replace(analyzer.pack, worth=table))
    assert [one.judgement.relation for one in found].count(Relation.OCCURRENCE_DENIED) == 1


def test_each_statement_has_its_own_worthiest(read: Read, analyzer: Analyzer) -> None:
    many = [(f"قتل {number} مدنيا في قصف على حلب.", "2018-03-16") for number in range(12, 18)]
    pair = [("اعتقلت الشرطة رئيس البلدية.", "2018-03-16"), ("اعتقال رئيس البلدية.", "2018-03-16")]
    table = replace(analyzer.pack.worth, per_statement=1.0, own=1)
    found = find_verdicts(read(*many, *pair), replace(analyzer.pack, worth=table))
    assert any({one.left.article, one.right.article} == {"a6", "a7"} for one in found)


@pytest.mark.parametrize(("read_times", "most", "expected"), [(1.0, 100, 4), (1.0, 2, 2), (0.0, 100, 0)])
def test_only_the_worthiest_pairs_are_read(
    read: Read, analyzer: Analyzer, models: ModelFolder, monkeypatch: pytest.MonkeyPatch, read_times, most, expected
) -> None:
    asked: list[str] = []
    features = PairReader.features

    def counted(reader: PairReader, pairs: Sequence[tuple[Statement, Statement]], on_pairs: None) -> object:
        asked.extend(left.text for left, _ in pairs)
        return features(reader, pairs, on_pairs)

    monkeypatch.setattr(PairReader, "features", counted)
    articles = read(*((f"قتل {number} مدنيا في قصف على حلب.", "2018-03-16") for number in range(12, 16)))
    table = replace(analyzer.pack.worth, read=read_times, most_read=most)
    assert len(find_verdicts(articles, replace(analyzer.pack, worth=table), models)) > expected
    assert len(asked) == expected


def test_a_pair_that_is_read_need_not_share_words(read: Read, analyzer: Analyzer, models: ModelFolder) -> None:
    articles = read(
        ("فشلت المحادثات ولم يتفق الطرفان على الشروط.", "2018-03-16"), ("غادر الوفد القاعة غاضبا.", "2018-03-16")
    )
    found = {
        times: find_verdicts(articles, replace(analyzer.pack, worth=replace(analyzer.pack.worth, read=times)), models)
        for times in (0.0, 10.0)
    }
    assert (len(found[0.0]), len(found[10.0])) == (0, 1)


def test_what_was_read_is_not_read_again(
    read: Read, analyzer: Analyzer, models: ModelFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []
    features = PairReader.features

    def counted(reader: PairReader, pairs: Sequence[tuple[Statement, Statement]], on_pairs: None) -> object:
        asked.append(len(pairs))
        return features(reader, pairs, on_pairs)

    monkeypatch.setattr(PairReader, "features", counted)
    articles = read(*((f"قتل {number} مدنيا في قصف على حلب.", "2018-03-16") for number in range(12, 16)))
    finder = VerdictFinder(replace(analyzer.pack, worth=replace(analyzer.pack.worth, read=10.0)), models)
    first = finder.find(articles[:3])
    again = finder.find(articles)
    assert asked == [3, 3]
    assert {(one.left.place, one.right.place) for one in first} < {(one.left.place, one.right.place) for one in again}


TOLLS = (
    ("قتل 30 مدنيا في غارة على مدينة دوما السبت.", "2018-03-17"),
    ("قتل 52 مدنيا في غارة على مدينة دوما السبت.", "2018-03-17"),
)
FAR = ("افتتح الوزير معرض الكتاب السنوي في دوما.", "2018-03-17")


def test_what_is_told_alike_is_surer_than_what_shares_a_place(
    read: Read, analyzer: Analyzer, models: ModelFolder
) -> None:
    found = find_verdicts(read(*TOLLS, FAR), analyzer.pack, models)
    chances = {frozenset((one.left.article, one.right.article)): one.score for one in found}
    assert chances[frozenset(("a0", "a1"))] > analyzer.pack.verdict_scoring.shown
    assert all((chance or 0.0) < 0.1 for pair, chance in chances.items() if "a2" in pair)
    assert found[0].score == max(one.score or 0.0 for one in found)


def test_nobody_can_tell_how_sure_is_what_was_not_read(read: Read, analyzer: Analyzer, models: ModelFolder) -> None:
    unread = replace(analyzer.pack, worth=replace(analyzer.pack.worth, read=0.0))
    for pack, folder in ((analyzer.pack, None), (unread, models)):
        found = find_verdicts(read(*TOLLS), pack, folder)
        assert found
        assert all(one.score is None for one in found)


def test_score_is_told_anew_while_the_reading_is_kept(read: Read, analyzer: Analyzer, models: ModelFolder) -> None:
    finder, articles = VerdictFinder(analyzer.pack, models), read(*TOLLS, FAR)
    finder.find(articles[:2])
    assert finder.find(articles) == find_verdicts(articles, analyzer.pack, models)
