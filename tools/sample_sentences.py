"""Print sentences of the development news with what the language layer says of them, for reading by eye.

usage: sample_sentences.py OUTLET [COUNT] [SEED]      (articles in ../shared beside the checkout, without blind gold)

One block a sentence: pieces as form/class/head+relation, then names and mentions.
"""

from __future__ import annotations

import gzip
import json
import random
import sys
from typing import TYPE_CHECKING

from gold_sets import ROOT
from riwaya.extract.language import LanguageReader
from riwaya.extract.matchers import Matchers
from riwaya.knowledge.loader import load_pack
from riwaya.model.article import Article
from riwaya.pipeline import Analyzer
from riwaya.text.layers import TextLayers
from riwaya.text.models import find_models

if TYPE_CHECKING:
    from riwaya.text.language import ReadSentence

NEWS = ROOT.parent / "shared" / "data" / "news-dev" / "articles.jsonl.gz"
SHORTEST = 4


def articles(outlet: str) -> list[dict[str, str]]:
    """The outlet's articles that no blind gold is about."""
    blind = {path.stem for path in (ROOT / "tests" / "gold" / "blind").glob("*.json")}
    with gzip.open(NEWS, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    return [row for row in rows if row["outlet"] == outlet and row["id"] not in blind]


def block(text: str, sentence: ReadSentence) -> str:
    """One sentence."""
    parse = sentence.parse
    words = [
        f"{i}:{piece.form}/{upos}/{head}{relation}" + ("+" if piece.is_glued else "")
        for i, (piece, upos, head, relation) in enumerate(
            zip(sentence.pieces, parse.upos, parse.heads, parse.deprel, strict=True), 1
        )
    ]
    return f"{text[sentence.sentence.start : sentence.sentence.end]}\n  {' '.join(words)}"


def main() -> None:
    outlet, count, seed = sys.argv[1], int((sys.argv[2:3] or ["100"])[0]), int((sys.argv[3:4] or ["1"])[0])
    models = find_models()
    if models is None:
        raise SystemExit("no models installed")
    pack = load_pack("syria")
    reader, analyzer = LanguageReader(Matchers(pack), models), Analyzer(pack, models=models)
    rows = articles(outlet)
    chance = random.Random(seed)
    chance.shuffle(rows)
    for row in rows[:count]:
        layers = TextLayers(row["text"])
        reading = reader.read(layers)
        fitting = [sentence for sentence in reading.sentences if len(sentence.pieces) >= SHORTEST]
        if not fitting:
            continue
        chosen = chance.choice(fitting)
        analysis = analyzer.analyze(Article(id=row["id"], text=row["text"]))
        inside = [m for m in analysis.mentions if chosen.sentence.start <= m.start < chosen.sentence.end]
        proposed = [c for c in reading.proposals.values() if chosen.sentence.first <= c.first < chosen.sentence.last]
        print(f"\n[{row['id']}] {block(row['text'], chosen)}")
        print("  mentions:", "; ".join(f"{m.text} = {m.kind} {m.entity or 'NIL'}" for m in inside))
        names = (f"{layers.span(c.first, c.last, skip=c.skip).of(layers.text)} = {c.kind} {c.score}" for c in proposed)
        print("  proposed:", "; ".join(names))


if __name__ == "__main__":
    main()
