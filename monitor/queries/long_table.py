"""The long table: one row for each figure, total and ratio, with the columns that stay the same every quarter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from sqlalchemy.orm import Session

from monitor.domain.catalogue import INDICATORS, RATIOS
from monitor.domain.catalogue.vastgelegd import RECORDED
from monitor.domain.figure import Coverage, Empty, Nothing, Source, Status, Total
from monitor.domain.indicator import Card, Indicator, Kind, Level, Ratio
from monitor.domain.people import Actor
from monitor.domain.registers import Registers
from monitor.domain.words import Refused, Text
from monitor.queries.expected import ground
from monitor.queries.published import Published, published
from monitor.queries.ratios import ratios, rounded
from monitor.queries.recorded import Recorded, recorded_rows
from monitor.queries.registers import registers
from monitor.queries.selection import Selection
from monitor.queries.tallies import Spot
from monitor.queries.totals import totals, wanted_of
from monitor.queries.written import Written, written

LongRow = dict[str, str | int | Decimal | date | None]


def long_rows(session: Session, actor: Actor, selection: Selection, level: Level) -> list[LongRow]:
    """Return the long table of a selection at one level, with `bron` after the contract's columns.

    `waarde` is a Decimal in the unit or None, `peildatum` and `gewijzigd_op` are dates, `release_id` is empty.
    An indicator that is broken down has a row for each code that was reported, and its total with an empty
    code. Texts and choices are no numbers and have no rows. The order is stable: quarter, region, provider,
    site, and then the catalogue's.
    """
    figures, counted, shares = _codes(selection)
    rows: list[tuple[tuple[object, ...], LongRow]] = []
    if figures:
        rows += _figure_rows(session, actor, selection.of(*figures), level)
    if counted and not selection.indicators and ground(session, selection.as_of).first is None:
        counted = ()  # a budget alone is no report: it is given when it is asked for
    if counted and selection.source is not Source.PUBLIEK:
        known = registers(session, selection.as_of)
        rows += (_row(_recorded_line(one), known) for one in recorded_rows(session, actor, selection, level, counted))
    if shares:
        rows += _ratio_rows(session, actor, selection, level, shares)
    ordered = [row for _order, row in sorted(rows, key=lambda pair: pair[0])]
    return ordered if selection.as_of.is_now else _named_since(ordered, registers(session))


def _codes(selection: Selection) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """Return the indicators, what is counted from records, and the ratios that are asked for.

    Raises Refused for a code that is none of them.
    """
    asked = selection.indicators or tuple(_RANK)
    unknown = [code for code in asked if code not in _RANK]
    if unknown:
        words = Text(nl="Indicator {c} is niet bekend.", en="Indicator {c} is not known.")
        raise Refused(words.format(c=", ".join(unknown)))
    figures = tuple(code for code in asked if code in INDICATORS and INDICATORS[code].kind is Kind.NUMBER)
    counted = tuple(code for code in asked if code in RECORDED)
    return figures, counted, tuple(code for code in asked if code in RATIOS)


@dataclass(frozen=True)
class _Line:
    """One row in the making."""

    spot: Spot
    card: Card
    code: str
    name: str
    value: Decimal | None
    empty: str
    status: str
    coverage: Coverage | None
    note: str
    changed: date | None
    source: Source


def _figure_rows(
    session: Session, actor: Actor, selection: Selection, level: Level
) -> Iterator[tuple[tuple[object, ...], LongRow]]:
    on = ground(session, selection.as_of)
    found = totals(session, actor, selection, level)
    wanted = wanted_of(session, actor, selection, level, on)
    details = {} if wanted is None or selection.source is Source.PUBLIEK else written(session, on, level, wanted)
    known = published(session, actor, selection.indicators, selection.as_of) if level is Level.LAND else {}
    for spot, total in found.items():
        if level is Level.AANBIEDER and not spot.place.provider:
            continue  # what is not distributed is in the landsdeel's total
        card = INDICATORS[spot.indicator]
        if total.source is Source.PUBLIEK:
            yield _row(_published_line(spot, card, known[spot.indicator, spot.quarter]), on.registers)
            continue
        codes = details.get(spot, {})
        if total.value is not None or total.coverage.expected:
            yield _row(_total_line(spot, card, total, codes.values(), level), on.registers)
        if card.breakdown is None:
            continue
        for code in card.breakdown.codes:
            if code.code in codes:
                line = _code_line(spot, card, code.code, code.name.nl, codes[code.code], total, level)
                yield _row(line, on.registers)


def _total_line(spot: Spot, card: Indicator, total: Total, cells: Iterable[Written], level: Level) -> _Line:
    held = tuple(cells)
    own = held[0] if card.level is level and card.breakdown is None and held else None
    empty = ""
    if total.value is None:
        said = own.absence if own else ""
        complete = total.coverage.complete and total.coverage.reported
        empty = said or (Nothing.NVT.value if complete else Empty.ONTBREEKT.value)
    return _Line(
        spot,
        card,
        "",
        "",
        _in_unit(total.value, card),
        empty,
        _status(total.provisional) if held else "",
        total.coverage,
        own.note if own else "",
        max((cell.day for cell in held), default=None),
        Source.OPGAVE,
    )


def _code_line(spot: Spot, card: Indicator, code: str, name: str, cell: Written, total: Total, level: Level) -> _Line:
    own = card.level is level
    empty = "" if cell.value is not None else (own and cell.absence) or Nothing.NVT.value
    covered = replace(total.coverage, reported=min(cell.places, total.coverage.expected), missing=())
    return _Line(
        spot,
        card,
        code,
        name,
        _in_unit(cell.value, card),
        str(empty),
        _status(cell.provisional),
        covered,
        cell.note if own else "",
        cell.day,
        Source.OPGAVE,
    )


def _published_line(spot: Spot, card: Indicator, row: Published) -> _Line:
    value = _in_unit(row.value, card)
    return _Line(spot, card, "", "", value, "", row.status.value, None, row.source, row.known_from, Source.PUBLIEK)


def _recorded_line(one: Recorded) -> _Line:
    card = RECORDED[one.spot.indicator]
    named = {code.code: code.name.nl for code in (card.breakdown.codes if card.breakdown else ())}
    return _Line(
        one.spot,
        card,
        one.code,
        named.get(one.code, ""),
        _in_unit(one.value, card),
        "",
        _status(one.provisional),
        one.coverage,
        one.note,
        None,
        Source.OPGAVE,
    )


def _ratio_rows(
    session: Session, actor: Actor, selection: Selection, level: Level, codes: tuple[str, ...]
) -> Iterator[tuple[tuple[object, ...], LongRow]]:
    known = ground(session, selection.as_of).registers
    for spot, answer in ratios(session, actor, selection, level, codes).items():
        ratio = RATIOS[spot.indicator]
        value = rounded(ratio, answer)
        public = answer.numerator.source is Source.PUBLIEK
        if value is None and not answer.coverage.reported:
            continue
        provisional = answer.numerator.provisional or answer.denominator.provisional
        line = _Line(
            spot,
            ratio,
            "",
            "",
            value,
            "" if value is not None else Empty.ONTBREEKT.value,
            _status(provisional),
            None if public else answer.coverage,
            "",
            None,
            answer.numerator.source,
        )
        yield _row(line, known)


def _row(line: _Line, known: Registers) -> tuple[tuple[object, ...], LongRow]:
    spot, place = line.spot, line.spot.place
    row: LongRow = {
        "release_id": "",
        "tijdvak": spot.quarter.code,
        "peildatum": spot.quarter.end,
        "regio_code": place.region,
        "regio_naam": known.region[place.region].name if place.region in known.region else "",
        "aanbieder_code": place.provider,
        "aanbieder_naam": known.provider[place.provider].name if place.provider else "",
        "locatie_code": place.site,
        "locatie_naam": known.site[place.site].name if place.site else "",
        "indicator_code": spot.indicator,
        "indicator_naam": line.card.name.nl,
        "uitsplitsing_code": line.code,
        "uitsplitsing_naam": line.name,
        "eenheid": line.card.unit.code,
        "waarde": line.value,
        "waarde_status": line.empty,
        "publicatiestatus": line.status,
        "dekking_n": None if line.coverage is None else line.coverage.reported,
        "dekking_totaal": None if line.coverage is None else line.coverage.expected,
        "definitie_versie": line.card.version,
        "toelichting": line.note,
        "gewijzigd_op": line.changed,
        "bron": line.source.value,
    }
    order = (spot.quarter, place.region, place.provider, place.site, _RANK[spot.indicator], _code_rank(line))
    return order, row


def _named_since(rows: list[LongRow], now: Registers) -> list[LongRow]:
    """Return rows of the past; a region that was not registered yet is called by its name of today."""
    return [
        row if row["regio_naam"] else {**row, "regio_naam": now.region[str(row["regio_code"])].name} for row in rows
    ]


_RANK = {code: number for number, code in enumerate((*INDICATORS, *RECORDED, *RATIOS))}


def _code_rank(line: _Line) -> int:
    if not line.code or not isinstance(line.card, Indicator) or line.card.breakdown is None:
        return -1
    return _BREAKDOWN_RANK[line.card.breakdown.code][line.code]


_BREAKDOWN_RANK: Mapping[str, Mapping[str, int]] = {
    indicator.breakdown.code: {code.code: number for number, code in enumerate(indicator.breakdown.codes)}
    for indicator in (*INDICATORS.values(), *RECORDED.values())
    if indicator.breakdown is not None
}


def _in_unit(value: int | None, card: Indicator | Ratio) -> Decimal | None:
    return None if value is None else Decimal(value).scaleb(-card.unit.decimals)


def _status(provisional: bool) -> str:
    return (Status.VOORLOPIG if provisional else Status.DEFINITIEF).value
