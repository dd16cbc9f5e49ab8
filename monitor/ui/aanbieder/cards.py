"""The cards of a provider: how full its sites are, the course over the quarters, money, and who it is."""

from __future__ import annotations

from markupsafe import Markup

from monitor.charts.described import Described, Words
from monitor.charts.provider_course import CoursePoint, provider_course
from monitor.charts.provider_sites import SiteBar, provider_sites
from monitor.domain import formats
from monitor.domain.figure import CellKey, Total
from monitor.domain.ladder import OF_A_PROVIDER, RUNG_NAMES, Rung
from monitor.domain.money_picture import MoneyRow
from monitor.domain.sentences.parts import both, capital, quarter_name
from monitor.domain.sentences.provider import (
    conversion_title,
    course_title,
    filled_title,
    money_title,
    succession_words,
)
from monitor.domain.words import Language, Text
from monitor.queries.provider_page import ProviderPage
from monitor.queries.series import PLACES
from monitor.queries.site_stands import OCCUPIED, SiteStand
from monitor.ui.besteding.open_amounts import PROVIDER_OF
from monitor.ui.charts import framed
from monitor.ui.history.behind import behind_address
from monitor.ui.html import Shown, joined, link, markup
from monitor.ui.links import page_address
from monitor.ui.regio.sites import ABOUT, sites_table
from monitor.ui.regio.trajects import trajects_table
from monitor.ui.tables import Column, Row, table


def sites_chart(made: ProviderPage, language: Language) -> Described:
    """Return a bar for each site."""
    shares = [(site.site.name, site.occupancy.value) for site in made.sites]
    untold = sum(None in (site.places.value, site.occupied.value) for site in made.sites)
    title = filled_title([(name, share) for name, share in shares if share is not None], untold)[language]
    bars = [
        SiteBar(
            _bar_name(site, made),
            _whole(site.places),
            _whole(site.occupied),
            _cell_address(PLACES, site, site.places, made),
            _cell_address(OCCUPIED, site, site.occupied, made),
        )
        for site in made.sites
    ]
    return provider_sites(bars, Words(title, _BARS[language], source_line(made, language)), language)


def course_chart(made: ProviderPage, language: Language) -> Described:
    """Return the places and the occupied ones over the quarters."""
    points = [
        CoursePoint(
            point.quarter,
            point.places,
            point.occupied,
            *(
                behind_address("aanbieder", code, aanbieder=made.provider.code, kwartaal=point.quarter.code)
                for code in (PLACES, OCCUPIED)
            ),
        )
        for point in made.points
    ]
    whole = [(p.quarter, p.places.value or 0, p.occupied.value or 0) for p in points if p.complete]
    title = course_title(whole[0] if whole else None, whole[-1] if whole else None)[language]
    return provider_course(points, Words(title, _COURSE[language], source_line(made, language)), language)


def sites_card(made: ProviderPage, language: Language) -> Markup:
    """Return the table of sites, whose numbers lead to their life."""
    assert made.quarter is not None, "a provider in a quarter"
    inside = sites_table(made.sites, made.quarter, "aanbieder", {"aanbieder": made.provider.code}, language)
    return framed(_SITES[language], inside, sentence=ABOUT[language], source=source_line(made, language))


def trajects_card(made: ProviderPage, language: Language) -> Markup:
    """Return the trajects that places of the provider go or come in."""
    late = sum(track.late > 0 for track in made.tracks)
    title = conversion_title(len(made.tracks), made.converting, late)[language]
    if not made.tracks:
        return framed(title, Markup(""))
    return framed(title, trajects_table(made.tracks, page_address("ombouw"), language))


