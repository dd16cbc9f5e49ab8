"""The top of the page about conversions: what is known when, the first line, and a tile for each stage."""

from __future__ import annotations

from monitor.domain import formats
from monitor.domain.conversion import in_use, size, stage_stands, to_come
from monitor.domain.figure import Coverage, Total
from monitor.domain.sentences.ombouw import landsdelen_words, ombouw_sentence
from monitor.domain.sentences.parts import Sentence, capital, number, quarter_name, reference_date
from monitor.domain.traject import PHASE_NAMES, Phase
from monitor.domain.words import Language, Text
from monitor.queries.moment import DUTCH_TIME
from monitor.queries.ombouw import Ombouw
from monitor.ui import meta
from monitor.ui.address import PROVIDER, REGION
from monitor.ui.header import Meta
from monitor.ui.links import page_address
from monitor.ui.ombouw.choices import ALL, PHASE
from monitor.ui.tiles import Tile


def meta_of(made: Ombouw, lang: Language) -> list[Meta]:
    """Return the meta line: quarter, reference date, how many landsdelen reported, when, and how sure it is."""
    if made.quarter is None or made.reported is None:
        return meta.known_on(made.as_of, lang)
    coverage = made.reported.coverage
    certainty = meta.certainty(Total(0, coverage, made.reported.provisional), coverage.missing, lang)
    reported = Meta(landsdelen_words(coverage)[lang])
    return [
        *meta.about(made.quarter, updated(made, lang), lang),
        reported,
        *meta.known_on(made.as_of, lang),
        *certainty,
    ]


def updated(made: Ombouw, lang: Language) -> str:
    if made.updated is None:
        return formats.UNKNOWN
    return formats.date_long(made.updated.astimezone(DUTCH_TIME).date(), lang)


def sentence_of(made: Ombouw) -> Sentence:
    """Return the first line."""
    return ombouw_sentence(made.summary, made.reported.coverage if made.reported else Coverage(0, 0))


def stage_tiles(made: Ombouw, lang: Language) -> list[Tile]:
    """Return a tile for each stage, with its trajects and their places; of what is in use also how many are open."""
    used = [track.traject for track in made.tracks if in_use(track.traject)]
    done = sum(size(traject) - to_come(traject) for traject in used)
    return [
        Tile(
            (_READY if phase is Phase.IN_GEBRUIK else capital(PHASE_NAMES[phase]))[lang],
            formats.count(trajects, lang),
            (_TRAJECT if trajects == 1 else _TRAJECTS)[lang],
            lines=(_places(phase, places, done)[lang],),
            href=page_address("ombouw", **{REGION: "", PROVIDER: "", PHASE: phase.value, ALL: "1"}) + "#planning",
        )
        for phase, (trajects, places) in stage_stands(track.traject for track in made.tracks).items()
    ]


def reference_line(made: Ombouw, lang: Language) -> str:
    """Return where figures of the country come from, and of which day; how many sites are in them stands beside it."""
    assert made.quarter is not None, "trajects of a quarter"
    return _REFERENCE.format(day=reference_date(made.quarter))[lang]


def source_line(made: Ombouw, lang: Language) -> str:
    """Return where what is told comes from, of which day, and by how many landsdelen."""
    assert made.quarter is not None, "trajects of a quarter"
    assert made.reported is not None, "trajects of a quarter"
    sentences = [_SOURCE.format(day=reference_date(made.quarter), covered=landsdelen_words(made.reported.coverage))]
    if made.reported.provisional:
        sentences.append(_PROVISIONAL)
    for region, quarter in made.reported.earlier.items():
        name = made.known.region[region].name if made.known else region
        sentences.append(_EARLIER.format(region=name, quarter=quarter_name(quarter)))
    return " ".join(sentence[lang] for sentence in sentences)


_READY = Text(nl="In gebruik of gesloten", en="In use or closed")
_TRAJECT = Text(nl="traject", en="traject")
_TRAJECTS = Text(nl="trajecten", en="trajects")
_PLACE = Text(nl="{n} plaats", en="{n} place")
_PLACES = Text(nl="{n} plaatsen", en="{n} places")
_DONE = Text(nl="{done} van {n} plaatsen", en="{done} of {n} places")
_SOURCE = Text(
    nl="Bron: opgave van de coördinerende gemeenten, peildatum {day}; {covered}.",
    en="Source: reports of the coordinating municipalities, reference date {day}; {covered}.",
)
_REFERENCE = Text(
    nl="Bron: opgave van de coördinerende gemeenten, peildatum {day}.",
    en="Source: reports of the coordinating municipalities, reference date {day}.",
)
_EARLIER = Text(
    nl="{region} meldde het laatst over {quarter}; die stand telt in geen som mee.",
    en="{region} last reported on {quarter}; that is in no sum.",
)
_PROVISIONAL = Text(nl="Voorlopig.", en="Provisional.")


def _places(phase: Phase, places: int, done: int) -> Text:
    if phase is Phase.IN_GEBRUIK and done != places:
        return _DONE.format(done=number(done), n=number(places))
    return (_PLACE if places == 1 else _PLACES).format(n=number(places))
