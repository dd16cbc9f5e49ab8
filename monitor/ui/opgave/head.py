"""The top of the entry page: which report, how far it is, and until when; and the sections to fill in."""

from __future__ import annotations

import streamlit as st
from markupsafe import Markup

from monitor.domain import formats
from monitor.domain.catalogue import INDICATORS
from monitor.domain.catalogue.rules_balance import BALANCE
from monitor.domain.entry import UNSAVED, EntryCell, Stand, tally
from monitor.domain.entry_sections import SECTIONS, Section, section_of
from monitor.domain.figure import CellKey, ReportKey
from monitor.domain.quarter import Quarter
from monitor.domain.sentences.entry import EntryFacts, entry_sentence
from monitor.domain.sentences.parts import Sentence, number
from monitor.domain.status_rule import Standing
from monitor.domain.words import Language, Text
from monitor.domain.workflow import STATUS_NAMES, ReportStatus
from monitor.queries.entry_form import reports_to_choose
from monitor.queries.moment import DUTCH_TIME
from monitor.queries.reports import is_late
from monitor.ui import address
from monitor.ui.answers import Own, own_of
from monitor.ui.context import PageContext
from monitor.ui.header import Meta, empty, header, note
from monitor.ui.history.cell_address import cell_in_address
from monitor.ui.html import emphasised, joined
from monitor.ui.kept import kept
from monitor.ui.opgave.open import OpenForm, form_key
from monitor.ui.status import Pill, pill

TRAJECTS, HAND_IN = "trajecten", "indienen"
SECTION = "deel"

_TITLE = Text(nl="Opgave {region}", en="Report of {region}")
_REGION = Text(nl="Landsdeel", en="Region")
_NO_REGION = Text(
    nl="U bent van geen landsdeel coördinator. Vraag de beheerder om een rol.",
    en="You are coordinator of no region. Ask the administrator for a role.",
)
_NOT_YOURS = Text(
    nl="Landsdeel {region} is niet van u. Dit is uw eigen opgave.",
    en="Region {region} is not yours. This is your own report.",
)
_REFERENCE = Text(nl="peildatum {day}", en="reference date {day}")
_LAST = Text(nl="laatst opgeslagen door {who} op {day} om {at}", en="last saved by {who} on {day} at {at}")
_HAND_IN = Text(nl="Indienen", en="Submit")
TRAJECTS_NAME = Text(nl="Trajecten", en="Trajects")
_PARTS = Text(nl="Deel van de opgave", en="Part of the report")
# where somebody must do something: a shape; where a report waits its turn: none
STATUS_PILLS: dict[ReportStatus, Standing | None] = {
    ReportStatus.OPEN: None,
    ReportStatus.SUBMITTED: None,
    ReportStatus.RETURNED: Standing.LET_OP,
    ReportStatus.APPROVED: Standing.OP_KOERS,
    ReportStatus.REOPENED: Standing.LET_OP,
}


def choose_report(page: PageContext) -> ReportKey:
    """Return the report in the address, or one of the actor's own. Stops the page when there is none to open."""
    quarter = page.quarter or Quarter.last_ended(page.today)
    open_to = _open_to(own_of(page), quarter, page)
    if not open_to:
        header(_TITLE.format(region="")[page.language].strip(), page.language, example=page.demonstration)
        empty(_NO_REGION[page.language])
        st.stop()
    asked = address.value(address.REGION)
    chosen = asked if asked in open_to else next((r for r in open_to if r in page.actor.own_regions), min(open_to))
    if asked and asked not in open_to:
        note(_NOT_YOURS.format(region=asked)[page.language])
    if len(open_to) > 1:
        with st.container(key="entry-region"):
            st.selectbox(
                _REGION[page.language],
                list(open_to),
                list(open_to).index(chosen),
                format_func=open_to.__getitem__,
                key=f"_regio-{chosen}-{quarter.code}",
                on_change=lambda: address.put(address.REGION, st.session_state[f"_regio-{chosen}-{quarter.code}"]),
            )
    return ReportKey(chosen, quarter)


@kept()
def _open_to(own: Own, quarter: Quarter, _page: PageContext) -> dict[str, str]:
    with _page.store.read() as session:
        return dict(reports_to_choose(session, _page.actor, quarter))


def draw_head(opened: OpenForm) -> None:
    """Draw what report this is, how far it is, what waits, and until when it can be handed in."""
    lang = opened.language
    header(
        _TITLE.format(region=opened.region_name)[lang],
        lang,
        meta=_meta(opened),
        sentence=joined((status_pill(opened.form.state.status, lang), emphasised(_sentence(opened), lang)), " "),
        example=opened.page.demonstration,
    )
    if opened.memory.notice is not None:
        note(opened.memory.notice[lang], calm=opened.memory.notice_is_good)
    if opened.why_closed is not None and opened.page.actor.coordinates(opened.report.region):
        kept = len(opened.form.drafts)
        note(_closed(opened.why_closed, kept)[lang], calm=True)


