"""The earlier versions of a path beside the one that is agreed now: thin, and named by when each was decided."""

from __future__ import annotations

from decimal import Decimal

import plotly.graph_objects as go

from monitor.charts.leading import leading
from monitor.charts.palette import SOURCE
from monitor.charts.path_labels import write
from monitor.charts.room import Anchor, Room
from monitor.charts.template import TICK_SIZE
from monitor.charts.to_zero import ToZero, at_end, version_name
from monitor.domain.quarter import Quarter
from monitor.domain.words import Language

_WIDTH, _DASH = 1.4, "4px,3px"


def draw_older(figure: go.Figure, room: Room, drawn: ToZero, language: Language) -> None:
    """Draw each earlier version from its own decision to its own end."""
    for path in drawn.lines:
        corners = path.drawn
        line = [(at_end(quarter), drawn.height(value)) for quarter, value in corners]
        name = version_name(path, language)
        figure.add_scatter(
            x=[x for x, _ in line],
            y=[y for _, y in line],
            mode="lines+markers",
            name=name,
            line={"color": SOURCE, "width": _WIDTH, "dash": _DASH},
            marker={"symbol": "diamond-open", "size": 7, "color": SOURCE, "opacity": 1},
            customdata=[[quarter.label(language), drawn.shown(value, language)] for quarter, value in corners],
            hovertemplate=f"<b>%{{customdata[0]}}</b><br>{name}: %{{customdata[1]}}<extra></extra>",
            cliponaxis=False,
            **leading([drawn.leads.agreed] * len(corners)),
        )
        room.take_line(line)


def label_older(figure: go.Figure, room: Room, drawn: ToZero, language: Language) -> None:
    """Name each earlier version where it lies furthest from what is agreed now."""
    for path in drawn.lines:
        # at the axis there is no room for a name
        corners = [corner for corner in path.drawn[1:] if corner[1] > 0] or [path.drawn[-1]]
        quarter, value = max(corners, key=lambda corner: abs(_above(drawn, *corner)))
        at = (at_end(quarter) + 0.06, drawn.height(value))
        up = _above(drawn, quarter, value) >= 0
        anchor: Anchor = "left" if up else "right"
        write(figure, room, at, [(version_name(path, language), SOURCE)], TICK_SIZE, anchor, up=up)


def _above(drawn: ToZero, quarter: Quarter, value: Decimal) -> Decimal:
    now = drawn.path.at(quarter) if drawn.path else None
    return Decimal(0) if now is None else value - now
