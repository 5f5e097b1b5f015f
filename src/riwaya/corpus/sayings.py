"""Plans of judgements: from what somebody says of places to kind, places, layer, labels and what was there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.corpus.desk import EVENTS, entities_of
from riwaya.corpus.places import Place
from riwaya.judgements.labels import check_labels, require_layer, require_needed
from riwaya.model.judgement import PAIRS, PARTICIPANTS, VERDICTS, JudgementKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from riwaya.compare.event_clusters import EventCluster
    from riwaya.corpus.desk import Desk
    from riwaya.model.judgement import Judgement

    Labels = Mapping[str, str | None]


class Plan(Struct, frozen=True, kw_only=True):
    """What a judgement will say."""

    kind: JudgementKind
    places: tuple[Place, ...]
    layer: str = EVENTS
    labels: dict[str, str | None] = {}
    was: dict[str, str | None] = {}

    def say(self, desk: Desk) -> tuple[Judgement, tuple[str, ...]]:
        """Stores the judgement; gives it with the ids of those that it overrules.

        Raises:
            JudgementError: it points at one place twice.
        """
        return desk.say(self.kind, self.places, layer=self.layer, labels=self.labels, was=self.was)

    def draft(self, desk: Desk) -> tuple[Judgement, tuple[str, ...]]:
        """The same, and nothing is stored.

        Raises:
            JudgementError: it points at one place twice.
        """
        return desk.draft(self.kind, self.places, layer=self.layer, labels=self.labels, was=self.was)


def plan_same(desk: Desk, kind: JudgementKind, places: Iterable[Place]) -> Plan:
    """All places tell of one happening, or (`not_same`) the first of another one than the rest.

    Raises:
        JudgementError: at one of them nothing is told.
    """
    return Plan(kind=kind, places=tuple(desk.happening(one) for one in places))


def plan_wrong(
    desk: Desk, first: Place, other: Place | None, *, layer: str | None, labels: Labels, no_record: bool
) -> Plan | None:
    """A record has other labels, or is none; of two places, the verdict or the role. None: places and layer do not fit.

    Raises:
        JudgementError: there is no such record, or a field that is not judged.
        UnknownCodeError: a value that its field cannot have.
    """
    of_two = PARTICIPANTS if "role" in labels else VERDICTS
    chosen = require_layer(layer or (of_two if other is not None else first.layer or EVENTS))
    if (chosen in PAIRS) != (other is not None) or (chosen == PARTICIPANTS and no_record):
        return None
    if other is None:
        places: tuple[Place, ...] = (desk.record(first, chosen),)
        was = desk.was(places[0])
    elif chosen == PARTICIPANTS:
        places = desk.record(first, EVENTS), desk.record(other, "mentions")
        was = desk.participant_was(*places)
    else:
        places = first, other
        was = desk.verdict_was(places)
    _check(desk, first, chosen, labels, was)
    kind = JudgementKind.NO_RECORD if no_record else JudgementKind.WRONG_LABEL
    return Plan(kind=kind, places=places, layer=chosen, labels=dict(labels), was=was)


def plan_add(desk: Desk, place: Place, *, layer: str | None, labels: Labels) -> Plan:
    """A record that the machine missed.

    Raises:
        JudgementError: a label is lacking, or there is such a record already.
        UnknownCodeError: a value that its field cannot have.
    """
    chosen = require_layer(layer or EVENTS)
    require_needed(chosen, labels)
    _check(desk, place, chosen, labels, {})
    desk.require_free(place, chosen)
    return Plan(kind=JudgementKind.ADD, places=(place,), layer=chosen, labels=dict(labels))


def plan_merge(desk: Desk, cluster: EventCluster, other: EventCluster) -> Plan:
    """Two clusters are one happening."""
    members = (*cluster.members, *other.members)
    return Plan(kind=JudgementKind.SAME, places=tuple(map(desk.member, members)))


def plan_split(desk: Desk, cluster: EventCluster, place: Place) -> Plan:
    """A member of a cluster tells of another happening than the rest.

    Raises:
        JudgementError: none stands there, or there are no others.
    """
    one, rest = desk.member_of(cluster, place)
    return Plan(kind=JudgementKind.NOT_SAME, places=(one, *rest))


def _check(desk: Desk, place: Place, layer: str, labels: Labels, was: Labels) -> None:
    entities = entities_of(desk.pack(place.joined)) if labels.get("entity") is not None else None
    check_labels(layer, labels, beside=was, entities=entities)
