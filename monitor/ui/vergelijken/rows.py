"""Where the rows behind a compared number are: on the page that opens the measure, of the place and the quarter."""

from __future__ import annotations

from datetime import date

from monitor.domain.ladder import Rung
from monitor.domain.people import COUNTRY
from monitor.domain.quarter import Quarter
from monitor.domain.record_measures import MEASURES
from monitor.queries.quality import COUNTS, LEFT, SHARES
from monitor.queries.series import PLACES
from monitor.queries.site_stands import HYBRID, OCCUPIED
from monitor.ui.address import KNOWN_ON, PROVIDER, QUARTER, REGION
from monitor.ui.history.behind import behind_address
from monitor.ui.links import page_address

_OF_PLACES = frozenset({PLACES, OCCUPIED})
_OF_A_REGION = _OF_PLACES | {HYBRID}


def rows_address(measure: str, region: str, quarter: Quarter, day: date | None = None) -> str:
    """Return the address of the rows behind a measure in a quarter, as known on a day or as the view has it.

    A measure that opens nowhere leads to the page about the place in that quarter.
    """
    place = "" if region == COUNTRY else region
    values = {REGION: place, PROVIDER: "", QUARTER: quarter.code, **({KNOWN_ON: day.isoformat()} if day else {})}
    home = "regio" if place else ""
    if measure in (_OF_A_REGION if place else _OF_PLACES):
        return behind_address(home, measure, None, **values)
    for page, known in _OPENED:
        if measure in known:
            return behind_address(page, measure, None, **values)
    return page_address(home, **values)


_OPENED = (
    ("kwaliteit", frozenset({LEFT, *COUNTS, *SHARES})),
    ("besteding", frozenset(Rung)),
    ("ombouw", frozenset(MEASURES)),
)
