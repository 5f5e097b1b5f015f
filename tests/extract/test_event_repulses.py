"""Who beats back an attack does not commit it."""

from __future__ import annotations


def test_defender_is_not_who_attacks(by_models):
    defence, attack = by_models("تمكن الجيش السوري من التصدي لهجوم على مدينة دوما شنه مسلحو داعش.")
    assert defence.actors == ["الجيش السوري"]
    assert "الجيش السوري" not in attack.actors


def test_interceptor_has_no_part_in_what_the_missile_was_to_hit(by_models):
    defence, attack = by_models("اعترضت القوات السعودية ثلاثة صواريخ كانت تستهدف مدينة جازان.")
    assert (defence.actors, attack.actors, attack.recipients) == (["القوات السعودية"], [], [])


def test_missile_and_not_who_shoots_it_down_is_what_was_fired(by_models):
    fired = by_models("اعترضت القوات السعودية صاروخين أطلقتهما ميليشيا الحوثي على جازان.")[-1]
    assert fired.actors == ["ميليشيا الحوثي"]
    assert fired.recipients == []
