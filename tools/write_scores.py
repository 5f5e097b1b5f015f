"""Measure quality and speed; write docs/reference/scores.md and the section of README.md between its marks.

usage: write_scores.py [SHARED]      (default: ../shared beside the checkout)

A layer that nothing fills yet is named as such; its rows come by themselves once it predicts something.
"""

from __future__ import annotations

import json
import os
import platform
import subprocess
import sys
from pathlib import Path
from typing import Any

from gold_sets import ROOT, GoldSet, gold_sets
from riwaya.evaluation.cluster_gold import UNREAD, read_pools, tuned_pools

GOLD_POOLS = ROOT / "tests" / "gold" / "clusters"
FOUND_POOLS, FOUND_KINDS = ROOT / "tests" / "gold" / "verdicts-found", ("top", "differing")
PAGE = ROOT / "docs" / "reference" / "scores.md"
README = ROOT / "README.md"
BEGIN, END = "<!-- scores -->", "<!-- /scores -->"
CODERS = {
    "mentions overlap": 0.94,
    "mentions exact": 0.90,
    "mentions kind": 0.97,
    "mentions naming": 0.95,
    "entity linking": 0.98,
    "timexes overlap": 0.91,
    "timexes value": 0.80,
    "quantities overlap": 0.89,
    "attributions cue": 0.93,
    "attributions source": 1.0,
    "attributions content": 1.0,
    "events trigger": 0.85,
    "events trigger+type": 0.81,
    "events type": 0.95,
    "events polarity+modality": 0.93,
    "events actors": 0.83,
    "events recipients": 0.87,
    "events places": 0.75,
    "relations type+evidence": 0.66,
    "quantified claims": 0.75,
    "loaded overlap": 0.83,
    "frames role": 1.0,
}
"""What two coders of the gold reached with each other on two of the seed texts, by the gold's own guide."""
CAVEAT = (
    "**How to read this.** `seeds` and `news` are development data: rules were written with these texts at hand, and a"
    " score there tells how well they fit what they have seen. `blind` texts were annotated without sight of the"
    " program; the misses of one half were then read and answered with general rules (`blind, read`), the other half is"
    " only ever scored (`blind, unread`) and is the best estimate for new texts. The last column is what two coders of"
    " the seeds reached with each other; a score above it means that rules follow one coder's habits."
)


def riwaya(*words: object) -> Any:
    """What a command prints as JSON."""
    command = [sys.executable, "-m", "riwaya", *map(str, words), "--json"]
    return json.loads(subprocess.run(command, capture_output=True, check=True, cwd=ROOT).stdout)


def commit() -> str:
    """The commit that was measured; `+` when the tree held changes of code or knowledge."""
    head = git("rev-parse", "--short", "HEAD")
    return head + ("+" if git("status", "--porcelain", "--", "src", "packs") else "")


def git(*words: str) -> str:
    return subprocess.run(["git", *words], capture_output=True, text=True, check=True, cwd=ROOT).stdout.strip()


def evaluated(chosen: GoldSet, shared: Path) -> Any:
    """The rows of one set."""
    half = ("--half", chosen.half) if chosen.half else ()
    texts = [word for folder in sorted((shared / "data").iterdir()) for word in ("--texts", folder)]
    return riwaya("evaluate", chosen.folder, *half, *texts)


def event_sentences(shared: Path) -> Any:
    """Rows of the event sentences: methods by folds of documents, and the words that the event layer marks."""
    command = [sys.executable, "-m", "training", "evaluate", "--events", str(shared / "data"), "--json"]
    by_folds = json.loads(subprocess.run(command, capture_output=True, check=True, cwd=ROOT).stdout)
    rows = riwaya("evaluate", "--events-gsr", shared / "data" / "events-gsr")
    return by_folds | {name: row for name, row in rows.items() if " words" in name}


def persuasion(shared: Path) -> Any:
    """Rows of persuasion techniques over words."""
    return riwaya("evaluate", "--persuasion", shared / "data" / "persuasion-armpro" / "span_dev_V2.jsonl.gz")


