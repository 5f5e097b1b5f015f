"""Why a record is there: the sentence with its marks, what was read from it, by which rule, on whose word."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import msgspec
from rich.table import Table
from rich.text import Text

from riwaya.cli.judged import judged_line
from riwaya.cli.marks import Mark, mark_quote, marks_of_attribution, marks_of_frame
from riwaya.cli.terminal import cell_text
from riwaya.compare.claim_rows import claim_row
from riwaya.compare.event_rows import event_row
from riwaya.compare.frame_rows import frame_row
from riwaya.compare.loaded_rows import loaded_row
from riwaya.compare.relation_rows import relation_row
from riwaya.model.attribution import Attribution
from riwaya.model.claim import Claim
from riwaya.model.event import Event
from riwaya.model.frame import Frame
from riwaya.model.loaded import Loaded
from riwaya.model.relation import Relation
from riwaya.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rich.console import Console

    from riwaya.cli.language import Messages
    from riwaya.cli.wording import Wording
    from riwaya.compare.joined import JoinedArticle, Voice
    from riwaya.model.analysis import Versions
    from riwaya.model.mention import Mention

    Pairs = Iterator[tuple[str, Text | str | None]]
    """Names of columns, and what stands there."""

_PART = "; "
"""Between the parts of an event's reason."""
_ARGUMENT = re.compile(r"(?P<role>\w+) (?P<mention>\S+): (?P<why>.+)")
_MOOD = "mood: "
_PLACE = re.compile(r"(?P<kind>[a-z ]*?) ?(?P<word>[\u0600-\u06ff_ ]*)")
"""Where a participant stands, as its reason has it: `subject`, `subject of شن`, `على`."""
_RULE = re.compile(r"(?P<kind>[a-z ]+) (?P<lemma>\S+)( with (?P<needed>[^,]+))?, frame (?P<frame>\S+)")
"""How a trigger was read: `verb قصف with طائرات, frame act_on`."""
_SUM = re.compile(r"(\w+) ([+-][\d.]+) \(([^)]*)\)")
"""One sum in the reason of a frame: `antagonist +1.20 (blamed +1.50, always -0.30)`."""
_FEATURE = re.compile(r"(\w+) ([+-][\d.]+)")
_ROLES = {"actors": "who", "recipients": "whom", "places": "where"}
_ASIDE = "dim"
_WITH_PARTIES = {"events", "relations", "claims", "frames", "loaded"}
"""Layers whose records name others, which may stand far from their own words."""


def print_explanation(console: Console, joined: JoinedArticle, layer: str, record: Any, wording: Wording) -> None:
    """The record on the screen."""
    say, wording = wording.say, wording.within(joined.whole)
    marks = _marks(joined, layer, record)
    quote = joined.sentence(map(_span, marks[:1] if layer in _WITH_PARTIES else marks))
    console.print(Text(f"{say(f'record.{layer}')} {record.id}", style="bold"))
    console.print()
    console.print(mark_quote(quote, marks, marks[0], styled=console.is_terminal))
    console.print(Text(wording.citation(joined.analysis.article, quote), style=_ASIDE))
    console.print()
    console.print(_grid(_pairs(joined, record, wording), say))


def _span(mark: Mark) -> Span:
    return Span(mark.start, mark.end)


