"""Events go out as a file and come in again, for everyone as far as they may see them."""

from __future__ import annotations

from monitor.domain.people import OPERATOR, Actor, Role
from monitor.exports.records_csv import register_file
from monitor.imports.reading import read_file
from monitor.intake.taking import Taken, take
from monitor.queries.happenings import About, happenings
from monitor.store.engine import Store
from tests.factories import LEAD, NINA, a_store_with_registers, an_actor

HEADER = (
    "code;soort;regio;aanbieder;locatie;begint;eindigt;titel;toelichting;jongeren_aanwezig;jongeren_vervolgplek;"
    "zekerheid;bron;vervallen\n"
)
STOP = "g1;opnamestop;noord;duin;kade;2026-05-01;;Opnamestop na inspectie;Tot nader order.;4;1;voorbeeld;Test;nee\n"
POLICY = "g2;beleid;NL;;;2024-06-19;2024-06-19;Afspraken getekend;;;;voorbeeld;Test;nee\n"
ELSEWHERE = "g3;sluiting;oost;veldhuis;veld;2025-12-31;2025-12-31;Gesloten;;;;voorbeeld;Test;ja\n"
BERT = an_actor(Role.BEHEERDER, code="bert")


def taken(store: Store, text: str, actor: Actor = OPERATOR, **answers: str) -> Taken:
    with store.begin() as session:
        return take(session, actor, read_file(text.encode(), "gebeurtenis.csv"), answers)


def written(store: Store, actor: Actor = OPERATOR) -> str:
    with store.read() as session:
        return register_file(session, actor, "gebeurtenis").decode()


def refused(store: Store, row: str) -> set[tuple[str | None, str]]:
    found = taken(a_store_with_registers(store), HEADER + row)
    assert not found.accepted
    return {(finding.column, finding.code) for finding in found.findings if finding.outcome == "REJECT_CELL"}


def test_events_come_out_as_they_went_in_and_are_new_once(store: Store) -> None:
    a_store_with_registers(store)
    assert taken(store, HEADER + STOP + ELSEWHERE + POLICY).changes == 3
    assert written(store) == HEADER + STOP + ELSEWHERE + POLICY
    assert taken(store, written(store)).changes == 0


def test_a_change_is_a_new_version_and_the_old_one_is_still_known(store: Store) -> None:
    a_store_with_registers(store)
    taken(store, HEADER + STOP)
    taken(store, HEADER + STOP.replace("2026-05-01;;", "2026-05-01;2026-09-30;"))
    with store.read() as session:
        (found,) = happenings(session, LEAD)
    assert str(found.ends) == "2026-09-30"


def test_a_coordinator_gets_the_own_events_and_those_of_the_country(store: Store) -> None:
    a_store_with_registers(store)
    taken(store, HEADER + STOP + ELSEWHERE + POLICY)
    assert written(store, NINA) == HEADER + STOP + POLICY


def test_the_administrator_sees_no_youths_and_does_not_erase_them_by_a_round_trip(store: Store) -> None:
    a_store_with_registers(store)
    taken(store, HEADER + STOP)
    assert ";4;1;" not in written(store, BERT)
    assert taken(store, written(store, BERT), BERT).changes == 0
    assert taken(store, written(store, BERT).replace("Tot nader order.", "Verlengd."), BERT).changes == 1
    with store.read() as session:
        (found,) = happenings(session, LEAD)
    assert (found.youths_left, found.youths_placed, found.note) == (4, 1, "Verlengd.")


def test_what_is_withdrawn_stays_in_the_file_and_off_the_list(store: Store) -> None:
    a_store_with_registers(store)
    taken(store, HEADER + ELSEWHERE)
    with store.read() as session:
        assert happenings(session, LEAD) == ()
        assert [h.code for h in happenings(session, LEAD, about=About(withdrawn=True))] == ["g3"]


def test_a_typed_dutch_date_is_asked_about_in_a_file(store: Store) -> None:
    a_store_with_registers(store)
    dutch = HEADER + STOP.replace("2026-05-01", "01-05-2026")
    assert not taken(store, dutch).accepted
    assert taken(store, dutch, nederlandse_datum="ja").changes == 1


def test_a_site_names_its_provider(store: Store) -> None:
    a_store_with_registers(store)
    taken(store, HEADER + STOP.replace(";duin;", ";;"))
    with store.read() as session:
        assert [h.provider for h in happenings(session, LEAD)] == ["duin"]


def test_a_site_of_another_provider_is_refused(store: Store) -> None:
    assert refused(store, STOP.replace(";duin;", ";veldhuis;")) == {("aanbieder", "andere_aanbieder")}


def test_a_site_in_another_landsdeel_is_refused(store: Store) -> None:
    assert refused(store, STOP.replace(";noord;", ";oost;")) == {("regio", "locatie_elders")}


def test_a_jeugdregio_is_no_place_for_an_event(store: Store) -> None:
    assert ("regio", "onbekende_regio") in refused(store, POLICY.replace(";NL;", ";JZ01;"))


def test_an_event_does_not_end_before_it_begins(store: Store) -> None:
    assert refused(store, POLICY.replace("2024-06-19;2024-06-19", "2024-06-19;2024-06-18")) == {
        ("eindigt", "datums_verwisseld")
    }


def test_a_source_is_needed(store: Store) -> None:
    assert refused(store, POLICY.replace(";Test;", ";;")) == {("bron", "leeg_veld")}


def test_no_more_youths_have_a_next_place_than_are_there(store: Store) -> None:
    assert refused(store, STOP.replace(";4;1;", ";1;4;")) == {("jongeren_vervolgplek", "meer_vervolgplekken")}


def test_a_text_that_looks_like_a_person_is_asked_about(store: Store) -> None:
    a_store_with_registers(store)
    row = HEADER + STOP.replace("Tot nader order.", "Betreft een jongere geb. 4 april 2010.")
    assert not taken(store, row).accepted
    assert taken(store, row, persoon_in_tekst="geen_persoon").accepted
