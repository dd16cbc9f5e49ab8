"""What is said of an agreed path: how a number stands against it, which version judges it, and where it goes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from monitor.domain import formats
from monitor.domain.agreed import Agreed
from monitor.domain.figure import Total
from monitor.domain.metrics import PathMetric
from monitor.domain.override import Override
from monitor.domain.pace import BackTest, Pace, Reach
from monitor.domain.quarter import Quarter
from monitor.domain.sentences.parts import (
    Part,
    Sentence,
    both,
    capital,
    name_of_region,
    number,
    quarter_name,
    rate,
    said,
)
from monitor.domain.series import Path
from monitor.domain.status_rule import STANDING_NAMES, Standing
from monitor.domain.words import Text


@dataclass(frozen=True)
class PathFacts:
    """What the first line tells of: a metric of a region in a quarter. Without any quarter `quarter` is None."""

    metric: PathMetric
    region: str
    quarter: Quarter | None
    total: Total | None
    on_path: int | None
    newest: Path | None


def amount(value: int | Decimal, metric: PathMetric) -> Text:
    """Return a value of a metric in whole numbers, or short in euros: '91', '€ 63,4 mln'."""
    whole = int(Decimal(value).quantize(Decimal(1), rounding=ROUND_HALF_UP))
    return both(lambda language: formats.euro_short(whole, language)) if metric.is_money else number(whole)


def per_quarter(value: Decimal, metric: PathMetric) -> Text:
    """Return a pace: '8,4', or short in euros."""
    return amount(value, metric) if metric.is_money else rate(value)


def path_sentence(facts: PathFacts) -> Sentence:
    """Return the first line: the number, how far it lies from its path, and what is agreed now."""
    who = Part(_WHO.format(name=capital(facts.metric.name), region=name_of_region(facts.region)))
    if facts.newest is None:
        none = Sentence((who, Part(_NO_PATH, strong=True), Part(Text.same("."))))
        known = facts.total is not None and facts.total.value is not None
        return none + Sentence((*_stand(facts), Part(Text.same(".")))) if known else none
    return Sentence((who, *_stand(facts), *_distance(facts), Part(Text.same(".")))) + said(_agreed(facts, facts.newest))


def path_card_title(facts: PathFacts) -> Text:
    """Return the finding above the chart: on which side of the path the number lies."""
    gap = _sure_gap(facts)
    if facts.newest is None:
        return _TITLE_NO_PATH.format(name=capital(facts.metric.name))
    if gap is None:
        return _TITLE_UNKNOWN.format(name=capital(facts.metric.name), target=_target(facts.metric, facts.newest))
    words = _TITLE_ON if gap == 0 else _TITLE_ABOVE if gap > 0 else _TITLE_BELOW
    return words.format(name=capital(facts.metric.name), n=_apart(gap, facts))


def judged_elsewhere(agreed: Agreed, quarter: Quarter) -> Text | None:
    """Return which version a quarter is judged by when that is not what is agreed now; None when it is."""
    newest, judged = agreed.newest, agreed.in_force(quarter)
    if newest is None or newest == judged:
        return None
    words = _NOT_AGREED_YET if judged is None else _JUDGED_BY
    day = judged.decided_on if judged else newest.decided_on
    return words.format(quarter=quarter_name(quarter), day=_day(day), now=_day(newest.decided_on))


def override_sentence(override: Override, by_rule: Standing | None) -> Text:
    """Return a signed status in full: which, by whom, when, until when, why, and what the rule says."""
    assert override.standing is not None, "a status that is taken back says nothing"
    return _SIGNED.format(
        standing=STANDING_NAMES[override.standing],
        by=override.by,
        day=_day(override.signed_on),
        until=_day(override.ends_on),
        rule=STANDING_NAMES[by_rule or Standing.GEEN_OPGAVE],
        reason=override.reason.strip().rstrip("."),
    )


def pace_sentence(metric: PathMetric, held: Pace | None, required: Decimal | None, newest: Path | None) -> Text:
    """Return the pace over its window beside what is needed to reach the path's end."""
    if held is None:
        return _NO_PACE
    towards = -held.per_quarter if metric.rises else held.per_quarter
    moved = _RISES if metric.rises else _FALLS
    words = _PACE.format(
        moved=moved.format(rate=per_quarter(towards, metric)),
        start=quarter_name(held.start),
        end=quarter_name(held.end),
    )
    if required is None or newest is None:
        return Text(nl=f"{words.nl}.", en=f"{words.en}.")
    needed = _REACHED_ALREADY if required <= 0 else _NEEDED
    return needed.format(
        pace=words, needed=per_quarter(max(required, Decimal(0)), metric), target=_target(metric, newest)
    )


