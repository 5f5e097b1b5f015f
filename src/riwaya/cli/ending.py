"""How a command ends: 0 done, 1 something was refused or failed, 2 wrong usage, 130 interrupted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import typer

from riwaya.cli.terminal import err
from riwaya.errors import RiwayaError

if TYPE_CHECKING:
    from collections.abc import Callable

    from riwaya.cli.language import Messages

OK, FAILED, USAGE, INTERRUPTED = 0, 1, 2, 130
_UsageError: Any = typer.BadParameter.__mro__[1]
"""The parser's own class; Typer exports only this child of it."""


def run_to_exit_code(run: Callable[[], Any], say: Messages) -> int:
    """Runs a command; what it raises on purpose becomes one line on standard error and a code."""
    try:
        code = run()
    except RiwayaError as error:
        print_error(error.code, str(error), say)
        return FAILED
    except _UsageError as error:
        _print_usage(error, say)
        return USAGE
    except (KeyboardInterrupt, typer.Abort):
        code = INTERRUPTED
    except OSError as error:
        print_error("RW000", f"{error.filename or ''}: {error.strerror or error}", say)
        return FAILED
    if code == INTERRUPTED:
        err().print(say("interrupted"))
    return code if isinstance(code, int) else OK


def print_error(code: str, message: str, say: Messages, *, is_note: bool = False) -> None:
    """One line: program, code with its title, what was found and what to do; a note says that work went on."""
    line = say("note" if is_note else "error", code=code, title=title_of(code, say), message=" ".join(message.split()))
    err().print(line, markup=False, soft_wrap=True)


def title_of(code: str, say: Messages) -> str:
    """What a code means, in a few words."""
    return say(f"error.{code}") if f"error.{code}" in say else say("error.RW000")


def wrong_usage(message: str, context: typer.Context) -> Exception:
    """What to raise when the command line asks for something that cannot be."""
    error: Exception = _UsageError(message, ctx=context)
    return error


def _print_usage(error: Any, say: Messages) -> None:
    """One line; nothing when help was printed instead."""
    message = error.format_message().rstrip(".")
    if not message:
        return
    path = error.ctx.command_path if error.ctx is not None else "riwaya"
    err().print(say("usage", message=f"{message}.", path=path), markup=False, soft_wrap=True)
