"""Verdicts between the statements of many articles: pairs are proposed, then judged."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from msgspec.structs import replace

from riwaya.compare.judged_pairs import Ground
from riwaya.compare.proposed_pairs import STORY, propose_pairs
from riwaya.compare.statement_reader import StatementReader
from riwaya.compare.statement_vectors import StatementVectors
from riwaya.compare.weighed_verdicts import WeighingJudge

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from riwaya.compare.judged_pairs import JudgedPair
    from riwaya.compare.pair_worth import Candidate
    from riwaya.knowledge.pack import Pack
    from riwaya.model.analysis import Analysis
    from riwaya.model.article import Article
    from riwaya.text.models import ModelFolder


def find_verdicts(
    articles: Iterable[tuple[Article, Analysis]], pack: Pack, models: ModelFolder | None = None
) -> tuple[JudgedPair, ...]:
    """Pairs of statements that are worth setting side by side, the worthiest first, with their verdicts.

    Pairs that share too little to be of one topic are left out.

    Args:
        articles: with their analyses.
        pack: of all that is known.
        models: tell what is near in sense; without them only words do.
    """
    reader, judge = StatementReader(pack), WeighingJudge(pack)
    statements = [one for article, analysis in articles for one in reader.read(article, analysis).statements()]
    vectors = StatementVectors(models).of([one.text for one in statements])
    proposed = _own_first(propose_pairs(statements, vectors, pack.worth.weights), pack.worth.own)
    out: list[JudgedPair] = []
    denied: Counter[tuple[str, int, int]] = Counter()
    for worth, found in proposed:
        if len(out) >= pack.worth.per_statement * len(statements):
            break
        sense = found.sense if models is not None else None
        left, right = statements[found.left], statements[found.right]
        are_set_together = left.article != right.article and found.articles >= STORY
        judged = judge.judge if are_set_together else judge.judge_found
        pair = judged(left, right, sense=sense)
        if pair.judgement.ground is Ground.NOTHING_SHARED:
            continue
        if pair.judgement.ground is Ground.DENIAL:
            denial = pair.left if pair.left.denies else pair.right
            denied[denial.place] += 1
            if denied[denial.place] > pack.worth.of_one_denial:
                continue
        out.append(replace(pair, worth=worth))
    return tuple(sorted(out, key=lambda pair: -pair.worth))


def _own_first(rows: Sequence[tuple[float, Candidate]], count: int) -> list[tuple[float, Candidate]]:
    """The few worthiest pairs of each statement, then all others, so that some do not crowd out the rest."""
    taken: Counter[int] = Counter()
    own: list[tuple[float, Candidate]] = []
    others: list[tuple[float, Candidate]] = []
    for row in rows:
        is_own = min(taken[row[1].left], taken[row[1].right]) < count
        taken.update((row[1].left, row[1].right))
        (own if is_own else others).append(row)
    return own + others
