"""The first line of the entry page: whose report this is, what is left, what waits, and until when."""

from __future__ import annotations

from dataclasses import dataclass

from monitor.domain import formats
from monitor.domain.entry import Tally
from monitor.domain.quarter import Quarter
from monitor.domain.sentences.parts import Part, Sentence, both, number, quarter_name, said
from monitor.domain.words import Text
from monitor.domain.workflow import EDITABLE, STATUS_NAMES, ReportStatus


@dataclass(frozen=True)
class EntryFacts:
    """What the line tells of: `own` when the reader coordinates the region, `typed` the cells not saved yet."""

    region: str
    quarter: Quarter
    own: bool
    status: ReportStatus
    late: bool
    cells: Tally
    errors: int = 0
    questions: int = 0
    threads: int = 0
    typed: int = 0


def entry_sentence(facts: EntryFacts) -> Sentence:
    """Return whose report this is and how far it is; for who works on it also what waits and until when."""
    working = facts.own and facts.status in EDITABLE
    opening = (_YOU if working else _THIS).format(
        region=facts.region, quarter=quarter_name(facts.quarter), status=STATUS_NAMES[facts.status]
    )
    parts = [Part(opening), Part(Text.same(" ")), Part(_left(facts.cells), strong=True)]
    waits = _waits(facts) if working else ()
    parts += [Part(Text(nl="; {w}", en="; {w}").format(w=words)) for words in waits]
    line = Sentence((*parts, Part(Text.same("."))))
    return line + said(_due(facts)) if working else line


def _left(cells: Tally) -> Text:
    if not cells.filled:
        return _NONE.format(asked=number(cells.asked))
    if not cells.left:
        return _ALL.format(asked=number(cells.asked))
    return (_ONE_LEFT if cells.left == 1 else _LEFT).format(left=number(cells.left), asked=number(cells.asked))


def _waits(facts: EntryFacts) -> list[Text]:
    counted = (
        (facts.errors, _ONE_ERROR, _ERRORS),
        (facts.questions, _ONE_QUESTION, _QUESTIONS),
        (facts.threads, _ONE_THREAD, _THREADS),
        (facts.typed, _ONE_TYPED, _TYPED),
    )
    return [(one if count == 1 else more).format(n=number(count)) for count, one, more in counted if count]


def _due(facts: EntryFacts) -> Text:
    if facts.status in _AGAIN:
        return _AGAIN[facts.status]
    day = both(lambda language: formats.date_long(facts.quarter.deadline, language))
    return (_LATE if facts.late else _DUE).format(day=day)


_YOU = Text(nl="U bent voor {region}: opgave {quarter}.", en="You act for {region}: report of {quarter}.")
_THIS = Text(
    nl="De opgave van {region} over {quarter} is {status}.", en="The report of {region} on {quarter} is {status}."
)
_NONE = Text(nl="Alle {asked} cellen zijn nog leeg", en="All {asked} cells are still empty")
_ALL = Text(nl="Alle {asked} cellen zijn gevuld", en="All {asked} cells are filled in")
_ONE_LEFT = Text(nl="Nog 1 van {asked} cellen is leeg", en="Still 1 of {asked} cells is empty")
_LEFT = Text(nl="Nog {left} van {asked} cellen zijn leeg", en="Still {left} of {asked} cells are empty")
_ONE_ERROR = Text(nl="1 fout houdt inleveren tegen", en="1 error blocks handing in")
_ERRORS = Text(nl="{n} fouten houden inleveren tegen", en="{n} errors block handing in")
_ONE_QUESTION = Text(nl="1 vraag wacht op een reden", en="1 question waits for a reason")
_QUESTIONS = Text(nl="{n} vragen wachten op een reden", en="{n} questions wait for a reason")
_ONE_THREAD = Text(nl="1 vraag van de aanjager wacht op antwoord", en="1 question of the lead waits for an answer")
_THREADS = Text(nl="{n} vragen van de aanjager wachten op antwoord", en="{n} questions of the lead wait for an answer")
_ONE_TYPED = Text(nl="1 getypte cel is nog niet opgeslagen", en="1 typed cell is not saved yet")
_TYPED = Text(nl="{n} getypte cellen zijn nog niet opgeslagen", en="{n} typed cells are not saved yet")
_DUE = Text(nl="Inleveren kan tot en met {day}.", en="You can hand in until {day}.")
_AGAIN = {
    ReportStatus.RETURNED: Text(
        nl="De aanjager gaf haar terug; beantwoord de vragen en lever haar opnieuw in.",
        en="The lead returned it; answer the questions and hand it in again.",
    ),
    ReportStatus.REOPENED: Text(
        nl="Zij is heropend om te verbeteren; lever haar daarna opnieuw in.",
        en="It was reopened for correction; hand it in again afterwards.",
    ),
}
_LATE = Text(nl="Inleveren moest uiterlijk {day}; het kan nog.", en="It was due on {day}; you still can.")
