"""What kind of file bytes without a name are, by how they begin."""

from __future__ import annotations

import json
import re

from riwaya.readers import feeds, sitemaps

_BEGINNINGS = ((b"%PDF-", ".pdf"), (b"PK\x03\x04", ".zip"), (b"WARC/", ".warc"), (b"PAR1", ".parquet"))
_TAG = re.compile(rb"<[!?a-zA-Z]")
_HEAD = 64 * 1024


def suffix_by_content(data: bytes) -> str:
    """The suffix that a file of these bytes would have; `.txt` for what begins like none that is known."""
    for start, suffix in _BEGINNINGS:
        if data.startswith(start):
            return suffix
    head = data[:_HEAD].removeprefix(b"\xef\xbb\xbf").lstrip()
    if head.startswith((b"{", b"[")):
        return ".jsonl" if _is_json(head.partition(b"\n")[0]) and head.startswith(b"{") else ".json"
    if feeds.is_feed(head) or sitemaps.is_sitemap(head):
        return ".xml"
    return ".html" if _TAG.match(head) else ".txt"


def _is_json(line: bytes) -> bool:
    try:
        json.loads(line)
    except (ValueError, RecursionError):
        return False
    return True
