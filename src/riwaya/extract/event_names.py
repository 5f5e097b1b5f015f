"""An office and the name behind its comma are one participant, and the name stands for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from riwaya.model.mention import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from riwaya.extract.happenings import Happening
    from riwaya.extract.words import Words

_COMMA = ","


def as_named(happenings: Sequence[Happening], words: Words) -> list[Happening]:
    """The happenings with names for offices: «اغتيال الرئيس، فلان» is done to فلان; each mention once."""
    names = {index: name for index in range(len(words.mentions)) if (name := _name_behind(index, words)) is not None}
    return [_named(one, names) for one in happenings]


def _named(one: Happening, names: dict[int, int]) -> Happening:
    there = {argument.mention for argument in one.arguments}
    moved = (
        argument if argument.mention not in names else replace(argument, mention=names[argument.mention])
        for argument in one.arguments
        if argument.mention not in names or names[argument.mention] not in there
    )
    return replace(one, arguments=tuple(moved))


def _name_behind(index: int, words: Words) -> int | None:
    """The person behind a comma who is the person before it; None where there is none."""
    _, last = words.mention_range(index)
    if last + 1 >= len(words.tokens) or words.tokens[last].text != _COMMA or words.mention_at[last + 1] < 0:
        return None
    office, name = words.mentions[index], words.mentions[words.mention_at[last + 1]]
    is_same = office.kind is name.kind is Kind.PERSON and office.entity == name.entity
    return words.mention_at[last + 1] if is_same and words.is_mention_start(last + 1) else None
