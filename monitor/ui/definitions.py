"""Definition cards: everything the catalogue says of a measure, with its change log."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from markupsafe import Markup

from monitor.domain.catalogue import INDICATORS, RATIOS, THEMES
from monitor.domain.catalogue.vastgelegd import RECORDED
from monitor.domain.formats import count, date_long, join_names
from monitor.domain.indicator import Card, Direction, Indicator, Level, Moment, Ratio
from monitor.domain.words import Language, Text
from monitor.ui.charts import fold
from monitor.ui.html import Shown, joined, link, markup
from monitor.ui.links import definition_address


def matching(cards: Iterable[Card], words: str, theme: str, language: Language) -> list[Card]:
    """Return the cards of a theme ('' is every theme) in which all of the words occur, whatever their case."""
    wanted = words.casefold().split()
    return [
        card
        for card in cards
        if theme in ("", card.theme) and all(word in _said(card, language).casefold() for word in wanted)
    ]


def catalogue_sentence() -> Text:
    """Return the first line of the page: how much is measured."""
    return _SENTENCE.format(entered=len(INDICATORS), counted=len(RECORDED), ratios=len(RATIOS), themes=len(THEMES))


def found_words(found: int, every: int) -> Text:
    """Return how many definitions are shown."""
    if found == every:
        return _EVERY.format(every=every)
    return (_FOUND_ONE if found == 1 else _FOUND).format(found=found, every=every)


def definitions(cards: Sequence[Card], language: Language) -> Markup:
    """Return definition cards beside each other. The details of each are folded, unless it is the only one."""
    return markup(
        '<div class="m-definitions">{cards}</div>',
        cards=joined(_definition(card, language, whole=len(cards) == 1) for card in cards),
    )


_MORE = Text(nl="Alle gegevens en wijzigingen", en="All details and changes")
_SENTENCE = Text(
    nl="De monitor kent {entered} maten die worden ingevuld of elders gepubliceerd. Uit trajecten en documenten worden"
    " er {counted} geteld. {ratios} verhoudingen worden daaruit berekend. Samen vormen ze {themes} thema’s.",
    en="The monitor has {entered} measures that are entered or published elsewhere. From trajects and documents"
    " {counted} are counted. {ratios} ratios are computed from these. Together they make {themes} themes.",
)
_EVERY = Text(nl="Alle {every} definities", en="All {every} definitions")
_FOUND = Text(nl="{found} van {every} definities", en="{found} of {every} definitions")
_FOUND_ONE = Text(nl="1 van {every} definities", en="1 of {every} definitions")
_SHORT = Text(nl="In het kort", en="In short")
_NOT_COUNTED = Text(nl="Telt niet mee", en="Not counted")
_FORMULA = Text(nl="Berekening", en="Computation")
_UNIT = Text(nl="Eenheid", en="Unit")
_LEVEL = Text(nl="Opgegeven per", en="Reported per")
_COUNTED = Text(nl="Geteld per", en="Counted per")
_MOMENT = Text(nl="Moment", en="Moment")
_GOOD = Text(nl="Goede richting", en="Good direction")
_DIVIDED = Text(nl="Uitgesplitst naar", en="Broken down by")
_PART = Text(nl="Deel van", en="Part of")
_PERSONS = Text(nl="Bescherming", en="Protection")
_PROTECTED = Text(
    nl="Telt personen: kleine aantallen worden beschermd in wat de monitor verlaat.",
    en="Counts people: small numbers are protected in whatever leaves the monitor.",
)
_THEME = Text(nl="Thema", en="Theme")
_OWNER = Text(nl="Eigenaar", en="Owner")
_CHECKED = Text(nl="Gecontroleerd door", en="Checked by")
_REVIEW = Text(nl="Volgende herziening", en="Next review")
_CHANGES = Text(nl="Wijzigingen", en="Changes")
_VERSION = Text(nl="versie {version}, {day}: {text}", en="version {version}, {day}: {text}")
_SUMS = Text(
    nl="{scale} de som van {above}, gedeeld door de som van {below}. Nooit een gemiddelde van verhoudingen.",
    en="{scale} the sum of {above}, divided by the sum of {below}. Never an average of ratios.",
)

_LEVELS = {
    Level.LOCATIE: Text(nl="locatie", en="site"),
    Level.AANBIEDER: Text(nl="aanbieder", en="provider"),
    Level.JEUGDREGIO: Text(nl="jeugdregio", en="youth region"),
    Level.LANDSDEEL: Text(nl="landsdeel", en="region"),
    Level.LAND: Text(nl="land (elders gepubliceerd)", en="country (published elsewhere)"),
}
_MOMENTS = {
    Moment.STOCK: Text(nl="stand op de peildatum", en="stock on the reference date"),
    Moment.FLOW: Text(nl="tijdens het kwartaal", en="during the quarter"),
    Moment.CUMULATIVE: Text(
        nl="vanaf de start van het programma tot en met de peildatum",
        en="from the programme’s start up to the reference date",
    ),
    Moment.YEAR: Text(nl="tijdens het kalenderjaar", en="during the calendar year"),
}
_DIRECTIONS = {
    Direction.DOWN: Text(nl="omlaag", en="down"),
    Direction.UP: Text(nl="omhoog", en="up"),
    Direction.NEUTRAL: Text(nl="geen", en="none"),
}


# the catalogue is the same for everyone until the next start
@lru_cache(maxsize=1024)
def _definition(card: Card, language: Language, whole: bool) -> Markup:
    facts = joined(
        markup("<dt>{name}</dt><dd>{value}</dd>", name=name[language], value=value)
        for name, value in _facts(card, language)
    )
    listed = markup('<dl class="m-facts">{facts}</dl>', facts=facts)
    return markup(
        '<article class="m-definition"><h3>{name} <code>{code}</code></h3><p>{definition}</p>{facts}</article>',
        code=card.code,
        name=_capital(card.name[language]),
        definition=card.definition[language],
        facts=listed if whole else fold(_MORE[language], listed),
    )


def _facts(card: Card, language: Language) -> Iterator[tuple[Text, Shown]]:
    yield _SHORT, card.short[language]
    yield _NOT_COUNTED, card.not_counted[language]
    if isinstance(card, Ratio):
        yield _FORMULA, _formula(card, language)
    yield _UNIT, card.unit.many[language]
    if isinstance(card, Indicator):
        yield from _entered(card, language)
    yield _GOOD, _DIRECTIONS[card.direction][language]
    yield _THEME, THEMES[card.theme][language]
    yield _OWNER, card.owner
    yield _CHECKED, card.checked_by
    yield _REVIEW, date_long(card.next_review, language)
    yield _CHANGES, joined((_change(card, position, language) for position in range(len(card.changes))), Markup("<br>"))


def _entered(card: Indicator, language: Language) -> Iterator[tuple[Text, Shown]]:
    yield (_COUNTED if card.code in RECORDED else _LEVEL), _LEVELS[card.level][language]
    yield _MOMENT, _MOMENTS[card.moment][language]
    if card.breakdown is not None:
        names = join_names([code.name[language] for code in card.breakdown.codes], language)
        yield _DIVIDED, f"{card.breakdown.name[language]}: {names}"
    if card.part_of is not None:
        parent = INDICATORS[card.part_of]
        yield _PART, link(parent.name[language], definition_address(parent.code))
    if card.persons:
        yield _PERSONS, _PROTECTED[language]


def _formula(card: Ratio, language: Language) -> str:
    scale = "" if card.scale == 1 else f"{count(card.scale, language)} ×"
    above = join_names([_term(term, language) for term in card.numerator], language)
    below = join_names([_term(term, language) for term in card.denominator], language)
    words = _SUMS[language].format(scale=scale, above=above, below=below)
    return _capital(words.strip())


def _term(term: str, language: Language) -> str:
    code, _, part = term.partition("/")
    name = INDICATORS[code].name[language]
    return f"{name} ({part})" if part else name


def _change(card: Card, position: int, language: Language) -> str:
    change = card.changes[position]
    return _VERSION[language].format(
        version=change.version, day=date_long(change.on, language), text=change.text[language]
    )


def _said(card: Card, language: Language) -> str:
    texts = (card.name, card.short, card.definition, card.not_counted)
    return " ".join((card.code, *(text[language] for text in texts)))


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