def _marks(joined: JoinedArticle, layer: str, record: Any) -> list[Mark]:
    """The record's own words first, then those of what it names."""
    if isinstance(record, Event):
        event = event_row(joined, record)
        own = Mark(layer, record.trigger.start, record.trigger.end)
        marks = [Mark("mentions", one.start, one.end) for one in (*event.actors, *event.recipients, *event.places)]
        marks += [Mark("timexes", one.start, one.end) for one in event.timexes]
        marks += [Mark("quantities", one.start, one.end) for one in event.quantities]
        return [own, *marks, *_cue_marks(event.voices)]
    if isinstance(record, Relation):
        relation = relation_row(joined, record)
        ends = [end for end in (relation.subject, relation.object) if end is not None]
        own = Mark(layer, record.evidence.start, record.evidence.end)
        return [own, *(Mark("mentions", end.start, end.end) for end in ends), *_cue_marks(relation.voices)]
    if isinstance(record, Claim):
        return _claim_marks(joined, record)
    if isinstance(record, Loaded):
        loaded = loaded_row(joined, record)
        targets = [Mark("mentions", loaded.target.start, loaded.target.end)] if loaded.target is not None else []
        return [Mark(layer, record.start, record.end), *targets, *_cue_marks(loaded.voices)]
    if isinstance(record, Attribution):
        return list(marks_of_attribution(record))
    if isinstance(record, Frame):
        return list(marks_of_frame(record))
    place: Any = record
    return [Mark(layer, place.start, place.end)]


def _claim_marks(joined: JoinedArticle, record: Claim) -> list[Mark]:
    row = claim_row(joined, record)
    ends = [end for end in (row.subject, row.object, row.place) if end is not None]
    marks = [Mark("claims", record.start, record.end), *(Mark("mentions", end.start, end.end) for end in ends)]
    marks += [Mark("timexes", one.start, one.end) for one in row.timexes]
    return [*marks, *_cue_marks(row.voices)]


def _cue_marks(voices: Iterable[Voice]) -> Iterator[Mark]:
    """Cue and source; the content is mostly the sentence itself."""
    return (mark for voice in voices for mark in marks_of_attribution(voice.attribution) if mark.sort != "content")


def _pairs(joined: JoinedArticle, record: Any, wording: Wording) -> Pairs:
    if isinstance(record, Event):
        yield from _event_pairs(joined, record, wording)
    elif isinstance(record, Relation):
        yield from _relation_pairs(joined, record, wording)
    elif isinstance(record, Claim):
        yield from _claim_pairs(joined, record, wording)
    elif isinstance(record, Frame):
        yield from _frame_pairs(joined, record, wording)
    elif isinstance(record, Loaded):
        yield from _loaded_pairs(joined, record, wording)
    elif isinstance(record, Attribution):
        yield from _attribution_pairs(joined, record, wording)
    else:
        yield from _plain_pairs(record, wording.say)
    if record.id in joined.judged:
        yield "judged", judged_line(joined.judged[record.id], wording.say)
    yield "made_by", Text(_made_by(joined.analysis.versions, wording.say), style=_ASIDE)


def _event_pairs(joined: JoinedArticle, event: Event, wording: Wording) -> Pairs:
    row, say = event_row(joined, event), wording.say
    parts = event.reason.split(_PART)
    why = {found["mention"]: found["why"] for part in parts if (found := _ARGUMENT.fullmatch(part))}
    rules = [part for part in parts if not _ARGUMENT.fullmatch(part) and not part.startswith(_MOOD)]
    moods = [part.removeprefix(_MOOD) for part in parts if part.startswith(_MOOD)]
    yield "trigger", _quoted(event.trigger)
    yield "rule", _PART.join(_rule(rule, say) for rule in rules)
    code = event.type if event.mode is None else f"{event.type}/{event.mode}"
    yield "type", _coded(wording.labels.event_type(event), code)
    if event.contexts:
        yield "contexts", say.joined(map(wording.labels.context, event.contexts))
    yield "acled", None if event.acled is None else _coded(wording.labels.acled(event.acled), event.acled)
    for field, column in _ROLES.items():
        for mention in getattr(row, field):
            yield column, _argument(mention, why.get(mention.id), wording)
        if not getattr(row, field):
            yield column, None
    yield "when", _listed((wording.day(timex), timex) for timex in row.timexes)
    yield "how_many", _listed((wording.amount(quantity), quantity) for quantity in row.quantities)
    yield "polarity", say(f"value.{event.polarity}")
    yield "modality", say(f"value.{event.modality}")
    if moods:
        yield "mood_words", say.joined(moods)
    yield from _voice_pairs(joined, row.voices, wording)
    yield "score", f"{event.score:.2f}"


