"""The short account of `tests.told` with a frame, behind words that shift every offset."""

from __future__ import annotations

from msgspec import convert, to_builtins
from msgspec.structs import replace

from riwaya.compare.joined import JoinedArticle
from riwaya.model.analysis import Analysis
from riwaya.model.frame import Frame, Role, Valence
from tests.told import ARTICLE, CLAIMING, quote

FRAME = Frame(
    id="f1",
    entity="rus-mil",
    mention="m4",
    role=Role.ANTAGONIST,
    fine=("aggressor",),
    valence=Valence.UNFAVOURABLE,
    evidence=(quote("قصف دوما"), quote("يقتل نحو 30 مدنيا")),
    reason="does harm +1.2 <- e1",
)
FRAMED = replace(CLAIMING, frames=(FRAME,))


def joined_behind(words: str = "") -> JoinedArticle:
    """The account with `words` before it, and all its spans where they then stand."""
    article = replace(ARTICLE, text=words + ARTICLE.text)
    shifted = convert(_shifted(to_builtins(FRAMED), len(words)), Analysis)
    return JoinedArticle(article, replace(shifted, article=article.head))


def _shifted(value: object, by: int) -> object:
    if isinstance(value, dict):
        moved = {"start", "end"} if isinstance(value.get("start"), int) else set()
        return {key: one + by if key in moved else _shifted(one, by) for key, one in value.items()}
    return [_shifted(one, by) for one in value] if isinstance(value, list | tuple) else value
