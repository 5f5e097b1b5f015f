"""Who beats back an attack does not commit it: «تصدي القوات لهجوم», «اعترضت الدفاعات صواريخ كانت تستهدف المدينة»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from riwaya.knowledge.event_lexicon import Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from riwaya.extract.clauses import ClauseReader
    from riwaya.extract.event_arguments import Argument
    from riwaya.extract.trigger_checks import Trigger
    from riwaya.extract.words import Words

_REACH = 12
"""Tokens between a word of defence and the attack that it tells of."""
_VIOLENT = "ASSAULT"
_DOERLESS = frozenset({"happen", "suffer", "cost"})
_COMMAS = frozenset({",", "-", ";", ":", "."})


def part_sides(
    triggers: Sequence[Trigger], arguments: Sequence[list[Argument]], words: Words, clauses: ClauseReader
) -> list[list[Argument]]:
    """The arguments of each trigger; who defends is attacked, and who attacks is fought off, where no better is known.

    Who intercepts what only was to hit somebody has no part in that: a sure argument without a role.
    """
    out = [list(some) for some in arguments]
    for at, defence in enumerate(triggers[:-1]):
        attack = triggers[at + 1]
        if not defence.group.repels or not _is_told_of(defence, attack, words, clauses):
            continue
        defenders = {one.mention for one in out[at] if one.role is Role.ACTOR}
        others = [one for one in out[at + 1] if one.mention not in defenders or one.role is not Role.ACTOR]
        reason = f"defends in {defence.reading.lexeme.lemma}"
        is_noun = attack.reading.is_nominal
        struck = [
            replace(
                one,
                role=Role.RECIPIENT if is_noun else Role.NONE,
                reason=reason,
                is_told=is_noun,
                is_sure=not is_noun,
            )
            for one in out[at]
            if one.role is Role.ACTOR
        ]
        known = {one.mention for one in others}
        out[at + 1] = others + [one for one in struck if one.mention not in known]
        if not any(one.role is Role.RECIPIENT for one in out[at]):
            out[at] += [
                replace(one, role=Role.RECIPIENT, reason=f"attacks in {attack.reading.lexeme.lemma}", is_told=True)
                for one in others
                if one.role is Role.ACTOR and one.mention not in {argument.mention for argument in out[at]}
            ]
    return out


def _is_told_of(defence: Trigger, attack: Trigger, words: Words, clauses: ClauseReader) -> bool:
    """Whether an attack is what a word of defence is about: behind it in its clause with no full verb between."""
    if (
        attack.group.type != _VIOLENT
        or attack.group.frame in _DOERLESS
        or attack.reading.proclitics.startswith(("و", "ف"))
    ):
        return False
    between = range(defence.last, attack.first)
    return len(between) <= _REACH and not any(
        clauses.is_verb(words, at) or words.tokens[at].text in _COMMAS for at in between
    )
