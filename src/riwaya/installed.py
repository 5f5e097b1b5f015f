"""What is installed here: code, interpreter, packs, codebooks and models, by the versions that analyses carry."""

from __future__ import annotations

import platform
from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya import __version__
from riwaya.knowledge.loader import list_packs, resolve_order
from riwaya.knowledge.pack_folders import digest_of, find_packs_root, source_files
from riwaya.text.models import find_models

if TYPE_CHECKING:
    from pathlib import Path

DIGEST = 12
"""Letters of a digest that analyses carry."""


class Installed(Struct, frozen=True, kw_only=True):
    """What a report of a fault should tell, and what `versions` of an analysis is to be compared with."""

    riwaya: str
    python: str
    packs: tuple[str, ...]
    """Id, version and digest of each, base packs included."""
    codebook: str
    """Digest of the codebooks."""
    models: str | None
    """Name, version and digest; None: rules alone."""


def find_installed() -> Installed:
    """What would be used now; packs are told by their files, without being compiled.

    Raises:
        KnowledgeError: no packs, or one that cannot be read.
        DamagedModelError: model files that are not those of their card.
    """
    root, models = find_packs_root(), find_models()
    return Installed(
        riwaya=__version__,
        python=platform.python_version(),
        packs=tuple(pack_version(manifest.id, root) for manifest in list_packs()),
        codebook=digest_of(source_files((), root), root)[:DIGEST],
        models=None if models is None else models.label,
    )


def pack_version(pack_id: str, root: Path) -> str:
    """Id, version and digest of a pack with all that it extends, as `Pack.version` has them."""
    manifests = resolve_order(pack_id, root)
    digest = digest_of(source_files((manifest.id for manifest in manifests), root), root)
    return f"{pack_id} {manifests[-1].version} {digest[:DIGEST]}"
