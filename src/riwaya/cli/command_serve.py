"""`riwaya serve`: the store over HTTP, with its web pages."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Annotated

import typer

from riwaya.cli.ending import wrong_usage
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
LoginOption = Annotated[bool, typer.Option("--login", help="help.serve_login")]
NameOption = Annotated[list[str] | None, typer.Option("--name", help="help.serve_name", metavar="HOST")]
CertificateOption = Annotated[Path | None, typer.Option("--certificate", help="help.serve_certificate", metavar="FILE")]
PrivateKeyOption = Annotated[Path | None, typer.Option("--private-key", help="help.serve_private_key", metavar="FILE")]
RateOption = Annotated[float, typer.Option("--rate", help="help.serve_rate", metavar="N", min=0)]
TilesOption = Annotated[str | None, typer.Option("--tiles", help="help.serve_tiles", metavar="URL")]
DemoOption = Annotated[bool, typer.Option("--demo", help="help.serve_demo")]
_HOST, _PORT, _RATE, _DEMO = "127.0.0.1", 8000, 30.0, "demo.db"


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
    login: LoginOption = False,
    name: NameOption = None,
    certificate: CertificateOption = None,
    private_key: PrivateKeyOption = None,
    rate: RateOption = _RATE,
    tiles: TilesOption = None,
    demo: DemoOption = False,
    pack: PackOption = DEFAULT_PACK,
) -> None:
    """Serves until Ctrl-C."""
    from riwaya.api.server import require_closed, require_extra, run_server
    from riwaya.api.settings import Settings, tile_origin
    from riwaya.cli.account_file import AccountFiles
    from riwaya.knowledge.loader import load_pack

    say: Messages = context.obj
    require_extra()
    if public and login:
        raise wrong_usage(say("usage.serve_public"), context)
    if (certificate is None) != (private_key is None):
        raise wrong_usage(say("usage.serve_tls"), context)
    if tiles is not None and tile_origin(tiles) is None:
        raise wrong_usage(say("usage.serve_tiles"), context)
    settings = Settings(
        host=host,
        port=port,
        public=public,
        login=login,
        names=tuple(name or ()),
        certificate=certificate,
        private_key=private_key,
        rate=rate,
        tiles=tiles,
        is_demo=demo,
    )
    with _demo_store(pack, say) if demo else open_store(store, create=True) as opened:
        require_closed(opened, settings)
        shown = f"[{host}]" if ":" in host else host
        scheme = "http" if certificate is None else "https"
        out().print(say("serve.at", scheme=scheme, host=shown, port=port), markup=False, soft_wrap=True)
        loaded = load_pack(pack)
        run_server(opened, loaded, settings, AccountFiles(loaded))


@contextmanager
def _demo_store(pack: str, say: Messages) -> Iterator[Store]:
    """A store with the sample accounts that goes when the server does."""
    with TemporaryDirectory() as folder, open_store(Path(folder) / _DEMO, create=True) as opened:
        read_with_bar(opened, [find_samples()], make_analyzer(pack, say), None, say)
        yield opened
