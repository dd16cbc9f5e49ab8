"""The landsdelen on the national overview: small multiples, the table with their status, and who has reported."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from markupsafe import Markup

from monitor.charts.mini import mini
from monitor.domain import formats
from monitor.domain.catalogue.programme import ZERO_TARGET
from monitor.domain.quarter import Quarter
from monitor.domain.sentences.furthest import Gap
from monitor.domain.sentences.parts import both, capital, number, quarter_name
from monitor.domain.sentences.paths import judged_elsewhere, override_sentence
from monitor.domain.series import Point
from monitor.domain.status_rule import STANDING_NAMES, Standing
from monitor.domain.words import Language, Text
from monitor.domain.workflow import STATUS_NAMES
from monitor.queries.overview import Measured, Overview, RegionRow
from monitor.queries.overview_answer import OverviewPage
from monitor.queries.progress import Progress
from monitor.ui.html import Shown, joined, link, markup
from monitor.ui.links import page_address
from monitor.ui.overzicht.tiles import base_of, change_line, first_of, gap_pill, value_of
from monitor.ui.status import Pill, named, pill
from monitor.ui.tables import Column, Row, only_narrow, table


def standings(made: Overview) -> list[tuple[str, Standing]]:
    """Return each landsdeel's name and status."""
    return [(row.name, row.places.standing or Standing.GEEN_OPGAVE) for row in made.regions]


def gaps(made: Overview) -> list[Gap]:
    """Return how far each landsdeel that reported lies above its own path."""
    return [
        Gap(row.name, row.places.gap, row.places.total.at_least) for row in made.regions if row.places.gap is not None
    ]


def multiples(made: Overview, language: Language) -> Markup:
    """Return the small line of every landsdeel, all on the same scale, with its number and its gap."""
    known = [p.quarter for row in made.regions for p in row.series if p.total.value is not None]
    ends = [row.agreed.newest.milestones[-1][0] for row in made.regions if row.agreed.newest]
    assert made.quarter is not None, "an overview of a quarter"
    first, last = min(known, default=made.quarter), max([*ends, made.quarter, ZERO_TARGET.value])
    items = joined(_multiple(row, made.quarter, first, last, language) for row in made.regions)
    return markup('<ul class="m-multiples">{items}</ul>', items=items)


def regions_table(page: OverviewPage, language: Language) -> Markup:
    """Return the table of the landsdelen with the country below them, in words where a number is not complete."""
    made, coming = page.nation, {one.region: one.alternatives for one in page.coming}
    assert made.quarter is not None, "an overview of a quarter"
    before = both(lambda lang: formats.quarter_short(made.quarter.plus(-1), lang) if made.quarter else "")
    columns = [
        Column(_PLACES[language]),
        Column(_CHANGE.format(before=before)[language]),
        Column(_PATH[language]),
        Column(_GAP[language]),
        Column(_ALTERNATIVE[language]),
        Column(_SPENT[language]),
        Column(_STATUS[language], words=True, wide=True),
    ]
    rows = [
        _row(region_link(row.region, row.name, made.quarter), row.places, coming[row.region], row.spent, language)
        for row in made.regions
    ]
    if made.places and page.country and made.spent:
        country = _row(_COUNTRY[language], made.places, page.country.alternatives, made.spent, language)
        rows.append(replace(country, total=True))
    return table(_CAPTION.format(quarter=quarter_name(made.quarter))[language], _REGION[language], columns, rows)


def region_link(region: str, name: str, quarter: Quarter) -> Markup:
    """Return the name of a landsdeel, leading to its own page in the quarter."""
    return link(name, region_address(region, quarter))


def region_address(region: str, quarter: Quarter) -> str:
    """Return the address of the page of a landsdeel in the quarter."""
    return page_address("regio", regio=region, kwartaal=quarter.code)


def status_notes(made: Overview, language: Language) -> Markup:
    """Return what the table's statuses cannot say themselves: another version that judges, and who signed what."""
    assert made.quarter is not None, "an overview of a quarter"
    country = [(_COUNTRY, made.places, made.agreed)] if made.places else []
    lines = []
    for name, places, agreed in (*((Text.same(r.name), r.places, r.agreed) for r in made.regions), *country):
        judged = judged_elsewhere(agreed, made.quarter)
        said = [override_sentence(places.override, places.by_rule)] if places.override else []
        lines += [
            markup("<li><b>{name}</b>: {words}</li>", name=name[language], words=words[language])
            for words in (*([judged] if judged else []), *said)
        ]
    return markup('<ul class="m-notes">{lines}</ul>', lines=joined(lines)) if lines else Markup("")


def reports_list(made: Overview, language: Language) -> Markup:
    """Return who has handed in and who has not, one line for each landsdeel."""
    items = joined(
        markup("<li><span>{name}</span>{status}</li>", name=row.name, status=pill(_report(row.progress, language)))
        for row in made.regions
        if row.progress is not None
    )
    return markup('<ul class="m-list">{items}</ul>', items=items)


