"""What every table of the ledger is made with: one metadata with named constraints, and the columns that recur."""

from typing import Any

from sqlalchemy import CheckConstraint, Column, Date, ForeignKey, MetaData, String, Table

from monitor.store.types import Whole

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    }
)


def own_key() -> Column[int]:
    return Column("id", Whole, primary_key=True, autoincrement=False)


def written_by() -> Column[int]:
    return Column("event_id", Whole, ForeignKey("event.id"), nullable=False, index=True)


def to(name: str, target: str, nullable: bool = False) -> Column[Any]:
    return Column(name, Whole, ForeignKey(f"{target}.id"), nullable=nullable)


def words(name: str, length: int) -> Column[str]:
    return Column(name, String(length), nullable=False, default="", server_default="")


def flag(name: str) -> tuple[Column[int], CheckConstraint]:
    return Column(name, Whole, nullable=False), CheckConstraint(f"{name} IN (0, 1)", name=f"{name}_flag")


def one_of(name: str, codes: tuple[str, ...], length: int = 20) -> tuple[Column[str], CheckConstraint]:
    listed = ", ".join(f"'{code}'" for code in codes)
    return (
        Column(name, String(length), nullable=False),
        CheckConstraint(f"{name} IN ({listed})", name=f"known_{name}"),
    )


def identity(name: str) -> Table:
    """Return a table that gives the codes of one register their keys."""
    return Table(name, metadata, own_key(), Column("code", String(80), nullable=False, unique=True), written_by())


def validity() -> tuple[Column[Any], Column[Any], CheckConstraint]:
    return (
        Column("valid_from", Date),
        Column("valid_to", Date),
        CheckConstraint("valid_from IS NULL OR valid_to IS NULL OR valid_from <= valid_to", name="dates_in_order"),
    )
