"""Participants of events in sentences of `events-gsr` and NewsFANE, coded for the network of roles alone.

`python -m training.participants show DATA` prints sentences with their triggers marked, one JSON object a line;
`… take TASKS ANSWERS OUT` turns a coder's answers into `annotations/participants-*.jsonl`, which hold no word of the
text: the SHA-1 of a sentence, and offsets in it. The triggers are those that the rules find; the coder says which of
them report an event, and who takes part. Sentences of the span files of `events-gsr` are left out: they measure; so are
those of NewsFANE that `annotations/events*.jsonl` has.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from training.event_annotations import ANNOTATIONS, AnnotatedEvent, AnnotatedSentence, uncoded_sentences
from training.quoting import find_words
from training.written import ROLES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from riwaya.evaluation.event_sentences import EventSentences
    from riwaya.extract.happenings import Happening
    from riwaya.extract.words import Words

_FOLDER = Path("events-gsr")
_TABLES = ("assault_dev.csv", "protest_dev.csv")
_SPANS = ("assault_spans_dev.json", "protest_spans_dev.json")
_WORDS = range(8, 61)
_LEAST_MENTIONS = 2
_ASSERTED = ("affirmed", "asserted")


def read_texts(data: Path) -> dict[str, tuple[str, str]]:
    """Sentences by SHA-1 of their text, each with its document; not those that measure spans or are coded already."""
    return _read_gsr(data) | {_sha1(text): (text, document) for text, document in uncoded_sentences(data)}


def _read_gsr(data: Path) -> dict[str, tuple[str, str]]:
    measured = {row["text"] for name in _SPANS for row in json.loads((data / _FOLDER / name).read_text("utf-8"))}
    out: dict[str, tuple[str, str]] = {}
    for name in _TABLES:
        with (data / _FOLDER / name).open(encoding="utf-8", newline="") as table:
            for row in csv.DictReader(table):
                if row["text"] not in measured:
                    out.setdefault(_sha1(row["text"]), (row["text"], _document(row["id"])))
    return out


def read_participants(data: Path, folder: Path = ANNOTATIONS) -> list[AnnotatedSentence]:
    """Every coded sentence whose text is found, in order of file names.

    Raises:
        SystemExit: a text is not there.
    """
    texts = read_texts(data)
    out = []
    for path in sorted(folder.glob("participants-*.jsonl")):
        for row in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
            if row["sha1"] not in texts:
                raise SystemExit(f"{path.name}: no sentence has the SHA-1 {row['sha1']}")
            text, document = texts[row["sha1"]]
            events = tuple(map(_event, row["events"]))
            out.append(AnnotatedSentence(text=text, document=document, events=events, has_arguments=True))
    return out


def _event(row: list[Any]) -> AnnotatedEvent:
    start, end, kind, arguments = row
    polarity, modality = _ASSERTED
    coded = tuple((role, first, last) for role, first, last in arguments)
    return AnnotatedEvent(start=start, end=end, type=kind, polarity=polarity, modality=modality, arguments=coded)


def make_tasks(data: Path, reader: EventSentences) -> Iterator[dict[str, Any]]:
    """Sentences worth coding in an order that tells nothing of them: a trigger, and two mentions beside it."""
    texts = read_texts(data)
    fitting = [key for key in sorted(texts) if len(texts[key][0].split()) in _WORDS]
    for key, (words, happenings) in zip(fitting, reader.read([texts[key][0] for key in fitting]), strict=True):
        if happenings and len(words.mentions) >= _LEAST_MENTIONS:
            yield {"sha1": key, "text": texts[key][0], "triggers": [_trigger(words, one) for one in happenings]}


def _trigger(words: Words, happening: Happening) -> list[Any]:
    trigger = happening.trigger
    span = words.layers.span(trigger.first, trigger.last, skip=trigger.reading.skip)
    return [span.start, span.end, trigger.group.type]


def marked(task: dict[str, Any]) -> str:
    """The text with its triggers as ⟦1:word⟧."""
    text, out, at = str(task["text"]), "", 0
    for number, (start, end, _) in enumerate(task["triggers"], 1):
        out += f"{text[at:start]}⟦{number}:{text[start:end]}⟧"
        at = end
    return out + text[at:]


def take(task: dict[str, Any], answer: dict[str, Any]) -> dict[str, Any]:
    """One line of annotations: the triggers that are events, with their participants.

    Args:
        task: of `make_tasks`.
        answer: number of each trigger that is an event, with words by role: `{"1": {"a": ["الجيش"], "p": ["دوما#2"]}}`.

    Raises:
        ValueError: words that are not there, or a number or role that does not exist.
    """
    events = []
    for number, roles in answer.items():
        if number == "n" or roles is None:
            continue
        start, end, kind = task["triggers"][int(number) - 1]
        said = [(ROLES[role], *find_words(task["text"], words)) for role, some in roles.items() for words in some]
        events.append([start, end, kind, said])
    return {"sha1": task["sha1"], "events": events}


def _sha1(text: str) -> str:
    return hashlib.sha1(text.encode(), usedforsecurity=False).hexdigest()


def _document(name: str) -> str:
    return f"gsr {name[: max(name.rfind('-'), name.rfind('_'))]}"


def _show(data: Path, skip: int, count: int) -> None:
    for number, task in enumerate(make_tasks(data, _reader())):
        if number >= skip + count:
            return
        if number >= skip:
            print(json.dumps({"n": number, **task, "marked": marked(task)}, ensure_ascii=False))


def _take(tasks: Path, answers: Path, out: Path) -> int:
    known = {row["n"]: row for row in map(json.loads, tasks.read_text(encoding="utf-8").splitlines())}
    lines, wrong = [], 0
    for line in filter(None, answers.read_text(encoding="utf-8").splitlines()):
        try:
            answer = json.loads(line)
            lines.append(json.dumps(take(known[answer["n"]], answer)))
        except (ValueError, KeyError, IndexError, AttributeError) as error:
            wrong += 1
            print(f"{type(error).__name__}: {error}: {line[:200]}", file=sys.stderr)
    out.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    print(f"{len(lines)} sentences written, {wrong} lines refused")
    return int(wrong > 0)


def _reader() -> EventSentences:
    from riwaya.evaluation.event_sentences import EventSentences
    from riwaya.knowledge.loader import load_pack
    from riwaya.text.models import find_models

    return EventSentences(load_pack("syria"), find_models())


def main() -> None:
    """Reads the command line."""
    parser = argparse.ArgumentParser(prog="python -m training.participants", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    show = commands.add_parser("show", help="print sentences to code, as JSON Lines")
    show.add_argument("data", type=Path)
    show.add_argument("--skip", type=int, default=0)
    show.add_argument("--count", type=int, default=200)
    taken = commands.add_parser("take", help="turn answers into annotations")
    taken.add_argument("tasks", type=Path, help="what `show` printed")
    taken.add_argument("answers", type=Path)
    taken.add_argument("out", type=Path)
    arguments = parser.parse_args()
    if arguments.command == "show":
        _show(arguments.data, arguments.skip, arguments.count)
    else:
        sys.exit(_take(arguments.tasks, arguments.answers, arguments.out))


if __name__ == "__main__":
    main()
