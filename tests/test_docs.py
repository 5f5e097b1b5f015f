from __future__ import annotations

import inspect
import json
import re
import shlex
import subprocess
import sys
from pathlib import Path

from typer.testing import CliRunner

from riwaya import errors
from riwaya.cli import app
from riwaya.export.annotation_layers import ARCS, SPANS
from riwaya.judgements.labels import FIELDS
from riwaya.scale import reading, work
from riwaya.store import Store
from tests.second.server import serving
from tests.second.test_run import ANSWER
from tests.told import TEXT

ROOT = Path(__file__).parents[1]


def error_classes():
    return {
        c.code: c.__name__ for _, c in inspect.getmembers(errors, inspect.isclass) if issubclass(c, errors.RiwayaError)
    }


def test_every_error_is_explained_and_no_other():
    page = (ROOT / "docs/reference/errors.md").read_text(encoding="utf-8")
    assert dict(re.findall(r"^## (RW\d{3}) (\w+)$", page, re.MULTILINE)) == error_classes()


def test_the_tree_in_the_docstring_is_the_tree_of_the_code():
    drawn = dict(re.findall(r"(\w+Error)\s+(RW\d{3})", errors.__doc__))
    assert {code: name for name, code in drawn.items()} == error_classes()


def test_links_between_documents_lead_somewhere():
    made = {"scores.md", "cli.md", "schema.json"}
    for page in [ROOT / "README.md", *ROOT.glob("docs/**/*.md")]:
        for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists() or Path(target).name in made, f"{page}: {target}"


def test_the_pages_of_accounts_are_what_the_program_prints(models):
    command = [sys.executable, ROOT / "tools" / "write_accounts.py", "--check"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, encoding="utf-8")
    assert done.returncode == 0, done.stderr


def test_the_commands_that_correct_the_machine_do_what_the_page_says(tmp_path, monkeypatch, analyzer):
    """All commands of the page in order, but for those with an id that changes with the code."""
    page = (ROOT / "docs/how-to/correct-the-machine.md").read_text(encoding="utf-8")
    lines = [line.strip() for line in page.splitlines() if line.startswith("    ")]
    commands = [shlex.split(line, comments=True) for line in lines if line.startswith("riwaya ")]
    assert "export RIWAYA_USER=Lena" in lines
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    monkeypatch.chdir(tmp_path)
    run = CliRunner(
        env={"RIWAYA_USER": "Lena", "RIWAYA_STORE": None, "RIWAYA_LANG": None, "LANG": "C.UTF-8", "LC_ALL": None}
    )
    for words in commands:
        if not {"CLUSTER", "ID"} & set(words):
            result = run.invoke(app, words[1:])
            assert result.exit_code == 0, f"{words}: {result.stderr}"
    with Store.open(tmp_path / "sample.db") as store:
        judgements = store.judgements.all()
    assert [one.kind.value for one in judgements] == [
        *("wrong_label", "wrong_label", "no_record", "wrong_label", "add", "add", "same", "not_same", "wrong_label")
    ]
    listed = json.loads(run.invoke(app, ["judge", "list", "--store", "sample.db", "--json"]).stdout)
    assert {row["standing"] for row in listed} == {"holds"}
    clusters = json.loads(run.invoke(app, ["compare", "--store", "sample.db", "--json"]).stdout)["clusters"]
    assert judgements[6].id in {name for cluster in clusters for name in cluster["judged"]}


def test_the_commands_of_the_second_reader_do_what_the_page_says(tmp_path, monkeypatch):
    page = (ROOT / "docs/how-to/second-reader.md").read_text(encoding="utf-8")
    commands = [shlex.split(line)[1:] for line in page.splitlines() if line.startswith("    riwaya ")]
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "a.txt").write_text(TEXT, "utf-8")
    monkeypatch.chdir(tmp_path)
    run = CliRunner(env={"RIWAYA_MODELS": "none", "RIWAYA_STORE": None, "RIWAYA_USER": None})
    with serving(ANSWER) as server:
        for words in commands:
            open_ones = _open_proposals() if Path("mine.db").exists() else [""]
            told = [server.url if word.startswith("http") else word for word in words]
            result = run.invoke(app, [open_ones[0] if word.startswith("p-") else word for word in told])
            assert result.exit_code == 0, f"{words}: {result.output}"
    with Store.open("mine.db") as store:
        assert {"accepted", "dismissed"} <= {one.state.value for one in store.proposals.all()}


def _open_proposals():
    with Store.open("mine.db") as store:
        return [one.id for one in store.proposals.all() if one.decided_at is None]


def test_the_commands_that_cite_do_what_the_page_says(tmp_path, monkeypatch, analyzer):
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    monkeypatch.chdir(tmp_path)
    page = (ROOT / "docs/how-to/cite.md").read_text(encoding="utf-8")
    commands = [shlex.split(line, comments=True)[1:] for line in page.splitlines() if line.startswith("    riwaya ")]
    printed = [CliRunner(env={"RIWAYA_STORE": None}).invoke(app, words).stdout for words in commands]
    assert "«ارتكبت طائرات نظام الأسد»" in printed[2]
    assert printed[4].count("@online{") == 2
    assert json.loads(printed[5])[0]["container-title"] == "نداء الفرات"


