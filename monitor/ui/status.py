"""A status: always a shape, a word and a colour together."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from monitor.domain.status_rule import STANDING_NAMES, STANDING_SIGNS, Standing
from monitor.domain.words import Language
from monitor.ui.html import markup


@dataclass(frozen=True)
class Pill:
    """A status with its words. Without a standing it is a remark, in the calm colour and without a shape."""

    text: str
    standing: Standing | None = None


def pill(status: Pill) -> Markup:
    """Return a status as a pill."""
    standing = status.standing or Standing.GEEN_OPGAVE
    sign = markup('<span aria-hidden="true">{s}</span>', s=STANDING_SIGNS[standing]) if status.standing else Markup("")
    return markup(
        '<span class="m-pill m-{kind}">{sign}{text}</span>', kind=_KIND[standing], sign=sign, text=status.text
    )


def named(standing: Standing, language: Language) -> Markup:
    """Return a status by its own name: 'Op koers', 'Let op', 'Achter'."""
    return pill(Pill(STANDING_NAMES[standing][language], standing))


_KIND = {
    Standing.OP_KOERS: "op_koers",
    Standing.LET_OP: "let_op",
    Standing.ACHTER: "achter",
    Standing.GEEN_OPGAVE: "geen_opgave",
    Standing.TE_WEINIG: "geen_opgave",
    Standing.GEEN_PAD: "geen_opgave",
}