def persuasion_table(rows: dict[str, Any]) -> list[str]:
    """Techniques that are given out, and the trivial rivals of the first; names of the others."""
    given = {name: row for name, row in rows.items() if row["predicted"]}
    silent = ", ".join(sorted(name for name, row in rows.items() if not row["predicted"] and ":" not in name))
    lines = ["| row | F1 | precision | recall | words |", "|---|---:|---:|---:|---:|"]
    for name, row in sorted(given.items()):
        shares = " | ".join(f"{row[share]:.3f}" for share in ("f1", "precision", "recall"))
        lines.append(f"| {name} | {shares} | {counts(row)} |")
    return [*lines, "", f"Abstained from: {silent}."]


def event_tables(rows: dict[str, Any]) -> list[str]:
    """Methods with F1 and average precision; then word rows."""
    lines = ["| row | F1 | precision | recall | average precision | yes | of |", "|---|---:|---:|---:|---:|---:|---:|"]
    for name, row in rows.items():
        if "sentences" in row:
            ranked = "–" if row["average_precision"] is None else f"{row['average_precision']:.3f}"
            shares = " | ".join(f"{row[share]:.3f}" for share in ("f1", "precision", "recall"))
            lines.append(f"| {name} | {shares} | {ranked} | {row['gold']} | {row['sentences']:,} |")
    lines += ["", "| row | F1 | words |", "|---|---:|---:|"]
    lines += [f"| {name} | {value(row)} | {counts(row)} |" for name, row in rows.items() if "sentences" not in row]
    return lines


READ, TUNED = read_pools(GOLD_POOLS), tuned_pools(GOLD_POOLS)
POOLS = {
    "read": tuple(name for name in TUNED if name in READ),
    "learnt from": tuple(name for name in TUNED if name not in READ),
    "unread": UNREAD,
}
"""Pools of verdict pairs: those that rules were written with, those that only weights have seen, and those that are
only scored."""


def verdicts(shared: Path) -> dict[str, dict[str, Any]]:
    """Rows of each pool of verdict pairs."""
    gold, texts = GOLD_POOLS, shared / "data" / "news-dev"
    pools = (pool for half in POOLS.values() for pool in half)
    return {pool: riwaya("evaluate", "--verdicts", gold / f"{pool}.json", "--texts", texts) for pool in pools}


def found_table(shared: Path) -> list[str]:
    """Verdicts on pairs that nobody chose, in pools that were never learnt from, by how the pairs were drawn."""
    texts, rows = shared / "data" / "news-dev", {}
    for kind in FOUND_KINDS:
        files = [FOUND_POOLS / kind / f"{pool}.json" for pool in UNREAD]
        rows[kind] = [riwaya("evaluate", "--verdicts", file, "--texts", texts) for file in files]
    lines = ["| row | " + " | ".join(f"`{kind}`" for kind in rows) + " |", "|---|" + "---:|" * len(rows)]
    names = [
        name for name, row in rows[FOUND_KINDS[0]][0].items() if name.startswith("verdicts found") and "asked" in row
    ]
    for name in names:
        told = [
            tuple(sum(pool[name][part] for pool in pools) for part in ("right", "asked")) for pools in rows.values()
        ]
        lines.append(f"| {name} | {' | '.join(f'{right} of {asked}' for right, asked in told)} |")
    return lines


def verdict_table(rows: dict[str, dict[str, Any]]) -> list[str]:
    """Accuracies and relations, pooled by what was read."""
    lines = ["| row | " + " | ".join(POOLS) + " |", "|---|" + "---:|" * len(POOLS)]
    for name, row in next(iter(rows.values())).items():
        part, whole = ("right", "asked") if "asked" in row else ("matched", "gold")
        cells = []
        for half in POOLS.values():
            counted = [sum(rows[pool][name][field] for pool in half) for field in (part, whole)]
            cells.append(f"{counted[0]} of {counted[1]}")
        lines.append(f"| {name} | {' | '.join(cells)} |")
    return lines


def is_filled(row: dict[str, Any]) -> bool:
    return bool(row.get("predicted") or row.get("asked"))


