"""The sites of a provider as bars: the places, how many of them are occupied, and the empty ones between."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

import pandas as pd
import plotly.graph_objects as go

from monitor.charts.described import Described, Words
from monitor.charts.leading import leading, linked
from monitor.charts.palette import CARD, GRID, HAPPENED, INK, SOURCE
from monitor.charts.room import BOLD, PHONE_WIDTH
from monitor.charts.template import LABEL_SIZE, new_figure
from monitor.domain.formats import UNKNOWN, count, percent
from monitor.domain.sentences.provider import BREAK_EVEN
from monitor.domain.words import Language, Text

ROW, TALL_ROW, LEAST = 56, 84, 300  # pixels; a tall row has two lines of text
_SHARE_OF_ROW = 0.5
_ONE_LINE = int(PHONE_WIDTH / (LABEL_SIZE * BOLD))  # characters that stand beside each other on a phone


@dataclass(frozen=True)
class SiteBar:
    """One site: its places and the occupied ones, None is not reported, and where their figures are."""

    name: str
    places: int | None
    occupied: int | None
    places_href: str = ""
    occupied_href: str = ""

    @property
    def share(self) -> Decimal | None:
        """The occupied part in percent; None when a number is missing or there are no places."""
        if self.occupied is None or not self.places:
            return None
        return Decimal(100 * self.occupied) / self.places

    @property
    def empty(self) -> int | None:
        return None if self.places is None or self.occupied is None else self.places - self.occupied


def provider_sites(sites: Sequence[SiteBar], words: Words, language: Language = "nl") -> Described:
    """Return a bar for each site, with a line where the tariffs break even, and the table of the numbers."""
    # on a phone a long name leaves no room behind it: then all numbers stand below the names
    below = any(len(f"{site.name}  {_said(site, language)}") > _ONE_LINE for site in sites)
    row_height = TALL_ROW if below else ROW
    figure = new_figure(max(26 + row_height * len(sites), min(LEAST, 110 * len(sites))), language)
    top = max([max(site.places or 0, site.occupied or 0) for site in sites], default=0) or 1
    _bars(figure, [site.places or 0 for site in sites], (GRID, SOURCE), [site.places_href for site in sites])
    _bars(figure, [site.occupied or 0 for site in sites], (HAPPENED,) * 2, [site.occupied_href for site in sites])
    for row, site in enumerate(sites):
        _break_even(figure, row, site)
        _write(figure, row, site, "<br>" if below else "  ", language)
    figure.update_layout(barmode="overlay")
    figure.update_xaxes(range=[0, top * 1.02], visible=False)
    figure.update_yaxes(range=[len(sites) - 0.45, -0.75], showgrid=False, visible=False)
    return Described(
        figure, words.title, words.sentence, _alt(sites, language), _table(sites, language), _CAPTION[language],
        words.source,
    )  # fmt: skip


def _bars(figure: go.Figure, values: Sequence[int], look: tuple[str, str], leads: Sequence[str]) -> None:
    """Draw a bar for each site, of a fill and an edge, that leads to its figure."""
    fill, edge = look
    figure.add_bar(
        orientation="h",
        y=list(range(len(values))),
        x=list(values),
        width=_SHARE_OF_ROW - 0.1,
        marker={"color": fill, "line": {"color": edge, "width": 1.5}},
        hoverinfo="none" if any(leads) else "skip",
        cliponaxis=False,
        **leading(leads),
    )


def _break_even(figure: go.Figure, row: int, site: SiteBar) -> None:
    """Draw a tick where ninety percent of the places are occupied, with a light edge to stand out on both colours."""
    if not site.places:
        return
    x, half = float(BREAK_EVEN) / 100 * site.places, _SHARE_OF_ROW / 2 + 0.02
    for colour, width in ((CARD, 5), (INK, 2.5)):
        figure.add_shape(type="line", x0=x, x1=x, y0=row - half, y1=row + half, line={"color": colour, "width": width})


def _write(figure: go.Figure, row: int, site: SiteBar, between: str, language: Language) -> None:
    figure.add_annotation(
        x=0,
        y=row - 0.27,
        text=f"<b>{linked(site.name, site.places_href, INK)}</b>{between}{_said(site, language)}",
        showarrow=False,
        xanchor="left",
        yanchor="bottom",
        xshift=-3,
        font={"size": LABEL_SIZE, "color": INK},
        align="left",
    )


def _said(site: SiteBar, language: Language) -> str:
    if site.places is None:
        return _NOT_REPORTED[language]
    if site.occupied is None:
        return _PLACES_ONLY[language].format(places=count(site.places, language))
    words = _OF if site.share is None else _OF_SHARE
    return words[language].format(
        occupied=count(site.occupied, language),
        places=count(site.places, language),
        share=percent(site.share, 0, language) if site.share is not None else "",
    )


def _table(sites: Sequence[SiteBar], language: Language) -> pd.DataFrame:
    index = pd.Index([site.name for site in sites], name=_SITE[language])
    columns = {
        _PLACES[language]: [count(site.places, language) for site in sites],
        _OCCUPIED[language]: [count(site.occupied, language) for site in sites],
        _EMPTY[language]: [count(site.empty, language) for site in sites],
        _SHARE[language]: [percent(site.share, 1, language) if site.share is not None else UNKNOWN for site in sites],
    }
    return pd.DataFrame(columns, index=index)


def _alt(sites: Sequence[SiteBar], language: Language) -> str:
    each = "; ".join(f"{site.name}: {_said(site, language)}" for site in sites)
    return _ALT[language].format(sites=each)


_SITE = Text(nl="Locatie", en="Site")
_PLACES = Text(nl="Gesloten plaatsen", en="Closed places")
_OCCUPIED = Text(nl="Bezet", en="Occupied")
_EMPTY = Text(nl="Leeg", en="Empty")
_SHARE = Text(nl="Bezettingsgraad", en="Occupancy")
_NOT_REPORTED = Text(nl="niet gemeld", en="not reported")
_PLACES_ONLY = Text(nl="{places} plaatsen, bezet niet gemeld", en="{places} places, occupied not reported")
_OF = Text(nl="{occupied} van {places} bezet", en="{occupied} of {places} occupied")
_OF_SHARE = Text(nl="{occupied} van {places} bezet ({share})", en="{occupied} of {places} occupied ({share})")
_CAPTION = Text(nl="Plaatsen en bezetting per locatie", en="Places and occupancy by site")
_ALT = Text(
    nl="Staafgrafiek van plaatsen en bezetting per locatie, met een streep bij 90% bezet. {sites}.",
    en="Bar chart of places and occupancy by site, with a line at 90% occupied. {sites}.",
)
