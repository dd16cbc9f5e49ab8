"""Addresses of pages, with the view a person chose: quarter, moment and language go along."""

from collections.abc import Mapping
from functools import lru_cache
from urllib.parse import urlencode

from monitor.ui import address


def page_address(page: str, **values: str) -> str:
    """Return the address of a page with its parameters and the chosen view; '' is the first page.

    Values that are empty are left out. What cannot be read in the present address does not go along: drawings with
    these links are kept for others.
    """
    given = {name: value for name, value in {**_view(address.taken_over()), **values}.items() if value}
    return f"/{page}" + (f"?{urlencode(given)}" if given else "")


@lru_cache(maxsize=256)
def _view(_taken_over: tuple[tuple[str, str], ...]) -> Mapping[str, str]:
    """Return what goes along, read once for each address: a page has dozens of links."""
    quarter, day, language, beside = address.quarter(), address.as_of().day, address.language(), address.beside()
    grid = address.grid()
    return {
        address.QUARTER: quarter.code if quarter else "",
        address.KNOWN_ON: day.isoformat() if day else "",
        address.LANGUAGE: language if language != "nl" else "",
        address.APPROVED: address.value(address.APPROVED) if address.approved_only() else "",
        address.BESIDE: beside.isoformat() if beside else "",
        address.GRID: grid if grid != address.GRIDS[0] else "",
        address.REGION: address.code(address.REGION),
        address.PROVIDER: address.code(address.PROVIDER),
    }


def definition_address(code: str) -> str:
    """Return the address of a measure's definition card."""
    return page_address("definities", maat=code)
