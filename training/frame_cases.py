"""Characters of gold texts with the frames that people gave them; `training.frames` learns from them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.evaluation.judged import Judged
from riwaya.extract.frames import Layers
from riwaya.extract.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from riwaya.evaluation.gold import GoldText
    from riwaya.evaluation.judged import JudgedFrame
    from riwaya.extract.characters import Character
    from riwaya.model.frame import Frame
    from riwaya.pipeline import Analyzer

Entities = "Mapping[str, tuple[str, ...]]"


class FrameText(Struct, frozen=True):
    """A gold text as the frame finder sees it."""

    name: str
    words: Words
    layers: Layers
    gold: Judged


class _Recorder:
    """Stands in for the frame finder and keeps what it is given."""

    def __init__(self) -> None:
        self.given: list[tuple[Words, Layers]] = []

    def find(self, words: Words, layers: Layers) -> tuple[Frame, ...]:
        """Nothing."""
        self.given.append((words, layers))
        return ()


def read_texts(texts: Iterable[GoldText], analyzer: Analyzer) -> list[FrameText]:
    """Every gold text whose frames somebody wrote down, with the layers that the program finds in it."""
    recorder = _Recorder()
    analyzer._frames = recorder  # type: ignore[assignment]
    out = []
    for text in texts:
        if text.gold.frames:
            analyzer.analyze(text.article)
            out.append(FrameText(text.gold.article.id, *recorder.given[-1], text.gold))
    return out


def label(
    text: FrameText, characters: Sequence[Character], entities: Mapping[str, tuple[str, ...]]
) -> dict[str, JudgedFrame]:
    """Gold frames by the key of the character that they are about; characters without one got none."""
    out: dict[str, JudgedFrame] = {}
    for frame in text.gold.frames:
        found = _by_entity(frame, characters, entities) or _by_mentions(frame, text, characters)
        if found is not None:
            out.setdefault(found, frame)
    return out


def _by_entity(
    frame: JudgedFrame, characters: Sequence[Character], entities: Mapping[str, tuple[str, ...]]
) -> str | None:
    known = entities.get(frame.entity or "", ())
    found = [character for character in characters if any(m.entity in known for m in character.mentions)]
    return max(found, key=lambda character: len(character.mentions)).key if found else None


def _by_mentions(frame: JudgedFrame, text: FrameText, characters: Sequence[Character]) -> str | None:
    """The character most of whose mentions lie on those that gold gives the entity."""
    ranges = [mention.range for mention in text.gold.mentions if mention.entity == frame.entity]
    hits = Counter({
        character.key: sum(
            any(start < mention.end and mention.start < end for start, end in ranges) for mention in character.mentions
        )
        for character in characters
    })
    key, most = hits.most_common(1)[0] if hits else ("", 0)
    return key if most else None