def value(row: dict[str, Any]) -> str:
    share = row.get("f1", row.get("accuracy"))
    return "–" if share is None else f"{share:.3f}"


def counts(row: dict[str, Any]) -> str:
    return f"{row['matched']} of {row['gold']}" if "gold" in row else f"{row['right']} of {row['asked']}"


def table(sheets: dict[str, Any]) -> list[str]:
    """Rows of filled layers: value and counts for each set."""
    lines = ["| row | " + " | ".join(f"{name} | n" for name in sheets) + " | two coders |"]
    lines.append("|---|" + "---:|---:|" * len(sheets) + "---:|")
    for name in filled(sheets):
        cells = " | ".join(f"{value(sheet[name])} | {counts(sheet[name])}" for sheet in sheets.values())
        lines.append(
            f"| {name} ({'F1' if 'f1' in sheets['seeds'][name] else 'accuracy'}) | {cells} | {ceiling(name)} |"
        )
    return lines


def ceiling(name: str) -> str:
    return f"{CODERS[name]:.2f}" if name in CODERS else "–"


def filled(sheets: dict[str, Any]) -> list[str]:
    """Filled rows, layer by layer in the order of the contract."""
    names = [name for name in sheets["seeds"] if any(is_filled(sheet[name]) for sheet in sheets.values())]
    layers = list(dict.fromkeys(layer_of(name) for name in sheets["seeds"]))
    return sorted(names, key=lambda name: layers.index(layer_of(name)))


def layer_of(name: str) -> str:
    return {"entity": "mentions", "quantified": "claims"}.get(first := name.partition(" ")[0], first)


def unfilled(sheets: dict[str, Any]) -> list[str]:
    done = {layer_of(name) for name in filled(sheets)}
    return [layer for layer in dict.fromkeys(layer_of(name) for name in sheets["seeds"]) if layer not in done]


def speed(bench: dict[str, Any]) -> list[str]:
    lines = ["| stage | words/s | share of time |", "|---|---:|---:|"]
    lines += [f"| {stage['name']} | {stage['words_per_s']:,.0f} | {stage['share']:.1%} |" for stage in bench["stages"]]
    return [*lines, f"| all stages | {bench['words_per_s']:,.0f} | 100.0% |"]


def machine() -> str:
    return f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}, one process"


def cluster_table(rows: dict[str, Any]) -> list[str]:
    """Ways to cluster, pool by pool."""
    lines = ["| pool and way | B-cubed F1 | precision | recall | covered | of |", "|---|---:|---:|---:|---:|---:|"]
    for name, row in rows.items():
        shares = " | ".join(f"{row[share]:.3f}" for share in ("f1", "precision", "recall"))
        lines.append(f"| {name} | {shares} | {row['covered']} | {row['gold']} |")
    return lines


