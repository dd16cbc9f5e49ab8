"""What can be chosen for a column, and how what stands in it is shown."""

from __future__ import annotations

from datetime import date
from decimal import Decimal, InvalidOperation

from monitor.domain.formats import UNKNOWN, date_short, euro
from monitor.domain.record_fields import RecordField, Shape
from monitor.domain.registers import Registers
from monitor.domain.words import Language

CHOSEN = frozenset(
    {Shape.CHOICE, Shape.REGION, Shape.LANDSDEEL, Shape.LAND, Shape.JEUGDREGIO, Shape.PROVIDER, Shape.SITE}
)


def choices(field: RecordField, known: Registers, language: Language) -> dict[str, str]:
    """Return the codes that can be chosen with what they are called; empty for a column that is typed."""
    if field.codes is not None:
        return {code: name[language] for code, name in field.codes.items()}
    if field.shape is Shape.PROVIDER:
        return _by_name({p.code: p.name for p in known.providers})
    if field.shape is Shape.SITE:
        return _by_name({s.code: f"{s.name} ({known.provider[s.provider].name})" for s in known.sites})
    if field.shape is Shape.LAND:
        return {r.code: r.name for r in (*known.of_kind("land"), *known.landsdelen)}
    kinds = {Shape.LANDSDEEL: ("landsdeel",), Shape.JEUGDREGIO: ("jeugdregio",)}
    named = kinds.get(field.shape, ("land", "landsdeel", "zorggebied", "jeugdregio"))
    if field.shape in CHOSEN:
        return {r.code: f"{r.name} ({r.code})" for kind in named for r in known.of_kind(kind)}
    return {}


def shown(field: RecordField, text: str, known: Registers, language: Language) -> str:
    """Return what stands in a column as people read it."""
    if not text:
        return UNKNOWN
    if field.codes is not None and text in field.codes:
        return field.codes[text][language]
    if field.shape is Shape.DAY:
        return _day(text, language)
    if field.shape is Shape.AMOUNT:
        return _euros(text, language)
    if field.shape is Shape.PROVIDER and text in known.provider:
        return known.provider[text].name
    if field.shape is Shape.SITE and text in known.site:
        return known.site[text].name
    if field.shape in CHOSEN and text in known.region:
        return known.region[text].name
    return text


def _day(text: str, language: Language) -> str:
    try:
        return date_short(date.fromisoformat(text), language)
    except ValueError:
        return text


def _euros(text: str, language: Language) -> str:
    try:
        return euro(int(Decimal(text.replace(",", ".")).scaleb(2)), language)
    except InvalidOperation:
        return text


def _by_name(named: dict[str, str]) -> dict[str, str]:
    return dict(sorted(named.items(), key=lambda pair: pair[1].casefold()))
