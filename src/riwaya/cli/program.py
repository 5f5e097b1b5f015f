"""The Typer application: its commands, its language, its way to end."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperGroup

from riwaya.cli import (
    command_accounts,
    command_analyze,
    command_articles,
    command_backup,
    command_bench,
    command_cite,
    command_claims,
    command_compare,
    command_demo,
    command_doctor,
    command_evaluate,
    command_events,
    command_explain,
    command_export,
    command_figures,
    command_frames,
    command_judge,
    command_load,
    command_loaded,
    command_naming,
    command_pack,
    command_parse,
    command_persuasion,
    command_read,
    command_reanalyze,
    command_relations,
    command_reprints,
    command_search,
    command_second,
    command_serve,
    command_show,
    command_user,
    command_watch,
)
from riwaya.cli.ending import run_to_exit_code, wrong_usage
from riwaya.cli.language import LANGUAGES, Messages, choose_language
from riwaya.cli.terminal import use_utf8
from riwaya.cli.version import print_version

if TYPE_CHECKING:
    from collections.abc import Sequence


class SpeakingGroup(TyperGroup):
    """A group of commands whose help texts are message keys, said in the user's language."""

    def main(self, args: Sequence[str] | None = None, *more: Any, **extra: Any) -> Any:
        """Runs the command line `args` and exits with its code."""
        use_utf8()
        language, words = choose_language(list(sys.argv[1:] if args is None else args), os.environ)
        say = Messages(language)
        _speak(self, say)
        extra |= {"prog_name": "riwaya", "standalone_mode": False, "obj": say}
        sys.exit(run_to_exit_code(lambda: super(SpeakingGroup, self).main(words, *more, **extra), say))


def _speak(command: Any, say: Messages) -> None:
    """Puts the messages in the place of the keys, in a command and all below it."""
    if command.help and command.help in say:
        command.help = say(command.help)
    command.rich_help_panel = say("panel.commands")
    for parameter in command.params:
        key = getattr(parameter, "help", None)
        if key and key in say:
            parameter.help = say(key)
        if getattr(parameter, "is_flag", False) and parameter.metavar is None:
            parameter.metavar = ""  # not the word "bool"
        is_option = parameter.param_type_name == "option"
        parameter.rich_help_panel = say("panel.options" if is_option else "panel.arguments")
    command.get_help_option = _help_option(command.get_help_option, say)
    for child in getattr(command, "commands", {}).values():
        _speak(child, say)


def _help_option(original: Any, say: Messages) -> Any:
    """The parser makes `--help` when asked; ours speaks the user's language."""

    def get_help_option(context: Any) -> Any:
        option = original(context)
        if option is not None:
            option.help = say("help.help")
            option.rich_help_panel, option.metavar = say("panel.options"), ""
        return option

    return get_help_option


app = typer.Typer(cls=SpeakingGroup, add_completion=False, pretty_exceptions_enable=False, rich_markup_mode="rich")


@app.callback(help="help.riwaya", invoke_without_command=True)
def _start(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="help.version")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="help.version_json")] = False,
    language: Annotated[str, typer.Option("--lang", help="help.lang", metavar="|".join(LANGUAGES))] = "",
) -> None:
    if language:
        raise wrong_usage(context.obj("usage.lang", given=language, known=", ".join(LANGUAGES)), context)
    if as_json and not version:
        raise wrong_usage(context.obj("usage.json"), context)
    if version:
        print_version(context.obj, as_json=as_json)
        raise typer.Exit
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())


for _command in (
    command_demo,
    command_read,
    command_watch,
    command_serve,
    command_accounts,
    command_analyze,
    command_parse,
    command_articles,
    command_search,
    command_show,
    command_events,
    command_naming,
    command_relations,
    command_reprints,
    command_claims,
    command_figures,
    command_frames,
    command_loaded,
    command_persuasion,
    command_compare,
    command_explain,
    command_cite,
    command_judge,
    command_second,
    command_load,
    command_reanalyze,
    command_export,
    command_backup,
    command_doctor,
    command_user,
    command_pack,
    command_evaluate,
    command_bench,
):
    _command.register(app)


def main() -> None:
    """Entry point of the program `riwaya`."""
    app()
