"""One traject of a report as its coordinator works on it: what is saved, what is typed over it, and how that stands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from monitor.domain.entry import Stand
from monitor.domain.figure import Typed
from monitor.domain.registers import Registers
from monitor.domain.traject import Traject
from monitor.domain.traject_checks import wrong_at
from monitor.domain.traject_fields import CODE, FIELDS, FRESH, shown
from monitor.domain.traject_reading import TrajectReading, read_traject
from monitor.domain.words import Text

# before the number of a traject that has no code yet; no code can begin so
NEW = "nieuw:"
_DRAFT = "traject/"

_TAKEN = Text(
    nl="Deze code heeft al een traject. Kies een andere, bijvoorbeeld {code}.",
    en="This code has a traject already. Choose another, such as {code}.",
)


@dataclass(frozen=True, eq=False)
class TrajectEntry:
    """A traject in a report's form. `id` is its code, or a mark of its own while it is new and not saved.

    `saved` is what was told last, in this report (`revision` above 0) or an earlier one; `before` what an earlier
    report told last. `typed` is the draft by field.
    """

    id: str
    region: str
    suggested: str
    saved: Traject | None
    revision: int
    before: Traject | None
    typed: Mapping[str, Typed]

    @property
    def is_new(self) -> bool:
        """True while nothing of it is saved."""
        return self.saved is None

    @cached_property
    def kept(self) -> dict[str, str]:
        """What stands in the fields without the draft. A reason belongs to the report that gave it."""
        if self.saved is None:
            return {CODE.code: self.suggested, **FRESH}
        told = shown(self.saved)
        return told if self.revision else {**told, "reden": ""}

    @cached_property
    def texts(self) -> dict[str, str]:
        """What stands in the fields, typed over what is kept."""
        kept = self.kept
        return {code: self.typed[code].text if code in self.typed else text for code, text in kept.items()}

    @cached_property
    def touched(self) -> tuple[str, ...]:
        """The fields whose text is another than what is kept; of a new traject everything that was typed."""
        kept = self.kept
        return tuple(
            code for code in self.typed if code in kept and (self.is_new or self.typed[code].text != kept[code])
        )

    @property
    def seen(self) -> int:
        """The oldest revision that something was typed against; the present one when nothing was."""
        return min((self.typed[code].seen for code in self.touched), default=self.revision)

    @cached_property
    def reading(self) -> TrajectReading:
        code = self.texts.get(CODE.code, "").strip() if self.saved is None else self.saved.code
        return read_traject(code, self.region, self.texts)

    @property
    def stand(self) -> Stand:
        if not self.touched:
            return Stand.SAVED
        if self.seen != self.revision:
            return Stand.CLASH
        return Stand.CHANGED if self.reading.traject is not None else Stand.UNREAD

    @property
    def name(self) -> str:
        """What the traject is called now: its name, or its code while it has none."""
        return self.texts["naam"].strip() or (self.saved.code if self.saved else self.suggested)

    def problems(self, known: Registers, reference_date: date, taken: Iterable[str]) -> dict[str, Text]:
        """Return what keeps it from being saved: one sentence for each field that has something wrong."""
        reading = self.reading
        if reading.traject is None:
            return dict(reading.wrong)
        found: dict[str, Text] = {}
        if self.is_new and reading.traject.code in set(taken):
            found[CODE.code] = _TAKEN.format(code=suggested_code(self.region, taken))
        # a reason given in this report may be written again, and not be wiped out
        for before in (self.saved, *([self.before] if self.revision else [])):
            for wrong in wrong_at(reading.traject, before, known, reference_date):
                found.setdefault(_field_of(wrong.column), wrong.text)
        return found


def entries(
    region: str, held: Iterable[tuple[Traject, int, Traject | None]], drafts: Mapping[str, Typed], taken: Iterable[str]
) -> dict[str, TrajectEntry]:
    """Return the trajects of a report by id, with what is typed in them; the new ones last.

    `held` gives what was told last, this report's revision of it, and what an earlier report told.
    """
    typed: dict[str, dict[str, Typed]] = {}
    for key, text in drafts.items():
        if key.startswith(_DRAFT):
            own, _, field = key.removeprefix(_DRAFT).partition("/")
            typed.setdefault(own, {})[field] = text
    found = {
        told.code: TrajectEntry(told.code, region, told.code, told, revision, before, typed.get(told.code, {}))
        for told, revision, before in held
    }
    codes = {*taken, *found}
    for own in sorted((own for own in typed if own.startswith(NEW)), key=lambda own: (len(own), own)):
        found[own] = new_entry(own, region, codes, typed[own])
        codes.add(found[own].suggested)
    return found


def new_entry(id: str, region: str, taken: Iterable[str], typed: Mapping[str, Typed] | None = None) -> TrajectEntry:
    """Return a traject that is not saved yet, under a code that is free."""
    return TrajectEntry(id, region, suggested_code(region, taken), None, 0, None, typed or {})


def next_id(found: Iterable[str]) -> str:
    """Return a mark for one more new traject."""
    used = set(found)
    return next(f"{NEW}{n}" for n in range(1, len(used) + 2) if f"{NEW}{n}" not in used)


def suggested_code(region: str, taken: Iterable[str]) -> str:
    """Return the first free code of a landsdeel: 'noord-4'."""
    used = set(taken)
    return next(f"{region}-{n}" for n in range(1, len(used) + 2) if f"{region}-{n}" not in used)


def draft_key(id: str, field: str) -> str:
    """Return the key that a field of a traject has in the draft of a report."""
    return f"{_DRAFT}{id}/{field}"


def is_traject(key: str) -> bool:
    """Tell whether a key of a draft is a field of a traject."""
    return key.startswith(_DRAFT)


def with_theirs(entry: TrajectEntry) -> dict[str, Typed]:
    """Return what was typed by field, as changes to what someone else has saved since."""
    return {code: replace(entry.typed[code], seen=entry.revision) for code in entry.touched}


def _field_of(column: str) -> str:
    """Return the field to mend a column in."""
    return "naar_schaal" if column == "criteria" else column if column in FIELDS else "naam"
