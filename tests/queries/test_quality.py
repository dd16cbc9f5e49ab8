from datetime import date
from decimal import Decimal

import pytest

from monitor.actions.trajecten import TrajectChange, tell
from monitor.domain.as_of import AsOf
from monitor.domain.figure import Coverage, ReportKey
from monitor.domain.traject import Destination, Phase, Regime, Scale, Traject, TrajectKind
from monitor.domain.words import Refused
from monitor.domain.workflow import Step
from monitor.queries.quality import quality
from monitor.queries.quality_answer import Quality
from monitor.store.engine import Store
from tests.factories import (
    BOEG,
    KADE,
    LEAD,
    NINA,
    Q2,
    Q3,
    VELD,
    Value,
    Where,
    a_report,
    a_store_with_registers,
    approved,
    saved,
    stepped,
)

YEAR_AGO = Q3.plus(-4)
DESTINATIONS = ("thuis", "gezinshuis", "kleinschalig", "andere_gesloten", "ggz", "jji", "onbekend")


def left(site: str, *numbers: int) -> dict[Where, Value]:
    """Return the departures of a site by destination, in the catalogue's order."""
    return {(site, "uitstroom", code): n for code, n in zip(DESTINATIONS, numbers, strict=True)}


NOORD: dict[Where, Value] = {
    **left(KADE, 4, 1, 2, 0, 1, 0, 2),  # 10
    **left(BOEG, 3, 0, 1, 1, 0, 0, 0),  # 5
    KADE: 20,
    BOEG: 10,
    (KADE, "bezet"): 13,
    (BOEG, "bezet"): 10,
    (KADE, "verblijf_langer_6mnd"): 5,
    (BOEG, "verblijf_langer_6mnd"): 4,
    (KADE, "overplaatsingen"): 1,
    (BOEG, "overplaatsingen"): 0,
    (KADE, "vbm_aantal"): 9,
    (BOEG, "vbm_aantal"): 0,
    (KADE, "verblijfsdagen"): 1200,
    (BOEG, "verblijfsdagen"): 600,
    (KADE, "onderwijs"): 12,
    (BOEG, "onderwijs"): 8,
    ("noord", "buiten_landsdeel"): 6,
    ("noord", "wachtenden"): 2,
    ("noord", "stem_van_jongeren"): "Praat eerder met ons.",
    ("noord", "belangrijkste_knelpunt"): "Te weinig woningen.",
    ("noord", "aanspreekpunt"): "ja",
    ("noord", "aanspreekpunt_dekking"): 1,
    ("noord", "regiovisie_status"): "vastgesteld",
    ("JZ01", "jongeren_naar_herkomst"): 24,
}
OOST: dict[Where, Value] = {
    **left(VELD, 1, 0, 1, 1, 0, 1, 1),  # 5
    VELD: 7,
    (VELD, "bezet"): 7,
    (VELD, "verblijf_langer_6mnd"): 3,
    (VELD, "overplaatsingen"): 2,
    (VELD, "vbm_aantal"): 6,
    (VELD, "verblijfsdagen"): 600,
    (VELD, "onderwijs"): 5,
    ("oost", "buiten_landsdeel"): 1,
    ("oost", "wachtenden"): 3,
    ("oost", "stem_van_jongeren"): "Wij willen koken.",
    ("JZ02", "jongeren_naar_herkomst"): 8,
}


@pytest.fixture
def filled(store: Store) -> Store:
    a_store_with_registers(store)
    approved(store, "noord", Q3, NOORD)
    approved(store, "oost", Q3, OOST)
    return store


def asked(store: Store, **how: object) -> Quality:
    with store.read() as session:
        return quality(session, how.pop("actor", LEAD), **how)  # type: ignore[arg-type]


def test_nothing_reported_has_no_quarter(store: Store) -> None:
    assert asked(a_store_with_registers(store)).quarter is None