def _relation_pairs(joined: JoinedArticle, relation: Relation, wording: Wording) -> Pairs:
    row, say = relation_row(joined, relation), wording.say
    yield "evidence", _quoted(relation.evidence)
    yield "rule", relation.reason
    yield "tie", _coded(wording.labels.relation(relation.type), relation.type)
    for column, mention, reference in (
        ("subject", row.subject, relation.subject),
        ("object", row.object, relation.object),
    ):
        yield column, wording.end(None, reference) if mention is None else _argument(mention, None, wording)
    yield "status", say(f"value.{relation.status}")
    yield "when", _listed((wording.day(timex), timex) for timex in row.timexes)
    yield "polarity", say(f"value.{relation.polarity}")
    yield "modality", say(f"value.{relation.modality}")
    yield from _voice_pairs(joined, row.voices, wording)


def _claim_pairs(joined: JoinedArticle, claim: Claim, wording: Wording) -> Pairs:
    row, say = claim_row(joined, claim), wording.say
    yield "claim", _quoted(claim)
    yield "rule", claim.reason
    yield "measure", _coded(wording.labels.measure(claim.measure), claim.measure)
    yield "figure", wording.figure(claim, row.quantity)
    if claim.whole_text is not None:
        label = wording.labels.whole(claim) if claim.whole is not None else None
        yield "of_whole", _quoted(claim.whole_text, label)
    for column, mention, reference in (
        ("subject", row.subject, claim.subject),
        ("object", row.object, claim.object),
        ("where", row.place, claim.place),
    ):
        yield column, wording.end(None, reference) if mention is None else _argument(mention, None, wording)
    yield "when", _listed((wording.day(timex), timex) for timex in row.timexes)
    if claim.cumulative:
        yield "counting", say("value.cumulative")
    if row.compared is not None:
        yield "compared", _quoted(row.compared, row.compared.id)
    yield "polarity", say(f"value.{claim.polarity}")
    yield "modality", say(f"value.{claim.modality}")
    yield "event", claim.event
    yield from _voice_pairs(joined, row.voices, wording)


def _frame_pairs(joined: JoinedArticle, frame: Frame, wording: Wording) -> Pairs:
    labels, say = wording.labels, wording.say
    yield "who", _argument(frame_row(joined, frame).mention, None, wording)
    yield "role", _coded(labels.role(frame.role), frame.role)
    yield "fine", say.joined(map(labels.role, frame.fine)) or None
    yield "valence", say(f"value.{frame.valence}")
    for piece in frame.evidence:
        yield "evidence", _quoted(piece)
    for column, total, parts in _SUM.findall(frame.reason):
        line = Text(f"{say(f'value.{column}')} {total}")
        for name, adds in _FEATURE.findall(parts):
            line.append(f"\n{adds} {labels.frame_feature(name)}").append(f" ({name})", style=_ASIDE)
        yield "because", line


def _loaded_pairs(joined: JoinedArticle, loaded: Loaded, wording: Wording) -> Pairs:
    row = loaded_row(joined, loaded)
    yield "words", _quoted(loaded)
    yield "rule", loaded.reason
    yield "category", _coded(wording.labels.loaded(loaded.category), loaded.category)
    yield "target", None if row.target is None else _argument(row.target, None, wording)
    yield from _voice_pairs(joined, row.voices, wording)


def _attribution_pairs(joined: JoinedArticle, attribution: Attribution, wording: Wording) -> Pairs:
    say, source = wording.say, attribution.source
    voices = joined.voices(attribution.id)
    yield "cue", _quoted(attribution.cue)
    yield "rule", attribution.reason
    speaker = wording.speaker(voices[-1])
    yield "source", speaker if source is None else _quoted(source, None if speaker.startswith("«") else speaker)
    yield "content", _quoted(attribution.content) if attribution.content is not None else None
    yield "form", say(f"value.{attribution.form}")
    yield "stance", say(f"value.{attribution.stance}")
    yield "word_of", wording.chain(joined.analysis.article, voices)


