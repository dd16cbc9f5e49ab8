"""Rules about a landsdeel as a whole: its youths at home and elsewhere, its waiting list, its contact."""

from collections.abc import Iterator

from monitor.domain.catalogue.checks import Remark, change, count, known_over, leaps
from monitor.domain.figure import CellKey
from monitor.domain.indicator import Level
from monitor.domain.rules import Example, Facts, Place, Rule, Severity
from monitor.domain.words import Text


def _first_origin_cell(facts: Facts) -> CellKey:
    return facts.cell(facts.at(Level.JEUGDREGIO)[0], "jongeren_naar_herkomst")


def _more_outside_than_origin(facts: Facts, place: Place) -> Iterator[Remark]:
    outside = facts.number(place, "buiten_landsdeel")
    origin = known_over(facts, Level.JEUGDREGIO, "jongeren_naar_herkomst")
    if outside is not None and origin is not None and outside > origin:
        text = Text(
            nl="{place}: er zijn meer jongeren buiten het landsdeel geplaatst ({outside}) dan er uit de jeugdregio’s"
            " samen komen ({origin}); verbeter een van de getallen.",
            en="{place}: more youths are placed outside the region ({outside}) than come from its youth regions"
            " together ({origin}); correct one of the numbers.",
        ).format(place=facts.name(place), outside=count(outside), origin=count(origin))
        yield facts.cell(place, "buiten_landsdeel"), text, (outside, origin)


def _origin_does_not_fit(facts: Facts, place: Place) -> Iterator[Remark]:
    outside = facts.number(place, "buiten_landsdeel")
    origin = known_over(facts, Level.JEUGDREGIO, "jongeren_naar_herkomst")
    occupied = known_over(facts, Level.LOCATIE, "bezet")
    if outside is None or origin is None or occupied is None or outside > origin:
        return
    if origin - outside > occupied:
        text = Text(
            nl="{place}: jongeren naar herkomst ({origin}) min die buiten het landsdeel ({outside}) is meer dan er op"
            " de locaties verblijven ({occupied}); verbeter een van de getallen, of leg het verschil uit.",
            en="{place}: youths by origin ({origin}) minus those outside the region ({outside}) is more than stay at"
            " the sites ({occupied}); correct one of the numbers, or explain the difference.",
        ).format(place=facts.name(place), origin=count(origin), outside=count(outside), occupied=count(occupied))
        yield _first_origin_cell(facts), text, (origin, outside, occupied)


def _coverage_over_regions(facts: Facts, place: Place) -> Iterator[Remark]:
    covered, regions = facts.number(place, "aanspreekpunt_dekking"), len(facts.at(Level.JEUGDREGIO))
    if covered is not None and regions and covered > regions:
        text = Text(
            nl="{place}: het aanspreekpunt kan niet voor {covered} jeugdregio’s werken, want het landsdeel heeft er"
            " {regions}; verbeter het getal.",
            en="{place}: the contact cannot work for {covered} youth regions, because the region has {regions};"
            " correct the number.",
        ).format(place=facts.name(place), covered=count(covered), regions=count(regions))
        yield facts.cell(place, "aanspreekpunt_dekking"), text, (covered, regions)


def _coverage_without_contact(facts: Facts, place: Place) -> Iterator[Remark]:
    covered, contact = facts.number(place, "aanspreekpunt_dekking"), facts.content(place, "aanspreekpunt")
    if covered and contact.text != "ja":
        text = Text(
            nl="{place}: kies bij aanspreekpunt ‘ja’, of zet de dekking ({covered}) op 0.",
            en="{place}: choose ‘yes’ for the contact, or set the coverage ({covered}) to 0.",
        ).format(place=facts.name(place), covered=count(covered))
        yield facts.cell(place, "aanspreekpunt"), text, (covered,)


