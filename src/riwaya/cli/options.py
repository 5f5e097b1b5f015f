"""Options that several commands share, and what they open."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from riwaya.cli.ending import wrong_usage
from riwaya.cli.memory import kept_for_good
from riwaya.cli.terminal import err
from riwaya.errors import NoModelError
from riwaya.knowledge.loader import DEFAULT_PACK, load_pack
from riwaya.model.store_address import StoreAddress, parse_address
from riwaya.readers.reading import Defaults

if TYPE_CHECKING:
    from riwaya.cli.language import Messages
    from riwaya.extract.language import LanguageReader
    from riwaya.pipeline import Analyzer
    from riwaya.store import Store
    from riwaya.text.models import ModelFolder

__all__ = [
    "DEFAULT_PACK",
    "DEFAULT_STORE",
    "DELAY_S",
    "MOST_PAGES",
    "DelayOption",
    "JsonOption",
    "MostOption",
    "OutletOption",
    "PackOption",
    "PublishedOption",
    "StoreOption",
    "iso_day",
    "make_analyzer",
    "make_defaults",
    "make_language",
    "models_at_hand",
    "open_store",
]

STORE_VARIABLE = "RIWAYA_STORE"
PACK_VARIABLE = "RIWAYA_PACK"
DEFAULT_STORE = StoreAddress(path=Path("riwaya.db"))

StoreOption = Annotated[
    StoreAddress,
    typer.Option("--store", help="help.store", envvar=STORE_VARIABLE, metavar="FILE|URL", parser=parse_address),
]
PackOption = Annotated[str, typer.Option("--pack", help="help.pack", envvar=PACK_VARIABLE, metavar="ID")]
OutletOption = Annotated[str | None, typer.Option("--outlet", help="help.outlet", metavar="NAME")]
PublishedOption = Annotated[str | None, typer.Option("--published", help="help.published", metavar="YYYY-MM-DD")]
MOST_PAGES, DELAY_S = 200, 1.0
MostOption = Annotated[int, typer.Option("--most", help="help.most", metavar="N", min=1)]
DelayOption = Annotated[float, typer.Option("--delay", help="help.delay", metavar="SECONDS", min=0.5)]
JsonOption = Annotated[bool, typer.Option("--json", help="help.json")]


def open_store(where: StoreAddress | Path, *, create: bool = False) -> Store:
    """The store there; made when it may be."""
    from riwaya.store import Store

    return Store.open(where, create=create)


def make_analyzer(pack: str, say: Messages) -> Analyzer:
    """The analyzer of a pack with the models installed; says so when there are none and nobody asked for that."""
    from riwaya.pipeline import Analyzer

    models = models_at_hand(say)
    with kept_for_good():
        return Analyzer(load_pack(pack), models=models)


def models_at_hand(say: Messages) -> ModelFolder | None:
    """The models installed; says so when there are none and nobody asked for that."""
    from riwaya.text.models import MODELS_VARIABLE, find_models

    models = find_models()
    if models is None and MODELS_VARIABLE not in os.environ:
        err().print(say("models.missing"), markup=False, soft_wrap=True)
    return models


def make_language(pack: str) -> LanguageReader:
    """The language models, as the analyzer has them.

    Raises:
        NoModelError: none are installed.
    """
    from riwaya.extract.language import LanguageReader
    from riwaya.extract.matchers import Matchers
    from riwaya.text.models import find_models

    folder = find_models()
    if folder is None:
        raise NoModelError
    return LanguageReader(Matchers(load_pack(pack)), folder)


def make_defaults(context: typer.Context, outlet: str | None, published: str | None = None) -> Defaults:
    """What the user knows of the articles; a date that is none is wrong usage."""
    if published is not None:
        published = iso_day(context, published)
    return Defaults(outlet=outlet, published=published)


def iso_day(context: typer.Context, words: str) -> str:
    """A date as YYYY-MM-DD; what is none is wrong usage."""
    try:
        return date.fromisoformat(words).isoformat()
    except ValueError as error:
        raise wrong_usage(context.obj("usage.published", given=words), context) from error
