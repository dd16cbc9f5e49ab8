"""Filling an empty store with facts: registers, target, budget and public figures. Done twice, nothing changes."""

from __future__ import annotations

from datetime import date
from pathlib import Path as FilePath

from sqlalchemy.orm import Session

from monitor.actions.paths import set_path
from monitor.cli.stop import Stop
from monitor.domain.catalogue.programme import ZERO_TARGET
from monitor.domain.people import COUNTRY, OPERATOR
from monitor.domain.series import Path
from monitor.imports.reading import read_file
from monitor.intake.taking import TAKEN, take
from monitor.queries.money_records import budgets
from monitor.queries.paths import path_register
from monitor.queries.registers import registers
from monitor.store.engine import Store

SEED = FilePath(__file__).resolve().parents[2] / "seed"
REGISTER_FILES = ("regio.csv", "lidmaatschap.csv")
SERIES_FILE = "landelijk_peildata.csv"
BUDGET_FILE = "begroting.csv"
PLACES = "gesloten_capaciteit"

# the date of the Kamerstuk itself was not seen; the signing of the agreements that carry it was
TARGET = Path(
    region=COUNTRY,
    indicator=PLACES,
    version=1,
    decided_on=date(2024, 6, 19),
    reason=(
        "Doel van het programma: in 2030 zo dicht mogelijk bij nul, gelezen als nul op 31 december 2029. "
        "De datum van het Kamerstuk is niet gezien; hier staat de dag waarop de bestuurlijke afspraken zijn "
        "ondertekend, de vroegste dag die zeker is."
    ),
    source="Kamerstuk 31839-924; bestuurlijke afspraken van 19 juni 2024",
    example=False,
    milestones=((ZERO_TARGET.value, 0),),
)


def seed_when_empty(store: Store) -> None:
    """Give a store without regions the registers, one without a national target the target, and without budget that."""
    with store.read() as session:
        if _regions(session) and _target(session) and budgets(session, OPERATOR):
            return
    with store.begin() as session:
        if not _regions(session):
            _take_files(session, REGISTER_FILES)
        set_target(session)
        set_budget(session)


def seed_everything(store: Store) -> dict[str, int]:
    """Load registers, target, budget and public figures in one transaction; return by name how many rows were new."""
    with store.begin() as session:
        done = _take_files(session, REGISTER_FILES)
        done["target"] = set_target(session)
        done[BUDGET_FILE] = set_budget(session)
        done |= _take_files(session, (SERIES_FILE,))
    return done


def set_target(session: Session) -> int:
    """Set the national target as version 1 when the country is known and has none yet; return how many were set."""
    if _target(session) or COUNTRY not in registers(session).region:
        return 0
    set_path(session, OPERATOR, TARGET)
    return 1


def set_budget(session: Session) -> int:
    """Load the programme's budget when the country is known and no budget is; return how many lines were new."""
    if budgets(session, OPERATOR) or COUNTRY not in registers(session).region:
        return 0
    return _take_files(session, (BUDGET_FILE,))[BUDGET_FILE]


def _take_files(session: Session, names: tuple[str, ...]) -> dict[str, int]:
    done = {}
    for name in names:
        outcome = take(session, OPERATOR, read_file((SEED / name).read_bytes(), name), {})
        if not outcome.accepted:
            wrong = [finding for finding in outcome.findings if finding.outcome not in TAKEN]
            raise Stop("\n".join(f"seed/{name}, rij {f.row}: {f.text.nl}" for f in wrong))
        done[name] = outcome.changes
    return done


def _regions(session: Session) -> bool:
    return bool(registers(session).regions)


def _target(session: Session) -> bool:
    return any(
        (record.region, record.indicator) == (COUNTRY, PLACES) for record in path_register(session, OPERATOR).values()
    )
