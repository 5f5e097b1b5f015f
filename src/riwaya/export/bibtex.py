"""Citations for BibLaTeX: UTF-8, entries of type `@online`, every sign of TeX escaped.

A brace in a field would unbalance it even behind a backslash, so braces are named. `url` is read as it is written:
what could end it is percent-encoded.
Source: "The biblatex package", 3.20, 2.1 and 2.2; Lamport, "LaTeX", on special characters.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from riwaya.export.citation import Citation

_TEX = str.maketrans({
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "^": r"\textasciicircum{}",
    "~": r"\textasciitilde{}",
    **{sign: f"\\{sign}" for sign in "%&#$_"},
})
_LANGUAGES = {"ar": "arabic", "en": "english", "fr": "french", "de": "german", "es": "spanish", "ru": "russian"}
"""Names of babel, by ISO 639 code."""


def write_bibtex(citation: Citation) -> str:
    """One entry."""
    fields = (
        ("title", citation.title and f"{{{escape_tex(citation.title)}}}"),
        ("author", citation.author and f"{{{escape_tex(citation.author)}}}"),
        ("organization", citation.outlet and escape_tex(citation.outlet)),
        ("date", citation.published),
        ("url", citation.url),
        ("urldate", citation.accessed),
        ("langid", _LANGUAGES.get(citation.language)),
        ("note", escape_tex(note_of(citation))),
    )
    told = "".join(f"  {name} = {{{value}}},\n" for name, value in fields if value)
    return f"@online{{{citation.key},\n{told}}}\n"


def note_of(citation: Citation) -> str:
    """The words cited, where they stand, and of which text: what no field of a bibliography is for."""
    text = f"text of article {citation.article} with SHA-256 {citation.sha256}, read by Riwaya {citation.code}"
    if citation.words is None:
        return text
    return f"«{citation.words}», characters {citation.start}–{citation.end} of the {text}"


def escape_tex(text: str) -> str:
    """Text that TeX prints as it is.

    >>> escape_tex("50% {a_b}")
    '50\\\\% \\\\textbraceleft{}a\\\\_b\\\\textbraceright{}'
    """
    return text.translate(_TEX)
