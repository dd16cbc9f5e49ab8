"""The money of a landsdeel in small: the ladder, whose amounts open, and what a removed place cost."""

from __future__ import annotations

from decimal import Decimal

from markupsafe import Markup

from monitor.domain import formats
from monitor.domain.figure import Total
from monitor.domain.ladder import RUNG_NAMES, Rung
from monitor.domain.sentences.parts import both, capital, number
from monitor.domain.sentences.region import small_ladder_title
from monitor.domain.words import Language, Text
from monitor.queries.region_answer import RegionPage
from monitor.ui.charts import framed
from monitor.ui.history.behind import behind_address
from monitor.ui.html import Shown, joined, link, markup
from monitor.ui.links import page_address


def money_card(made: RegionPage, source: str, language: Language) -> Markup:
    """Return the money ladder in small, and what a removed place cost."""
    assert made.money is not None, "a landsdeel in a quarter"
    ladder, cost = made.money.whole, made.money.cost
    budget, spent = ladder[Rung.BEGROOT].value, ladder[Rung.BESTEED]
    share = None
    if budget and spent.value is not None:
        part = Decimal(100 * spent.value) / budget
        share = both(lambda lang: formats.percent(part, 0, lang))
    top = max([ladder[rung].value or 0 for rung in Rung] + [1])
    rungs = joined(
        markup(
            '<li><span>{name}</span><b>{amount}</b><div class="m-bar" aria-hidden="true"><i style="width:{w}%"></i>'
            "</div></li>",
            name=capital(RUNG_NAMES[rung])[language],
            amount=_rung(made.region, rung, ladder[rung], language),
            w=f"{max(ladder[rung].value or 0, 0) / top * 100:.1f}",
        )
        for rung in Rung
    )
    lines: list[Shown] = [markup('<ul class="m-parts">{rungs}</ul>', rungs=rungs)]
    if cost.cents is not None:
        words = _COST_FEW if cost.few else _COST
        shown = both(lambda lang: formats.euro(round(cost.cents or 0, -5), lang))
        said = words.format(amount=shown, n=number(cost.removed or 0))[language]
        lines.append(markup('<p class="m-line">{said}</p>', said=said))
    more = link(_MONEY_MORE[language], page_address("besteding", regio=made.region))
    lines.append(markup('<p class="m-rule m-go">{more}</p>', more=more))
    return framed(small_ladder_title(spent, share)[language], joined(lines), source=source)


def _rung(region: str, rung: Rung, total: Total, language: Language) -> Shown:
    """Return an amount as the way to what it is made of, on the page about money."""
    shown = _amount(total.value, total.at_least, language)
    address = behind_address("besteding", rung.value, None, regio=region)
    return shown if total.value is None else link(shown, address)


def _amount(cents: int | None, at_least: bool, language: Language) -> str:
    shown = formats.euro_short(cents, language)
    return _AT_LEAST[language].format(n=shown) if at_least else shown


_COST = Text(
    nl="{amount} besteed per afgebouwde plaats ({n} plaatsen).", en="{amount} spent per removed place ({n} places)."
)
_COST_FEW = Text(
    nl="{amount} besteed per afgebouwde plaats. Het zijn er {n}: te weinig om op te bouwen.",
    en="{amount} spent per removed place. There are {n}: too few to rely on.",
)
_MONEY_MORE = Text(
    nl="Alle treden, per jaar en aanbieder, op Besteding", en="All rungs, by year and provider, on Spending"
)
_AT_LEAST = Text(nl="ten minste {n}", en="at least {n}")
