"""The balance of places: as a flow for all that is shown, and as a table per landsdeel and per site."""

from __future__ import annotations

from markupsafe import Markup

from monitor.charts import balance_flow as flow
from monitor.charts.balance_flow import balance_flow
from monitor.charts.described import Described, Words
from monitor.domain import formats
from monitor.domain.figure import Coverage
from monitor.domain.indicator import Level
from monitor.domain.people import COUNTRY
from monitor.domain.quarter import Quarter
from monitor.domain.record_measures import CLOSED, CONVERTED, OPENED
from monitor.domain.rules import Place
from monitor.domain.sentences.ombouw_titles import balance_title
from monitor.domain.sentences.parts import number, quarter_name
from monitor.domain.words import Language, Text
from monitor.queries.balances import BalanceAnswer
from monitor.queries.expected import NATION
from monitor.queries.ombouw import Ombouw
from monitor.queries.series import PLACES
from monitor.ui.address import PROVIDER, REGION
from monitor.ui.charts import fold, framed
from monitor.ui.history.behind import behind_address
from monitor.ui.html import Shown, joined, link, markup
from monitor.ui.ombouw.choices import SINCE
from monitor.ui.ombouw.head import reference_line
from monitor.ui.ombouw.planning import region_link, site_link
from monitor.ui.tables import Column, Row, table


def balance_chart(made: Ombouw, lang: Language) -> Described | None:
    """Return the flow of the country's places; None when no site is known at both ends."""
    answer = (made.balance or {}).get(NATION)
    if answer is None or not answer.covered:
        return None
    words = Words(
        balance_heading(made, lang), _SENTENCE[lang], f"{_covered(answer, lang)} {reference_line(made, lang)}"
    )
    if answer.covered < answer.sites:  # no sum of what opens
        return balance_flow(answer.balance, words, lang)
    names = (flow.OPENED, flow.CLOSED, flow.CONVERTED)
    flows = (OPENED, CLOSED, CONVERTED)
    leads = {name: _flow_address(made, COUNTRY, code) for name, code in zip(names, flows, strict=True)}
    return balance_flow(answer.balance, words, lang, leads)


def balance_heading(made: Ombouw, lang: Language) -> str:
    """Return how the number of closed places of the country went, and whether it is explained."""
    answer = (made.balance or {}).get(NATION)
    assert made.begins is not None, "trajects of a quarter"
    if answer is None:
        return balance_title(0, 0, 0, made.begins, Coverage(0, 0))[lang]
    balance, covered = answer.balance, Coverage(answer.covered, answer.sites)
    return balance_title(balance.begin or 0, balance.end or 0, balance.residual or 0, made.begins, covered)[lang]


def balance_tables(made: Ombouw, lang: Language) -> Markup:
    """Return the balance of every landsdeel with the country below, and of every site in a part that opens."""
    assert made.begins is not None, "trajects of a quarter"
    assert made.quarter is not None, "trajects of a quarter"
    held = made.balance or {}
    caption = _CAPTION.format(begin=quarter_name(made.begins), end=quarter_name(made.quarter))[lang]
    regions = {place.region: answer for place, answer in held.items() if place.level is Level.LANDSDEEL}
    order = [build.region for build in made.regions if build.region in regions]
    rows = [Row(region_link(made, region), _cells(made, region, regions[region], lang)) for region in order]
    if NATION in held:
        rows.append(Row(_COUNTRY[lang], _cells(made, COUNTRY, held[NATION], lang), total=True))
    columns = [*_columns(lang), Column(_SITES[lang])]
    per_region = table(caption, _REGION[lang], columns, rows)
    return framed(_TABLE[lang], joined((per_region, fold(_PER_SITE[lang], _of_sites(made, caption, lang)))))


_SENTENCE = Text(
    nl="Begin + geopend − gesloten − omgezet ± correctie = eind, heel Nederland. Wat gesloten of hybride terugkomt, is"
    " omgezet en weer geopend.",
    en="Begin + opened − closed − converted ± correction = end, the whole country. What comes back closed or hybrid is"
    " converted and opened again.",
)
_TABLE = Text(nl="De balans per landsdeel en per locatie", en="The balance per region and per site")
_CAPTION = Text(
    nl="Gesloten plaatsen van eind {begin} tot eind {end}",
    en="Closed places from the end of {begin} to the end of {end}",
)
_PER_SITE = Text(nl="Toon per locatie, met redenen", en="Show per site, with reasons")
_REGION = Text(nl="Landsdeel", en="Region")
_SITE = Text(nl="Locatie", en="Site")
_COUNTRY = Text(nl="Nederland", en="The Netherlands")
_SITES = Text(nl="Locaties gemeld", en="Sites reported")
_REASON = Text(nl="Reden van correctie", en="Reason of correction")
_NO_REASON = Text(nl="{quarter}: {n}, geen reden gegeven", en="{quarter}: {n}, no reason given")
_WITH_REASON = Text(nl="{quarter}: {n}, {reason}", en="{quarter}: {n}, {reason}")
_COVERED = Text(nl="{n} van {all} locaties in de balans.", en="{n} of {all} sites in the balance.")
_OF = Text(nl="{n} van {all}", en="{n} of {all}")
_PARTS = (
    Text(nl="Begin", en="Begin"),
    Text(nl="Geopend", en="Opened"),
    Text(nl="Gesloten", en="Closed"),
    Text(nl="Omgezet", en="Converted"),
    Text(nl="Correctie", en="Correction"),
    Text(nl="Eind", en="End"),
    Text(nl="Niet verklaard", en="Unexplained"),
)