def reach_sentence(metric: PathMetric, found: Reach | None, newest: Path | None) -> Text:
    """Return when the path's end is reached at this pace, as a range; 'niet' when it never is."""
    if newest is None:
        return _NO_TARGET
    goal = amount(newest.milestones[-1][1], metric)
    if found is None:
        return _TOO_EARLY
    if found.middle is None:
        return _NEVER.format(goal=goal)
    if found.earliest == found.latest or found.earliest is None:
        return _REACHED.format(goal=goal, quarter=quarter_name(found.middle))
    latest = _NOT if found.latest is None else quarter_name(found.latest)
    return _RANGE.format(
        goal=goal, quarter=quarter_name(found.middle), earliest=quarter_name(found.earliest), latest=latest
    )


def past_error_sentence(metric: PathMetric, test: BackTest) -> Text:
    """Return how far the same calculation was off in the past, and how often that was tried."""
    if not test.tries:
        return _UNTRIED
    words = _MISSED_MONEY if metric.is_money else _MISSED_ONE if test.tries == 1 else _MISSED
    return words.format(error=per_quarter(test.error, metric), units=metric.unit.many, n=number(test.tries))


def proposal_sentence(metric: PathMetric, newest: Path | None, proposal: Path, today: date) -> Text:
    """Return what a new version would change: the end of the path, and when the decision counts."""
    end = _END_FIRST if newest is None else _END_SAME if newest.milestones[-1] == proposal.milestones[-1] else _END
    words = end.format(new=_target(metric, proposal), old=_target(metric, newest) if newest else Text.same(""))
    if proposal.decided_on > today:
        later = _FROM_THEN.format(day=_day(proposal.decided_on))
    elif newest is not None and proposal.decided_on < newest.decided_on:
        later = _OLDER_DECISION.format(day=_day(newest.decided_on))
    else:
        return words
    return Text(nl=f"{words.nl} {later.nl}", en=f"{words.en} {later.en}")


def _stand(facts: PathFacts) -> tuple[Part, ...]:
    if facts.quarter is None:
        return (Part(_NOTHING),)
    if facts.total is None or facts.total.value is None:
        return (Part(_NOTHING_ON.format(quarter=quarter_name(facts.quarter))),)
    least = _AT_LEAST if facts.total.at_least else Text.same("{n}")
    value = least.format(n=amount(facts.total.value, facts.metric))
    return Part(value, strong=True), Part(_IN.format(quarter=quarter_name(facts.quarter)))


def _distance(facts: PathFacts) -> tuple[Part, ...]:
    gap = _sure_gap(facts)
    if facts.on_path is None:
        return ()
    on_path = amount(facts.on_path, facts.metric)
    if gap is None:
        return (Part(_PATH_AT.format(path=on_path)),)
    words = _ON if gap == 0 else _ABOVE if gap > 0 else _BELOW
    strong = Part(words.format(n=_apart(gap, facts)), strong=True)
    return Part(Text.same(", ")), strong, Part(Text.same(" ({path})").format(path=on_path))


def _apart(gap: int, facts: PathFacts) -> Text:
    """Return how far a number lies from its path; at least so far while a part of it is missing."""
    far = amount(abs(gap), facts.metric)
    return _AT_LEAST.format(n=far) if facts.total is not None and facts.total.at_least else far


def _sure_gap(facts: PathFacts) -> int | None:
    """Return the gap; None when it cannot be told, or what is missing could still bring the number over the path."""
    if facts.total is None or facts.total.value is None or facts.on_path is None:
        return None
    gap = facts.total.value - facts.on_path
    return None if facts.total.at_least and gap <= 0 else gap


def _agreed(facts: PathFacts, newest: Path) -> Text:
    return _AGREED.format(target=_target(facts.metric, newest), day=_day(newest.decided_on))


def _target(metric: PathMetric, path: Path) -> Text:
    quarter, value = path.milestones[-1]
    return _TARGET.format(value=amount(value, metric), quarter=quarter_name(quarter))


def _day(day: date) -> Text:
    return both(lambda language: formats.date_long(day, language))


