"""Rules about an amount and the one of the quarter before: stands do not fall, and do not change unit."""

from collections.abc import Callable, Iterator

from monitor.domain.catalogue.checks import Check, Remark, amounts, euros
from monitor.domain.indicator import Level
from monitor.domain.rules import Example, Facts, Place, Rule, Severity
from monitor.domain.words import Text

# a stand that is this many times the one before, or the other way round, was typed in another unit
_UNIT_FACTOR = 200


def _other_unit(before: int, now: int) -> bool:
    low, high = sorted((before, now))
    return low > 0 and high >= _UNIT_FACTOR * low


def _falls(before: int, now: int) -> bool:
    """True for a fall that no other rule asks about: below zero and another unit have a rule of their own."""
    return 0 <= now < before and not _other_unit(before, now)


def _each_stand(code: str, broken: Callable[[int, int], bool], text: Text) -> Check:
    """Return a check of every amount against that of the quarter before."""

    def check(facts: Facts, place: Place) -> Iterator[Remark]:
        for purse, purpose in amounts(facts, place):
            before = facts.number_before(purse, code, purpose.code)
            now = facts.number(purse, code, purpose.code)
            if before is not None and now is not None and broken(before, now):
                words = text.format(place=facts.name(purse), purpose=purpose.name, before=euros(before), now=euros(now))
                yield facts.cell(purse, code, purpose.code), words, (before, now)

    return check


def _below_zero(code: str, text: Text) -> Check:
    """Return a check that no amount is below zero."""

    def check(facts: Facts, place: Place) -> Iterator[Remark]:
        for purse, purpose in amounts(facts, place):
            now = facts.number(purse, code, purpose.code)
            if now is not None and now < 0:
                words = text.format(place=facts.name(purse), purpose=purpose.name, now=euros(now))
                yield facts.cell(purse, code, purpose.code), words, (now,)

    return check


_WHY_FALL = Text(
    nl="Een stand sinds de start wordt alleen lager door een terugbetaling of een correctie.",
    en="An amount since the start only gets lower by a repayment or a correction.",
)
_WHY_ZERO = Text(
    nl="Sinds de start kan er niet minder dan niets zijn, tenzij geld is teruggekomen.",
    en="Since the start there cannot be less than nothing, unless money came back.",
)
_WHY_UNIT = Text(
    nl="Een bedrag dat honderden malen groter of kleiner is, staat vaak in duizenden euro’s.",
    en="An amount hundreds of times larger or smaller often stands in thousands of euros.",
)

