"""JSON files: exports of Telegram Desktop, a list of articles, or one article."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from riwaya.errors import EmptyInputError, FormatError, ReadError
from riwaya.readers import telegram_json
from riwaya.readers.decode import decode
from riwaya.readers.reading import Defaults, Reading, Refusal, refuse
from riwaya.readers.records import TEXT, columns_of, read_record
from riwaya.readers.source import MEBIBYTE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from riwaya.readers.source import Source

MAX_JSON = 1024 * MEBIBYTE
"""Bytes."""


def read(source: Source, defaults: Defaults) -> Iterator[Reading | Refusal]:
    """Articles in the order of the file; one that breaks is refused and the rest goes on.

    Raises:
        FormatError: no JSON, JSON that is cut off, or nothing in it that is known.
        EmptyInputError: a list without articles.
    """
    data = decode(source.read(MAX_JSON), source.where).removeprefix("\ufeff").encode("utf-8", "surrogatepass")
    try:
        content = msgspec.json.decode(data, type=dict[str, msgspec.Raw] | list[msgspec.Raw])
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise FormatError(f"{source.where}: no JSON object or list, or one that is cut off ({error}).") from error
    if isinstance(content, dict) and telegram_json.is_export(list(content)):
        yield from telegram_json.read(data, source, defaults)
        return
    records = [data] if isinstance(content, dict) else content
    if not records:
        raise EmptyInputError(f"{source.where}: an empty list.")
    if isinstance(content, dict) and TEXT not in columns_of(content):
        raise FormatError(f"{source.where}: neither an export of Telegram Desktop nor articles with a field 'text'.")
    for number, record in enumerate(records, 1):
        try:
            fields = _fields(record, source.where, number)
            yield read_record(fields, columns_of(fields), source, number, defaults)
        except ReadError as error:
            yield refuse(source.where, error, number)


def _fields(record: Any, where: str, number: int) -> dict[str, Any]:
    try:
        return msgspec.json.decode(record, type=dict[str, Any])
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise FormatError(f"{where}: entry {number} is no JSON object ({error}).") from error
