"""The versions of a register row: who changed what, when, and under which number."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from monitor.domain.formats import UNKNOWN, date_long
from monitor.domain.register_forms import RegisterForm
from monitor.domain.registers import Registers
from monitor.domain.words import Language, Text
from monitor.queries.moment import DUTCH_TIME
from monitor.queries.register_history import Changed, Version
from monitor.ui.beheer.choices import shown
from monitor.ui.html import joined, markup
from monitor.ui.tables import Column, Row, table

CAPTION = Text(nl="Geschiedenis, de nieuwste versie eerst", en="History, the newest version first")
_NUMBER, _WHEN, _WHO, _WHAT, _WHY = (
    Text(nl="Nummer", en="Number"),
    Text(nl="Wanneer", en="When"),
    Text(nl="Wie", en="Who"),
    Text(nl="Wat er veranderde", en="What changed"),
    Text(nl="Waarom", en="Why"),
)
_BECAME = Text(nl="{name}: {old} werd {new}", en="{name}: {old} became {new}")
_FILLED = Text(nl="{name}: {new}", en="{name}: {new}")
_NOTHING = Text(nl="niets dat hier te zien is", en="nothing that is shown here")


def history_table(form: RegisterForm, versions: Sequence[Version], known: Registers, language: Language) -> Markup:
    """Return the versions as a table."""
    columns = [Column(words[language], words=True) for words in (_WHEN, _WHO, _WHAT, _WHY)]
    rows = [
        Row(str(version.event), _cells(form, version, version is versions[-1], known, language)) for version in versions
    ]
    return table(CAPTION[language], _NUMBER[language], columns, rows)


def _cells(
    form: RegisterForm, version: Version, is_first: bool, known: Registers, language: Language
) -> tuple[str | Markup, ...]:
    at = version.at.astimezone(DUTCH_TIME)
    changes = joined((_change(form, change, is_first, known, language) for change in version.changes), Markup("<br>"))
    when = f"{date_long(at.date(), language)}, {at:%H.%M}"
    return when, version.who, changes or _NOTHING[language], version.reason or UNKNOWN


def _change(form: RegisterForm, change: Changed, is_first: bool, known: Registers, language: Language) -> Markup:
    field = next(one for one in form.fields if one.column == change.column)
    pattern = _FILLED if is_first else _BECAME
    return markup(
        pattern[language].replace("{name}", "<b>{name}</b>"),
        name=field.name[language],
        old=shown(field, change.old, known, language),
        new=shown(field, change.new, known, language),
    )
