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

    from riwaya.cli.judging import Desk, Place
    from riwaya.cli.language import Messages
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
    from riwaya.model.judgement import JudgementKind

    if len(words) < 2:
        raise wrong_usage(context.obj("usage.two_places"), context)
    with _desk(context, store, by, note) as desk:
        places = [desk.happening(_place(context, desk, one)) for one in words]
        said = desk.say(JudgementKind(kind), places)
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
    from riwaya.cli.judging import EVENTS
    from riwaya.judgements.labels import require_layer
    from riwaya.model.judgement import PAIRS, PARTICIPANTS, VERDICTS, JudgementKind

    labels = _labels(context, field, value)
    if bool(labels) == no_record:
        raise wrong_usage(context.obj("usage.wrong_what"), context)
    with _desk(context, store, by, note) as desk:
        first = _place(context, desk, place)
        of_two = PARTICIPANTS if "role" in labels else VERDICTS
        chosen = require_layer(layer or (of_two if other is not None else first.layer or EVENTS))
        if (chosen in PAIRS) != (other is not None) or (chosen == PARTICIPANTS and no_record):
            raise wrong_usage(context.obj("usage.wrong_places"), context)
        if other is None:
            places = [desk.record(first, chosen)]
            was = desk.was(places[0])
        elif chosen == PARTICIPANTS:
            places = [desk.record(first, EVENTS), desk.record(_place(context, desk, other), "mentions")]
            was = desk.participant_was(*places)
        else:
            places = [first, _place(context, desk, other)]
            was = desk.verdict_was(places)
        _check(desk, first, chosen, labels, was)
        kind = JudgementKind.NO_RECORD if no_record else JudgementKind.WRONG_LABEL
        said = desk.say(kind, places, layer=chosen, labels=labels, was=was)
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
    from riwaya.cli.judging import EVENTS
    from riwaya.judgements.labels import require_needed
    from riwaya.model.judgement import JudgementKind

    labels, chosen = _labels(context, field, value), layer or EVENTS
    require_needed(chosen, labels)
    with _desk(context, store, by, note) as desk:
        found = _place(context, desk, place)
        _check(desk, found, chosen, labels, {})
        desk.require_free(found, chosen)
        said = desk.say(JudgementKind.ADD, [found], layer=chosen, labels=labels)
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
    from riwaya.model.judgement import JudgementKind

    with _desk(context, store, by, note) as desk:
        found = desk.cluster(pack, context.obj)
        members = (*found.cluster(cluster).members, *found.cluster(other).members)
        said = desk.say(JudgementKind.SAME, map(desk.member, members))
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
    from riwaya.model.judgement import JudgementKind

    with _desk(context, store, by, note) as desk:
        place = _place(context, desk, member)
        one, rest = desk.member_of(desk.cluster(pack, context.obj).cluster(cluster), place)
        said = desk.say(JudgementKind.NOT_SAME, [one, *rest])
        _print_said(desk, *said, store, context.obj, as_json=as_json)


@contextmanager
def _desk(context: typer.Context, store: StoreAddress, by: str | None, note: str | None) -> Iterator[Desk]:
    from riwaya.cli.judging import Desk

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
    from riwaya.cli.judging import labels_from

    labels = labels_from(fields or (), values or ())
    if labels is None:
        raise wrong_usage(context.obj("usage.field_value"), context)
    return labels


def _check(desk: Desk, place: Place, layer: str, labels: dict[str, str | None], was: dict[str, str | None]) -> None:
    from riwaya.cli.judging import entities_of
    from riwaya.judgements.labels import check_labels

    entities = entities_of(desk.pack(place.joined)) if labels.get("entity") is not None else None
    check_labels(layer, labels, beside=was, entities=entities)


def _print_said(
    desk: Desk, judgement: Judgement, overrules: Sequence[str], store: StoreAddress, say: Messages, *, as_json: bool
) -> None:
    from riwaya.cli.judgement_lines import print_judgement

    if as_json:
        write_json({"judgement": judgement, "overrules": overrules})
        return
    console = out()
    print_judgement(console, judgement, desk.look, desk.wording(judgement, say))
    for name in overrules:
        console.print(say("judge.overrules", id=name), style="yellow", soft_wrap=True, markup=False)
    console.print(say("judge.undo", id=judgement.id, store=store), style="dim", soft_wrap=True, markup=False)
