"""Rules about education, measures that restrict freedom and days of stay at a site, and guidance at a provider."""

from collections.abc import Iterator

from monitor.domain.catalogue.checks import Remark, change, count, leaps, pair, part_exceeds
from monitor.domain.indicator import Level
from monitor.domain.rules import Example, Facts, Place, Rule, Severity
from monitor.domain.words import Text


def _more_days_than_beds(facts: Facts, place: Place) -> Iterator[Remark]:
    days = facts.number(place, "verblijfsdagen")
    places = facts.number(place, "gesloten_capaciteit")
    if days is None or places is None:
        return
    # capacity may have fallen and may be exceeded for a while: the most of what is known is the measure
    beds = (
        places,
        facts.number_before(place, "gesloten_capaciteit"),
        facts.number(place, "bezet"),
        facts.number_before(place, "bezet"),
    )
    most = max(bed for bed in beds if bed is not None)
    quarter_days = (facts.report.quarter.end - facts.report.quarter.start).days + 1
    if days > most * quarter_days:
        text = Text(
            nl="{place}: verblijfsdagen ({days}) zijn er meer dan {most} plaatsen in {quarter_days} dagen kunnen geven"
            " ({limit}); verbeter het getal, of leg uit hoe dit kan.",
            en="{place}: there are more days of stay ({days}) than {most} places can give in {quarter_days} days"
            " ({limit}); correct the number, or explain how this can be.",
        ).format(
            place=facts.name(place),
            days=count(days),
            most=count(most),
            quarter_days=quarter_days,
            limit=count(most * quarter_days),
        )
        yield facts.cell(place, "verblijfsdagen"), text, (days, *beds)


def _measures_without_days(facts: Facts, place: Place) -> Iterator[Remark]:
    measures, days = facts.number(place, "vbm_aantal"), facts.number(place, "verblijfsdagen")
    if measures and (days == 0 or facts.content(place, "verblijfsdagen").is_empty):
        text = Text(
            nl="{place}: vul de verblijfsdagen in, want er zijn vrijheidsbeperkende maatregelen gemeld ({measures}) en"
            " die worden per 1.000 verblijfsdagen vergeleken.",
            en="{place}: fill in the days of stay, because measures that restrict freedom were reported ({measures})"
            " and these are compared per 1,000 days of stay.",
        ).format(place=facts.name(place), measures=count(measures))
        yield facts.cell(place, "verblijfsdagen"), text, (measures, days)


