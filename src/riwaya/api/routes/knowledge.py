"""`/labels`, `/codebooks`, `/boundaries`: what to call the ids and codes that answers bear, and where they lie."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from fastapi import Path
from msgspec import Raw, Struct
from msgspec.json import encode

from riwaya.api.errors import NotHereError
from riwaya.api.parameters import Word
from riwaya.api.routing import Fresh
from riwaya.knowledge.boundaries import Boundaries, read_boundaries
from riwaya.knowledge.codebooks import CODEBOOK_NAMES, list_codes, load_codebook
from riwaya.knowledge.meanings import load_meanings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from riwaya.api.routing import Routes
    from riwaya.knowledge.codebook_records import Codebook
    from riwaya.knowledge.pack import Pack

_GROUP = "knowledge"
COMMA = "، "
MENTIONED = frozenset({"actor", "place", "country", "capital"})
"""Kinds of which a pack has hundreds, and articles name a few."""
CAMP = "camp:"
"""Stands before the code of a camp, which may be the id of an actor, too."""


class EntityLabel(Struct, frozen=True, kw_only=True):
    """What to call an entity."""

    ar: str
    en: str
    kind: str
    """actor | place | country | capital | agreement | outlet | whole | camp."""
    type: str | None = None
    """Code of `actor-types` or `place-types`."""
    camp: tuple[str, ...] = ()


class CodeLabel(Struct, frozen=True, kw_only=True):
    """What a code means."""

    ar: str
    en: str | None
    """None: the code is an English word."""
    definition: str | None
    """In English."""
    definition_ar: str | None
    note: str | None


def register(routes: Routes) -> None:
    """Adds the routes."""
    served = routes.served
    all_labels = labels_of_pack(served.pack)
    labels = Raw(encode(all_labels))
    books = {name: code_labels(load_codebook(name), load_meanings("ar").get(name, {})) for name in CODEBOOK_NAMES}
    codes = Raw(encode(books))

    @routes.get("/labels", dict[str, EntityLabel], fresh=Fresh.CODE, group=_GROUP)
    def labels_() -> Raw:
        """Labels of all entities, wholes and camps (`camp:gov`) of the pack, by id."""
        return labels

    @routes.get("/labels/used", dict[str, EntityLabel], group=_GROUP)
    def used_labels() -> dict[str, EntityLabel]:
        """Labels of what the articles mention, with all outlets, agreements, wholes and camps: a small part of all."""
        told = served.keeper.require().mentioned_in
        return {name: label for name, label in all_labels.items() if label.kind not in MENTIONED or name in told}

    boundaries = Raw(encode(read_boundaries(served.pack.manifest.id)))

    @routes.get("/boundaries", Boundaries, fresh=Fresh.CODE, group=_GROUP)
    def boundaries_() -> Raw:
        """The map of the pack as GeoJSON: land, borders, regions by P-code; without features where it has none."""
        return boundaries

    @routes.get("/codebooks", dict[str, dict[str, CodeLabel]], fresh=Fresh.CODE, group=_GROUP)
    def codebooks() -> Raw:
        """Labels of all codes by codebook; modes are written `TYPE/mode`."""
        return codes

    @routes.get("/codebooks/{name}", dict[str, CodeLabel], errors=(404,), fresh=Fresh.CODE, group=_GROUP)
    def codebook(name: Annotated[Word, Path(max_length=50)]) -> dict[str, CodeLabel]:
        """Labels of the codes of one codebook."""
        if name not in CODEBOOK_NAMES:
            raise NotHereError(f"no codebook is named {name!r}. Codebooks: {', '.join(CODEBOOK_NAMES)}.")
        return books[name]


def labels_of_pack(pack: Pack) -> dict[str, EntityLabel]:
    """Labels by id; an id that two tables have is labelled by the first."""
    out: dict[str, EntityLabel] = {}
    for name, label in _labels(pack):
        out.setdefault(name, label)
    return out


def _labels(pack: Pack) -> Iterator[tuple[str, EntityLabel]]:
    for name, actor in pack.actors.items():
        label = actor.label
        yield name, EntityLabel(ar=label.ar, en=label.en, kind="actor", type=actor.type, camp=actor.camp)
    for name, place in pack.places.items():
        yield name, EntityLabel(ar=place.label.ar, en=place.label.en, kind="place", type=place.type)
    for name, country in pack.countries.items():
        yield name, EntityLabel(ar=country.label.ar, en=country.label.en, kind="country")
        if country.capital is not None:
            capital = country.capital
            yield capital.id, EntityLabel(ar=capital.label.ar, en=capital.label.en, kind="capital")
    for name, agreement in pack.agreements.items():
        yield name, EntityLabel(ar=agreement.label.ar, en=agreement.label.en, kind="agreement")
    for name, outlet in pack.outlets.items():
        yield name, EntityLabel(ar=outlet.label.ar, en=outlet.label.en, kind="outlet", camp=outlet.camp)
    for name, whole in pack.wholes.items():
        yield name, EntityLabel(ar=whole.label.ar, en=whole.label.en, kind="whole")
    for manifest in reversed(
        pack.manifests
    ):  # the pack of the conflict says whom a side means, the shared one whom else
        for code, label in manifest.camps.items():
            yield f"{CAMP}{code}", EntityLabel(ar=label.ar, en=label.en, kind="camp")


def code_labels(book: Codebook, arabic: Mapping[str, str]) -> dict[str, CodeLabel]:
    """Labels of all codes of a codebook, the first where a code comes twice; `arabic` has their meanings by code."""
    out: dict[str, CodeLabel] = {}
    for code, row in _code_rows(book):
        if hasattr(row, "ar"):
            out.setdefault(
                code,
                CodeLabel(
                    ar=_words(row.ar) or code,
                    en=getattr(row, "en", None),
                    definition=_text(getattr(row, "definition", None)),
                    definition_ar=arabic.get(code),
                    note=_text(getattr(row, "note", None)),
                ),
            )
    return out


def _words(value: object) -> str:
    """The Arabic label; a comparator has several words for one."""
    return COMMA.join(value) if isinstance(value, tuple) else str(value)


def _text(value: object) -> str | None:
    """Words of a row; None where it has none. Some rows have several."""
    lines = value if isinstance(value, tuple) else (value,)
    return " ".join(str(line) for line in lines if line) or None


def _code_rows(book: Codebook) -> Iterable[tuple[str, object]]:
    """Rows of a codebook, at any depth, by code; a row inside another one is written `OUTER/inner`."""
    known = {code for codes in list_codes(book).values() for code in codes}
    for name in book.__struct_fields__:
        held = getattr(book, name)
        for row in held if isinstance(held, tuple) else ():
            code = getattr(row, "code", None)
            if not isinstance(code, str):
                continue
            yield code, row
            for inner in (*getattr(row, "modes", ()), *getattr(row, "sub", ())):
                path = f"{code}/{inner.code}"
                yield (path if path in known else inner.code), inner
