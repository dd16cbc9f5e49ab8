"""The cards of the page about money: charts with their findings, and tables with theirs."""

from __future__ import annotations

from markupsafe import Markup

from monitor.charts.described import Described, Words
from monitor.charts.money_burn_up import ToSpend, money_burn_up
from monitor.charts.money_shares import money_shares
from monitor.charts.money_years import money_years
from monitor.domain.formats import date_long, euro_short
from monitor.domain.ladder import Rung
from monitor.domain.people import COUNTRY
from monitor.domain.registers import Registers
from monitor.domain.sentences import money_titles as titles
from monitor.domain.sentences.parts import both, number, quarter_name
from monitor.domain.words import Language, Text
from monitor.queries.money_answer import MoneyAnswer
from monitor.ui.beside import pair
from monitor.ui.besteding import tables
from monitor.ui.besteding.documents import documents_table
from monitor.ui.besteding.open_amounts import amount_address
from monitor.ui.charts import fold, framed
from monitor.ui.html import joined, markup
from monitor.ui.links import page_address

_BURN = Text(
    nl="Opgeteld sinds de start van het programma, in miljoen euro. Dicht: gebeurd. Streeplijn: begroot.",
    en="Added up since the programme’s start, in million euros. Solid: happened. Dashed: budgeted.",
)
_SOURCE = Text(nl="Bron: opgaven en documenten tot en met {day}.", en="Source: reports and documents up to {day}.")
_EXPECTED = Text(
    nl="Verwachting: het tempo van {start} tot {end}; de band is de gemiddelde fout die dezelfde verwachting eerder"
    " maakte: {error} per kwartaal vooruit ({tries} keer nagerekend).",
    en="Expectation: the pace from {start} to {end}; the band is the average error that the same expectation made"
    " before: {error} per quarter ahead (tried {tries} times).",
)
_YEARS = Text(
    nl="Per jaar, in miljoen euro. Open: begroot. Blauw: verplicht. Donker: besteed, met het deel van de begroting.",
    en="Per year, in million euros. Open: budgeted. Blue: committed. Dark: spent, with the part of the budget.",
)
_YEARS_SOURCE = Text(
    nl="Een jaar is het verschil van twee standen, over wie op beide dagen heeft gemeld.",
    en="A year is the difference of two positions, over who reported on both days.",
)
_SHARES = Text(
    nl="Deel van de gesloten plaatsen afgebouwd (●) en deel van het budget besteed (□).",
    en="Part of the closed places removed (●) and part of the budget spent (□).",
)
_SHARES_OF_AWARDED = Text(
    nl="Deel van de gesloten plaatsen afgebouwd (●) en deel van het beschikte geld besteed (□).",
    en="Part of the closed places removed (●) and part of the awarded money spent (□).",
)
_NO_NORM = Text(
    nl="Gelijk oplopen is geen norm: bouwen gaat vooraf aan sluiten. Een groot verschil vraagt om toelichting."
    " Afgebouwd sinds {first}.",
    en="Going together is no norm: building comes before closing. A large difference asks for an explanation."
    " Removed since {first}.",
)
_BESIDE = Text(
    nl="Bovenaan waar het geld het verst voorloopt op de afbouw, onderaan waar het achterblijft. Bedragen in miljoen"
    " euro.",
    en="On top where money is furthest ahead of the places removed, at the bottom where it stays behind. Amounts in"
    " million euros.",
)
_LADDER = Text(
    nl="Bedragen die nooit met elkaar worden verrekend. * voorlopig.",
    en="Amounts that are never netted. * provisional.",
)
_UNKNOWN_GAPS = Text(
    nl="Waar een van twee bedragen niet bekend of niet compleet is, staat geen verschil.",
    en="Where one of two amounts is not known or not complete, no difference is given.",
)
_COST = Text(
    nl="Besteed sinds de start van het programma, gedeeld door de plaatsen die sinds {first} zijn afgebouwd. Leeg waar"
    " er geen zijn afgebouwd. Onder de 10 plaatsen zegt het bedrag weinig.",
    en="Spent since the programme’s start, divided by the places removed since {first}. Empty where none were removed."
    " Under 10 places the amount says little.",
)
_AHEAD = Text(
    nl="Verplichtingen worden als stand gemeld en niet per jaar; daarom staat hier wat per jaar is begroot, verleend en"
    " beschikt. Over alle jaren samen is {most}{open} van de begroting nog niet verplicht.",
    en="Commitments are reported as a position and not per year; so this gives what is budgeted, granted and awarded"
    " per year. Over all years together {most}{open} of the budget is not committed yet.",
)
_AT_MOST = Text(nl="ten hoogste ", en="at most ")
_STREAMS_TITLE = Text(nl="Andere geldstromen blijven apart", en="Other funding streams stay apart")
_DOCUMENTS_TITLE = Text(nl="{n} documenten tot en met {day}", en="{n} documents up to {day}")
_NO_DOCUMENTS = Text(nl="Nog geen documenten ingevoerd", en="No documents entered yet")
_DOCUMENTS_OF_YEAR = Text(
    nl="{n} documenten over {year}, tot en met {day}", en="{n} documents about {year}, up to {day}"
)
_ALL_YEARS = Text(nl="Alle jaren samen", en="All years together")
_NOT_OF_YEAR = Text(
    nl="Wat hieronder staat, gaat over het hele programma en niet alleen over {year}.",
    en="What follows is about the whole programme and not about {year} only.",
)
_LATER = Text(nl="{n} met een latere datum tellen nog niet mee.", en="{n} with a later date do not count yet.")
_SHOW = Text(nl="Toon de documenten", en="Show the documents")


