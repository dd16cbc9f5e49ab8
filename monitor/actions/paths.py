"""Setting an agreed path: always a new version, never an overwrite."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from monitor.actions.refuse import only, optional, required
from monitor.domain.metrics import METRICS
from monitor.domain.path_record import PathRecord, paths_of
from monitor.domain.people import Actor, Role
from monitor.domain.registers import Registers
from monitor.domain.series import Path
from monitor.domain.words import Refused, Text
from monitor.queries.paths import path_register
from monitor.queries.registers import keys, registers
from monitor.store import tables as t
from monitor.store.ledger import Entry, next_id, record

LONGEST_SOURCE = 400

NOT_ASCENDING = Text(nl="Geef mijlpalen in oplopende kwartalen.", en="Give milestones in ascending quarters.")
NO_METRIC = Text(nl="Voor {code} wordt geen pad afgesproken.", en="No path is agreed for {code}.")
NO_REGION = Text(
    nl="Een pad geldt voor het land of een landsdeel; {code} is geen van beide.",
    en="A path is of the country or a region; {code} is neither.",
)
OUT_OF_RANGE = Text(nl="Een mijlpaal is nul of meer, en niet te groot.", en="A milestone is zero or more, in range.")
NEVER_OVERWRITTEN = Text(
    nl="Versie {version} van dit pad is er al, met een andere inhoud. Een pad wordt nooit overschreven; geef een"
    " nieuw versienummer.",
    en="Version {version} of this path is there already, with other content. A path is never overwritten; give a new"
    " version number.",
)
NOT_NEXT = Text(
    nl="De volgende versie van dit pad is {next}, niet {version}. Nummer de versies zonder gaten.",
    en="The next version of this path is {next}, not {version}. Number the versions without gaps.",
)


def set_path(session: Session, actor: Actor, path: Path) -> int:
    """Add the next version of a path; `path.version` is ignored. Raises Refused without a reason or milestones."""
    only(actor, Role.AANJAGER)
    entry = Entry(actor.code, "pad vaststellen", f"pad:{path.region}/{path.indicator}", _reason(path))
    _add(session, entry, path, _last_version(session, path.region, path.indicator) + 1, registers(session))
    return record(session, entry)


def put_paths(session: Session, actor: Actor, records: Sequence[PathRecord]) -> int | None:
    """Add the versions of a file in one event; returns its number, None when all were there like this.

    Numbers go on from the last version in the store. Raises Refused for a version that is there with other content.
    """
    only(actor, Role.AANJAGER)
    known = path_register(session, actor)
    stored = {(path.region, path.indicator, path.version): path for path in paths_of(known.values())}
    proposed = {**known, **{row.key: row for row in records}}
    named = {row.of_version for row in records}
    entry = Entry(actor.code, "pad vaststellen", "pad:register", "")
    last: dict[tuple[str, str], int] = {}
    for path in paths_of(row for row in proposed.values() if row.of_version in named):
        number = (path.region, path.indicator, path.version)
        if number in stored:
            if stored[number] != path:
                raise Refused(NEVER_OVERWRITTEN.format(version=path.version))
            continue
        of = (path.region, path.indicator)
        following = last.get(of, max((v for *key, v in stored if tuple(key) == of), default=0)) + 1
        if path.version != following:
            raise Refused(NOT_NEXT.format(next=following, version=path.version))
        last[of] = following
        _add(session, entry, path, following, registers(session))
    return record(session, entry) if entry.rows else None


def _add(session: Session, entry: Entry, path: Path, version: int, known: Registers) -> None:
    _refuse_unusable(path, known)
    number = next_id(session, t.path_version) + len(entry.rows.get(t.path_version.name, ()))
    entry.add(
        t.path_version,
        {
            "id": number,
            "region_id": keys(session).region[path.region],
            "indicator": path.indicator,
            "version": version,
            "decided_on": path.decided_on,
            "reason": _reason(path),
            "source": optional(path.source, Text(nl="de bron", en="the source"), LONGEST_SOURCE),
            "example": int(path.example),
        },
    )
    for quarter, value in path.milestones:
        entry.add(t.path_milestone, {"path_version_id": number, "quarter": quarter.index, "value": value})


def _refuse_unusable(path: Path, known: Registers) -> None:
    metric, region = METRICS.get(path.indicator), known.region.get(path.region)
    if metric is None:
        raise Refused(NO_METRIC.format(code=path.indicator))
    if region is None or region.kind not in ("land", "landsdeel"):
        raise Refused(NO_REGION.format(code=path.region))
    quarters = [quarter for quarter, _ in path.milestones]
    if not quarters or sorted(set(quarters)) != quarters:
        raise Refused(NOT_ASCENDING)
    if any(not 0 <= value <= metric.highest for _, value in path.milestones):
        raise Refused(OUT_OF_RANGE)


def _reason(path: Path) -> str:
    return required(path.reason, Text(nl="de reden van dit pad", en="the reason for this path"))


def _last_version(session: Session, region: str, indicator: str) -> int:
    found = session.execute(
        select(func.coalesce(func.max(t.path_version.c.version), 0))
        .join(t.region, t.region.c.id == t.path_version.c.region_id)
        .where(t.region.c.code == region, t.path_version.c.indicator == indicator)
    ).scalar_one()
    return int(found)
