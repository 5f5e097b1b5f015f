"""`riwaya evaluate`: the score sheet of the current code against gold."""

from pathlib import Path
from typing import Annotated

import msgspec
import typer

from riwaya.cli.options import DEFAULT_PACK, JsonOption, PackOption, make_analyzer
from riwaya.cli.terminal import err, progress_bar, write_plain
from riwaya.errors import EvaluationError
from riwaya.evaluation import GoldText, Half, Row, evaluate, find_entities, load_entities, load_gold, sheet, sheet_json
from riwaya.evaluation.cluster_run import evaluate_clusters
from riwaya.evaluation.event_sentences import EventSentences
from riwaya.evaluation.gsr import SentenceRow, read_sentences, read_spans
from riwaya.evaluation.gsr_run import evaluate_sentences, evaluate_spans
from riwaya.evaluation.persuasion import evaluate_persuasion, read_paragraphs
from riwaya.evaluation.reprints import evaluate_reprints
from riwaya.evaluation.search import evaluate_search
from riwaya.evaluation.stances import evaluate_stances
from riwaya.evaluation.verdicts import evaluate_verdicts
from riwaya.extract.sentence_votes import load_voter
from riwaya.knowledge.lexeme_lexicon import load_lexemes
from riwaya.knowledge.loader import load_pack
from riwaya.model.analysis import Analysis
from riwaya.text.models import find_models


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command("evaluate", help="help.evaluate")(run)


def run(  # noqa: PLR0917 - each option is one
    context: typer.Context,
    gold: Annotated[list[Path] | None, typer.Argument(help="help.gold", metavar="GOLD")] = None,
    texts: Annotated[list[Path] | None, typer.Option("--texts", help="help.texts", metavar="DIR")] = None,
    entities: Annotated[Path | None, typer.Option("--entities", help="help.entities", metavar="FILE")] = None,
    half: Annotated[Half | None, typer.Option("--half", help="help.half", metavar="tune|report")] = None,
    predictions: Annotated[Path | None, typer.Option("--predictions", help="help.predictions", metavar="DIR")] = None,
    events_gsr: Annotated[Path | None, typer.Option("--events-gsr", help="help.events_gsr", metavar="DIR")] = None,
    reprints: Annotated[Path | None, typer.Option("--reprints", help="help.evaluate_reprints", metavar="DIR")] = None,
    persuasion: Annotated[Path | None, typer.Option("--persuasion", help="help.armpro", metavar="FILE")] = None,
    verdicts: Annotated[Path | None, typer.Option("--verdicts", help="help.evaluate_verdicts", metavar="PATH")] = None,
    stances: Annotated[Path | None, typer.Option("--stances", help="help.evaluate_stances", metavar="FILE")] = None,
    clusters: Annotated[Path | None, typer.Option("--clusters", help="help.evaluate_clusters", metavar="DIR")] = None,
    search: Annotated[Path | None, typer.Option("--search", help="help.evaluate_search", metavar="FILE")] = None,
    pack: PackOption = DEFAULT_PACK,
    as_json: JsonOption = False,
) -> None:
    """Prints the rows on standard output, and on standard error what they stand for."""
    say = context.obj
    if events_gsr is not None:
        write_plain(_event_sentences(events_gsr, pack, context, as_json=as_json))
        return
    if reprints is not None:
        rows = evaluate_reprints(reprints, load_pack(pack))
        write_plain(sheet_json(rows) if as_json else sheet(rows))
        return
    if persuasion is not None:
        write_plain(_persuasion(persuasion, pack, context, as_json=as_json))
        return
    if verdicts is not None:
        rows = evaluate_verdicts(verdicts, tuple(texts or ()), make_analyzer(pack, say))
        write_plain(sheet_json(rows) if as_json else sheet(rows))
        return
    if stances is not None:
        rows = _stances(stances, pack, context)
        write_plain(sheet_json(rows) if as_json else sheet(rows))
        return
    if search is not None:
        rows = evaluate_search(search, tuple(texts or ()), load_lexemes(pack), half=half)
        write_plain(sheet_json(rows) if as_json else sheet(rows))
        return
    if clusters is not None:
        fits = evaluate_clusters([clusters], texts or (), make_analyzer(pack, say), find_models())
        write_plain(sheet_json(fits) if as_json else sheet(fits))
        return
    if not gold:
        raise EvaluationError(say("evaluate.no_gold"))
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


def _stances(path: Path, pack: str, context: typer.Context) -> dict[str, Row]:
    """The rows of pairs of headlines."""
    models = find_models()
    if models is None:
        raise EvaluationError(context.obj("evaluate.no_models"))
    return evaluate_stances(path, load_pack(pack), models)


def _event_sentences(folder: Path, pack: str, context: typer.Context, *, as_json: bool) -> str:
    """The rows of the event sentences in a folder."""
    say = context.obj
    sentences, spans = read_sentences(folder), read_spans(folder)
    analyzer = make_analyzer(pack, say)
    models = find_models()
    reader = EventSentences(analyzer.pack, models)
    voter = load_voter(models) if models is not None else None
    with progress_bar() as bar:
        task = bar.add_task(say("evaluate.working"), total=sum(one.is_scored for one in sentences) + len(spans))

        def note() -> None:
            bar.advance(task)

        rows: dict[str, SentenceRow | Row] = dict(evaluate_sentences(sentences, reader, voter, on_text=note))
        rows |= evaluate_spans(spans, analyzer, on_text=note)
    err().print(say("evaluate.events_gsr"), markup=False)
    return sheet_json(rows) if as_json else sheet(rows)


def _persuasion(file: Path, pack: str, context: typer.Context, *, as_json: bool) -> str:
    """The rows of persuasion techniques over the paragraphs of a file."""
    say = context.obj
    paragraphs, analyzer = read_paragraphs(file), make_analyzer(pack, say)
    with progress_bar() as bar:
        task = bar.add_task(say("evaluate.working"), total=len(paragraphs))
        rows = evaluate_persuasion(paragraphs, analyzer, on_text=lambda: bar.advance(task))
    err().print(say("evaluate.persuasion", count=len(paragraphs)), markup=False)
    return sheet_json(rows) if as_json else sheet(rows)


def _write(folder: Path, text: GoldText, analysis: Analysis) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{text.path.stem}.json").write_bytes(msgspec.json.encode(analysis))
