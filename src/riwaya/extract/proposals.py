"""Names that the pack lacks, as the name model proposes them: NIL mentions with a kind and a calibrated score."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.extract.scene import Candidate
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
_KINDS = {"PERS": Kind.PERSON, "LOC": Kind.PLACE, "ORG": Kind.ORGANISATION}
_FINE_KINDS = {"Media": Kind.MEDIA}
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
    if kind is None or span.score < LEAST:
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
        kind=_FINE_KINDS.get(span.fine, kind),
        entity=None,
        score=span.score,
        reason=f"name model: {span.label}{f', {span.fine}' if span.fine else ''}",
    )


def _is_word(token: Token) -> bool:
    return token.kind in {TokenKind.WORD, TokenKind.LATIN} and len(token.text) > 1
