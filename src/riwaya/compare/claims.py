"""Verdicts between two claims: only the same measure of the same whole, holder, place and time can contradict."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.compare.verdict import Difference, Outcome, Verdict
from riwaya.model.claim import Claim
from riwaya.model.event import Modality, Polarity
from riwaya.text.fold import fold_form

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from riwaya.knowledge.codebook_records import Measures
    from riwaya.model.article import ArticleHead
    from riwaya.model.mention import Mention
    from riwaya.model.timex import Timex

PERCENT = "percent"
_PEOPLE = frozenset({"person", "family"})
"""Units of measures that count people."""
TOLERANCE = 0.02
"""How far two figures may lie apart and still agree, as a share of the larger."""


class Comparable(Struct, frozen=True, kw_only=True):
    """A claim with its references resolved, so that claims of several articles can be compared."""

    article: str
    claim: Claim
    kind: str
    """What is counted, as the codebook of measures has it; the measure itself for outcomes."""
    is_of_people: bool
    """Whether people are counted: then the measure tells who, and the subject may stay open."""
    is_lasting: bool
    """Whether it tells a state, or a sum up to a day, which later figures update; other counts are of one happening."""
    holder: str | None
    """Entity of the subject, or its words where it is linked to nothing; None for people who are linked to nothing."""
    other: str | None
    whole: str | None
    """Of a share: the pack's whole, else the entity of the place it names, else its words."""
    place: str | None
    begin: str | None
    """First ISO date for which it holds: of its times, else the day of publication; None when neither is known."""
    end: str | None

    @property
    def is_share(self) -> bool:
        """Whether it is a part of a whole."""
        return self.claim.unit == PERCENT

    @property
    def order(self) -> tuple[str, str, int, int, str]:
        """Earlier first; the same whichever of two is asked."""
        return self.begin or "", self.article, self.claim.start, self.claim.end, self.claim.id


def comparable_claim(
    head: ArticleHead,
    claim: Claim,
    book: Measures,
    named: Mapping[str, Mention],
    timexes: Iterable[Timex],
    whole: Mention | None,
) -> Comparable:
    """A claim ready for comparison.

    Args:
        head: of its article.
        claim: the claim.
        book: the codebook of measures.
        named: mentions that the claim names, by id.
        timexes: times that it names.
        whole: the mention inside the words of its whole, if there is one.
    """
    measure = next((row for row in book.measures if row.code == claim.measure), None)
    happening = measure.happening if measure is not None else None
    is_of_people = measure is not None and measure.unit in _PEOPLE
    begin, end = (None, None) if claim.compared is not None else _period(claim, timexes, head.published)
    subject = named.get(claim.subject or "")
    is_open = is_of_people and subject is not None and subject.entity is None
    return Comparable(
        article=head.id,
        claim=claim,
        kind=measure.kind if measure is not None else claim.measure,
        is_of_people=is_of_people,
        is_lasting=claim.unit == PERCENT or claim.cumulative or happening in book.states,
        holder=None if is_open else _key(claim.subject, named),
        other=_key(claim.object, named),
        whole=_whole(claim, whole) if claim.unit == PERCENT else None,
        place=_key(claim.place, named),
        begin=begin,
        end=end,
    )


def _period(claim: Claim, timexes: Iterable[Timex], published: str | None) -> tuple[str | None, str | None]:
    """When a figure holds: a sum as of the day it is told, all else at its own time."""
    dated = [(timex.begin, timex.end_date or timex.begin) for timex in timexes if timex.begin is not None]
    if not dated or claim.cumulative:
        return published, published
    return min(begin for begin, _ in dated), max(end for _, end in dated)


def _key(name: str | None, mentions: Mapping[str, Mention]) -> str | None:
    mention = mentions.get(name or "")
    if mention is None:
        return name
    return mention.entity or fold_form(mention.text)


def _whole(claim: Claim, named: Mention | None) -> str | None:
    if claim.whole is not None or claim.whole_text is None:
        return claim.whole
    return named.entity if named is not None else fold_form(claim.whole_text.text)


