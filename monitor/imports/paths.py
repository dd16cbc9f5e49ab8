"""A row of the file of agreed paths: one milestone. Rows of one version are looked at together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from monitor.domain.finding import Outcome
from monitor.domain.formats import date_long
from monitor.domain.metrics import METRICS, PathMetric
from monitor.domain.path_reading import read_decision_day
from monitor.domain.path_record import PathRecord
from monitor.domain.quarter import Quarter
from monitor.domain.quarter_reading import read_quarter
from monitor.domain.registers import Registers
from monitor.domain.sentences.parts import both
from monitor.domain.words import Text
from monitor.imports import row_words as words
from monitor.imports.kinds import FileKind
from monitor.imports.names import Directory
from monitor.imports.opgave_place import look_up
from monitor.imports.records import RecordReader
from monitor.imports.register_reading import LONGEST_SOURCE, RegisterReading
from monitor.imports.rows import Notes
from monitor.imports.sheet import Row

LONGEST_REASON = 4000
HIGHEST_VERSION = 999

_METRICS = Directory((metric.code, metric.name.nl) for metric in METRICS.values())
_NAMES = Text(nl="de getallen met een pad", en="the numbers with a path")
_REGIONS = Text(nl="het land en de landsdelen", en="the country and the regions")
_TOO_HIGH = Text(nl="Dit is te groot voor een mijlpaal.", en="This is too large for a milestone.")
_NO_VERSION = Text(nl="Een versie is 1 of hoger.", en="A version is 1 or higher.")
_NOT_ALIKE = Text(
    nl="De rijen van één versie hebben hetzelfde besluit: dezelfde datum, reden, bron en voorbeeld.",
    en="The rows of one version have the same decision: the same date, reason, source and example.",
)
_OVERWRITES = Text(
    nl="Deze versie is er al, met een andere inhoud. Een pad wordt nooit overschreven; geef een nieuw versienummer.",
    en="This version is there already, with other content. A path is never overwritten; give a new version number.",
)
_NOT_NEXT = Text(
    nl="De volgende versie van dit pad is {next}. Nummer de versies zonder gaten.",
    en="The next version of this path is {next}. Number the versions without gaps.",
)

Stored = Mapping[tuple[str, str, int, Quarter], PathRecord]


def reader(known: Stored) -> RecordReader[PathRecord]:
    """Return how paths are read, beside the milestones that the store holds."""
    return RecordReader(
        FileKind.PAD,
        _milestone,
        lambda record: record.key,
        "kwartaal",
        lambda rows, notes: _look_at_versions(rows, known, notes),
    )


def _milestone(row: Row, reading: RegisterReading) -> PathRecord | None:
    """Return the milestone in a row; every cell is looked at, so that all is told at once."""
    region = look_up(row, "regio", _regions(reading.registers), _REGIONS, reading.notes)
    code = look_up(row, "indicator", _METRICS, _NAMES, reading.notes)
    version = reading.whole(row, "versie", needed=True, highest=HIGHEST_VERSION)
    quarter = _quarter(row, reading)
    value = _value(row, reading, METRICS[code]) if code else None
    decided_on = _decision_day(row, reading)
    reason = reading.text(row, "reden", LONGEST_REASON)
    source = reading.text(row, "bron", LONGEST_SOURCE, needed=False)
    example = reading.flag(row, "voorbeeld")
    if version == 0:
        reading.notes.refuse("geen_versie", _NO_VERSION, row, "versie")
    if region is None or code is None or not version or quarter is None or value is None:
        return None
    if decided_on is None or reason is None or source is None:
        return None
    return PathRecord(region, code, version, quarter, value, decided_on, reason, source, example)


def _regions(known: Registers) -> Directory:
    return Directory((r.code, r.name) for r in known.regions if r.kind in ("land", "landsdeel"))


def _quarter(row: Row, reading: RegisterReading) -> Quarter | None:
    read = read_quarter(reading.notes.cell(row, "kwartaal"), date.max, reading.answers)  # a milestone may lie ahead
    if read.outcome is not Outcome.ACCEPT and read.text is not None:
        reading.notes.add(read.outcome, read.code, read.text, row, "kwartaal", read.choices)
    return read.quarter


def _value(row: Row, reading: RegisterReading, metric: PathMetric) -> int | None:
    if not metric.is_money:
        return reading.whole(row, "waarde", needed=True, highest=metric.highest)
    value = reading.cents(row, "waarde")
    if value is not None and not 0 <= value <= metric.highest:
        reading.notes.refuse("buiten_bereik", _TOO_HIGH, row, "waarde")
        return None
    return value


def _decision_day(row: Row, reading: RegisterReading) -> date | None:
    """Return the day of the decision; of a month alone, '2020-10', its last day."""
    typed = reading.notes.cell(row, "vastgesteld_op").strip()
    if len(typed) != len("2020-10"):
        return reading.day(row, "vastgesteld_op", needed=True)
    day = read_decision_day(typed)
    if day is None:
        reading.notes.refuse("geen_datum", words.NO_DATE, row, "vastgesteld_op")
        return None
    shown = both(lambda language: date_long(day, language))
    reading.notes.remark("maand_als_laatste_dag", words.READ_AS.format(name=shown), row, "vastgesteld_op")
    return day


def _look_at_versions(rows: Sequence[tuple[Row, PathRecord]], known: Stored, notes: Notes) -> None:
    """Note versions that differ within themselves, that the store holds otherwise, or that leave a number out."""
    stored: dict[tuple[str, str, int], list[PathRecord]] = {}
    for record in known.values():
        stored.setdefault(record.of_version, []).append(record)
    proposed: dict[tuple[str, str, int], list[tuple[Row, PathRecord]]] = {}
    for row, record in rows:
        proposed.setdefault(record.of_version, []).append((row, record))
    for number, same in proposed.items():
        found = {record.key: record for _, record in same}
        if len({record.shared for record in found.values()}) > 1:
            _refuse(same, "rijen_verschillen", _NOT_ALIKE, "vastgesteld_op", notes)
        elif number in stored and {record.key: record for record in stored[number]} != found:
            _refuse(same, "pad_overschreven", _OVERWRITES, "versie", notes)
        elif number not in stored:
            following = _following(number, stored, proposed)
            if number[2] > following:
                _refuse(same, "versie_overgeslagen", _NOT_NEXT.format(next=following), "versie", notes)


def _following(number: tuple[str, str, int], *held: Iterable[tuple[str, str, int]]) -> int:
    """Return the first version of a path that is neither in the store nor in the file below this one."""
    there = {version for of in held for *path, version in of if tuple(path) == number[:2] and version < number[2]}
    return next(version for version in range(1, number[2] + 1) if version not in there)


def _refuse(rows: Iterable[tuple[Row, PathRecord]], code: str, text: Text, column: str, notes: Notes) -> None:
    for row, _ in rows:
        notes.refuse(code, text, row, column)
