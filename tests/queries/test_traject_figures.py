"""What trajects come to is a figure too: by quarter and place, with coverage, as written down in the worked case."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from monitor.domain.as_of import AsOf
from monitor.domain.catalogue.ombouw import FLOWS, STANDS, TRAJECT_RECORDED
from monitor.domain.figure import Source
from monitor.domain.indicator import Level
from monitor.domain.traject import Dates, Milestone
from monitor.domain.words import Refused
from monitor.domain.workflow import Step
from monitor.queries.alternatives import alternatives_in_use
from monitor.queries.long_table import LongRow, long_rows
from monitor.queries.selection import Selection
from monitor.queries.traject_figures import LATE, OF_A_BALANCE, OF_TRAJECTS
from monitor.store.engine import Store
from tests.factories import LEAD, NINA, Q1, Q2, Q3, approved, saved, stepped
from tests.queries.test_worked_trajects import (
    KADE_CLOSES,
    NOORD,
    OOST,
    OTTO,
    VELD_HYBRID,
    handed_in,
    the_case,
    told,
)

CODES = tuple(card.code for card in TRAJECT_RECORDED)


def rows(store: Store, level: Level, *codes: str, **asked: object) -> list[LongRow]:
    selection = Selection(indicators=codes or CODES, **asked)  # type: ignore[arg-type]
    with store.read() as session:
        return long_rows(session, LEAD, selection, level)


def values(found: list[LongRow], where: str = "regio_code") -> dict[str, dict[str, object]]:
    """Return by place what is not nothing."""
    by_place: dict[str, dict[str, object]] = {}
    for row in found:
        if row["waarde"]:
            by_place.setdefault(str(row[where]), {})[str(row["indicator_code"])] = row["waarde"]
    return by_place


def test_every_card_is_counted() -> None:
    assert {*OF_A_BALANCE} == {card.code for card in FLOWS}
    assert {*OF_TRAJECTS, LATE} == {card.code for card in STANDS}


def test_the_country_comes_to_what_was_written_down(store: Store) -> None:
    found = rows(handed_in(the_case(store)), Level.LAND)
    assert {row["tijdvak"] for row in found} == {"2026-Q3"}
    assert values(found) == {
        "NL": {
            "plaatsen_geopend": 15,
            "plaatsen_omgezet": 24,
            "alternatieven_in_gebruik": 8,
            "klein_gesloten": 10,
            "omgekeerde_ombouw": 1,
            "opbouwratio": Decimal("0.89"),
            "opbouwachterstand": 1,
        }
    }
    assert [row["indicator_code"] for row in found] == list(CODES)
    assert {(row["dekking_n"], row["dekking_totaal"]) for row in found if row["indicator_code"] == "verdringing"} == {
        (2, 2)
    }
    assert {(row["bron"], row["publicatiestatus"]) for row in found} == {("opgave", "voorlopig")}


def test_landsdelen_providers_and_sites_add_up_to_it(store: Store) -> None:
    handed_in(the_case(store))
    noord = {
        "plaatsen_geopend": 10,
        "plaatsen_omgezet": 20,
        "alternatieven_in_gebruik": 8,
        "klein_gesloten": 10,
        "opbouwratio": Decimal("0.80"),
        "opbouwachterstand": 2,
    }
    oost = {"plaatsen_geopend": 5, "plaatsen_omgezet": 4, "omgekeerde_ombouw": 1, "opbouwachterstand": -1}
    assert values(rows(store, Level.LANDSDEEL)) == {"noord": noord, "oost": oost}
    # the eight places in family homes are of a party outside the sector: no provider has them
    assert values(rows(store, Level.AANBIEDER), "aanbieder_code") == {
        "duin": {"plaatsen_geopend": 10, "plaatsen_omgezet": 20, "klein_gesloten": 10},
        "veldhuis": {"plaatsen_geopend": 5, "plaatsen_omgezet": 4, "omgekeerde_ombouw": 1},
    }
    assert values(rows(store, Level.LOCATIE), "locatie_code") == {
        "kade": {"plaatsen_omgezet": 10},
        "boeg": {"plaatsen_geopend": 10, "plaatsen_omgezet": 10, "klein_gesloten": 10},
        "veld": {"plaatsen_geopend": 5, "plaatsen_omgezet": 4, "omgekeerde_ombouw": 1},
    }


def test_nothing_is_a_zero_where_someone_reported(store: Store) -> None:
    handed_in(the_case(store))
    found = rows(store, Level.LOCATIE, "zonder_alternatief", "plaatsen_gesloten")
    assert {row["locatie_code"]: row["waarde"] for row in found} == {"kade": 0, "boeg": 0, "veld": 0}
    assert len(found) == 6


def test_a_landsdeel_that_did_not_report_is_missing_from_the_sum(store: Store) -> None:
    the_case(store)
    stepped(store, "noord", Q3, Step.SUBMIT)
    (row,) = rows(store, Level.LAND, "alternatieven_in_gebruik")
    assert (row["waarde"], row["dekking_n"], row["dekking_totaal"]) == (8, 1, 2)
    (row,) = rows(store, Level.LAND, "plaatsen_omgezet")
    assert (row["waarde"], row["dekking_n"], row["dekking_totaal"]) == (20, 2, 3)
    assert [r["regio_code"] for r in rows(store, Level.LANDSDEEL, "verdringing")] == ["noord"]


def test_the_stand_of_a_landsdeel_goes_on_and_flows_are_of_the_quarter(store: Store) -> None:
    handed_in(the_case(store))
    stepped(store, "noord", Q3, Step.APPROVE, "anna")
    with store.read() as session:
        found = long_rows(session, LEAD, Selection(Q3, Q3, indicators=CODES), Level.LANDSDEEL)
    status = {(row["regio_code"], row["publicatiestatus"]) for row in found}
    assert status == {("noord", "definitief"), ("oost", "voorlopig")}
    only = rows(store, Level.LANDSDEEL, "plaatsen_geopend", approved_only=True)
    assert [(row["regio_code"], row["waarde"]) for row in only if row["dekking_n"]] == [("noord", 10)]


def test_places_that_go_without_an_alternative_or_move_the_need_are_told_apart(store: Store) -> None:
    the_case(store)
    moved = replace(KADE_CLOSES.destination, form="driemilieuvoorziening")
    told(store, NINA, NOORD, replace(KADE_CLOSES, destination=moved), seen=1)
    found = values(rows(handed_in(store), Level.LANDSDEEL))["noord"]
    assert (found["verdringing"], found["zonder_alternatief"]) == (8, 10)
    assert "alternatieven_in_gebruik" not in found


def test_what_no_traject_explains_is_unexplained_until_someone_says_why(store: Store) -> None:
    the_case(store)
    saved(store, "noord", Q3, {"boeg": 8})
    found = values(rows(handed_in(store), Level.LOCATIE), "locatie_code")["boeg"]
    assert found["plaatsen_onverklaard"] == -2
    assert "plaatsen_correctie" not in found


def test_a_traject_that_is_not_there_on_its_day_counts_as_delayed(store: Store) -> None:
    the_case(store)
    late = replace(VELD_HYBRID, code="t-laat", gone=0, opened=0, phase=KADE_CLOSES.phase.UITVOERING)
    late = replace(late, dates={Milestone.OPENING: Dates(date(2026, 6, 1))})
    told(store, OTTO, OOST, late)
    assert values(rows(handed_in(store), Level.LANDSDEEL, LATE)) == {"oost": {LATE: 1}}


def test_the_figure_of_alternatives_is_the_one_its_path_is_judged_by(store: Store) -> None:
    handed_in(the_case(store))
    with store.read() as session:
        points = alternatives_in_use(session, LEAD, "NL")
    held = {row["tijdvak"]: row["waarde"] for row in rows(store, Level.LAND, "alternatieven_in_gebruik")}
    assert {p.quarter.code: p.total.value for p in points if p.quarter.code in held} == held


def test_as_known_before_it_was_told_there_is_nothing(store: Store) -> None:
    the_case(store)
    before = store.version()
    handed_in(store)
    assert rows(store, Level.LAND, as_of=AsOf(event=before)) == []
    assert rows(store, Level.LAND, first=Q1, last=Q2) == []
    assert rows(store, Level.LAND, "alternatieven_in_gebruik", source=Source.PUBLIEK) == []


def test_a_coordinator_gets_the_own_region_and_the_country(store: Store) -> None:
    handed_in(the_case(store))
    asked = Selection(indicators=("alternatieven_in_gebruik",))
    with store.read() as session:
        assert [row["waarde"] for row in long_rows(session, NINA, asked, Level.LAND)] == [8]
        assert {row["regio_code"] for row in long_rows(session, NINA, asked, Level.LANDSDEEL)} == {"noord"}
        with pytest.raises(Refused):
            long_rows(session, NINA, Selection(regions=("oost",), indicators=("verdringing",)), Level.LANDSDEEL)
        with pytest.raises(Refused, match="alle aanbieders"):
            long_rows(session, NINA, Selection(providers=("duin",), indicators=("verdringing",)), Level.LAND)


def test_a_store_without_trajects_has_none_of_it(store: Store) -> None:
    the_case(store)
    approved(store, "oost", Q2, {"veld": 9})
    assert rows(store, Level.LANDSDEEL, last=Q2) == []
