"""What codes mean in other languages than that of the codebooks, which is English."""

from __future__ import annotations

from riwaya.knowledge.pack_folders import CODEBOOKS, find_packs_root, folder_of
from riwaya.knowledge.yaml_files import read_yaml

_FOLDER = "meanings"


def load_meanings(language: str) -> dict[str, dict[str, str]]:
    """Meanings by codebook and code; a mode is written `TYPE/mode`.

    Raises:
        PackSyntaxError: the file does not decode, or is not there.
    """
    return read_yaml(folder_of(CODEBOOKS, find_packs_root()) / _FOLDER / f"{language}.yaml", dict[str, dict[str, str]])
