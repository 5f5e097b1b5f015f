"""What people say of records, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.cli.terminal import err
from riwaya.model.judgement import PARTICIPANTS

if TYPE_CHECKING:
    from riwaya.cli.language import Messages
    from riwaya.corpus.judged import JudgedArticles
    from riwaya.model.judgement import Judgement
    from riwaya.model.proposal import Proposal


def warn_lost(articles: JudgedArticles, say: Messages) -> None:
    """Says how many judgements on articles that were read have lost their words, where some have."""
    if articles.lost:
        message = say("judge.lost", count=len(articles.lost), store=articles.where)
        err().print(message, markup=False, soft_wrap=True)


def judged_line(judgements: tuple[Judgement, ...], say: Messages) -> str | None:
    """What people say of a record, in a line; None where nobody says anything."""
    told = (
        say("judged.says", by=one.by, day=one.at[:10], what=changes_line(one, say) or say(f"judgement.{one.kind}"))
        for one in judgements
    )
    return say.joined(told, "; ") or None


def changes_line(judgement: Judgement | Proposal, say: Messages) -> str:
    """`Type: PROTEST (was ASSAULT)`; empty for a judgement without labels."""
    changes = []
    for field, value in judgement.labels.items():
        if judgement.layer == PARTICIPANTS:
            name = f"«{judgement.targets[1].text}»"
        else:
            name = say(f"column.{field}") if f"column.{field}" in say else field
        was = judgement.was.get(field)
        key = "judged.change" if field in judgement.was and was != value else "judged.label"
        changes.append(say(key, field=name, value=_value(field, value, say), was=_value(field, was, say)))
    return say.joined(changes)


def _value(field: str, value: str | None, say: Messages) -> str:
    """A value in the user's language; a code without a name in it as it is."""
    if value is None:
        return say("judged.no_value")
    key = f"relation_of.{value}" if field == "relation" else f"value.{value}"
    return say(key) if key in say else value
