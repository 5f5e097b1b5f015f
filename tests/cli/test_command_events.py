from __future__ import annotations

import csv
import io
import json

import pytest
from inline_snapshot import snapshot
from rich.cells import cell_len

from riwaya.cli.language import LANGUAGES
from tests.told import TEXT


def test_a_narrow_screen_has_a_paragraph_an_event(lines, told):
    assert lines("events", "--store", told, COLUMNS="60")[:-1] == snapshot([
        "Events (2)",
        "",
        "e1  ASSAULT/aerial · Air/drone strike · asserted · 0.91",
        "    Who: Russian armed forces · Where: Douma · When:",
        "    2017-09-05",
        "    …عن المرصد السوري أن قائدا ميدانيا قال إن الطيران الروسي",
        "    ⟪قصف⟫ دوما في 5 أيلول 2017، ولن يقتل نحو 30 مدنيا.",
        "    Neva <- Reuters <- Syrian Observatory for Human Rights",
        "    <- «قائدا ميدانيا»  [told, Neva, 2017-09-06, 0:122]",
        "",
        "e2  ASSAULT · Attack · negated, future · 0.40",
        "    Who: Russian armed forces · To whom: Civilians /",
        "    displaced / refugees in Syria · How many: civilian:",
        "    about 30",
        "    …عن المرصد السوري أن قائدا ميدانيا قال إن الطيران الروسي",
        "    قصف دوما في 5 أيلول 2017، ولن ⟪يقتل⟫ نحو 30 مدنيا.",
        "    Neva <- Reuters <- Syrian Observatory for Human Rights",
        "    <- «قائدا ميدانيا»  [told, Neva, 2017-09-06, 0:122]",
        "",
    ])


def test_a_wide_screen_has_a_row_an_event_and_its_words_below(lines, told):
    assert lines("events", "told", "--store", told, COLUMNS="104")[:-1] == snapshot([
        "Events (2)",
        "",
        "Id  Who            Did what        To whom        Where  When        How many       Put as         Score",
        "e1  Russian armed  ASSAULT/aerial  –              Douma  2017-09-05  –              asserted       0.91",
        "    forces         Air/drone",
        "                   strike",
        "    …السوري أن قائدا ميدانيا قال إن الطيران الروسي ⟪قصف⟫ دوما في 5 أيلول 2017، ولن يقتل نحو 30…",
        "    Neva <- Reuters <- Syrian Observatory for Human Rights <- «قائدا ميدانيا»  [told, Neva, 2017-09-06,",
        "    0:122]",
        "",
        "e2  Russian armed  ASSAULT         Civilians /    –      –           civilian:      negated,       0.40",
        "    forces         Attack          displaced /                       about 30       future",
        "                                   refugees in",
        "                                   Syria",
        "    …أن قائدا ميدانيا قال إن الطيران الروسي قصف دوما في 5 أيلول 2017، ولن ⟪يقتل⟫ نحو 30 مدنيا.",
        "    Neva <- Reuters <- Syrian Observatory for Human Rights <- «قائدا ميدانيا»  [told, Neva, 2017-09-06,",
        "    0:122]",
        "",
    ])


def test_arabic_readers_get_arabic_labels(lines, told):
    assert lines("events", "told", "--store", told, "--lang", "ar", COLUMNS="104")[:-1] == snapshot([
        "الأحداث (2)",
        "",
        "المعرّف  مَن            فعل ماذا       بمَن            أين   متى         كم             الصيغة        الثقة",
        "e1      القوات        اعتداء/قصف     –              دوما  2017-09-05  –              مؤكد          0.91",
        "        المسلحة       جوي",
        "        الروسية       غارة جوية أو",
        "                      بمسيرة",
        "        …أن قائدا ميدانيا قال إن الطيران الروسي ⟪قصف⟫ دوما في 5 أيلول 2017، ولن يقتل نحو 30…",
        "        نيفا <- رويترز <- المرصد السوري لحقوق الإنسان <- «قائدا ميدانيا»  [told، نيفا، 2017-09-06،",
        "        0:122]",
        "",
        "e2      القوات        اعتداء         المدنيون       –     –           مدنيا: نحو 30  منفي، مستقبل  0.40",
        "        المسلحة       ACLED: اعتداء  السوريون",
        "        الروسية",
        "        …أن قائدا ميدانيا قال إن الطيران الروسي قصف دوما في 5 أيلول 2017، ولن ⟪يقتل⟫ نحو 30 مدنيا.",
        "        نيفا <- رويترز <- المرصد السوري لحقوق الإنسان <- «قائدا ميدانيا»  [told، نيفا، 2017-09-06،",
        "        0:122]",
        "",
    ])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [60, 120])
