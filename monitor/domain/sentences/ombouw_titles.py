"""The titles of the page about conversions, as findings made from the data they stand above."""

from __future__ import annotations

from collections.abc import Sequence

from monitor.domain import formats
from monitor.domain.build_up import BuildPoint, gap_of, opens_at
from monitor.domain.closings import Closings
from monitor.domain.figure import Coverage
from monitor.domain.quarter import Quarter
from monitor.domain.sentences.ombouw import at_least, of_landsdelen
from monitor.domain.sentences.overview import places as places_word
from monitor.domain.sentences.parts import both, capital, number, number_word, quarter_name
from monitor.domain.words import Text

HALF_A_YEAR = 2
MOST_NAMES = 3


def timeline_title(rows: int, late: Sequence[tuple[str, int]]) -> Text:
    """Return which trajects slip most; `late` has the name and the quarters of those that slip, the worst first."""
    if not rows:
        return Text(nl="Geen trajecten bij deze keuze", en="No trajects for this choice")
    if not late:
        return Text(nl="Geen traject loopt een kwartaal of meer uit", en="No traject is a quarter or more late")
    half = [name for name, quarters in late if quarters >= HALF_A_YEAR]
    words = _HALF_YEAR if half else _QUARTER
    who = half or [name for name, _quarters in late]
    return words.format(names=_names(who), verb=_verb(len(who), "loopt", "lopen"), is_=_verb(len(who), "is", "are"))


def build_title(points: Sequence[BuildPoint], covered: Coverage) -> Text:
    """Return whether alternatives keep up with closed places that go, and from which quarter they do not.

    `covered` are the landsdelen in the last point that happened; without any, that point is of an earlier quarter.
    """
    now = next((point for point in reversed(points) if point.happened), None)
    gap = gap_of(points)
    if now is None:
        return NOT_REPORTED
    if gap is None and not now.removed and not now.alternatives:
        return _of(_NOTHING_YET, covered)
    widest = _AT_WIDEST.format(n=number(gap.widest.gap), quarter=quarter_name(gap.widest.quarter)) if gap else None
    if now.gap > 0:
        opened = quarter_name(opens_at(points, now).quarter)
        shown = (_NOW if covered.reported else _AT_WIDEST).format(n=number(now.gap), quarter=quarter_name(now.quarter))
        words = _of(_GAP_NOW.format(quarter=opened, n=shown), covered)
        return words if widest is None or (gap and gap.widest.happened) else _GROWS.format(gap=words, widest=widest)
    if gap is None or widest is None:
        opened_now, gone = (at_least(number(n), _partly(covered)) for n in (now.alternatives, now.removed))
        return _of(_KEEPS_UP.format(open=opened_now, gone=gone), covered)
    if gap.widest.happened:
        words = _CAUGHT_UP if _partly(covered).complete else _CAUGHT_UP_PARTLY
        return words.format(widest=widest, covered=of_landsdelen(covered))
    return _GAP_COMES.format(quarter=quarter_name(gap.opens.quarter), widest=widest)


def closing_title(told: Closings, covered: Coverage) -> Text:
    """Return how many sites close soon and how many youths there have no next place."""
    if not covered.reported:
        return NOT_REPORTED
    words = _closing(told.sites, told.youths, told.placed, told.unknown)
    return _of(capital(_least(words, told.sites, covered)), covered)


def _closing(sites: int, youths: int, placed: int, unknown: int) -> Text:
    if not sites:
        return _NONE_CLOSES
    close = Text(
        nl="{n} {what} {verb} binnen vier kwartalen", en="{n} {what_en} {verb_en} within four quarters"
    ).format(
        n=number_word(sites),
        what="locatie" if sites == 1 else "locaties",
        verb="sluit" if sites == 1 else "sluiten",
        what_en="site" if sites == 1 else "sites",
        verb_en="closes" if sites == 1 else "close",
    )
    if not youths:
        return Text(
            nl="{c}; hoeveel jongeren er wonen is niet bekend", en="{c}; how many youths live there is not known"
        ).format(c=close)
    without = youths - placed
    lives = _ALL_PLACED if not without else _SOME_PLACED
    found = Text.same("{c}; {l}").format(
        c=close,
        l=lives.format(all=number(youths), n=number(without), verb="heeft" if without == 1 else "hebben",
                       verb_en="has" if without == 1 else "have"),
    )  # fmt: skip
    if not unknown:
        return found
    rest = Text(nl="{f} (van {n} niet bekend)", en="{f} (of {n} not known)")
    return rest.format(f=found, n=number_word(unknown))


def faster_title(names: Sequence[str], covered: Coverage) -> Text:
    """Return in which landsdelen, of those that reported, closed places go faster than alternatives open."""
    if not covered.reported:
        return NOT_REPORTED
    if not names:
        return _of(_NOWHERE_FASTER, covered)
    if len(names) == covered.expected and covered.expected > 1:
        return _EVERYWHERE_FASTER
    return _FASTER.format(names=_names(names, MOST_NAMES + 1))


