"""'Over deze cijfers': a fold at the foot of a page that says what its figures are, who is in, and how to cite them.

What belongs to which page stands in `about_pages`; what is said of a quarter is asked of the store.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from urllib.parse import urlencode

import streamlit as st
from markupsafe import Markup

from monitor.domain.as_of import NOW
from monitor.domain.catalogue import INDICATORS, RATIOS
from monitor.domain.catalogue.vastgelegd import RECORDED
from monitor.domain.formats import join_names
from monitor.domain.indicator import Card, Indicator, Level
from monitor.domain.sentences import about as words
from monitor.domain.words import Language, Text
from monitor.queries.about import AboutFigures, about
from monitor.settings import read
from monitor.ui import address
from monitor.ui.about_pages import ABOUT, TITLES, AboutPage
from monitor.ui.answers import View, view_of
from monitor.ui.charts import fold
from monitor.ui.context import PageContext
from monitor.ui.html import Shown, joined, link, markup, show
from monitor.ui.kept import kept
from monitor.ui.links import definition_address, page_address

TITLE = Text(nl="Over deze cijfers", en="About these figures")


def draw_about(page: PageContext, name: str) -> None:
    """Draw the fold of the page at this address in the menu."""
    _draw(view_of(page), name, urlencode(sorted(st.query_params.items())), page)


@kept(128)
def _draw(view: View, name: str, query: str, _page: PageContext) -> None:
    shown, lang = ABOUT[name], view.language
    as_of = NOW if shown.always_now else view.as_of
    with _page.store.read() as session:
        facts = about(
            session,
            _page.actor,
            view.quarter,
            as_of,
            view.approved_only,
            shown.published,
            shown.forecast,
        )
    day = as_of.day or view.today
    cited = words.citation(TITLES[name], facts.quarter if shown.by_quarter else None, day, facts.event)[lang]
    there = _address(name, query, facts if shown.by_quarter else None, None if shown.always_now else day)
    lines = joined(
        markup("<dt>{name}</dt><dd>{words}</dd>", name=term[lang], words=said)
        for term, said in _lines(view, shown, facts, day, lang)
    )
    cite = markup(
        '<dt>{name}</dt><dd>{cited}<br><span class="m-cite">{there}</span></dd>',
        name=_CITE[lang],
        cited=cited,
        there=there,
    )
    inside = markup('<dl class="m-facts">{lines}{cite}</dl>', lines=lines, cite=cite)
    # what stands at the foot of each printed page is taken from here
    show(
        markup(
            '<div class="m-about" data-cite="{cited}" data-address="{there}">{fold}</div>',
            cited=cited,
            there=there,
            fold=fold(TITLE[lang], inside),
        )
    )


def _lines(
    view: View, shown: AboutPage, facts: AboutFigures, day: date, lang: Language
) -> Iterator[tuple[Text, Shown]]:
    yield _MEASURES, _measures(shown.measures, lang)
    yield _WHO, _REPORTED[lang]
    if shown.by_quarter:
        yield _QUARTER, words.quarter_line(facts.quarter)[lang]
    yield _MOMENT, words.moment_line(day, shown.always_now or view.as_of.is_now)[lang]
    yield _COUNTS, words.counting_line(view.approved_only and not shown.always_now)[lang]
    if shown.by_quarter:
        yield _COVERAGE, words.coverage_line(_reports(facts))[lang]
    yield _PROVISIONAL, _HOW_PROVISIONAL[lang]
    if shown.forecast:
        yield _EXPECTED, words.expectation_line(facts.past)[lang]
    for extra in shown.extras:
        yield extra.name, extra.words[lang]
    yield _ROUNDED, _HOW_ROUNDED[lang]
    if facts.published:
        yield _PUBLISHED, _sources(facts, lang)
    if view.demonstration:
        yield _EXAMPLE, _INVENTED[lang]
    yield _SEEN, (_LEAD if view.scope.regions is None else _COORDINATOR)[lang]


def _measures(codes: Iterable[str], lang: Language) -> Markup:
    """Return the measures with links to their definitions, by who enters them; for none the way to all."""
    groups: dict[Text, list[Markup]] = {}
    for code in codes:
        card = _CARDS[code]
        groups.setdefault(_entered(card), []).append(link(card.name[lang], definition_address(code)))
    if not groups:
        return link(_ALL_MEASURES[lang], page_address("definities"))
    return joined(
        (markup("{who}: {names}.", who=who[lang], names=_list(names, lang)) for who, names in groups.items()), " "
    )


def _list(names: list[Markup], lang: Language) -> Markup:
    # the names are ours and escaped already
    return Markup(join_names(names, lang))


def _entered(card: Card) -> Text:
    if not isinstance(card, Indicator):
        return _COMPUTED
    return _RECORDED if card.code in RECORDED else _LEVELS[card.level]


def _reports(facts: AboutFigures) -> words.ReportsIn:
    return words.ReportsIn(
        tuple(report.name for report in facts.reports if report.provisional is False),
        tuple(report.name for report in facts.reports if report.provisional),
        tuple((report.name, report.sites) for report in facts.reports if not report.counts),
    )


def _sources(facts: AboutFigures, lang: Language) -> Markup:
    rows = [words.source_line(row.source, row.figures, row.certainties)[lang] for row in facts.published]
    intro = (_BESIDE if facts.reported else _INSTEAD)[lang]
    return joined((intro, *rows), Markup("<br>"))


def _address(name: str, query: str, facts: AboutFigures | None, day: date | None) -> str:
    """Return the full address of this view, with the quarter and the day that the reader did not have to choose."""
    given = dict(pair.split("=", 1) for pair in query.split("&") if pair)
    if facts is not None and facts.quarter is not None:
        given[address.QUARTER] = facts.quarter.code
    if day is not None:
        given[address.KNOWN_ON] = day.isoformat()
    return f"{read().base_url.rstrip('/')}/{name}?" + "&".join(f"{key}={value}" for key, value in given.items())


_CARDS: dict[str, Card] = {**INDICATORS, **RECORDED, **RATIOS}
_LEVELS = {
    Level.LOCATIE: Text(nl="Ingevuld per locatie", en="Entered per site"),
    Level.AANBIEDER: Text(nl="Ingevuld per aanbieder", en="Entered per provider"),
    Level.JEUGDREGIO: Text(nl="Ingevuld per jeugdregio van herkomst", en="Entered per youth region of origin"),
    Level.LANDSDEEL: Text(nl="Ingevuld per landsdeel", en="Entered per region"),
    Level.LAND: Text(nl="Elders gepubliceerd voor heel Nederland", en="Published elsewhere for the whole country"),
}
_RECORDED = Text(nl="Geteld uit trajecten en documenten", en="Counted from trajects and documents")
_COMPUTED = Text(nl="Berekend uit sommen", en="Computed from sums")
_ALL_MEASURES = Text(nl="Alle definities", en="All definitions")
_MEASURES = Text(nl="Wat er staat", en="What is shown")
_WHO = Text(nl="Wie meldt", en="Who reports")
_REPORTED = Text(
    nl="De regionaal coördinator van elk landsdeel dient na elk kwartaal een opgave in. De bestuurlijk aanjager keurt"
    " goed. Wie een cijfer invulde of indiende, kan het niet zelf goedkeuren.",
    en="The regional coordinator of each region submits a report after every quarter. The national lead approves."
    " Whoever entered or submitted a figure cannot approve it.",
)
_QUARTER = Text(nl="Kwartaal", en="Quarter")
_MOMENT = Text(nl="Zoals bekend op", en="As known on")
_COUNTS = Text(nl="Wat meetelt", en="What counts")
_COVERAGE = Text(nl="Wie er in zit", en="Who is in")
_PROVISIONAL = Text(nl="Voorlopig", en="Provisional")
_HOW_PROVISIONAL = Text(
    nl="Een cijfer van een opgave die nog niet is goedgekeurd, heet voorlopig. In een grafiek is zo’n punt open. Een"
    " streepje (–) is onbekend en nooit nul; een ontbrekend kwartaal is een gat in de lijn.",
    en="A figure of a report that was not approved yet is called provisional. In a chart such a point is hollow. A dash"
    " (–) is unknown and never zero; a missing quarter is a gap in the line.",
)
_EXPECTED = Text(nl="Verwachting", en="Expectation")
_ROUNDED = Text(nl="Afronding", en="Rounding")
_HOW_ROUNDED = Text(
    nl="Cijfers worden geheel bewaard, geld in centen, en alleen op het scherm afgerond, een half naar boven. Optellen"
    " gebeurt vóór het afronden. Een percentage is een som gedeeld door een som, nooit een gemiddelde van percentages."
    " Een verschil tussen twee percentages staat in procentpunten.",
    en="Figures are kept whole, money in cents, and are rounded only on the screen, a half upwards. Adding comes before"
    " rounding. A percentage is a sum divided by a sum, never an average of percentages. A difference between two"
    " percentages is in percentage points.",
)
_PUBLISHED = Text(nl="Elders gepubliceerd", en="Published elsewhere")
_BESIDE = Text(
    nl="Gepubliceerde cijfers staan los van de opgaven en worden er nooit mee in één lijn gezet. Per bron het aantal,"
    " en hoe het bekend is:",
    en="Published figures stand apart from the reports and are never drawn in one line with them. By source the"
    " number, and how it is known:",
)
_INSTEAD = Text(
    nl="Er is niets opgegeven; daarom staan hier gepubliceerde cijfers. Per bron het aantal, en hoe het bekend is:",
    en="Nothing was reported, so published figures stand here. By source the number, and how it is known:",
)
_EXAMPLE = Text(nl="Voorbeeldcijfers", en="Example figures")
_INVENTED = Text(
    nl="Deze monitor bevat een demonstratie. Opgaven, trajecten, bedragen, gebeurtenissen en namen zijn verzonnen.",
    en="This monitor holds a demonstration. Reports, trajects, amounts, events and names are invented.",
)
_SEEN = Text(nl="Wie dit ziet", en="Who sees this")
_LEAD = Text(
    nl="U ziet alle landsdelen. Een regionaal coördinator ziet het eigen landsdeel en de landelijke totalen.",
    en="You see all regions. A regional coordinator sees the own region and the national totals.",
)
_COORDINATOR = Text(
    nl="U ziet uw eigen landsdeel en de landelijke totalen. Cijfers van andere landsdelen ziet u niet.",
    en="You see your own region and the national totals. You do not see figures of other regions.",
)
_CITE = Text(nl="Zo verwijst u hiernaar", en="How to refer to this")
