"""The overview's questions as the leanest SQL that gives the same numbers, on the driver alone: the floor."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from typing import Any

import psycopg

from monitor.bench.world import World
from monitor.domain.quarter import Quarter
from monitor.store.engine import Store

Ask = Callable[[str], list[Any]]

_REPORTED = "(counting_value IS NOT NULL OR counting_absence = 'nvt')"


def asker(store: Store) -> tuple[Ask, Callable[[], None]]:
    """Return a function that runs bare SQL on a connection of its own, and one that closes it."""
    url = store.engine.url
    if store.is_sqlite:
        assert url.database is not None, "a store in a file"
        file = sqlite3.connect(url.database)
        return lambda sql: file.execute(sql).fetchall(), file.close
    server = psycopg.connect(plain_address(store), autocommit=True)
    return lambda sql: server.execute(sql.encode()).fetchall(), server.close


def plain_address(store: Store) -> str:
    """Return PostgreSQL's own address of a store, for its driver and its programs."""
    return store.engine.url.set(drivername="postgresql").render_as_string(hide_password=False)


def tiles_sql(quarter: Quarter, plain: tuple[str, ...], broken: tuple[str, ...]) -> str:
    """Sums and reporting places of one quarter. `broken` indicators have several cells to a provider."""
    return (
        f"SELECT indicator, sum(counting_value), count(*) FROM current_figure"
        f" WHERE indicator IN {_list(plain)} AND quarter = {quarter.index} AND {_REPORTED} GROUP BY indicator"
        f" UNION ALL SELECT indicator, sum(counting_value), count(DISTINCT provider_id) FROM current_figure"
        f" WHERE indicator IN {_list(broken)} AND quarter = {quarter.index} AND {_REPORTED} GROUP BY indicator"
    )


def last_known_sql(quarter: Quarter, indicators: tuple[str, ...], late: str) -> str:
    """The last known sums of one landsdeel that has not reported: those of its latest earlier report."""
    region = f"(SELECT id FROM region WHERE code = '{late}')"
    return (
        f"SELECT indicator, sum(counting_value) FROM current_figure WHERE indicator IN {_list(indicators)}"
        f" AND quarter = (SELECT max(quarter) FROM report WHERE region_id = {region} AND quarter < {quarter.index})"
        f" AND landsdeel_id = {region} AND {_REPORTED} GROUP BY indicator"
    )


def series_sql(indicator: str) -> str:
    return (
        "SELECT landsdeel_id, quarter, sum(counting_value), count(*) FROM current_figure"
        f" WHERE indicator = '{indicator}' AND {_REPORTED} GROUP BY landsdeel_id, quarter"
    )


def money_sql(indicators: tuple[str, ...]) -> str:
    return (
        "SELECT indicator, quarter, sum(counting_value), count(DISTINCT provider_id) FROM current_figure"
        f" WHERE indicator IN {_list(indicators)} AND {_REPORTED} GROUP BY indicator, quarter"
    )


def largest_sql(quarter: Quarter, indicator: str, most: int) -> str:
    return (
        "SELECT provider_id, sum(counting_value) FROM current_figure"
        f" WHERE indicator = '{indicator}' AND quarter = {quarter.index}"
        f" GROUP BY provider_id ORDER BY 2 DESC, 1 LIMIT {most}"
    )


def known_on_sql(world: World, indicator: str, last_event: int) -> str:
    """The series as it stood at an event: of each cell the last revision up to its report's last submission."""
    return (
        "SELECT landsdeel, quarter, sum(value), count(*) FROM (SELECT r.region_id AS landsdeel, r.quarter, f.value,"
        " row_number() OVER (PARTITION BY f.cell_id ORDER BY f.revision DESC) AS age FROM"
        f" (SELECT report_id, max(event_id) AS until FROM report_step WHERE step = 'indienen'"
        f" AND event_id <= {last_event} GROUP BY report_id) AS held JOIN report r ON r.id = held.report_id"
        " JOIN cell c ON c.report_id = r.id JOIN figure f ON f.cell_id = c.id AND f.event_id <= held.until"
        f" WHERE c.indicator = '{indicator}' AND c.quarter BETWEEN {world.first.index} AND {world.last.index}"
        ") AS ranked WHERE age = 1 AND value IS NOT NULL GROUP BY landsdeel, quarter"
    )


def _list(codes: tuple[str, ...]) -> str:
    return "(" + ", ".join(f"'{code}'" for code in codes) + ")"
