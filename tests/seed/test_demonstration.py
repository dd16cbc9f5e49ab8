"""The demonstration holds what it promises, and nothing of anyone real."""

import re
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import select

from monitor.actions.people import add_person
from monitor.cli.seeding import seed_when_empty
from monitor.domain.as_of import AsOf
from monitor.domain.catalogue import INDICATORS
from monitor.domain.conversion import Flows, all_built, closes_within, slipped
from monitor.domain.figure import Nothing, ReportKey
from monitor.domain.indicator import Level
from monitor.domain.people import OPERATOR, Role
from monitor.domain.quarter import Quarter
from monitor.domain.traject import Phase
from monitor.domain.words import Refused
from monitor.domain.workflow import ReportStatus
from monitor.exports.records_csv import register_file
from monitor.imports.reading import read_file
from monitor.intake.taking import take
from monitor.queries.balances import balances
from monitor.queries.cells import read_cells
from monitor.queries.demonstration import holds_demonstration
from monitor.queries.findings import findings
from monitor.queries.integrity import faults
from monitor.queries.paths import paths_held
from monitor.queries.people import people
from monitor.queries.registers import registers
from monitor.queries.reports import all_states
from monitor.queries.selection import Selection
from monitor.queries.totals import totals
from monitor.queries.trajecten import traject_history, trajecten
from monitor.store.engine import Store
from monitor.store.tables import event
from seed.demonstration import load_demonstration
from seed.demonstration.paths import MILESTONES
from seed.demonstration.sites import LANDSDELEN, QUARTERS

LAST = Quarter(2026, 3)
MEETING = date(2026, 11, 16)
WINDWILG = ReportKey("brabant-zeeland", Quarter(2025, 4))

# organisations and places of the sector that an invented name must not resemble
REAL = (
    "sjsj|via jeugd|horizon|ihub|pluryn|intermetzo|schakenbosch|transferium|almata|parlan|jeugdformaat|levvel|"
    "icarus|midgaard|koppeling|hoenderloo|zikos|woodbrookers|poortje|elker|juzt|bijzonder jeugdwerk|lievenshove|"
    "lindenhorst|ottho|heldring|harreveld|altra|lijn5|entrea|rubicon|mutsaers|juvent|yulius|enver|cardea|sterk huis"
)


def places(store: Store, quarter: Quarter, level: Level = Level.LAND, as_of: date | None = None) -> dict[str, int]:
    """Return the closed places of a quarter by region."""
    asked = Selection(indicators=("gesloten_capaciteit",), first=quarter, last=quarter, as_of=AsOf(day=as_of))
    with store.read() as session:
        found = totals(session, OPERATOR, asked, level)
    return {spot.place.region: total.value for spot, total in found.items() if total.value is not None}


def test_the_ledger_is_whole(demonstration: Store) -> None:
    with demonstration.read() as session:
        assert list(faults(session)) == []


def test_it_is_marked_as_invented(demonstration: Store) -> None:
    with demonstration.read() as session:
        assert holds_demonstration(session)


def test_no_event_is_older_than_the_one_before_it(demonstration: Store) -> None:
    with demonstration.read() as session:
        moments = list(session.execute(select(event.c.at).order_by(event.c.id)).scalars())
    assert moments == sorted(moments)
    assert moments[-1] < datetime(2026, 11, 16, tzinfo=UTC)


def test_every_landsdeel_reported_every_quarter_and_three_of_the_last_are_not_done(demonstration: Store) -> None:
    with demonstration.read() as session:
        standing = {key: state.status for key, state in all_states(session).items()}
    unfinished = {key.region: status for key, status in standing.items() if status is not ReportStatus.APPROVED}
    assert len(standing) == len(LANDSDELEN) * len(QUARTERS)
    assert unfinished == {
        "limburg": ReportStatus.OPEN,
        "zuid-holland": ReportStatus.RETURNED,
        "oost": ReportStatus.SUBMITTED,
    }
    assert all(status is ReportStatus.APPROVED for key, status in standing.items() if key.quarter != LAST)


def test_the_returned_report_has_an_open_question(demonstration: Store) -> None:
    with demonstration.read() as session:
        found = findings(session, OPERATOR, ReportKey("zuid-holland", LAST))
    assert [thread.answer for thread in found.threads] == [None]


def test_the_late_report_holds_a_few_figures_that_do_not_count(demonstration: Store) -> None:
    with demonstration.read() as session:
        begun = read_cells(session, ReportKey("limburg", LAST))
    assert sum(row.content.value or 0 for c, row in begun.items() if c.indicator == "gesloten_capaciteit") == 30
    assert "limburg" not in places(demonstration, LAST, Level.LANDSDEEL)


