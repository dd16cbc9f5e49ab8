"""The lists the catalogue divides by: units, themes, breakdowns, choices and funding streams."""

from dataclasses import dataclass

from monitor.domain.indicator import Breakdown, Code, Unit
from monitor.domain.words import Text

PLAATSEN = Unit("plaatsen", Text(nl="plaats", en="place"), Text(nl="plaatsen", en="places"))
JONGEREN = Unit("jongeren", Text(nl="jongere", en="youth"), Text(nl="jongeren", en="youths"))
PLAATSINGEN = Unit("plaatsingen", Text(nl="plaatsing", en="placement"), Text(nl="plaatsingen", en="placements"))
VERTREKKEN = Unit("vertrekken", Text(nl="vertrek", en="departure"), Text(nl="vertrekken", en="departures"))
TRAJECTEN = Unit("trajecten", Text(nl="traject", en="trajectory"), Text(nl="trajecten", en="trajectories"))
GROEPEN = Unit("groepen", Text(nl="groep", en="group"), Text(nl="groepen", en="groups"))
MAATREGELEN = Unit("maatregelen", Text(nl="maatregel", en="measure"), Text(nl="maatregelen", en="measures"))
DAGEN = Unit("dagen", Text(nl="dag", en="day"), Text(nl="dagen", en="days"))
REGIOS = Unit("jeugdregios", Text(nl="jeugdregio", en="youth region"), Text(nl="jeugdregio’s", en="youth regions"))
EURO = Unit("euro", Text.same("euro"), Text(nl="euro", en="euros"), decimals=2)
TEKST = Unit("tekst", Text(nl="tekst", en="text"), Text(nl="teksten", en="texts"))
KEUZE = Unit("keuze", Text(nl="keuze", en="choice"), Text(nl="keuzes", en="choices"))
PROCENT = Unit("procent", Text(nl="procent", en="percent"), Text(nl="procent", en="percent"))
PER_GROEP = Unit(
    "plaatsen_per_groep",
    Text(nl="plaats per groep", en="place per group"),
    Text(nl="plaatsen per groep", en="places per group"),
)
PER_PLAATS = Unit(
    "alternatieven_per_plaats",
    Text(nl="alternatief per verdwenen plaats", en="alternative per place gone"),
    Text(nl="alternatieven per verdwenen plaats", en="alternatives per place gone"),
    decimals=2,
)
PER_1000_DAGEN = Unit(
    "per_1000_dagen",
    Text(nl="maatregel per 1.000 verblijfsdagen", en="measure per 1,000 days of stay"),
    Text(nl="maatregelen per 1.000 verblijfsdagen", en="measures per 1,000 days of stay"),
)
KWARTAAL = Unit("kwartaal", Text(nl="kwartaal", en="quarter"), Text(nl="kwartalen", en="quarters"))

UNITS: dict[str, Unit] = {
    unit.code: unit
    for unit in (
        PLAATSEN,
        JONGEREN,
        PLAATSINGEN,
        VERTREKKEN,
        TRAJECTEN,
        GROEPEN,
        MAATREGELEN,
        DAGEN,
        REGIOS,
        EURO,
        TEKST,
        KEUZE,
        PROCENT,
        PER_GROEP,
        PER_PLAATS,
        PER_1000_DAGEN,
        KWARTAAL,
    )
}

THEMES: dict[str, Text] = {
    "capaciteit": Text(nl="Capaciteit", en="Capacity"),
    "stromen": Text(nl="Instroom, uitstroom en verblijf", en="Inflow, outflow and stay"),
    "ombouw": Text(nl="Ombouw en balans", en="Conversion and balance"),
    "besteding": Text(nl="Besteding", en="Spending"),
    "kwaliteit": Text(nl="Kwaliteit en stem", en="Quality and voice"),
    "publiek": Text(nl="Elders gepubliceerd", en="Published elsewhere"),
}

