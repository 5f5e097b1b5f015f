"""Whom a cue makes responsible: the subject behind it or before it, or who spoke before."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from riwaya.extract.cues import PLURAL, gender_of
from riwaya.extract.ground import RELATIVES, that_clause
from riwaya.extract.sources import gender_of_phrase, is_many
from riwaya.knowledge.cue_lexicon import Shape
from riwaya.model.mention import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from riwaya.extract.cues import Cue
    from riwaya.extract.ground import Ground
    from riwaya.extract.report import Report
    from riwaya.extract.sources import Phrase, SourceReader
    from riwaya.model.mention import Mention
    from riwaya.text.sentences import Sentence

_WHAT = frozenset({"ما", "لما"})
SAYING_KINDS = frozenset({Kind.ACTOR, Kind.PERSON, Kind.ORGANISATION, Kind.MEDIA, Kind.PLACE})
_MEMORY = 12
_DAMMA = "\u064f"
_WHO = frozenset({"من", "ما", "بما", "لما", "ممن", "بمن", "عما"})
_BUT_THEY = frozenset({"لكنه", "لكنها", "لكنهم", "لانه", "لانها", "لانهم", "كانه", "كانها"})
_BACK = 60
_SUBJECT_REACH = 40
"""A subject behind its verb begins and ends within so many tokens (`SourceReader.after`)."""
_FRESH = 3
_LONG_QUOTE = 4
_PRONOUNS = ("ه", "ها", "هم", "هما")
_PLURALS = ("ون", "ين", "ات", "ان", "اء")


class SourceFinder:
    """Finds sources; remembers who spoke."""

    def __init__(self, ground: Ground, sources: SourceReader) -> None:
        self.ground, self.words, self.sources = ground, ground.words, sources
        self.number = 0
        """Which sentence is read."""
        self.recent: list[Report] = []
        """Latest reports with a source, oldest first."""
        self._earlier: tuple[int, list[tuple[Phrase, str]]] = (-1, [])
        """Number and subjects of the sentence before, last subject first."""

    def is_hidden(self, cue: Cue) -> bool:
        """Whether a verb hides its source for certain, as in the passive: قيل."""
        verb = cue.reading.morph.verb
        if verb is None:
            return False
        previous = self.ground.text(cue.first - 1).lstrip("وف")
        is_open = previous in _WHAT or previous in RELATIVES or self.ground.is_sign(cue.first - 1)
        if cue.group.impersonal and is_open and not cue.reading.is_past and verb.gender == "m" and verb.number == "s":
            return True
        token = self.ground.tokens[cue.first]
        start = self.ground.layers.folded.starts[token.at + cue.skip]
        is_marked = self.ground.layers.text[start + 1 : start + 2] == _DAMMA
        return verb.is_passive or is_marked

    def other_source(self, cue: Cue, sentence: Sentence, before: Sequence[Report]) -> tuple[Phrase | None, str]:
        """The source of a verb without a subject behind it."""
        if self.is_hidden(cue):
            return None, "source hidden in the passive"
        found = self.earlier(cue, sentence)
        if self.ground.text(cue.first - 1).lstrip("وف") in _WHO and before and before[-1].source is not None:
            return before[-1].source, "source of the cue around it"
        if found is not None:
            return found, "subject before the cue"
        return self.carried(cue, sentence, before)

    def earlier(self, cue: Cue, sentence: Sentence) -> Phrase | None:
        """The subject before a verb, if it agrees."""
        joined = cue.reading.proclitics.startswith(("و", "ف"))
        if cue.pronoun and self.ground.text(cue.first - 1).lstrip("وف") in RELATIVES:
            return None
        found = self.sources.before(cue.first, sentence.body, joined=joined)
        return found if found is not None and self._agrees(found, cue) else None

    def later(self, cue: Cue, limit: int) -> Phrase | None:
        """The subject behind a verb; a lone happening there is what is said: وأكد إنجاز …"""
        found = self.sources.after(cue.last, limit, cue.first)
        is_strict = bool({Shape.DEMAND, Shape.CHARGE} & set(cue.group.takes))
        if is_strict and found is not None and found.mention is not None and not self._agrees_behind(found, cue):
            return None
        if found is None or found.mention is not None or Shape.OBJECT not in cue.group.takes or found.first > cue.last:
            return found
        return None if self._is_said(found) else found

    def _agrees_behind(self, phrase: Phrase, cue: Cue) -> bool:
        shown = gender_of_phrase(phrase, self.ground, self._mention_of(phrase))
        wanted = gender_of(cue, self.ground)
        return not shown or not wanted or shown == wanted

    def _agrees(self, phrase: Phrase, cue: Cue) -> bool:
        if cue.number in PLURAL:
            return not self.is_one(phrase)
        mention = self.words.mentions[phrase.mention] if phrase.mention is not None else None
        shown, wanted = gender_of_phrase(phrase, self.ground, mention), gender_of(cue, self.ground)
        if cue.is_verb and is_many(phrase, self.ground, mention):
            return False
        return not shown or not wanted or shown == wanted

    def _is_said(self, phrase: Phrase) -> bool:
        text = self.ground.text(phrase.first)
        return (
            not text.startswith("ال")
            and self.ground.lexis.happens(self.ground.tokens[phrase.first])
            and not self.is_sayer(phrase)
        )

    def is_behind_pronoun(self, cue: Cue, sentence: Sentence) -> bool:
        """Whether the subject is the pronoun of a particle: «أنها ستطالب», «لكنه حذر»."""
        at = cue.first - 1
        while at > sentence.body and self.ground.text(at) in self.ground.lexis.adverbs:
            at -= 1
        found = that_clause(self.ground.text(at))
        return bool(found and found[1]) or self.ground.text(at).lstrip("وف") in _BUT_THEY

    def is_one(self, phrase: Phrase) -> bool:
        """Whether a phrase names one person."""
        if phrase.mention is None or self.words.mentions[phrase.mention].kind is not Kind.PERSON:
            return False
        text = self.ground.text(phrase.first).removeprefix("ال")
        return not text.endswith(_PLURALS) and text not in self.ground.lexis.groups

    def is_many(self, phrase: Phrase) -> bool:
        """Whether a phrase names several by its first word: «جميع الأطراف», «المدنيين», «الجانبين»."""
        text = self.ground.text(phrase.first).removeprefix("ال")
        lexis = self.ground.lexis
        return text in lexis.quantifiers or text in lexis.groups or text.endswith(_PLURALS)

    def carried(self, cue: Cue, sentence: Sentence, before: Sequence[Report]) -> tuple[Phrase | None, str]:
        """The source of an earlier report whose gender fits, or the subject of the verb before."""
        gender = gender_of(cue, self.ground)
        for report in reversed(before):
            if report.source is not None and self._fits(report, gender, cue):
                return report.source, "source of the cue before"
        subject = self.last_subject(cue, sentence.body)
        if subject is not None:
            return subject, "subject of the verb before"
        for report in reversed(self.recent):
            if self.number - report.sentence <= _FRESH and self._fits(report, gender, cue):
                return report.source, "source carried over"
        if not cue.group.continues:
            subject = self._subject_of_sentence_before(cue)
            if subject is not None:
                return subject, "subject of the sentence before"
        for report in reversed(self.recent):
            if self._fits(report, gender, cue):
                return report.source, "source carried over"
        subject = self.last_subject(cue, sentence.body, any_phrase=True)
        if subject is not None:
            return subject, "subject of the verb before"
        person = self._person_before(cue)
        return (person, "person named before") if person is not None else (None, "no source stated")

    def carried_to_noun(self, cue: Cue, sentence: Sentence, before: Sequence[Report]) -> tuple[Phrase | None, str]:
        """Whom the pronoun of قوله means: the mention behind عن before it, else whoever spoke or acted before."""
        for at in range(cue.first - 1, max(sentence.body, cue.first - _MEMORY) - 1, -1):
            if self.words.mention_at[at] >= 0 and self.words.is_mention_start(at):
                phrase = self.sources.mention_phrase(self.words.mention_at[at])
                if self.ground.text(at - 1) in {"عن", "علي", "الي"} and self.is_holder(phrase):
                    return phrase, "who is quoted"
            elif self.ground.text(at) == "عن" and at + 1 < cue.first and self.words.mention_at[at + 1] < 0:
                found = self.sources.phrase_at(at + 1, cue.first)
                if found is not None and not self._is_theirs(found):
                    return found, "who is quoted"
        return self.carried(cue, sentence, before)

    def _person_before(self, cue: Cue) -> Phrase | None:
        """The person named last who fits."""
        index = bisect_left(self.words.mentions, self.ground.tokens[cue.first].start, key=lambda mention: mention.start)
        for at in range(index - 1, max(-1, index - _MEMORY), -1):
            if self.words.mentions[at].kind is Kind.PERSON:
                phrase = self.sources.mention_phrase(at)
                if self._agrees(phrase, cue):
                    return phrase
        return None

    def _subject_of_sentence_before(self, cue: Cue) -> Phrase | None:
        """The subject of the last verb of a sentence that reports nothing, when it agrees for certain."""
        number = self.number - 1
        if number < 0 or (self.recent and self.recent[-1].sentence >= number):
            return None
        earlier = self.ground.layers.sentences[number]
        wanted = gender_of(cue, self.ground)
        if self._earlier[0] != number:
            self._earlier = number, list(self._subjects_of(earlier))
        for found, shown in self._earlier[1]:
            if (cue.number in PLURAL and not self.is_one(found)) or (shown and shown == wanted):
                return found
        return None

    def _subjects_of(self, sentence: Sentence) -> Iterator[tuple[Phrase, str]]:
        """Mentions that can speak and are subjects in a sentence, last first, with the gender they show."""
        for at in range(sentence.last - 1, sentence.body - 1, -1):
            if not self.ground.is_verb(at) or self.words.mention_at[at] >= 0:
                continue
            found = self._subject_of(at, sentence.body, sentence.last)
            mention = self._mention_of(found) if found is not None else None
            if found is not None and mention is not None and mention.kind in SAYING_KINDS:
                yield found, gender_of_phrase(found, self.ground, mention)

    def _fits(self, report: Report, gender: str, cue: Cue) -> bool:
        if report.source is None:
            return False
        shown = report.gender or gender_of_phrase(report.source, self.ground, self._mention_of(report.source))
        if cue.number in PLURAL:
            return not self.is_one(report.source)
        return not gender or not shown or shown == gender

    def last_subject(self, cue: Cue, first: int, *, any_phrase: bool = False) -> Phrase | None:
        """The subject of the nearest verb before a cue in its sentence that agrees with it."""
        for at in range(cue.first - 1, max(first, cue.first - _BACK) - 1, -1):
            if not self.ground.is_verb(at) or self.words.mention_at[at] >= 0:
                continue
            found = self._subject_of(at, first, cue.first)
            is_named = found is not None and (any_phrase or found.mention is not None)
            if found is not None and is_named and self._agrees(found, cue) and not self._is_theirs(found):
                return found
        return self._nearest_many(cue, first) if cue.number in PLURAL else None

    def _subject_of(self, verb: int, first: int, limit: int) -> Phrase | None:
        """The subject of a verb that is no cue: right before it, else behind it, else before."""
        earlier = self.sources.before(verb, first)
        if earlier is not None and earlier.last == verb:
            return earlier
        limit_near = min(limit, verb + _SUBJECT_REACH)
        comma = next((at for at in range(verb + 1, limit_near) if self.ground.is_comma(at)), limit_near)
        later = self.sources.after(verb + 1, comma, verb)
        if later is not None and later.mention is not None:
            return self.sources.named(later, limit)
        return earlier or later

    def _is_theirs(self, phrase: Phrase) -> bool:
        """Whether a pronoun on a phrase points to the subject, so that it is none itself: منعت سكانها."""
        token = self.ground.tokens[phrase.first]
        return token.text.endswith(_PRONOUNS) and not token.is_marbuta

    def _nearest_many(self, cue: Cue, first: int) -> Phrase | None:
        """The nearest group of persons before a plural verb."""
        for at in range(cue.first - 1, first - 1, -1):
            if self.words.mention_at[at] >= 0 and self.words.is_mention_start(at):
                phrase = self.sources.mention_phrase(self.words.mention_at[at])
                if self.words.mentions[self.words.mention_at[at]].kind is Kind.PERSON and not self.is_one(phrase):
                    return phrase
        return None

    def is_predicate(self, phrase: Phrase, limit: int) -> bool:
        """Whether a lone phrase is what somebody is said to be: «تعتبرهم إرهابيين»."""
        at = phrase.last
        is_lone = at >= limit or self.ground.is_sign(at) or self.ground.is_preposition(at)
        return not self.is_holder(phrase) or (is_lone and not self.ground.opens(at))

    def is_holder(self, phrase: Phrase) -> bool:
        """Whether a phrase names somebody who can hold a view."""
        if phrase.mention is None:
            return self.ground.lexis.is_sayer(self.ground.text(phrase.first))
        mention = self.words.mentions[phrase.mention]
        return mention.kind in SAYING_KINDS and mention.kind is not Kind.PLACE

    def _mention_of(self, phrase: Phrase) -> Mention | None:
        return self.words.mentions[phrase.mention] if phrase.mention is not None else None

    def is_sayer(self, phrase: Phrase) -> bool:
        """Whether a phrase names somebody, or a document, that can say something."""
        if phrase.mention is not None and self.words.mentions[phrase.mention].kind in SAYING_KINDS:
            return True
        return self.ground.lexis.is_sayer(self.ground.text(phrase.first))

    def remember(self, reports: list[Report]) -> None:
        """Keeps who spoke in the author's own words; a report inside another's words is over with it."""
        for index, report in enumerate(reports):
            is_spoken = report.cue is None or not (report.cue.is_noun or report.is_backward)
            if (
                report.source is not None
                and is_spoken
                and not self._is_inside(report, reports[max(0, index - _MEMORY) : index])
            ):
                self.recent.append(report)
        del self.recent[:-_MEMORY]

    def _is_inside(self, report: Report, reports: Sequence[Report]) -> bool:
        quotation = self.ground.quotation_at(report.first)
        if quotation is not None and quotation.words > _LONG_QUOTE:
            return True
        return any(
            other.content_first is not None
            and other.content_last is not None
            and other is not report
            and not other.is_backward
            and other.content_first <= report.first < other.content_last
            for other in reports
        )
