"""The tables of the page about money."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from markupsafe import Markup

from monitor.domain import formats
from monitor.domain.budget import Residual, Residuals
from monitor.domain.figure import Total
from monitor.domain.ladder import GAP_NAMES, RUNG_NAMES, Gaps, Rung
from monitor.domain.money_picture import Ahead, KindRow, MoneyRow
from monitor.domain.people import COUNTRY
from monitor.domain.sentences.parts import capital, name_of_region, number
from monitor.domain.words import Language, Text
from monitor.queries.money_answer import MoneyAnswer, StreamRow
from monitor.ui.besteding.open_amounts import amount_address, amount_link
from monitor.ui.html import Shown, joined, link, markup
from monitor.ui.links import page_address
from monitor.ui.tables import Column, Row, table

PLACE = Text(nl="Landsdeel", en="Region")
PROVIDER = Text(nl="Aanbieder", en="Provider")
WHAT = Text(nl="Wat", en="What")
_LADDER = Text(nl="Elke trede van de ladder, in miljoen euro", en="Every rung of the ladder, in million euros")
_GAPS = Text(
    nl="Het verschil met de trede erboven, in miljoen euro; onder nul is er meer dan erboven",
    en="The difference with the rung above, in million euros; below zero there is more than above",
)
_SHORT = Text(nl="Samen minder dan de trede erboven", en="Together less than the rung above")
_OVER = Text(nl="Samen meer dan de trede erboven", en="Together more than the rung above")
_COSTS = Text(nl="Besteed per afgebouwde gesloten plaats", en="Spent per closed place removed")
_MONEY = Text(nl="geld per aanbieder", en="money by provider")
_STANDING = Text(nl="Nog gesloten", en="Still closed")
_REMOVED = Text(nl="Afgebouwd", en="Removed")
_SPENT = Text(nl="Besteed", en="Spent")
_UNSPENT = Text(nl="Niet besteed", en="Not spent")
_COST = Text(nl="Per plaats", en="Per place")
_FEW = Text(nl="weinig plaatsen", en="few places")
_BESIDE = Text(nl="Geld en plaatsen naast elkaar", en="Money and places side by side")
_SHARE_REMOVED = Text(nl="% afgebouwd", en="% removed")
_SHARE_SPENT = Text(nl="% besteed", en="% spent")
_YEAR = Text(nl="Jaar", en="Year")
_AHEAD = Text(nl="De komende jaren, in miljoen euro", en="The coming years, in million euros")
_FREE = Text(nl="Niet beschikt", en="Not awarded")
_TOGETHER = Text(nl="Samen", en="Together")
_KIND = Text(nl="Kostensoort", en="Kind of cost")
_KINDS = Text(
    nl="Per kostensoort sinds de start, in miljoen euro", en="By kind of cost since the start, in million euros"
)
_NO_KIND = Text(nl="geen kostensoort genoemd", en="no kind of cost named")
_STREAM = Text(nl="Geldstroom", en="Funding stream")
_STREAMS = Text(
    nl="Geldstromen naast het programma, in miljoen euro; ze tellen nergens anders mee",
    en="Streams beside the programme, in million euros; they count nowhere else",
)
_RESIDUALS = Text(
    nl="Hoe het geheel uit zijn delen bestaat, in miljoen euro", en="How the whole is made up, in million euros"
)
_WHOLE = Text(nl="Geheel", en="Whole")
_PARTS = Text(nl="Delen", en="Parts")
_LEFT = Text(nl="Rest", en="Rest")
_NAMED = Text(nl="Wat de rest is", en="What the rest is")
_CLOSES = Text(nl="sluit", en="agrees")
_AT_LEAST = Text(nl="ten minste {value}", en="at least {value}")
_OF_REGIONS = Text(nl="({n} van {all} landsdelen)", en="({n} of {all} regions)")


def ladder_table(made: MoneyAnswer, language: Language) -> Markup:
    """Return all rungs of every place, with the total below."""
    columns = [Column(capital(RUNG_NAMES[rung])[language]) for rung in Rung]
    rows = [Row(_head(made, row, language, further=True), _rungs(made, row, language)) for row in made.rows]
    rows.append(Row(capital(name_of_region(made.region_name))[language], _rungs(made, made.row, language), total=True))
    return table(_LADDER[language], _first(made)[language], columns, rows)


def gaps_table(made: MoneyAnswer, language: Language) -> Markup:
    """Return the gap at every rung of every place; for the country too little and too much apart, never netted."""
    columns = [Column(capital(name)[language]) for name in GAP_NAMES.values()]
    rows = [
        Row(_head(made, row, language), tuple(amount(_gap(row, rung), language) for rung in GAP_NAMES))
        for row in made.rows
    ]
    if made.gaps:
        rows.append(Row(_SHORT[language], _gap_cells(made.gaps, True, language), total=True))
        rows.append(Row(_OVER[language], _gap_cells(made.gaps, False, language)))
    else:
        cells = tuple(amount(made.ladder.gap(rung), language) for rung in GAP_NAMES)
        rows.append(Row(capital(name_of_region(made.region_name))[language], cells, total=True))
    return table(_GAPS[language], _first(made)[language], columns, rows)


def beside_table(made: MoneyAnswer, language: Language) -> Markup:
    """Return money beside places, with the place where money is furthest ahead on top."""
    columns = [Column(text[language]) for text in (_STANDING, _SHARE_REMOVED, _UNSPENT, _SHARE_SPENT)]
    rows = [
        Row(
            _head(made, row, language),
            (
                formats.count(row.places.now, language),
                formats.percent(row.removed_share, 1, language),
                amount(row.unspent, language),
                formats.percent(row.spent_share, 1, language),
            ),
        )
        for row in (*made.by_lead, *(row for row in made.rows if row.lead is None))
    ]
    return table(_BESIDE[language], _first(made)[language], columns, rows)


def cost_table(made: MoneyAnswer, language: Language) -> Markup:
    """Return what a removed place cost in every place; nothing where none was removed."""
    columns = [Column(text[language]) for text in (_REMOVED, _SPENT, _COST)]
    rows = [Row(_head(made, row, language), _cost_cells(row, language)) for row in made.rows if row.code]
    rows.append(Row(capital(name_of_region(made.region_name))[language], _cost_cells(made.row, language), total=True))
    return table(_COSTS[language], _first(made)[language], columns, rows)


def ahead_table(made: MoneyAnswer, language: Language) -> Markup:
    """Return the coming years, and together what of their budget is not awarded yet."""
    columns = [Column(capital(RUNG_NAMES[r])[language]) for r in (Rung.BEGROOT, Rung.VERLEEND, Rung.BESCHIKT)]
    columns.append(Column(_FREE[language]))
    rows = made.ahead
    shown = [Row(str(row.year), _year_cells(made, row, language)) for row in rows]
    sums = [_known_sum([getattr(row, name) for row in rows]) for name in ("budget", "granted", "awarded", "free")]
    shown.append(Row(_TOGETHER[language], tuple(amount(value, language) for value in sums), total=True))
    return table(_AHEAD[language], _YEAR[language], columns, shown)


def kinds_table(rows: Sequence[KindRow], language: Language) -> Markup:
    """Return what was awarded, committed and spent by kind of cost."""
    columns = [Column(capital(RUNG_NAMES[r])[language]) for r in (Rung.BESCHIKT, Rung.VERPLICHT, Rung.BESTEED)]
    shown = [
        Row(
            capital(row.kind.name if row.kind else _NO_KIND)[language],
            tuple(amount(value, language) for value in (row.awarded, row.committed, row.spent)),
        )
        for row in rows
    ]
    return table(_KINDS[language], _KIND[language], columns, shown)


def streams_table(made: MoneyAnswer, language: Language) -> Markup:
    """Return the streams that stay apart, with all their rungs."""
    columns = [Column(capital(RUNG_NAMES[rung])[language]) for rung in Rung]
    shown = [Row(capital(row.stream.name)[language], _stream_cells(made, row, language)) for row in made.streams_apart]
    return table(_STREAMS[language], _STREAM[language], columns, shown)


def residuals_table(rows: Sequence[tuple[Rung, Residual]], language: Language) -> Markup:
    """Return how each whole is made up of its parts, and the name of what is left."""
    columns = [
        Column(_WHOLE[language]),
        Column(_PARTS[language]),
        Column(_LEFT[language]),
        Column(_NAMED[language], True),
    ]
    shown = [
        Row(
            capital(RUNG_NAMES[rung])[language],
            (
                amount(one.whole, language),
                amount(one.parts, language),
                amount(one.value, language),
                one.name[language] if one.value else _CLOSES[language],
            ),
        )
        for rung, one in rows
    ]
    return table(_RESIDUALS[language], WHAT[language], columns, shown)


def amount(cents: int | None, language: Language) -> str:
    """Return an amount in millions with one decimal; what is too small for that in whole euros."""
    if cents is None:
        return formats.UNKNOWN
    if cents and abs(cents) < 5_000_000:
        return formats.euro(cents, language)
    return formats.decimal(Decimal(cents).scaleb(-8), 1, language)


def _first(made: MoneyAnswer) -> Text:
    return PLACE if made.region == COUNTRY else PROVIDER


def _head(made: MoneyAnswer, row: MoneyRow, language: Language, further: bool = False) -> Shown:
    """Return the name of a row as a link; with the way `further`, to the same page of this landsdeel."""
    if not row.code:
        return capital(Residuals.OVER_PROVIDERS)[language]
    if made.region == COUNTRY:
        year, page = str(made.year or ""), page_address("regio", regio=row.code)
        if not further:
            return link(row.name, page)
        money = link(_MONEY[language], page_address("besteding", regio=row.code, jaar=year))
        return markup('{name}<span class="m-under m-go">{money}</span>', name=link(row.name, page), money=money)
    return link(row.name, page_address("aanbieder", aanbieder=row.code))


def _rungs(made: MoneyAnswer, row: MoneyRow, language: Language) -> tuple[Shown, ...]:
    return tuple(_opened(made, row, rung, language) for rung in Rung)


def _opened(made: MoneyAnswer, row: MoneyRow, rung: Rung, language: Language) -> Shown:
    """Return an amount that opens what it is made of; what is not divided over providers has no rows of its own."""
    total = row.ladder[rung]
    if not row.code:
        return _total(total, language)
    region = row.code if made.region == COUNTRY else made.region
    provider = "" if row.code in (COUNTRY, made.region) or made.region == COUNTRY else row.code
    address = amount_address(made, rung, region, provider)
    return amount_link(_total(total, language), address, total.value is not None)


def _total(total: Total, language: Language) -> Shown:
    shown = amount(total.value, language)
    if total.at_least:
        shown = _AT_LEAST[language].format(value=shown)
    return joined((shown, " *")) if total.provisional and total.value is not None else shown


def _stream_cells(made: MoneyAnswer, row: StreamRow, language: Language) -> tuple[Shown, ...]:
    totals = {rung: row.ladder[rung] for rung in Rung}
    return tuple(
        amount_link(
            _total(total, language), amount_address(made, rung, stream=row.stream.code), total.value is not None
        )
        for rung, total in totals.items()
    )


def _year_cells(made: MoneyAnswer, row: Ahead, language: Language) -> tuple[Shown, ...]:
    rungs = {Rung.BEGROOT: row.budget, Rung.VERLEEND: row.granted, Rung.BESCHIKT: row.awarded}
    opened = (
        amount_link(amount(value, language), amount_address(made, rung, year=row.year), value is not None)
        for rung, value in rungs.items()
    )
    return (*opened, amount(row.free, language))


def _gap_cells(held: Mapping[Rung, Gaps], short: bool, language: Language) -> tuple[Shown, ...]:
    return tuple(amount(_together(held[rung], short), language) for rung in GAP_NAMES)


def _together(held: Gaps, short: bool) -> int | None:
    """Return the gaps of all places together; not known where no place has one to tell."""
    if held.unknown and not held.short and not held.over:
        return None
    return held.short if short else held.over


def _gap(row: MoneyRow, rung: Rung) -> int | None:
    # the municipality accounts for what its providers spent: beside its own part that is no gap
    return None if not row.code and rung is Rung.VERANTWOORD else row.ladder.gap(rung)


def _cost_cells(row: MoneyRow, language: Language) -> tuple[Shown, ...]:
    cost = row.cost
    shown: Shown = formats.euro(None if cost.cents is None else round(cost.cents, -5), language)
    if cost.few:
        shown = joined((shown, markup("<br><small>{words}</small>", words=_FEW[language])))
    if cost.landsdelen > 1 and cost.counted < cost.landsdelen:
        words = _OF_REGIONS.format(n=number(cost.counted), all=number(cost.landsdelen))[language]
        shown = joined((shown, markup("<br><small>{words}</small>", words=words)))
    return formats.count(cost.removed, language), amount(cost.spent, language), shown


def _known_sum(values: Sequence[int | None]) -> int | None:
    known = [value for value in values if value is not None]
    return sum(known) if known else None