MACHTIGING = Breakdown(
    "machtiging",
    Text(nl="soort machtiging", en="kind of authorisation"),
    (
        Code("regulier", Text(nl="reguliere machtiging", en="regular authorisation")),
        Code("spoed", Text(nl="spoedmachtiging", en="emergency authorisation")),
        Code("voorwaardelijk", Text(nl="voorwaardelijke machtiging", en="conditional authorisation")),
    ),
)

BESTEMMING = Breakdown(
    "bestemming",
    Text(nl="bestemming", en="destination"),
    (
        Code("thuis", Text(nl="thuis", en="home")),
        Code("gezinshuis", Text(nl="gezinshuis", en="family home")),
        Code("kleinschalig", Text(nl="kleinschalig verblijf", en="small-scale stay")),
        Code("andere_gesloten", Text(nl="andere gesloten plek", en="another closed place")),
        Code("ggz", Text(nl="ggz", en="mental health care")),
        Code("jji", Text(nl="justitiële jeugdinrichting", en="young offenders’ institution")),
        Code("onbekend", Text(nl="onbekend", en="unknown")),
    ),
)


@dataclass(frozen=True)
class Stream:
    """A funding stream. Only streams with the flag add up to the programme's total; others stay apart."""

    code: str
    name: Text
    counts_toward_programme: bool
    source: str


STREAMS: dict[str, Stream] = {
    stream.code: stream
    for stream in (
        Stream(
            "spuk2024",
            Text.same("SPUK 2024"),
            True,
            "Regeling specifieke uitkering transformatie gesloten jeugdhulp, Stcrt. 2024, 37715",
        ),
        Stream(
            "vastgoed2020",
            Text(nl="vastgoedregeling 2020", en="real-estate grant 2020"),
            False,
            "Vastgoedregeling 2020: 33,5 miljoen euro",
        ),
        Stream(
            "vastgoed2021",
            Text(nl="vastgoedregeling 2021", en="real-estate grant 2021"),
            False,
            "Vastgoedregeling 2021: 5 en 50 miljoen euro, activiteiten tot en met 31 december 2026",
        ),
        Stream(
            "onderwijscoalities",
            Text(nl="onderwijscoalities", en="education coalitions"),
            False,
            "Onderwijscoalities van het ministerie van OCW",
        ),
    )
}

# vastgoed and leegstand stand in the regulation; the other five are a proposal an administrator can change
KOSTENSOORTEN: tuple[Code, ...] = (
    Code("vastgoed", Text(nl="vastgoed", en="real estate")),
    Code("leegstand", Text(nl="leegstand", en="vacancy")),
    Code("personeel", Text(nl="personeel en sociaal plan", en="staff and social plan")),
    Code("opbouw", Text(nl="opbouw van alternatieven", en="building alternatives")),
    Code("scholing", Text(nl="scholing", en="training")),
    Code("onderwijs", Text(nl="onderwijs", en="education")),
    Code("projectleiding", Text(nl="projectleiding", en="project management")),
)

STROOM_EN_KOSTENSOORT = Breakdown(
    "stroom_kostensoort",
    Text(nl="geldstroom en kostensoort", en="funding stream and kind of cost"),
    tuple(
        Code(f"{stream.code}/{kind.code}", Text.same("{kind} ({stream})").format(kind=kind.name, stream=stream.name))
        for stream in STREAMS.values()
        for kind in KOSTENSOORTEN
    ),
)

BREAKDOWNS: dict[str, Breakdown] = {b.code: b for b in (MACHTIGING, BESTEMMING, STROOM_EN_KOSTENSOORT)}

JA_NEE: tuple[Code, ...] = (
    Code("ja", Text(nl="ja", en="yes")),
    Code("nee", Text(nl="nee", en="no")),
)

REGIOVISIE_STATUS: tuple[Code, ...] = (
    Code("geen", Text(nl="geen", en="none")),
    Code("in_voorbereiding", Text(nl="in voorbereiding", en="in preparation")),
    Code("vastgesteld", Text(nl="vastgesteld", en="adopted")),
    Code("geevalueerd", Text(nl="geëvalueerd", en="evaluated")),
)
