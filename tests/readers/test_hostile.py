"""Files that mean harm: each reader gives articles or a reason, soon, and nothing else happens."""

from __future__ import annotations

import gzip
import io
import tarfile
import time
from contextlib import nullcontext
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from riwaya.errors import LimitError
from riwaya.readers import SUFFIXES, Defaults, Reading, read_file
from riwaya.readers.files import read_source
from riwaya.readers.page_limits import MAX_ATTRIBUTES, refuse_crowded
from riwaya.readers.source import MAX_DEPTH, data_source
from tests.readers.conftest import NEWS, outcomes, tar_of, zip_of
from tests.readers.hostile import HOSTILE
from tests.readers.laws import hold_of
from tests.readers.test_docx import docx_of, paragraph

MANY = 1_000_000
PATIENCE_S = 60
"""More than any of these takes even on a busy machine; parsers that take the square of the length take hours."""
OUTSIDE = '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
LAUGHS = '<!DOCTYPE r [<!ENTITY a "ha">' + "".join(
    f'<!ENTITY {chr(at + 1)} "{f"&{chr(at)};" * 10}">' for at in range(ord("a"), ord("j"))
) + "]>"  # fmt: skip


def read(name: str, content: bytes | str):
    data = content.encode() if isinstance(content, str) else content
    items = list(read_source(data_source(data, name, name), Defaults()))
    assert hold_of(items)
    return items


def _open_files() -> int:
    return sum(1 for _ in Path("/proc/self/fd").iterdir())


def test_each_reader_has_hostile_files_of_its_own():
    assert {SUFFIXES[suffix] for suffix in (*HOSTILE, ".gz")} == set(SUFFIXES.values())


@pytest.mark.parametrize("suffix", HOSTILE)
def test_well_formed_files_of_hostile_content_are_read_or_refused(suffix):
    @given(HOSTILE[suffix])
    @settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
    def run(content):
        assert read(f"f{suffix}", content)

    run()


@pytest.mark.parametrize(
    "page",
    [
        f"<p {' '.join(f'a{at}=b' for at in range(MANY))}>{NEWS * 4}</p>",
        f"<p {'a=b ' * MANY}>{NEWS * 4}</p>",
        f"<p class='{'a ' * MANY}'>{NEWS * 4}</p>",
        f"{'<div>' * 100_000}<p>{NEWS * 4}</p>",
        f"<p>{NEWS * 4}</p>{'<a href=x>' * 10_000}",
        f"<table>{'<tr><td>' * 10_000}{NEWS * 4}",
        f"<p>{NEWS * 4}{'<!--' * 100_000}",
        f"<p>{NEWS * 4}{'&' * MANY}",
        "<p>" * MANY,
    ],
    ids=["attributes", "same attribute", "classes", "deep", "open links", "cells", "comments", "ampersands", "tags"],
)
def test_pages_of_a_million_pieces_are_read_or_refused_in_time(page):
    began = time.monotonic()
    (one,) = read("a.html", page)
    assert time.monotonic() - began < PATIENCE_S
    assert not isinstance(one, Reading) or "أعلنت" in one.article.text


def test_a_page_that_is_one_picture_is_refused():
    (one,) = read("a.html", "<svg><div></div><p></p></svg>")
    assert "no article text" in one.message


@pytest.mark.parametrize("head", [OUTSIDE, LAUGHS], ids=["outside", "laughs"])
@pytest.mark.parametrize("kind", ["a.docx", "a.xml", "a.rss", "sitemap.xml", "a.html"])
def test_entities_are_neither_fetched_nor_unfolded(kind, head):
    used = "&x;" if head is OUTSIDE else "&j;"
    content = {
        "a.docx": docx_of(paragraph(used + NEWS), head=head),
        "a.xml": f"{head}<feed><entry><summary>{used}{NEWS}</summary></entry></feed>",
        "a.rss": f"{head}<rss><channel><item><description>{used}{NEWS}</description></item></channel></rss>",
        "sitemap.xml": f"{head}<urlset><url><loc>http://a.org/{used}</loc></url></urlset>",
        "a.html": f"{head}<html><p>{used}{NEWS * 4}</p></html>",
    }[kind]
    (one,) = read(kind, content)
    told = one.article.text if isinstance(one, Reading) else one.message
    assert (len(told) < 2_000, "root:" in told, "haha" in told) == (True, False, False)


