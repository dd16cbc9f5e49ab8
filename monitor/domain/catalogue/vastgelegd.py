"""What is counted from records, and entered in no cell: trajects, and the documents of the money ladder."""

from __future__ import annotations

from monitor.domain.catalogue.indeling import EURO, STREAMS
from monitor.domain.catalogue.kaart import FIRST_VERSION, FOLLOWS_GRANT, LEAD, MUNICIPALITY, NEXT_REVIEW
from monitor.domain.catalogue.ombouw import TRAJECT_RECORDED
from monitor.domain.indicator import Breakdown, Code, Direction, Indicator, Level, Moment
from monitor.domain.words import Text

STROOM = Breakdown(
    "stroom",
    Text(nl="geldstroom", en="funding stream"),
    tuple(Code(stream.code, stream.name) for stream in STREAMS.values()),
)
_HIGHEST_CENTS = 10_000_000_000_00


def _rung(code: str, level: Level, name: Text, short: Text, definition: Text, not_counted: Text) -> Indicator:
    return Indicator(
        code=code,
        name=name,
        short=short,
        definition=definition,
        not_counted=not_counted,
        unit=EURO,
        direction=Direction.NEUTRAL,
        theme="besteding",
        owner=MUNICIPALITY,
        checked_by=LEAD,
        next_review=NEXT_REVIEW,
        version=FIRST_VERSION,
        changes=FOLLOWS_GRANT,
        level=level,
        moment=Moment.CUMULATIVE,
        highest=_HIGHEST_CENTS,
        breakdown=STROOM,
        reported=False,
    )


MONEY_RECORDED: tuple[Indicator, ...] = (
    _rung(
        "begroot",
        Level.LANDSDEEL,
        Text(nl="begroot", en="budgeted"),
        Text(nl="Geld dat is uitgetrokken, voor alle jaren samen.", en="Money set aside, for all years together."),
        Text(
            nl="Het bedrag van de begroting die geldt: van de regels voor dezelfde regio, geldstroom en hetzelfde jaar"
            " is dat de laatst vastgestelde. Staat er geen bedrag voor alle jaren samen, dan is het de som van de"
            " jaren. Het land heeft een eigen bedrag; wat niet over landsdelen is verdeeld, wordt apart genoemd.",
            en="The amount of the budget that holds: of the lines for the same region, stream and year it is the one"
            " decided last. Without an amount for all years together it is the sum of the years. The country has an"
            " amount of its own; what is not divided over regions is named apart.",
        ),
        Text(
            nl="Bedragen die alleen elders zijn vermeld, of die zijn vervallen.",
            en="Amounts that are only mentioned elsewhere, or were withdrawn.",
        ),
    ),
    _rung(
        "verleend",
        Level.LANDSDEEL,
        Text(nl="verleend", en="granted"),
        Text(
            nl="Geld dat het Rijk aan de coördinerende gemeente heeft verleend.",
            en="Money the State granted to the coordinating municipality.",
        ),
        Text(
            nl="De som van de documenten van verlening met een datum tot en met de peildatum. Een overdracht gaat af"
            " waar het geld vandaan komt, een correctie telt met haar teken mee.",
            en="The sum of the documents of granting dated up to the reference date. A transfer comes off where the"
            " money came from, a correction counts with its sign.",
        ),
        Text(nl="Toezeggingen zonder beschikking.", en="Promises without a decision."),
    ),
    _rung(
        "beschikt",
        Level.AANBIEDER,
        Text(nl="beschikt", en="awarded"),
        Text(
            nl="Geld dat de gemeente aan aanbieders heeft beschikt, of zelf houdt.",
            en="Money the municipality awarded to providers, or keeps itself.",
        ),
        Text(
            nl="De som van de beschikkingen met een datum tot en met de peildatum, per aanbieder. Een beschikking"
            " zonder aanbieder is voor de gemeente zelf.",
            en="The sum of the awards dated up to the reference date, per provider. An award without a provider is for"
            " the municipality itself.",
        ),
        Text(
            nl="Het bedrag dat aan de gemeente is verleend: dat staat een trede hoger.",
            en="The amount granted to the municipality: that stands one rung higher.",
        ),
    ),
    _rung(
        "verantwoord",
        Level.LANDSDEEL,
        Text(nl="verantwoord", en="accounted"),
        Text(nl="Geld dat via SiSa is verantwoord.", en="Money accounted for through SiSa."),
        Text(
            nl="De som van de verantwoorde bedragen met een datum tot en met de peildatum. Voorlopig tot de accountant"
            " ze heeft gecontroleerd, dan definitief.",
            en="The sum of the accounted amounts dated up to the reference date. Provisional until the auditor has"
            " checked them, then final.",
        ),
        Text(nl="Besteed geld dat nog niet is verantwoord.", en="Spent money not accounted for yet."),
    ),
)

RECORDED: dict[str, Indicator] = {card.code: card for card in (*TRAJECT_RECORDED, *MONEY_RECORDED)}