STAND_RULES: tuple[Rule, ...] = (
    Rule(
        code="verplicht_daalt",
        severity=Severity.QUESTION,
        level=Level.LANDSDEEL,
        name=Text(nl="Verplicht lager dan vorig kwartaal", en="Committed below the quarter before"),
        why=_WHY_FALL,
        check=_each_stand(
            "verplicht",
            _falls,
            Text(
                nl="{place}, {purpose}: verplicht daalt van {before} naar {now}; vul de stand sinds de start in, of"
                " licht de daling toe.",
                en="{place}, {purpose}: committed falls from {before} to {now}; fill in the amount since the start, or"
                " explain the fall.",
            ),
        ),
        passing=Example(
            now={"verplicht/spuk2024/vastgoed": 300_000_00}, before={"verplicht/spuk2024/vastgoed": 200_000_00}
        ),
        failing=Example(
            now={"verplicht/spuk2024/vastgoed": 100_000_00}, before={"verplicht/spuk2024/vastgoed": 200_000_00}
        ),
    ),
    Rule(
        code="besteed_daalt",
        severity=Severity.QUESTION,
        level=Level.LANDSDEEL,
        name=Text(nl="Besteed lager dan vorig kwartaal", en="Spent below the quarter before"),
        why=_WHY_FALL,
        check=_each_stand(
            "besteed",
            _falls,
            Text(
                nl="{place}, {purpose}: besteed daalt van {before} naar {now}; vul de stand sinds de start in, of licht"
                " de daling toe.",
                en="{place}, {purpose}: spent falls from {before} to {now}; fill in the amount since the start, or"
                " explain the fall.",
            ),
        ),
        passing=Example(
            now={"besteed/spuk2024/vastgoed": 200_000_00}, before={"besteed/spuk2024/vastgoed": 200_000_00}
        ),
        failing=Example(
            now={"besteed/spuk2024/vastgoed": 100_000_00}, before={"besteed/spuk2024/vastgoed": 200_000_00}
        ),
    ),
    Rule(
        code="verplicht_onder_nul",
        severity=Severity.QUESTION,
        level=Level.LANDSDEEL,
        name=Text(nl="Verplicht onder nul", en="Committed below zero"),
        why=_WHY_ZERO,
        check=_below_zero(
            "verplicht",
            Text(
                nl="{place}, {purpose}: verplicht is {now}; vul de stand sinds de start in, of licht toe waarom die"
                " onder nul is.",
                en="{place}, {purpose}: committed is {now}; fill in the amount since the start, or explain why it is"
                " below zero.",
            ),
        ),
        passing=Example(now={"verplicht/spuk2024/opbouw": 0}, before={}),
        failing=Example(now={"verplicht/spuk2024/opbouw": -5_000_00}, before={}),
    ),
    Rule(
        code="besteed_onder_nul",
        severity=Severity.QUESTION,
        level=Level.LANDSDEEL,
        name=Text(nl="Besteed onder nul", en="Spent below zero"),
        why=_WHY_ZERO,
        check=_below_zero(
            "besteed",
            Text(
                nl="{place}, {purpose}: besteed is {now}; vul de stand sinds de start in, of licht toe waarom die onder"
                " nul is.",
                en="{place}, {purpose}: spent is {now}; fill in the amount since the start, or explain why it is below"
                " zero.",
            ),
        ),
        passing=Example(now={"besteed/spuk2024/opbouw": 0}, before={}),
        failing=Example(now={"besteed/spuk2024/opbouw": -5_000_00}, before={}),
    ),
    Rule(
        code="verplicht_andere_eenheid",
        severity=Severity.QUESTION,
        level=Level.LANDSDEEL,
        name=Text(nl="Verplicht in duizenden euro’s?", en="Committed in thousands of euros?"),
        why=_WHY_UNIT,
        check=_each_stand(
            "verplicht",
            _other_unit,
            Text(
                nl="{place}, {purpose}: verplicht gaat van {before} naar {now}; vul hele euro’s in en geen duizenden,"
                " of bevestig het bedrag.",
                en="{place}, {purpose}: committed goes from {before} to {now}; fill in whole euros and no thousands, or"
                " confirm the amount.",
            ),
        ),
        passing=Example(
            now={"verplicht/spuk2024/personeel": 412_000_00}, before={"verplicht/spuk2024/personeel": 400_000_00}
        ),
        failing=Example(
            now={"verplicht/spuk2024/personeel": 412_00}, before={"verplicht/spuk2024/personeel": 400_000_00}
        ),
    ),
    Rule(
        code="besteed_andere_eenheid",
        severity=Severity.QUESTION,
        level=Level.LANDSDEEL,
        name=Text(nl="Besteed in duizenden euro’s?", en="Spent in thousands of euros?"),
        why=_WHY_UNIT,
        check=_each_stand(
            "besteed",
            _other_unit,
            Text(
                nl="{place}, {purpose}: besteed gaat van {before} naar {now}; vul hele euro’s in en geen duizenden, of"
                " bevestig het bedrag.",
                en="{place}, {purpose}: spent goes from {before} to {now}; fill in whole euros and no thousands, or"
                " confirm the amount.",
            ),
        ),
        passing=Example(
            now={"besteed/spuk2024/personeel": 412_000_00}, before={"besteed/spuk2024/personeel": 400_000_00}
        ),
        failing=Example(now={"besteed/spuk2024/personeel": 412_00}, before={"besteed/spuk2024/personeel": 400_000_00}),
    ),
)