def test_departures_add_up_to_their_destinations_and_tell_what_is_unknown(filled: Store) -> None:
    found = asked(filled)
    now = found.leaving[-1]
    assert (now.quarter, now.total.value) == (Q3, 20)
    assert now.parts == {
        "thuis": 8,
        "gezinshuis": 1,
        "kleinschalig": 4,
        "andere_gesloten": 2,
        "ggz": 1,
        "jji": 1,
        "onbekend": 3,
    }
    unknown = found.shares["onbekende_bestemming"].now
    assert unknown is not None
    assert unknown.value == Decimal(15)
    assert [one.total.value for one in found.leaving[:-1]] == [None, None, None]


def test_shares_are_made_from_sums_and_never_averaged(filled: Store) -> None:
    shares = asked(filled).shares
    values = {code: one.now.value for code, one in shares.items() if one.now is not None}
    assert values["aandeel_langer_6mnd"] == Decimal(40)  # 12 of 30, not the mean of 38, 40 and 43
    assert values["vbm_per_1000_dagen"] == Decimal("6.25")  # 15 in 2400 days
    assert round(values["onderwijsdeelname"] or 0, 1) == Decimal("83.3")  # 25 of 30


def test_a_landsdeel_is_its_own_answer_beside_the_country(filled: Store) -> None:
    found = asked(filled, region="oost")
    assert (found.name, found.reported.value) == ("Oost", 5)
    assert [row.region for row in found.regions] == ["oost"]
    assert found.country is not None
    assert found.country.total("buiten_landsdeel").value == 7
    assert found.counts["buiten_landsdeel"].total.value == 1
    assert [one.text for one in found.voices] == ["Wij willen koken."]


def test_a_coordinator_sees_the_country_and_only_his_own_landsdeel(filled: Store) -> None:
    found = asked(filled, actor=NINA)
    assert found.reported.value == 20
    assert [row.region for row in found.regions] == ["noord"]
    assert [one.text for one in found.voices] == ["Praat eerder met ons."]
    assert {one.site.code for one in found.sites} == {KADE, BOEG}
    assert {one.code: one.total.value if one.total else None for one in found.origins} == {"JZ01": 24, "JZ02": None}
    with pytest.raises(Refused):
        asked(filled, actor=NINA, region="oost")


def test_a_landsdeel_that_is_none_is_refused(filled: Store) -> None:
    with pytest.raises(Refused):
        asked(filled, region="JZ01")


def test_how_a_landsdeel_is_organised_stands_in_its_row(filled: Store) -> None:
    noord, oost = asked(filled).regions
    assert (noord.contact, noord.plan, noord.youth_regions) == ("ja", "vastgesteld", 1)
    assert noord.total("aanspreekpunt_dekking").value == 1
    assert (oost.contact, oost.plan) == ("", "")


def test_sites_are_told_from_low_to_high(filled: Store) -> None:
    shares = {one.site.code: one.share.value for one in asked(filled).sites}
    assert list(shares.values()) == [Decimal(65), Decimal(100), Decimal(100)]
    assert shares[KADE] == Decimal(65)


def test_a_landsdeel_that_is_late_makes_the_totals_at_least_and_is_named(store: Store) -> None:
    a_store_with_registers(store)
    approved(store, "noord", Q2, NOORD)
    approved(store, "oost", Q2, OOST)
    a_report(store, "noord", Q3, {**NOORD, ("noord", "buiten_landsdeel"): 4})
    found = asked(store)
    assert found.missing == ("Oost",)
    assert (found.reported.value, found.reported.coverage.reported, found.reported.provisional) == (15, 2, True)
    outside = found.counts["buiten_landsdeel"]
    assert outside.change is not None
    assert (outside.total.value, outside.change.value, outside.change.compared) == (4, -2, Coverage(1, 2))
    stay = found.shares["aandeel_langer_6mnd"]
    assert stay.change is not None
    assert stay.change.over == Coverage(1, 2)
    assert stay.change.now.value == stay.change.then.value  # noord told the same twice


