"""Where the parts of a drawing lead to: the page about a bar, a tile or a mark, for who clicks on it.

The addresses stand in the figure beside its points, and the page's own script follows them (`web/assets/schil.js`):
that costs no rerun, and a drawing that is kept leads on. A name in a drawing is a real link, for the keyboard too.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from markupsafe import escape


def leading(addresses: Sequence[str]) -> dict[str, Any]:
    """Return what a trace is told of where its points lead, one address each in their order; '' leads nowhere."""
    return {"meta": {"leads": list(addresses)}} if any(addresses) else {}


def linked(text: str, address: str, colour: str) -> str:
    """Return words of a drawing as a link in their own colour; plain and escaped where there is no address."""
    if not address:
        return str(escape(text))
    return f'<a href="{escape(address)}" target="_self" style="color:{colour}">{escape(text)}</a>'
