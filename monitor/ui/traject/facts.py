"""What one traject is: its sides, its planning, what it does to closed places, who lives there, how small it is."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from markupsafe import Markup

from monitor.domain import formats
from monitor.domain.closings import without_next_place
from monitor.domain.conversion import (
    final,
    has_alternative,
    is_alternative,
    is_displacement,
    is_reverse,
    planned_net,
    small_enough,
)
from monitor.domain.quarter import Quarter
from monitor.domain.sentences.parts import capital
from monitor.domain.traject import (
    CARE_FORMS,
    CRITERIA,
    MILESTONE_NAMES,
    NEEDED_CRITERIA,
    REGIME_NAMES,
    SCALE_NAMES,
    Milestone,
    Regime,
)
from monitor.domain.words import Language, Text
from monitor.queries.traject_page import TrajectPage
from monitor.ui.charts import framed
from monitor.ui.html import Shown, joined, link, markup
from monitor.ui.links import page_address
from monitor.ui.tables import Column, Row, table

Fact = tuple[Text, Shown]


def site_name(made: TrajectPage, code: str) -> str:
    site = made.known.site.get(code)
    return site.name if site else code


def region_name(made: TrajectPage, code: str) -> str:
    region = made.known.region.get(code)
    return region.name if region else code


def facts_card(made: TrajectPage, lang: Language) -> Markup:
    """Return what goes and what comes, with whom and where."""
    traject, origin, destination = made.traject, made.traject.origin, made.traject.destination
    region = link(region_name(made, traject.region), page_address("ombouw", regio=traject.region))
    going: list[Fact] = [
        (_PLACES, _counted(origin.places, origin.regime, lang)),
        (_SITE, site_name(made, origin.site) or formats.UNKNOWN),
        (_PROVIDER, _provider(made, origin.provider)),
    ]
    form = CARE_FORMS.get(destination.form)
    scale = SCALE_NAMES[destination.scale][lang] if destination.scale else formats.UNKNOWN
    coming: list[Fact] = [
        (_PLACES, _counted(destination.places, destination.regime, lang)),
        (_FORM, form.name[lang] if form else formats.UNKNOWN),
        (_SCALE, scale),
        (_SITE, site_name(made, destination.site) or formats.UNKNOWN),
        (_PROVIDER, destination.party or _provider(made, destination.provider)),
        (_REGION, region_name(made, destination.region) or region_name(made, traject.region)),
    ]
    own: list[Fact] = [(_CODE, markup("<code>{c}</code>", c=traject.code)), (_REGION, region)]
    own += [(_REASON, traject.reason)] if traject.reason else []
    own += [(_NOTE, traject.note)] if traject.note else []
    parts = [_list(own, lang)]
    parts += [_headed(_GOES, going, lang)] if origin.places else []
    parts += [_headed(_COMES, coming, lang)] if destination.places else []
    return framed(_FACTS[lang], joined(parts))


def planning_card(made: TrajectPage, lang: Language) -> Markup:
    """Return each milestone as planned first, as planned now, and as it came."""
    first = made.state.original if made.state else {}
    rows = []
    for milestone in Milestone:
        dates = made.traject.on(milestone)
        if dates.best is None and milestone not in first:
            continue
        late = None
        if dates.best is not None and milestone in first:
            late = Quarter.containing(dates.best).index - Quarter.containing(first[milestone]).index
        cells = (_day(first.get(milestone), lang), _day(dates.planned, lang), _day(dates.actual, lang))
        rows.append(Row(capital(MILESTONE_NAMES[milestone])[lang], (*cells, formats.change(late, lang))))
    if not rows:
        return framed(_NO_DATES[lang], Markup(""))
    columns = [Column(words[lang]) for words in (_FIRST, _PLANNED, _ACTUAL, _LATE)]
    inside = table(_PLANNING_CAPTION[lang], _MILESTONE[lang], columns, rows)
    known = made.traject.on(final(made.traject)).best is not None
    return framed((_PLANNING if known else _NO_END)[lang], inside)


def effect_card(made: TrajectPage, lang: Language) -> Markup:
    """Return what the traject does to closed places: so far, and when all goes as planned."""
    traject, built = made.traject, made.built
    count, change = formats.count, formats.change
    found: list[Fact] = [
        (_GONE, _of(traject.gone, traject.origin.places, lang)),
        (_OPENED, _of(traject.opened, traject.destination.places, lang)),
        (_NET, change(built.flows.net, lang)),
        (_NET_PLANNED, change(planned_net(traject), lang)),
    ]
    if is_alternative(traject):
        found.append((_ALTERNATIVE, _of(built.alternatives, traject.destination.places, lang)))
    if is_displacement(traject):
        found.append((_DISPLACED, count(traject.opened, lang)))
    if built.small_closed:
        found.append((_SMALL_CLOSED, count(built.small_closed, lang)))
    if is_reverse(traject):
        found.append((_REVERSED, count(built.reversed_, lang)))
    if traject.closes and not has_alternative(traject):
        found.append((_WITHOUT, count(built.without_alternative, lang)))
    return framed(_EFFECT[lang], _list(found, lang))


def youths_card(made: TrajectPage, lang: Language) -> Markup:
    """Return how many youths live there and how many have a next place."""
    left, placed = made.traject.youths_left, made.traject.youths_placed
    if left is None and placed is None:
        return framed(_YOUTHS_UNKNOWN[lang], Markup(""))
    without = without_next_place(made.traject)
    count = formats.count
    facts: list[Fact] = [
        (_LIVES, count(left, lang)),
        (_NEXT_PLACE, count(placed, lang)),
        (_STILL_WITHOUT, count(without, lang)),
    ]
    return framed(_YOUTHS[lang], _list(facts, lang))


def criteria_card(made: TrajectPage, lang: Language) -> Markup:
    """Return the criteria of small scale, which of them are met, and which are only a proposal."""
    if not made.traject.destination.places:
        return Markup("")
    met = set(made.traject.destination.criteria)
    items = joined(
        markup(
            '<li><span><b aria-hidden="true">{sign}</b> {name}{kind}</span><span>{said}</span></li>',
            sign="✓" if code in met else "–",
            name=criterion.name[lang],
            kind=_kind(code, lang),
            said=(_MET if code in met else _NOT_MET)[lang],
        )
        for code, criterion in CRITERIA.items()
    )
    title = _IS_SMALL if small_enough(made.traject) else _IS_NOT_SMALL
    return framed(title[lang], markup('<ul class="m-list m-criteria">{items}</ul>', items=items))


_FACTS = Text(nl="Wat er verandert", en="What changes")
_CODE = Text(nl="Code", en="Code")
_REGION = Text(nl="Landsdeel", en="Region")
_REASON = Text(nl="Laatste reden", en="Last reason")
_NOTE = Text(nl="Toelichting", en="Note")
_GOES = Text(nl="Wat er weggaat", en="What goes")
_COMES = Text(nl="Wat er komt", en="What comes")
_PLACES = Text(nl="Plaatsen", en="Places")
_SITE = Text(nl="Locatie", en="Site")
_PROVIDER = Text(nl="Aanbieder", en="Provider")
_FORM = Text(nl="Zorgvorm", en="Form of care")
_SCALE = Text(nl="Schaal", en="Scale")
_PLANNING = Text(nl="Planning", en="Planning")
_NO_END = Text(nl="Planning, nog zonder einddatum", en="Planning, without an end date yet")
_NO_DATES = Text(nl="Er zijn nog geen data gemeld", en="No dates have been reported yet")
_PLANNING_CAPTION = Text(nl="Mijlpalen; verschil in kwartalen", en="Milestones; difference in quarters")
_MILESTONE = Text(nl="Mijlpaal", en="Milestone")
_FIRST = Text(nl="Eerst gepland", en="First planned")
_PLANNED = Text(nl="Nu gepland", en="Planned now")
_ACTUAL = Text(nl="Werkelijk", en="Actual")
_LATE = Text(nl="Verschil", en="Difference")
_EFFECT = Text(nl="Wat het doet met gesloten plaatsen", en="What it does to closed places")
_GONE = Text(nl="Plaatsen weg", en="Places gone")
_OPENED = Text(nl="Plaatsen open", en="Places open")
_NET = Text(nl="Netto effect tot nu toe", en="Net effect so far")
_NET_PLANNED = Text(nl="Netto effect volgens plan", en="Net effect by the plan")
_ALTERNATIVE = Text(nl="Alternatief", en="Alternative")
_DISPLACED = Text(nl="Verschuiving, geen alternatief", en="Shift, no alternative")
_SMALL_CLOSED = Text(nl="Nog gesloten, kleinere deur", en="Still closed, smaller door")
_REVERSED = Text(nl="Open plaatsen gesloten geworden", en="Open places made closed")
_WITHOUT = Text(nl="Dicht zonder alternatief", en="Closed without an alternative")
_YOUTHS = Text(nl="Jongeren", en="Youths")
_YOUTHS_UNKNOWN = Text(
    nl="Hoeveel jongeren er nog wonen is niet gemeld", en="How many youths still live there is not reported"
)
_LIVES = Text(nl="Wonen er nog", en="Still live there")
_NEXT_PLACE = Text(nl="Met een vervolgplek", en="With a next place")
_STILL_WITHOUT = Text(nl="Nog zonder", en="Still without")
_IS_SMALL = Text(nl="Voldoet aan de kern van kleinschalig", en="Meets the core of small scale")
_IS_NOT_SMALL = Text(nl="Voldoet nog niet aan de kern van kleinschalig", en="Does not meet the core of small scale yet")
_MET = Text(nl="voldoet", en="met")
_NOT_MET = Text(nl="niet gemeld", en="not reported")
_NEEDED = Text(nl="kern", en="core")
_PROPOSAL = Text(nl="voorstel, geen bron", en="proposal, no source")
_OF = Text(nl="{n} van {all}", en="{n} of {all}")


def _provider(made: TrajectPage, code: str) -> str:
    provider = made.known.provider.get(code)
    return provider.name if provider else code or formats.UNKNOWN


def _counted(places: int, regime: Regime | None, lang: Language) -> str:
    return f"{formats.count(places, lang)} {REGIME_NAMES[regime][lang] if regime else ''}".strip()


def _of(value: int, places: int, lang: Language) -> str:
    return _OF.format(n=formats.count(value, lang), all=formats.count(places, lang))[lang]


def _day(day: date | None, lang: Language) -> str:
    return formats.UNKNOWN if day is None else formats.date_short(day, lang)


def _kind(code: str, lang: Language) -> Markup:
    words = _NEEDED if code in NEEDED_CRITERIA else None if CRITERIA[code].seen else _PROPOSAL
    return markup('<span class="m-under">{words}</span>', words=words[lang]) if words else Markup("")


def _list(facts: Sequence[Fact], lang: Language) -> Markup:
    rows = joined(markup("<dt>{name}</dt><dd>{value}</dd>", name=name[lang], value=value) for name, value in facts)
    return markup('<dl class="m-facts">{rows}</dl>', rows=rows)


def _headed(title: Text, facts: Sequence[Fact], lang: Language) -> Markup:
    return markup('<h3 class="m-sub">{title}</h3>{list}', title=title[lang], list=_list(facts, lang))
