"""What `riwaya pack check` reports."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct


class Severity(StrEnum):
    """Whether a pack may be used as it is."""

    ERROR = "error"
    WARNING = "warning"


class Check(StrEnum):
    """Every check by its stable code."""

    SYNTAX = "syntax"
    """YAML that does not parse, or a field that no record has."""
    REPEATED_KEY = "repeated-key"
    """A field given twice in one row: YAML keeps the last."""
    UNREAD_FILE = "unread-file"
    BOUNDS = "bounds"
    """Fewer rows than the manifest promises."""
    DUPLICATE_ID = "duplicate-id"
    SHARED_NAME = "shared-name"
    SHARED_ADJECTIVE = "shared-adjective"
    """A name that is also the relational adjective of another state."""
    HOMOGRAPH = "homograph"
    """A name that is also an ordinary word."""
    SHORT_FORM = "short-form"
    PROCLITIC = "proclitic"
    EMPTY_NAME = "empty-name"
    NAMING_WITHOUT_CAMP = "naming-without-camp"
    COORDINATES = "coordinates"
    OUTSIDE_BOX = "outside-box"
    ADMIN = "admin"
    """A P-code that no governorate or district has."""
    TYPE = "type"
    KIND = "kind"
    DANGLING = "dangling"
    """A reference to a row that is not there."""
    CIRCLE = "circle"
    DATE = "date"
    SOURCE = "source"
    """Provenance that no manifest declares."""
    WIKIDATA = "wikidata"
    SAME_GEONAMES = "same-geonames"
    LANGUAGE = "language"
    """A phrase for readers in one language only."""
    CODEBOOK = "codebook"
    EXAMPLE = "example"
    """A row that `riwaya pack new` wrote to show how a row looks."""


class Problem(Struct, frozen=True, kw_only=True):
    """One thing to correct: where it is, what it is, what to do."""

    severity: Severity
    check: Check
    file: str
    """Below the packs root, with slashes."""
    row: str | None
    """Id of the row; None where the file as a whole is meant."""
    message: str
    advice: str

    def __str__(self) -> str:
        where = self.file if self.row is None else f"{self.file}: {self.row}"
        return f"{self.severity} [{self.check}] {where}: {self.message} {self.advice}"


def error(check: Check, file: str, row: str | None, message: str, advice: str) -> Problem:
    """A problem that makes the pack wrong."""
    return Problem(severity=Severity.ERROR, check=check, file=file, row=row, message=message, advice=advice)


def warning(check: Check, file: str, row: str | None, message: str, advice: str) -> Problem:
    """A problem that a person should look at."""
    return Problem(severity=Severity.WARNING, check=check, file=file, row=row, message=message, advice=advice)
