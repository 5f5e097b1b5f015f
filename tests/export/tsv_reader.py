"""A little reader of WebAnno TSV 3.3, written from the description of the format, apart from what writes it."""

from __future__ import annotations

import re
from itertools import zip_longest

_PAIRS = {"\\b": "\b", "\\t": "\t", "\\n": "\n", "\\f": "\f", "\\r": "\r", "\\\\": "\\"}


class ReadTsv:
    """Text with marks and arcs of a file; offsets count units of UTF-16."""

    def __init__(self, file: str) -> None:
        self.columns: list[tuple[str, str]] = []
        self.spans: dict[int, list[int]] = {}
        self.layers: dict[int, str] = {}
        self.features: dict[int, dict[str, str]] = {}
        self.links: dict[int, list[tuple[str, int]]] = {}
        self.arcs: list[tuple[str, int, int, tuple[str, ...]]] = []
        self.units: list[str] = []
        self._text, self._sentence = b"", ""
        for line in file.removesuffix("\n").split("\n"):
            self._line(line)

    @property
    def text(self) -> str:
        return self._text.decode("utf-16-le")

    def words(self, number: int) -> str:
        start, end = self.spans[number]
        return self._text[2 * start : 2 * end].decode("utf-16-le")

    def _line(self, line: str) -> None:
        if line.startswith(("#T_SP=", "#T_RL=")):
            layer, *names = line[6:].split("|")
            self.columns += [(layer, name) for name in names]
        elif line.startswith("#Text="):
            self._sentence = re.sub(r"\\(.)", lambda found: _PAIRS.get(found[0], found[1]), line[6:], flags=re.DOTALL)
        elif line and not line.startswith("#FORMAT"):
            unit, offsets, _, *cells, last = line.split("\t")
            assert last == ""
            assert len(cells) == len(self.columns)
            start, end = map(int, offsets.split("-"))
            self._begin(start)
            self._unit(unit, start, end, cells)

    def _begin(self, start: int) -> None:
        if self._sentence:
            assert 2 * start >= len(self._text)
            gap = " " * (start - len(self._text) // 2)
            self._text += (gap + self._sentence).encode("utf-16-le")
            self._sentence = ""

    def _unit(self, unit: str, start: int, end: int, cells: list[str]) -> None:
        self.units.append(unit)
        arcs: dict[str, dict[str, list[str]]] = {}
        for (layer, name), cell in zip(self.columns, cells, strict=True):
            if cell == "_":
                continue
            values = re.split(r"(?<!\\)\|", cell)
            if any(one.startswith("BT_") for of, one in self.columns if of == layer):
                arcs.setdefault(layer, {})[name] = values
                continue
            hosts = list(self._hosts) if "." in name and not name.startswith("ROLE_") else []
            self._hosts = [
                self._value(layer, name, value, host, start, end) for value, host in zip_longest(values, hosts)
            ]
        for layer, table in arcs.items():
            *features, origins = table.values()
            for number, origin in enumerate(origins):
                source, target = re.fullmatch(r"[\d.-]+\[(\d+)_(\d+)\]", origin).groups()
                told = tuple(plain(column[number]) for column in features)
                self.arcs.append((layer, int(source), int(target), told))

    def _value(self, layer: str, name: str, value: str, host: int | None, start: int, end: int) -> int:
        if host is not None:
            targets = [] if value == "*" else [int(re.search(r"\[(\d+)\]$", one)[1]) for one in value.split(";")]
            self.links[host] = [(role, target) for (role, _), target in zip(self.links[host], targets, strict=True)]
            return host
        value, number = re.fullmatch(r"(.*)\[(\d+)\]", value, re.DOTALL).groups()
        number = int(number)
        self.layers.setdefault(number, layer)
        span = self.spans.setdefault(number, [start, end])
        span[1] = end
        if name.startswith("ROLE_"):
            self.links[number] = [] if value == "_" else [(role, 0) for role in value.split(";")]
        elif value != "*":
            self.features.setdefault(number, {})[name] = plain(value)
        return number


def plain(value: str) -> str:
    return re.sub(r"\\(->|.)", r"\1", value)