@pytest.mark.parametrize(("quarter", "expected"), [("2024-Q1", 570), ("2025-Q3", 501), ("2026-Q2", 431)])
def test_the_country_adds_up(demonstration: Store, quarter: str, expected: int) -> None:
    assert places(demonstration, Quarter.of_code(quarter)) == {"NL": expected}


def test_the_last_quarter_is_at_least_what_six_landsdelen_reported(demonstration: Store) -> None:
    assert places(demonstration, LAST) == {"NL": 382}
    assert places(demonstration, LAST, Level.LANDSDEEL) == {
        "noord": 44,
        "oost": 90,
        "noord-holland": 54,
        "utrecht-flevoland": 37,
        "zuid-holland": 91,
        "brabant-zeeland": 66,
    }


def test_a_correction_after_approval_changes_what_is_known_from_then_on(demonstration: Store) -> None:
    before, after = date(2026, 2, 20), date(2026, 3, 10)
    assert places(demonstration, WINDWILG.quarter, Level.LANDSDEEL, before)["brabant-zeeland"] == 78
    assert places(demonstration, WINDWILG.quarter, Level.LANDSDEEL, after)["brabant-zeeland"] == 76


def test_while_a_report_is_reopened_what_was_approved_still_counts(demonstration: Store) -> None:
    assert places(demonstration, WINDWILG.quarter, Level.LANDSDEEL, date(2026, 3, 4))["brabant-zeeland"] == 78


def test_nothing_counts_before_the_first_report_is_handed_in(demonstration: Store) -> None:
    assert places(demonstration, Quarter(2024, 1), as_of=date(2024, 4, 10)) == {}


def test_no_report_breaks_a_rule_and_every_question_has_its_reason(demonstration: Store) -> None:
    with demonstration.read() as session:
        found = {key: findings(session, OPERATOR, key) for key in all_states(session)}
    assert [str(key) for key, all_of in found.items() if all_of.errors] == []
    assert [str(key) for key, all_of in found.items() if all_of.questions] == []
    assert 3 <= sum(len(all_of.explained) for all_of in found.values()) <= 10


def test_every_asked_cell_of_a_finished_report_is_filled_in(demonstration: Store) -> None:
    with demonstration.read() as session:
        cells = read_cells(session, ReportKey("noord", LAST))
    asked = {i.code for i in INDICATORS.values() if i.reported}
    assert {cell.indicator for cell in cells} == asked


def test_each_kind_of_nothing_is_used_somewhere(demonstration: Store) -> None:
    with demonstration.read() as session:
        kinds = {
            row.content.nothing
            for region, quarter in (("zuid-holland", "2025-Q1"), ("noord", "2026-Q1"), ("limburg", "2024-Q2"))
            for row in read_cells(session, ReportKey(region, Quarter.of_code(quarter))).values()
        }
    assert kinds >= set(Nothing)


@pytest.mark.parametrize("indicator", ["besteed", "verplicht"])
def test_the_money_of_a_landsdeel_never_falls(demonstration: Store, indicator: str) -> None:
    with demonstration.read() as session:
        found = totals(session, OPERATOR, Selection(indicators=(indicator,)), Level.LANDSDEEL)
    for region in LANDSDELEN:
        stands = [total.value for spot, total in found.items() if spot.place.region == region and total.value]
        assert stands == sorted(stands), region


def test_youths_by_origin_add_up_to_youths_in_places(demonstration: Store) -> None:
    asked = Selection(indicators=("bezet", "jongeren_naar_herkomst"), first=Quarter(2025, 4), last=Quarter(2025, 4))
    with demonstration.read() as session:
        stay, origin = (total.value for total in totals(session, OPERATOR, asked, Level.LAND).values())
    assert stay == origin == 385


def test_first_paths_of_landsdelen_add_up_to_the_country_in_every_quarter(demonstration: Store) -> None:
    with demonstration.read() as session:
        held = paths_held(session, "gesloten_capaciteit")
    country = held.pop("NL").newest
    assert country is not None
    assert country.example
    assert country.version == 2
    assert country.at(LAST) == 374
    for quarter in MILESTONES[0].until(MILESTONES[-1]):
        assert sum(agreed.versions[0].at(quarter) or 0 for agreed in held.values()) == country.at(quarter)


