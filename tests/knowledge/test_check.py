"""`riwaya pack check`: what it finds, and what it lets pass."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from riwaya.errors import UnknownPackError
from riwaya.knowledge.check import Check, Severity, check_all, check_pack
from riwaya.knowledge.check_rows import is_iso_date
from riwaya.knowledge.loader import find_packs_root, load_pack
from riwaya.readers.language import share_of_arabic

if TYPE_CHECKING:
    from tests.knowledge.conftest import PackFolder


_ARABIC = 0.9
"""Share of Arabic letters in a phrase that is Arabic."""


def test_a_sound_pack_has_no_problems(pack: PackFolder) -> None:
    pack.write("here/actors.yaml", [pack.actor("isis", "داعش", "تنظيم الدولة", country="syria")])
    pack.write("here/places.yaml", [pack.place("manbij", "منبج")])
    assert pack.check() == ()


def test_the_packs_that_riwaya_brings_have_no_errors() -> None:
    assert [problem for problem in check_all(find_packs_root()) if problem.severity is Severity.ERROR] == []


def test_every_alignment_of_the_packs_that_riwaya_brings_is_told_in_both_languages() -> None:
    assert [problem for problem in check_all(find_packs_root()) if problem.check is Check.LANGUAGE] == []
    told = [outlet for outlet in load_pack().outlets.values() if outlet.alignment is not None]
    assert [outlet.id for outlet in told if share_of_arabic(outlet.alignment_ar or "") < _ARABIC] == []


def test_an_unknown_pack_is_an_error_of_the_caller(pack: PackFolder) -> None:
    with pytest.raises(UnknownPackError):
        check_pack("sudan", pack.root)


def test_a_problem_names_file_row_and_advice(pack: PackFolder) -> None:
    pack.write("here/actors.yaml", [pack.actor("isis", "داعش", source="hearsay")])
    (problem,) = pack.check()
    assert str(problem) == (
        "error [source] here/actors.yaml: isis: the source 'hearsay' is not among those of pack.yaml. "
        "Use one of own, or declare it with its licence."
    )


def test_all_packs_are_checked_and_each_problem_said_once(pack: PackFolder) -> None:
    pack.manifest("other", extends=["here"])
    pack.write("here/actors.yaml", [pack.actor("isis", "داعش", source="hearsay")])
    assert [problem.row for problem in check_all(pack.root)] == ["isis"]


# --- files


def test_fewer_rows_than_promised(pack: PackFolder) -> None:
    pack.manifest("here", bounds={"countries": 1, "actors": 2})
    assert pack.found() == [("bounds", None)]


def test_a_file_that_does_not_decode_is_one_problem_and_the_rest_is_checked(pack: PackFolder) -> None:
    pack.write("here/actors.yaml", "- {id: isis, colour: x}")
    pack.write("here/places.yaml", [pack.place("manbij", "منبج", source="hearsay")])
    assert sorted(pack.found()) == [("source", "manbij"), ("syntax", None)]


def test_a_manifest_that_does_not_decode_is_one_problem(pack: PackFolder) -> None:
    pack.write("here/pack.yaml", "id: here\ncolour: x\n")
    assert pack.found() == [("syntax", None)]


def test_a_field_given_twice_is_found_with_its_line(pack: PackFolder) -> None:
    path = pack.write("here/actors.yaml", [pack.actor("isis", "داعش")])
    path.write_text(path.read_text(encoding="utf-8") + "  type: party\n", encoding="utf-8")
    (problem,) = pack.check()
    assert (problem.check, "'type' a second time" in problem.message) == ("repeated-key", True)


def test_a_file_that_nothing_reads_is_a_warning(pack: PackFolder) -> None:
    pack.write("here/actor.yaml", [])
    (problem,) = pack.check()
    assert (problem.severity, problem.check) == (Severity.WARNING, "unread-file")


# --- ids


def test_an_id_twice_in_one_pack(pack: PackFolder) -> None:
    pack.write("here/actors.yaml", [pack.actor("isis", "داعش")])
    pack.write("here/persons.yaml", [pack.actor("isis", "تنظيم الدولة")])
    assert pack.found() == [("duplicate-id", "isis")]


def test_an_id_of_the_base_pack_may_come_again_to_add_names(pack: PackFolder) -> None:
    pack.manifest("base")
    pack.write("base/actors.yaml", [pack.actor("isis", "داعش")])
    pack.manifest("here", extends=["base"])
    pack.write("here/actors.yaml", [pack.actor("isis", "تنظيم الدولة")])
    assert pack.found() == []


def test_an_actor_may_have_the_id_of_a_country_but_not_of_a_place(pack: PackFolder) -> None:
    pack.write("here/actors.yaml", [pack.actor("syria", "الدولة السورية"), pack.actor("manbij", "مجلس منبج")])
    pack.write("here/places.yaml", [pack.place("manbij", "منبج")])
    assert pack.found() == [("duplicate-id", "manbij")]


# --- names


def two_owners(pack: PackFolder, left: dict[str, Any], right: dict[str, Any]) -> list[tuple[str, str | None]]:
    pack.write("here/actors.yaml", [pack.actor("sna", left), pack.actor("fsa", right)])
    return pack.found()


def test_one_name_for_two_actors(pack: PackFolder) -> None:
    assert two_owners(pack, {"form": "الجيش الوطني"}, {"form": "الجيش الوطنى"}) == [("shared-name", "fsa")]


@pytest.mark.parametrize(
    "mark",
    [{"context": "by date"}, {"short": True}, {"homograph": True}, {"metonym": True}, {"since": "2018"}],
)
def test_a_shared_name_that_something_tells_apart(pack: PackFolder, mark: dict[str, Any]) -> None:
    found = two_owners(pack, {"form": "الجيش الوطني", "until": "2017-12-31"}, {"form": "الجيش الوطني", **mark})
    assert found == []


def test_periods_that_meet_do_not_tell_names_apart(pack: PackFolder) -> None:
    found = two_owners(pack, {"form": "الجيش الوطني", "until": "2018"}, {"form": "الجيش الوطني", "since": "2017"})
    assert found == [("shared-name", "fsa")]


def test_a_name_shared_with_the_base_pack_is_found(pack: PackFolder) -> None:
    pack.manifest("base")
    pack.write("base/actors.yaml", [pack.actor("sna", "الجيش الوطني")])
    pack.manifest("here", extends=["base"])
    pack.write("here/actors.yaml", [pack.actor("fsa", "الجيش الوطني")])
    assert pack.found() == [("shared-name", "fsa")]


def test_a_state_and_its_actor_may_share_a_name(pack: PackFolder) -> None:
    pack.write("here/countries.yaml", [pack.country(state="syr-state")])
    pack.write("here/actors.yaml", [pack.actor("syr-state", "سوريا", country="syria")])
    assert pack.found() == []


def test_a_name_that_is_the_adjective_of_another_state(pack: PackFolder) -> None:
    pack.write("here/actors.yaml", [pack.actor("syrians-abroad", "السوريون")])
    assert pack.found() == [("shared-adjective", "syrians-abroad")]


def test_a_people_of_the_state_itself_is_no_clash(pack: PackFolder) -> None:
    pack.write("here/actors.yaml", [pack.actor("syrians", "السوريون", country="syria")])
    assert pack.found() == []


def test_two_states_with_one_adjective_are_a_warning(pack: PackFolder) -> None:
    twin = pack.country(id="twin", iso="TW", names=["توأم"])
    pack.write("here/countries.yaml", [pack.country(), twin])
    (problem,) = pack.check()
    assert (problem.severity, problem.check, problem.row) == (Severity.WARNING, "shared-adjective", "twin")


@pytest.mark.parametrize("form", ["الباب", "باب", "في"])
def test_a_name_that_is_an_ordinary_word_needs_a_mark(pack: PackFolder, form: str) -> None:
    pack.write("here/lexicon/ordinary-words.yaml", {"nouns": ["باب"], "function_words": ["في"]})
    pack.write("here/places.yaml", [pack.place("bab", form)])
    assert ("homograph", "bab") in pack.found()


def test_a_marked_homograph_and_one_inside_a_longer_name_pass(pack: PackFolder) -> None:
    pack.write("here/lexicon/ordinary-words.yaml", {"nouns": ["باب"]})
    pack.write("here/places.yaml", [pack.place("bab", {"form": "الباب", "homograph": True}, "باب الهوى")])
    assert pack.found() == []


@pytest.mark.parametrize("form", ["قم", "137", "١٣٧", "T4", "«»"])
def test_a_name_with_too_little_to_match(pack: PackFolder, form: str) -> None:
    pack.write("here/places.yaml", [pack.place("short", form)])
    assert [row for _, row in pack.found()] == ["short"]


def test_a_short_name_with_a_reason_passes(pack: PackFolder) -> None:
    pack.write("here/places.yaml", [pack.place("qom", {"form": "قم", "homograph": True}), pack.place("t4", "مطار T4")])
    assert pack.found() == []


def test_a_form_with_a_proclitic_beside_the_bare_form(pack: PackFolder) -> None:
    pack.write("here/places.yaml", [pack.place("manbij", "منبج", "ومنبج"), pack.place("idlib", "إدلب", "للادلب")])
    assert pack.found() == [("proclitic", "manbij")]


def test_a_tone_without_a_camp_is_a_warning(pack: PackFolder) -> None:
    pack.write("here/actors.yaml", [pack.actor("isis", {"form": "داعش", "naming": "pejorative"})])
    (problem,) = pack.check()
    assert (problem.severity, problem.check) == (Severity.WARNING, "naming-without-camp")


# --- references


@pytest.mark.parametrize("field", ["country", "parent", "successor_of"])
def test_an_actor_that_refers_to_nobody(pack: PackFolder, field: str) -> None:
    pack.write("here/actors.yaml", [pack.actor("isis", "داعش", **{field: "nobody"})])
    assert pack.found() == [("dangling", "isis")]


def test_places_outlets_agreements_wholes_and_states_that_refer_to_nothing(pack: PackFolder) -> None:
    label = {"en": "x", "ar": "س"}
    base = {"label": label, "source": "own"}
    named = {"names": [{"form": "اسم طويل"}]}
    pack.write("here/countries.yaml", [pack.country(state="nobody")])
    pack.write("here/places.yaml", [pack.place("manbij", "منبج", country="nowhere", lat=None, lon=None)])
    pack.write("here/outlets.yaml", [base | {"id": "sana", "names": [{"form": "سانا"}], "country": "nowhere"}])
    pack.write("here/agreements.yaml", [base | named | {"id": "astana", "parties": ["nobody"], "place": "nowhere"}])
    pack.write("here/wholes.yaml", [base | named | {"id": "area", "unit": "km2", "place": "nowhere"}])
    rows = sorted(str(row) for check, row in pack.found() if check == "dangling")
    assert rows == ["area", "astana", "astana", "manbij", "sana", "syria"]


def test_a_noun_that_stands_for_nobody(pack: PackFolder) -> None:
    head = {"kind": "actor", "when": "always", "nouns": ["متمرد"], "entity": "nobody"}
    pack.write("here/lexicon/nouns.yaml", {"heads": [head]})
    assert pack.found() == [("dangling", None)]


def test_parents_in_a_circle(pack: PackFolder) -> None:
    pack.write("here/actors.yaml", [pack.actor("sdf", "قسد", parent="ypg"), pack.actor("ypg", "وحدات", parent="sdf")])
    assert pack.found() == [("circle", "sdf"), ("circle", "ypg")]


def test_a_type_that_no_codebook_has(pack: PackFolder) -> None:
    pack.write("here/actors.yaml", [pack.actor("isis", "داعش", type="sect")])
    pack.write("here/places.yaml", [pack.place("manbij", "منبج", type="burg")])
    assert sorted(pack.found()) == [("type", "isis"), ("type", "manbij")]


# --- places


@pytest.mark.parametrize(("lat", "lon"), [(38.0, 36.0), (36.0, 30.0)])
def test_a_place_of_the_country_outside_its_box(pack: PackFolder, lat: float, lon: float) -> None:
    pack.write("here/places.yaml", [pack.place("manbij", "منبج", lat=lat, lon=lon)])
    assert pack.found() == [("outside-box", "manbij")]


def test_a_place_of_another_country_may_lie_anywhere_on_the_globe(pack: PackFolder) -> None:
    far = {"country": "international", "type": "water"}
    rows = [pack.place("pacific", "الهادي", lat=0.0, lon=-160.0, **far)]
    pack.write("here/places.yaml", [*rows, pack.place("nowhere", "لامكان", lat=95.0, lon=10.0, **far)])
    assert pack.found() == [("coordinates", "nowhere")]


def test_half_a_point_and_the_null_island(pack: PackFolder) -> None:
    rows = [pack.place("half", "نصيبين", lon=None)]
    pack.write("here/places.yaml", [*rows, pack.place("null", "منبج", lat=0.0, lon=0.0, country="international")])
    assert pack.found() == [("coordinates", "half"), ("coordinates", "null")]


def test_pcodes_that_no_governorate_or_district_has(pack: PackFolder) -> None:
    aleppo = pack.place("aleppo-governorate", "محافظة حلب", type="governorate", admin1="SY02", pcode="SY02")
    manbij = pack.place(
        "manbij-district", "منطقة منبج", type="district", admin1="SY02", admin2="SY0205", pcode="SY0205"
    )
    lost = pack.place("lost", "الضائعة", admin1="SY99", admin2="SY9901")
    apart = pack.place("apart", "البعيدة", admin1=None, admin2="SY0205")
    pack.write("here/places.yaml", [aleppo, manbij, lost, apart])
    assert pack.found() == [("admin", "lost"), ("admin", "lost"), ("admin", "apart")]


def test_two_rows_with_one_geonames_id_are_a_warning(pack: PackFolder) -> None:
    pack.write(
        "here/places.yaml", [pack.place("aleppo", "حلب", geonames=1), pack.place("halab", "حلب القديمة", geonames=1)]
    )
    (problem,) = pack.check()
    assert (problem.severity, problem.check, problem.row) == (Severity.WARNING, "same-geonames", "halab")


@pytest.mark.parametrize(
    ("told", "missing"),
    [({"alignment": "state-owned daily"}, "alignment_ar"), ({"alignment_ar": "صحيفة مملوكة للدولة"}, "alignment")],
)
def test_an_alignment_in_one_language_only_is_a_warning(pack: PackFolder, told: dict[str, str], missing: str) -> None:
    row = {"id": "sana", "label": {"en": "SANA", "ar": "سانا"}, "names": [{"form": "سانا"}], "source": "own"}
    pack.write("here/outlets.yaml", [row | told])
    (problem,) = pack.check()
    assert (problem.severity, problem.check, problem.row) == (Severity.WARNING, "language", "sana")
    assert problem.advice == f"Add `{missing}`."


@pytest.mark.parametrize(("value", "good"), [("Q34490", True), ("34490", False), ("Q0", False), ("q34490", False)])
def test_the_form_of_wikidata_ids(pack: PackFolder, value: str, good: bool) -> None:
    pack.write("here/actors.yaml", [pack.actor("al-qaeda", "تنظيم القاعدة", wikidata=value)])
    assert (pack.found() == []) is good


# --- dates


@pytest.mark.parametrize("value", ["2018", "2018-02", "2016-02-29"])
def test_iso_dates(value: str) -> None:
    assert is_iso_date(value)


@pytest.mark.parametrize("value", ["18", "2018-13", "2018-02-29", "2018-2-1", "2018/02/01", "٢٠١٨", ""])
def test_what_is_no_iso_date(value: str) -> None:
    assert not is_iso_date(value)


def test_dates_of_rows_names_and_manifest(pack: PackFolder) -> None:
    pack.manifest("here", since="2012", until="2011")
    row = pack.actor("isis", {"form": "داعش", "since": "2013-4"}, since="2015", until="2014-12-31")
    pack.write("here/actors.yaml", [row])
    assert pack.found() == [("date", "isis"), ("date", "isis"), ("date", None)]


def test_a_period_within_one_year_is_no_error(pack: PackFolder) -> None:
    pack.write("here/actors.yaml", [pack.actor("isis", "داعش", since="2015-06", until="2015")])
    assert pack.found() == []


# --- codebooks


def test_a_code_twice_in_a_codebook(pack: PackFolder) -> None:
    row = {"code": "x", "ar": "س", "def": "something"}
    pack.write("codebooks/frames.yaml", {"frames": [row, row], "genres": []})
    assert pack.found() == [("codebook", "x")]


def test_a_code_without_labels(pack: PackFolder) -> None:
    pack.write("codebooks/frames.yaml", {"frames": [{"code": "ABC", "ar": " "}], "genres": []})
    assert pack.found() == [("codebook", "ABC"), ("codebook", "ABC")]


def test_a_codebook_that_is_missing_or_does_not_decode(pack: PackFolder) -> None:
    (pack.root / "codebooks/frames.yaml").unlink()
    pack.write("codebooks/roles.yaml", "- [")
    assert pack.found() == [("codebook", None), ("syntax", None)]


def test_a_kind_that_no_mention_has(pack: PackFolder) -> None:
    row = {"code": "sect", "kind": "sect", "sector": "SECT", "ar": "طائفة", "en": "sect"}
    pack.write("codebooks/actor-types.yaml", [row])
    assert pack.found() == [("kind", "sect"), ("kind", "sect")]


def test_a_mapping_to_acled_with_unknown_codes_or_a_row_out_of_reach_is_an_error(pack):
    rows = [
        {"type": "ASSAULT", "mode": "aerial", "acled": "Attack"},
        {"type": "ASSAULT", "mode": "aerial", "acled": None},
        {"type": "ASAULT", "acled": "Atack"},
        {"type": "AGREE", "mode": "aerial", "acled": None},
    ]
    pack.write("codebooks/acled-mapping.yaml", {"mapping": rows})
    assert pack.found() == [("codebook", "row 2"), ("codebook", "row 3"), ("codebook", "row 3"), ("codebook", "row 4")]


def test_harm_by_a_type_mode_or_kind_that_no_codebook_has_is_an_error(pack: PackFolder) -> None:
    harm = {"types": ["ASAULT"], "modes": ["ASSAULT/arial"], "harmed": ["civilains"]}
    book = {"grades": [], "party_view": [], "casualty_fields": [], "harm": harm}
    pack.write("codebooks/evidence-grades.yaml", book)
    assert pack.found() == [("codebook", "ASAULT"), ("codebook", "ASSAULT/arial"), ("codebook", "civilains")]


def test_a_belligerent_that_is_neither_camp_nor_country(pack: PackFolder) -> None:
    pack.manifest("here", camps={"gov": {"en": "Government", "ar": "الحكومة"}}, belligerents=["gov", "syria", "rebels"])
    assert pack.found() == [("dangling", None)]


def test_a_camp_that_the_manifest_does_not_name(pack: PackFolder) -> None:
    pack.manifest("here", camps={"gov": {"en": "Government", "ar": "الحكومة"}})
    rows = [pack.actor("here-army", camp=["gov"]), pack.actor("here-rebels", camp=["rebels"])]
    pack.write("here/actors.yaml", rows)
    assert pack.found() == [("dangling", "here-rebels")]
