"""People and their roles: the list for the yearly review, and the ways to add someone, to give and to end a role."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import streamlit as st
from markupsafe import Markup
from streamlit.delta_generator import DeltaGenerator

from monitor.actions.people import add_person, disable, grant
from monitor.domain.formats import UNKNOWN, date_short
from monitor.domain.people import COUNTRY, ROLE_NAMES, Grant, Role
from monitor.domain.registers import Registers
from monitor.domain.sentences.parts import number
from monitor.domain.words import Language, Text
from monitor.imports.published import written_day
from monitor.queries.people import Account, everyone, grants
from monitor.ui.beheer.notice import attempt, tell
from monitor.ui.context import PageContext
from monitor.ui.html import markup, show
from monitor.ui.opening import opening
from monitor.ui.press import submit_button
from monitor.ui.tables import Column, Row, table

NAME = Text(nl="Mensen en rollen", en="People and roles")
ABOUT = Text(
    nl="Wie wat mag, en van wanneer tot wanneer. Loop deze lijst elk jaar na en beëindig wat niet meer nodig is.",
    en="Who may do what, and from when to when. Go through this list every year and end what is no longer needed.",
)
_CAPTION = Text(
    nl="{people} mensen met {roles} rollen, {now} daarvan gelden nu",
    en="{people} people with {roles} roles, {now} of which hold now",
)
_PERSON, _CODE, _ROLE, _REGION, _FROM, _TO, _NOW = (
    Text(nl="Naam", en="Name"),
    Text(nl="Code", en="Code"),
    Text(nl="Rol", en="Role"),
    Text(nl="Landsdeel", en="Region"),
    Text(nl="Vanaf", en="From"),
    Text(nl="Tot en met", en="Up to and including"),
    Text(nl="Nu", en="Now"),
)
_HOLDS, _OVER, _COMES, _CLOSED, _NONE = (
    Text(nl="geldt", en="holds"),
    Text(nl="voorbij", en="over"),
    Text(nl="gaat nog in", en="still to come"),
    Text(nl="account gesloten", en="account closed"),
    Text(nl="geen rol", en="no role"),
)
_LONG = Text(nl="geldt, langer dan een jaar", en="holds, for over a year")
_ADD, _GIVE, _END, _DISABLE = (
    Text(nl="Iemand toevoegen", en="Add someone"),
    Text(nl="Een rol geven of de dagen ervan wijzigen", en="Give a role, or change its dates"),
    Text(nl="Een rol beëindigen", en="End a role"),
    Text(nl="Een account sluiten", en="Close an account"),
)
_DO_ADD, _DO_GIVE, _DO_END, _DO_DISABLE = (
    Text(nl="Toevoegen", en="Add"),
    Text(nl="Rol geven", en="Give the role"),
    Text(nl="Rol beëindigen", en="End the role"),
    Text(nl="Account sluiten", en="Close the account"),
)
_WHY = Text(nl="Reden", en="Reason")
_LAST_DAY = Text(nl="Laatste dag", en="Last day")
_OPEN_END = Text(nl="Tot en met (mag leeg)", en="Up to and including (may be empty)")
_CHOOSE = Text(nl="maak een keuze", en="make a choice")
_CODE_HELP = Text(
    nl="Letters zonder accenten, cijfers en @ _ . -, bijvoorbeeld het e-mailadres.",
    en="Letters without accents, digits and @ _ . -, such as the e-mail address.",
)
_NO_DAY = Text(
    nl="Er is niets opgeslagen: schrijf de datums als 31-12-2025 of 2025-12-31.",
    en="Nothing was saved: write the dates as 31-12-2025 or 2025-12-31.",
)
_INCOMPLETE = Text(nl="Er is niets opgeslagen: maak eerst de keuzes.", en="Nothing was saved: make the choices first.")
_DISABLE_HOW = Text(
    nl="Wie geen account meer heeft, kan niet meer inloggen. Wat diegene deed, blijft op naam staan.",
    en="Who has no account any more cannot sign in. What they did stays under their name.",
)
_A_YEAR = 365


def draw_people(page: PageContext, known: Registers) -> None:
    """Draw who may do what, and the ways to change that."""
    with page.store.read() as session:
        accounts, granted = everyone(session), grants(session)
    show(people_table(accounts, granted, known, page.today, page.language))
    open_ones = {account.code: f"{account.name} ({account.code})" for account in accounts if account.active}
    _draw_add(page)
    _draw_give(page, open_ones, known)
    _draw_end(page, accounts, granted, known)
    _draw_disable(page, open_ones)


def people_table(
    accounts: Sequence[Account],
    granted: Mapping[str, Sequence[Grant]],
    known: Registers,
    today: date,
    language: Language,
) -> Markup:
    """Return everyone with each role they have or had, one row a role."""
    rows, roles, now = list[Row](), 0, 0
    for account in accounts:
        own: list[Grant | None] = [*sorted(granted.get(account.code, ()))]
        for given in own or [None]:
            rows.append(_row(account, given, known, today, language))
            roles += given is not None
            now += given is not None and account.active and given.holds_on(today)
    columns = [Column(words[language], words=True) for words in (_CODE, _ROLE, _REGION, _FROM, _TO, _NOW)]
    caption = _CAPTION.format(people=number(len(accounts)), roles=number(roles), now=number(now))[language]
    return table(caption, _PERSON[language], columns, rows)


def _row(account: Account, given: Grant | None, known: Registers, today: date, language: Language) -> Row:
    if given is None:
        state = (_NONE if account.active else _CLOSED)[language]
        return Row(account.name, (account.code, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, state))
    region = known.region[given.region].name
    until = date_short(given.valid_to, language) if given.valid_to else UNKNOWN
    cells = (account.code, ROLE_NAMES[given.role][language], region, date_short(given.valid_from, language), until)
    return Row(account.name, (*cells, _state(account, given, today)[language]))


def _state(account: Account, given: Grant, today: date) -> Text:
    if not account.active:
        return _CLOSED
    if not given.holds_on(today):
        return _COMES if given.valid_from > today else _OVER
    return _LONG if (today - given.valid_from).days > _A_YEAR and given.valid_to is None else _HOLDS


def _draw_add(page: PageContext) -> None:
    lang, turn = page.language, _turn("toevoegen")
    part = opening(_ADD[lang], "mens-toevoegen")
    if part is None:
        return
    with part, _form(f"toevoegen-{turn}"):
        left, right = st.columns(2)
        code = left.text_input(_CODE[lang], key=f"mens-code-{turn}", help=_CODE_HELP[lang])
        name = right.text_input(_PERSON[lang], key=f"mens-naam-{turn}")
        send = submit_button(_DO_ADD[lang], "mens-toevoegen-doen", type="primary")
    if send.pressed():
        _do(page, "toevoegen", lambda session: add_person(session, page.actor, code, name))


def _draw_give(page: PageContext, named: dict[str, str], known: Registers) -> None:
    lang, turn = page.language, _turn("geven")
    regions = {COUNTRY: known.region[COUNTRY].name, **{r.code: r.name for r in known.landsdelen}}
    roles = {role.value: ROLE_NAMES[role][lang] for role in Role}
    part = opening(_GIVE[lang], "mens-geven")
    if part is None:
        return
    with part, _form(f"geven-{turn}"):
        left, right = st.columns(2)
        with left:
            who = _choose(_PERSON[lang], named, f"mens-wie-{turn}", lang)
            first = st.text_input(_FROM[lang], page.today.isoformat(), key=f"mens-van-{turn}")
        with right:
            role = _choose(_ROLE[lang], roles, f"mens-rol-{turn}", lang)
            last = st.text_input(_OPEN_END[lang], key=f"mens-tot-{turn}")
        with left:
            region = _choose(_REGION[lang], regions, f"mens-regio-{turn}", lang)
        send = submit_button(_DO_GIVE[lang], "mens-geven-doen", type="primary")
    if not send.pressed():
        return
    start, end = written_day(first.strip()), written_day(last.strip())
    if start is None or (last.strip() and end is None):
        tell(_NO_DAY)
        st.rerun()
    if not (who and role and region):
        tell(_INCOMPLETE)
        st.rerun()
    _do(page, "geven", lambda session: grant(session, page.actor, who, Grant(Role(role), region, start, end)))


def _draw_end(
    page: PageContext, accounts: Sequence[Account], granted: Mapping[str, Sequence[Grant]], known: Registers
) -> None:
    lang, turn = page.language, _turn("beëindigen")
    held = {
        f"{account.code}|{given.role.value}|{given.region}": (account, given)
        for account in accounts
        for given in granted.get(account.code, ())
        if account.active and (given.valid_to is None or given.valid_to >= page.today)
    }
    named = {
        key: f"{account.name}: {ROLE_NAMES[given.role][lang]}, {known.region[given.region].name}"
        for key, (account, given) in held.items()
    }
    part = opening(_END[lang], "mens-einde")
    if part is None:
        return
    with part, _form(f"einde-{turn}"):
        left, right = st.columns(2)
        with left:
            which = _choose(_ROLE[lang], named, f"mens-welke-{turn}", lang)
        last = right.text_input(_LAST_DAY[lang], page.today.isoformat(), key=f"mens-laatste-{turn}")
        send = submit_button(_DO_END[lang], "mens-einde-doen", type="primary")
    if not send.pressed():
        return
    day = written_day(last.strip())
    if day is None or not which:
        tell(_INCOMPLETE if day else _NO_DAY)
        st.rerun()
    account, given = held[which]
    _do(page, "beëindigen", lambda session: grant(session, page.actor, account.code, replace(given, valid_to=day)))


def _draw_disable(page: PageContext, named: dict[str, str]) -> None:
    lang, turn = page.language, _turn("sluiten")
    part = opening(_DISABLE[lang], "mens-sluiten")
    if part is None:
        return
    with part, _form(f"sluiten-{turn}"):
        show(markup('<p class="e-before">{how}</p>', how=_DISABLE_HOW[lang]))
        who = _choose(_PERSON[lang], named, f"mens-sluit-{turn}", lang)
        why = st.text_input(_WHY[lang], key=f"mens-waarom-{turn}")
        send = submit_button(_DO_DISABLE[lang], "mens-sluiten-doen", type="primary")
    if not send.pressed():
        return
    if not who:
        tell(_INCOMPLETE)
        st.rerun()
    _do(page, "sluiten", lambda session: disable(session, page.actor, who, why))


def _do(page: PageContext, what: str, act: Callable[[Any], int]) -> None:
    """Do it; only what was kept empties its form."""
    if attempt(page, act):
        st.session_state[f"_mens {what}"] = _turn(what) + 1
    st.rerun()


def _turn(what: str) -> int:
    found: int = st.session_state.setdefault(f"_mens {what}", 0)
    return found


def _form(key: str) -> DeltaGenerator:
    return st.form(f"mens-form-{key}", border=False, enter_to_submit=False)


def _choose(label: str, named: dict[str, str], key: str, language: Language) -> str:
    chosen = st.selectbox(label, ["", *named], format_func=lambda code: named.get(code, _CHOOSE[language]), key=key)
    return chosen or ""
