from __future__ import annotations

import json

import pytest

from riwaya.readers import Reading, Refusal
from tests.readers.conftest import NEWS, outcomes

CHANNEL = "شبكة أخبار المدينة"
MESSAGES = [
    {"id": 1, "type": "service", "date": "2018-03-19T10:00:00", "action": "create_channel", "text": ""},
    {"id": 2, "type": "message", "date": "2018-03-20T23:59:00", "from": CHANNEL, "text": NEWS},
    {"id": 3, "type": "message", "date": "2018-03-21T10:00:00", "from": CHANNEL, "photo": "a.jpg", "text": ""},
    {"id": 4, "type": "message", "date": "2018-03-22T10:00:00", "from": CHANNEL, "forwarded_from": "وكالة سانا",
     "text": ["عاجل\n", {"type": "hashtag", "text": "#حلب"}, " هدوء في المدينة"]},
    {"id": 5, "type": "message", "date": "2018-03-22T11:00:00", "from": CHANNEL,
     "author": "محرر", "text": "خبر موقّع من المدينة"},
]  # fmt: skip
EXPECTED = [
    (f"{CHANNEL.replace(' ', '-')}-2", NEWS, "2018-03-20", CHANNEL, None, None),
    (f"{CHANNEL.replace(' ', '-')}-4", "عاجل\n#حلب هدوء في المدينة", "2018-03-22", CHANNEL, None, "وكالة سانا"),
    (f"{CHANNEL.replace(' ', '-')}-5", "خبر موقّع من المدينة", "2018-03-22", CHANNEL, "محرر", None),
]
PAGE = f"""<!DOCTYPE html><html><head><meta charset="utf-8"/></head><body><div class="page_wrap">
<div class="page_header"><div class="content"><div class="text bold">
{CHANNEL}
</div></div></div><div class="page_body chat_page"><div class="history">
<div class="message service" id="message-1"><div class="body details">20 March 2018</div></div>
<div class="message default clearfix" id="message2"><div class="pull_left userpic_wrap"></div>
<div class="body"><div class="pull_right date details" title="20.03.2018 23:59:00 UTC+03:00">23:59</div>
<div class="from_name">
{CHANNEL}
</div><div class="text">
{NEWS}
</div></div></div>
<div class="message default clearfix joined" id="message3"><div class="body">
<div class="pull_right date details" title="21.03.2018 10:00:00">10:00</div><div class="media_wrap"></div></div></div>
<div class="message default clearfix" id="message4"><div class="body">
<div class="pull_right date details" title="22.03.2018 10:00:00">10:00</div><div class="from_name">{CHANNEL}</div>
<div class="forwarded body">
<div class="from_name">وكالة سانا<span class="date details" title="21.03.2018 09:00:00"> 21.03.2018</span></div>
<div class="text">عاجل<br><a href="">#حلب</a> هدوء في المدينة</div></div></div></div>
<div class="message default clearfix joined" id="message5"><div class="body">
<div class="pull_right date details" title="22.03.2018 11:00:00">11:00</div><div class="text">خبر موقّع من المدينة</div>
<div class="signatures details">محرر</div></div></div>
</div></div></div></body></html>"""


def facts(items: list[Reading | Refusal]) -> list[tuple[str | None, ...]]:
    got = [item.article for item in items if isinstance(item, Reading)]
    return [(one.id, one.text, one.published, one.outlet, one.author, one.forwarded_from) for one in got]


def export(messages=MESSAGES, kind="public_channel") -> dict[str, object]:
    return {"name": CHANNEL, "type": kind, "id": 77, "messages": messages}


def test_messages_with_words_become_articles_of_the_channel(read):
    assert facts(read("result.json", json.dumps(export()))) == EXPECTED


def test_pages_of_an_export_give_the_same_articles(read):
    assert facts(read("messages.html", PAGE)) == EXPECTED


def test_all_chats_of_an_account_are_read(read):
    account = {"about": "", "chats": {"list": [export(), {"type": "saved_messages", "id": 1, "messages": []}]}}
    assert facts(read("result.json", json.dumps(account))) == EXPECTED


def test_in_a_group_the_sender_is_kept(read):
    sent = [{**MESSAGES[1], "from": "أبو عمر"}]
    assert [(f[3], f[4]) for f in facts(read("result.json", json.dumps(export(sent, "private_supergroup"))))] == [
        (CHANNEL, "أبو عمر")
    ]


def test_a_broken_message_is_refused_with_its_number_and_the_rest_is_read(read):
    items = read("result.json", json.dumps(export([MESSAGES[1], {"id": "x", "text": 5}, MESSAGES[4]])))
    assert outcomes(items) == [NEWS, "RW103", "خبر موقّع من المدينة"]
    assert items[1].line == 2


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("result.json", json.dumps(export())[:-40], "RW103"),
        ("result.json", json.dumps(export(MESSAGES[:1])), "RW101"),
        ("a.json", "[]", "RW101"),
        ("a.json", '{"dependencies": {}}', "RW103"),
        ("a.json", "[" * 100_000, "RW103"),
        ("a.json", '"text"', "RW103"),
        ("messages.html", PAGE.replace("text", "other"), "RW101"),
    ],
)
def test_what_is_no_export_is_refused(read, name, data, code):
    assert outcomes(read(name, data)) == [code]


def test_a_list_of_articles_is_read_and_what_is_none_refused(read):
    assert outcomes(read("a.json", json.dumps([{"text": NEWS, "author": "كاتب"}, 5, {"id": 1}]))) == [
        NEWS,
        "RW103",
        "RW103",
    ]
