from __future__ import annotations

import json

import pytest
from argon2 import PasswordHasher

from riwaya.access import passwords

PASSWORD = b"seven quiet cedars\n"


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    hasher = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
    monkeypatch.setattr(passwords, "_hasher", lambda: hasher)


@pytest.fixture
def riwaya(run, tmp_path):
    def invoke(*words, stdin=None):
        return run(*words, "--store", tmp_path / "team.db", stdin=stdin)

    return invoke


@pytest.fixture
def lena(riwaya):
    assert riwaya("user", "add", "Lena", "--role", "admin", "--password-stdin", stdin=PASSWORD).exit_code == 0


def test_a_user_is_added_listed_changed_and_removed(riwaya, lena):
    assert "Lena" in riwaya("user", "list").output
    riwaya("user", "add", "Omar", "--password-stdin", stdin=PASSWORD)
    assert "Omar is editor now." in riwaya("user", "role", "Omar", "editor").output
    assert [one["role"] for one in json.loads(riwaya("user", "list", "--json").output)] == ["admin", "editor"]
    assert riwaya("user", "password", "Omar", "--password-stdin", stdin=b"eight quiet cedars\n").exit_code == 0
    assert riwaya("user", "remove", "Omar").exit_code == 0
    assert "Omar" not in riwaya("user", "list").output


def test_a_password_that_is_typed_is_asked_for_twice_and_not_shown(riwaya):
    typed = riwaya("user", "add", "Lena", stdin=PASSWORD + PASSWORD)
    assert typed.exit_code == 0
    assert "cedars" not in typed.output


@pytest.mark.parametrize(
    ("words", "stdin", "code"),
    [
        (("user", "add", "Omar", "--password-stdin"), b"short\n", "RW965"),
        (("user", "add", "Lena", "--password-stdin"), PASSWORD, "RW962"),
        (("user", "add", " ", "--password-stdin"), PASSWORD, "RW960"),
        (("user", "remove", "Lena"), None, "RW963"),
        (("user", "role", "Omar", "editor"), None, "RW961"),
        (("key", "add", "Omar", "--label", "x"), None, "RW961"),
        (("key", "remove", "k-0"), None, "RW964"),
    ],
)
def test_what_cannot_be_is_refused_with_its_code(riwaya, lena, words, stdin, code):
    done = riwaya(*words, stdin=stdin)
    assert (done.exit_code, code in done.output) == (1, True)


def test_a_key_is_told_once_and_removed(riwaya, lena):
    made = json.loads(riwaya("key", "add", "Lena", "--label", "notebook", "--days", 30, "--json").output)
    listed = riwaya("key", "list").output
    assert made["secret"].startswith("rw_")
    assert made["secret"] not in listed
    assert made["key"]["id"] in listed
    assert riwaya("key", "remove", made["key"]["id"]).exit_code == 0
    assert "There is no key" in riwaya("key", "list").output


@pytest.mark.parametrize("words", [("--host", "0.0.0.0"), ("--login",), ("--name", "riwaya.test")])  # noqa: S104
def test_a_server_that_others_could_reach_does_not_start_without_users(riwaya, words):
    done = riwaya("serve", *words)
    assert (done.exit_code, "RW966" in done.output, "riwaya user add" in done.output) == (1, True, True)


@pytest.mark.parametrize("words", [("--public", "--login"), ("--certificate", "a.pem")])
def test_options_that_do_not_go_together_are_wrong_usage(riwaya, words):
    assert riwaya("serve", *words).exit_code == 2
