"""The sites of a landsdeel by provider: places, how full, hybrid, and when they close. Numbers lead to their life."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from markupsafe import Markup

from monitor.domain import formats
from monitor.domain.figure import CellKey, RatioAnswer, Total
from monitor.domain.quarter import Quarter
from monitor.domain.sentences.parts import number, quarter_name
from monitor.domain.sentences.provider import BREAK_EVEN
from monitor.domain.sentences.region import sites_title
from monitor.domain.words import Language, Text
from monitor.queries.region_answer import RegionPage
from monitor.queries.series import PLACES
from monitor.queries.site_stands import HYBRID, OCCUPIED, Closing, SiteStand, added, occupancy_of
from monitor.ui.charts import framed
from monitor.ui.history.behind import behind_address
from monitor.ui.html import Shown, joined, link, markup
from monitor.ui.links import page_address
from monitor.ui.tables import Column, Row, table


def sites_card(made: RegionPage, source: str, language: Language) -> Markup:
    """Return the table of providers and sites of a landsdeel."""
    assert made.quarter is not None, "a landsdeel in a quarter"
    shares = [site.occupancy.value for site in made.sites]
    below = sum(share is not None and share < BREAK_EVEN for share in shares)
    title = sites_title(len({site.provider.code for site in made.sites}), len(made.sites), below)[language]
    if not made.sites:
        return framed(title, Markup(""), source=source)
    inside = sites_table(made.sites, made.quarter, "regio", {"regio": made.region}, language)
    return framed(title, inside, sentence=ABOUT[language], source=source)


def sites_table(
    sites: Sequence[SiteStand], quarter: Quarter, page: str, values: dict[str, str], language: Language
) -> Markup:
    """Return sites as a table whose numbers open on a page; their sum stands below them."""
    names = (_PLACES, _OCCUPIED, _SHARE, _HYBRID)
    columns = [
        Column((_PROVIDER if page == "regio" else _REGION)[language], words=True),
        *(Column(name[language]) for name in names),
        Column((_NEXT if page == "regio" else _LAST)[language], words=True),
    ]
    rows = [_row(site, quarter, page, values, language) for site in sites]
    whole = [added(getattr(site, name) for site in sites) for name in ("places", "occupied", "hybrid")]
    places, occupied, hybrid = (counted(total, language) for total in whole)
    sums = ((PLACES, places), (OCCUPIED, occupied), (HYBRID, hybrid))
    places_, occupied_, hybrid_ = (_sum(shown, page, code, values) for code, shown in sums)
    cells = ("", places_, occupied_, share_cell(occupancy_of(sites), language), hybrid_, "")
    rows.append(Row(_TOGETHER[language], cells, total=True))
    caption = _CAPTION.format(quarter=quarter_name(quarter))[language]
    inside = table(caption, _SITE[language], columns, rows)
    return markup('<div class="r-wide">{inside}</div>', inside=inside)


def _sum(shown: str, page: str, indicator: str, values: dict[str, str]) -> Shown:
    """Return a sum as the way to the figures it is made of."""
    return shown if shown == formats.UNKNOWN else link(shown, behind_address(page, indicator, None, **values))


def share_cell(answer: RatioAnswer, language: Language) -> Shown:
    """Return how full a place is, with a small bar and the line at which tariffs break even."""
    if answer.value is None:
        return formats.UNKNOWN
    return markup(
        '<span class="r-share"><span>{shown}</span><span class="m-bar" aria-hidden="true">'
        '<i style="width:{width}%"></i><u style="left:90%"></u></span></span>',
        shown=formats.percent(answer.value, 1, language),
        width=f"{min(max(answer.value, Decimal(0)), Decimal(100)):.1f}",
    )


def closing_cell(closing: Closing, last: bool, language: Language) -> Shown:
    """Return when places of a site go next (or last), and how many go in all; that of some no day is planned."""
    day = closing.last if last else closing.next
    if not closing.going and day is None:
        return formats.UNKNOWN
    shown = _NO_DAY[language] if day is None else formats.date_short(day, language)
    words = _GO_ONE if closing.going == 1 else _GO
    under = words.format(n=number(closing.going))[language]
    if closing.undated and day is not None:
        under = _AND_UNDATED[language].format(words=under)
    return markup('{shown}<span class="m-under">{under}</span>', shown=shown, under=under)


def counted(total: Total, language: Language) -> str:
    """Return a total as it stands in a table."""
    shown = formats.count(total.value, language)
    return _AT_LEAST[language].format(n=shown) if total.at_least else shown


def provider_link(code: str, name: str) -> Markup:
    """Return the name of a provider as a link to its page."""
    return link(name, page_address("aanbieder", aanbieder=code))


def _row(site: SiteStand, quarter: Quarter, page: str, values: dict[str, str], language: Language) -> Row:
    def cell(indicator: str, total: Total) -> Shown:
        if total.value is None:
            return formats.UNKNOWN
        key = CellKey(quarter, site.site.region, site.site.provider, site.site.code, indicator)
        href = behind_address(page, indicator, key, **values)
        shown = formats.count(total.value, language)
        said = _HISTORY[language].format(value=shown, name=site.site.name)
        shown_link = markup('<a href="{h}" target="_self" aria-label="{said}">{n}</a>', h=href, said=said, n=shown)
        return joined((shown_link, " *")) if total.provisional else shown_link

    region = link(site.region_name, page_address("regio", regio=site.site.region))
    return Row(
        site.site.name,
        (
            provider_link(site.provider.code, site.provider.name) if page == "regio" else region,
            cell(PLACES, site.places),
            cell(OCCUPIED, site.occupied),
            share_cell(site.occupancy, language),
            cell(HYBRID, site.hybrid),
            closing_cell(site.closing, page != "regio", language),
        ),
    )


ABOUT = Text(
    nl="De streep staat bij 90% bezet, waarop tarieven rekenen. Kies een getal voor wie het invulde en goedkeurde."
    " * is voorlopig; – is niet gemeld.",
    en="The line stands at 90% occupied, which tariffs are built on. Choose a number for who entered and approved it."
    " * is provisional; – is not reported.",
)
_SITE = Text(nl="Locatie", en="Site")
_PROVIDER = Text(nl="Aanbieder", en="Provider")
_REGION = Text(nl="Landsdeel", en="Region")
_PLACES = Text(nl="Plaatsen", en="Places")
_OCCUPIED = Text(nl="Bezet", en="Occupied")
_SHARE = Text(nl="Bezettingsgraad", en="Occupancy")
_HYBRID = Text(nl="Hybride", en="Hybrid")
_NEXT = Text(nl="Volgende sluiting", en="Next closing")
_LAST = Text(nl="Laatste sluiting", en="Last closing")
_NO_DAY = Text(nl="geen datum", en="no date")
_GO = Text(nl="{n} plaatsen gaan nog weg", en="{n} places still to go")
_GO_ONE = Text(nl="{n} plaats gaat nog weg", en="{n} place still to go")
_AND_UNDATED = Text(nl="{words}, deels zonder datum", en="{words}, some without a date")
_TOGETHER = Text(nl="Samen", en="Together")
_CAPTION = Text(nl="Plaatsen en bezetting per locatie, {quarter}", en="Places and occupancy by site, {quarter}")
_AT_LEAST = Text(nl="ten minste {n}", en="at least {n}")
_HISTORY = Text(nl="{value}, geschiedenis van {name}", en="{value}, history of {name}")
