"""Rules about who comes, stays and leaves at a site."""

from collections.abc import Iterator

from monitor.domain.catalogue.checks import Remark, count, known, part_exceeds, percent
from monitor.domain.catalogue.maten import breakdown_codes
from monitor.domain.indicator import Level
from monitor.domain.rules import Example, Facts, Place, Rule, Severity
from monitor.domain.words import Text

_INFLOW = {"instroom/regulier": 3, "instroom/spoed": 1, "instroom/voorwaardelijk": 0}
_NO_INFLOW = dict.fromkeys(_INFLOW, 0)
_OUTFLOW = {f"uitstroom/{code}": 1 if code in ("thuis", "ggz") else 0 for code in breakdown_codes("uitstroom")}
_NO_OUTFLOW = dict.fromkeys(_OUTFLOW, 0)


def _stock_does_not_follow(facts: Facts, place: Place) -> Iterator[Remark]:
    before, now = facts.number_before(place, "bezet"), facts.number(place, "bezet")
    came, left = known(facts, place, "instroom"), known(facts, place, "uitstroom")
    if before is None or now is None or came is None or left is None or before + came - left == now:
        return
    text = Text(
        nl="{place}: bezet was {before}, met instroom {came} en uitstroom {left} zou het nu {expected} zijn, maar"
        " ingevuld is {now}; verbeter een van de getallen, of leg het verschil uit.",
        en="{place}: occupied was {before}, with inflow {came} and outflow {left} it would now be {expected}, but"
        " {now} is filled in; correct one of the numbers, or explain the difference.",
    ).format(
        place=facts.name(place),
        before=count(before),
        came=count(came),
        left=count(left),
        expected=count(before + came - left),
        now=count(now),
    )
    yield facts.cell(place, "bezet"), text, (before, came, left, now)


def _nobody_moved(facts: Facts, place: Place) -> Iterator[Remark]:
    before, now = facts.number_before(place, "bezet"), facts.number(place, "bezet")
    came, left = known(facts, place, "instroom"), known(facts, place, "uitstroom")
    if now and now == before and came == 0 and left == 0:
        text = Text(
            nl="{place}: bezet blijft {now} en er kwam of vertrok in het hele kwartaal niemand; vul de instroom en"
            " uitstroom in, of bevestig dat dit zo is.",
            en="{place}: occupied stays {now} and nobody came or left in the whole quarter; fill in the inflow and"
            " outflow, or confirm that this is so.",
        ).format(place=facts.name(place), now=count(now))
        yield facts.cell(place, "instroom", breakdown_codes("instroom")[0]), text, (before, now, came, left)


def _destination_unknown(facts: Facts, place: Place) -> Iterator[Remark]:
    unknown, left = facts.number(place, "uitstroom", "onbekend"), known(facts, place, "uitstroom")
    if unknown and left and 4 * unknown > left:
        text = Text(
            nl="{place}: van {share} van de uitstroom ({unknown} van {left}) is de bestemming onbekend; vul aan waar de"
            " jongeren heen gingen, of licht toe waarom dat niet bekend is.",
            en="{place}: of {share} of the outflow ({unknown} of {left}) the destination is unknown; fill in where the"
            " youths went, or explain why that is not known.",
        ).format(place=facts.name(place), share=percent(unknown, left), unknown=count(unknown), left=count(left))
        yield facts.cell(place, "uitstroom", "onbekend"), text, (unknown, left)