def test_a_site_that_left_one_destination_out_is_missing_from_that_share_only(store: Store) -> None:
    a_store_with_registers(store)
    figures = {where: value for where, value in NOORD.items() if where != (BOEG, "uitstroom", "onbekend")}
    approved(store, "noord", Q3, figures)
    approved(store, "oost", Q3, OOST)
    found = asked(store)
    unknown = found.shares["onbekende_bestemming"].now
    assert unknown is not None
    assert unknown.value == Decimal(20)  # 3 of the 15 of the two other sites
    assert unknown.coverage.reported == 2
    assert found.reported.value == 20
    assert found.leaving[-1].parts["onbekend"] == 3


def test_the_parts_of_the_basket_stand_beside_each_other_against_a_year_before(store: Store) -> None:
    a_store_with_registers(store)
    for quarter, outside in ((YEAR_AGO, 9), (Q3, 6)):
        approved(store, "noord", quarter, {**NOORD, ("noord", "buiten_landsdeel"): outside})
    approved(store, "oost", Q3, OOST)  # nothing a year before
    signals = {one.code: one for one in asked(store).signals}
    assert list(signals) == [
        "buiten_landsdeel",
        "uitstroom/andere_gesloten",
        "uitstroom/ggz",
        "uitstroom/jji",
        "begeleiding_24uur",
        "wachtenden",
        "verdringing",
    ]
    year = signals["buiten_landsdeel"].year
    assert year is not None
    assert (year.value, year.now, year.then, year.over) == (-3, 6, 9, Coverage(1, 2))
    assert [point.total.value for point in signals["buiten_landsdeel"].points] == [9, 7]
    assert signals["begeleiding_24uur"].year is None
    assert signals["begeleiding_24uur"].points == ()


def test_texts_of_earlier_quarters_come_after_those_of_now(store: Store) -> None:
    a_store_with_registers(store)
    approved(store, "noord", Q2, {**NOORD, ("noord", "stem_van_jongeren"): "Eerst dit."})
    a_report(store, "noord", Q3, NOORD)
    found = asked(store).voices
    assert [(one.quarter, one.text, one.provisional) for one in found] == [
        (Q3, "Praat eerder met ons.", True),
        (Q2, "Eerst dit.", False),
    ]


def test_the_past_is_asked_again_as_it_was_known(filled: Store) -> None:
    day = filled.clock().date()
    filled.clock.forward(days=2)  # type: ignore[attr-defined]
    a_report(filled, "noord", Q3, {("noord", "buiten_landsdeel"): 2}, Step.REOPEN, Step.SUBMIT)
    now, then = asked(filled), asked(filled, as_of=AsOf(day=day))
    official = asked(filled, approved_only=True)
    numbers = [found.counts["buiten_landsdeel"].total.value for found in (now, then, official)]
    assert numbers == [3, 7, 7]
    assert then.updated is not None
    assert then.updated.date() == day
    assert asked(filled, as_of=AsOf(day=date(2020, 1, 1))).quarter is None


def test_an_earlier_quarter_looks_no_further_than_itself(store: Store) -> None:
    a_store_with_registers(store)
    approved(store, "noord", Q2, NOORD)
    approved(store, "noord", Q3, NOORD)
    found = asked(store, quarter=Q2)
    assert found.quarter == Q2
    assert found.shares["aandeel_langer_6mnd"].points[-1].quarter == Q2
    assert {one.quarter for one in found.voices} == {Q2}


def test_places_that_only_move_the_need_are_counted_where_the_landsdeel_reported(store: Store) -> None:
    a_store_with_registers(store)
    saved(store, "noord", Q3, {KADE: 20, BOEG: 10})
    moved = Traject(
        "t-ggz",
        "Plek elders",
        "noord",
        TrajectKind.OPBOUW,
        Phase.UITVOERING,
        destination=Destination(Regime.OPEN, Scale.GROOT, (), "wvggz", 5, party="Ggz Noord"),
        opened=2,
    )
    with store.begin() as session:
        tell(session, NINA, ReportKey("noord", Q3), [TrajectChange(moved, 0)])
    stepped(store, "noord", Q3, Step.SUBMIT)
    signal = next(one for one in asked(store).signals if one.code == "verdringing")
    assert [(p.quarter, p.total.value, p.total.coverage.missing) for p in signal.points] == [(Q3, 2, ("Oost",))]
    assert signal.planned == 3
