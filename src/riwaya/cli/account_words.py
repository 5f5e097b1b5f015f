"""Answers of an account in a few words, each with the numbers of the notes that quote it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.cli.marks import Mark, mark_quote, window
from riwaya.cli.naming_tables import SIGNS
from riwaya.compare.account_items import OWN, Question
from riwaya.export.citation import web_address
from riwaya.export.page import Note, Quotation
from riwaya.model.event import Modality, Polarity
from riwaya.model.span import Quote, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from riwaya.cli.wording import Wording
    from riwaya.compare.account_items import Item
    from riwaya.compare.cited import Cited
    from riwaya.compare.joined import JoinedArticle

_LAYER = "events"
_NOTE_WIDTH = 240
"""Code points of a sentence that a note shows."""
_PRINTED = 1500
"""Code points that a quotation for print shows."""


class Notes:
    """Numbers sentences as they are first cited; all words of one sentence share its note."""

    def __init__(self, articles: Mapping[str, JoinedArticle], wording: Wording) -> None:
        self._articles, self._wording = articles, wording
        self._numbers: dict[tuple[str, Span], int] = {}
        self._first: dict[int, Mark] = {}

    def number(self, cited: Cited) -> int:
        """The number of the note that quotes some words."""
        sentence = self._articles[cited.article].sentence([Span(cited.start, cited.end)]).span
        number = self._numbers.setdefault((cited.article, sentence), len(self._numbers) + 1)
        self._first.setdefault(number, Mark(_LAYER, cited.start, cited.end))
        return number

    def all(self) -> Iterable[Note]:
        """The notes, long sentences cut round the words first cited."""
        for (article, sentence), number in self._numbers.items():
            joined = self._articles[article]
            quote = Quote(start=sentence.start, end=sentence.end, text=sentence.of(joined.article.text))
            shown = mark_quote(quote, [], self._first[number], styled=True, limit=_NOTE_WIDTH).plain
            yield Note(number, " ".join(shown.split()), self._wording.citation(joined.article.head, quote))

    def quotations(self) -> Iterator[Quotation]:
        """The notes for print: sentences in whole, cut only where they are as long as a page."""
        for (article, sentence), number in self._numbers.items():
            joined, first = self._articles[article], self._first[number]
            head, text = joined.article.head, joined.article.text
            begin, end = window(Quote(start=sentence.start, end=sentence.end, text=sentence.of(text)), first, _PRINTED)
            before = ("… " if begin > sentence.start else "") + text[begin : max(begin, first.start)]
            after = text[min(end, first.end) : end] + (" …" if end < sentence.end else "")
            yield Quotation(
                number=number,
                before=before,
                words=text[first.start : min(end, first.end)],
                after=after,
                language=head.language,
                source=self._wording.citation(head, Quote(start=begin, end=end, text=text[begin:end])),
                url=web_address(head.url),
            )


class AccountWords:
    """Words answers in the user's language."""

    def __init__(self, wording: Wording, notes: Notes, *, limit: int) -> None:
        self._wording, self._labels, self._say = wording, wording.labels, wording.say
        self._notes, self._limit = notes, limit

    def cell(self, question: Question, items: Sequence[Item]) -> tuple[str, ...]:
        """The answers of one teller, those that most articles give; how many more there are."""
        lines = [self.line(question, item) for item in items[: self._limit]]
        more = len(items) - self._limit
        return (*lines, self._say("accounts.more", count=more)) if more > 0 else tuple(lines)

    def line(self, question: Question, item: Item) -> str:
        """One answer with the number of its note, and of how many articles give it where they are several."""
        count = len(item.articles)
        times = f" ×{count}" if count > 1 else ""
        return f"{self._answer(question, item)}{times} [{self._notes.number(item.cited[0])}]"

    def _answer(self, question: Question, item: Item) -> str:
        words = f"«{' '.join(item.cited[0].text.split())}»"
        match question:
            case Question.WHAT:
                return words if item.code is None else f"{words} ({self._labels.event_code(item.code)})"
            case Question.WHO | Question.WHOM | Question.WHERE:
                return words if item.entity is None else self._labels.entity(item.entity)
            case Question.WHEN:
                return item.begin or "" if item.begin == item.end else f"{item.begin} … {item.end}"
            case Question.HOW_MANY:
                return self._figure(item)
            case Question.OUTCOME:
                return self._mood(item) if item.code is None else f"{self._labels.measure(item.code)}: {words}"
            case Question.WORD_OF:
                return self.word_of(item)
            case Question.NAMES:
                sign = SIGNS[item.naming] if item.naming is not None else ""
                return f"{self._labels.entity(item.entity or '')}: {sign} {words}".replace("  ", " ")
            case Question.LOADED:
                return f"{words} ({self._labels.loaded(item.code or '')})"

    def word_of(self, item: Item) -> str:
        """The chain of those who say so; the outlet itself where nobody else does."""
        if item.key == OWN:
            return self._say("accounts.own")
        return self._say.joined(map(self._wording.speaker, item.voices), " <- ")

    def _figure(self, item: Item) -> str:
        claim = item.claim
        if claim is None:
            return ""
        parts = [f"{self._labels.measure(claim.measure)}: {self._wording.figure(claim, item.quantity)}"]
        if claim.polarity is not Polarity.AFFIRMED or claim.modality is not Modality.ASSERTED:
            parts.append(self._mood(item))
        if item.voices:
            parts.append(f"({self.word_of(item)})")
        return " ".join(parts)

    def _mood(self, item: Item) -> str:
        if item.polarity is None or item.modality is None:
            return ""
        if item.polarity is Polarity.AFFIRMED and item.modality is Modality.ASSERTED:
            return self._say("accounts.as_fact")
        return self._wording.mood(item.polarity, item.modality)
