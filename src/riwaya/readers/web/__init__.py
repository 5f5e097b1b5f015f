"""Addresses to articles: fetched politely, and never from machines that are not on the public internet."""

from riwaya.readers.web.fetcher import Fetcher, Page
from riwaya.readers.web.guard import Guard
from riwaya.readers.web.pages import PageReader
from riwaya.readers.web.validators import Validators

__all__ = ["Fetcher", "Guard", "Page", "PageReader", "Validators"]
