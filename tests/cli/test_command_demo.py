from __future__ import annotations

import json

import pytest
from rich.cells import cell_len

from riwaya.cli.language import LANGUAGES, Messages


@pytest.mark.parametrize("language", LANGUAGES)
def test_shows_names_figures_places_dates_and_a_marked_account(run, language):
    result = run("demo", "--lang", language)
    say = Messages(language)
    parts = [say(f"demo.{part}") for part in ("names", "figures", "places", "dates", "events", "article", "next")]
    assert (result.exit_code, [part for part in parts if part not in result.stdout]) == (0, [])


def test_no_line_but_commands_is_wider_than_the_terminal(run):
    shown = run("demo").stdout.splitlines()
    assert [line for line in shown if cell_len(line) > 80 and "riwaya" not in line] == []


def test_one_actor_has_opposed_names(run):
    shown = run("demo").stdout
    assert [name for name in ("▼داعش", "تنظيم الدولة", "◆قوات النظام") if name not in shown] == []


def test_the_sample_can_be_kept(run, tmp_path):
    path = tmp_path / "kept.db"
    assert run("demo", "--store", path).exit_code == 0
    assert len(json.loads(run("articles", "--store", path, "--json").stdout)) == 20
