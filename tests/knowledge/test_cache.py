"""Compiled packs: fast, never stale, never trusted blindly."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from riwaya.knowledge import loader
from riwaya.knowledge.loader import build_pack, find_packs_root, load_pack
from tests.sampled import sampled

if TYPE_CHECKING:
    from pathlib import Path

    from tests.knowledge.conftest import PackFolder


def compiled(folder: Path) -> Path:
    (path,) = folder.glob("packs/*.msgpack")
    return path


def seconds(call: object) -> float:
    started = time.perf_counter()
    call()  # type: ignore[operator]
    return time.perf_counter() - started


def test_a_compiled_pack_equals_the_one_that_was_built_and_loads_at_least_five_times_faster() -> None:
    load_pack()
    began = time.perf_counter()
    built = build_pack("syria", find_packs_root())
    building = time.perf_counter() - began
    assert load_pack() == built
    assert min(seconds(load_pack) for _ in range(5)) < building / 5


def test_a_compiled_pack_is_not_built_again(pack: PackFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    first = load_pack("here", root=pack.root)
    monkeypatch.setattr(loader, "build_pack", lambda *_: pytest.fail("built again"))
    assert load_pack("here", root=pack.root) == first


def test_a_compiled_pack_needs_no_yaml(pack: PackFolder) -> None:
    load_pack("here", root=pack.root)
    load = f"l.load_pack('here', root=pathlib.Path({str(pack.root)!r}))"
    script = f"import pathlib, sys, riwaya.knowledge.loader as l; {load}; print('yaml' in sys.modules)"
    out = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert out.stdout.strip() == "False"


def test_a_changed_file_is_seen_even_with_its_old_size_and_time(pack: PackFolder) -> None:
    path = pack.write("here/actors.yaml", [pack.actor("isis", "داعش")])
    times = path.stat()
    load_pack("here", root=pack.root)
    path.write_text(path.read_text(encoding="utf-8").replace("داعش", "دواعش"[:4]), encoding="utf-8")
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))
    assert load_pack("here", root=pack.root).actors["isis"].names[0].form == "دواع"


def test_a_new_file_and_a_moved_file_are_seen(pack: PackFolder) -> None:
    first = load_pack("here", root=pack.root)
    path = pack.write("here/actors.yaml", [pack.actor("isis", "داعش")])
    second = load_pack("here", root=pack.root)
    path.rename(pack.root / "here" / "lexicon.yaml")
    third = load_pack("here", root=pack.root)
    assert [sorted(p.actors) for p in (first, second, third)] == [[], ["isis"], []]


def test_a_change_in_a_base_pack_is_seen(pack: PackFolder) -> None:
    pack.manifest("base")
    pack.manifest("here", extends=["base"])
    load_pack("here", root=pack.root)
    pack.write("base/actors.yaml", [pack.actor("isis", "داعش")])
    assert sorted(load_pack("here", root=pack.root).actors) == ["isis"]


@pytest.mark.parametrize("damage", [b"", b"\x00" * 200, b"not a pack at all"])
def test_a_damaged_compiled_pack_is_made_anew(pack: PackFolder, cache_folder: Path, damage: bytes) -> None:
    first = load_pack("here", root=pack.root)
    good = compiled(cache_folder).read_bytes()
    compiled(cache_folder).write_bytes(damage)
    assert load_pack("here", root=pack.root) == first
    assert compiled(cache_folder).read_bytes() == good


@pytest.mark.parametrize("step", sampled(97 * 7, 97))
def test_one_flipped_bit_anywhere_is_noticed(pack: PackFolder, cache_folder: Path, step: int) -> None:
    first = load_pack("here", root=pack.root)
    good = compiled(cache_folder).read_bytes()
    for at in range(0, len(good), step):
        compiled(cache_folder).write_bytes(good[:at] + bytes([good[at] ^ 1]) + good[at + 1 :])
        assert load_pack("here", root=pack.root) == first


def test_a_compiled_pack_of_another_kind_is_made_anew(pack: PackFolder, cache_folder: Path) -> None:
    pack.manifest("other")
    load_pack("other", root=pack.root)
    foreign = compiled(cache_folder).read_bytes()
    compiled(cache_folder).unlink()
    load_pack("here", root=pack.root)
    compiled(cache_folder).write_bytes(foreign)
    assert load_pack("here", root=pack.root).id == "here"


def test_a_cache_folder_that_cannot_be_made_changes_nothing(
    pack: PackFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("RIWAYA_CACHE", str(tmp_path / "file"))
    assert load_pack("here", root=pack.root).id == "here"


def test_writing_leaves_no_drafts(pack: PackFolder, cache_folder: Path) -> None:
    load_pack("here", root=pack.root)
    load_pack("here", root=pack.root)
    assert [path.suffix for path in (cache_folder / "packs").iterdir()] == [".msgpack"]


def test_two_roots_do_not_share_a_compiled_pack(pack: PackFolder, tmp_path: Path) -> None:
    twin = type(pack)(tmp_path / "twin")
    twin.write("here/actors.yaml", [twin.actor("isis", "داعش")])
    assert [sorted(load_pack("here", root=root).actors) for root in (pack.root, twin.root)] == [[], ["isis"]]
