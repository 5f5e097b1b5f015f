"""CoNLL-U: a text's sentences, words and trees in the format of Universal Dependencies, with mentions if there are any.

Printed words and what stands between them make the text again, code point for code point: a gap is one space, nothing
(`SpaceAfter=No`), or what `SpacesAfter` says, written as UDPipe does. Mentions are brackets as in CorefUD.
Source: https://universaldependencies.org/format.html, https://ufal.mff.cuni.cz/corefud (version 1.0).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from riwaya.export.surface import find_gaps, find_surfaces, mentions_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from riwaya.export.surface import Surface
    from riwaya.model.article import Article
    from riwaya.model.mention import Mention
    from riwaya.text.given import GivenSentence
    from riwaya.text.language import ReadSentence
    from riwaya.text.pieces import Piece
    from riwaya.text.sentences import Sentence
    from riwaya.text.syntax import Parse

NONE = "_"
NO_SPACE = "SpaceAfter=No"
_AFTER, _BEFORE = "SpacesAfter", "SpacesBefore"
ENTITY_FIELDS = "eid-etype"
"""What an opening bracket holds: the pack's id of the entity, or `nil.ARTICLE.MENTION`, and the kind of the mention."""
_SPACE = " "
_ESCAPES = {"\\": "\\\\", " ": "\\s", "\t": "\\t", "\n": "\\n", "\r": "\\r", "|": "\\p"}
_RESERVED = re.compile(r"[-()|%=,\[\]\s]")
_NO_ID = re.compile(r"[\s/]+")


def write_conllu(article: Article, sentences: Sequence[ReadSentence], mentions: Sequence[Mention] | None = None) -> str:
    """The sentences of an article, an over-long one as its windows; empty when there are none.

    Args:
        mentions: of its analysis; with None no entities are written.
    """
    if not sentences:
        return ""
    name = _NO_ID.sub(NONE, article.id)
    lines = [f"# newdoc id = {name}"]
    if mentions is not None:
        lines.append(f"# global.Entity = {ENTITY_FIELDS}")
    surfaces = [find_surfaces(sentence.pieces) for sentence in sentences]
    spaces = _spaces(find_gaps(article.text, [surface for some in surfaces for surface in some]))
    for number, (sentence, printed) in enumerate(zip(sentences, surfaces, strict=True), 1):
        lines += (f"# sent_id = {name}-s{number}", f"# text = {_printed(article, sentence.sentence)}")
        brackets = _brackets(name, sentence.pieces, mentions or ())
        for surface in printed:
            lines += _words(article, sentence, surface, next(spaces), brackets)
        lines.append("")
    return "".join(f"{line}\n" for line in lines)


def write_given(sentence: GivenSentence, parse: Parse) -> str:
    """A sentence of a CoNLL-U file with the labels of a parse: comments, forms and MISC stay as they are."""
    lines = list(sentence.comments)
    ranges = {several.first: several for several in sentence.ranges}
    for at, word in enumerate(sentence.words):
        several = ranges.get(at + 1)
        if several is not None:
            lines.append(_line(f"{several.first}-{several.last}", several.form, misc=several.misc))
        lines.append(_line(str(at + 1), word.form, label=(parse, at), misc=word.misc))
    return "".join(f"{line}\n" for line in (*lines, ""))


def _line(number: str, form: str, *, label: tuple[Parse, int] | None = None, misc: str = NONE) -> str:
    """One line: a word with its labels, the `label[1]`-th of a parse, or, without them, the printed form of several."""
    if label is None:
        return "\t".join((number, form, *[NONE] * 7, misc))
    parse, at = label
    tags = (parse.lemmas[at], parse.upos[at], NONE, parse.feats[at])
    return "\t".join((number, form, *tags, str(parse.heads[at]), parse.deprel[at], NONE, misc))


def _words(
    article: Article, sentence: ReadSentence, surface: Surface, spaces: Sequence[str], brackets: Sequence[str]
) -> Iterator[str]:
    """The line of a surface's piece; of several, their range and then each."""
    is_one = surface.last == surface.first + 1
    if not is_one:
        yield _line(f"{surface.first + 1}-{surface.last}", _printed(article, surface), misc=_misc(spaces))
    for at in range(surface.first, surface.last):
        piece = sentence.pieces[at]
        entity = [f"Entity={brackets[at]}"] if brackets[at] else []
        misc = _misc([*entity, f"Span={piece.start}:{piece.end}", *(spaces if is_one else ())])
        form = _printed(article, piece) if is_one else piece.form
        yield _line(str(at + 1), form, label=(sentence.parse, at), misc=misc)


def _printed(article: Article, stretch: Surface | Sentence | Piece) -> str:
    return article.text[stretch.start : stretch.end]


def _misc(values: Iterable[str]) -> str:
    return "|".join(values) or NONE


def _spaces(gaps: Sequence[str]) -> Iterator[list[str]]:
    """For each surface how it is set off from what follows; for the first also from the beginning of the text."""
    before = [f"{_BEFORE}={_escaped(gaps[0])}"] if gaps[0] else []
    for gap in gaps[1:]:
        after = [] if any(map(str.isspace, gap)) else [NO_SPACE]
        if gap not in {"", _SPACE}:
            after.append(f"{_AFTER}={_escaped(gap)}")
        yield before + after
        before = []


def _escaped(gap: str) -> str:
    return "".join(_ESCAPES.get(char, char) for char in gap)


def _brackets(name: str, pieces: Sequence[Piece], mentions: Iterable[Mention]) -> list[str]:
    """For each piece the brackets that open and close there: long ones open first and close last."""
    opens: list[list[tuple[int, str]]] = [[] for _ in pieces]
    closes: list[list[tuple[int, str]]] = [[] for _ in pieces]
    for first, last, mention in mentions_in([(piece.start, piece.end) for piece in pieces], mentions):
        eid = _RESERVED.sub(lambda found: f"%{ord(found[0]):02X}", mention.entity or f"nil.{name}.{mention.id}")
        opening = f"({eid}-{mention.kind}"
        if first == last:
            opens[first].append((0, f"{opening})"))
        else:
            opens[first].append((-last, opening))
            closes[last].append((first, f"{eid})"))
    ordered = (sorted(some) + sorted(others, reverse=True) for some, others in zip(opens, closes, strict=True))
    return ["".join(sign for _, sign in signs) for signs in ordered]
