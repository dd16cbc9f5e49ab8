"""What stands beside sums on the page about conversions: who is in them, and the last known of who is not."""

from __future__ import annotations

from markupsafe import Markup

from monitor.domain import formats
from monitor.domain.figure import Coverage
from monitor.domain.people import COUNTRY
from monitor.domain.sentences.ombouw import at_least, of_landsdelen
from monitor.domain.sentences.parts import number
from monitor.domain.words import Language, Text
from monitor.queries.ombouw import Ombouw
from monitor.ui.address import PROVIDER, REGION
from monitor.ui.history.behind import behind_address
from monitor.ui.html import Shown, link, markup

FORM = "vorm"
LAST_KNOWN = Text(nl="Laatst bekend van wie niet meldde, telt niet mee", en="Last known of the others, not counted")
TOGETHER = Text(nl="Samen", en="Together")


def coverage_of(made: Ombouw) -> Coverage:
    """Return how many of the landsdelen someone sees are in the sums of what he sees."""
    return made.reported.coverage if made.reported else Coverage(0, 0)


def total_head(covered: Coverage, lang: Language, name: Text = TOGETHER) -> Shown:
    """Return the heading of a row of sums, with who is in them when landsdelen are missing."""
    return name[lang] if covered.complete else with_under(name[lang], of_landsdelen(covered)[lang])


def sum_cell(value: int, covered: Coverage, lang: Language) -> str:
    """Return a sum as it is shown: 'ten minste 8' while landsdelen are missing, unknown when nobody reported."""
    return at_least(number(value), covered)[lang] if covered.reported else formats.UNKNOWN


def opened(shown: Shown, code: str, region: str, form: str = "") -> Shown:
    """Return a sum as the way to the trajects it is made of; plain when it is not known."""
    return shown if shown == formats.UNKNOWN else link(shown, opened_address(code, region, **{FORM: form}))


def opened_address(code: str, region: str, **values: str) -> str:
    """Return the address of the trajects that a sum of the country or a landsdeel is made of."""
    where = "" if region == COUNTRY else region
    return behind_address("ombouw", code, None, **{REGION: where, PROVIDER: "", **values})


def with_under(name: Shown, words: str) -> Markup:
    """Return a name with words below it."""
    return markup('{name}<span class="m-under">{words}</span>', name=name, words=words)
