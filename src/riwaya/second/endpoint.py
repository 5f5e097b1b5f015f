"""Where a second reader is asked: an address that keeps text on this machine, or one that the user lets it go to."""

from __future__ import annotations

import ipaddress
import socket
from urllib.parse import urlsplit

from msgspec import Struct

from riwaya.errors import EndpointError

KEY_VARIABLE = "RIWAYA_SECOND_KEY"
"""Environment variable that holds the key; there is no other way to give one."""
FLAG = "--send-text-to-second-reader"
_ROUTE = "/chat/completions"
_PORTS = {"http": 80, "https": 443}


class Endpoint(Struct, frozen=True, kw_only=True):
    """An OpenAI-compatible server and the model to ask there."""

    url: str
    """Base, without a slash at its end: `http://127.0.0.1:11434/v1`."""
    host: str
    """Host and port, as logs show them."""
    model: str
    is_here: bool
    """Whether it is this machine. What a server there does with the text is not known."""
    scheme: str


def parse_endpoint(url: str, model: str) -> Endpoint:
    """The endpoint of an address; nothing is asked there, and no rule of `require_allowed` is checked.

    Raises:
        EndpointError: no web address, or one that holds what does not belong there, such as a password.
    """
    try:
        parts = urlsplit(url.strip())
        port = parts.port or _PORTS.get(parts.scheme)
    except ValueError as error:
        raise EndpointError(f"{url!r} is no address ({error}). {_ADVICE}") from error
    if parts.username is not None or parts.password is not None or parts.query or parts.fragment:
        raise EndpointError(
            f"the address of {parts.hostname} holds more than scheme, host, port and path. A key belongs into the"
            f" environment variable {KEY_VARIABLE}."
        )
    if parts.scheme not in _PORTS or not parts.hostname or port is None:
        raise EndpointError(f"{url!r} is no web address. {_ADVICE}")
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    return Endpoint(
        url=f"{parts.scheme}://{host}:{port}{parts.path.rstrip('/').removesuffix(_ROUTE)}",
        host=f"{host}:{port}",
        model=model,
        is_here=_is_here(parts.hostname),
        scheme=parts.scheme,
    )


_ADVICE = "Write http://127.0.0.1:PORT/v1, or https://HOST/v1."


def require_allowed(endpoint: Endpoint, *, may_leave: bool) -> Endpoint:
    """The endpoint itself where text may go to it.

    Raises:
        EndpointError: another machine, and `may_leave` is off; or one that is not asked over https.
    """
    if endpoint.is_here:
        return endpoint
    if not may_leave:
        raise EndpointError(f"{endpoint.host} is another machine: text of articles would leave this one. Add {FLAG}.")
    if endpoint.scheme != "https":
        raise EndpointError(
            f"{endpoint.host} is another machine, and http would carry text of articles in the open. Use https, or a"
            " tunnel to a port of this machine."
        )
    return endpoint


def _is_here(name: str) -> bool:
    """Whether a host is written as this machine: a loopback address, or `localhost` where that is one."""
    try:
        return ipaddress.ip_address(name).is_loopback
    except ValueError:
        return name == "localhost" and _is_loopback_name(name)


def _is_loopback_name(name: str) -> bool:
    try:
        found = socket.getaddrinfo(name, None, type=socket.SOCK_STREAM)
    except OSError:
        return False
    return all(ipaddress.ip_address(str(address[0])).is_loopback for *_, address in found)
