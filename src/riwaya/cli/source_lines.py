"""Sources of a cluster for people: how many are independent, who they are, the grade, and why on request."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.padding import Padding
from rich.text import Text

from riwaya.compare.evidence_records import Finding, PartyView
from riwaya.compare.tellings import ANONYMOUS, Rule, SourceKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rich.console import Console

    from riwaya.cli.wording import Wording
    from riwaya.compare.evidence_records import Change, Evidence
    from riwaya.compare.tellings import Because, PrimarySource

_INDENT = 2
_APART = "; "
_ARTICLE = "article:"
_OF_ARTICLES = frozenset({Rule.REPRINT, Rule.SAME_WORDS})


def print_evidence(console: Console, evidence: Evidence, wording: Wording, *, why: bool) -> None:
    """A line of sources, one of the grade where there is one to give; with `why`, every source with its reasons."""
    say = wording.say
    for line in evidence_lines(evidence, wording, why=why):
        console.print(_indented(say.direction + line))
    if why:
        for source in evidence.count.all:
            console.print(_indented(say.direction + _source(source, wording), 2 * _INDENT))


def evidence_lines(evidence: Evidence, wording: Wording, *, why: bool) -> Iterator[str]:
    """Sources with how many are independent; the grade with who is blamed; with `why`, what would change it."""
    say, count = wording.say, evidence.count
    key = "sources.exact" if count.least == count.most else "sources.range"
    names = wording.say.joined(_name(source, wording) for source in count.independent)
    told = say(key, articles=count.articles, least=count.least, most=count.most)
    apart = say.joined(_party(source, wording) for source in count.parties)
    yield _APART.join(
        filter(None, (f"{told}: {names}" if names else told, say("sources.apart", names=apart) if apart else ""))
    )
    if evidence.finding is Finding.NO_HARM:
        return
    finding = say(f"finding.{evidence.finding}")
    grade = wording.labels.grade(evidence.grade) if evidence.grade is not None else None
    key = "sources.ungraded" if grade is None else "sources.grade"
    parts = [say(key, grade=grade, finding=finding)]
    if evidence.blames:
        blamed = say.joined(wording.labels.entity(blame.party) for blame in evidence.blames)
        parts.append(say("sources.blamed", names=blamed))
    if evidence.party_view is not PartyView.NOT_ASSESSED:
        parts.append(say("sources.view", view=wording.labels.grade(evidence.party_view)))
    yield _APART.join(parts)
    if why:
        changes = ("sources.raised", evidence.raised_by), ("sources.lowered", evidence.lowered_by)
        yield _APART.join(part for name, told in changes for part in _changes(name, told, wording))


def _changes(key: str, changes: Iterable[Change], wording: Wording) -> list[str]:
    told = wording.say.joined(wording.say(f"change.{change}") for change in changes)
    return [wording.say(key, changes=told)] if told else []


def _source(source: PrimarySource, wording: Wording) -> str:
    """A source with why each article counts for it."""
    told = dict.fromkeys(f"{one.article}: {_why(one.because, wording)}" for one in source.tellings)
    position = wording.say(f"position.{source.position}")
    return f"{_name(source, wording)} ({position}): " + wording.say.joined(told, _APART)


def _why(because: Iterable[Because], wording: Wording) -> str:
    return wording.say.joined(
        wording.say(f"rule.{one.rule}", of=_called(one.of or "", wording, is_article=one.rule in _OF_ARTICLES))
        for one in because
    )


def _name(source: PrimarySource, wording: Wording) -> str:
    """The label of a source, its own words quoted, or what it is where nobody says who."""
    if source.kind in ANONYMOUS:
        outlet = _called(source.key.partition("@")[2], wording)
        return wording.say("sources.unnamed", kind=wording.say(f"source_kind.{source.kind}"), outlet=outlet)
    name = _called(source.name, wording)
    is_own = source.kind is SourceKind.OUTLET and not source.is_named
    return wording.say("sources.own_words", outlet=name) if is_own else name


def _party(source: PrimarySource, wording: Wording) -> str:
    return wording.say("sources.party", name=_name(source, wording), role=wording.say(f"party_role.{source.party}"))


def _called(name: str, wording: Wording, *, is_article: bool = False) -> str:
    """The label of an entity or outlet, an id of an article as it is, other words in quotation marks."""
    if is_article or name.startswith(_ARTICLE):
        return name.removeprefix(_ARTICLE)
    label = wording.labels.outlet(name)
    label = wording.labels.entity(name) if label == name else label
    return label if label != name or name.isascii() else f"«{name}»"


def _indented(words: str, indent: int = _INDENT) -> Padding:
    return Padding(Text(words, style="dim"), (0, 0, 0, indent), expand=False)
