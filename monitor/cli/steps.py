"""The steps of a report from the command line: check, submit, return, answer, approve, reopen."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click
from sqlalchemy.orm import Session

from monitor.actions import reports
from monitor.actions.refuse import required
from monitor.cli.context import QUARTER, acting, asking, opened, print_json, report_of
from monitor.domain.figure import ReportKey
from monitor.domain.people import Actor
from monitor.domain.quarter import Quarter
from monitor.domain.rules import Breach
from monitor.domain.words import Refused, Text
from monitor.domain.workflow import Step
from monitor.queries.cells import contents, saved_cells
from monitor.queries.findings import Findings, Thread, findings
from monitor.queries.moment import DUTCH_TIME
from monitor.queries.reports import state


def _of_report(command: Callable[..., None]) -> Callable[..., None]:
    for option in (
        click.option("--json", "as_json", is_flag=True, help="Print JSON."),
        click.option("--quarter", required=True, type=QUARTER, help="The quarter, as 2026-Q3."),
        click.option("--region", required=True, help="The landsdeel's code."),
    ):
        command = option(command)
    return command


_AS = click.option("--as", "who", required=True, help="The code of the person who does this.")


@click.command()
@_of_report
@click.option("--as", "who", help="Ask as this person; the command line itself when left out.")
def check(region: str, quarter: Quarter, who: str | None, as_json: bool) -> None:
    """Show what stands in the way of submitting a report: errors, questions, and what the reviewer asks."""
    with opened().read() as session:
        report = report_of(session, region, quarter)
        actor = asking(session, who)
        found = findings(session, actor, report)
        filled = len(contents(saved_cells(session, actor, report)))
        status = state(session, report).status
    ready = bool(filled) and not found.stand_in_the_way
    if as_json:
        told = {"region": region, "quarter": quarter.code, "status": status.value, "filled": filled, "ready": ready}
        print_json({**told, **_told(found)})
        return
    click.echo(f"{report}: {status.value}")
    for title, breaches in (("Fouten", found.errors), ("Vragen zonder reden", found.questions)):
        _list(title, [f"{breach.rule}: {breach.text.nl} ({breach.cell})" for breach in breaches])
    _list("Toegelicht", [f"{breach.rule}: {breach.text.nl} Reden: {reason}" for breach, reason in found.explained])
    _list("Vragen van de beoordelaar", [_thread_line(thread) for thread in found.threads])
    click.echo(f"Cellen ingevuld: {filled}. " + ("Niets staat in de weg." if ready else "Indienen kan nog niet."))


@click.command()
@_of_report
@_AS
def submit(region: str, quarter: Quarter, who: str, as_json: bool) -> None:
    """Hand a report in for review, and print the receipt."""
    _step(region, quarter, who, as_json, Step.SUBMIT, reports.submit)


@click.command("return")
@_of_report
@_AS
@click.option("--reason", default="", help="What is asked of the region.")
def return_(region: str, quarter: Quarter, who: str, reason: str, as_json: bool) -> None:
    """Give a submitted report back, with what is asked."""
    _step(region, quarter, who, as_json, Step.RETURN, lambda s, a, r: reports.give_back(s, a, r, reason, ()))


@click.command()
@_of_report
@_AS
def approve(region: str, quarter: Quarter, who: str, as_json: bool) -> None:
    """Make the figures of the latest submission official. Not by who entered or submitted any of them."""
    _step(region, quarter, who, as_json, Step.APPROVE, _approve_latest)


@click.command()
@_of_report
@_AS
@click.option("--reason", default="", help="Why the report is opened again.")
def reopen(region: str, quarter: Quarter, who: str, reason: str, as_json: bool) -> None:
    """Open an approved report for correction. What was approved stays official meanwhile."""
    _step(region, quarter, who, as_json, Step.REOPEN, lambda s, a, r: reports.reopen(s, a, r, reason))


@click.command()
@_of_report
@_AS
@click.option("--reason", default="", help="The answer, or the reason.")
@click.option("--question", type=int, help="Only this question of the reviewer, by its number in `check`.")
@click.option("--rule", help="Only the questions of this rule, by its code in `check`.")
def answer(
    region: str, quarter: Quarter, who: str, reason: str, question: int | None, rule: str | None, as_json: bool
) -> None:
    """Answer every open question of the reviewer and of rules with one text; narrow it by --question or --rule."""
    with opened().begin() as session:
        report, actor = report_of(session, region, quarter), acting(session, who)
        found = findings(session, actor, report)
        threads = [t for t in found.unanswered if rule is None and question in (None, t.question)]
        breaches = [b for b in found.questions if question is None and rule in (None, b.rule)]
        required(reason, Text(nl="het antwoord", en="the answer"))
        if not threads and not breaches:
            raise Refused(
                Text(nl="Er is geen open vraag om te beantwoorden.", en="There is no open question to answer.")
            )
        for thread in threads:
            reports.answer(session, actor, report, thread.question, reason)
        for breach in breaches:
            reports.explain(session, actor, report, breach, reason)
    if as_json:
        print_json({"answered": [t.question for t in threads], "explained": [b.rule for b in breaches]})
    else:
        click.echo(f"Vragen beantwoord: {len(threads)}. Redenen gegeven: {len(breaches)}.")


def _approve_latest(session: Session, actor: Actor, report: ReportKey) -> reports.Receipt:
    steps = state(session, report).steps
    seen = max((taken.event for taken in steps if taken.step is Step.SUBMIT), default=0)
    return reports.approve(session, actor, report, seen)


def _step(
    region: str,
    quarter: Quarter,
    who: str,
    as_json: bool,
    step: Step,
    act: Callable[[Session, Actor, ReportKey], reports.Receipt],
) -> None:
    """Take a step in one transaction, and print its receipt after it was committed."""
    with opened().begin() as session:
        report = report_of(session, region, quarter)
        receipt = act(session, acting(session, who), report)
        status = state(session, report).status
    if as_json:
        print_json(
            {
                "region": region,
                "quarter": quarter.code,
                "step": step.value,
                "status": status.value,
                "number": receipt.number,
                "moment": receipt.at.isoformat(),
                "hash": receipt.hash,
            }
        )
        return
    click.echo(f"{report}: {status.value}")
    click.echo(f"Ontvangstbewijs {receipt.number}, {receipt.at.astimezone(DUTCH_TIME):%d-%m-%Y %H:%M:%S}")
    click.echo(receipt.hash)


def _list(title: str, lines: list[str]) -> None:
    if lines:
        click.echo(f"{title} ({len(lines)})")
        for line in lines:
            click.echo(f"  - {line}")


def _thread_line(thread: Thread) -> str:
    place = f" ({thread.cell_key})" if thread.cell_key else ""
    told = "nog geen antwoord" if thread.answer is None else f"antwoord: {thread.answer}"
    return f"vraag {thread.question}{place}: {thread.text} – {told}"


def _told(found: Findings) -> dict[str, Any]:
    return {
        "errors": [_breach(breach) for breach in found.errors],
        "questions": [_breach(breach) for breach in found.questions],
        "explained": [{**_breach(breach), "reason": reason} for breach, reason in found.explained],
        "threads": [
            {"question": t.question, "cell": t.cell_key, "asked_by": t.asked_by, "text": t.text, "answer": t.answer}
            for t in found.threads
        ],
    }


def _breach(breach: Breach) -> dict[str, str]:
    return {"rule": breach.rule, "cell": str(breach.cell), "text": breach.text.nl}
