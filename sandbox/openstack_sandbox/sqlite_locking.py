"""Makes plain SQLite files good enough for several threads and processes of one service.

SQLAlchemy's services expect a server that lets transactions wait for each other. SQLite has one writer, and answers 'database is
locked' to a reader that turns writer. So: a write-ahead log, no transaction before the first write, which then takes the lock at
once, and a retry that lets other green threads run.
"""
import sqlite3
import sqlite3.dbapi2
import time

_connect = sqlite3.dbapi2.connect
WRITES = ('INSERT', 'UPDATE', 'DELETE', 'REPLACE', 'CREATE', 'ALTER', 'DROP', 'SAVEPOINT')
# Longer than any transaction of the services, shorter than what a client waits for.
LIMIT_SECONDS = 60


def _patiently(call, *arguments):
    began = time.time()
    while True:
        try:
            return call(*arguments)
        except sqlite3.OperationalError as error:
            if 'locked' not in str(error) or time.time() - began > LIMIT_SECONDS:
                raise
            time.sleep(0.005)


class Cursor(sqlite3.Cursor):
    def _begin(self, statement):
        connection = self.connection
        if connection.isolation_level is None and not connection.in_transaction:
            if statement.lstrip()[:9].upper().startswith(WRITES):
                _patiently(super().execute, 'BEGIN IMMEDIATE')

    def execute(self, statement, *arguments):
        if statement.strip().rstrip(';').upper() == 'BEGIN':
            return self
        self._begin(statement)
        return _patiently(super().execute, statement, *arguments)

    def executemany(self, statement, *arguments):
        self._begin(statement)
        return _patiently(super().executemany, statement, *arguments)


class Connection(sqlite3.Connection):
    def cursor(self, factory=Cursor):
        return super().cursor(factory)

    def execute(self, statement, *arguments):
        return self.cursor().execute(statement, *arguments)

    def commit(self):
        return _patiently(super().commit)


def connect(database, *arguments, **options):
    options.setdefault('factory', Connection)
    options['timeout'] = 0
    connection = _connect(database, *arguments, **options)
    if 'memory' not in str(database):
        _patiently(sqlite3.Connection.execute, connection, 'PRAGMA journal_mode=WAL')
        # A power cut may cost the sandbox its last seconds; a crash of a service does not.
        sqlite3.Connection.execute(connection, 'PRAGMA synchronous=OFF')
    return connection


def install():
    """After eventlet's patching (the retry must let others run), before any engine is made."""
    sqlite3.connect = connect
    sqlite3.dbapi2.connect = connect
