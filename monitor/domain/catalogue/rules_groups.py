"""Rules about the groups of a site: how many, how large, and whether they are small-scale."""

from collections.abc import Iterator

from monitor.domain.catalogue.checks import Remark, count, pair, part_exceeds
from monitor.domain.indicator import Level
from monitor.domain.rules import Example, Facts, Place, Rule, Severity
from monitor.domain.words import Text

_LARGEST_SMALL_GROUP = 6


def _small_groups_too_large(facts: Facts, place: Place) -> Iterator[Remark]:
    places, groups = facts.number(place, "gesloten_capaciteit"), facts.number(place, "groepen")
    small = facts.number(place, "groepen_kleinschalig")
    if places is not None and groups and small == groups and places > _LARGEST_SMALL_GROUP * groups:
        text = Text(
            nl="{place}: alle groepen ({groups}) heten kleinschalig, maar met {places} plaatsen zijn het er meer dan"
            " {limit} per groep; verbeter het aantal kleinschalige groepen, of leg uit hoe dit kan.",
            en="{place}: all groups ({groups}) are called small-scale, but with {places} places there are more than"
            " {limit} a group; correct the number of small-scale groups, or explain how this can be.",
        ).format(place=facts.name(place), groups=count(groups), places=count(places), limit=_LARGEST_SMALL_GROUP)
        yield facts.cell(place, "groepen_kleinschalig"), text, (small, groups, places)


GROUP_RULES: tuple[Rule, ...] = (
    Rule(
        code="kleinschalig_boven_groepen",
        severity=Severity.ERROR,
        level=Level.LOCATIE,
        name=Text(nl="Kleinschalig is een deel van de groepen", en="Small-scale is a part of the groups"),
        why=Text(
            nl="Kleinschalige groepen tellen mee in het aantal groepen.",
            en="Small-scale groups are counted inside the number of groups.",
        ),
        check=part_exceeds(
            "groepen_kleinschalig",
            "groepen",
            Text(
                nl="{place}: er zijn meer kleinschalige groepen ({first}) dan groepen ({second}); kleinschalig telt"
                " daarin mee, dus verbeter een van beide getallen.",
                en="{place}: there are more small-scale groups ({first}) than groups ({second}); small-scale is counted"
                " inside, so correct one of the two numbers.",
            ),
        ),
        passing=Example(now={"groepen": 3, "groepen_kleinschalig": 3}, before={}),
        failing=Example(now={"groepen": 3, "groepen_kleinschalig": 4}, before={}),
    ),
    Rule(
        code="groepen_passen_niet",
        severity=Severity.QUESTION,
        level=Level.LOCATIE,
        name=Text(nl="Groepen en plaatsen horen bij elkaar", en="Groups and places belong together"),
        why=Text(
            nl="Waar plaatsen zijn is een groep, en zonder plaatsen is er geen gesloten groep.",
            en="Where there are places there is a group, and without places there is no closed group.",
        ),
        check=pair(
            "groepen",
            "gesloten_capaciteit",
            lambda groups, places: (groups == 0) != (places == 0),
            Text(
                nl="{place}: groepen ({first}) en gesloten plaatsen ({second}) passen niet bij elkaar; verbeter een van"
                " beide, of leg uit hoe dit kan.",
                en="{place}: groups ({first}) and closed places ({second}) do not go together; correct one of the two,"
                " or explain how this can be.",
            ),
        ),
        passing=Example(now={"gesloten_capaciteit": 0, "groepen": 0}, before={}),
        failing=Example(now={"gesloten_capaciteit": 12, "groepen": 0}, before={}),
    ),
    Rule(
        code="groep_te_groot",
        severity=Severity.QUESTION,
        level=Level.LOCATIE,
        name=Text(nl="Meer dan 12 plaatsen per groep", en="Over 12 places a group"),
        why=Text(
            nl="Zo’n grote groep is ver van kleinschalig; vaak is het aantal groepen fout.",
            en="A group that large is far from small-scale; often the number of groups is wrong.",
        ),
        check=pair(
            "groepen",
            "gesloten_capaciteit",
            lambda groups, places: places > 12 * groups > 0,
            Text(
                nl="{place}: gesloten plaatsen ({second}) verdeeld over groepen ({first}) geeft meer dan 12 per groep;"
                " controleer het aantal groepen, of licht de groepsgrootte toe.",
                en="{place}: closed places ({second}) divided over groups ({first}) gives more than 12 a group; check"
                " the number of groups, or explain the group size.",
            ),
        ),
        passing=Example(now={"gesloten_capaciteit": 24, "groepen": 2}, before={}),
        failing=Example(now={"gesloten_capaciteit": 25, "groepen": 2}, before={}),
    ),
    Rule(
        code="kleinschalig_te_groot",
        severity=Severity.QUESTION,
        level=Level.LOCATIE,
        name=Text(nl="Kleinschalig is hooguit 6 per groep", en="Small-scale is at most 6 a group"),
        why=Text(
            nl="Een kleinschalige groep heeft hooguit zes jongeren.",
            en="A small-scale group has at most six youths.",
        ),
        check=_small_groups_too_large,
        passing=Example(now={"gesloten_capaciteit": 12, "groepen": 2, "groepen_kleinschalig": 2}, before={}),
        failing=Example(now={"gesloten_capaciteit": 13, "groepen": 2, "groepen_kleinschalig": 2}, before={}),
    ),
)
