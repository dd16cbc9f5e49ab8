"""The small line of one region, as an image that fits anywhere: the same scale in every one."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence
from decimal import Decimal

from monitor.charts.palette import CARD, HAPPENED, PLAN, SOURCE
from monitor.charts.to_zero import with_gaps
from monitor.domain.agreed import Agreed
from monitor.domain.quarter import Quarter
from monitor.domain.series import Point

_WIDTH, _HEIGHT, _EDGE = 240.0, 84.0, 6.0
_FIXED = 'vector-effect="non-scaling-stroke"'  # the image is stretched, its lines are not


def mini(points: Sequence[Point], agreed: Agreed, first: Quarter, last: Quarter, base: int | None) -> str:
    """Return a data address of an SVG: the points (solid) and the path of the day (dashed) from `first` to `last`.

    Drawn as a share of `base`, from 0 to 110 percent, so that a small and a large region can be compared.
    A quarter without a figure is a gap; the last point is hollow while it is provisional or incomplete.
    """
    scale = _Scale(first, last, base or 1)
    inside = [p for p in points if first <= p.quarter <= last]
    parts = [f'<path d="M0 {_HEIGHT - 1}H{_WIDTH}" stroke="{SOURCE}" {_FIXED}/>']
    at = [(q, agreed.at(q)) for q in first.until(last)]
    line = scale.run([(q, v) for q, v in at if v is not None])
    if agreed.versions:
        parts.append(
            f'<path d="{line}" fill="none" stroke="{PLAN}" stroke-width="1.6" stroke-dasharray="5 3" {_FIXED}/>'
        )
    parts += [_stroke(scale.run(run), HAPPENED, 3) for run in _runs(inside)]
    known = [p for p in inside if p.total.value is not None]
    if known:
        parts += _last_dot(scale, known[-1])
    size = f'viewBox="0 0 {_WIDTH} {_HEIGHT}" preserveAspectRatio="none"'
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{"".join(parts)}</svg>'
    return "data:image/svg+xml;base64," + b64encode(svg.encode()).decode()


class _Scale:
    def __init__(self, first: Quarter, last: Quarter, base: int) -> None:
        self.first, self.span, self.base = first, max(1, last.index - first.index), base

    def run(self, values: Sequence[tuple[Quarter, Decimal | int]]) -> str:
        """Return path data through the values; one value becomes a dot."""
        at = [f"{self._x(q):.1f} {self._y(v):.1f}" for q, v in values]
        return "M" + "L".join(at if len(at) != 1 else at * 2) if at else "M0 0"

    def _x(self, quarter: Quarter) -> float:
        return _EDGE + (_WIDTH - 2 * _EDGE) * (quarter.index - self.first.index) / self.span

    def _y(self, value: Decimal | int) -> float:
        share = min(max(float(value) / self.base, 0.0), 1.1) / 1.1
        return _HEIGHT - 2 - (_HEIGHT - _EDGE - 2) * share


def _runs(points: Sequence[Point]) -> list[list[tuple[Quarter, Decimal | int]]]:
    runs: list[list[tuple[Quarter, Decimal | int]]] = [[]]
    for p in with_gaps(points):
        if p.total.value is None:
            runs.append([])
        else:
            runs[-1].append((p.quarter, p.total.value))
    return [run for run in runs if run]


def _last_dot(scale: _Scale, point: Point) -> list[str]:
    at = scale.run([(point.quarter, point.total.value or 0)])
    hollow = point.total.provisional or point.total.at_least
    return [_stroke(at, HAPPENED, 9)] + ([_stroke(at, CARD, 4)] if hollow else [])


def _stroke(line: str, colour: str, width: int) -> str:
    ends = 'stroke-linejoin="round" stroke-linecap="round"'
    return f'<path d="{line}" fill="none" stroke="{colour}" stroke-width="{width}" {ends} {_FIXED}/>'
