"""What can be chosen in the fields of a traject, and how a field's text reads to people."""

from __future__ import annotations

from monitor.domain.formats import date_short
from monitor.domain.registers import Registers
from monitor.domain.sentences.parts import both
from monitor.domain.traject import (
    CARE_FORMS,
    PHASE_NAMES,
    REGIME_NAMES,
    SCALE_NAMES,
    TRAJECT_KIND_NAMES,
)
from monitor.domain.traject_fields import PROVIDER, TICKED, FieldKind, TrajectField
from monitor.domain.traject_reading import day_of
from monitor.domain.words import Text

EMPTY = Text(nl="leeg", en="empty")
YES, NO = Text(nl="ja", en="yes"), Text(nl="nee", en="no")
_WITHOUT_SITE = Text(nl="{name}, locatie nog niet bekend", en="{name}, site not known yet")
_REGIMES = {regime.value: name for regime, name in REGIME_NAMES.items()}
_CHOICES: dict[str, dict[str, Text]] = {
    "soort": {kind.value: name for kind, name in TRAJECT_KIND_NAMES.items()},
    "fase": {phase.value: name for phase, name in PHASE_NAMES.items()},
    "van_regime": _REGIMES,
    "naar_regime": _REGIMES,
    "naar_schaal": {scale.value: name for scale, name in SCALE_NAMES.items()},
    "zorgvorm": {form.code: form.name for form in CARE_FORMS.values()},
}


def choices(field: TrajectField, known: Registers, region: str) -> dict[str, Text]:
    """Return the codes and names that a field of a landsdeel's traject offers; sites of the own landsdeel first."""
    if field.code == "van_locatie":
        return _sites(known, region)
    if field.code == "naar_locatie":
        providers = {PROVIDER + p.code: _WITHOUT_SITE.format(name=p.name) for p in known.providers}
        elsewhere = {c: name for r in known.landsdelen if r.code != region for c, name in _sites(known, r.code).items()}
        return {**_sites(known, region), **elsewhere, **providers}
    if field.code == "naar_regio":
        return {region.code: Text.same(region.name) for region in known.landsdelen}
    return _CHOICES.get(field.code, {})


def as_read(field: TrajectField, text: str, known: Registers, region: str) -> Text:
    """Return what stands in a field as people read it: names for codes, months in letters; what is no such thing
    stays as typed.
    """
    if field.kind is FieldKind.CHECK:
        return YES if text == TICKED else NO
    if not text.strip():
        return EMPTY
    day = day_of(text) if field.kind is FieldKind.DATE else None
    if day is not None:
        return both(lambda language: date_short(day, language))
    return choices(field, known, region).get(text, Text.same(text))


def _sites(known: Registers, region: str) -> dict[str, Text]:
    named = sorted((known.provider[s.provider].name, s.name, s.code) for s in known.sites if s.region == region)
    return {code: Text.same(f"{name} ({provider})") for provider, name, code in named}
