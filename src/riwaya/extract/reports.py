"""Reports of one sentence: each cue with its source and content, before contents are bounded against each other."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from riwaya.extract.bounds import settle
from riwaya.extract.contents import Content, ContentReader
from riwaya.extract.cues import FEMININE, Cue, CueReader, gender_of
from riwaya.extract.ground import RELATIVES, Ground, that_clause
from riwaya.extract.report import Report
from riwaya.extract.sources import ADVERBS, PREPOSITIONS, Phrase, SourceReader, gender_of_phrase, is_many
from riwaya.knowledge.cue_lexicon import CueGroup, CueRole, Shape
from riwaya.knowledge.form_table import Class
from riwaya.model.mention import Kind

if TYPE_CHECKING:
    from riwaya.extract.cue_words import CueWords
    from riwaya.text.sentences import Sentence

_AS = frozenset({"كما", "حسبما", "مثلما", "وفقما", "وكما"})
_WHAT = frozenset({"ما", "لما"})
_CONTRAST = frozenset({"فيما", "بينما", "حين", "وفيما", "وبينما"})
_SAYING_KINDS = frozenset({Kind.ACTOR, Kind.PERSON, Kind.ORGANISATION, Kind.MEDIA, Kind.PLACE})
_COLON_WITHIN = 10
_MEMORY = 12
_DAMMA = "\u064f"
_WHO = frozenset({"من", "ما", "بما", "لما", "ممن", "بمن", "عما"})
_NEGATIONS = frozenset({"لا", "لم", "لن", "ولا", "ولم", "ولن", "فلم", "فلا"})
_PLURAL = frozenset({"p", "d"})
_NOUN_REACH = 6
_REST = 5
_LONGEST = 400
"""The longest content without marks, in tokens: a text without full stops must not take time that grows with its square."""
_BUT_THEY = frozenset({"لكنه", "لكنها", "لكنهم", "لانه", "لانها", "لانهم", "كانه", "كانها"})
_BACK = 60
_SHORT = 3
_FRESH = 3
_NOBODY = frozenset({"اي", "احد", "ايه"})
_THREATS = frozenset({"هدد"})
"""«هدده بالقتل» is a deed and says nothing."""
_ISSUED = ("اصدر", "وجه", "اطلق", "قدم", "ارسل", "تقدم", "نشر")
_LONG_QUOTE = 4
_OF_IT = frozenset({"عنه", "عنها", "عنهم", "اليه", "اليها", "به", "بها"})
_PLURALS = ("ون", "ين", "ات", "ان", "اء")
_MANY = frozenset(
    "شهود قاده سكان اهالي اشخاص رجال جنود ضباط قتلي جرحي اطفال نساء قيادات عناصر افراد اسري مصادر ركاب مرضي صيادله طلاب عمال شباب".split()
)
_AT_END = 2


class ReportReader:
    """Reads the reports of a text, sentence by sentence."""

    def __init__(self, ground: Ground, cues: CueReader, nouns: CueWords) -> None:
        self.ground, self.words = ground, ground.words
        self.sources = SourceReader(ground, nouns)
        self.contents = ContentReader(ground, self.sources, nouns, self._is_cue_verb)
        self._nouns = nouns
        self._cues = cues
        self._number = 0
        self.recent: list[Report] = []
        """Latest reports with a source, oldest first."""

    def _is_cue_verb(self, at: int) -> bool:
        return any(cue.is_verb and cue.reading.agrees for cue in self._cues.read_at(self.ground, at))

    def read(self, number: int, sentence: Sentence) -> list[Report]:
        """The reports of a sentence in order of their cues."""
        self._number = number
        out: list[Report] = []
        colon = self._headline(sentence)
        if colon is not None:
            out.append(colon)
        taken = -1
        for readings in self._cues.read(self.ground, sentence):
            if readings[0].first < taken:
                continue
            report = self._best(readings, sentence, out[-_MEMORY:])
            if report is not None:
                report.sentence = number
                out.append(report)
                taken = max(report.last, self._past_source(report))
        for report in out:
            report.sentence = number
        settle(out, self.ground)
        self._remember(out)
        return out

    def _past_source(self, report: Report) -> int:
        """Past a source right behind its cue: «متحدث» there is no cue."""
        source = report.source
        return source.last if source is not None and 0 <= source.first - report.last <= _AT_END else report.last

    def _remember(self, reports: list[Report]) -> None:
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

    def _is_inside(self, report: Report, reports: list[Report]) -> bool:
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

    def _best(self, readings: tuple[Cue, ...], sentence: Sentence, before: list[Report]) -> Report | None:
        taken = {report.that for report in before if report.that is not None}
        for cue in readings:
            report = self._report(cue, sentence, before)
            if report is not None and report.that not in taken and not self._is_told_twice(report, before):
                return report
        return None

    def _is_told_twice(self, report: Report, before: list[Report]) -> bool:
        """«وأضاف قائلا: …» is one report."""
        last = before[-1] if before else None
        return (
            last is not None
            and report.cue is not None
            and report.cue.is_participle
            and last.content_first == report.content_first
            and last.source == report.source
        )

    def _report(self, cue: Cue, sentence: Sentence, before: list[Report]) -> Report | None:
        limit = self._limit(cue, sentence)
        if cue.group.role is CueRole.ACCORDING:
            return self._according(cue, sentence, limit)
        if cue.group.role is CueRole.PRETEXT:
            return self._pretext(cue, sentence, limit, before)
        if cue.group.role is CueRole.CARRIER:
            return self._carrier(cue, sentence, limit)
        if cue.group.role is CueRole.LABEL:
            return self._label(cue, limit)
        if cue.group.role is CueRole.KNOWN:
            return self._known(cue, limit)
        if cue.is_verb:
            return self._verb(cue, sentence, limit, before)
        if cue.reading.morph.cls is Class.PASSIVE:
            return self._alleged(cue, limit)
        if cue.is_participle:
            return self._participle(cue, sentence, limit, before)
        return self._noun(cue, sentence, limit, before)

    def _limit(self, cue: Cue, sentence: Sentence) -> int:
        """Where what belongs to a cue ends at the latest: its quotation, else its sentence, less the full stop."""
        quotation = self.ground.quotation_at(cue.first)
        limit = sentence.last
        while limit > cue.last and self.ground.text(limit - 1) in {".", "!", "?", "…"}:
            limit -= 1
        limit = min(limit, cue.last + _LONGEST)
        return min(limit, quotation.last) if quotation is not None else limit

    # Verbs

    def _verb(self, cue: Cue, sentence: Sentence, limit: int, before: list[Report]) -> Report | None:
        ground = self.ground
        previous = ground.text(cue.first - 1)
        if cue.group.held and (previous.lstrip("وف") not in _WHO or not cue.pronoun):
            return None
        is_denied = previous in _NEGATIONS and not cue.group.denies
        if previous in _AS and (said := self._as_said(cue, sentence, limit)) is not None:
            return said
        earlier = self._earlier(cue, sentence)
        is_relative = previous.lstrip("وف") in RELATIVES
        is_pronoun = self._is_behind_pronoun(cue, sentence)
        has_subject = is_pronoun or cue.number in _PLURAL or (earlier is not None and not is_relative)
        own = None if has_subject else self._later(cue, limit)
        if Shape.CHARGE in cue.group.takes:
            report = self._charge(cue, sentence, limit, own, before, has_subject=has_subject)
            if report is not None:
                return report
        if cue.reading.morph.verb is not None and cue.reading.morph.verb.person == "1":
            return self._of_speaker(cue, limit, before)
        content = (
            self._relayed(cue, limit, own)
            if cue.group.relays
            else self.contents.after(cue, limit, own, has_subject=has_subject)
        )
        if content is not None and own is not None and own.first >= self._begin(content):
            own = None
        if content is None:
            return self._of_relative(cue, sentence, limit, own) or self._behind_content(cue, sentence, limit, own)
        if is_denied and (own is None or ground.text(own.first) in _NOBODY):
            return None
        is_sure = content.shape in {Shape.CLAUSE, Shape.QUOTE} or earlier is not None
        is_short = cue.last - cue.first == 1 and len(ground.text(cue.first)) - cue.skip <= _SHORT
        if not cue.reading.agrees and (not is_sure or (is_short and earlier is None)):
            return None
        if own is None and earlier is None and cue.group.adjacent and not cue.group.continues:
            return None
        if own is None and cue.group.vague and (self._is_vague(cue, sentence) or self._is_vague_topic(cue, content)):
            return None
        if cue.reading.lexeme.lemma in _THREATS and self._is_bare(content, limit):
            return None
        return self._from_content(cue, content, limit, own, sentence, before)

    def _of_speaker(self, cue: Cue, limit: int, before: list[Report]) -> Report | None:
        """«قلنا إن» inside a quotation: whoever is quoted."""
        content = self.contents.after(cue, limit, None)
        quotation = self.ground.quotation_at(cue.first)
        spoken = (r for r in reversed([*self.recent, *before]) if r.source is not None and r.content_first is not None)
        around = next((r for r in spoken if quotation is not None and r.content_first == quotation.first), None)
        if content is None or content.shape is not Shape.CLAUSE or around is None or cue.group.impersonal:
            return None
        if Shape.QUOTE not in cue.group.takes:
            return None
        report = self._report_of(
            cue,
            around.source,
            limit,
            f"verb {cue.reading.lexeme.lemma} in the first person; who is quoted",
            content_first=content.first,
            content_last=None,
        )
        self._give(report, content, limit)
        return report

    def _relayed(self, cue: Cue, limit: int, own: Phrase | None) -> Content | None:
        """«نقلت الوكالة عن فلان قوله إن …»: what both report."""
        at = own.last if own is not None else cue.last
        if not any(self.ground.text(k) in {"عن", "الي"} for k in range(cue.last, min(limit, at + _MEMORY))):
            return None
        content = self.contents.after(cue, limit, own)
        return replace(content, that=None) if content is not None else None

    def _earlier(self, cue: Cue, sentence: Sentence) -> Phrase | None:
        """The subject before a verb, if it agrees."""
        joined = cue.reading.proclitics.startswith(("و", "ف"))
        if cue.pronoun and self.ground.text(cue.first - 1).lstrip("وف") in RELATIVES:
            return None
        found = self.sources.before(cue.first, sentence.body, joined=joined)
        return found if found is not None and self._agrees(found, cue) else None

    def _later(self, cue: Cue, limit: int) -> Phrase | None:
        """The subject behind a verb; a lone happening there is what is said: وأكد إنجاز …"""
        found = self.sources.after(cue.last, limit, cue.first)
        is_strict = bool({Shape.DEMAND, Shape.CHARGE} & set(cue.group.takes))
        if is_strict and found is not None and found.mention is not None and not self._agrees_behind(found, cue):
            return None
        if found is None or found.mention is not None or Shape.OBJECT not in cue.group.takes or found.first > cue.last:
            return found
        return None if self._is_said(found) else found

    def _agrees_behind(self, phrase: Phrase, cue: Cue) -> bool:
        assert phrase.mention is not None
        shown = gender_of_phrase(phrase, self.ground, self.words.mentions[phrase.mention])
        wanted = gender_of(cue, self.ground)
        return not shown or not wanted or shown == wanted

    def _is_said(self, phrase: Phrase) -> bool:
        text = self.ground.text(phrase.first)
        return (
            not text.startswith("ال")
            and self._nouns.happens(self.ground.tokens[phrase.first])
            and not self._is_sayer(phrase)
        )

    def _is_behind_pronoun(self, cue: Cue, sentence: Sentence) -> bool:
        """Whether the subject is the pronoun of a particle: «أنها ستطالب», «لكنه حذر»."""
        at = cue.first - 1
        while at > sentence.body and self.ground.text(at) in ADVERBS:
            at -= 1
        found = that_clause(self.ground.text(at))
        return bool(found and found[1]) or self.ground.text(at).lstrip("وف") in _BUT_THEY

    def _of_relative(self, cue: Cue, sentence: Sentence, limit: int, own: Phrase | None) -> Report | None:
        """«… التي تحدثت عنها فلانة»: what the relative stands for is what is said."""
        ground = self.ground
        is_relative = ground.text(cue.first - 1).lstrip("وف") in RELATIVES
        is_object = cue.pronoun and Shape.OBJECT in cue.group.takes and not cue.group.needs
        if not is_relative or own is None or not (is_object or ground.text(cue.last) in _OF_IT):
            return None
        antecedent = self.sources.antecedent(cue.first - 1, sentence.body)
        quotation = ground.quotation_at(cue.first - 3)
        if quotation is not None and quotation.after >= cue.first:
            quotation = None
        if antecedent is None:
            return None
        return self._report_of(
            cue,
            own,
            limit,
            f"verb {cue.reading.lexeme.lemma}; antecedent of its clause",
            content_first=quotation.first if quotation else antecedent.first,
            content_last=quotation.last if quotation else antecedent.last,
        )

    def _report_of(
        self, cue: Cue, source: Phrase | None, limit: int, reason: str, *, content_first: int, content_last: int | None
    ) -> Report:
        return Report(
            first=cue.first,
            last=cue.last,
            skip=cue.skip,
            source=source,
            gender=gender_of(cue, self.ground),
            content_first=content_first,
            content_last=content_last,
            group=cue.group,
            cue=cue,
            has_own_source=True,
            limit=limit,
            reason=reason,
        )

    def _begin(self, content: Content) -> int:
        return content.that if content.that is not None else content.first

    def _is_bare(self, content: Content, limit: int) -> bool:
        """A demand of one word («هدده بالقتل») is a deed and says nothing."""
        return content.first + 1 >= limit or (
            self.ground.is_sign(content.first + 1)
            and not self.ground.is_mark(content.first + 1)
            and content.quotation is None
            and content.that is None
        )

    def _is_vague_topic(self, cue: Cue, content: Content) -> bool:
        return content.shape is Shape.TOPIC and self._is_hidden(cue)

    def _is_vague(self, cue: Cue, sentence: Sentence) -> bool:
        """يذكر أن, يشار إلى أن at the head of a sentence."""
        verb = cue.reading.morph.verb
        is_present = verb is not None and not cue.reading.is_past and verb.gender == "m"
        return is_present and cue.first == sentence.body

    def _from_content(
        self, cue: Cue, content: Content, limit: int, own: Phrase | None, sentence: Sentence, before: list[Report]
    ) -> Report | None:
        if own is not None:
            source, reason = own, "subject behind the cue"
        else:
            source, reason = self._other_source(cue, sentence, before)
        if source is None and not self._is_hidden(cue) and content.shape is not Shape.QUOTE:
            if not cue.group.states:
                return None
        report = Report(
            first=cue.first,
            last=cue.last,
            skip=cue.skip,
            source=source,
            gender=gender_of(cue, self.ground),
            group=cue.group,
            cue=cue,
            has_own_source=own is not None or reason.startswith(("subject", "antecedent")),
            limit=limit,
            reason=f"{cue.reading.morph.cls.value} {cue.reading.lexeme.lemma}, {content.shape.value}; {reason}",
            shape=content.shape,
            said=content.said,
            that=content.that,
        )
        self._give(report, content, limit)
        return report

    def _give(self, report: Report, content: Content, limit: int) -> None:
        """Writes a content into a report."""
        report.content_first, report.content_skip = content.first, content.skip
        quotation = content.quotation
        if quotation is None:
            return
        past = quotation.after
        while past < limit and self.ground.text(past) in {".", "!", "?"}:
            past += 1
        is_object = content.shape is Shape.OBJECT and (
            quotation.words == 1 or self.ground.text(past) not in PREPOSITIONS
        )
        if is_object or past >= limit or self._ends_after(past, content):
            report.content_last = quotation.last
            report.content_first, report.content_skip = quotation.first, 0
            report.quotation = True

    def _ends_after(self, past: int, content: Content) -> bool:
        """Whether words in marks are all that is said: a sign, a cue or «و» follows."""
        text = self.ground.text(past)
        if self.ground.is_sign(past) and text not in {"(", "-"}:
            return content.shape is Shape.QUOTE or content.quotation is None or content.quotation.words > _AT_END
        if content.shape is Shape.QUOTE:
            return True
        readings = self._cues.read_at(self.ground, past)
        return any(r.is_participle or r.group.role is CueRole.ACCORDING or r.group.continues for r in readings)

    def _is_hidden(self, cue: Cue) -> bool:
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

    def _other_source(self, cue: Cue, sentence: Sentence, before: list[Report]) -> tuple[Phrase | None, str]:
        """The source of a verb without a subject behind it."""
        if self._is_hidden(cue):
            return None, "source hidden in the passive"
        found = self._earlier(cue, sentence)
        if self.ground.text(cue.first - 1).lstrip("وف") in _WHO and before and before[-1].source is not None:
            return before[-1].source, "source of the cue around it"
        if found is not None:
            return found, "subject before the cue"
        return self._carried(cue, sentence, before)

    def _agrees(self, phrase: Phrase, cue: Cue) -> bool:
        if cue.number in _PLURAL:
            return not self._is_one(phrase)
        mention = self.words.mentions[phrase.mention] if phrase.mention is not None else None
        shown, wanted = gender_of_phrase(phrase, self.ground, mention), gender_of(cue, self.ground)
        if cue.is_verb and is_many(phrase, self.ground, mention):
            return False
        return not shown or not wanted or shown == wanted

    def _is_one(self, phrase: Phrase) -> bool:
        """Whether a phrase names one person."""
        if phrase.mention is None or self.words.mentions[phrase.mention].kind is not Kind.PERSON:
            return False
        text = self.ground.text(phrase.first).removeprefix("ال")
        return not text.endswith(_PLURALS) and text not in _MANY

    def _carried(self, cue: Cue, sentence: Sentence, before: list[Report]) -> tuple[Phrase | None, str]:
        """The source of an earlier report whose gender fits, or the subject of the verb before."""
        gender = gender_of(cue, self.ground)
        for report in reversed(before):
            if report.source is not None and self._fits(report, gender, cue):
                return report.source, "source of the cue before"
        subject = self._last_subject(cue, sentence.body)
        if subject is not None:
            return subject, "subject of the verb before"
        for report in reversed(self.recent):
            if self._number - report.sentence <= _FRESH and self._fits(report, gender, cue):
                return report.source, "source carried over"
        if not cue.group.continues:
            subject = self._subject_of_sentence_before(cue, sentence)
            if subject is not None:
                return subject, "subject of the sentence before"
        for report in reversed(self.recent):
            if self._fits(report, gender, cue):
                return report.source, "source carried over"
        subject = self._last_subject(cue, sentence.body, any_phrase=True)
        if subject is not None:
            return subject, "subject of the verb before"
        person = self._person_before(cue)
        return (person, "person named before") if person is not None else (None, "no source stated")

    def _person_before(self, cue: Cue) -> Phrase | None:
        """The person named last who fits."""
        index = bisect_left(self.words.mentions, self.ground.tokens[cue.first].start, key=lambda mention: mention.start)
        for at in range(index - 1, max(-1, index - _MEMORY), -1):
            if self.words.mentions[at].kind is Kind.PERSON:
                phrase = self.sources.mention_phrase(at)
                if self._agrees(phrase, cue):
                    return phrase
        return None

    def _subject_of_sentence_before(self, cue: Cue, sentence: Sentence) -> Phrase | None:
        """The subject of the last verb of a sentence that reports nothing, when it agrees for certain."""
        number = self._number - 1
        if number < 0 or (self.recent and self.recent[-1].sentence >= number):
            return None
        earlier = self.ground.layers.sentences[number]
        wanted = gender_of(cue, self.ground)
        for at in range(earlier.last - 1, earlier.body - 1, -1):
            if not self.ground.is_verb(at) or self.words.mention_at[at] >= 0:
                continue
            found = self._subject_of(at, earlier.body, earlier.last)
            if found is None or found.mention is None:
                continue
            mention = self.words.mentions[found.mention]
            if mention.kind not in _SAYING_KINDS:
                continue
            shown = gender_of_phrase(found, self.ground, mention)
            if (cue.number in _PLURAL and not self._is_one(found)) or (shown and shown == wanted):
                return found
        return None

    def _fits(self, report: Report, gender: str, cue: Cue) -> bool:
        assert report.source is not None
        mention = self.words.mentions[report.source.mention] if report.source.mention is not None else None
        shown = report.gender or gender_of_phrase(report.source, self.ground, mention)
        if cue.number in _PLURAL:
            return not self._is_one(report.source)
        return not gender or not shown or shown == gender

    def _last_subject(self, cue: Cue, first: int, *, any_phrase: bool = False) -> Phrase | None:
        """The subject of the nearest verb before a cue in its sentence that agrees with it."""
        for at in range(cue.first - 1, max(first, cue.first - _BACK) - 1, -1):
            if not self.ground.is_verb(at) or self.words.mention_at[at] >= 0:
                continue
            found = self._subject_of(at, first, cue.first)
            is_named = found is not None and (any_phrase or found.mention is not None)
            if found is not None and is_named and self._agrees(found, cue) and not self._is_theirs(found):
                return found
        return self._nearest_many(cue, first) if cue.number in _PLURAL else None

    def _subject_of(self, verb: int, first: int, limit: int) -> Phrase | None:
        """The subject of a verb that is no cue: right before it, else behind it, else before."""
        earlier = self.sources.before(verb, first)
        if earlier is not None and earlier.last == verb:
            return earlier
        comma = next((at for at in range(verb + 1, limit) if self.ground.is_comma(at)), limit)
        later = self.sources.after(verb + 1, comma, verb)
        if later is not None and later.mention is not None:
            return self.sources.named(later, limit)
        return earlier or later

    def _is_theirs(self, phrase: Phrase) -> bool:
        """Whether a pronoun on a phrase points to the subject, so that it is none itself: منعت سكانها."""
        return self.ground.text(phrase.first).endswith(("ها", "هم", "هما"))

    def _nearest_many(self, cue: Cue, first: int) -> Phrase | None:
        """The nearest group of persons before a plural verb."""
        for at in range(cue.first - 1, first - 1, -1):
            if self.words.mention_at[at] >= 0 and self.words.is_mention_start(at):
                phrase = self.sources.mention_phrase(self.words.mention_at[at])
                if self.words.mentions[self.words.mention_at[at]].kind is Kind.PERSON and not self._is_one(phrase):
                    return phrase
        return None

    def _charge(
        self, cue: Cue, sentence: Sentence, limit: int, own: Phrase | None, before: list[Report], *, has_subject: bool
    ) -> Report | None:
        """اتهم X بـ; تعتبر أنقرة X منظمة: the latter needs somebody who can hold a view."""
        is_bare = not cue.group.prepositions
        if is_bare and cue.pronoun and own is not None and self._is_predicate(own, limit):
            predicate, own = own, None
            found = None, Content(Shape.CHARGE, predicate.first, predicate.skip)
        else:
            if own is None and not cue.pronoun:
                has_subject = True
                own = self.contents.next_phrase(cue.last, limit)
            found = self.contents.charge(cue, limit, own, has_subject=has_subject)
        if found is None:
            return None
        source, content = found
        if is_bare and source is not None and not self._is_holder(source):
            return None
        if is_bare and source is None and not has_subject and not cue.pronoun:
            return None
        report = self._from_content(cue, content, limit, source, sentence, before)
        if report is None or report.source is None or (is_bare and not self._is_holder(report.source)):
            return None
        return report

    def _is_predicate(self, phrase: Phrase, limit: int) -> bool:
        """Whether a lone phrase is what somebody is said to be: «تعتبرهم إرهابيين»."""
        at = phrase.last
        is_lone = at >= limit or self.ground.is_sign(at) or self.ground.text(at) in PREPOSITIONS
        return not self._is_holder(phrase) or (is_lone and not self.ground.opens(at))

    def _is_holder(self, phrase: Phrase) -> bool:
        """Whether a phrase names somebody who can hold a view."""
        if phrase.mention is None:
            return self._nouns.is_sayer(self.ground.text(phrase.first))
        mention = self.words.mentions[phrase.mention]
        return mention.kind in _SAYING_KINDS and mention.kind is not Kind.PLACE

    # Contents before their cue

    def _behind_content(self, cue: Cue, sentence: Sentence, limit: int, own: Phrase | None) -> Report | None:
        """«…»، قال فلان; … ، يقول فلان."""
        if own is None or not {Shape.QUOTE, Shape.CLAUSE} & set(cue.group.takes) or own.first - cue.last > _AT_END:
            return None
        at = cue.first - 1
        while at > sentence.first and self.ground.is_comma(at):
            at -= 1
        quotation = next((q for q in self._quotations_ending(at)), None)
        if quotation is None or Shape.QUOTE not in cue.group.takes:
            return None
        return Report(
            first=cue.first,
            last=cue.last,
            skip=cue.skip,
            source=own,
            gender=gender_of(cue, self.ground),
            content_first=quotation.first,
            content_last=quotation.last,
            quotation=True,
            group=cue.group,
            cue=cue,
            has_own_source=True,
            limit=limit,
            reason=f"verb {cue.reading.lexeme.lemma} behind a quotation; subject behind the cue",
            shape=Shape.QUOTE,
        )

    def _quotations_ending(self, at: int):
        found = self.ground.quotation_at(at - 1)
        if found is not None and found.is_closed and found.after == at + 1 and found.words > _AT_END:
            yield found

    def _as_said(self, cue: Cue, sentence: Sentence, limit: int) -> Report | None:
        """«كما قال فلان», «ما أعلنه فلان»: what stands around is what is said."""
        own = self.sources.after(cue.last, limit, cue.first)
        if own is None or own.first - cue.last > _AT_END:
            return None
        past = own.last
        while past < limit and self.words.timex_at[past] >= 0:
            past += 1
        if cue.first - 1 <= sentence.body or (past < limit and not self.ground.is_sign(past)):
            return None
        return self._around(cue, cue.first - 1, 0, cue.last, own, sentence, limit, "as said")

    # According to

    def _according(self, cue: Cue, sentence: Sentence, limit: int) -> Report | None:
        ground, at = self.ground, cue.last
        last = cue.last
        text = ground.text(at)
        is_stated = cue.reading.lexeme.lemma in {"حسبما", "وفقما"}
        if text in _WHAT or is_stated:
            verb_at = at if is_stated else at + 1
            verbs = [r for r in self._cues.read_at(ground, verb_at) if r.is_verb] if verb_at < limit else []
            if not verbs:
                return None
            last = verbs[0].last
            own = self.sources.after(last, limit, verb_at)
            stance = verbs[0].group
        else:
            own = self._genitive(at, limit)
            stance = None
            if own is not None and not self._is_sayer(own):
                return None
        if own is None:
            if cue.pronoun or cue.reading.lexeme.lemma.startswith("على_حد"):
                own, _ = self._carried(cue, sentence, [])
            if own is None:
                return None
        report = self._around(cue, cue.first, cue.skip, last, own, sentence, limit, "according to")
        if report is not None and stance is not None:
            report.group = stance
        return report

    def _genitive(self, at: int, limit: int) -> Phrase | None:
        """The source behind «وفق» or «وفقا لـ»."""
        if at >= limit:
            return None
        if self.words.is_mention_start(at):
            return self.sources.mention_phrase(self.words.mention_at[at])
        if self.ground.text(at) in PREPOSITIONS or self.ground.is_sign(at):
            return None
        last = at + 1
        while (
            last < limit
            and last - at < 4
            and not self.ground.is_sign(last)
            and self.ground.upos(last) in {"ADJ", "NOUN", "PROPN"}
        ):
            if self.words.mention_at[last] >= 0:
                last += 1
                break
            last += 1
        if last - at > 1 and self.words.mention_at[last - 1] >= 0 and self._nouns.is_sayer(self.ground.text(at)):
            return self.sources.mention_phrase(self.words.mention_at[last - 1])
        skip = 1 if self.ground.text(at).startswith("ل") else 0
        return Phrase(at, last, skip, None)

    def _is_sayer(self, phrase: Phrase) -> bool:
        if phrase.mention is not None and self.words.mentions[phrase.mention].kind in _SAYING_KINDS:
            return True
        return self._nouns.is_sayer(self.ground.text(phrase.first))

    def _around(
        self, cue: Cue, first: int, skip: int, last: int, own: Phrase, sentence: Sentence, limit: int, reason: str
    ) -> Report | None:
        """A report whose content stands before its cue, around it, or, at the head of a sentence, behind its source."""
        ground = self.ground
        report = Report(
            first=first,
            last=last,
            skip=skip,
            source=own,
            gender="",
            group=cue.group,
            cue=cue,
            has_own_source=True,
            limit=limit,
            is_backward=True,
            reason=f"phrase {cue.reading.lexeme.lemma.replace('_', ' ')}; {reason}",
        )
        opening = self._clause_start(first, sentence)
        past = max(own.last, last)
        while past < limit and (self.words.timex_at[past] >= 0 or ground.text(past) in ADVERBS):
            past += 1
        if opening >= first - 1:
            report.is_backward = False
            report.content_first = self._past_comma(past, limit)
            report.content_last = None
            if report.content_first >= limit:
                return None
            if that_clause(ground.text(report.content_first)) or ground.text(report.content_first).startswith("فان"):
                report.content_first += not _pronoun_of(ground.text(report.content_first))
            return report
        report.content_first = opening
        end = first
        while end > opening and (ground.is_comma(end - 1) or ground.text(end - 1) in {"-", "("}):
            end -= 1
        is_between = self._is_between(first, past, limit)
        is_inside = past < limit and not ground.is_sign(past) and not ground.is_comma(first - 1)
        report.content_last = limit if is_inside or is_between else end
        return report

    def _is_between(self, first: int, past: int, limit: int) -> bool:
        """Whether a phrase stands between dashes or commas inside a clause that goes on behind it."""
        ground = self.ground
        if ground.text(first - 1) == "-" and ground.text(past) == "-":
            return True
        if not (ground.is_comma(first - 1) and ground.is_comma(past)) or limit - past < _REST:
            return False
        text = ground.text(past + 1)
        return not (text.startswith("و") or text in _CONTRAST | _AS | {"لكن"} or ground.is_verb(past + 1))

    def _past_comma(self, at: int, limit: int) -> int:
        while at < limit and self.ground.is_sign(at) and not self.ground.is_mark(at):
            at += 1
        return at

    def _clause_start(self, at: int, sentence: Sentence) -> int:
        return sentence.body

    # Participles and nouns

    def _participle(self, cue: Cue, sentence: Sentence, limit: int, before: list[Report]) -> Report | None:
        """مشيرا إلى, مؤكدة أن: an indefinite accusative, whose source spoke before."""
        if cue.reading.is_definite or cue.pronoun or cue.reading.proclitics.strip("وف"):
            return None
        is_bare = not self.ground.text(cue.first).endswith(("ا", "ه", "ين"))
        if is_bare and not (self.ground.is_comma(cue.first - 1) and that_clause(self.ground.text(cue.last))):
            return None
        if self._is_adjective(cue) or self.ground.text(cue.first - 1) == "غير":
            return None
        content = None
        if Shape.CHARGE in cue.group.takes:
            own = self.sources.phrase_at(cue.last, limit)
            found = self.contents.charge(cue, limit, own, has_subject=True)
            content = found[1] if found else None
        content = content or self.contents.after(cue, limit, None)
        if content is None:
            return None
        source, reason = self._carried(cue, sentence, before)
        if source is None:
            return None
        report = self._from_content(cue, content, limit, source, sentence, before)
        if report is not None:
            report.has_own_source = False
            report.reason = (
                f"{cue.reading.morph.cls.value} of {cue.reading.lexeme.lemma}, {content.shape.value}; {reason}"
            )
        return report

    def _is_issued(self, cue: Cue) -> bool:
        """«أصدرت X تحذيرا لرعاياها من …»."""
        if cue.reading.is_definite or cue.pronoun or cue.reading.proclitics:
            return False
        before = range(max(0, cue.first - _NOUN_REACH), cue.first)
        return any(self.ground.is_verb(k) and self.ground.text(k).lstrip("وف").startswith(_ISSUED) for k in before)

    def _is_adjective(self, cue: Cue) -> bool:
        """Whether a participle says more of the indefinite noun before it: إجراءات مشددة."""
        ground, before = self.ground, cue.first - 1
        if ground.upos(before) != "NOUN" or self.words.mention_at[before] >= 0 or self.words.timex_at[before] >= 0:
            return False
        text = ground.text(before)
        return not text.startswith("ال") and (ground.text(cue.first).endswith("ه") or text.endswith("ا"))

    def _noun(self, cue: Cue, sentence: Sentence, limit: int, before: list[Report]) -> Report | None:
        """إعلان الرئيس هزيمة …, قوله إن …, لمطالبة فلان بـ…"""
        is_purpose = Shape.DEMAND in cue.group.takes and cue.reading.proclitics.endswith("ل")
        if cue.reading.is_definite and not cue.pronoun and not is_purpose:
            return None
        is_issued = Shape.DEMAND in cue.group.takes and self._is_issued(cue)
        is_purpose = is_purpose or is_issued
        own = self.sources.phrase_at(cue.last, limit) if not cue.reading.is_definite and not is_issued else None
        if own is not None and (own.mention is None or own.skip):
            own = None
        if own is None and not cue.pronoun and not is_purpose:
            return None
        content = self.contents.after(cue, limit, own)
        if content is None or self._begin(content) - (own.last if own else cue.last) > _NOUN_REACH:
            return None
        if content.shape is Shape.QUOTE and content.first - cue.last > _AT_END and own is None:
            return None
        if is_purpose:
            source, reason = self._last_subject(cue, sentence.body), "subject of the clause"
            if source is None:
                source, reason = self._carried(cue, sentence, before)
        elif own is None:
            source, reason = self._carried_to_noun(cue, sentence, before)
        else:
            source, reason = own, "genitive of the cue"
        if source is None:
            return None
        report = self._from_content(cue, content, limit, source, sentence, before)
        if report is not None:
            report.reason = f"noun {cue.reading.lexeme.lemma}, {content.shape.value}; {reason}"
        return report

    def _carried_to_noun(self, cue: Cue, sentence: Sentence, before: list[Report]) -> tuple[Phrase | None, str]:
        """Whom the pronoun of قوله means: the mention behind عن before it, else whoever spoke or acted before."""
        for at in range(cue.first - 1, max(sentence.body, cue.first - _MEMORY) - 1, -1):
            if self.words.mention_at[at] >= 0 and self.words.is_mention_start(at):
                phrase = self.sources.mention_phrase(self.words.mention_at[at])
                if self.ground.text(at - 1) in {"عن", "علي", "الي"} and self._is_holder(phrase):
                    return phrase, "who is quoted"
            elif self.ground.text(at) == "عن" and at + 1 < cue.first and self.words.mention_at[at + 1] < 0:
                found = self.sources.phrase_at(at + 1, cue.first)
                if found is not None:
                    return found, "who is quoted"
        return self._carried(cue, sentence, before)

    def _carrier(self, cue: Cue, sentence: Sentence, limit: int) -> Report | None:
        """«أصدر X بيانا جاء فيه أن …»."""
        content = self.contents.after(cue, limit, None)
        if content is None or self._begin(content) - cue.last > _AT_END:
            return None
        source = self._last_subject(cue, sentence.body)
        report = self._report_of(
            cue,
            source,
            limit,
            f"{cue.reading.lexeme.lemma.replace('_', ' ')}; subject of the clause",
            content_first=content.first,
            content_last=None,
        )
        self._give(report, content, limit)
        return report

    def _pretext(self, cue: Cue, sentence: Sentence, limit: int, before: list[Report]) -> Report | None:
        at = cue.last
        if "ب" not in cue.reading.proclitics and self.ground.text(cue.first - 1) not in {"تحت", "علي"}:
            return None
        if at >= limit or self.ground.is_sign(at):
            return None
        found = that_clause(self.ground.text(at))
        subject = self._last_subject(cue, sentence.body)
        source = next((r.source for r in reversed(before) if r.source), None) or subject
        end = at
        while end < limit and not self.ground.is_comma(end):
            end += 1
        return Report(
            first=cue.first,
            last=cue.last,
            skip=cue.skip,
            source=source,
            content_first=at + 1 if found and not found[1] else at,
            content_last=end,
            group=cue.group,
            cue=cue,
            limit=limit,
            reason=f"pretext {cue.reading.lexeme.lemma}; subject of the clause",
        )

    def _alleged(self, cue: Cue, limit: int) -> Report | None:
        """«الهجوم المزعوم»: the noun before is what nobody vouches for."""
        first = cue.first - 1
        while self.ground.upos(first) == "ADJ" and not self.ground.is_sign(first):
            first -= 1
        if self.ground.is_sign(first) or self.ground.upos(first) not in {"NOUN", "PROPN", ""}:
            return None
        index = self.words.mention_at[first]
        if index >= 0:
            first = self.words.mention_range(index)[0]
        return self._report_of(
            cue, None, limit, f"participle of {cue.reading.lexeme.lemma}", content_first=first, content_last=cue.first
        )

    def _label(self, cue: Cue, limit: int) -> Report | None:
        """«ما يسمى بالخلافة»: the name behind it."""
        at = cue.last + (self.ground.text(cue.last) == "ب")
        if at >= limit:
            return None
        quotation = self.ground.opens(at)
        if quotation is not None:
            return self._report_of(
                cue, None, limit, "name held off", content_first=quotation.first, content_last=quotation.last
            )
        phrase = self.sources.phrase_at(at, limit)
        if phrase is None:
            return None
        report = self._report_of(
            cue, None, limit, "name held off", content_first=phrase.first, content_last=phrase.last
        )
        bound = self.ground.text(at).startswith("ب") and cue.last == at
        report.content_skip = phrase.skip or int(bound)
        return report

    def _known(self, cue: Cue, limit: int) -> Report | None:
        for at in range(cue.last, min(limit, cue.last + 4)):
            if self.ground.text(at) == "لدي":
                source = self.sources.phrase_at(at + 1, limit)
                if source is None:
                    return None
                content = (
                    self.contents._clause(source.last, "", limit)
                    if that_clause(self.ground.text(source.last))
                    else None
                )
                if content is None:
                    return None
                return Report(
                    first=cue.first,
                    last=at,
                    skip=cue.skip,
                    source=source,
                    content_first=content.first,
                    group=cue.group,
                    cue=cue,
                    limit=limit,
                    has_own_source=True,
                    reason="known to",
                )
        return None

    # Headlines

    def _headline(self, sentence: Sentence) -> Report | None:
        """«لافروف: …»: a name, a colon, and words."""
        at = sentence.body
        if at >= sentence.last or not self.words.is_mention_start(at):
            return None
        phrase = self.sources.mention_phrase(self.words.mention_at[at])
        mention = self.words.mentions[self.words.mention_at[at]]
        colon = phrase.last
        if (
            mention.kind not in _SAYING_KINDS - {Kind.PLACE}
            or phrase.last - at > _COLON_WITHIN
            or self.ground.text(colon) != ":"
        ):
            return None
        if colon + 1 >= sentence.last:
            return None
        quotation = self.ground.opens(colon + 1)
        limit = sentence.last
        while limit > colon and self.ground.text(limit - 1) in {".", "!", "?"}:
            limit -= 1
        report = Report(
            first=colon,
            last=colon + 1,
            skip=0,
            source=phrase,
            content_first=colon + 1,
            group=CueGroup(),
            cue=None,
            limit=limit,
            has_own_source=True,
            reason="name and colon",
            shape=Shape.QUOTE,
        )
        if quotation is not None:
            report.content_first, report.content_last, report.quotation = quotation.first, quotation.last, True
        return report


def _pronoun_of(text: str) -> str:
    found = that_clause(text.removeprefix("ف"))
    return found[1] if found else ""
