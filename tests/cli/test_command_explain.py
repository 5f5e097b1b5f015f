from __future__ import annotations

import json

import pytest
from inline_snapshot import snapshot
from msgspec.structs import replace
from rich.cells import cell_len

from riwaya.cli.language import LANGUAGES, Messages
from riwaya.store import Store
from tests.told import ANALYSIS, ARTICLE, KILLING


def test_an_event_is_explained_word_by_word(lines, told):
    assert lines("explain", "told", "e1", "--store", told, COLUMNS="60") == snapshot([
        "Event e1",
        "",
        "‹أفادت› ⁅رويترز⁆ ‹نقلا عن› ⁅المرصد السوري⁆ أن ⁅قائدا",
        "ميدانيا⁆ ‹قال› إن ⟨الطيران الروسي⟩ ⟪قصف⟫ ⟨دوما⟩ في {5 أيلول",
        "2017}، ولن يقتل نحو 30 مدنيا.",
        "[told, Neva, 2017-09-06, 0:122]",
        "",
        "Trigger         «قصف» 74:77",
        "Rule            verb «قصف», with «الطيران», frame act_on",
        "Type            ASSAULT/aerial",
        "Contexts        military",
        "ACLED           Air/drone strike",
        "Who             Russian armed forces «الطيران الروسي» 59:73,",
        "                subject (m4: name rus-mil)",
        "To whom         –",
        "Where           Douma «دوما» 78:82, object (m5: name douma)",
        "When            2017-09-05 «5 أيلول 2017» 86:98",
        "How many        –",
        "Polarity        affirmed",
        "Modality        asserted",
        "On the word of  Neva <- Reuters <- Syrian Observatory for",
        "                Human Rights <- «قائدا ميدانيا»",
        "                a1 «أفادت» 0:5 indirect, neutral",
        "                a2 «نقلا عن» 13:20 indirect, neutral",
        "                a3 «قال» 52:55 indirect, neutral",
        "Score           0.91",
        "Made by         riwaya 0.1.0 · syria 0.1.0 abc · rules",
        "                alone, without language models",
    ])


def test_words_of_mood_are_named(lines, told):
    shown = lines("explain", "told", "e2", "--store", told, COLUMNS="104")
    assert [line for line in shown if line.startswith(("To whom", "How many", "Polarity", "Modality", "Words"))] == (
        snapshot([
            "To whom         Civilians / displaced / refugees in Syria «مدنيا» 116:121, object (m6: name civilians)",
            "How many        civilian: about 30 «نحو 30 مدنيا» 109:121",
            "Polarity        negated",
            "Modality        future",
            "Words of mood   لن",
        ])
    )


def test_arabic_readers_get_arabic_words(lines, told):
    assert lines("explain", "told", "e2", "--store", told, "--lang", "ar", COLUMNS="104") == snapshot([
        "حدث e2",
        "",
        "‹أفادت› ⁅رويترز⁆ ‹نقلا عن› ⁅المرصد السوري⁆ أن ⁅قائدا ميدانيا⁆ ‹قال› إن ⟨الطيران الروسي⟩ قصف دوما في 5",
        "أيلول 2017، ولن ⟪يقتل⟫ [نحو 30 ⟨مدنيا⟩].",
        "[told، نيفا، 2017-09-06، 0:122]",
        "",
        "لفظ الحدث     «يقتل» 104:108",
        "القاعدة       فعل «قتل»، الإطار act_on",
        "النوع         اعتداء (ASSAULT)",
        "ACLED         اعتداء (Attack)",
        "مَن            القوات المسلحة الروسية «الطيران الروسي» 59:73, فاعل «قصف» (m4: name rus-mil)",
        "بمَن           المدنيون السوريون «مدنيا» 116:121, مفعول به (m6: name civilians)",
        "أين           –",
        "متى           –",
        "كم            مدنيا: نحو 30 «نحو 30 مدنيا» 109:121",
        "الإثبات       منفي",
        "الصيغة        مستقبل",
        "ألفاظ الصيغة  لن",
        "على ذمّة       نيفا <- رويترز <- المرصد السوري لحقوق الإنسان <- «قائدا ميدانيا»",
        "              a1 «أفادت» 0:5 غير مباشر، محايد",
        "              a2 «نقلا عن» 13:20 غير مباشر، محايد",
        "              a3 «قال» 52:55 غير مباشر، محايد",
        "الثقة         0.40",
        "صنعه          riwaya 0.1.0 · syria 0.1.0 abc · القواعد وحدها، بلا نماذج لغة",
    ])


