"""How texts name those they speak of: each use of a name, and in whose voice it stands."""

from __future__ import annotations

import re
from collections import defaultdict
from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.extract.quotations import find_quotations
from riwaya.knowledge.lam_words import LamWords
from riwaya.model.article import ArticleHead
from riwaya.model.attribution import Form
from riwaya.model.mention import Kind, Mention
from riwaya.model.span import Quote, Span
from riwaya.text.clitics import read_proclitics
from riwaya.text.fold import fold
from riwaya.text.layers import TextLayers
from riwaya.text.tokens import TokenKind, find_tokens

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Iterator, Sequence

    from riwaya.knowledge.pack import Pack
    from riwaya.model.analysis import Analysis
    from riwaya.model.article import Article

PARTIES = frozenset({Kind.ACTOR, Kind.ORGANISATION, Kind.PERSON})
"""Kinds whose names are choices that matter most."""
_QUOTED_WORDS = 3
"""Words round a name that make a quotation of what stands in marks; fewer are marks round the name itself."""
_BY_NOUN = "noun "
"""How reasons of phrases begin that are no listed name."""
_OWNED = re.compile(r"\S+(?:ه|ها|هم|هما|هن|نا)\b")
_NOMINATIVE, _GENITIVE, _SHORT_WORD = "ون", "ين", 5


class Voice(StrEnum):
    """Whose words a name is."""

    OWN = "own"
    """The outlet's: no quotation holds it."""
    QUOTED = "quoted"
    """Somebody's whom the outlet quotes."""


class NameUse(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One mention as the use of a name."""

    article: ArticleHead
    entity: str
    name: str
    """Folded: the longest name of the pack inside the mention, else all of its words."""
    mention: Mention
    words: str
    """Of the mention, without line ends, its article written out."""
    voice: Voice
    quote: Quote
    """The sentence."""


class NameUseFinder:
    """Finds uses of names; made once per pack."""

    def __init__(self, pack: Pack) -> None:
        self._lam_words = LamWords(pack)
        forms: defaultdict[str, set[tuple[str, ...]]] = defaultdict(set)
        for entry in pack.entries:
            forms[entry.entity].add(entry.words)
        self._forms = {entity: sorted(rows, key=lambda row: (-len(row), row)) for entity, rows in forms.items()}

    def find(self, article: Article, analysis: Analysis, entities: Container[str] | None = None) -> tuple[NameUse, ...]:
        """Uses in text order, without adjectives of deeds and «قواته»: of `entities`, or of all parties and persons."""
        mentions = [
            mention
            for mention in analysis.mentions
            if mention.entity is not None
            and not mention.adjectival
            and (mention.kind in PARTIES if entities is None else mention.entity in entities)
        ]
        if not mentions:
            return ()
        layers = TextLayers(article.text)
        quoted = _quoted_spans(layers, analysis)
        return tuple(self._uses(mentions, layers, quoted, analysis.article))

    def _uses(
        self, mentions: Iterable[Mention], layers: TextLayers, quoted: Sequence[tuple[Span, int]], head: ArticleHead
    ) -> Iterator[NameUse]:
        sentences = _sentences_of(layers)
        for mention in mentions:
            written = self._lam_words.written(layers.text[: mention.start], mention.text)
            words = _folded_words(written)
            name = self._name(mention, words)
            if not name:
                continue
            held = any(span.contains(mention.span) and size >= len(words) + _QUOTED_WORDS for span, size in quoted)
            yield NameUse(
                article=head,
                entity=mention.entity or "",
                name=name,
                mention=mention,
                words=" ".join(written.split()),
                voice=Voice.QUOTED if held else Voice.OWN,
                quote=sentences(mention),
            )

    def _name(self, mention: Mention, words: Sequence[str]) -> str:
        """The name that a phrase uses; empty for a noun with a pronoun, which names nobody."""
        for form in self._forms.get(mention.entity or "", ()):
            if any(_stands_at(form, words, at) for at in range(len(words) - len(form) + 1)):
                return " ".join(form)
        if mention.reason.startswith(_BY_NOUN) and _OWNED.match(mention.text):
            return ""
        return " ".join(map(_genitive, words))


def _stands_at(form: Sequence[str], words: Sequence[str], at: int) -> bool:
    """Whether a name stands at a word of a phrase, which may bear clitics."""
    if tuple(words[at + 1 : at + len(form)]) != tuple(form[1:]):
        return False
    return words[at] == form[0] or any(reading.stem == form[0] for reading in read_proclitics(words[at]))


def _genitive(word: str) -> str:
    """The form that both cases of a sound plural share here: مقاتلون is مقاتلين."""
    if len(word) >= _SHORT_WORD and word.endswith(_NOMINATIVE):
        return word.removesuffix(_NOMINATIVE) + _GENITIVE
    return word


def _folded_words(phrase: str) -> list[str]:
    """The words of a phrase, folded, without signs."""
    tokens = find_tokens(fold(phrase.replace("_", " ")))
    return [token.text for token in tokens if token.kind not in {TokenKind.SIGN, TokenKind.LINE}]


def _quoted_spans(layers: TextLayers, analysis: Analysis) -> list[tuple[Span, int]]:
    """What stands in quotation marks, and what is reported word for word, each with its number of words."""
    tokens = layers.tokens
    spans = [(Span(tokens[one.first].start, tokens[one.last - 1].end), one.words) for one in find_quotations(layers)]
    direct = [a.content for a in analysis.attributions if a.content is not None and a.form is Form.DIRECT]
    return spans + [(content.span, len(content.text.split())) for content in direct]


def _sentences_of(layers: TextLayers) -> Callable[[Mention], Quote]:
    """What tells the sentence of a mention."""
    spans = [Span(sentence.start, sentence.end) for sentence in layers.sentences]

    def find(mention: Mention) -> Quote:
        span = next((span for span in spans if span.overlaps(mention.span)), mention.span)
        return Quote(start=span.start, end=span.end, text=span.of(layers.text))

    return find
