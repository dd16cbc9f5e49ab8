"""What must be true of a budget or a money document before it is kept: one sentence for each thing that is not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from monitor.domain.catalogue.indeling import KOSTENSOORTEN, STREAMS
from monitor.domain.money import WHOLE_PROGRAMME, BudgetLine, MoneyDocument, MoneyKind
from monitor.domain.registers import Registers
from monitor.domain.words import Text

FIRST_YEAR, LAST_YEAR = 2015, 2040
HIGHEST_CENTS = 10_000_000_000_00
KIND_CODES = frozenset(kind.code for kind in KOSTENSOORTEN)


@dataclass(frozen=True)
class Fault:
    """What is wrong, and the column of the register's file that it stands in."""

    column: str
    text: Text


def budget_faults(line: BudgetLine, known: Registers) -> Iterator[Fault]:
    """Yield everything that is wrong with a budget line."""
    yield from _region(line.region, "regio", known, country=True)
    yield from _stream(line.stream)
    if line.year != WHOLE_PROGRAMME:
        yield from _year(line.year, "jaar")
    if not 0 <= line.amount <= HIGHEST_CENTS:
        yield Fault("bedrag", Text(nl="Een begroting is nul of meer.", en="A budget is zero or more."))


def document_faults(document: MoneyDocument, known: Registers) -> Iterator[Fault]:
    """Yield everything that is wrong with a money document by itself."""
    yield from _region(document.region, "regio", known)
    yield from _stream(document.stream)
    yield from _year(document.year, "jaar")
    if document.cost_kind and document.cost_kind not in KIND_CODES:
        yield _unknown("kostensoort", document.cost_kind)
    if abs(document.amount) > HIGHEST_CENTS:
        yield Fault("bedrag", Text(nl="Dit bedrag is te groot.", en="This amount is too large."))
    for code, column in ((document.provider, "aanbieder"), (document.from_provider, "van_aanbieder")):
        if code and code not in known.provider:
            yield _unknown(column, code)
        elif code and document.kind is MoneyKind.VERLEEND:
            yield Fault(
                column,
                Text(
                    nl="Verleend geld gaat van het Rijk naar de gemeente. Laat de aanbieder leeg, of kies beschikt.",
                    en="Granted money goes from the State to the municipality. Leave the provider empty, or choose"
                    " awarded.",
                ),
            )
    yield from _move_faults(document, known)


def _move_faults(document: MoneyDocument, known: Registers) -> Iterator[Fault]:
    if document.from_region:
        yield from _region(document.from_region, "van_regio", known)
    if document.from_year is not None:
        yield from _year(document.from_year, "van_jaar")
    if not document.moves:
        return
    if document.origin == document.target:
        column = "van_regio" if document.from_region else "van_aanbieder" if document.from_provider else "van_jaar"
        yield Fault(
            column,
            Text(
                nl="Het geld gaat nergens heen: waar het af gaat is ook waar het bij komt.",
                en="The money goes nowhere: where it comes off is also where it is added.",
            ),
        )
    if document.amount <= 0 and not document.corrects:
        yield Fault(
            "bedrag",
            Text(
                nl="Een verschuiving is meer dan nul. Draai ‘van’ en ‘naar’ om, of laat haar iets corrigeren.",
                en="A move is more than zero. Swap ‘from’ and ‘to’, or let it correct something.",
            ),
        )


def correction_faults(document: MoneyDocument, documents: Mapping[str, MoneyDocument]) -> Iterator[Fault]:
    """Yield what is wrong between a document and what it corrects; `documents` are all, with the new ones in place."""
    if not document.corrects or document.withdrawn:
        return
    corrected = documents.get(document.corrects)
    if corrected is None:
        yield _unknown("corrigeert", document.corrects)
    elif corrected.code == document.code:
        yield Fault(
            "corrigeert", Text(nl="Een document corrigeert niet zichzelf.", en="A document does not correct itself.")
        )
    elif corrected.withdrawn:
        yield Fault(
            "corrigeert",
            Text(
                nl="Document {code} is vervallen, en kan niet worden gecorrigeerd.",
                en="Document {code} is withdrawn, and cannot be corrected.",
            ).format(code=corrected.code),
        )
    elif (corrected.kind, corrected.stream) != (document.kind, document.stream):
        yield Fault(
            "corrigeert",
            Text(
                nl="Een correctie is van dezelfde soort en geldstroom als document {code}.",
                en="A correction is of the same kind and stream as document {code}.",
            ).format(code=corrected.code),
        )


def _region(code: str, column: str, known: Registers, country: bool = False) -> Iterator[Fault]:
    region = known.region.get(code)
    if region is None or not (region.kind == "landsdeel" or (country and region.kind == "land")):
        yield Fault(
            column,
            Text(nl="{c} is geen landsdeel{or_nl}.", en="{c} is no landsdeel{or_en}.").format(
                c=code or "–", or_nl=" en niet het land" if country else "", or_en=" and not the country" * country
            ),
        )


def _stream(code: str) -> Iterator[Fault]:
    if code not in STREAMS:
        yield _unknown("stroom", code)


def _year(year: int, column: str) -> Iterator[Fault]:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        yield Fault(
            column,
            Text(nl="Een jaar ligt tussen {first} en {last}.", en="A year lies between {first} and {last}.").format(
                first=FIRST_YEAR, last=LAST_YEAR
            ),
        )


def _unknown(column: str, code: str) -> Fault:
    return Fault(column, Text(nl="{c} is niet bekend.", en="{c} is not known.").format(c=code or "–"))
