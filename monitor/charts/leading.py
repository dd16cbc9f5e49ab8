"""Where the parts of a drawing lead to: the page about a bar, a tile or a mark, for who clicks on it.

The addresses stand in the figure beside its points, and the page's own script follows them (`web/assets/schil.js`):
that costs no rerun, and a drawing that is kept leads on. A name in a drawing is a real link, for the keyboard too.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import escape

from monitor.domain.quarter import Quarter

QuarterLead = Callable[[Quarter], str]


def nowhere(_quarter: Quarter) -> str:
    """Return the address of a quarter whose point leads to no page."""
    return ""


@dataclass(frozen=True)
class PathLeads:
    """Where the marks of a number against its path lead: its points by their quarter, and what was agreed.

    What is expected or needed leads nowhere: no figures stand behind it.
    """

    reported: QuarterLead = nowhere
    published: QuarterLead = nowhere
    agreed: str = ""


NO_LEADS = PathLeads()


def leading(addresses: Sequence[str]) -> dict[str, Any]:
    """Return what a trace is told of where its points lead, one address each in their order; '' leads nowhere."""
    return {"meta": {"leads": list(addresses)}} if any(addresses) else {}


def linked(text: str, address: str, colour: str) -> str:
    """Return words of a drawing as a link in their own colour; plain and escaped where there is no address."""
    if not address:
        return str(escape(text))
    return f'<a href="{escape(address)}" target="_self" style="color:{colour}">{escape(text)}</a>'
