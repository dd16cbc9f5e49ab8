"""Reading the fields of a traject: what can be read becomes a traject, what cannot gets a sentence at its field."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TypeVar

from monitor.domain.catalogue.indeling import PLAATSEN
from monitor.domain.finding import Outcome
from monitor.domain.number_shapes import without_invisible
from monitor.domain.numbers import Field, read_number
from monitor.domain.traject import (
    CARE_FORMS,
    CRITERIA,
    Dates,
    Destination,
    Milestone,
    Origin,
    Phase,
    Regime,
    Scale,
    Traject,
    TrajectKind,
)
from monitor.domain.traject_checks import MOST_PLACES
from monitor.domain.traject_fields import CRITERION, PROVIDER, TICKED
from monitor.domain.words import Text

LONGEST_LINE = 200

_LINE_TOO_LONG = Text(nl="Gebruik hoogstens 200 tekens.", en="Use at most 200 characters.")
_NO_NAME = Text(nl="Geef het traject een naam.", en="Give the traject a name.")
_CHOOSE = Text(nl="Kies een van de keuzes in de lijst.", en="Choose one of the choices in the list.")
_NO_DATE = Text(nl="Dit is geen datum. Schrijf haar als 31-12-2026.", en="This is not a date. Write it as 31-12-2026.")
_WHOLE = Text(
    nl="Schrijf het aantal zonder punt of komma, bijvoorbeeld 12.",
    en="Write the number without point or comma, such as 12.",
)
_NO_STAND = Text(
    nl="Vul een aantal in. Is het er nog geen, vul dan 0 in.", en="Fill in a number. If there are none yet, fill in 0."
)
_NO_CODE = Text(
    nl="Een code heeft letters, cijfers, punten of streepjes, zonder spaties.",
    en="A code has letters, digits, points or dashes, without blanks.",
)
_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,79}")
_DATES = (
    re.compile(r"(?P<day>[0-9]{1,2})[-/.](?P<month>[0-9]{1,2})[-/.](?P<year>[0-9]{4})"),
    re.compile(r"(?P<year>[0-9]{4})-(?P<month>[0-9]{1,2})-(?P<day>[0-9]{1,2})"),
)
_YEARS = range(2000, 2100)
_NEEDED = frozenset({"soort", "fase"})
Kind = TypeVar("Kind", bound=StrEnum)


@dataclass(frozen=True)
class TrajectReading:
    """What the texts in a traject's fields come to: a traject, or what is wrong by field."""

    traject: Traject | None
    wrong: Mapping[str, Text]


@dataclass
class _Reader:
    """The texts of one form while they are read."""

    texts: Mapping[str, str]
    wrong: dict[str, Text] = field(default_factory=dict)

    def line(self, code: str) -> str:
        text, _ = without_invisible(self.texts.get(code, ""))
        if len(text) > LONGEST_LINE:
            self.wrong[code] = _LINE_TOO_LONG
        return text

    def whole(self, code: str) -> int | None:
        """Return a number of places or youths; None when the field is empty or cannot be read."""
        reading = read_number(self.texts.get(code, ""), Field(PLAATSEN, MOST_PLACES))
        if reading.outcome is Outcome.ASK:
            self.wrong[code] = _WHOLE
        elif reading.outcome not in (Outcome.ACCEPT, Outcome.NORMALISE):
            self.wrong[code] = reading.text or _WHOLE
        elif reading.value is None and code in ("plaatsen_weg", "plaatsen_open"):
            self.wrong[code] = _NO_STAND
        return reading.value

    def day(self, code: str) -> date | None:
        text = self.texts.get(code, "")
        found = day_of(text)
        if found is None and text.strip():
            self.wrong[code] = _NO_DATE
        return found

    def one_of(self, code: str, kind: type[Kind]) -> Kind | None:
        text = self.texts.get(code, "")
        found = next((one for one in kind if one.value == text), None)
        if found is None and (text or code in _NEEDED):
            self.wrong[code] = _CHOOSE
        return found


def read_traject(code: str, region: str, texts: Mapping[str, str]) -> TrajectReading:
    """Return the traject that these texts make. Whether it can be right is for `traject_checks`."""
    reader = _Reader(texts)
    kind, phase = reader.one_of("soort", TrajectKind), reader.one_of("fase", Phase)
    name = reader.line("naam")
    if not name:
        reader.wrong["naam"] = _NO_NAME
    if not _CODE.fullmatch(code):
        reader.wrong["code"] = _NO_CODE
    told = Traject(
        code=code,
        name=name,
        region=region,
        kind=kind or TrajectKind.OMBOUW,
        phase=phase or Phase.VOORNEMEN,
        origin=Origin(
            "", texts.get("van_locatie", ""), reader.one_of("van_regime", Regime), reader.whole("van_plaatsen") or 0
        ),
        destination=_destination(reader),
        dates=_dates(reader),
        gone=reader.whole("plaatsen_weg") or 0,
        opened=reader.whole("plaatsen_open") or 0,
        youths_left=reader.whole("jongeren_aanwezig"),
        youths_placed=reader.whole("jongeren_vervolgplek"),
        reason=texts.get("reden", "").strip(),
        note=texts.get("toelichting", "").strip(),
        withdrawn=texts.get("vervallen") == TICKED,
    )
    return TrajectReading(None if reader.wrong else told, reader.wrong)


def day_of(text: str) -> date | None:
    """Return the day that a text names, as 31-12-2026 or 2026-12-31; None when it names none."""
    cleaned, _ = without_invisible(text)
    for shape in _DATES:
        found = shape.fullmatch(cleaned)
        if found is None or int(found["year"]) not in _YEARS:
            continue
        try:
            return date(int(found["year"]), int(found["month"]), int(found["day"]))
        except ValueError:
            return None
    return None


def _destination(reader: _Reader) -> Destination:
    place, form = reader.texts.get("naar_locatie", ""), reader.texts.get("zorgvorm", "")
    if form and form not in CARE_FORMS:
        reader.wrong["zorgvorm"] = _CHOOSE
    return Destination(
        regime=reader.one_of("naar_regime", Regime),
        scale=reader.one_of("naar_schaal", Scale),
        criteria=tuple(code for code in CRITERIA if reader.texts.get(CRITERION + code) == TICKED),
        form=form,
        places=reader.whole("naar_plaatsen") or 0,
        provider=place.removeprefix(PROVIDER) if place.startswith(PROVIDER) else "",
        party=reader.line("naar_partij"),
        site="" if place.startswith(PROVIDER) else place,
        region=reader.texts.get("naar_regio", ""),
    )


def _dates(reader: _Reader) -> dict[Milestone, Dates]:
    found = {
        milestone: Dates(reader.day(f"{milestone.value}_gepland"), reader.day(f"{milestone.value}_werkelijk"))
        for milestone in Milestone
    }
    return {milestone: dates for milestone, dates in found.items() if dates != Dates()}
