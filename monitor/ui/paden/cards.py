"""What is shown of a path: the chart with every version, the status, the pace, and the versions themselves."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from markupsafe import Markup

from monitor.charts.described import Described, Words
from monitor.charts.leading import PathLeads, nowhere
from monitor.charts.path_to_zero import path_to_zero
from monitor.charts.path_words import path_alt
from monitor.charts.to_zero import ToZero
from monitor.domain import formats
from monitor.domain.agreed import Agreed
from monitor.domain.figure import Source
from monitor.domain.override import Override
from monitor.domain.people import COUNTRY
from monitor.domain.sentences.parts import capital, name_of_region, quarter_name
from monitor.domain.sentences.paths import (
    amount,
    judged_elsewhere,
    override_sentence,
    pace_sentence,
    past_error_sentence,
    path_card_title,
    per_quarter,
    reach_sentence,
)
from monitor.domain.series import Path
from monitor.domain.status_rule import RULE, STANDING_NAMES
from monitor.domain.words import Language, Text
from monitor.queries.path_view import PathView
from monitor.ui.charts import fold, framed
from monitor.ui.header import EXAMPLE
from monitor.ui.html import Shown, joined, markup
from monitor.ui.overzicht.cards import PUBLISHED_BY
from monitor.ui.status import named
from monitor.ui.tables import Column, Row, table
from monitor.ui.vergelijken.published import published_address
from monitor.ui.vergelijken.rows import rows_address


def path_chart(view: PathView, language: Language) -> Described:
    """Return the number against every version of its path."""
    return drawn_against(view, view.agreed, path_card_title(view.facts)[language], _ABOUT[language], language)


def drawn_against(view: PathView, agreed: Agreed, title: str, sentence: str, language: Language) -> Described:
    """Return the number against these versions; under a title and a sentence."""
    newest = agreed.newest
    fallback = newest.decision_quarter if newest else None
    now = view.quarter or fallback
    assert now is not None, "there is a figure or a path"
    drawn = ToZero(
        view.metric.name,
        now,
        tuple(p for p in view.series if p.total.source is Source.OPGAVE),
        view.published,
        newest,
        view.expected if agreed == view.agreed else (),
        PUBLISHED_BY,
        view.by_rule,
        None,
        agreed.older,
        view.metric.unit,
        PathLeads(
            lambda quarter: rows_address(view.metric.code, view.region, quarter),
            published_address if view.region == COUNTRY else nowhere,
        ),
    )
    words = Words(title, sentence, _SOURCE[language])
    return path_to_zero(drawn, words, path_alt(drawn, language), language)


def status_card(view: PathView, language: Language) -> Markup:
    """Return the status that counts, the rule's, the signature where there is one, and the rule itself."""
    lines: list[Shown] = [markup('<p class="m-foot">{pill}</p>', pill=named(view.standing, language))]
    if view.override is not None:
        lines.append(_paragraph(override_sentence(view.override, view.by_rule)[language]))
    judged = judged_elsewhere(view.agreed, view.quarter) if view.quarter else None
    if judged is not None:
        lines.append(_paragraph(judged[language]))
    if view.signed:
        lines.append(fold(_SIGNATURES[language], _signatures(view, view.signed, language)))
    lines.append(fold(_RULE[language], markup('<p class="m-rule">{rule}</p>', rule=RULE[language])))
    name = STANDING_NAMES[view.standing]
    title = _STATUS.format(standing=name)
    if view.quarter is not None:
        words = _STATUS_IN if view.override is None else _STATUS_SIGNED
        title = words.format(quarter=quarter_name(view.quarter), standing=name)
    return framed(title[language], joined(lines))


def pace_card(view: PathView, language: Language) -> Markup:
    """Return the pace beside what is needed, and when the end is reached, with the calculation's own past error."""
    newest = view.agreed.newest
    lines: list[Shown] = [_paragraph(pace_sentence(view.metric, view.pace, view.required, newest)[language])]
    if view.pace is not None or newest is None:
        lines.append(_paragraph(reach_sentence(view.metric, view.reach, newest)[language]))
    if view.reach is not None:
        lines.append(_paragraph(past_error_sentence(view.metric, view.reach.test)[language]))
    return framed(_title_of_pace(view)[language], joined(lines))


def versions_card(view: PathView, language: Language) -> Markup:
    """Return every version, the newest first: when it was decided, why, by what source, and its milestones."""
    versions = view.agreed.versions
    title = _NO_VERSION if not versions else _ONE_VERSION if len(versions) == 1 else _VERSIONS
    title = title.format(n=len(versions))
    if not versions:
        return framed(title[language], _paragraph(_NO_VERSION_YET[language]))
    columns = [
        Column(name[language], words=True, long=name is _REASON) for name in (_DECIDED, _MILESTONES, _REASON, _FROM)
    ]
    rows = [Row(_named(path, language), _version(view, path, language)) for path in reversed(versions)]
    caption = _CAPTION.format(name=capital(view.metric.name), region=name_of_region(view.region_name))
    return framed(title[language], table(caption[language], _VERSION[language], columns, rows))


