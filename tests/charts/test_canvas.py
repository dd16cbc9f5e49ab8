"""A chart drawn without plotly's checks says the same as one drawn with them."""

from __future__ import annotations

import json

import plotly.graph_objects as go
import plotly.io as pio
import pytest

from monitor.charts.canvas import Canvas
from monitor.charts.template import new_figure


def drawn() -> Canvas:
    """Return a figure with something of everything."""
    figure = new_figure(300, "nl")
    figure.add_bar(x=[1, 2], y=[3, 4], marker_color="red", error_x={"array": [1, 1]})
    figure.add_scatter(x=[1], y=[2], line_color="blue", line={"width": 2}, mode="lines")
    figure.add_annotation(x=1, y=2, text="a", font_size=12, font={"color": "red"}, showarrow=False)
    figure.add_shape(type="line", x0=0, x1=1, y0=0, y1=1, line={"color": "red", "width": 1})
    figure.update_xaxes(range=(1, 5), tickfont_color="blue")
    figure.update_yaxes(visible=False)
    figure.update_layout(margin={"b": 9}, barmode="overlay")
    return figure


def test_the_browser_gets_what_plotly_would_have_made_of_it() -> None:
    figure = drawn()
    unchecked = json.loads(pio.to_json(figure, validate=False))
    assert len(figure.data) == 2
    assert json.loads(pio.to_json(figure, validate=False)) == unchecked
    assert unchecked["layout"]["margin"] == {"l": 4, "r": 4, "t": 8, "b": 9}
    assert unchecked["layout"]["xaxis"]["tickfont"] == {"size": 13, "color": "blue"}
    assert unchecked["data"][1]["line"] == {"color": "blue", "width": 2}


def test_plotly_itself_takes_it_as_a_figure() -> None:
    checked = json.loads(pio.to_json(go.Figure(drawn())))
    assert checked == json.loads(pio.to_json(drawn(), validate=False))


def test_what_plotly_does_not_know_is_found_by_who_looks_in() -> None:
    figure = new_figure(300, "nl")
    figure.add_scatter(colour="red")
    with pytest.raises(ValueError, match="colour"):
        len(figure.data)


def test_drawing_goes_on_after_a_look() -> None:
    figure = drawn()
    before = (len(figure.data), len(figure.layout.annotations), len(figure.layout.shapes))
    figure.add_scatter(x=[1], y=[1])
    figure.add_annotation(text="b")
    figure.add_shape(type="line")
    figure.update_layout(margin={"b": 12})
    assert before == (2, 1, 1)
    assert (len(figure.data), len(figure.layout.annotations), len(figure.layout.shapes)) == (3, 2, 2)
    assert figure.layout.margin.b == 12


@pytest.mark.parametrize("looked_in", [False, True])
def test_a_copy_is_drawn_on_apart(looked_in: bool) -> None:
    first = drawn()
    if looked_in:
        assert first.layout.height == 300
    second = first.copy()
    second.add_annotation(text="b")
    second.set_axis_range("xaxis", 0, 9)
    assert (len(first.layout.annotations), len(second.layout.annotations)) == (1, 2)
    assert (first.axis_range("xaxis"), second.axis_range("xaxis")) == ((1, 5), (0, 9))
    assert first.axis_range("yaxis") is None


def test_a_layout_set_as_a_whole_is_checked() -> None:
    figure = drawn()
    figure.layout = {"height": 200}
    assert figure.to_dict()["layout"]["height"] == 200
