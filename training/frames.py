"""Learns the weights of `packs/arabic/lexicon/frames.yaml` from frames that people gave; each keeps its side of zero.

`python -m training.frames GOLD... --texts DIR...` prints how well the weights do on texts that they did not learn from
(folds of texts) and the learnt table; `--write` puts it into the file.
"""

from __future__ import annotations

import argparse
import math
import re
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import numpy as np
from msgspec import Struct

from riwaya.evaluation import Half, find_entities, load_entities, load_gold
from riwaya.evaluation.judged import JudgedFrame
from riwaya.extract.frame_sums import COLUMNS, FAVOURABLE, MATTERS, ROLES, UNFAVOURABLE, value_of
from riwaya.extract.frames import UNLISTED, FrameFinder
from riwaya.knowledge.loader import find_packs_root, load_pack
from riwaya.model.frame import Role
from riwaya.pipeline import Analyzer
from riwaya.text.models import find_models
from training.frame_cases import FrameText, label, read_texts

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from riwaya.knowledge.frame_lexicon import FrameLexicon
    from riwaya.knowledge.pack import Pack

    Array = np.ndarray

_RIDGE = 1.0
"""How much a weight is drawn to the one that stands in the table."""
_STEPS, _RATE = 600, 0.05
_ROUNDS = 3
"""Features of sides follow from weights, and are read again after each round."""
_FOLDS = 8
_PLACES = 2


class Case(Struct, frozen=True):
    """A character with its values in the order of the table, and the frame that people gave it."""

    text: str
    key: str
    is_listed: bool
    values: Array
    gold: JudgedFrame | None


def read_cases(texts: Sequence[FrameText], pack: Pack, entities: Mapping[str, tuple[str, ...]]) -> list[Case]:
    """Every character of the texts, read with the weights of the pack."""
    finder = FrameFinder(pack)
    names = [feature.id for feature in pack.frames.features]
    out = []
    for text in texts:
        weighed = finder.weigh(text.words, text.layers)
        labels = label(text, [one.character for one in weighed], entities)
        for one in weighed:
            if not text.gold.mentions and not one.character.is_listed:
                continue  # nobody wrote down which unlisted people a frame of theirs is about
            values = [value_of(one.traces[name].amount) if name in one.traces else 0.0 for name in names]
            key = one.character.key
            out.append(Case(text.name, key, one.character.is_listed, np.array(values), labels.get(key)))
    return out


def table_of(lexicon: FrameLexicon) -> Array:
    """Weights [n_features, n_columns]."""
    return np.array([[float(getattr(row, column)) for column in COLUMNS] for row in lexicon.features])


def with_table(pack: Pack, table: Array) -> Pack:
    """The pack under other weights."""
    rows = tuple(
        msgspec.structs.replace(row, **dict(zip(COLUMNS, map(float, line), strict=True)))
        for row, line in zip(pack.frames.features, table, strict=True)
    )
    return msgspec.structs.replace(pack, frames=msgspec.structs.replace(pack.frames, features=rows))


def fit(cases: Sequence[Case], signs: Array, ridge: float = _RIDGE) -> Array:
    """Weights that fit the cases: small ones, each on the side of zero that `signs` names; 0 there keeps it at zero."""
    values = np.array([case.values for case in cases])
    out = np.zeros(signs.shape)
    framed = np.array([case.gold is not None for case in cases])
    at = COLUMNS.index(MATTERS)
    out[:, at] = _descend(values, framed[:, None].astype(float), signs[:, [at]], ridge, _logistic)[:, 0]
    golds = [case.gold for case in cases if case.gold is not None]
    shown = values[framed]
    columns = [COLUMNS.index(role) for role in ROLES]
    roles = np.array([[gold.role == role for role in ROLES] for gold in golds], dtype=float)
    out[:, columns] = _descend(shown, roles, signs[:, columns], ridge, _softmax)
    for column in (FAVOURABLE, UNFAVOURABLE):
        at = COLUMNS.index(column)
        holds = np.array([[gold.valence in {column, "mixed"}] for gold in golds], dtype=float)
        out[:, at] = _descend(shown, holds, signs[:, [at]], ridge, _logistic)[:, 0]
    return out


def _logistic(scores: Array) -> Array:
    return 1 / (1 + np.exp(-scores))


def _softmax(scores: Array) -> Array:
    """Shares of the columns beside one whose score is zero."""
    most = np.maximum(scores.max(axis=1, keepdims=True), 0)
    parts = np.exp(scores - most)
    return parts / (parts.sum(axis=1, keepdims=True) + np.exp(-most))


def _descend(values: Array, wanted: Array, signs: Array, ridge: float, link: Callable[[Array], Array]) -> Array:
    """Adam on the log loss and the size of the weights; none leaves its side of zero."""
    weights, first, second = np.zeros(signs.shape), np.zeros(signs.shape), np.zeros(signs.shape)
    for step in range(1, _STEPS + 1):
        slope = values.T @ (link(values @ weights) - wanted) + ridge * weights
        first, second = 0.9 * first + 0.1 * slope, 0.999 * second + 0.001 * slope**2
        weights = weights - _RATE * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.999**step)) + 1e-8)
        weights = signs * np.maximum(weights * signs, 0)
    return weights


