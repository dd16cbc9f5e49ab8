"""Rules between amounts of one quarter: committed, spent, their purpose and the programme's total."""

from collections.abc import Iterator

from monitor.domain.catalogue.checks import Remark, amounts, euros, purses
from monitor.domain.catalogue.indeling import STREAMS, STROOM_EN_KOSTENSOORT
from monitor.domain.catalogue.programme import TOTAL_PUBLISHED
from monitor.domain.indicator import Level
from monitor.domain.rules import Example, Facts, Place, Rule, Severity
from monitor.domain.words import Text

_PURPOSES = tuple(code.code for code in STROOM_EN_KOSTENSOORT.codes)
_PROGRAMME_PURPOSES = tuple(p for p in _PURPOSES if STREAMS[p.partition("/")[0]].counts_toward_programme)
_REAL_ESTATE_STREAMS, _REAL_ESTATE_KINDS = ("vastgoed2020", "vastgoed2021"), ("vastgoed", "leegstand")

# fewer equal amounts than this can be chance
_LEAST_EQUAL = 3


def _more_spent_than_committed(facts: Facts, place: Place) -> Iterator[Remark]:
    text = Text(
        nl="{place}, {purpose}: besteed ({spent}) is hoger dan verplicht ({committed}); verbeter een van beide, of leg"
        " uit hoe dit kan.",
        en="{place}, {purpose}: spent ({spent}) is above committed ({committed}); correct one of the two, or explain"
        " how this can be.",
    )
    for purse, purpose in amounts(facts, place):
        spent = facts.number(purse, "besteed", purpose.code)
        committed = facts.number(purse, "verplicht", purpose.code)
        if spent is not None and committed is not None and spent > committed:
            words = text.format(
                place=facts.name(purse), purpose=purpose.name, spent=euros(spent), committed=euros(committed)
            )
            yield facts.cell(purse, "besteed", purpose.code), words, (spent, committed)


def _spent_without_commitment(facts: Facts, place: Place) -> Iterator[Remark]:
    text = Text(
        nl="{place}, {purpose}: vul ook in wat is verplicht, want besteed is {spent}; of licht toe waarom het leeg"
        " blijft.",
        en="{place}, {purpose}: also fill in what is committed, because spent is {spent}; or explain why it stays"
        " empty.",
    )
    for purse, purpose in amounts(facts, place):
        spent = facts.number(purse, "besteed", purpose.code)
        if spent is not None and spent > 0 and facts.content(purse, "verplicht", purpose.code).is_empty:
            words = text.format(place=facts.name(purse), purpose=purpose.name, spent=euros(spent))
            yield facts.cell(purse, "verplicht", purpose.code), words, (spent, None)


def _spending_stands_still(facts: Facts, place: Place) -> Iterator[Remark]:
    text = Text(
        nl="{place}: alle bedragen bij besteed zijn gelijk aan die van het vorige kwartaal; werk ze bij, of bevestig"
        " dat er niets is uitgegeven.",
        en="{place}: all amounts spent equal those of the quarter before; bring them up to date, or confirm that"
        " nothing was spent.",
    )
    for purse in purses(facts, place):
        stands = {p: (facts.number_before(purse, "besteed", p), facts.number(purse, "besteed", p)) for p in _PURPOSES}
        filled = {p: stand for p, stand in stands.items() if stand[1]}
        if len(filled) >= _LEAST_EQUAL and all(before == now for before, now in filled.values()):
            cell = facts.cell(purse, "besteed", next(iter(filled)))
            yield cell, text.format(place=facts.name(purse)), tuple(now for _, now in stands.values())


def _unusual_purpose(facts: Facts, place: Place) -> Iterator[Remark]:
    text = Text(
        nl="{place}, {purpose}: deze geldstroom is voor vastgoed; zet het bedrag ({spent}) bij een andere stroom of"
        " soort, of licht toe waarom het hier hoort.",
        en="{place}, {purpose}: this stream is for real estate; move the amount ({spent}) to another stream or kind, or"
        " explain why it belongs here.",
    )
    for purse, purpose in amounts(facts, place):
        stream, _, kind = purpose.code.partition("/")
        spent = facts.number(purse, "besteed", purpose.code)
        if spent and stream in _REAL_ESTATE_STREAMS and kind not in _REAL_ESTATE_KINDS:
            words = text.format(place=facts.name(purse), purpose=purpose.name, spent=euros(spent))
            yield facts.cell(purse, "besteed", purpose.code), words, (spent,)


