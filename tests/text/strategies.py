"""Made-up texts that hold what print and copying do to Arabic."""

from __future__ import annotations

from hypothesis import strategies as st

LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئةىٱپچڤگکی"
TASHKEEL = "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0653\u0654\u0655\u0670"
TATWEEL = "\u0640"
FORMS = "\ufdf2\ufdfa\ufdfb\ufdfc\ufdfd\ufefb\ufee7\ufe8e\ufe70\ufe71\ufe77\ufc5e\ufd3e\uff11\uff21"
CONTROLS = "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u2066\u2069\ufeff\u00ad"
DIGITS = "0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳"
SIGNS = "«»\"'“”„’.,،؛؟!?…:%٪٫٬-–—()[]•_#/@&=²½"
SPACES = " \t\n\r\u00a0\u2009\u2028\u3000\u0085"
LATIN = "aZTé"

arabic = st.text(
    st.sampled_from(LETTERS * 3 + TASHKEEL + TATWEEL * 4 + FORMS + CONTROLS + DIGITS + SIGNS + SPACES + LATIN)
)
"""Arabic with everything that folding knows, and much of what it does not."""
anything = st.text(st.characters(exclude_categories=["Cs"]))
"""Any Unicode text without surrogates."""
texts = arabic | anything
words = st.text(st.sampled_from("ابتفكلمنهويسع"), min_size=1, max_size=9)
"""Folded words, rich in letters that may be clitics."""
