"""The table beside the path to zero: every number the chart draws, one row a quarter, newest first."""

from __future__ import annotations

import pandas as pd

from monitor.charts.to_zero import ToZero, missing_of, version_name
from monitor.domain.figure import Total
from monitor.domain.formats import UNKNOWN
from monitor.domain.quarter import Quarter
from monitor.domain.series import Path
from monitor.domain.status_rule import gap, whole_on_path
from monitor.domain.words import Language, Text


def path_table(drawn: ToZero, language: Language = "nl") -> pd.DataFrame:
    """Return the chart's numbers as they are shown. Columns that would be empty from top to bottom are left out."""
    reported = {p.quarter: p.total for p in drawn.reported}
    published = {p.quarter: p.total for p in drawn.published}
    expected = {e.quarter: e for e in drawn.expected}
    corners = {quarter for path in drawn.agreed.versions for quarter, _ in path.drawn}
    if drawn.path is not None:
        corners |= {quarter for quarter, _ in drawn.path.milestones}
    quarters = sorted({*reported, *published, *expected, *corners}, reverse=True) or [drawn.now]
    columns = {
        _REPORTED: [_total(drawn, reported.get(q), language) for q in quarters],
        _COVERAGE: [_coverage(reported.get(q), language) for q in quarters],
        _MISSING: [_missing(drawn, q, language) for q in quarters],
        _PUBLISHED: [_total(drawn, published.get(q), language) for q in quarters],
        _PATH: [_on_path(drawn, q, language) for q in quarters],
        _GAP: [_gap(drawn, reported.get(q), q, language) for q in quarters],
        _EXPECTED: [drawn.shown(expected[q].middle if q in expected else None, language) for q in quarters],
        _RANGE: [_range(drawn, q, language) for q in quarters],
    }
    filled = {name[language]: cells for name, cells in columns.items() if set(cells) != {UNKNOWN}}
    for path in drawn.lines:
        filled[version_name(path, language).capitalize()] = [_of_version(drawn, path, q, language) for q in quarters]
    if not filled:
        filled = {_REPORTED[language]: [UNKNOWN] * len(quarters)}
    return pd.DataFrame(filled, index=pd.Index([q.label(language) for q in quarters], name=_QUARTER[language]))


_QUARTER = Text(nl="Kwartaal", en="Quarter")
_REPORTED = Text(nl="Opgegeven", en="Reported")
_COVERAGE = Text(nl="Locaties gemeld", en="Sites reported")
_MISSING = Text(nl="Laatst bekend van de rest", en="Last known of the rest")
_PUBLISHED = Text(nl="Gepubliceerd", en="Published")
_PATH = Text(nl="Afgesproken pad", en="Agreed path")
_GAP = Text(nl="Verschil", en="Difference")
_EXPECTED = Text(nl="Verwachting", en="Expectation")
_RANGE = Text(nl="Marge", en="Range")
_AT_LEAST = Text(nl="ten minste {value}", en="at least {value}")
_PROVISIONAL = Text(nl="{value} (voorlopig)", en="{value} (provisional)")
_OF = Text(nl="{reported} van {expected}", en="{reported} of {expected}")
_TO = Text(nl="{low} tot {high}", en="{low} to {high}")


def _on_path(drawn: ToZero, quarter: Quarter, language: Language) -> str:
    """Return what the version of the day says; of a quarter ahead, and of one before any decision, the newest."""
    judged = whole_on_path(drawn.agreed, quarter)
    return drawn.shown(whole_on_path(drawn.path, quarter) if judged is None else judged, language)


def _of_version(drawn: ToZero, path: Path, quarter: Quarter, language: Language) -> str:
    inside = path.drawn and path.drawn[0][0] <= quarter <= path.drawn[-1][0]
    return drawn.shown(whole_on_path(path, quarter) if inside else None, language)


def _total(drawn: ToZero, total: Total | None, language: Language) -> str:
    if total is None or total.value is None:
        return UNKNOWN
    value = drawn.shown(total.value, language)
    if total.at_least:
        value = _AT_LEAST[language].format(value=value)
    return _PROVISIONAL[language].format(value=value) if total.provisional else value


def _coverage(total: Total | None, language: Language) -> str:
    if total is None or total.coverage.expected == 0:
        return UNKNOWN
    return _OF[language].format(reported=total.coverage.reported, expected=total.coverage.expected)


def _missing(drawn: ToZero, quarter: Quarter, language: Language) -> str:
    late = {p.quarter: missing_of(p) for p in drawn.reported}
    return drawn.shown(late.get(quarter) or None, language)


def _gap(drawn: ToZero, total: Total | None, quarter: Quarter, language: Language) -> str:
    on_path = whole_on_path(drawn.agreed, quarter)
    return drawn.shown_change(gap(total, on_path) if total else None, language)


def _range(drawn: ToZero, quarter: Quarter, language: Language) -> str:
    for e in drawn.expected:
        if e.quarter == quarter:
            return _TO[language].format(low=drawn.shown(e.low, language), high=drawn.shown(e.high, language))
    return UNKNOWN
