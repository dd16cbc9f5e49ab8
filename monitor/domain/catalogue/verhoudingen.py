"""Ratios: computed from sums over places, never stored, never averaged.

A term of a ratio is an indicator's code ('bezet'), or a code and a part of its breakdown after a slash:
'uitstroom/onbekend' is that one destination, 'besteed/spuk2024' every kind of cost of that stream.
`term_cells` reads one.
"""

from monitor.domain.catalogue.indeling import PER_1000_DAGEN, PER_GROEP, PROCENT
from monitor.domain.catalogue.kaart import (
    AUTHORITY,
    COORDINATOR,
    FIRST_VERSION,
    FOLLOWS_MONITOR,
    LEAD,
    MUNICIPALITY,
    NEXT_REVIEW,
    PROPOSAL,
)
from monitor.domain.indicator import Direction, Ratio
from monitor.domain.words import Text

VERHOUDINGEN: tuple[Ratio, ...] = (
    Ratio(
        code="bezettingsgraad",
        name=Text(nl="bezettingsgraad", en="occupancy"),
        short=Text(
            nl="Welk deel van de gesloten plaatsen bezet is.",
            en="Which part of the closed places is occupied.",
        ),
        definition=Text(
            nl="De som van de bezette plaatsen gedeeld door de som van de gesloten plaatsen op de peildatum.",
            en="The sum of the occupied places over the sum of the closed places on the reference date.",
        ),
        not_counted=Text(
            nl="Locaties waarvan een van beide getallen ontbreekt.",
            en="Sites of which one of the two numbers is missing.",
        ),
        unit=PROCENT,
        direction=Direction.NEUTRAL,
        theme="capaciteit",
        owner=AUTHORITY,
        checked_by=LEAD,
        next_review=NEXT_REVIEW,
        version=FIRST_VERSION,
        changes=FOLLOWS_MONITOR,
        numerator=("bezet",),
        denominator=("gesloten_capaciteit",),
        scale=100,
    ),
    Ratio(
        code="hybride_aandeel",
        name=Text(nl="hybride aandeel", en="hybrid share"),
        short=Text(
            nl="Welk deel van de gesloten plaatsen hybride is.",
            en="Which part of the closed places is hybrid.",
        ),
        definition=Text(
            nl="De som van de hybride plaatsen gedeeld door de som van de gesloten plaatsen op de peildatum.",
            en="The sum of the hybrid places over the sum of the closed places on the reference date.",
        ),
        not_counted=Text(
            nl="Locaties waarvan een van beide getallen ontbreekt.",
            en="Sites of which one of the two numbers is missing.",
        ),
        unit=PROCENT,
        direction=Direction.NEUTRAL,
        theme="capaciteit",
        owner=AUTHORITY,
        checked_by=LEAD,
        next_review=NEXT_REVIEW,
        version=FIRST_VERSION,
        changes=FOLLOWS_MONITOR,
        numerator=("waarvan_hybride",),
        denominator=("gesloten_capaciteit",),
        scale=100,
    ),
    Ratio(
        code="gemiddelde_groepsgrootte",
        name=Text(nl="gemiddelde groepsgrootte", en="average group size"),
        short=Text(
            nl="Hoeveel gesloten plaatsen een groep gemiddeld heeft.",
            en="How many closed places a group has on average.",
        ),
        definition=Text(
            nl="De som van de gesloten plaatsen gedeeld door de som van de groepen op de peildatum.",
            en="The sum of the closed places over the sum of the groups on the reference date.",
        ),
        not_counted=Text(
            nl="Open plaatsen, ook als ze in dezelfde groep zijn.",
            en="Open places, also when they are in the same group.",
        ),
        unit=PER_GROEP,
        direction=Direction.DOWN,
        theme="capaciteit",
        owner=LEAD,
        checked_by=COORDINATOR,
        next_review=NEXT_REVIEW,
        version=FIRST_VERSION,
        changes=PROPOSAL,
        numerator=("gesloten_capaciteit",),
        denominator=("groepen",),
        scale=1,
    ),
    Ratio(
        code="aandeel_kleinschalig",
        name=Text(nl="aandeel kleinschalige groepen", en="share of small-scale groups"),
        short=Text(
            nl="Welk deel van de groepen kleinschalig is.",
            en="Which part of the groups is small-scale.",
        ),
        definition=Text(
            nl="De som van de kleinschalige groepen gedeeld door de som van de groepen op de peildatum.",
            en="The sum of the small-scale groups over the sum of the groups on the reference date.",
        ),
        not_counted=Text(nl="Groepen met alleen open plaatsen.", en="Groups with open places only."),
        unit=PROCENT,
        direction=Direction.UP,
        theme="capaciteit",
        owner=LEAD,
        checked_by=COORDINATOR,
        next_review=NEXT_REVIEW,
        version=FIRST_VERSION,
        changes=PROPOSAL,
        numerator=("groepen_kleinschalig",),
        denominator=("groepen",),
        scale=100,
    ),
    Ratio(
        code="aandeel_langer_6mnd",
        name=Text(nl="aandeel verblijf langer dan 6 maanden", en="share of stays over 6 months"),
        short=Text(
            nl="Welk deel van de jongeren langer dan zes maanden gesloten verblijft.",
            en="Which part of the youths stays behind a closed door for over six months.",
        ),
        definition=Text(
            nl="De som van de jongeren die langer dan zes maanden verblijven gedeeld door de som van de bezette"
            " plaatsen op de peildatum.",
            en="The sum of the youths who stay over six months over the sum of the occupied places on the reference"
            " date.",
        ),
        not_counted=Text(
            nl="Jongeren die in het kwartaal al zijn vertrokken.",
            en="Youths who left during the quarter.",
        ),
        unit=PROCENT,
        direction=Direction.DOWN,
        theme="stromen",
        owner=LEAD,
        checked_by=COORDINATOR,
        next_review=NEXT_REVIEW,
        version=FIRST_VERSION,
        changes=PROPOSAL,
        numerator=("verblijf_langer_6mnd",),
        denominator=("bezet",),
        scale=100,
    ),
    Ratio(
        code="aandeel_langer_12mnd",
        name=Text(nl="aandeel verblijf langer dan 12 maanden", en="share of stays over 12 months"),
        short=Text(
            nl="Welk deel van de jongeren langer dan twaalf maanden gesloten verblijft.",
            en="Which part of the youths stays behind a closed door for over twelve months.",
        ),
        definition=Text(
            nl="De som van de jongeren die langer dan twaalf maanden verblijven gedeeld door de som van de bezette"
            " plaatsen op de peildatum.",
            en="The sum of the youths who stay over twelve months over the sum of the occupied places on the reference"
            " date.",
        ),
        not_counted=Text(
            nl="Jongeren die in het kwartaal al zijn vertrokken.",
            en="Youths who left during the quarter.",
        ),
        unit=PROCENT,
        direction=Direction.DOWN,
        theme="stromen",
        owner=LEAD,
        checked_by=COORDINATOR,
        next_review=NEXT_REVIEW,
        version=FIRST_VERSION,
        changes=PROPOSAL,
        numerator=("verblijf_langer_12mnd",),
        denominator=("bezet",),
        scale=100,
    ),
    Ratio(
        code="onbekende_bestemming",
        name=Text(nl="vertrek met onbekende bestemming", en="departures to an unknown destination"),
        short=Text(
            nl="Van welk deel van het vertrek niet bekend is waarheen.",
            en="Of which part of the departures it is not known where to.",
        ),
        definition=Text(
            nl="De som van de uitstroom met bestemming onbekend gedeeld door de som van de uitstroom in het kwartaal.",
            en="The sum of the outflow with an unknown destination over the sum of the outflow during the quarter.",
        ),
        not_counted=Text(nl="Jongeren die nog aanwezig zijn.", en="Youths who are still present."),
        unit=PROCENT,
        direction=Direction.DOWN,
        theme="stromen",
        owner=LEAD,
        checked_by=COORDINATOR,
        next_review=NEXT_REVIEW,
        version=FIRST_VERSION,
        changes=PROPOSAL,
        numerator=("uitstroom/onbekend",),
        denominator=("uitstroom",),
        scale=100,
    ),
    Ratio(
        code="vbm_per_1000_dagen",
        name=Text(nl="maatregelen per 1.000 verblijfsdagen", en="measures per 1,000 days of stay"),
        short=Text(
            nl="Hoe vaak een vrijheidsbeperkende maatregel is toegepast, per 1.000 verblijfsdagen.",
            en="How often a measure that restricts freedom was applied, per 1,000 days of stay.",
        ),
        definition=Text(
            nl="Duizend keer de som van de vrijheidsbeperkende maatregelen gedeeld door de som van de verblijfsdagen"
            " in het kwartaal.",
            en="A thousand times the sum of the measures that restrict freedom over the sum of the days of stay during"
            " the quarter.",
        ),
        not_counted=Text(
            nl="Locaties waarvan een van beide getallen ontbreekt.",
            en="Sites of which one of the two numbers is missing.",
        ),
        unit=PER_1000_DAGEN,
        direction=Direction.DOWN,
        theme="kwaliteit",
        owner=LEAD,
        checked_by=COORDINATOR,
        next_review=NEXT_REVIEW,
        version=FIRST_VERSION,
        changes=PROPOSAL,
        numerator=("vbm_aantal",),
        denominator=("verblijfsdagen",),
        scale=1000,
    ),
    Ratio(
        code="onderwijsdeelname",
        name=Text(nl="onderwijsdeelname", en="participation in education"),
        short=Text(
            nl="Welk deel van de jongeren op een gesloten plaats onderwijs volgt.",
            en="Which part of the youths in a closed place is in education.",
        ),
        definition=Text(
            nl="De som van de jongeren met onderwijs gedeeld door de som van de bezette plaatsen op de peildatum.",
            en="The sum of the youths in education over the sum of the occupied places on the reference date.",
        ),
        not_counted=Text(
            nl="Jongeren die wel zijn ingeschreven, maar geen onderwijs volgen.",
            en="Youths who are enrolled, but get no education.",
        ),
        unit=PROCENT,
        direction=Direction.UP,
        theme="kwaliteit",
        owner=LEAD,
        checked_by=COORDINATOR,
        next_review=NEXT_REVIEW,
        version=FIRST_VERSION,
        changes=PROPOSAL,
        numerator=("onderwijs",),
        denominator=("bezet",),
        scale=100,
    ),
    Ratio(
        code="besteed_van_verplicht",
        name=Text(nl="besteed van wat verplicht is", en="spent of what is committed"),
        short=Text(
            nl="Welk deel van het verplichte programmageld is uitgegeven.",
            en="Which part of the committed programme money has been spent.",
        ),
        definition=Text(
            nl="De som van wat is besteed gedeeld door de som van wat is verplicht, als stand sinds de start van het"
            " programma, alleen voor geldstromen die meetellen voor het programma.",
            en="The sum spent over the sum committed, as the position since the start of the programme, only for"
            " streams that count toward the programme.",
        ),
        not_counted=Text(
            nl="De vastgoedregelingen van 2020 en 2021 en de onderwijscoalities.",
            en="The real-estate grants of 2020 and 2021 and the education coalitions.",
        ),
        unit=PROCENT,
        direction=Direction.NEUTRAL,
        theme="besteding",
        owner=MUNICIPALITY,
        checked_by=LEAD,
        next_review=NEXT_REVIEW,
        version=FIRST_VERSION,
        changes=PROPOSAL,
        numerator=("besteed/spuk2024",),
        denominator=("verplicht/spuk2024",),
        scale=100,
    ),
)
