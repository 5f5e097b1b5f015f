from __future__ import annotations

import pytest

from riwaya.readers.addresses import id_of_url
from tests.readers.conftest import NEWS, outcomes

RSS = f"""<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"
 xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>وكالة</title><link>https://sana.sy/</link>
<item><title>خبر أول</title><link>https://sana.sy/1</link><pubDate>Tue, 20 Mar 2018 00:30:00 +0300</pubDate>
<dc:creator>كاتب</dc:creator><description>ملخص</description>
<content:encoded><![CDATA[<p>{NEWS}</p><script>x</script><p>فقرة ثانية &amp; أخيرة</p>]]></content:encoded></item>
<item><title>خبر ثانٍ</title><guid>g2</guid><description>{NEWS}</description></item>
<item><title>بلا كلام</title><link>https://sana.sy/3</link></item>
</channel></rss>"""
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>وكالة</title><entry><id>urn:1</id><title>خبر</title>
<link href="https://sana.sy/a"/><updated>2018-03-20T10:00:00Z</updated><summary>{NEWS}</summary></entry></feed>"""
SITEMAP = (
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://sana.sy/1</loc>'
    "<lastmod>2018-03-20</lastmod></url></urlset>"
)


def test_entries_give_words_title_day_author_and_address(read):
    first, second = [item.article for item in read("a.rss", RSS)]
    assert [line for line in first.text.splitlines() if line] == [NEWS, "فقرة ثانية & أخيرة"]
    assert (first.id, first.title, first.published, first.author, first.url) == (
        id_of_url("https://sana.sy/1"), "خبر أول", "2018-03-20", "كاتب", "https://sana.sy/1"
    )  # fmt: skip
    assert (second.text, second.outlet, second.published) == (NEWS, "وكالة", None)


@pytest.mark.parametrize("name", ["a.atom", "a.xml"])
def test_atom_is_read_whatever_its_name(read, name):
    (got,) = read(name, ATOM)
    assert (got.article.text, got.article.published, got.article.url) == (NEWS, "2018-03-20", "https://sana.sy/a")


def test_a_feed_in_windows_1256_is_read(read):
    (first, _) = read("a.rss", RSS.replace('encoding="utf-8"', 'encoding="windows-1256"').encode("cp1256"))
    assert first.article.title == "خبر أول"


def test_of_a_feed_that_is_cut_off_what_is_whole_is_read(read):
    first, *_ = read("a.rss", RSS[: RSS.index("<item><title>خبر ثانٍ") + 30])
    assert first.article.title == "خبر أول"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize("kind", [RSS, ATOM, SITEMAP])
def test_entities_are_refused(read, kind, encoding):
    doctype = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
    body = kind.partition("?>")[2] or kind
    used = body.replace("خبر", "&e;").replace("2018-03-20<", "&e;<")
    data = f'<?xml version="1.0" encoding="{encoding}"?>{doctype}{used}'
    (refusal,) = read("a.xml", data.encode(encoding))
    assert (refusal.code, "root:" in refusal.message) == ("RW103", False)


def test_a_sitemap_on_disk_says_how_its_pages_are_read(read):
    (refusal,) = read("sitemap.xml", SITEMAP)
    assert (refusal.code, "--follow" in refusal.message) == ("RW103", True)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        ("", "RW103"),
        ("<html/>", "RW103"),
        ("<rss><channel/></rss>", "RW101"),
        ("<rss", "RW103"),
        ("<a><b></a>", "RW103"),
    ],
)
def test_what_is_no_feed_is_refused(read, data, code):
    assert outcomes(read("a.xml", data)) == [code]


def test_an_entry_with_an_odd_day_and_address_is_read_with_the_rest_of_its_feed(read):
    odd = f"<item><link>http://[::1</link><pubDate>20 Mar 2018 00:30:00 +{'9' * 16}</pubDate>"
    items = read("a.rss", RSS.replace("<item>", f"{odd}<description>خبر عاجل</description></item><item>", 1))
    assert len(outcomes(items)) == 3
