"""The administrator in a real browser: adds and ends a provider, reads a file in and downloads it; and an event."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from monitor.queries.registers import registers
from tests.browser.conftest import Live, SignIn
from tests.browser.test_entry import SLOW, broken, press, settled

pytestmark = pytest.mark.browser

HEADER = "code;naam;kvk;geldig_van;geldig_tot;opvolger\n"


def unfold(page: Page, title: str) -> None:
    page.locator("summary", has_text=title).first.click()
    # what is in it comes once it is open
    inside = page.locator("details[open]", has_text=title).first.get_by_test_id("stElementContainer").first
    expect(inside).to_be_visible(timeout=SLOW)


def fill(page: Page, label: str, text: str) -> None:
    page.get_by_label(label, exact=True).first.fill(text)


def test_a_provider_is_added_ended_and_read_in_and_goes_out_as_it_is(
    live: Live, sign_in: SignIn, tmp_path: Path
) -> None:
    bert = sign_in("Bert", "/beheer?register=aanbieder")
    unfold(bert, "Nieuwe regel")
    fill(bert, "Code", "nieuw")
    fill(bert, "Naam", "Nieuw Begin")
    press(bert, "Opslaan")
    expect(bert.get_by_role("heading", name="Nieuw Begin (nieuw) wijzigen")).to_be_visible(timeout=SLOW)
    assert f"Nummer {live.store.version()}." in bert.locator(".m-good").inner_text()

    fill(bert, "Geldig tot en met (mag leeg)", "31-31-2027")
    press(bert, "Opslaan")
    expect(bert.get_by_text("▲ Dit is geen datum.")).to_be_visible(timeout=SLOW)
    assert bert.get_by_label("Geldig tot en met (mag leeg)", exact=True).first.input_value() == "31-31-2027"
    fill(bert, "Geldig tot en met (mag leeg)", "31-12-2027")
    press(bert, "Opslaan")
    expect(bert.get_by_text("Geldig tot en met: – werd 31 dec 2027")).to_be_visible(timeout=SLOW)

    path = tmp_path / "aanbieder.csv"
    path.write_bytes((HEADER + "nieuw;Nieuw Begin;;;2026-12-31;\nlater;Later Begin;;2027-01-01;;\n").encode("cp1252"))
    unfold(bert, "Bestand inlezen")
    bert.locator("[data-testid='stFileUploader'] input[type=file]").set_input_files(path)
    expect(bert.get_by_text("1 nieuw, 1 gewijzigd, 0 gelijk")).to_be_visible(timeout=SLOW)
    with live.store.read() as session:
        assert "later" not in registers(session).provider, "looking changes nothing"
    bert.get_by_role("button", name="Opslaan (2 regels uit het bestand)").click()
    expect(bert.locator(".m-good")).to_be_visible(timeout=SLOW)
    expect(bert.get_by_role("link", name="later", exact=True)).to_be_visible(timeout=SLOW)

    with bert.expect_download() as started:
        bert.get_by_role("link", name="Download als CSV").click()
    file = started.value
    assert file.suggested_filename == f"aanbieder_{live.store.version()}.csv"
    written = Path(file.path()).read_text(encoding="utf-8")
    assert "nieuw;Nieuw Begin;;;2026-12-31;\n" in written
    assert "later;Later Begin;;2027-01-01;;\n" in written


def test_an_event_is_recorded_and_stands_first_on_the_page(live: Live, sign_in: SignIn) -> None:
    nina = sign_in("Nina", "/gebeurtenissen")
    expect(nina.get_by_text("geen opnamestop of verscherpt toezicht")).to_be_visible(timeout=SLOW)
    unfold(nina, "Een gebeurtenis vastleggen")
    nina.get_by_label("Soort", exact=True).first.click()
    nina.get_by_role("option", name="opnamestop").click()
    fill(nina, "Begint op", "01-05-2026")
    fill(nina, "Wat er gebeurde", "Opnamestop na een inspectie")
    fill(nina, "Bron", "Inspectie")
    nina.get_by_label("Locatie (mag leeg)", exact=True).click()
    nina.get_by_role("option", name="De Kade (Duinzicht)").click()
    fill(nina, "Jongeren die er nog zijn (mag leeg)", "4")
    fill(nina, "Van hen met vervolgplek (mag leeg)", "1")
    press(nina, "Opslaan")
    expect(nina.get_by_text("op één locatie een opnamestop")).to_be_visible(timeout=SLOW)
    expect(nina.get_by_text("3 van hen hebben nog geen vervolgplek")).to_be_visible()
    expect(nina.get_by_role("heading", name="Opnamestop na een inspectie")).to_be_visible()


@pytest.mark.parametrize("width", [320, 390, 1440])
@pytest.mark.parametrize(
    ("person", "path"),
    [
        ("Bert", "/beheer?register=locatie&regel=duin-1"),
        ("Bert", "/beheer?register=mensen"),
        ("Bert", "/beheer?register=gelddocument"),
        ("Nina", "/gebeurtenissen"),
    ],
)
def test_the_pages_fit_and_are_accessible(live: Live, sign_in: SignIn, width: int, person: str, path: str) -> None:
    page = sign_in(person, path, width=width)
    settled(page)
    page.wait_for_timeout(800)
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    assert broken(page) == []
