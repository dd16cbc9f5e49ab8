"""The way from an amount to what it is made of: the address that opens it, and what can be opened."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from monitor.domain.catalogue import breakdown_codes
from monitor.domain.ladder import REPORTED, RUNG_NAMES, Rung
from monitor.domain.people import COUNTRY
from monitor.domain.quarter import Quarter
from monitor.domain.sentences.parts import quarter_name
from monitor.domain.words import Language, Text
from monitor.queries.money_answer import MoneyAnswer
from monitor.ui.besteding.choices import FIRST_YEAR, YEAR
from monitor.ui.history.behind import behind_address
from monitor.ui.html import Shown, link, markup, show

PROVIDER_OF, STREAM = "van", "stroom"


def amount_address(
    made: MoneyAnswer, rung: Rung, region: str = "", provider: str = "", stream: str = "", year: int | None = None
) -> str:
    """Return the address that opens an amount of this answer; '' for what is no sum of records or figures.

    What is reported in a year is the difference of two stands, and opens as the stand without a year.
    """
    asked = year or made.year
    if asked is not None and rung in REPORTED:
        return ""
    where = region or made.region
    values = {
        "regio": "" if where == COUNTRY else where,
        YEAR: str(asked or ""),
        PROVIDER_OF: provider,
        STREAM: stream,
    }
    return behind_address("besteding", rung.value, None, **values)


def stand_address(made: MoneyAnswer, rung: Rung) -> str:
    """Return the address that opens what was reported at the end of the year, of which the year is a difference."""
    region = "" if made.region == COUNTRY else made.region
    return behind_address("besteding", rung.value, None, **{"regio": region, YEAR: str(made.year or "")})


def show_other_stand(made: MoneyAnswer, rung: Rung, language: Language) -> None:
    """Draw below an open stand what a year is, with the way to the stand it is counted from."""
    assert made.year is not None, "a year is asked"
    before, region = Quarter(made.year - 1, 4), "" if made.region == COUNTRY else made.region
    words = _DIFFERENCE.format(name=RUNG_NAMES[rung], year=made.year, before=quarter_name(before))[language]
    values = {"regio": region, YEAR: "", "kwartaal": before.code}
    way = link(
        _OTHER.format(before=quarter_name(before))[language], behind_address("besteding", rung.value, None, **values)
    )
    show(markup('<p class="m-line">{words} {way}</p>', words=words, way=way if made.year > FIRST_YEAR else ""))


def stand_asked(made: MoneyAnswer, code: str) -> Rung | None:
    """Return the reported rung whose stands are asked on the page of one year; None for anything else."""
    return next((rung for rung in REPORTED if rung.value == code), None) if made.year is not None else None


_DIFFERENCE = Text(
    nl="Wat in {year} is {name}, is het verschil van twee standen: deze, en die van {before}. Alleen wie beide keren"
    " meldde, telt in dat verschil mee.",
    en="What was {name} in {year} is the difference of two stands: this one, and that of {before}. Only who reported"
    " both times counts in that difference.",
)
_OTHER = Text(nl="Open de stand van {before}", en="Open the stand of {before}")


def amount_link(shown: Shown, address: str, known: bool) -> Shown:
    """Return an amount as the way to what it is made of; plain when it is not known or does not open."""
    return link(shown, address) if address and known else shown


def amounts_behind(streams: Collection[str], year: int | None) -> Mapping[str, Collection[str]]:
    """Return what can be opened, with the streams (of figures: the codes of their breakdown) that count."""
    documented = {rung.value: tuple(sorted(streams)) for rung in Rung if rung not in REPORTED}
    if year is not None:
        return documented
    codes = {rung.value: breakdown_codes(rung.value) for rung in REPORTED}
    reported = {code: tuple(one for one in every if one.partition("/")[0] in streams) for code, every in codes.items()}
    return {**documented, **reported}
