"""A second reader of one article: asked window by window, checked, compared; out come proposals and a log."""

from __future__ import annotations

import hashlib
from collections import Counter, deque
from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct

from riwaya.judgements.making import make_target, now
from riwaya.model.article import sha256_of
from riwaya.model.proposal import Proposal, ReadingState, SecondReading
from riwaya.second.answers import read_answer
from riwaya.second.checking import Checker
from riwaya.second.comparing import compare
from riwaya.second.question import halves, windows_of

if TYPE_CHECKING:
    from riwaya.compare.joined import JoinedArticle
    from riwaya.model.article import Article
    from riwaya.model.proposal import Price, SecondCall
    from riwaya.model.span import Span
    from riwaya.second.asking import Asked, Asker
    from riwaya.second.checking import Found
    from riwaya.second.comparing import Difference
    from riwaya.second.endpoint import Endpoint
    from riwaya.second.question import Question, Window

_DIGEST = 12


class SecondOpinion(Struct, frozen=True, kw_only=True):
    """What came of asking about one article."""

    reading: SecondReading
    proposals: tuple[Proposal, ...]
    trouble: str | None
    """What went wrong, for people; None: nothing."""
    is_spent: bool
    """The limits do not allow to go on."""
    is_hopeless: bool
    """No other article will be answered either."""
    is_interrupted: bool
    """Somebody ended it (Ctrl-C); what had been answered is here."""


class _Gathered:
    """What the windows of one article gave so far."""

    def __init__(self, article: Article) -> None:
        self.checker = Checker(article.text)
        self.found: list[Found] = []
        self.answered: list[Span] = []
        self.calls: list[SecondCall] = []
        self.troubles: Counter[str] = Counter()
        self.is_spent = self.is_hopeless = self.is_interrupted = False

    @property
    def state(self) -> ReadingState:
        """How it ended."""
        if not self.troubles:
            return ReadingState.DONE
        return ReadingState.PARTIAL if self.answered else ReadingState.FAILED


class SecondReader:
    """Asks one model about articles."""

    def __init__(self, endpoint: Endpoint, question: Question, asker: Asker, price: Price | None = None) -> None:
        self.endpoint, self.question = endpoint, question
        self._asker, self._price = asker, price

    def knows(self, article: Article, readings: tuple[SecondReading, ...]) -> bool:
        """Whether this model has answered this question about this text."""
        asked = (sha256_of(article.text), self.endpoint.model, self.question.version, ReadingState.DONE)
        return any((one.sha256, one.model, one.prompt, one.state) == asked for one in readings)

    def read(self, joined: JoinedArticle) -> SecondOpinion:
        """What the second reader would change in an article as people judged it."""
        article, at = joined.article, now()
        gathered = self._gather(article)
        layers = self.question.layers
        compared = compare(joined, gathered.found, gathered.answered, layers)
        reading = SecondReading(
            id="",
            article=article.id,
            sha256=sha256_of(article.text),
            model=self.endpoint.model,
            host=self.endpoint.host,
            prompt=self.question.version,
            layers=layers,
            at=at,
            state=gathered.state,
            calls=tuple(gathered.calls),
            records=gathered.checker.records,
            accepted=len(gathered.found),
            refused={reason.value: count for reason, count in sorted(gathered.checker.refused.items()) if count},
            agreed=compared.agreed,
            proposals=len(compared.differences),
            price=self._price,
        )
        reading = msgspec.structs.replace(reading, id=f"s-{_digest(reading)}")
        return SecondOpinion(
            reading=reading,
            proposals=tuple(_proposal(one, article, reading) for one in compared.differences),
            trouble=self._trouble(gathered),
            is_spent=gathered.is_spent,
            is_hopeless=gathered.is_hopeless,
            is_interrupted=gathered.is_interrupted,
        )

    def _gather(self, article: Article) -> _Gathered:
        """Asks about each window; one whose answer does not fit is asked about in halves."""
        gathered = _Gathered(article)
        waiting = deque(windows_of(article.text))
        while waiting and not gathered.is_spent and not gathered.is_hopeless:
            window = waiting.popleft()
            try:
                asked = self._ask(article, window)
            except KeyboardInterrupt:
                gathered.is_interrupted = True
                gathered.troubles["interrupted"] += 1
                break
            gathered.calls += asked.calls
            gathered.is_spent, gathered.is_hopeless = asked.is_spent, asked.is_hopeless
            if asked.text is not None:
                self._take(gathered, asked.text, window)
            elif asked.is_truncated and (smaller := halves(window)):
                waiting.extendleft(reversed(smaller))
            else:
                gathered.troubles[asked.detail] += 1
        return gathered

    def _ask(self, article: Article, window: Window) -> Asked:
        return self._asker.ask(
            self.question.messages(article.text, window),
            sentences=len(window.sentences),
            is_usable=lambda text: read_answer(text, self.question.layers) is not None,
        )

    def _take(self, gathered: _Gathered, text: str, window: Window) -> None:
        answer = read_answer(text, self.question.layers)
        if answer is not None:
            gathered.found += gathered.checker.check(answer, window)
            gathered.answered += [span for _, span in window.sentences]

    def _trouble(self, gathered: _Gathered) -> str | None:
        if not gathered.troubles:
            return None
        told = ", ".join(f"{detail} ({count})" for detail, count in gathered.troubles.items())
        is_failed = gathered.state is ReadingState.FAILED
        what = "gave no usable answer" if is_failed else "left parts without a usable answer"
        return f"the second reader {self.endpoint.model} at {self.endpoint.host} {what}: {told}."


def _proposal(difference: Difference, article: Article, reading: SecondReading) -> Proposal:
    proposal = Proposal(
        id="",
        kind=difference.kind,
        targets=tuple(make_target(article, span) for span in difference.spans),
        layer=difference.layer,
        labels=dict(difference.labels),
        was=dict(difference.was),
        reading=reading.id,
        model=reading.model,
        host=reading.host,
        prompt=reading.prompt,
        at=reading.at,
    )
    same = msgspec.structs.replace(proposal, reading="", at="", host="")
    return msgspec.structs.replace(proposal, id=f"p-{_digest(same)}")


def _digest(record: Struct) -> str:
    return hashlib.sha256(msgspec.json.encode(record, order="sorted")).hexdigest()[:_DIGEST]
