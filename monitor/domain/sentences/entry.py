"""What is said of a report one works on: whose it is, what is left, what waits, and until when."""

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


def what_blocks(errors: int, questions: int, threads: int) -> Text | None:
    """Return what must be solved before a report can be submitted, or None when nothing stands in the way."""
    counted = ((errors, _AN_ERROR), (questions, _A_QUESTION), (threads, _A_THREAD))
    found = [(one if count == 1 else more).format(n=number(count)) for count, (one, more) in counted if count]
    if not found:
        return None
    return _SOLVE.format(what=both(lambda language: formats.join_names([words[language] for words in found], language)))


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
_ONE_LEFT = Text(nl="Nog 1 van {asked} cellen is leeg", en="1 of {asked} cells is still empty")
_LEFT = Text(nl="Nog {left} van {asked} cellen zijn leeg", en="{left} of {asked} cells are still empty")
_ONE_ERROR = Text(nl="1 fout houdt indienen tegen", en="1 error blocks submitting")
_ERRORS = Text(nl="{n} fouten houden indienen tegen", en="{n} errors block submitting")
_ONE_QUESTION = Text(nl="1 vraag wacht op een reden", en="1 question waits for a reason")
_QUESTIONS = Text(nl="{n} vragen wachten op een reden", en="{n} questions wait for a reason")
_ONE_THREAD = Text(nl="1 vraag van de aanjager wacht op antwoord", en="1 question of the lead waits for an answer")
_THREADS = Text(nl="{n} vragen van de aanjager wachten op antwoord", en="{n} questions of the lead wait for an answer")
_ONE_TYPED = Text(nl="1 getypte cel is nog niet opgeslagen", en="1 typed cell is not saved yet")
_TYPED = Text(nl="{n} getypte cellen zijn nog niet opgeslagen", en="{n} typed cells are not saved yet")
_DUE = Text(nl="Indienen kan tot en met {day}.", en="You can submit until {day}.")
_AGAIN = {
    ReportStatus.RETURNED: Text(
        nl="De aanjager gaf de opgave terug. Beantwoord de vragen en dien de opgave opnieuw in.",
        en="The lead returned it. Answer the questions and submit it again.",
    ),
    ReportStatus.REOPENED: Text(
        nl="De opgave is heropend om te verbeteren. Dien de opgave daarna opnieuw in.",
        en="It was reopened for correction. Submit it again afterwards.",
    ),
}
_LATE = Text(nl="Indienen moest uiterlijk op {day}; het kan nog.", en="It was due on {day}; you can still submit.")
NOTHING_FILLED = Text(
    nl="Er is nog niets ingevuld in deze opgave.", en="Nothing has been filled in in this report yet."
)
_SOLVE = Text(nl="Eerst oplossen: {what}.", en="To be solved first: {what}.")
_AN_ERROR = (Text(nl="1 fout", en="1 error"), Text(nl="{n} fouten", en="{n} errors"))
_A_QUESTION = (
    Text(nl="1 vraag zonder reden", en="1 question without a reason"),
    Text(nl="{n} vragen zonder reden", en="{n} questions without a reason"),
)
_A_THREAD = (
    Text(nl="1 vraag zonder antwoord", en="1 question without an answer"),
    Text(nl="{n} vragen zonder antwoord", en="{n} questions without an answer"),
)
