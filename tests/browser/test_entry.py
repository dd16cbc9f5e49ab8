"""From pasted Dutch text in a real browser to approved figures in the ledger, and two people on one form."""

from datetime import date

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

from monitor.domain.figure import CellKey, Content, Nothing, ReportKey
from monitor.domain.quarter import Quarter
from monitor.queries.cells import read_cells
from monitor.queries.drafts import drafts
from monitor.queries.reports import state
from tests.actions.factories import person
from tests.browser.conftest import Live, SignIn

pytestmark = pytest.mark.browser

QUARTER = Quarter.last_ended(date.today())
NOORD = ReportKey("noord", QUARTER)
ENTRY = f"/opgave?regio=noord&kwartaal={QUARTER.code}"
REVIEW = f"/beoordelen?regio=noord&kwartaal={QUARTER.code}"
SLOW = 20_000


def spent(kind: str, provider: str = "duin") -> CellKey:
    return CellKey(QUARTER, "noord", provider, "", "besteed", f"spuk2024/{kind}")


def at_site(indicator: str, site: str = "duin-1") -> CellKey:
    return CellKey(QUARTER, "noord", "duin", site, indicator)


def cell(page: Page, key: CellKey) -> Locator:
    return page.locator(f"input[data-cell='{key}']")


def paste(page: Page, key: CellKey, text: str) -> None:
    page.evaluate("text => navigator.clipboard.writeText(text)", text)
    cell(page, key).click()
    page.keyboard.press("Control+V")


def type_in(page: Page, key: CellKey, text: str) -> None:
    cell(page, key).click()
    page.keyboard.press("Control+A")
    page.keyboard.type(text)
    page.keyboard.press("Enter")
    expect(page.get_by_text("Nog niet bewaard ...").first).to_be_hidden(timeout=SLOW)


def choose_nothing(page: Page, key: CellKey, kind: Nothing) -> None:
    page.locator(f"select[data-why='{key}']").select_option(kind.value)
    expect(page.get_by_text("Nog niet bewaard ...").first).to_be_hidden(timeout=SLOW)


def section(page: Page, name: str) -> None:
    page.get_by_role("radio", name=name).click()


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).first.click()


def settled(page: Page) -> None:
    expect(page.locator("[data-testid='stStatusWidget']")).to_have_count(0, timeout=SLOW)


def save(page: Page) -> None:
    press(page, "Opslaan")
    expect(page.get_by_text("opgeslagen om").first).to_be_visible(timeout=SLOW)


def saved(live: Live) -> dict[CellKey, Content]:
    with live.store.read() as session:
        return {key: row.content for key, row in read_cells(session, NOORD).items()}


def draft(live: Live, who: str) -> dict[str, str]:
    with live.store.read() as session:
        return {key: typed.text for key, typed in drafts(session, person(live.store, who), NOORD).items()}


def status(live: Live) -> str:
    with live.store.read() as session:
        return state(session, NOORD).status.value


def paste_dutch_money(page: Page) -> None:
    """Paste the eight texts over the money spent, confirm, and settle what is asked or refused."""
    section(page, "Aanbieders en geld")
    expect(cell(page, spent("vastgoed"))).to_be_visible(timeout=SLOW)
    paste(page, spent("vastgoed"), "1.234,50\t12,5\t0,75\t18.500\t€ 1.250.000\t-\t\r\nn.v.t.\r\n")
    expect(page.get_by_text("U plakte een blok").first).to_be_visible(timeout=SLOW)


def explain_everything(page: Page) -> None:
    """Give a reason for everything the rules ask about."""
    section(page, "Indienen")
    expect(page.get_by_text("Gevuld per deel").first).to_be_visible(timeout=SLOW)
    for _ in range(30):
        settled(page)
        reasons = page.get_by_label("Reden", exact=True)
        left = reasons.count()
        if not left:
            return
        reasons.first.fill("Nagekeken bij de aanbieder.")
        press(page, "Reden opslaan")
        expect(page.get_by_label("Reden", exact=True)).not_to_have_count(left, timeout=SLOW)
    raise AssertionError("the questions do not end")


