"""Relations with all that their ids name: which tie holds between whom, since when, on whose word, in which words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.compare.joined import Voice
from riwaya.model.article import ArticleHead
from riwaya.model.mention import Mention
from riwaya.model.relation import Relation
from riwaya.model.span import Quote
from riwaya.model.timex import Timex

if TYPE_CHECKING:
    from riwaya.compare.joined import JoinedArticle


class RelationRow(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One relation, ready to be read without its article."""

    article: ArticleHead
    relation: Relation
    subject: Mention | None
    """None: `relation.subject` is an entity of the pack, or the text leaves it open."""
    object: Mention | None
    """As `subject`."""
    timexes: tuple[Timex, ...]
    voices: tuple[Voice, ...]
    """Who is reported to say so, the one nearest to the outlet first; empty: the outlet itself."""
    quote: Quote
    """The sentence of the evidence."""


def relation_rows(joined: JoinedArticle) -> tuple[RelationRow, ...]:
    """The relations of an article, in the order of the analysis."""
    return tuple(relation_row(joined, relation) for relation in joined.analysis.relations)


def relation_row(joined: JoinedArticle, relation: Relation) -> RelationRow:
    """One relation with the records that it names."""
    return RelationRow(
        article=joined.analysis.article,
        relation=relation,
        subject=joined.mention(relation.subject),
        object=joined.mention(relation.object),
        timexes=tuple(joined.timexes[name] for name in relation.timexes if name in joined.timexes),
        voices=joined.voices(relation.attribution),
        quote=joined.sentence([relation.evidence.span]),
    )
