"""Where it is kept: tables, sessions, the chained ledger and migrations, for SQLite and PostgreSQL alike."""
