"""All measures by code, and the few questions one asks of them. The content stands in the files per theme."""

from monitor.domain.catalogue.besteding import BESTEDING
from monitor.domain.catalogue.capaciteit import CAPACITEIT
from monitor.domain.catalogue.kwaliteit import KWALITEIT
from monitor.domain.catalogue.publiek import PUBLIEK
from monitor.domain.catalogue.stromen import STROMEN
from monitor.domain.catalogue.verhoudingen import VERHOUDINGEN
from monitor.domain.indicator import Indicator, Level, Ratio

INDICATORS: dict[str, Indicator] = {i.code: i for i in (*CAPACITEIT, *STROMEN, *BESTEDING, *KWALITEIT, *PUBLIEK)}

RATIOS: dict[str, Ratio] = {ratio.code: ratio for ratio in VERHOUDINGEN}


def indicator(code: str) -> Indicator:
    """Return the indicator of a code. Raises ValueError when there is none."""
    if code not in INDICATORS:
        raise ValueError(f"no indicator {code!r}")
    return INDICATORS[code]


def breakdown_codes(code: str) -> tuple[str, ...]:
    """Return the breakdown codes an indicator's cells carry; ('',) when it is not divided."""
    breakdown = indicator(code).breakdown
    return tuple(c.code for c in breakdown.codes) if breakdown else ("",)


def entered_at(level: Level) -> tuple[Indicator, ...]:
    """Return the reported indicators that are asked of places of `level`, in catalogue order."""
    return tuple(i for i in INDICATORS.values() if i.reported and i.level is level)


def term_cells(term: str) -> tuple[str, tuple[str, ...]]:
    """Return the indicator and the breakdown codes that a ratio's term adds up.

    'uitstroom/onbekend' -> ('uitstroom', ('onbekend',)). Raises ValueError when a term matches nothing.
    """
    code, _, part = term.partition("/")
    codes = breakdown_codes(code)
    if part:
        codes = tuple(c for c in codes if c == part or c.startswith(f"{part}/"))
    if not codes:
        raise ValueError(f"no breakdown {part!r} of {code!r}")
    return code, codes
