"""The cards of a landsdeel: its path, its place among the others, what is to be done, money in small, and voices."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from markupsafe import Markup

from monitor.charts.described import Described, Words
from monitor.charts.leading import PathLeads
from monitor.charts.region_path import region_path
from monitor.charts.to_zero import ToZero
from monitor.domain import formats
from monitor.domain.catalogue import INDICATORS
from monitor.domain.due import Due
from monitor.domain.quarter import Quarter
from monitor.domain.sentences.parts import both, capital, number, quarter_name
from monitor.domain.sentences.paths import judged_elsewhere, override_sentence
from monitor.domain.sentences.region import (
    Beside,
    due_title,
    due_words,
    next_report,
    organised_title,
    rank_title,
)
from monitor.domain.sentences.titles import path_title
from monitor.domain.status_rule import Standing
from monitor.domain.words import Language, Text
from monitor.queries.overview_answer import Measured, Overview, RegionRow
from monitor.queries.quality_answer import Said
from monitor.queries.region_answer import Ranked, RegionPage
from monitor.queries.series import PLACES
from monitor.ui.charts import fold, framed
from monitor.ui.history.behind import behind_address
from monitor.ui.html import Shown, joined, link, markup
from monitor.ui.links import page_address
from monitor.ui.overzicht.tiles import base_of
from monitor.ui.regio.head import headline_of
from monitor.ui.status import named
from monitor.ui.tables import Column, Row, only_narrow, table

_CHOICES = {
    code: {choice.code: choice.name for choice in INDICATORS[code].choices}
    for code in ("aanspreekpunt", "regiovisie_status")
}


def path_chart(made: RegionPage, source: str, language: Language) -> Described | None:
    """Return the landsdeel against its own path; None while there is neither a figure nor a path."""
    assert made.row is not None, "a landsdeel in a quarter"
    assert made.quarter is not None, "a landsdeel in a quarter"
    row, places = made.row, made.places
    shown = tuple(p for p in row.series if p.quarter <= (made.quarter or p.quarter))
    if not shown and row.agreed.newest is None:
        return None
    drawn = ToZero(
        INDICATORS[PLACES].name,
        made.quarter,
        shown,
        (),
        row.agreed.newest,
        made.expected,
        standing=places.by_rule or Standing.GEEN_PAD,
        older=row.agreed.older,
        leads=PathLeads(
            lambda quarter: behind_address("regio", PLACES, regio=made.region, kwartaal=quarter.code),
            agreed=page_address("paden", maat=PLACES, regio=made.region),
        ),
    )
    judged = judged_elsewhere(row.agreed, made.quarter)
    said = [_PER_QUARTER.format(name=row.name)[language]]
    said += [_FEW[language]] if made.is_small and places.total.value is not None else []
    said += [judged[language]] if judged else []
    title = _TITLE.format(name=row.name, title=_lower(path_title(headline_of(made))))[language]
    return region_path(drawn, Words(title, " ".join(said), source), language)


def rank_card(made: RegionPage, language: Language) -> Markup:
    """Return the place of the landsdeel among the others, or the country beside it for who sees only the own."""
    country = made.nation.places
    at = next((one for one in made.others if one.row.region == made.region), None)
    known = [one for one in made.others if one.rank is not None]
    gap = made.places.gap if not made.places.total.at_least else None
    beside = Beside(made.name, gap, at.rank if at else None, len(known))
    if country is not None and at is None and country.gap is not None:
        least = country.total.at_least
        beside = replace(beside, country=None if least and country.gap <= 0 else country.gap, country_at_least=least)
    shown = made.others or ((Ranked(None, made.row),) if made.row else ())
    inside = [rank_table(shown, made.nation, made.region, language)]
    inside += [markup('<p class="m-rule">{words}</p>', words=words) for words in _signed(made, language)]
    return framed(rank_title(beside)[language], joined(inside))


def rank_table(rows: Sequence[Ranked], nation: Overview, own: str, language: Language) -> Markup:
    """Return landsdelen with the country below them; the own one stands out."""
    columns = [Column(words[language]) for words in (_PLACES, _PATH, _GAP, _REMOVED)]
    columns.append(Column(_STATUS[language], words=True, wide=True))
    shown = []
    for one in rows:
        cells = _cells(one.row.places, _gone(one.row), language)
        shown.append(Row(_with_status(_named(one, own), cells), _opened(one.row.region, cells)))
    if nation.places is not None:
        base = base_of(nation.series, nation.places)
        cells = _cells(nation.places, _share_gone(nation.places, base), language)
        shown.append(Row(_with_status(_COUNTRY[language], cells), cells, total=True))
    quarter = quarter_name(nation.quarter) if nation.quarter else Text.same("")
    words = _RANK_CAPTION if len(rows) > 1 else _BESIDE_CAPTION
    return table(words.format(quarter=quarter)[language], _REGION[language], columns, shown)


def due_card(made: RegionPage, language: Language) -> Markup:
    """Return what is to be done this month, each with the way to where it is done."""
    coming = Quarter.containing(made.day)
    below = next_report(coming)[language]
    if not made.is_now:
        return framed(_DUE[language], markup('<p class="m-line">{words}</p>', words=_EARLIER[language]))
    title = due_title(made.due)[language]
    if not made.due:
        return framed(title, Markup(""), sentence=below)
    items = joined(_due(one, made, language) for one in made.due)
    return framed(title, markup('<ul class="r-due">{items}</ul>', items=items), source=below)


def organised_card(made: RegionPage, language: Language) -> Markup:
    """Return the contact with doorzettingsmacht, the state of the plan, and who the report's contact is."""
    held = made.organised
    plan = _CHOICES["regiovisie_status"].get(held.plan)
    contact = _CHOICES["aanspreekpunt"].get(held.contact, _UNTOLD)
    covered = formats.UNKNOWN
    if held.covered is not None:
        covered = _OF.format(n=number(held.covered), all=number(held.youth_regions))[language]
    people = made.row.progress.contacts if made.row and made.row.progress else ()
    facts = (
        (_CONTACT, contact[language]),
        (_COVERED, covered),
        (_PLAN, (plan or _UNTOLD)[language]),
        (_PEOPLE, formats.join_names(people, language) or formats.UNKNOWN),
    )
    inside = joined(markup("<dt>{n}</dt><dd>{v}</dd>", n=name[language], v=value) for name, value in facts)
    title = organised_title(held.contact, plan)[language]
    return framed(title, markup('<dl class="m-facts">{inside}</dl>', inside=inside))


