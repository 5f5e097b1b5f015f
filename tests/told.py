"""A short account with hand-made records: a chain of three voices, two events, a relation."""

from __future__ import annotations

from msgspec.structs import replace

from riwaya.model.analysis import Analysis, Versions
from riwaya.model.article import Article
from riwaya.model.attribution import Attribution, Form, Source, Stance
from riwaya.model.claim import Claim
from riwaya.model.event import Event, Modality, Polarity
from riwaya.model.mention import Kind, Location, Mention, Naming
from riwaya.model.quantity import Comparator, Quantity
from riwaya.model.relation import Relation, Status
from riwaya.model.span import Quote
from riwaya.model.timex import Anchor, Timex, TimexType

TEXT = (
    "أفادت رويترز نقلا عن المرصد السوري أن قائدا ميدانيا قال إن الطيران الروسي قصف دوما في 5 أيلول 2017،"
    " ولن يقتل نحو 30 مدنيا. وتسيطر قوات النظام على حلب."
)
_DOUMA = Location(
    lat=33.57,
    lon=36.4,
    precision="town",
    admin1="SY03",
    admin2="SY0302",
    pcode="C2347",
    geonames=170592,
    wikidata=None,
)
_STORY = "قائدا ميدانيا قال إن الطيران الروسي قصف دوما في 5 أيلول 2017، ولن يقتل نحو 30 مدنيا"


def quote(words: str) -> Quote:
    """Where the words first stand."""
    start = TEXT.index(words)
    return Quote(start=start, end=start + len(words), text=words)


def mention(number: int, words: str, entity: str | None, kind: Kind, *, location: Location | None = None) -> Mention:
    place = quote(words)
    return Mention(
        id=f"m{number}",
        start=place.start,
        end=place.end,
        text=words,
        kind=kind,
        entity=entity,
        naming=Naming.NEUTRAL,
        score=0.9,
        location=location,
        reason=f"name {entity or 'nil'}",
    )


def attribution(number: int, cue: str, source: Mention, content: str, *, parent: str | None) -> Attribution:
    return Attribution(
        id=f"a{number}",
        cue=quote(cue),
        source=Source(mention=source.id, start=source.start, end=source.end, text=source.text),
        content=quote(content),
        form=Form.INDIRECT,
        stance=Stance.NEUTRAL,
        parent=parent,
        reason=f"verb {cue}, subject",
    )


MENTIONS = (
    mention(1, "رويترز", "reuters", Kind.MEDIA),
    mention(2, "المرصد السوري", "sohr", Kind.ORGANISATION),
    mention(3, "قائدا ميدانيا", None, Kind.PERSON),
    mention(4, "الطيران الروسي", "rus-mil", Kind.ACTOR),
    mention(5, "دوما", "douma", Kind.PLACE, location=_DOUMA),
    mention(6, "مدنيا", "civilians", Kind.PERSON),
    mention(7, "قوات النظام", "syr-army-saa", Kind.ACTOR),
    mention(8, "حلب", "aleppo", Kind.PLACE),
)
_DAY, _DEAD = quote("5 أيلول 2017"), quote("نحو 30 مدنيا")
TIMEX = Timex(
    id="t1",
    start=_DAY.start,
    end=_DAY.end,
    text=_DAY.text,
    type=TimexType.DATE,
    value="2017-09-05",
    begin="2017-09-05",
    end_date="2017-09-05",
    anchor=Anchor.ABSOLUTE,
    reason="day + month",
)
QUANTITY = Quantity(
    id="q1",
    start=_DEAD.start,
    end=_DEAD.end,
    text=_DEAD.text,
    value=30,
    low=27,
    high=33,
    unit="civilian",
    comparator=Comparator.ABOUT,
    of="مدنيا",
    reason="number",
)
ATTRIBUTIONS = (
    attribution(1, "أفادت", MENTIONS[0], _STORY, parent=None),
    attribution(2, "نقلا عن", MENTIONS[1], _STORY, parent="a1"),
    attribution(3, "قال", MENTIONS[2], _STORY.partition("إن ")[2], parent="a2"),
)
STRIKE = Event(
    id="e1",
    trigger=quote("قصف"),
    type="ASSAULT",
    mode="aerial",
    contexts=("military",),
    acled="Air/drone strike",
    actors=("m4",),
    recipients=(),
    places=("m5",),
    timexes=("t1",),
    quantities=(),
    polarity=Polarity.AFFIRMED,
    modality=Modality.ASSERTED,
    attribution="a3",
    score=0.91,
    reason="verb قصف with الطيران, frame act_on; actor m4: subject; place m5: object",
)
KILLING = Event(
    id="e2",
    trigger=quote("يقتل"),
    type="ASSAULT",
    mode=None,
    contexts=(),
    acled="Attack",
    actors=("m4",),
    recipients=("m6",),
    places=(),
    timexes=(),
    quantities=("q1",),
    polarity=Polarity.NEGATED,
    modality=Modality.FUTURE,
    attribution="a3",
    score=0.4,
    reason="verb قتل, frame act_on; actor m4: subject of قصف; recipient m6: object; mood: لن",
)
CONTROL = Relation(
    id="r1",
    type="controls",
    subject="m7",
    object="m8",
    status=Status.ONGOING,
    evidence=quote("تسيطر قوات النظام على حلب"),
    polarity=Polarity.AFFIRMED,
    modality=Modality.ASSERTED,
    timexes=(),
    attribution=None,
    reason="verb سيطر",
)
ARTICLE = Article(id="told", text=TEXT, outlet="neva", title="قصف على دوما", published="2017-09-06")
ANALYSIS = Analysis(
    article=ARTICLE.head,
    mentions=MENTIONS,
    timexes=(TIMEX,),
    quantities=(QUANTITY,),
    attributions=ATTRIBUTIONS,
    events=(STRIKE, KILLING),
    relations=(CONTROL,),
    versions=Versions(code="0.1.0", pack="syria 0.1.0 abc", codebook="def", models=None),
)


def _claim(name: str, words: str, **fields: object) -> Claim:
    stands = quote(words)
    told = {
        "subject": "m7",
        "object": None,
        "whole": None,
        "whole_text": None,
        "place": "m8",
        "timexes": (),
        "cumulative": False,
        "compared": None,
        "polarity": Polarity.AFFIRMED,
        "modality": Modality.ASSERTED,
        "attribution": None,
        "event": None,
        "quantity": None,
        "value": None,
        "low": None,
        "high": None,
        "unit": None,
        "comparator": None,
    }
    return Claim(id=name, start=stands.start, end=stands.end, text=words, **(told | fields))


DEATHS = _claim(
    "c1",
    "يقتل نحو 30 مدنيا",
    measure="civilians_killed",
    subject="m6",
    object="m4",
    place="m5",
    value=30,
    low=27,
    high=33,
    unit="civilian",
    comparator=Comparator.ABOUT,
    polarity=Polarity.NEGATED,
    modality=Modality.FUTURE,
    attribution="a3",
    event="e2",
    quantity="q1",
    reason="quantity, number; killed by قتل; mood: لن",
)
HOLDING = _claim("c2", "تسيطر قوات النظام على حلب", measure="control_of_territory", reason="state of relation r1")
CLAIMING = replace(ANALYSIS, claims=(DEATHS, HOLDING))
"""The same account with its claims."""
