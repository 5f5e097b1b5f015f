"""The language layer of an article with what a pack knows: the models read a text once, all extractors share it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from riwaya.extract.name_flags import NameFlags
from riwaya.extract.name_model import NamedSpan, NameModel
from riwaya.extract.name_votes import with_proper_nouns
from riwaya.extract.proposals import Proposals, find_proposals
from riwaya.text.fold import ARABIC_LETTERS
from riwaya.text.frequencies import key_of
from riwaya.text.language import LanguageModel, ReadSentence, without_features

if TYPE_CHECKING:
    from collections.abc import Sequence

    from riwaya.extract.matchers import Matchers
    from riwaya.knowledge.pack import Pack
    from riwaya.text.layers import TextLayers
    from riwaya.text.models import ModelFolder

_WORD = re.compile(f"[{ARABIC_LETTERS}]{{2,}}")


class LanguageReading(Struct, frozen=True):
    """What the models say of one text; empty without models."""

    sentences: tuple[ReadSentence, ...] = ()
    proposals: Proposals = {}


NO_READING = LanguageReading()


class LanguageReader:
    """Loads the models for a pack; not safe for use from several threads."""

    def __init__(self, matchers: Matchers, folder: ModelFolder) -> None:
        """Loads them.

        Raises:
            DamagedModelError: a file is missing or does not hold what it should.
        """
        self.flags = NameFlags(matchers)
        self.model = load_language(matchers, self.flags, folder)
        self.names = NameModel(folder)

    def read(self, layers: TextLayers) -> LanguageReading:
        """The sentences of a text, parsed, and the names proposed in them."""
        return self.read_many([layers])[0]

    def read_many(self, texts: Sequence[TextLayers]) -> list[LanguageReading]:
        """As `read`, for several texts: all of them share the batches, which takes about half the time."""
        read: list[list[ReadSentence]] = [[] for _ in texts]
        named: list[list[Sequence[NamedSpan]]] = [[] for _ in texts]
        for part in self.model.read_in_parts(texts):
            spans = self.names.find([sentence for _, sentence in part])
            for (number, sentence), found in zip(part, spans, strict=True):
                read[number].append(without_features(sentence))
                named[number].append(found)
        return [_reading(*row) for row in zip(texts, read, named, strict=True)]

    def vote(self, sentences: Sequence[ReadSentence]) -> list[ReadSentence]:
        """The sentences with the name model's vote on their word classes."""
        return _voted(sentences, self.names.find(sentences))


def _reading(
    layers: TextLayers, sentences: Sequence[ReadSentence], spans: Sequence[Sequence[NamedSpan]]
) -> LanguageReading:
    return LanguageReading(tuple(_voted(sentences, spans)), find_proposals(sentences, spans, layers.tokens))


def _voted(sentences: Sequence[ReadSentence], spans: Sequence[Sequence[NamedSpan]]) -> list[ReadSentence]:
    return [
        replace(sentence, parse=with_proper_nouns(sentence.parse, named))
        for sentence, named in zip(sentences, spans, strict=True)
    ]


def load_language(matchers: Matchers, flags: NameFlags, folder: ModelFolder) -> LanguageModel:
    """The language models with all that a pack tells them: its names, cuts and passives.

    Raises:
        DamagedModelError: a file is missing or does not hold what it should.
    """
    pack = matchers.pack
    return LanguageModel(
        folder,
        hints=flags,
        exceptions=pack.words.cuts,
        names=_words_of(pack),
        passives=pack.words.passives,
    )


def _words_of(pack: Pack) -> set[str]:
    """Words of the pack's names and nouns as words are counted: evidence that they are words."""
    tables = (pack.actors, pack.places, pack.agreements, pack.outlets)
    forms = [name.form for table in tables for row in table.values() for name in row.names]
    forms += [form for country in pack.countries.values() for form in country.names]
    forms += [form for group in pack.nouns.heads for noun in group.nouns for form in noun.split() if "+" not in form]
    return {key_of(word) for form in forms for word in _WORD.findall(form)}