def test_the_commands_and_tables_of_datasets_are_as_the_page_says(tmp_path, monkeypatch, analyzer):
    """Commands for this machine in order, but for those that start processes, and what Python does with the tables."""
    page = (ROOT / "docs/how-to/cluster.md").read_text(encoding="utf-8")
    commands = [shlex.split(line, comments=True) for line in page.splitlines() if line.startswith("    riwaya ")]
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    monkeypatch.chdir(tmp_path)
    for module in (reading, work):
        monkeypatch.setattr(module, "versions_here", lambda _pack: analyzer.versions)
    monkeypatch.setattr(work, "analyzer_of", lambda _pack: analyzer)
    run = CliRunner(env={"RIWAYA_STORE": None, "RIWAYA_LANG": None, "LANG": "C.UTF-8", "LC_ALL": None})
    for words in commands:
        if not {"--jobs", "--cluster"} & set(words):
            result = run.invoke(app, words[1:])
            assert result.exit_code == 0, f"{words}: {result.stderr}"
    with Store.open(tmp_path / "news.db") as store:
        assert len(list(store.articles())) == 20
    told = subprocess.run([sys.executable, "-c", _python_of(page)], capture_output=True, check=True, encoding="utf-8")
    assert "isis" in told.stdout


def _python_of(page):
    return "\n".join(re.findall(r"^```python$(.*?)^```$", page, re.MULTILINE | re.DOTALL))


def test_the_commands_for_inception_write_what_the_page_says(tmp_path, monkeypatch, analyzer):
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    monkeypatch.chdir(tmp_path)
    page = (ROOT / "docs/how-to/annotate-in-inception.md").read_text(encoding="utf-8")
    commands = [shlex.split(line, comments=True)[1:] for line in page.splitlines() if line.startswith("    riwaya ")]
    run = CliRunner(env={"RIWAYA_STORE": None})
    assert [run.invoke(app, words).exit_code for words in commands] == [0] * len(commands)
    assert (tmp_path / "aleppo-cas" / "ex-aleppo-neva.xmi").exists()
    named = set(re.findall(r"`(Riwaya[A-Z][a-z]+)`", page))
    assert named == {layer.name.rpartition(".")[2] for layer in (*SPANS, *ARCS)} - {"NamedEntity"}


def test_the_commands_for_dossiers_write_what_the_page_says(tmp_path, monkeypatch, analyzer):
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    monkeypatch.chdir(tmp_path)
    page = (ROOT / "docs/how-to/dossier.md").read_text(encoding="utf-8")
    commands = [shlex.split(line, comments=True)[1:] for line in page.splitlines() if line.startswith("    riwaya ")]
    run = CliRunner(env={"RIWAYA_STORE": None})
    assert [run.invoke(app, words).exit_code for words in commands] == [0] * len(commands)
    assert "ارتكبت طائرات" in (tmp_path / "khan-shaykhun.html").read_text("utf-8")
    assert (tmp_path / "khan-shaykhun.pdf").read_bytes().startswith(b"%PDF-")


def test_the_page_names_every_field_that_people_judge():
    page = (ROOT / "docs/how-to/correct-the-machine.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `(\w+)`[^|]*\| (`.*`) \|$", page, re.MULTILINE)
    named = {layer: re.findall(r"`(\w+)`", fields) for layer, fields in rows}
    assert named == {layer: list(fields) for layer, fields in FIELDS.items() if layer != "verdicts"}


def test_the_pack_that_the_page_makes_passes_the_check_and_finds_its_names(tmp_path, monkeypatch):
    """Every block in order: files are written, commands run."""
    page = (ROOT / "docs/how-to/make-a-pack.md").read_text(encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    run = CliRunner(env={"RIWAYA_MODELS": "none", "RIWAYA_LANG": None, "LANG": "C.UTF-8", "LC_ALL": None})
    printed = []
    for kind, block in re.findall(r"^```(\w+)\n(.*?)^```$", page, re.MULTILINE | re.DOTALL):
        if kind == "yaml":
            Path(block.partition("\n")[0].removeprefix("# ")).write_text(block, encoding="utf-8")
            continue
        for words in map(shlex.split, block.splitlines()):
            if words[0] == "export":
                monkeypatch.setenv(*words[1].split("="))
            elif words[0] == "rm":
                [Path(name).unlink() for name in words[1:]]
            elif words[0] == "echo":
                Path(words[3]).write_text(words[1], encoding="utf-8")
            else:
                result = run.invoke(app, words[1:])
                assert result.exit_code == 0, f"{words}: {result.output}"
                printed.append(result.stdout)
    assert "Errors: 0. Warnings: 0." in printed[-2]
    entities = {mention["entity"] for mention in json.loads(printed[-1])["mentions"]}
    assert entities >= {"burkan-al-ghadab", "lna", "jufra-airbase", "skhirat"}
