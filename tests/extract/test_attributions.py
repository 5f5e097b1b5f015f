"""Who is reported to say what."""

import pytest

from riwaya.model.attribution import chain_of


def brief(found) -> list[tuple[str, str | None, str | None]]:
    return [(a.cue.text, a.source and a.source.text, a.content and a.content.text) for a in found]


def test_clause_of_a_verb_runs_to_the_full_stop(attributions) -> None:
    found = attributions("وقالت روسيا إن القافلة وصلت إلى حلب، وإن الطريق مفتوح.")
    assert brief(found) == [("قالت", "روسيا", "القافلة وصلت إلى حلب، وإن الطريق مفتوح")]


def test_subject_before_the_verb(attributions) -> None:
    found = attributions("لكن موسكو أعلنت أن القافلة وصلت.")
    assert brief(found) == [("أعلنت", "موسكو", "القافلة وصلت")]


def test_pronoun_of_the_particle_belongs_to_the_content(attributions) -> None:
    assert attributions("قالت روسيا إنها ستنسحب.")[0].content.text == "إنها ستنسحب"


def test_source_is_carried_over_by_gender(attributions) -> None:
    found = attributions("قال المرصد السوري لحقوق الإنسان إن القصف توقف. وأمرت الحكومة بالرد. وأضاف أن القتلى ثلاثة.")
    assert brief(found)[-1] == ("أضاف", "المرصد السوري لحقوق الإنسان", "القتلى ثلاثة")


def test_participle_goes_on_from_the_cue_before_and_ends_its_content(attributions) -> None:
    found = attributions("أكد أردوغان أن العملية مستمرة، مشيرا إلى أن الجيش يتقدم.")
    assert brief(found) == [
        ("أكد", "أردوغان", "العملية مستمرة"),
        ("مشيرا", "أردوغان", "الجيش يتقدم"),
    ]


def test_quotation_is_direct(attributions) -> None:
    (found,) = attributions('وقال أردوغان: "لن ننسحب من هنا".')
    assert (found.cue.text, found.content.text, found.form) == ("قال", "لن ننسحب من هنا", "direct")


def test_quotation_before_its_verb(attributions) -> None:
    (found,) = attributions('"لن ننسحب من هنا أبدا"، قال أردوغان.')
    assert (found.cue.text, found.source.text, found.content.text) == ("قال", "أردوغان", "لن ننسحب من هنا أبدا")


def test_words_in_marks_inside_a_clause_make_it_mixed(attributions) -> None:
    (found,) = attributions('قالت روسيا إن القصف "مرفوض تماما" وإنه سيتوقف.')
    assert (found.form, found.content.text) == ("mixed", 'القصف "مرفوض تماما" وإنه سيتوقف')


def test_quotation_runs_over_sentences_and_keeps_a_gloss_in_brackets(attributions) -> None:
    (found,) = attributions('وقال أردوغان "دخلوا (المسلحون) المدينة. ثم خرجوا منها".')
    assert found.content.text == "دخلوا (المسلحون) المدينة. ثم خرجوا منها"


def test_word_held_in_marks_is_no_quotation(attributions) -> None:
    assert attributions('وصلت قوات "حفظ السلام" إلى حلب.') == ()


def test_name_and_colon(attributions) -> None:
    assert brief(attributions("لافروف: لن نسمح بعودة التنظيم\nوصلت قافلة إلى حلب.")) == [
        (":", "لافروف", "لن نسمح بعودة التنظيم")
    ]


def test_place_and_colon_is_a_heading(attributions) -> None:
    assert attributions("حلب: موجة نزوح جديدة\nوصلت قافلة.") == ()


def test_accused_belongs_to_the_content(attributions) -> None:
    found = attributions("اتهمت المعارضة النظام السوري بقصف المدينة.")
    assert brief(found) == [("اتهمت", "المعارضة", "النظام السوري بقصف المدينة")]


def test_lone_phrase_behind_an_accusation_is_the_accused(attributions) -> None:
    found = attributions("قالت روسيا إن القصف توقف. واتهمت واشنطن بقصف المدينة.")
    assert brief(found)[1] == ("اتهمت", "روسيا", "واشنطن بقصف المدينة")


def test_addressee_of_a_demand_does_not_belong_to_the_content(attributions) -> None:
    found = attributions("طالبت الأمم المتحدة روسيا بوقف القصف.")
    assert brief(found) == [("طالبت", "الأمم المتحدة", "وقف القصف")]


def test_threat_of_one_word_is_a_deed(attributions) -> None:
    assert attributions("وهدد تنظيم الدولة السكان بالقتل.") == ()


def test_happening_as_object(attributions) -> None:
    found = attributions("وأعلن الجيش التركي مقتل ثلاثة جنود.")
    assert brief(found) == [("أعلن", "الجيش التركي", "مقتل ثلاثة جنود")]


def test_happening_behind_the_preposition_of_the_verb(attributions) -> None:
    found = attributions("وأشار المرصد السوري لحقوق الإنسان إلى توقف القصف، لكن القتال استمر.")
    assert brief(found) == [("أشار", "المرصد السوري لحقوق الإنسان", "توقف القصف")]


def test_content_before_according_to(attributions) -> None:
    found = attributions("قتل ثلاثة جنود في حلب، بحسب المرصد السوري لحقوق الإنسان.")
    assert brief(found) == [("حسب", "المرصد السوري لحقوق الإنسان", "قتل ثلاثة جنود في حلب")]


