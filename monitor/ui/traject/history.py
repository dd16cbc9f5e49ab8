"""What each report told of a traject: who, when, which dates moved, why, and whether it counts."""

from __future__ import annotations

from markupsafe import Markup

from monitor.domain import formats
from monitor.domain.sentences.parts import number
from monitor.domain.traject import MILESTONE_NAMES, PHASE_NAMES, Milestone, Traject
from monitor.domain.words import Language, Text
from monitor.queries.moment import DUTCH_TIME
from monitor.queries.traject_page import TrajectPage
from monitor.queries.trajecten import Told
from monitor.ui.charts import framed
from monitor.ui.tables import Column, Row, table


def history_card(made: TrajectPage, lang: Language) -> Markup:
    """Return the history, newest first; the title says how often the planning was moved."""
    times = sum(bool(told.moved) for told in made.history)
    words = _NEVER if not times else _ONCE if times == 1 else _TIMES
    columns = [Column(name[lang], words=True) for name in (_WHO, _WHEN, _PHASE, _STANDS, _MOVED, _REASON, _COUNTS)]
    before = [told.version.traject for told in made.history[1:]]
    rows = [
        Row(told.version.report.quarter.label(lang), _cells(made, told, earlier, lang))
        for told, earlier in zip(made.history, [*before, None], strict=True)
    ]
    return framed(words.format(n=number(times))[lang], table(_CAPTION[lang], _REPORT[lang], columns, rows))


_NEVER = Text(nl="De planning is niet verschoven", en="The planning was not moved")
_ONCE = Text(nl="De planning is één keer verschoven", en="The planning was moved once")
_TIMES = Text(nl="De planning is {n} keer verschoven", en="The planning was moved {n} times")
_CAPTION = Text(nl="Wat opgaven vertelden", en="What reports told")
_REPORT = Text(nl="Opgave", en="Report")
_WHO = Text(nl="Door", en="By")
_WHEN = Text(nl="Op", en="On")
_PHASE = Text(nl="Fase", en="Stage")
_STANDS = Text(nl="Weg / open", en="Gone / open")
_MOVED = Text(nl="Verschoven", en="Moved")
_REASON = Text(nl="Reden", en="Reason")
_COUNTS = Text(nl="Telt mee", en="Counts")
_YES = Text(nl="ja", en="yes")
_NOT = Text(nl="nog niet, of vervangen", en="not yet, or replaced")
_FROM_TO = Text(nl="{name}: {old} → {new}", en="{name}: {old} → {new}")
_WITHDRAWN = Text(nl="vervallen", en="withdrawn")


def _cells(made: TrajectPage, told: Told, before: Traject | None, lang: Language) -> tuple[str, ...]:
    traject = told.version.traject
    day = formats.date_short(told.at.astimezone(DUTCH_TIME).date(), lang)
    new_reason = traject.reason if before is None or before.reason != traject.reason else ""
    return (
        made.people.get(told.by, told.by),
        day,
        _WITHDRAWN[lang] if traject.withdrawn else PHASE_NAMES[traject.phase][lang],
        f"{formats.count(traject.gone, lang)} / {formats.count(traject.opened, lang)}",
        "; ".join(_moved(before, traject, milestone, lang) for milestone in told.moved) or formats.UNKNOWN,
        new_reason or formats.UNKNOWN,
        (_YES if told.counts else _NOT)[lang],
    )


def _moved(before: Traject | None, now: Traject, milestone: Milestone, lang: Language) -> str:
    old = before.on(milestone).planned if before else None
    new = now.on(milestone).planned
    return _FROM_TO.format(
        name=MILESTONE_NAMES[milestone],
        old=formats.date_short(old, lang) if old else formats.UNKNOWN,
        new=formats.date_short(new, lang) if new else formats.UNKNOWN,
    )[lang]
