"""Migrations make what the code expects, on both engines, up and down."""

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from monitor.store.engine import Store
from monitor.store.migrate import downgrade, migrate, newest, reachable_revision, revision
from monitor.store.tables import metadata


def test_the_migrated_database_has_the_tables_the_code_expects(store: Store) -> None:
    with store.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []


def test_every_check_constraint_of_the_code_is_in_the_database(store: Store) -> None:
    expected = {
        str(constraint.name)
        for table in metadata.tables.values()
        for constraint in table.constraints
        if type(constraint).__name__ == "CheckConstraint"
    }
    with store.engine.connect() as connection:
        if store.is_sqlite:
            sql = " ".join(
                row[0] or "" for row in connection.exec_driver_sql("SELECT sql FROM sqlite_master WHERE type = 'table'")
            )
            found = {name for name in expected if name in sql}
        else:
            rows = connection.exec_driver_sql("SELECT conname FROM pg_constraint WHERE contype = 'c'")
            found = {row[0] for row in rows}
    assert expected <= found


def test_all_migrations_go_down_to_nothing_and_up_again(store: Store) -> None:
    assert downgrade(store, "base") == ""
    assert migrate(store) == newest()


def test_migrating_twice_does_nothing(store: Store) -> None:
    assert migrate(store) == migrate(store) == revision(store)


def test_a_database_that_does_not_answer_has_no_revision() -> None:
    store = Store("postgresql+psycopg://nobody@127.0.0.1:9/nothing?connect_timeout=2")
    assert reachable_revision(store) is None
    store.close()
