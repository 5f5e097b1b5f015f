"""Current code against gold: analyse each text, score it, pool the counts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import msgspec

from riwaya.errors import EvaluationError
from riwaya.evaluation.judged import Judged, judged
from riwaya.evaluation.scoring import score
from riwaya.evaluation.tally import Row, Tally

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from riwaya.evaluation.gold import GoldText
    from riwaya.evaluation.scoring import Entities
    from riwaya.model.analysis import Analysis
    from riwaya.pipeline import Analyzer


class Printed(Protocol):
    """Any row of a score sheet."""

    def line(self, name: str) -> str:
        """The row as it is printed."""
        ...


def evaluate(
    texts: Iterable[GoldText],
    analyzer: Analyzer,
    entities: Entities,
    *,
    on_text: Callable[[GoldText, Analysis], None] | None = None,
) -> dict[str, Row]:
    """Rows of the score sheet, pooled over `texts`."""
    tally = Tally()
    for text in texts:
        analysis = analyzer.analyze(text.article)
        score(judged(analysis), text.gold, entities, tally)
        if on_text is not None:
            on_text(text, analysis)
    return tally.rows()


def score_pairs(pairs: Iterable[tuple[Judged, Judged]], entities: Entities) -> dict[str, Row]:
    """Rows for predictions that are there already, each with its gold.

    Raises:
        EvaluationError: a prediction is about another text than its gold.
    """
    tally = Tally()
    for predicted, gold in pairs:
        if predicted.article.sha256 not in {None, gold.article.sha256}:
            raise EvaluationError(f"{predicted.article.id} and {gold.article.id} are about different texts.")
        score(predicted, gold, entities, tally)
    return tally.rows()


def sheet(rows: Mapping[str, Printed]) -> str:
    """The score sheet, a line a row."""
    return "\n".join(row.line(name) for name, row in rows.items())


def sheet_json(rows: Mapping[str, Printed]) -> str:
    """The same rows as JSON, indented by one."""
    return msgspec.json.format(msgspec.json.encode(rows), indent=1).decode()
