"""Rows of a layer that somebody asks for: which codes it has, what is taken, how a line of a table is made."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from riwaya.compare.claim_rows import claim_rows
from riwaya.compare.event_rows import event_rows
from riwaya.compare.frame_rows import FRAME_COLUMNS, flat_frame, frame_rows
from riwaya.compare.joined import JoinedArticle
from riwaya.compare.loaded_rows import loaded_rows
from riwaya.compare.relation_rows import relation_rows
from riwaya.compare.row_filter import RowFilter
from riwaya.errors import RequestError
from riwaya.export import flat
from riwaya.knowledge.codebooks import require_code_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from riwaya.corpus.snapshot import Snapshot
    from riwaya.model.article import ArticleHead

    Label = Callable[[str], str]


class LayerRows(Struct, frozen=True, kw_only=True):
    """What is particular to one layer."""

    codes: tuple[str, ...]
    """Lists of codes that its `types` are from; the second one for `TYPE/mode`."""
    rows: Callable[[JoinedArticle], Sequence[Any]]
    """Those of one article."""
    takes: Callable[[RowFilter, Any, Label], bool]
    columns: tuple[str, ...]
    flat: Callable[[Any], Mapping[str, object]]
    """A line of a table with these columns."""


LAYER_ROWS: dict[str, LayerRows] = {
    "events": LayerRows(
        codes=("plover.types", "plover.modes"),
        rows=event_rows,
        takes=RowFilter.takes_event,
        columns=tuple(flat.EVENT_COLUMNS),
        flat=flat.flat_event,
    ),
    "relations": LayerRows(
        codes=("relations",),
        rows=relation_rows,
        takes=RowFilter.takes_relation,
        columns=tuple(flat.RELATION_COLUMNS),
        flat=flat.flat_relation,
    ),
    "claims": LayerRows(
        codes=("measures",),
        rows=claim_rows,
        takes=RowFilter.takes_claim,
        columns=tuple(flat.CLAIM_COLUMNS),
        flat=flat.flat_claim,
    ),
    "loaded": LayerRows(
        codes=("loaded",),
        rows=loaded_rows,
        takes=RowFilter.takes_loaded,
        columns=tuple(flat.LOADED_COLUMNS),
        flat=flat.flat_loaded,
    ),
    "frames": LayerRows(
        codes=("roles", "roles.main"),
        rows=frame_rows,
        takes=RowFilter.takes_frame,
        columns=FRAME_COLUMNS,
        flat=flat_frame,
    ),
}
"""By the name of the layer, which is that of its rows in a snapshot."""
_WITHOUT_PLACE = frozenset({"loaded", "frames"})


def require_types(layer: str, types: Iterable[str]) -> None:
    """Refuses codes that the layer does not have.

    Raises:
        UnknownCodeError: there is one.
    """
    for code in types:
        require_code_of(LAYER_ROWS[layer].codes, code)


def select_rows(
    snapshot: Snapshot, layer: str, wanted: RowFilter, takes_article: Callable[[ArticleHead], bool], label: Label
) -> Iterator[Any]:
    """The rows of a layer that are asked for, in the order of articles.

    Args:
        snapshot: whose rows are looked through.
        layer: a key of `LAYER_ROWS`.
        wanted: what a row has to be.
        takes_article: whether rows of an article count at all.
        label: what the pack calls an entity.

    Raises:
        UnknownCodeError: a type that the layer does not have.
        RequestError: a place, of a layer that tells none.
    """
    require_types(layer, wanted.types)
    if wanted.place is not None and layer in _WITHOUT_PLACE:
        raise RequestError(f"place: {layer} have no place. Ask without.")
    takes = LAYER_ROWS[layer].takes
    known: dict[str, bool] = {}
    for row in getattr(snapshot, layer):
        head = row.article
        if head.id not in known:
            known[head.id] = takes_article(head)
        if known[head.id] and takes(wanted, row, label):
            yield row
