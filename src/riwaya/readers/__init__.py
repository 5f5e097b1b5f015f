"""Files to articles, one module a format: the last place where text may change. It is kept as decoded."""

from riwaya.readers.files import SUFFIXES, find_files, read_file, read_text
from riwaya.readers.reading import Defaults, Reading, Refusal

__all__ = ["SUFFIXES", "Defaults", "Reading", "Refusal", "find_files", "read_file", "read_text"]
