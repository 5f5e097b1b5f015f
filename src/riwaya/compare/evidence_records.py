"""Records of evidence: grade, who is blamed by whom, and what would change the grade."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from riwaya.compare.casualties import Casualties
from riwaya.compare.tellings import SourceCount


class Grade(StrEnum):
    """Grades that are given by machine."""

    CONFIRMED = "confirmed"
    FAIR = "fair"
    WEAK = "weak"
    CONTESTED = "contested"


class PartyView(StrEnum):
    """What the blamed say of it, as far as a machine reads it."""

    NOT_ASSESSED = "not_assessed"
    NON_CREDIBLE = "non_credible"
    CREDIBLE = "credible"


class Finding(StrEnum):
    """Why a cluster has its grade, or none."""

    ADMITTED = "admitted"
    AGREED = "agreed"
    EXCLUDED = "excluded"
    ONE_SOURCE = "one_source"
    ONE_BLAMES = "one_blames"
    """Several sources tell of it, one of them says who did it."""
    NOBODY_BLAMED = "nobody_blamed"
    """Several sources tell of it, none says who did it: no grade."""
    PARTIES_ONLY = "parties_only"
    """No bystander tells of it: no grade."""
    NOT_AFFIRMED = "not_affirmed"
    """It is denied, planned or feared, and nobody says that it happened: no grade."""
    NO_HARM = "no_harm"
    """It is no harm event: no grade."""


class Change(StrEnum):
    """What would raise or lower a grade."""

    ADMISSION = "admission"
    BYSTANDER = "bystander"
    """A source that is no party to it tells of it."""
    SECOND_SOURCE = "second_source"
    WHO_DID_IT = "who_did_it"
    ONE_PARTY = "one_party"
    NAMES = "names"
    """Unnamed sources get names, outlets say whom they have it from."""
    WITHDRAWAL = "withdrawal"
    OTHER_PARTY = "other_party"
    SHARED_ROOT = "shared_root"
    FIGHTERS = "fighters"
    """A person finds that the dead were fighters."""


class Blame(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A party that is said to have done it."""

    party: str
    """Entity at the top of what the actors named belong to."""
    actors: tuple[str, ...]
    """Entities as the tellings name them."""
    sources: tuple[str, ...]
    """Keys of the bystanders that blame it."""
    by_parties: tuple[str, ...]
    """Keys of the parties, and their sides, that blame it."""
    accepts: tuple[str, ...]
    """Articles in which the party says that it did it."""
    accepts_act: tuple[str, ...]
    """Articles in which it says that it acted, but not that it harmed those who others say were harmed."""
    rejects: tuple[str, ...]
    """Articles in which it denies it."""
    nearby: tuple[str, ...]
    """Ids of other clusters, near in place and time, in which it acts."""


class Evidence(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A cluster's sources and what follows from them."""

    cluster: str
    count: SourceCount
    grade: Grade | None
    """None: see `finding`."""
    finding: Finding
    by: tuple[str, ...]
    """Keys of the sources that made the grade."""
    blames: tuple[Blame, ...]
    """Most sources first."""
    party_view: PartyView
    """Of the party that most sources blame."""
    raised_by: tuple[Change, ...]
    lowered_by: tuple[Change, ...]
    casualties: Casualties | None
    """None for clusters that tell of no harm."""