def _above_programme(facts: Facts, place: Place) -> Iterator[Remark]:
    totals = [facts.total(purse, "verplicht", _PROGRAMME_PURPOSES) for purse in purses(facts, place)]
    committed = sum(total for total in totals if total is not None)
    if committed > TOTAL_PUBLISHED.value:
        text = Text(
            nl="{place}: verplicht is samen {committed}, meer dan het hele programma heeft ({total}); verbeter de"
            " bedragen en vul hele euro’s in.",
            en="{place}: committed is {committed} together, more than the whole programme has ({total}); correct the"
            " amounts and fill in whole euros.",
        ).format(place=facts.name(place), committed=euros(committed), total=euros(TOTAL_PUBLISHED.value))
        yield facts.cell(place, "verplicht", _PROGRAMME_PURPOSES[0]), text, (committed,)


MONEY_RULES: tuple[Rule, ...] = (
    Rule(
        code="besteed_boven_verplicht",
        severity=Severity.QUESTION,
        level=Level.LANDSDEEL,
        name=Text(nl="Meer besteed dan verplicht", en="More spent than committed"),
        why=Text(
            nl="Geld wordt eerst verplicht en dan besteed, per geldstroom en kostensoort.",
            en="Money is first committed and then spent, per funding stream and kind of cost.",
        ),
        check=_more_spent_than_committed,
        passing=Example(
            now={"besteed/spuk2024/vastgoed": 100_000_00, "verplicht/spuk2024/vastgoed": 100_000_00}, before={}
        ),
        failing=Example(
            now={"besteed/spuk2024/vastgoed": 100_000_01, "verplicht/spuk2024/vastgoed": 100_000_00}, before={}
        ),
    ),
    Rule(
        code="besteed_zonder_verplicht",
        severity=Severity.QUESTION,
        level=Level.LANDSDEEL,
        name=Text(nl="Besteed vraagt verplicht", en="Spent needs committed"),
        why=Text(
            nl="Zonder het verplichte bedrag is niet te zien wat nog komt.",
            en="Without the committed amount it cannot be seen what is still to come.",
        ),
        check=_spent_without_commitment,
        passing=Example(
            now={"besteed/spuk2024/scholing": 10_000_00, "verplicht/spuk2024/scholing": 20_000_00}, before={}
        ),
        failing=Example(now={"besteed/spuk2024/scholing": 10_000_00}, before={}),
    ),
    Rule(
        code="besteding_staat_stil",
        severity=Severity.QUESTION,
        level=Level.LANDSDEEL,
        name=Text(nl="Besteding gelijk aan vorig kwartaal", en="Spending equal to the quarter before"),
        why=Text(
            nl="Zijn alle bedragen gelijk, dan is de opgave vaak nog die van het vorige kwartaal.",
            en="When all amounts are equal, the report is often still that of the quarter before.",
        ),
        check=_spending_stands_still,
        passing=Example(
            now={"besteed/spuk2024/vastgoed": 3_00, "besteed/spuk2024/opbouw": 2_00, "besteed/spuk2024/scholing": 1_00},
            before={
                "besteed/spuk2024/vastgoed": 3_00,
                "besteed/spuk2024/opbouw": 2_00,
                "besteed/spuk2024/scholing": 0,
            },
        ),
        failing=Example(
            now={"besteed/spuk2024/vastgoed": 3_00, "besteed/spuk2024/opbouw": 2_00, "besteed/spuk2024/scholing": 1_00},
            before={
                "besteed/spuk2024/vastgoed": 3_00,
                "besteed/spuk2024/opbouw": 2_00,
                "besteed/spuk2024/scholing": 1_00,
            },
        ),
    ),
    Rule(
        code="vastgoedstroom_andere_soort",
        severity=Severity.QUESTION,
        level=Level.LANDSDEEL,
        name=Text(nl="Vastgoedgeld voor iets anders", en="Real-estate money for something else"),
        why=Text(
            nl="De vastgoedregelingen staan los van het programma; een andere kostensoort is vaak een vergissing.",
            en="The real-estate grants stand apart from the programme; another kind of cost is often a mistake.",
        ),
        check=_unusual_purpose,
        passing=Example(now={"besteed/vastgoed2021/vastgoed": 50_000_00}, before={}),
        failing=Example(now={"besteed/vastgoed2021/personeel": 50_000_00}, before={}),
    ),
    Rule(
        code="verplicht_boven_programma",
        severity=Severity.ERROR,
        level=Level.LANDSDEEL,
        name=Text(nl="Niet meer dan het hele programma", en="Not more than the whole programme"),
        why=Text(
            nl="Eén landsdeel kan niet meer verplichten dan het programma voor het hele land heeft.",
            en="One region cannot commit more than the programme has for the whole country.",
        ),
        check=_above_programme,
        passing=Example(
            now={"verplicht/spuk2024/vastgoed": 90_000_000_00, "verplicht/spuk2024/opbouw": 90_000_000_00}, before={}
        ),
        failing=Example(
            now={"verplicht/spuk2024/vastgoed": 90_000_000_00, "verplicht/spuk2024/opbouw": 95_000_000_00}, before={}
        ),
    ),
)