_REGION = Text(nl="Landsdeel", en="Region")
_COUNTRY = Text(nl="Nederland", en="The Netherlands")
_PLACES = Text(nl="Plaatsen", en="Places")
_CHANGE = Text(nl="t.o.v. {before}", en="against {before}")
_PATH = Text(nl="Pad", en="Path")
_GAP = Text(nl="Verschil", en="Difference")
_ALTERNATIVE = Text(nl="Alternatief", en="Alternative")
_SPENT = Text(nl="Besteed", en="Spent")
_STATUS = Text(nl="Status", en="Status")
_CAPTION = Text(nl="Stand per landsdeel, {quarter}", en="Where each region stands, {quarter}")
_AT_LEAST = Text(nl="ten minste", en="at least")
_LATE = Text(nl="te laat", en="late")
_LEFT = Text(nl="nog {share} van {first}", en="{share} of {first} left")
_LAST_KNOWN = Text(nl="laatst bekend: {n}", en="last known: {n}")
_BY_RULE = Text(nl="volgens de regel: {standing}", en="by the rule: {standing}")
_NOTHING = Text(nl="nog geen cijfers", en="no figures yet")
_ALT = Text(nl="{name}: {course}{path}.", en="{name}: {course}{path}.")
_COURSE = Text(
    nl="van {old} plaatsen in {first} naar {new} in {last}", en="from {old} places in {first} to {new} in {last}"
)
_ALT_PATH = Text(nl=", pad {value}", en=", path {value}")


def _multiple(row: RegionRow, quarter: Quarter, first: Quarter, last: Quarter, language: Language) -> Markup:
    shown = [p for p in row.series if p.quarter <= quarter]
    base = base_of(tuple(shown), row.places)
    before, value = value_of(row.places, language)
    small = markup("<small>{b}</small> ", b=before) if before else Markup("")
    return markup(
        '<li><h3>{name}</h3><p class="m-number">{small}{value}</p><img alt="{alt}" src="{src}">'
        '<p class="m-line">{left}</p><p class="m-line">{change}</p><p class="m-foot">{gap}</p></li>',
        name=region_link(row.region, row.name, quarter),
        small=small,
        value=value,
        alt=_alt(row, shown, language),
        src=mini(shown, row.agreed, first, last, base),
        left=_left(row.places, shown, base, language),
        change=change_line(row.places, language),
        gap=pill(gap_pill(row.places, language)),
    )


def _left(places: Measured, shown: Sequence[Point], base: int | None, language: Language) -> str:
    if places.total.value is None and places.total.last_known is not None:
        return _LAST_KNOWN.format(n=number(places.total.last_known))[language]
    if places.total.value is None or not base or places.total.at_least:
        return "" if shown else _NOTHING[language]
    start = first_of(tuple(shown), places)
    assert start is not None, "there is a base"
    share = Decimal(places.total.value) * 100 / base
    words = _LEFT.format(share=both(lambda lang: formats.percent(share, 0, lang)), first=quarter_name(start.quarter))
    return words[language]


def _alt(row: RegionRow, shown: Sequence[Point], language: Language) -> str:
    known = [p for p in shown if p.total.value is not None]
    if not known:
        return f"{row.name}: {_NOTHING[language]}."
    course = _COURSE.format(
        old=number(known[0].total.value or 0),
        first=quarter_name(known[0].quarter),
        new=number(known[-1].total.value or 0),
        last=quarter_name(known[-1].quarter),
    )
    on_path = row.places.on_path
    path = Text.same("") if on_path is None else _ALT_PATH.format(value=number(on_path))
    return _ALT.format(name=row.name, course=course, path=path)[language]


def _row(name: Shown, places: Measured, alternatives: Measured, spent: Measured, language: Language) -> Row:
    status = _status(places, language)
    head = markup("{name}{status}", name=name, status=only_narrow(status))
    return Row(head, (*_cells(places, alternatives, spent, language), status))


def _cells(places: Measured, alternatives: Measured, spent: Measured, language: Language) -> tuple[Shown, ...]:
    return (
        _shown(places, formats.count(places.total.value, language), language),
        formats.change(places.change.value if places.change else None, language),
        formats.count(places.on_path, language),
        _gap(places, language),
        _shown(alternatives, formats.count(alternatives.total.value, language), language),
        _shown(spent, formats.euro_short(spent.total.value, language), language),
    )


def _gap(places: Measured, language: Language) -> Shown:
    # what is missing can only add to a gap above the path
    gap = formats.change(places.gap, language)
    least = places.total.at_least and places.gap is not None and places.gap > 0
    return _at_least(gap, language) if least else gap


def _status(places: Measured, language: Language) -> Markup:
    """Return the status that counts; under a signed one also what the rule says."""
    counts = named(places.standing or Standing.GEEN_OPGAVE, language)
    if places.override is None:
        return counts
    rule = _BY_RULE.format(standing=STANDING_NAMES[places.by_rule or Standing.GEEN_OPGAVE])[language]
    return markup("{counts}<br><small>{rule}</small>", counts=counts, rule=rule)


def _shown(measured: Measured, value: str, language: Language) -> Shown:
    return _at_least(value, language) if measured.total.at_least else value


def _at_least(value: str, language: Language) -> Markup:
    return markup("<small>{least}</small><br>{value}", least=_AT_LEAST[language], value=value)


def _report(line: Progress, language: Language) -> Pill:
    status = capital(STATUS_NAMES[line.status])[language]
    return Pill(f"{status}, {_LATE[language]}", Standing.LET_OP) if line.late else Pill(status)
