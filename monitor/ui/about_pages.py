"""Per page which measures it shows and what else belongs to its figures. One line each; `about_figures` draws it."""

from __future__ import annotations

from dataclasses import dataclass

from monitor.domain.status_rule import RULE
from monitor.domain.words import Text
from monitor.ui.menu import MENU


@dataclass(frozen=True)
class Extra:
    """A line that only some pages need."""

    name: Text
    words: Text


@dataclass(frozen=True)
class AboutPage:
    """What a page shows: `measures` by code (none: all of them), and its extra lines.

    `published` are the indicators of which publications stand on it; `forecast` marks a page with an expectation of
    closed places; `by_quarter` is False for a page that is not about one quarter of all landsdelen; `always_now`
    marks one that cannot be seen as it was known earlier.
    """

    measures: tuple[str, ...] = ()
    extras: tuple[Extra, ...] = ()
    published: tuple[str, ...] = ()
    forecast: bool = False
    by_quarter: bool = True
    always_now: bool = False


STATUS = Extra(Text(nl="Status", en="Status"), RULE)
TRAJECTS = Extra(
    Text(nl="Trajecten", en="Trajects"),
    Text(
        nl="Trajecten worden in de opgave verteld en tellen mee zodra die is ingediend. Een datum die verschuift blijft"
        " bewaard, met de reden. Een plek die hybride wordt of klein en gesloten blijft, is geen alternatief.",
        en="Trajects are told in the report and count as soon as it is submitted. A date that moves is kept, with the"
        " reason. A place that becomes hybrid, or stays closed on a small scale, is no alternative.",
    ),
)
MONEY = Extra(
    Text(nl="Geld", en="Money"),
    Text(
        nl="Verplicht en besteed zijn standen vanaf de start van het programma; een jaar is het verschil van twee"
        " standen. Verleend, beschikt en verantwoord komen uit documenten met een datum. Bedragen worden nooit met"
        " elkaar verrekend. Alleen geldstromen die bij het programma horen tellen mee.",
        en="Committed and spent are stands since the programme’s start; a year is the difference of two stands."
        " Granted, awarded and accounted come from dated documents. Amounts are never netted. Only streams of money"
        " that belong to the programme count.",
    ),
)
EVENTS = Extra(
    Text(nl="Gebeurtenissen", en="Events"),
    Text(
        nl="Gebeurtenissen worden los van de opgaven vastgelegd, met een dag en een bron. Ze veranderen geen cijfer.",
        en="Events are recorded apart from the reports, with a day and a source. They change no figure.",
    ),
)
PACE = Extra(
    Text(nl="Verwachting", en="Expectation"),
    Text(
        nl="De verwachting trekt het tempo van de laatste vier kwartalen door. De lichte band is zo breed als dezelfde"
        " berekening in het verleden gemiddeld mis was; met een landsdeel van minder dan 20 plaatsen wordt niets"
        " verwacht.",
        en="The expectation extends the pace of the last four quarters. The pale band is as wide as the same"
        " calculation was off on average in the past; of a region with fewer than 20 places nothing is expected.",
    ),
)
SUPPOSED = Extra(
    Text(nl="Wat als", en="What if"),
    Text(
        nl="Wat u hier kiest is een som en geen cijfer. Het staat alleen in het adres en wordt nergens bewaard.",
        en="What you choose here is a sum and no figure. It only stands in the address and is kept nowhere.",
    ),
)
REVISED = Extra(
    Text(nl="Herzien", en="Restated"),
    Text(
        nl="Herzien heet een cijfer dat is veranderd nadat het was gepubliceerd of goedgekeurd. Het oude cijfer blijft"
        " bewaard en is met ‘zoals bekend op’ terug te zien.",
        en="A figure is called restated when it changed after it was published or approved. The old figure is kept and"
        " can be seen again with ‘as known on’.",
    ),
)
UNDER_WAY = Extra(
    Text(nl="Nog niet ingediend", en="Not submitted yet"),
    Text(
        nl="Wat in een concept staat ziet alleen het eigen landsdeel. Het telt mee zodra de opgave is ingediend.",
        en="What stands in a draft is seen by the own region only. It counts as soon as the report is submitted.",
    ),
)

