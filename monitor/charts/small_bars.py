"""A count over some quarters as a row of small bars: an image that fits anywhere, beside its numbers in words."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence

from monitor.charts.palette import CARD, HAPPENED, SOURCE
from monitor.domain.quarter import Quarter
from monitor.domain.series import Point

_WIDTH, _HEIGHT, _GAP, _EDGE = 240.0, 60.0, 6.0, 2.0


def small_bars(points: Sequence[Point], first: Quarter, last: Quarter) -> str:
    """Return a data address of an SVG with a bar for every quarter from `first` to `last`, each on its own zero.

    A quarter without a figure is an empty place; the last bar is hollow while it is provisional or incomplete.
    """
    quarters = list(first.until(last))
    known = {p.quarter: p for p in points if p.total.value is not None}
    highest = max((p.total.value or 0 for p in known.values()), default=0) or 1
    wide = (_WIDTH - _GAP * (len(quarters) - 1)) / len(quarters)
    parts = [f'<path d="M0 {_HEIGHT - 1}H{_WIDTH}" stroke="{SOURCE}" vector-effect="non-scaling-stroke"/>']
    for place, quarter in enumerate(quarters):
        if quarter in known:
            parts.append(_bar(known[quarter], place * (wide + _GAP), wide, highest))
    size = f'viewBox="0 0 {_WIDTH} {_HEIGHT}" preserveAspectRatio="none"'
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{"".join(parts)}</svg>'
    return "data:image/svg+xml;base64," + b64encode(svg.encode()).decode()


def _bar(point: Point, left: float, wide: float, highest: int) -> str:
    high = (_HEIGHT - _EDGE - 1) * (point.total.value or 0) / highest
    hollow = point.total.provisional or point.total.at_least
    fill = CARD if hollow else HAPPENED
    edge = f'stroke="{HAPPENED}" stroke-width="2" vector-effect="non-scaling-stroke"' if high else ""
    return (
        f'<rect x="{left + 1:.1f}" y="{_HEIGHT - 1 - high:.1f}" width="{wide - 2:.1f}" height="{high:.1f}"'
        f' fill="{fill}" {edge}/>'
    )
