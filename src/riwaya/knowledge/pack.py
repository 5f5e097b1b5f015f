"""A loaded pack: rows by id, and the flat list of name entries that the matcher reads."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from riwaya.knowledge.acled_mapping import AcledMapping
from riwaya.knowledge.cluster_table import ClusterTable
from riwaya.knowledge.codebook_records import Measures
from riwaya.knowledge.frame_lexicon import FrameLexicon
from riwaya.knowledge.loaded_lexicon import LoadedWords
from riwaya.knowledge.noun_lexicon import NounLexicon
from riwaya.knowledge.number_lexicon import NumberLexicon
from riwaya.knowledge.predicates import Predicates
from riwaya.knowledge.records import (
    Actor,
    ActorType,
    Agreement,
    Country,
    Manifest,
    Outlet,
    Place,
    PlaceType,
    Whole,
)
from riwaya.knowledge.time_lexicon import TimeLexicon
from riwaya.knowledge.verdict_scoring import VerdictScoring
from riwaya.knowledge.verdict_weights import VerdictWeights
from riwaya.knowledge.verdict_worth import VerdictWorth
from riwaya.knowledge.word_lexicon import WordLexicon
from riwaya.model.mention import Kind, Naming


class Table(StrEnum):
    """Which table of the pack an entry comes from."""

    ACTOR = "actor"
    PLACE = "place"
    COUNTRY = "country"
    CAPITAL = "capital"
    AGREEMENT = "agreement"
    OUTLET = "outlet"


class NameEntry(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One form of one entity, ready for matching."""

    words: tuple[str, ...]
    """Folded words; signs between them are skipped."""
    entity: str
    table: Table
    kind: Kind
    naming: Naming = Naming.NEUTRAL
    short: bool = False
    metonym: bool = False
    homograph: bool = False
    since: str | None = None
    until: str | None = None


class Pack(Struct, frozen=True, kw_only=True):
    """All that is known of one conflict, with the packs that it extends."""

    manifest: Manifest
    manifests: tuple[Manifest, ...]
    """Every pack that went in, in order; the last is `manifest`."""
    digest: str
    """SHA-256 over the YAML files, hex."""
    codebook_digest: str
    actors: dict[str, Actor]
    places: dict[str, Place]
    countries: dict[str, Country]
    outlets: dict[str, Outlet]
    agreements: dict[str, Agreement]
    wholes: dict[str, Whole]
    actor_types: dict[str, ActorType]
    place_types: dict[str, PlaceType]
    entries: tuple[NameEntry, ...]
    time: TimeLexicon
    numbers: NumberLexicon
    nouns: NounLexicon
    words: WordLexicon
    predicates: Predicates = Predicates()
    acled: AcledMapping = AcledMapping()
    measures: Measures = Measures()
    frames: FrameLexicon = FrameLexicon()
    loaded: LoadedWords = LoadedWords()
    persuasion: LoadedWords = LoadedWords()
    clusters: ClusterTable = ClusterTable()
    worth: VerdictWorth = VerdictWorth()
    verdict_weights: VerdictWeights = VerdictWeights()
    verdict_scoring: VerdictScoring = VerdictScoring()

    @property
    def id(self) -> str:
        """Id of the pack that was asked for."""
        return self.manifest.id

    @property
    def version(self) -> str:
        """Pack id, version and short digest, as analyses carry it."""
        return f"{self.manifest.id} {self.manifest.version} {self.digest[:12]}"
