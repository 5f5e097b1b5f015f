"""Which labels people judge, and which values each may have."""

from __future__ import annotations

import difflib
from datetime import date
from typing import TYPE_CHECKING

from riwaya.compare.judged_pairs import Relation as VerdictRelation
from riwaya.errors import JudgementError, UnknownCodeError
from riwaya.knowledge.codebooks import require_code
from riwaya.model.attribution import Form, Stance
from riwaya.model.event import Modality, Polarity
from riwaya.model.frame import Role, Valence
from riwaya.model.judgement import PARTICIPANTS, VERDICTS, Part
from riwaya.model.mention import Kind, Naming
from riwaya.model.quantity import Comparator
from riwaya.model.relation import Status
from riwaya.model.timex import TimexType

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping
    from enum import StrEnum

    Check = Callable[[str], object]
    """Raises UnknownCodeError for a value that may not be."""

NULL = "null"
"""How somebody writes that a field has no value."""
OPTIONAL = {
    "mentions": frozenset({"entity"}),
    "timexes": frozenset({"begin", "end_date"}),
    "quantities": frozenset({"unit"}),
    "events": frozenset({"mode", "acled"}),
    "claims": frozenset({"unit"}),
    PARTICIPANTS: frozenset({"role"}),
}
"""Fields that may have no value, by layer."""
NEEDED = {"mentions": ("kind",), "events": ("type",), "claims": ("measure", "value")}
"""Layers that people may add records to, with what a new record cannot do without."""


def _one_of(values: Iterable[StrEnum]) -> Check:
    known = tuple(value.value for value in values)

    def check(value: str) -> None:
        if value not in known:
            raise UnknownCodeError(f"no value {value!r}. Known: {', '.join(known)}.")

    return check


def _code_of(book: str) -> Check:
    return lambda value: require_code(book, value)


def _number(value: str) -> None:
    try:
        float(value)
    except ValueError as error:
        raise UnknownCodeError(f"{value!r} is no number.") from error


def _day(value: str) -> None:
    try:
        date.fromisoformat(value)
    except ValueError as error:
        raise UnknownCodeError(f"{value!r} is no date; write it as YYYY-MM-DD.") from error


_YES_NO = ("true", "false")


def _yes_or_no(value: str) -> None:
    if value not in _YES_NO:
        raise UnknownCodeError(f"no value {value!r}. Known: {', '.join(_YES_NO)}.")


def _words(_value: str) -> None:
    return None


_MOOD = {"polarity": _one_of(Polarity), "modality": _one_of(Modality)}
_FIGURE = {"value": _number, "unit": _words, "comparator": _one_of(Comparator)}
FIELDS: dict[str, dict[str, Check]] = {
    "mentions": {"kind": _one_of(Kind), "entity": _words, "naming": _one_of(Naming)},
    "timexes": {"type": _one_of(TimexType), "value": _words, "begin": _day, "end_date": _day},
    "quantities": _FIGURE,
    "attributions": {"form": _one_of(Form), "stance": _one_of(Stance)},
    "events": {
        "type": _code_of("plover.types"),
        "mode": _words,
        "acled": _code_of("acled.sub_events"),
        **_MOOD,
        "historical": _yes_or_no,
    },
    "relations": {"type": _code_of("relations"), "status": _one_of(Status), **_MOOD},
    "claims": {"measure": _code_of("measures"), **_FIGURE, **_MOOD},
    "frames": {"role": _one_of(Role), "valence": _one_of(Valence)},
    "loaded": {"category": _code_of("loaded")},
    PARTICIPANTS: {"role": _one_of(Part)},
    VERDICTS: {"relation": _one_of(VerdictRelation)},
}
"""What may be judged: the check of each field by layer."""


def check_labels(
    layer: str,
    labels: Mapping[str, str | None],
    *,
    beside: Mapping[str, str | None],
    entities: Collection[str] | None = None,
) -> None:
    """Refuses labels that no record of the layer may have.

    Args:
        layer: a key of `FIELDS`.
        labels: new values by field.
        beside: the other values of the record, where known: a mode belongs to a type.
        entities: ids of the pack; None: not checked.

    Raises:
        JudgementError: a layer or field that people do not judge, or a field that cannot be without value.
        UnknownCodeError: a value that the field cannot have.
    """
    fields = FIELDS.get(require_layer(layer), {})
    for field, value in labels.items():
        if field not in fields:
            raise JudgementError(f"no field {field!r} of {layer} is judged. Known: {', '.join(fields)}.")
        if value is None:
            if field not in OPTIONAL.get(layer, ()):
                raise JudgementError(f"{layer}: {field} cannot be without a value.")
            continue
        try:
            fields[field](value)
        except UnknownCodeError as error:
            raise UnknownCodeError(f"{layer}, {field}: {error}") from error
    _check_mode(layer, labels, beside)
    entity = labels.get("entity")
    if entities is not None and entity is not None and entity not in entities:
        near = difflib.get_close_matches(entity, entities, n=3)
        advice = f" Nearest: {', '.join(near)}." if near else ""
        raise UnknownCodeError(f"{layer}, entity: the pack has no {entity!r}.{advice}")


def require_layer(layer: str) -> str:
    """The layer itself where people judge it.

    Raises:
        JudgementError: they do not.
    """
    if layer not in FIELDS:
        raise JudgementError(f"no layer {layer!r} is judged. Known: {', '.join(FIELDS)}.")
    return layer


def require_needed(layer: str, labels: Mapping[str, str | None]) -> None:
    """Refuses to add a record that lacks what it cannot do without.

    Raises:
        JudgementError: a layer that nothing is added to, or a label that is missing.
    """
    if layer not in NEEDED:
        raise JudgementError(f"nothing is added to {layer}. Known: {', '.join(NEEDED)}.")
    missing = [field for field in NEEDED[layer] if labels.get(field) is None]
    if missing:
        raise JudgementError(f"a new record of {layer} needs {', '.join(missing)}.")


def _check_mode(layer: str, labels: Mapping[str, str | None], beside: Mapping[str, str | None]) -> None:
    mode = labels.get("mode")
    if layer == "events" and mode is not None:
        kind = labels.get("type") or beside.get("type")
        require_code("plover.modes", f"{kind}/{mode}")
