"""`riwaya naming`: who calls whom by which name, how often, and how far groups are from each other in it."""

from __future__ import annotations

import sys
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer
from msgspec import Struct

from riwaya.cli.asking import (
    BetweenOption,
    CsvOption,
    OnlyOutletOption,
    joined_articles,
    make_filter,
    require_one_format,
)
from riwaya.cli.naming_tables import NamingPrinter
from riwaya.cli.options import DEFAULT_PACK, DEFAULT_STORE, JsonOption, PackOption, StoreOption, open_store
from riwaya.cli.terminal import write_json
from riwaya.compare.groups import By
from riwaya.compare.row_filter import RowFilter
from riwaya.corpus.labels import Labels
from riwaya.model.store_address import StoreAddress

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from riwaya.cli.language import Messages
    from riwaya.compare.name_uses import NameUse
    from riwaya.compare.naming import NamingMatrix
    from riwaya.knowledge.pack import Pack


class VoiceChoice(StrEnum):
    """Whose uses of names count."""

    OWN = "own"
    QUOTED = "quoted"
    ALL = "all"


ActorArgument = Annotated[str | None, typer.Argument(help="help.naming_actor", metavar="[ACTOR]", show_default=False)]
ByOption = Annotated[By, typer.Option("--by", help="help.naming_by")]
VoiceOption = Annotated[VoiceChoice, typer.Option("--voice", help="help.naming_voice")]
DistancesOption = Annotated[bool, typer.Option("--distances", help="help.naming_distances")]
NamesOption = Annotated[int, typer.Option("--limit", help="help.naming_limit", metavar="N", min=1)]

_DEFAULT_LIMIT = 12


class _Asked(Struct, frozen=True, kw_only=True):
    """Which uses are looked for in a store."""

    store: StoreAddress
    entities: frozenset[str] | None
    """None: everybody."""
    voice: VoiceChoice
    outlet: str | None
    days: RowFilter


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command("naming", help="help.naming")(naming)


def naming(
    context: typer.Context,
    actor: ActorArgument = None,
    *,
    store: StoreOption = DEFAULT_STORE,
    by: ByOption = By.OUTLET,
    voice: VoiceOption = VoiceChoice.OWN,
    between: BetweenOption = None,
    outlet: OnlyOutletOption = None,
    distances: DistancesOption = False,
    limit: NamesOption = _DEFAULT_LIMIT,
    pack: PackOption = DEFAULT_PACK,
    as_csv: CsvOption = False,
    as_json: JsonOption = False,
) -> None:
    """Prints the names of one actor by group, those of all in short, or the distances of groups."""
    from riwaya.compare.groups import Grouper
    from riwaya.compare.naming import make_matrices
    from riwaya.knowledge.loader import load_pack

    say: Messages = context.obj
    require_one_format(context, as_csv=as_csv, as_json=as_json)
    days = make_filter(context, None, (), None, None, between)
    loaded = load_pack(pack)
    labels = Labels(loaded, say.language)
    entities = None if actor is None else labels.find(actor)
    asked = _Asked(store=store, entities=entities, voice=voice, outlet=outlet, days=days)
    matrices = make_matrices(_uses(asked, loaded, say), Grouper(loaded, by).group)
    printer = NamingPrinter(labels, say, by=by, limit=limit)
    if as_json or as_csv:
        _write(matrices, distances=distances, as_csv=as_csv)
    elif not matrices:
        printer.nothing(store, actor)
    elif distances:
        printer.distances(matrices)
    elif actor is None:
        printer.overview(matrices, store)
    else:
        printer.matrices(matrices)


def _uses(asked: _Asked, pack: Pack, say: Messages) -> Iterator[NameUse]:
    """Uses of names in the articles asked for."""
    from riwaya.compare.name_uses import NameUseFinder

    finder = NameUseFinder(pack)
    wanted = asked.entities
    with open_store(asked.store) as opened:
        for joined in joined_articles(opened, None, asked.outlet, say):
            if asked.days.takes_article(joined.analysis.article):
                for use in finder.find(joined.article, joined.analysis, wanted):
                    if asked.voice in {VoiceChoice.ALL, use.voice.value}:
                        yield use


def _write(matrices: Sequence[NamingMatrix], *, distances: bool, as_csv: bool) -> None:
    """For machines: matrices or distances, as CSV or as JSON."""
    from riwaya.compare.naming_distance import naming_distances
    from riwaya.export.flat import write_csv
    from riwaya.export.naming_rows import DISTANCE_COLUMNS, NAMING_COLUMNS, flat_distance, flat_naming

    if distances:
        pairs = naming_distances(matrices)
        write_csv(sys.stdout, DISTANCE_COLUMNS, map(flat_distance, pairs)) if as_csv else write_json(pairs)
    elif as_csv:
        write_csv(sys.stdout, NAMING_COLUMNS, flat_naming(matrices))
    else:
        write_json(matrices)
