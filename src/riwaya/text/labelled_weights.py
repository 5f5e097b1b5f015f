"""Weights of a model beside the labels of their rows: `NAME.npz` and `NAME.json` of a folder of models."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import msgspec
import numpy as np
from msgspec import Struct
from msgspec.structs import astuple

from riwaya.errors import DamagedModelError
from riwaya.text.models import UNREADABLE

if TYPE_CHECKING:
    from riwaya.text.models import ModelFolder

_Labels = TypeVar("_Labels")
_Weights = TypeVar("_Weights", bound=Struct)


def read_labelled(
    folder: ModelFolder, name: str, labels: type[_Labels], weights: type[_Weights]
) -> tuple[_Labels, _Weights]:
    """Labels, and arrays as they are stored, by the names of the fields of `weights`.

    Raises:
        DamagedModelError: a file is missing or does not hold what it should; shapes are not looked at.
    """
    try:
        said = msgspec.json.decode(folder.file(f"{name}.json").read_bytes(), type=labels)
        with np.load(folder.file(f"{name}.npz"), allow_pickle=False) as archive:
            return said, weights(*(archive[field] for field in weights.__struct_fields__))
    except UNREADABLE as error:
        raise DamagedModelError(folder.path, f"{name}: {error}") from error


def widened(stored: _Weights) -> _Weights:
    """The same in float32, for weights that are stored in half precision."""
    return type(stored)(*(array.astype(np.float32) for array in astuple(stored)))
