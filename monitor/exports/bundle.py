"""The approved figures of one quarter as a set of files for inside the house: exact, and marked as such."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from monitor.domain.as_of import NOW
from monitor.domain.figure import ReportKey
from monitor.domain.people import Actor, Role
from monitor.domain.quarter import Quarter
from monitor.domain.words import Refused, Text
from monitor.domain.workflow import Step, approved_cutoff
from monitor.exports.excel_csv import excel_csv
from monitor.exports.machine_csv import machine_csv
from monitor.exports.meta import meta_csv
from monitor.exports.quarter_files import Quarterly, tables
from monitor.exports.table import Table
from monitor.queries.demonstration import holds_demonstration
from monitor.queries.moment import DUTCH_TIME, last_event
from monitor.queries.names import names
from monitor.queries.registers import registers
from monitor.queries.reports import history, states
from monitor.store.engine import now

INTERNAL, EXAMPLE = "intern", "voorbeeldcijfers"

ONLY_THE_LEAD = Text(
    nl="Alleen de bestuurlijk aanjager kan de exacte cijfers uitvoeren.",
    en="Only the national lead can export the exact figures.",
)
NOTHING_APPROVED = Text(
    nl="Van {quarter} is nog geen opgave goedgekeurd; er is niets uit te voeren.",
    en="No report on {quarter} has been approved yet; there is nothing to export.",
)


@dataclass(frozen=True)
class Bundle:
    """Files by name, with folders by '/', in the order they are listed; `release` is the name in every row."""

    release: str
    files: dict[str, bytes]


def quarter_bundle(session: Session, actor: Actor, quarter: Quarter) -> Bundle:
    """Return the approved figures of a quarter as files. Raises Refused for all but the national lead."""
    if not actor.has(Role.AANJAGER):
        raise Refused(ONLY_THE_LEAD)
    approved = _approvals(session, quarter)
    if not approved:
        raise Refused(NOTHING_APPROVED.format(quarter=Text(nl=quarter.label("nl"), en=quarter.label("en"))))
    marks = (INTERNAL, EXAMPLE) if holds_demonstration(session) else (INTERNAL,)
    release = f"{'-'.join(marks)}-{quarter.year}q{quarter.number}-{last_event(session, NOW)}"
    files: dict[str, bytes] = {}
    for table in tables(Quarterly(session, actor, quarter, release)):
        files |= _written(table, marks)
    files["LEESMIJ.txt"] = _read_me(session, actor, quarter, release, marks, approved).encode()
    files["SHA256SUMS"] = checksums(files, marks)
    return Bundle(release, files)


def checksums(files: dict[str, bytes], marks: Sequence[str]) -> bytes:
    """Return the SHA-256 of every file as `sha256sum --check` reads it; the first line says what the files are."""
    lines = [f"# {', '.join(marks)}"]
    lines += [f"{hashlib.sha256(content).hexdigest()}  {name}" for name, content in sorted(files.items())]
    return ("\n".join(lines) + "\n").encode()


def _written(table: Table, marks: Sequence[str]) -> dict[str, bytes]:
    columns = [position for position, name in enumerate(table.header) if name == "indicator_code"]
    used = [str(row[position]) for position in columns for row in table.rows]
    return {
        f"{table.name}.csv": machine_csv(table),
        f"excel/{table.name}.csv": excel_csv(table),
        f"{table.name}.meta.csv": meta_csv(table, used, marks),
    }


@dataclass(frozen=True)
class _Approval:
    """Who approved a landsdeel's report, and when."""

    region: str
    by: str
    at: datetime


def _approvals(session: Session, quarter: Quarter) -> list[_Approval]:
    """Return the last approval of every landsdeel whose figures are official."""
    called, found = names(session), []
    for key, state in sorted(states(session, [quarter]).items()):
        if approved_cutoff(state.steps) is not None:
            step = next(s for s in reversed(history(session, key)) if s.step is Step.APPROVE)
            found.append(_Approval(_name(session, key), called.get(step.actor, step.actor), step.at))
    return found


def _name(session: Session, key: ReportKey) -> str:
    return registers(session).region[key.region].name


def _read_me(
    session: Session, actor: Actor, quarter: Quarter, release: str, marks: Sequence[str], approved: Sequence[_Approval]
) -> str:
    all_regions = [region.name for region in registers(session).landsdelen]
    missing = [name for name in all_regions if name not in {a.region for a in approved}]
    invented = ["VOORBEELDCIJFERS: alle opgegeven cijfers zijn verzonnen.", ""] if EXAMPLE in marks else []
    lines = [
        f"Monitor afbouw JeugdzorgPlus, {quarter.code}: goedgekeurde cijfers",
        "",
        "INTERN: exacte aantallen, ook kleine. Niet verspreiden buiten het team van de bestuurlijk aanjager.",
        "",
        *invented,
        f"Uitgave: {release}",
        f"Gemaakt: {now(session).astimezone(DUTCH_TIME):%d-%m-%Y %H:%M} voor {actor.name}",
        f"Dekking: {len(approved)} van {len(all_regions)} landsdelen goedgekeurd",
        *(f"  {a.region}: goedgekeurd door {a.by} op {a.at.astimezone(DUTCH_TIME):%d-%m-%Y}" for a in approved),
        *([f"Ontbreekt: {', '.join(missing)}"] if missing else []),
        "",
        "De map zelf: CSV voor programma's (UTF-8, komma, decimale punt). In excel/: dezelfde tabellen voor Excel.",
        "<naam>.meta.csv: de kolommen, de codes en de definities met hun versie. SHA256SUMS: sha256sum --check.",
        "Rijen zonder aanbieder zijn totalen van het land of een landsdeel; is de dekking niet volledig, lees dan",
        "'ten minste'. Een lege waarde is geen nul: waarde_status zegt waarom zij leeg is.",
        "Teksten en keuzes van landsdelen staan niet in deze bestanden. trajecten.csv heeft een rij per traject,",
        "zoals het in dit kwartaal goedgekeurd staat; de toelichting erbij is die van de coördinator.",
    ]
    return "\n".join(lines) + "\n"
