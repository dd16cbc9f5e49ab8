"""A row of the file of budgets."""

from __future__ import annotations

from monitor.domain.catalogue.indeling import STREAMS
from monitor.domain.certainty import CERTAINTY_NAMES, Certainty
from monitor.domain.money import USE_NAMES, WHOLE_PROGRAMME, BudgetLine, Use
from monitor.domain.money_checks import LAST_YEAR, budget_faults
from monitor.imports.kinds import FileKind
from monitor.imports.names import LONGEST_NAME
from monitor.imports.records import RecordReader
from monitor.imports.register_reading import LONGEST_SOURCE, RegisterReading
from monitor.imports.sheet import Row
from monitor.queries.money_records import budget_key

LONGEST_NOTE = 2000
STREAM_NAMES = {stream.code: stream.name for stream in STREAMS.values()}


def _line(row: Row, reading: RegisterReading) -> BudgetLine | None:
    regions = frozenset(r.code for r in reading.registers.regions if r.kind in ("land", "landsdeel"))
    region = reading.reference(row, "regio", regions)
    stream = reading.choice(row, "stroom", STREAM_NAMES)
    year = reading.whole(row, "jaar", highest=LAST_YEAR)
    document = reading.text(row, "document", LONGEST_NAME)
    amount = reading.cents(row, "bedrag")
    decided_on = reading.day(row, "vastgesteld_op")
    use = reading.choice(row, "gebruik", {use.value: name for use, name in USE_NAMES.items()})
    certainty = reading.choice(row, "zekerheid", {c.value: name for c, name in CERTAINTY_NAMES.items()})
    source = reading.text(row, "bron", LONGEST_SOURCE, needed=False)
    note = reading.text(row, "toelichting", LONGEST_NOTE, needed=False)
    if not (region and stream and document and use and certainty):
        return None
    if row.number in reading.notes.blocked or amount is None:
        return None
    line = BudgetLine(
        region,
        stream,
        year or WHOLE_PROGRAMME,
        amount,
        document,
        decided_on,
        Use(use),
        Certainty(certainty),
        source or "",
        note or "",
    )
    for fault in budget_faults(line, reading.registers):
        reading.notes.refuse("begroting_klopt_niet", fault.text, row, fault.column)
    return line


READER = RecordReader(FileKind.BEGROTING, _line, budget_key, "document")
