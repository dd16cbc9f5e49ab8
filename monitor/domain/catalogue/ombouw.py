"""What trajects come to, counted from what reports tell of them and entered in no cell."""

from __future__ import annotations

from monitor.domain.catalogue.indeling import PER_PLAATS, PLAATSEN, TRAJECTEN
from monitor.domain.catalogue.kaart import COORDINATOR, FIRST_VERSION, LEAD, NEXT_REVIEW, PROPOSAL
from monitor.domain.indicator import Direction, Indicator, Level, Moment, Unit
from monitor.domain.words import Text

_HIGHEST = 100_000


def _card(
    code: str,
    level: Level,
    moment: Moment,
    name: Text,
    short: Text,
    definition: Text,
    not_counted: Text,
    direction: Direction = Direction.NEUTRAL,
    unit: Unit = PLAATSEN,
) -> Indicator:
    return Indicator(
        code=code,
        name=name,
        short=short,
        definition=definition,
        not_counted=not_counted,
        unit=unit,
        direction=direction,
        theme="ombouw",
        owner=COORDINATOR,
        checked_by=LEAD,
        next_review=NEXT_REVIEW,
        version=FIRST_VERSION,
        changes=PROPOSAL,
        level=level,
        moment=moment,
        highest=_HIGHEST,
        reported=False,
    )


