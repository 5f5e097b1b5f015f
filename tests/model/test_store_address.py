from __future__ import annotations

from pathlib import Path

import pytest

from riwaya.model.store_address import StoreAddress, parse_address


@pytest.mark.parametrize("words", ["a b.db", Path("a b.db"), "sqlite:///a b.db", StoreAddress(path=Path("a b.db"))])
def test_what_is_no_url_is_a_file(words):
    assert parse_address(words) == StoreAddress(path=Path("a b.db"))
    assert str(parse_address(words)) == "a b.db"


def test_a_url_stays_as_it_is():
    assert parse_address("postgresql://lena@h:1/d").url == "postgresql://lena@h:1/d"


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("postgresql://lena@h/d", "postgresql://lena@h/d"),
        ("postgresql://lena:x%40y@h/d", "postgresql://lena:***@h/d"),
        ("postgresql://:x@h/d", "postgresql://:***@h/d"),
        (
            "postgresql://h/d?user=lena&password=x&sslmode=require",
            "postgresql://h/d?user=lena&password=***&sslmode=require",
        ),
        ("postgresql://h:5433/d", "postgresql://h:5433/d"),
    ],
)
def test_a_password_is_never_shown(url, shown):
    assert str(parse_address(url)) == shown
