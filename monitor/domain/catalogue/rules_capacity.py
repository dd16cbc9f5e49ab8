"""Rules about the places of a site: closed, hybrid and occupied, now and against the quarter before."""

from collections.abc import Iterator

from monitor.domain.catalogue.checks import Remark, count, pair, part_exceeds
from monitor.domain.indicator import Level
from monitor.domain.rules import Example, Facts, Place, Rule, Severity
from monitor.domain.words import Text

# under this number of places one youth moves the percentage too much to ask about it
_LEAST_PLACES = 8


def _capacity_missing(facts: Facts, place: Place) -> Iterator[Remark]:
    occupied = facts.number(place, "bezet")
    if occupied is not None and facts.content(place, "gesloten_capaciteit").is_empty:
        text = Text(
            nl="{place}: vul eerst het aantal gesloten plaatsen in; bezet is al ingevuld ({occupied}).",
            en="{place}: fill in the number of closed places first; occupied is already filled in ({occupied}).",
        ).format(place=facts.name(place), occupied=count(occupied))
        yield facts.cell(place, "gesloten_capaciteit"), text, (None, occupied)


def _hybrid_becomes_closed(facts: Facts, place: Place) -> Iterator[Remark]:
    hybrid_before, hybrid = facts.number_before(place, "waarvan_hybride"), facts.number(place, "waarvan_hybride")
    places_before = facts.number_before(place, "gesloten_capaciteit")
    places = facts.number(place, "gesloten_capaciteit")
    if hybrid_before is None or hybrid is None or places_before is None or places is None:
        return
    if hybrid < hybrid_before and places >= places_before:
        text = Text(
            nl="{place}: er zijn minder hybride plaatsen ({hybrid}, was {hybrid_before}) terwijl de gesloten capaciteit"
            " niet daalt ({places}); verbeter het getal, of licht toe of plaatsen weer helemaal gesloten zijn.",
            en="{place}: there are fewer hybrid places ({hybrid}, was {hybrid_before}) while the closed capacity does"
            " not fall ({places}); correct the number, or explain whether places became fully closed again.",
        ).format(
            place=facts.name(place), hybrid=count(hybrid), hybrid_before=count(hybrid_before), places=count(places)
        )
        yield facts.cell(place, "waarvan_hybride"), text, (hybrid_before, hybrid, places_before, places)


