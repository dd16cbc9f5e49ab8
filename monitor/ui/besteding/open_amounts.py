"""The way from an amount to what it is made of: the address that opens it, and what can be opened."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from monitor.domain.catalogue import breakdown_codes
from monitor.domain.ladder import REPORTED, Rung
from monitor.domain.people import COUNTRY
from monitor.queries.money_answer import MoneyAnswer
from monitor.ui.besteding.choices import YEAR
from monitor.ui.history.behind import behind_address
from monitor.ui.html import Shown, link

PROVIDER_OF, STREAM = "van", "stroom"


def amount_address(
    made: MoneyAnswer, rung: Rung, region: str = "", provider: str = "", stream: str = "", year: int | None = None
) -> str:
    """Return the address that opens an amount of this answer, of its own year unless another is named."""
    where = region or made.region
    values = {
        "regio": "" if where == COUNTRY else where,
        YEAR: str(year or made.year or ""),
        PROVIDER_OF: provider,
        STREAM: stream,
    }
    return behind_address("besteding", rung.value, None, **values)


def amount_link(shown: Shown, address: str, known: bool) -> Shown:
    """Return an amount as the way to what it is made of; plain when it is not known or does not open."""
    return link(shown, address) if address and known else shown


def amounts_behind(streams: Collection[str], year: int | None) -> Mapping[str, Collection[str]]:
    """Return what can be opened, with the streams (of figures: the codes of their breakdown) that count."""
    documented = {rung.value: tuple(sorted(streams)) for rung in Rung if rung not in REPORTED}
    if year is not None:
        return documented
    codes = {rung.value: breakdown_codes(rung.value) for rung in REPORTED}
    reported = {code: tuple(one for one in every if one.partition("/")[0] in streams) for code, every in codes.items()}
    return {**documented, **reported}
