"""What is measured, and the rules between figures. One file per theme; this file gathers them."""

from monitor.domain.catalogue.indeling import BREAKDOWNS, STREAMS, THEMES, UNITS, Stream
from monitor.domain.catalogue.maten import (
    INDICATORS,
    RATIOS,
    breakdown_codes,
    entered_at,
    indicator,
    term_cells,
)
from monitor.domain.catalogue.publiek import HIGHEST_PUBLISHED
from monitor.domain.catalogue.rules_balance import BALANCE_RULES
from monitor.domain.catalogue.rules_capacity import CAPACITY_RULES
from monitor.domain.catalogue.rules_flow import FLOW_RULES
from monitor.domain.catalogue.rules_form import FORM_RULES
from monitor.domain.catalogue.rules_groups import GROUP_RULES
from monitor.domain.catalogue.rules_money import MONEY_RULES
from monitor.domain.catalogue.rules_quality import QUALITY_RULES
from monitor.domain.catalogue.rules_region import REGION_RULES
from monitor.domain.catalogue.rules_stands import STAND_RULES
from monitor.domain.rules import Rule

RULES: dict[str, Rule] = {
    rule.code: rule
    for rule in (
        *CAPACITY_RULES,
        *BALANCE_RULES,
        *GROUP_RULES,
        *FLOW_RULES,
        *QUALITY_RULES,
        *REGION_RULES,
        *MONEY_RULES,
        *STAND_RULES,
        *FORM_RULES,
    )
}

__all__ = [
    "BREAKDOWNS",
    "HIGHEST_PUBLISHED",
    "INDICATORS",
    "RATIOS",
    "RULES",
    "STREAMS",
    "THEMES",
    "UNITS",
    "Stream",
    "breakdown_codes",
    "entered_at",
    "indicator",
    "term_cells",
]
