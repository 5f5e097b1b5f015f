"""What is kept of a password tells nothing of it, and one is right or not."""

from __future__ import annotations

import pytest
from argon2 import PasswordHasher

from riwaya.access import passwords
from riwaya.access.passwords import hash_password, is_right, require_good
from riwaya.errors import TooManyRequestsError, WeakPasswordError

PASSWORD = "سبع أرزات هادئة"


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    hasher = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
    monkeypatch.setattr(passwords, "_hasher", lambda: hasher)
    passwords._nobody.cache_clear()


def test_the_same_password_is_kept_in_another_way_each_time():
    one, other = hash_password(PASSWORD), hash_password(PASSWORD)
    assert one != other
    assert one.startswith("$argon2id$")
    assert is_right(one, PASSWORD)
    assert is_right(other, PASSWORD)


def test_the_costs_are_those_that_argon2_recommends():
    made = PasswordHasher()
    assert (made.memory_cost, made.time_cost, made.parallelism) == (65536, 3, 4)


@pytest.mark.parametrize("given", ["", "سبع أرزات", PASSWORD + " ", PASSWORD.replace("ه", "ة"), "x" * 100_000])
def test_no_other_password_is_right(given):
    assert not is_right(hash_password(PASSWORD), given)


def test_the_same_letters_in_another_spelling_are_the_same_password():
    assert is_right(hash_password("caf\u00e9 caf\u00e9 caf\u00e9"), "cafe\u0301 cafe\u0301 cafe\u0301")


@pytest.mark.parametrize("kept", [None, "", "plain", "$argon2id$broken"])
def test_nothing_is_right_where_nothing_is_kept(kept):
    assert not is_right(kept, PASSWORD)


@pytest.mark.parametrize("password", ["short", "x" * 257, "abababababab", "lena-lena12", "LENA-LENA-1234"])
def test_passwords_that_are_easily_guessed_are_refused(password):
    with pytest.raises(WeakPasswordError):
        require_good(password, "lena-lena")


def test_who_comes_while_many_sign_in_is_told_to_come_again(monkeypatch):
    monkeypatch.setattr(passwords, "_PATIENCE_S", 0.01)
    with passwords._turn(), passwords._turn(), pytest.raises(TooManyRequestsError):
        hash_password(PASSWORD)
    assert hash_password(PASSWORD)
