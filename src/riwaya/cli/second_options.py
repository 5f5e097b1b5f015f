"""Options of `riwaya read` about a second reader, and the reader that they ask for."""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated

import typer
from msgspec import Struct

from riwaya.cli.ending import wrong_usage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from riwaya.cli.language import Messages
    from riwaya.model.proposal import Price
    from riwaya.second.reader import SecondReader

SecondOption = Annotated[str | None, typer.Option("--second-reader", help="help.second_reader", metavar="URL")]
SecondModelOption = Annotated[str | None, typer.Option("--second-model", help="help.second_model", metavar="NAME")]
SecondLayersOption = Annotated[
    str, typer.Option("--second-layers", help="help.second_layers", metavar="NAME,…", show_default=True)
]
SecondLimitOption = Annotated[int, typer.Option("--second-limit", help="help.second_limit", metavar="CALLS", min=1)]
SecondTokensOption = Annotated[
    int | None, typer.Option("--second-tokens", help="help.second_tokens", metavar="TOKENS", min=1)
]
SecondPriceOption = Annotated[str | None, typer.Option("--second-price", help="help.second_price", metavar="IN,OUT")]
SendTextOption = Annotated[bool, typer.Option("--send-text-to-second-reader", help="help.send_text")]
DEFAULT_LAYERS = "events,claims"
DEFAULT_LIMIT = 200


class SecondWish(Struct, frozen=True, kw_only=True):
    """What the options say."""

    url: str | None
    model: str | None
    layers: str
    limit: int
    tokens: int | None
    price: str | None
    may_leave: bool


@contextmanager
def open_second(context: typer.Context, wish: SecondWish) -> Iterator[SecondReader | None]:
    """The second reader that is wished for; None where none is. Whatever is wrong with the wish is said at once.

    Raises:
        EndpointError: an address that is none, or where text may not go.
        MissingExtraError: the client is not installed.
    """
    if wish.url is None:
        yield None
        return
    from riwaya.second.asking import Asker
    from riwaya.second.budget import Budget
    from riwaya.second.client import SecondClient
    from riwaya.second.endpoint import FLAG, KEY_VARIABLE, parse_endpoint, require_allowed
    from riwaya.second.question import make_question, schema_of
    from riwaya.second.reader import SecondReader

    say: Messages = context.obj
    if not (wish.model or "").strip():
        raise wrong_usage(say("usage.second_model"), context)
    endpoint = parse_endpoint(wish.url, (wish.model or "").strip())
    if not endpoint.is_here and not wish.may_leave:
        raise wrong_usage(say("usage.second_leaves", host=endpoint.host, flag=FLAG), context)
    require_allowed(endpoint, may_leave=wish.may_leave)
    layers, price = _layers(context, wish.layers), _price(context, wish.price)
    with SecondClient(endpoint, os.environ.get(KEY_VARIABLE) or None) as client:
        asker = Asker(client, Budget(wish.limit, wish.tokens), schema=schema_of(layers))
        yield SecondReader(endpoint, make_question(layers), asker, price)


def _layers(context: typer.Context, words: str) -> tuple[str, ...]:
    from riwaya.second.question import LAYERS

    wanted = {word.strip() for word in words.split(",") if word.strip()}
    if not wanted or not wanted <= set(LAYERS):
        raise wrong_usage(context.obj("usage.second_layers", given=words, known=", ".join(LAYERS)), context)
    return tuple(layer for layer in LAYERS if layer in wanted)


def _price(context: typer.Context, words: str | None) -> Price | None:
    from riwaya.model.proposal import Price

    if words is None:
        return None
    try:
        prompt, completion = (float(word) for word in words.split(","))
    except ValueError as error:
        raise wrong_usage(context.obj("usage.second_price", given=words), context) from error
    if not (0 <= prompt < float("inf") and 0 <= completion < float("inf")):
        raise wrong_usage(context.obj("usage.second_price", given=words), context)
    return Price(prompt, completion)