FLOW_RULES: tuple[Rule, ...] = (
    Rule(
        code="stand_volgt_niet",
        severity=Severity.QUESTION,
        level=Level.LOCATIE,
        name=Text(nl="Begin plus instroom min uitstroom is eind", en="Begin plus inflow minus outflow is end"),
        why=Text(
            nl="Sluit de som niet, dan is er iemand vergeten of dubbel geteld.",
            en="When the sum does not close, someone was forgotten or counted twice.",
        ),
        check=_stock_does_not_follow,
        passing=Example(now={"bezet": 12, **_INFLOW, **_OUTFLOW}, before={"bezet": 10}),
        failing=Example(now={"bezet": 13, **_INFLOW, **_OUTFLOW}, before={"bezet": 10}),
    ),
    Rule(
        code="geen_verkeer",
        severity=Severity.QUESTION,
        level=Level.LOCATIE,
        name=Text(nl="Niemand gekomen en niemand vertrokken", en="Nobody came and nobody left"),
        why=Text(
            nl="Een kwartaal zonder enige beweging is zeldzaam op een locatie waar jongeren verblijven.",
            en="A quarter without any movement is rare at a site where youths stay.",
        ),
        check=_nobody_moved,
        passing=Example(now={"bezet": 12, **_INFLOW, **_OUTFLOW}, before={"bezet": 10}),
        failing=Example(now={"bezet": 10, **_NO_INFLOW, **_NO_OUTFLOW}, before={"bezet": 10}),
    ),
    Rule(
        code="overplaatsingen_boven_uitstroom",
        severity=Severity.ERROR,
        level=Level.LOCATIE,
        name=Text(nl="Overplaatsing is een deel van de uitstroom", en="Transfers are a part of the outflow"),
        why=Text(
            nl="Wie wordt overgeplaatst, vertrekt ook en staat dus in de uitstroom.",
            en="Who is transferred also leaves, and so stands in the outflow.",
        ),
        check=part_exceeds(
            "overplaatsingen",
            "uitstroom",
            Text(
                nl="{place}: er zijn meer overplaatsingen ({first}) dan de hele uitstroom ({second}); ze tellen daarin"
                " mee, dus verbeter een van beide getallen.",
                en="{place}: there are more transfers ({first}) than the whole outflow ({second}); they are counted"
                " inside, so correct one of the two numbers.",
            ),
        ),
        passing=Example(now={"overplaatsingen": 2, **_OUTFLOW}, before={}),
        failing=Example(now={"overplaatsingen": 3, **_OUTFLOW}, before={}),
    ),
    Rule(
        code="bestemming_onbekend",
        severity=Severity.QUESTION,
        level=Level.LOCATIE,
        name=Text(nl="Meer dan een kwart vertrekt naar onbekend", en="Over a quarter leaves to unknown"),
        why=Text(
            nl="De afbouw slaagt alleen als jongeren goed terechtkomen; dat moet bekend zijn.",
            en="The phase-out only succeeds when youths end up well; that has to be known.",
        ),
        check=_destination_unknown,
        passing=Example(now={**_OUTFLOW, "uitstroom/thuis": 2, "uitstroom/onbekend": 1}, before={}),
        failing=Example(now={**_OUTFLOW, "uitstroom/onbekend": 1}, before={}),
    ),
    Rule(
        code="langer_6_boven_bezet",
        severity=Severity.ERROR,
        level=Level.LOCATIE,
        name=Text(nl="Langer dan 6 maanden is een deel van bezet", en="Over 6 months is a part of occupied"),
        why=Text(
            nl="Wie langer verblijft, verblijft er op de peildatum ook.",
            en="Who stays longer also stays there on the reference date.",
        ),
        check=part_exceeds(
            "verblijf_langer_6mnd",
            "bezet",
            Text(
                nl="{place}: langer dan 6 maanden ({first}) is meer dan bezet ({second}); wie langer verblijft telt ook"
                " bij bezet, dus verbeter een van beide getallen.",
                en="{place}: stays over 6 months ({first}) are more than occupied ({second}); who stays longer is"
                " occupied too, so correct one of the two numbers.",
            ),
        ),
        passing=Example(now={"verblijf_langer_6mnd": 8, "bezet": 8}, before={}),
        failing=Example(now={"verblijf_langer_6mnd": 9, "bezet": 8}, before={}),
    ),
    Rule(
        code="langer_12_boven_langer_6",
        severity=Severity.ERROR,
        level=Level.LOCATIE,
        name=Text(nl="Langer dan 12 is ook langer dan 6 maanden", en="Over 12 is also over 6 months"),
        why=Text(
            nl="Wie langer dan twaalf maanden verblijft, telt ook mee bij langer dan zes.",
            en="Who stays over twelve months also counts with over six.",
        ),
        check=part_exceeds(
            "verblijf_langer_12mnd",
            "verblijf_langer_6mnd",
            Text(
                nl="{place}: langer dan 12 maanden ({first}) is meer dan langer dan 6 maanden ({second}); 12 telt ook"
                " bij 6, dus verbeter een van beide getallen.",
                en="{place}: stays over 12 months ({first}) are more than stays over 6 months ({second}); 12 counts"
                " with 6 too, so correct one of the two numbers.",
            ),
        ),
        passing=Example(now={"verblijf_langer_12mnd": 2, "verblijf_langer_6mnd": 5}, before={}),
        failing=Example(now={"verblijf_langer_12mnd": 6, "verblijf_langer_6mnd": 5}, before={}),
    ),
)
