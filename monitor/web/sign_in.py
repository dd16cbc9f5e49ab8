"""Demonstration sign-in: choose a person. Only on loopback; signing out ends the session on the server."""

import re
from collections.abc import Callable

from markupsafe import Markup
from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect, Request
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from monitor.actions.refuse import today_of
from monitor.actions.sessions import begin_session, end_session, hashed
from monitor.domain.people import COUNTRY, ROLE_NAMES, Actor
from monitor.domain.registers import Registers
from monitor.queries.demonstration import holds_demonstration
from monitor.queries.people import people
from monitor.queries.registers import registers
from monitor.store import journal
from monitor.store.engine import Store
from monitor.web.identity import COOKIE, SIGN_IN, safe_return, token_of

# as written: Starlette takes the server's own address for a Host it cannot read
LOOPBACK = re.compile(r"(127\.0\.0\.1|localhost|\[::1\])(:[0-9]{1,5})?")


def sign_in_routes(store: Callable[[], Store], open_to_all: Callable[[], bool], secure: bool) -> list[Route]:
    """Return the routes to sign in and out. `open_to_all` tells whether anyone here may choose a person."""

    def allowed(request: Request) -> bool:
        # a name that points at loopback from elsewhere does not count
        return LOOPBACK.fullmatch(request.headers.get("host", "")) is not None and open_to_all()

    def page(request: Request) -> Response:
        if not allowed(request):
            return HTMLResponse(_page(_CLOSED), status_code=403)
        back = safe_return(request.query_params.get("terug", "/"))
        with store().read() as session:
            found = [person for person in people(session, today_of(session)) if person.grants]
            known, example = registers(session), holds_demonstration(session)
        return HTMLResponse(_page(_choices(found, known, back, example) if found else _NOBODY))

    async def enter(request: Request) -> Response:
        try:
            form = await request.form()
        except ClientDisconnect:  # nobody is left to answer
            return Response(status_code=400)
        code, back = str(form.get("persoon", "")), safe_return(str(form.get("terug", "/")))
        # in a thread: a long import may hold the writing lock, and nobody else should wait for this
        return await run_in_threadpool(begin, request, code, back)

    def begin(request: Request, code: str, back: str) -> Response:
        if not allowed(request) or not _same_origin(request):
            journal.note("aanmelden", "sessie", "geweigerd", origin=_origin(request))
            return PlainTextResponse("Aanmelden kan alleen vanaf deze pagina.", status_code=403)
        with store().read() as session:
            known = any(person.code == code for person in people(session, today_of(session)))
        if not known:
            return RedirectResponse(SIGN_IN, status_code=303)
        before = token_of(request.headers)
        with store().work() as session:
            if before is not None:
                end_session(session, hashed(before))
            token = begin_session(session, code)
        journal.note("aanmelden", "sessie", "gelukt", code, _origin(request))
        answer = RedirectResponse(back, status_code=303)
        answer.set_cookie(COOKIE, token, httponly=True, samesite="lax", secure=secure, path="/")
        return answer

    def leave(request: Request) -> Response:
        if not _same_origin(request):
            return PlainTextResponse("Afmelden kan alleen vanaf deze pagina.", status_code=403)
        token = token_of(request.headers)
        if token is not None:
            with store().work() as session:
                end_session(session, hashed(token))
        answer = RedirectResponse(SIGN_IN, status_code=303)
        answer.delete_cookie(COOKIE, path="/")
        return answer

    return [
        Route(SIGN_IN, page, methods=["GET"]),
        Route(SIGN_IN, enter, methods=["POST"]),
        Route("/afmelden", leave, methods=["POST"]),
    ]


def _origin(request: Request) -> str:
    return request.client.host if request.client else ""


def _same_origin(request: Request) -> bool:
    origin = request.headers.get("origin")
    return origin is None or origin.partition("://")[2] == request.headers.get("host")


def _roles(person: Actor, known: Registers) -> str:
    named = []
    for grant in sorted(person.grants):
        place = "" if grant.region == COUNTRY else f", {known.region[grant.region].name}"
        named.append(f"{ROLE_NAMES[grant.role].nl}{place}")
    return "; ".join(named)


def _choices(found: list[Actor], known: Registers, back: str, example: bool) -> Markup:
    button = Markup('<li><button name="persoon" value="{code}"><b>{name}</b><span>{roles}</span></button></li>')
    rows = Markup("").join(button.format(code=p.code, name=p.name, roles=_roles(p, known)) for p in found)
    return Markup(
        "<p>{about}Kies wie u bent; een wachtwoord is hier niet nodig.</p>"
        '<form method="post"><input type="hidden" name="terug" value="{back}"><ul>{rows}</ul></form>'
    ).format(about=_EXAMPLE if example else "", back=back, rows=rows)


_EXAMPLE = "Dit is een demonstratie met voorbeeldcijfers. "
_CLOSED = Markup(
    "<p>Aanmelden kan hier niet. Een persoon kiezen kan alleen in de demonstratie, op de computer zelf "
    "(http://127.0.0.1:8501).</p>"
)
_NOBODY = Markup(
    "<p>Er zijn nog geen mensen met een rol. Voeg iemand toe met "
    "<code>python -m monitor user add</code> en <code>user grant</code>.</p>"
)
_STYLE = (
    "body{font:17px/1.5 'Source Sans 3','Source Sans Pro','Segoe UI',Arial,sans-serif;color:#14202E;"
    "background:#F5F7F9;margin:0}main{max-width:640px;margin:8vh auto;padding:0 16px}"
    "h1{font-size:31px;line-height:1.2;margin:0 0 8px}p{margin:0 0 16px;color:#3E4B59}"
    "ul{list-style:none;margin:0;padding:0}"
    "li{margin:0 0 10px}button{width:100%;text-align:left;background:#fff;border:1px solid #D5DCE4;border-radius:6px;"
    "padding:12px 16px;font:inherit;color:inherit;cursor:pointer;min-height:44px}button span{display:block;"
    "color:#5B6977;font-size:15px}button:hover{border-color:#14427B}"
    "button:focus-visible{outline:3px solid #0B4FBF;outline-offset:2px}"
)


def _page(body: Markup) -> str:
    return Markup(
        '<!doctype html><html lang="nl"><head><meta charset="utf-8"><meta name="viewport" '
        'content="width=device-width,initial-scale=1"><title>Aanmelden – Monitor afbouw JeugdzorgPlus</title>'
        "<style>{style}</style></head><body><main><h1>Monitor afbouw JeugdzorgPlus</h1>{body}</main></body></html>"
    ).format(style=Markup(_STYLE), body=body)
