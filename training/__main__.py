"""`python -m training train DATA` and `python -m training evaluate`: see `make train` and `make evaluate-models`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

SHIPPED = Path(__file__).parent.parent / "models" / "riwaya-model-ar" / "src" / "riwaya_model_ar" / "data"
STAGES = (
    "encoder",
    "clitics",
    "syntax",
    "names",
    "calibration",
    "context",
    "roles",
    "sentences",
    "events",
    "pairs",
    "verdicts",
    "happenings",
    "card",
    "anercorp",
)
HELD = Path(__file__).parent.parent / "build" / "held-out-models"


def main() -> None:
    """Reads the command line."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    train = commands.add_parser("train", help="train all models and write them into a folder")
    train.add_argument("data", type=Path, help="folder of the development data (treebank-pud, ner, ...)")
    train.add_argument("--out", type=Path, default=SHIPPED)
    train.add_argument("--only", choices=STAGES, action="append")
    train.add_argument(
        "--hold-out", action="store_true", help="hold back what `evaluate` measures on; writes to build/"
    )
    measure = commands.add_parser("evaluate", help="score models")
    measure.add_argument("--data", type=Path, help="score the held-out models on what they have not seen")
    measure.add_argument("--models", type=Path, help="folder of models; the shipped ones by default")
    measure.add_argument("--treebank", type=Path, help="a CoNLL-U file to score on")
    measure.add_argument("--anercorp", type=Path, help="a file in ANERcorp's form to score on")
    measure.add_argument("--events", type=Path, metavar="DATA", help="measure classifiers of sentences by folds")
    measure.add_argument("--json", action="store_true", help="print the rows of --events as JSON")
    arguments = parser.parse_args()
    sys.exit(_train(arguments) if arguments.command == "train" else _evaluate(arguments))


def _train(arguments: argparse.Namespace) -> int:
    from training.recipe import Recipe

    out = HELD if arguments.hold_out else arguments.out
    recipe = Recipe(arguments.data, out, fold=0 if arguments.hold_out else None)
    recipe.run(arguments.only or (STAGES if arguments.hold_out else STAGES[:-1]))
    return 0


def _evaluate(arguments: argparse.Namespace) -> int:
    if arguments.events is not None:
        from training.sentence_report import report_sentences

        report_sentences(arguments.events, arguments.models or SHIPPED, as_json=arguments.json)
        return 0
    from training.report import report_files, report_held_out

    if arguments.data is not None:
        report_held_out(arguments.data, arguments.models or HELD)
    if arguments.treebank is not None or arguments.anercorp is not None:
        report_files(arguments.models or SHIPPED, arguments.treebank, arguments.anercorp)
    return 0


main()
