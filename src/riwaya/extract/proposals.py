"""Names that the pack lacks, as the name model proposes them: NIL mentions with a kind and a calibrated score."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from riwaya.extract.scene import Candidate, Scene
from riwaya.model.mention import Kind
from riwaya.text.tokens import TokenKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from riwaya.extract.name_model import NamedSpan
    from riwaya.text.language import ReadSentence
    from riwaya.text.tokens import Token

Proposals = dict[int, Candidate]
"""By first token."""
LEAST = 0.5
"""Score below which a proposal is not worth a coder's time."""
_SURE = 0.8
"""Score from which a proposal lengthens what the rules read."""
_KINDS = {"PERS": Kind.PERSON, "LOC": Kind.PLACE, "ORG": Kind.ORGANISATION, "GOV": Kind.ORGANISATION}
_PROPER = frozenset({"PROPN", "X"})
_SIGNS = frozenset("\"'()[]-/")


def find_proposals(
    sentences: Sequence[ReadSentence], spans: Iterable[Sequence[NamedSpan]], tokens: Sequence[Token]
) -> Proposals:
    """Candidates by their first token; spans of other kinds, of low score and of single letters are left out."""
    out: dict[int, Candidate] = {}
    for sentence, named in zip(sentences, spans, strict=True):
        for span in named:
            candidate = _candidate(sentence, span, tokens)
            if candidate is not None:
                out.setdefault(candidate.first, candidate)
    return out


def _candidate(sentence: ReadSentence, span: NamedSpan, tokens: Sequence[Token]) -> Candidate | None:
    kind = _KINDS.get(span.label)
    if kind is None or span.score < LEAST or not _has_proper_noun(sentence, span):
        return None
    begin, end = sentence.pieces[span.first], sentence.pieces[span.last - 1]
    first, last = begin.token, end.token + 1
    while last > first and tokens[last - 1].text in _SIGNS:
        last -= 1
    while first < last and tokens[first].text in _SIGNS:
        first += 1
    if first == last or not any(_is_word(token) for token in tokens[first:last]):
        return None
    return Candidate(
        first=first,
        last=last,
        skip=begin.skip if begin.token == first else 0,
        kind=kind,
        entity=None,
        score=span.score,
        name=(first, last) if kind is Kind.PERSON else None,
        reason=f"name model: {span.label}{f', {span.fine}' if span.fine else ''}",
    )


def _has_proper_noun(sentence: ReadSentence, span: NamedSpan) -> bool:
    """Whether the tagger, too, sees a name in the span: it has read other texts than the name model."""
    return not _PROPER.isdisjoint(sentence.parse.upos[span.first : span.last])


def _is_word(token: Token) -> bool:
    return token.kind in {TokenKind.WORD, TokenKind.LATIN} and len(token.text) > 1


def read_proposal(at: int, scene: Scene) -> Candidate | None:
    """The name proposed at a token, up to where the next name of the pack begins."""
    found = scene.proposals.get(at)
    if found is None:
        return None
    last = next((i for i in range(found.first + 1, found.last) if i in scene.names), found.last)
    return found if last == found.last else None


def with_proposed_name(candidate: Candidate, scene: Scene) -> Candidate:
    """A person with the rest of the name that the model sees behind or inside: title and unlisted name are one."""
    if candidate.kind is not Kind.PERSON or candidate.heads_row:
        return candidate
    for at in range(candidate.first, candidate.last + 1):
        name = scene.proposals.get(at)
        if name is not None and _completes(name, candidate):
            begin = candidate.name[0] if candidate.name is not None else name.first
            reason = f"{candidate.reason}; {name.reason}"
            return replace(candidate, last=name.last, name=(begin, name.last), reason=reason)
    return candidate


def _completes(name: Candidate, candidate: Candidate) -> bool:
    """Whether a proposed name goes on behind what was read, and is sure enough to."""
    is_person = name.kind is Kind.PERSON and not name.skip and name.score >= _SURE
    return is_person and name.last > candidate.last
