"""The layers of Riwaya as tools for annotating by hand have them: spans with features, slots and arcs between spans.

Names hold letters alone, since a `_` divides the columns of WebAnno TSV. INCEpTION takes a type for a layer of spans
where its features are primitive or slots, and for a layer of arcs where it has `Governor` and `Dependent` of one type.
Source: INCEpTION user guide, "Layers", "WebAnno TSV 3.3 File format"; DKPro Core type system.
"""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

_CUSTOM = "webanno.custom.Riwaya"
_DKPRO = "de.tudarmstadt.ukp.dkpro.core.api"
SENTENCE, TOKEN = f"{_DKPRO}.segmentation.type.Sentence", f"{_DKPRO}.segmentation.type.Token"
METADATA = f"{_DKPRO}.metadata.type.DocumentMetaData"
NAMED_ENTITY = f"{_DKPRO}.ner.type.NamedEntity"
SLOT = "arguments"
"""The one slot feature of a layer that has any; the role of a link tells what its target is."""
_VERSIONS = ("code", "pack", "codebook", "models")


class Kind(StrEnum):
    """What a feature holds, by the names of UIMA."""

    STRING = "String"
    BOOLEAN = "Boolean"
    FLOAT = "Float"


class Layer(Struct, frozen=True, kw_only=True):
    """One layer of spans or arcs."""

    name: str
    """Of the type."""
    about: str
    features: tuple[str, ...]
    booleans: tuple[str, ...] = ()
    floats: tuple[str, ...] = ()
    has_slot: bool = False
    between: str | None = None
    """Of arcs: the layer whose spans they join. None: a layer of spans."""

    @property
    def columns(self) -> tuple[tuple[str, Kind], ...]:
        """All features but the slot with what they hold."""
        kinds = dict.fromkeys(self.booleans, Kind.BOOLEAN) | dict.fromkeys(self.floats, Kind.FLOAT)
        return tuple((name, kinds.get(name, Kind.STRING)) for name in self.features)

    @property
    def link(self) -> str:
        """The type of the links in its slot."""
        return f"{self.name}ArgumentsLink"


def _layer(
    name: str, about: str, features: str, *, floats: str = "", booleans: str = "", has_slot: bool = False
) -> Layer:
    """A layer of spans with features as words, of which every record has id, reason and what people said of it."""
    return Layer(
        name=_CUSTOM + name,
        about=about,
        features=("id", *features.split(), "reason", "judged"),
        booleans=tuple(booleans.split()),
        floats=tuple(floats.split()),
        has_slot=has_slot,
    )


ENTITY = Layer(
    name=NAMED_ENTITY, about="Names; value is the kind, identifier the entity.", features=("value", "identifier")
)
ARTICLE = Layer(
    name=f"{_CUSTOM}Article",
    about="On the first word: which article it is, and which versions made all that is marked in it.",
    features=("article", "outlet", "title", "published", "url", "language", "sha256", *_VERSIONS),
)
MENTION = _layer(
    "Mention", "A span that names one entity.", "kind entity naming adjectival score lat lon pcode geonames wikidata",
    floats="score", booleans="adjectival",
)  # fmt: skip
TIMEX = _layer("Timex", "TIMEX3 expression.", "type value beginDate endDate anchor")
QUANTITY = _layer("Quantity", "A value with unit and bounds.", "value low high unit comparator of")
SOURCE = _layer("Source", "Who is reported to say something.", "entity")
CONTENT = _layer("Content", "What somebody is reported to say.", "")
ATTRIBUTION = _layer("Attribution", "The cue; source and content are its arguments.", "form stance", has_slot=True)
EVENT = _layer(
    "Event", "The trigger of a happening, PLOVER-coded.", "type mode contexts acled polarity modality historical score",
    floats="score", booleans="historical", has_slot=True,
)  # fmt: skip
RELATION = _layer(
    "Relation", "Words that tell of a state between two.", "type subject object status polarity modality", has_slot=True
)
CLAIM = _layer(
    "Claim", "A checkable assertion.",
    "measure subject object place value low high unit comparator whole cumulative polarity modality",
    booleans="cumulative", has_slot=True,
)  # fmt: skip
WHOLE = _layer("Whole", "What a share is taken of.", "whole")
FRAME = _layer("Frame", "How the text casts an entity.", "entity role fine valence", has_slot=True)
EVIDENCE = _layer("Evidence", "Words by which a text casts an entity.", "")
LOADED = _layer("Loaded", "Words that carry framing.", "category", has_slot=True)
TIE = Layer(
    name=f"{_CUSTOM}Tie",
    about="From the subject of a relation to its object, where both are mentions.",
    features=("id", "type", "status", "polarity", "modality"),
    between=NAMED_ENTITY,
)
CHAIN = Layer(
    name=f"{_CUSTOM}Chain",
    about="From an attribution to the one in whose content it stands.",
    features=("id",),
    between=ATTRIBUTION.name,
)
SPANS = (
    *(ENTITY, ARTICLE, MENTION, TIMEX, QUANTITY, ATTRIBUTION, SOURCE, CONTENT, EVENT, RELATION, CLAIM, WHOLE),
    *(FRAME, EVIDENCE, LOADED),
)
ARCS = (TIE, CHAIN)
