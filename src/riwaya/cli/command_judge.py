"""`riwaya judge`: what people say of the machine's work, kept apart from it, above it, and never lost."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated

import typer

from riwaya.cli.ending import wrong_usage
from riwaya.cli.judgement_book import ByOption, export, import_, show_list, undo, who_judges
from riwaya.cli.options import DEFAULT_PACK, DEFAULT_STORE, JsonOption, PackOption, StoreOption, open_store
from riwaya.cli.terminal import out, write_json

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from riwaya.cli.language import Messages
    from riwaya.corpus.desk import Desk
    from riwaya.corpus.places import Place
    from riwaya.model.judgement import Judgement
    from riwaya.model.store_address import StoreAddress

NoteOption = Annotated[str | None, typer.Option("--note", help="help.judge_note", metavar="TEXT")]
PlacesArgument = Annotated[list[str], typer.Argument(help="help.judge_places", metavar="PLACE")]
PlaceArgument = Annotated[str, typer.Argument(help="help.judge_place", metavar="PLACE")]
OtherArgument = Annotated[str | None, typer.Argument(help="help.judge_other", metavar="[PLACE]", show_default=False)]
ClusterArgument = Annotated[str, typer.Argument(help="help.judge_cluster", metavar="CLUSTER")]
LayerOption = Annotated[str | None, typer.Option("--layer", help="help.judge_layer", metavar="NAME")]
FieldOption = Annotated[list[str] | None, typer.Option("--field", help="help.judge_field", metavar="NAME")]
ValueOption = Annotated[list[str] | None, typer.Option("--value", help="help.judge_value", metavar="VALUE")]
NoRecordOption = Annotated[bool, typer.Option("--no-record", help="help.judge_no_record")]


def register(app: typer.Typer) -> None:
    """Adds the group."""
    group = typer.Typer(help="help.judge", no_args_is_help=True)
    for name, command in (
        ("same", same),
        ("not-same", not_same),
        ("wrong", wrong),
        ("add", add),
        ("merge", merge),
        ("split", split),
        ("list", show_list),
        ("undo", undo),
        ("export", export),
        ("import", import_),
    ):
        group.command(name, help=f"help.judge_{name.replace('-', '_')}")(command)
    app.add_typer(group, name="judge")


def same(
    context: typer.Context,
    places: PlacesArgument,
    store: StoreOption = DEFAULT_STORE,
    by: ByOption = None,
    note: NoteOption = None,
    as_json: JsonOption = False,
) -> None:
    """All places tell of one happening."""
    _of_happenings(context, "same", places, store, by, note, as_json=as_json)


def not_same(
    context: typer.Context,
    places: PlacesArgument,
    store: StoreOption = DEFAULT_STORE,
    by: ByOption = None,
    note: NoteOption = None,
    as_json: JsonOption = False,
) -> None:
    """The first place tells of another happening than the others."""
    _of_happenings(context, "not_same", places, store, by, note, as_json=as_json)


def _of_happenings(
    context: typer.Context,
    kind: str,
    words: Sequence[str],
    store: StoreAddress,
    by: str | None,
    note: str | None,
    *,
    as_json: bool,
) -> None:
    from riwaya.corpus.sayings import plan_same
    from riwaya.model.judgement import JudgementKind

    if len(words) < 2:
        raise wrong_usage(context.obj("usage.two_places"), context)
    with _desk(context, store, by, note) as desk:
        places = [_place(context, desk, one) for one in words]
        said = plan_same(desk, JudgementKind(kind), places).say(desk)
        _print_said(desk, *said, store, context.obj, as_json=as_json)


def wrong(
    context: typer.Context,
    place: PlaceArgument,
    other: OtherArgument = None,
    *,
    layer: LayerOption = None,
    field: FieldOption = None,
    value: ValueOption = None,
    no_record: NoRecordOption = False,
    store: StoreOption = DEFAULT_STORE,
    by: ByOption = None,
    note: NoteOption = None,
    as_json: JsonOption = False,
) -> None:
    """A record has other labels, or is none; of two places, the verdict."""
    from riwaya.corpus.sayings import plan_wrong

    labels = _labels(context, field, value)
    if bool(labels) == no_record:
        raise wrong_usage(context.obj("usage.wrong_what"), context)
    with _desk(context, store, by, note) as desk:
        first = _place(context, desk, place)
        second = None if other is None else _place(context, desk, other)
        plan = plan_wrong(desk, first, second, layer=layer, labels=labels, no_record=no_record)
        if plan is None:
            raise wrong_usage(context.obj("usage.wrong_places"), context)
        said = plan.say(desk)
        _print_said(desk, *said, store, context.obj, as_json=as_json)


def add(
    context: typer.Context,
    place: PlaceArgument,
    *,
    layer: LayerOption = None,
    field: FieldOption = None,
    value: ValueOption = None,
    store: StoreOption = DEFAULT_STORE,
    by: ByOption = None,
    note: NoteOption = None,
    as_json: JsonOption = False,
) -> None:
    """The machine missed a record there."""
    from riwaya.corpus.sayings import plan_add

    labels = _labels(context, field, value)
    with _desk(context, store, by, note) as desk:
        said = plan_add(desk, _place(context, desk, place), layer=layer, labels=labels).say(desk)
        _print_said(desk, *said, store, context.obj, as_json=as_json)


def merge(
    context: typer.Context,
    cluster: ClusterArgument,
    other: ClusterArgument,
    *,
    store: StoreOption = DEFAULT_STORE,
    pack: PackOption = DEFAULT_PACK,
    by: ByOption = None,
    note: NoteOption = None,
    as_json: JsonOption = False,
) -> None:
    """Two clusters are one happening."""
    from riwaya.cli.judging import cluster_for
    from riwaya.corpus.sayings import plan_merge

    with _desk(context, store, by, note) as desk:
        found = cluster_for(desk, pack, context.obj)
        said = plan_merge(desk, found.cluster(cluster), found.cluster(other)).say(desk)
        _print_said(desk, *said, store, context.obj, as_json=as_json)


def split(
    context: typer.Context,
    cluster: ClusterArgument,
    member: PlaceArgument,
    *,
    store: StoreOption = DEFAULT_STORE,
    pack: PackOption = DEFAULT_PACK,
    by: ByOption = None,
    note: NoteOption = None,
    as_json: JsonOption = False,
) -> None:
    """A member of a cluster tells of another happening than the rest."""
    from riwaya.cli.judging import cluster_for
    from riwaya.corpus.sayings import plan_split

    with _desk(context, store, by, note) as desk:
        place = _place(context, desk, member)
        said = plan_split(desk, cluster_for(desk, pack, context.obj).cluster(cluster), place).say(desk)
        _print_said(desk, *said, store, context.obj, as_json=as_json)


@contextmanager
def _desk(context: typer.Context, store: StoreAddress, by: str | None, note: str | None) -> Iterator[Desk]:
    from riwaya.corpus.desk import Desk

    who = who_judges(context, by)
    with open_store(store) as opened:
        yield Desk(opened, who, (note or "").strip() or None)


def _place(context: typer.Context, desk: Desk, words: str) -> Place:
    found = desk.place(words)
    if found is None:
        raise wrong_usage(context.obj("usage.place", given=words), context)
    return found


def _labels(
    context: typer.Context, fields: Sequence[str] | None, values: Sequence[str] | None
) -> dict[str, str | None]:
    from riwaya.corpus.desk import labels_from

    labels = labels_from(fields or (), values or ())
    if labels is None:
        raise wrong_usage(context.obj("usage.field_value"), context)
    return labels


def _print_said(
    desk: Desk, judgement: Judgement, overrules: Sequence[str], store: StoreAddress, say: Messages, *, as_json: bool
) -> None:
    from riwaya.cli.judgement_lines import print_judgement
    from riwaya.cli.judging import wording_of

    if as_json:
        write_json({"judgement": judgement, "overrules": overrules})
        return
    console = out()
    print_judgement(console, judgement, desk.look, wording_of(desk, judgement, say))
    for name in overrules:
        console.print(say("judge.overrules", id=name), style="yellow", soft_wrap=True, markup=False)
    console.print(say("judge.undo", id=judgement.id, store=store), style="dim", soft_wrap=True, markup=False)