def burn_chart(made: MoneyAnswer, language: Language) -> Described:
    """Return the way of the money up to the quarter that is looked at."""
    whole = made.row.whole
    title = titles.burn_title(made.burn_up, whole)[language]
    words = Words(title, _BURN[language], f"{source_line(made, language)} {_expectation(made, language)}".strip())
    return money_burn_up(ToSpend(made.burn_up, whole[Rung.BEGROOT].value), words, language)


def years_chart(made: MoneyAnswer, language: Language) -> Described:
    """Return each year's budget, commitments and spending."""
    title = titles.years_title(made.years, made.quarter.year)[language]
    words = Words(title, _YEARS[language], _YEARS_SOURCE[language])

    def lead(year: int, rung: Rung | None) -> str:
        if rung is not None:
            return amount_address(made, rung, year=year)
        return page_address("besteding", regio="" if made.region == COUNTRY else made.region, jaar=str(year))

    return money_years(made.years, words, language, lead)


def shares_chart(made: MoneyAnswer, language: Language) -> Described:
    """Return places removed beside money spent, where money is furthest ahead on top."""
    rows = (*made.by_lead, *(row for row in made.rows if row.lead is None and row.code))
    title = titles.shares_title(made.by_lead, providers=made.region != COUNTRY)[language]
    sentence = _SHARES if made.region == COUNTRY else _SHARES_OF_AWARDED
    words = Words(title, sentence[language], _norm(made, language))
    of_country = made.region == COUNTRY
    leads = {
        row.code: page_address("regio", regio=row.code) if of_country else page_address("aanbieder", aanbieder=row.code)
        for row in made.rows
        if row.code
    }
    return money_shares(rows, tables.PLACE if of_country else tables.PROVIDER, words, language, leads)


def cards_of_year(made: MoneyAnswer, known: Registers, language: Language) -> Markup:
    """Return what is about the chosen year, and the heading of what follows: that is about all years together."""
    head = '<div class="m-part"><h2>{title}</h2><p>{words}</p></div>'
    whole = markup(head, title=_ALL_YEARS[language], words=_NOT_OF_YEAR.format(year=made.year)[language])
    return joined((ladder_card(made, language), residuals_card(made, language), _records(made, known, language), whole))


