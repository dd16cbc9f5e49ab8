"""Landsdelen naast elkaar: a small line for each on one scale, with the country faint behind it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup

from monitor.charts.side_by_side import SideBySideChart, SmallLine, side_by_side_chart, table_of_lines
from monitor.domain import formats
from monitor.domain.compared import Line, Stand, first_shared, per_hundred
from monitor.domain.people import COUNTRY
from monitor.domain.quarter import Quarter
from monitor.domain.sentences.comparison import moves_sentence, side_title, stand_words
from monitor.domain.sentences.parts import Sentence, capital, quarter_name
from monitor.domain.words import Language, Text
from monitor.queries.side_by_side import SideBySide
from monitor.ui.charts import AS_TABLE, fold, framed
from monitor.ui.html import joined, link, markup
from monitor.ui.links import definition_address, page_address
from monitor.ui.overzicht.cards import dutch_day
from monitor.ui.tables import table_of


def first_line(made: SideBySide, quarter: Quarter) -> Sentence:
    """Return the first line of the page: what each landsdeel did since the first quarter they share."""
    lines = made.lines or (made.country,)
    return moves_sentence(made.measure, lines, first_shared(lines, quarter), quarter)


def side_card(made: SideBySide, quarter: Quarter, index: bool, language: Language) -> Markup:
    """Return the card; with `index` per 100 of the first quarter of which all of them are whole and above zero."""
    index = index and made.measure.adds_up
    drawn = _Drawn(made, quarter, first_shared(made.lines, quarter, above_zero=True) if index else None)
    caption = _CAPTION.format(name=capital(made.measure.name))[language]
    chart = side_by_side_chart(drawn.shown_lines, drawn.behind, drawn.words, caption, language, drawn.in_table)
    pieces = [_multiples(chart, drawn, language), fold(AS_TABLE[language], _tables(chart, drawn, language))]
    if index and drawn.base is None:
        pieces.insert(0, markup('<p class="m-note m-calm">{w}</p>', w=_NO_BASE[language]))
    definition = link(_MORE[language], definition_address(made.measure.code))
    return framed(
        side_title(made.measure, drawn.lines, quarter, drawn.base)[language],
        joined(pieces),
        sentence=joined([_about(drawn)[language], _HOLLOW[language], definition], " "),
        source=source_line(made, quarter, language),
    )


def source_line(made: SideBySide, quarter: Quarter, language: Language) -> str:
    """Return where the figures come from, of which day, and when they last changed."""
    words = _SOURCE.format(day=formats.date_long(quarter.end, language))[language]
    if made.measure.is_money:
        words += " " + _PROGRAMME[language]
    if made.updated is not None:
        words += " " + _UPDATED[language].format(day=dutch_day(made.updated, language))
    return words


_CAPTION = Text(nl="{name} per kwartaal, per landsdeel", en="{name} per quarter, by region")
_CAPTION_INDEX = Text(nl="{name} per 100 van {base}", en="{name} per 100 of {base}")
_COUNTED = Text(
    nl="Alle plaatjes hebben dezelfde schaal. De dunne lijn is het gemiddelde per landsdeel, waar alles gemeld is.",
    en="All pictures have one scale. The thin line is the average of a region, where everything was reported.",
)
_RATIO = Text(
    nl="Alle plaatjes hebben dezelfde schaal. De dunne lijn is heel Nederland.",
    en="All pictures have one scale. The thin line is the whole country.",
)
_INDEXED = Text(
    nl="Elk landsdeel staat in {base} op 100. De dunne lijn is heel Nederland, waar alles gemeld is.",
    en="Each region stands at 100 in {base}. The thin line is the whole country, where everything was reported.",
)
_HOLLOW = Text(
    nl="Een open punt is voorlopig of niet compleet; een gat is een kwartaal zonder opgave.",
    en="An open point is provisional or not complete; a gap is a quarter without a report.",
)
_NO_BASE = Text(
    nl="Er is geen kwartaal waarin al deze landsdelen compleet en boven nul staan; hier staan de getallen zelf.",
    en="There is no quarter in which all these regions are complete and above zero; these are the numbers themselves.",
)
_MORE = Text(nl="Wat telt mee?", en="What is counted?")
_STAR = Text(nl="* voorlopig", en="* provisional")
_SOURCE = Text(nl="Bron: opgaven aan de monitor, peildatum {day}.", en="Source: reports to the monitor, as of {day}.")
_PROGRAMME = Text(nl="Alleen geld van het programma.", en="Money of the programme only.")
_UPDATED = Text(nl="Bijgewerkt {day}.", en="Updated {day}.")
_SINCE = Text(nl="{quarter}: {value}", en="{quarter}: {value}")
_BESIDE = Text(nl="{name}: {value}", en="{name}: {value}")
_LAST_KNOWN = Text(nl="laatst bekend, {quarter}", en="last known, {quarter}")
_AVERAGE = Text(nl="gemiddeld", en="average")
_NATION = Text(nl="land", en="country")


@dataclass(frozen=True)
class _Drawn:
    """What stands in the pictures: the numbers themselves, or per 100 of `base`."""

    made: SideBySide
    quarter: Quarter
    base: Quarter | None

    @property
    def lines(self) -> list[Line]:
        return [self._as_drawn(line) for line in self.made.lines]

    @cached_property
    def behind(self) -> Line:
        """The country at the size of a landsdeel."""
        return self._as_drawn(self.made.country if self.base else self.made.beside)

    @property
    def shown_lines(self) -> list[Line]:
        """The lines with a picture of their own; a landsdeel alone has the country beside it."""
        return self.lines if len(self.lines) > 1 else [*self.lines, self.behind]

    @property
    def in_table(self) -> list[Line]:
        """The country's total, where the pictures show an average."""
        return [self.made.country] if self.base is None and self.made.measure.adds_up else []

    def words(self, stand: Stand, language: Language) -> str:
        """Return a stand as it is written in this card."""
        if self.base is None:
            return stand_words(self.made.measure, stand)[language]
        star = "*" if stand.provisional and stand.value is not None else ""
        return formats.decimal(stand.value, 0, language) + star

    def _as_drawn(self, line: Line) -> Line:
        return line if self.base is None else per_hundred(line, self.base)


