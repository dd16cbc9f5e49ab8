"""The menu: one line per page. Which roles may open it is decided here once; actions and queries decide again."""

from dataclasses import dataclass
from pathlib import Path

from monitor.domain.people import Actor, Role
from monitor.domain.words import Text

PAGES = Path(__file__).resolve().parents[1] / "pages"


@dataclass(frozen=True)
class MenuLine:
    """One page: its script, its name, its address, and who may open it. The first one a person may open is home.

    `always_now` marks a page that cannot be seen as it was known on an earlier day.
    """

    script: str
    title: Text
    address: str
    roles: frozenset[Role]
    always_now: bool = False

    @property
    def path(self) -> Path:
        return PAGES / f"{self.script}.py"

    def open_to(self, actor: Actor) -> bool:
        return any(actor.has(role) for role in self.roles)


_LEAD_AND_REGIONS = frozenset({Role.AANJAGER, Role.COORDINATOR})

MENU: tuple[MenuLine, ...] = (
    MenuLine("overzicht", Text(nl="Overzicht", en="Overview"), "overzicht", _LEAD_AND_REGIONS),
    MenuLine("opgave", Text(nl="Opgave", en="Report"), "opgave", _LEAD_AND_REGIONS, True),
    MenuLine("beoordelen", Text(nl="Beoordelen", en="Review"), "beoordelen", frozenset({Role.AANJAGER}), True),
    MenuLine("herzieningen", Text(nl="Herzieningen", en="Restatements"), "herzieningen", _LEAD_AND_REGIONS),
    MenuLine("definities", Text(nl="Definities", en="Definitions"), "definities", frozenset(Role)),
)


def open_pages(actor: Actor) -> list[MenuLine]:
    """Return the pages this person may open, in menu order."""
    return [line for line in MENU if line.open_to(actor)]
