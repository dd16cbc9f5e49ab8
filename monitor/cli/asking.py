"""Questions from the command line: figures, and the pace."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

import click

from monitor.cli.context import QUARTER, asking, opened, print_json
from monitor.domain.as_of import NOW, AsOf
from monitor.domain.figure import Source
from monitor.domain.indicator import Level
from monitor.domain.people import COUNTRY
from monitor.domain.quarter import Quarter
from monitor.domain.registers import Registers
from monitor.domain.words import Refused, Text
from monitor.queries.demonstration import holds_demonstration
from monitor.queries.long_table import LongRow, long_rows
from monitor.queries.registers import registers
from monitor.queries.selection import Selection
from monitor.queries.series import PaceAnswer, pace_answer
from monitor.store.engine import Store

# a release is named by the event it was made at: jzplus_..., intern-2026q3-412, or just 412
_EVENT = re.compile(r"(?:intern-(?:voorbeeldcijfers-)?[0-9]{4}q[1-4]-)?([0-9]{1,12})")
LEVELS = [level.value for level in Level]
EXAMPLE = "voorbeeldcijfers"
SHOWN = ("release_id", "tijdvak", "regio_code", "aanbieder_code", "locatie_code", "indicator_code", "uitsplitsing_code")

Span = tuple[Quarter | None, Quarter | None]


class AsOfParam(click.ParamType[AsOf]):
    """A moment in the past: a day, as 2024-08-01, or a release or the number of an event."""

    name = "day or release"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> AsOf:
        if isinstance(value, AsOf):
            return value
        event = _EVENT.fullmatch(str(value).strip())
        if event is not None:
            return AsOf(event=int(event[1]))
        try:
            return AsOf(day=date.fromisoformat(str(value).strip()))
        except ValueError:
            self.fail(f"{value!r} is not a day such as 2024-08-01, nor a release.", param, ctx)


class SpanParam(click.ParamType[Span]):
    """One quarter, or FROM..TO with either end left open."""

    name = "quarters"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Span:
        if isinstance(value, tuple):
            return value
        first, dots, last = str(value).partition("..")
        start = QUARTER.convert(first, param, ctx) if first else None
        end = (QUARTER.convert(last, param, ctx) if last else None) if dots else start
        if start and end and end < start:
            self.fail(f"{value!r} ends before it begins.", param, ctx)
        return start, end


AS_OF = click.option("--as-of", "as_of", type=AsOfParam(), default=NOW, help="As known on DATE, or in RELEASE.")


@click.command()
@click.option("--indicator", "indicators", multiple=True, help="Only this indicator or ratio; may be repeated.")
@click.option("--region", "regions", multiple=True, help="Only this region; may be repeated.")
@click.option(
    "--quarter", "span", type=SpanParam(), default=(None, None), metavar="FROM..TO", help="Only these quarters."
)
@click.option("--level", type=click.Choice(LEVELS), help="Totals of what; land, or of the region asked for.")
@AS_OF
@click.option(
    "--bron", type=click.Choice([source.value for source in Source]), help="Reported, or published elsewhere."
)
@click.option("--csv", "as_csv", is_flag=True, help="Print CSV with a comma and a decimal point.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def figures(
    indicators: Sequence[str],
    regions: Sequence[str],
    span: tuple[Quarter | None, Quarter | None],
    level: str | None,
    as_of: AsOf,
    bron: str | None,
    as_csv: bool,
    as_json: bool,
) -> None:
    """Print figures: totals of the country, or of each landsdeel, provider or site.

    Submitted figures count, marked voorlopig; where nothing is reported the published figure is given.
    """
    if as_csv and as_json:
        raise click.UsageError("Choose --csv or --json, not both.")
    source = None if bron is None else Source(bron)
    store = opened()
    _refuse_future(store, as_of)
    with store.read() as session:
        chosen = _level(level, regions, registers(session))
        named = () if chosen is Level.LAND else tuple(regions)
        asked = Selection(span[0], span[1], named, (), tuple(indicators), as_of, source=source)
        rows = long_rows(session, asking(session, None), asked, chosen)
        invented = holds_demonstration(session)
    if invented:
        rows = [_marked(row) for row in rows]
    if as_json:
        print_json([{key: _plain(value) for key, value in row.items()} for row in rows])
    elif as_csv:
        _print_csv(rows)
    else:
        _print_table(rows)


@click.command()
@click.option("--region", default=COUNTRY, show_default=True, help="The country or a landsdeel.")
@click.option("--since", type=QUARTER, help="Take the pace since this quarter, instead of over the last four.")
@AS_OF
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def pace(region: str, since: Quarter | None, as_of: AsOf, as_json: bool) -> None:
    """Print how many closed places go each quarter, how many should, and when none are left at this pace."""
    store = opened()
    _refuse_future(store, as_of)
    with store.read() as session:
        if region not in registers(session).region:
            raise Refused(Text(nl="Regio {c} is niet bekend.", en="Region {c} is not known.").format(c=region))
        found = pace_answer(session, asking(session, None), region, since, as_of)
        invented = holds_demonstration(session) and found.source is Source.OPGAVE
    if as_json:
        print_json({key: _plain(value) for key, value in found.answer().items()})
        return
    for line in (*_pace_lines(found), *(["Dit zijn voorbeeldcijfers."] if invented else [])):
        click.echo(line)


def _level(level: str | None, regions: Sequence[str], known: Registers) -> Level:
    """Return the level asked for; without one, that of the regions asked for. Raises Refused for an unknown region."""
    unknown = [code for code in regions if code not in known.region]
    if unknown:
        raise Refused(Text(nl="Regio {c} is niet bekend.", en="Region {c} is not known.").format(c=", ".join(unknown)))
    kinds = {known.region[code].kind for code in regions}
    if level is None:
        return (
            Level(kinds.pop()) if len(kinds) == 1 and kinds <= set(LEVELS) else Level.LANDSDEEL if kinds else Level.LAND
        )
    if level == Level.LAND and kinds - {Level.LAND.value}:
        raise click.UsageError("--level land is about NL; leave --region out, or ask for --level landsdeel.")
    return Level(level)


def _marked(row: LongRow) -> LongRow:
    """Return a row that says of an invented figure that it is one."""
    return {**row, "release_id": EXAMPLE} if row["bron"] == Source.OPGAVE else row


def _refuse_future(store: Store, as_of: AsOf) -> None:
    if as_of.event is not None and as_of.event > store.version():
        words = Text(nl="De monitor is nog niet bij gebeurtenis {n}.", en="The monitor has not reached event {n} yet.")
        raise Refused(words.format(n=as_of.event))


def _plain(value: str | int | Decimal | date | None) -> str | int | float | None:
    """Return a value as JSON holds it: whole numbers whole, others with their decimals, days ISO."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return value.isoformat() if isinstance(value, date) else value


