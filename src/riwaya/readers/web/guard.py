"""Which addresses may be fetched from: web addresses whose name leads to public machines, and to nothing else."""

from __future__ import annotations

import ipaddress
import socket
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from riwaya.errors import AddressError, FetchError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from ipaddress import IPv4Address, IPv6Address

    Resolve = Callable[[str, int], Sequence[str]]
    """Host and port to IP addresses; OSError where the name is not known."""

_SCHEMES = {"http": 80, "https": 443}
_NAT64 = ipaddress.ip_network("64:ff9b::/96")


def resolve_by_system(host: str, port: int) -> list[str]:
    """What the system's resolver says, each address once."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(one[4][0]) for one in found))


def is_public(address: str) -> bool:
    """Whether an IP address is one that anybody on the internet can reach; what is no address is not."""
    try:
        ip = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    return all(one.is_global and not one.is_multicast and not one.is_reserved for one in _all_in(ip))


def _all_in(ip: IPv4Address | IPv6Address) -> list[IPv4Address | IPv6Address]:
    """The address, or the IPv4 addresses that it stands for: mapped, 6to4, Teredo, NAT64."""
    if isinstance(ip, ipaddress.IPv4Address):
        return [ip]
    if ip in _NAT64:
        return [ipaddress.IPv4Address(int(ip) & 0xFFFF_FFFF)]
    inner = [ip.ipv4_mapped, ip.sixtofour, *(ip.teredo or ())]
    return [one for one in inner if one is not None] or [ip]


class Guard:
    """Lets through what may be fetched; the addresses it gives are the ones to dial, so that a name cannot change."""

    def __init__(self, resolve: Resolve = resolve_by_system) -> None:
        self._resolve = resolve

    def check(self, url: str) -> tuple[str, str, int]:
        """Scheme, host and port of an address that may be asked for.

        Raises:
            AddressError: no http or https, no host, or with a name and password in it.
        """
        try:
            parts = urlsplit(url)
            host, port = parts.hostname, parts.port
        except ValueError as error:
            raise AddressError(f"{url[:200]}: no web address ({error}).") from error
        if parts.scheme not in _SCHEMES or not host:
            raise AddressError(
                f"{url[:200]}: only addresses that begin with http:// or https:// and a host are fetched."
            )
        if parts.username is not None or parts.password is not None:
            raise AddressError(f"{host}: addresses with a name or password in them are not fetched.")
        return parts.scheme, host, port or _SCHEMES[parts.scheme]

    def addresses(self, host: str, port: int) -> tuple[str, ...]:
        """IP addresses to dial for a host.

        Raises:
            AddressError: one of them is not public.
            FetchError: the name is not known.
        """
        try:
            found = tuple(self._resolve(host, port))
        except (OSError, UnicodeError) as error:
            raise FetchError(f"{host}: no such host ({error}). Check the spelling of the address.") from error
        for address in found:
            if not is_public(address):
                raise AddressError(
                    f"{host}: leads to {address}, which is not on the public internet. Nothing was sent."
                )
        if not found:
            raise FetchError(f"{host}: no such host.")
        return found
