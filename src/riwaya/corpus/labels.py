"""Neutral labels of entities and outlets, from the pack, and of codes, from the codebooks."""

from __future__ import annotations

from functools import cache, cached_property
from typing import TYPE_CHECKING

from riwaya.compare.groups import By
from riwaya.errors import UnknownPackError
from riwaya.knowledge.codebooks import load_codebook
from riwaya.knowledge.lam_words import LamWords
from riwaya.knowledge.loader import load_pack
from riwaya.text.fold import fold_query

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from riwaya.knowledge.codebook_records import Code
    from riwaya.knowledge.pack import Pack
    from riwaya.model.analysis import Versions
    from riwaya.model.claim import Claim
    from riwaya.model.event import Event
    from riwaya.model.quantity import Quantity


class Labels:
    """What to call the pack's rows and the codebooks' codes in one language."""

    def __init__(self, pack: Pack | None, language: str) -> None:
        """Labels of `pack`; None: ids stand for themselves."""
        self._language = language
        self._tables = () if pack is None else (pack.actors, pack.places, pack.countries, pack.agreements, pack.outlets)
        capitals = () if pack is None else (country.capital for country in pack.countries.values())
        self._capitals = {capital.id: capital.label for capital in capitals if capital is not None}
        self._outlets = {} if pack is None else pack.outlets
        self._lam_words = None if pack is None else LamWords(pack)
        self._entries = () if pack is None else pack.entries
        self._features = {} if pack is None else {row.id: row.label for row in pack.frames.features}
        manifests = () if pack is None else pack.manifests
        self._camps = {code: label for manifest in manifests for code, label in manifest.camps.items()}
        self._wholes = {} if pack is None else pack.wholes

    def entity(self, entity: str) -> str:
        """The label of an entity; its id when the pack has none."""
        rows = (table[entity].label for table in self._tables if entity in table)
        label = next(rows, None) or self._capitals.get(entity)
        return entity if label is None else str(getattr(label, self._language))

    def written(self, before: str, words: str) -> str:
        """A name as it would stand alone: its article written out where لل hides it."""
        return words if self._lam_words is None else self._lam_words.written(before, words)

    def unit(self, quantity: Quantity) -> str | None:
        """The unit: the contract's English noun, or the text's own word for an Arabic reader."""
        return (quantity.of if self._language == "ar" else None) or quantity.unit

    def outlet(self, outlet: str) -> str:
        """The label of an outlet without its remark in brackets; what was given when the pack lacks it."""
        row = self._outlets.get(outlet)
        return outlet if row is None else str(getattr(row.label, self._language)).partition(" (")[0]

    def find_named(self, words: str) -> str | None:
        """The one entity of which words are the whole name or label; None where there is none, or several."""
        found = self.find(words)
        if len(found) != 1:
            return None
        (entity,) = found
        return entity if entity in self._by_name.get(fold_query(words), ()) else None

    def find(self, words: str) -> frozenset[str]:
        """Entities of the pack that are meant by an id, a label or a name; by part of a label where none is so called.

        Example: `isis`, `داعش` and `Islamic State group` find one, `Islamic` finds several.
        """
        if any(words in table for table in self._tables):
            return frozenset({words})
        asked = fold_query(words)
        named = self._by_name.get(asked)
        return frozenset(named or (entity for entity, label in self._folded if asked in label))

    @cached_property
    def _folded(self) -> list[tuple[str, str]]:
        """Entities with their labels, folded."""
        rows = [(entity, row.label) for table in self._tables for entity, row in table.items()]
        return [(entity, fold_query(words)) for entity, label in rows for words in (label.en, label.ar)]

    @cached_property
    def _by_name(self) -> dict[str, set[str]]:
        """Entities by what they are called, folded."""
        out: dict[str, set[str]] = {}
        names = ((entry.entity, " ".join(entry.words)) for entry in self._entries)
        for entity, name in (*self._folded, *names):
            out.setdefault(name, set()).add(entity)
        return out

    def camp(self, code: str) -> str:
        """The label of a camp, of two joined by +; the code when the pack has none."""
        return " + ".join(map(self._camp, code.split("+")))

    def group(self, group: str, by: By) -> str:
        """The label of an outlet or camp; a month or year as it is."""
        match by:
            case By.CAMP:
                return self.camp(group)
            case By.OUTLET:
                return self.outlet(group)
            case _:
                return group

    def _camp(self, code: str) -> str:
        label = self._camps.get(code)
        return code if label is None else str(getattr(label, self._language))

    def event_type(self, event: Event) -> str:
        """PLOVER type and mode: `ASSAULT/aerial`."""
        return self.event_code(event.type if event.mode is None else f"{event.type}/{event.mode}")

    def event_code(self, code: str) -> str:
        """`TYPE` or `TYPE/mode`."""
        kind, _, mode = code.partition("/")
        label = self._code(_plover_codes(), kind)
        return f"{label}/{self._code(_plover_codes(), code, mode)}" if mode else label

    def acled(self, code: str) -> str:
        """An ACLED sub-event."""
        return self._code(_acled_codes(), code)

    def context(self, code: str) -> str:
        """A PLOVER context."""
        return self._code(_plover_codes(), f"context {code}", code)

    def relation(self, code: str) -> str:
        """A type of relations, such as `controls`."""
        return self._code(_relation_codes(), code)

    def measure(self, code: str) -> str:
        """What a claim measures, or its outcome."""
        row = _measure_codes().get(code)
        label = None if row is None else row.ar if self._language == "ar" else row.en
        return label or code

    def whole(self, claim: Claim) -> str | None:
        """The label of a whole of the pack, else the words that tell it."""
        row = self._wholes.get(claim.whole or "")
        if row is not None:
            return str(getattr(row.label, self._language))
        return f"«{claim.whole_text.text}»" if claim.whole_text is not None else claim.whole

    def grade(self, code: str) -> str:
        """A grade of evidence, or what a party says of a report."""
        return self._code(_grade_codes(), code)

    def loaded(self, code: str) -> str:
        """A category of loaded words, such as `honorific`."""
        return self._code(_loaded_codes(), code)

    def role(self, code: str) -> str:
        """A role or fine role, such as `antagonist` or `terrorist`."""
        return self._code(_role_codes(), code)

    def frame_feature(self, name: str) -> str:
        """A feature of the frame table, such as `pejorative_name`; its id when the pack lacks it."""
        label = self._features.get(name)
        return name if label is None else str(getattr(label, self._language))

    def _code(self, codes: Mapping[str, Code], code: str, short: str | None = None) -> str:
        """A code for an English reader, its Arabic label for an Arabic one."""
        row = codes.get(code)
        return row.ar if row is not None and self._language == "ar" else (short or code)


