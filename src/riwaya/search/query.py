"""What people ask for, read from what they type.

قصف المدن            words: a phrase where they stand together, in any form; all of them anywhere where none has that
"مجلس الأمن"         a phrase; «» and “” do as well
قصف | غارة           either; also OR and أو
قصف -دوما            without; also NOT
(قصف | غارة) دوما    brackets
actor:isis           a field: outlet, actor, place, event, measure, role, naming, date; `date:2018-03..2018-04`
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.errors import QueryError
from riwaya.search.facets import Facet
from riwaya.store.search import Range

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_PART = re.compile(
    r"""(?P<field>[^\W\d_]+):(?P<value>"[^"]*"|«[^»]*»|“[^”]*”|[^\s()"«»“”|]+)"""
    r"""|(?P<quoted>"[^"]*"|«[^»]*»|“[^”]*”)"""
    r"""|(?P<open>\()|(?P<close>\))|(?P<bar>\|)|(?P<minus>(?<!\S)[-−–](?=\S))|(?P<word>[^\s()"«»“”|]+)|(?P<stray>["«»“”])"""
)
_QUOTES = '"«»“”'
_OR = frozenset({"OR", "أو"})
_AND, _NOT = frozenset({"AND"}), frozenset({"NOT"})
_DATE = "date"
_ARABIC_FIELDS = {
    "وسيلة": Facet.OUTLET,
    "فاعل": Facet.ACTOR,
    "مكان": Facet.PLACE,
    "حدث": Facet.EVENT,
    "مقياس": Facet.MEASURE,
    "دور": Facet.ROLE,
    "تسمية": Facet.NAMING,
}
_ARABIC_DATE = "تاريخ"
_HIDDEN = frozenset({Facet.ALL, Facet.MONTH})
_FIELDS: Mapping[str, Facet] = {facet.value: facet for facet in Facet if facet not in _HIDDEN} | _ARABIC_FIELDS
_DAY = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")
_FIRST = "0001-01-01"
_DEEPEST = 20
"""Brackets and NOTs inside each other; the index itself gives up a little later."""
_LAST_OF = {4: "-12-31", 7: "-31", 10: ""}
"""What completes a last day of so many characters."""


class Words(Struct, frozen=True, tag=True):
    """Words in a row."""

    text: str
    is_quoted: bool
    """They have to stand together."""


class Field(Struct, frozen=True, tag=True):
    """What an article has to have."""

    facet: Facet
    value: str


class All(Struct, frozen=True, tag=True):
    """Every part holds."""

    parts: tuple[Node, ...]


class Any(Struct, frozen=True, tag=True):
    """At least one part holds."""

    parts: tuple[Node, ...]


class Without(Struct, frozen=True, tag=True):
    """The part does not hold."""

    part: Node


Node = Words | Field | All | Any | Without


class Query(Struct, frozen=True):
    """A whole query."""

    node: Node
    days: Range


class _Part(Struct, frozen=True):
    """A piece of what was typed."""

    kind: str
    text: str
    value: str = ""


def parse_query(typed: str) -> Query:
    """What the words, signs and fields that somebody typed ask for.

    Raises:
        QueryError: brackets or quotation marks do not close, an operator has nothing to work on, a field is unknown, a
            date is none, or nothing is asked for.
    """
    return _Parser(_parts(typed), typed).query()


def _parts(typed: str) -> list[_Part]:
    out = []
    for found in _PART.finditer(typed.replace("\0", " ")):
        kind = found.lastgroup or "word"
        if kind == "value":
            out.append(_Part("field", found["field"], found["value"].strip(_QUOTES)))
        else:
            out.append(_Part(kind, found[kind]))
    return out