def test_one_landsdeel_agreed_on_a_slower_second_version_with_the_same_end(demonstration: Store) -> None:
    with demonstration.read() as session:
        held = paths_held(session, "gesloten_capaciteit")
    assert [region for region, agreed in held.items() if len(agreed.versions) > 1] == ["NL", "zuid-holland"]
    first, second = held["zuid-holland"].versions
    assert (first.at(LAST), second.at(LAST)) == (77, 82)  # 92 - 3 x 5, and 102 - 5 x 4
    assert first.at(Quarter(2029, 4)) == second.at(Quarter(2029, 4)) == 0
    assert held["zuid-holland"].in_force(Quarter(2025, 2)) == first


@pytest.mark.parametrize("indicator", ["alternatieven_in_gebruik", "besteed"])
def test_the_country_has_example_paths_of_alternatives_and_money(demonstration: Store, indicator: str) -> None:
    with demonstration.read() as session:
        agreed = paths_held(session, indicator)
    assert list(agreed) == ["NL"]
    assert agreed["NL"].newest is not None
    assert agreed["NL"].newest.example


def test_every_landsdeel_has_sites_in_its_own_jeugdregios(demonstration: Store) -> None:
    with demonstration.read() as session:
        known = registers(session)
    assert all(known.sites_in(region.code, LAST.end) for region in known.landsdelen)
    for site in known.sites:
        assert known.parent(site.youth_region, "landsdeel", LAST.end) == site.region
        assert (site.municipality, site.establishment, known.provider[site.provider].kvk) == ("", "", "")


def test_the_registers_tell_of_a_merger_a_closing_and_an_opening(demonstration: Store) -> None:
    with demonstration.read() as session:
        known = registers(session)
    assert known.provider["zilverpad"].successor == "lichtmolen"
    assert known.site["papierenboot-4"].valid_to == date(2025, 12, 31)
    assert known.site["morgenmos-2"].valid_from == date(2026, 1, 1)


def test_a_conversion_leaves_the_closed_places_as_they_were(demonstration: Store) -> None:
    def groups_and_places(quarter: str) -> tuple[int | None, ...]:
        key = ReportKey("oost", Quarter.of_code(quarter))
        with demonstration.read() as session:
            here = {
                c.indicator: row.content for c, row in read_cells(session, key).items() if c.site == "vuurvlinder-1"
            }
        return here["groepen"].value, here["groepen_kleinschalig"].value, here["gesloten_capaciteit"].value

    assert groups_and_places("2025-Q1") == (2, 0, 18)
    assert groups_and_places("2025-Q2") == (3, 3, 18)


def test_a_conversion_to_hybrid_leaves_the_closed_places_as_they_were(demonstration: Store) -> None:
    def hybrid_and_places(quarter: str) -> tuple[int | None, ...]:
        key = ReportKey("noord-holland", Quarter.of_code(quarter))
        with demonstration.read() as session:
            here = {c.indicator: r.content for c, r in read_cells(session, key).items() if c.site == "blauwekiezel-1"}
        return here["waarvan_hybride"].value, here["gesloten_capaciteit"].value

    assert hybrid_and_places("2025-Q2") == (0, 14)
    assert hybrid_and_places("2025-Q3") == (14, 14)


def test_the_balance_of_places_closes_at_every_site_in_every_quarter(demonstration: Store) -> None:
    first, odd = QUARTERS[1], []
    with demonstration.read() as session:
        for place, answer in balances(session, OPERATOR, Level.LOCATIE, LAST, first).items():
            odd += [(place.site, residual.quarter.code, residual.places) for residual in answer.residuals]
            assert not answer.balance.residual, place
        (told,) = [
            residual.reason
            for answer in balances(session, OPERATOR, Level.LAND, LAST, first).values()
            for residual in answer.residuals
        ]
    # the count that was corrected after approval, and said so
    assert odd == [("windwilg-1", "2025-Q4", -2)]
    assert told.startswith("Telfout")


def test_what_trajects_did_is_as_written_down(demonstration: Store) -> None:
    with demonstration.read() as session:
        found = [state.traject for state in trajecten(session, OPERATOR, LAST)]
    together = all_built(found)
    # gone: 157 to something open, 116 into small groups, 24 made hybrid, 30 to another provider, 6 for good
    # come back closed: 116 + 24 + 29 of those 30, 6 newly built and 2 that had been open
    assert together.flows == Flows(opened=116 + 24 + 29 + 6 + 2, closed=6, converted=157 + 116 + 24 + 30)
    assert together.removed == 156
    assert together.alternatives == 24 + 20 + 26 + 21 + 8 + 15 + 10
    assert together.planned == 18 + 16 + 16 + 15 + 28 + 29 + 14
    assert (together.displaced, together.reversed_, together.small_closed) == (2, 2, 116 + 6)
    assert together.without_alternative == 3 + 1 + 2 + 2
    assert len(found) == 53