def choose_section(opened: OpenForm) -> Section | str:
    """Draw the sections with how far each is; return the chosen one, or TRAJECTS or HAND_IN."""
    lang, key = opened.language, f"{form_key(opened.page, opened.report)}-deel"
    codes = [*(section.code for section in SECTIONS), TRAJECTS, HAND_IN]
    pointed = cell_in_address(opened.report.quarter)
    asked = st.query_params.get(SECTION, "") or (section_of(pointed.indicator).code if pointed in opened.cells else "")
    if key not in st.session_state or (opened.memory.jump_to and asked in codes):
        st.session_state[key] = asked if asked in codes else codes[0]
    labels = {code: _section_label(opened, code) for code in codes}
    chosen = st.segmented_control(
        _PARTS[lang],
        codes,
        key=key,
        required=True,
        format_func=labels.__getitem__,
        on_change=lambda: address.put(SECTION, st.session_state[key] or codes[0]),
        label_visibility="collapsed",
        width="stretch",
    )
    return next((section for section in SECTIONS if section.code == chosen), chosen or codes[0])


def section_cells(opened: OpenForm, section: Section) -> list[EntryCell]:
    return opened.by_section[section.code]


def _section_label(opened: OpenForm, code: str) -> str:
    lang = opened.language
    section = next((s for s in SECTIONS if s.code == code), None)
    if code == TRAJECTS:
        return f"{_traject_sign(opened)}{TRAJECTS_NAME[lang]} {formats.count(len(opened.trajects), lang)}"
    if section is None:
        return _HAND_IN[lang]
    done = tally(section_cells(opened, section))
    sign = _sign(opened, section)
    return f"{sign}{section.name[lang]} {formats.count(done.filled, lang)}/{formats.count(done.asked, lang)}"


def _sign(opened: OpenForm, section: Section) -> str:
    """Return the shape of the worst that is found in a section, or ''."""
    found = opened.form.findings

    def holds(cell: str) -> bool:
        return bool(cell) and section.holds(INDICATORS[CellKey.of_text(cell).indicator])

    unread = any(c.stand in (Stand.UNREAD, Stand.CLASH) for c in section_cells(opened, section))
    if unread or any(holds(str(breach.cell)) for breach in found.errors):
        return "▲ "
    asked = any(c.stand is Stand.ASKED for c in section_cells(opened, section))
    waits = [*(str(breach.cell) for breach in found.questions), *(thread.cell_key for thread in found.unanswered)]
    return "◆ " if asked or any(map(holds, waits)) else ""


def _traject_sign(opened: OpenForm) -> str:
    """Return the shape of the worst that is found among the trajects and in the balance of places, or ''."""
    if any(entry.stand in (Stand.UNREAD, Stand.CLASH) for entry in opened.trajects.values()):
        return "▲ "
    asked = any(breach.rule == BALANCE for breach in opened.form.findings.questions)
    return "◆ " if asked or opened.unsaved_trajects else ""


def _meta(opened: OpenForm) -> list[Meta]:
    lang, quarter = opened.language, opened.report.quarter
    lines = [Meta(quarter.label(lang)), Meta(_REFERENCE.format(day=formats.date_long(quarter.end, lang))[lang])]
    newest = max(opened.form.writings, default=None)
    if newest is not None:
        writing = opened.form.writings[newest]
        at = writing.at.astimezone(DUTCH_TIME)
        who = opened.form.name(writing.actor)
        said = _LAST.format(who=who, day=formats.date_short(at.date(), lang), at=at.strftime("%H.%M"))
        lines.append(Meta(said[lang]))
    return lines


def _sentence(opened: OpenForm) -> Sentence:
    found, state = opened.form.findings, opened.form.state
    return entry_sentence(
        EntryFacts(
            region=opened.region_name,
            quarter=opened.report.quarter,
            own=opened.page.actor.coordinates(opened.report.region),
            status=state.status,
            late=is_late(state.status, opened.report.quarter, opened.page.today),
            cells=tally(opened.cells.values()),
            errors=len(found.errors),
            questions=len(found.questions),
            threads=len(found.unanswered),
            typed=len(opened.standing(*UNSAVED)),
        )
    )


def _closed(why: Text, kept: int) -> Text:
    if not kept:
        return why
    draft = Text(
        nl="{why} Wat u typte en niet opsloeg, is bewaard ({n}).",
        en="{why} What you typed and did not save is kept ({n}).",
    )
    return draft.format(why=why, n=number(kept))


def status_pill(status: ReportStatus, language: Language) -> Markup:
    """Return a report's status as a pill."""
    return pill(Pill(STATUS_NAMES[status][language], STATUS_PILLS[status]))
