"""Current code against the event sentences: rules, classifiers, both, and the words that events mark."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from msgspec import Struct

from riwaya.evaluation.gsr import FAMILIES, marked_words, score_spans, sentence_row
from riwaya.evaluation.tally import Tally
from riwaya.model.article import Article, sha256_of
from riwaya.model.event import Modality, Polarity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from riwaya.evaluation.event_sentences import EventSentences
    from riwaya.evaluation.gsr import GsrSentence, GsrSpans, SentenceRow
    from riwaya.evaluation.tally import Row
    from riwaya.extract.happenings import Happening
    from riwaya.extract.sentence_votes import SentenceVote, SentenceVoter
    from riwaya.pipeline import Analyzer

    Array = np.ndarray


class Answers(Struct, frozen=True):
    """What is said of each scored sentence of a family."""

    yes: Array
    """bool [n]: the annotators."""
    rules: Array
    """bool [n]: the event layer has an event of the family as a fact."""
    scores: Array
    """float [n]: the classifier; NaN without models."""
    classifier: Array
    """bool [n]."""

    def rows(self, family: str) -> dict[str, SentenceRow]:
        """A row a method; `both` is a yes of rules and classifier."""
        always = np.ones(len(self.yes), np.bool_)
        out = {
            f"{family} always yes": sentence_row(self.yes, always, np.zeros(len(self.yes))),
            f"{family} rules": sentence_row(self.yes, self.rules),
        }
        if np.isnan(self.scores).all():
            return out
        together = np.where(self.rules, self.scores, -1.0)
        out[f"{family} classifier"] = sentence_row(self.yes, self.classifier, self.scores)
        out[f"{family} both"] = sentence_row(self.yes, self.classifier & self.rules, together)
        return out


def evaluate_sentences(
    sentences: Sequence[GsrSentence],
    reader: EventSentences,
    voter: SentenceVoter | None,
    *,
    on_text: Callable[[], None] | None = None,
) -> dict[str, SentenceRow]:
    """Rows of each family by the current rules and by classifiers.

    The shipped classifiers have seen the development part of the set, where their rows tell no more than that they
    fit; by folds of documents they are measured by `python -m training evaluate --events`.
    """
    asked = [one for one in sentences if one.is_scored]
    answers = {family: _Answers() for family in FAMILIES}
    for one, (words, happenings) in zip(asked, reader.read([one.text for one in asked]), strict=True):
        votes = voter.vote(words, happenings) if voter is not None else []
        answers[one.family].add(one, rules_say(happenings, one.family), votes)
        if on_text is not None:
            on_text()
    given = {family: answer.done() for family, answer in answers.items() if answer.yes}
    return {name: row for family, answer in given.items() for name, row in answer.rows(family).items()}


def rules_say(happenings: Iterable[Happening], family: str) -> bool:
    """Whether the rules report an event of a family as a fact."""
    return any(
        one.trigger.group.type == family
        and one.mood.polarity is Polarity.AFFIRMED
        and one.mood.modality is Modality.ASSERTED
        for one in happenings
    )


class _Answers:
    """Collects answers."""

    def __init__(self) -> None:
        self.yes: list[bool] = []
        self.rules: list[bool] = []
        self.scores: list[float] = []
        self.classifier: list[bool] = []

    def add(self, one: GsrSentence, is_fact: bool, votes: Sequence[SentenceVote]) -> None:
        """Takes in a sentence; one that is read as several counts as its best part."""
        known = [vote.reports[one.family] for vote in votes if one.family in vote.reports]
        self.yes.append(one.is_yes)
        self.rules.append(is_fact)
        self.scores.append(max((vote.probability for vote in known), default=np.nan))
        self.classifier.append(any(vote.is_yes for vote in known))

    def done(self) -> Answers:
        """Everything as arrays."""
        flags = (np.array(values, np.bool_) for values in (self.yes, self.rules, self.classifier))
        yes, rules, classifier = flags
        return Answers(yes, rules, np.array(self.scores), classifier)


def evaluate_spans(
    spans: Sequence[GsrSpans], analyzer: Analyzer, *, on_text: Callable[[], None] | None = None
) -> dict[str, Row]:
    """Word rows of the span files."""
    tally = Tally()
    for one in spans:
        analysis = analyzer.analyze(Article(id=f"gsr-{sha256_of(one.text)[:12]}", text=one.text))
        score_spans(marked_words(analysis, one.text, one.family), one, tally)
        if on_text is not None:
            on_text()
    return tally.rows()
