"""Settings of the office: codes of other administrations that an administrator fills in when they are known."""

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

OFFICE_SETTINGS: dict[str, SettingForm] = {
    form.code: form
    for form in (
        SettingForm(f"{code}/{stream.code}", name.format(stream=stream.name), about)
        for stream in STREAMS.values()
        for code, name, about in _OF_A_STREAM
    )
}
