"""What every opened number shares: its address, the head of its card, the words for who did what, and its whole."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

import streamlit as st
from markupsafe import Markup

from monitor.domain import formats
from monitor.domain.figure import CellKey
from monitor.domain.sentences.parts import capital
from monitor.domain.words import Language, Text
from monitor.queries.behind import Hand
from monitor.queries.moment import DUTCH_TIME
from monitor.ui.context import PageContext
from monitor.ui.history.cell_address import CELL
from monitor.ui.html import joined, link, markup, show
from monitor.ui.links import definition_address, page_address
from monitor.ui.tables import Column, Row, table

SHOWN, ANCHOR = "toon", "#cijfers"
_FIRST_SHOWN, _LONG = 20, 25  # a list of a few more is not folded


@dataclass(frozen=True)
class Opened:
    """A number that is open on a page: the page's name and address values, and who looks at it."""

    page: PageContext
    name: str
    values: Mapping[str, str]

    @property
    def language(self) -> Language:
        return self.page.language

    def address(self, code: str, **more: str) -> str:
        """Return the address of this page with a number open."""
        return page_address(self.name, **{**self.values, SHOWN: code, **more}) + ANCHOR


def behind_address(page: str, indicator: str, cell: CellKey | None = None, **values: str) -> str:
    """Return the address of a page with the figures of an indicator open, and one of them with its history."""
    return page_address(page, **values, **{SHOWN: indicator, CELL: str(cell) if cell else ""}) + ANCHOR


@contextmanager
def opened_card(opened: Opened, title: str, short: Text, definition: str) -> Iterator[None]:
    """Draw the card of an open number: what it is, its definition, the way to close it, and what is drawn inside."""
    lang = opened.language
    about = markup(
        "{short} {definition} · {close}",
        short=short[lang],
        definition=link(_DEFINITION[lang], definition_address(definition)),
        close=link(_CLOSE[lang], page_address(opened.name, **opened.values)),
    )
    with st.container(key="card-behind"):
        head = '<div class="m-card-head" id="cijfers"><h2>{title}</h2><p>{about}</p></div>'
        show(markup(head, title=title, about=about))
        yield


def hand_words(hand: Hand | None, language: Language) -> str:
    """Return who did something and on which day; 'nog niet' for nobody."""
    if hand is None:
        return NOT_YET[language]
    return _WHO_WHEN[language].format(who=hand.who, at=_day(hand, language))


def _day(hand: Hand, language: Language) -> str:
    """Return the day on which someone did something, on one line."""
    shown = formats.date_short(hand.at.astimezone(DUTCH_TIME).date(), language)
    return shown.replace(" ", formats.NO_BREAK)


def show_notes(*notes: str) -> None:
    """Draw what must be said below an open number; nothing for what is empty."""
    said = [markup('<p class="m-source">{words}</p>', words=words) for words in notes if words]
    if said:
        show(joined(said))


def folded_table(
    caption: str, first: str, columns: Sequence[Column], rows: Sequence[Row], language: Language
) -> Markup:
    """Return the records behind a number as a table; of a long list the first ones with the sum, the others folded."""
    records, sums = [row for row in rows if not row.total], [row for row in rows if row.total]
    if len(records) <= _LONG:
        return table(caption, first, columns, rows)
    rest = records[_FIRST_SHOWN:]
    return markup(
        '{head}<details class="m-fold"><summary>{words}</summary>{rest}</details>',
        head=table(caption, first, columns, [*records[:_FIRST_SHOWN], *sums]),
        words=_REST[language].format(n=len(rest), all=len(records)),
        rest=table(_REST_OF[language].format(caption=caption), first, columns, rest),
    )


def counted_title(name: Text, counted: Text, total: Text, language: Language) -> str:
    """Return the title of an open number: what it is, of how many records, and what they come to."""
    return _TITLE.format(name=capital(name), n=counted, sum=total)[language]


_TITLE = Text(nl="{name}: {n}, samen {sum}", en="{name}: {n}, {sum} together")
_DEFINITION = Text(nl="Definitie", en="Definition")
_CLOSE = Text(nl="Sluiten", en="Close")
NOT_YET = Text(nl="nog niet", en="not yet")
_WHO_WHEN = Text(nl="{who}, {at}", en="{who}, {at}")
OFFICIAL = Text(nl="● officieel cijfer", en="● official figure")
PROVISIONAL = Text(nl="◆ telt, voorlopig", en="◆ counts, provisional")
VALUE = Text(nl="Waarde", en="Value")
STATUS = Text(nl="Status", en="Status")
ENTERED = Text(nl="Ingevuld", en="Entered")
SUBMITTED = Text(nl="Ingediend", en="Submitted")
APPROVED = Text(nl="Goedgekeurd", en="Approved")
TOGETHER = Text(nl="Samen", en="Together")
YOURS = Text(nl="Samen, wat u ziet", en="Together, what you see")
COUNTRY = Text(nl="Heel Nederland", en="The whole country")
ELSEWHERE = Text(
    nl="In het totaal van heel Nederland tellen ook landsdelen mee waarvan u de rijen niet ziet.",
    en="The total of the whole country also holds regions of which you do not see the rows.",
)
_REST = Text(nl="Toon de andere {n} (samen {all})", en="Show the other {n} ({all} in all)")
_REST_OF = Text(nl="Vervolg: {caption}", en="Continued: {caption}")