def _plain_pairs(record: Any, say: Messages) -> Pairs:
    for name, value in msgspec.to_builtins(record).items():
        if name not in {"id", "start", "end", "location"} and value not in {None, False}:
            yield name, say(f"value.{value}") if f"value.{value}" in say else cell_text(value)


def _voice_pairs(joined: JoinedArticle, voices: tuple[Voice, ...], wording: Wording) -> Pairs:
    """The chain, and under it the cue of each voice with what it does."""
    head, say = joined.analysis.article, wording.say
    if not voices:
        yield "word_of", say("voice.own", outlet=wording.outlet(head))
        return
    lines = Text(wording.chain(head, voices))
    for voice in voices:
        one = voice.attribution
        values = say.joined((say(f"value.{one.form}"), say(f"value.{one.stance}")))
        lines.append("\n").append_text(_quoted(one.cue, one.id)).append(f" {values}", style=_ASIDE)
    yield "word_of", lines


def _argument(mention: Mention, why: str | None, wording: Wording) -> Text:
    """Entity, words, and why they have this role; then what made the mention."""
    label = wording.labels.entity(mention.entity) if mention.entity is not None else None
    line = _quoted(mention, label)
    if why is not None:
        line.append(f", {_place(why, wording.say)}")
    return line.append(f" ({mention.id}: {mention.reason})", style=_ASIDE)


def _coded(label: str, code: str) -> Text:
    """What a code means, and the code where that is another word."""
    return Text(label).append("" if label == code else f" ({code})", style=_ASIDE)


def _quoted(words: Any, label: str | None = None) -> Text:
    """Label, words in quotation marks, and where they stand."""
    line = Text(f"{label} " if label else "")
    return line.append(f"«{words.text}»", style="bold").append(f" {words.start}:{words.end}", style=_ASIDE)


def _listed(named: Iterable[tuple[str, Any]]) -> Text | None:
    lines = [_quoted(record, None if label.startswith("«") else label) for label, record in named]
    return Text("\n").join(lines) if lines else None


def _place(reason: str, say: Messages) -> str:
    """Where a participant stands, in the user's language; the reason itself where it is none of those we know."""
    found = _PLACE.fullmatch(reason)
    key = "stands." + (found["kind"].replace(" ", "_") or "after") if found else ""
    return say(key, word=found["word"].replace("_", " ")) if found and key in say else reason


def _rule(reason: str, say: Messages) -> str:
    """How a trigger was read, in the user's language; the reason itself where it has another form."""
    found = _RULE.fullmatch(reason)
    key = "reading." + found["kind"].replace(" ", "_") if found else ""
    if not found or key not in say:
        return reason
    parts = [f"{say(key)} «{found['lemma'].replace('_', ' ')}»"]
    if found["needed"]:
        parts.append(say("reading.with", word=found["needed"]))
    return say.joined((*parts, say("reading.frame", frame=found["frame"])))


def _made_by(versions: Versions, say: Messages) -> str:
    parts = (f"riwaya {versions.code}", versions.pack, versions.models or say("explain.no_models"))
    return say.joined(parts, " · ")


def _grid(pairs: Iterable[tuple[str, Text | str | None]], say: Messages) -> Table:
    """Names and values; a name that comes again in the next row is not repeated."""
    mark = say.direction
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(no_wrap=True, style=_ASIDE)
    grid.add_column(overflow="fold")
    last = None
    for name, value in pairs:
        key = f"column.{name}"
        shown = Text("–") if value is None else value if isinstance(value, Text) else Text(value)
        grid.add_row("" if name == last else f"{mark}{say(key) if key in say else name}{mark}", shown)
        last = name
    return grid
