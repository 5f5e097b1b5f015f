from __future__ import annotations

from riwaya.compare.origins import Origins
from riwaya.compare.tellings import Rule


def test_a_forwarded_message_counts_for_the_channel_that_it_comes_from(pack, article):
    told = Origins(pack, [article("قصفت طائرات مدينة إدلب.", id="m1", outlet="شبكة", forwarded_from="وكالة سانا")]).of(
        "m1"
    )
    assert (told.outlet, told.key, told.because.rule, told.kind) == ("شبكة", "sana", Rule.FORWARDED, "agency")


def test_a_channel_that_forwards_itself_speaks_in_its_own_voice(pack, article):
    told = Origins(pack, [article("قصفت طائرات مدينة إدلب.", id="m1", outlet="سانا", forwarded_from="وكالة سانا")]).of(
        "m1"
    )
    assert (told.key, told.because.rule) == ("sana", Rule.OWN_VOICE)