def test_no_line_but_the_last_is_wider_than_the_screen(lines, told, language, width):
    shown = lines("events", "--store", told, "--lang", language, COLUMNS=str(width))
    assert [line for line in shown[:-1] if cell_len(line) > width] == []


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (("--type", "ASSAULT"), ["e1", "e2"]),
        (("--type", "PROTEST,ASSAULT/aerial"), ["e1"]),
        (("--actor", "rus-mil"), ["e1", "e2"]),
        (("--actor", "الروسي"), ["e1", "e2"]),
        (("--actor", "isis"), []),
        (("--place", "SY03"), ["e1"]),
        (("--place", "douma"), ["e1"]),
        (("--between", "2017-09-01", "2017-09-05"), ["e1"]),
        (("--between", "2017-09-06", "2017-09-30"), ["e2"]),
        (("--outlet", "neva"), ["e1", "e2"]),
        (("--outlet", "ufuq"), []),
    ],
)
def test_options_choose(run, told, words, found):
    rows = json.loads(run("events", *words, "--store", told, "--json").stdout)
    assert [row["event"]["id"] for row in rows] == found


def test_json_has_every_record_that_the_event_names(run, told):
    row = json.loads(run("events", "--type", "ASSAULT/aerial", "--store", told, "--json").stdout)[0]
    assert [row["actors"][0]["entity"], row["places"][0]["location"]["pcode"], row["timexes"][0]["begin"]] == [
        "rus-mil",
        "C2347",
        "2017-09-05",
    ]
    assert [voice["attribution"]["source"]["text"] for voice in row["voices"]] == [
        *["رويترز", "المرصد السوري", "قائدا ميدانيا"],
    ]
    assert row["quote"]["text"] == TEXT[row["quote"]["start"] : row["quote"]["end"]]


def test_csv_is_one_line_an_event(run, told):
    rows = list(csv.DictReader(io.StringIO(run("events", "--store", told, "--csv").stdout)))
    chosen = ("event", "acled", "actors", "recipients_text", "lat", "begin", "quantities", "voices")
    assert [tuple(row[name] for name in chosen) for row in rows] == snapshot([
        (
            "e1",
            "Air/drone strike",
            "rus-mil",
            "",
            "33.57",
            "2017-09-05",
            "",
            "neva <- reuters <- sohr <- قائدا ميدانيا",
        ),
        (
            "e2",
            "Attack",
            "rus-mil",
            "مدنيا",
            "",
            "",
            "about 30 civilian",
            "neva <- reuters <- sohr <- قائدا ميدانيا",
        ),
    ])


def test_what_is_beyond_the_limit_is_counted(lines, told):
    shown = lines("events", "--limit", "1", "--store", told)
    assert [line for line in shown if "more" in line] == snapshot([
        "… and 1 more: --limit N shows more, --csv and --json print all."
    ])


def test_an_empty_list_says_what_to_do(run, told):
    result = run("events", "--actor", "isis", "--store", told)
    assert (result.exit_code, "riwaya read" in result.stdout) == (0, True)


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("--type", "BATTLE"), 1, "RW204"),
        (("--type", "PROTEST/aerial"), 1, "RW204"),
        (("--between", "2017-09-05", "2017-09-01"), 2, "earlier day first"),
        (("--between", "2017", "2018-13-01"), 2, "YYYY-MM-DD"),
        (("--csv", "--json"), 2, "--csv"),
        (("atlantis",), 1, "RW405"),
    ],
)
def test_what_cannot_be_asked_is_one_line(run, told, words, code, said):
    result = run("events", *words, "--store", told)
    assert (result.exit_code, result.stdout, said in result.stderr) == (code, "", True)
    assert result.stderr.count("\n") == 1


def test_what_was_read_is_listed(run, store):
    rows = json.loads(run("events", "douma", "--store", store, "--json").stdout)
    assert "ASSAULT" in {row["event"]["type"] for row in rows}
