"""Turn hand-made event clusters into gold, as ids and offsets, without a word of the texts.

usage: add_clusters.py POOL.yaml ARTICLES.jsonl.gz GOLD.json

POOL.yaml names its `pool`, and lists `mentions` (article, trigger as `text` and `nth`, cluster) and `verdicts` (left
and right as quoted spans, relation). Every string must be found, no trigger may stand twice and every relation must be
known, or nothing is written. Notes are left out, for they describe what texts say.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from quoted_spans import one_of, read_yaml, span_of
from riwaya.readers import Reading, read_file

if TYPE_CHECKING:
    from collections.abc import Mapping

RELATIONS = {
    *("agreement", "figure_update", "figure_contradiction", "actor_contradiction", "occurrence_denied"),
    *("outcome_contradiction", "place_contradiction", "time_contradiction", "not_comparable"),
}


def made_gold(doc: dict[str, Any], texts: Mapping[str, str]) -> dict[str, Any]:
    """The pool with offsets: its articles, the members of each cluster in text order, its verdict pairs."""
    spans = [located(item, texts) | {"cluster": item["cluster"]} for item in doc["mentions"]]
    if len({at(one) for one in spans}) < len(spans):
        raise SystemExit(f"{doc['pool']}: a trigger stands twice")
    clusters: dict[str, list[dict[str, Any]]] = {}
    for span in sorted(spans, key=at):
        clusters.setdefault(span.pop("cluster"), []).append(span)
    verdicts = [verdict(item, texts) for item in doc["verdicts"]]
    names = sorted({one["article"] for members in clusters.values() for one in members} | articles_of(verdicts))
    return {
        "pool": doc["pool"],
        "articles": [{"id": name, "sha256": hashlib.sha256(texts[name].encode()).hexdigest()} for name in names],
        "clusters": dict(sorted(clusters.items())),
        "verdicts": verdicts,
    }


def at(span: dict[str, Any]) -> tuple[str, int]:
    return span["article"], span["start"]


def located(quoted: dict[str, Any], texts: Mapping[str, str]) -> dict[str, Any]:
    if quoted["article"] not in texts:
        raise SystemExit(f"no article {quoted['article']}")
    return {"article": quoted["article"], **span_of(quoted, texts[quoted["article"]])}


def verdict(item: dict[str, Any], texts: Mapping[str, str]) -> dict[str, Any]:
    sides = {side: located(item[side], texts) for side in ("left", "right")}
    return sides | {"relation": one_of(RELATIONS, item["relation"], f"verdict {sides}")}


def articles_of(verdicts: list[dict[str, Any]]) -> set[str]:
    return {one[side]["article"] for one in verdicts for side in ("left", "right")}


def written(gold: dict[str, Any]) -> str:
    """JSON with one article, one cluster and one verdict a line."""
    lines = ["{", f'"pool": {json.dumps(gold["pool"])},', '"articles": [']
    lines += [",\n".join(map(json.dumps, gold["articles"])), "],", '"clusters": {']
    clusters = (f"{json.dumps(name)}: {json.dumps(members)}" for name, members in gold["clusters"].items())
    lines += [",\n".join(clusters), "},", '"verdicts": [', ",\n".join(map(json.dumps, gold["verdicts"])), "]", "}"]
    return "\n".join(lines) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pool", type=Path)
    parser.add_argument("articles", type=Path)
    parser.add_argument("gold", type=Path)
    asked = parser.parse_args()
    readings = (one for one in read_file(asked.articles) if isinstance(one, Reading))
    texts = {one.article.id: one.article.text for one in readings}
    gold = made_gold(read_yaml(asked.pool), texts)
    asked.gold.write_text(written(gold), "utf-8")
    mentions = sum(map(len, gold["clusters"].values()))
    counts = f"{len(gold['articles'])} articles, {mentions} mentions, {len(gold['clusters'])} clusters"
    sys.stdout.write(f"{asked.gold}: {counts}, {len(gold['verdicts'])} verdicts\n")


if __name__ == "__main__":
    main()