_ABOUT = Text(
    nl="Per kwartaal, met elke versie van het pad vanaf het besluit erover. De dikke streeplijn geldt nu.",
    en="Per quarter, with each version of the path from its decision on. The thick dashed line holds now.",
)
_SOURCE = Text(
    nl="Bron: opgave van de coördinerende gemeenten; paden zoals vastgesteld door de bestuurlijk aanjager.",
    en="Source: reports of the coordinating municipalities; paths as set by the national lead.",
)
_STATUS = Text(nl="Status: {standing}", en="Status: {standing}")
_STATUS_IN = Text(nl="Status in {quarter}: {standing}", en="Status in {quarter}: {standing}")
_STATUS_SIGNED = Text(nl="Status in {quarter}: {standing}, getekend", en="Status in {quarter}: {standing}, signed")
_RULE = Text(nl="Zo wordt de status bepaald", en="How the status is determined")
_SIGNATURES = Text(nl="Alle tekeningen van deze status", en="Every signature on this status")
_SIGNED_ON = Text(nl="Getekend op", en="Signed on")
_STANDING = Text(nl="Status", en="Status")
_BY = Text(nl="Door", en="By")
_UNTIL = Text(nl="Tot en met", en="Until")
_REASON = Text(nl="Reden", en="Reason")
_LIFTED = Text(nl="ingetrokken", en="taken back")
_PACE_TITLE = Text(nl="Tempo {pace} per kwartaal; nodig {needed}", en="Pace {pace} per quarter; {needed} needed")
_PACE_ALONE = Text(nl="Tempo en verwachting", en="Pace and expectation")
_VERSIONS = Text(nl="{n} versies van dit pad", en="{n} versions of this path")
_ONE_VERSION = Text(nl="1 versie van dit pad", en="1 version of this path")
_NO_VERSION = Text(nl="Nog geen versie", en="No version yet")
_NO_VERSION_YET = Text(
    nl="De bestuurlijk aanjager stelt een pad vast, met een besluit, een reden en mijlpalen.",
    en="The national lead sets a path, with a decision, a reason and milestones.",
)
_VERSION = Text(nl="Versie", en="Version")
_DECIDED = Text(nl="Vastgesteld op", en="Decided on")
_MILESTONES = Text(nl="Mijlpalen", en="Milestones")
_FROM = Text(nl="Bron", en="Source")
_CAPTION = Text(nl="{name} in {region}: versies van het pad", en="{name} in {region}: versions of the path")
_JOINS = Text(nl="verder vanaf {value} in {quarter}", en="on from {value} in {quarter}")


def _paragraph(words: str) -> Markup:
    return markup('<p class="m-line">{words}</p>', words=words)


def _title_of_pace(view: PathView) -> Text:
    if view.pace is None or view.required is None or view.required <= 0:
        return _PACE_ALONE
    held = -view.pace.per_quarter if view.metric.rises else view.pace.per_quarter
    return _PACE_TITLE.format(pace=per_quarter(held, view.metric), needed=per_quarter(view.required, view.metric))


def _signatures(view: PathView, signed: Sequence[Override], language: Language) -> Markup:
    columns = [Column(name[language], words=True) for name in (_STANDING, _BY, _UNTIL, _REASON)]
    rows = [
        Row(
            formats.date_long(one.signed_on, language),
            (
                named(one.standing, language) if one.standing else _LIFTED[language],
                one.by,
                formats.date_long(one.ends_on, language) if one.standing else formats.UNKNOWN,
                one.reason,
            ),
        )
        for one in reversed(signed)
    ]
    return table(_SIGNATURES[language], _SIGNED_ON[language], columns, rows)


def _named(path: Path, language: Language) -> Markup:
    badge = markup(' <span class="m-badge">{words}</span>', words=EXAMPLE[language]) if path.example else Markup("")
    return markup("{number}{badge}", number=path.version, badge=badge)


def _version(view: PathView, path: Path, language: Language) -> tuple[Shown, ...]:
    steps: list[Shown] = []
    if path.joins is not None:
        quarter, value = path.joins
        from_there = amount(Decimal(value.numerator) / Decimal(value.denominator), view.metric)
        steps.append(_JOINS.format(value=from_there, quarter=quarter_name(quarter))[language])
    steps += [
        markup(
            '<span class="m-count">{quarter}: {value}</span>',
            quarter=quarter.label(language),
            value=amount(value, view.metric)[language],
        )
        for quarter, value in path.milestones
    ]
    return (
        formats.date_long(path.decided_on, language),
        joined(steps, Markup("<br>")),
        path.reason,
        path.source or formats.UNKNOWN,
    )
