"""Quality and voice: measures that restrict freedom, education, what youths say, and how a region is organised."""

from monitor.domain.catalogue.indeling import (
    DAGEN,
    JA_NEE,
    JONGEREN,
    KEUZE,
    MAATREGELEN,
    REGIOS,
    REGIOVISIE_STATUS,
    TEKST,
)
from monitor.domain.catalogue.kaart import COORDINATOR, FIRST_VERSION, LEAD, NEXT_REVIEW, PROPOSAL
from monitor.domain.indicator import Direction, Indicator, Kind, Level, Moment
from monitor.domain.words import Text

_LONGEST_TEXT = 4000

KWALITEIT: tuple[Indicator, ...] = (
    Indicator(
        code="vbm_aantal",
        name=Text(nl="vrijheidsbeperkende maatregelen", en="measures that restrict freedom"),
        short=Text(
            nl="Hoe vaak in het kwartaal een vrijheidsbeperkende maatregel is toegepast.",
            en="How often a measure that restricts freedom was applied during the quarter.",
        ),
        definition=Text(
            nl="Het aantal keren dat in het kwartaal op een gesloten plaats van deze locatie een vrijheidsbeperkende"
            " maatregel is toegepast. Elke keer telt, ook bij dezelfde jongere.",
            en="The number of times a measure that restricts freedom was applied in a closed place of this site during"
            " the quarter. Every time counts, also with the same youth.",
        ),
        not_counted=Text(
            nl="Afspraken en huisregels die voor iedereen gelden.",
            en="Agreements and house rules that hold for everyone.",
        ),
        unit=MAATREGELEN,
        direction=Direction.DOWN,
        theme="kwaliteit",
        owner=LEAD,
        checked_by=COORDINATOR,
        next_review=NEXT_REVIEW,
        version=FIRST_VERSION,
        changes=PROPOSAL,
        level=Level.LOCATIE,
        moment=Moment.FLOW,
        highest=5_000,
        # a small number of measures points at a person as a small number of youths does
        persons=True,
    ),
    Indicator(
        code="verblijfsdagen",
        name=Text(nl="verblijfsdagen", en="days of stay"),
        short=Text(
            nl="Dagen dat jongeren in het kwartaal op een gesloten plaats verbleven.",
            en="Days that youths stayed in a closed place during the quarter.",
        ),
        definition=Text(
            nl="Het aantal dagen dat jongeren in het kwartaal op een gesloten plaats van deze locatie verbleven,"
            " opgeteld over de jongeren. De dag van aankomst en de peildatum tellen mee.",
            en="The number of days that youths stayed in a closed place of this site during the quarter, added up over"
            " the youths. The day of arrival and the reference date count.",
        ),
        not_counted=Text(
            nl="Dagen dat een plaats leeg was of vrij werd gehouden.",
            en="Days on which a place was empty or kept free.",
        ),
        unit=DAGEN,
        direction=Direction.NEUTRAL,
        theme="kwaliteit",
        owner=LEAD,
        checked_by=COORDINATOR,
        next_review=NEXT_REVIEW,
        version=FIRST_VERSION,
        changes=PROPOSAL,
        level=Level.LOCATIE,
        moment=Moment.FLOW,
        highest=300 * 92,
        # ninety days in a quarter are one youth
        persons=True,
    ),
    Indicator(
        code="onderwijs",
        name=Text(nl="jongeren met onderwijs", en="youths in education"),
        short=Text(
            nl="Jongeren op een gesloten plaats die onderwijs volgen.",
            en="Youths in a closed place who are in education.",
        ),
        definition=Text(
            nl="Het deel van de jongeren op een gesloten plaats van deze locatie dat op de peildatum onderwijs volgt.",
            en="The part of the youths in a closed place of this site who are in education on the reference date.",
        ),
        not_counted=Text(
            nl="Jongeren die wel zijn ingeschreven, maar geen onderwijs volgen.",
            en="Youths who are enrolled, but get no education.",
        ),
        unit=JONGEREN,
        direction=Direction.UP,
        theme="kwaliteit",
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
        code="stem_van_jongeren",
        name=Text(nl="stem van jongeren", en="voice of youths"),
        short=Text(
            nl="Wat jongeren dit kwartaal zeggen over hun zorg, in eigen woorden.",
            en="What youths say about their care this quarter, in their own words.",
        ),
        definition=Text(
            nl="Een korte tekst per landsdeel en kwartaal over wat jongeren vinden en merken van de afbouw. Noem geen"
            " namen en niets waaraan een jongere te herkennen is.",
            en="A short text per region and quarter on what youths think and notice of the phase-out. No names, and"
            " nothing a youth can be recognised by.",
        ),
        not_counted=Text(
            nl="Wat anderen over jongeren zeggen.",
            en="What others say about youths.",
        ),
        unit=TEKST,
        direction=Direction.NEUTRAL,
        theme="kwaliteit",
        owner=LEAD,
        checked_by=COORDINATOR,
        next_review=NEXT_REVIEW,
        version=FIRST_VERSION,
        changes=PROPOSAL,
        level=Level.LANDSDEEL,
        moment=Moment.FLOW,
        highest=_LONGEST_TEXT,
        kind=Kind.TEXT,
    ),
    Indicator(
        code="belangrijkste_knelpunt",
        name=Text(nl="belangrijkste knelpunt", en="main bottleneck"),
        short=Text(
            nl="Wat de afbouw dit kwartaal het meest in de weg staat.",
            en="What stands most in the way of the phase-out this quarter.",
        ),
        definition=Text(
            nl="Een korte tekst per landsdeel en kwartaal over het ene knelpunt dat de afbouw het meest in de weg"
            " staat, en wie het kan oplossen.",
            en="A short text per region and quarter on the one bottleneck that stands most in the way of the"
            " phase-out, and who can solve it.",
        ),
        not_counted=Text(nl="Knelpunten rond één jongere.", en="Bottlenecks around one youth."),
        unit=TEKST,
        direction=Direction.NEUTRAL,
        theme="kwaliteit",
        owner=LEAD,
        checked_by=COORDINATOR,
        next_review=NEXT_REVIEW,
        version=FIRST_VERSION,
        changes=PROPOSAL,
        level=Level.LANDSDEEL,
        moment=Moment.FLOW,
        highest=_LONGEST_TEXT,
        kind=Kind.TEXT,
    ),
    Indicator(
        code="aanspreekpunt",
        name=Text(nl="aanspreekpunt met doorzettingsmacht", en="contact with power to decide"),
        short=Text(
            nl="Is er iemand die in een vastgelopen zaak een uitweg kan afdwingen?",
            en="Is there someone who can force a way out of a stuck case?",
        ),
        definition=Text(
            nl="Of het landsdeel op de peildatum een regionaal aanspreekpunt heeft dat voor een vastgelopen zaak een"
            " uitweg kan afdwingen.",
            en="Whether the region has, on the reference date, a regional contact who can force a way out of a"
            " stuck case.",
        ),
        not_counted=Text(
            nl="Een contactpersoon die alleen kan adviseren.",
            en="A contact who can only advise.",
        ),
        unit=KEUZE,
        direction=Direction.NEUTRAL,
        theme="kwaliteit",
        owner=LEAD,
        checked_by=COORDINATOR,
        next_review=NEXT_REVIEW,
        version=FIRST_VERSION,
        changes=PROPOSAL,
        level=Level.LANDSDEEL,
        moment=Moment.STOCK,
        highest=len(JA_NEE),
        kind=Kind.CHOICE,
        choices=JA_NEE,
    ),
    Indicator(
        code="aanspreekpunt_dekking",
        name=Text(nl="jeugdregio’s met aanspreekpunt", en="youth regions with a contact"),
        short=Text(
            nl="Voor hoeveel jeugdregio’s van het landsdeel het aanspreekpunt werkt.",
            en="For how many youth regions of the region the contact works.",
        ),
        definition=Text(
            nl="Het aantal jeugdregio’s in het landsdeel dat op de peildatum onder een aanspreekpunt met"
            " doorzettingsmacht valt.",
            en="The number of youth regions in the region that fall under a contact with power to decide on the"
            " reference date.",
        ),
        not_counted=Text(
            nl="Jeugdregio’s waar een aanspreekpunt alleen is voorgenomen.",
            en="Youth regions where a contact is only intended.",
        ),
        unit=REGIOS,
        direction=Direction.UP,
        theme="kwaliteit",
        owner=LEAD,
        checked_by=COORDINATOR,
        next_review=NEXT_REVIEW,
        version=FIRST_VERSION,
        changes=PROPOSAL,
        level=Level.LANDSDEEL,
        moment=Moment.STOCK,
        highest=42,
    ),
    Indicator(
        code="regiovisie_status",
        name=Text(nl="status van de regiovisie", en="status of the regional plan"),
        short=Text(
            nl="Hoe ver het landsdeel is met de regiovisie of het bovenregionale plan.",
            en="How far the region is with its regional plan.",
        ),
        definition=Text(
            nl="De status op de peildatum van de regiovisie of het bovenregionale plan van het landsdeel: geen, in"
            " voorbereiding, vastgesteld of geëvalueerd.",
            en="The status on the reference date of the regional plan of the region: none, in preparation, adopted"
            " or evaluated.",
        ),
        not_counted=Text(
            nl="Plannen van één gemeente of één aanbieder.",
            en="Plans of one municipality or one provider.",
        ),
        unit=KEUZE,
        direction=Direction.NEUTRAL,
        theme="kwaliteit",
        owner=LEAD,
        checked_by=COORDINATOR,
        next_review=NEXT_REVIEW,
        version=FIRST_VERSION,
        changes=PROPOSAL,
        level=Level.LANDSDEEL,
        moment=Moment.STOCK,
        highest=len(REGIOVISIE_STATUS),
        kind=Kind.CHOICE,
        choices=REGIOVISIE_STATUS,
    ),
)
