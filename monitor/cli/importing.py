"""`import`: a file is read, everything there is to say about it is printed, and it is taken whole or not at all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import click

from monitor.cli.context import acting, migrated, opened, print_json
from monitor.cli.stop import Stop
from monitor.domain.finding import Finding, Outcome
from monitor.domain.words import Refused
from monitor.imports.kinds import FileKind
from monitor.imports.reading import FileReading, read_file
from monitor.imports.sheet import MOST_BYTES
from monitor.intake.taking import TAKEN, Taken, kind_of_file, take
from monitor.store.engine import Store

TITLES: Mapping[Outcome, str] = {
    Outcome.REJECT_FILE: "Het bestand is geweigerd",
    Outcome.REJECT_CELL: "Kan zo niet worden gelezen",
    Outcome.ASK: "Vraagt een antwoord",
    Outcome.NORMALISE: "Overgenomen, en anders geschreven of opmerkelijk",
    Outcome.ACCEPT: "Overgenomen",
}


class _Undo(Exception):
    """Raised to undo what a dry run wrote."""

    def __init__(self, taken: Taken) -> None:
        super().__init__()
        self.taken = taken


@click.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--as", "who", help="The code of the person who reports; needed for a report (opgave).")
@click.option("--dry-run", is_flag=True, help="Say what would happen, and change nothing.")
@click.option("--answer", "answers", multiple=True, metavar="CODE=VALUE", help="The answer to a question (ASK).")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def import_(file: Path, who: str | None, dry_run: bool, answers: Sequence[str], as_json: bool) -> None:
    """Read FILE (a report, a public series or a register), show what is found, and take it over.

    Nothing is taken while something is refused or a question is open; then the exit code is 1.
    """
    given = _given(answers)
    with file.open("rb") as opened_file:
        content = opened_file.read(MOST_BYTES + 1)  # one byte more is enough to be too large
    reading = read_file(content, file.name, given)
    # the register of regions itself is taken into a store that is still empty
    store = migrated() if kind_of_file(reading) is FileKind.REGIO else opened()
    try:
        taken = _in_one_transaction(store, who, reading, given, dry_run)
    except Refused as refused:
        if not as_json:
            raise
        finding = Finding(Outcome.REJECT_FILE, "geweigerd", refused.text)
        taken = Taken(False, 0, (finding,))
    _print(taken, dry_run, as_json)


def _in_one_transaction(
    store: Store, who: str | None, reading: FileReading, answers: Mapping[str, str], dry_run: bool
) -> Taken:
    try:
        with store.begin() as session:
            actor = None if who is None else acting(session, who)
            taken = take(session, actor, reading, answers)
            if dry_run or not taken.accepted:
                raise _Undo(taken)
            return taken
    except _Undo as undo:
        return undo.taken


def _given(answers: Sequence[str]) -> dict[str, str]:
    pairs = [answer.partition("=") for answer in answers]
    for code, sign, value in pairs:
        if not (code.strip() and sign and value.strip()):
            raise click.BadParameter(f"{code!r}: write it as CODE=VALUE.", param_hint="--answer")
    return {code.strip(): value.strip() for code, _sign, value in pairs}


def _print(taken: Taken, dry_run: bool, as_json: bool) -> None:
    if as_json:
        findings = [_told(finding) for finding in taken.findings]
        print_json({"accepted": taken.accepted, "changes": taken.changes, "findings": findings})
    else:
        for line in _lines(taken.findings):
            click.echo(line)
    if not taken.accepted:
        count = sum(finding.outcome not in TAKEN for finding in taken.findings)
        raise Stop(
            f"Er is niets veranderd: {count} {'bevinding staat' if count == 1 else 'bevindingen staan'} in de weg."
        )
    if not as_json:
        number = f"{taken.changes} {'wijziging' if taken.changes == 1 else 'wijzigingen'}"
        click.echo(f"Proef: {number}; er is niets opgeslagen." if dry_run else f"Opgeslagen: {number}.")


def _told(finding: Finding) -> dict[str, object]:
    told: dict[str, object] = {
        "row": finding.row,
        "column": finding.column,
        "value": finding.value,
        "outcome": finding.outcome.value,
        "code": finding.code,
        "text": finding.text.nl,
    }
    if finding.outcome is Outcome.ASK:
        told["choices"] = [{"answer": choice.answer, "text": choice.text.nl} for choice in finding.choices]
    return told


def _lines(findings: Sequence[Finding]) -> list[str]:
    """Return the findings by outcome, the gravest first; below the questions how to answer each."""
    lines = []
    for outcome, title in TITLES.items():
        found = [finding for finding in findings if finding.outcome is outcome]
        if found:
            lines.append(f"{title} ({len(found)})")
            lines += [f"  {_where(finding)}{_plain(finding.text.nl)}" for finding in found]
        if found and outcome is Outcome.ASK:
            lines += _how_to_answer(found)
    return lines


def _how_to_answer(questions: Sequence[Finding]) -> list[str]:
    lines = []
    for question in {finding.code: finding for finding in questions}.values():
        if not question.choices:
            lines.append(f'  Antwoord met --answer {question.code}="de reden"')
        lines += [f"  Antwoord met --answer {question.code}={c.answer}: {c.text.nl}" for c in question.choices]
    return lines


def _where(finding: Finding) -> str:
    parts = [f"rij {finding.row}" if finding.row else "", finding.column or ""]
    shown = f" [{_plain(finding.value)}]" if finding.value else ""
    place = ", ".join(_plain(part) for part in parts if part)
    return f"{place}{shown}: " if place else ""


def _plain(words: str) -> str:
    """Return a text without what could move a terminal's cursor or colour it."""
    return "".join(sign if sign.isprintable() else "?" for sign in words)