def page(
    sheets: dict[str, Any],
    events: dict[str, Any],
    techniques: dict[str, Any],
    clusters: dict[str, Any],
    compared: tuple[Any, Any, list[str]],
    bench: dict[str, Any],
    measured: str,
) -> str:
    pack = bench["pack"]
    lines = [
        "# Scores",
        "",
        f"Written by `make scores` at commit `{measured}`; do not edit. Rows are those of the gold's reference scorer,",
        "pooled over the texts of a set:",
        "",
        *(f"- `{name}`: {chosen.note}" for name, chosen in gold_sets(ROOT.parent / "shared").items()),
        "",
        CAVEAT,
        "",
        *table(sheets),
        "",
        f"Not filled yet, so without rows: {', '.join(unfilled(sheets)) or 'none'}.",
        "",
        "## Event sentences",
        "",
        "Sentences of `events-gsr` (development part): all annotators saw an event of the family, against all",
        "others but the ambiguous. Five folds by document: classifiers never saw the fold, and thresholds come",
        "from the other four. `rules`: there is a trigger of the family, affirmed and asserted; `both`: rules and",
        "classifier. Rows `holds`: our own annotation (`training/annotations`), whether there is a trigger of the",
        "family, whatever its mood. `words`: micro F1 over written words, without order, of what events of the",
        "family mark (triggers as verb, actors as source, recipients as target), where annotators agreed on",
        "something, and (`all`) over every record.",
        "",
        *event_tables(events),
        "",
        "## Persuasion techniques",
        "",
        "F1 over words on the development part of ArMPro (general news, evaluation only), beside rivals that know",
        "nothing.",
        "",
        *persuasion_table(techniques),
        "",
        "## Verdicts",
        "",
        "Pairs of statements judged by hand (`tests/gold/clusters`): right when the pair is given, and when the",
        "program has to find it among all statements of the pool (`found`); for each relation, how many were right.",
        "Rules were written with the pools of the first column at hand; of the second only weights have learnt; the",
        "third was never read.",
        "",
        *verdict_table(compared[0]),
        "",
        "Pairs that nobody chose, as the program lays them side by side (`tests/gold/verdicts-found`, the four pools",
        "that nothing was learnt from): right of all, and of those that are so sure. `top`: some of the 150 worthiest;",
        "`differing`: those that contradict each other most surely.",
        "",
        *compared[2],
        "",
        "Pairs of headlines (ANS, development part): whether they agree, by the pair model.",
        "",
        "| row | F1 | pairs |",
        "|---|---:|---:|",
        *(f"| {name} | {value(row)} | {counts(row)} |" for name, row in compared[1].items()),
        "",
        "## Clusters of happenings",
        "",
        f"Pools of `tests/gold/clusters`; weights are learnt on all but {', '.join(UNREAD)}, which are only scored",
        "([each by the others](../explanation/clusters.md)). `covered`: gold mentions that a found one overlaps.",
        "",
        *cluster_table(clusters),
        "",
        "## Speed",
        "",
        f"`riwaya bench`: {bench['words']:,} words in {bench['articles']} articles, best of {bench['rounds']};",
        f"{machine()}.",
        "",
        *speed(bench),
        "",
        f"Pack: {pack['yaml_s']:.2f} s from YAML, {pack['compiled_s']:.3f} s from its compiled copy; matchers made in",
        f"{pack['analyzer_s']:.3f} s. Peak memory {bench['peak_mib']:.0f} MiB.",
    ]
    return "\n".join(lines) + "\n"


def section(sheets: dict[str, Any], bench: dict[str, Any], measured: str) -> str:
    lines = [
        BEGIN,
        f"Measured by `make scores` at commit `{measured}`; counts and speed by stage are in",
        "[docs/reference/scores.md](docs/reference/scores.md).",
        "",
        CAVEAT,
        "",
        "| row | " + " | ".join(sheets) + " | two coders |",
        "|---|" + "---:|" * (len(sheets) + 1),
        *(
            f"| {name} | {' | '.join(value(sheet[name]) for sheet in sheets.values())} | {ceiling(name)} |"
            for name in filled(sheets)
        ),
        "",
        f"Speed through all stages: {bench['words_per_s']:,.0f} words/s ({machine()});",
        f"peak memory {bench['peak_mib']:.0f} MiB.",
        END,
    ]
    return "\n".join(lines)


def main(words: list[str]) -> int:
    shared = Path(words[0]) if words else ROOT.parent / "shared"
    if not (shared / "gold").is_dir():
        print(f"{shared}/gold is missing: the development data is not part of the repository", file=sys.stderr)
        return 1
    measured = commit()
    sheets = {name: evaluated(chosen, shared) for name, chosen in gold_sets(shared).items()}
    events = event_sentences(shared)
    clusters = riwaya("evaluate", "--clusters", GOLD_POOLS, "--texts", shared / "data" / "news-dev")
    stances = riwaya("evaluate", "--stances", shared / "data" / "claims-ans" / "stance_dev.csv")
    compared = verdicts(shared), stances, found_table(shared)
    bench = riwaya("bench")
    PAGE.write_text(page(sheets, events, persuasion(shared), clusters, compared, bench, measured), "utf-8")
    before, _, rest = README.read_text("utf-8").partition(BEGIN)
    README.write_text(before + section(sheets, bench, measured) + rest.partition(END)[2], "utf-8")
    print(f"wrote {PAGE.relative_to(ROOT)} and the scores in README.md")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
