"""What reading a value or a file can say: outcomes, findings and the questions to answer."""

from dataclasses import dataclass
from enum import StrEnum

from monitor.domain.words import Text


class Outcome(StrEnum):
    """What happens to what was read, from mild to severe."""

    ACCEPT = "ACCEPT"
    NORMALISE = "NORMALISE"
    ASK = "ASK"
    REJECT_CELL = "REJECT_CELL"
    REJECT_FILE = "REJECT_FILE"


@dataclass(frozen=True)
class Choice:
    """One possible answer to a question: the code to answer with, and what it means."""

    answer: str
    text: Text


@dataclass(frozen=True)
class Finding:
    """One remark on what was read. `row` counts from 1 with the header as row 1; None for the whole file."""

    outcome: Outcome
    code: str
    text: Text
    row: int | None = None
    column: str | None = None
    value: str | None = None
    choices: tuple[Choice, ...] = ()
