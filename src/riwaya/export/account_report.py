"""What `riwaya accounts` prints: happenings on a line of time, accounts side by side, figures and verdicts."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, TypeAlias

from msgspec import Struct

from riwaya.compare.account_items import tells_harm
from riwaya.compare.accounts import Account, make_account
from riwaya.compare.article_accounts import ArticleAccount, find_article_account
from riwaya.compare.cited import find_place
from riwaya.compare.event_rows import EventRow
from riwaya.compare.evidence_records import Evidence
from riwaya.compare.figure_trails import Trail, find_trails
from riwaya.compare.happenings import Happening, Manner, find_happenings, make_happening
from riwaya.compare.judged_pairs import QUIET
from riwaya.compare.name_uses import NameUseFinder
from riwaya.compare.place_context import PlaceContext
from riwaya.errors import UnknownHappeningError
from riwaya.export.verdict_rows import VerdictRow, is_shown, told_relations
from riwaya.knowledge.codebooks import load_codebook
from riwaya.model.article import ArticleHead
from riwaya.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from riwaya.compare.accounts import GroupOf
    from riwaya.compare.cited import Cited
    from riwaya.compare.claim_rows import ClaimRow
    from riwaya.compare.event_clusters import EventCluster
    from riwaya.compare.joined import JoinedArticle
    from riwaya.compare.judged_pairs import Relation
    from riwaya.compare.name_uses import NameUse
    from riwaya.compare.trail_judge import Told, TrailJudge
    from riwaya.knowledge.pack import Pack
    from riwaya.model.span import Quote
    from riwaya.model.timex import Timex

    Known: TypeAlias = Mapping[frozenset[tuple[str, int, int]], Told]
    """What is told of two statements, by their places."""
    Verdicts: TypeAlias = Callable[[], Sequence[VerdictRow]]
    """Those between all statements of the store, as people corrected them, the surest first."""

_OFTEN = 2
"""Verdicts of one relation that a statement stands for at most."""
_DETAILED = 3
"""Happenings that get a table of their own where a place, actor or window is asked for."""


class TimelineLine(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A happening and who tells of it."""

    id: str
    begin: str | None
    end: str | None
    is_dated: bool
    """Whether a text gives the day; else it is the day of publication."""
    is_speech: bool
    """Whether it is something said: a demand, an accusation."""
    best: EventRow
    """What stands for it: the telling that has most of who, whom and where."""
    articles: tuple[str, ...]
    manners: dict[str, Manner]
    """By outlet or camp."""


