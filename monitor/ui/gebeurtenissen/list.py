"""Events as a list: on their own page by year, and as a piece for the page of a site, provider or landsdeel."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import groupby

from markupsafe import Markup

from monitor.domain.certainty import CERTAINTY_NAMES, Certainty
from monitor.domain.happening import LASTING, Happening
from monitor.domain.registers import Registers
from monitor.domain.sentences.happenings import dates_of, happening_title, youths_of
from monitor.domain.sentences.parts import capital, name_of_region
from monitor.domain.words import Language, Text
from monitor.queries.happenings import About, happenings
from monitor.queries.registers import registers
from monitor.ui.context import PageContext
from monitor.ui.html import Shown, joined, link, markup
from monitor.ui.links import page_address

NOTHING = Text(nl="Er zijn geen gebeurtenissen vastgelegd.", en="No events are on record.")
_LIST = Text(nl="Gebeurtenissen van {year}", en="Events of {year}")
_SOURCE = Text(nl="Bron: {source} ({certainty})", en="Source: {source} ({certainty})")


def happenings_of(page: PageContext, provider: str = "", site: str = "", region: str = "") -> Markup:
    """Return the events of a site, provider or landsdeel as a list, as known when the page looks; for any page.

    Raises Refused for a landsdeel that is not this person's.
    """
    with page.store.read() as session:
        found = happenings(session, page.actor, page.as_of, About(region, provider, site))
        known = registers(session, page.as_of)
    return happenings_list(found, known, page.today, page.language)


def happenings_list(found: Sequence[Happening], known: Registers, today: date, language: Language) -> Markup:
    """Return events as one list, in the order given."""
    if not found:
        return markup('<p class="m-empty">{words}</p>', words=NOTHING[language])
    return markup('<ul class="g-list">{rows}</ul>', rows=joined(_row(one, known, today, language) for one in found))


def time_line(found: Sequence[Happening], known: Registers, today: date, language: Language) -> Markup:
    """Return events by the year they began in, the newest first."""
    years = groupby(found, key=lambda happening: happening.starts.year)
    return joined(
        markup(
            '<section class="g-year" aria-label="{label}"><h3>{year}</h3>{rows}</section>',
            label=_LIST.format(year=year)[language],
            year=year,
            rows=happenings_list(list(several), known, today, language),
        )
        for year, several in years
    )


def place_of(happening: Happening, known: Registers, language: Language) -> Markup:
    """Return where an event is: its site, its provider, and its landsdeel or the country, as ways to their pages."""
    places: list[Shown] = []
    if happening.site in known.site:
        site = known.site[happening.site]
        places.append(link(site.name, page_address("aanbieder", aanbieder=site.provider)))
    if happening.provider in known.provider:
        provider = known.provider[happening.provider]
        places.append(link(provider.name, page_address("aanbieder", aanbieder=provider.code)))
    name = known.region[happening.region].name if happening.region in known.region else happening.region
    if name:
        landsdeel = happening.region in {region.code for region in known.landsdelen}
        places.append(
            link(name, page_address("regio", regio=happening.region))
            if landsdeel
            else capital(name_of_region(name))[language]
        )
    return joined(places, ", ")


def source_of(happening: Happening, language: Language) -> str:
    """Return where an event is known from, and how surely."""
    certainty = CERTAINTY_NAMES[happening.certainty][language]
    source = happening.source
    if happening.certainty is Certainty.VOORBEELD and not source:
        return certainty
    return _SOURCE.format(source=source, certainty=certainty)[language]


def _row(happening: Happening, known: Registers, today: date, language: Language) -> Markup:
    youths = youths_of(happening)
    address = page_address("gebeurtenissen", gebeurtenis=happening.code) + "#gebeurtenis"
    return markup(
        '<li class="g-{state}"><p class="g-when">{when}</p><div><p class="g-what"><b>{what}</b>'
        ' <span lang="nl">{title}</span></p>'
        '<p class="g-where">{place}{youths}</p><p class="g-source">{source}</p></div></li>',
        state=_state(happening, today),
        when=dates_of(happening)[language],
        what=happening_title(happening, today)[language] + ":",
        title=link(happening.title, address),
        place=place_of(happening, known, language),
        youths=markup(" · <b>{words}</b>", words=youths[language]) if youths else Markup(""),
        source=source_of(happening, language),
    )


def _state(happening: Happening, today: date) -> str:
    """Return how certain it is, as the style knows it: to come is hollow, what goes on mid blue, the rest done."""
    if happening.starts > today:
        return "planned"
    return "committed" if happening.kind in LASTING and happening.goes_on(today) else "happened"
