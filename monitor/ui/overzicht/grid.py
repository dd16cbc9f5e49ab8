"""The country in another grid than the landsdelen: a table of zorggebieden or jeugdregio's, without paths."""

from __future__ import annotations

from markupsafe import Markup

from monitor.domain import formats
from monitor.domain.sentences.parts import both, number, quarter_name
from monitor.domain.words import Language, Text
from monitor.queries.grid import Grid, GridRow
from monitor.ui.charts import framed
from monitor.ui.html import Shown, joined, markup
from monitor.ui.tables import Column, Row, table


def grid_card(made: Grid, source: str, language: Language) -> Markup:
    """Return the card with a row for each region that has a site, and their sum below it."""
    title, about = _TITLES[made.kind], _ABOUT[language]
    if made.quarter is None or not made.rows:
        return framed(title.format(n=number(0))[language], Markup(""), sentence=_NONE[language])
    notes = [words.format(n=number(n)) for n, words in ((made.empty, _EMPTY), (made.hidden, _HIDDEN)) if n]
    below = joined(markup('<p class="m-rule">{words}</p>', words=words[language]) for words in notes)
    shown = framed(
        title.format(n=number(sum(bool(row.region) for row in made.rows)))[language],
        joined((_table(made, language), below)),
        sentence=about,
        source=source,
    )
    return markup('<div id="indeling">{shown}</div>', shown=shown)


def _table(made: Grid, language: Language) -> Markup:
    quarter = quarter_name(made.quarter) if made.quarter else Text.same("")
    before = both(lambda lang: formats.quarter_short(made.quarter.plus(-1), lang) if made.quarter else "")
    columns = [
        Column(words[language]) for words in (_PLACES, _CHANGE.format(before=before), _OCCUPIED, _SHARE, _REPORTED)
    ]
    rows = [Row(row.name or _UNPLACED[language], _cells(row, language)) for row in made.rows]
    rows.append(Row(_TOGETHER[language], _cells(made.together, language), total=True))
    return table(_CAPTIONS[made.kind].format(quarter=quarter)[language], _REGION[language], columns, rows)


def _cells(row: GridRow, language: Language) -> tuple[Shown, ...]:
    places = row.places
    return (
        _counted(places.value, places.at_least, language),
        formats.change(row.change, language),
        _counted(row.occupied.value, row.occupied.at_least, language),
        formats.percent(row.occupancy.value, 1, language),
        _OF[language].format(n=places.coverage.reported, all=places.coverage.expected),
    )


def _counted(value: int | None, at_least: bool, language: Language) -> str:
    shown = formats.count(value, language)
    return _AT_LEAST[language].format(n=shown) if at_least and value is not None else shown


_TITLES = {
    "zorggebied": Text(nl="{n} zorggebieden hebben een locatie", en="{n} care areas have a site"),
    "jeugdregio": Text(nl="{n} jeugdregio’s hebben een locatie", en="{n} youth regions have a site"),
}
_CAPTIONS = {
    "zorggebied": Text(nl="Plaatsen per zorggebied, {quarter}", en="Places by care area, {quarter}"),
    "jeugdregio": Text(nl="Plaatsen per jeugdregio, {quarter}", en="Places by youth region, {quarter}"),
}
_ABOUT = Text(
    nl="Elke locatie telt waar zij staat. Een afgesproken pad, en dus een status, is er alleen per landsdeel.",
    en="Each site counts where it stands. An agreed path, and so a status, exists only by region (landsdeel).",
)
_NONE = Text(
    nl="Zodra een landsdeel over dit kwartaal indient, staan hier de plaatsen.",
    en="As soon as a region submits on this quarter, the places stand here.",
)
_EMPTY = Text(nl="Zonder locatie, en daarom niet in de tabel: {n}.", en="Without a site, so not in the table: {n}.")
_HIDDEN = Text(
    nl="Met een locatie in een ander landsdeel dan het uwe, en daarom niet in de tabel: {n}.",
    en="With a site in another landsdeel than yours, so not in the table: {n}.",
)
_REGION = Text(nl="Regio", en="Region")
_PLACES = Text(nl="Gesloten plaatsen", en="Closed places")
_CHANGE = Text(nl="t.o.v. {before}", en="against {before}")
_OCCUPIED = Text(nl="Bezet", en="Occupied")
_SHARE = Text(nl="Bezettingsgraad", en="Occupancy")
_REPORTED = Text(nl="Locaties gemeld", en="Sites reported")
_OF = Text(nl="{n} van {all}", en="{n} of {all}")
_UNPLACED = Text(nl="Niet bekend", en="Not known")
_TOGETHER = Text(nl="Samen", en="Together")
_AT_LEAST = Text(nl="ten minste {n}", en="at least {n}")
