"""Drawing the page of one traject, once for each view of it."""

from __future__ import annotations

from markupsafe import Markup

from monitor.domain.sentences.parts import capital
from monitor.domain.sentences.traject import traject_sentence
from monitor.domain.traject import PHASE_NAMES, TRAJECT_KIND_NAMES
from monitor.domain.words import Language, Refused, Text
from monitor.queries.traject_page import TrajectPage, traject_page
from monitor.ui import meta
from monitor.ui.answers import View
from monitor.ui.context import PageContext
from monitor.ui.header import Meta, empty, header
from monitor.ui.html import emphasised, joined, link, markup, show
from monitor.ui.kept import kept
from monitor.ui.links import page_address
from monitor.ui.traject import around, facts, history

TITLE = Text(nl="Traject", en="Traject")
NONE_CHOSEN = Text(nl="Kies een traject op de pagina Ombouw.", en="Choose a traject on the page Conversion.")
TO_ALL = Text(nl="Naar alle trajecten", en="To all trajects")
NOT_YET = Text(
    nl="telt nog niet mee: de opgave is niet ingediend", en="does not count yet: its report is not submitted"
)
PROVISIONAL = Text(nl="Voorlopig", en="Provisional")
TOLD_IN = Text(nl="verteld in de opgave over {quarter}", en="told in the report on {quarter}")


@kept(128)
def draw_traject(view: View, code: str, _page: PageContext) -> None:
    """Draw one traject; why not, when there is none or it is another's."""
    lang = view.language
    if not code:
        _say_why_not(NONE_CHOSEN, lang)
        return
    try:
        with _page.store.read() as session:
            made = traject_page(session, _page.actor, code, view.quarter, view.as_of, view.approved_only)
    except Refused as refused:
        _say_why_not(refused.text, lang)
        return
    sentence = emphasised(
        traject_sentence(made.traject, made.late, facts.site_name(made, made.traject.origin.site)), lang
    )
    header(made.traject.name, lang, _meta(made, view), sentence, view.demonstration)
    two = markup(
        '<div class="m-two"><div class="m-column">{left}</div><div class="m-column">{right}</div></div>',
        left=joined((facts.facts_card(made, lang), facts.effect_card(made, lang), facts.youths_card(made, lang))),
        right=joined((facts.planning_card(made, lang), facts.criteria_card(made, lang))),
    )
    show(two)
    show(joined((history.history_card(made, lang), around.money_card(made, lang), around.happenings_card(made, lang))))
    show(_to_all(made.traject.region, lang))


def _say_why_not(words: Text, lang: Language) -> None:
    header(TITLE[lang], lang)
    empty(words[lang])
    show(_to_all("", lang))


def _to_all(region: str, lang: Language) -> Markup:
    return markup('<p class="m-line m-go">{link}</p>', link=link(TO_ALL[lang], page_address("ombouw", regio=region)))


def _meta(made: TrajectPage, view: View) -> list[Meta]:
    lang, traject = view.language, made.traject
    pieces = [
        Meta("", capital(TRAJECT_KIND_NAMES[traject.kind])[lang]),
        Meta(PHASE_NAMES[traject.phase][lang]),
        Meta(TOLD_IN.format(quarter=Text(nl=made.quarter.label("nl"), en=made.quarter.label("en")))[lang]),
        *meta.known_on(view.as_of, lang),
    ]
    if made.state is None:
        return [*pieces, Meta(NOT_YET[lang], kind="late")]
    return [*pieces, Meta("", PROVISIONAL[lang], "late")] if made.state.provisional else pieces