class _Parser:
    """Reads a query from its parts, from left to right."""

    def __init__(self, parts: Sequence[_Part], typed: str) -> None:
        self._parts, self._typed, self._at = parts, typed, 0
        self._days = Range()
        self._depth = 0

    def query(self) -> Query:
        if not self._parts:
            raise QueryError("an empty query asks for nothing. Give a word, a phrase or a field such as actor:isis.")
        node = self._either()
        if self._at < len(self._parts):
            raise self._wrong("a bracket closes that was not opened. Take it out.")
        if node is None:
            node = Field(Facet.ALL, "")
        return Query(node, self._days)

    def _wrong(self, message: str) -> QueryError:
        return QueryError(f"{self._typed!r}: {message}")

    @property
    def _next(self) -> _Part | None:
        return self._parts[self._at] if self._at < len(self._parts) else None

    def _takes(self, kind: str, words: frozenset[str] = frozenset()) -> bool:
        part = self._next
        if part is None or not (part.kind == kind or (part.kind == "word" and part.text in words)):
            return False
        self._at += 1
        return True

    def _either(self) -> Node | None:
        found = [self._both()]
        while self._takes("bar", _OR):
            found.append(self._both())
        if len(found) == 1:
            return found[0]
        if None in found:
            raise self._wrong("OR, أو or | has nothing on one of its sides. Put a word there.")
        return Any(tuple(part for part in found if part is not None))

    def _both(self) -> Node | None:
        """Parts next to each other; words without a sign between them are one run."""
        found: list[Node] = []
        run: list[str] = []
        while (part := self._next) is not None and part.kind not in {"close", "bar"} and part.text not in _OR:
            if part.kind == "word" and part.text not in _AND | _NOT:
                run.append(part.text)
                self._at += 1
                continue
            self._flush(run, found)
            if not self._takes("and", _AND):
                node = self._one()
                if node is not None:
                    found.append(node)
        self._flush(run, found)
        return found[0] if len(found) == 1 else All(tuple(found)) if found else None

    def _flush(self, run: list[str], found: list[Node]) -> None:
        if any(map(_has_word, run)):
            found.append(Words(" ".join(run), is_quoted=False))
        run.clear()

    def _one(self) -> Node | None:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise self._wrong(f"brackets and NOTs stand inside each other more than {_DEEPEST} deep. Ask for less.")
        node = self._single()
        self._depth -= 1
        return node

    def _single(self) -> Node | None:
        part = self._next
        if part is None:
            raise self._wrong("NOT or - has nothing behind it. Put a word there.")
        if self._takes("minus") or self._takes("not", _NOT):
            return self._negated()
        self._at += 1
        match part.kind:
            case "open":
                node = self._either()
                if not self._takes("close"):
                    raise self._wrong("a bracket does not close. Close it.")
                return node
            case "quoted":
                return Words(part.text.strip(_QUOTES), is_quoted=True) if _has_word(part.text) else None
            case "field":
                return self._field(part)
            case "stray":
                raise self._wrong("a quotation mark does not close. Close it.")
            case _:
                return Words(part.text, is_quoted=False) if _has_word(part.text) else None

    def _negated(self) -> Node:
        node = self._one()
        if node is None:
            raise self._wrong("NOT or - has nothing behind it. Put a word there.")
        return Without(node)

    def _field(self, part: _Part) -> Node | None:
        name = part.text.lower()
        if name in {_DATE, _ARABIC_DATE}:
            self._days = self._read_days(part.value)
            return None
        facet = _FIELDS.get(name)
        if facet is None:
            known = ", ".join(sorted((*(one.value for one in _FIELDS.values()), _DATE)))
            raise self._wrong(
                f"there is no field {part.text!r}. Fields are {', '.join(dict.fromkeys(known.split(', ')))}."
            )
        return Field(facet, part.value)

    def _read_days(self, value: str) -> Range:
        first, dots, last = value.partition("..")
        last = last if dots else first
        for day in (first, last):
            if day and not _DAY.fullmatch(day):
                raise self._wrong(
                    f"{day!r} is no date. Write it as 2018, 2018-03 or 2018-03-25, a span as 2018-03..2018-04."
                )
        begin = first + _FIRST[len(first) :] if first else None
        end = last + _LAST_OF[len(last)] if last else None
        return Range(begin, end)


def _has_word(typed: str) -> bool:
    return any(char.isalnum() for char in typed)


def fields_of(node: Node) -> list[Field]:
    """Fields that have to hold: those joined by AND with all the rest."""
    match node:
        case Field():
            return [node]
        case All():
            return [field for part in node.parts for field in fields_of(part)]
        case _:
            return []


def runs_of(node: Node) -> list[Words]:
    """Words that are looked for, in order, without those that must not be there."""
    match node:
        case Words():
            return [node]
        case All() | Any():
            return [run for part in node.parts for run in runs_of(part)]
        case _:
            return []
