from __future__ import annotations

import re
from pathlib import Path
from string import Formatter

import pytest
import typer.main

import riwaya.cli
from riwaya import errors
from riwaya.cli import app
from riwaya.cli.language import LANGUAGES, Messages, choose_language, load_messages

SOURCES = sorted(Path(riwaya.cli.__file__).parent.glob("*.py"))
QUOTED_KEY = re.compile(r'"((?:[a-z]+)(?:\.[A-Za-z0-9_]+)+|error|usage|interrupted)"')


def placeholders(text: str) -> set[str]:
    return {field for _, field, _, _ in Formatter().parse(text) if field}


def commands(command):
    yield command
    for child in getattr(command, "commands", {}).values():
        yield from commands(child)


def test_both_languages_have_the_same_keys():
    assert list(load_messages("en")) == list(load_messages("ar"))


@pytest.mark.parametrize("language", ["en", "ar"])
def test_no_key_stands_twice(language):
    text = (Path(riwaya.cli.__file__).parent / "messages" / f"{language}.yaml").read_text("utf-8")
    keys = re.findall(r"^([\w.]+):", text, re.MULTILINE)
    assert len(keys) == len(set(keys))


def test_both_languages_have_the_same_placeholders():
    english, arabic = load_messages("en"), load_messages("ar")
    assert {key: placeholders(text) for key, text in english.items()} == {
        key: placeholders(text) for key, text in arabic.items()
    }


def test_every_key_in_the_code_has_a_message():
    used = {key for path in SOURCES for key in QUOTED_KEY.findall(path.read_text("utf-8"))}
    own = {key for key in used if key.split(".")[0] in {text.split(".")[0] for text in load_messages("en")}}
    assert own - {"demo.db", "accounts.jsonl"} <= set(load_messages("en"))


def test_every_help_text_is_a_key():
    tree = list(commands(typer.main.get_command(app)))
    helps = [command.help for command in tree]
    helps += [help_ for command in tree for parameter in command.params if (help_ := getattr(parameter, "help", None))]
    assert set(helps) <= set(load_messages("en"))


def test_every_error_code_has_a_title():
    codes = set(re.findall(r"\bRW\d{3}\b", errors.__doc__))
    assert codes == {key.removeprefix("error.") for key in load_messages("en") if key.startswith("error.")}


@pytest.mark.parametrize(
    ("words", "environ", "expected"),
    [
        ([], {}, ("en", [])),
        (["read", "x"], {"LANG": "ar_SY.UTF-8"}, ("ar", ["read", "x"])),
        (["read"], {"LANG": "fr_FR", "RIWAYA_LANG": "ar"}, ("ar", ["read"])),
        (["--lang", "en", "read"], {"RIWAYA_LANG": "ar"}, ("en", ["read"])),
        (["read", "x", "--lang=ar"], {}, ("ar", ["read", "x"])),
        (["read", "--", "--lang", "ar"], {}, ("en", ["read", "--", "--lang", "ar"])),
        (["--lang", "fr"], {}, ("en", ["--lang", "fr"])),
    ],
)
def test_option_wins_over_variable_over_locale(words, environ, expected):
    assert choose_language(words, environ) == expected


def test_messages_are_filled_in():
    assert Messages("en")("usage.published", given="x") == "'x' is no date; write it as YYYY-MM-DD."


@pytest.mark.parametrize("language", LANGUAGES)
def test_help_speaks_the_language(run, language):
    shown = run("read", "--help", RIWAYA_LANG=language)
    assert (shown.exit_code, Messages(language)("help.json") in shown.stdout) == (0, True)


def test_two_languages_in_one_process_do_not_mix(run):
    assert "أوامر" in run("--lang", "ar").stdout
    assert "Commands" in run().stdout
