"""Messages of Telegram channels and chats to articles, whichever export they stand in."""

from __future__ import annotations

import re

from msgspec import Struct

from riwaya.readers.reading import Defaults, Reading, make_reading

_NO_WORD = re.compile(r"[^\w]+")


class Message(Struct, frozen=True, kw_only=True):
    """A message as both exports have it."""

    chat: str
    """Title of the channel or chat."""
    number: int
    text: str
    day: str | None
    """ISO date, of the exporter's time zone."""
    sender: str | None = None
    """Who wrote it; None where it is the channel itself."""
    forwarded_from: str | None = None
    """Channel or person whose message it repeats."""


def make_article(message: Message, where: str, defaults: Defaults) -> Reading:
    """The message as an article of the channel; JSON and HTML exports of a message give the same id.

    Raises:
        EmptyInputError: nothing but white space in it.
    """
    return make_reading(
        article_id=f"{_NO_WORD.sub('-', message.chat).strip('-') or 'telegram'}-{message.number}",
        text=message.text,
        where=f"{where}, message {message.number}",
        outlet=defaults.outlet or message.chat or None,
        title=None,
        published=message.day or defaults.published,
        url=None,
        author=message.sender,
        forwarded_from=message.forwarded_from,
    )
