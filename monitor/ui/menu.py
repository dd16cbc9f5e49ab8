"""The menu: one line per page. Which roles may open it is decided here once; actions and queries decide again."""

from dataclasses import dataclass
from pathlib import Path

from monitor.domain.people import Actor, Role
from monitor.domain.words import Text
from monitor.ui import address

PAGES = Path(__file__).resolve().parents[1] / "pages"


BESIDE = Text.same("")
MORE = Text(nl="Meer", en="More")
NOTHING: frozenset[str] = frozenset()
_DRAWN = frozenset({address.APPROVED, address.BESIDE})
_REGION, _PROVIDER = frozenset({address.REGION}), frozenset({address.PROVIDER})
_PLACE = _REGION | _PROVIDER


@dataclass(frozen=True)
class MenuLine:
    """One page: its script, its name, its address, and who may open it. The first one a person may open is home.

    `always_now` marks a page that cannot be seen as it was known on an earlier day; `group` puts it in a list that
    opens, '' beside the others; `hidden` keeps it out of the menu, to be reached by links. `counts` names what of the
    chosen view (beside quarter and moment) changes the page; of what is `silent` nothing is said there: a page about
    one thing, or with a choice of its own, is about no other place.
    """

    script: str
    title: Text
    address: str
    roles: frozenset[Role]
    always_now: bool = False
    hidden: bool = False
    group: Text = BESIDE
    counts: frozenset[str] = NOTHING
    silent: frozenset[str] = NOTHING

    @property
    def path(self) -> Path:
        return PAGES / f"{self.script}.py"

    def open_to(self, actor: Actor) -> bool:
        return any(actor.has(role) for role in self.roles)


_LEAD_AND_REGIONS = frozenset({Role.AANJAGER, Role.COORDINATOR})

MENU: tuple[MenuLine, ...] = (
    MenuLine(
        "overzicht", Text(nl="Overzicht", en="Overview"), "overzicht", _LEAD_AND_REGIONS, counts=_DRAWN | {address.GRID}
    ),
    MenuLine("regio", Text(nl="Regio", en="Region"), "regio", _LEAD_AND_REGIONS, counts=_DRAWN | _REGION),
    MenuLine(
        "aanbieder",
        Text(nl="Aanbieder", en="Provider"),
        "aanbieder",
        _LEAD_AND_REGIONS,
        counts=_DRAWN | _PROVIDER,
    ),
    MenuLine("besteding", Text(nl="Besteding", en="Spending"), "besteding", _LEAD_AND_REGIONS, counts=_DRAWN | _REGION),
    MenuLine("ombouw", Text(nl="Ombouw", en="Conversion"), "ombouw", _LEAD_AND_REGIONS, counts=_DRAWN | _PLACE),
    MenuLine(
        "kwaliteit",
        Text(nl="Kwaliteit en stem", en="Quality and voice"),
        "kwaliteit",
        _LEAD_AND_REGIONS,
        counts=_DRAWN | _REGION,
    ),
    MenuLine(
        "traject",
        Text(nl="Traject", en="Traject"),
        "traject",
        _LEAD_AND_REGIONS,
        hidden=True,
        counts=frozenset({address.APPROVED}),
        silent=_PLACE,
    ),
    MenuLine("opgave", Text(nl="Opgave", en="Report"), "opgave", _LEAD_AND_REGIONS, True, silent=_PLACE),
    MenuLine(
        "beoordelen", Text(nl="Beoordelen", en="Review"), "beoordelen", frozenset({Role.AANJAGER}), True, silent=_PLACE
    ),
    MenuLine(
        "paden",
        Text(nl="Afgesproken paden", en="Agreed paths"),
        "paden",
        _LEAD_AND_REGIONS,
        group=MORE,
        counts=_DRAWN | _REGION,
    ),
    MenuLine("scenario", Text(nl="Wat als", en="What if"), "wat-als", _LEAD_AND_REGIONS, group=MORE, counts=_REGION),
    MenuLine(
        "gebeurtenissen",
        Text(nl="Gebeurtenissen", en="Events"),
        "gebeurtenissen",
        _LEAD_AND_REGIONS,
        group=MORE,
        counts=_PLACE,
    ),
    MenuLine(
        "vergelijken",
        Text(nl="Vergelijken", en="Compare"),
        "vergelijken",
        _LEAD_AND_REGIONS,
        group=MORE,
        counts=_DRAWN | _REGION,
    ),
    MenuLine(
        "beheer", Text(nl="Beheer", en="Administration"), "beheer", frozenset({Role.BEHEERDER}), True, silent=_PLACE
    ),
    MenuLine("herzieningen", Text(nl="Herzieningen", en="Restatements"), "herzieningen", _LEAD_AND_REGIONS, group=MORE),
    MenuLine(
        "definities", Text(nl="Definities", en="Definitions"), "definities", frozenset(Role), group=MORE, silent=_PLACE
    ),
    MenuLine(
        "toegankelijkheid",
        Text(nl="Toegankelijkheid", en="Accessibility"),
        "toegankelijkheid",
        frozenset(Role),
        True,
        group=MORE,
        silent=_PLACE,
    ),
)


def open_pages(actor: Actor) -> list[MenuLine]:
    """Return the pages this person may open, in menu order."""
    return [line for line in MENU if line.open_to(actor)]
