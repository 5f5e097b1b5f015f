"""The page of `riwaya accounts` as a dossier: with drawings, whole quotations, a bibliography, and what made it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.cli.account_page import AccountPage
from riwaya.errors import ExportError
from riwaya.export.citation import make_citation
from riwaya.export.page import Dossier, Heading, Reference

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from riwaya.cli.wording import Wording
    from riwaya.compare.groups import By
    from riwaya.compare.joined import JoinedArticle
    from riwaya.export.account_report import AccountReport


def _html(dossier: Dossier) -> bytes:
    from riwaya.export.dossier_html import write_dossier_html

    return write_dossier_html(dossier).encode("utf-8", "replace")


def _pdf(dossier: Dossier) -> bytes:
    from riwaya.export.dossier_pdf import write_dossier_pdf

    return write_dossier_pdf(dossier)


DOSSIERS: Mapping[str, Callable[[Dossier], bytes]] = {".html": _html, ".pdf": _pdf}
"""What writes a dossier, by the end of its file's name."""


def write_dossier(dossier: Dossier, file: Path) -> int:
    """Writes the file in whole or not at all, and tells how many bytes it has.

    Raises:
        ExportError: a folder is in its place.
        MissingExtraError: it is a PDF, and what sets it is not installed.
    """
    from riwaya.store.archive import whole

    if file.is_dir():
        raise ExportError(f"{file}: a folder. A dossier is one file: name it, such as {file / 'dossier.pdf'}.")
    data = DOSSIERS[file.suffix.lower()](dossier)
    with whole(file) as part:
        part.write_bytes(data)
    return len(data)


def make_dossier(
    report: AccountReport,
    articles: Mapping[str, JoinedArticle],
    wording: Wording,
    *,
    by: By,
    limit: int,
    asked: str,
    day: str,
) -> Dossier:
    """The dossier of a report.

    Args:
        report: what was found.
        articles: of the store, by id.
        wording: says things, in the language of the dossier.
        by: what its columns are.
        limit: answers that a cell shows.
        asked: what was asked for, in words.
        day: on which it is made; ISO.
    """
    say = wording.say
    page = AccountPage(articles, wording, by, limit=limit, is_printed=True)
    body = page.body(report)
    told = [articles[head.id] for head in report.articles]
    blocks = (
        *body,
        Heading(say("dossier.quotations"), 2),
        *page.quotations(),
        Heading(say("dossier.bibliography"), 2),
        *(_reference(joined, wording) for joined in told),
    )
    about = (
        (say("dossier.asked"), asked),
        (say("dossier.columns"), say(f"dossier.by_{by.value}")),
        (say("dossier.made"), day),
        *_versions(told, wording),
    )
    is_of_one = report.together is None and bool(report.accounts)
    named = page.gist(report.accounts[0].happening.best) if is_of_one else asked
    title = say("accounts.title", asked=named)
    return Dossier(language=say.language, title=title, about=about, notice=say("accounts.machine"), blocks=blocks)


def _reference(joined: JoinedArticle, wording: Wording) -> Reference:
    """Who published what, when, where; the digest is that of the text that was read."""
    head = joined.analysis.article
    outlet = None if head.outlet is None else wording.labels.outlet(head.outlet)
    cited = make_citation(joined, outlet=outlet)
    title = cited.title and f"«{cited.title}»"
    parts = (cited.author, cited.outlet, title, cited.published)
    said = wording.say.joined(filter(None, parts))
    return Reference(said, cited.url, f"{cited.article} · SHA-256 {cited.sha256}")


def _versions(articles: list[JoinedArticle], wording: Wording) -> Iterator[tuple[str, str]]:
    """What made the analyses that it rests on, each once."""
    say = wording.say
    made = [one.analysis.versions for one in articles]
    for name in ("code", "pack", "codebook", "models"):
        values = dict.fromkeys(getattr(one, name) or say("explain.no_models") for one in made)
        yield say(f"dossier.{name}"), say.joined(values)
