"""One measure of several regions as small lines on one scale, each with a faint line of the country behind it.

Images that fit anywhere: the regions stand beside each other on a screen and below each other on a phone.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

import pandas as pd

from monitor.charts.palette import CARD, GRID, HAPPENED, LINE, SOURCE
from monitor.domain.compared import Line, Stand
from monitor.domain.quarter import Quarter
from monitor.domain.words import Language, Text

Shown = Callable[[Stand, Language], str]

_WIDTH, _HEIGHT, _EDGE = 240.0, 120.0, 6.0
_FIXED = 'vector-effect="non-scaling-stroke"'  # the image is stretched, its lines are not
_STEPS = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5), Decimal(10))


@dataclass(frozen=True)
class Scale:
    """The quarters and values that all the small lines have in common."""

    first: Quarter
    last: Quarter
    low: Decimal
    high: Decimal

    def x(self, quarter: Quarter) -> float:
        span = max(1, self.last.index - self.first.index)
        return _EDGE + (_WIDTH - 2 * _EDGE) * (quarter.index - self.first.index) / span

    def y(self, value: Decimal) -> float:
        share = float((value - self.low) / (self.high - self.low))
        return _HEIGHT - _EDGE - (_HEIGHT - 2 * _EDGE) * share


@dataclass(frozen=True)
class SmallLine:
    """One region's image, with its course in words for who does not see it."""

    line: Line
    image: str
    alt: str


@dataclass(frozen=True, eq=False)
class SideBySideChart:
    """The small lines, their scale, and the table of their numbers with `caption`; the index names the quarters.

    Raises ValueError without a line or a number: there is nothing to draw then.
    """

    lines: tuple[SmallLine, ...]
    scale: Scale
    table: pd.DataFrame
    caption: str

    def __post_init__(self) -> None:
        if not self.lines or self.table.empty:
            raise ValueError("small lines need regions and numbers")
        if not self.caption.strip() or not all(small.alt.strip() for small in self.lines):
            raise ValueError("small lines need their words")


def side_by_side_chart(
    lines: Sequence[Line],
    behind: Line,
    shown: Shown,
    caption: str,
    language: Language = "nl",
    in_table: Sequence[Line] = (),
) -> SideBySideChart:
    """Return the lines on one scale from zero; the table holds them and what stands behind, with `in_table` added."""
    scale = scale_of([*lines, behind])
    drawn = tuple(
        SmallLine(line, _image(line, None if line is behind else behind, scale), _told(line, shown, language))
        for line in lines
    )
    told = list(dict.fromkeys([*lines, behind, *in_table]))
    return SideBySideChart(drawn, scale, table_of_lines(told, shown, language), caption)


def scale_of(lines: Iterable[Line]) -> Scale:
    """Return a scale from zero (or below it) to a round number that holds every value."""
    held = list(lines)
    quarters = [stand.quarter for line in held for stand in line.stands]
    values = [stand.value for line in held for stand in line.known if stand.value is not None]
    high, low = max([*values, Decimal(0)]), min([*values, Decimal(0)])
    top, bottom = _round_above(high), -_round_above(-low)
    return Scale(min(quarters), max(quarters), bottom, top if top > bottom else Decimal(1))


def table_of_lines(lines: Sequence[Line], shown: Shown, language: Language) -> pd.DataFrame:
    """Return the numbers of lines with a row for each quarter; the names of the lines head the columns."""
    quarters = sorted({stand.quarter for line in lines for stand in line.stands})
    columns = {line.name[language]: [shown(line.at(q), language) for q in quarters] for line in lines if line.stands}
    return pd.DataFrame(
        columns, index=pd.Index([quarter.label(language) for quarter in quarters], name=_QUARTER[language])
    )


_QUARTER = Text(nl="Kwartaal", en="Quarter")
_TOLD = Text(
    nl="{name}: van {first} in {start} naar {last} in {end}", en="{name}: from {first} in {start} to {last} in {end}"
)
_TOLD_ONE = Text(nl="{name}: {last} in {end}", en="{name}: {last} in {end}")
_TOLD_NONE = Text(nl="{name}: nog geen cijfers", en="{name}: no figures yet")


def _image(line: Line, behind: Line | None, scale: Scale) -> str:
    """Return a data address of an SVG: the faint line behind, the line, hollow where it is not sure."""
    zero = scale.y(Decimal(0))
    parts = [_level(scale.y(scale.high), GRID), _level(scale.y((scale.high + scale.low) / 2), GRID), _level(zero, LINE)]
    if behind is not None:
        parts += [_stroke(run, SOURCE, 1.5, "4 3") for run in _runs(behind, scale)]
    parts += [_stroke(run, HAPPENED, 3) for run in _runs(line, scale)]
    for stand in line.known:
        last = stand is line.known[-1]
        if stand.at_least or last:
            parts += _dot(stand, scale, hollow=stand.at_least or stand.provisional)
    size = f'viewBox="0 0 {_WIDTH} {_HEIGHT}" preserveAspectRatio="none"'
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{"".join(parts)}</svg>'
    return "data:image/svg+xml;base64," + b64encode(svg.encode()).decode()


def _runs(line: Line, scale: Scale) -> list[str]:
    """Return path data of each stretch of whole quarters that follow each other; one alone becomes a dot."""
    runs: list[list[str]] = [[]]
    for stand in line.stands:
        if stand.whole is None:
            runs.append([])
        else:
            runs[-1].append(f"{scale.x(stand.quarter):.1f} {scale.y(stand.whole):.1f}")
    return ["M" + "L".join(run if len(run) > 1 else run * 2) for run in runs if run]


def _dot(stand: Stand, scale: Scale, hollow: bool) -> list[str]:
    assert stand.value is not None, "only what is known has a dot"
    at = f"M{scale.x(stand.quarter):.1f} {scale.y(stand.value):.1f}h0"
    return [_stroke(at, HAPPENED, 9)] + ([_stroke(at, CARD, 4.5)] if hollow else [])


def _level(at: float, colour: str) -> str:
    return f'<path d="M0 {at:.1f}H{_WIDTH}" stroke="{colour}" {_FIXED}/>'


def _stroke(line: str, colour: str, width: float, dash: str = "") -> str:
    ends = 'stroke-linejoin="round" stroke-linecap="round"'
    dashed = f' stroke-dasharray="{dash}"' if dash else ""
    return f'<path d="{line}" fill="none" stroke="{colour}" stroke-width="{width}" {ends}{dashed} {_FIXED}/>'


def _round_above(value: Decimal) -> Decimal:
    """Return the next of 1, 2, 2,5, 5, 10, 20 ... that is not below `value`; zero for none."""
    if value <= 0:
        return Decimal(0)
    size = Decimal(10) ** value.adjusted()
    return next(step * size for step in _STEPS if step * size >= value)


def _told(line: Line, shown: Shown, language: Language) -> str:
    if not line.known:
        return _TOLD_NONE[language].format(name=line.name[language])
    first, last = line.known[0], line.known[-1]
    words = _TOLD_ONE if first is last else _TOLD
    return words[language].format(
        name=line.name[language],
        first=shown(first, language),
        start=first.quarter.label(language),
        last=shown(last, language),
        end=last.quarter.label(language),
    )
