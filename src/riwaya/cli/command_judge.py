"""`riwaya judge`: what people say of the machine's work, kept apart from it, above it, and never lost."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from riwaya.cli.ending import wrong_usage
from riwaya.cli.options import DEFAULT_PACK, DEFAULT_STORE, JsonOption, PackOption, StoreOption, open_store
from riwaya.cli.terminal import out, write_json, write_plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from riwaya.cli.judging import Desk, Place
    from riwaya.cli.language import Messages
    from riwaya.model.judgement import Judgement

USER_VARIABLE = "RIWAYA_USER"
ByOption = Annotated[str | None, typer.Option("--by", help="help.judge_by", envvar=USER_VARIABLE, metavar="NAME")]
NoteOption = Annotated[str | None, typer.Option("--note", help="help.judge_note", metavar="TEXT")]
PlacesArgument = Annotated[list[str], typer.Argument(help="help.judge_places", metavar="PLACE")]
PlaceArgument = Annotated[str, typer.Argument(help="help.judge_place", metavar="PLACE")]
OtherArgument = Annotated[str | None, typer.Argument(help="help.judge_other", metavar="[PLACE]", show_default=False)]
ClusterArgument = Annotated[str, typer.Argument(help="help.judge_cluster", metavar="CLUSTER")]
LayerOption = Annotated[str | None, typer.Option("--layer", help="help.judge_layer", metavar="NAME")]
FieldOption = Annotated[list[str] | None, typer.Option("--field", help="help.judge_field", metavar="NAME")]
ValueOption = Annotated[list[str] | None, typer.Option("--value", help="help.judge_value", metavar="VALUE")]
NoRecordOption = Annotated[bool, typer.Option("--no-record", help="help.judge_no_record")]
ListedArgument = Annotated[str | None, typer.Argument(help="help.one_article", metavar="[ID]", show_default=False)]
IdArgument = Annotated[str, typer.Argument(help="help.judge_id", metavar="ID")]
OutArgument = Annotated[Path | None, typer.Argument(help="help.judge_out", metavar="[FILE]", show_default=False)]
FileArgument = Annotated[Path, typer.Argument(help="help.judge_file", metavar="FILE")]


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
    store: Path,
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


def show_list(
    context: typer.Context,
    article_id: Annotated[
        str | None, typer.Argument(help="help.one_article", metavar="[ID]", show_default=False)
    ] = None,
    store: StoreOption = DEFAULT_STORE,
    as_json: JsonOption = False,
) -> None:
    """Lists judgements with what has become of them."""
    from riwaya.cli.judgement_lines import print_judgement
    from riwaya.cli.judging import Desk

    say: Messages = context.obj
    with open_store(store) as opened:
        desk = Desk(opened, "")
        known = opened.judgements.all()
        standings = desk.standings(known)
        chosen = [one for one in known if article_id in {None, *(target.article for target in one.targets)}]
        if as_json:
            write_json([{"judgement": one, "standing": standings[one.id]} for one in chosen])
        elif not chosen:
            out().print(say("judge.none", store=store), soft_wrap=True, markup=False)
        else:
            out().print(say("judge.title", count=len(chosen)), style="bold", markup=False)
            for one in chosen:
                out().print()
                print_judgement(out(), one, desk.look, desk.wording(one, say), standings[one.id])


def undo(
    context: typer.Context,
    judgement_id: IdArgument,
    store: StoreOption = DEFAULT_STORE,
    by: ByOption = None,
    as_json: JsonOption = False,
) -> None:
    """Takes a judgement back."""
    from riwaya.cli.judgement_lines import print_judgement
    from riwaya.cli.judging import Desk
    from riwaya.judgements.making import now
    from riwaya.judgements.overlay import Standing

    who = _who(context, by)
    with open_store(store) as opened:
        undone = opened.judgements.undo(judgement_id, by=who, at=now())
        if as_json:
            write_json(undone)
        else:
            desk = Desk(opened, who)
            print_judgement(out(), undone, desk.look, desk.wording(undone, context.obj), Standing.UNDONE)


def export(
    context: typer.Context,
    file: OutArgument = None,
    store: StoreOption = DEFAULT_STORE,
    as_json: JsonOption = False,
) -> None:
    """Writes all judgements, those undone included: a line each, or a JSON array."""
    from riwaya.export.judgement_lines import judgement_lines

    with open_store(store) as opened:
        known = opened.judgements.all()
    if as_json and file is None:
        write_json(known)
        return
    if file is None:
        for line in judgement_lines(known):
            write_plain(line)
        return
    file.write_text("".join(f"{line}\n" for line in judgement_lines(known)), "utf-8")
    if as_json:
        write_json({"file": str(file), "count": len(known)})
    else:
        out().print(context.obj("judge.exported", count=len(known), file=file), soft_wrap=True, markup=False)


def import_(
    context: typer.Context,
    file: FileArgument,
    store: StoreOption = DEFAULT_STORE,
    as_json: JsonOption = False,
) -> None:
    """Takes judgements in; all of a file or none."""
    from collections import Counter

    from riwaya.export.judgement_lines import read_judgements
    from riwaya.store.judgements import Taken

    lines = sys.stdin.buffer.read() if str(file) == "-" else file.read_bytes()
    found = read_judgements(lines, str(file))
    with open_store(store) as opened:
        taken = Counter(opened.judgements.put(one) for one in found)
    counts = {kind.value: taken[kind] for kind in Taken}
    if as_json:
        write_json(counts)
    else:
        out().print(context.obj("judge.imported", **counts), soft_wrap=True, markup=False)


@contextmanager
def _desk(context: typer.Context, store: Path, by: str | None, note: str | None) -> Iterator[Desk]:
    from riwaya.cli.judging import Desk

    who = _who(context, by)
    with open_store(store) as opened:
        yield Desk(opened, who, (note or "").strip() or None)


def _who(context: typer.Context, by: str | None) -> str:
    """Who judges; nobody is wrong usage."""
    who = (by or "").strip()
    if not who:
        raise wrong_usage(context.obj("usage.by", variable=USER_VARIABLE), context)
    return who


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
    desk: Desk, judgement: Judgement, overrules: Sequence[str], store: Path, say: Messages, *, as_json: bool
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
