# ---
# jupyter:
#   kernelspec: {display_name: Python 3, language: python, name: python3}
# ---

# %% [markdown]
# # Accounts and figures side by side
#
# What do opposed outlets say of one place, how many do they count, and on whose word? From the sample accounts, as
# tables and as a picture of what the hedges allow.

# %%
import json
import subprocess
import sys
import tempfile
from pathlib import Path

import altair as alt
import pandas as pd
import riwaya


@alt.theme.register("roomy", enable=True)
def roomy():
    """Room for labels that a reader's fonts draw wider; pictures as files, without a script."""
    return {"config": {"padding": 18, "view": {"stroke": None}}}


alt.renderers.enable("svg")
root = next(folder for folder in Path.cwd().parents if (folder / "examples").is_dir())
store = Path(tempfile.mkdtemp()) / "samples.db"
corpus = riwaya.open(store, create=True)
print(corpus.read(root / "examples" / "accounts.jsonl").new, "articles")

# %% [markdown]
# ## Figures with what their words allow
#
# «نحو 34 ألف» allows less and more, «ما لا يقل عن 23» has no end. Each line below is one claim about people: the dot is
# the figure, the bar what the hedge allows, an arrow means no bound. The words are those of the text.

# %%
claims = corpus.claims().to_pandas()
counted = claims.measure.str.contains("killed|wounded|living|evacuated|persons_displaced")
people = claims[counted & claims.value.notna() & (claims.unit != "percent")].copy()
people["words"] = people.claim_text.str.slice(0, 60)
people["open"] = people.high.isna()
people["low"] = people.low.fillna(people.value)
people["high"] = people.high.fillna(people.value * 1.6)
order = alt.EncodingSortField("value", order="ascending")
y = alt.Y("words:N", title=None, sort=order, axis=alt.Axis(labelLimit=420))
bars = (
    alt
    .Chart(people)
    .mark_rule(strokeWidth=3, opacity=0.5)
    .encode(
        x=alt.X(
            "low:Q",
            title="people",
            scale=alt.Scale(type="log"),
            axis=alt.Axis(values=[1, 10, 100, 1000, 10000, 100000]),
        ),
        x2="high:Q",
        y=y,
        color=alt.Color("outlet:N", title=None),
    )
)
dots = alt.Chart(people).mark_point(filled=True, size=60, opacity=1).encode(x="value:Q", y=y, color="outlet:N")
ends = (
    alt
    .Chart(people[people.open])
    .mark_point(shape="triangle-right", filled=True, size=70, opacity=1)
    .encode(x="high:Q", y=y, color="outlet:N")
)
(bars + dots + ends).properties(width=380, title="Claims about people, by outlet")

# %% [markdown]
# ## Which of them compare?
#
# Only figures of one measure, unit, whole, place and time can agree or contradict. `pairs()` gives every two that do,
# or nearly do, with the reason.

# %%
pairs = corpus.pairs().to_pandas()
pairs[
    [
        "outcome",
        "reason",
        "first_outlet",
        "first_claim_text",
        "second_outlet",
        "second_claim_text",
    ]
]

# %% [markdown]
# ## One place, five accounts
#
# `riwaya accounts --json` is the page of accounts for programs: for each question a cell for each outlet, and in it the
# answers with the sentences that give them.

# %%
command = [
    sys.executable,
    "-m",
    "riwaya",
    "accounts",
    "--place",
    "afrin",
    "--json",
    "--store",
    str(store),
]
page = json.loads(subprocess.run(command, capture_output=True, text=True, check=True, encoding="utf-8").stdout)
together = page["together"]
outlets = [teller["group"] for teller in together["tellers"]]


def words(answers):
    """The first words of each answer, as the text has them."""
    return " · ".join(answer["cited"][0]["text"] for answer in answers[:3])


asked = ["who", "whom", "where", "how_many", "names", "loaded"]
rows = {
    line["question"]: [words(cell) for cell in line["cells"]] for line in together["lines"] if line["question"] in asked
}
pd.DataFrame(rows, index=outlets).T

# %% [markdown]
# An empty cell is silence: that outlet does not say. Each answer has article and code points (`cited`), so that a table
# made this way can be checked word by word.

# %%
corpus.close()
