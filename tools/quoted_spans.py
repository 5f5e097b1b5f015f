"""What annotations share that are written as quoted words: finding them in the text, checking references and codes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

CODEBOOK = Path(__file__).resolve().parents[2] / "shared" / "codebook"
POLARITIES = {"affirmed", "negated"}
MODALITIES = {"asserted", "possible", "conditional", "future", "desired", "called_for"}


def span_of(quoted: dict[str, Any], text: str) -> dict[str, int]:
    """Where the quoted words stand: `text` (first words), `nth`, `until` (last words).

    Raises:
        SystemExit: they are not there.
    """
    first, start = quoted["text"], -1
    for _ in range(quoted.get("nth", 1)):
        start = text.find(first, start + 1)
        if start < 0:
            raise SystemExit(f"not found: {first!r}, occurrence {quoted.get('nth', 1)}")
    last = quoted.get("until", first)
    end = text.find(last, start)
    if end < 0:
        raise SystemExit(f"not found after {first!r}: {last!r}")
    return {"start": start, "end": end + len(last)}


def one_of(allowed: Any, value: Any, where: str) -> Any:
    """The value, which has to be allowed."""
    if value not in allowed:
        raise SystemExit(f"{where}: unknown code {value}")
    return value


def unique_ids(doc: dict[str, Any], layer: str) -> set[str]:
    """The ids of a layer, each of which stands once."""
    ids = [item["id"] for item in doc[layer]]
    if len(set(ids)) < len(ids):
        raise SystemExit(f"{layer}: an id stands twice")
    return set(ids)


def as_list(value: Any) -> list[Any]:
    """Nothing, one thing or several as a list."""
    return [] if value is None else value if isinstance(value, list) else [value]


def read_yaml(path: Path) -> Any:
    """A YAML file."""
    return yaml.safe_load(path.read_text("utf-8"))
