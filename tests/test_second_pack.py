"""Yemen is a folder of data: no code knows a conflict, and what works for the first pack works for the second."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from riwaya.api.app import create_app
from riwaya.knowledge.boundaries import Drawn, read_boundaries
from riwaya.knowledge.loader import DEFAULT_PACK, list_packs, load_pack
from riwaya.model.mention import Naming
from riwaya.pipeline import Analyzer, read_into
from riwaya.readers import Reading, read_file
from riwaya.store import Store
from riwaya.text.fold import fold_form

ROOT = Path(__file__).parents[1]
SAMPLES = ROOT / "packs" / "yemen" / "sample-accounts.jsonl"
CONFLICTS = [manifest.id for manifest in list_packs() if manifest.country is not None]
COUNTRY = re.compile("syria|yemen|assad|houthi|سوري|يمن|حوث", re.IGNORECASE)


@pytest.fixture(scope="module")
def yemen():
    return load_pack("yemen")


@pytest.fixture(scope="module")
def reader(yemen):
    return Analyzer(yemen)


@pytest.fixture
def find(reader, article):
    def entities(text, **fields):
        found = reader.analyze(article(text, published="2018-06-20", **fields)).mentions
        return {m.text: m.entity for m in found}

    return entities


def literals(path):
    """Words in the code of a file that are neither remarks nor docstrings."""
    tree = ast.parse(path.read_text("utf-8"))
    alone = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in alone:
            yield node.value


def rows_of(pack):
    return [row for table in (pack.actors, pack.places, pack.agreements, pack.wholes) for row in table.values()]


def conflict_words():
    """Ids and names of all rows that are in the pack of a conflict, and not in the shared one."""
    shared = {row.id for row in rows_of(load_pack("arabic"))}
    rows = [row for pack in CONFLICTS for row in rows_of(load_pack(pack)) if row.id not in shared]
    return {row.id for row in rows} | {name.form for row in rows for name in row.names}


def test_no_code_knows_a_conflict():
    known = {word for word in conflict_words() if re.search("[ -]", word)}
    said = {(path.name, text) for path in (ROOT / "src").rglob("*.py") for text in literals(path)}
    assert {one for one in said if one[1] in known or COUNTRY.search(one[1])} == {("loader.py", DEFAULT_PACK)}


def test_no_message_and_no_first_file_of_a_pack_knows_a_conflict():
    files = [*(ROOT / "src/riwaya/cli/messages").glob("*.yaml"), *(ROOT / "src").rglob("new_pack/**/*.yaml")]
    assert len(files) > 10
    assert [
        path.name for path in files if COUNTRY.search(path.read_text("utf-8").replace("build_places_yemen", ""))
    ] == []


@pytest.mark.parametrize("pack_id", CONFLICTS)
def test_labels_are_nobodys_honour_or_insult(pack_id):
    pack = load_pack(pack_id)
    loaded = {
        fold_form(name.form): actor.id
        for actor in pack.actors.values()
        for name in actor.names
        if name.naming in {Naming.HONORIFIC, Naming.PEJORATIVE}
    }
    assert [actor.id for actor in pack.actors.values() if fold_form(actor.label.ar) in loaded] == []


def test_all_governorates_and_districts_are_there(yemen):
    units = [place for place in yemen.places.values() if place.pcode is not None and place.country == "yemen"]
    counts = {kind: sum(place.type == kind for place in units) for kind in ("governorate", "district")}
    assert counts == {"governorate": 22, "district": 333}
    assert {place.pcode[:4] for place in units} == {f"YE{code}" for code in range(11, 33)}


def test_the_map_has_each_governorate(yemen):
    codes = {place.pcode for place in yemen.places.values() if place.type == "governorate"} - {None}
    regions = {one.properties.pcode for one in read_boundaries("yemen").features if one.properties.kind is Drawn.REGION}
    assert regions == codes


def test_the_pack_says_whose_side_shared_actors_are_on(yemen):
    assert (yemen.actors["houthis"].camp, yemen.actors["saudi-led-coalition"].camp) == (("ansar",), ("coalition",))


def test_both_governments_are_found_by_plain_names(find):
    found = find("قالت الحكومة اليمنية إن حكومة صنعاء رفضت العرض، ونفت حكومة الإنقاذ الوطني ذلك.")
    assert found["الحكومة اليمنية"] == "yemen-gov"
    assert found["حكومة صنعاء"] == found["حكومة الإنقاذ الوطني"] == "houthi-gov"


def test_a_district_is_not_its_town(find):
    found = find("تقدمت ألوية العمالقة في مديرية الدريهمي، ثم دخلت بلدة الدريهمي في اليمن.")
    assert (found["مديرية الدريهمي"], found["بلدة الدريهمي"]) == ("duraihimi-district", "duraihimi")


def test_the_country_is_that_of_the_pack(find):
    assert find("قالت الحكومة اليمنية إن البلاد تحتاج إلى هدنة.")["البلاد"] == "yemen"


def test_names_of_both_sides_for_one_actor_keep_their_tone(reader, article):
    found = reader.analyze(article("قال تحالف دعم الشرعية في اليمن إن تحالف العدوان اسم يستعمله أنصار الله."))
    tones = {m.text: (m.entity, m.naming) for m in found.mentions}
    assert tones["تحالف العدوان"] == ("saudi-led-coalition", Naming.PEJORATIVE)
    assert tones["تحالف دعم الشرعية في اليمن"] == ("saudi-led-coalition", Naming.HONORIFIC)


def test_samples_are_of_five_invented_outlets_on_as_many_sides(yemen):
    outlets = [yemen.outlets[reading.article.outlet] for reading in read_file(SAMPLES) if isinstance(reading, Reading)]
    assert all(outlet.invented for outlet in outlets)
    assert {outlet.camp for outlet in outlets} == {("ansar",), ("gov",), ("coalition",), ("south",), ("agency",)}


def test_accounts_of_the_second_war_are_served_with_its_sides_and_its_map(yemen, reader, tmp_path):
    with Store.open(tmp_path / "yemen.db") as store:
        read_into(store, [SAMPLES], reader)
        with TestClient(create_app(store, yemen), base_url="http://127.0.0.1:8000") as client:
            regions = client.get("/api/v1/boundaries").json()["features"]
            labels = client.get("/api/v1/labels").json()
    assert {one["properties"]["pcode"] for one in regions} >= {"YE18", "YE32"}
    assert labels["camp:gov"]["en"] == yemen.manifest.camps["gov"].en
    assert labels["maraya-saida"]["camp"] == ["ansar"]
