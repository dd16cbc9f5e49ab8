"""Rules about how a form is filled in: partly, or with last quarter's numbers."""

from collections.abc import Iterator

from monitor.domain.catalogue.checks import Remark, count, half_filled
from monitor.domain.catalogue.maten import breakdown_codes, entered_at
from monitor.domain.indicator import Kind, Level
from monitor.domain.rules import Example, Facts, Place, Rule, Severity
from monitor.domain.words import Text

_INFLOW = {"instroom/regulier": 3, "instroom/spoed": 1, "instroom/voorwaardelijk": 0}
_OUTFLOW = {f"uitstroom/{code}": 1 if code in ("thuis", "ggz") else 0 for code in breakdown_codes("uitstroom")}

# fewer equal numbers than this can be chance
_LEAST_EQUAL = 8


def _copy_of_last_quarter(facts: Facts, place: Place) -> Iterator[Remark]:
    cells = [
        (facts.number_before(place, i.code, part), facts.number(place, i.code, part))
        for i in entered_at(Level.LOCATIE)
        if i.kind is Kind.NUMBER
        for part in breakdown_codes(i.code)
    ]
    filled = [(before, now) for before, now in cells if now is not None]
    # without any movement the figures may well be equal; `geen_verkeer` asks about that
    moved = any(facts.number(place, "instroom", part) for part in breakdown_codes("instroom"))
    if moved and len(filled) >= _LEAST_EQUAL and all(before == now for before, now in filled):
        text = Text(
            nl="{place}: alle {cells} getallen zijn gelijk aan die van het vorige kwartaal; controleer of het de nieuwe"
            " opgave is, en bevestig het als het klopt.",
            en="{place}: all {cells} numbers equal those of the quarter before; check that this is the new report, and"
            " confirm it when it is right.",
        ).format(place=facts.name(place), cells=count(len(filled)))
        yield facts.cell(place, "gesloten_capaciteit"), text, tuple(now for _, now in cells)


FORM_RULES: tuple[Rule, ...] = (
    Rule(
        code="instroom_half_ingevuld",
        severity=Severity.QUESTION,
        level=Level.LOCATIE,
        name=Text(nl="Instroom deels ingevuld", en="Inflow filled in partly"),
        why=Text(
            nl="Leeg is geen nul: het totaal van de instroom is pas bekend als elk vak is ingevuld.",
            en="Empty is not zero: the total inflow is known only when every box is filled in.",
        ),
        check=half_filled(
            "instroom",
            Text(
                nl="{place}: vul bij instroom ook in: {missing}; vul 0 in als er niemand kwam, of licht toe waarom het"
                " leeg blijft.",
                en="{place}: also fill in for inflow: {missing}; fill in 0 when nobody came, or explain why it stays"
                " empty.",
            ),
        ),
        passing=Example(now=_INFLOW, before={}),
        failing=Example(now={"instroom/regulier": 3}, before={}),
    ),
    Rule(
        code="uitstroom_half_ingevuld",
        severity=Severity.QUESTION,
        level=Level.LOCATIE,
        name=Text(nl="Uitstroom deels ingevuld", en="Outflow filled in partly"),
        why=Text(
            nl="Leeg is geen nul: het totaal van de uitstroom is pas bekend als elk vak is ingevuld.",
            en="Empty is not zero: the total outflow is known only when every box is filled in.",
        ),
        check=half_filled(
            "uitstroom",
            Text(
                nl="{place}: vul bij uitstroom ook in: {missing}; vul 0 in als er niemand heen ging, of licht toe"
                " waarom het leeg blijft.",
                en="{place}: also fill in for outflow: {missing}; fill in 0 when nobody went there, or explain why it"
                " stays empty.",
            ),
        ),
        passing=Example(now=_OUTFLOW, before={}),
        failing=Example(now={"uitstroom/thuis": 2}, before={}),
    ),
    Rule(
        code="zelfde_als_vorig_kwartaal",
        severity=Severity.QUESTION,
        level=Level.LOCATIE,
        name=Text(nl="Alles gelijk aan het vorige kwartaal", en="All equal to the quarter before"),
        why=Text(
            nl="Een opgave die in alles gelijk is, is vaak de oude opgave.",
            en="A report that is equal in everything is often the old report.",
        ),
        check=_copy_of_last_quarter,
        passing=Example(now={"bezet": 12, **_INFLOW, **_OUTFLOW}, before={"bezet": 10, **_INFLOW, **_OUTFLOW}),
        failing=Example(now={"bezet": 12, **_INFLOW, **_OUTFLOW}, before={"bezet": 12, **_INFLOW, **_OUTFLOW}),
    ),
)
