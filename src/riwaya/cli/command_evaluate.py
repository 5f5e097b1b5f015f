"""`riwaya evaluate`: the score sheet of the current code against gold."""

from pathlib import Path
from typing import Annotated

import msgspec
import typer

from riwaya.cli.options import DEFAULT_PACK, JsonOption, PackOption, make_analyzer
from riwaya.cli.terminal import err, progress_bar, write_plain
from riwaya.evaluation import GoldText, Half, evaluate, find_entities, load_entities, load_gold, sheet, sheet_json
from riwaya.model.analysis import Analysis


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command("evaluate", help="help.evaluate")(run)


def run(
    context: typer.Context,
    gold: Annotated[list[Path], typer.Argument(help="help.gold", metavar="GOLD")],
    texts: Annotated[list[Path] | None, typer.Option("--texts", help="help.texts", metavar="DIR")] = None,
    entities: Annotated[Path | None, typer.Option("--entities", help="help.entities", metavar="FILE")] = None,
    half: Annotated[Half | None, typer.Option("--half", help="help.half", metavar="tune|report")] = None,
    predictions: Annotated[Path | None, typer.Option("--predictions", help="help.predictions", metavar="DIR")] = None,
    pack: PackOption = DEFAULT_PACK,
    as_json: JsonOption = False,
) -> None:
    """Prints the rows on standard output, and on standard error what they stand for."""
    say = context.obj
    chosen = load_gold(gold, texts=tuple(texts or ()), half=half)
    table = entities or find_entities(gold)
    analyzer = make_analyzer(pack, context.obj)
    with progress_bar() as bar:
        task = bar.add_task(say("evaluate.working"), total=len(chosen))

        def note(text: GoldText, analysis: Analysis) -> None:
            if predictions is not None:
                _write(predictions, text, analysis)
            bar.advance(task)

        rows = evaluate(chosen, analyzer, load_entities(table) if table else {}, on_text=note)
    err().print(say("evaluate.over", count=len(chosen), half=half or say("evaluate.all")), markup=False)
    if table is None:
        err().print(say("evaluate.no_entities"))
    write_plain(sheet_json(rows) if as_json else sheet(rows))


def _write(folder: Path, text: GoldText, analysis: Analysis) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{text.path.stem}.json").write_bytes(msgspec.json.encode(analysis))
