"""Layer `claims`: checkable assertions, above all quantified ones."""

from __future__ import annotations

from msgspec import Struct

from riwaya.model.event import Modality, Polarity
from riwaya.model.quantity import Comparator
from riwaya.model.span import Quote, Span


class Claim(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A checkable assertion with its whole, place, time and source."""

    id: str
    start: int
    end: int
    text: str
    """The asserting words: what happened, the figure, and what it is a figure of."""
    measure: str
    """Code of `packs/codebooks/measures.yaml`: of its measures for a figure, of its outcomes without one."""
    subject: str | None
    """Whom it is about: those counted, or the holder or doer. Id of a mention, or of an entity of the pack that is
    named inside another mention; None when the text leaves it open."""
    object: str | None
    """The other side: who did it to those counted, or to whom or what it was done. As `subject`."""
    value: float | None
    """None: the words give bounds only («عشرات»), or the claim has no figure."""
    low: float | None
    high: float | None
    unit: str | None
    """Singular English noun; `percent`, `rank`, `times`; None without a figure, or where the text names no unit."""
    comparator: Comparator | None
    """None for a claim without a figure."""
    whole: str | None
    """Whose 100% a share is taken of, as the pack has it; None for absolute figures, and where the pack lacks it."""
    whole_text: Quote | None
    """The words that tell the whole, whether the pack has it or not; None where no whole is told."""
    place: str | None
    """Id of a mention; None: no place is told."""
    timexes: tuple[str, ...]
    cumulative: bool
    """Whether the figure sums up a time («منذ بدء الهجوم», «إجمالي القتلى»), so that it holds as of the telling."""
    compared: str | None
    """Claim that this one is set against by «مقارنة ب», «بعد أن كان» and the like: of another time or party."""
    polarity: Polarity
    modality: Modality
    attribution: str | None
    """None: the outlet's own voice."""
    event: str | None
    """Event that the figure or outcome belongs to."""
    quantity: str | None
    """Quantity that holds the figure; None where other words give it («معظم», «ثاني أكبر»)."""
    reason: str
    """What made it a claim and gave its measure; for people who check."""

    @property
    def span(self) -> Span:
        """The range in `Article.text`."""
        return Span(self.start, self.end)

    @property
    def has_figure(self) -> bool:
        """Whether it says how much or how many."""
        return self.value is not None or self.low is not None or self.high is not None