def test_pasted_dutch_text_arrives_as_meant_or_is_asked_about(live: Live, sign_in: SignIn) -> None:
    nina = sign_in("Nina", ENTRY)
    paste_dutch_money(nina)
    assert (saved(live), draft(live, "nina")) == ({}, {}), "nothing changes before it is confirmed"
    press(nina, "Overnemen")
    expect(cell(nina, spent("opbouw"))).to_have_value("18.500", timeout=SLOW)
    for kind, text in (("vastgoed", "1.234,50"), ("leegstand", "12,5"), ("projectleiding", ""), ("onderwijs", "-")):
        expect(cell(nina, spent(kind))).to_have_value(text)
    save(nina)
    assert saved(live) == {
        spent("vastgoed"): Content(value=123450),
        spent("leegstand"): Content(value=1250),
        spent("personeel"): Content(value=75),
        spent("scholing"): Content(value=125000000),
    }
    assert sorted(draft(live, "nina").values()) == ["-", "18.500", "n.v.t."], "what is not read stays as typed"

    nina.get_by_text("18500: het teken scheidt duizendtallen").click()
    press(nina, "Zo lezen")
    expect(nina.get_by_text("Hoe is dit bedoeld?")).to_be_hidden(timeout=SLOW)
    choose_nothing(nina, spent("vastgoed", ""), Nothing.NVT)
    type_in(nina, spent("onderwijs"), "0")
    save(nina)
    assert saved(live)[spent("opbouw")] == Content(value=1850000)
    assert saved(live)[spent("onderwijs")] == Content(value=0)
    assert saved(live)[spent("vastgoed", "")] == Content(nothing=Nothing.NVT)
    assert spent("projectleiding") not in saved(live), "an empty text is no zero"
    assert draft(live, "nina") == {}


def test_a_quarter_goes_from_typing_to_approval_with_a_question_on_the_way(live: Live, sign_in: SignIn) -> None:
    nina = sign_in("Nina", ENTRY)
    expect(cell(nina, at_site("gesloten_capaciteit"))).to_be_visible(timeout=SLOW)
    paste(nina, at_site("gesloten_capaciteit"), "24\t4\t20\t4\t2\r\n")
    press(nina, "Overnemen")
    save(nina)
    explain_everything(nina)
    press(nina, "Gereed melden en indienen")
    expect(nina.get_by_text("Ontvangstbewijs").first).to_be_visible(timeout=SLOW)
    assert status(live) == "ingediend"

    anna = sign_in("Anna", REVIEW)
    expect(anna.get_by_text("Wat er is ingediend").first).to_be_visible(timeout=SLOW)
    anna.get_by_label("Uw vraag").fill("Klopt het dat er 20 bezet zijn?")
    press(anna, "Vraag toevoegen")
    expect(anna.get_by_text("1 vraag klaar")).to_be_visible(timeout=SLOW)
    press(anna, "Teruggeven")
    expect(anna.get_by_text("Teruggegeven.", exact=True)).to_be_visible(timeout=SLOW)
    assert status(live) == "teruggegeven"

    nina.reload()
    section(nina, "Indienen")
    expect(nina.locator(".e-finding").get_by_text("Klopt het dat er 20 bezet zijn?")).to_be_visible(timeout=SLOW)
    nina.get_by_label("Antwoord").fill("Nee, 19: één jongere vertrok op de peildatum.")
    press(nina, "Antwoord opslaan")
    expect(nina.get_by_label("Antwoord")).to_be_hidden(timeout=SLOW)
    section(nina, "Plaatsen")
    type_in(nina, at_site("bezet"), "19")
    save(nina)
    explain_everything(nina)
    press(nina, "Gereed melden en indienen")
    expect(nina.get_by_role("button", name="Gereed melden en indienen")).to_be_disabled(timeout=SLOW)

    anna.reload()
    expect(anna.get_by_text("Nee, 19: één jongere vertrok op de peildatum.")).to_be_visible(timeout=SLOW)
    expect(anna.get_by_text("Goedkeuren legt 5 cellen vast")).to_be_visible()
    press(anna, "Goedkeuren")
    expect(anna.get_by_text("Goedgekeurd.", exact=True)).to_be_visible(timeout=SLOW)
    assert status(live) == "goedgekeurd"
    assert [saved(live)[at_site(code)].value for code in ("gesloten_capaciteit", "bezet")] == [24, 19]


