"""Who acts: roles, dated grants, and the actor that every action and query takes."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from monitor.domain.words import Text

COUNTRY = "NL"


class Role(StrEnum):
    """The roles that can be granted."""

    AANJAGER = "aanjager"
    COORDINATOR = "coordinator"
    MINISTERIE = "ministerie"
    BEHEERDER = "beheerder"


ROLE_NAMES: dict[Role, Text] = {
    Role.AANJAGER: Text(nl="bestuurlijk aanjager", en="national lead"),
    Role.COORDINATOR: Text(nl="regionaal coördinator", en="regional coordinator"),
    Role.MINISTERIE: Text(nl="ministerie", en="ministry"),
    Role.BEHEERDER: Text(nl="beheerder", en="administrator"),
}


@dataclass(frozen=True, order=True)
class Grant:
    """A role for one region (the country for national roles), between two dates, both included."""

    role: Role
    region: str
    valid_from: date
    valid_to: date | None = None

    def holds_on(self, day: date) -> bool:
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)


@dataclass(frozen=True)
class Actor:
    """A person as an action or query sees them: only the grants that hold today.

    `operator` marks the command line on the server itself, which may read everything and keep registers.
    """

    code: str
    name: str
    grants: frozenset[Grant] = frozenset()
    operator: bool = False

    def has(self, role: Role) -> bool:
        return any(grant.role is role for grant in self.grants)

    @property
    def own_regions(self) -> frozenset[str]:
        """The landsdelen this actor coordinates."""
        return frozenset(grant.region for grant in self.grants if grant.role is Role.COORDINATOR)

    @property
    def sees_everything(self) -> bool:
        return self.operator or self.has(Role.AANJAGER)

    def coordinates(self, region: str) -> bool:
        return region in self.own_regions


OPERATOR = Actor(code="opdrachtregel", name="Opdrachtregel", operator=True)
