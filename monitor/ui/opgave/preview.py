"""What is said of a file before it is saved: what cannot be read, what is asked, what would change, and remarks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from markupsafe import Markup

from monitor.domain.catalogue import INDICATORS
from monitor.domain.finding import Finding, Outcome
from monitor.domain.sentences.parts import number, quarter_name
from monitor.domain.words import Language, Text
from monitor.imports.preview import Difference
from monitor.intake.confirming import Figures, Look
from monitor.intake.reports import by_report
from monitor.ui.charts import fold
from monitor.ui.history.cell_names import cell_name
from monitor.ui.html import joined, markup
from monitor.ui.opgave.cells import shown_change, shown_content
from monitor.ui.tables import Column, Row, table

# a longer table is no help; what is not shown is counted
MOST = 300


class Found(Protocol):
    """What a file of any kind comes to, as far as there is something to say about it."""

    @property
    def findings(self) -> tuple[Finding, ...]: ...


_REFUSED = Text(nl="{name} is niet gelezen", en="{name} was not read")
_NO_CHANGE = Text(nl="Er is niets veranderd, en van het bestand is niets bewaard.", en="Nothing was changed or kept.")
_UNREAD = Text(nl="Kan zo niet worden gelezen ({n})", en="Cannot be read like this ({n})")
_WAITS = Text(
    nl="Het hele bestand wacht hierop. Verbeter deze cellen in het bestand en kies het opnieuw.",
    en="The whole file waits for this. Correct these cells in the file and choose it again.",
)
_REMARKS = Text(nl="Anders gelezen dan het er stond, of opmerkelijk ({n})", en="Read differently, or remarkable ({n})")
_QUESTION = Text(nl="Vraag {n}", en="Question {n}")
_ROW_OF, _WHOLE = Text(nl="rij {n}", en="row {n}"), Text(nl="het bestand", en="the file")
_CHANGES = Text(nl="Wat er verandert", en="What changes")
_REPORT = Text(nl="{region} over {quarter}", en="{region} on {quarter}")
_COUNTS = (
    (Difference.NEW, Text(nl="{n} nieuw", en="{n} new")),
    (Difference.CHANGED, Text(nl="{n} gewijzigd", en="{n} changed")),
    (Difference.SAME, Text(nl="{n} gelijk", en="{n} the same")),
)
_NEWLY = Text(nl="nieuw", en="new")
_CELL, _OLD, _NEW, _DIFFERENCE = (
    Text(nl="Cel", en="Cell"),
    Text(nl="Staat er nu", en="Is there now"),
    Text(nl="Uit het bestand", en="From the file"),
    Text(nl="Verschil", en="Change"),
)
_EMPTY = Text(nl="leeg", en="empty")
_MORE = Text(nl="En nog {n} die hier niet staan.", en="And {n} more that are not shown here.")


def refusal(seen: Found, name: str, language: Language) -> Markup:
    """Return why a file is refused as a whole. What stood in it is not in here."""
    reasons = [finding for finding in seen.findings if finding.outcome is Outcome.REJECT_FILE]
    lines = joined(markup('<p class="e-loud">{text}</p>', text=finding.text[language]) for finding in reasons)
    title = _REFUSED.format(name=name)[language]
    return markup(
        '<div class="e-ask" role="status"><h2>{title}</h2>{lines}<p class="e-before">{none}</p></div>',
        title=title,
        lines=lines,
        none=_NO_CHANGE[language],
    )


def problems(seen: Found, language: Language) -> Markup:
    """Return the cells that cannot be read, each with its row, its text and what to do; '' when there are none."""
    found = _with(seen, Outcome.REJECT_CELL)
    if not found:
        return Markup("")
    title = _UNREAD.format(n=number(len(found)))[language]
    return markup(
        '<div class="e-ask"><h3 class="e-loud">▲ {title}</h3><p class="e-before">{waits}</p>{rows}</div>',
        title=title,
        waits=_WAITS[language],
        rows=_findings(found, language),
    )


def questions_rows(seen: Found, code: str, position: int, language: Language) -> Markup:
    """Return what is asked under one code, row by row."""
    found = [finding for finding in _with(seen, Outcome.ASK) if finding.code == code]
    title = _QUESTION.format(n=position)[language]
    rows = _findings(found, language)
    return markup('<div class="e-ask"><h3 class="e-heading">◆ {title}</h3>{rows}</div>', title=title, rows=rows)


def remarks_on(seen: Found, language: Language) -> Markup:
    """Return what was read in another way, folded; '' when there is nothing to remark."""
    found = _with(seen, Outcome.NORMALISE)
    if not found:
        return Markup("")
    title = _REMARKS.format(n=number(len(found)))[language]
    return fold(title, markup('<div class="e-ask">{rows}</div>', rows=_findings(found, language)))


def differences(seen: Look, language: Language) -> Markup:
    """Return for each report in the file what is new and what changes, beside what is saved."""
    pieces = []
    by_cell = {figure.proposed.cell: figure for figure in seen.figures}
    for report, figures in by_report((figure.proposed for figure in seen.figures), seen.registers).items():
        held = tuple(by_cell[figure.cell] for figure in figures)
        region = seen.registers.region[report.region].name
        title = _REPORT.format(region=region, quarter=quarter_name(report.quarter))[language]
        pieces.append(_report(seen, held, title, language))
    if not pieces:
        return Markup("")
    return markup(
        '<div class="e-paste"><h3 class="e-heading">{title}</h3>{pieces}</div>',
        title=_CHANGES[language],
        pieces=joined(pieces),
    )


def _report(seen: Look, figures: Figures, title: str, language: Language) -> Markup:
    counted = [(words, sum(figure.difference is kind for figure in figures)) for kind, words in _COUNTS]
    said = ", ".join(words.format(n=number(n))[language] for words, n in counted if n)
    news = [figure for figure in figures if figure.difference is not Difference.SAME]
    columns = [Column(words[language]) for words in (_OLD, _NEW, _DIFFERENCE)]
    rows = [_row(seen, (figure,), language) for figure in news[:MOST]]
    more = _MORE.format(n=number(len(news) - MOST))[language] if len(news) > MOST else ""
    return markup(
        "<p><b>{title}</b>: {said}.</p>{table}{more}",
        title=title,
        said=said,
        table=table(title, _CELL[language], columns, rows) if rows else Markup(""),
        more=markup("<p>{more}</p>", more=more) if more else Markup(""),
    )


def _row(seen: Look, one: Figures, language: Language) -> Row:
    (figure,) = one
    cell, old = figure.proposed.cell, figure.old
    indicator = INDICATORS[cell.indicator]
    new = markup("<b>{new}</b>", new=shown_content(indicator, figure.new, language) or _EMPTY[language])
    note = markup(" <i>{note}</i>", note=figure.new.note) if figure.new.note else Markup("")
    return Row(
        cell_name(cell, seen.registers, language),
        (
            (shown_content(indicator, old, language) if old else "") or _EMPTY[language],
            joined((new, note)),
            shown_change(indicator, figure.new, old, language) if old else _NEWLY[language],
        ),
    )


def _with(seen: Found, outcome: Outcome) -> list[Finding]:
    return [finding for finding in seen.findings if finding.outcome is outcome]


def _findings(found: Sequence[Finding], language: Language) -> Markup:
    """Return findings as a list: on a phone a table would hide what to do behind its edge."""
    rows = joined(
        markup("<li><b>{where}</b>: {text}</li>", where=_where(finding, language), text=finding.text[language])
        for finding in found[:MOST]
    )
    more = _MORE.format(n=number(len(found) - MOST))[language] if len(found) > MOST else ""
    return markup("<ul>{rows}</ul>{more}", rows=rows, more=markup("<p>{more}</p>", more=more) if more else Markup(""))


def _where(finding: Finding, language: Language) -> str:
    if finding.row is None:
        return _WHOLE[language]
    row = _ROW_OF.format(n=number(finding.row))[language]
    place = ", ".join(part for part in (row, finding.column or "") if part)
    return f"{place} “{finding.value}”" if finding.value else place