QUALITY_RULES: tuple[Rule, ...] = (
    Rule(
        code="onderwijs_boven_bezet",
        severity=Severity.ERROR,
        level=Level.LOCATIE,
        name=Text(nl="Onderwijs is een deel van bezet", en="Education is a part of occupied"),
        why=Text(
            nl="Alleen jongeren die op de peildatum op een gesloten plaats verblijven tellen mee.",
            en="Only youths who stay in a closed place on the reference date count.",
        ),
        check=part_exceeds(
            "onderwijs",
            "bezet",
            Text(
                nl="{place}: er zijn meer jongeren met onderwijs ({first}) dan bezette plaatsen ({second}); tel alleen"
                " wie hier verblijft, en verbeter een van beide getallen.",
                en="{place}: there are more youths in education ({first}) than occupied places ({second}); count only"
                " who stays here, and correct one of the two numbers.",
            ),
        ),
        passing=Example(now={"onderwijs": 8, "bezet": 8}, before={}),
        failing=Example(now={"onderwijs": 9, "bezet": 8}, before={}),
    ),
    Rule(
        code="verblijfsdagen_onder_bezet",
        severity=Severity.ERROR,
        level=Level.LOCATIE,
        name=Text(nl="Wie er verblijft, geeft ten minste één dag", en="Who stays gives at least one day"),
        why=Text(
            nl="De peildatum telt mee als verblijfsdag, dus elke bezette plaats geeft er ten minste één.",
            en="The reference date counts as a day of stay, so every occupied place gives at least one.",
        ),
        check=pair(
            "verblijfsdagen",
            "bezet",
            lambda days, occupied: days < occupied,
            Text(
                nl="{place}: verblijfsdagen ({first}) zijn er minder dan bezette plaatsen ({second}); verbeter een van"
                " beide getallen.",
                en="{place}: days of stay ({first}) are fewer than occupied places ({second}); correct one of the two"
                " numbers.",
            ),
        ),
        passing=Example(now={"verblijfsdagen": 900, "bezet": 10}, before={}),
        failing=Example(now={"verblijfsdagen": 0, "bezet": 10}, before={}),
    ),
    Rule(
        code="verblijfsdagen_boven_mogelijk",
        severity=Severity.QUESTION,
        level=Level.LOCATIE,
        name=Text(nl="Meer verblijfsdagen dan plaatsen geven", en="More days of stay than places give"),
        why=Text(
            nl="Eén plaats geeft hooguit één verblijfsdag per dag; vergeleken wordt met het hoogste van plaatsen en"
            " bezet, nu en vorig kwartaal.",
            en="One place gives at most one day of stay a day; compared with the highest of places and occupied, now"
            " and the quarter before.",
        ),
        check=_more_days_than_beds,
        passing=Example(now={"verblijfsdagen": 900, "gesloten_capaciteit": 10}, before={}),
        failing=Example(now={"verblijfsdagen": 1000, "gesloten_capaciteit": 10}, before={}),
    ),
    Rule(
        code="vbm_zonder_verblijfsdagen",
        severity=Severity.ERROR,
        level=Level.LOCATIE,
        name=Text(nl="Maatregelen vragen verblijfsdagen", en="Measures need days of stay"),
        why=Text(
            nl="Maatregelen worden per 1.000 verblijfsdagen vergeleken; zonder dagen zegt het aantal niets.",
            en="Measures are compared per 1,000 days of stay; without days the number says nothing.",
        ),
        check=_measures_without_days,
        passing=Example(now={"vbm_aantal": 6, "verblijfsdagen": 900}, before={}),
        failing=Example(now={"vbm_aantal": 6}, before={}),
    ),
    Rule(
        code="vbm_sprong",
        severity=Severity.QUESTION,
        level=Level.LOCATIE,
        name=Text(nl="Maatregelen verdubbeld", en="Measures doubled"),
        why=Text(
            nl="Een verdubbeling, met ten minste 10 erbij, vraagt een toelichting.",
            en="A doubling, with at least 10 more, needs an explanation.",
        ),
        check=change(
            "vbm_aantal",
            leaps(10),
            Text(
                nl="{place}: vrijheidsbeperkende maatregelen gaan van {before} naar {now}; verbeter het getal, of licht"
                " toe wat er gebeurde.",
                en="{place}: measures that restrict freedom go from {before} to {now}; correct the number, or explain"
                " what happened.",
            ),
        ),
        passing=Example(now={"vbm_aantal": 19}, before={"vbm_aantal": 10}),
        failing=Example(now={"vbm_aantal": 20}, before={"vbm_aantal": 10}),
    ),
    Rule(
        code="begeleiding_24uur_sprong",
        severity=Severity.QUESTION,
        level=Level.AANBIEDER,
        name=Text(nl="24-uursbegeleiding verdubbeld", en="24-hour guidance doubled"),
        why=Text(
            nl="Snelle groei buiten de gesloten plaatsen kan een waterbedeffect zijn.",
            en="Fast growth outside the closed places can be a waterbed effect.",
        ),
        check=change(
            "begeleiding_24uur",
            leaps(5),
            Text(
                nl="{place}: 24-uursbegeleiding gaat van {before} naar {now}; verbeter het getal, of licht toe waar"
                " deze jongeren eerder verbleven.",
                en="{place}: 24-hour guidance goes from {before} to {now}; correct the number, or explain where these"
                " youths stayed before.",
            ),
        ),
        passing=Example(now={"begeleiding_24uur": 9}, before={"begeleiding_24uur": 5}),
        failing=Example(now={"begeleiding_24uur": 10}, before={"begeleiding_24uur": 5}),
    ),
)
