"""The table beside the path to zero: every number the chart draws, one row a quarter, newest first."""

from __future__ import annotations

import pandas as pd

from monitor.charts.to_zero import ToZero, missing_of
from monitor.domain.figure import Total
from monitor.domain.formats import UNKNOWN, change, count, decimal
from monitor.domain.quarter import Quarter
from monitor.domain.status_rule import gap, places_on_path
from monitor.domain.words import Language, Text


def path_table(drawn: ToZero, language: Language = "nl") -> pd.DataFrame:
    """Return the chart's numbers as they are shown. Columns that would be empty from top to bottom are left out."""
    reported = {p.quarter: p.total for p in drawn.reported}
    published = {p.quarter: p.total for p in drawn.published}
    expected = {e.quarter: e for e in drawn.expected}
    milestones = dict(drawn.path.milestones) if drawn.path else {}
    quarters = sorted({*reported, *published, *expected, *milestones}, reverse=True) or [drawn.now]
    columns = {
        _REPORTED: [_total(reported.get(q), language) for q in quarters],
        _COVERAGE: [_coverage(reported.get(q), language) for q in quarters],
        _MISSING: [_missing(drawn, q, language) for q in quarters],
        _PUBLISHED: [_total(published.get(q), language) for q in quarters],
        _PATH: [count(places_on_path(drawn.path, q), language) for q in quarters],
        _GAP: [_gap(drawn, reported.get(q), q, language) for q in quarters],
        _EXPECTED: [decimal(expected[q].middle if q in expected else None, 0, language) for q in quarters],
        _RANGE: [_range(drawn, q, language) for q in quarters],
    }
    filled = {name[language]: cells for name, cells in columns.items() if set(cells) != {UNKNOWN}}
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


def _total(total: Total | None, language: Language) -> str:
    if total is None or total.value is None:
        return UNKNOWN
    value = count(total.value, language)
    if total.at_least:
        value = _AT_LEAST[language].format(value=value)
    return _PROVISIONAL[language].format(value=value) if total.provisional else value


def _coverage(total: Total | None, language: Language) -> str:
    if total is None or total.coverage.expected == 0:
        return UNKNOWN
    return _OF[language].format(reported=total.coverage.reported, expected=total.coverage.expected)


def _missing(drawn: ToZero, quarter: Quarter, language: Language) -> str:
    late = {p.quarter: missing_of(p) for p in drawn.reported}
    return count(late.get(quarter) or None, language)


def _gap(drawn: ToZero, total: Total | None, quarter: Quarter, language: Language) -> str:
    on_path = places_on_path(drawn.path, quarter)
    return change(gap(total, on_path) if total else None, language)


def _range(drawn: ToZero, quarter: Quarter, language: Language) -> str:
    for e in drawn.expected:
        if e.quarter == quarter:
            return _TO[language].format(low=decimal(e.low, 0, language), high=decimal(e.high, 0, language))
    return UNKNOWN