def test_content_behind_according_to_at_the_head_of_a_sentence(attributions) -> None:
    found = attributions("ووفقا للمرصد السوري لحقوق الإنسان، فإن القصف توقف.")
    assert brief(found)[0][2] == "القصف توقف"


def test_agreement_is_no_source(attributions) -> None:
    assert attributions("انسحبت القوات من حلب وفقا للاتفاق.") == ()


def test_each_part_of_a_sentence_has_its_own_source(attributions) -> None:
    found = attributions(
        "وقالت روسيا إن القصف قتل ثلاثة، فيما وصلت القافلة إلى حلب، حسب ما أعلنه المرصد السوري لحقوق الإنسان."
    )
    assert [content for _, _, content in brief(found)] == ["القصف قتل ثلاثة", "وصلت القافلة إلى حلب"]


def test_chain_reads_from_the_outlet_inwards(attributions) -> None:
    found = attributions(
        "ذكرت وكالة رويترز أن المرصد السوري لحقوق الإنسان قال إن الجيش الحر أعلن أن المدينة سقطت.",
    )
    assert [a.parent for a in found] == [None, "a1", "a2"]
    assert [a.source.text for a in chain_of("a3", {a.id: a for a in found})] == [
        "وكالة رويترز",
        "المرصد السوري لحقوق الإنسان",
        "الجيش الحر",
    ]


def test_hidden_source_is_none_and_shows_in_the_chain(attributions) -> None:
    (found,) = attributions("وقيل إن المدينة سقطت.")
    assert (found.source, chain_of(found.id, {found.id: found})) == (None, (found,))


def test_words_of_the_author_are_no_attribution(attributions) -> None:
    assert attributions("يذكر أن المدينة سقطت أمس.") == ()


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("زعمت روسيا أن المدينة سقطت.", "distancing"),
        ("أكدت روسيا أن المدينة سقطت.", "endorsing"),
        ("قالت روسيا إن المدينة سقطت.", "neutral"),
        ("أعلن التنظيم قيام ما يسمى بالولاية.", "distancing"),
    ],
)
def test_stance_is_that_of_the_cue(attributions, text, stance) -> None:
    assert attributions(text)[-1].stance == stance


def test_said_once_with_two_words_is_one_report(attributions) -> None:
    assert len(attributions('قالت روسيا إن القصف توقف. وأضافت قائلة: "سنعود غدا إلى هنا".')) == 2


def test_every_record_says_how_it_was_found(attributions) -> None:
    (found,) = attributions("قالت روسيا إن المدينة سقطت.")
    assert found.reason == "verb قال, clause; subject behind the cue"


def test_spans_hold_their_words(attributions) -> None:
    text = 'وبحسب مصادر، قال أردوغان: "لن ننسحب". وأضاف أن القتال مستمر، مشيرا إلى تقدم الجيش.'
    for found in attributions(text):
        quotes = [found.cue, found.content, found.source]
        assert [text[q.start : q.end] for q in quotes if q] == [q.text for q in quotes if q]


def test_text_without_stops_takes_no_square_time(attributions) -> None:
    assert len(attributions("قالت روسيا إن القصف توقف " * 300)) >= 300


def test_outlet_in_marks_is_the_source_and_not_what_is_said(attributions) -> None:
    found = attributions('وصلت قافلة إلى حلب، وفق ما ذكرت "رويترز".')
    assert brief(found) == [("وفق ما ذكرت", "رويترز", "وصلت قافلة إلى حلب")]


def test_party_in_marks_speaks_whatever_follows(attributions) -> None:
    found = attributions('أعلنت "قوات سوريا الديمقراطية"، أمس، أن الطريق مفتوح.')
    assert brief(found) == [("أعلنت", "قوات سوريا الديمقراطية", "الطريق مفتوح")]


def test_as_he_put_it_goes_back_to_the_speaker(attributions) -> None:
    found = attributions("قال أردوغان إن الطريق مفتوح. وسيصل الجيش غدا، حسب قوله.")
    assert brief(found)[-1] == ("حسب قوله", "أردوغان", "وسيصل الجيش غدا")


def test_name_written_like_a_preposition_speaks(attributions) -> None:
    (found,) = attributions("طالب علي عبد الله صالح بفتح الطرق.")
    assert found.source.text == "علي عبد الله صالح"


def test_correspondent_of_ours_is_the_source_and_no_manner_of_telling(attributions) -> None:
    (found,) = attributions("وذكر مراسلنا أن القافلة وصلت.")
    assert found.source.text == "مراسلنا"


def test_what_is_kept_of_a_source_is_no_source(attributions) -> None:
    found = attributions("نقلت رويترز عن مصدر أمني، لم تكشف عن اسمه، قوله إن القافلة وصلت.")
    assert found[-1].source.text == "مصدر أمني"


def test_giving_a_name_claims_nothing(attributions) -> None:
    assert attributions("اعتقلت الشرطة رجلا يدعى سامر في حلب.") == ()


def test_what_an_inquiry_comes_to_is_its_content(attributions) -> None:
    (found,) = attributions("خلصت روسيا إلى أن القافلة وصلت.")
    assert (found.cue.text, found.source.text, found.content.text) == ("خلصت", "روسيا", "القافلة وصلت")


def test_an_agreement_that_is_come_to_is_no_content(attributions) -> None:
    assert brief(attributions("توصلت روسيا إلى اتفاق.")) == []
    assert brief(attributions("رحب بالاتفاق الذي توصلت إليه روسيا.")) == []
