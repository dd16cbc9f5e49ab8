"""What the page shows without a chart: the waterbed basket, placed elsewhere, and what youths and landsdelen say."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
from markupsafe import Markup

from monitor.charts.small_bars import small_bars
from monitor.domain import formats
from monitor.domain.catalogue import BREAKDOWNS, INDICATORS
from monitor.domain.catalogue.vastgelegd import RECORDED
from monitor.domain.figure import Total
from monitor.domain.people import COUNTRY
from monitor.domain.sentences.parts import both, capital, number, quarter_name
from monitor.domain.sentences.quality_titles import Among, Placed, basket_title, outside_title, said_title
from monitor.domain.words import Language, Text
from monitor.queries.quality import BASKET_QUARTERS
from monitor.queries.quality_answer import DISPLACED, Quality, RegionQuality, Said, Signal
from monitor.ui.address import PROVIDER, REGION
from monitor.ui.beside import pair
from monitor.ui.charts import AS_TABLE, fold, framed
from monitor.ui.history.behind import behind_address
from monitor.ui.html import joined, link, markup
from monitor.ui.kwaliteit.charts import quarter_of, some_of, source_line
from monitor.ui.kwaliteit.tiles import at_least, opened
from monitor.ui.links import definition_address, page_address
from monitor.ui.tables import table_of


def basket_card(made: Quality, language: Language) -> Markup:
    """Return the waterbed basket: its parts side by side, each on its own scale, never one number."""
    items = joined(_signal(signal, made, language) for signal in made.signals)
    pieces = [
        markup('<ul class="m-multiples">{items}</ul>', items=items),
        fold(AS_TABLE[language], _basket_table(made, language)),
    ]
    title = basket_title([(signal_name(s), s.year.value if s.year else None) for s in made.signals])[language]
    return framed(title, joined(pieces), sentence=_BASKET[language], source=source_line(made, language))


def signal_name(signal: Signal) -> Text:
    """Return what a part of the basket is called."""
    if signal.code == DISPLACED:
        return RECORDED[DISPLACED].name
    code, _, part = signal.code.partition("/")
    if not part:
        return _SHORT.get(code, INDICATORS[code].name)
    destination = next(one for one in BREAKDOWNS["bestemming"].codes if one.code == part)
    return Text(nl="vertrek naar {d}", en="departures to {d}").format(d=destination.name)


def outside_card(made: Quality, language: Language) -> Markup:
    """Return by landsdeel how many of its youths stay in another one, as a part of all of them."""
    rows = [_placed(row) for row in made.regions]
    title = outside_title(rows, Among(some_of(made), all(row.outside is not None for row in rows)))[language]
    items = joined(_outside(row, row.name, language) for row in made.regions)
    if made.country is not None:
        items += _outside(made.country, _COUNTRY[language], language)
    inside = markup('<ul class="m-parts">{items}</ul>', items=items)
    return framed(title, inside, sentence=_OUTSIDE[language], source=source_line(made, language))


def said_cards(made: Quality, language: Language) -> Markup:
    """Return what youths say beside what landsdelen name as their main bottleneck, as quotes."""
    asked = ((made.voices, _VOICES), (made.bottlenecks, _BOTTLENECKS))
    return pair(*(_said_card(made, told, words, language) for told, words in asked))


_BASKET = Text(
    nl="Komt de vraag ergens anders terug? Elk signaal telt iets anders en staat op zijn eigen schaal; ze worden niet"
    " opgeteld. Een holle staaf is voorlopig of niet compleet.",
    en="Does the need come back elsewhere? Each signal counts something else on its own scale; they are not added up."
    " A hollow bar is provisional or incomplete.",
)
_SHORT = {
    "buiten_landsdeel": Text(nl="buiten eigen landsdeel", en="outside own region"),
    "wachtenden": Text(nl="wachtenden met machtiging", en="waiting with an authorisation"),
}
_PLANNED = Text(nl="nog gepland: {n}", en="still planned: {n}")
_YEAR = Text(nl="{n} t.o.v. {before}", en="{n} against {before}")
_SAME = Text(nl="gelijk aan {before}", en="same as {before}")
_NO_YEAR = Text(nl="geen vergelijking met een jaar eerder", en="no comparison with a year before")
_OVER = Text(nl="over {n} van {all} landsdelen", en="over {n} of {all} regions")
_AT_LEAST = Text(nl="ten minste", en="at least")
_NOTHING = Text(nl="nog geen cijfers", en="no figures yet")
_BARS_ALT = Text(nl="{name} van {first} tot {last}: {values}.", en="{name} from {first} to {last}: {values}.")
_SIGNAL = Text(nl="Signaal", en="Signal")
_BASKET_CAPTION = Text(nl="Signalen van het waterbedeffect, per kwartaal", en="Signals of displacement, per quarter")
_OUTSIDE = Text(
    nl="Jongeren uit het landsdeel die in een ander landsdeel gesloten verblijven, van alle jongeren die er vandaan"
    " komen.",
    en="Youths from the region who stay behind a closed door in another one, of all youths who come from it.",
)
_OF = Text(nl="{n} van {all}", en="{n} of {all}")
_COUNTRY = Text(nl="Nederland", en="The Netherlands")
_NO_REPORT = Text(nl="geen opgave", en="no report")
_VOICES = Text(nl="Wat jongeren zeggen", en="What youths say")
_BOTTLENECKS = Text(nl="Het belangrijkste knelpunt", en="The main bottleneck")
_EARLIER = Text(nl="Eerdere kwartalen", en="Earlier quarters")
_NONE_SAID = Text(nl="Over dit kwartaal is nog geen tekst gemeld.", en="No text was reported on this quarter yet.")
_PROVISIONAL = Text(nl="voorlopig", en="provisional")


def _signal(signal: Signal, made: Quality, language: Language) -> Markup:
    last = quarter_of(made)
    first = max(last.plus(1 - BASKET_QUARTERS), made.shares["aandeel_langer_6mnd"].points[0].quarter)
    now = next((point.total for point in signal.points if point.quarter == last), None)
    value = formats.UNKNOWN if now is None else formats.count(now.value, language)
    before = markup("<small>{b}</small> ", b=_AT_LEAST[language]) if now and now.at_least else Markup("")
    name = capital(signal_name(signal))[language]
    return markup(
        '<li><h3>{name}</h3><p class="m-number">{before}{value}</p><img alt="{alt}" src="{src}">'
        '<p class="m-line">{year}</p><p class="m-line">{over}</p><p class="m-line">{about}</p></li>',
        name=link(name, definition_address(signal.code.partition("/")[0])),
        before=before,
        value=value if now is None or now.value is None else link(value, _behind(signal.code, made)),
        alt=_bars_alt(signal, name, language),
        src=small_bars(signal.points, first, last),
        year=_year_line(signal, language),
        over=_over_line(signal, language),
        about=_PLANNED.format(n=number(signal.planned))[language] if signal.code == DISPLACED else "",
    )


def _behind(code: str, made: Quality) -> str:
    """Return where a signal is made of: figures on this page, trajects on their own."""
    if code == DISPLACED:
        where = "" if made.region == COUNTRY else made.region
        return behind_address("ombouw", DISPLACED, None, **{REGION: where, PROVIDER: ""})
    return opened(made.region, code.partition("/")[0])


def _year_line(signal: Signal, language: Language) -> str:
    if signal.year is None:
        return _NO_YEAR[language]
    words = _YEAR if signal.year.value else _SAME
    change = both(lambda lang: formats.change(signal.year.value if signal.year else None, lang))
    return words.format(n=change, before=quarter_name(signal.year.before))[language]


def _over_line(signal: Signal, language: Language) -> str:
    if signal.year is None or signal.year.over.complete:
        return ""
    return _OVER.format(n=number(signal.year.over.reported), all=number(signal.year.over.expected))[language]


def _bars_alt(signal: Signal, name: str, language: Language) -> str:
    if not signal.points:
        return f"{name}: {_NOTHING[language]}."
    values = ", ".join(formats.count(point.total.value, language) for point in signal.points)
    first, last = signal.points[0].quarter.label(language), signal.points[-1].quarter.label(language)
    return _BARS_ALT[language].format(name=name, first=first, last=last, values=values)


def _basket_table(made: Quality, language: Language) -> Markup:
    quarters = sorted({point.quarter for signal in made.signals for point in signal.points})
    rows = []
    for signal in made.signals:
        known = {point.quarter: point.total for point in signal.points}
        rows.append([_cell(known.get(quarter), language) for quarter in quarters])
    names = [capital(signal_name(signal))[language] for signal in made.signals]
    columns = [quarter.label(language) for quarter in quarters]
    frame = pd.DataFrame(rows, columns=columns, index=pd.Index(names, name=_SIGNAL[language]))
    return table_of(frame, _BASKET_CAPTION[language])


def _cell(total: Total | None, language: Language) -> str:
    return formats.UNKNOWN if total is None else at_least(total, formats.count(total.value, language), language)


def _placed(row: RegionQuality) -> Placed:
    return Placed(row.name, row.total("buiten_landsdeel").value, row.total("jongeren_naar_herkomst").value)


def _outside(row: RegionQuality, name: str, language: Language) -> Markup:
    outside, youths = row.total("buiten_landsdeel"), row.total("jongeren_naar_herkomst")
    if outside.value is None:
        return markup("<li><span>{name}</span><b>{none}</b></li>", name=name, none=_NO_REPORT[language])
    share = outside.value / youths.value if youths.value else 0
    shown = at_least(outside, formats.count(outside.value, language), language)
    if youths.value is not None:
        shown = _OF[language].format(n=shown, all=formats.count(youths.value, language))
    return markup(
        '<li><span>{name}</span><b>{shown}</b><div class="m-bar" aria-hidden="true"><i style="width:{width}%"></i>'
        "</div></li>",
        name=name if row.is_country else link(name, page_address("regio", regio=row.region)),
        shown=shown,
        width=f"{min(share, 1) * 100:.1f}",
    )


def _said_card(made: Quality, told: Sequence[Said], words: Text, language: Language) -> Markup:
    now = [one for one in told if one.quarter == made.quarter]
    earlier = [one for one in told if one.quarter != made.quarter]
    pieces = [_quotes(now, language) if now else markup('<p class="m-empty">{w}</p>', w=_NONE_SAID[language])]
    if earlier:
        pieces.append(fold(_EARLIER[language], _quotes(earlier, language)))
    title = said_title(words, len(now), len(made.regions))[language]
    return framed(title, joined(pieces), source=source_line(made, language))


def _quotes(told: Sequence[Said], language: Language) -> Markup:
    items = joined(
        markup(
            '<li><blockquote lang="nl">{text}</blockquote><p>{where}, {quarter}{sure}</p></li>',
            text=one.text,
            where=one.name,
            quarter=one.quarter.label(language),
            sure=f" ({_PROVISIONAL[language]})" if one.provisional else "",
        )
        for one in told
    )
    return markup('<ul class="m-quotes">{items}</ul>', items=items)
