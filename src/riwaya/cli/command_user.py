"""`riwaya user`, `riwaya key`: who may use a server, and by which keys."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer
from rich.text import Text

from riwaya.cli.options import DEFAULT_STORE, JsonOption, StoreOption, open_store
from riwaya.cli.terminal import make_table, out, write_json
from riwaya.model.access import Role

if TYPE_CHECKING:
    from riwaya.cli.language import Messages
    from riwaya.model.access import ApiKey, User

NameArgument = Annotated[str, typer.Argument(help="help.user_name", metavar="NAME")]
KeyArgument = Annotated[str, typer.Argument(help="help.key_id", metavar="ID")]
RoleArgument = Annotated[Role, typer.Argument(help="help.user_role_of", metavar="ROLE")]
RoleOption = Annotated[Role, typer.Option("--role", help="help.user_role_of", metavar="ROLE")]
LabelOption = Annotated[str, typer.Option("--label", help="help.key_label", metavar="TEXT")]
DaysOption = Annotated[int | None, typer.Option("--days", help="help.key_days", metavar="N", min=1, max=3650)]
StdinOption = Annotated[bool, typer.Option("--password-stdin", help="help.password_stdin")]
_DAY, _MINUTE = 10, 16


def register(app: typer.Typer) -> None:
    """Adds both groups."""
    users = typer.Typer(help="help.user", no_args_is_help=True)
    users.command("add", help="help.user_add")(add)
    users.command("list", help="help.user_list")(show_users)
    users.command("role", help="help.user_role")(set_role)
    users.command("password", help="help.user_password")(set_password)
    users.command("remove", help="help.user_remove")(remove)
    app.add_typer(users, name="user")
    keys = typer.Typer(help="help.key", no_args_is_help=True)
    keys.command("add", help="help.key_add")(add_key)
    keys.command("list", help="help.key_list")(show_keys)
    keys.command("remove", help="help.key_remove")(remove_key)
    app.add_typer(keys, name="key")


# --- users
def add(
    context: typer.Context,
    name: NameArgument,
    *,
    role: RoleOption = Role.READER,
    password_stdin: StdinOption = False,
    store: StoreOption = DEFAULT_STORE,
    as_json: JsonOption = False,
) -> None:
    """Adds a user."""
    from riwaya.access.passwords import require_good
    from riwaya.access.people import People, name_of

    good = name_of(name)
    password = _password(context.obj, from_stdin=password_stdin)
    require_good(password, good)
    with open_store(store, create=True) as opened:
        user = People(opened).add(good, password, role)
    _tell(user, "user.added", context.obj, as_json=as_json)


def show_users(context: typer.Context, store: StoreOption = DEFAULT_STORE, as_json: JsonOption = False) -> None:
    """Lists users."""
    say: Messages = context.obj
    with open_store(store) as opened:
        users = opened.users.all()
    if as_json:
        write_json(users)
    elif not users:
        out().print(say("user.none", store=store), soft_wrap=True, markup=False)
    else:
        rows = [(user.name, user.role.value, user.added_at[:_DAY]) for user in users]
        columns = [say(f"column.{name}") for name in ("name", "role", "added")]
        out().print(make_table(say("user.title", count=len(users)), columns, rows))


def set_role(
    context: typer.Context,
    name: NameArgument,
    role: RoleArgument,
    store: StoreOption = DEFAULT_STORE,
    as_json: JsonOption = False,
) -> None:
    """Gives a user another role."""
    from riwaya.access.people import People

    with open_store(store) as opened:
        user = People(opened).set_role(name, role)
    _tell(user, "user.changed", context.obj, as_json=as_json)


def set_password(
    context: typer.Context,
    name: NameArgument,
    *,
    password_stdin: StdinOption = False,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Gives a user another password, which ends their sessions."""
    from riwaya.access.people import People

    with open_store(store) as opened:
        People(opened).set_password(name, _password(context.obj, from_stdin=password_stdin))
    out().print(context.obj("user.password_set", name=name), soft_wrap=True, markup=False)


def remove(context: typer.Context, name: NameArgument, store: StoreOption = DEFAULT_STORE) -> None:
    """Removes a user; what they said stays."""
    with open_store(store) as opened:
        opened.users.remove(name)
    out().print(context.obj("user.removed", name=name), soft_wrap=True, markup=False)


def _tell(user: User, key: str, say: Messages, *, as_json: bool) -> None:
    if as_json:
        write_json(user)
    else:
        out().print(say(key, name=user.name, role=user.role.value), soft_wrap=True, markup=False)


def _password(say: Messages, *, from_stdin: bool) -> str:
    """A password that is typed twice and not shown, or a line of standard input; never an argument, which all see."""
    if from_stdin:
        return sys.stdin.readline().rstrip("\r\n")
    given: str = typer.prompt(say("user.password"), hide_input=True, confirmation_prompt=say("user.again"), err=True)
    return given


# --- keys
def add_key(
    context: typer.Context,
    name: NameArgument,
    label: LabelOption,
    *,
    role: RoleOption = Role.READER,
    days: DaysOption = None,
    store: StoreOption = DEFAULT_STORE,
    as_json: JsonOption = False,
) -> None:
    """Makes a key for a user and tells it once."""
    from riwaya.access.people import People

    with open_store(store) as opened:
        secret, key = People(opened).add_key(name, role, label, days)
    if as_json:
        write_json({"key": key, "secret": secret})
        return
    say: Messages = context.obj
    out().print(say("key.added", id=key.id, name=key.user, role=key.role.value), soft_wrap=True, markup=False)
    out().print(Text(secret), soft_wrap=True)


def show_keys(context: typer.Context, store: StoreOption = DEFAULT_STORE, as_json: JsonOption = False) -> None:
    """Lists keys; the keys themselves are kept nowhere."""
    say: Messages = context.obj
    with open_store(store) as opened:
        keys = opened.keys.all()
    if as_json:
        write_json(keys)
    elif not keys:
        out().print(say("key.none", store=store), soft_wrap=True, markup=False)
    else:
        columns = [say(f"column.{name}") for name in ("id", "name", "role", "purpose", "added", "expires", "used")]
        out().print(make_table(say("key.title", count=len(keys)), columns, map(_cells, keys)))


def _cells(key: ApiKey) -> tuple[str | None, ...]:
    used = None if key.used_at is None else key.used_at[:_MINUTE].replace("T", " ")
    until = None if key.expires_at is None else key.expires_at[:_DAY]
    return key.id, key.user, key.role.value, key.label, key.added_at[:_DAY], until, used


def remove_key(context: typer.Context, key_id: KeyArgument, store: StoreOption = DEFAULT_STORE) -> None:
    """Removes a key."""
    with open_store(store) as opened:
        opened.keys.remove(key_id)
    out().print(context.obj("key.removed", id=key_id), soft_wrap=True, markup=False)