_WHO = Text(nl="{name} in {region}: ", en="{name} in {region}: ")
_NO_PATH = Text(nl="er is nog geen pad afgesproken", en="no path has been agreed yet")
_NOTHING = Text(nl="nog geen cijfers", en="no figures yet")
_NOTHING_ON = Text(nl="over {quarter} is nog niets gemeld", en="nothing has been reported on {quarter} yet")
_AT_LEAST = Text(nl="ten minste {n}", en="at least {n}")
_IN = Text(nl=" in {quarter}", en=" in {quarter}")
_PATH_AT = Text(nl="; het afgesproken pad staat op {path}", en="; the agreed path is at {path}")
_ON = Text(nl="precies op het afgesproken pad", en="exactly on the agreed path")
_ABOVE = Text(nl="{n} boven het afgesproken pad", en="{n} above the agreed path")
_BELOW = Text(nl="{n} onder het afgesproken pad", en="{n} below the agreed path")
_AGREED = Text(nl="Nu is afgesproken: {target} (besluit van {day}).", en="Agreed now: {target} (decided on {day}).")
_TARGET = Text(nl="{value} in {quarter}", en="{value} in {quarter}")
_TITLE_NO_PATH = Text(nl="{name}: nog geen pad afgesproken", en="{name}: no path agreed yet")
_TITLE_UNKNOWN = Text(nl="{name}: het pad loopt naar {target}", en="{name}: the path goes to {target}")
_TITLE_ON = Text(nl="{name}: precies op het afgesproken pad", en="{name}: exactly on the agreed path")
_TITLE_ABOVE = Text(nl="{name}: {n} boven het afgesproken pad", en="{name}: {n} above the agreed path")
_TITLE_BELOW = Text(nl="{name}: {n} onder het afgesproken pad", en="{name}: {n} below the agreed path")
_JUDGED_BY = Text(
    nl="{quarter} wordt beoordeeld naar het pad van {day}; nu is het pad van {now} afgesproken.",
    en="{quarter} is judged by the path of {day}; the path agreed now is of {now}.",
)
_NOT_AGREED_YET = Text(
    nl="In {quarter} was er nog geen pad afgesproken; het pad is van {now}.",
    en="In {quarter} no path had been agreed yet; the path is of {now}.",
)
_SIGNED = Text(
    nl="Status gezet op ‘{standing}’ door {by} op {day}, geldig tot en met {until}. Reden: {reason}."
    " Volgens de regel: {rule}.",
    en="Status set to ‘{standing}’ by {by} on {day}, until {until}. Reason: {reason}. By the rule: {rule}.",
)
_NO_PACE = Text(
    nl="Er zijn nog te weinig volledige kwartalen om een tempo van te nemen.",
    en="There are too few complete quarters yet to take a pace from.",
)
_FALLS = Text(nl="Er gaan {rate} per kwartaal af", en="{rate} go per quarter")
_RISES = Text(nl="Er komen {rate} per kwartaal bij", en="{rate} are added per quarter")
_PACE = Text(nl="{moved} (van {start} tot {end})", en="{moved} (from {start} to {end})")
_NEEDED = Text(nl="{pace}; nodig zijn er {needed} voor {target}.", en="{pace}; {needed} are needed for {target}.")
_REACHED_ALREADY = Text(nl="{pace}; {target} is al bereikt.", en="{pace}; {target} has been reached already.")
_NO_TARGET = Text(nl="Zonder afgesproken pad is er geen einddoel.", en="Without an agreed path there is no end to it.")
_TOO_EARLY = Text(
    nl="Een verwachting vraagt vier volledige kwartalen achter elkaar.",
    en="An expectation takes four complete quarters in a row.",
)
_NEVER = Text(nl="Bij dit tempo wordt {goal} niet bereikt.", en="At this pace {goal} is not reached.")
_REACHED = Text(
    nl="Bij dit tempo wordt {goal} bereikt in {quarter}.", en="At this pace {goal} is reached in {quarter}."
)
_RANGE = Text(
    nl="Bij dit tempo wordt {goal} bereikt in {quarter}, met een marge van {earliest} tot {latest}.",
    en="At this pace {goal} is reached in {quarter}, with a range from {earliest} to {latest}.",
)
_NOT = Text(nl="niet", en="never")
_MISSED = Text(
    nl="Deze berekening zat in het verleden per kwartaal vooruit gemiddeld {error} {units} ernaast"
    " ({n} keer nagerekend).",
    en="In the past this calculation was off by {error} {units} per quarter ahead on average (tried {n} times).",
)
_MISSED_ONE = Text(
    nl="Deze berekening zat in het verleden per kwartaal vooruit {error} {units} ernaast (1 keer nagerekend).",
    en="In the past this calculation was off by {error} {units} per quarter ahead (tried once).",
)
_MISSED_MONEY = Text(
    nl="Deze berekening zat in het verleden per kwartaal vooruit gemiddeld {error} ernaast ({n} keer nagerekend).",
    en="In the past this calculation was off by {error} per quarter ahead on average (tried {n} times).",
)
_END_FIRST = Text(nl="Het pad loopt naar {new}.", en="The path goes to {new}.")
_END_SAME = Text(nl="Het einddoel blijft {new}.", en="The end stays {new}.")
_END = Text(nl="Het einddoel gaat van {old} naar {new}.", en="The end goes from {old} to {new}.")
_FROM_THEN = Text(nl="Het besluit geldt pas vanaf {day}.", en="The decision only holds from {day}.")
_OLDER_DECISION = Text(
    nl="Dit besluit is ouder dan dat van {day}; dat blijft gelden.",
    en="This decision is older than that of {day}, which stays in force.",
)
_UNTRIED = Text(
    nl="De berekening is nog niet na te rekenen op het eigen verleden; daarom staat er geen marge bij.",
    en="The calculation cannot be checked against its own past yet, so there is no range.",
)