def said_card(told: Sequence[Said], made: RegionPage, name: Text, language: Language) -> Markup:
    """Return one of the two texts of the landsdeel: of this quarter, and those of earlier quarters folded."""
    now = [one for one in told if one.quarter == made.quarter]
    earlier = [one for one in told if one.quarter != made.quarter]
    title = name if now else _NONE_SAID.format(name=name)
    pieces = [_quotes(now, language)] if now else []
    if earlier:
        pieces.append(fold(_EARLIER_SAID[language], _quotes(earlier, language)))
    return framed(capital(title)[language], joined(pieces))


def _quotes(told: Sequence[Said], language: Language) -> Markup:
    items = joined(
        markup(
            '<li><blockquote lang="nl">{text}</blockquote><p>{quarter}{sure}</p></li>',
            text=one.text,
            quarter=one.quarter.label(language),
            sure=f" ({_PROVISIONAL[language]})" if one.provisional else "",
        )
        for one in told
    )
    return markup('<ul class="m-quotes">{items}</ul>', items=items)


def _due(due: Due, made: RegionPage, language: Language) -> Markup:
    words = due_words(due)[language]
    late = markup('<b class="m-later" aria-hidden="true">▲ </b>') if _is_late(due, made.day) else Markup("")
    if due.quarter is not None:
        address = page_address("opgave", regio=made.region, kwartaal=due.quarter.code)
        return markup("<li>{late}{words}</li>", late=late, words=link(words, address))
    name = link(due.name, page_address("traject", code=due.code))
    return markup("<li>{late}{name}: {words}</li>", late=late, name=name, words=words)


def _is_late(due: Due, day: date) -> bool:
    return due.day is not None and due.day < day


def _signed(made: RegionPage, language: Language) -> list[str]:
    places = made.places
    return [override_sentence(places.override, places.by_rule)[language]] if places.override else []