def in_both_languages(pack: Pack) -> Callable[[str], str]:
    """What tells the labels of an entity in English and Arabic, so that part of either can be asked for."""
    english, arabic = Labels(pack, "en"), Labels(pack, "ar")
    return cache(lambda entity: f"{english.entity(entity)} {arabic.entity(entity)}")


def labels_of(versions: Versions, language: str) -> Labels:
    """Labels of the pack that made an analysis; ids stand for themselves where it is not installed."""
    return _labels(versions.pack.partition(" ")[0], language)


@cache
def _labels(pack: str, language: str) -> Labels:
    try:
        return Labels(load_pack(pack), language)
    except UnknownPackError:
        return Labels(None, language)


@cache
def _plover_codes() -> dict[str, Code]:
    """Types, modes (`TYPE/mode`) and contexts (`context CODE`)."""
    book = load_codebook("plover")
    codes: dict[str, Code] = {f"context {context.code}": context for context in book.contexts}
    for kind in book.types:
        codes[kind.code] = kind
        codes.update({f"{kind.code}/{mode.code}": mode for mode in kind.modes})
    return codes


@cache
def _acled_codes() -> dict[str, Code]:
    return {sub.code: sub for kind in load_codebook("acled").types for sub in kind.sub}


@cache
def _relation_codes() -> dict[str, Code]:
    return {row.code: row for row in load_codebook("relations").relations}


@cache
def _measure_codes() -> dict[str, Code]:
    book = load_codebook("measures")
    return {row.code: row for row in (*book.measures, *book.outcomes)}


@cache
def _grade_codes() -> dict[str, Code]:
    book = load_codebook("evidence-grades")
    return {row.code: row for row in (*book.grades, *book.party_view)}


@cache
def _loaded_codes() -> dict[str, Code]:
    return {row.code: row for row in load_codebook("loaded").categories}


@cache
def _role_codes() -> dict[str, Code]:
    book = load_codebook("roles")
    return {row.code: row for row in (*book.main, *book.roles)}
