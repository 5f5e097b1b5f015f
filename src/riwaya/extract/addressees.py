"""Who is asked and who asks: «أدانت الوزارة القصف، وطالبت القوات بالانسحاب», where the ministry asks the forces.

One noun phrase between a verb of asking and its preposition is its subject or its object. Behind «و» it is the object
if whoever said something just before agrees with the verb, and if it can be asked at all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.extract.cues import gender_of
from riwaya.extract.sources import gender_of_phrase
from riwaya.knowledge.cue_lexicon import Addressee, Shape
from riwaya.model.mention import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from riwaya.extract.contents import ContentReader
    from riwaya.extract.cues import Cue
    from riwaya.extract.report import Report
    from riwaya.extract.report_sources import SourceFinder
    from riwaya.extract.sources import Phrase
    from riwaya.model.mention import Mention

_JOINTS, _ALSO = ("و", "ف"), frozenset({"كما", "ثم", "وكما"})


class AddresseeReader:
    """Tells them apart on a ground."""

    def __init__(self, contents: ContentReader, finder: SourceFinder) -> None:
        self.contents, self.finder, self.ground = contents, finder, contents.ground

    def is_asked(self, cue: Cue, phrase: Phrase, limit: int, before: Sequence[Report]) -> bool:
        """Whether the lone noun phrase behind a verb is whom it asks, since somebody before it asks.

        Args:
            cue: the verb.
            phrase: the first noun phrase behind it.
            limit: where its content ends at the latest.
            before: the reports of its sentence so far.
        """
        if cue.group.addressee is Addressee.NONE or cue.pronoun or not self._is_joined(cue):
            return False
        if not self._is_lone(cue, phrase, limit) or not self._may_be_asked(cue, phrase):
            return False
        return any(self._agrees(report, cue, phrase) for report in before)

    def _is_joined(self, cue: Cue) -> bool:
        return cue.reading.proclitics.startswith(_JOINTS) or self.ground.text(cue.first - 1) in _ALSO

    def _is_lone(self, cue: Cue, phrase: Phrase, limit: int) -> bool:
        """Whether the preposition of the verb stands right behind the phrase, and the phrase right behind the verb."""
        if phrase.first != cue.last:
            return False
        content = self.contents.after(cue, limit, phrase)
        return content is not None and content.shape is Shape.DEMAND and self._follows(content.first, phrase)

    def _follows(self, content: int, phrase: Phrase) -> bool:
        between = [self.ground.text(at) for at in range(phrase.last, content)]
        return not between or (len(between) == 1 and between[0] in self.ground.lexis.prepositions | {"ب", "ل"})

    def _may_be_asked(self, cue: Cue, phrase: Phrase) -> bool:
        """A group, a party or a state; one person only where the verb cannot do without an object."""
        text = self.ground.text(phrase.first)
        if text.startswith("و"):
            return False
        mention = self._mention(phrase)
        if mention is not None and mention.kind is Kind.PERSON:
            is_named = mention.entity is not None or self.ground.upos(phrase.first) == "PROPN"
            is_needed = cue.group.addressee is Addressee.NEEDED
            return is_needed or not (is_named or self.finder.is_one(phrase))
        return mention is not None or self.finder.is_many(phrase)

    def _agrees(self, report: Report, cue: Cue, phrase: Phrase) -> bool:
        """Whether whoever spoke before agrees with the verb for sure, and is somebody else than the phrase names."""
        source, wanted = report.source, gender_of(cue, self.ground)
        if source is None or source == phrase or report.is_backward:
            return False
        mention, other = self._mention(source), self._mention(phrase)
        shown = gender_of_phrase(source, self.ground, mention) or report.gender
        entities = {one.entity for one in (mention, other) if one is not None and one.entity is not None}
        is_same = mention is not None and other is not None and len(entities) == 1 and mention.entity == other.entity
        return shown == wanted != "" and not is_same

    def _mention(self, phrase: Phrase) -> Mention | None:
        return self.ground.words.mentions[phrase.mention] if phrase.mention is not None else None
