"""What someone typed and did not save yet."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from monitor.domain.figure import ReportKey, Typed
from monitor.domain.people import Actor
from monitor.store.working_tables import draft


def drafts(session: Session, actor: Actor, report: ReportKey) -> dict[str, Typed]:
    """Return this person's draft of a report: by cell key what stands in it."""
    rows = session.execute(
        select(draft.c.cell_key, draft.c.typed, draft.c.absence, draft.c.seen_revision).where(
            draft.c.person_code == actor.code, draft.c.report_key == str(report)
        )
    )
    return {row.cell_key: Typed(row.typed, row.absence, row.seen_revision) for row in rows}
