"""Settings of the office: codes and names that an administrator fills in when they are known."""

from dataclasses import dataclass

from monitor.domain.catalogue.indeling import STREAMS
from monitor.domain.words import Text


@dataclass(frozen=True)
class OfficeSetting:
    """One setting as it holds: its name is a code of `OFFICE_SETTINGS`, its value a text, '' when taken away."""

    name: str
    value: str
    source: str = ""


@dataclass(frozen=True)
class SettingForm:
    """What can be set: the code it is stored under, what it is called, and what it is for."""

    code: str
    name: Text
    about: Text


# a code for each funding stream: what stands before the slash, and what it is for
_OF_A_STREAM: tuple[tuple[str, Text, Text], ...] = (
    (
        "begrotingshoofdstuk",
        Text(nl="begrotingshoofdstuk van {stream}", en="budget chapter of {stream}"),
        Text(nl="Staat in het U/V/O-bestand.", en="Stands in the U/V/O file."),
    ),
    (
        "begrotingsartikel",
        Text(nl="begrotingsartikel van {stream}", en="budget article of {stream}"),
        Text(nl="Staat in het U/V/O-bestand.", en="Stands in the U/V/O file."),
    ),
    (
        "begrotingsonderdeel",
        Text(nl="artikelonderdeel van {stream}", en="part of the budget article of {stream}"),
        Text(nl="Staat in het U/V/O-bestand.", en="Stands in the U/V/O file."),
    ),
    (
        "sisa_code",
        Text(nl="SiSa-code van {stream}", en="SiSa code of {stream}"),
        Text(nl="Staat in het overzicht voor SiSa.", en="Stands in the SiSa overview."),
    ),
)

# what the accessibility statement leaves for the organisation that runs the monitor
_STATEMENT = Text(nl="Staat in de toegankelijkheidsverklaring.", en="Stands in the accessibility statement.")
STATEMENT_SETTINGS: tuple[SettingForm, ...] = (
    SettingForm(
        "toegankelijkheid/organisatie",
        Text(nl="organisatie achter de monitor", en="organisation behind the monitor"),
        _STATEMENT,
    ),
    SettingForm(
        "toegankelijkheid/contact",
        Text(
            nl="waar men een probleem meldt (e-mail of telefoon)", en="where to report a problem (e-mail or telephone)"
        ),
        _STATEMENT,
    ),
    SettingForm(
        "toegankelijkheid/antwoord",
        Text(nl="binnen welke tijd men antwoord krijgt", en="within what time an answer comes"),
        _STATEMENT,
    ),
    SettingForm(
        "toegankelijkheid/status",
        Text(nl="nalevingsstatus na onderzoek", en="status of conformance after examination"),
        _STATEMENT,
    ),
    SettingForm(
        "toegankelijkheid/vastgesteld",
        Text(nl="wanneer en door wie de verklaring is vastgesteld", en="when and by whom the statement was adopted"),
        _STATEMENT,
    ),
    SettingForm(
        "toegankelijkheid/register",
        Text(nl="plek in het register van verklaringen", en="place in the register of statements"),
        _STATEMENT,
    ),
)

OFFICE_SETTINGS: dict[str, SettingForm] = {
    form.code: form
    for form in (
        *(
            SettingForm(f"{code}/{stream.code}", name.format(stream=stream.name), about)
            for stream in STREAMS.values()
            for code, name, about in _OF_A_STREAM
        ),
        *STATEMENT_SETTINGS,
    )
}
