"""The columns of the long table, in the order of the contract: the same every quarter, in every file of figures."""

from monitor.domain.figure import NOTHING_NAMES, Empty
from monitor.domain.words import Text
from monitor.exports.table import Column

TEXT, CODE, NUMBER, WHOLE, DATE = "tekst", "code", "getal", "geheel getal", "datum"

VALUE_STATUS: tuple[tuple[str, Text], ...] = (
    *((kind.value, name) for kind, name in NOTHING_NAMES.items()),
    (Empty.ONTBREEKT.value, Text(nl="werd verwacht en is er niet", en="was expected and is not there")),
    (
        Empty.GEHEIM.value,
        Text(nl="niet getoond, om personen te beschermen", en="not shown, to protect people"),
    ),
)

LONG_COLUMNS: tuple[Column, ...] = (
    Column(
        "release_id",
        CODE,
        Text(
            nl="De uitgave. Met 'intern' erin mogen de cijfers het huis niet uit; 'voorbeeldcijfers' zijn verzonnen.",
            en="The release. With 'intern' in it the figures may not leave; 'voorbeeldcijfers' are invented.",
        ),
    ),
    Column("tijdvak", CODE, Text(nl="Het kwartaal, als 2026-Q3.", en="The quarter, as 2026-Q3.")),
    Column("peildatum", DATE, Text(nl="De laatste dag van het kwartaal.", en="The last day of the quarter.")),
    Column(
        "regio_code",
        CODE,
        Text(
            nl="NL, een landsdeel of een jeugdregio (JZxx, CBS).",
            en="NL, a landsdeel or a youth region (JZxx, CBS).",
        ),
    ),
    Column("regio_naam", TEXT, Text(nl="De naam van de regio.", en="The region's name.")),
    Column(
        "aanbieder_code",
        CODE,
        Text(nl="De aanbieder; leeg in een totaal.", en="The provider; empty in a total."),
    ),
    Column("aanbieder_naam", TEXT, Text(nl="De naam van de aanbieder.", en="The provider's name.")),
    Column(
        "locatie_code",
        CODE,
        Text(
            nl="De locatie; leeg als het cijfer niet over een locatie gaat.",
            en="The site; empty when the figure is about none.",
        ),
    ),
    Column("locatie_naam", TEXT, Text(nl="De naam van de locatie.", en="The site's name.")),
    Column("indicator_code", CODE, Text(nl="Wat is gemeten.", en="What was measured.")),
    Column("indicator_naam", TEXT, Text(nl="De naam van de indicator.", en="The indicator's name.")),
    Column(
        "uitsplitsing_code",
        CODE,
        Text(
            nl="De code binnen de uitsplitsing van de indicator; leeg als er geen is.",
            en="The code within the indicator's breakdown; empty when there is none.",
        ),
    ),
    Column("uitsplitsing_naam", TEXT, Text(nl="De naam van die code.", en="That code's name.")),
    Column("eenheid", CODE, Text(nl="De eenheid van de waarde.", en="The value's unit.")),
    Column(
        "waarde",
        NUMBER,
        Text(
            nl="Het cijfer; leeg als er geen is, en dan zegt waarde_status waarom.",
            en="The figure; empty when there is none, and then waarde_status says why.",
        ),
    ),
    Column(
        "waarde_status",
        CODE,
        Text(nl="Leeg bij een waarde; anders waarom zij er niet is.", en="Empty with a value; else why there is none."),
        VALUE_STATUS,
    ),
    Column(
        "publicatiestatus",
        CODE,
        Text(nl="De status van het cijfer.", en="The figure's status."),
        (
            ("raming", Text(nl="geraamd", en="estimated")),
            ("voorlopig", Text(nl="ingediend, nog niet goedgekeurd", en="submitted, not yet approved")),
            ("nader voorlopig", Text(nl="bijgesteld, nog niet definitief", en="revised, not yet final")),
            ("definitief", Text(nl="goedgekeurd", en="approved")),
        ),
    ),
    Column(
        "dekking_n",
        WHOLE,
        Text(nl="Hoeveel plekken het cijfer hebben opgegeven.", en="How many places reported the figure."),
    ),
    Column(
        "dekking_totaal",
        WHOLE,
        Text(nl="Hoeveel plekken het hadden moeten opgeven.", en="How many places should have reported it."),
    ),
    Column(
        "definitie_versie",
        CODE,
        Text(nl="De versie van de definitie.", en="The version of the definition."),
    ),
    Column("toelichting", TEXT, Text(nl="Wat de indiener erbij schreef.", en="What was written beside it.")),
    Column(
        "gewijzigd_op",
        DATE,
        Text(nl="De dag waarop het cijfer is opgeslagen.", en="The day the figure was saved."),
    ),
)

# beside the contract's columns, where reported and published figures stand in one answer
SOURCE = Column(
    "bron",
    CODE,
    Text(nl="Waar het cijfer vandaan komt.", en="Where the figure comes from."),
    (
        ("opgave", Text(nl="opgegeven aan deze monitor", en="reported to this monitor")),
        ("publiek", Text(nl="elders gepubliceerd", en="published elsewhere")),
    ),
)