FLOWS: tuple[Indicator, ...] = (
    _card(
        "plaatsen_geopend",
        Level.LOCATIE,
        Moment.FLOW,
        Text(nl="gesloten plaatsen geopend", en="closed places opened"),
        Text(nl="Gesloten of hybride plaatsen die erbij kwamen.", en="Closed or hybrid places that came."),
        Text(
            nl="Het aantal gesloten of hybride plaatsen dat trajecten in het kwartaal openden, ook als zij uit andere"
            " gesloten plaatsen ontstonden: zo’n ombouw staat ook bij omgezet en heeft netto geen effect.",
            en="The number of closed or hybrid places that trajects opened in the quarter, also when they were made of"
            " other closed places: such a conversion is among the converted too and has no net effect.",
        ),
        Text(nl="Open plaatsen, en plaatsen die nog gepland zijn.", en="Open places, and places still planned."),
    ),
    _card(
        "plaatsen_gesloten",
        Level.LOCATIE,
        Moment.FLOW,
        Text(nl="gesloten plaatsen voorgoed dicht", en="closed places closed for good"),
        Text(
            nl="Gesloten plaatsen die door afbouw verdwenen.", en="Closed places that went without anything in return."
        ),
        Text(
            nl="Het aantal gesloten of hybride plaatsen dat in het kwartaal verdween door afbouw, zonder dat er iets"
            " voor terugkomt.",
            en="The number of closed or hybrid places that went in the quarter by closing, with nothing in return.",
        ),
        Text(
            nl="Plaatsen die zijn omgezet in iets anders, of die naar een andere locatie overgingen.",
            en="Places converted into something else, or moved to another site.",
        ),
    ),
    _card(
        "plaatsen_omgezet",
        Level.LOCATIE,
        Moment.FLOW,
        Text(nl="gesloten plaatsen omgezet", en="closed places converted"),
        Text(nl="Gesloten plaatsen die iets anders werden.", en="Closed places that became something else."),
        Text(
            nl="Het aantal gesloten of hybride plaatsen dat in het kwartaal verdween omdat er iets anders van komt:"
            " open plaatsen, hybride plaatsen, kleine groepen, of plaatsen op een andere locatie.",
            en="The number of closed or hybrid places that went in the quarter because something else comes of them:"
            " open places, hybrid places, small groups, or places at another site.",
        ),
        Text(nl="Afbouw zonder iets ervoor terug.", en="Closing with nothing in return."),
    ),
    _card(
        "plaatsen_correctie",
        Level.LOCATIE,
        Moment.FLOW,
        Text(nl="correctie op gesloten plaatsen", en="correction of closed places"),
        Text(
            nl="Verschil dat geen traject verklaart, met een reden.",
            en="A difference that no traject explains, with a reason.",
        ),
        Text(
            nl="Hoeveel plaatsen er meer (of onder nul: minder) zijn opgegeven dan begin, geopend, gesloten en omgezet"
            " samen geven, voor zover de coördinator schreef waarom.",
            en="How many more (below zero: fewer) places were reported than begin, opened, closed and converted come"
            " to, as far as the coordinator wrote why.",
        ),
        Text(nl="Verschillen zonder uitleg: die zijn onverklaard.", en="Differences without explanation."),
    ),
    _card(
        "plaatsen_onverklaard",
        Level.LOCATIE,
        Moment.FLOW,
        Text(nl="onverklaard verschil in gesloten plaatsen", en="unexplained difference in closed places"),
        Text(
            nl="Verschil dat niemand uitlegde.",
            en="A difference that nobody explained.",
        ),
        Text(
            nl="Het aantal opgegeven gesloten plaatsen min wat begin, geopend, gesloten, omgezet en correctie samen"
            " geven. Nul als de balans sluit.",
            en="The closed places reported less what begin, opened, closed, converted and correction come to. Zero"
            " when the balance adds up.",
        ),
        Text(nl="Locaties waarvan begin of eind niet is opgegeven.", en="Sites whose begin or end was not reported."),
    ),
)
STANDS: tuple[Indicator, ...] = (
    _card(
        "alternatieven_in_gebruik",
        Level.AANBIEDER,
        Moment.STOCK,
        Text(nl="alternatieve plaatsen in gebruik", en="alternative places in use"),
        Text(
            nl="Open plaatsen die voor gesloten plaatsen in de plaats kwamen.",
            en="Open places that came in the place of closed ones.",
        ),
        Text(
            nl="Het aantal open plaatsen van alternatieve zorg dat volgens de trajecten op de peildatum open is.",
            en="The number of open places of alternative care that are open by the trajects on the reference date.",
        ),
        Text(
            nl="Plaatsen in een driemilieuvoorziening, onder de Wvggz of in een JJI: die verplaatsen de vraag. Per"
            " aanbieder ontbreken plaatsen van partijen buiten de sector; zij staan wel in het landsdeel.",
            en="Places in a three-environment facility, under the Wvggz or in a young offenders’ institution: these"
            " move the need. Per provider the places of parties outside the sector are left out; the region has"
            " them.",
        ),
        Direction.UP,
    ),
    _card(
        "alternatieven_gepland",
        Level.AANBIEDER,
        Moment.STOCK,
        Text(nl="alternatieve plaatsen gepland", en="alternative places planned"),
        Text(nl="Alternatieven die nog open moeten.", en="Alternatives still to open."),
        Text(
            nl="Het aantal open plaatsen van alternatieve zorg dat volgens de trajecten nog komt.",
            en="The number of open places of alternative care still to come by the trajects.",
        ),
        Text(nl="Plaatsen van trajecten die zijn gestopt.", en="Places of trajects that were stopped."),
    ),
    _card(
        "verdringing",
        Level.AANBIEDER,
        Moment.STOCK,
        Text(nl="plaatsen die de vraag verplaatsen", en="places that move the need"),
        Text(nl="Open plaatsen die geen alternatief zijn.", en="Open places that are no alternative."),
        Text(
            nl="Het aantal plaatsen in een driemilieuvoorziening, onder de Wvggz of in een JJI dat volgens de"
            " trajecten voor gesloten plaatsen kwam.",
            en="The number of places in a three-environment facility, under the Wvggz or in a young offenders’"
            " institution that came for closed places by the trajects.",
        ),
        Text(nl="Zulke plaatsen die niet uit een traject komen.", en="Such places that come of no traject."),
        Direction.DOWN,
    ),
    _card(
        "klein_gesloten",
        Level.LOCATIE,
        Moment.CUMULATIVE,
        Text(nl="gesloten plaatsen in kleine groepen", en="closed places in small groups"),
        Text(nl="Gesloten plaatsen die kleinschalig terugkwamen.", en="Closed places that came back in small groups."),
        Text(
            nl="Het aantal gesloten of hybride plaatsen dat trajecten in kleine groepen openden. Zij blijven gesloten.",
            en="The number of closed or hybrid places that trajects opened in small groups. They stay closed.",
        ),
        Text(
            nl="Groepen die niet alle nodige kenmerken van kleinschalig hebben.",
            en="Groups without all criteria that small scale needs.",
        ),
    ),
    _card(
        "omgekeerde_ombouw",
        Level.LOCATIE,
        Moment.CUMULATIVE,
        Text(nl="omgekeerde ombouw", en="reverse conversion"),
        Text(nl="Open plaatsen die gesloten werden.", en="Open places that became closed."),
        Text(
            nl="Het aantal gesloten of hybride plaatsen dat ontstond uit open plaatsen.",
            en="The number of closed or hybrid places that were made of open ones.",
        ),
        Text(nl="Nieuw gebouwde gesloten plaatsen.", en="Newly built closed places."),
        Direction.DOWN,
    ),
    _card(
        "zonder_alternatief",
        Level.LOCATIE,
        Moment.CUMULATIVE,
        Text(nl="gesloten zonder alternatief", en="closed without an alternative"),
        Text(nl="Plaatsen die weg zijn en waar niets voor komt.", en="Places gone with nothing to come for them."),
        Text(
            nl="Het aantal gesloten of hybride plaatsen dat weg is in trajecten waar geen alternatief en geen andere"
            " gesloten plaats voor komt, of die zijn gestopt voordat er iets open was.",
            en="The number of closed or hybrid places that are gone in trajects for which no alternative and no other"
            " closed place comes, or that were stopped before anything opened.",
        ),
        Text(
            nl="Alternatieven die een ander traject in dezelfde regio bouwt.",
            en="Alternatives built by another traject in the same region.",
        ),
        Direction.DOWN,
    ),
    _card(
        "trajecten_vertraagd",
        Level.LANDSDEEL,
        Moment.STOCK,
        Text(nl="trajecten vertraagd", en="trajects delayed"),
        Text(nl="Trajecten die later zijn dan eerst gepland.", en="Trajects later than first planned."),
        Text(
            nl="Het aantal trajecten waarvan de opening (of de sluiting, als er niets voor terugkomt) een kwartaal of"
            " meer later is dan de eerste planning zei, of daarna nog niet is gemeld.",
            en="The number of trajects whose opening (or closing, when nothing comes in return) is a quarter or more"
            " later than the first planning said, or was not told by then.",
        ),
        Text(nl="Gestopte trajecten, en trajecten zonder datum.", en="Stopped trajects, and those without a date."),
        Direction.DOWN,
        TRAJECTEN,
    ),
    _card(
        "opbouwratio",
        Level.LANDSDEEL,
        Moment.CUMULATIVE,
        Text(nl="opbouwratio", en="build-up ratio"),
        Text(
            nl="Alternatieven per gesloten plaats die verdween.",
            en="Alternatives for each closed place that went.",
        ),
        Text(
            nl="De som van de alternatieve plaatsen in gebruik gedeeld door de som van de gesloten plaatsen die"
            " trajecten netto lieten verdwijnen. Berekend uit sommen, nooit een gemiddelde.",
            en="The sum of the alternative places in use over the sum of the closed places that trajects made go, net."
            " Computed from sums, never an average.",
        ),
        Text(nl="Wie nog geen plaats kwijt is, heeft geen ratio.", en="Who lost no place yet has no ratio."),
        Direction.UP,
        PER_PLAATS,
    ),
    _card(
        "opbouwachterstand",
        Level.LANDSDEEL,
        Moment.CUMULATIVE,
        Text(nl="achterstand van de opbouw", en="lag of the build-up"),
        Text(
            nl="Hoeveel meer plaatsen er weg zijn dan alternatieven open.",
            en="How many more places are gone than alternatives open.",
        ),
        Text(
            nl="De gesloten plaatsen die trajecten netto lieten verdwijnen, min de alternatieve plaatsen in gebruik."
            " Onder nul loopt de opbouw voor.",
            en="The closed places that trajects made go, net, less the alternative places in use. Below zero the"
            " build-up is ahead.",
        ),
        Text(nl="Correcties van getelde plaatsen.", en="Corrections of counted places."),
        Direction.DOWN,
    ),
)
TRAJECT_RECORDED: tuple[Indicator, ...] = (*FLOWS, *STANDS)
