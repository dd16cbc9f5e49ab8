"""A traject from an empty form to the lead's review: told, moved with a reason, balanced, submitted and looked at."""

from dataclasses import replace
from datetime import date

import pytest
from playwright.sync_api import Page, expect

from monitor.actions.trajecten import TrajectChange, tell
from monitor.domain.figure import ReportKey
from monitor.domain.traject import (
    Dates,
    Destination,
    Milestone,
    Origin,
    Phase,
    Regime,
    Traject,
    TrajectKind,
)
from monitor.domain.workflow import Step
from monitor.queries.drafts import drafts
from monitor.queries.trajecten import report_trajecten
from tests.actions.factories import number, person, places_at
from tests.actions.factories import saved as saved_figures
from tests.browser.conftest import Live, SignIn
from tests.browser.test_entry import (
    ENTRY,
    NOORD,
    QUARTER,
    REVIEW,
    SLOW,
    at_site,
    broken,
    explain_everything,
    press,
    section,
    settled,
    status,
    type_in,
)
from tests.factories import stepped

pytestmark = pytest.mark.browser

TRAJECTS = f"{ENTRY}&deel=trajecten"
BEFORE = QUARTER.plus(-1)
LATER, STILL_LATER = date(QUARTER.year + 1, 6, 30), date(QUARTER.year + 1, 12, 31)
BOEG = Traject(
    "noord-boeg",
    "De Boeg dicht",
    "noord",
    TrajectKind.OMBOUW,
    Phase.UITVOERING,
    Origin("duin", "duin-2", Regime.GESLOTEN, 6),
    Destination(Regime.OPEN, form="gezinshuis", places=4),
    {Milestone.OPENING: Dates(LATER)},
)


def told_before(live: Live) -> None:
    """Approve a report on the quarter before: 24 places in De Kade, none in De Boeg, and one traject."""
    report, nina = ReportKey("noord", BEFORE), person(live.store, "nina")
    saved_figures(live.store, "nina", report, *(number(places_at(f"duin-{n}", BEFORE), 48 - 24 * n) for n in (1, 2)))
    with live.store.begin() as session:
        tell(session, nina, report, [TrajectChange(BOEG, 0)])
    stepped(live.store, "noord", BEFORE, Step.SUBMIT)
    stepped(live.store, "noord", BEFORE, Step.APPROVE, "anna")


def fill(page: Page, label: str, text: str) -> None:
    field = page.get_by_label(label, exact=True)
    field.fill(text)
    field.press("Tab")
    settled(page)


def choose(page: Page, label: str, option: str) -> None:
    page.get_by_role("combobox", name=label, exact=True).click()
    page.get_by_role("option", name=option, exact=True).click()
    settled(page)


def trajects(live: Live) -> dict[str, Traject]:
    with live.store.read() as session:
        found = report_trajecten(session, person(live.store, "nina"), NOORD)
    return {one.traject.code: one.traject for one in found}


def draft(live: Live, who: str = "nina") -> dict[str, str]:
    with live.store.read() as session:
        return {key: typed.text for key, typed in drafts(session, person(live.store, who), NOORD).items()}


def tell_of_the_kade(nina: Page) -> None:
    """Tell that four of ten places of De Kade are gone."""
    press(nina, "Traject toevoegen")
    expect(nina.get_by_label("Code", exact=True)).to_have_value("noord-1", timeout=SLOW)
    fill(nina, "Naam", "De Kade naar gezinshuizen")
    choose(nina, "Wat gebeurt er", "ombouw")
    choose(nina, "Hoe ver is het", "uitvoering")
    choose(nina, "Locatie", "De Kade (Duinzicht)")
    choose(nina, "Wat voor plaatsen gaan weg", "gesloten")
    fill(nina, "Hoeveel plaatsen gaan weg", "10")
    choose(nina, "Wat voor plaatsen komen er", "open")
    choose(nina, "Welke zorg", "gezinshuis (plus)")
    fill(nina, "Hoeveel plaatsen komen er", "8")
    fill(nina, "Opening: gepland op", LATER.strftime("%d-%m-%Y"))
    fill(nina, "Plaatsen die weg zijn", "4")