def compare_claims(left: Comparable, right: Comparable, *, tolerance: float = TOLERANCE) -> Verdict:
    """How two claims stand to each other; the same verdict in either order."""
    first, second = sorted((left, right), key=lambda one: one.order)
    is_linked = _is_linked(first, second)
    time = Difference(field="time", first=days_told(first.begin, first.end), second=days_told(second.begin, second.end))
    differing = [*_differences(first, second)]
    is_one_happening = (first.is_lasting and second.is_lasting) or _is_one_time(first, second)
    if not is_linked and not (_are_timed(first, second) and is_one_happening):
        differing.append(time)
    if differing:
        return Verdict(outcome=Outcome.NOT_COMPARABLE, differences=tuple(differing), is_linked=is_linked)
    figures = Difference(field="figure", first=figure_told(first.claim), second=figure_told(second.claim))
    if _agree(first.claim, second.claim, tolerance):
        return Verdict(outcome=Outcome.AGREES, differences=(figures,), is_linked=is_linked)
    if is_linked or not _is_one_time(first, second):
        times = () if is_linked and time.first is time.second is None else (time,)
        return Verdict(outcome=Outcome.UPDATES, differences=(*times, figures), is_linked=is_linked)
    return Verdict(outcome=Outcome.CONTRADICTS, differences=(figures,))


def _is_linked(first: Comparable, second: Comparable) -> bool:
    """Whether a text sets the two side by side itself."""
    if first.article != second.article:
        return False
    return first.claim.compared == second.claim.id or second.claim.compared == first.claim.id


def _differences(first: Comparable, second: Comparable) -> Iterator[Difference]:
    """What keeps two claims from being compared, but for their times."""
    one, two = first.claim, second.claim
    is_share = first.is_share or second.is_share
    is_held = is_share or not (first.is_of_people and second.is_of_people)
    rows: list[tuple[str, str | None, str | None, bool]] = [
        ("measure", one.measure, two.measure, True),
        ("unit", one.unit, two.unit, True),
        ("holder", first.holder, second.holder, is_held),
    ]
    rows.append(("whole", first.whole, second.whole, True) if is_share else ("place", first.place, second.place, True))
    rows.append(("counting", _counting(one), _counting(two), True))
    if first.other is not None and second.other is not None:
        rows.append(("object", first.other, second.other, False))
    rows.append(("figure", figure_told(one), figure_told(two), True))
    for field, mine, theirs, is_needed in rows:
        if (field != "figure" and mine != theirs) or (is_needed and None in {mine, theirs}):
            yield Difference(field=field, first=mine, second=theirs)
    if not (_is_plain(one) and _is_plain(two)):
        yield Difference(field="mood", first=_mood(one), second=_mood(two))


def _counting(claim: Claim) -> str:
    return "cumulative" if claim.cumulative else "one_time"


def _is_plain(claim: Claim) -> bool:
    return claim.polarity is Polarity.AFFIRMED and claim.modality is Modality.ASSERTED


def _mood(claim: Claim) -> str:
    return f"{claim.polarity.value}, {claim.modality.value}"


def _are_timed(first: Comparable, second: Comparable) -> bool:
    """Whether it is known for both when they hold, or both stand in one article and neither says."""
    if first.begin is None and second.begin is None:
        return first.article == second.article
    return first.begin is not None and second.begin is not None


def _is_one_time(first: Comparable, second: Comparable) -> bool:
    if first.begin is None or second.begin is None:
        return True
    return first.begin <= (second.end or second.begin) and second.begin <= (first.end or first.begin)


def days_told(begin: str | None, end: str | None) -> str | None:
    """First and last day in one: `2018-03-20`, `2018-03-15..2018-03-20`; None where none is known."""
    return begin if end in {None, begin} else f"{begin}..{end}"


def _agree(one: Claim, two: Claim, tolerance: float) -> bool:
    """Whether the bounds that two figures allow meet, within the tolerance."""
    lows, highs = (one.low, two.low), (one.high, two.high)
    low = max((bound for bound in lows if bound is not None), default=None)
    high = min((bound for bound in highs if bound is not None), default=None)
    if low is None or high is None:
        return True
    return low - high <= tolerance * max(abs(low), abs(high))


def figure_told(claim: Claim) -> str | None:
    """A figure with its hedge and unit, such as `about 40000 civilian`; None where a claim has none."""
    if not claim.has_figure:
        return None
    bounds = "..".join("" if bound is None else f"{bound:.15g}" for bound in (claim.low, claim.high))
    figure = bounds if claim.value is None else f"{claim.value:.15g}"
    hedge = "" if claim.comparator is None or claim.comparator.value == "exact" else claim.comparator.value
    return " ".join(filter(None, (hedge, figure, claim.unit)))
