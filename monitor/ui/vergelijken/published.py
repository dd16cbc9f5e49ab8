"""Naast de gepubliceerde monitor: the own sum beside each published figure, and what explains that they differ."""

from __future__ import annotations

from markupsafe import Markup

from monitor.domain import formats
from monitor.domain.catalogue import INDICATORS, RATIOS
from monitor.domain.certainty import CERTAINTY_NAMES, Certainty
from monitor.domain.compared import Measure
from monitor.domain.figure import STATUS_NAMES, RatioAnswer, Status
from monitor.domain.quarter import Quarter
from monitor.domain.sentences.changes import month_name
from monitor.domain.sentences.comparison import Largest, published_title
from monitor.domain.sentences.differences import (
    NO_EXPLANATION,
    coverage_words,
    not_everyone,
    not_final,
    published_before,
)
from monitor.domain.sentences.parts import both, capital, number
from monitor.domain.words import Language, Text
from monitor.queries.against_published import AgainstPublished, FigureBeside, ShareBeside, Why
from monitor.ui.charts import framed
from monitor.ui.html import joined, link, markup
from monitor.ui.links import definition_address, page_address
from monitor.ui.tables import Column, Row, table


def published_card(made: AgainstPublished, example: bool, language: Language) -> Markup:
    """Return the card. `example` marks a store whose own figures are invented."""
    pieces = [markup('<p class="m-note">{w}</p>', w=_INVENTED[language])] if example else []
    if made.figures:
        pieces.append(markup('<div class="m-why">{t}</div>', t=_figures(made, language)))
        if made.shares:
            pieces.append(markup('<p class="m-line">{w}</p>', w=_RECOMPUTED[language]))
            pieces.append(_shares(made, language))
    else:
        pieces.append(markup('<p class="m-empty">{w}</p>', w=_NOTHING[language]))
    card = framed(title_of(made)[language], joined(pieces), sentence=_ABOUT[language], source=_SOURCE[language])
    return markup('<div id="{at}">{card}</div>', at=_CARD, card=card)


def published_address(quarter: Quarter) -> str:
    """Return the address of this card, seen from a quarter."""
    return f"{page_address('vergelijken', kwartaal=quarter.code)}#{_CARD}"


def title_of(made: AgainstPublished) -> Text:
    """Return how many published figures differ from the sum of reports."""
    different = [one for one in made.figures if one.difference]
    most = max(different, key=lambda one: abs(one.difference), default=None)
    largest = None
    if most is not None:
        change = both(lambda lang: formats.change(most.difference, lang))
        largest = Largest(INDICATORS[most.published.indicator].name, most.quarter, change)
    return published_title(len(made.figures), len(different), largest)


def reasons(one: FigureBeside) -> list[Text]:
    """Return what in the data can explain a difference, the strongest first."""
    level = INDICATORS[one.published.indicator].level
    same = one.same_as
    words: dict[Why, list[Text]] = {
        Why.DEKKING: [not_everyone(one.own.coverage, level)],
        Why.HERZIEN: [published_before(number(row.value), row.month, row is same) for row in one.earlier],
        Why.VOORLOPIG: [not_final(one.own.provisional, one.published.status is not Status.DEFINITIEF)],
        Why.GEEN: [NO_EXPLANATION],
    }
    return [text for why in one.why for text in words[why]]


