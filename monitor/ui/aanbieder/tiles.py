"""The tiles of a provider. Each leads to the figures it is made of, or to where they are told."""

from __future__ import annotations

from monitor.domain import formats
from monitor.domain.catalogue import INDICATORS
from monitor.domain.figure import Total
from monitor.domain.indicator import Level
from monitor.domain.ladder import GAP_NAMES, Rung
from monitor.domain.sentences.parts import both, capital, number, quarter_name
from monitor.domain.sentences.provider import BREAK_EVEN
from monitor.domain.words import Language, Text
from monitor.queries.provider_page import ProviderPage
from monitor.queries.series import PLACES, SPENT
from monitor.queries.site_stands import OCCUPIED
from monitor.ui.history.behind import behind_address
from monitor.ui.links import page_address
from monitor.ui.regio.tiles import covered, split_amount
from monitor.ui.status import Pill
from monitor.ui.tiles import Bar, Tile


def provider_tiles(made: ProviderPage, language: Language) -> list[Tile]:
    """Return the five tiles."""
    return [
        _places(made, language),
        _occupied(made, language),
        _converting(made, language),
        _closing(made, language),
        _spent(made, language),
    ]


def _places(made: ProviderPage, language: Language) -> Tile:
    lines = [_sites(made, language), *covered(made.places, Level.LOCATIE, language)]
    before = _before(made)
    if before is not None and made.places.value is not None and not made.places.at_least:
        quarter, value = before
        shown = both(lambda lang: formats.change((made.places.value or 0) - value, lang))
        words = _SAME if made.places.value == value else _AGAINST
        lines.append(words.format(n=shown, quarter=quarter)[language])
    return Tile(
        _name(PLACES, language),
        formats.count(made.places.value, language),
        "",
        _least(made.places, language),
        lines=tuple(lines),
        status=_sure(made.places, language),
        href=behind_address("aanbieder", PLACES, aanbieder=made.provider.code),
    )


def _occupied(made: ProviderPage, language: Language) -> Tile:
    share, lines = made.occupancy.value, covered(made.occupied, Level.LOCATIE, language)
    bar, pill = None, Pill(_NO_REPORT[language])
    if share is not None:
        bar = Bar(float(share) / 100, 0.9)
        lines.append(_OF_CAPACITY[language].format(share=formats.percent(share, 1, language)))
        pill = Pill((_UNDER if share < BREAK_EVEN else _ENOUGH)[language])
    return Tile(
        _name(OCCUPIED, language),
        formats.count(made.occupied.value, language),
        "",
        _least(made.occupied, language),
        bar,
        tuple(lines),
        pill,
        behind_address("aanbieder", OCCUPIED, aanbieder=made.provider.code),
    )


def _converting(made: ProviderPage, language: Language) -> Tile:
    if not made.tracks:
        return Tile(_CONVERTING[language], formats.UNKNOWN, status=Pill(_NO_TRAJECTS[language]))
    trajects = (_TRAJECT if len(made.tracks) == 1 else _TRAJECTS).format(n=number(len(made.tracks)))[language]
    late = sum(track.late > 0 for track in made.tracks)
    pill = Pill((_LATE.format(n=number(late)) if late else _NONE_LATE)[language])
    href = page_address("ombouw", aanbieder=made.provider.code, regio="", alle="1") + "#planning"
    return Tile(_CONVERTING[language], formats.count(made.converting, language), lines=(trajects,), status=pill,
                href=href)  # fmt: skip


def _closing(made: ProviderPage, language: Language) -> Tile:
    day = made.last_closing
    lines, left = [], made.without_plan
    if left:
        lines.append((_ONE_LEFT if left == 1 else _LEFT).format(n=number(left))[language])
    if day is None:
        return Tile(_CLOSING[language], formats.UNKNOWN, lines=tuple(lines), status=Pill(_NO_DATE[language]))
    shown, _, year = formats.date_short(day, language).rpartition(" ")
    return Tile(_CLOSING[language], shown, year, lines=(_BY_TRAJECTS[language], *lines))


