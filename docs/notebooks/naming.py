# ---
# jupyter:
#   kernelspec: {display_name: Python 3, language: python, name: python3}
# ---

# %% [markdown]
# # Who is called what: a heat map by outlet
#
# The same army is «الجيش العربي السوري» in one paper and «قوات النظام» in the next. `riwaya naming --csv` counts such
# choices; here its table becomes a picture. [How names are counted](../explanation/naming.md).

# %%
import io
import subprocess
import sys
import tempfile
from pathlib import Path

import altair as alt
import pandas as pd


@alt.theme.register("roomy", enable=True)
def roomy():
    """Room for labels that a reader's fonts draw wider; pictures as files, without a script."""
    return {"config": {"padding": 18, "view": {"stroke": None}}}


alt.renderers.enable("svg")
root = next(folder for folder in Path.cwd().parents if (folder / "examples").is_dir())
store = Path(tempfile.mkdtemp()) / "samples.db"


def riwaya(*words):
    """What a command prints."""
    done = subprocess.run(
        [sys.executable, "-m", "riwaya", *words],
        capture_output=True,
        text=True,
        check=True,
        encoding="utf-8",
    )
    return done.stdout


riwaya("read", str(root / "examples" / "accounts.jsonl"), "--store", str(store))
uses = pd.read_csv(io.StringIO(riwaya("naming", "--csv", "--store", str(store))))
uses[["entity", "group", "name", "naming", "count"]].head(8)

# %% [markdown]
# ## How often a name takes a side
#
# Of all names that an outlet uses for an actor, the share that are honorific, pejorative or contested. The figure in a
# cell is how often the actor is named there at all: with twenty short articles most are small, and a share of one name
# says nothing about an outlet.

# %%
uses["sided"] = uses["count"].where(uses.naming != "neutral", 0)
table = uses.groupby(["entity", "group"])[["sided", "count"]].sum().reset_index()
table["share"] = table.sided / table["count"]
often = table.groupby("entity")["count"].sum().nlargest(10).index
chosen = table[table.entity.isin(often)]
base = alt.Chart(chosen).encode(
    x=alt.X("group:N", title=None, axis=alt.Axis(labelAngle=0)),
    y=alt.Y("entity:N", title=None, sort=list(often)),
)
boxes = base.mark_rect().encode(
    color=alt.Color(
        "share:Q",
        title="takes a side",
        scale=alt.Scale(scheme="oranges"),
        legend=alt.Legend(format=".0%"),
    )
)
figures = base.mark_text().encode(
    text="count:Q",
    color=alt.condition("datum.share > 0.6", alt.value("white"), alt.value("black")),
)
(boxes + figures).properties(width=520, height=280, title="Names that take a side, by actor and outlet")

# %% [markdown]
# ## The names themselves
#
# One actor in all outlets. The words are the texts' own, and say something about who uses them, never about who bears
# them.

# %%
asked = uses[uses.entity.isin(["syr-army-saa", "syr-gov-assad"])]
alt.Chart(asked).mark_bar().encode(
    x=alt.X("sum(count):Q", title="uses", axis=alt.Axis(tickMinStep=1)),
    y=alt.Y("name:N", title=None, sort="-x", axis=alt.Axis(labelLimit=260)),
    color=alt.Color(
        "naming:N",
        title=None,
        scale=alt.Scale(
            domain=["neutral", "honorific", "pejorative", "contested"],
            range=["#90a4ae", "#2e7d32", "#c62828", "#ef6c00"],
        ),
    ),
    column=alt.Column("entity:N", title=None),
).properties(width=220, height=280).resolve_scale(y="independent")

# %% [markdown]
# With more than a few articles, `riwaya naming --distances` says how far outlets are from each other, beside what
# chance alone would give.
