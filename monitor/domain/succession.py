"""When one provider goes on in another, or regions come to lie elsewhere: the register rows that say so."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from monitor.domain.registers import CODE_SHAPE, Membership, Provider, Registers, Site, holds_on
from monitor.domain.words import Text


def sites_to_move(known: Registers, provider: str, last_day: date) -> tuple[Site, ...]:
    """Return the provider's sites that are open after a day, by name."""
    still = (s for s in known.sites if s.provider == provider and (s.valid_to is None or s.valid_to > last_day))
    return tuple(sorted(still, key=lambda s: s.name))


def why_not_merged(
    known: Registers, provider: str, successor: str, last_day: date, codes: Mapping[str, str]
) -> Text | None:
    """Return why a provider cannot go on in another like this; None when it can.

    `codes` gives for each site that is still open the code it goes on under, '' when it closes.
    """
    if provider not in known.provider or successor not in known.provider:
        return NO_PROVIDER
    if provider == successor:
        return SAME_PROVIDER
    if not holds_on(known.provider[provider], last_day) or known.provider[provider].successor:
        return ENDED_ALREADY.format(name=known.provider[provider].name)
    if not holds_on(known.provider[successor], last_day + timedelta(days=1)):
        return NOT_THERE.format(name=known.provider[successor].name)
    waiting = [site.name for site in sites_to_move(known, provider, last_day) if site.code not in codes]
    if waiting:
        return SITES_WAIT.format(names=", ".join(waiting))
    return _why_not_these_codes(known, [code for code in codes.values() if code])


def merged(
    known: Registers, provider: str, successor: str, last_day: date, codes: Mapping[str, str]
) -> list[Provider | Site]:
    """Return the rows by which a provider ends and its sites go on under the other's codes, or close."""
    rows: list[Provider | Site] = [replace(known.provider[provider], valid_to=last_day, successor=successor)]
    for site in sites_to_move(known, provider, last_day):
        after = last_day + timedelta(days=1)
        rows.append(replace(site, valid_to=max(last_day, site.valid_from or last_day)))
        if codes[site.code]:
            start = max(after, site.valid_from or after)
            rows.append(replace(site, code=codes[site.code], provider=successor, valid_from=start))
    return rows


def why_not_moved(known: Registers, regions: Sequence[str], parent: str, first_day: date) -> Text | None:
    """Return why regions cannot come to lie in another from a day on; None when they can."""
    if not regions:
        return NO_REGIONS
    if parent not in known.region or any(code not in known.region for code in regions):
        return NO_REGION
    target = known.region[parent]
    for code in regions:
        region = known.region[code]
        if region.kind == target.kind or target.kind == "jeugdregio":
            return WRONG_KIND.format(name=region.name, parent=target.name)
        now = _membership(known, code, target.kind, first_day)
        if now is not None and (now.parent == parent or (now.valid_from or date.min) >= first_day):
            return THERE_ALREADY.format(name=region.name, parent=known.region[now.parent].name)
        if any(m.region == code and known.region[m.parent].kind == target.kind
               and (m.valid_from or date.min) > first_day for m in known.memberships):  # fmt: skip
            return LATER_ONE.format(name=region.name)
    return None


def moved(
    known: Registers, regions: Sequence[str], parent: str, first_day: date, certainty: str, source: str
) -> list[Membership]:
    """Return the memberships that end the day before, and those that begin."""
    rows = []
    for code in regions:
        now = _membership(known, code, known.region[parent].kind, first_day)
        if now is not None:
            rows.append(replace(now, valid_to=first_day - timedelta(days=1)))
        rows.append(Membership(code, parent, first_day, None, certainty, source))
    return rows


def _membership(known: Registers, region: str, kind: str, day: date) -> Membership | None:
    rows = (m for m in known.memberships if m.region == region and known.region[m.parent].kind == kind)
    return next((m for m in rows if holds_on(m, day)), None)


def _why_not_these_codes(known: Registers, codes: Sequence[str]) -> Text | None:
    taken = {code.casefold() for code in known.site}
    for code in codes:
        if not CODE_SHAPE.fullmatch(code):
            return NO_CODE.format(code=code)
        if code.casefold() in taken:
            return TAKEN_CODE.format(code=code)
        taken.add(code.casefold())
    return None


NO_PROVIDER = Text(nl="Kies twee aanbieders uit het register.", en="Choose two providers of the register.")
SAME_PROVIDER = Text(nl="Een aanbieder gaat niet in zichzelf op.", en="A provider does not go on in itself.")
ENDED_ALREADY = Text(
    nl="{name} is op die dag al beëindigd of al opgegaan in een andere aanbieder.",
    en="{name} has ended by that day, or went on in another provider already.",
)
NOT_THERE = Text(
    nl="{name} is er de dag daarna niet (meer). Kies een andere opvolger of een andere dag.",
    en="{name} is not there the day after. Choose another successor or another day.",
)
SITES_WAIT = Text(
    nl="Zeg van elke locatie wat ermee gebeurt. Nog niet gezegd: {names}.",
    en="Say of each site what becomes of it. Not said yet: {names}.",
)
NO_CODE = Text(
    nl="‘{code}’ is geen code. Een code bestaat uit letters, cijfers, punten en streepjes, hoogstens 80.",
    en="‘{code}’ is no code. A code consists of letters, digits, points and dashes, at most 80.",
)
TAKEN_CODE = Text(
    nl="De code {code} is al van een andere locatie. Kies een nieuwe.",
    en="The code {code} is another site's already. Choose a new one.",
)
NO_REGIONS = Text(nl="Kies eerst de regio’s.", en="Choose the regions first.")
NO_REGION = Text(nl="Kies regio’s uit het register.", en="Choose regions of the register.")
WRONG_KIND = Text(nl="{name} kan geen deel zijn van {parent}.", en="{name} cannot be a part of {parent}.")
THERE_ALREADY = Text(
    nl="{name} ligt op die dag al in {parent}. Kies een latere dag of een andere regio.",
    en="{name} lies in {parent} on that day already. Choose a later day or another region.",
)
LATER_ONE = Text(
    nl="Van {name} is al vastgelegd dat het later ergens anders ligt. Wijzig eerst dat lidmaatschap.",
    en="It is on record that {name} lies elsewhere later. Change that membership first.",
)
