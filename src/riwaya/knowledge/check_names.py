"""Checks of names: two owners, ordinary words, too little to match, proclitics, tone without a camp."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.errors import SharedNameError
from riwaya.knowledge.check_problems import Check, Problem, error, warning
from riwaya.knowledge.entries import key_of
from riwaya.knowledge.inflection import adjective_forms
from riwaya.knowledge.pack import Table
from riwaya.knowledge.records import Name
from riwaya.model.mention import Naming
from riwaya.text.clitics import ARTICLE, read_proclitics
from riwaya.text.fold import fold_form

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Sequence

    from riwaya.knowledge.check_files import PackFiles

_SHORTEST = 3
_LAST_DAY = "9999"
_EXPLAIN = "Mark it `homograph: true` or `short: true`, or say in `context` why it is safe."


class Owned(Struct, frozen=True, kw_only=True):
    """A name with the entity that bears it."""

    words: tuple[str, ...]
    """Folded."""
    name: Name
    entity: str
    table: Table
    country: str | None
    """Of the entity; of a country or capital, the country."""
    file: str
    own: bool


def own_names(files: PackFiles) -> tuple[Owned, ...]:
    """Every name of every table, base packs first; names that fold alike count once per entity."""
    out: dict[tuple[tuple[str, ...], str, Table, str | None, str | None], Owned] = {}
    for owned in _names(files):
        out.setdefault((owned.words, owned.entity, owned.table, owned.name.since, owned.name.until), owned)
    return tuple(out.values())


def _names(files: PackFiles) -> Iterator[Owned]:
    for country in files.countries:
        row = country.row
        parts = [(row.id, Table.COUNTRY, row.names)]
        if row.capital is not None:
            parts.append((row.capital.id, Table.CAPITAL, row.capital.names))
        for entity, table, forms in parts:
            for form in forms:
                yield _owned(Name(form=form), entity, table, row.id, country.file, own=country.own)
    for actor in files.actors:
        for name in actor.row.names:
            yield _owned(name, actor.row.id, Table.ACTOR, actor.row.country, actor.file, own=actor.own)
    for place in files.places:
        for name in place.row.names:
            yield _owned(name, place.row.id, Table.PLACE, place.row.country, place.file, own=place.own)
    for agreement in files.agreements:
        for name in agreement.row.names:
            yield _owned(name, agreement.row.id, Table.AGREEMENT, None, agreement.file, own=agreement.own)
    for outlet in files.outlets:
        for name in outlet.row.names:
            yield _owned(name, outlet.row.id, Table.OUTLET, outlet.row.country, outlet.file, own=outlet.own)


def _owned(name: Name, entity: str, table: Table, country: str | None, file: str, *, own: bool) -> Owned:
    words = key_of(name.form)
    return Owned(words=words, name=name, entity=entity, table=table, country=country, file=file, own=own)


def check_shared_names(names: Sequence[Owned], states: Iterable[tuple[str, str]]) -> Iterator[Problem]:
    """No name has two owners that nothing tells apart.

    Args:
        names: of all tables.
        states: country and the actor that acts in its name; the two are one owner.
    """
    one = {frozenset(pair) for pair in states}
    by_words: dict[tuple[str, ...], list[Owned]] = {}
    for owned in names:
        by_words.setdefault(owned.words, []).append(owned)
    for group in by_words.values():
        for at, later in enumerate(group):
            clash = next((e for e in group[:at] if not _is_one(e, later, one) and not _are_told_apart(e, later)), None)
            if clash is not None and (later.own or clash.own):
                message, _, advice = _shared_name(clash, later).partition(". ")
                yield error(Check.SHARED_NAME, later.file, later.entity, f"{message}.", advice)


def _shared_name(earlier: Owned, later: Owned) -> str:
    text = str(SharedNameError(later.name.form, (earlier.entity, later.entity), later.file))
    return text.removeprefix(f"{later.file}: ") + " Or give them dates that do not meet, or mark it short or homograph."


def _is_one(left: Owned, right: Owned, states: set[frozenset[str]]) -> bool:
    """Whether two owners are one entity: by id, as a state and its actor, as a country and its capital."""
    if left.entity == right.entity or frozenset({left.entity, right.entity}) in states:
        return True
    return {left.table, right.table} == {Table.COUNTRY, Table.CAPITAL} and left.country == right.country


def _are_told_apart(left: Owned, right: Owned) -> bool:
    flags = any(o.name.context or o.name.short or o.name.homograph or o.name.metonym for o in (left, right))
    return flags or _ends_before(left.name, right.name) or _ends_before(right.name, left.name)


def _ends_before(left: Name, right: Name) -> bool:
    """Whether one name is out of use when the other comes in; both may hold on the day itself."""
    return (left.until or _LAST_DAY) <= (right.since or "")


def check_adjectives(names: Sequence[Owned], files: PackFiles) -> Iterator[Problem]:
    """No name of something else, and no second state, is written as the relational adjective of a state."""
    owners: dict[str, str] = {}
    for country in files.countries:
        for adjective in country.row.adjectives:
            if " " in adjective:
                continue
            for form in adjective_forms(adjective):
                earlier = owners.setdefault(form, country.row.id)
                if earlier != country.row.id and country.own and form == fold_form(adjective):
                    message = f"the adjective {adjective!r} is also that of {earlier!r}."
                    advice = "Keep it for the state that texts mean; give the other the full form."
                    yield warning(Check.SHARED_ADJECTIVE, country.file, country.row.id, message, advice)
    for owned in names:
        if not owned.own or len(owned.words) != 1 or _is_explained(owned.name):
            continue
        state = owners.get(owned.words[0]) or owners.get(owned.words[0].removeprefix(ARTICLE))
        if state is not None and state not in {owned.country, owned.entity}:
            message = f"the name {owned.name.form!r} is also an adjective of {state!r}."
            yield error(Check.SHARED_ADJECTIVE, owned.file, owned.entity, message, _EXPLAIN)


def check_homographs(names: Sequence[Owned], ordinary: Container[str]) -> Iterator[Problem]:
    """A name that is also an ordinary word says so; names of states are exempt, as they bear no marks."""
    for owned in names:
        exempt = not owned.own or owned.table in {Table.COUNTRY, Table.CAPITAL} or _is_explained(owned.name)
        if not exempt and len(owned.words) == 1 and owned.words[0] in ordinary:
            message = f"the name {owned.name.form!r} is also an ordinary word."
            yield error(Check.HOMOGRAPH, owned.file, owned.entity, message, _EXPLAIN)


def check_short_forms(names: Sequence[Owned]) -> Iterator[Problem]:
    """Names have three letters at least, digits alone are no name; a mark or a context allows less."""
    for owned in names:
        if not owned.own:
            continue
        letters = "".join(owned.words)
        if not letters:
            message = f"the name {owned.name.form!r} holds no word."
            yield error(Check.EMPTY_NAME, owned.file, owned.entity, message, "Remove it.")
        elif letters.isdigit():
            message = f"the name {owned.name.form!r} is a number."
            yield error(Check.SHORT_FORM, owned.file, owned.entity, message, "Add the noun that goes with it.")
        elif len(letters) < _SHORTEST and not _is_explained(owned.name):
            message = f"the name {owned.name.form!r} has fewer than {_SHORTEST} letters."
            yield error(Check.SHORT_FORM, owned.file, owned.entity, message, _EXPLAIN)


def check_proclitics(names: Sequence[Owned]) -> Iterator[Problem]:
    """No name is another of the same entity with و ف ب ك ل before it: the matcher sets those apart."""
    listed: dict[str, set[tuple[str, ...]]] = {}
    for owned in names:
        listed.setdefault(owned.entity, set()).add(owned.words)
    for owned in names:
        if not owned.own or not owned.words:
            continue
        for reading in read_proclitics(owned.words[0])[1:]:
            if (reading.stem, *owned.words[1:]) in listed[owned.entity]:
                message = f"the name {owned.name.form!r} is another of its names behind {reading.proclitics!r}."
                yield error(Check.PROCLITIC, owned.file, owned.entity, message, "Remove it.")
                break


def check_naming(files: PackFiles) -> Iterator[Problem]:
    """A tone is somebody's: names that are not neutral say whose."""
    for located in files.own_rows():
        for name in located.row.names:
            if isinstance(name, Name) and name.naming is not Naming.NEUTRAL and not name.camps:
                message = f"the name {name.form!r} is {name.naming} and has no camps."
                advice = "Name the camps that use it, or leave it if all do."
                yield warning(Check.NAMING_WITHOUT_CAMP, located.file, located.row.id, message, advice)


def _is_explained(name: Name) -> bool:
    return name.homograph or name.short or name.context is not None