def cards_of_all_years(made: MoneyAnswer, known: Registers, language: Language) -> Markup:
    """Return the tables about all years together, with the records when no year is chosen."""
    above, ahead = pair(cost_card(made, language), kinds_card(made, language)), ahead_card(made, language)
    if made.year is not None:
        return joined((above, ahead))
    return joined((above, pair(ahead, residuals_card(made, language)), _records(made, known, language)))


def _records(made: MoneyAnswer, known: Registers, language: Language) -> Markup:
    return joined((streams_card(made, language), documents_card(made, known, language)))


def source_line(made: MoneyAnswer, language: Language) -> str:
    return _SOURCE[language].format(day=date_long(made.quarter.end, language))


def ladder_card(made: MoneyAnswer, language: Language) -> Markup:
    """Return all rungs of every place, and the gap at each."""
    known = titles.known_gaps(made.ladder, dict(made.gaps))
    over = titles.over_words(made.rows, made.year, providers=made.region != COUNTRY)[language]
    inside = joined((tables.ladder_table(made, language), tables.gaps_table(made, language)))
    return framed(
        titles.ladder_title(known)[language],
        inside,
        sentence=f"{_LADDER[language]} {over}".strip(),
        source=_UNKNOWN_GAPS[language],
    )


def beside_card(made: MoneyAnswer, language: Language) -> Markup:
    """Return the list of who spends ahead of the removal of places and who behind."""
    title = titles.beside_title(made.rows)[language]
    return framed(title, tables.beside_table(made, language), sentence=_BESIDE[language])


def cost_card(made: MoneyAnswer, language: Language) -> Markup:
    rows = [row for row in made.rows if row.code]
    words = _COST.format(first=quarter_name(made.first or made.quarter))[language]
    return framed(titles.cost_title(rows)[language], tables.cost_table(made, language), sentence=words)


def ahead_card(made: MoneyAnswer, language: Language) -> Markup:
    budget, committed = made.row.whole[Rung.BEGROOT].value, made.row.whole[Rung.VERPLICHT]
    left = None if budget is None or committed.value is None else budget - committed.value
    most = _AT_MOST if committed.at_least else Text.same("")
    words = _AHEAD.format(most=most, open=both(lambda lang: euro_short(left, lang)))[language]
    return framed(titles.ahead_title(made.ahead)[language], tables.ahead_table(made, language), sentence=words)


def kinds_card(made: MoneyAnswer, language: Language) -> Markup:
    return framed(titles.kinds_title(made.kinds)[language], tables.kinds_table(made.kinds, language))


def streams_card(made: MoneyAnswer, language: Language) -> Markup:
    if not made.streams_apart:
        return Markup("")
    return framed(_STREAMS_TITLE[language], tables.streams_table(made, language))


def residuals_card(made: MoneyAnswer, language: Language) -> Markup:
    title = titles.residuals_title(made.residuals)[language]
    return framed(title, tables.residuals_table(made.residuals, language) if made.residuals else Markup(""))


def documents_card(made: MoneyAnswer, known: Registers, language: Language) -> Markup:
    """Return the documents, folded: there can be many."""
    if not made.documents:
        return framed(_NO_DOCUMENTS[language], Markup(""))
    day = both(lambda lang: date_long(made.quarter.end, lang))
    words = _DOCUMENTS_TITLE if made.year is None else _DOCUMENTS_OF_YEAR
    title = words.format(n=number(len(made.documents)), day=day, year=made.year)[language]
    later = _LATER.format(n=number(made.later))[language] if made.later else ""
    return framed(title, fold(_SHOW[language], documents_table(made.documents, known, language)), source=later)


def _norm(made: MoneyAnswer, language: Language) -> str:
    return _NO_NORM.format(first=quarter_name(made.first or made.quarter))[language]


def _expectation(made: MoneyAnswer, language: Language) -> str:
    burn = made.burn_up
    if not burn.expected or burn.pace is None or burn.back_test is None:
        return ""
    error = both(lambda lang: euro_short(int(burn.back_test.error), lang) if burn.back_test else "")
    return _EXPECTED.format(
        start=quarter_name(burn.pace.start),
        end=quarter_name(burn.pace.end),
        error=error,
        tries=number(burn.back_test.tries),
    )[language]
