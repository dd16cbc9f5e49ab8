"""The card of closed places that went against the alternatives that came."""

from __future__ import annotations

from monitor.charts.described import Described, Words
from monitor.charts.gone_and_come import GoneRow, gone_and_come
from monitor.domain.sentences.titles import gone_and_come_title
from monitor.domain.words import Language, Text
from monitor.queries.overview_answer import Coming, OverviewPage
from monitor.ui.overzicht.cards import source_line
from monitor.ui.overzicht.regions import region_address


def coming_chart(page: OverviewPage, language: Language) -> Described | None:
    """Return the chart of the landsdelen someone may see; None when nothing was reported."""
    made = page.nation
    if made.quarter is None or not page.coming:
        return None
    reported = [one for one in page.coming if one.build.counted]
    told = [(one.name, one.build.now.removed, one.build.now.alternatives) for one in reported]
    title = gone_and_come_title(told, len(page.coming) - len(reported))
    rows = [_row(one, one.name, region_address(one.region, made.quarter)) for one in page.coming]
    below = _SENTENCE[language]
    if any(row.on_path is not None for row in rows):
        below += " " + _TICK[language]
    if any(not row.reported for row in rows):
        below += " " + _HATCHED[language]
    words = Words(title[language], below, source_line(made, language))
    total = _row(page.country, _COUNTRY[language]) if page.country is not None else None
    return gone_and_come(rows, words, language, total)


_COUNTRY = Text(nl="Nederland", en="The Netherlands")
_SENTENCE = Text(
    nl="Plaatsen volgens de trajecten, sinds de eerste opgave. Hol: nog gepland.",
    en="Places by the trajects, since the first report. Hollow: still planned.",
)
_TICK = Text(nl="Zwarte streep: afgesproken pad van alternatieven.", en="Black tick: agreed path of alternatives.")
_HATCHED = Text(nl="Gearceerd: eerder gemeld, telt niet mee.", en="Hatched: told earlier, not counted.")


def _row(one: Coming, name: str, href: str = "") -> GoneRow:
    build, on_path = one.build, one.alternatives.on_path
    if not build.counted and build.stand_of is None:
        return GoneRow(name, None, None, None, on_path, href=href)
    told_in = None if build.counted else build.stand_of
    now = build.now
    return GoneRow(name, now.removed, now.alternatives, now.planned, on_path, told_in, href)