def _columns(lang: Language) -> list[Column]:
    return [Column(words[lang]) for words in _PARTS]


def _covered(answer: BalanceAnswer, lang: Language) -> str:
    return _COVERED.format(n=number(answer.covered), all=number(answer.sites))[lang]


def _cells(made: Ombouw, region: str, answer: BalanceAnswer, lang: Language) -> tuple[Shown, ...]:
    """Return the parts of a balance: begin and end open figures, what came and went trajects.

    What is not of every site is no sum of all that is opened, and stays plain.
    """
    covered = _OF.format(n=number(answer.covered), all=number(answer.sites))[lang]
    shown = _numbers(answer, lang)
    if not answer.covered or answer.covered < answer.sites or made.begins is None or made.quarter is None:
        return (*shown, covered)
    begin, *flows, correction, end, residual = shown
    opened = (_flow(made, region, n, code) for n, code in zip(flows, (OPENED, CLOSED, CONVERTED), strict=True))
    return (
        _figure(begin, region, made.begins),
        *opened,
        correction,
        _figure(end, region, made.quarter),
        residual,
        covered,
    )


def _figure(shown: str, region: str, quarter: Quarter) -> Shown:
    """Return a number of places as the way to its figures, on the page of its landsdeel; the country's stays plain."""
    if region == COUNTRY:
        return shown
    return link(shown, behind_address("regio", PLACES, None, regio=region, kwartaal=quarter.code))


def _flow(made: Ombouw, region: str, shown: str, code: str) -> Shown:
    return link(shown, _flow_address(made, region, code))


def _flow_address(made: Ombouw, region: str, code: str) -> str:
    where = "" if region == COUNTRY else region
    values = {REGION: where, PROVIDER: "", SINCE: made.since.value}
    return behind_address("ombouw", code, None, **values)


def _numbers(answer: BalanceAnswer, lang: Language) -> tuple[str, ...]:
    """Return the parts of a balance; unknown when no site of it is known at both ends."""
    if not answer.covered:
        return (formats.UNKNOWN,) * len(_PARTS)
    b = answer.balance
    return (
        formats.count(b.begin, lang),
        formats.change(b.opened, lang) if b.opened else formats.count(0, lang),
        formats.change(-b.closed, lang) if b.closed else formats.count(0, lang),
        formats.change(-b.converted, lang) if b.converted else formats.count(0, lang),
        formats.change(b.correction, lang) if b.correction else formats.count(0, lang),
        formats.count(b.end, lang),
        formats.change(b.residual, lang) if b.residual else formats.count(0, lang),
    )


def _of_sites(made: Ombouw, caption: str, lang: Language) -> Markup:
    sites = {place: answer for place, answer in (made.balance or {}).items() if place.level is Level.LOCATIE}
    rows = [
        Row(_site(made, place), (*_numbers(answer, lang), _reasons(answer, lang)))
        for place, answer in sites.items()
        if not answer.covered or any(_numbers_of(answer))
    ]
    return table(caption, _SITE[lang], [*_columns(lang), Column(_REASON[lang], words=True)], rows)


def _numbers_of(answer: BalanceAnswer) -> tuple[int | None, ...]:
    b = answer.balance
    return b.begin, b.opened, b.closed, b.converted, b.end


def _site(made: Ombouw, place: Place) -> Markup:
    name, region = site_link(made, place.site), region_link(made, place.region)
    return markup('{name}<span class="m-under">{region}</span>', name=name, region=region)


def _reasons(answer: BalanceAnswer, lang: Language) -> str:
    """Return each difference that trajects do not explain, with its reason or that nobody gave one."""
    return "; ".join(
        (_WITH_REASON if residual.reason else _NO_REASON).format(
            quarter=quarter_name(residual.quarter), n=formats.change(residual.places, lang), reason=residual.reason
        )[lang]
        for residual in answer.residuals
    )