class HappeningAccount(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One happening as each side tells it."""

    happening: TimelineLine
    evidence: Evidence
    """Who stands behind it, and the grade that follows."""
    account: Account
    trails: tuple[Trail, ...]
    verdicts: tuple[VerdictRow, ...]


class AccountReport(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """All of an event, or of an actor, a place, a window of time."""

    articles: tuple[ArticleHead, ...]
    """Those that tell, by date."""
    quoted: tuple[ArticleHead, ...]
    """Others that a verdict quotes, by date."""
    timeline: tuple[TimelineLine, ...]
    together: Account | None
    """All happenings in one table; None where one event was asked for."""
    accounts: tuple[HappeningAccount, ...]
    """One each for the happenings that most sides tell."""
    trails: tuple[Trail, ...]
    verdicts: tuple[VerdictRow, ...]
    """Between all that is told, and not only in the happenings that have an account of their own."""


class Accounts:
    """Makes reports of the articles of a store, which are clustered once."""

    def __init__(
        self,
        articles: Mapping[str, JoinedArticle],
        clusters: Sequence[EventCluster],
        pack: Pack,
        *,
        group_of: GroupOf,
        copies: Mapping[str, str],
        grade: Callable[[EventCluster], Evidence],
        verdicts: Verdicts,
        trail_judge: TrailJudge,
    ) -> None:
        self._trail_judge = trail_judge
        self._articles, self._clusters = articles, clusters
        self._by_id, self._grade = {one.id: one for one in clusters}, grade
        self._group_of, self._copies, self._verdicts = group_of, copies, verdicts
        self._names, self._least = NameUseFinder(pack), pack.verdict_scoring.shown
        self._contexts: dict[str, PlaceContext] = {}
        self._named: dict[str, tuple[NameUse, ...]] = {}

    def of_event(self, name: str) -> AccountReport:
        """The report of one happening, by the id of its cluster, or by `ARTICLE:START-END` of words that tell of it.

        Raises:
            UnknownHappeningError: no cluster has the id or holds the words.
        """
        cluster = next((one for one in self._clusters if one.id == name or _holds(one, name)), None)
        happening = None if cluster is None else make_happening(cluster, self._articles)
        if cluster is None or happening is None:
            raise UnknownHappeningError(f"no happening is called {name!r}. `riwaya compare` lists them with their ids.")
        verdicts = self._verdicts()
        found = self._account(happening, verdicts, told_relations(verdicts, self._least))
        return AccountReport(
            articles=self._heads(happening.articles),
            quoted=self._heads(_articles_of(found.verdicts) - {*happening.articles}),
            timeline=(found.happening,),
            together=None,
            accounts=(found,),
            trails=found.trails,
            verdicts=found.verdicts,
        )

    def of_all(self, takes_event: Callable[[EventRow], bool], takes_claim: Callable[[ClaimRow], bool]) -> AccountReport:
        """The report of all happenings of which an event is asked for, with the figures that are asked for."""
        happenings = find_happenings(
            self._clusters,
            self._articles,
            lambda row: takes_event(self._places(row.article.id).placed_event(row)),
        )
        told = [self._line(one) for one in happenings]
        claims = self._claims_taken(takes_claim)
        tellings = self._tellings(happenings, claims)
        shared = sorted((one for one in happenings if len(one.articles) > 1), key=self._rank)
        ids = [one.article.id for one in tellings]
        verdicts = self._verdicts() if tellings else ()
        known = told_relations(verdicts, self._least)
        detailed = [self._account(one, verdicts, known) for one in shared[:_DETAILED]]
        told_apart = self._told_apart(tellings, verdicts)
        return AccountReport(
            articles=self._heads(ids),
            quoted=self._heads(_articles_of(told_apart) - {*ids}),
            timeline=tuple(told),
            together=make_account(tellings, self._group_of, self._copies) if tellings else None,
            accounts=tuple(detailed),
            trails=self._judged((row for rows in claims.values() for row in rows), known, least=2),
            verdicts=told_apart,
        )

    def _claims_taken(self, takes: Callable[[ClaimRow], bool]) -> dict[str, list[ClaimRow]]:
        """Figures that are asked for, by article."""
        found = {one: [row for row in self._places(one).claims() if row.claim.has_figure] for one in self._articles}
        taken = {one: [row for row in rows if takes(row)] for one, rows in found.items()}
        return {one: rows for one, rows in taken.items() if rows}

    def _places(self, article: str) -> PlaceContext:
        if article not in self._contexts:
            self._contexts[article] = PlaceContext(self._articles[article])
        return self._contexts[article]

    def _uses(self, article: str) -> tuple[NameUse, ...]:
        if article not in self._named:
            joined = self._articles[article]
            self._named[article] = self._names.find(joined.article, joined.analysis)
        return self._named[article]

    def _rank(self, happening: Happening) -> tuple[bool, int, int, str]:
        """Deeds before words, then what most sides tell."""
        sides = len(happening.manners(self._group_of))
        return happening.is_speech, -sides, -len(happening.articles), happening.id

    def _account(self, happening: Happening, verdicts: Sequence[VerdictRow], known: Known) -> HappeningAccount:
        tolls = {one: list(self._tolls(one, happening)) for one in happening.articles}
        tellings = self._tellings([happening], tolls)
        return HappeningAccount(
            happening=self._line(happening),
            evidence=self._grade(self._by_id[happening.id]),
            account=make_account(tellings, self._group_of, self._copies),
            trails=self._judged((claim for telling in tellings for claim in telling.claims), known),
            verdicts=self._told_apart(tellings, verdicts),
        )

    def _judged(self, rows: Iterable[ClaimRow], known: Known, *, least: int = 1) -> tuple[Trail, ...]:
        """The trails of some figures that so many articles tell at least."""
        trails = (one for one in find_trails(rows) if len(one.articles) >= least)
        return self._trail_judge.judge(trails, self._articles, known)

    def _tolls(self, article: str, happening: Happening) -> Iterator[ClaimRow]:
        """The dead and hurt that an article counts at the place of a happening of harm, and at no other time."""
        if happening.best.event.type not in load_codebook("evidence-grades").harm.types:
            return
        places = {place.entity for row in happening.events for place in row.places if place.entity is not None}
        for row in self._places(article).claims():
            days = [one for one in row.timexes if one.begin is not None]
            is_then = not days or any(_share_a_day(one, happening) for one in days)
            if tells_harm(row.claim.measure) and is_then and row.place is not None and row.place.entity in places:
                yield row

    def _tellings(
        self, happenings: Iterable[Happening], claims: Mapping[str, Sequence[ClaimRow]]
    ) -> list[ArticleAccount]:
        words: dict[str, list[Quote]] = {one: [] for one, rows in claims.items() if rows}
        for happening in happenings:
            for member in happening.members:
                words.setdefault(member.article, []).append(member.trigger)
        return [
            find_article_account(self._articles[one], told, self._uses(one), claims.get(one, ()))
            for one, told in words.items()
        ]

    def _line(self, happening: Happening) -> TimelineLine:
        manners = happening.manners(self._group_of)
        return TimelineLine(
            id=happening.id,
            begin=happening.begin,
            end=happening.end,
            is_dated=happening.is_dated,
            is_speech=happening.is_speech,
            best=happening.best,
            articles=happening.articles,
            manners={group or "": manner for group, manner in manners.items()},
        )

    def _heads(self, ids: Iterable[str]) -> tuple[ArticleHead, ...]:
        heads = (self._articles[one].analysis.article for one in ids)
        return tuple(sorted(heads, key=lambda head: head.age))

    def _told_apart(self, tellings: Sequence[ArticleAccount], verdicts: Sequence[VerdictRow]) -> tuple[VerdictRow, ...]:
        """Those verdicts that are sure and stand between what different articles say of what is told.

        One side that tells of it is enough: a sure verdict says that the other does, too. Where nobody can tell how
        sure it is, both have to. Those that differ come first; each statement stands for a few of one relation.
        """
        told = {
            one.article.id: [*(words.span for words in one.words), *(row.claim.span for row in one.claims)]
            for one in tellings
        }

        def tells(side: Cited) -> bool:
            return any(Span(side.start, side.end).overlaps(span) for span in told.get(side.article, ()))

        def is_of_it(row: VerdictRow) -> bool:
            is_sure = row.score is not None or row.judged is not None
            return (any if is_sure else all)(tells(side) for side in (row.left, row.right))

        found = [
            row
            for row in verdicts
            if row.left.article != row.right.article and is_shown(row, self._least) and is_of_it(row)
        ]
        return tuple(_first_ones(sorted(found, key=lambda row: row.relation in QUIET)))


def _articles_of(rows: Iterable[VerdictRow]) -> set[str]:
    return {side.article for row in rows for side in (row.left, row.right)}


def _first_ones(rows: Iterable[VerdictRow]) -> Iterator[VerdictRow]:
    """The verdicts without further ones of a statement that stands for enough of a relation already; people's all."""
    seen: Counter[tuple[Relation, Cited]] = Counter()
    for row in rows:
        keys = [(row.relation, side) for side in (row.left, row.right)]
        if row.judged is not None or all(seen[key] < _OFTEN for key in keys):
            seen.update(keys)
            yield row


def _share_a_day(timex: Timex, happening: Happening) -> bool:
    begin, end = timex.begin or "", timex.end_date or timex.begin or ""
    return happening.begin is None or (begin <= (happening.end or happening.begin) and happening.begin <= end)


def _holds(cluster: EventCluster, name: str) -> bool:
    """Whether `ARTICLE:START-END` names words of a member."""
    place = find_place(name)
    return place is not None and any(
        one.article == place[0] and one.trigger.span.overlaps(place[1]) for one in cluster.members
    )
