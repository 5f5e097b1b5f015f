from __future__ import annotations

import ipaddress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riwaya.errors import AddressError, FetchError
from riwaya.readers.web.guard import Guard, is_public

PRIVATE = [
    "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.2.0/24",
    "192.168.0.0/16", "198.18.0.0/15", "224.0.0.0/4", "240.0.0.0/4", "255.255.255.255/32",
    "::/128", "::1/128", "fc00::/7", "fe80::/10", "ff00::/8", "2001:db8::/32",
]  # fmt: skip


def inside(network: str) -> st.SearchStrategy[str]:
    return st.ip_addresses(network=network).map(str)


@given(st.sampled_from(PRIVATE).flatmap(inside))
def test_no_address_of_a_private_network_is_public(address):
    assert not is_public(address)


@given(st.sampled_from([one for one in PRIVATE if ":" not in one]).flatmap(inside))
def test_nor_in_any_disguise_of_it(address):
    v4 = ipaddress.IPv4Address(address)
    wrapped = [f"::ffff:{address}", f"64:ff9b::{address}", str(ipaddress.IPv6Address((0x2002 << 112) | int(v4) << 80))]
    assert not any(map(is_public, wrapped))


@given(st.text(max_size=40))
def test_what_is_no_address_is_not_public(text):
    assert is_public(text) in {True, False}
    assert not is_public(f"x{text}")


@pytest.mark.parametrize("address", ["93.184.216.34", "8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8"])
def test_public_addresses_are(address):
    assert is_public(address)


@pytest.mark.parametrize(
    "url",
    [
        "ftp://a.org/",
        "file:///etc/passwd",
        "http:///x",
        "http://user:pass@a.org/",
        "http://a.org:99999/",
        "http://[::1",
        "a.org",
    ],
)
def test_only_plain_web_addresses_pass(url):
    with pytest.raises(AddressError):
        Guard(lambda _host, _port: ["8.8.8.8"]).check(url)


@given(st.lists(st.sampled_from(["8.8.8.8", "10.0.0.1", "::1", "1.1.1.1"]), min_size=1))
def test_a_host_passes_when_all_its_addresses_are_public(addresses):
    guard = Guard(lambda _host, _port: addresses)
    if all(map(is_public, addresses)):
        assert guard.addresses("a.org", 80) == tuple(addresses)
    else:
        with pytest.raises(AddressError):
            guard.addresses("a.org", 80)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "2130706433", "0x7f.1", "0177.0.0.1", "::1", "0"])
def test_names_of_this_machine_are_refused_by_the_systems_resolver_too(host):
    with pytest.raises((AddressError, FetchError)):
        Guard().addresses(host, 80)
