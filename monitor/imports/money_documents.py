"""A row of the file of money documents."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from monitor.domain.catalogue.indeling import KOSTENSOORTEN
from monitor.domain.certainty import CERTAINTY_NAMES, Certainty
from monitor.domain.money import MONEY_KIND_NAMES, MoneyDocument, MoneyKind, MoneyStatus
from monitor.domain.money_checks import LAST_YEAR, document_faults
from monitor.domain.words import Text
from monitor.imports.budgets import LONGEST_NOTE, STREAM_NAMES
from monitor.imports.kinds import FileKind
from monitor.imports.names import LONGEST_NAME
from monitor.imports.records import RecordReader
from monitor.imports.register_reading import LONGEST_SOURCE, RegisterReading
from monitor.imports.sheet import Row

_KINDS = {kind.value: name for kind, name in MONEY_KIND_NAMES.items()}
_COSTS = {code.code: code.name for code in KOSTENSOORTEN}
_STATUSES = {status.value: Text.same(status.value) for status in MoneyStatus}
_CERTAINTIES = {certainty.value: name for certainty, name in CERTAINTY_NAMES.items()}


def reader(known: Mapping[str, MoneyDocument], trajects: Iterable[str]) -> RecordReader[MoneyDocument]:
    """Return how a file of documents is read, beside the documents and trajects that are there already."""
    there = frozenset(trajects)

    def read(row: Row, reading: RegisterReading) -> MoneyDocument | None:
        return _document(row, reading, known, there)

    return RecordReader(FileKind.GELDDOCUMENT, read, lambda document: document.code, "code")


def _document(
    row: Row, reading: RegisterReading, known: Mapping[str, MoneyDocument], trajects: frozenset[str]
) -> MoneyDocument | None:
    landsdelen = frozenset(region.code for region in reading.registers.landsdelen)
    providers = frozenset(reading.registers.provider)
    code = reading.code(row, known)
    kind = reading.choice(row, "soort", _KINDS)
    region = reading.reference(row, "regio", landsdelen)
    provider = reading.reference(row, "aanbieder", providers, needed=False)
    stream = reading.choice(row, "stroom", STREAM_NAMES)
    cost_kind = reading.choice(row, "kostensoort", _COSTS, needed=False)
    year = reading.whole(row, "jaar", needed=True, highest=LAST_YEAR)
    amount, dated = reading.cents(row, "bedrag"), reading.day(row, "datum", needed=True)
    reference = reading.text(row, "kenmerk", LONGEST_NAME, needed=False)
    from_region = reading.reference(row, "van_regio", landsdelen, needed=False)
    from_provider = reading.reference(row, "van_aanbieder", providers, needed=False)
    from_year = reading.whole(row, "van_jaar", highest=LAST_YEAR)
    corrects = reading.reference(row, "corrigeert", reading.codes(FileKind.GELDDOCUMENT, known), needed=False)
    traject = reading.reference(row, "traject", trajects, needed=False)
    status = reading.choice(row, "status", _STATUSES)
    certainty = reading.choice(row, "zekerheid", _CERTAINTIES)
    source = reading.text(row, "bron", LONGEST_SOURCE, needed=False)
    note = reading.text(row, "toelichting", LONGEST_NOTE, needed=False)
    withdrawn = reading.flag(row, "vervallen")
    if not (code and kind and region and stream and status and certainty and dated):
        return None
    if row.number in reading.notes.blocked or year is None or amount is None:
        return None
    document = MoneyDocument(
        code,
        MoneyKind(kind),
        region,
        provider or "",
        stream,
        cost_kind or "",
        year,
        amount,
        dated,
        reference or "",
        from_region or "",
        from_provider or "",
        from_year,
        corrects or "",
        traject or "",
        MoneyStatus(status),
        Certainty(certainty),
        source or "",
        note or "",
        withdrawn,
    )
    for fault in document_faults(document, reading.registers):
        reading.notes.refuse("document_klopt_niet", fault.text, row, fault.column)
    return document