def forms_title(in_use: int, ahead: int, slipped: int, covered: Coverage) -> Text:
    """Return how many alternative places are in use, how many are still to come, and how many of those slipped."""
    if not covered.reported:
        return NOT_REPORTED
    return _of(_least(_forms(in_use, ahead, slipped), in_use, covered), covered)


def _forms(in_use: int, ahead: int, slipped: int) -> Text:
    if not in_use and not ahead:
        return Text(nl="Er zijn nog geen alternatieven gemeld", en="No alternatives have been reported yet")
    used = _USED.format(n=number(in_use), verb="is" if in_use == 1 else "zijn", verb_en="is" if in_use == 1 else "are",
                        places=_alternatives(in_use)) if in_use else _NONE_USED  # fmt: skip
    if not ahead:
        return used
    words = _STILL_LATE if slipped else _STILL_IN_TIME
    coming = words.format(n=number(ahead), late=number(slipped), verb="komt" if ahead == 1 else "komen",
                          verb_en="is" if ahead == 1 else "are")  # fmt: skip
    return Text.same("{u}, {c}").format(u=used, c=coming)


def small_title(without: int, small: int, reversed_: int, covered: Coverage) -> Text:
    """Return what went without an alternative, stayed closed in small groups, and was open before."""
    if not covered.reported:
        return NOT_REPORTED
    parts = [
        words.format(n=number(value), places=places_word(value))
        for words, value in ((_SMALL, small), (_REVERSED, reversed_), (_WITHOUT, without))
        if value
    ]
    if not parts:
        return _of(_NOTHING_SMALL, covered)
    words = capital(both(lambda language: formats.join_names([part[language] for part in parts], language)))
    return _of(_least(words, 1, covered), covered)


def displaced_title(places: int, ahead: int, covered: Coverage) -> Text:
    """Return how many places moved the need elsewhere, and how many more are planned."""
    if not covered.reported:
        return NOT_REPORTED
    return _of(_least(_displaced(places, ahead), places or ahead, covered), covered)


def _displaced(places: int, ahead: int) -> Text:
    if not places and not ahead:
        return Text(nl="Geen verschuiving naar andere plekken gemeld", en="No shift to other places reported")
    if not places:
        return _SHIFT_PLANNED.format(n=number(ahead), places=places_word(ahead))
    moved = _SHIFTED.format(n=number(places), places=places_word(places), verb=_verb(places, "verschoof", "verschoven"))
    return moved if not ahead else _AND_PLANNED.format(m=moved, n=number(ahead))


def balance_title(begin: int, end: int, residual: int, since: Quarter, covered: Coverage) -> Text:
    """Return how the number of closed places went since a quarter, and whether trajects explain it."""
    if not covered.reported:
        return Text(nl="Nog geen balans te maken", en="No balance can be made yet")
    went = (
        _STAYED.format(end=number(end), since=quarter_name(since))
        if begin == end
        else _WENT.format(begin=number(begin), end=number(end), since=quarter_name(since))
    )
    if not covered.complete:
        words = Text(nl="{w} ({n} van {all} locaties)", en="{w} ({n} of {all} sites)")
        went = words.format(w=went, n=number(covered.reported), all=number(covered.expected))
    if not residual:
        return Text(nl="{w}; de balans sluit", en="{w}; the balance agrees").format(w=went)
    return _UNEXPLAINED.format(w=went, n=number(abs(residual)), verb=_verb(residual, "is", "zijn"),
                               is_=_verb(residual, "is", "are"), places=places_word(residual))  # fmt: skip