def test_a_button_pressed_in_the_moment_of_typing_waits_for_what_was_typed(live: Live, sign_in: SignIn) -> None:
    nina = sign_in("Nina", ENTRY)
    first, second = at_site("gesloten_capaciteit"), at_site("bezet")
    for typed, saved_then in (
        ({first: "24", second: "20"}, "2 cellen zijn opgeslagen om"),
        ({second: "19"}, "1 cel is opgeslagen om"),
    ):
        for key, text in typed.items():
            cell(nina, key).click()
            nina.keyboard.type(text)
        press(nina, "Opslaan")
        expect(nina.get_by_text(saved_then)).to_be_visible(timeout=SLOW)
    cell(nina, first).click()
    nina.keyboard.type("26")
    press(nina, "Volgende: In- en uitstroom")
    expect(cell(nina, first)).to_be_hidden(timeout=SLOW)
    expect(nina.get_by_text("1 cel op te slaan")).to_be_visible(timeout=SLOW)
    assert saved(live) == {first: Content(value=24), second: Content(value=19)}
    assert draft(live, "nina") == {str(first): "26"}


def test_two_people_on_one_form_lose_nothing(live: Live, sign_in: SignIn) -> None:
    nina, nora = sign_in("Nina", ENTRY), sign_in("Nora", ENTRY)
    for page in (nina, nora):
        expect(cell(page, at_site("bezet"))).to_be_visible(timeout=SLOW)
    type_in(nina, at_site("gesloten_capaciteit"), "24")
    type_in(nina, at_site("groepen"), "4")
    type_in(nora, at_site("gesloten_capaciteit"), "26")
    type_in(nora, at_site("bezet"), "20")
    save(nina)
    press(nora, "Opslaan")
    expect(nora.get_by_text("Twee keer ingevuld: De Kade, gesloten plaatsen")).to_be_visible(timeout=SLOW)
    told = nora.locator(".e-clash dl").inner_text().split()
    assert told[1:3] == ["typte", "26"]
    assert "24" in told
    assert told[-1] == "leeg"
    values = {key.indicator: content.value for key, content in saved(live).items()}
    assert values == {"gesloten_capaciteit": 24, "groepen": 4, "bezet": 20}, "different cells never collide"
    assert draft(live, "nora") == {str(at_site("gesloten_capaciteit")): "26"}

    press(nora, "Mijn invoer houden")
    expect(nora.get_by_text("Twee keer ingevuld")).to_be_hidden(timeout=SLOW)
    assert saved(live)[at_site("gesloten_capaciteit")].value == 26


def test_closing_the_browser_costs_nothing_and_every_jump_leads_to_its_cell(live: Live, sign_in: SignIn) -> None:
    nina = sign_in("Nina", ENTRY)
    expect(cell(nina, at_site("bezet"))).to_be_visible(timeout=SLOW)
    type_in(nina, at_site("bezet"), "circa 20")
    nina.context.close()
    again = sign_in("Nina", ENTRY)
    expect(cell(again, at_site("bezet"))).to_have_value("circa 20", timeout=SLOW)
    expect(cell(again, at_site("bezet"))).to_have_attribute("aria-invalid", "true")
    section(again, "Indienen")
    press(again, "Naar de cel")
    expect(cell(again, at_site("bezet"))).to_be_focused(timeout=SLOW)
    assert saved(live) == {}


@pytest.mark.parametrize("width", [390, 768, 1440])
def test_both_pages_fit_and_are_accessible(live: Live, sign_in: SignIn, width: int) -> None:
    nina = sign_in("Nina", ENTRY, width=width)
    wrong = {}
    for name in ("Plaatsen", "Aanbieders en geld", "Landsdeel", "Indienen"):
        section(nina, name)
        nina.wait_for_timeout(1500)
        wrong[name] = broken(nina)
    anna = sign_in("Anna", REVIEW, width=width)
    anna.wait_for_timeout(1500)
    wrong["Beoordelen"] = broken(anna)
    assert {name: found for name, found in wrong.items() if found} == {}


def broken(page: Page) -> list[str]:
    """Return what axe finds, and whether the page scrolls sideways."""
    main = "document.querySelector('[data-testid=stMain]')"
    sideways = page.evaluate(f"{main}.scrollWidth > {main}.clientWidth")
    found = Axe().run(page).response["violations"]
    lines = [f"{rule['id']}: {[node['target'] for node in rule['nodes']][:3]}" for rule in found]
    return [*lines, *(["scrolls sideways"] if sideways else [])]