CAPACITY_RULES: tuple[Rule, ...] = (
    Rule(
        code="capaciteit_ontbreekt",
        severity=Severity.ERROR,
        level=Level.LOCATIE,
        name=Text(nl="Wie bezetting meldt, meldt ook plaatsen", en="Occupied needs places"),
        why=Text(
            nl="Zonder het aantal plaatsen heeft de bezetting geen betekenis.",
            en="Without the number of places the occupied number means nothing.",
        ),
        check=_capacity_missing,
        passing=Example(now={"gesloten_capaciteit": 10, "bezet": 8}, before={}),
        failing=Example(now={"bezet": 8}, before={}),
    ),
    Rule(
        code="hybride_boven_capaciteit",
        severity=Severity.ERROR,
        level=Level.LOCATIE,
        name=Text(nl="Hybride is een deel van gesloten", en="Hybrid is a part of closed"),
        why=Text(
            nl="Hybride plaatsen tellen mee in de gesloten capaciteit.",
            en="Hybrid places are counted inside the closed capacity.",
        ),
        check=part_exceeds(
            "waarvan_hybride",
            "gesloten_capaciteit",
            Text(
                nl="{place}: er zijn meer hybride plaatsen ({first}) dan gesloten plaatsen ({second}); hybride telt"
                " daarin mee, dus verbeter een van beide getallen.",
                en="{place}: there are more hybrid places ({first}) than closed places ({second}); hybrid is counted"
                " inside, so correct one of the two numbers.",
            ),
        ),
        passing=Example(now={"gesloten_capaciteit": 10, "waarvan_hybride": 10}, before={}),
        failing=Example(now={"gesloten_capaciteit": 10, "waarvan_hybride": 11}, before={}),
    ),
    Rule(
        code="gesloten_maar_bezet",
        severity=Severity.ERROR,
        level=Level.LOCATIE,
        name=Text(nl="Zonder plaatsen verblijft er niemand", en="Without places nobody stays"),
        why=Text(
            nl="Een locatie zonder gesloten plaatsen kan geen bezette plaatsen hebben.",
            en="A site without closed places cannot have occupied ones.",
        ),
        check=pair(
            "gesloten_capaciteit",
            "bezet",
            lambda places, occupied: places == 0 and occupied > 0,
            Text(
                nl="{place}: er zijn {first} gesloten plaatsen, maar bezet is {second}; verbeter een van beide"
                " getallen.",
                en="{place}: there are {first} closed places, but occupied is {second}; correct one of the two"
                " numbers.",
            ),
        ),
        passing=Example(now={"gesloten_capaciteit": 0, "bezet": 0}, before={}),
        failing=Example(now={"gesloten_capaciteit": 0, "bezet": 3}, before={}),
    ),
    Rule(
        code="bezet_boven_capaciteit",
        severity=Severity.QUESTION,
        level=Level.LOCATIE,
        name=Text(nl="Meer jongeren dan plaatsen", en="More youths than places"),
        why=Text(
            nl="Het kan een dag voorkomen, maar vaker is een van de getallen fout.",
            en="It can occur for a day, but more often one of the numbers is wrong.",
        ),
        check=pair(
            "bezet",
            "gesloten_capaciteit",
            lambda occupied, places: occupied > places > 0,
            Text(
                nl="{place}: bezet ({first}) is hoger dan de gesloten capaciteit ({second}); verbeter een van beide, of"
                " leg uit hoe dit kan.",
                en="{place}: occupied ({first}) is above the closed capacity ({second}); correct one of the two, or"
                " explain how this can be.",
            ),
        ),
        passing=Example(now={"gesloten_capaciteit": 20, "bezet": 20}, before={}),
        failing=Example(now={"gesloten_capaciteit": 20, "bezet": 25}, before={}),
    ),
    Rule(
        code="bezetting_laag",
        severity=Severity.QUESTION,
        level=Level.LOCATIE,
        name=Text(nl="Minder dan 70% bezet", en="Under 70% occupied"),
        why=Text(
            nl="Er staat veel leeg: dat kost geld, of de plaatsen kunnen dicht. Onder 8 plaatsen vraagt de monitor dit"
            " niet.",
            en="Much stands empty: that costs money, or the places can close. Under 8 places the monitor does not ask.",
        ),
        check=pair(
            "bezet",
            "gesloten_capaciteit",
            lambda occupied, places: places >= _LEAST_PLACES and 100 * occupied < 70 * places,
            Text(
                nl="{place}: {share} van de plaatsen is bezet ({first} van {second}), minder dan 70%; controleer de"
                " getallen, of licht toe waarom er plaatsen leeg staan.",
                en="{place}: {share} of the places is occupied ({first} of {second}), under 70%; check the numbers, or"
                " explain why places stand empty.",
            ),
        ),
        passing=Example(now={"gesloten_capaciteit": 10, "bezet": 7}, before={}),
        failing=Example(now={"gesloten_capaciteit": 10, "bezet": 6}, before={}),
    ),
    Rule(
        code="bezetting_hoog",
        severity=Severity.QUESTION,
        level=Level.LOCATIE,
        name=Text(nl="Meer dan 95% bezet", en="Over 95% occupied"),
        why=Text(
            nl="Er is geen ruimte: de afbouw stokt of jongeren moeten wachten. Onder 8 plaatsen vraagt de monitor dit"
            " niet.",
            en="There is no room: the phase-out stalls or youths have to wait. Under 8 places the monitor does not"
            " ask.",
        ),
        check=pair(
            "bezet",
            "gesloten_capaciteit",
            lambda occupied, places: places >= _LEAST_PLACES and occupied <= places and 100 * occupied > 95 * places,
            Text(
                nl="{place}: {share} van de plaatsen is bezet ({first} van {second}), meer dan 95%; controleer de"
                " getallen, of licht toe wat dit voor de afbouw betekent.",
                en="{place}: {share} of the places is occupied ({first} of {second}), over 95%; check the numbers, or"
                " explain what this means for the phase-out.",
            ),
        ),
        passing=Example(now={"gesloten_capaciteit": 20, "bezet": 19}, before={}),
        failing=Example(now={"gesloten_capaciteit": 20, "bezet": 20}, before={}),
    ),
    Rule(
        code="hybride_wordt_gesloten",
        severity=Severity.QUESTION,
        level=Level.LOCATIE,
        name=Text(nl="Minder hybride zonder minder gesloten", en="Fewer hybrid without fewer closed"),
        why=Text(
            nl="Zo wordt zichtbaar of plaatsen die ook open waren weer helemaal gesloten zijn.",
            en="It shows whether places that were also open have become fully closed again.",
        ),
        check=_hybrid_becomes_closed,
        passing=Example(
            now={"gesloten_capaciteit": 18, "waarvan_hybride": 6},
            before={"gesloten_capaciteit": 20, "waarvan_hybride": 8},
        ),
        failing=Example(
            now={"gesloten_capaciteit": 20, "waarvan_hybride": 6},
            before={"gesloten_capaciteit": 20, "waarvan_hybride": 8},
        ),
    ),
)
