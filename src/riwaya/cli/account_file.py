"""The page of `riwaya accounts` as a file, for a server that hands it out: its words are messages, which live here."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from riwaya.cli.account_page import AccountPage
from riwaya.cli.dossier import DOSSIERS, make_dossier
from riwaya.cli.language import Messages
from riwaya.cli.page import page_markdown
from riwaya.cli.wording import Wording
from riwaya.corpus.labels import Labels

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from riwaya.compare.groups import By
    from riwaya.compare.joined import JoinedArticle
    from riwaya.export.account_report import AccountReport
    from riwaya.knowledge.pack import Pack

_MARKDOWN = "md"
_LIMIT = 4
"""Answers that a cell shows."""
_RIGHT_TO_LEFT = frozenset({"ar"})


class AccountFiles:
    """Writes accounts as Markdown or as dossiers; made once per pack."""

    def __init__(self, pack: Pack) -> None:
        self._pack = pack

    def write(
        self,
        report: AccountReport,
        articles: Mapping[str, JoinedArticle],
        *,
        by: By,
        language: str,
        entities: Sequence[str],
        words: Sequence[str],
        form: str,
    ) -> bytes:
        """The page.

        Args:
            report: what was found.
            articles: of the store, by id.
            by: what its columns are.
            language: of the messages.
            entities: actors and places that were asked for.
            words: what else was asked for, as it is.
            form: `md`, or `html` or `pdf` for a dossier.

        Raises:
            MissingExtraError: a PDF, and what sets it is not installed.
        """
        say = Messages(language)
        wording = Wording(Labels(self._pack, language), say)
        asked = say.joined((*words, *map(wording.labels.entity, entities)), " · ")
        if form != _MARKDOWN:
            day = datetime.now(UTC).date().isoformat()
            made = make_dossier(report, articles, wording, by=by, limit=_LIMIT, asked=asked, day=day)
            return DOSSIERS[f".{form}"](made)
        blocks = AccountPage(articles, wording, by, limit=_LIMIT).blocks(report, asked)
        return page_markdown(blocks, is_right_to_left=language in _RIGHT_TO_LEFT).encode("utf-8", "replace")
