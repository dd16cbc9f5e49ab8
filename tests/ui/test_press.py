"""A press on a button is acted on once, also when the run it began was overtaken before it came to the button."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest


def _page() -> None:
    import streamlit as st

    from monitor.ui.press import button, forget_presses, submit_button

    done = st.session_state.setdefault("done", [])
    # what the browser does to a run when it has something newer to say
    if st.session_state.pop("overtaken", False):
        st.rerun()
    if not st.session_state.get("elsewhere", False):
        with st.form("vorm"):
            words = st.text_input("Reden", key="reden")
            send = submit_button("Sturen", "sturen")
        keep = button("Opslaan", "opslaan", disabled=st.session_state.get("closed", False))
        drop = button("Weggooien", "weggooien")
        if send.pressed():
            done.append(f"gestuurd: {words}")
        if keep.pressed():
            done.append("opgeslagen")
        if drop.pressed():
            done.append("weggegooid")
    forget_presses()


def opened(**state: object) -> AppTest:
    page = AppTest.from_function(_page).run()
    for name, value in state.items():
        page.session_state[name] = value
    return page


def test_a_press_is_acted_on_once() -> None:
    page = opened()
    page.button(key="opslaan").click().run()
    page.run()
    assert page.session_state["done"] == ["opgeslagen"]


def test_a_press_outlives_the_run_that_was_overtaken() -> None:
    page = opened(overtaken=True)
    page.button(key="opslaan").click().run()
    assert page.session_state["done"] == ["opgeslagen"]


def test_the_press_of_a_form_outlives_it_with_what_was_typed() -> None:
    page = opened(overtaken=True)
    page.text_input(key="reden").set_value("nageteld")
    page.button(key="sturen").click().run()
    assert page.session_state["done"] == ["gestuurd: nageteld"]


def test_two_presses_of_which_the_first_run_saw_neither_are_both_acted_on() -> None:
    page = opened(overtaken=True)
    page.button(key="opslaan").click()
    page.button(key="weggooien").click().run()
    assert page.session_state["done"] == ["opgeslagen", "weggegooid"]


def test_a_press_on_a_button_that_may_not_be_pressed_any_more_counts_for_nothing() -> None:
    page = opened(closed=True)
    page.button(key="opslaan").click().run()
    page.session_state["closed"] = False
    page.run()
    assert page.session_state["done"] == []


def test_a_press_does_not_wait_for_a_page_that_one_comes_back_to() -> None:
    page = opened(elsewhere=True)
    page.button(key="opslaan").click().run()
    page.session_state["elsewhere"] = False
    page.run()
    assert page.session_state["done"] == []
