"""A row of the file of trajects: what one quarter's report tells of one. Rows of one traject are looked at together."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from monitor.domain.figure import ReportKey
from monitor.domain.quarter import Quarter
from monitor.domain.registers import Registers
from monitor.domain.traject import Traject
from monitor.domain.traject_checks import wrong_at
from monitor.domain.traject_record import TrajectRecord
from monitor.domain.words import Text
from monitor.imports.kinds import FileKind
from monitor.imports.records import RecordReader
from monitor.imports.register_reading import RegisterReading
from monitor.imports.rows import Notes
from monitor.imports.sheet import Row
from monitor.imports.traject_row import read_record

_OTHER_REGION = Text(
    nl="Trajecten van dit landsdeel zijn van zijn eigen coördinator. Laat deze rij weg.",
    en="Trajects of this region are its own coordinator’s. Leave this row out.",
)
_CODE_ELSEWHERE = Text(
    nl="Traject {code} is van een ander landsdeel. Kies een andere code.",
    en="Traject {code} is of another region. Choose another code.",
)
_TOLD_ALREADY = Text(
    nl="Dit is hetzelfde als in {quarter} is verteld; er wordt niets nieuws bewaard.",
    en="This is the same as was told in {quarter}; nothing new is kept.",
)


@dataclass(frozen=True, eq=False)
class TrajectFile:
    """What a file of trajects is read against.

    `known` is what the reports told so far, `regions` the landsdeel of every traject there is, `own_regions` those
    that the reader reports on (None: all), `closed` says why nothing can be told in a report, or nothing.
    """

    known: Mapping[tuple[str, Quarter], TrajectRecord]
    registers: Registers
    regions: Mapping[str, str]
    own_regions: frozenset[str] | None
    today: date
    closed: Callable[[ReportKey], Text | None]


def reader(file: TrajectFile) -> RecordReader[TrajectRecord]:
    """Return how a file of trajects is read, beside what was told already."""

    def read(row: Row, reading: RegisterReading) -> TrajectRecord | None:
        return read_record(row, reading, file.known, file.regions, file.today)

    return RecordReader(
        FileKind.TRAJECT, read, lambda record: record.key, "kwartaal", lambda rows, notes: _look(rows, notes, file)
    )


def _look(rows: Sequence[tuple[Row, TrajectRecord]], notes: Notes, file: TrajectFile) -> None:
    """Look at the rows by quarter, each beside what was told before it, in the store or in this file."""
    told: dict[str, dict[Quarter, Traject]] = {}
    for (code, quarter), record in file.known.items():
        told.setdefault(code, {})[quarter] = record.traject
    regions = dict(file.regions)
    for row, record in sorted(rows, key=lambda pair: pair[1].quarter):
        traject, story = record.traject, told.setdefault(record.traject.code, {})
        theirs = regions.setdefault(traject.code, traject.region)
        if story.get(record.quarter) == traject:
            continue
        _look_at(row, record, story, theirs, notes, file)
        story[record.quarter] = traject


def _look_at(
    row: Row, record: TrajectRecord, story: Mapping[Quarter, Traject], theirs: str, notes: Notes, file: TrajectFile
) -> None:
    """Note why a row that tells something new cannot be taken; one that repeats the quarter before is left out."""
    traject, quarter = record.traject, record.quarter
    if file.own_regions is not None and traject.region not in file.own_regions:
        notes.refuse("andere_regio", _OTHER_REGION, row, "regio")
        return
    if theirs != traject.region:
        notes.refuse("traject_elders", _CODE_ELSEWHERE.format(code=traject.code), row, "code")
        return
    last = max((told for told in story if told <= quarter), default=None)
    before = story[last] if last is not None else None
    if last is not None and before == traject:
        notes.remark("al_verteld", _TOLD_ALREADY.format(quarter=last.code), row, "kwartaal")
        notes.blocked.add(row.number)
        return
    closed = file.closed(record.report)
    if closed is not None:
        notes.refuse("opgave_dicht", closed, row, "kwartaal")
    for wrong in wrong_at(traject, before, file.registers, quarter.end):
        notes.refuse("traject_klopt_niet", wrong.text, row, wrong.column)
