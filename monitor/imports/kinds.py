"""Which kind of file a header belongs to, and where its columns stand. Columns go by name, never by position."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from monitor.domain.finding import Finding, Outcome
from monitor.domain.number_shapes import without_invisible
from monitor.domain.record_columns import COLUMNS
from monitor.domain.words import Text
from monitor.imports import file_words
from monitor.imports.sheet import FileRefused, Sheet


class FileKind(StrEnum):
    """The kinds of file that can be read."""

    OPGAVE = "opgave"
    PUBLIEK = "publiek"
    REGIO = "regio"
    LIDMAATSCHAP = "lidmaatschap"
    AANBIEDER = "aanbieder"
    LOCATIE = "locatie"
    PAD = "pad"
    BEGROTING = "begroting"
    GELDDOCUMENT = "gelddocument"
    GEBEURTENIS = "gebeurtenis"
    TRAJECT = "traject"
    INSTELLING = "instelling"


@dataclass(frozen=True)
class Form:
    """The columns of one kind of file. `optional` ones may be left out."""

    kind: FileKind
    name: Text
    needed: tuple[str, ...]
    optional: tuple[str, ...] = ()


@dataclass(frozen=True)
class Columns:
    """Where the columns of a sheet stand: column name -> position from 0."""

    form: Form
    at: Mapping[str, int]
    findings: tuple[Finding, ...]


REGISTER_NAMES: Mapping[FileKind, Text] = {
    FileKind.REGIO: Text(nl="het register van regio's", en="the register of regions"),
    FileKind.LIDMAATSCHAP: Text(nl="het register van lidmaatschappen", en="the register of memberships"),
    FileKind.AANBIEDER: Text(nl="het register van aanbieders", en="the register of providers"),
    FileKind.LOCATIE: Text(nl="het register van locaties", en="the register of sites"),
    FileKind.PAD: Text(nl="het register van afgesproken paden", en="the register of agreed paths"),
    FileKind.BEGROTING: Text(nl="het register van begrotingen", en="the register of budgets"),
    FileKind.GELDDOCUMENT: Text(nl="het register van gelddocumenten", en="the register of money documents"),
    FileKind.GEBEURTENIS: Text(nl="het register van gebeurtenissen", en="the register of events"),
    FileKind.TRAJECT: Text(nl="het register van trajecten", en="the register of trajects"),
    FileKind.INSTELLING: Text(nl="de instellingen", en="the settings"),
}
FORMS: tuple[Form, ...] = (
    Form(
        FileKind.OPGAVE,
        Text(nl="een opgave", en="a report"),
        ("kwartaal", "regio", "aanbieder", "locatie", "indicator", "uitsplitsing", "waarde"),
        ("toestand", "toelichting"),
    ),
    Form(
        FileKind.PUBLIEK,
        Text(nl="een publieke reeks", en="a public series"),
        ("peildatum", "indicator", "waarde", "eenheid", "status", "gepubliceerd_in", "zekerheid", "bron"),
    ),
    *(Form(kind, name, COLUMNS[kind.value]) for kind, name in REGISTER_NAMES.items()),
)
_KNOWN = frozenset(name for form in FORMS for name in (*form.needed, *form.optional))


def column_name(shown: str) -> str:
    """Return a header cell as it is compared: no outer or double spaces, small letters."""
    return " ".join(without_invisible(shown)[0].casefold().split())


def known_columns(header: Iterable[str]) -> int:
    """Return how many cells of a header are the name of a column of some kind."""
    return len({column_name(cell) for cell in header} & _KNOWN)


def kind_of(header: Sequence[str]) -> Form | None:
    """Return the kind whose needed columns are all in the header, the most particular one first."""
    names = {column_name(cell) for cell in header}
    complete = [form for form in FORMS if names.issuperset(form.needed)]
    return max(complete, key=lambda form: len(form.needed), default=None)


def columns_of(sheet: Sheet) -> Columns:
    """Return the kind of a sheet and its columns. Raises FileRefused when one is missing or there twice."""
    names = [column_name(cell) for cell in sheet.header]
    if not known_columns(sheet.header):
        raise FileRefused("geen_kop")
    double = sorted(name for name, count in Counter(filter(None, names)).items() if count > 1)
    if double:
        raise FileRefused("kolom_dubbel", sheet.header_row, columns=", ".join(double)[:200])
    form = kind_of(sheet.header)
    if form is None:
        raise _missing(frozenset(names), sheet.header_row)
    wanted = (*form.needed, *form.optional)
    at = {name: index for index, name in enumerate(names) if name in wanted}
    return Columns(form, at, tuple(_remarks(sheet, names, at)))


def _missing(names: frozenset[str], row: int) -> FileRefused:
    """Return the refusal that names what is missing from the kind the header comes closest to."""
    nearest = max(FORMS, key=lambda form: len(names & {*form.needed, *form.optional}) / len(form.needed))
    missing = [name for name in nearest.needed if name not in names]
    if len(missing) * 2 > len(nearest.needed):
        return FileRefused("onbekende_soort", row, columns=", ".join(missing), kind=nearest.name)
    return FileRefused("kolom_ontbreekt", row, columns=", ".join(missing))


def _remarks(sheet: Sheet, names: Sequence[str], at: Mapping[str, int]) -> Iterable[Finding]:
    for index, (name, shown) in enumerate(zip(names, sheet.header, strict=True)):
        if name in at and name != shown:
            text = file_words.COLUMN_NAME.format(shown=shown.strip(), name=name)
            yield Finding(Outcome.NORMALISE, "kolomnaam", text, sheet.header_row, name)
        elif name and name not in at:
            text = file_words.UNREAD_COLUMN.format(shown=shown.strip()[:80])
            yield Finding(Outcome.NORMALISE, "kolom_niet_gelezen", text, sheet.header_row, shown.strip()[:80])
        elif not name and any(row.cells[index].strip() for row in sheet.rows):
            text = file_words.UNNAMED_COLUMN.format(number=index + 1)
            yield Finding(Outcome.NORMALISE, "kolom_zonder_naam", text, sheet.header_row)