def learn(texts: Sequence[FrameText], pack: Pack, entities: Mapping[str, tuple[str, ...]], ridge: float) -> Array:
    """The learnt table."""
    signs = table = np.sign(table_of(pack.frames))
    for _ in range(_ROUNDS):
        table = fit(read_cases(texts, with_table(pack, table), entities), signs, ridge)
    return table


def measure(cases: Sequence[Case], table: Array) -> Array:
    """Counts: frames found, predicted, given; then roles, valences right, of those found."""
    counts = np.zeros(5)
    for case in cases:
        sums = dict(zip(COLUMNS, case.values @ table, strict=True))
        best = max(ROLES, key=lambda role: sums[role])
        role = best if sums[best] > 0 else Role.NONE
        is_framed = sums[MATTERS] > 0 if case.is_listed else sums[MATTERS] > UNLISTED and role is not Role.NONE
        counts += [0, is_framed, case.gold is not None, 0, 0]
        if is_framed and case.gold is not None:
            good, bad = sums[FAVOURABLE] > 0, sums[UNFAVOURABLE] > 0
            valence = "mixed" if good and bad else "favourable" if good else "unfavourable" if bad else "neutral"
            counts += [1, 0, 0, role == case.gold.role, valence == case.gold.valence]
    return counts


def show(counts: Array) -> str:
    """F1 of frames, accuracy of role and valence."""
    found, predicted, given, roles, valences = counts
    f1 = 2 * found / (predicted + given)
    return (
        f"frames F1 {f1:.3f} ({found:.0f} of {given:.0f}, {predicted:.0f} predicted), role {roles / found:.3f},"
        f" valence {valences / found:.3f}"
    )


def cross_validate(
    texts: Sequence[FrameText], pack: Pack, entities: Mapping[str, tuple[str, ...]], ridge: float
) -> Array:
    """Counts over texts that the weights did not learn from."""
    total = np.zeros(5)
    for fold in range(_FOLDS):
        held = [text for at, text in enumerate(texts) if at % _FOLDS == fold]
        table = learn([text for at, text in enumerate(texts) if at % _FOLDS != fold], pack, entities, ridge)
        total += measure(read_cases(held, with_table(pack, table), entities), table)
    return total


def write_table(path: Path, lexicon: FrameLexicon, table: Array) -> None:
    """Puts weights into the rows of the file; the rest of each row stays as it is."""
    lines = path.read_text("utf-8").splitlines()
    by_id = {row.id: lines for row, *lines in zip(lexicon.features, table, table_of(lexicon), strict=True)}
    for number, line in enumerate(lines):
        found = re.match(r"  - \{id: (\w+), label: (\{.*?\})(.*)\}$", line)
        if found and found[1] in by_id:
            weights = "".join(
                f", {column}: {_written(float(weight), float(old)):g}"
                for column, weight, old in zip(COLUMNS, *by_id[found[1]], strict=True)
                if old
            )
            kept = "".join(re.findall(r", (?:said: [\d.]+|fine: \{.*?\})", found[3]))
            lines[number] = f"  - {{id: {found[1]}, label: {found[2]}{weights}{kept}}}"
    path.write_text("\n".join(lines) + "\n", "utf-8")


def _written(weight: float, old: float) -> float:
    """A weight as it stands in the file: never zero, so that its side of zero is kept for the next time."""
    return round(weight, _PLACES) or math.copysign(10**-_PLACES, old)


def main() -> None:
    """Reads the command line."""
    parser = argparse.ArgumentParser(prog="python -m training.frames", description=__doc__)
    parser.add_argument("gold", type=Path, nargs="+")
    parser.add_argument("--texts", type=Path, action="append", default=[])
    parser.add_argument("--ridge", type=float, default=_RIDGE)
    parser.add_argument("--write", action="store_true")
    arguments = parser.parse_args()
    pack = load_pack()
    chosen, entities = [], {}
    for folder in arguments.gold:
        half = Half.TUNE if "blind" in folder.name else None
        chosen += load_gold([folder], texts=arguments.texts, half=half)
        table = find_entities([folder])
        entities |= load_entities(table) if table is not None else {}
    texts = read_texts(chosen, Analyzer(pack, models=find_models()))
    before = table_of(pack.frames)
    print(len(texts), "texts")
    print("as it stands:", show(measure(read_cases(texts, pack, entities), before)))
    print("by folds:    ", show(cross_validate(texts, pack, entities, arguments.ridge)))
    table = learn(texts, pack, entities, arguments.ridge)
    print("on its own:  ", show(measure(read_cases(texts, with_table(pack, table), entities), table)))
    if arguments.write:
        write_table(find_packs_root() / "arabic" / "lexicon" / "frames.yaml", pack.frames, table)


if __name__ == "__main__":
    main()
