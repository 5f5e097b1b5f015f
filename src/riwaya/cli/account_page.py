"""The page that `riwaya accounts` prints: line of time, accounts side by side, figures, verdicts, notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.cli.account_words import AccountWords, Notes
from riwaya.cli.reasons import reason_words
from riwaya.cli.source_lines import evidence_lines
from riwaya.cli.trail_words import trail_blocks
from riwaya.cli.verdict_lines import how_sure
from riwaya.compare.cited import cite
from riwaya.compare.happenings import Manner
from riwaya.compare.judged_pairs import QUIET
from riwaya.export.page import Chronicle, Entry, Grid, Heading, Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from riwaya.cli.wording import Wording
    from riwaya.compare.accounts import Account, Teller
    from riwaya.compare.cited import Cited
    from riwaya.compare.event_rows import EventRow
    from riwaya.compare.figure_trails import Trail
    from riwaya.compare.groups import By
    from riwaya.compare.joined import JoinedArticle
    from riwaya.export.account_report import AccountReport, HappeningAccount, TimelineLine
    from riwaya.export.page import Block, Quotation
    from riwaya.export.verdict_rows import VerdictRow

_SIGNS = {Manner.TOLD: "●", Manner.DENIED: "✗", Manner.UNREAL: "○"}
_VERDICT_WIDTHS = (13, 30, 30, 27)
_LINES = 5
"""Happenings on the line of time for each answer that a cell may show."""


class AccountPage:
    """Makes the page of a report in the user's language."""

    def __init__(
        self, articles: Mapping[str, JoinedArticle], wording: Wording, by: By, *, limit: int, is_printed: bool = False
    ) -> None:
        """Where it is printed, figures are drawn, and nothing is said of how to see more."""
        self._wording, self._say, self._by, self._limit = wording, wording.say, by, limit
        self._is_printed = is_printed
        self._notes = Notes(articles, wording)
        self._words = AccountWords(wording, self._notes, limit=limit)

    def blocks(self, report: AccountReport, asked: str) -> list[Block]:
        """All blocks in their order.

        Args:
            report: what was found.
            asked: what was asked for, in words.
        """
        say = self._say
        body = self.body(report)
        notes: list[Block] = [Heading(say("accounts.notes"), 2), *self._notes.all(), Paragraph(say("accounts.machine"))]
        return [Heading(say("accounts.title", asked=asked), 1), *body, *notes]

    def body(self, report: AccountReport) -> list[Block]:
        """What stands between the title and the notes."""
        out: list[Block] = [Paragraph(self._summary(report))]
        if report.together is not None:
            out += self._timeline(report.timeline)
            out += [Heading(self._say("accounts.together"), 2), self._table(report.together)]
        for one in report.accounts:
            if report.together is not None:
                out.append(Heading(self.gist(one.happening.best), 2))
            out += self._one(one)
        if report.together is not None:
            out += self._trails(report.trails)
        return [*out, *self._verdicts(report.verdicts)]

    def quotations(self) -> Iterator[Quotation]:
        """The sentences that the body cites, once it is made."""
        return self._notes.quotations()

    def _summary(self, report: AccountReport) -> str:
        account = report.together or next((one.account for one in report.accounts), None)
        tellers = () if account is None else account.tellers
        texts, articles = sum(one.texts for one in tellers), sum(len(one.articles) for one in tellers)
        days = [head.published for head in report.articles if head.published is not None]
        span = f"{min(days)} … {max(days)}" if days else self._say("pairs.untold")
        return self._say("accounts.summary", articles=articles, texts=texts, tellers=len(tellers), days=span)

    def _timeline(self, lines: Sequence[TimelineLine]) -> Iterator[Block]:
        """What several articles tell, by day, and how much else there is."""
        say, most = self._say, self._limit * _LINES
        shared = sorted((one for one in lines if len(one.articles) > 1), key=lambda one: (-len(one.articles), one.id))
        shown = sorted(shared[:most] or lines[:most], key=lambda one: (one.begin or "9999", one.id))
        yield Heading(say("accounts.timeline"), 2)
        columns = (say("column.when"), say("column.what"), say("column.told_by"), say("column.id"))
        yield Chronicle(columns, tuple(map(self._entry, shown)))
        yield Paragraph(say("accounts.signs"))
        if len(lines) > len(shown):
            key = "accounts.else_printed" if self._is_printed else "accounts.else"
            yield Paragraph(say(key, count=len(lines) - len(shown)))

    def _entry(self, line: TimelineLine) -> Entry:
        told = tuple(f"{_SIGNS[manner]} {self._group(group)}" for group, manner in sorted(line.manners.items()))
        text = f"{self.gist(line.best)} [{self._number(line.best)}]"
        return Entry(self._day(line), text, told, line.id)

    def _day(self, line: TimelineLine) -> str:
        if line.begin is None:
            return self._say("pairs.untold")
        day = line.begin if line.begin == line.end else f"{line.begin} … {line.end}"
        return day if line.is_dated else self._say("accounts.published", day=day)

    def _number(self, row: EventRow) -> int:
        return self._notes.number(cite(row.article.id, row.event.trigger))

    def gist(self, row: EventRow) -> str:
        """Who, what, whom and where of an event."""
        wording = self._wording.within(row.quote)
        what = f"{wording.labels.event_type(row.event)} «{row.event.trigger.text}»"
        who, whom, where = (wording.parties(mentions) for mentions in (row.actors, row.recipients, row.places))
        parts = [what, who and self._say("accounts.by", who=who), whom and self._say("accounts.to", whom=whom)]
        return self._say.joined([*filter(None, parts), *filter(None, [where])], " · ")

    def _one(self, one: HappeningAccount) -> Iterator[Block]:
        say, line = self._say, one.happening
        yield Paragraph(say("accounts.happening", id=line.id, day=self._day(line), articles=len(line.articles)))
        yield from (Paragraph(told) for told in evidence_lines(one.evidence, self._wording, why=True))
        yield self._table(one.account)
        yield from self._trails(one.trails, least=2)

    def _table(self, account: Account) -> Grid:
        say = self._say
        columns = (say("accounts.question"), *map(self._teller, account.tellers))
        rows = tuple(
            (
                (say(f"question.{line.question}"),),
                *(self._words.cell(line.question, items) for items in line.cells),
            )
            for line in account.lines
        )
        return Grid(columns, rows)

    def _teller(self, teller: Teller) -> str:
        return self._say("accounts.teller", group=self._group(teller.group), texts=teller.texts)

    def _group(self, group: str) -> str:
        return self._wording.labels.group(group, self._by) if group else self._say("accounts.unknown")

    def _trails(self, trails: Sequence[Trail], *, least: int = 1) -> Iterator[Block]:
        shown = [trail for trail in trails if len(trail.steps) >= least][: self._limit]
        if shown:
            yield Heading(self._say("accounts.figures"), 2)
            yield from trail_blocks(shown, self._wording, self._notes, level=3, drawn=self._is_printed)

    def _verdicts(self, verdicts: Sequence[VerdictRow]) -> Iterator[Block]:
        told = [row for row in verdicts if row.relation not in QUIET][: 3 * self._limit]
        if not told:
            return
        yield Heading(self._say("accounts.differences"), 2)
        columns = ("relation", "left", "right", "reason")
        rows = tuple(
            (
                (self._relation(row),),
                (self._statement(row.left),),
                (self._statement(row.right),),
                (reason_words(row.reason, self._wording),),
            )
            for row in told
        )
        yield Grid(tuple(self._say(f"column.{name}") for name in columns), rows, _VERDICT_WIDTHS)

    def _relation(self, row: VerdictRow) -> str:
        """What differs, and how sure that is."""
        told, sure = self._say(f"relation_of.{row.relation}"), how_sure(row, self._say)
        return f"{told} ({sure})" if sure else told

    def _statement(self, side: Cited) -> str:
        return f"«{' '.join(side.text.split())}» [{self._notes.number(side)}]"
