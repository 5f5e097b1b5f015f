"""Keeps a snapshot of a store that goes on changing: made in the background, the last one served meanwhile."""

from __future__ import annotations

import logging
from enum import StrEnum
from threading import Event, Thread
from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.corpus.snapshot_maker import Step
from riwaya.errors import NotReadyError

if TYPE_CHECKING:
    from collections.abc import Callable

    from riwaya.corpus.fingerprint import Fingerprint, Watch
    from riwaya.corpus.snapshot import Snapshot
    from riwaya.corpus.snapshot_maker import Note

_log = logging.getLogger("riwaya.corpus")
_PAUSE_S = 0.3
"""What comes shortly after a change goes into the same snapshot."""
_LEAVE_S = 5.0
"""How long an end waits for what is under way."""


class State(StrEnum):
    """How a snapshot stands to its store."""

    BUILDING = "building"
    """There is none yet."""
    READY = "ready"
    STALE = "stale"
    """The store has changed since; another one is being made."""


class SnapshotState(Struct, frozen=True, kw_only=True):
    """How far the making is."""

    state: State
    step: Step
    """What is being done for the one that is being made, else what was done last."""
    done: int
    """Articles with which this step is done; where only some are new or changed, of these."""
    of: int
    """Articles of this step; 0 before that is known."""
    made_at: str | None
    """Of the one that is served, in UTC; None: there is none."""
    error: str | None
    """Why the last try came to nothing; None: it did not."""


class _Leave(Exception):  # noqa: N818 - no error: it ends the making when nobody waits any more
    """Raised in the middle of the making."""


class SnapshotKeeper:
    """Makes snapshots in one thread; asked by any number of others."""

    def __init__(self, watch: Watch, make: Callable[[Note], Snapshot]) -> None:
        self._watch, self._make = watch, make
        self._last: Snapshot | None = None
        self._step, self._done, self._of = Step.READING, 0, 0
        self._error: str | None = None
        self._failed: Fingerprint | None = None
        self._wanted, self._leaving = Event(), Event()
        self._thread: Thread | None = None

    def start(self) -> None:
        """Begins with the first one."""
        self._thread = Thread(target=self._work, name="riwaya-snapshot", daemon=True)
        self._wanted.set()
        self._thread.start()

    def close(self) -> None:
        """Ends the thread, if need be in the middle of its work."""
        self._leaving.set()
        self._wanted.set()
        if self._thread is not None:
            self._thread.join(_LEAVE_S)

    def look(self) -> Snapshot | None:
        """The last snapshot; None before there is one. Where the store has changed, another one is begun."""
        seen = self._watch.look()
        if (self._last is None or self._last.fingerprint != seen) and seen != self._failed:
            self._wanted.set()
        return self._last

    def require(self) -> Snapshot:
        """The last snapshot.

        Raises:
            NotReadyError: there is none yet.
        """
        found = self.look()
        if found is None:
            raise NotReadyError(f"what all articles together tell is being made; {self._told()}. Ask again soon.")
        return found

    def _told(self) -> str:
        """How far it is, in words."""
        if self._error is not None:
            return f"the last try failed: {self._error}"
        return f"{self._step}, {self._done} of {self._of or 'its'} articles are done"

    @property
    def state(self) -> SnapshotState:
        """How far it is."""
        last = self.look()
        if last is None:
            state = State.BUILDING
        else:
            state = State.READY if last.fingerprint == self._watch.look() else State.STALE
        made_at = None if last is None else last.made_at
        return SnapshotState(
            state=state, step=self._step, done=self._done, of=self._of, made_at=made_at, error=self._error
        )

    def _work(self) -> None:
        while not self._leaving.is_set():
            self._wanted.wait()
            self._leaving.wait(_PAUSE_S)
            self._wanted.clear()
            seen = self._watch.look()
            if not self._leaving.is_set() and (self._last is None or self._last.fingerprint != seen):
                self._try(seen)

    def _try(self, seen: Fingerprint) -> None:
        """One snapshot; what fails is told and tried again when the store has changed."""
        try:
            made = self._make(self._note)
            made.fill()
        except _Leave:
            return
        except Exception as error:  # noqa: BLE001 - the thread has to live on; the log and the state tell
            _log.error("the snapshot failed", exc_info=error)
            self._error, self._failed = f"{type(error).__name__}: {error}", seen
            return
        self._last, self._error, self._failed = made, None, None

    def _note(self, step: Step, done: int, of: int) -> None:
        if self._leaving.is_set():
            raise _Leave
        self._step, self._done, self._of = step, done, of
