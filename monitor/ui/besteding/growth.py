"""What was committed or spent in one year, opened: each figure as it stood at the end of the year and before."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from monitor.domain import formats
from monitor.domain.catalogue import INDICATORS
from monitor.domain.entry_sections import column_label
from monitor.domain.ladder import REPORTED, RUNG_NAMES, Rung
from monitor.domain.people import COUNTRY
from monitor.domain.quarter import Quarter
from monitor.domain.sentences.parts import both, capital, number, quarter_name
from monitor.domain.sentences.titles import AT_LEAST
from monitor.domain.words import Language, Text
from monitor.queries.behind import BehindRow
from monitor.queries.behind_growth import GrownBehind, GrownRow, grown_behind, stood
from monitor.queries.money_answer import MoneyAnswer
from monitor.queries.selection import Selection, scope
from monitor.ui.history.behind import behind_address
from monitor.ui.history.opened import (
    ELSEWHERE,
    OFFICIAL,
    PROVISIONAL,
    STATUS,
    TOGETHER,
    YOURS,
    Opened,
    folded_table,
    opened_card,
    show_notes,
)
from monitor.ui.html import Shown, joined, link, markup, show
from monitor.ui.tables import Column, Row


@dataclass(frozen=True)
class RungOfYear:
    """A reported rung of the ladder, of one year."""

    rung: Rung
    year: int


def rung_of_a_year(made: MoneyAnswer, code: str) -> RungOfYear | None:
    """Return the reported rung that is asked on the page of one year; None for anything else."""
    if made.year is None:
        return None
    return next((RungOfYear(rung, made.year) for rung in REPORTED if rung.value == code), None)


def draw_growth(
    opened: Opened, made: MoneyAnswer, asked: RungOfYear, selection: Selection, streams: frozenset[str]
) -> None:
    """Draw the figures that a year's amount is the sum of, with both stands of each."""
    page, lang, rung = opened.page, opened.language, asked.rung
    with page.store.read() as session:
        found = grown_behind(session, page.actor, selection, rung, streams, asked.year)
    elsewhere = scope(page.actor).regions is not None and made.region == COUNTRY
    # the rows of one provider, or of the own landsdelen, say nothing of who is missing from the whole
    whole = not selection.providers and not elsewhere
    least = AT_LEAST if whole and made.ladder[rung].at_least else Text.same("")
    with opened_card(opened, _title(found, rung, asked.year, least)[lang], _ONE_YEAR, rung.value):
        if found.rows:
            show(_table(found, rung, made, elsewhere, lang))
        missing = formats.join_names(made.missing, lang) if whole else ""
        since = quarter_name(found.since)[lang] if found.since else ""
        show_notes(
            _DIFFERENCE[lang].format(since=since) if since else _FIRST_YEAR[lang],
            _MISSING[lang].format(names=missing) if missing else "",
            ELSEWHERE[lang] if elsewhere else "",
        )


def _title(found: GrownBehind, rung: Rung, year: int, least: Text) -> Text:
    name = capital(RUNG_NAMES[rung])
    if not found.rows:
        return _NONE.format(name=name, year=year)
    whole = both(lambda lang: formats.euro(sum(row.value for row in found.rows), lang))
    words = _ONE if len(found.rows) == 1 else _MANY
    return words.format(name=name, year=year, n=number(len(found.rows)), least=least, sum=whole)


def _table(found: GrownBehind, rung: Rung, made: MoneyAnswer, elsewhere: bool, language: Language) -> Markup:
    dates = [found.until, *([found.since] if found.since else [])]
    columns = [Column(_IN[language].format(year=made.year))]
    columns += [Column(_STAND.format(quarter=quarter_name(date))[language]) for date in dates]
    columns.append(Column(STATUS[language], words=True))
    several = len({row.either.region_name for row in found.rows}) > 1
    rows = [Row(_where(row, rung, several, language), _cells(row, rung, made, dates, language)) for row in found.rows]
    sums = [sum(row.value for row in found.rows), sum(stood(row.now) for row in found.rows)]
    sums += [sum(stood(row.before) for row in found.rows)] if found.since else []
    together = (YOURS if elsewhere else TOGETHER)[language]
    rows.append(Row(together, (*(formats.euro(one, language) for one in sums), ""), total=True))
    return folded_table(_CAPTION[language], _OF[language], columns, rows, language)


def _cells(row: GrownRow, rung: Rung, made: MoneyAnswer, dates: list[Quarter], language: Language) -> tuple[Shown, ...]:
    stands = [_stand(one, rung, made, language) for one, _date in zip((row.now, row.before), dates, strict=False)]
    loose = row.now is not None and row.now.figure.provisional
    return formats.euro(row.value, language), *stands, (PROVISIONAL if loose else OFFICIAL)[language]


def _stand(row: BehindRow | None, rung: Rung, made: MoneyAnswer, language: Language) -> Shown:
    """Return a stand as the way to its life; '–' for none."""
    if row is None or row.figure.content.value is None:
        return formats.UNKNOWN
    cell, shown = row.figure.cell, formats.euro(row.figure.content.value, language)
    region = "" if made.region == COUNTRY else made.region
    return link(shown, behind_address("besteding", rung.value, cell, regio=region, kwartaal=cell.quarter.code, jaar=""))


def _where(row: GrownRow, rung: Rung, several: bool, language: Language) -> Shown:
    one = row.either
    under = [one.region_name] if several and one.region_name != one.place else []
    under.append(column_label(INDICATORS[rung.value], one.figure.cell.breakdown)[language])
    return joined((one.place, markup('<span class="m-under">{under}</span>', under=", ".join(under))))


_ONE = Text(nl="{name} in {year}: {n} cijfer, {least}{sum}", en="{name} in {year}: {n} figure, {least}{sum}")
_MANY = Text(
    nl="{name} in {year}: {n} cijfers, samen {least}{sum}", en="{name} in {year}: {n} figures, {least}{sum} together"
)
_NONE = Text(
    nl="{name} in {year}: nog geen cijfers om te vergelijken", en="{name} in {year}: no figures to compare yet"
)
_IN = Text(nl="In {year}", en="In {year}")
_STAND = Text(nl="Stand {quarter}", en="Stand {quarter}")
_OF = Text(nl="Van", en="Of")
_CAPTION = Text(
    nl="Elk cijfer van dit jaar met zijn twee standen; kies een stand voor de geschiedenis ervan",
    en="Every figure of this year with its two stands; choose a stand for its history",
)
_ONE_YEAR = Text(nl="Een jaar is het verschil van twee standen.", en="A year is the difference of two stands.")
_DIFFERENCE = Text(
    nl="De stand van {since} gaat eraf. Alleen wie beide keren meldde, telt mee.",
    en="The stand of {since} is taken off. Only who reported both times counts.",
)
_FIRST_YEAR = Text(
    nl="Dit is het eerste jaar van het programma: er stond nog niets, dus de stand is het hele bedrag.",
    en="This is the programme’s first year: nothing stood before it, so the stand is the whole amount.",
)
_MISSING = Text(nl="Nog niet gemeld: {names}.", en="Not reported yet: {names}.")
