"""The connection to one workspace file: transactions that are ours, the file brought to the newest version."""

from __future__ import annotations

import sqlite3
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from importlib import import_module
from itertools import islice
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from drafting.model.problem import EnvironmentProblem
from drafting.store.backup import copy_file, stamp
from drafting.store.migrations import APPLICATION_ID, MIGRATIONS, NEWEST
from drafting.store.trouble import GONE, NEWER, NOT_A_WORKSPACE, UnusableFile, check_file, problem_of

BUSY_SECONDS = 5.0
LOT = 500
"""Rows read or written by one statement; SQLite of old takes 999 parameters."""
_PRAGMAS = ("synchronous = FULL", "foreign_keys = ON", "cache_size = -8192", "journal_size_limit = 67108864")
V = TypeVar("V")


class Database:
    """One workspace file. ``reading`` and ``writing`` may be called from any thread, each has its own session."""

    def __init__(self, path: Path) -> None:
        check_file(path)
        self.path = path
        self._engine = _engine(path)
        self._writer = self._engine.execution_options(begin="BEGIN IMMEDIATE")
        try:
            with self._told():
                self._bring_to_newest()
        except BaseException:
            self.close()
            raise

    @contextmanager
    def reading(self) -> Generator[Session]:
        """A session whose reads all see one state of the file."""
        with self._told(), Session(self._engine) as session:
            yield session

    @contextmanager
    def writing(self) -> Generator[Session]:
        """A session that is one transaction: all of it is on the disk afterwards, or nothing."""
        if not self.path.exists():
            # An open file that was deleted takes writes all the same, and nobody would ever read them.
            raise EnvironmentProblem(GONE.format(path=self.path))
        with self._told(), Session(self._writer, expire_on_commit=False) as session, session.begin():
            yield session

    def close(self) -> None:
        self._engine.dispose()

    @contextmanager
    def _told(self) -> Generator[None]:
        try:
            yield
        except (DBAPIError, sqlite3.Error) as error:
            problem = problem_of(error.orig if isinstance(error, DBAPIError) else error, self.path)
            if problem is None:
                raise
            raise problem from error

    def _bring_to_newest(self) -> None:
        with self._engine.connect() as connection:
            version = _version(connection, self.path)
        self._write_ahead()
        if 0 < version < NEWEST:
            kept = f"{self.path.stem}.升级前第{version}版.{stamp()}{self.path.suffix}"
            copy_file(self.path, self.path.with_name(kept))
        while version < NEWEST:
            with self._writer.begin() as connection:
                version = _version(connection, self.path)
                if version < NEWEST:
                    _migrate(connection, version)
                    version += 1

    def _write_ahead(self) -> None:
        """Readers and the writer no longer wait for each other. Set once the file is known to be ours: it is kept in it.

        Where the file system cannot do it (some network drives), the file works all the same, only slower.
        """
        with closing(self._engine.raw_connection()) as connection, suppress(sqlite3.OperationalError):
            connection.cursor().execute("PRAGMA journal_mode = WAL")


def chunks(values: Iterable[V]) -> Iterator[tuple[V, ...]]:
    """``values`` in lots that one statement can name."""
    rest = iter(values)
    while lot := tuple(islice(rest, LOT)):
        yield lot


def _engine(path: Path) -> Engine:
    engine = create_engine(URL.create("sqlite", database=str(path)), connect_args={"timeout": BUSY_SECONDS})

    def switch_off_driver_transactions(connection: Any, _: Any) -> None:
        connection.isolation_level = None
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")

    def begin(connection: Connection) -> None:
        connection.exec_driver_sql(connection.get_execution_options().get("begin", "BEGIN"))

    event.listen(engine, "connect", switch_off_driver_transactions)
    event.listen(engine, "begin", begin)
    return engine


def _version(connection: Connection, path: Path) -> int:
    """The file's version, 0 for a new one. Raises EnvironmentProblem for a newer one and for what is no workspace."""
    version, application, objects = (
        connection.exec_driver_sql(query).scalar_one()
        for query in ("PRAGMA user_version", "PRAGMA application_id", "SELECT count(*) FROM sqlite_master")
    )
    if application not in (0, APPLICATION_ID) or (application == 0 and objects):
        raise UnusableFile(NOT_A_WORKSPACE.format(path=path))
    if version > NEWEST:
        raise UnusableFile(NEWER.format(path=path))
    return version


def _migrate(connection: Connection, version: int) -> None:
    """One step up, within the transaction that the caller holds open."""

    def execute(sql: str, parameters: Sequence[Any] = ()) -> Sequence[Any]:
        result = connection.exec_driver_sql(sql, tuple(parameters))
        return result.fetchall() if result.returns_rows else ()

    import_module(f"drafting.store.migrations.{MIGRATIONS[version]}").upgrade(execute)
    execute(f"PRAGMA user_version = {version + 1}")
    execute(f"PRAGMA application_id = {APPLICATION_ID}")
