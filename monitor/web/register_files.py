"""Registers as files, for who keeps or reads them, out of a signed-in browser. Registers hold no reported figures."""

from collections.abc import Callable

from sqlalchemy.orm import Session
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from monitor.actions.refuse import today_of
from monitor.domain.as_of import NOW
from monitor.domain.people import Actor, Role
from monitor.domain.words import Refused, Text
from monitor.exports.records_csv import KINDS, register_file
from monitor.queries.moment import last_event
from monitor.queries.people import actor as find_actor
from monitor.store import journal
from monitor.store.engine import Store
from monitor.web.identity import PERSON_HEADER

READERS = (Role.BEHEERDER, Role.AANJAGER, Role.COORDINATOR)
NOT_YOURS = Text(
    nl="Registers zijn voor de beheerder, de bestuurlijk aanjager en de coördinatoren.",
    en="Registers are for the administrator, the national lead and the coordinators.",
)
_NO_SUCH = "Dit register is er niet."


def register_routes(store: Callable[[], Store]) -> list[Route]:
    """Return the route by which a register is downloaded; the gate in front of it lets nobody in without a session."""

    async def serve(request: Request) -> Response:
        kind, person = request.path_params["kind"], request.headers.get(PERSON_HEADER, "")
        origin = request.client.host if request.client else ""
        return await run_in_threadpool(_answer, store(), kind, person, origin)

    return [Route("/beheer/registers/{kind}.csv", serve, methods=["GET"])]


def _answer(store: Store, kind: str, person: str, origin: str) -> Response:
    if kind not in KINDS:
        return PlainTextResponse(_NO_SUCH, status_code=404)
    try:
        with store.read() as session:
            someone = _reader(session, person)
            content, version = register_file(session, someone, kind), last_event(session, NOW)
    except Refused as refused:
        journal.note("uitvoeren", f"register:{kind}", "geweigerd", person, origin)
        return PlainTextResponse(refused.text.nl, status_code=403)
    journal.note("uitvoeren", f"register:{kind}", f"{len(content)} bytes, stand {version}", person, origin)
    headers = {"Content-Disposition": f'attachment; filename="{kind}_{version}.csv"', "Cache-Control": "no-store"}
    return Response(content, media_type="text/csv; charset=utf-8", headers=headers)


def _reader(session: Session, person: str) -> Actor:
    found = find_actor(session, person, today_of(session)) if person else None
    if found is None or found.operator or not any(found.has(role) for role in READERS):
        raise Refused(NOT_YOURS)
    return found
