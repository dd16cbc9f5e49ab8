"""Inflow, outflow and stay: who comes, who leaves and where to, how long they stay, who waits."""

from monitor.domain.catalogue.indeling import BESTEMMING, JONGEREN, MACHTIGING, PLAATSINGEN, VERTREKKEN
from monitor.domain.catalogue.kaart import COORDINATOR, FIRST_VERSION, LEAD, NEXT_REVIEW, PROPOSAL
from monitor.domain.indicator import Direction, Indicator, Level, Moment
from monitor.domain.words import Text

STROMEN: tuple[Indicator, ...] = (
    Indicator(
        code="instroom",
        name=Text(nl="instroom", en="inflow"),
        short=Text(
            nl="Plaatsingen op een gesloten plaats in het kwartaal, naar soort machtiging.",
            en="Placements in a closed place during the quarter, by kind of authorisation.",
        ),
        definition=Text(
            nl="Het aantal keren dat in het kwartaal een jongere met een machtiging gesloten jeugdhulp (Jeugdwet 6.1.2,"
            " 6.1.3 en 6.1.4) op deze locatie is geplaatst. Een jongere die twee keer komt, telt twee keer.",
            en="The number of times a youth with an authorisation for closed youth care (Jeugdwet 6.1.2, 6.1.3 and"
            " 6.1.4) was placed at this site during the quarter. A youth who comes twice counts twice.",
        ),
        not_counted=Text(
            nl="Verlof en terugkeer van verlof, en de omzetting van de ene machtiging in de andere.",
            en="Leave and return from leave, and the change of one authorisation into another.",
        ),
        unit=PLAATSINGEN,
        direction=Direction.DOWN,
        theme="stromen",
        owner=LEAD,
        checked_by=COORDINATOR,
        next_review=NEXT_REVIEW,
        version=FIRST_VERSION,
        changes=PROPOSAL,
        level=Level.LOCATIE,
        moment=Moment.FLOW,
        highest=300,
        breakdown=MACHTIGING,
        persons=True,
    ),
    Indicator(
        code="uitstroom",
        name=Text(nl="uitstroom", en="outflow"),
        short=Text(
            nl="Jongeren die in het kwartaal vertrokken, naar bestemming.",
            en="Youths who left during the quarter, by destination.",
        ),
        definition=Text(
            nl="Het aantal keren dat in het kwartaal een jongere deze locatie verliet, naar de plek waar de jongere"
            " daarna ging wonen. Het totaal is de som van de bestemmingen.",
            en="The number of times a youth left this site during the quarter, by the place where the youth went to"
            " live next. The total is the sum of the destinations.",
        ),
        not_counted=Text(
            nl="Verlof, en een verhuizing binnen de locatie.",
            en="Leave, and a move within the site.",
        ),
        unit=VERTREKKEN,
        direction=Direction.NEUTRAL,
        theme="stromen",
        owner=LEAD,
        checked_by=COORDINATOR,
        next_review=NEXT_REVIEW,
        version=FIRST_VERSION,
        changes=PROPOSAL,
        level=Level.LOCATIE,
        moment=Moment.FLOW,
        highest=300,
        breakdown=BESTEMMING,
        persons=True,
    ),
    Indicator(
        code="overplaatsingen",
        name=Text(nl="waarvan overplaatsingen", en="of which transfers"),
        short=Text(
            nl="Onvrijwillige verhuizingen naar een andere plek in de zorg.",
            en="Involuntary moves to another place in care.",
        ),
        definition=Text(
            nl="Het deel van de uitstroom in het kwartaal waarbij een jongere zonder dat te willen naar een andere plek"
            " in de zorg ging (doorverhuizen).",
            en="The part of the outflow during the quarter in which a youth was moved to another place in care without"
            " wanting it.",
        ),
        not_counted=Text(
            nl="Vertrek naar huis, en een verhuizing die de jongere zelf wil.",
            en="Going home, and a move the youth wants.",
        ),
        unit=VERTREKKEN,
        direction=Direction.DOWN,
        theme="stromen",
        owner=LEAD,
        checked_by=COORDINATOR,
        next_review=NEXT_REVIEW,
        version=FIRST_VERSION,
        changes=PROPOSAL,
        level=Level.LOCATIE,
        moment=Moment.FLOW,
        highest=300,
        persons=True,
        part_of="uitstroom",
    ),
    Indicator(
        code="verblijf_langer_6mnd",
        name=Text(nl="verblijf langer dan 6 maanden", en="stay over 6 months"),
        short=Text(
            nl="Jongeren die op de peildatum langer dan zes maanden gesloten verblijven.",
            en="Youths who have stayed behind a closed door for over six months on the reference date.",
        ),
        definition=Text(
            nl="Het deel van de bezette plaatsen waar op de peildatum een jongere verblijft die langer dan zes maanden"
            " zonder onderbreking gesloten verblijft. Wie langer dan twaalf maanden verblijft, telt ook hier mee.",
            en="The part of the occupied places where, on the reference date, a youth stays who has been behind a"
            " closed door for over six months without a break. Stays over twelve months count here too.",
        ),
        not_counted=Text(
            nl="De tijd op een open plaats vóór of na het gesloten verblijf.",
            en="Time in an open place before or after the closed stay.",
        ),
        unit=JONGEREN,
        direction=Direction.DOWN,
        theme="stromen",
        owner=LEAD,
        checked_by=COORDINATOR,
        next_review=NEXT_REVIEW,
        version=FIRST_VERSION,
        changes=PROPOSAL,
        level=Level.LOCATIE,
        moment=Moment.STOCK,
        highest=300,
        persons=True,
        part_of="bezet",
    ),
    Indicator(
        code="verblijf_langer_12mnd",
        name=Text(nl="verblijf langer dan 12 maanden", en="stay over 12 months"),
        short=Text(
            nl="Jongeren die op de peildatum langer dan twaalf maanden gesloten verblijven.",
            en="Youths who have stayed behind a closed door for over twelve months on the reference date.",
        ),
        definition=Text(
            nl="Het deel van de bezette plaatsen waar op de peildatum een jongere verblijft die langer dan twaalf"
            " maanden zonder onderbreking gesloten verblijft.",
            en="The part of the occupied places where, on the reference date, a youth stays who has been behind a"
            " closed door for over twelve months without a break.",
        ),
        not_counted=Text(
            nl="De tijd op een open plaats vóór of na het gesloten verblijf.",
            en="Time in an open place before or after the closed stay.",
        ),
        unit=JONGEREN,
        direction=Direction.DOWN,
        theme="stromen",
        owner=LEAD,
        checked_by=COORDINATOR,
        next_review=NEXT_REVIEW,
        version=FIRST_VERSION,
        changes=PROPOSAL,
        level=Level.LOCATIE,
        moment=Moment.STOCK,
        highest=300,
        persons=True,
        part_of="bezet",
    ),
    Indicator(
        code="wachtenden",
        name=Text(nl="wachtenden met machtiging", en="waiting with an authorisation"),
        short=Text(
            nl="Jongeren met een machtiging die nog geen plaats hebben.",
            en="Youths with an authorisation who have no place yet.",
        ),
        definition=Text(
            nl="Het aantal jongeren uit het landsdeel dat op de peildatum een machtiging gesloten jeugdhulp heeft en"
            " nog niet is geplaatst.",
            en="The number of youths from the region who have an authorisation for closed youth care on the"
            " reference date and are not yet placed.",
        ),
        not_counted=Text(
            nl="Jongeren voor wie nog geen machtiging is verleend.",
            en="Youths for whom no authorisation has been given yet.",
        ),
        unit=JONGEREN,
        direction=Direction.DOWN,
        theme="stromen",
        owner=LEAD,
        checked_by=COORDINATOR,
        next_review=NEXT_REVIEW,
        version=FIRST_VERSION,
        changes=PROPOSAL,
        level=Level.LANDSDEEL,
        moment=Moment.STOCK,
        highest=500,
        persons=True,
    ),
    Indicator(
        code="buiten_landsdeel",
        name=Text(nl="geplaatst buiten het eigen landsdeel", en="placed outside their own region"),
        short=Text(
            nl="Jongeren uit dit landsdeel op een gesloten plaats elders.",
            en="Youths from this region in a closed place elsewhere.",
        ),
        definition=Text(
            nl="Het aantal jongeren met herkomst in dit landsdeel dat op de peildatum op een gesloten plaats in een"
            " ander landsdeel verblijft.",
            en="The number of youths of origin in this region who stay in a closed place in another region on the"
            " reference date.",
        ),
        not_counted=Text(
            nl="Jongeren uit een ander landsdeel die hier verblijven.",
            en="Youths from another region who stay here.",
        ),
        unit=JONGEREN,
        direction=Direction.DOWN,
        theme="stromen",
        owner=LEAD,
        checked_by=COORDINATOR,
        next_review=NEXT_REVIEW,
        version=FIRST_VERSION,
        changes=PROPOSAL,
        level=Level.LANDSDEEL,
        moment=Moment.STOCK,
        highest=500,
        persons=True,
    ),
    Indicator(
        code="jongeren_naar_herkomst",
        name=Text(nl="jongeren naar herkomst", en="youths by region of origin"),
        short=Text(
            nl="Jongeren uit deze jeugdregio op een gesloten plaats, waar in Nederland ook.",
            en="Youths from this youth region in a closed place, wherever in the country.",
        ),
        definition=Text(
            nl="Het aantal jongeren met herkomst in deze jeugdregio dat op de peildatum op een gesloten plaats"
            " verblijft. De regio van herkomst is iets anders dan de regio van de locatie.",
            en="The number of youths of origin in this youth region who stay in a closed place on the reference date."
            " The region of origin is not the region of the site.",
        ),
        not_counted=Text(
            nl="Jongeren uit een andere jeugdregio die hier verblijven.",
            en="Youths from another youth region who stay here.",
        ),
        unit=JONGEREN,
        direction=Direction.DOWN,
        theme="stromen",
        owner=LEAD,
        checked_by=COORDINATOR,
        next_review=NEXT_REVIEW,
        version=FIRST_VERSION,
        changes=PROPOSAL,
        level=Level.JEUGDREGIO,
        moment=Moment.STOCK,
        highest=300,
        persons=True,
    ),
)