def _named(one: Ranked, region: str) -> Shown:
    if one.row.region == region:
        return markup('<span class="r-own">{name}</span>', name=one.row.name)
    return link(one.row.name, page_address("regio", regio=one.row.region))


def _cells(places: Measured, gone: Decimal | None, language: Language) -> tuple[Shown, ...]:
    shown = formats.count(places.total.value, language)
    return (
        _AT_LEAST[language].format(n=shown) if places.total.at_least else shown,
        formats.count(places.on_path, language),
        _gap(places, language),
        formats.percent(gone, 1, language),
        named(places.standing or Standing.GEEN_OPGAVE, language),
    )


def _with_status(name: Shown, cells: tuple[Shown, ...]) -> Markup:
    return markup("{name}{status}", name=name, status=only_narrow(cells[-1]))


def _opened(region: str, cells: tuple[Shown, ...]) -> tuple[Shown, ...]:
    """Return the cells of a landsdeel with its places as the way to their figures."""
    places, *others = cells
    if places == formats.UNKNOWN:
        return cells
    return (link(places, behind_address("regio", PLACES, regio=region)), *others)


def _gap(places: Measured, language: Language) -> str:
    # what is missing can only add to a gap above the path, and could still close one below it
    shown = formats.change(places.gap, language)
    if not places.total.at_least or places.gap is None:
        return shown
    return _AT_LEAST[language].format(n=shown) if places.gap > 0 else formats.UNKNOWN


def _gone(row: RegionRow) -> Decimal | None:
    return _share_gone(row.places, base_of(row.series, row.places))


def _share_gone(places: Measured, base: int | None) -> Decimal | None:
    value = places.total.value
    return None if value is None or not base or places.total.at_least else Decimal(100 * (base - value)) / base


def _lower(text: Text) -> Text:
    return both(lambda language: text[language][:1].lower() + text[language][1:])


_TITLE = Text(nl="{name}: {title}", en="{name}: {title}")
_PER_QUARTER = Text(nl="Gesloten plaatsen per kwartaal in {name}.", en="Closed places per quarter in {name}.")
_FEW = Text(
    nl="Bij minder dan 20 plaatsen is er geen verwachting.", en="With fewer than 20 places there is no expectation."
)
_REGION = Text(nl="Landsdeel", en="Region")
_COUNTRY = Text(nl="Nederland", en="The Netherlands")
_PLACES = Text(nl="Plaatsen", en="Places")
_PATH = Text(nl="Pad", en="Path")
_GAP = Text(nl="Verschil", en="Difference")
_REMOVED = Text(nl="Afgebouwd", en="Phased out")
_STATUS = Text(nl="Status", en="Status")
_RANK_CAPTION = Text(
    nl="Van het verst boven het pad naar het verst eronder, {quarter}",
    en="From furthest above the path to furthest below it, {quarter}",
)
_BESIDE_CAPTION = Text(nl="Naast het land, {quarter}", en="Beside the country, {quarter}")
_DUE = Text(nl="Wat moet deze maand gebeuren", en="What is to be done this month")
_EARLIER = Text(
    nl="Deze lijst gaat over nu. Kies het nieuwste kwartaal om haar te zien.",
    en="This list is about now. Choose the newest quarter to see it.",
)
_UNTOLD = Text(nl="niet gemeld", en="not reported")
_OF = Text(nl="{n} van {all}", en="{n} of {all}")
_CONTACT = Text(nl="Aanspreekpunt met doorzettingsmacht", en="Contact with power to decide")
_COVERED = Text(nl="Jeugdregio’s die eronder vallen", en="Youth regions it works for")
_PLAN = Text(nl="Regiovisie", en="Regional plan")
_PEOPLE = Text(nl="Contact voor de opgave", en="Contact for the report")
_NONE_SAID = Text(nl="{name}: dit kwartaal niets gemeld", en="{name}: nothing reported this quarter")
_EARLIER_SAID = Text(nl="Eerdere kwartalen", en="Earlier quarters")
_PROVISIONAL = Text(nl="voorlopig", en="provisional")
_AT_LEAST = Text(nl="ten minste {n}", en="at least {n}")
