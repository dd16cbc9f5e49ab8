"""The accessibility statement: words that hold for every installation, and fields its administrator fills in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from markupsafe import Markup

from monitor.domain.office_settings import STATEMENT_SETTINGS, OfficeSetting
from monitor.domain.sentences.accessibility import (
    BARRIERS,
    CHECKED,
    FIRST_LINE,
    HEADINGS,
    HELP,
    INTRODUCTION,
    REPORTING,
    Barrier,
)
from monitor.domain.words import Language, Text
from monitor.queries.office_settings import office_settings
from monitor.ui.context import PageContext
from monitor.ui.header import header
from monitor.ui.html import Shown, joined, markup, show
from monitor.ui.kept import kept

TITLE = Text(nl="Toegankelijkheid", en="Accessibility")
_STILL = Text(nl="nog in te vullen door de beheerder", en="still to be filled in by the administrator")


def draw_statement(page: PageContext) -> None:
    """Draw the statement, with what the administrator filled in."""
    lang = page.language
    header(TITLE[lang], lang, sentence=FIRST_LINE[lang], example=page.demonstration)
    show(_statement(_settings(page.store.url, page.version, page), lang))


@kept(8)
def _settings(store: str, version: int, _page: PageContext) -> dict[str, OfficeSetting]:
    with _page.store.read() as session:
        return office_settings(session, _page.actor)


def _statement(settings: Mapping[str, OfficeSetting], language: Language) -> Markup:
    said, of_whom, checked, barriers, reporting, help_ = (heading[language] for heading in HEADINGS)
    pieces = [
        _part(said, [_paragraph(words[language]) for words in INTRODUCTION]),
        _part(of_whom, [_fields(settings, language)]),
        _part(checked, [_listed([words[language] for words in CHECKED])]),
        _part(barriers, [_listed([_barrier(one, language) for one in BARRIERS])]),
        _part(reporting, [_paragraph(words[language]) for words in REPORTING]),
        _part(help_, [_listed([words[language] for words in HELP])]),
    ]
    return markup('<section class="m-card m-statement">{pieces}</section>', pieces=joined(pieces))


def _part(title: str, inside: Sequence[Markup]) -> Markup:
    return markup("<h2>{title}</h2>{inside}", title=title, inside=joined(inside))


def _paragraph(words: str) -> Markup:
    return markup("<p>{words}</p>", words=words)


def _listed(lines: Sequence[Shown]) -> Markup:
    return markup("<ul>{lines}</ul>", lines=joined(markup("<li>{line}</li>", line=line) for line in lines))


def _barrier(one: Barrier, language: Language) -> Markup:
    return markup(
        "<b>{what}</b> {rule}: {why}", what=one.what[language], rule=one.rule[language], why=one.why[language]
    )


def _fields(settings: Mapping[str, OfficeSetting], language: Language) -> Markup:
    """Return what only the organisation can say; a field that is not filled in says so."""
    lines = []
    for form in STATEMENT_SETTINGS:
        held = settings.get(form.code)
        value = held.value if held is not None and held.value else ""
        blank = markup('<span class="m-blank">{still}</span>', still=_STILL[language])
        name = form.name[language]
        lines.append(markup("<dt>{name}</dt><dd>{value}</dd>", name=name[:1].upper() + name[1:], value=value or blank))
    return markup('<dl class="m-facts">{lines}</dl>', lines=joined(lines))
