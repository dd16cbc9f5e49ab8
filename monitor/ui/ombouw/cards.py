"""What comes for what goes: the build-up, sites that close soon, and alternatives by form of care."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from monitor.charts.build_up import BuildLead, build_up
from monitor.charts.described import Described, Words
from monitor.domain import formats
from monitor.domain.build_up import undated
from monitor.domain.closings import closing_soon, closings, without_next_place
from monitor.domain.conversion import Built, is_alternative, overdue
from monitor.domain.figure import Coverage
from monitor.domain.forms_of_care import FormStand, form_stands
from monitor.domain.people import COUNTRY
from monitor.domain.quarter import Quarter
from monitor.domain.record_measures import (
    IN_USE,
    LAG,
    NET_GONE,
    ONLY_PLANNED,
    PLANNED,
    SLIPPED,
    STOPPED,
    UNDER_WAY,
)
from monitor.domain.sentences.ombouw import not_counted, of_landsdelen
from monitor.domain.sentences.ombouw_titles import build_title, closing_title, faster_title, forms_title
from monitor.domain.sentences.parts import capital, number
from monitor.domain.traject import CARE_FORMS, Milestone
from monitor.domain.words import Language, Text
from monitor.queries.ombouw import Ombouw
from monitor.queries.ombouw_stands import RegionBuild, Track
from monitor.ui.charts import framed
from monitor.ui.html import Shown, joined, link, markup
from monitor.ui.links import definition_address
from monitor.ui.ombouw.head import source_line
from monitor.ui.ombouw.planning import region_link, region_name, site_link, traject_link
from monitor.ui.ombouw.sums import LAST_KNOWN, coverage_of, opened, opened_address, sum_cell, total_head, with_under
from monitor.ui.tables import Column, Row, table


def build_chart(made: Ombouw, lang: Language) -> Described:
    """Return the chart of closed places gone against alternatives open."""
    source = source_line(made, lang)
    without_day = sum(undated(track.traject) for track in made.tracks)
    if without_day:
        source = f"{(_UNDATED_ONE if without_day == 1 else _UNDATED).format(n=number(without_day))[lang]} {source}"
    title = build_title(made.points, coverage_of(made))[lang]
    leads = {point.quarter: _lead(point.quarter) for point in made.points if point.happened}
    return build_up(made.points, Words(title, _BUILD[lang], source), lang, leads)


def _lead(quarter: Quarter) -> BuildLead:
    """Return where a quarter leads: to the trajects its numbers are made of, as they were then."""
    gone, alternatives = (opened_address(code, COUNTRY, kwartaal=quarter.code) for code in (NET_GONE, IN_USE))
    return BuildLead(gone, alternatives)


def closings_card(made: Ombouw, lang: Language) -> Markup:
    """Return which sites close within four quarters with youths still there, and who has a next place."""
    assert made.quarter is not None, "trajects of a quarter"
    rows = [track for track in made.tracks if made.quarter and closing_soon(track.traject, made.quarter)]
    rows.sort(key=lambda track: (track.traject.on(Milestone.SLUITING).planned, track.traject.code))
    counted, covered = [track.traject for track in rows if track.counted], coverage_of(made)
    told = closings(counted)
    title = closing_title(told, covered)[lang]
    if not rows:
        return framed(title, Markup(""), source=source_line(made, lang))
    columns = [
        Column(_REGION[lang], words=True),
        Column(_CLOSES[lang], words=True),
        Column(_LEFT[lang]),
        Column(_YOUTHS[lang]),
        Column(_PLACED[lang]),
        Column(_WITHOUT[lang]),
    ]
    cells = [Row(_site(made, track, lang), _closing_cells(made, track, lang)) for track in rows]
    left = sum(traject.origin.places - traject.gone for traject in counted)
    sums = (left, told.youths, told.placed, told.without)
    together = (sum_cell(value, covered, lang) for value in sums)
    cells.append(Row(total_head(covered, lang), ("", "", *together), total=True))
    inside = table(_CLOSING_CAPTION[lang], _SITE[lang], columns, cells)
    return framed(title, inside, sentence=_CLOSING_ABOUT[lang], source=source_line(made, lang))


def faster_card(made: Ombouw, lang: Language) -> Markup:
    """Return where closed places go faster than alternatives open, with the build-up ratio and the lag."""
    assert made.country is not None, "trajects of a quarter"
    ahead = [build for build in made.regions if build.counted and build.now.lag > 0]
    names = [region_name(made, build.region) for build in sorted(ahead, key=lambda build: -build.now.lag)]
    columns = [Column(words[lang]) for words in (_GONE, _OPEN, _RATIO, _LAG, _YEAR, _PLANNED)]
    rows = [Row(_stand_of(made, build, lang), _build_cells(build, lang)) for build in made.regions]
    rows.append(Row(total_head(made.country.coverage, lang, _COUNTRY), _build_cells(made.country, lang), total=True))
    if made.country.missing is not None and not made.country.coverage.complete:
        rows.append(Row(LAST_KNOWN[lang], _stand_cells(made.country.missing, Coverage(1, 1), formats.UNKNOWN, lang)))
    definition = link(_DEFINITION[lang], definition_address("opbouwratio"))
    rule = markup('<p class="m-rule">{words} {link}</p>', words=_RATIO_RULE[lang], link=definition)
    inside = joined((table(_FASTER_CAPTION[lang], _REGION[lang], columns, rows), rule))
    return framed(faster_title(names, coverage_of(made))[lang], inside, source=source_line(made, lang))


def forms_card(made: Ombouw, lang: Language) -> Markup:
    """Return which alternatives are in use, which are only planned and which slipped, by form of care."""
    alternatives = [track for track in made.tracks if is_alternative(track.traject)]
    stands = form_stands((track.traject, track.late_ahead) for track in alternatives if track.counted)
    absent = form_stands((track.traject, track.late_ahead) for track in alternatives if not track.counted)
    covered, every = coverage_of(made), _together(stands.values())
    title = forms_title(every.in_use, every.under_way + every.planned, every.slipped, covered)[lang]
    if not alternatives:
        return framed(title, Markup(""), source=source_line(made, lang))
    columns = [Column(words[lang]) for words in (_TRAJECTS, _IN_USE, _UNDER_WAY, _ONLY_PLANNED, _SLIPPED, _STOPPED)]
    rows = [
        Row(capital(CARE_FORMS[form].name)[lang], _opened_cells(_form_cells(stand, lang), form))
        for form, stand in stands.items()
    ]
    totals = tuple(sum_cell(value, covered, lang) for value in _form_numbers(every))
    rows.append(Row(total_head(covered, lang), _opened_cells(totals, ""), total=True))
    if absent:
        rows.append(Row(LAST_KNOWN[lang], _form_cells(_together(absent.values()), lang)))
    inside = table(_FORMS_CAPTION[lang], _FORM[lang], columns, rows)
    return framed(title, inside, sentence=_FORMS_ABOUT[lang], source=source_line(made, lang))


_BUILD = Text(
    nl="Opgeteld vanaf de eerste opgave. Weg is netto: wat gesloten of hybride terugkwam telt niet als weg. Na het"
    " laatste kwartaal: volgens de planning; wat na de opening nog komt, telt bij de sluiting.",
    en="Added up from the first report. Gone is net: what came back closed or hybrid does not count as gone. After the"
    " last quarter: by the planning; what comes after the opening counts at the closing.",
)
_UNDATED = Text(
    nl="Van {n} trajecten is geen datum bekend; die staan niet in de planning.",
    en="Of {n} trajects no date is known; they are not in the planning.",
)
_UNDATED_ONE = Text(
    nl="Van {n} traject is geen datum bekend; dat staat niet in de planning.",
    en="Of {n} traject no date is known; it is not in the planning.",
)
_REGION = Text(nl="Landsdeel", en="Region")
_COUNTRY = Text(nl="Nederland", en="The Netherlands")
_SITE = Text(nl="Locatie en traject", en="Site and traject")
_CLOSES = Text(nl="Sluit op", en="Closes on")
_PAST = Text(nl="{day} (had al dicht moeten zijn)", en="{day} (should have closed)")
_LEFT = Text(nl="Plaatsen nog", en="Places left")
_YOUTHS = Text(nl="Jongeren", en="Youths")
_PLACED = Text(nl="Met vervolgplek", en="With next place")
_WITHOUT = Text(nl="Nog zonder", en="Still without")
_CLOSING_CAPTION = Text(nl="Locaties die binnenkort sluiten", en="Sites that close soon")
_CLOSING_ABOUT = Text(
    nl="Gesloten plaatsen die binnen vier kwartalen dichtgaan, met de jongeren die er nog wonen. – is niet gemeld.",
    en="Closed places that go within four quarters, with the youths who still live there. – is not reported.",
)
_PART = Text(nl="{n} ({covered})", en="{n} ({covered})")
_NEVER = Text(nl="nog niet gemeld", en="not reported yet")
_GONE = Text(nl="Gesloten plaatsen weg", en="Closed places gone")
_OPEN = Text(nl="Alternatieven open", en="Alternatives open")
_RATIO = Text(nl="Opbouwratio", en="Build-up ratio")
_LAG = Text(nl="Achterstand", en="Lag")
_YEAR = Text(nl="Laatste 4 kwartalen: weg / open", en="Last 4 quarters: gone / open")
_PLANNED = Text(nl="Nog gepland", en="Still planned")
_FASTER_CAPTION = Text(
    nl="Weg (netto) en open, sinds de eerste opgave",
    en="Gone (net) and open, since the first report",
)
_RATIO_RULE = Text(
    nl="Opbouwratio: alternatieven die opengingen per gesloten plaats die netto verdween. Achterstand: hoeveel meer"
    " plaatsen er weg zijn dan alternatieven open.",
    en="Build-up ratio: alternatives opened for each closed place that went, net. Lag: how many more places are gone"
    " than alternatives are open.",
)
_DEFINITION = Text(nl="Zo wordt de opbouwratio bepaald.", en="How the build-up ratio is determined.")
_FORM = Text(nl="Zorgvorm", en="Form of care")
_TRAJECTS = Text(nl="Trajecten", en="Trajects")
_IN_USE = Text(nl="In gebruik", en="In use")
_UNDER_WAY = Text(nl="In uitvoering", en="Under way")
_ONLY_PLANNED = Text(nl="Alleen gepland", en="Only planned")
_SLIPPED = Text(nl="Waarvan later", en="Of those late")
_STOPPED = Text(nl="Gestopt", en="Stopped")
_FORMS_CAPTION = Text(nl="Alternatieve plaatsen per zorgvorm", en="Alternative places by form of care")
_FORMS_ABOUT = Text(
    nl="Waarvan later: wat er nog komt, een kwartaal of meer na de eerste planning.",
    en="Of those late: what is still to come, a quarter or more after the first planning.",
)


def _site(made: Ombouw, track: Track, lang: Language) -> Markup:
    name = site_link(made, track.traject.origin.site)
    stand = "" if track.counted else f" · {not_counted(track.stand_of)[lang]}"
    return markup('{name}<span class="m-under">{link}{stand}</span>', name=name, link=traject_link(track), stand=stand)


def _stand_of(made: Ombouw, build: RegionBuild, lang: Language) -> Shown:
    """Return the name of a landsdeel, with the quarter its stand is of when it has not reported since."""
    name = region_link(made, build.region)
    if build.counted:
        return name
    return with_under(name, (not_counted(build.stand_of) if build.stand_of else _NEVER)[lang])


def _form_numbers(stand: FormStand) -> tuple[int, ...]:
    return stand.trajects, stand.in_use, stand.under_way, stand.planned, stand.slipped, stand.stopped


def _form_cells(stand: FormStand, lang: Language) -> tuple[str, ...]:
    return tuple(formats.count(value, lang) for value in _form_numbers(stand))


def _opened_cells(cells: tuple[str, ...], form: str) -> tuple[Shown, ...]:
    """Return the places of a form of care as ways to the trajects they are of."""
    trajects, *places = cells
    codes = (IN_USE, UNDER_WAY, ONLY_PLANNED, SLIPPED, STOPPED)
    return (trajects, *(opened(shown, code, COUNTRY, form) for shown, code in zip(places, codes, strict=True)))


def _together(stands: Iterable[FormStand]) -> FormStand:
    return sum(stands, FormStand(""))


def _closing_cells(made: Ombouw, track: Track, lang: Language) -> tuple[Shown, ...]:
    traject, day = track.traject, track.traject.on(Milestone.SLUITING).planned
    assert made.quarter is not None, "trajects of a quarter"
    assert day is not None, "only what has a closing date closes"
    shown = formats.date_short(day, lang)
    if overdue(traject, made.quarter.end):
        shown = _PAST.format(day=shown)[lang]
    numbers = (
        traject.origin.places - traject.gone,
        traject.youths_left,
        traject.youths_placed,
        without_next_place(traject),
    )
    return (region_link(made, traject.region), shown, *(formats.count(value, lang) for value in numbers))


def _build_cells(build: RegionBuild, lang: Language) -> tuple[Shown, ...]:
    """Return the cells of a landsdeel or the country; unknown when nobody ever told."""
    country = build.region == COUNTRY
    if build.stand_of is None or (country and not build.counted):
        return (formats.UNKNOWN,) * 6
    shown = _stand_cells(build.now, build.coverage if country else Coverage(1, 1), _year_cell(build, lang), lang)
    if not build.counted:
        return shown
    gone, alternatives, ratio, lag, year, planned = shown
    return (
        opened(gone, NET_GONE, build.region),
        opened(alternatives, IN_USE, build.region),
        ratio,
        opened(lag, LAG, build.region),
        year,
        opened(planned, PLANNED, build.region),
    )


def _stand_cells(now: Built, covered: Coverage, year: str, lang: Language) -> tuple[str, ...]:
    gone, opened, planned = (sum_cell(value, covered, lang) for value in (now.removed, now.alternatives, now.planned))
    return gone, opened, formats.decimal(now.ratio, 2, lang), formats.change(now.lag, lang), year, planned


def _year_cell(build: RegionBuild, lang: Language) -> str:
    """Return what went and opened in a year, with how many landsdelen that compares when not all can be."""
    if build.in_a_year is None:
        return formats.UNKNOWN
    shown = Text.same("{gone} / {opened}").format(gone=number(build.in_a_year[0]), opened=number(build.in_a_year[1]))
    if build.compared.complete:
        return shown[lang]
    return _PART.format(n=shown, covered=of_landsdelen(build.compared))[lang]