def test_in_one_landsdeel_places_go_much_faster_than_alternatives_come(demonstration: Store) -> None:
    with demonstration.read() as session:
        found = [state.traject for state in trajecten(session, OPERATOR, LAST)]
    lag = {region: all_built(t for t in found if t.region == region).lag for region in LANDSDELEN}
    assert lag == {
        "noord": 2,
        "oost": 2,
        "noord-holland": -2,
        "utrecht-flevoland": 4,
        "zuid-holland": 27 - 8,
        "brabant-zeeland": 5,
        "limburg": 2,
    }


def test_dates_were_moved_often_and_never_without_a_reason(demonstration: Store) -> None:
    with demonstration.read() as session:
        found = trajecten(session, OPERATOR, LAST)
        told = [one for s in found for one in traject_history(session, OPERATOR, s.traject.code) if one.moved]
    assert len(told) >= 8
    assert all(one.version.traject.reason for one in told)
    late = [s.traject.code for s in found if slipped(s.traject, s.original, LAST.end) >= 2]
    assert "zuid-holland-lade" in late
    assert len(late) >= 5


def test_one_traject_stopped_and_one_that_closes_soon_has_no_next_places(demonstration: Store) -> None:
    with demonstration.read() as session:
        found = [state.traject for state in trajecten(session, OPERATOR, LAST)]
    assert [t.code for t in found if t.phase is Phase.GESTOPT and t.reason] == ["zuid-holland-maatlat"]
    soon = {t.code: (t.youths_left, t.youths_placed) for t in found if closes_within(t, LAST.end, LAST.plus(4).end)}
    assert soon["brabant-zeeland-pont"] == (10, 0)
    assert all(left is not None for left, _placed in soon.values())
    assert len(soon) == 6


def test_its_trajects_go_out_as_a_file_and_come_into_an_empty_store_the_same(
    demonstration: Store, sqlite_url: str
) -> None:
    empty = Store(sqlite_url, lambda: datetime(2026, 11, 16, 9, 0, tzinfo=UTC))
    for kind in ("regio", "lidmaatschap", "aanbieder", "locatie", "traject"):
        with demonstration.read() as session:
            out = register_file(session, OPERATOR, kind)
        with empty.begin() as session:
            taken = take(session, OPERATOR, read_file(out, f"{kind}.csv"), {})
        assert (taken.accepted, taken.changes) == (True, out.count(b"\n") - 1), kind
        with empty.read() as session:
            assert register_file(session, OPERATOR, kind) == out
    empty.close()


def test_names_are_of_nobody_real(demonstration: Store) -> None:
    with demonstration.read() as session:
        known = registers(session)
        names = [p.name for p in known.providers] + [s.name for s in known.sites]
        names += [someone.name for someone in people(session, MEETING)]
        for told in trajecten(session, OPERATOR, LAST):
            names += [told.traject.name, told.traject.destination.party]
    assert [name for name in names if re.search(REAL, name.lower())] == []


def test_there_is_someone_in_every_role_and_every_landsdeel(demonstration: Store) -> None:
    with demonstration.read() as session:
        grants = {(g.role, g.region) for someone in people(session, MEETING) for g in someone.grants}
    assert {role for role, _ in grants} == set(Role)
    assert {region for role, region in grants if role is Role.COORDINATOR} == set(LANDSDELEN)


def test_a_store_in_use_is_left_alone(sqlite_url: str) -> None:
    store = Store(sqlite_url)
    with store.begin() as session:
        add_person(session, OPERATOR, "someone", "Someone")
    with pytest.raises(Refused, match="in gebruik"):
        load_demonstration(sqlite_url, lambda _store: None)
    assert store.version() == 1
    store.close()


def test_a_load_that_stops_halfway_leaves_only_the_registers(sqlite_url: str) -> None:
    class Enough(Exception):
        pass

    def stop(done: int, _all: int) -> None:
        if done == 3:
            raise Enough

    with pytest.raises(Enough):
        load_demonstration(sqlite_url, seed_when_empty, stop)
    store = Store(sqlite_url)
    with store.read() as session:
        assert not holds_demonstration(session)
        assert registers(session).providers == ()
    store.close()
