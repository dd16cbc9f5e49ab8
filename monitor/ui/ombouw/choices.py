"""What a person chose on the page about conversions; all of it stands in the address."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import streamlit as st

from monitor.domain.conversion import is_over, is_ready, stage
from monitor.domain.sentences.parts import capital
from monitor.domain.traject import PHASE_NAMES, Phase
from monitor.domain.words import Language, Text
from monitor.queries.ombouw import Since
from monitor.queries.ombouw_stands import Track
from monitor.ui import address

PHASE, LATE, ALL, SINCE = "fase", "later", "alle", "sinds"
MOST_ROWS = 15
_YES = "1"


@dataclass(frozen=True)
class Choice:
    """Which trajects stand in the time line; '' and None leave a side open. `every` shows more than the first rows."""

    region: str = ""
    provider: str = ""
    phase: Phase | None = None
    late: bool = False
    every: bool = False

    def holds(self, track: Track) -> bool:
        """Tell whether a traject is asked for."""
        return (
            self.region in ("", track.traject.region)
            and self.provider in ("", track.traject.origin.provider, track.traject.destination.provider)
            and self.phase in (None, stage(track.traject))
            and (not self.late or max(track.late, track.late_ahead) > 0)
        )


@dataclass(frozen=True)
class Offered:
    """The landsdelen and providers with trajects to choose from, names by code; false when there are none."""

    regions: Mapping[str, str]
    providers: Mapping[str, str]

    def __bool__(self) -> bool:
        return bool(self.regions)


def rows_of(tracks: Sequence[Track], choice: Choice) -> list[Track]:
    """Return the trajects for the time line: those that slip most and are largest first, as many as fit.

    They stand in the order of the answer: by landsdeel.
    """
    asked = [track for track in tracks if choice.holds(track)]
    if choice.every or len(asked) <= MOST_ROWS:
        return asked
    chosen = {track.traject.code for track in sorted(asked, key=_weight)[:MOST_ROWS]}
    return [track for track in asked if track.traject.code in chosen]


def read_choice(offered: Offered) -> Choice:
    """Return the choice in the address; what cannot be read is left open."""
    given = st.query_params
    region, provider = address.value(address.REGION), address.value(address.PROVIDER)
    phase = given.get(PHASE, "")
    return Choice(
        region if region in offered.regions else "",
        provider if provider in offered.providers else "",
        Phase(phase) if phase in set(Phase) else None,
        given.get(LATE) == _YES,
        given.get(ALL) == _YES,
    )


def read_since() -> Since:
    given = st.query_params.get(SINCE, "")
    return Since(given) if given in set(Since) else Since.QUARTER


def draw_choices(choice: Choice, offered: Offered, lang: Language) -> None:
    """Draw the filters of the time line."""
    regions = {"": _ALL_REGIONS[lang], **offered.regions}
    providers = {"": _ALL_PROVIDERS[lang], **offered.providers}
    phases = {"": _ALL_PHASES[lang], **{phase.value: capital(PHASE_NAMES[phase])[lang] for phase in Phase}}
    with st.container(horizontal=True, vertical_alignment="bottom", key="filters-ombouw"):
        _select(address.REGION, _REGION[lang], regions, choice.region)
        _select(address.PROVIDER, _PROVIDER[lang], providers, choice.provider)
        _select(PHASE, _PHASE[lang], phases, choice.phase.value if choice.phase else "")
        for name, words, chosen in ((LATE, _ONLY_LATE, choice.late), (ALL, _EVERY, choice.every)):
            st.checkbox(words[lang], chosen, key=f"_{name}", on_change=_put_mark, args=(name,))


def draw_since(since: Since, lang: Language) -> None:
    """Draw the choice of the balance's first day."""
    with st.container(key="filters-since"):
        _select(SINCE, _SINCE[lang], {one.value: SINCE_NAMES[one][lang] for one in Since}, since.value)


SINCE_NAMES = {
    Since.QUARTER: Text(nl="het kwartaal ervoor", en="the quarter before"),
    Since.YEAR: Text(nl="begin van het jaar", en="start of the year"),
    Since.START: Text(nl="de eerste opgave", en="the first report"),
}
_REGION = Text(nl="Landsdeel", en="Region")
_PHASE = Text(nl="Fase", en="Stage")
_PROVIDER = Text(nl="Aanbieder", en="Provider")
_ALL_PROVIDERS = Text(nl="alle aanbieders", en="all providers")
_ALL_REGIONS = Text(nl="alle landsdelen", en="all regions")
_ALL_PHASES = Text(nl="alle fasen", en="all stages")
_ONLY_LATE = Text(nl="Alleen vertraagd", en="Only late")
_EVERY = Text(nl="Toon alle trajecten", en="Show all trajects")
_SINCE = Text(nl="Balans sinds", en="Balance since")


def _select(name: str, label: str, options: dict[str, str], chosen: str) -> None:
    codes = list(options)
    st.selectbox(
        label,
        codes,
        codes.index(chosen),
        key=f"_ombouw_{name}-{chosen}",
        width=240,
        format_func=options.__getitem__,
        on_change=_put,
        args=(name, chosen),
    )


def _put(name: str, before: str) -> None:
    value = str(st.session_state[f"_ombouw_{name}-{before}"])
    if name in (address.REGION, address.PROVIDER):
        address.put(name, value)
    else:
        _write(name, value)


def _put_mark(name: str) -> None:
    _write(name, _YES if st.session_state[f"_{name}"] else "")


def _write(name: str, value: str) -> None:
    if value:
        st.query_params[name] = value
    elif name in st.query_params:
        del st.query_params[name]


def _weight(track: Track) -> tuple[int, int, int, str]:
    over = is_ready(track.traject) or is_over(track.traject)
    return (
        int(over),
        -track.late_ahead,
        -max(track.traject.origin.places, track.traject.destination.places),
        track.traject.code,
    )
