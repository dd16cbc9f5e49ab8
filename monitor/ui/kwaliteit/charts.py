"""The charts of the page, each with its finding as a title and its source."""

from __future__ import annotations

from monitor.charts.described import Described, Words
from monitor.charts.destinations import Departures, destinations
from monitor.charts.share_lines import ShareLine, share_lines
from monitor.charts.tile_map import RegionTile
from monitor.domain import formats
from monitor.domain.catalogue import BREAKDOWNS, RATIOS
from monitor.domain.figure import Percent, PercentagePoints
from monitor.domain.quarter import Quarter
from monitor.domain.sentences.parts import capital
from monitor.domain.sentences.quality_titles import (
    Among,
    destinations_title,
    education_title,
    measures_title,
    origin_title,
    stay_title,
)
from monitor.domain.words import Language, Text
from monitor.queries.quality import LEFT
from monitor.queries.quality_answer import Origin, Quality, Shared
from monitor.queries.ratios import percent_of
from monitor.ui.kwaliteit.tiles import opened
from monitor.ui.links import page_address
from monitor.ui.overzicht.cards import dutch_day
from monitor.ui.regions_map import TILE_MAP, MapChoice, regions_map

LINES, SMALL = 380, 230  # pixels


def quarter_of(made: Quality) -> Quarter:
    """Return the quarter that is looked at, of an answer that has one."""
    assert made.quarter is not None, "an answer about a quarter"
    return made.quarter


def source_line(made: Quality, language: Language) -> str:
    """Return where the figures come from, of which day, and when they last changed."""
    day = formats.date_long(quarter_of(made).end, language)
    said = _SOURCE[language].format(day=day)
    return (
        said if made.updated is None else f"{said} {_UPDATED[language].format(day=dutch_day(made.updated, language))}"
    )


def destinations_chart(made: Quality, language: Language) -> Described:
    """Return where youths went in the last four quarters."""
    shown = [Departures(one.quarter, one.total, one.parts) for one in made.leaving]
    title = destinations_title(dict(made.leaving[-1].parts))[language]
    below = _BARS[language].format(quarter=quarter_of(made).label(language))
    words = Words(title, below, source_line(made, language))
    codes = BREAKDOWNS["bestemming"].codes
    return destinations(shown, codes, words, language, {one.code: opened(made.region, LEFT) for one in codes})


def stay_chart(made: Quality, language: Language) -> Described:
    """Return which part stays over six and over twelve months."""
    six, twelve = made.shares["aandeel_langer_6mnd"], made.shares["aandeel_langer_12mnd"]
    words = Words(
        stay_title(now_of(six), points_of(six))[language], _PART_OF_OCCUPIED[language], source_line(made, language)
    )
    lines = [_line(six, _SIX, made), _line(twelve, _TWELVE, made)]
    return share_lines(lines, words, _STAY_CAPTION[language], language, height=LINES)


def measures_chart(made: Quality, language: Language) -> Described:
    """Return the measures that restrict freedom, per thousand days of stay."""
    shared = made.shares["vbm_per_1000_dagen"]
    year, now = shared.year, shared.now
    title = measures_title(
        None if now is None else now.value,
        None if year is None else year.then.value,
        None if year is None else year.now.value,
    )
    words = Words(title[language], RATIOS[shared.ratio].short[language], source_line(made, language))
    caption = capital(RATIOS[shared.ratio].name)[language]
    lines = [_line(shared, _PER_THOUSAND, made)]
    return share_lines(lines, words, caption, language, percent=False, height=SMALL)


def education_chart(made: Quality, language: Language) -> Described:
    """Return which part of the youths is in education."""
    shared = made.shares["onderwijsdeelname"]
    title = education_title(now_of(shared), points_of(shared))[language]
    words = Words(title, RATIOS[shared.ratio].short[language], source_line(made, language))
    caption = capital(RATIOS[shared.ratio].name)[language]
    return share_lines([_line(shared, _EDUCATION, made)], words, caption, language, height=SMALL)


