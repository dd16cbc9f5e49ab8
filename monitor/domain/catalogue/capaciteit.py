"""Capacity: places behind a closed door, who stays there, and in how many groups."""

from monitor.domain.catalogue.indeling import GROEPEN, JONGEREN, PLAATSEN, TRAJECTEN
from monitor.domain.catalogue.kaart import (
    AUTHORITY,
    COORDINATOR,
    FIRST_VERSION,
    FOLLOWS_MONITOR,
    LEAD,
    NEXT_REVIEW,
    PROPOSAL,
)
from monitor.domain.indicator import Direction, Indicator, Level, Moment
from monitor.domain.words import Text

CAPACITEIT: tuple[Indicator, ...] = (
    Indicator(
        code="gesloten_capaciteit",
        name=Text(nl="gesloten plaatsen", en="closed places"),
        short=Text(
            nl="Plaatsen waar een jongere met een machtiging gesloten kan verblijven.",
            en="Places where a youth with an authorisation can stay behind a closed door.",
        ),
        definition=Text(
            nl="Het aantal plaatsen in een geregistreerde accommodatie dat op de peildatum te gebruiken is voor een"
            " jongere met een machtiging gesloten jeugdhulp (Jeugdwet 6.1.2, 6.1.3 en 6.1.4). Hybride plaatsen tellen"
            " mee, ook in het doel van nul.",
            en="The number of places in a registered accommodation that can be used on the reference date for a youth"
            " with an authorisation for closed youth care (Jeugdwet 6.1.2, 6.1.3 and 6.1.4). Hybrid places count, also"
            " toward the target of zero.",
        ),
        not_counted=Text(
            nl="Open plaatsen, en plaatsen in een justitiële jeugdinrichting of in de ggz.",
            en="Open places, and places in a young offenders’ institution or in mental health care.",
        ),
        unit=PLAATSEN,
        direction=Direction.DOWN,
        theme="capaciteit",
        owner=AUTHORITY,
        checked_by=LEAD,
        next_review=NEXT_REVIEW,
        version=FIRST_VERSION,
        changes=FOLLOWS_MONITOR,
        level=Level.LOCATIE,
        moment=Moment.STOCK,
        highest=300,
    ),
    Indicator(
        code="waarvan_hybride",
        name=Text(nl="waarvan hybride plaatsen", en="of which hybrid places"),
        short=Text(
            nl="Gesloten plaatsen die ook open te gebruiken zijn.",
            en="Closed places that can also be used as open ones.",
        ),
        definition=Text(
            nl="Het deel van de gesloten plaatsen dat op de peildatum te gebruiken is voor jongeren met én zonder"
            " machtiging. Een ombouw naar hybride verandert het aantal gesloten plaatsen dus niet.",
            en="The part of the closed places that can be used on the reference date for youths with and without an"
            " authorisation. So a conversion to hybrid does not change the number of closed places.",
        ),
        not_counted=Text(
            nl="Open plaatsen waar een jongere met een machtiging niet mag verblijven.",
            en="Open places where a youth with an authorisation may not stay.",
        ),
        unit=PLAATSEN,
        direction=Direction.NEUTRAL,
        theme="capaciteit",
        owner=AUTHORITY,
        checked_by=LEAD,
        next_review=NEXT_REVIEW,
        version=FIRST_VERSION,
        changes=FOLLOWS_MONITOR,
        level=Level.LOCATIE,
        moment=Moment.STOCK,
        highest=300,
        part_of="gesloten_capaciteit",
    ),
    Indicator(
        code="bezet",
        name=Text(nl="bezette plaatsen", en="occupied places"),
        short=Text(
            nl="Jongeren die op de peildatum op een gesloten plaats verblijven.",
            en="Youths who stay in a closed place on the reference date.",
        ),
        definition=Text(
            nl="Het aantal jongeren dat op de peildatum op een gesloten plaats van deze locatie verblijft, hybride"
            " plaatsen meegeteld.",
            en="The number of youths who stay in a closed place of this site on the reference date, hybrid places"
            " included.",
        ),
        not_counted=Text(
            nl="Jongeren die nog wachten op een plaats, en jongeren op een open plaats.",
            en="Youths who still wait for a place, and youths in an open place.",
        ),
        unit=JONGEREN,
        direction=Direction.DOWN,
        theme="capaciteit",
        owner=AUTHORITY,
        checked_by=LEAD,
        next_review=NEXT_REVIEW,
        version=FIRST_VERSION,
        changes=FOLLOWS_MONITOR,
        level=Level.LOCATIE,
        moment=Moment.STOCK,
        highest=300,
        persons=True,
    ),
    Indicator(
        code="groepen",
        name=Text(nl="groepen", en="groups"),
        short=Text(
            nl="Groepen waarin de gesloten plaatsen zijn verdeeld.",
            en="Groups the closed places are divided into.",
        ),
        definition=Text(
            nl="Het aantal groepen met ten minste één gesloten plaats op de peildatum.",
            en="The number of groups with at least one closed place on the reference date.",
        ),
        not_counted=Text(nl="Groepen met alleen open plaatsen.", en="Groups with open places only."),
        unit=GROEPEN,
        direction=Direction.NEUTRAL,
        theme="capaciteit",
        owner=LEAD,
        checked_by=COORDINATOR,
        next_review=NEXT_REVIEW,
        version=FIRST_VERSION,
        changes=PROPOSAL,
        level=Level.LOCATIE,
        moment=Moment.STOCK,
        highest=100,
    ),
    Indicator(
        code="groepen_kleinschalig",
        name=Text(nl="waarvan kleinschalige groepen", en="of which small-scale groups"),
        short=Text(
            nl="Groepen van hooguit zes jongeren, met een vast team.",
            en="Groups of at most six youths, with a fixed team.",
        ),
        definition=Text(
            nl="Het deel van de groepen dat op de peildatum kleinschalig is: hooguit zes en liefst vier jongeren,"
            " huiselijk, een vast team, en ten minste één begeleider op vier jongeren. Een kleine groep kan nog steeds"
            " gesloten zijn.",
            en="The part of the groups that is small-scale on the reference date: at most six and preferably four"
            " youths, homely, a fixed team, and at least one worker for four youths. A small group can still be"
            " closed.",
        ),
        not_counted=Text(
            nl="Groepen die wel klein zijn, maar geen vast team of te weinig begeleiding hebben.",
            en="Groups that are small, but have no fixed team or too few workers.",
        ),
        unit=GROEPEN,
        direction=Direction.UP,
        theme="capaciteit",
        owner=LEAD,
        checked_by=COORDINATOR,
        next_review=NEXT_REVIEW,
        version=FIRST_VERSION,
        changes=PROPOSAL,
        level=Level.LOCATIE,
        moment=Moment.STOCK,
        highest=100,
        part_of="groepen",
    ),
    Indicator(
        code="begeleiding_24uur",
        name=Text(nl="24-uursbegeleiding", en="24-hour guidance"),
        short=Text(
            nl="Jongeren die buiten een gesloten instelling dag en nacht begeleid worden.",
            en="Youths guided day and night outside a closed institution.",
        ),
        definition=Text(
            nl="Het aantal trajecten waarin op de peildatum een jongere buiten een gesloten instelling 24 uur per dag"
            " wordt begeleid.",
            en="The number of trajectories in which a youth is guided 24 hours a day outside a closed institution on"
            " the reference date.",
        ),
        not_counted=Text(
            nl="Begeleiding voor een deel van de dag, en begeleiding op een gesloten plaats.",
            en="Guidance for a part of the day, and guidance in a closed place.",
        ),
        unit=TRAJECTEN,
        direction=Direction.NEUTRAL,
        theme="capaciteit",
        owner=AUTHORITY,
        checked_by=LEAD,
        next_review=NEXT_REVIEW,
        version=FIRST_VERSION,
        changes=FOLLOWS_MONITOR,
        level=Level.AANBIEDER,
        moment=Moment.STOCK,
        highest=300,
        persons=True,
    ),
)
