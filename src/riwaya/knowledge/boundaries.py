"""The map of a pack: land, borders and regions by P-code, as GeoJSON made by `tools/build_boundaries.py`."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any, Literal

import msgspec
from msgspec import Struct

from riwaya.errors import PackSyntaxError
from riwaya.knowledge.pack_folders import find_packs_root, folder_of

if TYPE_CHECKING:
    from pathlib import Path

FILE = "boundaries.json"


class Drawn(StrEnum):
    """What a feature is."""

    LAND = "land"
    REGION = "region"
    BORDER = "border"
    """Between countries."""
    REGION_BORDER = "region-border"
    TENTATIVE = "tentative"
    """A line that is no agreed border: drawn dashed, never named."""


class DrawnAs(Struct, frozen=True, kw_only=True):
    """Properties of a feature."""

    kind: Drawn
    pcode: str | None = None
    """Of a region; None for all others."""


class Geometry(Struct, frozen=True, kw_only=True):
    """Points as GeoJSON nests them: longitude, latitude."""

    type: Literal["Polygon", "MultiPolygon", "MultiLineString"]
    coordinates: list[Any]


class Feature(Struct, frozen=True, kw_only=True):
    """One feature of GeoJSON."""

    type: Literal["Feature"] = "Feature"
    properties: DrawnAs
    geometry: Geometry


class Boundaries(Struct, frozen=True, kw_only=True):
    """A map as GeoJSON."""

    type: Literal["FeatureCollection"] = "FeatureCollection"
    features: tuple[Feature, ...]


def read_boundaries(pack_id: str, *, root: Path | None = None) -> Boundaries:
    """The map of a pack; without features where the pack has none.

    Raises:
        PackSyntaxError: the file is no such map.
    """
    path = folder_of(pack_id, root or find_packs_root()) / FILE
    if not path.is_file():
        return Boundaries(features=())
    try:
        return msgspec.json.decode(path.read_bytes(), type=Boundaries)
    except msgspec.MsgspecError as error:
        raise PackSyntaxError(f"{path}: {error}. Make it anew: tools/build_boundaries.py.") from error