def origin_chart(made: Quality, language: Language, choice: MapChoice = TILE_MAP) -> Described:
    """Return the map of youths by origin: all landsdelen one may see; the title is about the one asked."""
    shown = {row.region for row in made.regions}
    asked = [one for one in made.origins if one.landsdeel in shown]
    known = [(one.name, value) for one in asked if (value := _value(one)) is not None]
    sentence = _MAP[language]
    if any(one.total is not None and one.total.provisional for one in made.origins):
        sentence += " " + _STAR[language]
    if any(one.total is None for one in made.origins):
        sentence += " " + _OTHERS[language]
    words = Words(
        origin_title(known, Among(some_of(made), len(known) == len(asked)))[language],
        sentence,
        source_line(made, language),
    )
    return regions_map("youths", tiles_of(made.origins), words, language, choice=choice)


def some_of(made: Quality) -> tuple[str, ...]:
    """Return the names of the landsdelen shown when they are not all; nothing for the whole country."""
    everywhere = {one.landsdeel for one in made.origins}
    return tuple(row.name for row in made.regions) if len(made.regions) < len(everywhere) else ()


def tiles_of(origins: tuple[Origin, ...]) -> list[RegionTile]:
    """Return the tiles of the map: one for each jeugdregio."""
    return [
        RegionTile(
            one.code, one.name, one.landsdeel, one.landsdeel_name, one.total, shown=one.total is not None,
            href=page_address("regio", regio=one.landsdeel) if one.total is not None else "",
        )
        for one in origins
    ]  # fmt: skip


def now_of(shared: Shared) -> Percent | None:
    return None if shared.now is None else percent_of(shared.now)


def points_of(shared: Shared) -> PercentagePoints | None:
    """Return how a share differs from the year before, in what can be compared."""
    if shared.year is None:
        return None
    now, then = percent_of(shared.year.now), percent_of(shared.year.then)
    return None if now is None or then is None else now - then


_SOURCE = Text(
    nl="Bron: opgave van de coördinerende gemeenten, peildatum {day}.",
    en="Source: reports of the coordinating municipalities, reference date {day}.",
)
_UPDATED = Text(nl="Bijgewerkt {day}.", en="Updated {day}.")
_BARS = Text(
    nl="Deel van het vertrek. Balk: {quarter}; streepjes: de drie kwartalen ervoor. Een jongere die twee keer vertrekt,"
    " telt twee keer.",
    en="Part of the departures. Bar: {quarter}; ticks: the three quarters before. A youth who leaves twice counts"
    " twice.",
)
_PART_OF_OCCUPIED = Text(
    nl="Deel van de bezette gesloten plaatsen op de peildatum.",
    en="Part of the occupied closed places on the reference date.",
)
_SIX = Text(nl="langer dan 6 maanden", en="over 6 months")
_TWELVE = Text(nl="langer dan 12 maanden", en="over 12 months")
_PER_THOUSAND = Text(nl="per 1.000 verblijfsdagen", en="per 1,000 days of stay")
_EDUCATION = Text(nl="volgt onderwijs", en="in education")
_STAY_CAPTION = Text(
    nl="Deel van de jongeren dat langer dan 6 en langer dan 12 maanden gesloten verblijft",
    en="Part of the youths who stay behind a closed door for over 6 and over 12 months",
)
_MAP = Text(
    nl="Jongeren op een gesloten plaats, naar de jeugdregio waar zij vandaan komen. Hoe donkerder, hoe meer; dikke"
    " lijnen zijn de grenzen van landsdelen.",
    en="Youths in a closed place, by the youth region they come from. The darker, the more; thick lines are the"
    " borders of regions.",
)
_OTHERS = Text(
    nl="Van lege gebieden zijn de cijfers alleen voor het eigen landsdeel.",
    en="The figures of empty areas are only for their own region.",
)
_STAR = Text(nl="* voorlopig.", en="* provisional.")


def _line(shared: Shared, name: Text, made: Quality) -> ShareLine:
    """Return a share as a line; a point leads to the figures it was made of in its quarter."""
    points = tuple((point.quarter, point.answer) for point in shared.points)
    return ShareLine(name, points, lambda quarter: opened(made.region, shared.ratio, quarter))


def _value(origin: Origin) -> int | None:
    return origin.total.value if origin.total is not None else None
