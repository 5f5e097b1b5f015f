from __future__ import annotations

import pytest

from riwaya.knowledge.outlet_domains import OutletDomains


@pytest.mark.parametrize(
    ("url", "given", "outlet"),
    [
        ("https://www.sana.sy/news/1", None, "sana"),
        ("https://ar.sana.sy/news/1", None, "sana"),
        ("https://sana.sy/1", "sana.sy", "sana"),
        ("https://sana.sy/1", "my-outlet", "my-outlet"),
        ("https://notsana.sy/1", None, "notsana.sy"),
        (None, None, None),
        ("no address", None, None),
        ("https://[broken", None, None),
    ],
)
def test_an_outlet_is_named_by_the_address_where_nobody_named_it(syria, article, url, given, outlet):
    assert OutletDomains(syria).named(article(url=url, outlet=given)).outlet == outlet