_PLACES = ("gesloten_capaciteit", "bezet", "waarvan_hybride", "bezettingsgraad", "hybride_aandeel")
_MONEY = ("begroot", "verleend", "beschikt", "verplicht", "besteed", "verantwoord")
_BUILT = ("alternatieven_in_gebruik", "alternatieven_gepland", "opbouwratio", "opbouwachterstand")
_BALANCE = ("plaatsen_geopend", "plaatsen_gesloten", "plaatsen_omgezet", "plaatsen_correctie", "plaatsen_onverklaard")
_NO_WAY_OUT = ("klein_gesloten", "omgekeerde_ombouw", "zonder_alternatief", "verdringing", "trajecten_vertraagd")
_TOLD = ("aanspreekpunt", "aanspreekpunt_dekking", "regiovisie_status")
_FLOWS = ("instroom", "uitstroom", "overplaatsingen", "wachtenden", "buiten_landsdeel", "jongeren_naar_herkomst")
_STAY = ("verblijf_langer_6mnd", "verblijf_langer_12mnd", "aandeel_langer_6mnd", "aandeel_langer_12mnd")
_CARE = ("vbm_aantal", "verblijfsdagen", "vbm_per_1000_dagen", "onderwijs", "onderwijsdeelname", "onbekende_bestemming")
_TEXTS = ("stem_van_jongeren", "belangrijkste_knelpunt")

ABOUT: dict[str, AboutPage] = {
    "overzicht": AboutPage(
        (*_PLACES, "begeleiding_24uur", "alternatieven_in_gebruik", "jongeren_naar_herkomst", "besteed"),
        (STATUS, TRAJECTS, MONEY),
        published=("gesloten_capaciteit", "bezet", "waarvan_hybride", "begeleiding_24uur"),
        forecast=True,
    ),
    "regio": AboutPage(
        (*_PLACES, "begeleiding_24uur", "besteed", *_TOLD, *_TEXTS), (STATUS, PACE, TRAJECTS, MONEY, EVENTS)
    ),
    "aanbieder": AboutPage((*_PLACES, "beschikt", "verplicht", "besteed"), (TRAJECTS, MONEY, EVENTS)),
    "besteding": AboutPage((*_MONEY, "besteed_van_verplicht", "gesloten_capaciteit"), (MONEY,)),
    "ombouw": AboutPage(("gesloten_capaciteit", *_BUILT, *_BALANCE, *_NO_WAY_OUT), (TRAJECTS,)),
    "kwaliteit": AboutPage((*_FLOWS, *_STAY, *_CARE, *_TEXTS)),
    "traject": AboutPage(("gesloten_capaciteit", "alternatieven_in_gebruik"), (TRAJECTS, MONEY)),
    "paden": AboutPage(
        ("gesloten_capaciteit", "alternatieven_in_gebruik", "instroom", "besteed"),
        (STATUS, PACE),
        published=("gesloten_capaciteit",),
    ),
    "wat-als": AboutPage(("gesloten_capaciteit",), (SUPPOSED, TRAJECTS)),
    "gebeurtenissen": AboutPage((), (EVENTS,), by_quarter=False),
    "herzieningen": AboutPage(
        ("gesloten_capaciteit", "bezet", "waarvan_hybride"),
        (REVISED,),
        published=("gesloten_capaciteit", "bezet", "waarvan_hybride", "begeleiding_24uur"),
        by_quarter=False,
    ),
    "vergelijken": AboutPage(
        (*_PLACES, "besteed"),
        (STATUS,),
        published=("gesloten_capaciteit", "bezet", "waarvan_hybride"),
    ),
    "opgave": AboutPage((), (UNDER_WAY, TRAJECTS), by_quarter=False, always_now=True),
    "beoordelen": AboutPage((), (UNDER_WAY, TRAJECTS), by_quarter=False, always_now=True),
}
TITLES: dict[str, Text] = {line.address: line.title for line in MENU}
