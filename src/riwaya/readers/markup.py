"""XML without its dangers: no entities of its own, nothing fetched, nothing that grows."""

from __future__ import annotations

from typing import Any

from lxml import etree

from riwaya.errors import FormatError


def parse_xml(data: bytes, where: str) -> Any:
    """The root element.

    Raises:
        FormatError: broken, or it declares entities, which articles have no use for and attacks do.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise FormatError(f"{where}: no well-formed XML ({error}).") from error
    refuse_entities(root, where)
    return root


def refuse_entities(root: Any, where: str) -> None:
    """Lets documents pass that declare no entity.

    Raises:
        FormatError: it declares one.
    """
    declared = root.getroottree().docinfo.internalDTD
    if declared is not None and any(True for _ in declared.iterentities()):
        raise FormatError(f"{where}: declares XML entities, which can read other files or fill the memory. Not read.")