def _about(drawn: _Drawn) -> Text:
    if drawn.base is not None:
        return _INDEXED.format(base=quarter_name(drawn.base))
    return _COUNTED if drawn.made.measure.adds_up else _RATIO


def _multiples(chart: SideBySideChart, drawn: _Drawn, language: Language) -> Markup:
    ends = (chart.scale.high, chart.scale.low)
    high, low = (drawn.words(Stand(drawn.quarter, end), language) for end in ends)
    items = joined(_multiple(small, drawn, (high, low), language) for small in chart.lines)
    return markup('<ul class="m-sides">{items}</ul>', items=items)


def _multiple(small: SmallLine, drawn: _Drawn, ends: tuple[str, str], language: Language) -> Markup:
    line, quarter = small.line, drawn.quarter
    region = "" if line.region == COUNTRY else line.region
    page = page_address("regio" if region else "overzicht", regio=region, kwartaal=quarter.code)
    first = line.known[0] if line.known else Stand(quarter)
    since = _SINCE[language].format(quarter=first.quarter.label(language), value=drawn.words(first, language))
    return markup(
        '<li><h3>{name}</h3><p class="m-number">{value}</p><div class="m-side"><img alt="{alt}" src="{src}">'
        '<span aria-hidden="true">{high}</span><span aria-hidden="true">{low}</span></div>'
        '<p class="m-line">{since}</p><p class="m-line">{beside}</p></li>',
        name=link(line.name[language], page),
        value=drawn.words(line.at(quarter), language),
        alt=small.alt,
        src=small.image,
        high=ends[0],
        low=ends[1],
        since=since if line.known else "",
        beside=_beside(line, drawn, language),
    )


def _beside(line: Line, drawn: _Drawn, language: Language) -> str:
    if line.known and line.at(drawn.quarter).value is None:
        last = line.known[-1]
        words = _LAST_KNOWN.format(quarter=quarter_name(last.quarter))[language]
        return _BESIDE[language].format(name=words, value=drawn.words(last, language))
    other = drawn.behind.at(drawn.quarter)
    if line.region == COUNTRY or other.value is None:
        return ""
    name = _AVERAGE if drawn.in_table else _NATION
    return _BESIDE[language].format(name=name[language], value=drawn.words(other, language))


def _tables(chart: SideBySideChart, drawn: _Drawn, language: Language) -> Markup:
    """Return the table of what is drawn, followed by the numbers themselves where they were drawn per 100."""
    if drawn.base is None:
        pieces = [table_of(chart.table, chart.caption)]
    else:
        itself = _Drawn(drawn.made, drawn.quarter, None)
        name = capital(drawn.made.measure.name)
        per = _CAPTION_INDEX.format(name=name, base=quarter_name(drawn.base))[language]
        numbers = table_of_lines([*itself.lines, drawn.made.country], itself.words, language)
        pieces = [table_of(chart.table, per), table_of(numbers, chart.caption)]
    return joined([*pieces, markup('<p class="m-source">{star}</p>', star=_STAR[language])])