def test_gzip_in_gzip_ends_where_nobody_packs_any_more():
    content = NEWS.encode()
    for _ in range(MAX_DEPTH + 1):
        content = gzip.compress(content)
    assert outcomes(read(f"a.txt{'.gz' * MAX_DEPTH}", gzip.decompress(content))) == [NEWS]
    assert outcomes(read(f"a.txt{'.gz' * (MAX_DEPTH + 1)}", content)) == ["RW107"]


def test_a_bomb_in_layers_of_gzip_unfolds_no_further_than_one(free):
    content = gzip.compress(gzip.compress(b"x" * (2 * free)))
    assert outcomes(read("bomb.txt.gz.gz", content)) == ["RW107"]


def test_links_devices_and_pipes_in_an_archive_are_passed_over():
    out = io.BytesIO(tar_of({}))
    with tarfile.open(fileobj=out, mode="w") as archive:
        for kind in (tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.CHRTYPE, tarfile.FIFOTYPE, tarfile.DIRTYPE):
            info = tarfile.TarInfo(f"{kind.decode()}.txt")
            info.type, info.linkname = kind, "/etc/passwd"
            archive.addfile(info)
    assert outcomes(read("a.tar", out.getvalue())) == ["RW101"]


@pytest.mark.parametrize("pack", [zip_of, tar_of])
@pytest.mark.parametrize(
    "name", ["../../out.txt", "/etc/out.txt", "C:\\out.txt", "a/../../out.txt", "\\\\host\\out.txt"]
)
def test_where_a_name_points_nothing_is_written(pack, name, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert outcomes(read("a.zip" if pack is zip_of else "a.tar", pack({name: NEWS}))) == [NEWS]
    assert list(tmp_path.iterdir()) == []


def test_what_a_message_quotes_cannot_steer_a_terminal():
    items = read("a.csv", f"id,\x1b]0;x\x07\x1b[2J\n1,{NEWS}\n") + read("a.zip", zip_of({"\x1b[2J.json": "x"}))
    assert [one.code for one in items] == ["RW103", "RW103"]
    assert not any(ord(char) < 32 for one in items for char in one.message + one.path)


def test_no_file_is_left_open(tmp_path):
    broken = {
        "a.zip": b"PK",
        "a.tar.gz": gzip.compress(b"x"),
        "a.csv": b"id,text\n\x00",
        "a.pdf": b"%PDF",
        "a.gz": b"x",
    }
    for name, content in broken.items():
        (tmp_path / name).write_bytes(content)
    before = _open_files()
    for _ in range(3):
        for name in broken:
            assert list(read_file(tmp_path / name))
    assert _open_files() == before


def test_a_feed_may_not_hold_what_a_page_may_not():
    tag = f"<p {' '.join(f'a{at}=b' for at in range(MANY // 10))}>{NEWS}</p>"
    for held in (f"<![CDATA[{tag}]]>", tag.replace("<", "&lt;").replace(">", "&gt;")):
        items = read("a.rss", f"<rss><channel><item><description>{held}</description></item></channel></rss>")
        assert outcomes(items) == ["RW107"]


@given(
    st.integers(0, 3 * MAX_ATTRIBUTES),
    st.sampled_from([" ", "/", "\n \t"]),
    st.sampled_from(["", "='>'", '="<p"', " = 'x'"]),
)
@settings(max_examples=30, deadline=None)
def test_attributes_are_counted_however_they_are_written(count, gap, value):
    page = f"<p>{NEWS}<p{gap}{gap.join(f'a{at}{value}' for at in range(count))}>{NEWS}"
    with pytest.raises(LimitError, match="attributes") if count > MAX_ATTRIBUTES else nullcontext():
        refuse_crowded(page, "f")
