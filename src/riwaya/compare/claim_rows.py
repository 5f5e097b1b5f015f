"""Claims with all that their ids name: what is measured, of what whole, who holds it, where and when, on whose word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from riwaya.compare.claims import Comparable, comparable_claim
from riwaya.compare.joined import Voice
from riwaya.compare.pairs import pair_claims
from riwaya.compare.verdict import Verdict
from riwaya.knowledge.codebooks import load_codebook
from riwaya.model.article import ArticleHead
from riwaya.model.claim import Claim
from riwaya.model.mention import Mention
from riwaya.model.quantity import Quantity
from riwaya.model.span import Quote
from riwaya.model.timex import Timex

if TYPE_CHECKING:
    from collections.abc import Iterable

    from riwaya.compare.joined import JoinedArticle
    from riwaya.knowledge.codebook_records import Measures


class ClaimRow(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One claim, ready to be read without its article."""

    article: ArticleHead
    claim: Claim
    subject: Mention | None
    """None: `claim.subject` is an entity of the pack, or the text leaves it open."""
    object: Mention | None
    """As `subject`."""
    place: Mention | None
    whole: Mention | None
    """The place that the words of the whole name, where they name one."""
    timexes: tuple[Timex, ...]
    quantity: Quantity | None
    """The quantity that holds the figure; None where other words give it."""
    compared: Claim | None
    """The claim that it is set against."""
    voices: tuple[Voice, ...]
    """Who is reported to say so, the one nearest to the outlet first; empty: the outlet itself."""
    quote: Quote
    """The sentence of the claim."""


class PairRow(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Two claims side by side."""

    verdict: Verdict
    first: ClaimRow
    second: ClaimRow


def claim_rows(joined: JoinedArticle) -> tuple[ClaimRow, ...]:
    """The claims of an article, in the order of the analysis."""
    return tuple(claim_row(joined, claim) for claim in joined.analysis.claims)


def claim_row(joined: JoinedArticle, claim: Claim) -> ClaimRow:
    """One claim with the records that it names."""
    return ClaimRow(
        article=joined.analysis.article,
        claim=claim,
        subject=joined.mention(claim.subject),
        object=joined.mention(claim.object),
        place=joined.mention(claim.place),
        whole=_named_in(claim.whole_text, joined),
        timexes=tuple(joined.timexes[name] for name in claim.timexes if name in joined.timexes),
        quantity=joined.quantities.get(claim.quantity or ""),
        compared=next((other for other in joined.analysis.claims if other.id == claim.compared), None),
        voices=joined.voices(claim.attribution),
        quote=joined.sentence([claim.span]),
    )


def _named_in(words: Quote | None, joined: JoinedArticle) -> Mention | None:
    """The last linked mention inside some words."""
    if words is None:
        return None
    inside = (m for m in joined.analysis.mentions if words.span.contains(m.span) and m.entity is not None)
    return next(reversed(list(inside)), None)


def pair_rows(rows: Iterable[ClaimRow]) -> tuple[PairRow, ...]:
    """Pairs of the claims that compare or nearly do, contradictions first."""
    listed = list(rows)
    book = load_codebook("measures")
    known = {(row.article.id, row.claim.id): row for row in listed}
    return tuple(
        PairRow(
            verdict=pair.verdict,
            first=known[pair.first.article, pair.first.claim.id],
            second=known[pair.second.article, pair.second.claim.id],
        )
        for pair in pair_claims(comparable_row(row, book) for row in listed)
    )


def comparable_row(row: ClaimRow, book: Measures) -> Comparable:
    """A row ready for comparison; at the place of the row where the claim names none."""
    named = {mention.id: mention for mention in (row.subject, row.object, row.place) if mention is not None}
    claim = row.claim
    if claim.place is None and row.place is not None:
        claim = replace(claim, place=row.place.id)
    return comparable_claim(row.article, claim, book, named, row.timexes, row.whole)
