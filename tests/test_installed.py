from __future__ import annotations

import platform

from riwaya import __version__
from riwaya.installed import Installed, find_installed
from riwaya.knowledge.loader import list_packs, load_pack


def test_versions_are_those_that_analyses_carry(analyzer, models):
    made_by = analyzer.versions
    found = find_installed()
    assert made_by.pack in found.packs
    assert found == Installed(
        riwaya=made_by.code,
        python=platform.python_version(),
        packs=found.packs,
        codebook=made_by.codebook,
        models=made_by.models,
    )


def test_every_pack_is_told_as_its_compiled_self_tells_itself():
    assert find_installed().packs == tuple(load_pack(manifest.id).version for manifest in list_packs())


def test_without_models_none_are_told(monkeypatch):
    monkeypatch.setenv("RIWAYA_MODELS", "none")
    assert (find_installed().models, find_installed().riwaya) == (None, __version__)
