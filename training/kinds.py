"""Labels of the name corpora: NewsFANE's fine classes under four coarse ones."""

from __future__ import annotations

from msgspec.structs import replace

from training.name_corpora import NamedSpan, NamedText

PERSON, PLACE, BODY, OTHER, POWER = "PERS", "LOC", "ORG", "MISC", "GOV"
_GROUPS = {
    PERSON: (
        "Politician", "Athlete", "Artist", "Other_PER", "Religious_PER", "Scientist", "Businessperson", "Lawyer",
        "Police", "Engineer",
    ),
    PLACE: (
        "Nation", "Population-Center", "State-or-Province", "Continent", "Water-Body", "GPE-Cluster",
        "County-or-District", "Land-Region-Natural",
    ),
    BODY: (
        "Non-Governmental", "Sports", "Media", "Commercial", "Educational", "Medical-Science",
        "Religious_ORG", "Entertainment",
    ),
    OTHER: ("Book", "Movie", "Hardware", "Software", "Food", "Drug"),
    POWER: ("Government",),
}  # fmt: skip
COARSE_OF = {fine: coarse for coarse, many in _GROUPS.items() for fine in many}
"""Left out: peoples (Group), vehicles, buildings, which the coarse scheme does not tag or splits among its types.
Governments, ministries and parliaments have a label of their own: ANERcorp takes them for no names."""
WOJOOD = {PERSON: PERSON, PLACE: PLACE, BODY: BODY}
COARSE = tuple(_GROUPS)


def bio(kinds: list[str]) -> tuple[str, ...]:
    """Labels of a tagger for kinds: outside, and a beginning and an inside for each."""
    return ("O", *(f"{mark}-{kind}" for kind in kinds for mark in "BI"))


def with_coarse_labels(text: NamedText) -> NamedText:
    """A text of NewsFANE with coarse labels for its fine ones; names of other kinds are left out."""
    spans = (NamedSpan(s.start, s.end, COARSE_OF[s.label]) for s in text.spans if s.label in COARSE_OF)
    return replace(text, spans=tuple(spans))
