"""`riwaya serve`: the store over HTTP, with its web pages."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Annotated

import typer

from riwaya.cli.options import DEFAULT_PACK, DEFAULT_STORE, PackOption, StoreOption, make_analyzer, open_store
from riwaya.cli.reading import read_with_bar
from riwaya.cli.samples import find_samples
from riwaya.cli.terminal import out

if TYPE_CHECKING:
    from collections.abc import Iterator

    from riwaya.cli.language import Messages
    from riwaya.store import Store

HostOption = Annotated[str, typer.Option("--host", help="help.serve_host", metavar="ADDRESS")]
PortOption = Annotated[int, typer.Option("--port", help="help.serve_port", metavar="N", min=1, max=65535)]
PublicOption = Annotated[bool, typer.Option("--public", help="help.serve_public")]
DemoOption = Annotated[bool, typer.Option("--demo", help="help.serve_demo")]
_HOST, _PORT, _DEMO = "127.0.0.1", 8000, "demo.db"


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command("serve", help="help.serve")(serve)


def serve(
    context: typer.Context,
    *,
    store: StoreOption = DEFAULT_STORE,
    host: HostOption = _HOST,
    port: PortOption = _PORT,
    public: PublicOption = False,
    demo: DemoOption = False,
    pack: PackOption = DEFAULT_PACK,
) -> None:
    """Serves until Ctrl-C."""
    from riwaya.api.server import require_extra, run_server
    from riwaya.api.settings import Settings
    from riwaya.knowledge.loader import load_pack

    say: Messages = context.obj
    require_extra()
    settings = Settings(host=host, port=port, public=public, is_demo=demo)
    with _demo_store(pack, say) if demo else open_store(store, create=True) as opened:
        out().print(say("serve.at", host=f"[{host}]" if ":" in host else host, port=port), markup=False, soft_wrap=True)
        run_server(opened, load_pack(pack), settings)


@contextmanager
def _demo_store(pack: str, say: Messages) -> Iterator[Store]:
    """A store with the sample accounts that goes when the server does."""
    with TemporaryDirectory() as folder, open_store(Path(folder) / _DEMO, create=True) as opened:
        read_with_bar(opened, [find_samples()], make_analyzer(pack, say), None, say)
        yield opened