def test_a_relation_is_explained(lines, told):
    assert lines("explain", "told", "r1", "--store", told, COLUMNS="60") == snapshot([
        "Relation r1",
        "",
        "و⟦تسيطر ⟨قوات النظام⟩ على ⟨حلب⟩⟧.",
        "[told, Neva, 2017-09-06, 123:150]",
        "",
        "Evidence        «تسيطر قوات النظام على حلب» 124:149",
        "Rule            verb سيطر",
        "Tie             controls",
        "Subject         Syrian Arab Army «قوات النظام» 130:141 (m7:",
        "                name syr-army-saa)",
        "Object          Aleppo «حلب» 146:149 (m8: name aleppo)",
        "Status          ongoing",
        "When            –",
        "Polarity        affirmed",
        "Modality        asserted",
        "On the word of  Neva, in its own voice",
        "Made by         riwaya 0.1.0 · syria 0.1.0 abc · rules",
        "                alone, without language models",
    ])


def test_an_attribution_is_explained(lines, told):
    assert lines("explain", "told", "a2", "--store", told, COLUMNS="60") == snapshot([
        "Attribution a2",
        "",
        "أفادت رويترز ‹نقلا عن› ⁅المرصد السوري⁆ أن ❲قائدا ميدانيا قال",
        "إن الطيران الروسي قصف دوما في 5 أيلول 2017، ولن يقتل نحو 30",
        "مدنيا❳.",
        "[told, Neva, 2017-09-06, 0:122]",
        "",
        "Cue             «نقلا عن» 13:20",
        "Rule            verb نقلا عن, subject",
        "Source          Syrian Observatory for Human Rights «المرصد",
        "                السوري» 21:34",
        "Content         «قائدا ميدانيا قال إن الطيران الروسي قصف",
        "                دوما في 5 أيلول 2017، ولن يقتل نحو 30 مدنيا»",
        "                38:121",
        "Form            indirect",
        "Stance          neutral",
        "On the word of  Neva <- Reuters <- Syrian Observatory for",
        "                Human Rights",
        "Made by         riwaya 0.1.0 · syria 0.1.0 abc · rules",
        "                alone, without language models",
    ])


def test_any_other_record_is_explained_by_its_fields(lines, told):
    assert lines("explain", "told", "q1", "--store", told, COLUMNS="60") == snapshot([
        "Quantity q1",
        "",
        "أفادت رويترز نقلا عن المرصد السوري أن قائدا ميدانيا قال إن",
        "الطيران الروسي قصف دوما في 5 أيلول 2017، ولن يقتل [نحو 30",
        "مدنيا].",
        "[told, Neva, 2017-09-06, 0:122]",
        "",
        "Words    نحو 30 مدنيا",
        "Value    30",
        "Least    27",
        "Most     33",
        "Unit     civilian",
        "How      about",
        "Of       مدنيا",
        "Reason   number",
        "Made by  riwaya 0.1.0 · syria 0.1.0 abc · rules alone,",
        "         without language models",
    ])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("record", ["e1", "e2", "r1", "a1", "m1", "t1", "q1"])
def test_no_line_is_wider_than_the_screen(lines, told, language, record):
    shown = lines("explain", "told", record, "--store", told, "--lang", language, COLUMNS="60")
    assert [line for line in shown if cell_len(line) > 60] == []


def test_what_rules_alone_made_says_so(lines, told):
    shown = " ".join(lines("explain", "told", "e1", "--store", told))
    assert Messages("en")("explain.no_models") in " ".join(shown.split())


def test_json_has_the_record_with_all_it_names(run, told):
    record = json.loads(run("explain", "told", "e2", "--store", told, "--json").stdout)
    assert (record["layer"], record["event"]["reason"], record["recipients"][0]["id"], len(record["voices"])) == (
        *("events", KILLING.reason, "m6"),
        3,
    )


@pytest.mark.parametrize(("words", "code"), [(("told", "e9"), "RW406"), (("atlantis", "e1"), "RW405")])
def test_unknown_ids_are_one_line(run, told, words, code):
    result = run("explain", *words, "--store", told)
    assert (result.exit_code, result.stdout, code in result.stderr, result.stderr.count("\n")) == (1, "", True, 1)


def test_a_reason_of_unknown_form_is_shown_as_it_is(lines, tmp_path):
    path = tmp_path / "odd.db"
    odd = replace(KILLING, reason="vote of the classifier; actor m4: guessed, far away")
    with Store.open(path) as opened:
        opened.put(ARTICLE, replace(ANALYSIS, events=(odd,)))
    shown = lines("explain", "told", "e2", "--store", path, COLUMNS="104")
    assert [line.partition("  ")[2].strip() for line in shown if line.startswith(("Rule", "Who"))] == snapshot([
        "vote of the classifier",
        "Russian armed forces «الطيران الروسي» 59:73, guessed, far away (m4: name rus-mil)",
    ])
