"""`result.json` of Telegram Desktop: one channel or chat, or all those of an account."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec
from msgspec import Raw, Struct

from riwaya.errors import EmptyInputError, FormatError, ReadError
from riwaya.readers.reading import Defaults, Reading, Refusal, refuse
from riwaya.readers.telegram import Message, make_article

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from riwaya.readers.source import Source

_MESSAGE = "message"
"""Type of what people write; the others are notices of the program."""
_CHANNELS = frozenset({"public_channel", "private_channel"})


class Part(Struct):
    """Words with a form of their own: a link, a tag, bold print."""

    text: str = ""


class Sent(Struct, rename={"sender": "from"}):
    """A message as the export has it."""

    id: int
    type: str
    date: str | None = None
    sender: str | None = None
    author: str | None = None
    forwarded_from: str | None = None
    text: str | list[str | Part] = ""


class Chat(Struct):
    """A channel, group or conversation."""

    messages: list[Raw]
    name: str | None = None
    type: str = ""


class Chats(Struct, rename={"entries": "list"}):
    """The chats of an account."""

    entries: list[Chat]


class Account(Struct):
    """An export of all chats."""

    chats: Chats | None = None
    left_chats: Chats | None = None


def is_export(keys: Sequence[str]) -> bool:
    """Whether a JSON object with these keys is an export."""
    return "messages" in keys or "chats" in keys or "left_chats" in keys


def read(data: bytes, source: Source, defaults: Defaults) -> Iterator[Reading | Refusal]:
    """Messages with text, in the order of the export; one that breaks is refused and the rest goes on.

    Raises:
        FormatError: no export of Telegram Desktop.
        EmptyInputError: no message has text.
    """
    seen = False
    for chat in _chats(data, source.where):
        for at, raw in enumerate(chat.messages, 1):
            try:
                message = _message(raw, chat, source.where)
                if message is not None:
                    yield make_article(message, source.where, defaults)
                    seen = True
            except ReadError as error:
                yield refuse(source.where, error, at)
                seen = True
    if not seen:
        raise EmptyInputError(f"{source.where}: no message in the export has text.")


def _chats(data: bytes, where: str) -> list[Chat]:
    try:
        keys = msgspec.json.decode(data, type=dict[str, Raw])
        if "messages" in keys:
            return [msgspec.json.decode(data, type=Chat)]
        account = msgspec.json.decode(data, type=Account)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise FormatError(f"{where}: no export of Telegram Desktop, or one that is cut off ({error}).") from error
    return [chat for chats in (account.chats, account.left_chats) if chats is not None for chat in chats.entries]


def _message(raw: Any, chat: Chat, where: str) -> Message | None:
    """The message; None for notices and for pictures without words."""
    try:
        sent = msgspec.json.decode(raw, type=Sent)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise FormatError(f"{where}: a message of «{chat.name}» is none that Telegram writes ({error}).") from error
    text = sent.text if isinstance(sent.text, str) else "".join(_words(part) for part in sent.text)
    if sent.type != _MESSAGE or not text.strip():
        return None
    is_channel = chat.type in _CHANNELS or sent.sender == chat.name
    return Message(
        chat=chat.name or sent.sender or "",
        number=sent.id,
        text=text,
        day=(sent.date or "")[:10] or None,
        sender=sent.author if is_channel else sent.sender,
        forwarded_from=sent.forwarded_from,
    )


def _words(part: str | Part) -> str:
    return part if isinstance(part, str) else part.text
