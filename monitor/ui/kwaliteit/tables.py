"""The tables of the page: every landsdeel in one row, and the sites that stand empty or are full."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from monitor.domain import formats
from monitor.domain.catalogue import INDICATORS, RATIOS
from monitor.domain.figure import RatioAnswer, Total
from monitor.domain.people import COUNTRY
from monitor.domain.sentences.parts import capital, quarter_name
from monitor.domain.sentences.quality_titles import HIGHEST, LOWEST, occupied_title, organised_title
from monitor.domain.words import Language, Text
from monitor.queries.quality_answer import Quality, RegionQuality, SiteOccupied
from monitor.ui.charts import fold, framed
from monitor.ui.html import Shown, joined, link, markup
from monitor.ui.kwaliteit.charts import quarter_of, source_line
from monitor.ui.kwaliteit.tiles import at_least, opened
from monitor.ui.links import page_address
from monitor.ui.status import Pill, pill
from monitor.ui.tables import Column, Row, table

_COUNTS = ("buiten_landsdeel", "wachtenden", "overplaatsingen")
_SHARES = (
    "aandeel_langer_6mnd",
    "aandeel_langer_12mnd",
    "onbekende_bestemming",
    "vbm_per_1000_dagen",
    "onderwijsdeelname",
)
ADOPTED = ("vastgesteld", "geevalueerd")


def regions_card(made: Quality, language: Language) -> Markup:
    """Return the table of landsdelen with the country below them."""
    reported = [row for row in made.regions if row.total("uitstroom").value is not None]
    contacts = sum(row.contact == "ja" for row in reported)
    adopted = sum(row.plan in ADOPTED for row in reported)
    rows = [_region(row, language) for row in made.regions]
    if made.country is not None:
        rows.append(_region(made.country, language))
    columns = [
        *(Column(_HEADS[code][language]) for code in (*_COUNTS, *_SHARES)),
        Column(capital(_CONTACT)[language], words=True),
        Column(_PLAN[language], words=True),
    ]
    caption = _CAPTION.format(quarter=quarter_name(quarter_of(made)))[language]
    held = table(caption, _REGION[language], columns, rows)
    title = organised_title(contacts, adopted, len(reported))[language]
    return framed(title, held, source=source_line(made, language))


def sites_card(made: Quality, language: Language) -> Markup:
    """Return the sites under 70% or over 95% occupied, and folded all that one may see."""
    outside = [one for one in made.sites if _remark(one, language)]
    title = occupied_title([one.share.value for one in made.sites if one.share.value is not None])[language]
    pieces = []
    if outside:
        pieces.append(_sites(outside, _OUTSIDE_CAPTION[language], language))
    if made.sites:
        all_of = _ALL_SITES[language].format(n=formats.count(len(made.sites), language))
        pieces.append(fold(all_of, _sites(made.sites, _SITES_CAPTION[language], language)))
    return framed(title, joined(pieces), sentence=_SITES_ABOUT[language], source=source_line(made, language))


_REGION = Text(nl="Landsdeel", en="Region")
_HERE = Text(nl="apart bekijken", en="view on its own")
_COUNTRY = Text(nl="Nederland", en="The Netherlands")
_CAPTION = Text(nl="Kwaliteit en stem per landsdeel, {quarter}", en="Quality and voice by region, {quarter}")
_CONTACT = Text(nl="aanspreekpunt", en="contact")
_PLAN = Text(nl="Regiovisie", en="Regional plan")
_HEADS = {
    "buiten_landsdeel": Text(nl="Buiten landsdeel", en="Outside region"),
    "wachtenden": Text(nl="Wachtend", en="Waiting"),
    "overplaatsingen": Text(nl="Overplaatsing", en="Transfers"),
    "aandeel_langer_6mnd": Text(nl="Langer dan 6 mnd", en="Over 6 months"),
    "aandeel_langer_12mnd": Text(nl="Langer dan 12 mnd", en="Over 12 months"),
    "onbekende_bestemming": Text(nl="Waarheen onbekend", en="Where to unknown"),
    "vbm_per_1000_dagen": Text(nl="Maatregelen per 1.000 dagen", en="Measures per 1,000 days"),
    "onderwijsdeelname": Text(nl="Volgt onderwijs", en="In education"),
}
_CONTACT_FOR = Text(nl="ja, voor {n} van {all} jeugdregio’s", en="yes, for {n} of {all} youth regions")
_NO_CONTACT = Text(nl="nee", en="no")
_OUTSIDE_CAPTION = Text(nl="Locaties onder 70% of boven 95% bezet", en="Sites below 70% or above 95% occupied")
_SITES_CAPTION = Text(nl="Bezetting per locatie, van laag naar hoog", en="Occupancy by site, from low to high")
_SITES_ABOUT = Text(
    nl="Bezette plaatsen gedeeld door gesloten plaatsen op de peildatum.",
    en="Occupied places over closed places on the reference date.",
)
_ALL_SITES = Text(nl="Alle {n} locaties", en="All {n} sites")
_SITE = Text(nl="Locatie", en="Site")
_PLACES = Text(nl="Plaatsen", en="Places")
_OCCUPIED = Text(nl="Bezet", en="Occupied")
_REMARK = Text(nl="Toelichting", en="Remark")
_BELOW = Text(nl="onder {n}%", en="below {n}%")
_ABOVE = Text(nl="boven {n}%", en="above {n}%")


def _region(row: RegionQuality, language: Language) -> Row:
    cells: tuple[Shown, ...] = (
        *(_opened(row, code, _count(row.total(code), language)) for code in _COUNTS),
        *(_opened(row, code, _share(code, row.shares.get(code), language)) for code in _SHARES),
        _contact(row, language),
        "" if row.region == COUNTRY else _plan(row, language),
    )
    if row.region == COUNTRY:
        return Row(_COUNTRY[language], cells, total=True)
    here = link(_HERE[language], page_address("kwaliteit", regio=row.region))
    name = link(row.name, page_address("regio", regio=row.region))
    return Row(markup('{name}<span class="m-under m-go">{here}</span>', name=name, here=here), cells)


def _opened(row: RegionQuality, code: str, shown: str) -> Shown:
    return shown if shown == formats.UNKNOWN else link(shown, opened(row.region, code))


def _count(total: Total, language: Language) -> str:
    return at_least(total, formats.count(total.value, language), language)


def _share(code: str, answer: RatioAnswer | None, language: Language) -> str:
    value = None if answer is None else answer.value
    if RATIOS[code].scale == 100:
        return formats.percent(value, 1, language)
    return formats.decimal(value, 1, language)


def _contact(row: RegionQuality, language: Language) -> str:
    if row.region == COUNTRY:
        return ""
    if row.contact != "ja":
        return _NO_CONTACT[language] if row.contact else formats.UNKNOWN
    covered = formats.count(row.total("aanspreekpunt_dekking").value, language)
    return _CONTACT_FOR[language].format(n=covered, all=formats.count(row.youth_regions, language))


def _plan(row: RegionQuality, language: Language) -> str:
    names = {choice.code: choice.name for choice in INDICATORS["regiovisie_status"].choices}
    return names[row.plan][language] if row.plan in names else formats.UNKNOWN


def _sites(sites: Sequence[SiteOccupied], caption: str, language: Language) -> Markup:
    columns = [
        Column(_PLACES[language]),
        Column(_OCCUPIED[language]),
        Column(capital(RATIOS["bezettingsgraad"].name)[language]),
        Column(_REMARK[language], words=True),
    ]
    rows = [
        Row(
            markup(
                "{site}<br><small>{provider}, {region}</small>",
                site=link(s.site.name, page_address("aanbieder", aanbieder=s.site.provider)),
                provider=s.provider,
                region=link(s.landsdeel, page_address("regio", regio=s.site.region)),
            ),
            (
                formats.count(s.share.denominator.value, language),
                formats.count(s.share.numerator.value, language),
                formats.percent(s.share.value, 1, language),
                _pill(_remark(s, language)),
            ),
        )
        for s in sites
    ]
    return table(caption, _SITE[language], columns, rows)


def _remark(one: SiteOccupied, language: Language) -> str:
    share = one.share.value
    if share is not None and share < LOWEST:
        return _BELOW[language].format(n=LOWEST)
    return _ABOVE[language].format(n=HIGHEST) if share is not None and share > HIGHEST else ""


def _pill(words: str) -> Markup:
    return pill(Pill(words)) if words else markup("")
