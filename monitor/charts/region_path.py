"""The closed places of one landsdeel against its own path: in steps, since few places go at a time."""

from __future__ import annotations

from monitor.charts.described import Described, Words
from monitor.charts.palette import HAPPENED
from monitor.charts.path_to_zero import path_to_zero
from monitor.charts.path_words import path_alt
from monitor.charts.to_zero import ToZero
from monitor.domain.words import Language


def region_path(drawn: ToZero, words: Words, language: Language = "nl") -> Described:
    """Return the chart with what happened as a step line: a number holds until the next reference date."""
    made = path_to_zero(drawn, words, path_alt(drawn, language), language)
    for trace in made.figure.to_dict()["data"]:
        if trace.get("mode") == "lines+markers" and trace["line"]["color"] == HAPPENED:
            trace["line"]["shape"] = "hv"
    return made