def money_card(made: ProviderPage, language: Language) -> Markup:
    """Return what was awarded, committed, spent and accounted, and what a removed place cost."""
    whole = made.whole or (made.money[0] if len(made.money) == 1 else None)
    if not made.money:
        return framed(_NO_MONEY[language], Markup(""))
    title = money_title(whole.whole[Rung.BESCHIKT], whole.whole[Rung.BESTEED]) if whole else _MONEY
    columns = [Column(capital(RUNG_NAMES[rung])[language]) for rung in OF_A_PROVIDER]
    columns += [Column(_REMOVED[language]), Column(_COST[language])]
    rows = [
        Row(link(row.name, page_address("besteding", regio=row.code)), _money(row, made, language))
        for row in made.money
    ]
    if whole is not None and len(made.money) > 1:
        rows.append(Row(_TOGETHER[language], _money(whole, made, language), total=True))
    since = quarter_name(made.since) if made.since else Text.same("")
    about = _COST_ABOUT.format(since=since)[language]
    return framed(title[language], table(_MONEY_CAPTION[language], _REGION[language], columns, rows), sentence=about)


def about_card(made: ProviderPage, language: Language) -> Markup:
    """Return who the provider is: its number, since and until when, and what it went on in."""
    provider = made.provider
    days = both(lambda lang: _days(made, lang))
    facts: list[tuple[Text, Shown]] = [
        (_KVK, provider.kvk or _UNKNOWN[language]),
        (_VALID, days[language]),
        (_LANDSDELEN, _regions(made)),
    ]
    if made.successor is not None:
        facts.append((_SUCCESSOR, _provider(made.successor.code, made.successor.name)))
    if made.merged:
        facts.append((_MERGED, joined((_provider(one.code, one.name) for one in made.merged), ", ")))
    inside = joined(markup("<dt>{n}</dt><dd>{v}</dd>", n=name[language], v=value) for name, value in facts)
    said = succession_words(
        made.successor.name if made.successor else "", provider.valid_to, [one.name for one in made.merged]
    )
    sentence = " ".join(words[language] for words in said)
    return framed(provider.name, markup('<dl class="m-facts">{inside}</dl>', inside=inside), sentence=sentence)


def elsewhere_note(made: ProviderPage, language: Language) -> str:
    """Return that part of the provider is not shown; '' when all of it is."""
    if not made.elsewhere:
        return ""
    names = formats.join_names(tuple(made.landsdelen.values()), language)
    return _ELSEWHERE[language].format(names=names)


def source_line(made: ProviderPage, language: Language) -> str:
    """Return where the figures come from, and of which day."""
    day = both(lambda lang: formats.date_long(made.quarter.end, lang) if made.quarter else "")
    return _SOURCE.format(day=day)[language]


def _bar_name(site: SiteStand, made: ProviderPage) -> str:
    return f"{site.site.name} ({site.region_name})" if len(made.landsdelen) > 1 else site.site.name


def _cell_address(indicator: str, site: SiteStand, total: Total, made: ProviderPage) -> str:
    """Return where a figure of a site has its life; '' while it has none."""
    if total.value is None or made.quarter is None:
        return ""
    key = CellKey(made.quarter, site.site.region, site.site.provider, site.site.code, indicator)
    return behind_address("aanbieder", indicator, key, aanbieder=made.provider.code)


def _whole(total: Total) -> int | None:
    return None if total.at_least else total.value


def _money(row: MoneyRow, made: ProviderPage, language: Language) -> tuple[Shown, ...]:
    amounts = tuple(_opened(row, rung, made, language) for rung in OF_A_PROVIDER)
    if made.successor is not None:  # its places went on elsewhere, so none of them counts as removed
        return *amounts, formats.UNKNOWN, formats.UNKNOWN
    cost = row.cost
    shown: Shown = formats.euro(None if cost.cents is None else round(cost.cents, -5), language)
    if cost.few:
        shown = joined((shown, markup("<br><small>{words}</small>", words=_FEW[language])))
    return (
        *amounts,
        formats.count(row.removed, language),
        shown,
    )


def _opened(row: MoneyRow, rung: Rung, made: ProviderPage, language: Language) -> Shown:
    """Return an amount in a landsdeel as the way to what it is made of, on the page about money."""
    shown, total = _amount(row.whole[rung], language), row.whole[rung]
    if total.value is None or row is made.whole:
        return shown
    values = {"regio": row.code, PROVIDER_OF: made.provider.code}
    return link(shown, behind_address("besteding", rung.value, None, **values))


