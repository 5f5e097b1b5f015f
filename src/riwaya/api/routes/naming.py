"""`/naming`: who calls an entity by which name, with every use."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

from fastapi import Query

from riwaya.api.parameters import Asked, Id, Part, Typed
from riwaya.api.records import Page, page_of
from riwaya.api.routes.entities import require_entity
from riwaya.compare.groups import By, Grouper
from riwaya.compare.name_uses import NameUse
from riwaya.compare.naming import NamingMatrix, make_matrices

if TYPE_CHECKING:
    from riwaya.api.routing import Routes
    from riwaya.api.served import Served
    from riwaya.corpus.selection import Filter

_GROUP = "entities"


class VoiceChoice(StrEnum):
    """Whose uses of names count."""

    OWN = "own"
    QUOTED = "quoted"
    ALL = "all"


GroupBy = Annotated[By, Query(description="What makes a column.")]
Whose = Annotated[VoiceChoice, Query(description="The outlet's own words, those it quotes, or all.")]


def register(routes: Routes) -> None:
    """Adds the routes."""
    served = routes.served

    @routes.get("/naming/{entity}", NamingMatrix, errors=(404,), group=_GROUP)
    def naming(entity: Id, asked: Asked, by: GroupBy = By.OUTLET, voice: Whose = VoiceChoice.OWN) -> NamingMatrix:
        """Names of one entity by outlet, camp, month or year, with counts and shares."""
        uses = _uses(served, asked, entity, voice)
        empty = NamingMatrix(entity=entity, count=0, groups=(), names=())
        return next(iter(make_matrices(uses, Grouper(served.pack, by).group)), empty)

    @routes.get("/naming/{entity}/uses", Page[NameUse], errors=(404,), group=_GROUP)
    def naming_uses(
        entity: Id,
        asked: Asked,
        part: Part,
        name: Annotated[Typed, Query(description="As the matrix has it.")] = None,
        group: Annotated[Typed, Query(description="A column of the matrix.")] = None,
        by: GroupBy = By.OUTLET,
        voice: Whose = VoiceChoice.OWN,
    ) -> Page[NameUse]:
        """Every use of a name with its sentence, of one cell of the matrix or of all."""
        group_of = Grouper(served.pack, by).group
        uses = [use for use in _uses(served, asked, entity, voice) if group is None or group_of(use.article) == group]
        if name is not None:
            uses = _of_name(uses, name)
        return page_of(uses, part)


def _uses(served: Served, asked: Filter, entity: str, voice: VoiceChoice) -> list[NameUse]:
    require_entity(served, entity)
    takes = served.takes_telling(asked)
    return [
        use
        for use in served.keeper.require().names_of(entity)
        if takes(use.article) and voice in {VoiceChoice.ALL, use.voice.value}
    ]


def _of_name(uses: list[NameUse], name: str) -> list[NameUse]:
    """Uses of a name, given folded or as a matrix prints it."""
    matrices = make_matrices(uses, lambda _: "")
    folded = {use.name for use in uses if use.name == name}
    printed = {row.name for matrix in matrices for row in matrix.names if row.name == name}
    if printed:
        folded |= {use.name for use in uses if use.words == name}
    return [use for use in uses if use.name in folded]
