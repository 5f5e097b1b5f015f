"""What a person said of the machine's work: kept apart from it, about words of articles, never about its ids."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from riwaya.model.span import Span

VERDICTS = "verdicts"
"""What judgements call the comparison of two statements, beside the layers of an analysis."""
PARTICIPANTS = "participants"
"""What they call the role that a mention has in an event."""
PAIRS = frozenset({VERDICTS, PARTICIPANTS})
"""What is judged of two places."""


class Part(StrEnum):
    """The role of a mention in an event."""

    ACTOR = "actor"
    RECIPIENT = "recipient"
    PLACE = "place"


class JudgementKind(StrEnum):
    """What a person says."""

    SAME = "same"
    """All targets tell of one happening."""
    NOT_SAME = "not_same"
    """The first target tells of another happening than each of the others."""
    WRONG_LABEL = "wrong_label"
    """The record there has other labels; of `verdicts`, two statements stand otherwise to each other."""
    NO_RECORD = "no_record"
    """There is nothing to record there, or to compare."""
    ADD = "add"
    """A record that the machine missed."""


class Target(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words of an article, with what finds them again when its text changes."""

    article: str
    start: int
    end: int
    text: str
    """The words judged; never empty."""
    before: str
    """A few code points before them; empty at the beginning of the text."""
    after: str
    sha256: str
    """Digest of the text that the person saw."""

    @property
    def span(self) -> Span:
        """Where the words stood in that text."""
        return Span(self.start, self.end)


class Judgement(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One thing that one person said at one time. It is undone, never deleted."""

    id: str
    """`j-` and a digest of all that is said here, so that the same judgement is known again elsewhere."""
    kind: JudgementKind
    targets: tuple[Target, ...]
    """One for labels and additions; two statements for verdicts; event and mention for participants; two or more for
    same and not the same.
    """
    layer: str
    """A layer of the analysis, `verdicts` or `participants`; `events` for same and not the same."""
    labels: dict[str, str | None]
    """New values by field, as the contract writes them; None: it has none. Empty for same, not the same, no record."""
    was: dict[str, str | None]
    """What the record had in the fields that are judged of its layer when the person looked; empty where none was."""
    by: str
    """Who says so; never empty."""
    at: str
    """When, in UTC: ISO 8601 with microseconds, so that the order of text is the order of time."""
    note: str | None
    undone_by: str | None = None
    """Who took it back; None: it stands."""
    undone_at: str | None = None

    @property
    def is_undone(self) -> bool:
        """Whether somebody took it back."""
        return self.undone_at is not None

    @property
    def order(self) -> tuple[str, str]:
        """Earlier ones come first; the later of two that contradict each other wins."""
        return self.at, self.id

    @property
    def signature(self) -> str:
        """`Lena on 2026-11-26`."""
        return f"{self.by} on {self.at[:10]}"
