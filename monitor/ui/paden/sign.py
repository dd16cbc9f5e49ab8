"""Signing another status than the rule's, with a reason and an end date; and taking it back."""

from __future__ import annotations

from datetime import date

import streamlit as st

from monitor.actions.overrides import NO_END, WHY, lift_override, override_status
from monitor.domain.override import SIGNED
from monitor.domain.sentences.parts import quarter_name
from monitor.domain.status_rule import STANDING_NAMES, STANDING_SIGNS, Standing
from monitor.domain.words import Text
from monitor.ui.html import markup, show
from monitor.ui.opening import opening
from monitor.ui.paden.open import OpenPath, attempt
from monitor.ui.press import submit_button

_HEADING = Text(nl="Van de regel afwijken in {quarter}", en="Depart from the rule in {quarter}")
_ABOUT = Text(
    nl="De status volgens de regel blijft zichtbaar, met uw naam, de dag, de reden en de einddatum.",
    en="The status by the rule stays visible, with your name, the day, the reason and the end date.",
)
_STATUS = Text(nl="Status", en="Status")
_REASON = Text(nl="Reden om af te wijken", en="Reason for departing from it")
_UNTIL = Text(nl="Geldig tot en met", en="Valid until")
_SIGN = Text(nl="Status tekenen", en="Sign the status")
_SIGNED = Text(nl="De status is getekend.", en="The status has been signed.")
_WHY_BACK = Text(nl="Reden om de afwijkende status in te trekken", en="Reason for taking the signed status back")
_LIFT = Text(nl="Intrekken", en="Take back")
_LIFTED = Text(
    nl="De afwijkende status is ingetrokken; de regel telt weer.",
    en="The signed status was taken back; the rule counts again.",
)
_CHOOSE = Text(nl="Kies eerst een status.", en="First choose a status.")


def draw_signing(opened: OpenPath) -> None:
    """Draw the form to sign a status, or to take the signed one back."""
    quarter = opened.view.quarter
    if quarter is None or quarter.end >= opened.page.today:
        return
    lang = opened.language
    part = opening(_HEADING.format(quarter=quarter_name(quarter))[lang], f"{opened.key}-afwijken")
    if part is None:
        return
    with part:
        show(markup('<p class="e-before">{about}</p>', about=_ABOUT[lang]))
        if opened.view.override is not None:
            _draw_lifting(opened)
        else:
            _draw_form(opened)


def _draw_form(opened: OpenPath) -> None:
    lang, view = opened.language, opened.view
    key = f"{opened.key}-teken-{view.quarter}-{len(view.signed)}"
    with st.form(key, border=False):
        chosen = st.radio(
            _STATUS[lang],
            SIGNED,
            None,
            format_func=lambda standing: f"{STANDING_SIGNS[standing]} {STANDING_NAMES[standing][lang]}",
            horizontal=True,
            key=f"{key}-status",
        )
        left, right = st.columns([3, 1])
        reason = left.text_input(_REASON[lang], max_chars=4000, key=f"{key}-reden")
        until = right.date_input(_UNTIL[lang], None, min_value=opened.page.today, format="DD-MM-YYYY", key=f"{key}-tot")
        sign = submit_button(_SIGN[lang], f"{key}-tekenen")
    if not sign.pressed():
        return
    missing = [text for text, there in ((_CHOOSE, chosen), (_needed(), reason.strip()), (NO_END, until)) if not there]
    if missing:
        opened.memory.tell(*missing)
    else:
        assert chosen is not None, "looked at above"
        _sign(opened, chosen, reason, until)
    st.rerun()


def _sign(opened: OpenPath, standing: Standing, reason: str, until: date | None) -> None:
    view, actor = opened.view, opened.page.actor
    assert view.quarter is not None, "the form is of a quarter"
    about = (view.region, view.metric.code, view.quarter)
    attempt(opened, lambda s: override_status(s, actor, *about, standing, reason, until), _SIGNED)


def _draw_lifting(opened: OpenPath) -> None:
    lang, view, actor = opened.language, opened.view, opened.page.actor
    assert view.quarter is not None, "the form is of a quarter"
    about = (view.region, view.metric.code, view.quarter)
    key = f"{opened.key}-trek-in-{view.quarter}-{len(view.signed)}"
    with st.form(key, border=False):
        left, right = st.columns([9, 1.6], vertical_alignment="bottom")
        reason = left.text_input(_WHY_BACK[lang], max_chars=4000, key=f"{key}-reden")
        with right:
            lift = submit_button(_LIFT[lang], f"{key}-intrekken", width="stretch")
    if lift.pressed():
        attempt(opened, lambda s: lift_override(s, actor, *about, reason), _LIFTED)
        st.rerun()


def _needed() -> Text:
    return Text(nl="Vul eerst in: {what}.", en="Fill in first: {what}.").format(what=WHY)
