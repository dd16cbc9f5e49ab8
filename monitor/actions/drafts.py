"""Drafts: what someone typed and did not save yet. Raw text, no figure, no event; closing the browser costs nothing."""

from collections.abc import Iterable, Mapping

from sqlalchemy import delete, insert
from sqlalchemy.orm import Session

from monitor.actions.refuse import refuse_if
from monitor.domain.figure import ReportKey, Typed
from monitor.domain.people import Actor
from monitor.domain.words import Text
from monitor.domain.workflow import Step, may
from monitor.store.engine import now
from monitor.store.working_tables import draft

LONGEST_TYPED = 4000


def keep_draft(session: Session, actor: Actor, report: ReportKey, typed: Mapping[str, Typed]) -> None:
    """Keep typed cells of one report for this person, as they were typed. Use `Store.work()`.

    Raises Refused outside the actor's own regions. Texts are cut at 4.000 characters, the screen's own limit.
    """
    if not may(Step.SAVE, report.region, actor):
        refuse_if(
            Text(nl="U kunt alleen in uw eigen landsdeel invoeren.", en="You can only enter figures of your region.")
        )
    drop_draft(session, actor, report, typed)
    if typed:
        session.execute(
            insert(draft),
            [
                {
                    "person_code": actor.code,
                    "report_key": str(report),
                    "cell_key": cell,
                    "typed": entry.text[:LONGEST_TYPED].replace("\x00", "\ufffd"),
                    "absence": entry.nothing,
                    "seen_revision": entry.seen,
                    "at": now(session),
                }
                for cell, entry in typed.items()
            ],
        )


def drop_draft(session: Session, actor: Actor, report: ReportKey, cells: Iterable[str] | None = None) -> None:
    """Forget this person's draft of a report, or only these cells of it. Use `Store.work()`."""
    mine = (draft.c.person_code == actor.code) & (draft.c.report_key == str(report))
    if cells is not None:
        mine &= draft.c.cell_key.in_(list(cells))
    session.execute(delete(draft).where(mine))
