"""A PostgreSQL server of our own on loopback, run by an ordinary user, gone when the tests are."""

from __future__ import annotations

import os
import resource
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from itertools import count
from pathlib import Path
from typing import Any

_DEBIAN = Path("/usr/lib/postgresql")
_ORDINARY = ("postgres", "nobody")
_INITDB = ("-A", "trust", "-U", "riwaya", "-E", "UTF8", "--locale=C.UTF-8", "-N", "--wal-segsize=1")
_SETTINGS = {
    "listen_addresses": "127.0.0.1",
    "unix_socket_directories": "",
    "fsync": "off",
    "full_page_writes": "off",
    "shared_buffers": "16MB",
    "max_connections": "40",
}
_OPTIONS = tuple(word for name, value in _SETTINGS.items() for word in ("-c", f"{name}={value}"))
_PATIENCE_S = 60


def find_programs() -> Path | None:
    """Folder of `initdb` and `postgres`; Debian keeps them off the path."""
    found = shutil.which("initdb")
    if found is not None:
        return Path(found).resolve().parent
    folders = sorted(_DEBIAN.glob("*/bin"), key=lambda folder: int(folder.parent.name))
    return folders[-1] if folders else None


class Cluster:
    """One server with as many databases as tests ask for."""

    def __init__(self, programs: Path, folder: Path | None = None) -> None:
        """Its files are below `folder`, or where temporary files are."""
        self._programs = programs
        self._folder = Path(tempfile.mkdtemp(prefix="riwaya-pg-", dir=folder))
        self._user = _ordinary_user()
        if self._user is not None:
            shutil.chown(self._folder, self._user)
        self.port = _free_port()
        self._numbers = count()
        made = subprocess.run(
            [programs / "initdb", "-D", self.data, *_INITDB],
            check=False,
            capture_output=True,
            text=True,
            **self._as_user,
        )
        if made.returncode:
            raise RuntimeError(made.stdout + made.stderr)
        self.start()

    @property
    def data(self) -> Path:
        """Its files."""
        return self._folder / "data"

    @property
    def _as_user(self) -> dict[str, Any]:
        environ = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"}
        return {"user": self._user, "cwd": "/", "stdin": subprocess.DEVNULL, "env": environ}

    def start(self, *, largest_file: int | None = None) -> None:
        """Starts it as a child of ours (`pg_ctl` would leave it to whoever reaps orphans) and waits till it answers.

        Args:
            largest_file: bytes beyond which the system refuses it to write, as a quota does; None for no such bound.
        """
        bound = (lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (largest_file,) * 2)) if largest_file else None
        words = ["-D", str(self.data), "-p", str(self.port), *_OPTIONS]
        with (self._folder / "log").open("ab") as log:
            self._server = subprocess.Popen(
                [self._programs / "postgres", *words],
                stdout=log,
                stderr=log,
                preexec_fn=bound,  # noqa: PLW1509 - it starts no thread
                **self._as_user,
            )
        deadline = time.monotonic() + _PATIENCE_S
        while not self._answers():
            if self._server.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError((self._folder / "log").read_text())
            time.sleep(0.05)

    def stop(self) -> None:
        """Stops it as a crash would for those who are connected."""
        self._server.send_signal(signal.SIGQUIT)
        self._server.wait(_PATIENCE_S)

    def start_if_it_ended(self) -> None:
        """Starts it again where it gave up."""
        if self._server.poll() is not None:
            self.start()

    def remove(self) -> None:
        self.stop()
        shutil.rmtree(self._folder, ignore_errors=True)

    def _answers(self) -> bool:
        import psycopg

        try:
            self.sql("SELECT 1")
        except psycopg.OperationalError:
            return False
        return True

    def make_database(self) -> str:
        """URL of a place for a new store: a schema of its own, made at once where a database takes a while."""
        name = f"test_{next(self._numbers)}"
        self.sql(f"CREATE SCHEMA {name}")
        return f"postgresql+psycopg://riwaya@127.0.0.1:{self.port}/postgres?options=-csearch_path%3D{name}"

    def sql(self, statement: str, database: str = "postgres") -> list[tuple[object, ...]]:
        import psycopg

        where = {"host": "127.0.0.1", "port": self.port, "user": "riwaya", "dbname": database}
        with psycopg.connect(**where, autocommit=True) as connection:
            cursor = connection.execute(statement)
            return cursor.fetchall() if cursor.description else []


def _ordinary_user() -> str | None:
    """Who runs the server; None: we do. PostgreSQL refuses to be run by root."""
    if os.geteuid() != 0:
        return None
    import pwd

    names = {entry.pw_name for entry in pwd.getpwall()}
    return next(name for name in _ORDINARY if name in names)


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])
