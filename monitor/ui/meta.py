"""The meta line: which quarter, which day, when it was last changed, as known when, and how sure it is."""

from __future__ import annotations

from collections.abc import Sequence

from monitor.domain.as_of import AsOf
from monitor.domain.figure import Source, Total
from monitor.domain.formats import date_long, join_names
from monitor.domain.quarter import Quarter
from monitor.domain.sentences.parts import number
from monitor.domain.words import Language, Text
from monitor.ui.header import Meta


def known_on(as_of: AsOf, language: Language) -> list[Meta]:
    """Return the piece that says the answer is an old one; nothing when it is of now."""
    if as_of.day is None:
        return []
    return [Meta(_KNOWN_ON[language].format(day=date_long(as_of.day, language)), kind="then")]


def about(quarter: Quarter, updated: str, language: Language) -> list[Meta]:
    """Return which quarter a page is about, its reference date, and when it was last changed."""
    return [
        Meta("", quarter.label(language)),
        Meta(_REFERENCE[language].format(day=date_long(quarter.end, language))),
        Meta(_UPDATED[language].format(day=updated)),
    ]


def reference(quarter: Quarter | None, language: Language) -> list[Meta]:
    """Return which quarter a page is about and its reference date; nothing when it is about none."""
    if quarter is None:
        return []
    day = date_long(quarter.end, language)
    return [Meta("", quarter.label(language)), Meta(_REFERENCE[language].format(day=day))]


def certainty(total: Total, missing: Sequence[str], language: Language) -> list[Meta]:
    """Return that a total is provisional or incomplete, with who is missing; nothing when it is sure."""
    if total.source is Source.PUBLIEK:
        return [Meta(_PUBLISHED[language])]
    if missing:
        words = _ONE_MISSING if len(missing) == 1 else _MISSING
        who = words[language].format(names=_names(missing, language))
        return [Meta(who, (_PROVISIONAL if total.provisional else _INCOMPLETE)[language] + ":", "late")]
    return [Meta("", _PROVISIONAL[language], "late")] if total.provisional else []


MOST_NAMES = 4

_REFERENCE = Text(nl="peildatum {day}", en="reference date {day}")
_UPDATED = Text(nl="bijgewerkt {day}", en="updated {day}")
_PUBLISHED = Text(nl="elders gepubliceerde cijfers", en="figures published elsewhere")
_PROVISIONAL = Text(nl="Voorlopig", en="Provisional")
_INCOMPLETE = Text(nl="Niet compleet", en="Incomplete")
_MISSING = Text(nl="{names} hebben nog niet gemeld", en="{names} have not reported yet")
_ONE_MISSING = Text(nl="{names} heeft nog niet gemeld", en="{names} has not reported yet")
_OTHERS = Text(nl="{n} andere", en="{n} others")
_KNOWN_ON = Text(nl="zoals bekend op {day}", en="as known on {day}")


def _names(missing: Sequence[str], language: Language) -> str:
    if len(missing) <= MOST_NAMES:
        return join_names(missing, language)
    others = _OTHERS.format(n=number(len(missing) - MOST_NAMES + 1))[language]
    return join_names([*missing[: MOST_NAMES - 1], others], language)
