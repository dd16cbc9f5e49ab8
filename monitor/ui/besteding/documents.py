"""The documents behind the money: dated, with their reference, where they come from and how certain they are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from markupsafe import Markup

from monitor.domain.certainty import CERTAINTY_NAMES
from monitor.domain.formats import date_short, euro
from monitor.domain.money import MONEY_KIND_NAMES, MONEY_STATUS_NAMES, MoneyDocument
from monitor.domain.registers import Registers
from monitor.domain.sentences.parts import number
from monitor.domain.words import Language, Text
from monitor.ui.html import Shown, joined, markup
from monitor.ui.tables import Column, Row, table

MOST = 60
_CAPTION = Text(
    nl="Documenten tot en met de peildatum, nieuwste eerst", en="Documents up to the reference date, newest first"
)
_CODE = Text(nl="Document", en="Document")
_DAY = Text(nl="Datum", en="Date")
_WHAT = Text(nl="Wat", en="What")
_WHERE = Text(nl="Waar", en="Where")
_YEAR = Text(nl="Jaar", en="Year")
_AMOUNT = Text(nl="Bedrag", en="Amount")
_SOURCE = Text(nl="Status, zekerheid en bron", en="Status, certainty and source")
_FROM = Text(nl="van {where}", en="from {where}")
_FROM_YEAR = Text(nl="uit {year}", en="from {year}")
_CORRECTS = Text(nl="corrigeert {code}", en="corrects {code}")
_WITHDRAWN = Text(nl="vervallen, telt niet mee", en="withdrawn, does not count")
_MORE = Text(nl="De nieuwste {n} van {all} documenten.", en="The newest {n} of {all} documents.")


def documents_table(documents: Sequence[MoneyDocument], known: Registers, language: Language) -> Markup:
    """Return the newest documents as a table."""
    columns = [
        Column(_DAY[language], True),
        Column(_WHAT[language], True),
        Column(_WHERE[language], True),
        Column(_YEAR[language]),
        Column(_AMOUNT[language]),
        Column(_SOURCE[language], True),
    ]
    newest = sorted(documents, key=lambda one: (one.dated, one.code), reverse=True)[:MOST]
    rows = [Row(_head(one), _cells(one, known, language)) for one in newest]
    made = table(_CAPTION[language], _CODE[language], columns, rows)
    if len(documents) <= MOST:
        return made
    words = _MORE.format(n=number(MOST), all=number(len(documents)))[language]
    return joined((made, markup('<p class="m-source">{words}</p>', words=words)))


def _head(one: MoneyDocument) -> Shown:
    return joined((one.reference, markup("<br><small>{c}</small>", c=one.code))) if one.reference else one.code


def _cells(one: MoneyDocument, known: Registers, language: Language) -> tuple[Shown, ...]:
    amount: Shown = euro(one.amount, language)
    return (
        date_short(one.dated, language),
        _small(MONEY_KIND_NAMES[one.kind][language], _changes(one, known, language)),
        _where(one.region, one.provider, known),
        str(one.year),
        markup("<s>{a}</s>", a=amount) if one.withdrawn else amount,
        _small(
            f"{MONEY_STATUS_NAMES[one.status][language]}, {CERTAINTY_NAMES[one.certainty][language]}",
            [one.source, one.note, _WITHDRAWN[language] if one.withdrawn else ""],
        ),
    )


def _changes(one: MoneyDocument, known: Registers, language: Language) -> list[str]:
    """Return what a document does with money that was there already."""
    said = []
    if one.from_region or one.from_provider:
        said.append(_FROM[language].format(where=_where(one.from_region or one.region, one.from_provider, known)))
    if one.from_year is not None:
        said.append(_FROM_YEAR[language].format(year=one.from_year))
    if one.corrects:
        said.append(_CORRECTS[language].format(code=one.corrects))
    return said


def _where(region: str, provider: str, known: Registers) -> str:
    names: Mapping[str, str] = {r.code: r.name for r in known.regions}
    place = names.get(region, region)
    return f"{known.provider[provider].name}, {place}" if provider in known.provider else place


def _small(text: str, below: Sequence[str]) -> Shown:
    said = " · ".join(filter(None, below))
    return joined((text, markup("<br><small>{said}</small>", said=said))) if said else text
