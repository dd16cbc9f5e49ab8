"""A figure in the making, as the plain values that plotly.js reads; plotly's own checks wait until someone looks in.

Plotly checks every value at every step, all annotations again for each that is added: most of the time of a first
view went there. The tests look into every chart, so what plotly does not know fails there.
"""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from typing import Any

import plotly.graph_objects as go
from plotly.basedatatypes import BaseFigure

Values = dict[str, Any]

# names with a low line of their own; in any other it leads to a part: `line_color` is the `color` of `line`
_ONE_NAME = frozenset({"error_x", "error_y", "paper_bgcolor", "plot_bgcolor"})
_OWN = frozenset(
    {
        "_drawn",
        "_laid_out",
        "_checked",
        "_look_in",
        "add_annotation",
        "add_bar",
        "add_scatter",
        "add_shape",
        "axis_range",
        "copy",
        "hold_traces",
        "set_axis_range",
        "to_dict",
        "update_layout",
        "update_xaxes",
        "update_yaxes",
    }
)


class Canvas(BaseFigure):
    """A plotly figure that is drawn on without checks; asked for anything not named here, it becomes a checked one."""

    def __init__(self, drawn: list[Values], laid_out: Values) -> None:
        self._drawn: list[Values] = drawn
        self._laid_out: Values = laid_out
        self._checked: go.Figure | None = None

    def __getattribute__(self, name: str) -> Any:
        if name in _OWN or name.startswith("__"):
            return object.__getattribute__(self, name)
        return getattr(self._look_in(), name)

    def __setattr__(self, name: str, value: Any) -> None:
        if name in _OWN:
            object.__setattr__(self, name, value)
        else:
            setattr(self._look_in(), name, value)

    def copy(self) -> Canvas:
        """Return a figure that is drawn on further apart from this one."""
        now = self.to_dict()
        return Canvas(deepcopy(now["data"]), deepcopy(now["layout"]))

    def add_scatter(self, **look: Any) -> None:
        self.hold_traces({**_nested(look), "type": "scatter"})

    def add_bar(self, **look: Any) -> None:
        self.hold_traces({**_nested(look), "type": "bar"})

    def hold_traces(self, *traces: Values) -> None:
        """Draw traces, each with the name of its type."""
        if self._checked is None:
            self._drawn.extend(traces)
        else:
            self._checked.add_traces(list(traces))

    def add_annotation(self, **look: Any) -> None:
        if self._checked is None:
            self._laid_out.setdefault("annotations", []).append(_nested(look))
        else:
            self._checked.add_annotation(**look)

    def add_shape(self, **look: Any) -> None:
        if self._checked is None:
            self._laid_out.setdefault("shapes", []).append(_nested(look))
        else:
            self._checked.add_shape(**look)

    def update_layout(self, **look: Any) -> None:
        if self._checked is None:
            _merge(self._laid_out, _nested(look))
        else:
            self._checked.update_layout(**look)

    def update_xaxes(self, **look: Any) -> None:
        self.update_layout(xaxis=_nested(look))

    def update_yaxes(self, **look: Any) -> None:
        self.update_layout(yaxis=_nested(look))

    def axis_range(self, axis: str) -> tuple[Any, Any] | None:
        """Return the ends of an axis ('xaxis', 'yaxis'); None when it finds them itself."""
        found = self.to_dict()["layout"].get(axis, {}).get("range")
        return None if found is None else (found[0], found[1])

    def set_axis_range(self, axis: str, low: Any, high: Any) -> None:
        self.update_layout(**{axis: {"range": [low, high]}})

    def to_dict(self) -> Values:
        """Return the figure as plotly.js reads it. What is not checked yet is no copy: it is for reading."""
        if self._checked is None:
            return {"data": self._drawn, "layout": self._laid_out}
        made: Values = self._checked.to_dict()
        return made

    def _look_in(self) -> go.Figure:
        """Return the figure as plotly checked it. Raises ValueError for what plotly does not know."""
        if self._checked is None:
            self._checked = go.Figure({"data": self._drawn, "layout": self._laid_out})
        return self._checked


def _nested(look: Mapping[str, Any]) -> Values:
    """Return the same with every name of a part (`line_color`) as a part (`{"line": {"color": ...}}`)."""
    made: Values = {}
    for name, value in look.items():
        given = _nested(value) if isinstance(value, dict) else value
        whole = name in _ONE_NAME or "_" not in name
        part, _, rest = (name, "", "") if whole else name.partition("_")
        _merge(made, {part: given if whole else _nested({rest: given})})
    return made


def _merge(into: Values, look: Mapping[str, Any]) -> None:
    for name, value in look.items():
        if isinstance(value, dict) and isinstance(into.get(name), dict):
            _merge(into[name], value)
        else:
            into[name] = value
