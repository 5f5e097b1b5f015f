from __future__ import annotations

from riwaya.model.analysis import Versions
from riwaya.readers import Defaults
from riwaya.readers.cuts import CutSizes, cut_file
from riwaya.scale.shards import make_shards

SIZES = CutSizes(text=2000)
VERSIONS = Versions(code="1", pack="p", codebook="c", models=None)


def _folder(folder, names):
    folder.mkdir(exist_ok=True)
    for name in names:
        (folder / name).write_text(name * 20, "utf-8")
    return sorted(folder.iterdir())


def _shards(paths):
    return make_shards(paths, {path: cut_file(path, SIZES) for path in paths}, SIZES)


def test_every_file_is_in_one_shard_and_none_is_much_larger_than_asked(tmp_path):
    paths = _folder(tmp_path / "in", [f"n{n}.txt" for n in range(100)])
    shards = _shards(paths)
    assert [piece.path for shard in shards for piece in shard.pieces] == list(map(str, paths))
    assert len(shards) > 3
    assert max(shard.bytes for shard in shards) < 2 * SIZES.text


def test_a_file_that_comes_changes_one_shard_of_small_files(tmp_path):
    sizes = CutSizes(text=10**6)
    names = [f"n{n:03}.txt" for n in range(600)]
    before = {shard.name for shard in make_shards(_folder(tmp_path / "in", names), {}, sizes)}
    assert len(before) > 4
    for come in ("n100a.txt", "n300a.txt", "n500a.txt"):
        after = {shard.name for shard in make_shards(_folder(tmp_path / "in", [come]), {}, sizes)}
        (tmp_path / "in" / come).unlink()
        assert len(before - after) == 1
        assert len(after - before) in (1, 2), "two where the name that comes ends a shard"


def test_names_are_fit_for_files_and_the_same_for_the_same_work(tmp_path):
    paths = _folder(tmp_path / "أخبار", ["خبر عاجل.txt"])
    (shard,), (again,) = _shards(paths), _shards(paths)
    assert shard == again
    assert shard.name.isascii()
    assert not set(shard.name) & set(" /.") - {"."}


def test_a_part_is_stale_when_its_file_its_versions_or_what_is_known_change(tmp_path):
    (path,) = _folder(tmp_path / "in", ["a.txt"])
    (shard,) = _shards([path])
    path.write_text("other words", "utf-8")
    (changed,) = _shards([path])
    other = Versions(code="2", pack="p", codebook="c", models=None)
    stamps = {
        shard.stamp(VERSIONS, Defaults()), changed.stamp(VERSIONS, Defaults()),
        shard.stamp(other, Defaults()), shard.stamp(VERSIONS, Defaults(outlet="neva")),
    }  # fmt: skip
    assert len(stamps) == 4
    assert changed.name == shard.name
