"""The tile of when the number is zero at the pace held: of published figures, while nothing was reported."""

from __future__ import annotations

from monitor.domain import formats
from monitor.domain.sentences.parts import number, quarter_name
from monitor.domain.words import Language, Text
from monitor.queries.series import PaceAnswer
from monitor.ui.status import Pill
from monitor.ui.tiles import Tile


def zero_tile(answer: PaceAnswer, language: Language) -> Tile:
    """Return in which year the number is zero, beside the year that was agreed."""
    zero, target = answer.zero, answer.target
    forecast = answer.pace is not None and answer.pace.carries_a_forecast
    value = str(zero.year) if zero else _NEVER[language] if forecast else formats.UNKNOWN
    lines = () if target is None else (_AGREED.format(year=target.year)[language],)
    pill = None
    if forecast and target is not None:
        late = zero is None or zero > target
        years = 0 if zero is None else max(0, zero.index - target.index) // 4
        words = (
            _LATER.format(n=number(years), years="year" if years == 1 else "years")
            if years
            else _TOO_SLOW
            if late
            else _IN_TIME
        )
        pill = Pill(words[language])
    label = () if zero is None else (quarter_name(zero)[language],)
    return Tile(_ZERO[language], value, lines=(*label, *lines), status=pill)


_TOO_SLOW = Text(nl="Langzamer dan nodig", en="Slower than needed")
_ZERO = Text(nl="Nul bij dit tempo", en="Zero at this pace")
_NEVER = Text(nl="niet", en="never")
_AGREED = Text(nl="afgesproken: eind {year}", en="agreed: end of {year}")
_LATER = Text(nl="{n} jaar later dan afgesproken", en="{n} {years} later than agreed")
_IN_TIME = Text(nl="Op tijd", en="In time")
