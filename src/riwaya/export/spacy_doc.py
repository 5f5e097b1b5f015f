"""spaCy: a text with its language layer and mentions as a `Doc`, for everything that is built on spaCy."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.errors import MissingExtraError
from riwaya.export.conllu import NONE
from riwaya.export.surface import find_gaps, find_surfaces, mentions_in

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from spacy.tokens import Doc
    from spacy.vocab import Vocab

    from riwaya.export.surface import Surface
    from riwaya.model.mention import Mention
    from riwaya.text.language import ReadSentence
    from riwaya.text.syntax import Parse

MENTIONS = "mentions"
"""Key in `Doc.spans` of all mentions, also of those inside others, which `Doc.ents` cannot hold."""
_BLANK = " "
_ROOT, _DEP = "ROOT", "dep"
"""Relations as spaCy calls them: of a root, and of what has none."""
_SPACE, _OTHER = "SPACE", "X"


class _Word(Struct, frozen=True, kw_only=True):
    """A token of spaCy: a surface, or what stands between two and is more than a space."""

    text: str
    has_space: bool
    head: int
    """Index in the document."""
    pos: str = _OTHER
    lemma: str = ""
    morph: str = ""
    dep: str = _DEP


def to_doc(
    text: str, sentences: Sequence[ReadSentence], mentions: Sequence[Mention] = (), *, vocab: Vocab | None = None
) -> Doc:
    """A document whose text is `text`, so that offsets hold, with classes, features, lemmas, trees and entities.

    What stands between words and is no single space becomes tokens of its own, as in spaCy, which hang on the word
    before. Entities have the kind as label and the pack's id as `kb_id_`; of overlapping ones the longest are entities.

    Args:
        vocab: shared with other documents; that of `spacy.blank("ar")` when left out.

    Raises:
        MissingExtraError: spaCy is not installed.
    """
    try:
        import spacy
        from spacy.tokens import Doc, Span
        from spacy.util import filter_spans
    except ImportError as error:
        raise MissingExtraError("spacy", "spacy") from error

    words = _words(text, sentences)
    doc = Doc(
        vocab if vocab is not None else spacy.blank("ar").vocab,
        words=[word.text for word in words],
        spaces=[word.has_space for word in words],
        pos=[word.pos for word in words],
        morphs=[word.morph for word in words],
        lemmas=[word.lemma for word in words],
        heads=[word.head for word in words],
        deps=[word.dep for word in words],
    )
    spans = [(token.idx, token.idx + len(token)) for token in doc]
    found = [
        Span(doc, first, last + 1, label=mention.kind.value, kb_id=mention.entity or "", span_id=mention.id)
        for first, last, mention in mentions_in(spans, mentions)
    ]
    doc.spans[MENTIONS] = found
    doc.ents = filter_spans(found)
    return doc


def _words(text: str, sentences: Sequence[ReadSentence]) -> list[_Word]:
    """All tokens of the document, in order."""
    surfaces = [find_surfaces(sentence.pieces) for sentence in sentences]
    gaps = find_gaps(text, [surface for some in surfaces for surface in some])
    extra = [gaps[0], *(gap.removeprefix(_BLANK) for gap in gaps[1:])]
    before = list(accumulate(map(bool, extra)))
    out = _gap_words(extra[0], 0 if len(gaps) == 1 else 1)
    done = 0
    for sentence, some in zip(sentences, surfaces, strict=True):
        places = {at: i + before[i] for i, s in enumerate(some, done) for at in range(s.first, s.last)}
        for i, surface in enumerate(some, done):
            has_space = gaps[i + 1].startswith(_BLANK)
            out.append(_word(text[surface.start : surface.end], sentence.parse, surface, places, has_space=has_space))
            out += _gap_words(extra[i + 1], len(out) - 1)
        done += len(some)
    return out


def _word(form: str, parse: Parse, surface: Surface, places: Mapping[int, int], *, has_space: bool) -> _Word:
    """A surface with the labels of its piece; of several, of the one whose head is outside."""
    inside = range(surface.first, surface.last)
    at = next((i for i in inside if parse.heads[i] - 1 not in inside), surface.first)
    head, deprel, feats = parse.heads[at], parse.deprel[at], parse.feats[at]
    return _Word(
        text=form,
        has_space=has_space,
        head=places[head - 1 if head else at],
        pos=parse.upos[at],
        lemma=parse.lemmas[at],
        morph="" if feats == NONE else feats,
        dep=deprel if head else _ROOT,
    )


def _gap_words(gap: str, head: int) -> list[_Word]:
    """What stands in a gap, as a token that hangs on another."""
    return [_Word(text=gap, has_space=False, head=head, pos=_SPACE if gap.isspace() else _OTHER)] if gap else []
