"""Names of files made of the ids of articles, which strangers choose."""

from __future__ import annotations

import io
import zipfile
from pathlib import PurePosixPath

from hypothesis import given
from hypothesis import strategies as st

from riwaya.export.zipped import Member, member_name, zip_pieces

IDS = st.text(min_size=1, max_size=120)


@given(IDS)
def test_a_name_is_one_plain_file_whatever_the_id(article_id):
    name = member_name(article_id, ".xmi")
    assert PurePosixPath(name).name == name
    assert name.endswith(".xmi")
    assert not name.startswith(".")
    assert not set(name) & set('/\\:*?"<>|\0\n')
    assert len(name.encode()) < 250


@given(st.lists(IDS, unique=True, max_size=6))
def test_different_articles_have_different_names_where_case_does_not_count(ids):
    assert len({member_name(one, "").casefold() for one in ids}) == len(ids)


@given(st.lists(st.tuples(st.integers(0, 999), st.binary(max_size=300)), unique_by=lambda one: one[0], max_size=5))
def test_a_zip_that_is_sent_in_pieces_holds_what_went_in(parts):
    members = [Member(f"{number}.txt", data) for number, data in parts]
    with zipfile.ZipFile(io.BytesIO(b"".join(zip_pieces(members)))) as file:
        assert {name: file.read(name) for name in file.namelist()} == {one.name: one.data for one in members}
