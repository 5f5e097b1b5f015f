"""What somebody says over the network, as a plan of a judgement."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

from msgspec import Meta, Struct

from riwaya.corpus.sayings import Plan, plan_add, plan_merge, plan_same, plan_split, plan_wrong
from riwaya.errors import RequestError
from riwaya.model.judgement import JudgementKind

if TYPE_CHECKING:
    from riwaya.api.served import Served
    from riwaya.corpus.desk import Desk
    from riwaya.corpus.places import Place

Named = Annotated[str, Meta(min_length=1, max_length=500)]
Note = Annotated[str, Meta(max_length=2000)]
Value = Annotated[str, Meta(max_length=500)]


class Say(StrEnum):
    """What somebody says; the commands of `riwaya judge`."""

    SAME = "same"
    """All places tell of one happening."""
    NOT_SAME = "not_same"
    """The first place tells of another happening than the others."""
    WRONG = "wrong"
    """The record there has other labels; of two places, how they compare, or the role one has in the other."""
    NO_RECORD = "no_record"
    """There is nothing to record there, or to compare."""
    ADD = "add"
    """The machine missed a record there."""
    MERGE = "merge"
    """Two clusters are one happening."""
    SPLIT = "split"
    """The place tells of another happening than the rest of its cluster."""


class Saying(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What somebody says of the machine's work."""

    say: Say
    places: Annotated[tuple[Named, ...], Meta(max_length=200)] = ()
    """`ARTICLE:RECORD` or `ARTICLE:START-END`."""
    clusters: Annotated[tuple[Named, ...], Meta(max_length=2)] = ()
    """Of `merge` two, of `split` one."""
    layer: Named | None = None
    """None: that of the record, else `events`, `verdicts` of two places, `participants` with the label `role`."""
    labels: dict[Named, Value | None] = {}
    """New values by field; null: the field has none."""
    note: Note | None = None
    by: Named | None = None
    """Who says so; only where nobody signs in."""
    proposal: Named | None = None
    """Id of the proposal of a second reader that becomes this judgement; None: somebody's own."""


def plan_of(served: Served, desk: Desk, saying: Saying) -> Plan:
    """The judgement that somebody means.

    Raises:
        RequestError: places, clusters or labels that do not fit what is said.
        NotReadyError: it is about clusters, and they are not known yet.
        RiwayaError: what a desk refuses.
    """
    _require_fit(saying)
    places = [_place(desk, one) for one in saying.places]
    match saying.say:
        case Say.SAME | Say.NOT_SAME:
            return plan_same(desk, JudgementKind(saying.say.value), places)
        case Say.ADD:
            return plan_add(desk, places[0], layer=saying.layer, labels=saying.labels)
        case Say.MERGE | Say.SPLIT:
            return _of_clusters(served, desk, saying, places)
    is_none, other = saying.say is Say.NO_RECORD, places[1] if len(places) > 1 else None
    plan = plan_wrong(desk, places[0], other, layer=saying.layer, labels=saying.labels, no_record=is_none)
    if plan is None:
        raise RequestError("places: two places are for verdicts and participants, one is for all other layers.")
    return plan


_PLACES = {
    Say.SAME: (2, 200),
    Say.NOT_SAME: (2, 200),
    Say.WRONG: (1, 2),
    Say.NO_RECORD: (1, 2),
    Say.ADD: (1, 1),
    Say.MERGE: (0, 0),
    Say.SPLIT: (1, 1),
}
_CLUSTERS = {Say.MERGE: 2, Say.SPLIT: 1}
_LABELLED = frozenset({Say.WRONG, Say.ADD})


def _require_fit(saying: Saying) -> None:
    least, most = _PLACES[saying.say]
    if not least <= len(saying.places) <= most:
        raise RequestError(f"places: {saying.say} takes {least} to {most} places, not {len(saying.places)}.")
    wanted = _CLUSTERS.get(saying.say, 0)
    if len(saying.clusters) != wanted:
        raise RequestError(f"clusters: {saying.say} takes {wanted} clusters, not {len(saying.clusters)}.")
    if bool(saying.labels) != (saying.say in _LABELLED):
        told = "needs labels" if saying.say in _LABELLED else "takes no labels"
        raise RequestError(f"labels: {saying.say} {told}.")


def _place(desk: Desk, words: str) -> Place:
    found = desk.place(words)
    if found is None:
        raise RequestError(f"places: {words[:80]!r} is no place. Write ARTICLE:RECORD or ARTICLE:START-END.")
    return found


def _of_clusters(served: Served, desk: Desk, saying: Saying, places: list[Place]) -> Plan:
    found = served.keeper.require().found
    clusters = [found.cluster(name) for name in saying.clusters]
    return plan_merge(desk, *clusters) if saying.say is Say.MERGE else plan_split(desk, clusters[0], places[0])
