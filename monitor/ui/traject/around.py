"""What stands around a traject: the money documents that name it, and what happened at its sites."""

from __future__ import annotations

from markupsafe import Markup

from monitor.domain import formats
from monitor.domain.catalogue import STREAMS
from monitor.domain.certainty import CERTAINTY_NAMES, Certainty
from monitor.domain.happening import HAPPENING_NAMES, Happening
from monitor.domain.money import MONEY_KIND_NAMES, MoneyDocument, MoneyKind
from monitor.domain.sentences.parts import both, capital
from monitor.domain.words import Language, Text
from monitor.queries.traject_page import TrajectPage
from monitor.ui.charts import framed
from monitor.ui.tables import Column, Row, table
from monitor.ui.traject.facts import site_name


def money_card(made: TrajectPage, lang: Language) -> Markup:
    """Return the documents about money for this traject; the title says how much was awarded."""
    if not made.money:
        return framed(_NO_MONEY[lang], Markup(""), sentence=_LINK_MONEY[lang])
    awarded = sum(d.amount for d in made.money if d.kind is MoneyKind.BESCHIKT and not d.moves)
    title = _MONEY if not awarded else _AWARDED.format(amount=both(lambda one: formats.euro_short(awarded, one)))
    columns = [Column(_STREAM[lang], True), Column(_YEAR[lang]), Column(_AMOUNT[lang]), Column(_DATED[lang]),
               Column(_REFERENCE[lang], True), Column(_SOURCE[lang], True)]  # fmt: skip
    rows = [Row(MONEY_KIND_NAMES[document.kind][lang], _money(document, lang)) for document in made.money]
    return framed(title[lang], table(_MONEY_CAPTION[lang], _DOCUMENT[lang], columns, rows))


def happenings_card(made: TrajectPage, lang: Language) -> Markup:
    """Return what happened at the sites of this traject, newest first."""
    if not made.happenings:
        return framed(_NO_EVENTS[lang], Markup(""))
    columns = [Column(name[lang], True) for name in (_KIND, _SITE, _WHEN, _SOURCE)]
    rows = [Row(happening.title, _happening(made, happening, lang)) for happening in made.happenings]
    return framed(_EVENTS[lang], table(_EVENTS_CAPTION[lang], _EVENT[lang], columns, rows))


_NO_MONEY = Text(nl="Er is nog geen geld aan dit traject gekoppeld", en="No money is linked to this traject yet")
_LINK_MONEY = Text(
    nl="Een beheerder koppelt een beschikking door de code van het traject erbij te zetten.",
    en="An administrator links an award by adding the code of the traject.",
)
_MONEY = Text(nl="Geld voor dit traject", en="Money for this traject")
_AWARDED = Text(nl="{amount} beschikt voor dit traject", en="{amount} awarded for this traject")
_MONEY_CAPTION = Text(nl="Documenten over geld die dit traject noemen", en="Documents on money that name this traject")
_DOCUMENT = Text(nl="Document", en="Document")
_STREAM = Text(nl="Geldstroom", en="Stream")
_YEAR = Text(nl="Jaar", en="Year")
_AMOUNT = Text(nl="Bedrag", en="Amount")
_DATED = Text(nl="Datum", en="Date")
_REFERENCE = Text(nl="Kenmerk", en="Reference")
_SOURCE = Text(nl="Bron", en="Source")
_NO_EVENTS = Text(nl="Geen gebeurtenissen bij deze locatie gemeld", en="No events reported at this site")
_EVENTS = Text(nl="Gebeurtenissen bij deze locatie", en="Events at this site")
_EVENTS_CAPTION = Text(nl="Gebeurtenissen bij de locaties van dit traject", en="Events at the sites of this traject")
_EVENT = Text(nl="Gebeurtenis", en="Event")
_KIND = Text(nl="Soort", en="Kind")
_SITE = Text(nl="Locatie", en="Site")
_ALL_SITES = Text(nl="alle locaties van de aanbieder", en="all sites of the provider")
_WHEN = Text(nl="Wanneer", en="When")
_UNTIL = Text(nl="{start} tot {end}", en="{start} to {end}")
_SINCE = Text(nl="sinds {start}", en="since {start}")
_EXAMPLE = Text(nl=" ({kind})", en=" ({kind})")


def _money(document: MoneyDocument, lang: Language) -> tuple[str, ...]:
    stream = STREAMS.get(document.stream)
    return (
        capital(stream.name)[lang] if stream else document.stream,
        str(document.year),
        formats.euro(document.amount, lang),
        formats.date_short(document.dated, lang),
        document.reference or formats.UNKNOWN,
        _source(document.source, document.certainty, lang),
    )


def _happening(made: TrajectPage, happening: Happening, lang: Language) -> tuple[str, ...]:
    start = formats.date_short(happening.starts, lang)
    if happening.ends is None:
        when = _SINCE.format(start=start)[lang]
    elif happening.ends == happening.starts:
        when = start
    else:
        when = _UNTIL.format(start=start, end=formats.date_short(happening.ends, lang))[lang]
    return (
        HAPPENING_NAMES[happening.kind][lang],
        site_name(made, happening.site) or _ALL_SITES[lang],
        when,
        _source(happening.source, happening.certainty, lang),
    )


def _source(source: str, certainty: Certainty, lang: Language) -> str:
    """Return a source with how certain it is, so that an example is never taken for a fact."""
    return f"{source or formats.UNKNOWN}{_EXAMPLE.format(kind=CERTAINTY_NAMES[certainty])[lang]}"
