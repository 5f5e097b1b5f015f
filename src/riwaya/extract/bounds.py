"""Bounds of contents: where what one cue reports ends, and the next report or the author's own voice begins."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from riwaya.extract.cues import gender_of
from riwaya.extract.ground import RELATIVES, that_clause
from riwaya.extract.report_sides import part_sides
from riwaya.knowledge.cue_lexicon import CueRole, Shape

if TYPE_CHECKING:
    from riwaya.extract.ground import Ground
    from riwaya.extract.report import Report

_CONTRAST = frozenset({"فيما", "بينما", "وفيما", "وبينما"})
_JOINTS = _CONTRAST | {
    "كما",
    "وكما",
    "لكن",
    "ولكن",
    "لكنه",
    "لكنها",
    "حيث",
    "اذ",
    "حين",
    "ثم",
    "قد",
    "وقد",
    "في",
    "وفي",
}
_VERBAL_NOUN = re.compile("و(..ا.|ت..ي.|ا..ا.|ان..ا.|ا.ت.ا.|است..ا.|م.ا..ه)(ه|ها|هم)?")
_NEIGHBOURS = 24
"""How many reports of one sentence are settled against each other."""
_TURNS = frozenset({"لكنه", "لكنها", "لكنهم", "وقد", "قد", "ثم"})
_NOMINAL = frozenset({Shape.OBJECT, Shape.TOPIC, Shape.DEMAND, Shape.CHARGE})
_CLOSERS = frozenset({".", "!", "?", "-", ")"})


def settle(reports: list[Report], ground: Ground) -> None:
    """Ends the contents of one sentence's reports where a later one takes over."""
    for report in reports:
        if report.content_first is not None and report.content_last is None:
            report.content_last = _end_of(report, ground)
    for index, report in enumerate(reports):
        for later in islice(reports, index + 1, index + 1 + _NEIGHBOURS):
            if report.content_last is not None and later.first >= report.content_last:
                break
            _part(report, later, ground)
    for index, report in enumerate(reports):
        if report.is_backward:
            _split_backward(report, reports[max(0, index - _NEIGHBOURS) : index], ground)
    part_sides(reports, ground)
    for report in reports:
        _trim(report, ground)


def _end_of(report: Report, ground: Ground) -> int:
    """The end of a content that no mark closes: a clause runs on, a noun ends before the next clause."""
    first = report.content_first
    if first is None:
        return report.limit
    if (
        report.said is not None
        and (quotation := ground.opens(report.said) or ground.quotation_at(report.said)) is not None
    ):
        return min(quotation.last, report.limit)
    if report.shape not in _NOMINAL:
        return _aside(first, report.limit, ground)
    is_noun = report.cue is not None and report.cue.is_noun
    for at in range((report.said or first) + 1, report.limit):
        if ground.is_comma(at - 1) and _opens_clause(at, ground):
            return at - 1
        if is_noun and (ground.is_comma(at) or (ground.is_verb(at) and not _is_bound_verb(at, ground))):
            return at
    return report.limit


def _aside(first: int, last: int, ground: Ground) -> int:
    """Before «، وذلك …», the author's own explanation."""
    for at in range(first + 1, last):
        if ground.text(at) == "وذلك" and ground.is_comma(at - 1):
            return at - 1
    return last


def _is_bound_verb(at: int, ground: Ground) -> bool:
    """Whether a verb stands behind أن or a relative pronoun."""
    before = ground.text(at - 1)
    return before.lstrip("وف") in RELATIVES or that_clause(before) is not None


def _opens_clause(at: int, ground: Ground) -> bool:
    text = ground.text(at)
    if text in ground.lexis.closers or text.lstrip("وف") in RELATIVES:
        return True
    return ground.is_verb(at) and ground.words.mention_at[at] < 0 and not _names(text)


def _names(text: str) -> bool:
    """Whether a word that the tagger takes for a verb is a noun of the pattern فعال behind «و»: وسماع."""
    return bool(_VERBAL_NOUN.fullmatch(text))


def _part(report: Report, later: Report, ground: Ground) -> None:
    """Cuts a content at a later cue that does not belong to it."""
    first, last = report.content_first, report.content_last
    if later.is_backward and first is not None and last is not None and report.last <= later.first < first:
        later.content_first, later.content_last = first, last
        later.content_skip, later.quotation = report.content_skip, report.quotation
        return
    if first is None or last is None or report.quotation or not first < later.first < last:
        return
    if later.is_backward:
        if not report.is_backward and later.content_last is not None and later.content_last <= later.first:
            report.content_last = later.content_last
        return
    if later.group.role is CueRole.PRETEXT or _is_coordinate(report, later, ground):
        report.content_last = _before_joint(later.first, first, ground)


def _is_coordinate(report: Report, later: Report, ground: Ground) -> bool:
    """Whether a later cue goes on beside an earlier one and not inside what it reports."""
    cue = later.cue
    if cue is None or cue.is_noun:
        return False
    if cue.is_participle:
        return True
    before = ground.text(cue.first - 1)
    if before in _CONTRAST or before == "كما":
        return True
    if not cue.reading.proclitics.startswith(("و", "ف")):
        return before in _TURNS and later.source == report.source
    if later.has_own_source:
        return ground.is_comma(cue.first - 1) or ground.is_mark(cue.first - 1)
    spoken = report.gender or (gender_of(report.cue, ground) if report.cue is not None else "")
    shown = gender_of(cue, ground)
    return not spoken or not shown or spoken == shown


def _before_joint(at: int, first: int, ground: Ground) -> int:
    while at > first + 1 and (ground.is_sign(at - 1) or ground.text(at - 1) in _JOINTS):
        at -= 1
    return at


def _split_backward(report: Report, reports: list[Report], ground: Ground) -> None:
    """«قال X إن أ، فيما ب، حسب Y»: Y answers for ب alone when another answers for أ."""
    first, last = report.content_first, report.content_last
    if first is None or last is None:
        return
    inner = [r for r in reports if r is not report and not r.is_backward and first <= r.first < last]
    if not inner:
        return
    after = max(r.first for r in inner)
    joint = next((at for at in range(last - 1, after, -1) if ground.text(at) in _CONTRAST), None)
    if joint is None:
        return
    report.content_first = joint + 1
    for other in inner:
        if other.content_last is not None and other.content_last > joint:
            other.content_last = _before_joint(joint + 1, other.first + 1, ground)


def _trim(report: Report, ground: Ground) -> None:
    """Takes signs off the end of a content; a closing bracket or mark that is opened inside stays."""
    first, last = report.content_first, report.content_last
    if first is None or last is None:
        return
    while last > first and ground.is_sign(last - 1):
        text = ground.text(last - 1)
        if (
            text in {")", '"'}
            and not report.quotation
            and any(ground.text(k) in {"(", '"'} for k in range(first, last - 1))
        ):
            break
        if report.quotation and text not in {".", ",", "\n"}:
            break
        last -= 1
    report.content_first, report.content_last = (first, last) if last > first else (None, None)
