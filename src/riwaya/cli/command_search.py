"""`riwaya search`: articles by the words that they have in whatever form, by what they tell of, or by meaning."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from riwaya.cli.asking import BetweenOption, OnlyOutletOption, make_filter
from riwaya.cli.options import DEFAULT_PACK, DEFAULT_STORE, JsonOption, PackOption, StoreOption, open_store
from riwaya.cli.search_lines import Named, Shown, print_found
from riwaya.cli.terminal import progress_bar, write_json
from riwaya.corpus.labels import Labels
from riwaya.search.ways import By

if TYPE_CHECKING:
    from riwaya.cli.language import Messages
    from riwaya.knowledge.pack import Pack
    from riwaya.search.engine import Found, SearchEngine
    from riwaya.store import Store

_LIMIT = 20


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command("search", help="help.search")(search)


def search(
    context: typer.Context,
    words: Annotated[list[str], typer.Argument(help="help.query", metavar="QUERY")],
    *,
    store: StoreOption = DEFAULT_STORE,
    by: Annotated[By, typer.Option("--by", help="help.search_by")] = By.WORDS,
    outlet: OnlyOutletOption = None,
    actor: Annotated[str | None, typer.Option("--actor", help="help.search_actor", metavar="NAME")] = None,
    place: Annotated[str | None, typer.Option("--place", help="help.search_place", metavar="NAME")] = None,
    between: BetweenOption = None,
    event: Annotated[str | None, typer.Option("--event", help="help.search_event", metavar="CODE")] = None,
    measure: Annotated[str | None, typer.Option("--measure", help="help.search_measure", metavar="CODE")] = None,
    role: Annotated[str | None, typer.Option("--role", help="help.search_role", metavar="CODE")] = None,
    naming: Annotated[str | None, typer.Option("--naming", help="help.search_naming", metavar="CODE")] = None,
    apart: Annotated[bool, typer.Option("--apart", help="help.search_apart")] = False,
    limit: Annotated[int, typer.Option("--limit", help="help.search_limit", metavar="N", min=1)] = _LIMIT,
    everything: Annotated[bool, typer.Option("--all", help="help.search_all")] = False,
    pack: PackOption = DEFAULT_PACK,
    as_json: JsonOption = False,
) -> None:
    """Prints the articles that are found, best first, with the words where they stand."""
    from riwaya.corpus.searching import search_fields
    from riwaya.knowledge.loader import load_pack
    from riwaya.search.engine import narrowed
    from riwaya.search.query import parse_query
    from riwaya.store.search import Range

    say: Messages = context.obj
    typed = " ".join(words)
    asked = {"outlet": outlet, "actor": actor, "place": place, "event": event}
    fields = search_fields(asked | {"measure": measure, "role": role, "naming": naming})
    days = make_filter(context, None, (), None, None, between)
    query = narrowed(parse_query(typed), fields, Range(days.begin, days.end))
    known = load_pack(pack)
    labels = Labels(known, say.language)
    with open_store(store) as opened:
        engine = open_engine(opened, known, labels, say, by=by)
        found = engine.search(query, by=by, limit=None if everything else limit, apart=apart)
        hits = engine.hits(found, limit)
        if as_json:
            write_json({"query": typed, "ids": found.ids, "hits": hits, **_details(found)})
            return
        entity = labels.find_named(typed) if not fields else None
        named = None if entity is None else Named(entity, labels.entity(entity), _count_named(engine, entity))
    print_found(found, hits, named, Shown(typed=typed, store=str(store), labels=labels, say=say))


def open_engine(store: Store, pack: Pack, labels: Labels, say: Messages, *, by: By) -> SearchEngine:
    """An engine over an index that is up to date; a bar shows where that takes time."""
    from riwaya.knowledge.lexeme_lexicon import load_lexemes
    from riwaya.search.engine import SearchEngine
    from riwaya.text.models import find_models

    models = None if by is By.WORDS else find_models()
    engine = SearchEngine(store, load_lexemes(pack.id), pack.digest, labels.find, models)
    with progress_bar() as bar:
        task = bar.add_task(say("search.indexing"), total=None)
        engine.refresh(lambda done, total: bar.update(task, completed=done, total=total))
        if by is not By.WORDS:
            bar.update(task, description=say("search.meaning"), completed=0, total=None)
            engine.refresh_meaning(lambda done, total: bar.update(task, completed=done, total=total))
    return engine


def _count_named(engine: SearchEngine, entity: str) -> int:
    """How many articles name an entity, by whatever name."""
    from riwaya.search.facets import Facet
    from riwaya.search.query import Field, Query
    from riwaya.store.search import Range

    return engine.search(Query(Field(Facet.ACTOR, entity), Range()), limit=1).total


def _details(found: Found) -> dict[str, object]:
    """What JSON tells besides."""
    return {
        "total": found.total,
        "match": found.nearness,
        "apart": found.apart,
        "suggestions": found.suggestions,
    }