def _amount(total: Total, language: Language) -> str:
    shown = formats.euro_short(total.value, language)
    shown = _AT_LEAST[language].format(n=shown) if total.at_least else shown
    return f"{shown} *" if total.provisional and total.value is not None else shown


def _days(made: ProviderPage, language: Language) -> str:
    since, until = made.provider.valid_from, made.provider.valid_to
    if since is None and until is None:
        return _ALWAYS[language]
    if until is None:
        return _SINCE[language].format(day=formats.date_long(since, language)) if since else ""
    ends = formats.date_long(until, language)
    if since is None:
        return _UNTIL[language].format(day=ends)
    return _FROM_TO[language].format(first=formats.date_long(since, language), last=ends)


def _regions(made: ProviderPage) -> Markup:
    return joined((link(name, page_address("regio", regio=code)) for code, name in made.landsdelen.items()), ", ")


def _provider(code: str, name: str) -> Markup:
    return link(name, page_address("aanbieder", aanbieder=code))


_BARS = Text(
    nl="Donker is bezet, licht is leeg. De streep staat bij 90% bezet: daarop rekenen de tarieven.",
    en="Dark is occupied, light is empty. The line stands at 90% occupied, which tariffs are built on.",
)
_COURSE = Text(
    nl="Gesloten plaatsen (grijs) en bezette plaatsen (blauw) per kwartaal; ertussen staan de lege plaatsen.",
    en="Closed places (grey) and occupied places (blue) per quarter; the empty ones are between them.",
)
_SITES = Text(nl="De locaties", en="The sites")
_SOURCE = Text(
    nl="Bron: opgave van de coördinerende gemeenten, peildatum {day}.",
    en="Source: reports of the coordinating municipalities, reference date {day}.",
)
_NO_MONEY = Text(nl="Geen geld beschikt of besteed", en="No money awarded or spent")
_MONEY = Text(nl="Geld per landsdeel", en="Money by region")
_MONEY_CAPTION = Text(
    nl="Beschikt, verplicht, besteed en verantwoord sinds de start; * is voorlopig",
    en="Awarded, committed, spent and accounted since the start; * is provisional",
)
_REGION = Text(nl="Landsdeel", en="Region")
_REMOVED = Text(nl="Afgebouwd", en="Removed")
_COST = Text(nl="Per plaats", en="Per place")
_FEW = Text(nl="weinig plaatsen", en="few places")
_COST_ABOUT = Text(
    nl="Per plaats: besteed sinds de start, gedeeld door de gesloten plaatsen die er sinds {since} minder zijn.",
    en="Per place: spent since the start, over the closed places that there are fewer since {since}.",
)
_TOGETHER = Text(nl="Samen", en="Together")
_AT_LEAST = Text(nl="ten minste {n}", en="at least {n}")
_KVK = Text(nl="KvK-nummer", en="Chamber of Commerce number")
_VALID = Text(nl="In het register", en="In the register")
_LANDSDELEN = Text(nl="Locaties in", en="Sites in")
_SUCCESSOR = Text(nl="Opgegaan in", en="Went on in")
_MERGED = Text(nl="Hierin opgegaan", en="Went on in this one")
_UNKNOWN = Text(nl="niet bekend", en="not known")
_ALWAYS = Text(nl="zonder begin- of einddatum", en="without a first or last day")
_SINCE = Text(nl="sinds {day}", en="since {day}")
_UNTIL = Text(nl="tot en met {day}", en="until {day}")
_FROM_TO = Text(nl="{first} tot en met {last}", en="{first} to {last}")
_ELSEWHERE = Text(
    nl="Deze aanbieder heeft ook locaties in andere landsdelen. U ziet alleen wat in {names} ligt.",
    en="This provider has sites in other regions too. You see only what lies in {names}.",
)
