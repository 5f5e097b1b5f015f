"""Names in a row: «محافظتي الرقة ودير الزور», «منطقتي الشريجة والراهدة»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from riwaya.extract.persons import COMMA
from riwaya.extract.scene import SCORES, Candidate, Scene
from riwaya.model.mention import Kind
from riwaya.text.clitics import proclitics_of, read_proclitics
from riwaya.text.tokens import TokenKind

if TYPE_CHECKING:
    from riwaya.extract.linking import Linker
    from riwaya.extract.name_words import NameWords
    from riwaya.text.sentences import Sentence

_AND = "و"
_LEAST_PLACE = 4
EARLIER = "earlier name of a place"


class RowReader:
    """Reads what a shared head or an enumeration tells of the next name; made once per pack."""

    def __init__(self, words: NameWords, linker: Linker) -> None:
        self._words, self._linker = words, linker

    def read_listed(self, at: int, sentence: Sentence, scene: Scene) -> Candidate | None:
        """An unlisted name that «و» adds to a row of places («منطقتي الشريجة والراهدة»), before a sign or particle."""
        tokens = scene.layers.tokens
        if not self._ends_row(at, scene):
            return None
        if not tokens[at].text.startswith(_AND) or not self._words.may_be_listed_place(tokens[at]):
            return None
        behind = tokens[at + 1] if at + 1 < sentence.last else None
        if not (behind is None or behind.kind is not TokenKind.WORD or self._words.is_particle(behind.text)):
            return None
        return Candidate(
            first=at,
            last=at + 1,
            skip=1,
            kind=Kind.PLACE,
            entity=None,
            score=SCORES["listed"],
            reason="listed with a place",
        )

    def remember(self, candidate: Candidate, scene: Scene) -> None:
        """Lets an unlisted name of a place stand without its noun from now on: «مديرية ناطع», later «ناطع»."""
        if candidate.kind is not Kind.PLACE or candidate.name is None:
            return
        first, last = candidate.name
        word = scene.layers.tokens[first].text
        if (len(word) >= _LEAST_PLACE or last - first > 1) and not self._words.is_listed_first(word):
            scene.places.setdefault(word, candidate)

    @staticmethod
    def read_earlier(at: int, limit: int, scene: Scene) -> Candidate | None:
        """An unlisted name of a place that stood behind its noun before."""
        tokens = scene.layers.tokens
        for reading in read_proclitics(tokens[at].text) if scene.places else ():
            earlier = scene.places.get(reading.stem)
            if earlier is None or earlier.name is None:
                continue
            words = [token.text for token in tokens[earlier.name[0] : earlier.name[1]]]
            last = at + len(words)
            if last <= limit and [token.text for token in tokens[at + 1 : last]] == words[1:]:
                return replace(earlier, first=at, last=last, skip=reading.start, name=None, reason=EARLIER)
        return None

    @staticmethod
    def _ends_row(at: int, scene: Scene) -> bool:
        """Whether places in a row end at token `at`: under a dual or plural head, or one after another."""
        before = scene.latest
        if before is None or before.kind is not Kind.PLACE or before.last != at:
            return False
        if before.heads_row:
            return True
        earlier = scene.found[-2] if len(scene.found) > 1 else None
        gap = before.first - earlier.last if earlier is not None and earlier.kind is Kind.PLACE else None
        return before.is_name and (gap == 0 or (gap == 1 and scene.layers.tokens[before.first - 1].text == COMMA))

    def under_shared_head(self, candidate: Candidate, scene: Scene) -> Candidate:
        """The candidate as a second conjunct of the head before it: قاعدتي حميميم وطرطوس names two bases."""
        before = scene.latest
        if before is None or before.shared_head is None or candidate.lemma is not None:
            return candidate
        gap = candidate.first - before.last
        joined = gap == 0 and proclitics_of(scene.layers.tokens[candidate.first].text, candidate.skip) == _AND
        listed = gap == 1 and scene.layers.tokens[before.last].text == COMMA and candidate.skip == 0
        if not (joined or listed):
            return candidate
        words = [t.text for t in scene.layers.tokens[candidate.first : candidate.last] if t.kind < TokenKind.LINE]
        words[0] = words[0][candidate.skip :]
        entry = self._linker.under_head(before.shared_head, tuple(words))
        if entry is None:
            return candidate
        return replace(
            candidate,
            entity=entry.entity,
            kind=entry.kind,
            reason=f"noun {before.shared_head} shared + name {entry.entity}",
            refers=self._linker.refers(entry.entity, entry.kind),
            shared_head=before.shared_head,
        )