REGION_RULES: tuple[Rule, ...] = (
    Rule(
        code="buiten_boven_herkomst",
        severity=Severity.ERROR,
        level=Level.LANDSDEEL,
        name=Text(nl="Buiten het landsdeel is een deel van herkomst", en="Outside is a part of origin"),
        why=Text(
            nl="Wie uit dit landsdeel elders verblijft, heeft hier zijn herkomst. Alleen gevraagd als elke jeugdregio"
            " is ingevuld.",
            en="Who is from this region and stays elsewhere has his origin here. Only asked when every youth region"
            " is filled in.",
        ),
        check=_more_outside_than_origin,
        passing=Example(now={"buiten_landsdeel": 4, "jongeren_naar_herkomst": 10}, before={}),
        failing=Example(now={"buiten_landsdeel": 11, "jongeren_naar_herkomst": 10}, before={}),
    ),
    Rule(
        code="herkomst_past_niet",
        severity=Severity.QUESTION,
        level=Level.LANDSDEEL,
        name=Text(nl="Herkomst past bij bezet", en="Origin fits occupied"),
        why=Text(
            nl="Jongeren uit het landsdeel die niet elders verblijven, verblijven op een locatie hier. Alleen gevraagd"
            " als elke jeugdregio en elke locatie is ingevuld.",
            en="Youths from the region who do not stay elsewhere stay at a site here. Only asked when every youth"
            " region and every site is filled in.",
        ),
        check=_origin_does_not_fit,
        passing=Example(now={"jongeren_naar_herkomst": 10, "buiten_landsdeel": 4, "bezet": 6}, before={}),
        failing=Example(now={"jongeren_naar_herkomst": 10, "buiten_landsdeel": 3, "bezet": 6}, before={}),
    ),
    Rule(
        code="wachtenden_sprong",
        severity=Severity.QUESTION,
        level=Level.LANDSDEEL,
        name=Text(nl="Wachtenden verdubbeld", en="Number waiting doubled"),
        why=Text(
            nl="Een verdubbeling, met ten minste 5 erbij, kan een waterbedeffect van de afbouw zijn.",
            en="A doubling, with at least 5 more, can be a waterbed effect of the phase-out.",
        ),
        check=change(
            "wachtenden",
            leaps(5),
            Text(
                nl="{place}: wachtenden gaan van {before} naar {now}; verbeter het getal, of licht toe waarom er meer"
                " jongeren wachten.",
                en="{place}: the number waiting goes from {before} to {now}; correct the number, or explain why more"
                " youths wait.",
            ),
        ),
        passing=Example(now={"wachtenden": 9}, before={"wachtenden": 5}),
        failing=Example(now={"wachtenden": 10}, before={"wachtenden": 5}),
    ),
    Rule(
        code="buiten_landsdeel_sprong",
        severity=Severity.QUESTION,
        level=Level.LANDSDEEL,
        name=Text(nl="Buiten het landsdeel verdubbeld", en="Outside the region doubled"),
        why=Text(
            nl="Een verdubbeling, met ten minste 5 erbij, kan betekenen dat plaatsen hier te snel verdwijnen.",
            en="A doubling, with at least 5 more, can mean that places here disappear too fast.",
        ),
        check=change(
            "buiten_landsdeel",
            leaps(5),
            Text(
                nl="{place}: geplaatst buiten het landsdeel gaat van {before} naar {now}; verbeter het getal, of licht"
                " toe waarom meer jongeren ver van huis verblijven.",
                en="{place}: placed outside the region goes from {before} to {now}; correct the number, or explain"
                " why more youths stay far from home.",
            ),
        ),
        passing=Example(now={"buiten_landsdeel": 9}, before={"buiten_landsdeel": 5}),
        failing=Example(now={"buiten_landsdeel": 10}, before={"buiten_landsdeel": 5}),
    ),
    Rule(
        code="dekking_boven_jeugdregios",
        severity=Severity.ERROR,
        level=Level.LANDSDEEL,
        name=Text(nl="Dekking past in het landsdeel", en="Coverage fits the region"),
        why=Text(
            nl="Het aanspreekpunt kan niet voor meer jeugdregio’s werken dan het landsdeel heeft.",
            en="The contact cannot work for more youth regions than the region has.",
        ),
        check=_coverage_over_regions,
        passing=Example(now={"aanspreekpunt_dekking": 1}, before={}),
        failing=Example(now={"aanspreekpunt_dekking": 2}, before={}),
    ),
    Rule(
        code="dekking_zonder_aanspreekpunt",
        severity=Severity.ERROR,
        level=Level.LANDSDEEL,
        name=Text(nl="Dekking vraagt een aanspreekpunt", en="Coverage needs a contact"),
        why=Text(
            nl="Zonder aanspreekpunt valt geen jeugdregio eronder.",
            en="Without a contact no youth region falls under one.",
        ),
        check=_coverage_without_contact,
        passing=Example(now={"aanspreekpunt_dekking": 0}, before={}),
        failing=Example(now={"aanspreekpunt_dekking": 1}, before={}),
    ),
)
