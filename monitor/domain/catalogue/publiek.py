"""Yearly national series published elsewhere: shown beside reported figures, never asked, never mixed in."""

from monitor.domain.catalogue.indeling import JONGEREN, PLAATSINGEN
from monitor.domain.catalogue.kaart import FIRST_VERSION, FOLLOWS_NJI, LEAD, NEXT_REVIEW, NJI
from monitor.domain.indicator import Direction, Indicator, Level, Moment
from monitor.domain.words import Text

# the limit of one published national figure of any indicator; the limits of the indicators are those of one cell
HIGHEST_PUBLISHED = 10_000

PUBLIEK: tuple[Indicator, ...] = (
    Indicator(
        code="jongeren_in_zorg_jaar",
        name=Text(nl="jongeren in zorg in het jaar", en="youths in care during the year"),
        short=Text(
            nl="Jongeren die in het jaar op enig moment gesloten verbleven.",
            en="Youths who stayed behind a closed door at any time during the year.",
        ),
        definition=Text(
            nl="Het aantal jongeren dat in het kalenderjaar op enig moment in JeugdzorgPlus aanwezig was, zoals"
            " Jeugdzorg Nederland het telt en het NJi het publiceert.",
            en="The number of youths present in JeugdzorgPlus at any time during the calendar year, as counted by"
            " Jeugdzorg Nederland and published by the NJi.",
        ),
        not_counted=Text(
            nl="Niets; wie al op 1 januari aanwezig was, telt mee. Niet op te tellen over jaren.",
            en="Nothing; who was already present on 1 January counts. Does not add up over years.",
        ),
        unit=JONGEREN,
        direction=Direction.DOWN,
        theme="publiek",
        owner=NJI,
        checked_by=LEAD,
        next_review=NEXT_REVIEW,
        version=FIRST_VERSION,
        changes=FOLLOWS_NJI,
        level=Level.LAND,
        moment=Moment.YEAR,
        highest=HIGHEST_PUBLISHED,
        persons=True,
        reported=False,
    ),
    Indicator(
        code="plaatsingen_jaar",
        name=Text(nl="plaatsingen in het jaar", en="placements during the year"),
        short=Text(
            nl="Hoe vaak in het jaar een jongere gesloten is geplaatst.",
            en="How often a youth was placed behind a closed door during the year.",
        ),
        definition=Text(
            nl="Het aantal plaatsingen in JeugdzorgPlus in het kalenderjaar, zoals Jeugdzorg Nederland het telt en het"
            " NJi het publiceert. Een jongere die twee keer is geplaatst, telt twee keer.",
            en="The number of placements in JeugdzorgPlus during the calendar year, as counted by Jeugdzorg Nederland"
            " and published by the NJi. A youth placed twice counts twice.",
        ),
        not_counted=Text(
            nl="Jongeren die op 1 januari al aanwezig waren en niet opnieuw zijn geplaatst.",
            en="Youths already present on 1 January who were not placed again.",
        ),
        unit=PLAATSINGEN,
        direction=Direction.DOWN,
        theme="publiek",
        owner=NJI,
        checked_by=LEAD,
        next_review=NEXT_REVIEW,
        version=FIRST_VERSION,
        changes=FOLLOWS_NJI,
        level=Level.LAND,
        moment=Moment.YEAR,
        highest=HIGHEST_PUBLISHED,
        persons=True,
        reported=False,
    ),
    Indicator(
        code="unieke_jongeren_jaar",
        name=Text(nl="unieke geplaatste jongeren in het jaar", en="unique youths placed during the year"),
        short=Text(
            nl="Verschillende jongeren die in het jaar gesloten zijn geplaatst.",
            en="Different youths placed behind a closed door during the year.",
        ),
        definition=Text(
            nl="Het aantal verschillende jongeren dat in het kalenderjaar ten minste één keer in JeugdzorgPlus is"
            " geplaatst, zoals Jeugdzorg Nederland het telt en het NJi het publiceert.",
            en="The number of different youths placed in JeugdzorgPlus at least once during the calendar year, as"
            " counted by Jeugdzorg Nederland and published by the NJi.",
        ),
        not_counted=Text(
            nl="Een tweede plaatsing van dezelfde jongere. Niet op te tellen over kwartalen of jaren.",
            en="A second placement of the same youth. Does not add up over quarters or years.",
        ),
        unit=JONGEREN,
        direction=Direction.DOWN,
        theme="publiek",
        owner=NJI,
        checked_by=LEAD,
        next_review=NEXT_REVIEW,
        version=FIRST_VERSION,
        changes=FOLLOWS_NJI,
        level=Level.LAND,
        moment=Moment.YEAR,
        highest=HIGHEST_PUBLISHED,
        persons=True,
        reported=False,
    ),
)
