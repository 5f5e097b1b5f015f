"""The pages of the documentation as the site takes them: a folder in which every link leads to a page or a file.

A page of docs/ may link to a page elsewhere in the repository; such pages come along under repository/. What else they
link to is no page of the site: the link becomes its words and the path. Arabic quotations on English pages are set
apart from the words round them, since two in a row would change places. A page whose title begins in Arabic runs from
right to left (docs/theme/partials/language.html).
"""

from __future__ import annotations

import os.path
import re
import shutil
from pathlib import Path

from notebook_page import notebook_page

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
THEME = DOCS / "theme"
QUOTED = re.compile(r"`[^`]*`|(«[^«»`]*[\u0621-\u064a][^«»`]*»)")
WRAPPED = re.compile(r"\A(?:<!--.*?-->\s*)?<div dir=\"rtl\">\s*(.*?)</div>\s*\Z", re.DOTALL)
"""A page that says itself how it runs, for readers of the file."""
ARABIC_TITLE = re.compile(r"\A# [\u0621-\u064a]")
LINK = re.compile(r"(!?)\[((?:[^\[\]]|\[[^\]]*\])*)\]\(([^)#:\s]+)(#[^)\s]*)?\)")


def lay_out(folder: Path) -> None:
    """Fills `folder` with the source of the site; what was there is gone."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    carried = linked_pages()
    for path in sorted(DOCS.rglob("*")):
        if path.is_file() and path.suffix != ".md" and not path.is_relative_to(THEME):
            copy(path, folder / path.relative_to(DOCS))
    for page in [*sorted(DOCS.rglob("*.md")), *carried]:
        write(folder / place(page), in_its_direction(relinked(page, carried)))
    for path in sorted(DOCS.rglob("*.ipynb")):
        text, pictures = notebook_page(path)
        write(folder / path.relative_to(DOCS).with_suffix(".md"), in_its_direction(text))
        for name, picture in pictures.items():
            write(folder / path.relative_to(DOCS).with_name(name), picture)


def write(target: Path, text: str) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, "utf-8")


def copy(path: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(path, target)


def linked_pages() -> list[Path]:
    """Markdown files outside docs/ that its pages link to."""
    found = {
        (page.parent / match[3]).resolve()
        for page in DOCS.rglob("*.md")
        for match in LINK.finditer(page.read_text("utf-8"))
        if match[3].endswith(".md")
    }
    return sorted(path for path in found if path.is_file() and not path.is_relative_to(DOCS))


def place(page: Path) -> Path:
    """Where a page lies in the source of the site."""
    if page.is_relative_to(DOCS):
        return page.relative_to(DOCS)
    return Path("repository") / page.relative_to(ROOT)


def relinked(page: Path, carried: list[Path]) -> str:
    """Text of a page with its links as they have to be in the site."""

    def link(match: re.Match[str]) -> str:
        mark, words, target, anchor = match.groups()
        path = (page.parent / target).resolve()
        if path.is_relative_to(DOCS) or path in carried:
            goal = os.path.relpath(place(path), place(page).parent).replace(".ipynb", ".md")
            return f"{mark}[{words}]({goal}{anchor or ''})"
        if path.exists():
            return words if mark else f"{words} (`{path.relative_to(ROOT)}`)"
        return match[0]  # the build tells that it leads nowhere

    return LINK.sub(link, page.read_text("utf-8"))


def in_its_direction(text: str) -> str:
    """An Arabic page with a head that says so, an English one with each Arabic quotation in an element of its own."""
    text = WRAPPED.sub(r"\1", text)
    if ARABIC_TITLE.match(text):
        return f"---\nlanguage: ar\n---\n\n{text}"
    parts = re.split(r"(^```.*?^```$)", text, flags=re.MULTILINE | re.DOTALL)
    return "".join(part if part.startswith("```") else set_apart(part) for part in parts)


def set_apart(text: str) -> str:
    lines = text.splitlines(keepends=True)
    return "".join(line if line.startswith("    ") else QUOTED.sub(bdi, line) for line in lines)


def bdi(match: re.Match[str]) -> str:
    return f"<bdi>{match[1]}</bdi>" if match[1] else match[0]