def _print_csv(rows: Sequence[LongRow]) -> None:
    from monitor.exports.long_columns import LONG_COLUMNS, SOURCE
    from monitor.exports.machine_csv import machine_csv
    from monitor.exports.table import Table

    columns = (*LONG_COLUMNS, SOURCE)
    table = Table("cijfers", columns, [[row[column.name] for column in columns] for row in rows])
    click.echo(machine_csv(table), nl=False)


def _print_table(rows: Sequence[LongRow]) -> None:
    names = [name for name in SHOWN if any(row[name] for row in rows)]
    cells = [[*(str(row[name]) for name in names), _value(row), _remark(row)] for row in rows]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)] if cells else []
    last = len(names)
    for line in cells:
        padded = [cell.rjust(widths[i]) if i == last else cell.ljust(widths[i]) for i, cell in enumerate(line)]
        click.echo("  ".join(padded).rstrip())
    if not cells:
        click.echo("Er zijn geen cijfers in deze keuze.", err=True)


def _value(row: LongRow) -> str:
    value = row["waarde"]
    return format(value, "f").replace(".", ",") if isinstance(value, Decimal) else f"({row['waarde_status']})"


def _remark(row: LongRow) -> str:
    covered = f"{row['dekking_n']} van {row['dekking_totaal']}" if row["dekking_totaal"] else ""
    return ", ".join(str(part) for part in (row["eenheid"], row["publicatiestatus"], covered, row["bron"]) if part)


def _pace_lines(found: PaceAnswer) -> list[str]:
    told = found.answer()
    if found.pace is None:
        return [f"Geen tempo: {found.basis}."]
    lines = [
        f"Tempo: {_comma(told['tempo_per_kwartaal'])} plaatsen per kwartaal ({found.basis}).",
        f"Stand in {found.pace.end}: {found.value} plaatsen.",
    ]
    if found.required is not None:
        needed = _comma(told["benodigd_per_kwartaal"])
        lines.append(f"Nodig voor {found.target_value} in {found.target}: {needed} plaatsen per kwartaal.")
    if told["verwachte_nul"] == "niet":
        lines.append("Bij dit tempo komt het niet op nul.")
    elif told["verwachte_nul"]:
        lines.append(f"Bij dit tempo op nul in {told['verwachte_nul']}.")
    else:
        lines.append("Dit zijn te weinig kwartalen om een einde te verwachten.")
    return lines


def _comma(value: Decimal | str | None) -> str:
    return str(value).replace(".", ",")
