"""Files to articles, one module a format: the last place where text may change. It is kept as decoded."""

from riwaya.readers.files import SUFFIXES, find_files, read_file, read_text
from riwaya.readers.inputs import STDIN, Address, Input, InputReader, find_inputs
from riwaya.readers.reading import Defaults, Reading, Refusal, Unchanged

__all__ = [
    "STDIN",
    "SUFFIXES",
    "Address",
    "Defaults",
    "Input",
    "InputReader",
    "Reading",
    "Refusal",
    "Unchanged",
    "find_files",
    "find_inputs",
    "read_file",
    "read_text",
]
