# ---
# jupyter:
#   kernelspec: {display_name: Python 3, language: python, name: python3}
# ---

# %% [markdown]
# # Events as a table, a timeline and a map
#
# From the sample accounts to pandas, and from pandas to pictures that load nothing from elsewhere. The texts and their
# outlets are invented; what they tell of is four events of the war in Syria. `pip install 'riwaya[notebooks]'` brings
# what this notebook needs.

# %%
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
corpus = riwaya.open(Path(tempfile.mkdtemp()) / "samples.db", create=True)
print(corpus.read(root / "examples" / "accounts.jsonl").new, "articles")

# %% [markdown]
# Every event is a row: who, to whom, where, when, on whose word, and the sentence with its place in the text.

# %%
events = corpus.events().to_pandas()
columns = [
    "outlet",
    "type",
    "mode",
    "actors_text",
    "recipients_text",
    "places_text",
    "polarity",
    "score",
]
events[events.places.fillna("").str.contains("khan-shaykhun")][columns]

# %% [markdown]
# ## What each outlet tells of
#
# Columns are types of PLOVER. Each outlet has four articles, so the counts compare; in a corpus of your own divide by
# articles first.

# %%
counts = events.groupby(["outlet", "type"]).size().rename("events").reset_index()
base = alt.Chart(counts).encode(x=alt.X("type:N", title=None), y=alt.Y("outlet:N", title=None))
boxes = base.mark_rect().encode(color=alt.Color("events:Q", scale=alt.Scale(scheme="teals"), legend=None))
figures = base.mark_text().encode(
    text="events:Q",
    color=alt.condition("datum.events > 9", alt.value("white"), alt.value("black")),
)
(boxes + figures).properties(width=560, height=160, title="Events by outlet and type")

# %% [markdown]
# ## When
#
# A filled dot has a day from the text, an open one only the day of publication. That difference matters: a report of
# Friday on Tuesday's strike is no second strike.

# %%
dated = events.assign(day=pd.to_datetime(events.begin.fillna(events.published)), told=events.begin.notna())
violent = dated[(dated.type == "ASSAULT") & (dated.polarity == "affirmed") & (dated.day >= "2016-11-01")]
alt.Chart(violent).mark_point(size=70).encode(
    x=alt.X("day:T", title=None),
    y=alt.Y("outlet:N", title=None),
    fill=alt.Fill(
        "told:N",
        title="day told",
        scale=alt.Scale(domain=[True, False], range=["#00796b", "white"]),
    ),
    stroke=alt.value("#00796b"),
    tooltip=["day:T", "trigger", "quote"],
).properties(width=560, height=160, title="Reports of violence")

# %% [markdown]
# ## Where
#
# Outlines come with the pack (Natural Earth; [which lines, and why](../explanation/decisions.md)). A point stands for as
# much ground as `location.precision` says: a town, or the middle of a whole governorate. It is no target and no address.

# %%
import json

import msgspec
from riwaya.knowledge.boundaries import read_boundaries

outline = json.loads(msgspec.json.encode(read_boundaries("syria")))
regions = [one for one in outline["features"] if one["properties"]["kind"] == "region"]
in_syria = events.lat.between(32.2, 37.4) & events.lon.between(35.5, 42.5)
places = events[in_syria].groupby(["lat", "lon"]).size().rename("events").reset_index()
land = alt.Chart(alt.Data(values=regions)).mark_geoshape(fill="#eceff1", stroke="#b0bec5")
size = alt.Size("events:Q", scale=alt.Scale(range=[30, 500], domain=[1, 10]))
dots = alt.Chart(places).mark_circle(color="#00796b", opacity=0.6)
dots = dots.encode(longitude="lon:Q", latitude="lat:Q", size=size)
(land + dots).project("mercator").properties(
    width=520, height=400, title="First place of each event, where it lies in Syria"
)

# %% [markdown]
# Who acts is wrong in about every third event of new texts ([figures](../explanation/events.md)): before a row is used,
# read its sentence.

# %%
row = events[events.score > 0.9].iloc[0]
print(f"{row.type}/{row['mode']}: {row.trigger}")
print(row.quote)
print(f"[{row.article}, {row.outlet}, {row.published:%Y-%m-%d}, {row.quote_start}:{row.quote_end}]")
corpus.close()
