"""The path a person looks at, and what this session remembers of it between runs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import streamlit as st

from monitor.charts.described import Described
from monitor.domain.metrics import METRICS, PLACES
from monitor.domain.people import COUNTRY, Role
from monitor.domain.registers import Region
from monitor.domain.series import Path
from monitor.domain.words import Language, Refused, Text
from monitor.queries.path_view import PathView, path_view
from monitor.queries.registers import registers
from monitor.queries.selection import scope
from monitor.ui import address
from monitor.ui.answers import View, view_of
from monitor.ui.charts_then import Then, then_of
from monitor.ui.context import PageContext
from monitor.ui.kept import kept
from monitor.ui.paden import cards

METRIC = "maat"  # its name in the address


@dataclass
class PathMemory:
    """The version that was looked at and not decided yet, and what the page has to say."""

    proposal: Path | None = None
    notice: tuple[Text, ...] = ()
    notice_is_good: bool = False

    def tell(self, *texts: Text, good: bool = False) -> None:
        self.notice, self.notice_is_good = texts, good


@dataclass(frozen=True, eq=False)
class OpenPath:
    """A metric of a region in this run. `regions` are those one may choose from, the country first."""

    page: PageContext
    view: PathView
    regions: tuple[Region, ...]
    memory: PathMemory

    @property
    def language(self) -> Language:
        return self.page.language

    @property
    def key(self) -> str:
        """A key for widgets that belong to one metric of one region, as far as its path goes now."""
        return f"pad-{self.view.metric.code}-{self.view.region}-{len(self.view.agreed.versions)}"

    @property
    def may_decide(self) -> bool:
        """True for the national lead who looks at the present."""
        return self.page.actor.has(Role.AANJAGER) and self.page.as_of.is_now


def open_path(page: PageContext) -> OpenPath:
    """Return the path that the address names; what it does not name is closed places of the country.

    Raises Refused for another's landsdeel.
    """
    metric = st.query_params.get(METRIC, "")
    region = address.value(address.REGION) or COUNTRY
    code = metric if metric in METRICS else PLACES.code
    view, regions = _kept(view_of(page), code, region, page)
    remembered: PathMemory = st.session_state.setdefault(f"_path {page.actor.code} {code} {region}", PathMemory())
    return OpenPath(page, view, regions, remembered)


def then_path(opened: OpenPath) -> Then | None:
    """Return the chart as it was known on the day to compare with; None when nothing is compared."""
    page, metric, region = opened.page, opened.view.metric.code, opened.view.region

    def drawn(at: View) -> Described | None:
        held, _regions = _kept(at, metric, region, page)
        return cards.path_chart(held, at.language) if held.series or held.published or held.agreed.versions else None

    return then_of(view_of(page), drawn)


def attempt(opened: OpenPath, act: Callable[[Any], object], done: Text) -> bool:
    """Do something in one writing transaction. When it is refused nothing is written, and the page says why."""
    try:
        with opened.page.store.begin() as session:
            act(session)
    except Refused as refused:
        opened.memory.tell(refused.text)
        return False
    opened.memory.tell(done, good=True)
    return True


@kept()
def _kept(view: View, metric: str, region: str, _page: PageContext) -> tuple[PathView, tuple[Region, ...]]:
    allowed = scope(_page.actor)
    with _page.store.read() as session:
        known = registers(session)
        country = (known.region[COUNTRY],) if COUNTRY in known.region else ()
        there = tuple(r for r in known.landsdelen if allowed.sees(r.code))
        return path_view(session, _page.actor, region, metric, view.quarter, view.as_of, view.approved_only), (
            *country,
            *there,
        )