def _spent(made: ProviderPage, language: Language) -> Tile:
    row = made.whole or (made.money[0] if len(made.money) == 1 else None)
    name, href = _name(SPENT, language), behind_address("aanbieder", SPENT, aanbieder=made.provider.code)
    if row is None or row.whole[Rung.BESTEED].value is None:
        return Tile(
            name, formats.UNKNOWN, status=Pill((_PER_REGION if made.money else _NO_REPORT)[language]), href=href
        )
    ladder = row.whole
    amount, unit = split_amount(ladder[Rung.BESTEED], language)
    lines = []
    awarded = ladder[Rung.BESCHIKT].value
    if awarded:
        shown = both(lambda lang: formats.euro_short(awarded, lang))
        lines.append(_OF_AWARDED.format(all=shown)[language])
    gap = ladder.gap(Rung.BESTEED)
    if gap is not None:
        left = both(lambda lang: formats.euro_short(gap, lang))
        lines.append(Text(nl="{name}: {n}", en="{name}: {n}").format(name=GAP_NAMES[Rung.BESTEED], n=left)[language])
    bar = Bar((ladder[Rung.BESTEED].value or 0) / awarded) if awarded else None
    return Tile(name, amount, unit, _least(ladder[Rung.BESTEED], language), bar, tuple(lines),
                _sure(ladder[Rung.BESTEED], language), href)  # fmt: skip


def _before(made: ProviderPage) -> tuple[Text, int] | None:
    """Return the places of the quarter before, when all of them are known."""
    for point in made.points:
        if made.quarter is not None and point.quarter == made.quarter.plus(-1):
            total = point.places
            return None if total.value is None or total.at_least else (quarter_name(point.quarter), total.value)
    return None


def _sites(made: ProviderPage, language: Language) -> str:
    return (_ONE_SITE if len(made.sites) == 1 else _SITES).format(n=number(len(made.sites)))[language]


def _sure(total: Total, language: Language) -> Pill | None:
    return Pill(_PROVISIONAL[language]) if total.provisional else None


def _least(total: Total, language: Language) -> str:
    return _AT_LEAST[language] if total.at_least else ""


def _name(code: str, language: Language) -> str:
    return capital(INDICATORS[code].name)[language]


_AT_LEAST = Text(nl="ten minste", en="at least")
_ONE_SITE, _SITES = Text(nl="op {n} locatie", en="at {n} site"), Text(nl="op {n} locaties", en="at {n} sites")
_AGAINST = Text(nl="{n} t.o.v. {quarter}", en="{n} against {quarter}")
_SAME = Text(nl="gelijk aan {quarter}", en="same as {quarter}")
_PROVISIONAL = Text(nl="Voorlopig", en="Provisional")
_NO_REPORT = Text(nl="Geen opgave", en="No report")
_OF_CAPACITY = Text(nl="{share} van de capaciteit", en="{share} of the capacity")
_UNDER = Text(nl="Onder de 90% van de tarieven", en="Below the 90% of the tariffs")
_ENOUGH = Text(nl="Op of boven de 90% van de tarieven", en="At or above the 90% of the tariffs")
_CONVERTING = Text(nl="Plaatsen die nog weggaan", en="Places still to go")
_NO_TRAJECTS = Text(nl="Geen trajecten gemeld", en="No trajects reported")
_TRAJECT, _TRAJECTS = Text(nl="{n} traject", en="{n} traject"), Text(nl="{n} trajecten", en="{n} trajects")
_LATE = Text(nl="{n} loopt uit", en="{n} late")
_NONE_LATE = Text(nl="Geen loopt uit", en="None late")
_CLOSING = Text(nl="Laatste sluiting", en="Last closing")
_NO_DATE = Text(nl="Geen sluiting gepland", en="No closing planned")
_BY_TRAJECTS = Text(nl="volgens de trajecten", en="by the trajects")
_LEFT = Text(nl="{n} plaatsen nog zonder traject", en="{n} places without a traject yet")
_ONE_LEFT = Text(nl="{n} plaats nog zonder traject", en="{n} place without a traject yet")
_PER_REGION = Text(nl="Zie per landsdeel", en="See by region")
_OF_AWARDED = Text(nl="van {all} beschikt", en="of {all} awarded")
