"""What a cell is called on the screen, whatever report is open; and words that Streamlit would read as Markdown."""

from __future__ import annotations

import re

from monitor.domain import form
from monitor.domain.catalogue import INDICATORS
from monitor.domain.entry_sections import column_label
from monitor.domain.figure import CellKey
from monitor.domain.registers import Registers
from monitor.domain.words import Language

_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")


def cell_name(key: CellKey, registers: Registers, language: Language) -> str:
    """Return a cell's place and column: 'De Kade, instroom: spoedmachtiging'."""
    what = column_label(INDICATORS[key.indicator], key.breakdown)[language]
    return f"{form.place_name(registers, form.place_of(key, registers))}, {what}"


def plain(words: str) -> str:
    """Return words as a label that Streamlit shows as they are: no Markdown, images, links or LaTeX."""
    return _PUNCTUATION.sub(r"\\\1", " ".join(words.split()))
