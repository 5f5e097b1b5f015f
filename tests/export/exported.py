"""What the tests of formats share: the account of `tests.told` as a source, and what a format makes of it."""

from __future__ import annotations

from riwaya.compare.joined import JoinedArticle
from riwaya.export.formats import FORMATS
from riwaya.export.source import ExportSource
from tests.told import ANALYSIS, ARTICLE


def source_of(*articles, pack=None, all_events=False):
    """A source of some joined articles, else of the one of `tests.told`."""
    held = articles or (JoinedArticle(ARTICLE, ANALYSIS),)
    return ExportSource(lambda: held, lambda _: pack, all_events=all_events)


def written(name, source):
    """The file of a format, as bytes."""
    return b"".join(FORMATS[name].pieces(source))
