"""Invented people and what they may do. Their names are made up of words for 'example'."""

from dataclasses import dataclass

from monitor.domain.people import COUNTRY, Role


@dataclass(frozen=True)
class ExamplePerson:
    """Someone who can sign in to the demonstration."""

    code: str
    name: str
    role: Role
    region: str = COUNTRY


PEOPLE: tuple[ExamplePerson, ...] = (
    ExamplePerson("aanjager", "Marijke Voorbeeld", Role.AANJAGER),
    ExamplePerson("aanjager-2", "Rachid Proefman", Role.AANJAGER),
    ExamplePerson("noord-1", "Fenna Proefstra", Role.COORDINATOR, "noord"),
    ExamplePerson("oost-1", "Bram van Voorbeeld", Role.COORDINATOR, "oost"),
    ExamplePerson("oost-2", "Esra Specimen", Role.COORDINATOR, "oost"),
    ExamplePerson("noord-holland-1", "Joris Fictief", Role.COORDINATOR, "noord-holland"),
    ExamplePerson("utrecht-flevoland-1", "Naima Testers", Role.COORDINATOR, "utrecht-flevoland"),
    ExamplePerson("zuid-holland-1", "Sjoerd Modelman", Role.COORDINATOR, "zuid-holland"),
    ExamplePerson("brabant-zeeland-1", "Anouk van den Proef", Role.COORDINATOR, "brabant-zeeland"),
    ExamplePerson("limburg-1", "Lei Voorbeeldmans", Role.COORDINATOR, "limburg"),
    ExamplePerson("vws-1", "Ilse Monsterboek", Role.MINISTERIE),
    ExamplePerson("ocw-1", "Wei Proefdruk", Role.MINISTERIE),
    ExamplePerson("jenv-1", "Daan Stelvoor", Role.MINISTERIE),
    ExamplePerson("beheerder", "Tineke Denkbeeld", Role.BEHEERDER),
)


def coordinators(region: str) -> tuple[str, ...]:
    """Return the codes of the people who report for a landsdeel."""
    return tuple(person.code for person in PEOPLE if person.region == region)