NOT_REPORTED = Text(nl="Over dit kwartaal is nog niet gemeld", en="Nothing was reported on this quarter yet")
_PART = Text(nl="{words} ({covered})", en="{words} ({covered})")
_HALF_YEAR = Text(nl="{names} {verb} een half jaar of meer uit", en="{names} {is_} half a year or more late")
_QUARTER = Text(nl="{names} {verb} een kwartaal uit", en="{names} {is_} a quarter late")
_NOTHING_YET = Text(
    nl="Er zijn nog geen gesloten plaatsen weg en geen alternatieven open",
    en="No closed places are gone and no alternatives are open yet",
)
_KEEPS_UP = Text(
    nl="Alternatieven houden de afbouw bij: {open} open, {gone} gesloten plaatsen weg",
    en="Alternatives keep up with the phase-out: {open} open, {gone} closed places gone",
)
_AT_WIDEST = Text(nl="{n} in {quarter}", en="{n} in {quarter}")
_NOW = Text(nl="nu {n}", en="now {n}")
_GAP_NOW = Text(
    nl="Sinds {quarter} zijn er meer gesloten plaatsen weg dan alternatieven open: {n}",
    en="Since {quarter} more closed places are gone than alternatives are open: {n}",
)
_GROWS = Text(nl="{gap}, volgens de planning {widest}", en="{gap}, by the planning {widest}")
_GAP_COMES = Text(
    nl="Volgens de planning gaan er vanaf {quarter} meer gesloten plaatsen weg dan er alternatieven komen: {widest}",
    en="By the planning more closed places go than alternatives come from {quarter}: {widest}",
)
_CAUGHT_UP = Text(
    nl="Alternatieven hebben de afbouw ingehaald; het grootste verschil was {widest}",
    en="Alternatives have caught up with the phase-out; the widest gap was {widest}",
)
_CAUGHT_UP_PARTLY = Text(
    nl="Bij {covered} hebben alternatieven de afbouw ingehaald; het grootste verschil was {widest}",
    en="In {covered} alternatives have caught up with the phase-out; the widest gap was {widest}",
)
_NONE_CLOSES = Text(
    nl="Binnen vier kwartalen sluit geen locatie waar nog jongeren wonen",
    en="No site where youths still live closes within four quarters",
)
_ALL_PLACED = Text(nl="alle {all} jongeren daar hebben een vervolgplek", en="all {all} youths there have a next place")
_SOME_PLACED = Text(
    nl="van de {all} jongeren daar {verb} {n} nog geen vervolgplek",
    en="of the {all} youths there {n} {verb_en} no next place yet",
)
_NOWHERE_FASTER = Text(
    nl="In geen landsdeel verdwijnen plaatsen sneller dan er alternatieven opengaan",
    en="In no region do places go faster than alternatives open",
)
_EVERYWHERE_FASTER = Text(
    nl="In alle landsdelen verdwijnen plaatsen sneller dan er alternatieven opengaan",
    en="In all regions places go faster than alternatives open",
)
_FASTER = Text(
    nl="In {names} verdwijnen plaatsen sneller dan er alternatieven opengaan",
    en="In {names} places go faster than alternatives open",
)
_USED = Text(nl="{n} {places} {verb} in gebruik", en="{n} {places} {verb_en} in use")
_NONE_USED = Text(nl="Nog geen alternatieve plaatsen in gebruik", en="No alternative places in use yet")
_STILL_LATE = Text(
    nl="{n} {verb} er nog, waarvan {late} later dan eerst gepland", en="{n} {verb_en} to come, {late} of them late"
)
_STILL_IN_TIME = Text(nl="{n} {verb} er nog", en="{n} {verb_en} still to come")
_SMALL = Text(nl="{n} {places} nog gesloten achter een kleinere deur", en="{n} {places} still closed, a smaller door")
_REVERSED = Text(nl="{n} open {places} gesloten geworden", en="{n} open {places} made closed")
_WITHOUT = Text(nl="{n} {places} dicht zonder alternatief", en="{n} {places} closed without an alternative")
_NOTHING_SMALL = Text(
    nl="Geen plaatsen dicht zonder alternatief, opnieuw gesloten of omgekeerd omgebouwd",
    en="No places closed without an alternative, closed again or converted in reverse",
)
_SHIFTED = Text(nl="{n} {places} {verb} naar andere vormen van opname", en="{n} {places} moved to other admission")
_SHIFT_PLANNED = Text(
    nl="{n} {places} gepland in andere vormen van opname", en="{n} {places} planned in other forms of admission"
)
_AND_PLANNED = Text(nl="{m}; {n} gepland", en="{m}; {n} planned")
_STAYED = Text(nl="{end} gesloten plaatsen, evenveel als in {since}", en="{end} closed places, as many as in {since}")
_WENT = Text(
    nl="Van {begin} gesloten plaatsen in {since} naar {end}", en="From {begin} closed places in {since} to {end}"
)
_UNEXPLAINED = Text(nl="{w}; {n} {places} {verb} niet verklaard", en="{w}; {n} {places} {is_} not explained")


def _partly(covered: Coverage) -> Coverage:
    """Return the coverage of the last point that happened: complete when nobody reported on a later quarter."""
    return covered if covered.reported else Coverage(0, 0)


def _of(words: Text, covered: Coverage) -> Text:
    """Return a finding with the landsdelen it is about, when not all of them reported."""
    if _partly(covered).complete:
        return words
    return _PART.format(words=words, covered=of_landsdelen(covered))


def _least(words: Text, first: int, covered: Coverage) -> Text:
    """Return a finding that begins with a sum as 'Ten minste ...', when there is one and landsdelen are missing."""
    if covered.complete or not first:
        return words
    return capital(at_least(words, covered))


def _names(names: Sequence[str], most: int = MOST_NAMES) -> Text:
    if len(names) <= most:
        return both(lambda language: formats.join_names(names, language))
    rest = Text(nl="{n} andere", en="{n} others").format(n=number_word(len(names) - most + 1))
    return both(lambda language: formats.join_names([*names[: most - 1], rest[language]], language))


def _alternatives(value: int) -> Text:
    one = Text(nl="alternatieve plaats", en="alternative place")
    return one if value == 1 else Text(nl="alternatieve plaatsen", en="alternative places")


def _verb(value: int, one: str, many: str) -> str:
    return one if abs(value) == 1 else many
