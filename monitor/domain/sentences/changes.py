"""Words about changes: a figure against the quarter before, a share against a share, a figure that was restated."""

from __future__ import annotations

from datetime import date

from monitor.domain import formats
from monitor.domain.figure import Percent
from monitor.domain.quarter import Quarter
from monitor.domain.sentences.parts import both, quarter_name
from monitor.domain.words import Language, Text


def change_words(change: int | None, before: Quarter, euros: bool = False) -> Text:
    """Return '−18 t.o.v. 2026 K2', or 'gelijk aan 2026 K2'; with euros in cents '+€ 10,3 mln t.o.v. 2026 K2'."""
    than = quarter_name(before)
    if change == 0:
        return Text(nl="gelijk aan {than}", en="same as {than}").format(than=than)
    if change is None:
        return Text(nl="geen vergelijking met {than}", en="no comparison with {than}").format(than=than)
    shown = both(lambda language: _difference(change, euros, language))
    return Text(nl="{n} t.o.v. {than}", en="{n} against {than}").format(n=shown, than=than)


def share_change_words(now: Percent | None, before: Percent | None, quarter: Quarter) -> Text:
    """Return '+8,2 procentpunt t.o.v. 2026 K2': two shares differ by percentage points, never by percent."""
    than = quarter_name(quarter)
    if now is None or before is None:
        return Text(nl="geen vergelijking met {than}", en="no comparison with {than}").format(than=than)
    points = now - before
    shown = both(lambda language: formats.percent_change(points, 1, language))
    if shown.nl == formats.UNCHANGED.nl:
        return Text(nl="gelijk aan {than}", en="same as {than}").format(than=than)
    return Text(nl="{n} t.o.v. {than}", en="{n} against {than}").format(n=shown, than=than)


def month_name(month: str) -> Text:
    """Return 'juli 2024' for '2024-07'."""
    first = date(int(month[:4]), int(month[5:7]), 1)
    return both(lambda language: formats.date_long(first, language).partition(" ")[2])


def _difference(change: int, euros: bool, language: Language) -> str:
    return formats.euro_change(change, language) if euros else formats.change(change, language)
