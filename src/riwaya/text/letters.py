"""Letters as the language models read them: one code point for each folded one, with what folding took given back.

Folding makes ة and ه, ى and ي, the hamza carriers one; for finding names that is right, for grammar it loses half the
evidence. Here only vocalisation and print variants are gone.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from riwaya.text.fold import Folded

_KEPT = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي"
"""The letters of printed Arabic. Others (Persian, presentation forms) stay as folded."""
_OTHER = re.compile(f"[^{_KEPT}]")


def restore_letters(folded: Folded, original: str) -> str:
    """The folded text with each plain Arabic letter as `original` prints it; as long as the folded text."""
    if isinstance(folded.starts, range):
        written = original[folded.starts.start : folded.starts.stop]
    else:
        written = "".join([original[start] for start in folded.starts])
    if len(written) != len(folded.text):
        return folded.text
    return _OTHER.sub(lambda found: folded.text[found.start()], written)
