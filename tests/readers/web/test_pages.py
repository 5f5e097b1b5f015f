from __future__ import annotations

import gzip

import pytest

from riwaya.readers import Address, Defaults, InputReader, Reading, Refusal, Unchanged, find_inputs
from riwaya.readers.addresses import id_of_url
from riwaya.readers.web import PageReader, Validators
from tests.readers.conftest import NEWS, outcomes, zip_of
from tests.readers.test_feeds import RSS
from tests.readers.test_warc import PAGE
from tests.readers.web.conftest import PUBLIC

HOST = "http://sana.sy"
FEED = RSS.replace("https://", "http://")


@pytest.fixture
def read(fetcher):
    def run(path, *, kept=(), validators=None, follow=False, **options):
        pages = PageReader(
            options.pop("fetcher", None) or fetcher(),
            validators or Validators(),
            set(kept).__contains__,
            follow=follow,
            **options,
        )
        return list(pages.read(f"{HOST}{path}", Defaults()))

    return run


def test_a_page_is_an_article_called_after_its_address(web, read):
    web.put("/1", PAGE, Content_Type="text/html")
    (got,) = read("/1")
    article = got.article
    assert NEWS in article.text
    assert (article.id, article.title, article.published, article.url) == (
        id_of_url(f"{HOST}/1"), "خبر الهدنة", "2018-03-20", f"{HOST}/1"
    )  # fmt: skip


@pytest.mark.parametrize(
    ("path", "kind", "data"),
    [
        ("/a.txt", "text/plain", NEWS.encode()),
        ("/download", "text/plain", NEWS.encode("cp1256")),
        ("/lines.jsonl", "application/octet-stream", f'{{"id": "a", "text": "{NEWS}"}}'.encode()),
        ("/pack", "", zip_of({"a.txt": NEWS})),
        ("/news.csv", "text/csv", f"id,text\na,{NEWS}\n".encode()),
    ],
)
def test_files_are_read_as_from_disk(web, read, path, kind, data):
    web.put(path, data, Content_Type=kind)
    assert outcomes(read(path)) == [NEWS]


def test_what_is_unchanged_is_not_read_again(web, read, tmp_path):
    web.put("/1", PAGE, ETag='"7"', Content_Type="text/html")
    validators = Validators(tmp_path / "v.json")
    (first,) = read("/1", validators=validators)
    again = read("/1", validators=validators, kept=[first.article.id])
    assert again == [Unchanged(article_id=first.article.id)]


def test_a_feed_gives_its_own_words_and_with_follow_the_pages(web, read):
    web.put("/rss", FEED, Content_Type="application/rss+xml")
    web.put("/1", PAGE, Content_Type="text/html")
    assert [one.article.title for one in read("/rss") if isinstance(one, Reading)] == ["خبر أول", "خبر ثانٍ"]
    followed = read("/rss", follow=True)
    assert [one.article.title if isinstance(one, Reading) else one.code for one in followed] == [
        "خبر الهدنة", "خبر ثانٍ", "RW109"
    ]  # fmt: skip


def test_where_a_page_cannot_be_had_the_words_of_the_feed_stand_in(web, read):
    web.put("/rss", FEED)
    first, *_ = read("/rss", follow=True)
    assert (first.article.id, first.article.title) == (id_of_url(f"{HOST}/1"), "خبر أول")


def test_pages_that_are_kept_are_not_fetched_again(web, read):
    web.put("/rss", FEED)
    web.put("/1", PAGE, Content_Type="text/html")
    kept = id_of_url(f"{HOST}/1")
    assert read("/rss", follow=True, kept=[kept])[0] == Unchanged(article_id=kept)
    assert "/1" not in web.paths()


@pytest.mark.parametrize("name", ["/sitemap.xml", "/sitemap.xml.gz"])
def test_sitemaps_are_followed_through_indexes_up_to_a_number_of_pages(web, read, name):
    space = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
    index = f"<sitemapindex {space}><sitemap><loc>{HOST}/news.xml</loc></sitemap></sitemapindex>"
    pages = "".join(f"<url><loc>{HOST}/{number}</loc></url>" for number in range(5))
    web.put(name, gzip.compress(index.encode()) if name.endswith("gz") else index)
    web.put("/news.xml", f"<urlset {space}>{pages}</urlset>")
    for number in range(5):
        web.put(f"/{number}", PAGE, Content_Type="text/html")
    assert [one.article.url for one in read(name, follow=True, most=3)] == [f"{HOST}/{n}" for n in range(3)]
    (refusal,) = read(name)
    assert (refusal.code, "--follow" in refusal.message) == ("RW103", True)


def test_what_cannot_be_had_is_refused_not_raised(web, read):
    web.hosts["sana.sy"] = [["127.0.0.1"]]
    (refusal,) = read("/1")
    assert (refusal.path, refusal.code) == (f"{HOST}/1", "RW108")


def test_words_of_a_command_line_are_told_apart(tmp_path):
    (tmp_path / "a.txt").write_text(NEWS, "utf-8")
    (tmp_path / "b.csv").write_text("", "utf-8")
    words = ["https://a.org/x", f"{tmp_path}/*.txt", str(tmp_path), "-"]
    found = find_inputs(words)
    assert found[0] == Address("https://a.org/x")
    assert [one.name for one in found[1:]] == ["a.txt", "b.csv", "-"]


def test_without_a_fetcher_addresses_are_refused():
    (refusal,) = InputReader().read(Address("https://a.org/"))
    assert isinstance(refusal, Refusal)
    assert refusal.code == "RW108"


@pytest.mark.parametrize(
    "data",
    [NEWS.encode(), f'{{"text": "{NEWS}"}}\n{{"text": "{NEWS} 2"}}\n'.encode(), f'[\n{{"text": "{NEWS}"}}]'.encode(),
     zip_of({"a.txt": NEWS}), FEED.encode(), PAGE.encode()],
)  # fmt: skip
def test_standard_input_is_read_as_what_it_is(data):
    from pathlib import Path

    items = list(InputReader(stdin=lambda: data).read(Path("-")))
    assert items
    assert all(NEWS in one.article.text for one in items)


@pytest.mark.parametrize("where", ["http://127.0.0.1/secret", "http://inside.example/", "http://[::1]/", "http://[::1"])
def test_listed_pages_that_lead_inside_are_refused_and_nothing_is_dialled(web, read, where):
    web.hosts |= {"inside.example": [["10.0.0.1"]], "127.0.0.1": [["127.0.0.1"]], "::1": [["::1"]]}
    web.put("/list.xml", f"<urlset><url><loc>{where}</loc></url></urlset>")
    web.put("/rss", f"<rss><channel><item><title>x</title><link>{where}</link></item></channel></rss>")
    refused = read("/list.xml", follow=True) + read("/rss", follow=True)
    assert [one.code for one in refused] == ["RW108", "RW108"]
    assert set(web.dialled) == {PUBLIC}
