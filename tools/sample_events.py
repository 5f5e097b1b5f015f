"""Print sentences of the development news with what is said, happens and lasts in them, for reading by eye.

usage: sample_events.py OUTLET [COUNT] [SEED]      (articles in ../shared beside the checkout that are in no gold set)

One block a sentence: the text, then a line for each attribution, event and relation that touches it.
"""

from __future__ import annotations

import random
import sys
from typing import TYPE_CHECKING

from riwaya.knowledge.loader import load_pack
from riwaya.model.article import Article
from riwaya.pipeline import Analyzer
from riwaya.text.layers import TextLayers
from riwaya.text.models import find_models
from sample_sentences import NEWS, articles

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from riwaya.model.analysis import Analysis
    from riwaya.model.span import Quote
    from riwaya.text.sentences import Sentence

SHORTEST = 6
PROJECT_GOLD = NEWS.parents[2] / "gold" / "news"


def candidates(outlet: str) -> list[dict[str, str]]:
    """The outlet's articles that no gold is about, ours or the project's."""
    coded = {path.stem for path in PROJECT_GOLD.glob("*.json")}
    return [row for row in articles(outlet) if row["id"] not in coded]


def lines(analysis: Analysis, sentence: Sentence) -> Iterator[str]:
    """One line for each record that begins in a sentence."""
    named = {mention.id: mention.text for mention in analysis.mentions}

    def inside(quote: Quote) -> bool:
        return sentence.start <= quote.start < sentence.end

    def all_named(ids: Sequence[str]) -> str:
        return " + ".join(named[name] for name in ids) or "-"

    yield "mentions: " + "; ".join(
        f"{m.text} ({m.kind})" for m in analysis.mentions if sentence.start <= m.start < sentence.end
    )
    for a in analysis.attributions:
        if inside(a.cue):
            source = a.source.text if a.source else "-"
            content = a.content.text if a.content else "-"
            yield f"said {a.id}: {a.cue.text} | by {source} | {content} | in {a.parent or '-'} | {a.reason}"
    for e in analysis.events:
        if inside(e.trigger):
            what = f"{e.type}/{e.mode or '-'} {e.polarity} {e.modality}"
            who = f"A {all_named(e.actors)} | R {all_named(e.recipients)} | P {all_named(e.places)}"
            yield f"event {e.id}: {e.trigger.text} | {what} | {who} | in {e.attribution or '-'} | {e.reason}"
    for r in analysis.relations:
        if inside(r.evidence):
            ends = f"{named.get(r.subject or '', r.subject)} -> {named.get(r.object or '', r.object)}"
            yield f"tie {r.id}: {r.type} {r.status} | {ends} | {r.evidence.text} | {r.reason}"


def main() -> None:
    outlet, count, seed = sys.argv[1], int((sys.argv[2:3] or ["40"])[0]), int((sys.argv[3:4] or ["1"])[0])
    analyzer = Analyzer(load_pack("syria"), models=find_models())
    rows = candidates(outlet)
    chance = random.Random(seed)
    chance.shuffle(rows)
    number = 0
    for row in rows:
        fitting = [s for s in TextLayers(row["text"]).sentences if s.last - s.first >= SHORTEST]
        if not fitting:
            continue
        chosen = chance.choice(fitting)
        analysis = analyzer.analyze(Article(id=row["id"], text=row["text"], published=row["date"]))
        number += 1
        print(f"\n{number} [{row['id']}] {row['text'][chosen.start : chosen.end]}")
        for line in lines(analysis, chosen):
            print(f"    {line}")
        if number == count:
            return


if __name__ == "__main__":
    main()