_CARD = "gepubliceerd"
_ABOUT = Text(
    nl="De som van de opgaven aan de monitor naast het landelijke cijfer dat elders is gepubliceerd. Een voorlopig"
    " cijfer kan een verschil verklaren, maar bewijst het niet.",
    en="The sum of the reports to the monitor beside the national figure published elsewhere. That a figure is"
    " provisional may explain a difference, and does not prove it.",
)
_INVENTED = Text(
    nl="De opgaven in deze demonstratie zijn verzonnen voorbeeldcijfers; de gepubliceerde cijfers zijn echt."
    " Hun verschil zegt niets over de werkelijkheid.",
    en="The reports in this demonstration are invented example figures; the published figures are real."
    " Their difference says nothing about reality.",
)
_NOTHING = Text(
    nl="Over geen kwartaal is er zowel een opgave als een publicatie.",
    en="There is no quarter with both a report and a publication.",
)
_RECOMPUTED = Text(
    nl="Verhoudingen zijn uit de aantallen van beide kanten opnieuw berekend. Een percentage dat een publicatie zelf"
    " noemt, is niet overgenomen.",
    en="Ratios are computed again from the numbers of both sides. A percentage that a publication gives itself is not"
    " taken over.",
)
_SOURCE = Text(
    nl="Bron: opgaven aan de monitor, en de publicatie die bij elk cijfer staat. * voorlopig",
    en="Source: reports to the monitor, and the publication named with each figure. * provisional",
)
_CAPTION = Text(
    nl="Som van de opgaven naast gepubliceerde cijfers, het nieuwste kwartaal eerst",
    en="Sum of the reports beside published figures, the newest quarter first",
)
_SHARES_CAPTION = Text(
    nl="Verhoudingen uit opgaven en uit gepubliceerde cijfers", en="Ratios from reports and from published figures"
)
_FIGURE = Text(nl="Cijfer", en="Figure")
_OWN = Text(nl="Opgaven", en="Reports")
_PUBLISHED = Text(nl="Gepubliceerd", en="Published")
_DIFFERENCE = Text(nl="Verschil", en="Difference")
_COVERED = Text(nl="Gemeld door", en="Reported by")
_PUBLICATION = Text(nl="Publicatie", en="Publication")
_WHY = Text(nl="Verklaring", en="Explanation")
_AT_LEAST = Text(nl="ten minste {n}", en="at least {n}")
_OF = Text(nl="{share} ({n} van {all})", en="{share} ({n} of {all})")


def _figures(made: AgainstPublished, language: Language) -> Markup:
    columns = [
        Column(_OWN[language]),
        Column(_PUBLISHED[language]),
        Column(_DIFFERENCE[language]),
        Column(_COVERED[language], words=True),
        Column(_PUBLICATION[language], words=True, long=True),
        Column(_WHY[language], words=True),
    ]
    rows = [_figure(one, language) for one in made.figures]
    return table(_CAPTION[language], _FIGURE[language], columns, rows)


def _figure(one: FigureBeside, language: Language) -> Row:
    indicator, row = INDICATORS[one.published.indicator], one.published
    own = formats.count(one.own.value, language)
    own = _AT_LEAST[language].format(n=own) if one.own.at_least else own
    certainty = CERTAINTY_NAMES[Certainty(row.certainty)][language]
    publication = f"{month_name(row.month)[language]}, {STATUS_NAMES[row.status][language]}, {certainty}"
    return Row(
        _named(indicator.code, indicator.name, one.quarter.label(language), language),
        (
            own + ("*" if one.own.provisional else ""),
            formats.count(row.value, language) + ("" if row.status is Status.DEFINITIEF else "*"),
            formats.change(one.difference, language),
            coverage_words(one.own.coverage, indicator.level)[language],
            markup("{publication}<br><small>{source}</small>", publication=publication, source=row.source),
            joined([markup("{w}", w=words[language]) for words in reasons(one)], Markup("<br>")),
        ),
    )


def _shares(made: AgainstPublished, language: Language) -> Markup:
    columns = [Column(_OWN[language]), Column(_PUBLISHED[language]), Column(_DIFFERENCE[language])]
    rows = [_share(one, language) for one in made.shares]
    return table(_SHARES_CAPTION[language], _FIGURE[language], columns, rows)


def _share(one: ShareBeside, language: Language) -> Row:
    measure = Measure(RATIOS[one.ratio])
    return Row(
        _named(measure.code, measure.name, one.quarter.label(language), language),
        (
            _made_of(one.own, measure, language),
            _made_of(one.published, measure, language),
            measure.difference(one.difference, language),
        ),
    )


def _made_of(answer: RatioAnswer, measure: Measure, language: Language) -> str:
    return _OF[language].format(
        share=measure.shown(answer.value, language),
        n=formats.count(answer.numerator.value, language),
        all=formats.count(answer.denominator.value, language),
    )


def _named(code: str, name: Text, when: str, language: Language) -> Markup:
    return markup("{name}<br>{when}", name=link(capital(name)[language], definition_address(code)), when=when)
