"""Records in a few words of the user's language: who, when, how many, on whose word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.cli.terminal import cell_text
from riwaya.model.attribution import ARROW
from riwaya.model.event import Modality, Polarity
from riwaya.model.quantity import Comparator

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from riwaya.cli.language import Messages
    from riwaya.compare.joined import Voice
    from riwaya.corpus.labels import Labels
    from riwaya.model.article import ArticleHead
    from riwaya.model.attribution import Source
    from riwaya.model.claim import Claim
    from riwaya.model.mention import Mention
    from riwaya.model.quantity import Quantity
    from riwaya.model.span import Quote
    from riwaya.model.timex import Timex


class Wording:
    """Says records; what is linked bears its neutral label, what is not its own words in quotation marks."""

    def __init__(self, labels: Labels, say: Messages, around: Quote | None = None) -> None:
        self.labels, self.say, self._around = labels, say, around

    def within(self, around: Quote) -> Wording:
        """For records that stand in this stretch of text."""
        return Wording(self.labels, self.say, around)

    def mention(self, mention: Mention) -> str:
        """The label of what a mention is linked to; its own words, quoted, when it is linked to nothing."""
        return self.quoted(mention) if mention.entity is None else self.labels.entity(mention.entity)

    def quoted(self, words: Mention | Source) -> str:
        """Words in quotation marks, their article written out."""
        around = self._around
        before = "" if around is None else around.text[: max(0, words.start - around.start)]
        return f"«{self.labels.written(before, words.text)}»"

    def parties(self, mentions: Iterable[Mention]) -> str | None:
        """Each entity once; None when there is nobody."""
        return self.say.joined(dict.fromkeys(map(self.mention, mentions))) or None

    def end(self, mention: Mention | None, reference: str | None) -> str | None:
        """One end of a relation: a mention, an entity of the pack, or None where the text leaves it open."""
        if mention is not None:
            return self.mention(mention)
        return None if reference is None else self.labels.entity(reference)

    def days(self, timexes: Iterable[Timex]) -> str | None:
        """Dates, or the words of a time that nothing dates."""
        return self.say.joined(map(self.day, timexes)) or None

    def day(self, timex: Timex) -> str:
        """One time."""
        if timex.begin is None:
            return f"«{timex.text}»"
        return timex.begin if timex.end_date == timex.begin else f"{timex.begin} … {timex.end_date or ''}".rstrip()

    def amounts(self, quantities: Iterable[Quantity]) -> str | None:
        """What was counted and how many."""
        return self.say.joined(map(self.amount, quantities)) or None

    def amount(self, quantity: Quantity) -> str:
        """`civilian: about 30`."""
        value = cell_text(quantity.value) if quantity.value is not None else self._bounds(quantity)
        hedge = "" if quantity.comparator is Comparator.EXACT else f"{self.say(f'value.{quantity.comparator}')} "
        unit = self.labels.unit(quantity)
        return f"{hedge}{value}" if unit is None else f"{unit}: {hedge}{value}"

    def _bounds(self, quantity: Quantity | Claim) -> str:
        low, high = ("" if bound is None else cell_text(bound) for bound in (quantity.low, quantity.high))
        return f"{low} … {high}".strip()

    def figure(self, claim: Claim, quantity: Quantity | None) -> str | None:
        """`about 46 percent`; None for a claim without a figure."""
        if not claim.has_figure or claim.comparator is None:
            return None
        value = cell_text(claim.value) if claim.value is not None else self._bounds(claim)
        hedge = "" if claim.comparator is Comparator.EXACT else f"{self.say(f'value.{claim.comparator}')} "
        return " ".join(filter(None, (f"{hedge}{value}", self.unit(claim, quantity))))

    def unit(self, claim: Claim, quantity: Quantity | None) -> str | None:
        """What a figure counts: percent, ranks and times by their name, things as in `amount`."""
        key = f"unit.{claim.unit}"
        if key in self.say:
            return self.say(key)
        return self.labels.unit(quantity) if quantity is not None else claim.unit

    def mood(self, polarity: Polarity, modality: Modality) -> str:
        """`asserted`, `negated`, `future`, `negated, future`."""
        values = [polarity] * (polarity is Polarity.NEGATED) + [modality] * (modality is not Modality.ASSERTED)
        return self.say.joined(self.say(f"value.{value}") for value in values or [modality])

    def chain(self, head: ArticleHead, voices: Iterable[Voice]) -> str:
        """`outlet <- Reuters <- Observatory <- commander`."""
        return self.say.joined((self.outlet(head), *map(self.speaker, voices)), ARROW)

    def outlet(self, head: ArticleHead) -> str:
        """The label of the outlet; the article itself when nobody named its outlet."""
        return self.say("voice.article") if head.outlet is None else self.labels.outlet(head.outlet)

    def speaker(self, voice: Voice) -> str:
        """The source of an attribution."""
        source = voice.attribution.source
        if voice.mention is not None:
            return self.mention(voice.mention)
        return self.say("voice.hidden") if source is None else self.quoted(source)

    def source(self, head: ArticleHead, voices: Sequence[Voice], quote: Quote) -> str:
        """The chain of voices, when others speak than the outlet, and the citation."""
        citation = self.citation(head, quote)
        return self.say.direction + (f"{self.chain(head, voices)}  {citation}" if voices else citation)

    def citation(self, head: ArticleHead, quote: Quote) -> str:
        """Article, outlet, day and code points: all that is needed to find the words again."""
        outlet = None if head.outlet is None else self.labels.outlet(head.outlet)
        parts = (head.id, outlet, head.published, f"{quote.start}:{quote.end}")
        return f"[{self.say.joined(part for part in parts if part is not None)}]"
