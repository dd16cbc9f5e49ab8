"""What comes for what goes: the build-up, sites that close soon, and alternatives by form of care."""

from __future__ import annotations

from markupsafe import Markup

from monitor.charts.build_up import build_up
from monitor.charts.described import Described, Words
from monitor.domain import formats
from monitor.domain.build_up import undated
from monitor.domain.closings import closing_soon, closings, without_next_place
from monitor.domain.conversion import is_alternative, overdue
from monitor.domain.forms_of_care import form_stands
from monitor.domain.sentences.ombouw_titles import build_title, closing_title, faster_title, forms_title
from monitor.domain.sentences.parts import capital, number, quarter_name
from monitor.domain.traject import CARE_FORMS, Milestone
from monitor.domain.words import Language, Text
from monitor.queries.ombouw import Ombouw, RegionBuild, Track
from monitor.ui.charts import framed
from monitor.ui.html import Shown, joined, link, markup
from monitor.ui.links import definition_address
from monitor.ui.ombouw.head import source_line
from monitor.ui.ombouw.planning import region_name, traject_link
from monitor.ui.tables import Column, Row, table


def build_chart(made: Ombouw, lang: Language) -> Described:
    """Return the chart of closed places gone against alternatives open."""
    source = source_line(made, lang)
    without_day = sum(undated(track.traject) for track in made.tracks)
    if without_day:
        source = f"{(_UNDATED_ONE if without_day == 1 else _UNDATED).format(n=number(without_day))[lang]} {source}"
    return build_up(made.points, Words(build_title(made.points)[lang], _BUILD[lang], source), lang)


def closings_card(made: Ombouw, lang: Language) -> Markup:
    """Return which sites close within four quarters with youths still there, and who has a next place."""
    assert made.quarter is not None, "trajects of a quarter"
    rows = [track for track in made.tracks if made.quarter and closing_soon(track.traject, made.quarter)]
    rows.sort(key=lambda track: (track.traject.on(Milestone.SLUITING).planned, track.traject.code))
    told = closings([track.traject for track in rows])
    title = closing_title(told.sites, told.youths, told.placed, told.unknown)[lang]
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
    cells = [Row(_site(made, track), _closing_cells(made, track, lang)) for track in rows]
    count = formats.count
    left = sum(track.traject.origin.places - track.traject.gone for track in rows)
    known = (count(told.youths, lang), count(told.placed, lang), count(told.without, lang))
    cells.append(Row(_TOGETHER[lang], ("", "", count(left, lang), *known), total=True))
    inside = table(_CLOSING_CAPTION[lang], _SITE[lang], columns, cells)
    return framed(title, inside, sentence=_CLOSING_ABOUT[lang], source=source_line(made, lang))


def faster_card(made: Ombouw, lang: Language) -> Markup:
    """Return where closed places go faster than alternatives open, with the build-up ratio and the lag."""
    assert made.country is not None, "trajects of a quarter"
    ahead = [build for build in made.regions if build.now.lag > 0]
    names = [region_name(made, build.region) for build in sorted(ahead, key=lambda build: -build.now.lag)]
    columns = [Column(words[lang]) for words in (_GONE, _OPEN, _RATIO, _LAG, _YEAR, _PLANNED)]
    rows = [Row(_stand_of(made, build.region, lang), _build_cells(build, lang)) for build in made.regions]
    rows.append(Row(_COUNTRY[lang], _build_cells(made.country, lang), total=True))
    definition = link(_DEFINITION[lang], definition_address("opbouwratio"))
    rule = markup('<p class="m-rule">{words} {link}</p>', words=_RATIO_RULE[lang], link=definition)
    inside = joined((table(_FASTER_CAPTION[lang], _REGION[lang], columns, rows), rule))
    return framed(faster_title(names, len(made.regions))[lang], inside, source=source_line(made, lang))


def forms_card(made: Ombouw, lang: Language) -> Markup:
    """Return which alternatives are in use, which are only planned and which slipped, by form of care."""
    alternatives = [(track.traject, track.late_ahead) for track in made.tracks if is_alternative(track.traject)]
    stands = form_stands(alternatives)
    used, slipped = sum(s.in_use for s in stands.values()), sum(s.slipped for s in stands.values())
    under_way, planned = sum(s.under_way for s in stands.values()), sum(s.planned for s in stands.values())
    title = forms_title(used, under_way + planned, slipped)[lang]
    if not stands:
        return framed(title, Markup(""), source=source_line(made, lang))
    columns = [Column(words[lang]) for words in (_TRAJECTS, _IN_USE, _UNDER_WAY, _ONLY_PLANNED, _SLIPPED, _STOPPED)]
    count = formats.count
    rows = [
        Row(
            capital(CARE_FORMS[form].name)[lang],
            tuple(count(value, lang) for value in (s.trajects, s.in_use, s.under_way, s.planned, s.slipped, s.stopped)),
        )
        for form, s in stands.items()
    ]
    stopped, trajects = sum(s.stopped for s in stands.values()), len(alternatives)
    totals = (trajects, used, under_way, planned, slipped, stopped)
    rows.append(Row(_TOGETHER[lang], tuple(count(value, lang) for value in totals), total=True))
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
_TOGETHER = Text(nl="Samen", en="Together")
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
_STAND = Text(nl="stand {quarter}", en="stand of {quarter}")
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


def _site(made: Ombouw, track: Track) -> Markup:
    site = made.known.site.get(track.traject.origin.site) if made.known else None
    name = site.name if site else track.traject.origin.site
    return markup('{name}<span class="m-under">{link}</span>', name=name, link=traject_link(track))


def _stand_of(made: Ombouw, region: str, lang: Language) -> Shown:
    """Return the name of a landsdeel, with the quarter its stand is of when it has not reported since."""
    earlier = made.reported.earlier.get(region) if made.reported else None
    if earlier is None:
        return region_name(made, region)
    words = _STAND.format(quarter=quarter_name(earlier))[lang]
    return markup('{name}<span class="m-under">{words}</span>', name=region_name(made, region), words=words)


def _closing_cells(made: Ombouw, track: Track, lang: Language) -> tuple[str, ...]:
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
    return (region_name(made, traject.region), shown, *(formats.count(value, lang) for value in numbers))


def _build_cells(build: RegionBuild, lang: Language) -> tuple[str, ...]:
    gone, opened = build.in_a_year
    return (
        formats.count(build.now.removed, lang),
        formats.count(build.now.alternatives, lang),
        formats.decimal(build.now.ratio, 2, lang),
        formats.change(build.now.lag, lang),
        f"{formats.count(gone, lang)} / {formats.count(opened, lang)}",
        formats.count(build.now.planned, lang),
    )
