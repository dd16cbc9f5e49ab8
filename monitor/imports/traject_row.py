"""The cells of a row of the file of trajects, read into what a report tells of one."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from monitor.domain.finding import Outcome
from monitor.domain.quarter import Quarter
from monitor.domain.quarter_reading import read_quarter
from monitor.domain.traject import (
    CARE_FORMS,
    PHASE_NAMES,
    REGIME_NAMES,
    SCALE_NAMES,
    TRAJECT_KIND_NAMES,
    Dates,
    Destination,
    Milestone,
    Origin,
    Phase,
    Regime,
    Scale,
    Traject,
    TrajectKind,
)
from monitor.domain.traject_checks import MOST_PLACES
from monitor.domain.traject_record import TrajectRecord
from monitor.domain.words import Text
from monitor.imports import row_words as words
from monitor.imports.names import LONGEST_NAME
from monitor.imports.register_reading import RegisterReading
from monitor.imports.sheet import Row

LONGEST_REASON, LONGEST_NOTE, LONGEST_CRITERIA = 4000, 2000, 400
_KINDS = {kind.value: name for kind, name in TRAJECT_KIND_NAMES.items()}
_PHASES = {phase.value: name for phase, name in PHASE_NAMES.items()}
_REGIMES = {regime.value: name for regime, name in REGIME_NAMES.items()}
_SCALES = {scale.value: name for scale, name in SCALE_NAMES.items()}
_FORMS = {form.code: form.name for form in CARE_FORMS.values()}

Known = Mapping[tuple[str, Quarter], TrajectRecord]


def read_record(
    row: Row, reading: RegisterReading, known: Known, codes: Mapping[str, object], today: date
) -> TrajectRecord | None:
    """Return what a row tells, None when it cannot be read; every cell is looked at, so that all is told at once."""
    code, quarter = reading.code(row, codes), _quarter(row, reading, today)
    name = reading.text(row, "naam")
    region = reading.choice(row, "regio", {r.code: Text.same(r.name) for r in reading.registers.landsdelen})
    kind, phase = reading.choice(row, "soort", _KINDS), reading.choice(row, "fase", _PHASES)
    origin, destination = _origin(row, reading), _destination(row, reading)
    dates = dict(_dates(row, reading))
    gone, opened = (
        reading.whole(row, column, needed=bool(side and side.places), highest=MOST_PLACES)
        for column, side in (("plaatsen_weg", origin), ("plaatsen_open", destination))
    )
    left, placed = (
        reading.whole(row, column, highest=MOST_PLACES) for column in ("jongeren_aanwezig", "jongeren_vervolgplek")
    )
    reason = reading.text(row, "reden", LONGEST_REASON, needed=False)
    note = reading.text(row, "toelichting", LONGEST_NOTE, needed=False)
    withdrawn = reading.flag(row, "vervallen")
    before = known.get((code, quarter)) if code and quarter else None
    _ask_about_persons(row, reading, before.traject if before else None)
    if row.number in reading.notes.blocked or not (code and quarter and name and region and kind and phase):
        return None
    if origin is None or destination is None:
        return None
    traject = Traject(
        code,
        name,
        region,
        TrajectKind(kind),
        Phase(phase),
        origin,
        destination,
        dates,
        gone or 0,
        opened or 0,
        left,
        placed,
        reason or "",
        note or "",
        withdrawn,
    )
    return TrajectRecord(quarter, traject)


def _quarter(row: Row, reading: RegisterReading, today: date) -> Quarter | None:
    read = read_quarter(reading.notes.cell(row, "kwartaal"), today, reading.answers)
    if read.outcome is not Outcome.ACCEPT and read.text is not None:
        reading.notes.add(read.outcome, read.code, read.text, row, "kwartaal", read.choices)
    return read.quarter


def _origin(row: Row, reading: RegisterReading) -> Origin | None:
    regime = reading.choice(row, "van_regime", _REGIMES, needed=False)
    where = _where(row, reading, "van_aanbieder", "van_locatie")
    places = reading.whole(row, "van_plaatsen", highest=MOST_PLACES)
    if regime is None or where is None:
        return None
    provider, site = where
    return Origin(provider, site, Regime(regime) if regime else None, places or 0)


def _destination(row: Row, reading: RegisterReading) -> Destination | None:
    regime = reading.choice(row, "naar_regime", _REGIMES, needed=False)
    scale = reading.choice(row, "naar_schaal", _SCALES, needed=False)
    criteria = reading.text(row, "criteria", LONGEST_CRITERIA, needed=False)
    form = reading.choice(row, "zorgvorm", _FORMS, needed=False)
    places = reading.whole(row, "naar_plaatsen", highest=MOST_PLACES)
    party = reading.text(row, "naar_partij", LONGEST_NAME, needed=False)
    where = _where(row, reading, "naar_aanbieder", "naar_locatie")
    landsdelen = frozenset(region.code for region in reading.registers.landsdelen)
    region = reading.reference(row, "naar_regio", landsdelen, needed=False)
    if regime is None or scale is None or criteria is None or form is None:
        return None
    if party is None or where is None or region is None:
        return None
    return Destination(
        Regime(regime) if regime else None,
        Scale(scale) if scale else None,
        tuple(dict.fromkeys(criteria.split())),
        form,
        places or 0,
        where[0],
        party,
        where[1],
        region,
    )


def _where(row: Row, reading: RegisterReading, by: str, at: str) -> tuple[str, str] | None:
    """Return provider and site as codes, the provider of a site where none was named; or note what is not known."""
    known = reading.registers
    provider = reading.reference(row, by, frozenset(known.provider), needed=False)
    site = reading.reference(row, at, frozenset(known.site), needed=False)
    if provider is None or site is None:
        return None
    if site and not provider:
        provider = known.site[site].provider
        name = known.provider[provider].name
        reading.notes.remark("aanbieder_uit_locatie", words.PROVIDER_FROM_SITE.format(name=name), row, by)
    return provider, site


def _dates(row: Row, reading: RegisterReading) -> list[tuple[Milestone, Dates]]:
    found = [
        (milestone, Dates(reading.day(row, f"{milestone}_gepland"), reading.day(row, f"{milestone}_werkelijk")))
        for milestone in Milestone
    ]
    return [(milestone, dates) for milestone, dates in found if dates != Dates()]


def _ask_about_persons(row: Row, reading: RegisterReading, before: Traject | None) -> None:
    """Ask about texts that look like a person's, as far as they are new."""
    kept = {"naam": "", "naar_partij": "", "reden": "", "toelichting": ""}
    if before is not None:
        kept |= {"naam": before.name, "naar_partij": before.destination.party}
        kept |= {"reden": before.reason, "toelichting": before.note}
    for column, text in kept.items():
        if reading.notes.cell(row, column) != text:
            reading.ask_about_persons(row, column)
