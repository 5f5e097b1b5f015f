"""`riwaya --version`: what is installed here, before any command is loaded."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from riwaya import __version__
from riwaya.cli.language import Messages, choose_language

if TYPE_CHECKING:
    from collections.abc import Sequence

    from riwaya.installed import Installed

VERSION, JSON = "--version", "--json"


def answer_version(words: Sequence[str]) -> int | None:
    """Prints what is installed and gives the exit code, when that is all the command line asks for; else None."""
    language, rest = choose_language(words, os.environ)
    if VERSION not in rest or not {VERSION, JSON}.issuperset(rest):
        return None
    from riwaya.cli.ending import run_to_exit_code
    from riwaya.cli.terminal import use_utf8

    use_utf8()
    say = Messages(language)
    return run_to_exit_code(lambda: print_version(say, as_json=JSON in rest), say)


def print_version(say: Messages, *, as_json: bool) -> None:
    """Prints what is installed; the program's own version first, whatever is wrong with the rest.

    Raises:
        KnowledgeError: no packs, or one that cannot be read.
        DamagedModelError: model files that are not those of their card.
    """
    from riwaya.cli.terminal import write_json, write_plain
    from riwaya.installed import find_installed

    if as_json:
        write_json(find_installed())
        return
    write_plain(f"riwaya {__version__}")
    write_plain("\n".join(_lines(find_installed(), say)))


def _lines(installed: Installed, say: Messages) -> list[str]:
    """What follows the first line, which is the same in every language, for scripts."""
    models = say("version.no_models") if installed.models is None else say("version.models", name=installed.models)
    return [
        say("version.python", version=installed.python),
        *(say("version.pack", name=name) for name in installed.packs),
        say("version.codebook", digest=installed.codebook),
        models,
    ]