def test_a_traject_is_told_moved_explained_and_reviewed(live: Live, sign_in: SignIn) -> None:
    told_before(live)
    nina = sign_in("Nina", TRAJECTS)
    expect(nina.get_by_role("link", name="De Boeg dicht")).to_be_visible(timeout=SLOW)
    tell_of_the_kade(nina)
    assert set(trajects(live)) == {"noord-boeg"}, "a draft is no traject"
    press(nina, "Opslaan")
    expect(nina.get_by_text("De Kade naar gezinshuizen is opgeslagen om")).to_be_visible(timeout=SLOW)
    assert trajects(live)["noord-1"].gone == 4
    assert draft(live) == {}

    nina.get_by_role("link", name="De Boeg dicht").click()
    expect(nina.get_by_label("Naam", exact=True)).to_have_value("De Boeg dicht", timeout=SLOW)
    fill(nina, "Opening: gepland op", STILL_LATER.isoformat())
    press(nina, "Opslaan")
    expect(nina.get_by_text("De planning is verschoven (opening).")).to_be_visible(timeout=SLOW)
    expect(nina.get_by_text("Kijk nog naar: Reden.")).to_be_visible()
    assert trajects(live)["noord-boeg"] == BOEG
    nina.context.close()

    nina = sign_in("Nina", f"{TRAJECTS}&traject=noord-boeg")
    expect(nina.get_by_label("Opening: gepland op")).to_have_value(STILL_LATER.isoformat(), timeout=SLOW)
    fill(nina, "Reden", "De vergunning laat op zich wachten.")
    press(nina, "Opslaan")
    expect(nina.get_by_text("De Boeg dicht is opgeslagen om")).to_be_visible(timeout=SLOW)
    moved = replace(BOEG, dates={Milestone.OPENING: Dates(STILL_LATER)}, reason="De vergunning laat op zich wachten.")
    assert trajects(live)["noord-boeg"] == moved

    section(nina, "Plaatsen")
    type_in(nina, at_site("gesloten_capaciteit"), "22")
    type_in(nina, at_site("gesloten_capaciteit", "duin-2"), "0")
    press(nina, "Opslaan")
    expect(nina.get_by_text("cellen zijn opgeslagen om")).to_be_visible(timeout=SLOW)
    press(nina, "Naar de trajecten")
    expect(nina.get_by_text("Balans van gesloten plaatsen").first).to_be_visible(timeout=SLOW)
    expect(nina.get_by_role("row", name="De Kade 24 0 0 4 20 22 +2")).to_be_visible()
    nina.get_by_label("Reden", exact=True).fill("Twee plaatsen waren dubbel gemeld.")
    press(nina, "Reden opslaan")
    expect(nina.get_by_role("row", name="Twee plaatsen waren dubbel gemeld.")).to_be_visible(timeout=SLOW)
    explain_everything(nina)
    press(nina, "Gereed melden en indienen")
    expect(nina.get_by_text("2 in deze opgave")).to_be_visible(timeout=SLOW)
    assert status(live) == "ingediend"

    anna = sign_in("Anna", REVIEW)
    moved_row = anna.get_by_role("row", name="De Boeg dicht noord-boeg Opening: gepland op")
    expect(moved_row).to_contain_text("De vergunning laat op zich wachten.", timeout=SLOW)
    expect(anna.get_by_role("row", name="Nieuw traject")).to_contain_text("10 gesloten plaatsen weg bij De Kade")
    expect(anna.get_by_role("row", name="De Kade 24 0 0 4 20 22 +2")).to_contain_text("dubbel gemeld")
    expect(anna.get_by_text("cellen en 2 trajecten vast")).to_be_visible()


def test_two_people_on_one_traject_lose_nothing(live: Live, sign_in: SignIn) -> None:
    told_before(live)
    nina, nora = (sign_in(who, f"{TRAJECTS}&traject=noord-boeg") for who in ("Nina", "Nora"))
    for page in (nina, nora):
        expect(page.get_by_label("Naam", exact=True)).to_be_visible(timeout=SLOW)
    fill(nina, "Plaatsen die weg zijn", "2")
    fill(nora, "Plaatsen die weg zijn", "3")
    fill(nora, "Jongeren die er nog wonen", "5")
    press(nina, "Opslaan")
    expect(nina.get_by_text("De Boeg dicht is opgeslagen om")).to_be_visible(timeout=SLOW)
    press(nora, "Opslaan")
    expect(nora.get_by_role("row", name="Plaatsen die weg zijn 3 2 0")).to_be_visible(timeout=SLOW)
    assert trajects(live)["noord-boeg"].gone == 2
    press(nora, "Mijn invoer houden")
    expect(nora.get_by_role("heading", name="Twee keer ingevuld")).to_be_hidden(timeout=SLOW)
    press(nora, "Opslaan")
    expect(nora.get_by_text("De Boeg dicht is opgeslagen om")).to_be_visible(timeout=SLOW)
    assert (trajects(live)["noord-boeg"].gone, trajects(live)["noord-boeg"].youths_left) == (3, 5)


@pytest.mark.parametrize("width", [390, 1440])
def test_the_list_and_the_form_fit_and_are_accessible(live: Live, sign_in: SignIn, width: int) -> None:
    told_before(live)
    nina = sign_in("Nina", TRAJECTS, width=width)
    expect(nina.get_by_role("link", name="De Boeg dicht")).to_be_visible(timeout=SLOW)
    assert broken(nina) == []
    nina.get_by_role("link", name="De Boeg dicht").click()
    expect(nina.get_by_label("Naam", exact=True)).to_be_visible(timeout=SLOW)
    settled(nina)
    assert broken(nina) == []
