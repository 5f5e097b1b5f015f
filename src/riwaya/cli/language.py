"""What the command line says, in English and Arabic, looked up by key."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import yaml

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

LANGUAGES = ("en", "ar")
LANGUAGE_VARIABLE = "RIWAYA_LANG"
_OPTION = "--lang"
_LOCALE_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")
_DIRECTION = {"ar": "\u200f", "en": "\u200e"}
_FOLDER = Path(__file__).parent / "messages"


class Messages:
    """Says things in one language: `say("read.done", articles=3)`."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._texts = load_messages(language)

    def __call__(self, key: str, **values: object) -> str:
        """The message with its placeholders filled in."""
        return self._texts[key].format(**values)

    def __contains__(self, key: str) -> bool:
        return key in self._texts

    @property
    def direction(self) -> str:
        """An invisible letter of the language's direction: round a cell it keeps columns in order on terminals that
        reorder Arabic."""
        return _DIRECTION[self.language]

    def joined(self, parts: Iterable[str], separator: str | None = None) -> str:
        """Parts in a row, with the language's comma between if nothing else; they stay in order where some of them
        run the other way."""
        between = self("list.comma") if separator is None else separator
        return f"{self.direction}{between}{self.direction}".join(parts)


@cache
def load_messages(language: str) -> Mapping[str, str]:
    """All messages of a language by key."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    texts: dict[str, str] = yaml.load((_FOLDER / f"{language}.yaml").read_bytes(), Loader=loader)  # noqa: S506 - safe
    return texts


def choose_language(words: Sequence[str], environ: Mapping[str, str]) -> tuple[str, list[str]]:
    """The language to speak, and the command line without `--lang`, which may stand anywhere before `--`.

    The option wins over `RIWAYA_LANG`, that over the locale; English otherwise. A language that we do not speak
    stays in the command line, where the parser refuses it.
    """
    asked, rest = _take_option(words)
    locale = next((environ[name] for name in _LOCALE_VARIABLES if environ.get(name)), "")
    wishes = (asked, environ.get(LANGUAGE_VARIABLE, ""), locale)
    return next((wish[:2].lower() for wish in wishes if wish and wish[:2].lower() in LANGUAGES), LANGUAGES[0]), rest


def _take_option(words: Sequence[str]) -> tuple[str | None, list[str]]:
    end = words.index("--") if "--" in words else len(words)
    for at, word in enumerate(words[:end]):
        name, is_joined, value = word.partition("=")
        if name != _OPTION:
            continue
        value, last = (value, at + 1) if is_joined else ("".join(words[at + 1 : at + 2]), at + 2)
        if value in LANGUAGES:
            return value, [*words[:at], *words[last:]]
    return None, list(words)
